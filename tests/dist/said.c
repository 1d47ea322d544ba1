/* What the library says of documents: the report and its findings as JSON, or why it is none.
   said FILE... */

#include <stdio.h>
#include <stdlib.h>

#include <govinfo_c.h>

#if defined(_WIN32)
#include <fcntl.h>
#include <io.h>
#endif

static char* slurp(const char* path, size_t* size) {
    FILE* file = fopen(path, "rb");
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

static void print(govinfo_text* text) {
    fwrite(govinfo_text_data(text), 1, govinfo_text_size(text), stdout);
    putchar('\n');
    govinfo_text_free(text);
}

static void say(const char* bytes, size_t size) {
    govinfo_report* report = NULL;
    govinfo_findings* findings = NULL;
    govinfo_error* error = NULL;
    govinfo_text* text = NULL;
    if (govinfo_report_read(bytes, size, NULL, &report, &error) == GOVINFO_OK &&
        govinfo_report_write_json(report, &text, &error) == GOVINFO_OK) {
        print(text);
        if (govinfo_report_validate(report, NULL, &findings, &error) == GOVINFO_OK &&
            govinfo_findings_write_json(findings, &text, &error) == GOVINFO_OK) {
            print(text);
        }
    }
    if (error != NULL) {
        printf("%d %s\n", (int)govinfo_error_status(error), govinfo_error_message(error));
    }
    govinfo_error_free(error);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
}

int main(int argc, char** argv) {
#if defined(_WIN32)
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    for (int i = 1; i < argc; ++i) {
        size_t size = 0;
        char* bytes = slurp(argv[i], &size);
        if (bytes == NULL) return 2;
        printf("%s\n", argv[i]);
        say(bytes, size);
        free(bytes);
    }
    return 0;
}
