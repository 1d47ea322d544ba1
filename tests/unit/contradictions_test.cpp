#include "engine/contradictions.hpp"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/diagnose.hpp>
#include <govinfo/validate.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Those rows and columns of table three are 0 but for concluded and total; the rest is absent.
Report lines(const std::vector<std::string_view>& rows,
             const std::vector<std::string_view>& columns) {
    Report report(form("2021"));
    for (std::size_t i = 0; i < report.form().cell_count(); ++i) {
        const CellInfo& cell = report.form().cell(static_cast<CellIndex>(i));
        if (cell.table->key != "requests") continue;
        const auto is_in = [](const auto& keys, std::string_view key) {
            return std::find(keys.begin(), keys.end(), key) != keys.end();
        };
        const bool in_row = is_in(rows, cell.row->key) && !cell.column->total;
        const bool in_column = is_in(columns, cell.column->key) && cell.row->under != "";
        if (in_row || (in_column && cell.row->role == RowRole::leaf))
            report.set_number(static_cast<CellIndex>(i), Decimal());
    }
    return report;
}

/// The blank must be 0 by its row and 2 by its column.
Report crossing() {
    Report report = lines({"granted"}, {"person"});
    set(report, "requests/granted/business", 5);
    set(report, "requests/granted/total", 5);
    set(report, "requests/concluded/person", 2);
    report.set_blank(at(report, "requests/granted/person"));
    return report;
}

/// Of two rows and two columns each adds up to 10, but for the second column.
Report rectangle(std::int64_t second_column) {
    Report report = lines({"granted", "partly_granted"}, {"person", "business"});
    for (const std::string row : {"requests/granted/", "requests/partly_granted/"}) {
        set(report, row + "total", 10);
        for (const std::string column : {"person", "business"})
            report.set_blank(at(report, row + column));
    }
    set(report, "requests/concluded/person", 10);
    set(report, "requests/concluded/business", second_column);
    return report;
}

