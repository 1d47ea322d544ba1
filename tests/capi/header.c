/* Header fields. */
#include "check.h"

typedef const char* (*getter)(const govinfo_report*);
typedef govinfo_status (*setter)(govinfo_report*, const char*, govinfo_error**);

#define ZEROS "0000000000000000000000000000000"

static void text_fields_are_set_replaced_and_taken_away(void) {
    static const struct {
        getter get;
        setter set;
        const char *one, *other;
    } fields[] = {
        {govinfo_report_organ, govinfo_report_set_organ, "甲", "乙"},
        {govinfo_report_title, govinfo_report_set_title, "甲", "乙"},
        {govinfo_report_code, govinfo_report_set_code, "11321300014317573X", "91350100M000100Y43"},
        {govinfo_report_region, govinfo_report_set_region, "321300", "321322103"},
        {govinfo_report_source_url, govinfo_report_set_source_url, "甲", "乙"},
        {govinfo_report_source_sha256, govinfo_report_set_source_sha256, ZEROS ZEROS "00",
         ZEROS ZEROS "0f"}};
    govinfo_text* owner = NULL;
    govinfo_report* wrong = wrong_report(&owner);
    size_t i;
    for (i = 0; i < sizeof fields / sizeof fields[0]; ++i) {
        govinfo_report* report = NULL;
        CHECK(govinfo_report_new("2021", &report, NULL) == GOVINFO_OK);
        CHECK_TEXT(fields[i].get(report), NULL);
        CHECK(fields[i].set(report, fields[i].one, NULL) == GOVINFO_OK);
        CHECK_TEXT(fields[i].get(report), fields[i].one);
        CHECK_FAILS(GOVINFO_E_ARGUMENT, fields[i].set(report, "\xb9\xab", &error));
        CHECK_TEXT(fields[i].get(report), fields[i].one);
        CHECK(fields[i].set(report, "", NULL) == GOVINFO_OK);
        CHECK_TEXT(fields[i].get(report), NULL);
        CHECK(fields[i].set(report, fields[i].other, NULL) == GOVINFO_OK);
        CHECK_TEXT(fields[i].get(report), fields[i].other);
        CHECK(fields[i].set(report, NULL, NULL) == GOVINFO_OK);
        CHECK_TEXT(fields[i].get(report), NULL);
        CHECK_TEXT(fields[i].get(NULL), NULL);
        CHECK_TEXT(fields[i].get(wrong), NULL);
        CHECK_FAILS(GOVINFO_E_HANDLE, fields[i].set(NULL, "甲", &error));
        CHECK_FAILS(GOVINFO_E_HANDLE, fields[i].set(wrong, "甲", &error));
        govinfo_report_free(report);
    }
    govinfo_text_free(owner);
}

static void what_has_a_shape_has_it(void) {
    static const struct {
        setter set;
        const char* value;
    } wrong[] = {{govinfo_report_set_code, "11321300014317573W"}, /* the check character */
                 {govinfo_report_set_code, "11321300014317573"},
                 {govinfo_report_set_region, "991300"},
                 {govinfo_report_set_region, "3213001"},
                 {govinfo_report_set_source_sha256, ZEROS ZEROS "0"},
                 {govinfo_report_set_source_sha256, ZEROS ZEROS "0F"}};
    govinfo_report* report = NULL;
    size_t i;
    CHECK(govinfo_report_new("2021", &report, NULL) == GOVINFO_OK);
    for (i = 0; i < sizeof wrong / sizeof wrong[0]; ++i)
        CHECK_FAILS(GOVINFO_E_ARGUMENT, wrong[i].set(report, wrong[i].value, &error));
    CHECK_TEXT(govinfo_report_code(report), NULL);
    CHECK_TEXT(govinfo_report_region(report), NULL);
    CHECK_TEXT(govinfo_report_source_sha256(report), NULL);
    govinfo_report_free(report);
}

static void kind_and_scope_are_names(void) {
    govinfo_report* report = NULL;
    CHECK(govinfo_report_new("2021", &report, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_organ_kind(report), "unknown");
    CHECK_TEXT(govinfo_report_scope(report), "unknown");
    CHECK(govinfo_report_set_organ_kind(report, "office", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_scope(report, "area", NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_organ_kind(report, "bureau", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_scope(report, "world", &error));
    CHECK_TEXT(govinfo_report_organ_kind(report), "office");
    CHECK_TEXT(govinfo_report_scope(report), "area");
    CHECK(govinfo_report_set_organ_kind(report, NULL, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_scope(report, "", NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_organ_kind(report), "unknown");
    CHECK_TEXT(govinfo_report_scope(report), "unknown");
    CHECK_TEXT(govinfo_report_organ_kind(NULL), NULL);
    CHECK_TEXT(govinfo_report_scope(NULL), NULL);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_organ_kind(NULL, "office", &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_scope(NULL, "area", &error));
    govinfo_report_free(report);
}

static void year_is_a_number_and_0_is_none(void) {
    govinfo_report* report = NULL;
    CHECK(govinfo_report_new("2021", &report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_year(report) == 0);
    CHECK(govinfo_report_set_year(report, 2024, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_year(report) == 2024);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_year(report, -1, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_year(report, 20240, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_year(report, 24, &error));
    CHECK(govinfo_report_year(report) == 2024);
    CHECK(govinfo_report_set_year(report, 0, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_year(report) == 0);
    CHECK(govinfo_report_year(NULL) == 0);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_year(NULL, 2024, &error));
    govinfo_report_free(report);
}

static void dates_are_days_that_exist(void) {
    govinfo_report* report = NULL;
    CHECK(govinfo_report_new("2021", &report, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_published(report), NULL);
    CHECK_TEXT(govinfo_report_period_from(report), NULL);
    CHECK_TEXT(govinfo_report_period_to(report), NULL);
    CHECK(govinfo_report_set_published(report, "2024-02-29", NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_period(report, "2024-01-01", "2024-12-31", NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_published(report), "2024-02-29");
    CHECK_TEXT(govinfo_report_period_from(report), "2024-01-01");
    CHECK_TEXT(govinfo_report_period_to(report), "2024-12-31");
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_published(report, "2025-02-29", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_published(report, "2025-1-2", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_period(report, "2024-01-01", "", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_set_period(report, NULL, "2024-01-01", &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_set_period(report, "2024-12-31", "2024-01-01", &error));
    CHECK_TEXT(govinfo_report_published(report), "2024-02-29");
    CHECK_TEXT(govinfo_report_period_from(report), "2024-01-01");
    CHECK(govinfo_report_set_published(report, NULL, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_period(report, NULL, "", NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_published(report), NULL);
    CHECK_TEXT(govinfo_report_period_to(report), NULL);
    CHECK_TEXT(govinfo_report_published(NULL), NULL);
    CHECK_TEXT(govinfo_report_period_from(NULL), NULL);
    CHECK_TEXT(govinfo_report_period_to(NULL), NULL);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_published(NULL, NULL, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_set_period(NULL, NULL, NULL, &error));
    govinfo_report_free(report);
}

int main(void) {
    text_fields_are_set_replaced_and_taken_away();
    what_has_a_shape_has_it();
    kind_and_scope_are_names();
    year_is_a_number_and_0_is_none();
    dates_are_days_that_exist();
    return check_result();
}
