#include <govinfo/validate.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

std::string failures(const Report& report, const ValidateOptions& options = {}) {
    std::string out;
    const Findings findings = validate(report, options);
    for (const Finding& finding : findings.failures())
        out.append(out.empty() ? "" : " ").append(id(finding));
    return out;
}

/// The name of the outcome; empty if the rule does not stand on that line.
std::string_view outcome(const Report& report, std::string_view wanted,
                         const ValidateOptions& options = {}) {
    for (const Finding& finding : evaluate(report, options))
        if (id(finding) == wanted) return name(finding.outcome);
    return {};
}

std::string_view verdict(const Report& report, const ValidateOptions& options = {}) {
    return name(validate(report, options).verdict());
}

Report published(OrganKind kind, Scope scope, std::string_view date) {
    Report report(form("2021"));
    report.header().organ_kind = kind;
    report.header().scope = scope;
    report.header().year = 2024;
    report.header().published = Date::parse(date);
    return report;
}

/// Column `person` of table three: received, carried in, concluded, carried out.
Report balance(std::int64_t received, std::int64_t carried_in, std::int64_t concluded,
               std::int64_t carried_out) {
    return report_of("2021", {{"requests/received/person", received},
                              {"requests/carried_in/person", carried_in},
                              {"requests/concluded/person", concluded},
                              {"requests/carried_out/person", carried_out}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(validate_suite)

// ---- intervals ---------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_blank_fails_only_where_no_number_could_mend_it) {
    Report report = balance(60, 3, 61, 0);
    report.set_blank(at(report, "requests/carried_out/person"));
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "not_assessable");
    set(report, "requests/concluded/person", 64);
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "fail");
    set(report, "requests/concluded/person", 63);
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "not_assessable");
    report.set_blank(at(report, "requests/received/person"));
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "not_assessable");
}

BOOST_AUTO_TEST_CASE(blank_text_and_absent_are_unknown_and_the_mark_is_zero) {
    Report report = balance(60, 0, 60, 0);
    const CellIndex out = at(report, "requests/carried_out/person");
    report.set_not_applicable(out);
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "pass");
    report.set_blank(out);
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "not_assessable");
    report.set_text(out, "0件左右");
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "not_assessable");
    report.set_absent(out);
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "not_assessable");
}

BOOST_AUTO_TEST_CASE(blank_is_zero_where_the_caller_says_so_and_nothing_else_is) {
    ValidateOptions zero;
    zero.blank = BlankPolicy::zero;
    Report report = balance(60, 0, 60, 0);
    const CellIndex out = at(report, "requests/carried_out/person");
    report.set_blank(out);
    BOOST_TEST(outcome(report, "T3.BALANCE@person", zero) == "pass");
    BOOST_TEST(outcome(report, "CELL.BLANK@requests/carried_out/person", zero) == "fail");
    report.set_text(out, "无");
    BOOST_TEST(outcome(report, "T3.BALANCE@person", zero) == "not_assessable");
    report.set_absent(out);
    BOOST_TEST(outcome(report, "T3.BALANCE@person", zero) == "not_assessable");
    BOOST_TEST((validate(report, zero).blank() == BlankPolicy::zero));
    BOOST_TEST((validate(report).blank() == BlankPolicy::unknown));
}

BOOST_AUTO_TEST_CASE(no_cell_is_blamed_for_what_the_reader_could_not_tell) {
    ReadResult read = {zeros("2021"), {}, {}, true};
    const CellIndex cell = at(read.report, "requests/granted/person");
    const auto outcome_of = [&read] {
        for (const Finding& each : evaluate(read))
            if (id(each) == "CELL.BLANK@requests/granted/person") return name(each.outcome);
        return std::string_view();
    };
    read.report.set_text(cell, "10 2");
    BOOST_TEST(outcome_of() == "fail");
    read.notes = {{NoteCode::set_apart, cell, "requests/granted/person", "10 2", {}}};
    BOOST_TEST(outcome_of() == "not_assessable");
    read.notes = {};
    read.report.set_text(cell, "1\uFFFD2");
    BOOST_TEST(outcome_of() == "not_assessable");
    read.report.set_text(cell, "无");
    BOOST_TEST(outcome_of() == "fail");
}

