#include <govinfo/diagnose.hpp>

#include <string>
#include <vector>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <govinfo/fix.hpp>
#include <govinfo/json.hpp>

#include "model/form_compile.hpp"
#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

// ---- reports -----------------------------------------------------------------------------------

void add(Report& report, std::string_view path, std::int64_t count) {
    set(report, path, report.number(at(report, path)).value().count() + count);
}

/// `count` requests of the applicant that came and were concluded: every rule goes on to hold.
void add_requests(Report& report, std::string_view outcome, std::string_view applicant,
                  std::int64_t count) {
    for (const std::string_view row : {std::string_view("received"), outcome, {"concluded"}})
        for (const std::string_view column : {applicant, std::string_view("total")})
            add(report, std::string("requests/").append(row).append("/").append(column), count);
}

Report requests() {
    Report report = zeros("2021");
    add_requests(report, "granted", "person", 68);
    add_requests(report, "granted", "business", 12);
    add_requests(report, "partly_granted", "person", 4);
    return report;
}

/// Four results and their total, of reconsiderations.
Report proceedings(std::int64_t upheld, std::int64_t corrected, std::int64_t other,
                   std::int64_t pending, std::int64_t total) {
    Report report = zeros("2021");
    set(report, "proceedings/reconsideration/upheld", upheld);
    set(report, "proceedings/reconsideration/corrected", corrected);
    set(report, "proceedings/reconsideration/other", other);
    set(report, "proceedings/reconsideration/pending", pending);
    set(report, "proceedings/reconsideration/total", total);
    return report;
}

// ---- diagnoses in words ------------------------------------------------------------------------

/// `path value→proposed (slip)` of each cell; `?` = open.
std::string words(const Answer& answer, const Report& report) {
    std::string out;
    for (const Correction& each : answer.cells) {
        out.append(out.empty() ? "" : ", ").append(report.form().cell(each.cell).path).append(" ");
        out.append(each.state == CellState::number ? to_string(each.value) : name(each.state));
        out.append("→").append(each.proposed ? to_string(*each.proposed) : "?");
        out.append(" (").append(name(each.slip)).append(")");
    }
    for (const Implied& each : answer.implied)
        out.append(", ")
            .append(report.form().cell(each.cell).path)
            .append("=")
            .append(to_string(each.value));
    return out;
}

std::vector<std::string> words(const DiagnosisGroup& group, const Report& report) {
    std::vector<std::string> out;
    for (const Answer& answer : group.answers) out.push_back(words(answer, report));
    return out;
}

std::string rules(const DiagnosisGroup& group) {
    std::string out;
    for (const Finding& finding : group.rules)
        out.append(out.empty() ? "" : " ").append(id(finding));
    return out;
}

/// The only answer of the only group, in words and with its reasons.
struct Told {
    std::string words, zh, en;
};
Told only_answer(const Report& report, const DiagnoseOptions& options = {}) {
    const Diagnosis diagnosis = diagnose(report, options);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    BOOST_TEST_REQUIRE(diagnosis.groups[0].answers.size() == 1U);
    BOOST_TEST(diagnosis.groups[0].unique());
    const Answer& answer = diagnosis.groups[0].answers[0];
    return {words(answer, report), reason(answer, report, Language::zh),
            reason(answer, report, Language::en)};
}

/// requests/granted/person holds that instead of 68.
Told granted_to_persons(std::int64_t count) {
    Report report = requests();
    set(report, "requests/granted/person", count);
    return only_answer(report);
}

// ---- a form with a rule on last year -----------------------------------------------------------

