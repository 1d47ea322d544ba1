/* The catalogue of rules. */
#include "check.h"

static void every_rule_says_who_it_is_and_why(void) {
    size_t i, f;
    CHECK(govinfo_rule_count() > 20);
    for (i = 0; i < govinfo_rule_count(); ++i) {
        const govinfo_rule* rule = govinfo_rule_at(i);
        int32_t forms = 0;
        CHECK(govinfo_rule_find(govinfo_rule_id(rule)) == rule);
        CHECK(govinfo_rule_basis(rule) >= GOVINFO_BASIS_PRINTED);
        CHECK(govinfo_rule_severity(rule) >= GOVINFO_SEVERITY_ERROR);
        CHECK(govinfo_rule_citation(rule, "zh") && govinfo_rule_citation(rule, "en"));
        CHECK(govinfo_rule_summary(rule, "zh") && govinfo_rule_summary(rule, "en"));
        CHECK(govinfo_rule_message(rule, "zh") && govinfo_rule_message(rule, "en"));
        for (f = 0; f < govinfo_form_count(); ++f)
            forms += govinfo_rule_applies_to(rule, govinfo_form_at(f));
        CHECK(forms >= 1 && forms <= 2);
    }
    CHECK(govinfo_rule_at(i) == NULL);
}

static void fields_are_those_of_the_rule(void) {
    const govinfo_rule* balance = govinfo_rule_find("T3.BALANCE");
    const govinfo_rule* stock = govinfo_rule_find("T2.DOCUMENT_STOCK");
    CHECK(govinfo_rule_basis(balance) == GOVINFO_BASIS_PRINTED);
    CHECK(govinfo_rule_severity(balance) == GOVINFO_SEVERITY_ERROR);
    CHECK(govinfo_rule_on_by_default(balance) == 1);
    CHECK(govinfo_rule_applies_to(balance, govinfo_form_find("2019")) == 1);
    CHECK(govinfo_rule_applies_to(stock, govinfo_form_find("2019")) == 0);
    CHECK(govinfo_rule_applies_to(stock, govinfo_form_find("2021")) == 1);
}

static void null_and_wrong_objects_are_neutral(void) {
    govinfo_report* report = clean_report();
    const govinfo_rule* const wrong[] = {NULL, (const govinfo_rule*)report,
                                         (const govinfo_rule*)govinfo_form_at(0)};
    size_t i;
    CHECK(govinfo_rule_find(NULL) == NULL && govinfo_rule_find("T3") == NULL);
    for (i = 0; i < 3; ++i) {
        CHECK_TEXT(govinfo_rule_id(wrong[i]), NULL);
        CHECK(govinfo_rule_basis(wrong[i]) == -1);
        CHECK(govinfo_rule_severity(wrong[i]) == -1);
        CHECK(govinfo_rule_on_by_default(wrong[i]) == 0);
        CHECK(govinfo_rule_applies_to(wrong[i], govinfo_form_at(0)) == 0);
        CHECK_TEXT(govinfo_rule_citation(wrong[i], "zh"), NULL);
        CHECK_TEXT(govinfo_rule_summary(wrong[i], "zh"), NULL);
        CHECK_TEXT(govinfo_rule_message(wrong[i], "zh"), NULL);
    }
    CHECK(govinfo_rule_applies_to(govinfo_rule_at(0), NULL) == 0);
    govinfo_report_free(report);
}

int main(void) {
    every_rule_says_who_it_is_and_why();
    fields_are_those_of_the_rule();
    null_and_wrong_objects_are_neutral();
    return check_result();
}
