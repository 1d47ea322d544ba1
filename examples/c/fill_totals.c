/* Computes the totals of a draft and writes it as JSON: fill_totals FILE > REPORT.json */

#include <stdio.h>
#include <stdlib.h>

#include <govinfo_c.h>

/* The bytes of a file, to be freed; NULL if it cannot be read. */
static char* slurp(const char* path, size_t* size) {
    FILE* file = path != NULL ? fopen(path, "rb") : NULL;
    char* bytes = NULL;
    long length = -1;
    if (file != NULL && fseek(file, 0, SEEK_END) == 0) length = ftell(file);
    if (length >= 0) bytes = malloc((size_t)length + 1);
    if (bytes != NULL) {
        rewind(file);
        *size = fread(bytes, 1, (size_t)length, file);
    }
    if (file != NULL) fclose(file);
    return bytes;
}

static void print_changes(const govinfo_changes* changes) {
    static const char* const actions[] = {"filled", "kept", "not computable"};
    for (size_t i = 0; i < govinfo_changes_count(changes); ++i) {
        const char* after = govinfo_changes_after(changes, i);
        fprintf(stderr, "%s: %s, sum of parts %s\n", govinfo_changes_path(changes, i),
                actions[govinfo_changes_action(changes, i)], after != NULL ? after : "unknown");
    }
}

int main(int argc, char** argv) {
    govinfo_report* report = NULL;
    govinfo_changes* changes = NULL;
    govinfo_text* json = NULL;
    govinfo_error* error = NULL;
    int result = 2;
    size_t size = 0;
    char* bytes = slurp(argc == 2 ? argv[1] : NULL, &size);
    if (bytes == NULL) {
        fputs("usage: fill_totals FILE\n", stderr);
        return 2;
    }

    if (govinfo_report_read(bytes, size, NULL, &report, &error) == GOVINFO_OK &&
        govinfo_report_fill_totals(report, NULL, &changes, &error) == GOVINFO_OK &&
        govinfo_report_write_json(report, &json, &error) == GOVINFO_OK) {
        print_changes(changes);
        fputs(govinfo_text_data(json), stdout);
        result = 0;
    } else {
        fprintf(stderr, "%s: %s\n", argv[1], govinfo_error_message(error));
    }

    govinfo_error_free(error);
    govinfo_text_free(json);
    govinfo_changes_free(changes);
    govinfo_report_free(report);
    free(bytes);
    return result;
}
