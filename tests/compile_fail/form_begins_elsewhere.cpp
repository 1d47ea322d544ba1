// expect: rule_begins_with_a_term_that_is_not_on_its_line
#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr Term elsewhere[] = {{.key = "concluded", .line = "total"}};
constexpr LinearRule of_another_line() {
    LinearRule rule = result_sum(parts);
    rule.left = elsewhere;
    return rule;
}
constexpr LinearRule rules_of_form[] = {row_total, of_another_line()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
