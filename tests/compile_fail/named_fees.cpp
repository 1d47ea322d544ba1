// expect: no_form_has_a_cell_of_that_name
#include "forms/named.hpp"

namespace govinfo::detail {

constexpr std::string_view needs = path("proactive/fee/amount");

}  // namespace govinfo::detail
