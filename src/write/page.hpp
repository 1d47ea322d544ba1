// What stands on the page of the official form, and in which order. All writers print this.
//
//           某县教育局2024年政府信息公开工作年度报告       title
//        统计期限：2024年1月1日至2024年12月31日         period, unless the text says it
//    一、总体情况                                      heading
//        2024年，我局……                               paragraph
//    二、主动公开政府信息情况                            heading
//    ┌──────────────┬──────────────┐
//    │   信息内容   │  本年制发件数  │ …                table
//                                       某县教育局     signature
//                                    2025年1月20日
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <govinfo/report.hpp>
#include <govinfo/sheet.hpp>

namespace govinfo::detail {

enum class LineRole { title, period, heading, paragraph, signature };

struct PageLine {
    LineRole role;
    std::string text;
};

/// A table in the prose that is none of the form's: rows of words.
using PageRows = std::vector<std::vector<std::string>>;

using PagePart = std::variant<PageLine, PageRows, Sheet>;

[[nodiscard]] std::vector<PagePart> page_of(const Report& report);

/// That of the report or, where it has none, one made of organ and year.
[[nodiscard]] std::string title_of(const Report& report);

/// Whose report, on which year: 某县教育局 2024年度; says so where either is not known.
[[nodiscard]] std::string unit_title(std::string_view organ, std::optional<int> year,
                                     Language language);

/// As they are printed: one that holds a table has a heading, and where there are none all of the
/// form's are there.
[[nodiscard]] std::vector<Section> sections_of(const Report& report);

/// The rows before the first one with labels or values.
[[nodiscard]] std::size_t head_rows(std::span<const SheetRow> rows);

/// What stands at a place of a table's grid: a cell, which begins in that row or goes on from above.
struct Slot {
    const SheetCell* cell = nullptr;
    bool begins = false;
};

/// Row by row. Points into the sheet.
[[nodiscard]] std::vector<std::vector<Slot>> slots_of(const Sheet& sheet);

/// How wide columns are to be, in digits; together at least `room`, unless their numbers would
/// break then.
[[nodiscard]] std::vector<std::size_t> widths_of(const Sheet& sheet, std::size_t room);

/// Digits of 9 pt, the size in tables, that stand between the margins of upright A4.
inline constexpr std::size_t upright_digits = 98;

/// Whether upright A4 is too narrow for a table.
[[nodiscard]] bool is_wide(const Sheet& sheet);

/// Whether it is UTF-8 without a control character; perhaps false where it is.
[[nodiscard]] bool is_printable(std::string_view text) noexcept;

/// Without control characters: U+FFFD stands for each. Tabs and line feeds remain.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace govinfo::detail
