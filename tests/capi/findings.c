/* Validation, and what it found. */
#include "check.h"

static const govinfo_finding* find(const govinfo_findings* findings, const char* id) {
    size_t i;
    for (i = 0; i < govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY); ++i) {
        const govinfo_finding* finding = govinfo_findings_at(findings, i);
        if (strcmp(govinfo_finding_id(finding), id) == 0) return finding;
    }
    return NULL;
}

static govinfo_findings* validate(const govinfo_report* report,
                                  const govinfo_validate_options* options) {
    govinfo_findings* findings = NULL;
    govinfo_error* error = NULL;
    CHECK(govinfo_report_validate(report, options, &findings, &error) == GOVINFO_OK);
    CHECK(error == NULL);
    return findings;
}

static void a_clean_report_is_consistent(void) {
    govinfo_report* report = clean_report();
    govinfo_findings* findings = validate(report, NULL);
    CHECK(govinfo_findings_verdict(findings) == GOVINFO_VERDICT_CONSISTENT);
    CHECK(govinfo_findings_blank(findings) == GOVINFO_BLANK_UNKNOWN);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY) == 0);
    CHECK(govinfo_findings_at(findings, 0) == NULL);
    CHECK(govinfo_findings_unassessed_count(findings) == 0);
    CHECK(govinfo_findings_unassessed_at(findings, 0) == NULL);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void a_broken_balance_is_told_with_its_cells(void) {
    govinfo_report* report = clean_report();
    govinfo_findings* findings;
    const govinfo_finding* finding;
    size_t i, received = 0;
    CHECK(govinfo_report_set_cell_count(report, "requests/received/person", 3, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_count(report, "requests/received/total", 3, NULL) == GOVINFO_OK);
    findings = validate(report, NULL);
    govinfo_report_free(report); /* findings outlive it */

    CHECK(govinfo_findings_verdict(findings) == GOVINFO_VERDICT_INCONSISTENT);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ERROR) == 2);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_WARNING) == 0);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_INFO) == 0);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY) == 2);
    CHECK(govinfo_findings_count(findings, 17) == 0);
    CHECK(find(findings, "T3.BALANCE@total") != NULL);
    finding = find(findings, "T3.BALANCE@person");
    CHECK(govinfo_finding_rule(finding) == govinfo_rule_find("T3.BALANCE"));
    CHECK_TEXT(govinfo_finding_line(finding), "person");
    CHECK_CONTAINS(govinfo_finding_line_label(finding, "zh"), "自然人");
    CHECK(govinfo_finding_line_label(finding, NULL) != NULL);
    CHECK(govinfo_finding_outcome(finding) == GOVINFO_OUTCOME_FAIL);
    CHECK(govinfo_finding_severity(finding) == GOVINFO_SEVERITY_ERROR);
    CHECK_TEXT(govinfo_finding_left(finding), "3");
    CHECK_TEXT(govinfo_finding_right(finding), "0");
    CHECK_TEXT(govinfo_finding_difference(finding), "3");
    CHECK_CONTAINS(govinfo_finding_message(finding, "zh"), "自然人");
    CHECK_CONTAINS(govinfo_finding_message(finding, "en"), "person");
    CHECK(govinfo_finding_source_line(finding) == 0);
    CHECK(govinfo_finding_source_column(finding) == 0);

    CHECK(govinfo_finding_operand_count(finding) == 4);
    for (i = 0; i < govinfo_finding_operand_count(finding); ++i) {
        CHECK(govinfo_finding_operand_source(finding, i) == GOVINFO_SOURCE_REPORT);
        CHECK(govinfo_finding_operand_coefficient(finding, i) == 1);
        CHECK(govinfo_finding_operand_state(finding, i) == GOVINFO_CELL_NUMBER);
        if (strcmp(govinfo_finding_operand_path(finding, i), "requests/received/person") != 0)
            continue;
        ++received;
        CHECK(govinfo_finding_operand_role(finding, i) == GOVINFO_ROLE_LEFT);
        CHECK_TEXT(govinfo_finding_operand_value(finding, i), "3");
    }
    CHECK(received == 1);
    govinfo_findings_free(findings);
}

