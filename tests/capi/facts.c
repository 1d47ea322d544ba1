/* Facts as a stream of Arrow arrays. */
#include "check.h"

static govinfo_facts* facts_of(const char* table) {
    govinfo_facts* facts = NULL;
    CHECK(govinfo_facts_new(table, "zh", &facts, NULL) == GOVINFO_OK);
    return facts;
}

static void add(govinfo_facts* facts, const char* source) {
    CHECK(govinfo_facts_add(facts, source, REPAIRED_DOCUMENT, strlen(REPAIRED_DOCUMENT), NULL,
                            NULL) == GOVINFO_OK);
}

/* Takes all arrays and releases them. */
static int64_t rows_of(govinfo_facts* facts) {
    struct ArrowArrayStream stream;
    int64_t rows = 0;
    CHECK(govinfo_facts_write_stream(facts, &stream, NULL) == GOVINFO_OK);
    for (;;) {
        struct ArrowArray array;
        CHECK(stream.get_next(&stream, &array) == 0);
        if (array.release == NULL) break;
        rows += array.length;
        array.release(&array);
        CHECK(array.release == NULL);
    }
    CHECK(stream.get_last_error(&stream) == NULL);
    stream.release(&stream);
    CHECK(stream.release == NULL);
    return rows;
}

static void rows_come_in_order(void) {
    govinfo_facts *facts = facts_of("cells"), *other = facts_of("cells");
    add(facts, "a");
    const int64_t report = rows_of(facts);
    CHECK(report == 198);
    CHECK(rows_of(facts) == report); /* again */
    CHECK(govinfo_facts_add(facts, "b", "nothing", 7, NULL, NULL) == GOVINFO_OK);
    CHECK(govinfo_facts_add_unread(facts, "c", "没有权限", NULL) == GOVINFO_OK);
    CHECK(rows_of(facts) == report + 2);
    add(other, "\xFF");
    CHECK(govinfo_facts_append(facts, other, NULL) == GOVINFO_OK);
    CHECK(rows_of(facts) == 2 * report + 2);
    CHECK(rows_of(other) == 0);
    govinfo_facts_free(other);
    govinfo_facts_free(facts);
}

static void a_stream_outlives_its_facts_and_a_child_its_array(void) {
    govinfo_facts* facts = facts_of("findings");
    struct ArrowArrayStream stream;
    struct ArrowArray array, child;
    struct ArrowSchema schema;
    add(facts, "a");
    CHECK(govinfo_facts_write_stream(facts, &stream, NULL) == GOVINFO_OK);
    govinfo_facts_free(facts);
    CHECK(stream.get_schema(&stream, &schema) == 0);
    CHECK(stream.get_next(&stream, &array) == 0);
    stream.release(&stream);
    CHECK_TEXT(schema.format, "+s");
    CHECK_TEXT(schema.children[0]->name, "source");
    CHECK(schema.n_children == array.n_children);
    child = *array.children[0];
    array.children[0]->release = NULL; /* moved away */
    array.release(&array);
    CHECK(child.length > 1 && child.null_count == 0 && child.n_buffers == 3);
    CHECK(memcmp(child.buffers[2], "aa", 2) == 0);
    child.release(&child);
    schema.release(&schema);
}

static void wrong_calls(void) {
    govinfo_facts *facts = facts_of("cells"), *reports = facts_of("reports");
    govinfo_facts* none = NULL;
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    CHECK(govinfo_facts_new("towns", NULL, &none, NULL) == GOVINFO_E_ARGUMENT && none == NULL);
    CHECK(govinfo_facts_new(NULL, NULL, &none, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_new("cells", NULL, NULL, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_append(facts, facts, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_append(facts, reports, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_append(facts, NULL, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_facts_add(NULL, "a", "", 0, NULL, NULL) == GOVINFO_E_HANDLE);
    CHECK(govinfo_facts_add(facts, "a", NULL, 1, NULL, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_add_unread(facts, "a", "\xFF", NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_write_stream(NULL, &stream, NULL) == GOVINFO_E_HANDLE);
    CHECK(stream.release == NULL);
    CHECK(govinfo_facts_write_schema(facts, NULL, NULL) == GOVINFO_E_ARGUMENT);
    CHECK(govinfo_facts_write_schema(facts, &schema, NULL) == GOVINFO_OK);
    schema.release(&schema);
    CHECK(rows_of(facts) == 0);
    govinfo_facts_free(facts);
    govinfo_facts_free(reports);
    govinfo_facts_free(NULL);
}

int main(void) {
    rows_come_in_order();
    a_stream_outlives_its_facts_and_a_child_its_array();
    wrong_calls();
    return check_result();
}
