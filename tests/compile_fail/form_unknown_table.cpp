// expect: rule_names_a_table_that_the_form_has_not
#include "small_form.hpp"

namespace govinfo {

constexpr LinearRule of_another_table() {
    LinearRule rule = row_total;
    rule.table = "proceedings";
    return rule;
}
constexpr LinearRule rules_of_form[] = {of_another_table()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