static void what_could_not_be_assessed_is_told_with_its_reason(void) {
    govinfo_report* report = clean_report();
    govinfo_findings* findings;
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    const govinfo_finding* finding;
    CHECK(govinfo_report_set_cell_blank(report, "requests/received/person", NULL) == GOVINFO_OK);
    findings = validate(report, NULL);
    CHECK(govinfo_findings_verdict(findings) == GOVINFO_VERDICT_INCOMPLETE);
    CHECK(govinfo_findings_unassessed_count(findings) > 0);
    finding = govinfo_findings_unassessed_at(findings, 0);
    CHECK(govinfo_finding_outcome(finding) == GOVINFO_OUTCOME_NOT_ASSESSABLE);
    CHECK(govinfo_finding_message(finding, "zh") != NULL);
    CHECK(govinfo_finding_message(finding, "en") != NULL);
    govinfo_findings_free(findings);

    options.blank = GOVINFO_BLANK_ZERO;
    findings = validate(report, &options);
    CHECK(govinfo_findings_blank(findings) == GOVINFO_BLANK_ZERO);
    CHECK(govinfo_findings_verdict(findings) == GOVINFO_VERDICT_CONSISTENT);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void a_deadline_binds(void) {
    govinfo_report* report = clean_report();
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    govinfo_findings* findings;
    options.deadline = "2025-01-19";
    findings = validate(report, &options);
    CHECK(find(findings, "PUB.DEPARTMENT_DATE@published") != NULL);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_WARNING) == 1);
    CHECK(govinfo_findings_verdict(findings) == GOVINFO_VERDICT_CONSISTENT);
    govinfo_findings_free(findings);

    options.deadline = "2025-01-20";
    findings = validate(report, &options);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY) == 0);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void rules_are_enabled_and_disabled_by_id_or_family(void) {
    static const char* const family[] = {"PUB"};
    static const char* const id[] = {"PUB.DEPARTMENT_DATE"};
    static const char* const former[] = {"PUB", "X.FEE.R22"}; /* now X.FEE.UNPAID */
    govinfo_report* report = clean_report();
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    govinfo_findings* findings;
    CHECK(govinfo_report_set_published(report, "2025-03-20", NULL) == GOVINFO_OK);
    findings = validate(report, NULL);
    CHECK(find(findings, "PUB.DEPARTMENT_DATE@published") != NULL);
    govinfo_findings_free(findings);

    options.disable = family;
    options.disable_count = 1;
    findings = validate(report, &options);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY) == 0);
    govinfo_findings_free(findings);

    options.disable = former;
    options.disable_count = 2;
    findings = validate(report, &options);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY) == 0);
    govinfo_findings_free(findings);

    options.disable = id;
    options.disable_count = 1;
    options.enable = family; /* disable wins */
    options.enable_count = 1;
    findings = validate(report, &options);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY) == 0);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void options_out_of_range_are_refused(void) {
    static const char* const misspelt[] = {"T3.BALANCED"};
    static const char* const null_name[] = {NULL};
    govinfo_report* report = clean_report();
    govinfo_findings* findings = (govinfo_findings*)&check_failures;
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    const govinfo_validate_options defaults = GOVINFO_VALIDATE_OPTIONS_INIT;

#define REFUSED(status)                                                                \
    CHECK_FAILS(status, govinfo_report_validate(report, &options, &findings, &error)); \
    CHECK(findings == NULL);                                                           \
    options = defaults
    options.blank = -1;
    REFUSED(GOVINFO_E_ARGUMENT);
    options.deadline = "31 January";
    REFUSED(GOVINFO_E_ARGUMENT);
    options.enable = misspelt;
    options.enable_count = 1;
    REFUSED(GOVINFO_E_ARGUMENT);
    options.disable = null_name;
    options.disable_count = 1;
    REFUSED(GOVINFO_E_ARGUMENT);
    options.disable_count = 1;
    REFUSED(GOVINFO_E_ARGUMENT);
    options.previous = (const govinfo_report*)govinfo_form_find("2021");
    REFUSED(GOVINFO_E_HANDLE);
    options.struct_size = 0;
    REFUSED(GOVINFO_E_ARGUMENT);
    options.reserved = 1;
    REFUSED(GOVINFO_E_UNSUPPORTED);
    govinfo_report_free(report);
}