constexpr Text text = {"词", "words"};
constexpr Column columns[] = {{.key = "a", .label = "甲"}, {.key = "b", .label = "乙"}};
constexpr Row rows[] = {{"in", "上年结转"}, {"out", "结转下年度"}};
constexpr Block blocks[] = {{"", {}, columns, rows}};
constexpr Table tables[] = {{"table", "表", text, Layout::grid, "", "", blocks}};
constexpr Term carried_in[] = {{"in"}};
constexpr Term carried_out[] = {{.key = "out", .source = TermSource::previous_year}};
constexpr LinearRule carry[] = {
    {.rule = {.id = "X.CARRY", .citation = text, .summary = text, .message = text},
     .table = "table",
     .axis = Axis::columns,
     .left = carried_in,
     .relation = Relation::eq,
     .right = carried_out}};
constexpr FormSpec spec = {.id = "carry",
                           .first_year = 2100,
                           .instrument = text,
                           .sections = {},
                           .tables = tables,
                           .rules = carry};
constinit const Form carrying = CompiledForm<spec>::form();

Report carried(std::int64_t in, std::int64_t out) {
    Report report(carrying);
    set(report, "table/in/a", in);
    set(report, "table/out/a", out);
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(diagnose_suite)

BOOST_AUTO_TEST_CASE(where_nothing_is_wrong_there_are_no_groups) {
    BOOST_TEST(diagnose(requests()).groups.empty());
    BOOST_TEST(diagnose(Report(form("2019"))).groups.empty());
}

// ---- which cell --------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_crossing_of_a_row_and_a_column_that_fail_is_wrong) {
    const Told told = granted_to_persons(70);
    BOOST_TEST(told.words == "requests/granted/person 70→68 (none)");
    BOOST_TEST(told.zh.empty());
    BOOST_TEST(told.en.empty());
}

BOOST_AUTO_TEST_CASE(the_number_concluded_is_wrong_where_balance_and_sum_fail_alike) {
    Report report = requests();
    set(report, "requests/concluded/person", 75);
    BOOST_TEST(only_answer(report).words == "requests/concluded/person 75→72 (total)");
    BOOST_TEST(rules(diagnose(report).groups[0]) ==
               "T3.BALANCE@person T3.RESULT_SUM@person T3.ROW_TOTAL@concluded");
}

BOOST_AUTO_TEST_CASE(columns_that_do_not_balance_are_wrong_where_all_rows_add_up) {
    // A new area's report of 2023: 60 + 0 against 61 + 0, in total 62 + 0 against 63 + 0.
    Report report = zeros("2021");
    add_requests(report, "granted", "person", 61);
    add_requests(report, "granted", "business", 2);
    set(report, "requests/received/person", 60);
    set(report, "requests/received/total", 62);
    const Diagnosis diagnosis = diagnose(report);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    const DiagnosisGroup& group = diagnosis.groups[0];
    BOOST_TEST(rules(group) == "T3.BALANCE@person T3.BALANCE@total");
    const std::vector<std::string> expected = {
        "requests/received/person 60→61 (none), requests/received/total 62→63 (none)",
        "requests/carried_in/person 0→1 (none), requests/carried_in/total 0→1 (none)"};
    BOOST_TEST(words(group, report) == expected, boost::test_tools::per_element());
    BOOST_TEST(group.exhausted);
    BOOST_TEST(!group.unique());
}

