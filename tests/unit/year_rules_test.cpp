// YOY.*: rules over last year's report.

#include <govinfo/validate.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/diagnose.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Report zeros_of(std::string_view form, int year) {
    Report report = zeros(form);
    report.header().year = year;
    return report;
}

/// `RULE@line severity`, of the family YOY.
std::string failures(const Report& report, const Report& previous) {
    ValidateOptions options;
    options.previous = &previous;
    std::string out;
    const Findings findings = validate(report, options);
    for (const Finding& finding : findings.failures())
        if (finding.rule->id.starts_with("YOY."))
            out.append(out.empty() ? "" : ", ")
                .append(id(finding))
                .append(" ")
                .append(name(finding.severity()));
    return out;
}

Finding found(const Report& report, const ValidateOptions& options, std::string_view wanted) {
    for (const Finding& finding : evaluate(report, options))
        if (id(finding) == wanted) return finding;
    throw std::invalid_argument(std::string(wanted));
}

std::string outcome(const Report& report, const Report& previous, std::string_view wanted) {
    ValidateOptions options;
    options.previous = &previous;
    return std::string(name(found(report, options, wanted).outcome));
}

std::string message(const Report& report, const Report& previous, std::string_view wanted) {
    ValidateOptions options;
    options.previous = &previous;
    const Finding finding = found(report, options, wanted);
    return finding.outcome == Outcome::fail ? message(finding, report, options, Language::zh)
                                            : reason(finding, report, options, Language::zh);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(year_rules)

BOOST_AUTO_TEST_CASE(nothing_is_said_of_last_year_where_it_was_not_given) {
    Report report = zeros_of("2021", 2024);
    set(report, "requests/carried_in/person", 5);
    for (const Finding& finding : evaluate(report))
        if (finding.rule->id.starts_with("YOY."))
            BOOST_TEST(name(finding.outcome) == "not_applicable", id(finding));
    BOOST_TEST(validate(zeros_of("2021", 2024)).not_assessable() ==
               validate(zeros_of("2021", 2024)).unassessed().size());
}

BOOST_AUTO_TEST_CASE(what_was_carried_out_is_carried_in) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    for (const char* column : {"person", "total"}) {
        set(last, std::string("requests/carried_out/") + column, 5);
        set(report, std::string("requests/carried_in/") + column, 5);
    }
    BOOST_TEST(failures(report, last) == "");
    set(last, "requests/carried_out/total", 6);
    BOOST_TEST(failures(report, last) == "YOY.CARRY@total warning");
    BOOST_TEST(message(report, last, "YOY.CARRY@total") ==
               "“总计”列：上年结转为 5，上年报告的结转下年度为 6，相差 1");
}

BOOST_AUTO_TEST_CASE(columns_that_differ_under_a_total_that_agrees_are_remarks) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    set(last, "requests/carried_out/person", 5);
    set(last, "requests/carried_out/total", 5);
    set(report, "requests/carried_in/business", 5);
    set(report, "requests/carried_in/total", 5);
    BOOST_TEST(failures(report, last) == "YOY.CARRY@person info, YOY.CARRY@business info");
    set(report, "requests/carried_in/total", 4);
    BOOST_TEST(failures(report, last) ==
               "YOY.CARRY@person warning, YOY.CARRY@business warning, YOY.CARRY@total warning");
    report.set_blank(at(report, "requests/carried_in/total"));
    BOOST_TEST(failures(report, last) == "YOY.CARRY@person warning, YOY.CARRY@business warning");
}

BOOST_AUTO_TEST_CASE(a_remark_makes_no_group_of_a_diagnosis_and_a_failure_of_the_total_does) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    set(last, "requests/carried_out/person", 5);
    set(last, "requests/carried_out/total", 5);
    for (const char* row : {"carried_in", "granted", "concluded"})
        for (const char* column : {"business", "total"})
            set(report, std::string("requests/") + row + "/" + column, 5);
    DiagnoseOptions options;
    options.previous = &last;
    BOOST_TEST(diagnose(report, options).groups.empty());
    set(last, "requests/carried_out/business", 1);
    set(last, "requests/carried_out/total", 6);
    const Diagnosis diagnosis = diagnose(report, options);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    BOOST_TEST(id(diagnosis.groups[0].rules[0]) == "YOY.CARRY@person");
}

