/* Checks a published report: check_file FILE */

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

static void print_findings(const govinfo_findings* findings) {
    const size_t count = govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY);
    for (size_t i = 0; i < count; ++i) {
        const govinfo_finding* finding = govinfo_findings_at(findings, i);
        printf("%s: %s\n", govinfo_finding_id(finding), govinfo_finding_message(finding, "en"));
    }
}

int main(int argc, char** argv) {
    govinfo_report* report = NULL;
    govinfo_findings* findings = NULL;
    govinfo_error* error = NULL;
    int result = 2;
    size_t size = 0;
    char* bytes = slurp(argc == 2 ? argv[1] : NULL, &size);
    if (bytes == NULL) {
        fputs("usage: check_file FILE\n", stderr);
        return 2;
    }

    if (govinfo_report_read(bytes, size, NULL, &report, &error) == GOVINFO_OK &&
        govinfo_report_validate(report, NULL, &findings, &error) == GOVINFO_OK) {
        result = govinfo_findings_verdict(findings) == GOVINFO_VERDICT_INCONSISTENT ? 1 : 0;
        printf("%s: %s\n", govinfo_report_organ(report), result ? "inconsistent" : "no error");
        print_findings(findings);
    } else {
        fprintf(stderr, "%s: %s\n", argv[1], govinfo_error_message(error));
    }

    govinfo_error_free(error);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
    free(bytes);
    return result;
}