BOOST_AUTO_TEST_CASE(two_errors_that_cancel_in_their_column_are_found_together) {
    Report report = requests();
    set(report, "requests/granted/person", 65);
    set(report, "requests/partly_granted/person", 7);
    const Diagnosis diagnosis = diagnose(report);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    BOOST_TEST(rules(diagnosis.groups[0]) == "T3.ROW_TOTAL@granted T3.ROW_TOTAL@partly_granted");
    // 3 from the total of one row to that of the other, or to 商业企业 from 自然人, …: in each
    // column that has 3 to give.
    const std::vector<std::string> expected = {
        "requests/granted/total 80→77 (total), requests/partly_granted/total 4→7 (total)",
        "requests/granted/person 65→68 (none), requests/partly_granted/person 7→4 (none)"};
    BOOST_TEST(words(diagnosis.groups[0], report) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(errors_that_have_nothing_to_do_with_each_other_are_groups_of_their_own) {
    Report report = requests();
    set(report, "requests/granted/person", 70);
    set(report, "requests/received/business", 13);
    set(report, "proceedings/reconsideration/total", 1);
    const Diagnosis diagnosis = diagnose(report);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 3U);
    BOOST_TEST(rules(diagnosis.groups[0]) == "T3.BALANCE@business T3.ROW_TOTAL@received");
    BOOST_TEST(rules(diagnosis.groups[1]) == "T3.RESULT_SUM@person T3.ROW_TOTAL@granted");
    BOOST_TEST(rules(diagnosis.groups[2]) == "T4.TOTAL@reconsideration");
    BOOST_TEST(diagnosis.groups[0].unique());
    BOOST_TEST(diagnosis.groups[1].unique());
    BOOST_TEST(diagnosis.groups[2].answers.size() == 5U);
}

BOOST_AUTO_TEST_CASE(errors_whose_rules_share_cells_fall_apart_if_their_answers_do) {
    Report report = requests();
    set(report, "requests/granted/person", 70);
    set(report, "requests/partly_granted/business", 1);
    const Diagnosis diagnosis = diagnose(report);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 2U);
    BOOST_TEST(rules(diagnosis.groups[0]) == "T3.RESULT_SUM@person T3.ROW_TOTAL@granted");
    BOOST_TEST(rules(diagnosis.groups[1]) == "T3.RESULT_SUM@business T3.ROW_TOTAL@partly_granted");
    BOOST_TEST(diagnosis.groups[0].unique());
    BOOST_TEST(diagnosis.groups[1].unique());
}

BOOST_AUTO_TEST_CASE(a_total_is_likelier_wrong_than_a_part_and_a_typing_slip_than_a_jump) {
    const Report report = proceedings(88, 18, 28, 36, 174);
    const std::vector<std::string> expected = {"proceedings/reconsideration/total 174→170 (total)",
                                               "proceedings/reconsideration/upheld 88→92 (none)",
                                               "proceedings/reconsideration/corrected 18→22 (none)",
                                               "proceedings/reconsideration/other 28→32 (none)",
                                               "proceedings/reconsideration/pending 36→40 (none)"};
    BOOST_TEST(words(diagnose(report).groups.at(0), report) == expected,
               boost::test_tools::per_element());
    const Report swapped = proceedings(88, 18, 28, 36, 233);
    BOOST_TEST(words(diagnose(swapped).groups.at(0).answers.at(0), swapped) ==
               "proceedings/reconsideration/corrected 18→81 (swapped_digits)");
}

