/* What the loaded library says about itself, the names of statuses, the layout of structs. */
#include <stddef.h>

#include "check.h"

static void version_is_three_numbers(void) {
    int major, minor, patch;
    char rest;
    CHECK(sscanf(govinfo_version_string(), "%d.%d.%d%c", &major, &minor, &patch, &rest) == 3);
}

static void abi_number_is_that_of_the_header(void) {
    CHECK(govinfo_abi_version() == GOVINFO_ABI_VERSION);
}

static void statuses_keep_their_numbers_and_names(void) {
    static const struct {
        govinfo_status status;
        int number;
        const char* name;
    } statuses[] = {
        {GOVINFO_OK, 0, "ok"},
        {GOVINFO_E_ARGUMENT, 101, "invalid_argument"},
        {GOVINFO_E_HANDLE, 102, "wrong_object"},
        {GOVINFO_E_UNKNOWN_FORM, 103, "unknown_form"},
        {GOVINFO_E_UNKNOWN_CELL, 104, "unknown_cell"},
        {GOVINFO_E_OUT_OF_RANGE, 105, "out_of_range"},
        {GOVINFO_E_UNSUPPORTED, 106, "unsupported_options"},
        {GOVINFO_E_NO_NUMBER, 107, "no_number"},
        {GOVINFO_E_UNKNOWN_ENCODING, 108, "unknown_encoding"},
        {GOVINFO_E_UNLIKE_REPORTS, 109, "unlike_reports"},
        {GOVINFO_E_EMPTY_INPUT, 201, "empty_input"},
        {GOVINFO_E_TOO_LARGE, 202, "too_large"},
        {GOVINFO_E_NOT_TEXT, 203, "not_text"},
        {GOVINFO_E_WRONG_ENCODING, 204, "wrong_encoding"},
        {GOVINFO_E_UNSUPPORTED_KIND, 205, "unsupported_kind"},
        {GOVINFO_E_SYNTAX, 206, "syntax"},
        {GOVINFO_E_DAMAGED, 207, "damaged"},
        {GOVINFO_E_TIMED_OUT, 208, "timed_out"},
        {GOVINFO_E_DUPLICATE_KEY, 301, "duplicate_key"},
        {GOVINFO_E_UNKNOWN_KEY, 302, "unknown_key"},
        {GOVINFO_E_WRONG_TYPE, 303, "wrong_type"},
        {GOVINFO_E_INVALID_VALUE, 304, "invalid_value"},
        {GOVINFO_E_MISSING_KEY, 305, "missing_key"},
        {GOVINFO_E_UNSUPPORTED_VERSION, 306, "unsupported_version"},
        {GOVINFO_E_NO_REPORT, 311, "no_report"},
        {GOVINFO_E_NO_TABLES, 312, "no_tables"},
        {GOVINFO_E_VALUES_LOST, 313, "values_lost"},
        {GOVINFO_E_UNSUPPORTED_FORM, 314, "unsupported_form"},
        {GOVINFO_E_COMPARISON, 315, "comparison"},
        {GOVINFO_E_SCRIPT_PAGE, 316, "script_page"},
        {GOVINFO_E_REPORT_LIST, 317, "report_list"},
        {GOVINFO_E_ATTACHMENT_ONLY, 318, "attachment_only"},
        {GOVINFO_E_PICTURE_TABLES, 319, "picture_tables"},
        {GOVINFO_E_APPLICATION_FORM, 320, "application_form"},
        {GOVINFO_E_GUIDE, 321, "guide"},
        {GOVINFO_E_INTERNAL, 901, "internal"},
        {GOVINFO_E_NO_MEMORY, 902, "no_memory"},
    };
    size_t i;
    for (i = 0; i < sizeof statuses / sizeof statuses[0]; ++i) {
        CHECK(statuses[i].status == statuses[i].number);
        CHECK_TEXT(govinfo_status_name(statuses[i].status), statuses[i].name);
    }
    CHECK_TEXT(govinfo_status_name(-1), "unknown");
    CHECK_TEXT(govinfo_status_name(12345), "unknown");
}

