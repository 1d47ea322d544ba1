/* Charts of one report and of several. */
#include "check.h"

static void one_report_and_several_are_drawn(void) {
    govinfo_report* reports[2];
    govinfo_text* text = NULL;
    reports[0] = clean_report();
    reports[1] = clean_report();
    CHECK(govinfo_report_set_cell_count(reports[0], "requests/granted/person", 7, NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_set_year(reports[0], 2023, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_chart((const govinfo_report* const*)reports, 1, "zh", &text, NULL) ==
          GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "<svg xmlns=");
    CHECK_CONTAINS(govinfo_text_data(text), "（一）予以公开：自然人 7");
    govinfo_text_free(text);
    CHECK(govinfo_report_write_chart((const govinfo_report* const*)reports, 2, NULL, &text, NULL) ==
          GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "2023: received 0");
    govinfo_text_free(text);
    govinfo_report_free(reports[0]);
    govinfo_report_free(reports[1]);
}

static void a_wrong_call_makes_nothing(void) {
    govinfo_report* report = clean_report();
    const govinfo_report* twice[2];
    const govinfo_report* none[] = {NULL};
    govinfo_text* text = (govinfo_text*)report;
    govinfo_error* error = NULL;
    twice[0] = twice[1] = report;
    CHECK(govinfo_report_write_chart(twice, 2, NULL, &text, &error) == GOVINFO_E_UNLIKE_REPORTS);
    CHECK(text == NULL);
    CHECK_TEXT(govinfo_error_path(error), "year");
    govinfo_error_free(error);
    CHECK(govinfo_report_write_chart(NULL, 0, NULL, &text, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_report_write_chart(NULL, 1, NULL, &text, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_report_write_chart(none, 1, NULL, &text, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_report_write_chart(twice, 1, NULL, NULL, NULL) == GOVINFO_E_ARGUMENT);
    govinfo_report_free(report);
}

int main(void) {
    one_report_and_several_are_drawn();
    a_wrong_call_makes_nothing();
    return check_result();
}
