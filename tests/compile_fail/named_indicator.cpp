// expect: no_form_has_a_cell_of_that_name
#include <govinfo/indicators.hpp>

#include "forms/named.hpp"

namespace govinfo {

constexpr NamedCells lost[] = {detail::cells("proceedings", "litigation_direct", "correct")};
constexpr Indicator indicator = {"lost", {}, {}, {}, lost, lost};

}  // namespace govinfo