BOOST_AUTO_TEST_CASE(a_total_in_the_row_of_totals_is_likelier_wrong_than_a_part_of_it) {
    // 86 is 68 with its digits swapped, and the other way round.
    Report report = requests();
    for (std::size_t i = 0; i < report.form().cell_count(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const CellInfo& info = report.form().cell(cell);
        const bool is_outcome = info.row->outcome.has_value() || info.row->key == "concluded";
        if (info.column->key != "person" || !is_outcome) report.set_absent(cell);
    }
    set(report, "requests/partly_granted/person", 0);
    set(report, "requests/concluded/person", 86);
    const DiagnosisGroup group = diagnose(report).groups.at(0);
    BOOST_TEST(words(group.answers.at(0), report) ==
               "requests/concluded/person 86→68 (swapped_digits)");
    BOOST_TEST(words(group.answers.at(1), report) ==
               "requests/granted/person 68→86 (swapped_digits)");
}

BOOST_AUTO_TEST_CASE(one_answer_is_the_only_one_if_all_were_tried_and_it_has_every_value) {
    const Report report = zeros("2021");
    const CellIndex cell = at(report, "requests/granted/person");
    const Correction correction = {cell, CellState::number, decimal("1"), decimal("2")};
    const Correction open = {cell, CellState::number, decimal("1"), std::nullopt};
    BOOST_TEST((DiagnosisGroup{{}, {{{correction}, {}}}, true}.unique()));
    BOOST_TEST((!DiagnosisGroup{{}, {{{correction}, {}}}, false}.unique()));
    BOOST_TEST((!DiagnosisGroup{{}, {{{open}, {}}}, true}.unique()));
    BOOST_TEST((!DiagnosisGroup{{}, {}, true}.unique()));
}

// ---- negative, blank, unknown ------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_negative_number_must_change_even_where_the_sums_hold) {
    const Report wrong_sign = proceedings(-5, 0, 0, 0, 5);
    BOOST_TEST(only_answer(wrong_sign).words == "proceedings/reconsideration/upheld -5→5 (sign)");
    BOOST_TEST(rules(diagnose(wrong_sign).groups[0]) ==
               "CELL.COUNT@proceedings/reconsideration/upheld T4.TOTAL@reconsideration");
    const Report adds_up = proceedings(-5, 5, 0, 0, 0);
    const Diagnosis diagnosis = diagnose(adds_up);
    BOOST_TEST(rules(diagnosis.groups.at(0)) == "CELL.COUNT@proceedings/reconsideration/upheld");
    const std::vector<std::string> expected = {
        "proceedings/reconsideration/upheld -5→? (none), proceedings/reconsideration/total 0→? "
        "(none)",
        "proceedings/reconsideration/upheld -5→0 (none), proceedings/reconsideration/corrected "
        "5→0 (none)"};
    BOOST_TEST(words(diagnosis.groups[0], adds_up) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_an_unknown_cell_leaves_open_is_not_proposed) {
    Report report = proceedings(0, 12, 0, 0, 10);
    report.set_blank(at(report, "proceedings/reconsideration/upheld"));
    const Diagnosis diagnosis = diagnose(report);
    const std::vector<std::string> expected = {"proceedings/reconsideration/total 10→? (none)",
                                               "proceedings/reconsideration/corrected 12→? (none)"};
    BOOST_TEST(words(diagnosis.groups.at(0), report) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_answer_tells_what_unknown_cells_must_be) {
    Report report = requests();
    report.set_absent(at(report, "requests/granted/person"));
    set(report, "requests/granted/business", 21);
    BOOST_TEST(only_answer(report).words ==
               "requests/granted/business 21→12 (swapped_digits), requests/granted/person=68");
}

BOOST_AUTO_TEST_CASE(a_blank_that_counts_as_0_is_a_cell_to_change) {
    Report report = requests();
    report.set_blank(at(report, "requests/granted/person"));
    BOOST_TEST(diagnose(report).groups.empty());
    const Told blank = only_answer(report, {.blank = BlankPolicy::zero});
    BOOST_TEST(blank.words == "requests/granted/person blank→68 (blank)");
    BOOST_TEST(blank.zh == "没有填数字，按 0 计算；应为 68");
    BOOST_TEST(blank.en == "holds no number, which counts as 0: should be 68");
    report.set_not_applicable(at(report, "requests/granted/person"));
    BOOST_TEST(only_answer(report).words == "requests/granted/person not_applicable→68 (blank)");
}

BOOST_AUTO_TEST_CASE(an_implied_rule_that_fails_is_diagnosed_through_those_that_imply_it) {
    Report report = requests();
    for (const char* row : {"received", "carried_in"})
        set(report, std::string("requests/").append(row).append("/business"), 0);
    for (const char* path : {"requests/concluded/business", "requests/received/total"})
        report.set_blank(at(report, path));
    const Diagnosis diagnosis = diagnose(report);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    BOOST_TEST(rules(diagnosis.groups[0]).find("T3.EMPTY@business") != std::string::npos);
    BOOST_TEST(words(diagnosis.groups[0].answers.at(0), report) ==
               "requests/received/business 0→12 (none), requests/received/total=84, "
               "requests/concluded/business=12");
}

// ---- slips -------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(slips_of_the_pen_are_told) {
    const Told swapped = granted_to_persons(86);
    BOOST_TEST(swapped.words == "requests/granted/person 86→68 (swapped_digits)");
    BOOST_TEST(swapped.zh == "相邻两位数字颠倒：应为 68，填成了 86");
    BOOST_TEST(swapped.en == "digits swapped: 86 for 68");
    const Told ten = granted_to_persons(680);
    BOOST_TEST(ten.words == "requests/granted/person 680→68 (factor_of_ten)");
    BOOST_TEST(ten.zh == "多写或少写了 0（小数点错位）：应为 68，填成了 680");
    BOOST_TEST(ten.en == "off by a power of ten: 680 for 68");
    const Told doubled = granted_to_persons(668);
    BOOST_TEST(doubled.words == "requests/granted/person 668→68 (doubled_digit)");
    BOOST_TEST(doubled.zh == "多写了一位重复的数字：应为 68，填成了 668");
    BOOST_TEST(doubled.en == "a digit typed twice: 668 for 68");
    BOOST_TEST(granted_to_persons(618).words == "requests/granted/person 618→68 (none)");
    const Told dropped = granted_to_persons(8);
    BOOST_TEST(dropped.words == "requests/granted/person 8→68 (dropped_digit)");
    BOOST_TEST(dropped.zh == "漏写了一位数字：应为 68，填成了 8");
    BOOST_TEST(dropped.en == "a digit dropped: 8 for 68");
    const Told sign = granted_to_persons(-68);
    BOOST_TEST(sign.words == "requests/granted/person -68→68 (sign)");
    BOOST_TEST(sign.zh == "正负号写错：应为 68，填成了 -68");
    BOOST_TEST(sign.en == "wrong sign: -68 for 68");
}

BOOST_AUTO_TEST_CASE(the_value_of_a_cell_beside_or_below_is_told) {
    const Told beside = granted_to_persons(12);
    BOOST_TEST(beside.words == "requests/granted/person 12→68 (neighbour)");
    BOOST_TEST(
        beside.zh ==
        "与相邻的表三 收到和处理政府信息公开申请，“（一）予以公开”行“法人或其他组织·商业企业”"
        "列数字相同，可能误填了那一格的数");
    BOOST_TEST(beside.en ==
               "same as requests/granted/business next to it, whose value may have been copied");
    BOOST_TEST(granted_to_persons(4).en ==
               "same as requests/partly_granted/person next to it, whose value may have been "
               "copied");
    BOOST_TEST(granted_to_persons(0).words == "requests/granted/person 0→68 (none)");
}

BOOST_AUTO_TEST_CASE(a_total_that_is_not_the_sum_of_its_parts_was_not_recomputed) {
    Report report = requests();
    set(report, "requests/granted/total", 75);
    const Told told = only_answer(report);
    BOOST_TEST(told.words == "requests/granted/total 75→80 (total)");
    BOOST_TEST(told.zh == "总计没有重新计算：各项之和为 80，填的是 75");
    BOOST_TEST(told.en == "total not recomputed: its parts add up to 80, not 75");
}

BOOST_AUTO_TEST_CASE(a_shifted_row_is_told) {
    Report report = requests();
    add_requests(report, "granted", "research", 5);
    set(report, "requests/granted/business", 68);  // from 68 12 5
    set(report, "requests/granted/person", 0);
    set(report, "requests/granted/research", 12);
    set(report, "requests/granted/public_interest", 5);
    const Told told = only_answer(report);
    BOOST_TEST(told.words ==
               "requests/granted/person 0→68 (shifted), requests/granted/business 68→12 "
               "(shifted), requests/granted/research 12→5 (shifted), "
               "requests/granted/public_interest 5→0 (shifted)");
    BOOST_TEST(told.zh == "数字整体右移了一栏");
    BOOST_TEST(told.en == "the numbers stand one column too far to the right");
}

BOOST_AUTO_TEST_CASE(a_shifted_column_is_told) {
    Report report = zeros("2021");
    add_requests(report, "partly_granted", "person", 68);
    add_requests(report, "refused/state_secret", "person", 4);
    set(report, "requests/granted/person", 68);
    set(report, "requests/partly_granted/person", 4);
    set(report, "requests/refused/state_secret/person", 0);
    // Which of the two columns is wrong cannot be told from one another.
    const Diagnosis diagnosis = diagnose(report);
    const std::vector<Answer>& answers = diagnosis.groups.at(0).answers;
    BOOST_TEST(words(answers.at(0), report) ==
               "requests/granted/total 0→68 (shifted), requests/partly_granted/total 68→4 "
               "(shifted), requests/refused/state_secret/total 4→0 (shifted)");
    BOOST_TEST(reason(answers.at(0), report, Language::zh) == "数字整体下移了一行");
    BOOST_TEST(words(answers.at(1), report) ==
               "requests/granted/person 68→0 (shifted), requests/partly_granted/person 4→68 "
               "(shifted), requests/refused/state_secret/person 0→4 (shifted)");
    BOOST_TEST(reason(answers.at(1), report, Language::en) == "the numbers stand one row too high");
}

BOOST_AUTO_TEST_CASE(several_slips_are_told_by_their_cells) {
    Report report = requests();
    set(report, "requests/granted/person", 86);
    set(report, "requests/received/person", 60);
    set(report, "requests/received/total", 72);
    Answer answer;
    for (const char* path : {"requests/received/total", "requests/granted/person"})
        answer.cells.push_back({at(report, path), CellState::number,
                                *report.number(at(report, path)), decimal("68"),
                                Slip::swapped_digits});
    BOOST_TEST(reason(answer, report, Language::en) ==
               "requests/received/total: digits swapped: 72 for 68; requests/granted/person: "
               "digits swapped: 86 for 68");
}

// ---- limits ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(no_answer_within_the_limit_is_said) {
    Report report = requests();
    set(report, "requests/received/person", 71);
    set(report, "requests/received/total", 83);
    const Diagnosis diagnosis = diagnose(report, {.max_cells = 1});
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    BOOST_TEST(rules(diagnosis.groups[0]) == "T3.BALANCE@person T3.BALANCE@total");
    BOOST_TEST(diagnosis.groups[0].answers.empty());
    BOOST_TEST(diagnosis.groups[0].exhausted);
    BOOST_TEST(!diagnosis.groups[0].unique());
}