BOOST_AUTO_TEST_CASE(an_unknown_signed_cell_may_be_anything) {
    Report report = report_of("2019", {{"proactive/fees/items_last_year", 3}});
    report.set_blank(at(report, "proactive/fees/change"));
    BOOST_TEST(outcome(report, "T2.ITEMS@fees") == "not_assessable");
    set(report, "proactive/fees/change", -4);
    BOOST_TEST(outcome(report, "T2.ITEMS@fees") == "fail");
}

BOOST_AUTO_TEST_CASE(what_is_subtracted_may_be_larger_than_known) {
    Report report = report_of(
        "2021", {{"proactive/regulations/issued", 5}, {"proactive/regulations/in_force", 3}});
    report.set_blank(at(report, "proactive/regulations/repealed"));
    BOOST_TEST(outcome(report, "T2.DOCUMENT_STOCK@regulations") == "not_assessable");
    set(report, "proactive/regulations/repealed", 1);
    BOOST_TEST(outcome(report, "T2.DOCUMENT_STOCK@regulations") == "fail");
}

BOOST_AUTO_TEST_CASE(the_largest_numbers_are_added_exactly) {
    constexpr std::int64_t most = 999'999'999'999;
    Report report = balance(most, most, most, most);
    BOOST_TEST(outcome(report, "T3.BALANCE@person") == "pass");
    report.set_number(at(report, "requests/received/person"), decimal("999999999999.999999"));
    for (const Finding& finding : evaluate(report))
        if (id(finding) == "T3.BALANCE@person") {
            BOOST_TEST(name(finding.outcome) == "fail");
            BOOST_TEST(to_string(finding.left) == "1999999999998.999999");
            BOOST_TEST(to_string(finding.difference()) == "0.999999");
        }
}

BOOST_AUTO_TEST_CASE(a_sum_of_two_to_the_64_is_not_taken_for_zero) {
    // 18 × 999999999999.999999 + 446744073709.551634 = 2^64 millionths
    Report report = zeros("2021");
    int large = 0;
    for (const LegalBasis& basis : legal_bases()) {
        const std::string path = std::string("requests/").append(key(basis.outcome)) + "/person";
        if (basis.outcome == RequestOutcome::other || large == 19) continue;
        const bool last = ++large == 19;
        report.set_number(at(report, path),
                          decimal(last ? "446744073709.551634" : "999999999999.999999"));
    }
    BOOST_TEST(large == 19);
    BOOST_TEST(failures(report).find("T3.RESULT_SUM@person") != std::string::npos);
}

// ---- the result --------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(every_failure_is_listed_not_only_the_first) {
    Report report = zeros("2021");
    set(report, "requests/received/person", 60);
    set(report, "proceedings/reconsideration/total", 7);
    report.set_number(at(report, "proactive/licensing/decisions"), decimal("0.5"));
    BOOST_TEST(failures(report) ==
               "CELL.COUNT@proactive/licensing/decisions T3.BALANCE@person "
               "T3.ROW_TOTAL@received T4.TOTAL@reconsideration");
    const Findings findings = validate(report);
    BOOST_TEST(findings.count(Severity::error) == 4U);
    BOOST_TEST(findings.count(Severity::warning) == 0U);
    BOOST_TEST(verdict(report) == "inconsistent");
}

BOOST_AUTO_TEST_CASE(findings_outlive_their_report) {
    Findings findings;
    {
        const Report report = balance(60, 0, 61, 0);
        findings = validate(report);
    }
    BOOST_TEST_REQUIRE(findings.failures().size() == 1U);
    BOOST_TEST(id(findings.failures()[0]) == "T3.BALANCE@person");
    BOOST_TEST(to_string(findings.failures()[0].left) == "60");
}

