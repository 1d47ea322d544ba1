/* Cells, by path and by index. */
#include "check.h"

#define PATH "requests/refused/state_secret/person"
#define MONEY "proactive/fees/amount"

static size_t index_of(const char* path) {
    return govinfo_form_cell_index(govinfo_form_find("2021"), path);
}

static void a_number_reads_back_as_count_millionths_and_digits(void) {
    govinfo_report* report = clean_report();
    int64_t value = -1;
    CHECK(govinfo_report_set_cell_count(report, PATH, 12, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_NUMBER);
    CHECK(govinfo_report_cell_count(report, PATH, &value, NULL) == GOVINFO_OK && value == 12);
    CHECK(govinfo_report_cell_millionths(report, PATH, &value, NULL) == GOVINFO_OK);
    CHECK(value == 12000000);
    CHECK_TEXT(govinfo_report_cell_decimal(report, PATH), "12");
    CHECK_TEXT(govinfo_report_cell_text(report, PATH), "12");
    CHECK_TEXT(govinfo_report_cell_unit(report, PATH), NULL);

    CHECK(govinfo_report_set_cell_millionths(report, MONEY, -1500000, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_cell_decimal(report, MONEY), "-1.5");
    CHECK(govinfo_report_set_cell_decimal(report, MONEY, "59237.244900", NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_cell_decimal(report, MONEY), "59237.2449");
    CHECK(govinfo_report_cell_millionths(report, MONEY, &value, NULL) == GOVINFO_OK);
    CHECK(value == 59237244900);
    CHECK_FAILS(GOVINFO_E_NO_NUMBER, govinfo_report_cell_count(report, MONEY, &value, &error));
    CHECK(value == 0);
    govinfo_report_free(report);
}

static void the_widest_numbers_fit_and_wider_ones_do_not(void) {
    govinfo_report* report = clean_report();
    int64_t value = 0;
    CHECK(govinfo_report_set_cell_count(report, PATH, 999999999999, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_count(report, PATH, &value, NULL) == GOVINFO_OK);
    CHECK(value == 999999999999);
    CHECK_FAILS(GOVINFO_E_OUT_OF_RANGE,
                govinfo_report_set_cell_count(report, PATH, 1000000000000, &error));
    CHECK_FAILS(GOVINFO_E_OUT_OF_RANGE,
                govinfo_report_set_cell_count(report, PATH, INT64_MIN, &error));
    CHECK_FAILS(GOVINFO_E_OUT_OF_RANGE,
                govinfo_report_set_cell_millionths(report, PATH, INT64_MAX, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_set_cell_decimal(report, PATH, "1000000000000", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_cell_decimal(report, PATH, "1e3", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_cell_decimal(report, PATH, "1,5", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_cell_decimal(report, PATH, NULL, &error));
    CHECK_TEXT(govinfo_report_cell_decimal(report, PATH), "999999999999");
    govinfo_report_free(report);
}

static void text_lives_until_the_report_is_changed(void) {
    govinfo_report* report = clean_report();
    const char* text;
    CHECK(govinfo_report_set_cell_count(report, PATH, 12, NULL) == GOVINFO_OK);
    text = govinfo_report_cell_text(report, PATH);
    CHECK(govinfo_report_set_cell_decimal(report, PATH, "twelve", NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_report_set_year(report, -1, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_report_cell_text(report, PATH) == text);
    CHECK_TEXT(text, "12");
    govinfo_report_free(report);
}

static void states_without_a_number_stay_apart(void) {
    govinfo_report* report = clean_report();
    int64_t value = 7;
    CHECK(govinfo_report_set_cell_blank(report, PATH, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_BLANK);
    CHECK_TEXT(govinfo_report_cell_text(report, PATH), "");
    CHECK_TEXT(govinfo_report_cell_decimal(report, PATH), NULL);
    CHECK_FAILS(GOVINFO_E_NO_NUMBER, govinfo_report_cell_count(report, PATH, &value, &error));
    CHECK(value == 0);

    CHECK(govinfo_report_set_cell_not_applicable(report, PATH, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_NOT_APPLICABLE);
    CHECK_TEXT(govinfo_report_cell_text(report, PATH), "/");

    CHECK(govinfo_report_set_cell_absent(report, PATH, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_ABSENT);
    CHECK_TEXT(govinfo_report_cell_text(report, PATH), NULL);
    CHECK_FAILS(GOVINFO_E_NO_NUMBER, govinfo_report_cell_millionths(report, PATH, &value, &error));
    govinfo_report_free(report);
}

static void text_is_taken_as_a_reader_takes_it(void) {
    govinfo_report* report = clean_report();
    CHECK(govinfo_report_set_cell_text(report, PATH, " 1,113件 ", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_NUMBER);
    CHECK_TEXT(govinfo_report_cell_decimal(report, PATH), "1113");
    CHECK_TEXT(govinfo_report_cell_text(report, PATH), "1,113件");
    CHECK_TEXT(govinfo_report_cell_unit(report, PATH), "件");

    CHECK(govinfo_report_cell_amended(report, PATH) == -1);
    CHECK(govinfo_report_set_cell_text(report, PATH, "22（其中修订16件）", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_amended(report, PATH) == 16);
    CHECK(govinfo_report_cell_expired(report, PATH) == -1);
    CHECK(govinfo_report_set_cell_text(report, PATH, "55（含自然失效29件）", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_amended(report, PATH) == -1);
    CHECK(govinfo_report_cell_expired(report, PATH) == 29);

    CHECK(govinfo_report_set_cell_text(report, PATH, "见附件", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_TEXT);
    CHECK_TEXT(govinfo_report_cell_text(report, PATH), "见附件");
    CHECK_TEXT(govinfo_report_cell_decimal(report, PATH), NULL);

    CHECK(govinfo_report_set_cell_text(report, PATH, "", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_BLANK);
    CHECK(govinfo_report_set_cell_text(report, PATH, "/", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_NOT_APPLICABLE);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_cell_text(report, PATH, NULL, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_cell_text(report, PATH, "\xff", &error));
    CHECK(govinfo_report_cell_state(report, PATH) == GOVINFO_CELL_NOT_APPLICABLE);
    govinfo_report_free(report);
}

static void index_and_path_mean_the_same_cell(void) {
    govinfo_report* report = clean_report();
    const size_t cell = index_of(PATH);
    int64_t value = 0;
    CHECK(govinfo_report_set_cell_count_at(report, cell, 5, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_count(report, PATH, &value, NULL) == GOVINFO_OK && value == 5);
    CHECK(govinfo_report_set_cell_millionths_at(report, cell, 6000000, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_count_at(report, cell, &value, NULL) == GOVINFO_OK && value == 6);
    CHECK(govinfo_report_set_cell_decimal_at(report, cell, "7", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_millionths_at(report, cell, &value, NULL) == GOVINFO_OK);
    CHECK(value == 7000000);
    CHECK_TEXT(govinfo_report_cell_decimal_at(report, cell), "7");
    CHECK(govinfo_report_set_cell_text_at(report, cell, "8件", NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_cell_text_at(report, cell), "8件");
    CHECK_TEXT(govinfo_report_cell_unit_at(report, cell), "件");
    CHECK(govinfo_report_cell_line_at(report, cell) == 0);
    CHECK(govinfo_report_cell_amended_at(report, cell) == -1);
    CHECK(govinfo_report_cell_expired_at(report, cell) == -1);
    CHECK(govinfo_report_cell_column_at(report, cell) == 0);
    CHECK(govinfo_report_set_cell_blank_at(report, cell, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state_at(report, cell) == GOVINFO_CELL_BLANK);
    CHECK(govinfo_report_set_cell_not_applicable_at(report, cell, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state_at(report, cell) == GOVINFO_CELL_NOT_APPLICABLE);
    CHECK(govinfo_report_set_cell_absent_at(report, cell, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state_at(report, cell) == GOVINFO_CELL_ABSENT);
    govinfo_report_free(report);
}

static void all_cells_at_once_are_each_of_them(void) {
    govinfo_report* report = clean_report();
    int32_t states[512];
    int64_t millionths[512];
    const govinfo_form* form = govinfo_report_form(report);
    const size_t count = govinfo_form_cell_count(form) + govinfo_form_optional_cell_count(form);
    CHECK(govinfo_report_set_cell_decimal(report, PATH, "-1.000001", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_blank_at(report, 0, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cells(report, states, millionths, count, NULL) == GOVINFO_OK);
    for (size_t i = 0; i < count; ++i) {
        int64_t value = 0;
        govinfo_report_cell_millionths_at(report, i, &value, NULL);
        CHECK(states[i] == govinfo_report_cell_state_at(report, i));
        CHECK(millionths[i] == value);
    }
    CHECK(govinfo_report_cells(report, NULL, NULL, count, NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_cells(report, states, millionths, count - 1, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_cells(NULL, states, millionths, count, &error));
    govinfo_report_free(report);
}

static void cells_that_do_not_exist_are_told(void) {
    govinfo_report* report = clean_report();
    static const char* const no_paths[] = {NULL,
                                           "",
                                           "requests",
                                           "requests/received",
                                           "requests/received/person/",
                                           "proactive/procurement/amount"};
    const size_t no_cell = index_of("requests/other/total") + 1;
    govinfo_text *before = NULL, *after = NULL;
    int64_t value = 7;
    size_t i;
    CHECK(govinfo_report_cell_state_at(report, no_cell - 1) == GOVINFO_CELL_ABSENT);
    CHECK(govinfo_report_write_json(report, &before, NULL) == GOVINFO_OK);
    for (i = 0; i < sizeof no_paths / sizeof no_paths[0]; ++i) {
        const char* path = no_paths[i];
        CHECK(govinfo_report_cell_state(report, path) == -1);
        CHECK_TEXT(govinfo_report_cell_decimal(report, path), NULL);
        CHECK_TEXT(govinfo_report_cell_text(report, path), NULL);
        CHECK_TEXT(govinfo_report_cell_unit(report, path), NULL);
        CHECK(govinfo_report_cell_line(report, path) == 0);
        CHECK(govinfo_report_cell_column(report, path) == 0);
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                    govinfo_report_cell_count(report, path, &value, &error));
        CHECK(value == 0);
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                    govinfo_report_cell_millionths(report, path, &value, &error));
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL, govinfo_report_set_cell_count(report, path, 1, &error));
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                    govinfo_report_set_cell_millionths(report, path, 1, &error));
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                    govinfo_report_set_cell_decimal(report, path, "1", &error));
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                    govinfo_report_set_cell_text(report, path, "1", &error));
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL, govinfo_report_set_cell_blank(report, path, &error));
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                    govinfo_report_set_cell_not_applicable(report, path, &error));
        CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL, govinfo_report_set_cell_absent(report, path, &error));
    }
    CHECK(govinfo_report_cell_state_at(report, no_cell) == -1);
    CHECK(govinfo_report_cell_state_at(report, GOVINFO_NOT_FOUND) == -1);
    CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                govinfo_report_set_cell_count_at(report, no_cell, 1, &error));
    CHECK_FAILS(GOVINFO_E_UNKNOWN_CELL,
                govinfo_report_cell_count_at(report, GOVINFO_NOT_FOUND, &value, &error));
    CHECK(govinfo_report_write_json(report, &after, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_text_data(after), govinfo_text_data(before));
    govinfo_text_free(before);
    govinfo_text_free(after);
    govinfo_report_free(report);
}

static void null_and_wrong_reports_are_told(void) {
    govinfo_text* owner = NULL;
    govinfo_report* wrong = wrong_report(&owner);
    govinfo_report* const reports[] = {NULL, wrong};
    int64_t value = 7;
    size_t i;
    for (i = 0; i < 2; ++i) {
        govinfo_report* report = reports[i];
        CHECK(govinfo_report_cell_state(report, PATH) == -1);
        CHECK_TEXT(govinfo_report_cell_decimal(report, PATH), NULL);
        CHECK_TEXT(govinfo_report_cell_text(report, PATH), NULL);
        CHECK_TEXT(govinfo_report_cell_unit(report, PATH), NULL);
        CHECK(govinfo_report_cell_line(report, PATH) == 0);
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_cell_count(report, PATH, &value, &error));
        CHECK(value == 0);
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_cell_millionths_at(report, 0, &value, &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_cell_count(report, PATH, 1, &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_cell_millionths(report, PATH, 1, &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_cell_decimal(report, PATH, "1", &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_cell_text(report, PATH, "1", &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_cell_blank(report, PATH, &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_cell_not_applicable(report, PATH, &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_cell_absent_at(report, 0, &error));
    }
    govinfo_text_free(owner);
}

static void a_null_out_is_told(void) {
    govinfo_report* report = clean_report();
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_cell_count(report, PATH, NULL, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_cell_millionths_at(report, 0, NULL, &error));
    govinfo_report_free(report);
}

int main(void) {
    a_number_reads_back_as_count_millionths_and_digits();
    the_widest_numbers_fit_and_wider_ones_do_not();
    text_lives_until_the_report_is_changed();
    states_without_a_number_stay_apart();
    text_is_taken_as_a_reader_takes_it();
    index_and_path_mean_the_same_cell();
    all_cells_at_once_are_each_of_them();
    cells_that_do_not_exist_are_told();
    null_and_wrong_reports_are_told();
    a_null_out_is_told();
    return check_result();
}
