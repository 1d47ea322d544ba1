/* Text that stands in several reports. */
#include "check.h"

static govinfo_report* report_with(const char* text) {
    govinfo_report* report = clean_report();
    CHECK(govinfo_report_add_section(report, "overview", "一、总体情况", text, NULL) == GOVINFO_OK);
    return report;
}

static void a_copy_is_found_though_its_figures_differ(void) {
    govinfo_report* reports[2];
    govinfo_text_index* index = NULL;
    govinfo_text* text = NULL;
    reports[0] = report_with("2024年，我局共收到政府信息公开申请12件。");
    reports[1] = report_with("去年不同。2023年，我局共收到政府信息公开申请9件。");
    CHECK(govinfo_text_index_new((const govinfo_report* const*)reports, 2, &index, NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_text_index_write_copied_json(index, reports[0], &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"section\":\"overview\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"share\":\"100.00\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"report\":1,\"organ\":\"某县教育局\",\"year\":2024");
    govinfo_text_free(text);
    govinfo_text_index_free(index);

    CHECK(govinfo_text_index_new((const govinfo_report* const*)reports, 1, &index, NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_text_index_write_copied_json(index, reports[0], &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"copied\":0");
    govinfo_text_free(text);
    govinfo_text_index_free(index);
    govinfo_report_free(reports[0]);
    govinfo_report_free(reports[1]);
}

static void an_index_may_be_empty(void) {
    govinfo_report* report = report_with("2024年，我局共收到政府信息公开申请12件。");
    govinfo_text_index* index = NULL;
    govinfo_text* text = NULL;
    CHECK(govinfo_text_index_new(NULL, 0, &index, NULL) == GOVINFO_OK);
    CHECK(govinfo_text_index_write_copied_json(index, report, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"passages\":[]");
    govinfo_text_free(text);
    govinfo_text_index_free(index);
    govinfo_report_free(report);
}

static void a_wrong_call_makes_nothing(void) {
    const govinfo_report* none[] = {NULL};
    govinfo_report* report = report_with("无");
    govinfo_text_index* index = (govinfo_text_index*)report;
    govinfo_text* text = (govinfo_text*)report;
    CHECK(govinfo_text_index_new(NULL, 1, &index, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(index == NULL);
    CHECK(govinfo_text_index_new(none, 1, &index, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_text_index_write_copied_json(NULL, report, &text, NULL) == GOVINFO_E_HANDLE);
    CHECK(text == NULL);
    CHECK(govinfo_text_index_write_copied_json((const govinfo_text_index*)report, report, &text,
                                               NULL) == GOVINFO_E_HANDLE);
    govinfo_text_index_free(NULL);
    govinfo_report_free(report);
}

int main(void) {
    a_copy_is_found_though_its_figures_differ();
    an_index_may_be_empty();
    a_wrong_call_makes_nothing();
    return check_result();
}
