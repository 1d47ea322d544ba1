#include "engine/linear.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/indicators.hpp>
#include <govinfo/totals.hpp>
#include <govinfo/validate.hpp>

#include "engine/named_cells.hpp"
#include "model/form_compile.hpp"
#include "support/reports.hpp"

namespace govinfo {
namespace {

// A form that asks of the arithmetic what no official form does.
constexpr Text words = {"词", "words"};
constexpr Column columns[] = {
    {.key = "a", .label = "甲"},
    {.key = "b", .label = "乙"},
    {.key = "change", .label = "增减", .kind = CellKind::signed_count},
    {.key = "total", .label = "总计", .total = true},
};
constexpr Row rows[] = {{"first", "一"}, {"second", "二"}, {"sum", "合计", RowRole::total}};
constexpr Block blocks[] = {{"", {}, columns, rows}};
constexpr Table tables[] = {{"table", "表", words, Layout::grid, "", "", blocks}};

constexpr Term total[] = {{"total"}};
constexpr Term sum[] = {{"sum"}};
constexpr Term only_a[] = {{"a"}};
constexpr Term only_b[] = {{"b"}};
constexpr Term only_change[] = {{"change"}};
constexpr Term both[] = {{"a"}, {"b"}};
constexpr Term neither[] = {{"a", -1}, {"b", -1}};
constexpr Term first_and_second[] = {{"first"}, {"second"}};
constexpr std::string_view first_line[] = {"first"};

constexpr Rule rule(std::string_view id) {
    return {.id = id, .citation = words, .summary = words, .message = words};
}
constexpr LinearRule on_first(std::string_view id, std::span<const Term> left, Relation relation,
                              std::span<const Term> right) {
    return {.rule = rule(id),
            .table = "table",
            .axis = Axis::rows,
            .left = left,
            .relation = relation,
            .right = right,
            .lines = first_line};
}
constexpr LinearRule rules[] = {
    {.rule = rule("X.ROWS"),
     .table = "table",
     .axis = Axis::rows,
     .left = total,
     .relation = Relation::eq,
     .right = both,
     .defines = Defines::every_line},
    {.rule = rule("X.COLUMNS"),  // computes what X.ROWS adds up
     .table = "table",
     .axis = Axis::columns,
     .left = sum,
     .relation = Relation::eq,
     .right = first_and_second,
     .defines = Defines::lines_of_parts},
    on_first("X.DIFFERENT", only_a, Relation::ne, only_b),
    on_first("X.BOUND", only_change, Relation::le, only_a),
    on_first("X.TOGETHER", both, Relation::zero_together, only_change),
    on_first("X.NEGATIVE", neither, Relation::zero_together, only_change),
};
constexpr FormSpec spec = {
    .id = "small",
    .first_year = 2100,
    .instrument = words,
    .sections = {},
    .tables = tables,
    .rules = rules,
};
constinit const Form small = CompiledForm<spec>::form();

/// Row `first` by printed text: digits, "" = blank. The other row is 0; totals, which would tell
/// what a blank must be, are absent.
Report first_row(std::string_view a, std::string_view b, std::string_view change) {
    Report report(small);
    for (const char* const path : {"table/second/a", "table/second/b", "table/second/change"})
        report.set_number(test::at(small, path), Decimal());
    report.set(test::at(small, "table/first/a"), parse_cell(CellKind::signed_count, a));
    report.set(test::at(small, "table/first/b"), parse_cell(CellKind::signed_count, b));
    report.set(test::at(small, "table/first/change"), parse_cell(CellKind::signed_count, change));
    return report;
}

std::string_view outcome(const Report& report, std::string_view wanted) {
    for (const Finding& finding : evaluate(report))
        if (finding.rule->id == wanted && finding.line == "first") return name(finding.outcome);
    return {};
}

bool fails(const Report& report, std::string_view wanted) {
    const Findings findings = validate(report);
    for (const Finding& finding : findings.failures())
        if (finding.rule->id == wanted) return true;
    return false;
}

using detail::Interval;
constexpr Interval exactly(int value) {
    return {value, false, false};
}
constexpr Interval at_least(int value) {
    return {value, false, true};
}
constexpr Interval at_most(int value) {
    return {value, true, false};
}
constexpr Interval anything = {0, true, true};

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)

BOOST_AUTO_TEST_CASE(an_interval_exceeds_another_if_all_of_it_does) {
    BOOST_TEST(exactly(3).exceeds(exactly(2)));
    BOOST_TEST(at_least(3).exceeds(exactly(2)));
    BOOST_TEST(at_least(3).exceeds(at_most(2)));
    BOOST_TEST(!exactly(2).exceeds(exactly(2)));
    BOOST_TEST(!at_least(2).exceeds(exactly(2)));
    BOOST_TEST(!exactly(3).exceeds(at_least(2)));
    BOOST_TEST(!at_most(3).exceeds(exactly(2)));
    BOOST_TEST(!anything.exceeds(exactly(-9)));
}

BOOST_AUTO_TEST_CASE(zero_lies_in_an_interval_or_not) {
    BOOST_TEST(exactly(0).can_be_zero());
    BOOST_TEST(at_least(0).can_be_zero());
    BOOST_TEST(at_least(-1).can_be_zero());
    BOOST_TEST(at_most(1).can_be_zero());
    BOOST_TEST(anything.can_be_zero());
    BOOST_TEST(!exactly(-1).can_be_zero());
    BOOST_TEST(!at_least(1).can_be_zero());
    BOOST_TEST(!at_most(-1).can_be_zero());
}

BOOST_AUTO_TEST_CASE(sums_are_rounded_down_to_units) {
    const auto digits = [](detail::Int128 millionths) {
        return to_string(detail::to_sum(millionths));
    };
    BOOST_TEST(digits(0) == "0");
    BOOST_TEST(digits(1'500'000) == "1.5");
    BOOST_TEST(digits(-500'000) == "-0.5");
    BOOST_TEST(digits(-1'000'000) == "-1");
    BOOST_TEST(digits(-1'000'001) == "-1.000001");
    BOOST_TEST(digits(detail::Int128{999'999'999'999'999'999} * 100) == "99999999999999.9999");
}

BOOST_AUTO_TEST_CASE(different_sides_are_only_known_to_differ) {
    BOOST_TEST(outcome(first_row("2", "3", "0"), "X.DIFFERENT") == "pass");
    BOOST_TEST(outcome(first_row("2", "2", "0"), "X.DIFFERENT") == "fail");
    BOOST_TEST(outcome(first_row("2", "", "0"), "X.DIFFERENT") == "not_assessable");
    BOOST_TEST(fails(first_row("2", "2", "0"), "X.DIFFERENT"));
    BOOST_TEST(!fails(first_row("2", "3", "0"), "X.DIFFERENT"));
}

BOOST_AUTO_TEST_CASE(an_unknown_change_may_be_negative) {
    BOOST_TEST(outcome(first_row("-1", "0", ""), "X.BOUND") == "not_assessable");
    BOOST_TEST(outcome(first_row("-1", "0", "0"), "X.BOUND") == "fail");
    BOOST_TEST(outcome(first_row("", "0", "5"), "X.BOUND") == "not_assessable");
    BOOST_TEST(outcome(first_row("0", "0", "-5"), "X.BOUND") == "pass");
}

BOOST_AUTO_TEST_CASE(zero_together_fails_where_one_side_cannot_follow_the_other) {
    BOOST_TEST(outcome(first_row("5", "", "0"), "X.TOGETHER") == "fail");
    BOOST_TEST(outcome(first_row("0", "", "0"), "X.TOGETHER") == "not_assessable");
    BOOST_TEST(outcome(first_row("-1", "", "0"), "X.TOGETHER") == "not_assessable");
    BOOST_TEST(outcome(first_row("5", "", "1"), "X.TOGETHER") == "not_assessable");
    BOOST_TEST(outcome(first_row("0", "0", ""), "X.TOGETHER") == "not_assessable");
    BOOST_TEST(outcome(first_row("5", "", "0"), "X.NEGATIVE") == "fail");
    BOOST_TEST(outcome(first_row("-5", "", "0"), "X.NEGATIVE") == "not_assessable");
    BOOST_TEST(outcome(first_row("1", "-1", "0"), "X.NEGATIVE") == "pass");
    BOOST_TEST(outcome(first_row("1", "1", "-3"), "X.NEGATIVE") == "pass");
}

BOOST_AUTO_TEST_CASE(a_sum_waits_for_its_parts_whatever_the_order_of_rules) {
    Report report = first_row("2", "3", "0");
    for (const char* path : {"table/second/total", "table/sum/change"})
        report.set_number(test::at(small, path), Decimal());
    BOOST_TEST(fill_totals(report).size() == 4U);
    BOOST_TEST((report.number(test::at(small, "table/sum/total")) == test::decimal("5")));
    BOOST_TEST(fill_totals(report).empty());
}

BOOST_AUTO_TEST_CASE(what_the_form_has_no_cell_for_is_no_zero) {
    constexpr NamedCells received[] = {{"requests", "received", "total"}};
    constexpr NamedCells second[] = {{"table", "second", "b"}};
    Report report = first_row("2", "3", "0");
    BOOST_TEST(!detail::sum_of(received, report, BlankPolicy::zero).has_value());
    BOOST_TEST(detail::sum_of(second, report, BlankPolicy::zero).has_value());
    BOOST_TEST(measure(report).empty());
    report.sections().push_back(
        {SectionKey::overview, "一、总体情况",
         "2030年，收到政府信息公开申请5件，其中予以公开2件，部分公开1件，不予公开2件，占40%。"});
    for (const Finding& finding : validate(report).failures())
        BOOST_TEST(!finding.rule->id.starts_with("NAR."), finding.rule->id);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace govinfo