BOOST_AUTO_TEST_CASE(without_answers_rules_that_share_no_cell_are_groups_of_their_own) {
    Report report = requests();
    set(report, "requests/received/person", 71);
    set(report, "requests/received/total", 83);
    const Diagnosis diagnosis = diagnose(report, {.max_cells = 0});
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 2U);
    BOOST_TEST(rules(diagnosis.groups[0]) == "T3.BALANCE@person");
    BOOST_TEST(rules(diagnosis.groups[1]) == "T3.BALANCE@total");
}

BOOST_AUTO_TEST_CASE(a_search_that_runs_out_of_steps_says_so) {
    Report report = requests();
    set(report, "requests/granted/person", 70);
    const Diagnosis diagnosis = diagnose(report, {.max_steps = 1});
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    BOOST_TEST(diagnosis.groups[0].answers.empty());
    BOOST_TEST(!diagnosis.groups[0].exhausted);
}

// ---- last year ---------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(last_years_numbers_take_part_and_never_change) {
    const Report previous = carried(0, 21);
    const Report report = carried(12, 3);
    BOOST_TEST(diagnose(report).groups.empty());
    DiagnoseOptions options;
    options.previous = &previous;
    BOOST_TEST(only_answer(report, options).words == "table/in/a 12→21 (swapped_digits)");
    const Report unknown(carrying);
    options.previous = &unknown;
    BOOST_TEST(diagnose(report, options).groups.empty());
}