BOOST_AUTO_TEST_CASE(last_year_tells_which_of_two_cells_of_a_balance_is_wrong) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    for (const char* column : {"person", "total"}) {
        set(last, std::string("requests/carried_out/") + column, 5);
        set(report, std::string("requests/received/") + column, 7);
        set(report, std::string("requests/carried_in/") + column, 8);  // 5 in truth
        set(report, std::string("requests/granted/") + column, 12);
        set(report, std::string("requests/concluded/") + column, 12);
    }
    BOOST_TEST(diagnose(report).groups[0].answers.size() > 1U);
    DiagnoseOptions options;
    options.previous = &last;
    const Diagnosis diagnosis = diagnose(report, options);
    BOOST_TEST_REQUIRE(diagnosis.groups.size() == 1U);
    BOOST_TEST(diagnosis.groups[0].unique());
    for (const Correction& each : diagnosis.groups[0].answers[0].cells) {
        BOOST_TEST(report.form().cell(each.cell).row->key == "carried_in");
        BOOST_TEST((each.proposed == decimal("5")));
    }
}

BOOST_AUTO_TEST_CASE(documents_in_force_follow_from_last_year) {
    // 宿迁市 2023, 2024
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    set(last, "proactive/regulations/in_force", 11);
    set(last, "proactive/normative_documents/repealed", 489);
    set(last, "proactive/normative_documents/in_force", 597);
    set(report, "proactive/regulations/issued", 2);
    set(report, "proactive/regulations/repealed", 1);
    set(report, "proactive/regulations/in_force", 12);
    set(report, "proactive/normative_documents/issued", 50);
    set(report, "proactive/normative_documents/repealed", 227);
    set(report, "proactive/normative_documents/in_force", 420);
    BOOST_TEST(failures(report, last) == "");
    set(report, "proactive/normative_documents/in_force", 402);
    BOOST_TEST(failures(report, last) == "YOY.DOCUMENT_STOCK@normative_documents info");
    BOOST_TEST(
        message(report, last, "YOY.DOCUMENT_STOCK@normative_documents") ==
        "“行政规范性文件”：现行有效件数为 402，上年现行有效加本年制发（不计所注修订）减本年废止"
        "为 420，相差 18");
}

BOOST_AUTO_TEST_CASE(a_remark_on_amendments_settles_the_stock_of_documents) {
    Report last = zeros_of("2021", 2024), report = zeros_of("2021", 2025);
    set(last, "proactive/normative_documents/in_force", 40);
    const CellIndex issued = at(report, "proactive/normative_documents/issued");
    report.set(issued, parse_cell(CellKind::count, "22（其中修订16件）"));
    set(report, "proactive/normative_documents/in_force", 46);
    BOOST_TEST(failures(report, last) == "");
    set(report, "proactive/normative_documents/in_force", 62);
    BOOST_TEST(failures(report, last) == "YOY.DOCUMENT_STOCK@normative_documents warning");
    report.set(issued, parse_cell(CellKind::count, "22（其中联合发文16件）"));
    BOOST_TEST(failures(report, last) == "");
    set(report, "proactive/normative_documents/in_force", 46);
    BOOST_TEST(failures(report, last) == "YOY.DOCUMENT_STOCK@normative_documents info");
}

BOOST_AUTO_TEST_CASE(no_more_documents_are_repealed_than_there_were) {
    // 东湖街道 2023: one repealed, none in force or issued
    Report last = zeros_of("2021", 2022), report = zeros_of("2021", 2023);
    set(report, "proactive/normative_documents/repealed", 1);
    BOOST_TEST(
        failures(report, last) ==
        "YOY.DOCUMENT_STOCK@normative_documents info, YOY.DOCUMENT_REPEALS@normative_documents warning");
    set(last, "proactive/normative_documents/in_force", 1);
    BOOST_TEST(failures(report, last) == "");
}

BOOST_AUTO_TEST_CASE(items_of_2020_are_those_of_2019_with_their_change) {
    Report last = zeros_of("2019", 2019), report = zeros_of("2019", 2020);
    set(last, "proactive/licensing/items_last_year", 10);
    set(last, "proactive/licensing/change", -2);
    set(report, "proactive/licensing/items_last_year", 8);
    BOOST_TEST(failures(report, last) == "");
    set(report, "proactive/licensing/items_last_year", 10);
    BOOST_TEST(failures(report, last) == "YOY.ITEMS@licensing warning");
}

BOOST_AUTO_TEST_CASE(pending_cases_come_back) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    set(last, "proceedings/litigation_direct/pending", 6);
    set(report, "proceedings/litigation_direct/total", 6);
    BOOST_TEST(failures(report, last) == "");
    set(report, "proceedings/litigation_direct/total", 5);
    BOOST_TEST(failures(report, last) == "YOY.PENDING@litigation_direct warning");
}

