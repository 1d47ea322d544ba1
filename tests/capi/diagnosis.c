/* Diagnosis: groups, answers, their cells; answers put into reports; findings that were accepted.
 */
#include "check.h"

static void set(govinfo_report* report, const char* path, int64_t count) {
    CHECK(govinfo_report_set_cell_count(report, path, count, NULL) == GOVINFO_OK);
}

/* Twelve applications, all granted, all by persons; of those received 21 are printed. */
static govinfo_report* faulty_report(void) {
    govinfo_report* report = clean_report();
    set(report, "requests/received/person", 21);
    set(report, "requests/received/total", 12);
    set(report, "requests/granted/person", 12);
    set(report, "requests/granted/total", 12);
    set(report, "requests/concluded/person", 12);
    set(report, "requests/concluded/total", 12);
    return report;
}

static size_t errors_in(const govinfo_report* report) {
    govinfo_findings* findings = NULL;
    size_t count;
    CHECK(govinfo_report_validate(report, NULL, &findings, NULL) == GOVINFO_OK);
    count = govinfo_findings_count(findings, GOVINFO_SEVERITY_ERROR);
    govinfo_findings_free(findings);
    return count;
}

static void the_wrong_cell_is_named_and_mended(void) {
    govinfo_report* report = faulty_report();
    govinfo_diagnosis* diagnosis = NULL;
    CHECK(errors_in(report) == 2);
    CHECK(govinfo_report_diagnose(report, NULL, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_diagnosis_group_count(diagnosis) == 1);
    CHECK(govinfo_diagnosis_rule_count(diagnosis, 0) == 2);
    CHECK_TEXT(govinfo_diagnosis_rule(diagnosis, 0, 0), "T3.BALANCE@person");
    CHECK_TEXT(govinfo_diagnosis_rule(diagnosis, 0, 1), "T3.ROW_TOTAL@received");
    CHECK(govinfo_diagnosis_unique(diagnosis, 0) == 1);
    CHECK(govinfo_diagnosis_exhausted(diagnosis, 0) == 1);
    CHECK(govinfo_diagnosis_answer_count(diagnosis, 0) == 1);
    CHECK(govinfo_diagnosis_cell_count(diagnosis, 0, 0) == 1);
    CHECK_TEXT(govinfo_diagnosis_cell_path(diagnosis, 0, 0, 0), "requests/received/person");
    CHECK_TEXT(govinfo_diagnosis_cell_value(diagnosis, 0, 0, 0), "21");
    CHECK_TEXT(govinfo_diagnosis_cell_proposed(diagnosis, 0, 0, 0), "12");
    CHECK(govinfo_diagnosis_implied_count(diagnosis, 0, 0) == 0);
    CHECK_CONTAINS(govinfo_diagnosis_reason(diagnosis, 0, 0, NULL), "digits");
    CHECK_CONTAINS(govinfo_diagnosis_reason(diagnosis, 0, 0, "zh"), "12");

    CHECK_TEXT(govinfo_report_cell_decimal(report, "requests/received/person"), "21");
    CHECK(govinfo_report_apply(report, diagnosis, 0, 0, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_cell_decimal(report, "requests/received/person"), "12");
    CHECK(errors_in(report) == 0);
    govinfo_report_free(report);
    CHECK_TEXT(govinfo_diagnosis_cell_value(diagnosis, 0, 0, 0), "21");
    govinfo_diagnosis_free(diagnosis);
}

static void a_cell_without_a_number_is_implied_and_left_alone(void) {
    govinfo_report* report = faulty_report();
    govinfo_diagnosis* diagnosis = NULL;
    set(report, "requests/received/person", 12);
    set(report, "requests/concluded/total", 21);
    CHECK(govinfo_report_set_cell_blank(report, "requests/granted/total", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_diagnose(report, NULL, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_diagnosis_cell_count(diagnosis, 0, 0) == 1);
    CHECK_TEXT(govinfo_diagnosis_cell_path(diagnosis, 0, 0, 0), "requests/concluded/total");
    CHECK(govinfo_diagnosis_implied_count(diagnosis, 0, 0) == 1);
    CHECK_TEXT(govinfo_diagnosis_implied_path(diagnosis, 0, 0, 0), "requests/granted/total");
    CHECK_TEXT(govinfo_diagnosis_implied_value(diagnosis, 0, 0, 0), "12");
    CHECK(govinfo_report_apply(report, diagnosis, 0, 0, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_state(report, "requests/granted/total") == GOVINFO_CELL_BLANK);
    govinfo_diagnosis_free(diagnosis);
    govinfo_report_free(report);
}

static void options_say_what_a_blank_is_and_how_much_may_change(void) {
    govinfo_report* report = faulty_report();
    govinfo_diagnosis* diagnosis = NULL;
    govinfo_diagnose_options options = GOVINFO_DIAGNOSE_OPTIONS_INIT;
    set(report, "requests/granted/total", 14);
    set(report, "requests/granted/business", 1);
    CHECK(govinfo_report_set_cell_blank(report, "requests/received/person", NULL) == GOVINFO_OK);
    options.blank = GOVINFO_BLANK_ZERO;
    options.previous = report;
    CHECK(govinfo_report_diagnose(report, &options, &diagnosis, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_diagnosis_cell_path(diagnosis, 0, 0, 0), "requests/received/person");
    CHECK_TEXT(govinfo_diagnosis_cell_value(diagnosis, 0, 0, 0), NULL);
    CHECK(govinfo_diagnosis_cell_count(diagnosis, 1, 0) == 2);
    govinfo_diagnosis_free(diagnosis);

    options.max_cells = 1;
    CHECK(govinfo_report_diagnose(report, &options, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_diagnosis_answer_count(diagnosis, 1) == 0);
    CHECK(govinfo_diagnosis_unique(diagnosis, 1) == 0);
    govinfo_diagnosis_free(diagnosis);
    options.max_cells = SIZE_MAX;
    CHECK(govinfo_report_diagnose(report, &options, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_diagnosis_answer_count(diagnosis, 1) > 0);
    govinfo_diagnosis_free(diagnosis);

    options.blank = 2;
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_diagnose(report, &options, &diagnosis, &error));
    options.blank = 0;
    options.reserved = 1;
    CHECK_FAILS(GOVINFO_E_UNSUPPORTED,
                govinfo_report_diagnose(report, &options, &diagnosis, &error));
    options.struct_size = 1;
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_diagnose(report, &options, &diagnosis, &error));
    CHECK(diagnosis == NULL);
    govinfo_report_free(report);
}

static void a_fix_takes_unique_and_picked_answers(void) {
    govinfo_report* report = clean_report();
    govinfo_diagnosis* diagnosis = NULL;
    govinfo_changes* changes = NULL;
    govinfo_fix_options options = GOVINFO_FIX_OPTIONS_INIT;
    const char* pick = "T4.TOTAL@reconsideration:2";
    set(report, "proceedings/reconsideration/upheld", 5);
    CHECK(govinfo_report_diagnose(report, NULL, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_fix(report, diagnosis, NULL, &changes, NULL) == GOVINFO_OK);
    CHECK(govinfo_changes_count(changes) == 0);
    CHECK(govinfo_changes_left_count(changes) == 1 && govinfo_changes_left(changes, 0) == 0);
    CHECK(govinfo_changes_left(changes, 1) == GOVINFO_NOT_FOUND);
    CHECK(govinfo_changes_left_count(NULL) == 0);
    govinfo_changes_free(changes);

    options.pick_count = 1;
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_fix(report, diagnosis, &options, &changes, &error));
    options.picks = &pick;
    CHECK(govinfo_report_fix(report, diagnosis, &options, &changes, NULL) == GOVINFO_OK);
    CHECK(govinfo_changes_count(changes) == 1 && govinfo_changes_left_count(changes) == 0);
    CHECK_TEXT(govinfo_changes_path(changes, 0), "proceedings/reconsideration/upheld");
    CHECK(govinfo_changes_action(changes, 0) == GOVINFO_CHANGE_CORRECTED);
    CHECK_TEXT(govinfo_changes_before(changes, 0), "5");
    CHECK_TEXT(govinfo_changes_after(changes, 0), "0");
    CHECK_TEXT(govinfo_report_cell_decimal(report, "proceedings/reconsideration/upheld"), "0");
    govinfo_changes_free(changes);

    pick = "T4.TOTAL@reconsideration:3";
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_fix(report, diagnosis, &options, &changes, &error));
    pick = "T4.TOTAL";
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_fix(report, diagnosis, &options, &changes, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_fix(NULL, diagnosis, NULL, &changes, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_fix(report, NULL, NULL, &changes, &error));
    govinfo_diagnosis_free(diagnosis);
    govinfo_report_free(report);
}

static void a_disabled_rule_takes_no_part(void) {
    govinfo_report* last = clean_report();
    govinfo_report* report = clean_report();
    govinfo_diagnosis* diagnosis = NULL;
    govinfo_diagnose_options options = GOVINFO_DIAGNOSE_OPTIONS_INIT;
    const char* disable = "YOY.CARRY";
    set(last, "requests/carried_out/person", 77);
    set(last, "requests/carried_out/total", 77);
    CHECK(govinfo_report_set_year(last, 2023, NULL) == GOVINFO_OK);
    options.previous = last;
    CHECK(govinfo_report_diagnose(report, &options, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_diagnosis_group_count(diagnosis) > 0);
    govinfo_diagnosis_free(diagnosis);
    options.disable = &disable;
    options.disable_count = 1;
    CHECK(govinfo_report_diagnose(report, &options, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_diagnosis_group_count(diagnosis) == 0);
    govinfo_diagnosis_free(diagnosis);
    disable = "NO.RULE";
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_diagnose(report, &options, &diagnosis, &error));
    govinfo_report_free(report);
    govinfo_report_free(last);
}

static void it_is_written_as_json(void) {
    govinfo_report* report = faulty_report();
    govinfo_diagnosis* diagnosis = NULL;
    govinfo_text* text = NULL;
    CHECK(govinfo_report_diagnose(report, NULL, &diagnosis, NULL) == GOVINFO_OK);
    CHECK(govinfo_diagnosis_write_json(diagnosis, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(
        govinfo_text_data(text),
        "{\"govinfo\":1,\"diagnosis\":{\"groups\":[{\"rules\":[{\"rule\":\"T3.BALANCE\"");
    govinfo_text_free(text);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_diagnosis_write_json(NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_diagnosis_write_json(diagnosis, NULL, &error));
    govinfo_diagnosis_free(diagnosis);
    govinfo_report_free(report);
}

static void an_accepted_finding_carries_the_reason(void) {
    static const char accepted[] = "{\"T3.BALANCE@person\":\"已在备注中说明\"}";
    static const char wrong[] = "{\"T3.BALANCE@person\":\"\"}";
    govinfo_report* report = faulty_report();
    govinfo_findings* findings = NULL;
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    options.accept_json = accepted;
    options.accept_size = sizeof accepted - 1;
    CHECK(govinfo_report_validate(report, &options, &findings, NULL) == GOVINFO_OK);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ERROR) == 2);
    CHECK_TEXT(govinfo_finding_accepted(govinfo_findings_at(findings, 0)), "已在备注中说明");
    CHECK_TEXT(govinfo_finding_accepted(govinfo_findings_at(findings, 1)), NULL);
    CHECK_TEXT(govinfo_finding_accepted(NULL), NULL);
    govinfo_findings_free(findings);

    options.accept_json = wrong;
    options.accept_size = sizeof wrong - 1;
    CHECK_FAILS(GOVINFO_E_INVALID_VALUE,
                govinfo_report_validate(report, &options, &findings, &error));
    options.accept_json = NULL;
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_validate(report, &options, &findings, &error));
    govinfo_report_free(report);
}

static void null_and_wrong_objects_are_told(void) {
    govinfo_report* report = faulty_report();
    govinfo_report* other_form = NULL;
    const govinfo_diagnosis* wrong = (const govinfo_diagnosis*)report;
    govinfo_diagnosis* diagnosis = NULL;
    govinfo_diagnosis* none = NULL;
    govinfo_diagnose_options options = GOVINFO_DIAGNOSE_OPTIONS_INIT;
    CHECK(govinfo_report_new("2019", &other_form, NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_diagnose(NULL, NULL, &none, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_diagnose(report, NULL, NULL, &error));
    CHECK(govinfo_report_diagnose(report, NULL, &diagnosis, NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_apply(NULL, diagnosis, 0, 0, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_apply(report, NULL, 0, 0, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_apply(report, wrong, 0, 0, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_apply(report, diagnosis, 1, 0, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_apply(report, diagnosis, 0, 1, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_apply(other_form, diagnosis, 0, 0, &error));
    options.previous = (const govinfo_report*)diagnosis;
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_diagnose(report, &options, &none, &error));
    CHECK(none == NULL);
    govinfo_diagnosis_free(diagnosis);
    CHECK(govinfo_diagnosis_group_count(wrong) == 0);
    CHECK(govinfo_diagnosis_rule_count(wrong, 0) == 0);
    CHECK_TEXT(govinfo_diagnosis_rule(NULL, 0, 0), NULL);
    CHECK(govinfo_diagnosis_unique(NULL, 0) == 0 && govinfo_diagnosis_exhausted(wrong, 0) == 0);
    CHECK(govinfo_diagnosis_answer_count(NULL, 0) == 0);
    CHECK_TEXT(govinfo_diagnosis_reason(wrong, 0, 0, NULL), NULL);
    CHECK(govinfo_diagnosis_cell_count(NULL, 0, 0) == 0);
    CHECK_TEXT(govinfo_diagnosis_cell_path(wrong, 0, 0, 0), NULL);
    CHECK_TEXT(govinfo_diagnosis_cell_value(NULL, 0, 0, 0), NULL);
    CHECK_TEXT(govinfo_diagnosis_cell_proposed(NULL, 0, 0, 0), NULL);
    CHECK(govinfo_diagnosis_implied_count(wrong, 0, 0) == 0);
    CHECK_TEXT(govinfo_diagnosis_implied_path(NULL, 0, 0, 0), NULL);
    CHECK_TEXT(govinfo_diagnosis_implied_value(NULL, 0, 0, 0), NULL);
    govinfo_diagnosis_free(NULL);
    govinfo_report_free(other_form);
    govinfo_report_free(report);
}

static void an_index_out_of_range_is_neutral(void) {
    govinfo_report* report = faulty_report();
    govinfo_diagnosis* diagnosis = NULL;
    CHECK(govinfo_report_diagnose(report, NULL, &diagnosis, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_diagnosis_rule(diagnosis, 0, 2), NULL);
    CHECK_TEXT(govinfo_diagnosis_rule(diagnosis, 1, 0), NULL);
    CHECK_TEXT(govinfo_diagnosis_reason(diagnosis, 0, 1, NULL), NULL);
    CHECK_TEXT(govinfo_diagnosis_cell_path(diagnosis, 0, 0, 1), NULL);
    CHECK_TEXT(govinfo_diagnosis_implied_path(diagnosis, 0, 0, 0), NULL);
    govinfo_diagnosis_free(diagnosis);
    govinfo_report_free(report);
}

int main(void) {
    the_wrong_cell_is_named_and_mended();
    a_cell_without_a_number_is_implied_and_left_alone();
    options_say_what_a_blank_is_and_how_much_may_change();
    a_fix_takes_unique_and_picked_answers();
    a_disabled_rule_takes_no_part();
    it_is_written_as_json();
    an_accepted_finding_carries_the_reason();
    null_and_wrong_objects_are_told();
    an_index_out_of_range_is_neutral();
    return check_result();
}
