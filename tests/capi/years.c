/* Two years of one body, and what the text states. */
#include "check.h"

static void years_are_compared_and_followed(void) {
    govinfo_report* older = clean_report();
    govinfo_report* newer = clean_report();
    govinfo_report* draft = NULL;
    govinfo_text* text = NULL;
    govinfo_compare_options versions = GOVINFO_COMPARE_OPTIONS_INIT;
    govinfo_draft_options draft_options = GOVINFO_DRAFT_OPTIONS_INIT;
    int64_t value = 0;
    versions.two_versions = 1;
    CHECK(govinfo_report_set_cell_count(older, "requests/carried_out/total", 8, NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_set_year(older, 2023, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_comparison_json(older, newer, NULL, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"difference\":\"-8\",\"percent\":\"-100.00\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"restated\":[{\"id\":\"YOY.CARRY@total\"");
    govinfo_text_free(text);
    CHECK(govinfo_report_write_comparison_json(older, newer, &versions, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"texts\":[{\"name\":\"year\"");
    govinfo_text_free(text);

    CHECK(govinfo_report_new_after(older, NULL, &draft, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_year(draft) == 2024);
    CHECK(govinfo_report_cell_count(draft, "requests/carried_in/total", &value, NULL) ==
          GOVINFO_OK);
    CHECK(value == 8);
    govinfo_report_free(draft);
    draft_options.form = "2019";
    CHECK(govinfo_report_new_after(older, &draft_options, &draft, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_form(draft) == govinfo_form_find("2019"));
    govinfo_report_free(draft);
    govinfo_report_free(newer);
    govinfo_report_free(older);
}

static void statements_are_written(void) {
    govinfo_report* report = clean_report();
    govinfo_text* text = NULL;
    CHECK(govinfo_report_add_section(report, "overview", "一、总体情况",
                                     "收到政府信息公开申请12件。", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_statements_json(report, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"meaning\":\"received\",\"value\":\"12\"");
    govinfo_text_free(text);
    govinfo_report_free(report);
}

static void a_wrong_call_makes_nothing(void) {
    govinfo_report* report = clean_report();
    govinfo_report* draft = report;
    govinfo_text* text = (govinfo_text*)report;
    govinfo_draft_options no_form = GOVINFO_DRAFT_OPTIONS_INIT;
    govinfo_compare_options newer = GOVINFO_COMPARE_OPTIONS_INIT;
    no_form.form = "1999";
    newer.reserved = 1;
    CHECK(govinfo_report_write_comparison_json(report, report, &newer, &text, NULL) ==
          GOVINFO_E_UNSUPPORTED);
    CHECK(govinfo_report_write_comparison_json(NULL, report, NULL, &text, NULL) ==
          GOVINFO_E_HANDLE);
    CHECK(govinfo_report_write_comparison_json(report, NULL, NULL, &text, NULL) ==
          GOVINFO_E_HANDLE);
    CHECK(text == NULL);
    CHECK(govinfo_report_new_after(NULL, NULL, &draft, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_report_new_after(report, &no_form, &draft, NULL) == GOVINFO_E_UNKNOWN_FORM);
    CHECK(draft == NULL);
    CHECK(govinfo_report_write_statements_json(NULL, &text, NULL) == GOVINFO_E_HANDLE);
    govinfo_report_free(report);
}

int main(void) {
    years_are_compared_and_followed();
    statements_are_written();
    a_wrong_call_makes_nothing();
    return check_result();
}