static void other_constants_keep_their_numbers(void) {
    CHECK(GOVINFO_CELL_ABSENT == 0 && GOVINFO_CELL_BLANK == 1);
    CHECK(GOVINFO_CELL_NOT_APPLICABLE == 2 && GOVINFO_CELL_TEXT == 3 && GOVINFO_CELL_NUMBER == 4);
    CHECK(GOVINFO_PLACE_OFFSET == 0 && GOVINFO_PLACE_TABLE == 1);
    CHECK(GOVINFO_PLACE_ROW == 2 && GOVINFO_PLACE_CELL == 3);
    CHECK(GOVINFO_BLANK_UNKNOWN == 0 && GOVINFO_BLANK_ZERO == 1);
    CHECK(GOVINFO_CHANGE_FILLED == 0 && GOVINFO_CHANGE_KEPT == 1);
    CHECK(GOVINFO_CHANGE_NOT_COMPUTABLE == 2);
    CHECK(GOVINFO_CHANGE_CORRECTED == 3);
    CHECK(GOVINFO_CHANGE_WRITTEN == 4 && GOVINFO_CHANGE_HELD_BACK == 5);
    CHECK(GOVINFO_CHANGE_ABSENT == 6 && GOVINFO_CHANGE_UNCLEAR == 7);
    CHECK(GOVINFO_CHANGE_SHARED == 8 && GOVINFO_CHANGE_SCATTERED == 9);
    CHECK(GOVINFO_CHANGE_MISREAD == 10);
    CHECK(GOVINFO_SEVERITY_ANY == -1 && GOVINFO_SEVERITY_ERROR == 0);
    CHECK(GOVINFO_SEVERITY_WARNING == 1 && GOVINFO_SEVERITY_INFO == 2);
    CHECK(GOVINFO_VERDICT_CONSISTENT == 0 && GOVINFO_VERDICT_INCONSISTENT == 1);
    CHECK(GOVINFO_VERDICT_INCOMPLETE == 2);
    CHECK(GOVINFO_OUTCOME_PASS == 0 && GOVINFO_OUTCOME_FAIL == 1);
    CHECK(GOVINFO_OUTCOME_NOT_ASSESSABLE == 2 && GOVINFO_OUTCOME_NOT_APPLICABLE == 3);
    CHECK(GOVINFO_ROLE_LEFT == 0 && GOVINFO_ROLE_RIGHT == 1);
    CHECK(GOVINFO_ROLE_GUARD == 2 && GOVINFO_ROLE_SUBJECT == 3);
    CHECK(GOVINFO_SOURCE_REPORT == 0 && GOVINFO_SOURCE_PREVIOUS == 1);
    CHECK(GOVINFO_KIND_COUNT == 0 && GOVINFO_KIND_SIGNED_COUNT == 1 && GOVINFO_KIND_MONEY == 2);
    CHECK(GOVINFO_ROW_LEAF == 0 && GOVINFO_ROW_TOTAL == 1);
    CHECK(GOVINFO_ROW_HEADING == 2 && GOVINFO_ROW_UNSPLIT == 3);
    CHECK(GOVINFO_BASIS_PRINTED == 0 && GOVINFO_BASIS_STRUCTURAL == 1);
    CHECK(GOVINFO_FEE_ITEMS == 0 && GOVINFO_FEE_PAGES == 1);
    CHECK(GOVINFO_BASIS_LEGAL == 2 && GOVINFO_BASIS_CUSTOMARY == 3);
}