BOOST_AUTO_TEST_CASE(a_verdict_is_consistent_only_if_the_required_rules_could_run) {
    Report report = zeros("2021");
    BOOST_TEST(verdict(report) == "consistent");
    report.set_blank(at(report, "requests/granted/person"));
    BOOST_TEST(verdict(report) == "incomplete");
    ValidateOptions zero;
    zero.blank = BlankPolicy::zero;
    BOOST_TEST(verdict(report, zero) == "consistent");  // though CELL.BLANK warns
    BOOST_TEST(failures(report, zero) == "CELL.BLANK@requests/granted/person");
    set(report, "requests/received/business", 1);
    BOOST_TEST(verdict(report) == "inconsistent");
    BOOST_TEST(verdict(Report(form("2019"))) == "incomplete");
}

BOOST_AUTO_TEST_CASE(in_2019_the_form_was_only_encouraged) {
    for (const int year : {2019, 2020}) {
        Report report = zeros("2019");
        report.header().year = year;
        report.sections().push_back({SectionKey::problems, "", "无。"});
        for (const Finding& finding : validate(report).failures()) {
            const bool of_form =
                finding.rule->id == "X.SEC.ORDER" || finding.rule->id == "X.SEC.PROBLEMS";
            if (!of_form) continue;
            BOOST_TEST((finding.severity() == Severity::info) == (year == 2019), year);
        }
        BOOST_TEST(validate(report).count(Severity::info) == (year == 2019 ? 6U : 0U));
    }
}

BOOST_AUTO_TEST_CASE(a_header_that_says_nothing_leaves_the_verdict_alone) {
    const Report report = zeros("2021");
    // PUB.* and FMT.YEAR, and without the reader's notes FMT.MIXED and FMT.DUPLICATE_TABLE of each
    // table
    BOOST_TEST(validate(report).not_assessable() == 5U + 3U + 3U);
    BOOST_TEST(validate(ReadResult{report, {}, {}}).not_assessable() == 5U);
    BOOST_TEST(verdict(report) == "consistent");
}

BOOST_AUTO_TEST_CASE(a_failure_names_the_cells_that_took_part) {
    Report report = balance(60, 0, 61, 0);
    const Findings findings = validate(report);
    std::vector<Operand> taken = operands(findings.failures()[0], report);
    BOOST_TEST_REQUIRE(taken.size() == 4U);
    BOOST_TEST((taken[0].cell == at(report, "requests/received/person")));
    BOOST_TEST(name(taken[1].role) == "left");
    BOOST_TEST(name(taken[2].role) == "right");
    BOOST_TEST(taken[3].coefficient == 1);

    report = zeros("2021");
    set(report, "requests/concluded/total", 1);
    for (const Finding& finding : validate(report).failures())
        if (id(finding) == "T3.RESULT_SUM@total")
            BOOST_TEST(operands(finding, report).size() == 1U + 21U);
    for (const char* part : {"uncorrected", "unpaid", "misc"})
        for (const Column& column : report.form().tables()[1].blocks[0].columns)
            report.set_absent(
                at(report,
                   std::string("requests/other/").append(part).append("/").append(column.key)));
    set(report, "requests/other/total", 0);
    for (const Finding& finding : validate(report).failures())
        if (id(finding) == "T3.RESULT_SUM@total")
            BOOST_TEST(operands(finding, report).size() == 1U + 19U);
}