static void last_year_is_held_against_this_one(void) {
    govinfo_report *report = clean_report(), *previous = clean_report();
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    govinfo_findings* findings;
    CHECK(govinfo_report_set_year(previous, 2023, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_count(previous, "requests/carried_out/person", 5, NULL) ==
          GOVINFO_OK);
    options.previous = previous;
    findings = validate(report, &options);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY) == 1);
    CHECK_TEXT(govinfo_finding_id(govinfo_findings_at(findings, 0)), "YOY.CARRY@person");
    govinfo_findings_free(findings);
    govinfo_report_free(previous);
    govinfo_report_free(report);
}

static void json_names_every_finding(void) {
    govinfo_report* report = clean_report();
    govinfo_findings* findings;
    govinfo_text* text = NULL;
    CHECK(govinfo_report_set_cell_count(report, "requests/received/person", -3, NULL) ==
          GOVINFO_OK);
    findings = validate(report, NULL);
    CHECK(govinfo_findings_write_json(findings, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text),
                   "{\"govinfo\":1,\"validation\":{\"form\":\"2021\",\"organ\":\"某县教育局\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"verdict\":\"inconsistent\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"id\":\"CELL.COUNT@requests/received/person\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"left\":\"-3\"");
    govinfo_text_free(text);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void tables_are_written_as_printed_with_what_points_at_each_cell(void) {
    govinfo_report* report = clean_report();
    govinfo_findings* findings;
    govinfo_text* text = NULL;
    CHECK(govinfo_report_set_cell_text(report, "requests/received/person", "-3件", NULL) ==
          GOVINFO_OK);
    findings = validate(report, NULL);
    CHECK(govinfo_findings_write_tables_json(findings, report, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "{\"govinfo\":1,\"tables\":[{\"table\":\"proactive\"");
    CHECK_CONTAINS(govinfo_text_data(text),
                   "{\"role\":\"header\",\"text\":\"申请人情况\",\"column\":3,\"row_span\":1,"
                   "\"column_span\":7}");
    CHECK_CONTAINS(govinfo_text_data(text),
                   "{\"role\":\"value\",\"text\":\"-3件\",\"column\":3,\"row_span\":1,"
                   "\"column_span\":1,\"path\":\"requests/received/person\",\"state\":\"number\","
                   "\"repaired\":true,\"findings\":[\"CELL.COUNT@requests/received/person\"");
    CHECK_CONTAINS(govinfo_text_data(text),
                   "\"path\":\"requests/received/other\",\"state\":\"number\","
                   "\"repaired\":false,\"findings\":[]}");
    /* Of the sums those that hold: not the one of the cell that was broken. */
    CHECK_CONTAINS(govinfo_text_data(text),
                   "{\"id\":\"T3.ROW_TOTAL@granted\",\"summary\":{\"zh\":");
    CHECK_CONTAINS(govinfo_text_data(text), "{\"path\":\"requests/granted/person\",\"role\":\"");
    CHECK(strstr(govinfo_text_data(text), "\"id\":\"T3.ROW_TOTAL@received\",\"summary\"") == NULL);
    govinfo_text_free(text);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void words_at_fault_are_quoted(void) {
    static const char json[] =
        "{\"govinfo\":1,\"form\":\"2021\",\"sections\":[{\"key\":\"overview\","
        "\"text\":\"全年共收到政府信息公开申请2件。\"}],"
        "\"requests\":{\"received\":{\"total\":3},\"carried_in\":{\"total\":null}}}";
    const size_t words = (size_t)(strstr(json, "收到") - json);
    govinfo_report* report = NULL;
    govinfo_findings* findings;
    const govinfo_finding* finding;
    CHECK(govinfo_report_read(json, sizeof json - 1, NULL, &report, NULL) == GOVINFO_OK);
    findings = validate(report, NULL);
    finding = find(findings, "NAR.NEW@overview");
    CHECK(govinfo_finding_quote_count(finding) == 1);
    CHECK(govinfo_finding_more_quotes(finding) == 0);
    CHECK_TEXT(govinfo_finding_quote_text(finding, 0), "收到政府信息公开申请2件");
    CHECK(govinfo_finding_quote_section(finding, 0) == 0);
    CHECK(govinfo_finding_quote_offset(finding, 0) == strlen("全年共"));
    CHECK(govinfo_finding_quote_line(finding, 0) == 1);
    CHECK(govinfo_finding_source_line(finding) == 1);
    CHECK(govinfo_finding_quote_column(finding, 0) == words + 1 - 2 * strlen("全年共") / 3);
    CHECK(govinfo_finding_quote_place(finding, 0, GOVINFO_PLACE_OFFSET) == (int64_t)words);
    CHECK(govinfo_finding_source_place(finding, GOVINFO_PLACE_OFFSET) == (int64_t)words);
    CHECK_TEXT(govinfo_finding_quote_stated(finding, 0), "2");
    CHECK_TEXT(govinfo_finding_quote_expected(finding, 0, "zh"),
               "表中本年新收为 3，新收与上年结转之和至少 3");
    CHECK_TEXT(govinfo_finding_quote_expected(finding, 0, "en"),
               "the tables have 3 (received), at least 3 (received and carried in)");
    CHECK(govinfo_finding_quote_cell_count(finding, 0) == 2);
    CHECK_TEXT(govinfo_finding_quote_cell(finding, 0, 1), "requests/carried_in/total");
    CHECK_TEXT(govinfo_finding_quote_cell(finding, 0, 2), NULL);
    CHECK(govinfo_finding_quote_value_count(finding, 0) == 2);
    CHECK_TEXT(govinfo_finding_quote_value(finding, 0, 0), "3");
    CHECK(govinfo_finding_quote_value_bound(finding, 0, 0) == GOVINFO_BOUND_EXACT);
    CHECK(govinfo_finding_quote_value_bound(finding, 0, 1) == GOVINFO_BOUND_AT_LEAST);
    CHECK(govinfo_finding_quote_value_cell_count(finding, 0, 0) == 1);
    CHECK_TEXT(govinfo_finding_quote_value_cell(finding, 0, 0, 0), "requests/received/total");
    CHECK_TEXT(govinfo_finding_quote_value_cell(finding, 0, 0, 1), NULL);
    CHECK_TEXT(govinfo_finding_quote_text(finding, 1), NULL);
    CHECK_TEXT(govinfo_finding_quote_value(finding, 0, 2), NULL);
    CHECK(govinfo_finding_quote_value_bound(finding, 0, 2) == -1);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void null_and_wrong_objects_are_told(void) {
    govinfo_report* report = clean_report();
    govinfo_findings* findings = validate(report, NULL);
    const govinfo_findings* wrong_findings = (const govinfo_findings*)report;
    const govinfo_finding* const wrong[] = {NULL, (const govinfo_finding*)report};
    govinfo_findings* out = NULL;
    govinfo_report* of_2019 = NULL;
    govinfo_text* text = NULL;
    size_t i;
    CHECK(govinfo_report_new("2019", &of_2019, NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_validate(NULL, NULL, &out, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_report_validate((const govinfo_report*)findings, NULL, &out, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_validate(report, NULL, NULL, &error));
    CHECK(govinfo_findings_verdict(NULL) == -1 && govinfo_findings_verdict(wrong_findings) == -1);
    CHECK(govinfo_findings_blank(NULL) == -1 && govinfo_findings_blank(wrong_findings) == -1);
    CHECK(govinfo_findings_count(NULL, GOVINFO_SEVERITY_ANY) == 0);
    CHECK(govinfo_findings_count(wrong_findings, GOVINFO_SEVERITY_ANY) == 0);
    CHECK(govinfo_findings_at(NULL, 0) == NULL && govinfo_findings_at(wrong_findings, 0) == NULL);
    CHECK(govinfo_findings_unassessed_count(wrong_findings) == 0);
    CHECK(govinfo_findings_unassessed_at(wrong_findings, 0) == NULL);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_findings_write_json(NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_findings_write_json(wrong_findings, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_findings_write_json(findings, NULL, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_findings_write_tables_json(NULL, report, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_findings_write_tables_json(wrong_findings, report, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_findings_write_tables_json(findings, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_findings_write_tables_json(findings, of_2019, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_findings_write_tables_json(findings, report, NULL, &error));
    for (i = 0; i < 2; ++i) {
        CHECK_TEXT(govinfo_finding_id(wrong[i]), NULL);
        CHECK(govinfo_finding_rule(wrong[i]) == NULL);
        CHECK_TEXT(govinfo_finding_line(wrong[i]), NULL);
        CHECK_TEXT(govinfo_finding_line_label(wrong[i], "zh"), NULL);
        CHECK(govinfo_finding_outcome(wrong[i]) == -1);
        CHECK(govinfo_finding_severity(wrong[i]) == -1);
        CHECK_TEXT(govinfo_finding_left(wrong[i]), NULL);
        CHECK_TEXT(govinfo_finding_right(wrong[i]), NULL);
        CHECK_TEXT(govinfo_finding_difference(wrong[i]), NULL);
        CHECK_TEXT(govinfo_finding_message(wrong[i], "zh"), NULL);
        CHECK(govinfo_finding_source_line(wrong[i]) == 0);
        CHECK(govinfo_finding_source_column(wrong[i]) == 0);
        CHECK(govinfo_finding_source_place(wrong[i], GOVINFO_PLACE_OFFSET) == -1);
        CHECK(govinfo_finding_operand_count(wrong[i]) == 0);
        CHECK_TEXT(govinfo_finding_operand_path(wrong[i], 0), NULL);
        CHECK(govinfo_finding_operand_role(wrong[i], 0) == -1);
        CHECK(govinfo_finding_operand_coefficient(wrong[i], 0) == 0);
        CHECK(govinfo_finding_operand_source(wrong[i], 0) == -1);
        CHECK(govinfo_finding_operand_state(wrong[i], 0) == -1);
        CHECK_TEXT(govinfo_finding_operand_value(wrong[i], 0), NULL);
        CHECK(govinfo_finding_operand_line(wrong[i], 0) == 0);
        CHECK(govinfo_finding_operand_column(wrong[i], 0) == 0);
        CHECK(govinfo_finding_operand_place(wrong[i], 0, GOVINFO_PLACE_OFFSET) == -1);
        CHECK(govinfo_finding_quote_count(wrong[i]) == 0);
        CHECK(govinfo_finding_more_quotes(wrong[i]) == 0);
        CHECK_TEXT(govinfo_finding_quote_text(wrong[i], 0), NULL);
        CHECK(govinfo_finding_quote_section(wrong[i], 0) == 0);
        CHECK(govinfo_finding_quote_offset(wrong[i], 0) == 0);
        CHECK(govinfo_finding_quote_line(wrong[i], 0) == 0);
        CHECK(govinfo_finding_quote_column(wrong[i], 0) == 0);
        CHECK(govinfo_finding_quote_place(wrong[i], 0, GOVINFO_PLACE_OFFSET) == -1);
        CHECK_TEXT(govinfo_finding_quote_stated(wrong[i], 0), NULL);
        CHECK_TEXT(govinfo_finding_quote_expected(wrong[i], 0, "zh"), NULL);
        CHECK(govinfo_finding_quote_cell_count(wrong[i], 0) == 0);
        CHECK(govinfo_finding_quote_value_count(wrong[i], 0) == 0);
        CHECK(govinfo_finding_quote_value_cell_count(wrong[i], 0, 0) == 0);
    }
    govinfo_findings_free(NULL);
    govinfo_report_free(of_2019);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

int main(void) {
    a_clean_report_is_consistent();
    a_broken_balance_is_told_with_its_cells();
    what_could_not_be_assessed_is_told_with_its_reason();
    a_deadline_binds();
    rules_are_enabled_and_disabled_by_id_or_family();
    options_out_of_range_are_refused();
    last_year_is_held_against_this_one();
    words_at_fault_are_quoted();
    json_names_every_finding();
    tables_are_written_as_printed_with_what_points_at_each_cell();
    null_and_wrong_objects_are_told();
    return check_result();
}
