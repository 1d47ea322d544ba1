/* The list of problems, piece by piece and of one report. */
#include <stdlib.h>

#include "check.h"

/* One rule fails: an application that was received and never concluded. */
static govinfo_report* wrong(void) {
    govinfo_report* report = clean_report();
    CHECK(govinfo_report_set_cell_count(report, "requests/received/person", 1, NULL) == GOVINFO_OK);
    return report;
}

typedef struct Checked {
    govinfo_report* report;
    govinfo_findings* findings;
    govinfo_diagnosis* diagnosis;
} Checked;

static Checked checked(void) {
    Checked made = {NULL, NULL, NULL};
    made.report = wrong();
    CHECK(govinfo_report_validate(made.report, NULL, &made.findings, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_diagnose(made.report, NULL, &made.diagnosis, NULL) == GOVINFO_OK);
    return made;
}

static void free_all(Checked made) {
    govinfo_report_free(made.report);
    govinfo_findings_free(made.findings);
    govinfo_diagnosis_free(made.diagnosis);
}

/* Appends a piece, and frees it. */
static void append(char** all, size_t* size, govinfo_text* piece) {
    const size_t more = govinfo_text_size(piece);
    *all = (char*)realloc(*all, *size + more + 1);
    memcpy(*all + *size, govinfo_text_data(piece), more);
    *size += more;
    (*all)[*size] = 0;
    govinfo_text_free(piece);
}

static void pieces_make_one_list(const char* kind, const char* begins) {
    Checked one = checked();
    govinfo_problem_list* list = NULL;
    govinfo_text* piece = NULL;
    char* all = NULL;
    size_t size = 0;
    CHECK(govinfo_problem_list_new(kind, "zh", &list, NULL) == GOVINFO_OK);
    CHECK(govinfo_problem_list_add(list, "a.txt", one.report, one.findings, one.diagnosis, &piece,
                                   NULL) == GOVINFO_OK);
    append(&all, &size, piece);
    CHECK(govinfo_problem_list_add(list, NULL, one.report, one.findings, NULL, &piece, NULL) ==
          GOVINFO_OK);
    append(&all, &size, piece);
    CHECK(govinfo_problem_list_add_unread(list, "b.txt", "打不开", &piece, NULL) == GOVINFO_OK);
    append(&all, &size, piece);
    CHECK(govinfo_problem_list_end(list, &piece, NULL) == GOVINFO_OK);
    append(&all, &size, piece);
    CHECK(strncmp(all, begins, strlen(begins)) == 0);
    if (begins[0] != 'P') { /* no archive */
        CHECK_CONTAINS(all, "T3.BALANCE@person");
        CHECK_CONTAINS(all, "打不开");
        CHECK_CONTAINS(all, "由 1 改为 0"); /* the diagnosis */
    }

    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_problem_list_end(list, &piece, &error));
    CHECK(piece == NULL);
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_problem_list_add_unread(list, "c", "d", &piece, &error));
    govinfo_problem_list_free(list);
    free(all);
    free_all(one);
}

static void one_report_takes_one_call(void) {
    Checked one = checked();
    govinfo_text* text = NULL;
    CHECK(govinfo_findings_write_report(one.findings, one.report, one.diagnosis, "html", "zh",
                                        &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "data-id=\"T3.BALANCE@person\"");
    CHECK_CONTAINS(govinfo_text_data(text), "</html>");
    govinfo_text_free(text);
    CHECK(govinfo_findings_write_report(one.findings, one.report, NULL, "csv", NULL, &text, NULL) ==
          GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "unit,year,file,id,");
    govinfo_text_free(text);
    free_all(one);
}

static void a_list_comes_back_as_what_was_accepted(void) {
    static const char row[] =
        "unit,year,id,status,remark\n某县教育局,2024,T3.BALANCE@person,accepted,as printed\n";
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    govinfo_report* report = wrong();
    govinfo_findings* findings = NULL;
    options.accept_json = row;
    options.accept_size = sizeof row - 1;
    CHECK(govinfo_report_validate(report, &options, &findings, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_finding_accepted(govinfo_findings_at(findings, 0)), "as printed");
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

static void a_wrong_call_makes_nothing(void) {
    Checked one = checked();
    govinfo_report* other = NULL;
    govinfo_problem_list* list = (govinfo_problem_list*)one.report;
    govinfo_text* text = (govinfo_text*)one.report;
    CHECK(govinfo_report_new("2019", &other, NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_problem_list_new("pdf", NULL, &list, &error));
    CHECK(list == NULL);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_problem_list_new(NULL, NULL, &list, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_problem_list_new("csv", NULL, NULL, &error));
    CHECK(govinfo_problem_list_new("csv", NULL, &list, NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_problem_list_end(NULL, &text, &error));
    CHECK(text == NULL);
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_problem_list_end((govinfo_problem_list*)one.report, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_problem_list_add(list, "a", NULL, one.findings, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_problem_list_add(list, "a", one.report, NULL, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_problem_list_add(list, "a", one.report, one.findings,
                                         (const govinfo_diagnosis*)one.report, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_problem_list_add(list, "a", other, one.findings, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_problem_list_end(list, NULL, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_findings_write_report(one.findings, one.report, NULL,
                                                                  "text", NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_findings_write_report(one.findings, other, NULL, "csv",
                                                                  NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_findings_write_report(NULL, one.report, NULL, "csv", NULL, &text, &error));
    CHECK(govinfo_problem_list_end(list, &text, NULL) == GOVINFO_OK); /* nothing was changed */
    CHECK_CONTAINS(govinfo_text_data(text), "unit,year,file,id,");
    govinfo_text_free(text);
    govinfo_problem_list_free(list);
    govinfo_problem_list_free(NULL);
    govinfo_problem_list_free((govinfo_problem_list*)one.report); /* not one: nothing */
    govinfo_report_free(other);
    free_all(one);
}

int main(void) {
    pieces_make_one_list("csv", "\xEF\xBB\xBF单位,年度,");
    pieces_make_one_list("html", "<!DOCTYPE html>");
    pieces_make_one_list("docx", "PK\3\4");
    pieces_make_one_list("xlsx", "PK\3\4");
    one_report_takes_one_call();
    a_list_comes_back_as_what_was_accepted();
    a_wrong_call_makes_nothing();
    return check_result();
}
