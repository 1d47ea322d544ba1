/* Lists every rule: what it claims, and on what it rests. */

#include <stdio.h>

#include <govinfo_c.h>

int main(void) {
    static const char* const bases[] = {"printed", "structural", "legal", "customary"};
    for (size_t i = 0; i < govinfo_rule_count(); ++i) {
        const govinfo_rule* rule = govinfo_rule_at(i);
        printf("%s (%s)\n", govinfo_rule_id(rule), bases[govinfo_rule_basis(rule)]);
        printf("    %s\n", govinfo_rule_summary(rule, "zh"));
        printf("    %s\n", govinfo_rule_citation(rule, "zh"));
    }
    return 0;
}
