// expect: term_names_a_table_that_the_form_has_not
#include "small_form.hpp"

namespace govinfo {

constexpr Term elsewhere[] = {
    {"received"}, {"carried_in"}, {.key = "received", .table = "proceedings"}};
constexpr LinearRule rules_of_form[] = {row_total, result_sum(elsewhere)};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
