// How a spreadsheet prints a value: what a person sees of the number that is stored.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace govinfo::detail {

/// What stands in a cell. Lines are apart by line feeds.
struct Shown {
    std::string text = {};
    Sight sight = Sight::plain;
};

/// The day from which a workbook counts days.
enum class Epoch : unsigned char { year_1900, year_1904 };

/// `stored` as the file has it, such as 1113 or 1.5E-2; `format` as in numFmt/@formatCode, such as
/// #,##0"件" or yyyy"年"m"月". A format that prints nothing leaves nothing. What is no number, and
/// what the format does with it but is not done here (fractions, exponents, conditions, hours,
/// Chinese numerals), stays as it is stored: Sight::uncertain.
[[nodiscard]] Shown shown_number(std::string_view stored, std::string_view format, Epoch epoch);

/// Its digits or, where the format makes a date of it, 2025-03-01; with the unit that the format
/// prints beside them. Where it prints another number (12.5 of 12500), Sight::uncertain.
[[nodiscard]] Shown stored_number(std::string_view stored, std::string_view format, Epoch epoch);
/// Likewise, by what is printed: 12.46万元 of 12.4567 is 12.4567万元.
[[nodiscard]] Shown stored_number_shown_as(std::string_view stored, std::string_view shown);

/// A text, under the part of the format that is for texts.
[[nodiscard]] Shown shown_text(std::string_view text, std::string_view format);

/// The format of a numFmtId that a workbook does not list, as Chinese programs have them; General
/// for what is none.
[[nodiscard]] std::string_view builtin_format(std::size_t id);

}  // namespace govinfo::detail