BOOST_AUTO_TEST_CASE(last_year_may_be_in_the_form_before) {
    Report last = zeros_of("2019", 2020), report = zeros_of("2021", 2021);
    set(last, "requests/carried_out/total", 5);
    set(last, "proceedings/reconsideration/pending", 2);
    set(last, "proactive/normative_documents/public_total", 100);
    BOOST_TEST(failures(report, last) ==
               "YOY.CARRY@total warning, YOY.PENDING@reconsideration warning");
    BOOST_TEST(outcome(report, last, "YOY.DOCUMENT_STOCK@normative_documents") == "not_assessable");
    BOOST_TEST(message(report, last, "YOY.DOCUMENT_STOCK@normative_documents") ==
               "上年报告用的是2019年格式，没有可比的栏目");
    BOOST_TEST(outcome(report, last, "YOY.SAME_TABLES@tables") == "not_applicable");
}

BOOST_AUTO_TEST_CASE(a_report_of_another_year_is_not_last_years) {
    Report report = zeros_of("2021", 2024);
    set(report, "requests/carried_in/total", 5);
    const Report other = zeros_of("2021", 2022);
    BOOST_TEST(failures(report, other) == "YOY.YEAR@year warning");
    for (const char* line : {"YOY.CARRY@total", "YOY.SCALE@proactive/fees/amount",
                             "YOY.SAME_TABLES@tables", "YOY.DOCUMENT_REPEALS@regulations"}) {
        BOOST_TEST(outcome(report, other, line) == "not_assessable");
        BOOST_TEST(message(report, other, line) ==
                   "所给的上年报告是 2022 年度的，不是 2023 年度的");
    }
    BOOST_TEST(message(report, other, "YOY.YEAR@year") ==
               "所给的上年报告是 2022 年度的，应当是 2023 年度的");
    const Report newer = zeros_of("2021", 2025);
    BOOST_TEST(message(report, newer, "YOY.YEAR@year") ==
               "所给的上年报告是 2025 年度的，应当是 2023 年度的（两份报告疑给反）");
    BOOST_TEST(failures(report, zeros_of("2021", 2024)) == "YOY.YEAR@year warning");
    BOOST_TEST(outcome(report, zeros_of("2021", 2023), "YOY.YEAR@year") == "pass");
    Report undated = zeros("2021");
    BOOST_TEST(failures(report, undated) == "YOY.CARRY@total warning");
    BOOST_TEST(outcome(report, undated, "YOY.YEAR@year") == "not_assessable");
    BOOST_TEST(message(report, undated, "YOY.YEAR@year") == "本年或上年的报告没有写明年度");
}

BOOST_AUTO_TEST_CASE(the_report_of_another_body_is_not_last_years) {
    Report report = zeros_of("2021", 2024), other = zeros_of("2021", 2023);
    set(report, "requests/carried_in/total", 5);
    set(report, "proactive/licensing/decisions", 5000);
    report.header().organ = "宿迁市人民政府";
    BOOST_TEST(outcome(report, other, "YOY.ORGAN@organ") == "not_assessable");
    BOOST_TEST(message(report, other, "YOY.ORGAN@organ") == "本年或上年的报告没有写明机关");
    BOOST_TEST(outcome(report, other, "YOY.CARRY@total") == "fail");

    other.header().organ = "金湖县人民政府";
    BOOST_TEST(failures(report, other) == "YOY.ORGAN@organ warning");
    BOOST_TEST(
        message(report, other, "YOY.ORGAN@organ") ==
        "所给的上年报告是“金湖县人民政府”的，本报告是“宿迁市人民政府”的，请核对是否为同一机关");
    for (const char* line : {"YOY.CARRY@total", "YOY.JUMP@proactive/licensing/decisions",
                             "YOY.SAME_TABLES@tables", "YOY.COPIED_TEXT@overview"}) {
        BOOST_TEST(outcome(report, other, line) == "not_assessable");
        BOOST_TEST(message(report, other, line) == "所给的上年报告是“金湖县人民政府”的");
    }

    other.header().organ = "江苏省宿迁市人民政府";
    BOOST_TEST(outcome(report, other, "YOY.ORGAN@organ") == "pass");
    BOOST_TEST(outcome(report, other, "YOY.CARRY@total") == "fail");
}

