// expect: rule_without_id_citation_or_message
#include "small_form.hpp"

namespace govinfo {

constexpr LinearRule uncited() {
    LinearRule rule = row_total;
    rule.rule.citation = {};
    return rule;
}
constexpr LinearRule rules_of_form[] = {uncited()};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