// ---- for machines ------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_diagnosis_is_written_as_json) {
    Report report = requests();
    set(report, "requests/granted/person", 86);
    const auto written = boost::json::parse(diagnosis_json(diagnose(report), report));
    const auto expected = boost::json::parse(R"({"govinfo":1,"diagnosis":{"groups":[{
        "rules":[{"rule":"T3.RESULT_SUM","line":"person"},{"rule":"T3.ROW_TOTAL","line":"granted"}],
        "answers":[{"cells":[{"path":"requests/granted/person","value":"86","proposed":"68"}],
                    "reason":{"zh":"相邻两位数字颠倒：应为 68，填成了 86",
                              "en":"digits swapped: 86 for 68"}}],
        "unique":true,"exhausted":true}]}})");
    BOOST_TEST(written == expected);
    BOOST_TEST(diagnosis_json({}, report) == "{\"govinfo\":1,\"diagnosis\":{\"groups\":[]}}\n");
}

BOOST_AUTO_TEST_CASE(what_json_cannot_tell_is_null) {
    Report report = requests();
    report.set_blank(at(report, "requests/granted/person"));
    const DiagnoseOptions zero = {.blank = BlankPolicy::zero};
    const auto blank = boost::json::parse(diagnosis_json(diagnose(report, zero), report));
    BOOST_TEST(blank.at_pointer("/diagnosis/groups/0/answers/0/cells/0/value").is_null());
    Report open = proceedings(0, 12, 0, 0, 10);
    open.set_blank(at(open, "proceedings/reconsideration/upheld"));
    const auto json = boost::json::parse(diagnosis_json(diagnose(open), open));
    BOOST_TEST(json.at_pointer("/diagnosis/groups/0/answers/0/cells/0/proposed").is_null());
    BOOST_TEST(json.at_pointer("/diagnosis/groups/0/answers/0/reason").is_null());
    BOOST_TEST(!json.at_pointer("/diagnosis/groups/0/unique").as_bool());
}

