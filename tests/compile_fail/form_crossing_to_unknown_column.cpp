// expect: crossing_names_a_row_or_column_that_the_form_has_not
#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr LinearRule rules_of_form[] = {row_total, result_sum(parts)};
constexpr std::string_view to[] = {"received"};
constexpr CrossingSpec crossings_of_form[] = {
    {"requests", "received", "total", Comparability::same, to, "totals"}};
constexpr FormSpec with_crossings() {
    FormSpec spec = small_form(rules_of_form);
    spec.crossings = crossings_of_form;
    return spec;
}
constexpr FormSpec spec = with_crossings();
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
