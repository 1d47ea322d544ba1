// expect: rule_names_a_line_that_the_table_has_not
#include "small_form.hpp"

namespace govinfo {

constexpr std::string_view lines[] = {"received", "concluded", "carried_inn"};
constexpr LinearRule on_lines() {
    LinearRule rule = row_total;
    rule.lines = lines;
    return rule;
}
constexpr LinearRule rules_of_form[] = {on_lines()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
