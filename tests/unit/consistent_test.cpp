#include <govinfo/consistent.hpp>

#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <govinfo/validate.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Report consistent(std::string_view form_id) {
    Report report = zeros(form_id);
    for (const char* path :
         {"requests/received/person", "requests/received/total", "requests/granted/person",
          "requests/granted/total", "requests/concluded/person", "requests/concluded/total"})
        set(report, path, 3);
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(consistent_report)

BOOST_AUTO_TEST_CASE(only_a_report_whose_tables_hold_becomes_one) {
    for (const std::string_view id : {"2019", "2021"}) {
        Report report = consistent(id);
        const auto made = ConsistentReport::of(report);
        BOOST_TEST_REQUIRE(made.has_value());
        BOOST_TEST((made->report() == report));
        BOOST_TEST((made->requests().concluded(Applicant::total).number == decimal("3")));
        BOOST_TEST((made->requests().group(OutcomeGroup::granted, Applicant::person) == Sum(3, 0)));

        set(report, "requests/granted/person", 4);
        BOOST_TEST(!ConsistentReport::of(report).has_value());
    }
    BOOST_TEST(!ConsistentReport::of(Report(form("2021"))).has_value());
}

BOOST_AUTO_TEST_CASE(what_a_cell_holds_must_hold_too) {
    Report report = consistent("2021");
    set(report, "proactive/licensing/decisions", -1);  // CELL.COUNT
    BOOST_TEST(!ConsistentReport::of(report).has_value());
}

BOOST_AUTO_TEST_CASE(warnings_and_the_text_do_not_matter) {
    Report report = consistent("2021");
    set(report, "proactive/normative_documents/issued", 5);  // T2.DOCUMENT_STOCK
    report.sections().push_back({SectionKey::overview, "一、总体情况", "收到申请9件。"});
    BOOST_TEST(validate(report).failures().size() > 1U);
    BOOST_TEST(ConsistentReport::of(report).has_value());
}

BOOST_AUTO_TEST_CASE(a_blank_is_unknown_unless_it_counts_as_0) {
    Report report = consistent("2021");
    report.set_blank(at(report, "requests/refused/state_secret/person"));
    report.set_blank(at(report, "requests/refused/state_secret/total"));
    BOOST_TEST(!ConsistentReport::of(report).has_value());
    report.set_not_applicable(at(report, "requests/refused/state_secret/person"));
    report.set_not_applicable(at(report, "requests/refused/state_secret/total"));
    const auto made = ConsistentReport::of(report);
    BOOST_TEST_REQUIRE(made.has_value());
    BOOST_TEST((made->requests().group(OutcomeGroup::refused, Applicant::total) == Sum(0, 0)));
}

BOOST_AUTO_TEST_CASE(leaf_cells_are_enough_but_wrong_totals_are_not_mended) {
    const Report whole = consistent("2021");
    Report leaves = whole;
    for (const Column& column :
         leaves.form().cell(at(leaves, "requests/concluded/total")).block->columns)
        leaves.set_absent(at(leaves, std::string("requests/concluded/").append(column.key)));
    BOOST_TEST(!ConsistentReport::of(leaves).has_value());
    const auto made = ConsistentReport::with_totals(leaves);
    BOOST_TEST_REQUIRE(made.has_value());
    BOOST_TEST((made->report() == whole));
    set(leaves, "requests/concluded/person", 4);
    BOOST_TEST(!ConsistentReport::with_totals(leaves).has_value());
}

BOOST_AUTO_TEST_CASE(nobody_else_makes_one) {
    BOOST_TEST((!std::is_constructible_v<ConsistentReport, Report>));
    BOOST_TEST((!std::is_default_constructible_v<ConsistentReport>));
}

BOOST_AUTO_TEST_SUITE_END()
