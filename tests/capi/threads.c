/* Threads that read one report and its findings at once; for the thread sanitizer above all. */
#include <pthread.h>

#include "check.h"

#define THREADS 8

static govinfo_report* report;
static govinfo_report* repaired;
static govinfo_findings* findings;

/* Everything that is made when it is first asked for, and everything that takes a const report.
 * Returns how many answers were wrong. */
static void* read_all(void* unused) {
    size_t wrong = 0;
    govinfo_text* text = NULL;
    govinfo_report* clone = NULL;
    govinfo_findings* own = NULL;
    const govinfo_finding* finding = govinfo_findings_at(findings, 0);
    (void)unused;
    wrong += strcmp(govinfo_report_cell_decimal(report, "requests/received/person"), "3") != 0;
    wrong += strcmp(govinfo_report_published(report), "2025-01-20") != 0;
    wrong += strstr(govinfo_report_note_message(repaired, 0, "en"), "line 1") == NULL;
    wrong += govinfo_rule_find("T3.BALANCE") != govinfo_finding_rule(finding);
    wrong += strcmp(govinfo_finding_id(finding), "T3.BALANCE@person") != 0;
    wrong += govinfo_rule_applies_to(govinfo_rule_at(0), govinfo_report_form(report)) != 1;
    wrong += govinfo_report_write_json(report, &text, NULL) != GOVINFO_OK;
    wrong += govinfo_report_clone(report, &clone, NULL) != GOVINFO_OK;
    wrong += govinfo_report_validate(report, NULL, &own, NULL) != GOVINFO_OK;
    wrong += govinfo_findings_count(own, GOVINFO_SEVERITY_ERROR) !=
             govinfo_findings_count(findings, GOVINFO_SEVERITY_ERROR);
    govinfo_text_free(text);
    govinfo_report_free(clone);
    govinfo_findings_free(own);
    return (void*)wrong;
}

int main(void) {
    pthread_t threads[THREADS];
    int i, round;
    for (round = 0; round < 20; ++round) {
        report = clean_report();
        govinfo_report_set_cell_count(report, "requests/received/person", 3, NULL);
        govinfo_report_set_cell_count(report, "requests/received/total", 3, NULL);
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
        govinfo_report_free(report);
        govinfo_report_free(repaired);
    }
    return check_result();
}
