// expect: no_form_has_a_cell_of_that_name
#include "forms/named.hpp"

namespace govinfo::detail {

// A row and a column of table two that no block has together.
constexpr NamedCells fees = cells("proactive", "fees", "decisions");

}  // namespace govinfo::detail