/* Fields are never moved, and no struct has padding in which a later field would find garbage. */
static void option_structs_are_laid_out_as_in_abi_1(void) {
    const size_t word = sizeof(size_t);
    CHECK(offsetof(govinfo_read_options, max_bytes) == word);
    CHECK(offsetof(govinfo_read_options, without_positions) == 2 * word);
    CHECK(offsetof(govinfo_read_options, max_memory) == 2 * word + 8);
    CHECK(offsetof(govinfo_read_options, max_cells) == 3 * word + 8);
    CHECK(offsetof(govinfo_read_options, max_depth) == 4 * word + 8);
    CHECK(offsetof(govinfo_read_options, max_milliseconds) == 5 * word + 8);
    CHECK(offsetof(govinfo_read_options, encoding) == 6 * word + 8);
    CHECK(sizeof(govinfo_read_options) == 7 * word + 8);
    CHECK(offsetof(govinfo_fill_options, blank) == word);
    CHECK(sizeof(govinfo_fill_options) == word + 8);
    CHECK(offsetof(govinfo_write_options, fragment) == word);
    CHECK(sizeof(govinfo_write_options) == word + 8);
    CHECK(offsetof(govinfo_validate_options, blank) == word);
    CHECK(offsetof(govinfo_validate_options, previous) == word + 8);
    CHECK(offsetof(govinfo_validate_options, deadline) == 2 * word + 8);
    CHECK(offsetof(govinfo_validate_options, enable) == 3 * word + 8);
    CHECK(offsetof(govinfo_validate_options, enable_count) == 4 * word + 8);
    CHECK(offsetof(govinfo_validate_options, disable) == 5 * word + 8);
    CHECK(offsetof(govinfo_validate_options, disable_count) == 6 * word + 8);
    CHECK(offsetof(govinfo_validate_options, accept_json) == 7 * word + 8);
    CHECK(offsetof(govinfo_validate_options, accept_size) == 8 * word + 8);
    CHECK(offsetof(govinfo_validate_options, others) == 9 * word + 8);
    CHECK(offsetof(govinfo_validate_options, max_text) == 10 * word + 8);
    CHECK(sizeof(govinfo_validate_options) == 11 * word + 8);
    CHECK(offsetof(govinfo_diagnose_options, blank) == word);
    CHECK(offsetof(govinfo_diagnose_options, previous) == word + 8);
    CHECK(offsetof(govinfo_diagnose_options, max_cells) == 2 * word + 8);
    CHECK(offsetof(govinfo_diagnose_options, disable) == 3 * word + 8);
    CHECK(offsetof(govinfo_diagnose_options, disable_count) == 4 * word + 8);
    CHECK(sizeof(govinfo_diagnose_options) == 5 * word + 8);
    CHECK(offsetof(govinfo_fix_options, picks) == word);
    CHECK(offsetof(govinfo_fix_options, pick_count) == 2 * word);
    CHECK(sizeof(govinfo_fix_options) == 3 * word);
    CHECK(offsetof(govinfo_compare_options, two_versions) == word);
    CHECK(sizeof(govinfo_compare_options) == word + 8);
    CHECK(offsetof(govinfo_draft_options, form) == word);
    CHECK(sizeof(govinfo_draft_options) == 2 * word);
    CHECK(offsetof(govinfo_indicators_options, blank) == word);
    CHECK(sizeof(govinfo_indicators_options) == word + 8);
    CHECK(offsetof(govinfo_deadlines_options, calendar) == word);
    CHECK(offsetof(govinfo_deadlines_options, calendar_size) == 2 * word);
    CHECK(offsetof(govinfo_deadlines_options, late) == 3 * word);
    CHECK(offsetof(govinfo_deadlines_options, mapping) == 3 * word + 8);
    CHECK(sizeof(govinfo_deadlines_options) == 5 * word + 8);
    CHECK(offsetof(govinfo_rollup_options, blank) == word);
    CHECK(offsetof(govinfo_rollup_options, sums_only) == word + 4);
    CHECK(sizeof(govinfo_rollup_options) == word + 8);
    CHECK(offsetof(govinfo_rollup_question, form) == word);
    CHECK(offsetof(govinfo_rollup_question, against) == 2 * word);
    CHECK(offsetof(govinfo_rollup_question, units) == 3 * word);
    CHECK(offsetof(govinfo_rollup_question, units_size) == 4 * word);
    CHECK(offsetof(govinfo_rollup_question, chosen) == 5 * word);
    CHECK(offsetof(govinfo_rollup_question, chosen_count) == 6 * word);
    CHECK(offsetof(govinfo_rollup_question, year) == 7 * word);
    CHECK(offsetof(govinfo_rollup_question, cells) == 7 * word + 4);
    CHECK(sizeof(govinfo_rollup_question) == 7 * word + 8);
    CHECK(offsetof(govinfo_tally_options, organ) == word);
    CHECK(offsetof(govinfo_tally_options, on) == 2 * word);
    CHECK(offsetof(govinfo_tally_options, mapping) == 5 * word);
    CHECK(sizeof(govinfo_tally_options) == 7 * word);
    CHECK(offsetof(govinfo_catalogue_options, organ) == word);
    CHECK(offsetof(govinfo_catalogue_options, organ_code) == 2 * word);
    CHECK(offsetof(govinfo_catalogue_options, on) == 3 * word);
    CHECK(offsetof(govinfo_catalogue_options, language) == 4 * word);
    CHECK(offsetof(govinfo_catalogue_options, mapping) == 5 * word);
    CHECK(offsetof(govinfo_catalogue_options, mapping_size) == 6 * word);
    CHECK(sizeof(govinfo_catalogue_options) == 7 * word);
}

int main(void) {
    option_structs_are_laid_out_as_in_abi_1();
    version_is_three_numbers();
    abi_number_is_that_of_the_header();
    statuses_keep_their_numbers_and_names();
    other_constants_keep_their_numbers();
    return check_result();
}
