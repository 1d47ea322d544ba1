// expect: total_has_no_defining_rule
#include "small_form.hpp"

namespace govinfo {

constexpr LinearRule rules_of_form[] = {row_total};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