/// `RULE@line left right` of what fails together with others, and with which.
std::vector<std::string> together(const Report& report, const ValidateOptions& options = {}) {
    std::vector<std::string> out;
    for (const Finding& finding : validate(report, options).failures()) {
        if (!finding.together) continue;
        out.push_back(id(finding) + " " + to_string(finding.left) + " " + to_string(finding.right));
        for (const std::string& other : counterparts(finding, report, options))
            out.back().append(" ").append(other);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contradictions)

BOOST_AUTO_TEST_CASE(a_blank_that_its_row_and_its_column_want_different_fails_both) {
    const Report report = crossing();
    const std::vector<std::string> expected = {"T3.RESULT_SUM@person 2 0 T3.ROW_TOTAL@granted",
                                               "T3.ROW_TOTAL@granted 5 7 T3.RESULT_SUM@person"};
    BOOST_TEST(together(report) == expected, boost::test_tools::per_element());
    BOOST_TEST((validate(report).verdict() == Verdict::inconsistent));
    BOOST_TEST(validate(report).count(Severity::error) == 2U);
    BOOST_TEST(together(report, {.blank = BlankPolicy::zero}).empty());
    Report filled = report;
    set(filled, "requests/concluded/person", 0);
    BOOST_TEST((validate(filled).verdict() == Verdict::incomplete));
}

BOOST_AUTO_TEST_CASE(it_is_said_what_the_blank_would_have_to_be) {
    const Report report = crossing();
    const Findings findings = validate(report);
    const Finding& row = findings.failures().back();
    BOOST_TEST(
        message(row, report, {}, Language::zh) ==
        "“（一）予以公开”：表三 收到和处理政府信息公开申请，“（一）予以公开”行“自然人”列空白，"
        "无论填什么数，本条都不能与“自然人”（T3.RESULT_SUM）同时成立；两边最接近时为 5 和 "
        "7：按本条应为 0，按其他各条至少 2");
    BOOST_TEST(message(row, report, {}, Language::en) ==
               "granted: requests/granted/person is blank, and no number lets this rule hold with "
               "T3.RESULT_SUM@person; the sides come no nearer than 5 and 7: 0 here, at least 2 by "
               "the others");
}

BOOST_AUTO_TEST_CASE(words_and_cells_that_are_missing_are_blanks_too) {
    Report report = crossing();
    const std::vector<std::string> expected = together(report);
    report.set_text(at(report, "requests/granted/person"), "两件");
    BOOST_TEST(together(report) == expected, boost::test_tools::per_element());
    report.set_absent(at(report, "requests/granted/person"));
    BOOST_TEST(together(report) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(four_rules_that_no_two_of_which_tell_are_held_together) {
    BOOST_TEST(together(rectangle(10)).empty());
    const Report report = rectangle(11);
    const Findings findings = validate(report);
    std::vector<std::string> failed;
    for (const Finding& finding : findings.failures()) {
        if (finding.severity() != Severity::error) continue;
        failed.push_back(id(finding));
        BOOST_TEST(counterparts(finding, report).size() == 3U);
        const Sum apart = finding.difference();
        BOOST_TEST((apart == Sum(decimal("1")) || apart == Sum(decimal("-1"))));
    }
    const std::vector<std::string> expected = {"T3.RESULT_SUM@person", "T3.RESULT_SUM@business",
                                               "T3.ROW_TOTAL@granted",
                                               "T3.ROW_TOTAL@partly_granted"};
    BOOST_TEST(failed == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_customary_rule_alone_fails_where_printed_ones_contradict_it) {
    Report report = report_of("2021", {{"requests/received/person", 5},
                                       {"requests/concluded/person", 3},
                                       {"requests/carried_out/person", 4}});
    const Report previous = report_of("2021", {{"requests/carried_out/person", 3}});
    const ValidateOptions options = {.previous = &previous};
    const std::vector<std::string> expected = {"YOY.CARRY@person 2 3 T3.BALANCE@person"};
    BOOST_TEST(together(report, options) == expected, boost::test_tools::per_element());
    BOOST_TEST(validate(report, options).count(Severity::error) == 0U);
    BOOST_TEST(together(report).empty());
}

BOOST_AUTO_TEST_CASE(what_follows_from_a_rule_that_fails_is_not_said_again) {
    const Report report = report_of("2021", {{"requests/received/person", 60},
                                             {"requests/carried_in/person", 3},
                                             {"requests/concluded/person", 61},
                                             {"requests/carried_out/person", 0}});
    BOOST_TEST(together(report).empty());  // though all the others together imply that balance
    BOOST_TEST(validate(report).count(Severity::error) == 1U);
}

BOOST_AUTO_TEST_CASE(beside_another_fault_a_contradiction_is_found_and_is_a_group_of_its_own) {
    Report report = crossing();
    for (const std::string result : {"upheld", "corrected", "other", "pending"})
        set(report, "proceedings/reconsideration/" + result, 1);
    set(report, "proceedings/reconsideration/total", 5);
    BOOST_TEST(together(report).size() == 2U);
    BOOST_TEST(validate(report).count(Severity::error) == 3U);
    const Diagnosis diagnosis = diagnose(report);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 2U);
    BOOST_TEST(diagnosis.groups[0].rules.size() == 2U);
    bool total_is_named = false;
    for (const Answer& answer : diagnosis.groups[0].answers)
        total_is_named =
            total_is_named || (answer.cells.size() == 1 &&
                               answer.cells[0].cell == at(report, "requests/granted/total") &&
                               answer.cells[0].proposed == decimal("7"));
    BOOST_TEST(total_is_named);
}

BOOST_AUTO_TEST_CASE(the_largest_numbers_accuse_nobody) {
    Report report = lines({"granted"}, {"person"});
    for (const std::string column : {"business", "research", "public_interest", "legal_service"})
        report.set_number(at(report, "requests/granted/" + column),
                          Decimal::from_millionths(Decimal::max_millionths).value());
    report.set_blank(at(report, "requests/granted/person"));
    BOOST_TEST(together(report).empty());
}

BOOST_AUTO_TEST_SUITE_END()
