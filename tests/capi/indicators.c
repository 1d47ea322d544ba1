/* Rates. */
#include "check.h"

static void rates_are_written_with_their_figures_or_the_reason_for_none(void) {
    govinfo_report* report = clean_report();
    govinfo_text* text = NULL;
    govinfo_indicators_options zero = GOVINFO_INDICATORS_OPTIONS_INIT;
    zero.blank = GOVINFO_BLANK_ZERO;
    CHECK(govinfo_report_set_cell_count(report, "requests/concluded/total", 4, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_count(report, "requests/granted/total", 3, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_blank(report, "requests/unavailable/unclear/total", NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_set_cell_blank(report, "requests/unavailable/unclear/other", NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_write_indicators_json(report, NULL, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text),
                   "\"numerator\":\"3\",\"denominator\":\"4\",\"percent\":\"75.00\"");
    CHECK_CONTAINS(govinfo_text_data(text), "requests/unavailable/unclear/total holds no number");
    CHECK_CONTAINS(govinfo_text_data(text), "the denominator is 0");
    govinfo_text_free(text);
    CHECK(govinfo_report_write_indicators_json(report, &zero, &text, NULL) == GOVINFO_OK);
    CHECK(strstr(govinfo_text_data(text), "holds no number") == NULL);
    govinfo_text_free(text);
    govinfo_report_free(report);
}

static void a_wrong_call_writes_nothing(void) {
    govinfo_report* report = clean_report();
    govinfo_text* text = (govinfo_text*)report;
    govinfo_indicators_options wrong = GOVINFO_INDICATORS_OPTIONS_INIT;
    wrong.blank = 2;
    CHECK(govinfo_report_write_indicators_json(NULL, NULL, &text, NULL) == GOVINFO_E_HANDLE);
    CHECK(text == NULL);
    CHECK(govinfo_report_write_indicators_json(report, &wrong, &text, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(text == NULL);
    CHECK(govinfo_report_write_indicators_json(report, NULL, NULL, NULL) == GOVINFO_E_ARGUMENT);
    govinfo_report_free(report);
}

int main(void) {
    rates_are_written_with_their_figures_or_the_reason_for_none();
    a_wrong_call_writes_nothing();
    return check_result();
}
