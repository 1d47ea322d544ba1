/* Prose. */
#include "check.h"

static void sections_are_added_in_order_and_cleared(void) {
    govinfo_report* report = clean_report();
    CHECK(govinfo_report_section_count(report) == 0);
    CHECK(govinfo_report_add_section(report, "overview", "一、总体情况", "甲\n乙", NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_add_section(report, "problems", NULL, NULL, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_section_count(report) == 2);
    CHECK_TEXT(govinfo_report_section_key(report, 0), "overview");
    CHECK_TEXT(govinfo_report_section_heading(report, 0), "一、总体情况");
    CHECK_TEXT(govinfo_report_section_text(report, 0), "甲\n乙");
    CHECK_TEXT(govinfo_report_section_key(report, 1), "problems");
    CHECK_TEXT(govinfo_report_section_heading(report, 1), NULL);
    CHECK_TEXT(govinfo_report_section_text(report, 1), NULL);
    CHECK(govinfo_report_section_line(report, 0) == 0);
    CHECK(govinfo_report_section_column(report, 0) == 0);
    CHECK(govinfo_report_add_section(report, "unknown", "か\xe3\x82\x99", NULL, NULL) ==
          GOVINFO_OK);
    CHECK_TEXT(govinfo_report_section_heading(report, 2), "が");
    CHECK(govinfo_report_clear_sections(report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_section_count(report) == 0);
    govinfo_report_free(report);
}

static void what_cannot_be_a_section_is_refused(void) {
    govinfo_report* report = clean_report();
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_add_section(report, "seven", "七", "甲", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_add_section(report, NULL, "一", "甲", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_add_section(report, "overview", "\xff", "甲", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_add_section(report, "overview", "一", "\xff", &error));
    CHECK(govinfo_report_section_count(report) == 0);
    govinfo_report_free(report);
}

static void null_wrong_and_out_of_range_are_neutral(void) {
    govinfo_text* owner = NULL;
    govinfo_report* wrong = wrong_report(&owner);
    govinfo_report* report = clean_report();
    CHECK(govinfo_report_section_count(NULL) == 0);
    CHECK(govinfo_report_section_count(wrong) == 0);
    CHECK_TEXT(govinfo_report_section_key(report, 0), NULL);
    CHECK_TEXT(govinfo_report_section_heading(report, 0), NULL);
    CHECK_TEXT(govinfo_report_section_text(report, 0), NULL);
    CHECK(govinfo_report_section_line(report, 0) == 0);
    CHECK(govinfo_report_section_column(NULL, 0) == 0);
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_report_add_section(wrong, "overview", "一", "甲", &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_clear_sections(NULL, &error));
    govinfo_report_free(report);
    govinfo_text_free(owner);
}

int main(void) {
    sections_are_added_in_order_and_cleared();
    what_cannot_be_a_section_is_refused();
    null_wrong_and_out_of_range_are_neutral();
    return check_result();
}
