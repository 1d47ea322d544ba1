/* Filling totals, and what that did. */
#include "check.h"

static size_t find(const govinfo_changes* changes, const char* path) {
    size_t i;
    for (i = 0; i < govinfo_changes_count(changes); ++i)
        if (strcmp(govinfo_changes_path(changes, i), path) == 0) return i;
    CHECK(0 && "no change of that path");
    return i;
}

/* Two applications that were granted; the totals of that row and column are not right. */
static govinfo_report* unfinished_report(void) {
    govinfo_report* report = clean_report();
    CHECK(govinfo_report_set_cell_count(report, "requests/received/person", 2, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_count(report, "requests/granted/person", 2, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_absent(report, "requests/received/total", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_blank(report, "requests/granted/total", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_blank(report, "requests/concluded/person", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_text(report, "requests/concluded/total", "二", NULL) ==
          GOVINFO_OK);
    return report;
}

static void totals_are_filled_kept_or_not_computable(void) {
    govinfo_report* report = unfinished_report();
    govinfo_changes* changes = NULL;
    size_t i;
    int64_t value = 0;
    CHECK(govinfo_report_set_cell_blank(report, "requests/carried_in/person", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_fill_totals(report, NULL, &changes, NULL) == GOVINFO_OK);

    i = find(changes, "requests/received/total");
    CHECK(govinfo_changes_action(changes, i) == GOVINFO_CHANGE_FILLED);
    CHECK_TEXT(govinfo_changes_before(changes, i), NULL);
    CHECK_TEXT(govinfo_changes_after(changes, i), "2");
    i = find(changes, "requests/granted/total");
    CHECK_TEXT(govinfo_changes_before(changes, i), "");
    i = find(changes, "requests/concluded/person");
    CHECK(govinfo_changes_action(changes, i) == GOVINFO_CHANGE_FILLED);
    i = find(changes, "requests/concluded/total");
    CHECK(govinfo_changes_action(changes, i) == GOVINFO_CHANGE_KEPT);
    CHECK_TEXT(govinfo_changes_before(changes, i), "二");
    CHECK_TEXT(govinfo_changes_after(changes, i), "2");
    i = find(changes, "requests/carried_in/total");
    CHECK(govinfo_changes_action(changes, i) == GOVINFO_CHANGE_NOT_COMPUTABLE);
    CHECK_TEXT(govinfo_changes_after(changes, i), NULL);
    CHECK(govinfo_changes_count(changes) == 5);

    CHECK(govinfo_report_cell_count(report, "requests/granted/total", &value, NULL) == GOVINFO_OK);
    CHECK(value == 2);
    govinfo_changes_free(changes);
    govinfo_report_free(report);
}

static void blank_counts_as_zero_when_asked_to(void) {
    govinfo_report* report = clean_report();
    govinfo_changes* changes = NULL;
    govinfo_fill_options options = GOVINFO_FILL_OPTIONS_INIT;
    CHECK(govinfo_report_set_cell_blank(report, "requests/carried_in/person", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_blank(report, "requests/carried_in/total", NULL) == GOVINFO_OK);
    options.blank = GOVINFO_BLANK_ZERO;
    CHECK(govinfo_report_fill_totals(report, &options, &changes, NULL) == GOVINFO_OK);
    CHECK(govinfo_changes_count(changes) == 1);
    CHECK_TEXT(govinfo_changes_path(changes, 0), "requests/carried_in/total");
    CHECK_TEXT(govinfo_changes_after(changes, 0), "0");
    govinfo_changes_free(changes);

    options.blank = 2;
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_fill_totals(report, &options, &changes, &error));
    CHECK(changes == NULL);
    options.blank = 0;
    options.reserved = 1;
    CHECK_FAILS(GOVINFO_E_UNSUPPORTED,
                govinfo_report_fill_totals(report, &options, &changes, &error));
    options.struct_size = 1;
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_fill_totals(report, &options, &changes, &error));
    govinfo_report_free(report);
}

static void a_report_that_is_right_does_not_change(void) {
    govinfo_report* report = clean_report();
    govinfo_changes* changes = NULL;
    CHECK(govinfo_report_fill_totals(report, NULL, &changes, NULL) == GOVINFO_OK);
    CHECK(govinfo_changes_count(changes) == 0);
    CHECK_TEXT(govinfo_changes_path(changes, 0), NULL);
    CHECK(govinfo_changes_action(changes, 0) == -1);
    CHECK_TEXT(govinfo_changes_before(changes, 0), NULL);
    CHECK_TEXT(govinfo_changes_after(changes, 0), NULL);
    govinfo_changes_free(changes);
    govinfo_report_free(report);
}

static void null_and_wrong_objects_are_told(void) {
    govinfo_report* report = clean_report();
    const govinfo_changes* wrong = (const govinfo_changes*)report;
    govinfo_changes* changes = NULL;
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_fill_totals(NULL, NULL, &changes, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_fill_totals(report, NULL, NULL, &error));
    CHECK(govinfo_changes_count(NULL) == 0 && govinfo_changes_count(wrong) == 0);
    CHECK_TEXT(govinfo_changes_path(wrong, 0), NULL);
    CHECK(govinfo_changes_action(wrong, 0) == -1);
    CHECK_TEXT(govinfo_changes_before(NULL, 0), NULL);
    CHECK_TEXT(govinfo_changes_after(NULL, 0), NULL);
    govinfo_changes_free(NULL);
    govinfo_report_free(report);
}

int main(void) {
    totals_are_filled_kept_or_not_computable();
    blank_counts_as_zero_when_asked_to();
    a_report_that_is_right_does_not_change();
    null_and_wrong_objects_are_told();
    return check_result();
}
