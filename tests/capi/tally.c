/* Tables counted from registers. */
#include "check.h"

static const char* const request_keys[] = {"编号", "收到日期", "applicant class", "办理结果",
                                           "答复日期"};

static govinfo_tally* tally_of_2025(void) {
    govinfo_tally* tally = NULL;
    govinfo_tally_options options = GOVINFO_TALLY_OPTIONS_INIT;
    options.organ = "某县教育局";
    options.on = "2026-01-10";
    CHECK(govinfo_tally_new("2021", 2025, &options, &tally, NULL) == GOVINFO_OK);
    return tally;
}

static govinfo_status add_request(govinfo_tally* tally, const char* id, const char* received,
                                  const char* class_word, const char* outcome,
                                  const char* answered) {
    const char* const values[] = {id, received, class_word, outcome, answered};
    return govinfo_tally_add_record(tally, "requests", request_keys, values, 5, NULL);
}

static govinfo_status add_case(govinfo_tally* tally, const char* id) {
    static const char* const keys[] = {"id", "kind", "filed", "result", "concluded"};
    const char* const values[] = {id, "行政复议", "2025/5/6", "结果维持", "2025年7月1日"};
    return govinfo_tally_add_record(tally, "proceedings", keys, values, 5, NULL);
}

/* Received 2, carried in 1; granted 1, a secret 1, carried out 1. */
static void add_requests(govinfo_tally* tally) {
    CHECK(add_request(tally, "1", "2024-12-30", "自然人", "予以公开", "2025-01-15") == GOVINFO_OK);
    CHECK(add_request(tally, "2", "2025/3/3", "business", "refused/state_secret",
                      "2025-03-21 09:30") == GOVINFO_OK);
    CHECK(add_request(tally, "3", "20251225", "person", NULL, NULL) == GOVINFO_OK);
    CHECK(add_request(tally, "4", "2023-03-03", "person", "予以公开", "2023-03-20") == GOVINFO_OK);
}

static void check_count(const govinfo_report* report, const char* path, int64_t expected) {
    int64_t count = -1;
    CHECK(govinfo_report_cell_count(report, path, &count, NULL) == GOVINFO_OK);
    if (count != expected) fprintf(stderr, "%s: %d, not %d\n", path, (int)count, (int)expected);
    CHECK(count == expected);
}

