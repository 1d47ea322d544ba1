/* Making, reading, copying and writing reports. */
#include <stddef.h>
#include <stdlib.h>

#include "check.h"

static const char json[] =
    "{\"govinfo\": 1, \"form\": \"2021\", \"organ\": \"某局\",\n"
    " \"requests\": {\"received\": {\"person\": 3}}}";
static const char document[] = REPAIRED_DOCUMENT;

static void new_report_has_a_form_and_no_cells(void) {
    govinfo_report* report = NULL;
    CHECK(govinfo_report_new("2019", &report, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_form_id(govinfo_report_form(report)), "2019");
    CHECK(govinfo_report_cell_state(report, "requests/received/person") == GOVINFO_CELL_ABSENT);
    govinfo_report_free(report);
}

static void new_refuses_unknown_forms_and_a_null_out(void) {
    govinfo_report* report = (govinfo_report*)&check_failures;
    CHECK_FAILS(GOVINFO_E_UNKNOWN_FORM, govinfo_report_new("2014", &report, &error));
    CHECK(report == NULL);
    CHECK_FAILS(GOVINFO_E_UNKNOWN_FORM, govinfo_report_new(NULL, &report, &error));
    CHECK_FAILS(GOVINFO_E_UNKNOWN_FORM, govinfo_report_new("\xff", &report, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_new("2021", NULL, &error));
}

static void error_is_null_on_success(void) {
    govinfo_error* error = (govinfo_error*)&check_failures;
    govinfo_report* report = NULL;
    CHECK(govinfo_report_new("2021", &report, &error) == GOVINFO_OK);
    CHECK(error == NULL);
    govinfo_report_free(report);
}

static void read_json_reads(void) {
    govinfo_report* report = NULL;
    int64_t count = 0;
    CHECK(govinfo_report_read_json(json, strlen(json), &report, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_organ(report), "某局");
    CHECK(govinfo_report_cell_count(report, "requests/received/person", &count, NULL) ==
          GOVINFO_OK);
    CHECK(count == 3);
    govinfo_report_free(report);
}

static void read_takes_json_too(void) {
    govinfo_report* report = NULL;
    CHECK(govinfo_report_read(json, strlen(json), NULL, &report, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_organ(report), "某局");
    CHECK(govinfo_report_note_count(report) == 0);
    govinfo_report_free(report);
}

static void bad_bytes_give_a_status_and_a_place(void) {
    static const char duplicate[] = "{\"govinfo\":1,\"form\":\"2021\",\n\"year\":2024,\"year\":1}";
    govinfo_report* report = (govinfo_report*)&check_failures;
    govinfo_error* error = NULL;
    CHECK(govinfo_report_read_json(duplicate, strlen(duplicate), &report, &error) ==
          GOVINFO_E_DUPLICATE_KEY);
    CHECK(report == NULL);
    CHECK(govinfo_error_status(error) == GOVINFO_E_DUPLICATE_KEY);
    CHECK_TEXT(govinfo_error_path(error), "year");
    CHECK(govinfo_error_line(error) == 2);
    CHECK(govinfo_error_column(error) > 1);
    CHECK(govinfo_error_offset(error) > 28);
    CHECK_CONTAINS(govinfo_error_message(error), "line 2");
    CHECK_CONTAINS(govinfo_error_message_in(error, "zh"), "第2行");
    govinfo_error_free(error);
    CHECK(govinfo_report_read_json("]", 1, &report, &error) == GOVINFO_E_SYNTAX);
    CHECK(govinfo_error_offset(error) == 0); /* known, and the first byte */
    govinfo_error_free(error);
    CHECK(govinfo_report_read_json("", 0, &report, &error) == GOVINFO_E_EMPTY_INPUT);
    CHECK(govinfo_error_offset(error) == -1);
    govinfo_error_free(error);
}

static void what_is_no_document_is_refused(void) {
    govinfo_report* report = (govinfo_report*)&check_failures;
    CHECK_FAILS(GOVINFO_E_EMPTY_INPUT, govinfo_report_read_json("", 0, &report, &error));
    CHECK_FAILS(GOVINFO_E_EMPTY_INPUT, govinfo_report_read_json(NULL, 0, &report, &error));
    CHECK_FAILS(GOVINFO_E_EMPTY_INPUT, govinfo_report_read(NULL, 0, NULL, &report, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_read_json(NULL, 5, &report, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_read(NULL, 5, NULL, &report, &error));
    CHECK_FAILS(GOVINFO_E_SYNTAX, govinfo_report_read_json(json, 20, &report, &error));
    CHECK(govinfo_report_read_json(json, 20, &report, NULL) == GOVINFO_E_SYNTAX);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_read_json(json, strlen(json), NULL, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_read(json, strlen(json), NULL, NULL, &error));
}

static void read_options_keep_the_size_protocol(void) {
    struct {
        govinfo_read_options known;
        int64_t later;
    } newer = {GOVINFO_READ_OPTIONS_INIT, 0};
    govinfo_read_options options = GOVINFO_READ_OPTIONS_INIT;
    govinfo_report* report = NULL;
    const size_t size = strlen(json);

    options.max_bytes = size - 1;
    CHECK_FAILS(GOVINFO_E_TOO_LARGE, govinfo_report_read(json, size, &options, &report, &error));
    options.struct_size = sizeof(size_t); /* an older caller: max_bytes is not part of it */
    CHECK(govinfo_report_read(json, size, &options, &report, NULL) == GOVINFO_OK);
    govinfo_report_free(report);

    newer.known.struct_size = sizeof newer;
    CHECK(govinfo_report_read(json, size, &newer.known, &report, NULL) == GOVINFO_OK);
    govinfo_report_free(report);
    newer.later = 1;
    CHECK_FAILS(GOVINFO_E_UNSUPPORTED,
                govinfo_report_read(json, size, &newer.known, &report, &error));
    CHECK(report == NULL);

    for (options.struct_size = 0; options.struct_size < sizeof options; ++options.struct_size) {
        /* Ends in front of the first field, or inside another. */
        if (options.struct_size >= sizeof(size_t) && options.struct_size % sizeof(size_t) == 0)
            continue;
        CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_read(json, size, &options, &report, &error));
    }
    options.struct_size = (size_t)1 << 20; /* not looked at */
    CHECK_FAILS(GOVINFO_E_UNSUPPORTED, govinfo_report_read(json, size, &options, &report, &error));
    options.struct_size = sizeof options;
    options.max_bytes = 0;
    options.reserved = 1;
    CHECK_FAILS(GOVINFO_E_UNSUPPORTED, govinfo_report_read(json, size, &options, &report, &error));
}

static void the_encoding_that_the_transport_says(void) {
    static const char gbk[] = "\xB9\xAB\xBF\xAA"; /* 公开 */
    govinfo_read_options options = GOVINFO_READ_OPTIONS_INIT;
    govinfo_report* report = NULL;
    options.encoding = "gbk";
    CHECK_FAILS(GOVINFO_E_NO_REPORT, govinfo_report_read(gbk, 4, &options, &report, &error));
    options.encoding = "utf-8";
    CHECK_FAILS(GOVINFO_E_WRONG_ENCODING, govinfo_report_read(gbk, 4, &options, &report, &error));
    options.encoding = "big5";
    CHECK_FAILS(GOVINFO_E_UNKNOWN_ENCODING, govinfo_report_read(gbk, 4, &options, &report, &error));
    options.struct_size = offsetof(govinfo_read_options, encoding); /* an older caller */
    CHECK_FAILS(GOVINFO_E_NO_REPORT, govinfo_report_read(gbk, 4, &options, &report, &error));
}

/* Before there were limits on anything but bytes, the struct ended behind `reserved`. */
static void read_options_of_the_first_release_still_work(void) {
    govinfo_read_options options = GOVINFO_READ_OPTIONS_INIT;
    govinfo_report* report = NULL;
    const size_t size = strlen(document);
    options.struct_size = offsetof(govinfo_read_options, max_memory);
    options.max_memory = options.max_cells = options.max_depth = options.max_milliseconds = 1;
    options.max_bytes = size;
    CHECK(govinfo_report_read(document, size, &options, &report, NULL) == GOVINFO_OK);
    govinfo_report_free(report);
    options.max_bytes = size - 1;
    CHECK_FAILS(GOVINFO_E_TOO_LARGE,
                govinfo_report_read(document, size, &options, &report, &error));
}

static void check_limit(const char* data, size_t size, const govinfo_read_options* options,
                        govinfo_status status, const char* limit) {
    govinfo_report* report = (govinfo_report*)&check_failures;
    govinfo_error* error = NULL;
    CHECK(govinfo_report_read(data, size, options, &report, &error) == status);
    CHECK(report == NULL);
    CHECK_CONTAINS(govinfo_error_message(error), limit);
    govinfo_error_free(error);
}

static void every_limit_holds(void) {
    static const char utf16[] = "\xff\xfe\x3a\x67";
    enum { lines = 1 << 19 };
    char* text = (char*)malloc(2 * lines);
    govinfo_read_options options = GOVINFO_READ_OPTIONS_INIT;
    size_t i;
    options.max_cells = 3;
    check_limit(document, strlen(document), &options, GOVINFO_E_TOO_LARGE, "max_cells 3");
    options.max_cells = 0;
    options.max_memory = 2;
    check_limit(utf16, sizeof utf16 - 1, &options, GOVINFO_E_TOO_LARGE, "max_memory 2");
    options.max_memory = 0;

    CHECK(text != NULL);
    if (text == NULL) return;
    for (i = 0; i < lines; ++i) memcpy(text + 2 * i, "0\n", 2);
    options.max_milliseconds = 1;
    check_limit(text, 2 * lines, &options, GOVINFO_E_TIMED_OUT, "max_milliseconds 1");
    options.max_milliseconds = (size_t)-1;
    check_limit(text, 2 * lines, &options, GOVINFO_E_NO_REPORT, "");
    free(text);

    CHECK_TEXT(govinfo_status_name(GOVINFO_E_TIMED_OUT), "timed_out");
    CHECK_TEXT(govinfo_status_name(GOVINFO_E_DAMAGED), "damaged");
}

static void written_bytes_read_back_to_the_same(void) {
    govinfo_report *report = NULL, *again = NULL;
    govinfo_text *first = NULL, *second = NULL;
    CHECK(govinfo_report_read_json(json, strlen(json), &report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_json(report, &first, NULL) == GOVINFO_OK);
    CHECK(govinfo_text_size(first) == strlen(govinfo_text_data(first)));
    CHECK(govinfo_report_read_json(govinfo_text_data(first), govinfo_text_size(first), &again,
                                   NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_json(again, &second, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_text_data(second), govinfo_text_data(first));
    govinfo_text_free(first);
    govinfo_text_free(second);
    govinfo_report_free(report);
    govinfo_report_free(again);
}

static void a_clone_goes_its_own_way(void) {
    govinfo_report *report = clean_report(), *clone = NULL;
    CHECK(govinfo_report_clone(report, &clone, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_organ(report, "另一局", NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_report_organ(clone), "某县教育局");
    govinfo_report_free(report);
    CHECK_TEXT(govinfo_report_published(clone), "2025-01-20");
    govinfo_report_free(clone);
}

static void null_and_wrong_objects_are_told(void) {
    govinfo_text* owner = NULL;
    govinfo_report* wrong = wrong_report(&owner);
    govinfo_report* clone = NULL;
    govinfo_text* text = (govinfo_text*)&check_failures;
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_clone(NULL, &clone, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_clone(wrong, &clone, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_write_json(NULL, &text, &error));
    CHECK(text == NULL);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_write_json(wrong, &text, &error));
    CHECK(govinfo_report_form(NULL) == NULL);
    CHECK(govinfo_report_form(wrong) == NULL);
    govinfo_report_free(NULL);
    govinfo_report_free(wrong); /* does nothing */
    CHECK(govinfo_text_size(owner) > 0);
    govinfo_text_free(owner);
}

static void text_and_error_take_null_and_wrong_objects(void) {
    govinfo_report* report = clean_report();
    const govinfo_text* no_text = (const govinfo_text*)report;
    const govinfo_error* no_error = (const govinfo_error*)report;
    CHECK(govinfo_text_data(NULL) == NULL && govinfo_text_data(no_text) == NULL);
    CHECK(govinfo_text_size(NULL) == 0 && govinfo_text_size(no_text) == 0);
    govinfo_text_free(NULL);
    CHECK(govinfo_error_status(NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_error_status(no_error) == GOVINFO_E_HANDLE);
    CHECK(govinfo_error_message(NULL) == NULL && govinfo_error_message(no_error) == NULL);
    CHECK(govinfo_error_message_in(NULL, "zh") == NULL);
    CHECK(govinfo_error_path(NULL) == NULL && govinfo_error_path(no_error) == NULL);
    CHECK(govinfo_error_line(NULL) == 0 && govinfo_error_line(no_error) == 0);
    CHECK(govinfo_error_column(NULL) == 0 && govinfo_error_column(no_error) == 0);
    CHECK(govinfo_error_offset(NULL) == -1 && govinfo_error_offset(no_error) == -1);
    govinfo_error_free(NULL);
    govinfo_report_free(report);
}

static void documents_are_written_and_read_again(void) {
    govinfo_write_options options = GOVINFO_WRITE_OPTIONS_INIT;
    govinfo_report *report = NULL, *again = NULL;
    govinfo_text* text = NULL;
    int64_t count = 0;
    CHECK(govinfo_report_read(json, strlen(json), NULL, &report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write(report, "text", NULL, &text, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_read(govinfo_text_data(text), govinfo_text_size(text), NULL, &again,
                              NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_count(again, "requests/received/person", &count, NULL) == GOVINFO_OK);
    CHECK(count == 3);
    CHECK_TEXT(govinfo_report_title(again), "某局政府信息公开工作年度报告");
    govinfo_report_free(again);
    govinfo_text_free(text);

    CHECK(govinfo_report_write(report, "html", NULL, &text, NULL) == GOVINFO_OK);
    CHECK(strstr(govinfo_text_data(text), "<style") != NULL);
    govinfo_text_free(text);
    options.fragment = 1;
    CHECK(govinfo_report_write(report, "html", &options, &text, NULL) == GOVINFO_OK);
    CHECK(strstr(govinfo_text_data(text), "<style") == NULL);
    govinfo_text_free(text);
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_write(report, "pdf", NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_write(report, NULL, NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_report_write(NULL, "text", NULL, &text, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT, govinfo_report_write(report, "text", NULL, NULL, &error));
    options.reserved = 1;
    CHECK_FAILS(GOVINFO_E_UNSUPPORTED,
                govinfo_report_write(report, "text", &options, &text, &error));
    govinfo_report_free(report);
}

/* A page with one number in bold digits, one with separators, and a picture. */
static const char page[] =
    "<p>某局2024年政府信息公开工作年度报告</p>"
    "<h2>二、主动公开政府信息情况</h2><table><tr><td>信息内容<td>本年制发件数<td>本年废止件数"
    "<td>现行有效件数<tr><td>规章<td>0<td>0<td><img src=a.png><tr><td>行政规范性文件"
    "<td><b>1</b>2<td>3<td>1,113</table>";

static void cells_are_written_back(void) {
    govinfo_report* report = NULL;
    govinfo_text* text = NULL;
    govinfo_changes* changes = NULL;
    const size_t size = strlen(page);
    const char* number = NULL;
    CHECK(govinfo_report_read(page, size, NULL, &report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_back(report, page, size, NULL, &text, &changes, NULL) == GOVINFO_OK);
    CHECK(govinfo_changes_count(changes) == 0);
    CHECK(govinfo_text_size(text) == size && strcmp(govinfo_text_data(text), page) == 0);
    govinfo_text_free(text);
    govinfo_changes_free(changes);

    CHECK(govinfo_report_set_cell_count(report, "proactive/normative_documents/in_force", 2048,
                                        NULL) == GOVINFO_OK);
    CHECK(govinfo_report_write_back(report, page, size, NULL, &text, &changes, NULL) == GOVINFO_OK);
    CHECK(govinfo_changes_count(changes) == 1);
    CHECK(govinfo_changes_action(changes, 0) == GOVINFO_CHANGE_WRITTEN);
    CHECK_TEXT(govinfo_changes_path(changes, 0), "proactive/normative_documents/in_force");
    CHECK_TEXT(govinfo_changes_before(changes, 0), "1,113");
    CHECK_TEXT(govinfo_changes_after(changes, 0), "2,048");
    number = strstr(govinfo_text_data(text), "2,048");
    CHECK(number != NULL && govinfo_text_size(text) == size);
    CHECK(memcmp(govinfo_text_data(text), page, (size_t)(number - govinfo_text_data(text))) == 0);
    govinfo_text_free(text);
    govinfo_changes_free(changes);

    CHECK(govinfo_report_set_cell_count(report, "proactive/regulations/in_force", 1, NULL) ==
          GOVINFO_OK);
    CHECK(govinfo_report_write_back(report, page, size, NULL, &text, &changes, NULL) == GOVINFO_OK);
    CHECK(govinfo_text_size(text) == 0);
    CHECK(govinfo_changes_action(changes, 0) == GOVINFO_CHANGE_UNCLEAR);
    CHECK(govinfo_changes_action(changes, 1) == GOVINFO_CHANGE_HELD_BACK);
    govinfo_text_free(text);
    govinfo_changes_free(changes);

    CHECK_FAILS(GOVINFO_E_HANDLE,
                govinfo_report_write_back(NULL, page, size, NULL, &text, &changes, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_write_back(report, NULL, 1, NULL, &text, &changes, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_write_back(report, page, size, NULL, NULL, &changes, &error));
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_report_write_back(report, page, size, NULL, &text, NULL, &error));
    CHECK_FAILS(
        GOVINFO_E_UNSUPPORTED_KIND,
        govinfo_report_write_back(report, json, strlen(json), NULL, &text, &changes, &error));
    govinfo_report_free(report);
}

int main(void) {
    new_report_has_a_form_and_no_cells();
    new_refuses_unknown_forms_and_a_null_out();
    error_is_null_on_success();
    read_json_reads();
    read_takes_json_too();
    bad_bytes_give_a_status_and_a_place();
    what_is_no_document_is_refused();
    read_options_keep_the_size_protocol();
    read_options_of_the_first_release_still_work();
    the_encoding_that_the_transport_says();
    every_limit_holds();
    written_bytes_read_back_to_the_same();
    documents_are_written_and_read_again();
    cells_are_written_back();
    a_clone_goes_its_own_way();
    null_and_wrong_objects_are_told();
    text_and_error_take_null_and_wrong_objects();
    return check_result();
}
