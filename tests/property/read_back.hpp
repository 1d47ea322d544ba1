// Reports to print into documents, and what is wrong with them when they are read back.
#pragma once

#include <string>

#include <govinfo/report.hpp>

#include "property/plain_report.hpp"

namespace govinfo::test {

/// Sections in order, some with text; and in half of the reports blank cells, marks, words, and
/// numbers in other than their own digits.
[[nodiscard]] Report printable_report(const std::string& form, Random& random);

/// The cells that are not as they were printed; empty if none.
[[nodiscard]] std::string cell_faults(const Report& printed, const Report& read);

}  // namespace govinfo::test
