/* Counts the tables of a report from a database: tally_sqlite DATABASE YEAR ORGAN
 *
 * Its tables requests, proceedings, documents and decisions, as many of them as there are, have the heads
 * of a register as the names of their columns. examples/data/year-2025/to_sqlite.py makes one. */

#include <stdio.h>
#include <stdlib.h>

#include <govinfo_c.h>
#include <sqlite3.h>

enum { MOST_COLUMNS = 64 };

static const char* const registers[] = {"requests", "proceedings", "documents", "decisions"};

/* A row of a table after the other; 0 if there is no such table or it cannot be counted. */
static int add_table(govinfo_tally* tally, sqlite3* database, const char* name) {
    const char* keys[MOST_COLUMNS];
    const char* values[MOST_COLUMNS];
    char query[64];
    sqlite3_stmt* rows = NULL;
    govinfo_error* error = NULL;
    int count, i, step = SQLITE_DONE;
    snprintf(query, sizeof query, "SELECT * FROM %s", name);
    if (sqlite3_prepare_v2(database, query, -1, &rows, NULL) != SQLITE_OK)
        return 1; /* no such table */
    count = sqlite3_column_count(rows);
    if (count > MOST_COLUMNS) count = MOST_COLUMNS;
    for (i = 0; i < count; ++i) keys[i] = sqlite3_column_name(rows, i);
    if (govinfo_tally_open(tally, name, &error) == GOVINFO_OK)
        while (error == NULL && (step = sqlite3_step(rows)) == SQLITE_ROW) {
            for (i = 0; i < count; ++i) values[i] = (const char*)sqlite3_column_text(rows, i);
            govinfo_tally_add_record(tally, name, keys, values, (size_t)count, &error);
        }
    if (error != NULL) fprintf(stderr, "%s: %s\n", name, govinfo_error_message(error));
    if (step != SQLITE_DONE && error == NULL)
        fprintf(stderr, "%s: %s\n", name, sqlite3_errmsg(database));
    sqlite3_finalize(rows);
    step = error == NULL && step == SQLITE_DONE;
    govinfo_error_free(error);
    return step;
}

/* The result as JSON, with what was not counted. */
static int print_result(const govinfo_tally* tally) {
    govinfo_text* json = NULL;
    if (govinfo_tally_write_json(tally, NULL, &json, NULL) != GOVINFO_OK) return 2;
    puts(govinfo_text_data(json));
    govinfo_text_free(json);
    return 0;
}

int main(int argc, char** argv) {
    govinfo_tally_options options = GOVINFO_TALLY_OPTIONS_INIT;
    govinfo_tally* tally = NULL;
    sqlite3* database = NULL;
    size_t i;
    int result = 2;
    if (argc != 4) {
        fputs("usage: tally_sqlite DATABASE YEAR ORGAN\n", stderr);
        return result;
    }
    options.organ = argv[3];
    if (sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", argv[1], sqlite3_errmsg(database));
    } else if (govinfo_tally_new("2021", atoi(argv[2]), &options, &tally, NULL) != GOVINFO_OK) {
        fprintf(stderr, "there is no such year or organ: %s %s\n", argv[2], argv[3]);
    } else {
        result = 0;
        for (i = 0; i < sizeof registers / sizeof registers[0]; ++i)
            if (!add_table(tally, database, registers[i])) result = 2;
        if (result == 0) result = print_result(tally);
    }
    govinfo_tally_free(tally);
    sqlite3_close(database);
    return result;
}