BOOST_AUTO_TEST_CASE(implied_values_are_written) {
    Report report = requests();
    report.set_absent(at(report, "requests/granted/person"));
    set(report, "requests/granted/business", 21);
    const auto json = boost::json::parse(diagnosis_json(diagnose(report), report));
    BOOST_TEST(json.at_pointer("/diagnosis/groups/0/answers/0/implied") ==
               boost::json::parse(R"([{"path":"requests/granted/person","value":"68"}])"));
}

BOOST_AUTO_TEST_CASE(slips_have_names) {
    BOOST_TEST(name(Slip::none) == "none");
    BOOST_TEST(name(Slip::shifted) == "shifted");
}

// ---- putting it right ---------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(an_answer_is_put_into_the_cells_that_it_names_and_no_others) {
    Report report = requests();
    set(report, "requests/granted/person", 86);
    apply(report, diagnose(report).groups[0].answers[0]);
    BOOST_TEST((report == requests()));
}

BOOST_AUTO_TEST_CASE(what_an_answer_leaves_open_or_implies_is_left_alone) {
    Report report = requests();
    const CellIndex cell = at(report, "requests/granted/person");
    const CellIndex unknown = at(report, "requests/granted/total");
    report.set_text(unknown, "八十");
    const Report before = report;
    apply(report, {{{cell, CellState::number, *report.number(cell), std::nullopt}},
                   {{unknown, decimal("80")}}});
    BOOST_TEST((report == before));
}

/// Paths and proposed values of what is chosen, `-` for a group that is left alone; or why a pick
/// is refused.
std::string chosen(const Report& report, const std::vector<Pick>& picks) {
    const Diagnosis diagnosis = diagnose(report);
    const auto choice = choose(diagnosis, picks);
    if (const auto* refused = std::get_if<RefusedPick>(&choice))
        return std::to_string(refused->pick) + ": " +
               std::string(message(refused->problem, Language::en));
    std::string out;
    for (const Answer* answer : std::get<Choice>(choice)) {
        out += out.empty() ? "" : "; ";
        if (answer == nullptr) out += "-";
        for (std::size_t i = 0; answer != nullptr && i < answer->cells.size(); ++i)
            out.append(report.form().cell(answer->cells[i].cell).path)
                .append(" " + to_string(*answer->cells[i].proposed));
    }
    return out;
}

