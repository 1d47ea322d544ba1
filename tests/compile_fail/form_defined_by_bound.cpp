// expect: rule_defines_something_that_is_no_single_total
#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr LinearRule bound() {
    LinearRule rule = result_sum(parts);
    rule.relation = Relation::le;
    return rule;
}
constexpr LinearRule rules_of_form[] = {row_total, bound()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
