/* A document that was read: what the reader noted, and where things stood. */
#include "check.h"

static const char document[] = REPAIRED_DOCUMENT;
static const char amount[] = "proactive/procurement/amount";
static const char page[] =
    "<p>某县教育局2019年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>"
    "<table><tr><td colspan=3>第二十条第（九）项</td></tr>"
    "<tr><td>信息内容</td><td>采购项目数量</td><td>采购总金额</td></tr>"
    "<tr><td>政府集中采购</td><td>６</td><td>251000元</td></tr></table>";

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

static int64_t offset_of(const char* text) {
    return strstr(document, text) - document;
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
    CHECK(govinfo_report_cell_place(clone, amount, GOVINFO_PLACE_OFFSET) == offset_of("251000元"));
    CHECK(govinfo_report_section_place(clone, 0, GOVINFO_PLACE_OFFSET) == offset_of("一、"));
    CHECK(govinfo_report_cell_place(clone, amount, GOVINFO_PLACE_TABLE) == 0);
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

/* In the page: table 1, row 3, column 3. */
static const int64_t in_grid[] = {sizeof page - 1 - sizeof "251000元</td></tr></table>" + 1, 1, 3,
                                  3};

static void a_cell_of_a_page_knows_its_row_and_column(void) {
    govinfo_report* report = NULL;
    govinfo_findings* findings = NULL;
    const govinfo_finding* finding;
    govinfo_status status = govinfo_report_read(page, strlen(page), NULL, &report, NULL);
    size_t index, note;
    int32_t part;
    if (status == GOVINFO_E_UNSUPPORTED_KIND) return; /* built without a reader of pages */
    CHECK(status == GOVINFO_OK);
    CHECK(govinfo_report_validate(report, NULL, &findings, NULL) == GOVINFO_OK);
    finding = govinfo_findings_at(findings, 0);
    CHECK_TEXT(govinfo_finding_id(finding), "CELL.UNIT@proactive/procurement/amount");
    CHECK(govinfo_finding_operand_line(finding, 0) == 1);
    CHECK(govinfo_finding_operand_column(finding, 0) == govinfo_report_cell_column(report, amount));
    index = govinfo_form_cell_index(govinfo_report_form(report), amount);
    note = find(report, "unit");
    for (part = GOVINFO_PLACE_OFFSET; part <= GOVINFO_PLACE_CELL; ++part) {
        CHECK(govinfo_report_cell_place(report, amount, part) == in_grid[part]);
        CHECK(govinfo_report_cell_place_at(report, index, part) == in_grid[part]);
        CHECK(govinfo_report_note_place(report, note, part) == in_grid[part]);
        CHECK(govinfo_finding_source_place(finding, part) == in_grid[part]);
        CHECK(govinfo_finding_operand_place(finding, 0, part) == in_grid[part]);
    }
    CHECK(govinfo_report_section_place(report, 0, GOVINFO_PLACE_TABLE) == 0);
    CHECK(govinfo_report_cell_place(report, amount, -1) == 0);
    CHECK(govinfo_report_cell_place(report, amount, GOVINFO_PLACE_CELL + 1) == 0);
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
    CHECK(govinfo_report_cell_place(report, amount, GOVINFO_PLACE_OFFSET) == -1);
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
        CHECK(govinfo_report_note_place(reports[i], 0, GOVINFO_PLACE_OFFSET) == -1);
        CHECK(govinfo_report_cell_place(reports[i], amount, GOVINFO_PLACE_OFFSET) == -1);
        CHECK(govinfo_report_section_place(reports[i], 0, GOVINFO_PLACE_OFFSET) == -1);
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
    a_cell_of_a_page_knows_its_row_and_column();
    places_are_left_out_when_asked_to();
    null_wrong_and_out_of_range_are_neutral();
    return check_result();
}