BOOST_AUTO_TEST_CASE(what_has_one_answer_or_is_picked_is_chosen_and_the_rest_is_left) {
    Report report = requests();
    set(report, "requests/granted/person", 86);
    for (const char* result : {"upheld", "corrected", "other", "pending", "total"})
        set(report, std::string("proceedings/reconsideration/") + result, 0);
    set(report, "proceedings/reconsideration/upheld", 5);
    const std::string one = "requests/granted/person 68; ", several = "T4.TOTAL@reconsideration";
    BOOST_TEST(chosen(report, {}) == one + "-");
    BOOST_TEST(chosen(report, {{several, 2}}) == one + "proceedings/reconsideration/upheld 0");
    BOOST_TEST(chosen(report, {{several, 2}, {several, 1}}) ==
               one + "proceedings/reconsideration/total 5");
    BOOST_TEST(chosen(report, {{"T3.ROW_TOTAL@granted", 1}}) == one + "-");
    BOOST_TEST(chosen(report, {{several, 1}, {several, 3}}) == "1: no such change");
    BOOST_TEST(chosen(report, {{several, 0}}) == "0: no such change");
    for (const char* other :
         {"T4.TOTAL", "T4.TOTAL@", "T4.TOTAL@litigation_direct", "T3.BALANCE@granted"})
        BOOST_TEST(chosen(report, {{other, 1}}) == "0: that does not fail", other);

    const Diagnosis diagnosis = diagnose(report);
    const Choice choice = std::get<Choice>(choose(diagnosis));
    BOOST_TEST(leaves_any(choice));
    apply(report, choice);
    BOOST_TEST(to_string(*report.number(at(report, "requests/granted/person"))) == "68");
    BOOST_TEST(to_string(*report.number(at(report, "proceedings/reconsideration/upheld"))) == "5");

    Report open = proceedings(0, 12, 0, 0, 10);
    open.set_blank(at(open, "proceedings/reconsideration/upheld"));
    BOOST_TEST(chosen(open, {{several, 1}}) == "0: the rules leave its value open");
}

BOOST_AUTO_TEST_CASE(a_pick_is_an_id_of_a_finding_and_a_number) {
    const auto pick = parse_pick("YOY.T4.PENDING@litigation:x:12");
    BOOST_TEST_REQUIRE(pick.has_value());
    BOOST_TEST(pick->id == "YOY.PENDING@litigation:x");  // as it is called now
    BOOST_TEST(pick->number == 12U);
    for (const char* wrong : {"", ":1", "T4.TOTAL:1", "T4.TOTAL@x", "T4.TOTAL@x:", "T4.TOTAL@x:0",
                              "T4.TOTAL@x:-1", "T4.TOTAL@x:1.5", "T4.TOTAL@x:one"})
        BOOST_TEST(!parse_pick(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_CASE(a_rule_that_is_disabled_takes_no_part) {
    Report last = zeros("2021"), report = zeros("2021");
    for (const char* column : {"person", "total"}) {
        set(last, std::string("requests/carried_out/") + column, 3);
        set(report, std::string("requests/carried_in/") + column, 4);
        set(report, std::string("requests/carried_out/") + column, 4);
    }
    DiagnoseOptions options = {.previous = &last};
    BOOST_TEST(!diagnose(report, options).groups.empty());
    for (const std::string_view name : {"YOY.CARRY", "YOY"}) {
        options.disable = {&name, 1};
        BOOST_TEST(diagnose(report, options).groups.empty(), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
