// What labels, and lines above tables, say of what their numbers count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govinfo::detail {

/// What a label names in brackets or behind 单位 at its end, folded and without 单位 and its like: 万元
/// of 本年收费金额（单位：万元）. Empty if nothing stands there.
[[nodiscard]] std::string unit_in_label(std::string_view printed);

/// Each of 件、元.
[[nodiscard]] std::vector<std::string> units_of(std::string_view folded);

/// The units, folded, that a line above a table names for the numbers below it:
///
///    单位：元    （金额单位：万元）    填报单位：某局　计量单位：件、元    以元为单位
[[nodiscard]] std::vector<std::string> units_in_line(std::string_view printed);

/// Whether a unit is no piece but many: 万件, 百个, 万.
[[nodiscard]] bool is_multiple(std::string_view unit);

/// Whether words in brackets say that the numbers are not simply those of the label: a multiple, a
/// part (其中：网上办理), a share (占比%), what is no more or not yet (减免, 草案).
[[nodiscard]] bool counts_otherwise(std::string_view in_brackets);

}  // namespace govinfo::detail
