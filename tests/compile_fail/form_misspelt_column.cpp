// expect: term_names_a_row_or_column_that_the_table_has_not
#include "small_form.hpp"

namespace govinfo {

constexpr Term persons[] = {{"persons"}};
constexpr LinearRule misspelt() {
    LinearRule rule = row_total;
    rule.right = persons;
    return rule;
}
constexpr LinearRule rules_of_form[] = {misspelt()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
