// expect: no_form_has_a_cell_of_that_name
#include <govinfo/prose.hpp>

#include "forms/named.hpp"

namespace govinfo::detail {

constexpr NamedCells carried_out[] = {cells("requests", "carried_outt", "total")};
constexpr Reading as_carried_out[] = {{carried_out}};

}  // namespace govinfo::detail