// ---- which rules run ---------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(customary_rules_are_switched_by_id_or_family) {
    Report report = report_of("2019", {{"proactive/regulations/made", 3},
                                       {"proactive/regulations/published", 5},
                                       {"proactive/regulations/public_total", 4}});
    report.header().organ_kind = OrganKind::provincial_government;
    BOOST_TEST(failures(report) == "T2.PUBLISHED@regulations");
    const auto with = [&](std::vector<std::string_view> on, std::vector<std::string_view> off) {
        ValidateOptions options;
        options.enable = on;
        options.disable = off;
        return failures(report, options);
    };
    BOOST_TEST(with({"T2.NEWLY_PUBLISHED"}, {}) ==
               "T2.PUBLISHED@regulations T2.NEWLY_PUBLISHED@regulations");
    BOOST_TEST(with({"T2"}, {}) == "T2.PUBLISHED@regulations T2.NEWLY_PUBLISHED@regulations");
    BOOST_TEST(with({"T2"}, {"T2.PUBLISHED"}) == "T2.NEWLY_PUBLISHED@regulations");
    BOOST_TEST(with({"T2"}, {"T2"}) == "");
    BOOST_TEST(with({"T", "T2.", "PUBLISHED"}, {"T2.PUB"}) == "T2.PUBLISHED@regulations");
    report.sections().push_back({SectionKey::problems, "", "无。"});
    BOOST_TEST(with({}, {"T2", "X.SEC.ORDER"}) == "X.SEC.PROBLEMS@problems");
    for (const std::string_view id : {"X.SEC.PROBLEMS", "X.SEC5.EMPTY"})
        BOOST_TEST(with({}, {"T2", "X.SEC.ORDER", id}) == "");
    BOOST_TEST(outcome(report, "T2.NEWLY_PUBLISHED@regulations") == "");
}

BOOST_AUTO_TEST_CASE(printed_and_structural_rules_cannot_be_switched_off) {
    Report report = balance(60, 0, 61, 0);
    set(report, "requests/refused/state_secret/person", -1);
    constexpr std::string_view off[] = {"T3", "CELL", "T3.BALANCE", "CELL.COUNT"};
    ValidateOptions options;
    options.disable = off;
    BOOST_TEST(failures(report, options) ==
               "CELL.COUNT@requests/refused/state_secret/person T3.BALANCE@person");
}

// ---- header ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(publication_dates_bind_whom_the_law_names) {
    struct Case {
        OrganKind kind;
        Scope scope;
        std::string_view department, government;
    };
    constexpr Case cases[] = {
        {OrganKind::department, Scope::organ, "fail", "not_applicable"},
        {OrganKind::department, Scope::unknown, "not_assessable", "not_applicable"},
        {OrganKind::state_council_department, Scope::organ, "fail", "not_applicable"},
        {OrganKind::office, Scope::organ, "fail", "not_applicable"},
        {OrganKind::office, Scope::area, "not_applicable", "fail"},
        {OrganKind::office, Scope::unknown, "not_assessable", "not_assessable"},
        {OrganKind::county_government, Scope::area, "not_applicable", "fail"},
        {OrganKind::city_government, Scope::area, "not_applicable", "fail"},
        {OrganKind::provincial_government, Scope::area, "not_applicable", "fail"},
        {OrganKind::provincial_government, Scope::unknown, "not_applicable", "not_assessable"},
        {OrganKind::township, Scope::organ, "not_applicable", "not_applicable"},
        {OrganKind::township, Scope::area, "not_applicable", "not_applicable"},
        {OrganKind::subdistrict, Scope::organ, "not_applicable", "not_applicable"},
        {OrganKind::development_zone, Scope::organ, "not_applicable", "not_applicable"},
        {OrganKind::vertical_body, Scope::organ, "fail", "not_applicable"},
        {OrganKind::vertical_body, Scope::unknown, "not_assessable", "not_applicable"},
        {OrganKind::other, Scope::organ, "not_applicable", "not_applicable"},
        {OrganKind::unknown, Scope::organ, "not_assessable", "not_assessable"},
    };
    for (const Case& each : cases) BOOST_TEST_CONTEXT(name(each.kind) << ", " << name(each.scope)) {
            const Report report = published(each.kind, each.scope, "2025-05-01");
            BOOST_TEST(outcome(report, "PUB.DEPARTMENT_DATE@published") == each.department);
            BOOST_TEST(outcome(report, "PUB.GOVERNMENT_DATE@published") == each.government);
        }
}

