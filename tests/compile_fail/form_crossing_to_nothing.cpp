// expect: crossing_has_rows_if_and_only_if_it_is_comparable
#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr LinearRule rules_of_form[] = {row_total, result_sum(parts)};
constexpr CrossingSpec crossings_of_form[] = {{"requests", "received", "", Comparability::sum_of}};
constexpr FormSpec with_crossings() {
    FormSpec spec = small_form(rules_of_form);
    spec.crossings = crossings_of_form;
    return spec;
}
constexpr FormSpec spec = with_crossings();
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
