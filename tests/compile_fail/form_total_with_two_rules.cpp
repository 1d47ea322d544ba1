// expect: total_has_two_defining_rules
#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr LinearRule everywhere() {
    LinearRule rule = result_sum(parts);
    rule.defines = Defines::every_line;  // also on `total`, where row_total does
    return rule;
}
constexpr LinearRule rules_of_form[] = {row_total, everywhere()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