BOOST_AUTO_TEST_CASE(the_last_day_is_in_time) {
    const auto department = [](std::string_view date) {
        return outcome(published(OrganKind::department, Scope::organ, date),
                       "PUB.DEPARTMENT_DATE@published");
    };
    BOOST_TEST(department("2025-01-31") == "pass");
    BOOST_TEST(department("2025-02-01") == "fail");
    BOOST_TEST(department("2024-12-31") == "pass");
    const auto government = [](std::string_view date) {
        return outcome(published(OrganKind::city_government, Scope::area, date),
                       "PUB.GOVERNMENT_DATE@published");
    };
    BOOST_TEST(government("2025-03-31") == "pass");
    BOOST_TEST(government("2025-04-01") == "fail");
}

BOOST_AUTO_TEST_CASE(a_local_deadline_replaces_the_law_and_binds_towns) {
    ValidateOptions options;
    options.deadline = Date{2025, 1, 28};  // 怀化: departments publish by 28 January
    const Report department = published(OrganKind::department, Scope::organ, "2025-01-30");
    BOOST_TEST(failures(department) == "");
    BOOST_TEST(failures(department, options) == "PUB.DEPARTMENT_DATE@published");
    const Report town = published(OrganKind::township, Scope::organ, "2025-01-30");
    BOOST_TEST(failures(town, options) == "PUB.DEPARTMENT_DATE@published");
    const Report city = published(OrganKind::city_government, Scope::area, "2025-03-01");
    BOOST_TEST(failures(city, options) == "");
    Report undated = department;
    undated.header().year.reset();
    BOOST_TEST(outcome(undated, "PUB.DEPARTMENT_DATE@published") == "not_assessable");
    BOOST_TEST(outcome(undated, "PUB.DEPARTMENT_DATE@published", options) == "fail");
}

BOOST_AUTO_TEST_CASE(only_bodies_with_the_power_have_regulations) {
    struct Case {
        std::string_view organ;
        OrganKind kind;
        std::string_view outcome;
    };
    constexpr Case cases[] = {
        {"萝北县教育局", OrganKind::department, "fail"},
        {"萝北县人民政府", OrganKind::county_government, "fail"},
        {"夏镇人民政府", OrganKind::township, "fail"},
        {"宿迁市人民政府", OrganKind::city_government, "not_applicable"},
        {"江苏省人民政府", OrganKind::provincial_government, "not_applicable"},
        {"上海市人民政府办公厅", OrganKind::office, "not_applicable"},
        {"国家税务总局", OrganKind::state_council_department, "not_applicable"},
        {"", OrganKind::unknown, "not_assessable"},
    };
    for (const Case& each : cases) {
        Report report = report_of("2021", {{"proactive/regulations/issued", 1},
                                           {"proactive/regulations/repealed", 0},
                                           {"proactive/regulations/in_force", 1}});
        report.header().organ = each.organ;
        report.header().organ_kind = each.kind;
        BOOST_TEST(outcome(report, "T2.REGULATION_POWER@regulations") == each.outcome, each.organ);
    }
}

BOOST_AUTO_TEST_CASE(the_year_of_a_title_is_its_first_run_of_four_digits) {
    const auto title = [](std::string_view words) {
        Report report(form("2021"));
        report.header().year = 2024;
        report.header().title = words;
        return outcome(report, "PUB.TITLE_YEAR@title");
    };
    BOOST_TEST(title("宿迁市2024年政府信息公开工作年度报告") == "pass");
    BOOST_TEST(title("关于2023年度政府信息公开工作的报告") == "fail");
    BOOST_TEST(title("第20240101号：2024年度报告") == "pass");
    BOOST_TEST(title("政府信息公开工作年度报告") == "not_assessable");
    BOOST_TEST(title("") == "not_assessable");
    BOOST_TEST(title("0001年度报告") == "not_assessable");
}

