/* Reports of units, added up to that of their area. */
#include "check.h"

static govinfo_report* report_of(const char* organ, int32_t year, int64_t received) {
    govinfo_report* report = NULL;
    CHECK(govinfo_report_new("2021", &report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_organ(report, organ, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_year(report, year, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_set_cell_count(report, "requests/received/person", received, NULL) ==
          GOVINFO_OK);
    return report;
}

static void add(govinfo_rollup* rollup, const char* organ, int64_t received, const char* source) {
    govinfo_report* report = report_of(organ, 2024, received);
    CHECK(govinfo_rollup_add(rollup, report, source, GOVINFO_ROLLUP_UNIT, NULL) == GOVINFO_OK);
    govinfo_report_free(report);
}

static void check_received(const govinfo_rollup* rollup, int64_t expected) {
    govinfo_report* report = NULL;
    int64_t count = -1;
    CHECK(govinfo_rollup_report(rollup, NULL, &report, NULL) == GOVINFO_OK);
    CHECK(govinfo_report_cell_count(report, "requests/received/person", &count, NULL) ==
          GOVINFO_OK);
    CHECK(count == expected);
    govinfo_report_free(report);
}

static int holds(const govinfo_rollup* rollup, const govinfo_rollup_question* question,
                 const char* words) {
    govinfo_text* json = NULL;
    int found;
    CHECK(govinfo_rollup_write_json(rollup, question, &json, NULL) == GOVINFO_OK);
    found = strstr(govinfo_text_data(json), words) != NULL;
    govinfo_text_free(json);
    return found;
}

static void parts_add_up(void) {
    govinfo_rollup *rollup = NULL, *other = NULL, *loaded = NULL;
    govinfo_text *saved = NULL, *again = NULL;
    CHECK(govinfo_rollup_new(NULL, &rollup, NULL) == GOVINFO_OK);
    CHECK(govinfo_rollup_new(NULL, &other, NULL) == GOVINFO_OK);
    add(rollup, "甲局", 3, "a");
    add(other, "乙局", 4, "b");
    add(other, "甲局", 3, "a"); /* begun again */
    CHECK(govinfo_rollup_merge(rollup, other, NULL) == GOVINFO_OK);
    check_received(rollup, 7);
    CHECK(govinfo_rollup_save_json(rollup, &saved, NULL) == GOVINFO_OK);
    CHECK(govinfo_rollup_load(govinfo_text_data(saved), govinfo_text_size(saved), &loaded, NULL) ==
          GOVINFO_OK);
    check_received(loaded, 7);
    CHECK(govinfo_rollup_save_json(loaded, &again, NULL) == GOVINFO_OK);
    CHECK_TEXT(govinfo_text_data(again), govinfo_text_data(saved));
    govinfo_rollup_free(loaded);
    CHECK(govinfo_rollup_load(govinfo_text_data(saved), govinfo_text_size(saved) - 9, &loaded,
                              NULL) != GOVINFO_OK);
    CHECK(loaded == NULL);
    govinfo_text_free(saved);
    govinfo_text_free(again);
    govinfo_rollup_free(other);
    govinfo_rollup_free(rollup);
}

static void a_list_and_the_area_are_asked(void) {
    static const char units[] = "name\n甲局\n乙局\n丙局\n";
    static const char* const chosen[] = {"b2"};
    govinfo_rollup* rollup = NULL;
    govinfo_report* area = report_of("某县人民政府", 2024, 5);
    govinfo_rollup_question question = GOVINFO_ROLLUP_QUESTION_INIT;
    govinfo_error* why = NULL;
    govinfo_report* none = NULL;
    CHECK(govinfo_rollup_new(NULL, &rollup, NULL) == GOVINFO_OK);
    add(rollup, "甲局", 3, "a");
    add(rollup, "乙局", 4, "b");
    add(rollup, "乙局", 5, "b2");
    CHECK(govinfo_report_read_json("{", 1, &none, &why) != GOVINFO_OK);
    CHECK(govinfo_rollup_add_unread(rollup, "d", why, NULL) == GOVINFO_OK);
    govinfo_error_free(why);
    question.units = units;
    question.units_size = sizeof units - 1;
    question.against = area;
    CHECK(holds(rollup, &question, "\"ROLL.DUP@乙局\""));
    CHECK(holds(rollup, &question, "\"ROLL.COVER@丙局\""));
    CHECK(holds(rollup, &question, "\"ROLL.COVER@d\""));
    CHECK(
        !holds(rollup, &question, "\"fail\",\"area\":null,\"path\":\"requests/received/person\""));
    question.chosen = chosen;
    question.chosen_count = 1;
    CHECK(!holds(rollup, &question, "\"ROLL.DUP@乙局\""));
    CHECK(holds(rollup, &question, "\"fail\",\"area\":null,\"path\":\"requests/received/person\""));
    question.year = 2023;
    CHECK(holds(rollup, &question, "\"ROLL.GEN@甲局\""));
    govinfo_report_free(area);
    govinfo_rollup_free(rollup);
}

static void units_are_facts(void) {
    static const char units[] = "name\n甲局\n丙局\n";
    govinfo_rollup* rollup = NULL;
    govinfo_facts *facts = NULL, *cells = NULL;
    govinfo_rollup_question question = GOVINFO_ROLLUP_QUESTION_INIT;
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray array;
    CHECK(govinfo_rollup_new(NULL, &rollup, NULL) == GOVINFO_OK);
    CHECK(govinfo_facts_new("units", "zh", &facts, NULL) == GOVINFO_OK);
    CHECK(govinfo_facts_new("cells", "zh", &cells, NULL) == GOVINFO_OK);
    add(rollup, "甲局", 3, "a");
    add(rollup, "乙局", 4, "b");
    question.units = units;
    question.units_size = sizeof units - 1;
    CHECK(govinfo_rollup_add_facts(rollup, &question, facts, NULL) == GOVINFO_OK);
    CHECK(govinfo_facts_write_stream(facts, &stream, NULL) == GOVINFO_OK);
    CHECK(stream.get_schema(&stream, &schema) == 0);
    CHECK(stream.get_next(&stream, &array) == 0);
    CHECK_TEXT(schema.children[4]->name, "state");
    CHECK(array.length == 3 && array.n_children == schema.n_children);
    CHECK(memcmp(array.children[4]->buffers[2], "missingunexpectedcounted", 24) == 0);
    array.release(&array);
    schema.release(&schema);
    stream.release(&stream);
    CHECK(govinfo_rollup_add_facts(rollup, NULL, cells, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_rollup_add_facts(NULL, NULL, facts, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_rollup_add_facts(rollup, NULL, NULL, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_facts_add(facts, "a", "{}", 2, NULL, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_add_unread(facts, "a", "没有权限", NULL) == GOVINFO_E_ARGUMENT);
    govinfo_facts_free(cells);
    govinfo_facts_free(facts);
    govinfo_rollup_free(rollup);
}

static void wrong_calls_are_refused(void) {
    govinfo_rollup *rollup = NULL, *sums = NULL;
    govinfo_rollup_options options = GOVINFO_ROLLUP_OPTIONS_INIT;
    govinfo_rollup_question question = GOVINFO_ROLLUP_QUESTION_INIT;
    govinfo_report* report = report_of("甲局", 2024, 1);
    govinfo_text* json = NULL;
    options.blank = 7;
    CHECK(govinfo_rollup_new(&options, &rollup, NULL) == GOVINFO_E_ARGUMENT);
    options.blank = GOVINFO_BLANK_UNKNOWN;
    options.sums_only = 1;
    CHECK(govinfo_rollup_new(&options, &sums, NULL) == GOVINFO_OK);
    CHECK(govinfo_rollup_new(NULL, &rollup, NULL) == GOVINFO_OK);
    CHECK(govinfo_rollup_merge(rollup, sums, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_rollup_merge(rollup, rollup, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_rollup_add(rollup, report, NULL, 3, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_rollup_add(rollup, NULL, NULL, 0, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_rollup_add_unread(rollup, NULL, NULL, NULL) == GOVINFO_E_ARGUMENT);
    question.form = "2014";
    CHECK(govinfo_rollup_write_json(rollup, &question, &json, NULL) == GOVINFO_E_UNKNOWN_FORM);
    question.form = NULL;
    question.year = 12;
    CHECK(govinfo_rollup_write_json(rollup, &question, &json, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(json == NULL);
    CHECK(govinfo_rollup_add(sums, report, NULL, GOVINFO_ROLLUP_UNIT, NULL) == GOVINFO_OK);
    CHECK(govinfo_rollup_add(sums, report, NULL, GOVINFO_ROLLUP_UNIT, NULL) == GOVINFO_OK);
    check_received(sums, 2);
    CHECK(holds(sums, NULL, "\"ROLL.DUP@甲局\""));
    govinfo_rollup_free(NULL);
    govinfo_report_free(report);
    govinfo_rollup_free(sums);
    govinfo_rollup_free(rollup);
}

int main(void) {
    parts_add_up();
    a_list_and_the_area_are_asked();
    units_are_facts();
    wrong_calls_are_refused();
    return check_result();
}
