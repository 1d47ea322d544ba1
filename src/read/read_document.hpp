// What stands in an input that is a document.
#pragma once

#include "read/recognise.hpp"
#include "source/budget.hpp"
#include "source/sniff.hpp"

namespace govinfo::detail {

/// Of any kind but JSON. `keeps_printed` as in recognise().
[[nodiscard]] Attempt<Recognised> read_document(const Input& input, Budget& budget,
                                                bool keeps_printed);

}  // namespace govinfo::detail