BOOST_AUTO_TEST_CASE(the_edition_belongs_to_the_year) {
    const auto edition = [](std::string_view form_id, int year) {
        Report report(form(form_id));
        report.header().year = year;
        return outcome(report, "FMT.YEAR@year");
    };
    BOOST_TEST(edition("2019", 2019) == "pass");
    BOOST_TEST(edition("2019", 2020) == "pass");
    BOOST_TEST(edition("2019", 2021) == "fail");
    BOOST_TEST(edition("2019", 2018) == "fail");
    BOOST_TEST(edition("2021", 2020) == "fail");
    BOOST_TEST(edition("2021", 2021) == "pass");
    BOOST_TEST(edition("2021", 2025) == "pass");
}

BOOST_AUTO_TEST_CASE(a_table_that_stands_twice_is_told_by_the_notes) {
    ReadResult read = {zeros("2021"), {}, {}, true};
    const auto outcomes = [](const std::vector<Finding>& findings) {
        std::string out;
        for (const Finding& each : findings)
            if (each.rule->id == "FMT.DUPLICATE_TABLE")
                out.append(out.empty() ? "" : " ").append(name(each.outcome));
        return out;
    };
    BOOST_TEST(outcomes(evaluate(read)) == "pass pass pass");
    read.notes = {{NoteCode::duplicate_table, {}, "requests", {}, {}},
                  {NoteCode::text_kept, {}, "proceedings", {}, {}}};
    BOOST_TEST(outcomes(evaluate(read)) == "pass fail pass");
    BOOST_TEST(outcomes(validate(read).failures()) == "fail");
    BOOST_TEST(outcomes(validate(read).unassessed()) == "");

    BOOST_TEST(outcomes(evaluate(read.report)) == "not_assessable not_assessable not_assessable");
    BOOST_TEST(reason(validate(read.report).unassessed().back(), read.report, {}, Language::zh) ==
               "未提供读取说明，无法判断原文所印各表");
}

BOOST_AUTO_TEST_CASE(what_was_never_printed_has_no_table_twice) {
    const auto outcome_of = [](const ReadResult& read) {
        for (const Finding& each : evaluate(read))
            if (each.rule->id == "FMT.DUPLICATE_TABLE") return name(each.outcome);
        return std::string_view();
    };
    const ReadResult made = {zeros("2021"), {}, {}};
    BOOST_TEST(outcome_of(made) == "not_applicable");
    const auto from_json = read(write_json(made.report));
    BOOST_TEST_REQUIRE(from_json.has_value());
    BOOST_TEST(outcome_of(*from_json) == "not_applicable");
}

// ---- （六）其他处理 in one row
// -------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(an_unsplit_row_takes_the_place_of_its_parts) {
    Report report = report_of("2021", {{"requests/other/person", 3},
                                       {"requests/other/business", 0},
                                       {"requests/other/research", 0},
                                       {"requests/other/public_interest", 0},
                                       {"requests/other/legal_service", 0},
                                       {"requests/other/other", 0},
                                       {"requests/other/total", 3}});
    BOOST_TEST(outcome(report, "T3.ROW_TOTAL@other") == "pass");
    BOOST_TEST(outcome(report, "T3.ROW_TOTAL@other/misc") == "not_applicable");
    BOOST_TEST(failures(report) == "FMT.UNSPLIT@other");
    report.set_absent(at(report, "requests/other/total"));
    BOOST_TEST(outcome(report, "T3.ROW_TOTAL@other") == "not_assessable");
    BOOST_TEST(outcome(report, "CELL.COUNT@requests/other/total") == "not_assessable");
    BOOST_TEST(outcome(report, "CELL.COUNT@requests/other/misc/total") == "not_applicable");

    set(report, "requests/other/misc/person", 3);  // now the parts stand
    BOOST_TEST(outcome(report, "T3.ROW_TOTAL@other") == "not_applicable");
    BOOST_TEST(outcome(report, "T3.ROW_TOTAL@other/misc") == "not_assessable");
    BOOST_TEST(failures(report) == "FMT.UNSPLIT@other");
}

BOOST_AUTO_TEST_SUITE_END()
