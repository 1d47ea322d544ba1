/* Time limits of a register. */
#include "check.h"

static const char lines[] =
    "{\"编号\":\"1\",\"申请人类别\":\"自然人\",\"收到日期\":\"2025-03-03\"}\n"
    "{\"编号\":\"2\",\"申请人类别\":\"自然人\",\"收到日期\":\"2025-03-03\","
    "\"答复日期\":\"2025-04-02\",\"办理结果\":\"予以公开\"}\n";

static govinfo_status write_on(const char* on, const govinfo_deadlines_options* options,
                               govinfo_text** text) {
    return govinfo_deadlines_write_json(lines, sizeof lines - 1, on, options, text, NULL);
}

static void what_is_open_or_late_is_written_with_its_due_date(void) {
    govinfo_text* text = NULL;
    govinfo_deadlines_options late = GOVINFO_DEADLINES_OPTIONS_INIT;
    late.late = 1;
    CHECK(write_on("2025-04-07", NULL, &text) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "{\"govinfo\":1,\"deadlines\":{\"on\":\"2025-04-07\"");
    CHECK_CONTAINS(govinfo_text_data(text),
                   "\"id\":\"1\",\"file\":null,\"line\":1,\"state\":\"overdue\","
                   "\"due\":\"2025-03-31\",\"days\":-4");
    CHECK(strstr(govinfo_text_data(text), "\"id\":\"2\"") == NULL);
    govinfo_text_free(text);
    CHECK(write_on("2025-04-07", &late, &text) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"id\":\"2\"");
    CHECK_CONTAINS(govinfo_text_data(text), "\"state\":\"answered_late\"");
    govinfo_text_free(text);
}

static void a_calendar_adds_days(void) {
    static const char days[] = "2025-03-31\toff\n";
    govinfo_text* text = NULL;
    govinfo_deadlines_options options = GOVINFO_DEADLINES_OPTIONS_INIT;
    options.calendar = days;
    options.calendar_size = sizeof days - 1;
    CHECK(write_on("2025-04-07", &options, &text) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "\"due\":\"2025-04-01\"");
    govinfo_text_free(text);
}

static void a_wrong_call_writes_nothing(void) {
    govinfo_text* text = NULL;
    govinfo_error* error = NULL;
    govinfo_deadlines_options options = GOVINFO_DEADLINES_OPTIONS_INIT;
    CHECK(write_on("2025-4-7", NULL, &text) == GOVINFO_E_ARGUMENT);
    CHECK(write_on(NULL, NULL, &text) == GOVINFO_E_ARGUMENT);
    options.calendar_size = 3;
    CHECK(write_on("2025-04-07", &options, &text) == GOVINFO_E_ARGUMENT);
    options.calendar = "off";
    CHECK(govinfo_deadlines_write_json(lines, sizeof lines - 1, "2025-04-07", &options, &text,
                                       &error) == GOVINFO_E_INVALID_VALUE);
    CHECK_TEXT(govinfo_error_path(error), "options.calendar");
    CHECK(govinfo_error_line(error) == 1);
    govinfo_error_free(error);
    CHECK(govinfo_deadlines_write_json(NULL, 1, "2025-04-07", NULL, &text, NULL) ==
          GOVINFO_E_ARGUMENT);
    CHECK(govinfo_deadlines_write_json("x", 1, "2025-04-07", NULL, &text, NULL) != GOVINFO_OK);
    CHECK(text == NULL);
}

int main(void) {
    what_is_open_or_late_is_written_with_its_due_date();
    a_calendar_adds_days();
    a_wrong_call_writes_nothing();
    return check_result();
}
