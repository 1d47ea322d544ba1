// expect: term_names_a_row_or_column_that_the_table_has_not
#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr Term misspelt[] = {{"recieved"}};
constexpr LinearRule guarded() {
    LinearRule rule = result_sum(parts);
    rule.only_if_zero = misspelt;
    return rule;
}
constexpr LinearRule rules_of_form[] = {row_total, guarded()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