BOOST_AUTO_TEST_CASE(a_body_that_was_renamed_is_held_against_itself_on_demand) {
    Report report = zeros_of("2021", 2024), last = zeros_of("2021", 2023);
    report.header().organ = "某县卫生健康局";
    last.header().organ = "某县卫生和计划生育局";
    set(report, "requests/carried_in/total", 5);
    constexpr std::string_view disable[] = {"YOY.ORGAN"};
    ValidateOptions options;
    options.previous = &last;
    options.disable = disable;
    BOOST_TEST(name(found(report, options, "YOY.CARRY@total").outcome) == "fail");
    for (const Finding& finding : evaluate(report, options))
        BOOST_TEST((finding.rule->id != "YOY.ORGAN"));
    DiagnoseOptions diagnose_options;
    diagnose_options.previous = &last;
    const auto names_carry = [&] {
        for (const DiagnosisGroup& group : diagnose(report, diagnose_options).groups)
            for (const Finding& rule : group.rules)
                if (rule.rule->id == "YOY.CARRY") return true;
        return false;
    };
    BOOST_TEST(!names_carry());
    diagnose_options.disable = disable;
    BOOST_TEST(names_carry());
}

BOOST_AUTO_TEST_CASE(a_jump_is_more_than_fivefold_and_of_no_small_number) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    set(last, "proactive/licensing/decisions", 20);
    set(report, "proactive/licensing/decisions", 100);  // five times as many
    set(last, "proactive/penalties/decisions", 0);
    set(report, "proactive/penalties/decisions", 99);  // few
    BOOST_TEST(failures(report, last) == "");
    set(report, "proactive/licensing/decisions", 101);
    set(report, "proactive/penalties/decisions", 100);
    BOOST_TEST(failures(report, last) ==
               "YOY.JUMP@proactive/licensing/decisions warning, "
               "YOY.JUMP@proactive/penalties/decisions warning");
    BOOST_TEST(
        message(report, last, "YOY.JUMP@proactive/licensing/decisions") ==
        "表二 主动公开政府信息，“行政许可”行“本年处理决定数量”列：上年 20，本年 101，变化异常");
    for (const std::int64_t more : {19'999, 20'000, 1'000'000}) {  // no unit that could be mixed up
        set(report, "proactive/licensing/decisions", more);
        BOOST_TEST(outcome(report, last, "YOY.JUMP@proactive/licensing/decisions") == "fail");
    }
    BOOST_TEST(failures(zeros_of("2021", 2025), report) ==
               "YOY.JUMP@proactive/licensing/decisions warning, "
               "YOY.JUMP@proactive/penalties/decisions warning");
}

BOOST_AUTO_TEST_CASE(of_tables_with_totals_only_these_jump) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    set(report, "requests/granted/person", 500);
    set(report, "requests/granted/total", 500);
    set(report, "proceedings/reconsideration/upheld", 500);
    BOOST_TEST(failures(report, last) == "YOY.JUMP@requests/granted/total warning");
}

BOOST_AUTO_TEST_CASE(an_amount_in_yuan_is_told_from_one_in_ten_thousand_yuan) {
    Report last = zeros_of("2021", 2023), report = zeros_of("2021", 2024);
    const CellIndex amount = at(report, "proactive/fees/amount");
    last.set_number(amount, decimal("772.5"));
    report.set_number(amount, decimal("7730280"));
    BOOST_TEST(failures(report, last) == "YOY.SCALE@proactive/fees/amount warning");
    BOOST_TEST(message(report, last, "YOY.SCALE@proactive/fees/amount") ==
               "表二 主动公开政府信息，“行政事业性收费”行“本年收费金额（单位：万元）”列："
               "上年 772.5，本年 7730280，疑将元与万元混填");
    report.set(amount, parse_cell(CellKind::money, "7730280元"));
    BOOST_TEST(failures(report, last) == "");
    report.set(amount, parse_cell(CellKind::count, "7730280件"));
    BOOST_TEST(outcome(report, last, "YOY.SCALE@proactive/fees/amount") == "not_assessable");
}

BOOST_AUTO_TEST_CASE(tables_that_are_those_of_last_year_are_noticed_unless_they_are_empty) {
    Report last = zeros_of("2021", 2023);
    BOOST_TEST(outcome(zeros_of("2021", 2024), last, "YOY.SAME_TABLES@tables") == "not_applicable");
    set(last, "proactive/licensing/decisions", 7);
    Report report = last;
    report.header().year = 2024;
    BOOST_TEST(failures(report, last) == "YOY.SAME_TABLES@tables warning");
    set(report, "proceedings/reconsideration/upheld", 1);
    BOOST_TEST(failures(report, last) == "");
}

BOOST_AUTO_TEST_SUITE_END()