static void records_are_counted_as_they_come(void) {
    govinfo_tally* tally = tally_of_2025();
    govinfo_report* report = NULL;
    govinfo_findings* findings = NULL;
    add_requests(tally);
    CHECK(add_case(tally, "A1") == GOVINFO_OK);
    CHECK(govinfo_tally_open(tally, "decisions", NULL) == GOVINFO_OK);
    CHECK(govinfo_tally_report(tally, &report, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_organ(report), "某县教育局");
    CHECK(govinfo_report_year(report) == 2025);
    check_count(report, "requests/received/person", 1);
    check_count(report, "requests/received/business", 1);
    check_count(report, "requests/carried_in/person", 1);
    check_count(report, "requests/granted/total", 1);
    check_count(report, "requests/refused/state_secret/business", 1);
    check_count(report, "requests/carried_out/person", 1);
    check_count(report, "proceedings/reconsideration/upheld", 1);
    check_count(report, "proceedings/reconsideration/total", 1);
    check_count(report, "proactive/penalties/decisions", 0);
    CHECK(govinfo_report_cell_state(report, "proactive/regulations/issued") == GOVINFO_CELL_ABSENT);
    CHECK(govinfo_report_validate(report, NULL, &findings, NULL) == GOVINFO_OK);
    CHECK(govinfo_findings_count(findings, GOVINFO_SEVERITY_ERROR) == 0);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
    govinfo_tally_free(tally);
}

static void what_is_not_counted_is_an_exception(void) {
    govinfo_tally* tally = tally_of_2025();
    govinfo_text* text = NULL;
    govinfo_tally_json_options options = GOVINFO_TALLY_JSON_OPTIONS_INIT;
    add_requests(tally);
    CHECK(add_request(tally, NULL, "2025-03-03", "自然人", NULL, NULL) == GOVINFO_OK);
    CHECK(add_request(tally, "6", "2025-02-30", "自然人", NULL, NULL) == GOVINFO_OK);
    CHECK(add_request(tally, "7", "2026-01-11", "自然人", NULL, NULL) == GOVINFO_OK);
    CHECK(add_request(tally, NULL, "", " ", NULL, NULL) == GOVINFO_OK); /* no record */
    CHECK(govinfo_tally_write_json(tally, NULL, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "{\"govinfo\":1,\"tally\":{\"report\":");
    CHECK_CONTAINS(govinfo_text_data(text),
                   "\"rows\":{\"requests\":7},\"counted\":{\"requests\":3},"
                   "\"outside\":{\"requests\":1}");
    CHECK_CONTAINS(govinfo_text_data(text), "\"line\":5,\"record\":null");
    CHECK_CONTAINS(govinfo_text_data(text), "\"line\":6,\"record\":\"6\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"rule\":\"REG.FUTURE\"");
    CHECK(strstr(govinfo_text_data(text), "\"cells\"") == NULL);
    govinfo_text_free(text);
    options.trace = 1;
    CHECK(govinfo_tally_write_json(tally, &options, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"requests/refused/state_secret/business\":[\"2\"]");
    govinfo_text_free(text);
    govinfo_tally_free(tally);
}

static govinfo_status add_text(govinfo_tally* tally, const char* bytes, const char* name) {
    return govinfo_tally_add_file(tally, "requests", bytes, strlen(bytes), name, NULL, NULL);
}

static govinfo_text* json_of(const govinfo_tally* tally) {
    govinfo_text* text = NULL;
    govinfo_tally_json_options options = GOVINFO_TALLY_JSON_OPTIONS_INIT;
    options.trace = 1;
    CHECK(govinfo_tally_write_json(tally, &options, &text, NULL) == GOVINFO_OK);
    return text;
}

static void a_file_counts_whole_or_not_at_all(void) {
    static const char good[] =
        "编号,收到日期,申请人类别,办理结果,答复日期,经办人\n"
        "8,2025-04-01,自然人,予以公开,2025-04-10,张三\n";
    static const char bad[] = "编号,收到日期,申请人类别\n9,2025-04-01,自然人\n10,\"2025-04-01\n";
    govinfo_tally* tally = tally_of_2025();
    govinfo_text *before = NULL, *after = NULL;
    govinfo_read_options options = GOVINFO_READ_OPTIONS_INIT;
    CHECK(add_text(tally, good, "四月.csv") == GOVINFO_OK);
    CHECK(govinfo_tally_unread_count(tally) == 1);
    CHECK_TEXT(govinfo_tally_unread(tally, 0), "经办人");
    CHECK(govinfo_tally_unread(tally, 1) == NULL);
    before = json_of(tally);
    CHECK_CONTAINS(govinfo_text_data(before), "\"requests/granted/person\":[\"8\"]");
    CHECK(add_text(tally, bad, "五月.csv") == GOVINFO_E_DAMAGED);
    after = json_of(tally);
    CHECK_TEXT(govinfo_text_data(after), govinfo_text_data(before));
    CHECK(govinfo_tally_unread_count(tally) == 1);
    govinfo_text_free(after);
    options.max_bytes = sizeof good - 2;
    CHECK_FAILS(
        GOVINFO_E_TOO_LARGE,
        govinfo_tally_add_file(tally, "requests", good, sizeof good - 1, NULL, &options, &error));
    CHECK(add_text(tally, good, NULL) == GOVINFO_OK); /* two of one id: neither counts */
    after = json_of(tally);
    CHECK_CONTAINS(govinfo_text_data(after), "\"exceptions\":[{\"rule\":\"REG.DUPLICATE_ID\"");
    CHECK_CONTAINS(govinfo_text_data(after), "\"file\":\"四月.csv\",\"line\":2");
    govinfo_text_free(after);
    govinfo_text_free(before);
    govinfo_tally_free(tally);
}

static void what_a_file_holds_is_told_and_not_counted(void) {
    static const char csv[] =
        "编号,收到日期,申请人类别,经办人\n1,2025/3/3,群众,甲\n合计,,,\n2,2025-02-30,自然人,\n";
    static const char* const ids[] = {"2", "3"};
    govinfo_tally* tally = tally_of_2025();
    govinfo_text* text = NULL;
    govinfo_read_options options = GOVINFO_READ_OPTIONS_INIT;
    CHECK(govinfo_tally_write_records_json(tally, "requests", csv, sizeof csv - 1, "三月.csv", NULL,
                                           0, NULL, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text),
                   "{\"govinfo\":1,\"records\":{\"register\":\"requests\",\"columns\":{\"id\":{"
                   "\"zh\":\"编号\"");
    CHECK_CONTAINS(govinfo_text_data(text),
                   "\"records\":[{\"file\":\"三月.csv\",\"line\":2,\"values\":{\"id\":\"1\","
                   "\"received\":\"2025-03-03\",\"class\":\"群众\"}},{\"file\":\"三月.csv\","
                   "\"line\":4,\"values\":{\"id\":\"2\",\"received\":\"2025-02-30\","
                   "\"class\":\"自然人\"}}]}}");
    govinfo_text_free(text);
    CHECK(govinfo_tally_write_records_json(tally, "requests", csv, sizeof csv - 1, NULL, ids, 2,
                                           NULL, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"records\":[{\"file\":null,\"line\":4,");
    govinfo_text_free(text);
    CHECK(govinfo_tally_write_records_json(tally, "requests", csv, sizeof csv - 1, NULL, ids, 0,
                                           NULL, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"records\":[]");
    govinfo_text_free(text);
    text = json_of(tally);
    CHECK(strstr(govinfo_text_data(text), "\"requests\":") == NULL);
    govinfo_text_free(text);
    CHECK_FAILS(GOVINFO_E_MISSING_KEY,
                govinfo_tally_write_records_json(tally, "decisions", csv, sizeof csv - 1, NULL,
                                                 NULL, 0, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_write_records_json(tally, "cases", csv, sizeof csv - 1, NULL, NULL, 0,
                                                 NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_write_records_json(tally, "requests", NULL, 1, NULL, NULL, 0, NULL,
                                                 &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_write_records_json(tally, "requests", csv, sizeof csv - 1, NULL, NULL,
                                                 1, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_write_records_json(tally, "requests", csv, sizeof csv - 1, "\xff",
                                                 NULL, 0, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_tally_write_records_json(NULL, "requests", csv, sizeof csv - 1, NULL, NULL,
                                                 0, NULL, &text, &error));
    options.max_bytes = 10;
    CHECK_FAILS(GOVINFO_E_TOO_LARGE,
                govinfo_tally_write_records_json(tally, "requests", csv, sizeof csv - 1, NULL, NULL,
                                                 0, &options, &text, &error));
    govinfo_tally_free(tally);
}

static void parts_merge_to_the_whole(void) {
    govinfo_tally *whole = tally_of_2025(), *part = tally_of_2025(), *other = NULL;
    govinfo_text *expected = NULL, *merged = NULL, *empty = NULL;
    CHECK(add_case(whole, "A1") == GOVINFO_OK);
    add_requests(whole);
    add_requests(part);
    expected = json_of(whole);
    CHECK_CONTAINS(govinfo_text_data(expected), "\"proceedings\":1");
    other = tally_of_2025();
    CHECK(add_case(other, "A1") == GOVINFO_OK);
    CHECK(govinfo_tally_merge(other, part, NULL) == GOVINFO_OK);
    merged = json_of(other);
    CHECK_TEXT(govinfo_text_data(merged), govinfo_text_data(expected));
    empty = json_of(part);
    CHECK(strstr(govinfo_text_data(empty), "\"requests\":4") == NULL);
    CHECK(add_request(part, "1", "2025-01-30", "自然人", NULL, NULL) == GOVINFO_OK);
    govinfo_text_free(empty);
    govinfo_text_free(merged);
    govinfo_text_free(expected);
    govinfo_tally_free(other);
    CHECK(govinfo_tally_new("2021", 2025, NULL, &other, NULL) == GOVINFO_OK); /* of no day */
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_merge(whole, other, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_merge(whole, whole, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_tally_merge(whole, NULL, &error));
    govinfo_tally_free(other);
    govinfo_tally_free(part);
    govinfo_tally_free(whole);
}

static govinfo_status add_keys(govinfo_tally* tally, const char* first, const char* second,
                               govinfo_error** error) {
    const char* keys[] = {"收到日期", "class", NULL, NULL};
    static const char* const values[] = {"2025-03-03", "person", "1", "2"};
    keys[2] = first;
    keys[3] = second;
    return govinfo_tally_add_record(tally, "requests", keys, values, second != NULL ? 4 : 3, error);
}

static void a_record_under_a_wrong_head_is_refused(void) {
    static const char* const wrong[] = {"1", "\xff"};
    govinfo_tally* tally = tally_of_2025();
    govinfo_error* why = NULL;
    CHECK(add_keys(tally, "编号", "办理结国", &why) == GOVINFO_E_UNKNOWN_KEY);
    CHECK_CONTAINS(govinfo_error_message(why), "办理结国");
    CHECK_TEXT(govinfo_error_path(why), "keys");
    govinfo_error_free(why);
    CHECK_FAILS(GOVINFO_E_DUPLICATE_KEY, add_keys(tally, "编号", "id", &error));
    CHECK_FAILS(GOVINFO_E_MISSING_KEY, add_keys(tally, "备注", NULL, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, add_keys(tally, NULL, NULL, &error));
    CHECK(add_keys(tally, "编号", NULL, NULL) == GOVINFO_OK); /* after all that */
    CHECK_FAILS(GOVINFO_E_MISSING_KEY,
                govinfo_tally_add_record(tally, "requests", NULL, NULL, 0, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_add_record(tally, "requests", NULL, wrong, 2, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_add_record(tally, "requests", request_keys, NULL, 5, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_add_record(tally, "requests", request_keys, wrong, 2, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_add_record(tally, "cases", request_keys, wrong, 1, &error));
    govinfo_tally_free(tally);
}

/* Last year's report carried nothing out, and the other was filled in before the third came. */
static void reports_are_held_against_the_registers(void) {
    govinfo_tally *tally = tally_of_2025(), *before = tally_of_2025(), *previous_tally = NULL,
                  *of_2019 = NULL;
    govinfo_report *previous = NULL, *against = NULL, *older = NULL;
    govinfo_text* text = NULL;
    govinfo_tally_json_options options = GOVINFO_TALLY_JSON_OPTIONS_INIT;
    CHECK(govinfo_tally_new("2021", 2024, NULL, &previous_tally, NULL) == GOVINFO_OK);
    CHECK(govinfo_tally_open(previous_tally, "requests", NULL) == GOVINFO_OK);
    CHECK(govinfo_tally_report(previous_tally, &previous, NULL) == GOVINFO_OK);
    CHECK(govinfo_tally_new("2019", 2020, NULL, &of_2019, NULL) == GOVINFO_OK);
    CHECK(govinfo_tally_report(of_2019, &older, NULL) == GOVINFO_OK);
    add_requests(before);
    CHECK(govinfo_tally_report(before, &against, NULL) == GOVINFO_OK);
    add_requests(tally);
    CHECK(add_request(tally, "5", "2025-05-05", "科研机构", "予以公开", "2025-05-06") ==
          GOVINFO_OK);
    options.previous = previous;
    options.against = against;
    CHECK(govinfo_tally_write_json(tally, &options, &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text),
                   "\"previous\":[{\"path\":\"requests/carried_in/person\",\"register\":\"1\","
                   "\"report\":\"0\",\"records\":[\"1\"]}");
    CHECK_CONTAINS(govinfo_text_data(text),
                   "{\"path\":\"requests/granted/research\",\"register\":\"1\",\"report\":\"0\","
                   "\"records\":[\"5\"]}");
    CHECK(strstr(govinfo_text_data(text), "\"cells\"") == NULL);
    govinfo_text_free(text);
    options.against = older; /* of another form */
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_write_json(tally, &options, &text, &error));
    options.against = (const govinfo_report*)tally;
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_tally_write_json(tally, &options, &text, &error));
    govinfo_report_free(older);
    govinfo_report_free(against);
    govinfo_report_free(previous);
    govinfo_tally_free(of_2019);
    govinfo_tally_free(previous_tally);
    govinfo_tally_free(before);
    govinfo_tally_free(tally);
}

static void an_office_says_what_it_calls_things(void) {
    static const char mapping[] = "requests\treceived\t申请日期\nrequests\toutcome\t给\tgranted\n";
    static const char wrong[] = "requests\treceived\t申请日期\nrequests\toutcome\t给\t白给\n";
    static const char days[] = "2025-03-04\toff\n";
    static const char* const keys[] = {"编号", "申请日期", "class", "办理结果", "答复日期"};
    static const char* const values[] = {"1", "2025-03-03", "自然人", "给", "2025-03-21"};
    static const char file[] = "编号,申请日期,class\n2,2025-03-03,自然人\n";
    govinfo_tally* tally = NULL;
    govinfo_report* report = NULL;
    govinfo_error* why = NULL;
    govinfo_tally_options options = GOVINFO_TALLY_OPTIONS_INIT;
    options.mapping = wrong;
    options.mapping_size = sizeof wrong - 1;
    CHECK(govinfo_tally_new("2021", 2025, &options, &tally, &why) == GOVINFO_E_INVALID_VALUE);
    CHECK_TEXT(govinfo_error_path(why), "options.mapping");
    CHECK(govinfo_error_line(why) == 2);
    govinfo_error_free(why);
    options.mapping = mapping;
    options.mapping_size = sizeof mapping - 1;
    options.calendar = wrong;
    options.calendar_size = sizeof wrong - 1;
    CHECK_FAILS(GOVINFO_E_INVALID_VALUE, govinfo_tally_new("2021", 2025, &options, &tally, &error));
    options.calendar = days;
    options.calendar_size = sizeof days - 1;
    CHECK(govinfo_tally_new("2021", 2025, &options, &tally, NULL) == GOVINFO_OK);
    CHECK(govinfo_tally_add_record(tally, "requests", keys, values, 5, NULL) == GOVINFO_OK);
    CHECK(add_text(tally, file, NULL) == GOVINFO_OK);
    CHECK(govinfo_tally_report(tally, &report, NULL) == GOVINFO_OK);
    check_count(report, "requests/granted/person", 1);
    check_count(report, "requests/received/person", 2);
    govinfo_report_free(report);
    govinfo_tally_free(tally);
}

static void a_wrong_call_is_refused(void) {
    govinfo_tally* tally = NULL;
    govinfo_report *report = clean_report(), *none = NULL;
    govinfo_tally* no_tally = (govinfo_tally*)report;
    govinfo_text* text = NULL;
    govinfo_tally_options options = GOVINFO_TALLY_OPTIONS_INIT;
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_new("2021", 1948, NULL, &tally, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_new("2021", 10000, NULL, &tally, &error));
    CHECK_FAILS(GOVINFO_E_UNKNOWN_FORM, govinfo_tally_new(NULL, 2025, NULL, &tally, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_new("2021", 2025, NULL, NULL, &error));
    options.on = "2026-02-30";
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_new("2021", 2025, &options, &tally, &error));
    options.struct_size = sizeof options.struct_size; /* of a program that knows no more */
    CHECK(govinfo_tally_new("2021", 9999, &options, &tally, NULL) == GOVINFO_OK);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_tally_open(tally, NULL, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_add_file(tally, "requests", NULL, 1, NULL, NULL, &error));
    CHECK_FAILS(GOVINFO_E_EMPTY_INPUT,
                govinfo_tally_add_file(tally, "requests", NULL, 0, NULL, NULL, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_tally_add_file(tally, "requests", "", 0, "\xff", NULL, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_tally_open(no_tally, "requests", &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_tally_merge(no_tally, tally, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_tally_add_record(NULL, "requests", NULL, NULL, 0, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_tally_add_file(no_tally, "requests", "", 0, NULL, NULL, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_tally_write_json(NULL, NULL, &text, &error));
    CHECK(govinfo_tally_unread_count(no_tally) == 0 && govinfo_tally_unread(NULL, 0) == NULL);
    govinfo_tally_free(tally);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_tally_report(no_tally, &none, &error));
    CHECK(none == NULL && text == NULL);
    govinfo_tally_free(no_tally); /* is none: stays */
    govinfo_tally_free(NULL);
    govinfo_report_free(report);
}

int main(void) {
    records_are_counted_as_they_come();
    what_is_not_counted_is_an_exception();
    a_file_counts_whole_or_not_at_all();
    what_a_file_holds_is_told_and_not_counted();
    parts_merge_to_the_whole();
    a_record_under_a_wrong_head_is_refused();
    reports_are_held_against_the_registers();
    an_office_says_what_it_calls_things();
    a_wrong_call_is_refused();
    return check_result();
}
