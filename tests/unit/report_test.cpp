#include <govinfo/report.hpp>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

constexpr std::string_view person = "requests/received/person";
constexpr std::string_view amount = "proactive/procurement/amount";

}  // namespace

BOOST_AUTO_TEST_SUITE(report_suite)

BOOST_AUTO_TEST_CASE(a_new_report_has_nothing) {
    const Report report(form("2021"));
    for (std::size_t i = 0; i < report.form().cells().size(); ++i)
        BOOST_TEST_REQUIRE((report.cell(static_cast<CellIndex>(i)) == Cell{}));
    BOOST_TEST((report.header() == Header{}));
    BOOST_TEST(report.sections().empty());
    BOOST_TEST(!report.keeps_print());
}

BOOST_AUTO_TEST_CASE(the_five_states_never_collapse) {
    Report report(form("2021"));
    const CellIndex cell = at(report, person);
    const auto state = [&] { return name(report.cell(cell).state); };
    BOOST_TEST(state() == "absent");
    report.set_blank(cell);
    BOOST_TEST(state() == "blank");
    report.set_not_applicable(cell);
    BOOST_TEST(state() == "not_applicable");
    report.set_text(cell, "/");
    BOOST_TEST(state() == "text");
    BOOST_TEST(report.cell(cell).raw == "/");
    report.set_number(cell, Decimal());
    BOOST_TEST(state() == "number");
    report.set_absent(cell);
    BOOST_TEST((report == Report(form("2021"))));
}

BOOST_AUTO_TEST_CASE(only_a_number_has_a_number) {
    Report report(form("2021"));
    const CellIndex cell = at(report, person);
    report.set_number(cell, decimal("12.5"));
    BOOST_TEST((report.number(cell) == decimal("12.5")));
    BOOST_TEST((report.cell(cell).number == decimal("12.5")));
    report.set_text(cell, "12.5");
    BOOST_TEST(!report.number(cell).has_value());
    for (const auto empty :
         {&Report::set_blank, &Report::set_not_applicable, &Report::set_absent}) {
        report.set_number(cell, decimal("-7"));
        (report.*empty)(cell);
        BOOST_TEST(!report.number(cell).has_value());
        BOOST_TEST(!report.cell(cell).number.has_value());
    }
}

BOOST_AUTO_TEST_CASE(what_was_printed_stays_with_its_cell_until_that_changes) {
    Report report(form("2019"));
    const CellIndex last = at(report, amount), first = at(report, person);
    report.set(first, parse_cell(CellKind::count, "1,113"));
    report.set(last, parse_cell(CellKind::money, "251000元"));
    BOOST_TEST(report.keeps_print());
    BOOST_TEST(report.cell(last).raw == "251000元");
    BOOST_TEST(report.cell(last).unit == "元");
    BOOST_TEST(report.cell(first).raw == "1,113");
    report.set_number(last, decimal("251000"));
    BOOST_TEST(report.cell(last).raw == "");
    BOOST_TEST(report.cell(last).unit == "");
    BOOST_TEST(report.cell(first).raw == "1,113");
    report.set_text(first, "见附件");
    report.set_text(first, "见附表");
    BOOST_TEST(report.cell(first).raw == "见附表");
    report.set_not_applicable(first);
    BOOST_TEST(report.cell(first).raw == "");
    BOOST_TEST(!report.keeps_print());
}

BOOST_AUTO_TEST_CASE(parsed_text_is_taken_over) {
    Report report(form("2019"));
    const CellIndex cell = at(report, amount);
    report.set(cell, parse_cell(CellKind::money, "251000元"));
    BOOST_TEST((report.number(cell) == decimal("251000")));
    BOOST_TEST(report.cell(cell).unit == "元");
    report.set(cell, parse_cell(CellKind::money, "见附件"));
    BOOST_TEST(name(report.state(cell)) == "text");
    BOOST_TEST(report.cell(cell).raw == "见附件");
    report.set(cell, parse_cell(CellKind::money, " "));
    BOOST_TEST(name(report.state(cell)) == "blank");
    report.set(cell, parse_cell(CellKind::money, "/"));
    BOOST_TEST(name(report.state(cell)) == "not_applicable");
    report.set(cell, parse_cell(CellKind::money, "3.5"));
    BOOST_TEST(report.cell(cell).raw == "");
}

BOOST_AUTO_TEST_CASE(reports_are_values) {
    Report report = zeros("2021");
    report.header().organ = "宿迁市人民政府";
    report.sections().push_back({SectionKey::overview, "一、总体情况", "甲\n乙"});
    Report copy = report;
    BOOST_TEST((copy == report));
    set(copy, person, 1);
    BOOST_TEST(!(copy == report));
    BOOST_TEST((report.number(at(report, person)) == Decimal()));
    copy = report;
    copy.sections()[0].text.clear();
    BOOST_TEST(!(copy == report));
    copy = report;
    copy.header().year = 2024;
    BOOST_TEST(!(copy == report));
    copy = report;
    copy.set(at(copy, person), parse_cell(CellKind::count, "０"));
    BOOST_TEST(!(copy == report));
    BOOST_TEST(!(zeros("2019") == zeros("2021")));
}

BOOST_AUTO_TEST_CASE(section_keys_have_names) {
    constexpr std::string_view names[] = {"preamble",    "overview", "proactive",     "requests",
                                          "proceedings", "problems", "other_matters", "unknown"};
    for (std::size_t i = 0; i < std::size(names); ++i) {
        BOOST_TEST(name(static_cast<SectionKey>(i)) == names[i]);
        BOOST_TEST((parse_section_key(names[i]) == static_cast<SectionKey>(i)));
    }
    BOOST_TEST(!parse_section_key("Overview").has_value());
    BOOST_TEST(!parse_section_key("").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
