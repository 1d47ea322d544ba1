/* A document that was read: what the reader noted, and where things stood. */
#include "check.h"

static const char document[] = REPAIRED_DOCUMENT;
static const char amount[] = "proactive/procurement/amount";

static govinfo_report* read(const govinfo_read_options* options) {
    govinfo_report* report = NULL;
    govinfo_error* error = NULL;
    CHECK(govinfo_report_read(document, strlen(document), options, &report, &error) == GOVINFO_OK);
    CHECK_TEXT(govinfo_error_message(error), NULL);
    return report;
}

static size_t find(const govinfo_report* report, const char* code) {
    size_t i;
    for (i = 0; i < govinfo_report_note_count(report); ++i)
        if (strcmp(govinfo_report_note_code(report, i), code) == 0) return i;
    CHECK(0 && "no note of that code");
    return i;
}

static void a_repair_is_noted_with_its_place(void) {
    govinfo_report* report = read(NULL);
    const size_t unit = find(report, "unit");
    int64_t value = 0;
    CHECK_TEXT(govinfo_report_note_path(report, unit), amount);
    CHECK_TEXT(govinfo_report_note_raw(report, unit), "251000元");
    CHECK(govinfo_report_note_line(report, unit) == 9);
    CHECK(govinfo_report_note_column(report, unit) == 10);
    CHECK_CONTAINS(govinfo_report_note_message(report, unit, "zh"), "第9行");
    CHECK_CONTAINS(govinfo_report_note_message(report, unit, "en"), "line 9");
    CHECK_CONTAINS(govinfo_report_note_message(report, unit, NULL), "line 9");

    CHECK(govinfo_report_cell_count(report, amount, &value, NULL) == GOVINFO_OK);
    CHECK(value == 251000);
    CHECK_TEXT(govinfo_report_cell_text(report, amount), "251000元");
    CHECK_TEXT(govinfo_report_cell_unit(report, amount), "元");
    govinfo_report_free(report);
}

static void what_was_inferred_is_noted(void) {
    govinfo_report* report = read(NULL);
    CHECK_TEXT(govinfo_report_organ_kind(report), "department");
    CHECK_TEXT(govinfo_report_note_path(report, find(report, "organ_kind_inferred")), "organ_kind");
    govinfo_report_free(report);
}

static void cells_and_sections_stand_where_they_stood(void) {
    govinfo_report *report = read(NULL), *clone = NULL;
    CHECK(govinfo_report_clone(report, &clone, NULL) == GOVINFO_OK);
    govinfo_report_free(report);
    CHECK(govinfo_report_cell_line(clone, amount) == 9);
    CHECK(govinfo_report_cell_column(clone, amount) == 10);
    CHECK(govinfo_report_cell_line(clone, "requests/received/person") == 0);
    CHECK_TEXT(govinfo_report_section_key(clone, 0), "overview");
    CHECK(govinfo_report_section_line(clone, 0) == 3);
    CHECK(govinfo_report_section_column(clone, 0) == 1);
    CHECK(govinfo_report_note_count(clone) > 0);
    govinfo_report_free(clone);
}

static void a_finding_knows_its_place(void) {
    govinfo_report* report = read(NULL);
    govinfo_findings* findings = NULL;
    const govinfo_finding* finding;
    CHECK(govinfo_report_validate(report, NULL, &findings, NULL) == GOVINFO_OK);
    finding = govinfo_findings_at(findings, 0);
    CHECK_TEXT(govinfo_finding_id(finding), "CELL.UNIT@proactive/procurement/amount");
    CHECK(govinfo_finding_source_line(finding) == 9);
    CHECK(govinfo_finding_source_column(finding) == 10);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void places_are_left_out_when_asked_to(void) {
    govinfo_read_options options = GOVINFO_READ_OPTIONS_INIT;
    govinfo_report* report;
    options.without_positions = 1;
    report = read(&options);
    CHECK(govinfo_report_cell_line(report, amount) == 0);
    CHECK(govinfo_report_section_line(report, 0) == 0);
    govinfo_report_free(report);
}

static void null_wrong_and_out_of_range_are_neutral(void) {
    govinfo_text* owner = NULL;
    govinfo_report* const reports[] = {NULL, wrong_report(&owner), clean_report()};
    size_t i;
    for (i = 0; i < 3; ++i) {
        CHECK(govinfo_report_note_count(reports[i]) == 0);
        CHECK_TEXT(govinfo_report_note_code(reports[i], 0), NULL);
        CHECK_TEXT(govinfo_report_note_path(reports[i], 0), NULL);
        CHECK_TEXT(govinfo_report_note_raw(reports[i], 0), NULL);
        CHECK(govinfo_report_note_line(reports[i], 0) == 0);
        CHECK(govinfo_report_note_column(reports[i], 0) == 0);
        CHECK_TEXT(govinfo_report_note_message(reports[i], 0, "zh"), NULL);
    }
    govinfo_report_free(reports[2]);
    govinfo_text_free(owner);
}

int main(void) {
    a_repair_is_noted_with_its_place();
    what_was_inferred_is_noted();
    cells_and_sections_stand_where_they_stood();
    a_finding_knows_its_place();
    places_are_left_out_when_asked_to();
    null_wrong_and_out_of_range_are_neutral();
    return check_result();
}
