/* Two years of one body, and what the text states. */
#include "check.h"

static void years_are_compared_and_followed(void) {
    govinfo_report* older = clean_report();
    govinfo_report* newer = clean_report();
    govinfo_report* draft = NULL;
    govinfo_text* text = NULL;
    int64_t value = 0;
    CHECK(govinfo_report_set_cell_count(older, "requests/carried_out/total", 8, NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_set_year(older, 2023, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_comparison_json(older, newer, 0, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"difference\":\"-8\",\"percent\":\"-100.00\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"restated\":[{\"id\":\"YOY.CARRY@total\"");
    govinfo_text_free(text);
    CHECK(govinfo_report_write_comparison_json(older, newer, 1, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"texts\":[{\"name\":\"year\"");
    govinfo_text_free(text);

    CHECK(govinfo_report_new_after(older, "2021", &draft, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_year(draft) == 2024);
    CHECK(govinfo_report_cell_count(draft, "requests/carried_in/total", &value, NULL) ==
          GOVINFO_OK);
    CHECK(value == 8);
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
    CHECK(govinfo_report_write_comparison_json(NULL, report, 0, &text, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_report_write_comparison_json(report, NULL, 0, &text, NULL) == GOVINFO_E_HANDLE);
    CHECK(text == NULL);
    CHECK(govinfo_report_new_after(NULL, "2021", &draft, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_report_new_after(report, "1999", &draft, NULL) == GOVINFO_E_UNKNOWN_FORM);
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
