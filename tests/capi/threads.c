/* Threads that read one report and its findings at once; for the thread sanitizer above all. */
#include <pthread.h>

#include "check.h"

#define THREADS 8

static govinfo_report* report;
static govinfo_report* repaired;
static govinfo_report* previous;
static govinfo_findings* findings;
static govinfo_text_index* others;

/* How many of the results in JSON could not be made. */
static size_t write_all(void) {
    enum { RESULTS = 7 };
    govinfo_diagnose_options with_previous = GOVINFO_DIAGNOSE_OPTIONS_INIT;
    govinfo_diagnosis* diagnosis = NULL;
    govinfo_text* texts[RESULTS] = {NULL};
    size_t i, wrong = 0;
    with_previous.previous = previous;
    wrong += govinfo_report_diagnose(report, &with_previous, &diagnosis, NULL) != GOVINFO_OK;
    wrong += govinfo_diagnosis_group_count(diagnosis) == 0;
    wrong += govinfo_diagnosis_write_json(diagnosis, &texts[0], NULL) != GOVINFO_OK;
    wrong += govinfo_findings_write_json(findings, &texts[1], NULL) != GOVINFO_OK;
    wrong +=
        govinfo_report_write_comparison_json(previous, report, NULL, &texts[2], NULL) != GOVINFO_OK;
    wrong += govinfo_report_write_statements_json(report, &texts[3], NULL) != GOVINFO_OK;
    wrong += govinfo_report_write_indicators_json(report, NULL, &texts[4], NULL) != GOVINFO_OK;
    wrong += govinfo_text_index_write_copied_json(others, report, &texts[5], NULL) != GOVINFO_OK;
    wrong += govinfo_report_write_json(report, &texts[6], NULL) != GOVINFO_OK;
    for (i = 0; i < RESULTS; ++i) govinfo_text_free(texts[i]);
    govinfo_diagnosis_free(diagnosis);
    return wrong;
}

/* Everything that is made when it is first asked for, and everything that takes a const report.
 * Returns how many answers were wrong. */
static void* read_all(void* unused) {
    size_t wrong = write_all();
    govinfo_validate_options with_others = GOVINFO_VALIDATE_OPTIONS_INIT;
    govinfo_report* clone = NULL;
    govinfo_findings* own = NULL;
    const govinfo_finding* finding = govinfo_findings_at(findings, 0);
    (void)unused;
    with_others.previous = previous;
    with_others.others = others;
    wrong += strcmp(govinfo_report_cell_decimal(report, "requests/received/person"), "3") != 0;
    wrong += strcmp(govinfo_report_published(report), "2025-01-20") != 0;
    wrong += strstr(govinfo_report_note_message(repaired, 0, "en"), "line 1") == NULL;
    wrong += govinfo_rule_find("T3.BALANCE") != govinfo_finding_rule(finding);
    wrong += strcmp(govinfo_finding_id(finding), "T3.BALANCE@person") != 0;
    wrong += govinfo_rule_applies_to(govinfo_rule_at(0), govinfo_report_form(report)) != 1;
    wrong += govinfo_report_clone(report, &clone, NULL) != GOVINFO_OK;
    wrong += govinfo_report_validate(report, &with_others, &own, NULL) != GOVINFO_OK;
    wrong += govinfo_findings_count(own, GOVINFO_SEVERITY_ERROR) !=
             govinfo_findings_count(findings, GOVINFO_SEVERITY_ERROR);
    govinfo_report_free(clone);
    govinfo_findings_free(own);
    return (void*)wrong;
}

int main(void) {
    pthread_t threads[THREADS];
    const govinfo_report* indexed = NULL;
    int i, round;
    for (round = 0; round < 20; ++round) {
        report = clean_report();
        govinfo_report_set_cell_count(report, "requests/received/person", 3, NULL);
        govinfo_report_set_cell_count(report, "requests/received/total", 3, NULL);
        CHECK(govinfo_report_clone(report, &previous, NULL) == GOVINFO_OK);
        CHECK(govinfo_report_set_year(previous, govinfo_report_year(report) - 1, NULL) ==
              GOVINFO_OK);
        indexed = previous;
        CHECK(govinfo_text_index_new(&indexed, 1, &others, NULL) == GOVINFO_OK);
        CHECK(govinfo_report_validate(report, NULL, &findings, NULL) == GOVINFO_OK);
        CHECK(govinfo_report_read(REPAIRED_DOCUMENT, sizeof REPAIRED_DOCUMENT - 1, NULL, &repaired,
                                  NULL) == GOVINFO_OK);
        for (i = 0; i < THREADS; ++i) CHECK(pthread_create(&threads[i], NULL, read_all, NULL) == 0);
        for (i = 0; i < THREADS; ++i) {
            void* wrong = NULL;
            CHECK(pthread_join(threads[i], &wrong) == 0);
            CHECK(wrong == NULL);
        }
        govinfo_findings_free(findings);
        govinfo_text_index_free(others);
        govinfo_report_free(previous);
        govinfo_report_free(report);
        govinfo_report_free(repaired);
    }
    return check_result();
}
