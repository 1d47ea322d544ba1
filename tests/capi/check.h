/* What the C tests share: checks that name the failing line, and reports to work on. */
#ifndef GOVINFO_TESTS_CHECK_H
#define GOVINFO_TESTS_CHECK_H

#include <govinfo_c.h>
#include <stdio.h>
#include <string.h>

static int check_failures = 0;

#define CHECK(condition)                                                    \
    do {                                                                    \
        if (!(condition)) {                                                 \
            ++check_failures;                                               \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
        }                                                                   \
    } while (0)

#define CHECK_TEXT(actual, expected) check_text(__FILE__, __LINE__, #actual, actual, expected)

static inline void check_text(const char* file, int line, const char* what, const char* actual,
                              const char* expected) {
    if (actual == expected) return;
    if (actual != NULL && expected != NULL && strcmp(actual, expected) == 0) return;
    ++check_failures;
    fprintf(stderr, "%s:%d: %s is %s, not %s\n", file, line, what, actual ? actual : "NULL",
            expected ? expected : "NULL");
}

#define CHECK_CONTAINS(text, part) CHECK((text) != NULL && strstr(text, part) != NULL)

/* Ends a test program. */
static inline int check_result(void) {
    return check_failures == 0 ? 0 : 1;
}

/* A report of which little is there; a number that was repaired stands in line 9, column 10. */
#define REPAIRED_DOCUMENT                                          \
    "某县教育局2019年政府信息公开工作年度报告\n" \
    "\n"                                                           \
    "一、总体情况\n"                                         \
    "本年度收到申请三件。\n"                             \
    "\n"                                                           \
    "二、主动公开政府信息情况\n"                       \
    "第二十条第（九）项\n"                                \
    "信息内容\t采购项目数量\t采购总金额\n"          \
    "政府集中采购\t６\t251000元\n"

/* A report in which nothing is wrong: a bureau's, on 2024, every cell 0. */
static inline govinfo_report* clean_report(void) {
    govinfo_report* report = NULL;
    const govinfo_form* form = govinfo_form_find("2021");
    size_t i;
    CHECK(govinfo_report_new("2021", &report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_organ(report, "某县教育局", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_organ_kind(report, "department", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_year(report, 2024, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_scope(report, "organ", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_title(report, "某县教育局2024年政府信息公开工作年度报告", NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_set_published(report, "2025-01-20", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_period(report, "2024-01-01", "2024-12-31", NULL) == GOVINFO_OK);
    for (i = 0; i < govinfo_form_cell_count(form); ++i)
        CHECK(govinfo_report_set_cell_count_at(report, i, 0, NULL) == GOVINFO_OK);
    return report;
}

#ifndef __cplusplus
/* Something that is no report, to be taken for one. */
static inline govinfo_report* wrong_report(govinfo_text** owner) {
    govinfo_report* report = clean_report();
    CHECK(govinfo_report_write_json(report, owner, NULL) == GOVINFO_OK);
    govinfo_report_free(report);
    return (govinfo_report*)*owner;
}

/* The status of a call that must fail, with its error object. */
#define CHECK_FAILS(status, call)                                        \
    do {                                                                 \
        govinfo_error* error = (govinfo_error*)&check_failures;          \
        CHECK((call) == (status));                                       \
        CHECK(error != NULL && govinfo_error_status(error) == (status)); \
        CHECK(govinfo_error_message(error) != NULL);                     \
        CHECK(govinfo_error_message_in(error, "zh") != NULL);            \
        govinfo_error_free(error);                                       \
    } while (0)
#endif

#endif
