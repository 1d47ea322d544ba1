// The rules over single records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <govinfo/rule.hpp>
#include <govinfo/tally.hpp>

namespace govinfo::detail {

/// In catalogue order.
enum class RecordRule : std::uint8_t {
    id,
    duplicate_id,
    missing,
    value,
    word,
    form,
    order,
    conclusion,
    future,
    before_law,
    long_row,
    steps,
    no_record,
    joint_reviewer,
    ended,
    attribute,
    not_open,
    ground,
    reviews,
    index,
    index_shape,
    duplicate_index,
    title,
    summary,
    late,
};

[[nodiscard]] const Rule& rule_of(RecordRule rule) noexcept;

/// Whether a record on which it fails cannot be counted.
[[nodiscard]] inline bool excludes(const Rule& rule) noexcept {
    return rule.severity == Severity::error || &rule == &rule_of(RecordRule::no_record);
}

/// Stands for the id of the row that shows how a register is filled in.
inline constexpr Text example_id = {"示例（请删除本行）", "EXAMPLE (delete this row)"};
[[nodiscard]] inline bool is_example(std::string_view id) noexcept {
    return id.starts_with("示例") || id.starts_with("EXAMPLE");
}

/// Stands for what is struck out in a sheet, or may not be seen there.
inline constexpr std::string_view unseen_value = "#UNSEEN!";

/// The first 80 code points.
[[nodiscard]] std::string brief(std::string_view value);

}  // namespace govinfo::detail
