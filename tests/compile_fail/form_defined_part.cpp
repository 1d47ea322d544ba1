// expect: rule_defines_something_that_is_no_single_total
#include "small_form.hpp"

namespace govinfo {

constexpr Term received[] = {{"received"}};
constexpr LinearRule defines_a_part() {
    LinearRule rule = result_sum(concluded);
    rule.left = received;
    return rule;
}
constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr LinearRule rules_of_form[] = {row_total, result_sum(parts), defines_a_part()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
