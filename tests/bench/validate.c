/* What a call takes that has a report as JSON and wants the findings as JSON: microseconds of the
 * processor, in the best of six attempts. */
#include <govinfo_c.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static size_t validate(const char* json, size_t size) {
    govinfo_report* report = NULL;
    govinfo_findings* findings = NULL;
    govinfo_text* text = NULL;
    if (govinfo_report_read_json(json, size, &report, NULL) != GOVINFO_OK ||
        govinfo_report_validate(report, NULL, &findings, NULL) != GOVINFO_OK ||
        govinfo_findings_write_json(findings, &text, NULL) != GOVINFO_OK) {
        exit(1);
    }
    const size_t written = govinfo_text_size(text);
    govinfo_text_free(text);
    govinfo_findings_free(findings);
    govinfo_report_free(report);
    return written;
}

int main(int argc, char** argv) {
    static char json[1 << 20];
    if (argc != 3) return 2;
    FILE* file = fopen(argv[1], "rb");
    if (file == NULL) return 2;
    const size_t size = fread(json, 1, sizeof json, file);
    fclose(file);
    const int calls = atoi(argv[2]);
    double least = 1e18;
    for (int attempt = 0; attempt < 6; ++attempt) {
        const clock_t start = clock();
        for (int call = 0; call < calls; ++call) {
            if (validate(json, size) == 0) return 1;
        }
        const double taken = (double)(clock() - start);
        if (taken < least) least = taken;
    }
    printf("%f\n", least * 1e6 / CLOCKS_PER_SEC / calls);
    return 0;
}
