// expect: rule_is_implied_by_one_that_does_not_stand_before_it
#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr std::string_view later[] = {"T3.RESULT_SUM"};
constexpr LinearRule implied() {
    LinearRule rule = result_sum(parts);
    rule.rule.id = "T3.EMPTY";
    rule.defines = Defines::nothing;
    rule.implied_by = later;
    return rule;
}
constexpr LinearRule rules_of_form[] = {row_total, implied(), result_sum(parts)};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
