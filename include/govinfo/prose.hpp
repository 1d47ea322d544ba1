// Prose: the numbers that a report's text states, with what they mean.
//
//   全年共收到政府信息公开申请3646件，其中予以公开1431件    received 3646, granted 1431
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/form.hpp>
#include <govinfo/report.hpp>

namespace govinfo {

/// How exactly a number is stated.
enum class Precision : std::uint8_t {
    exact,
    at_least,  ///< 余, 多, 超过, 以上
    about,     ///< 约, 近, 左右
};

/// A sum of cells that a number may mean.
struct Reading {
    std::span<const NamedCells> cells;
};

/// What a stated number is about. Static; known by its address.
struct Meaning {
    /// received carried_in handled concluded carried_out, granted disclosed partly_granted refused
    /// unavailable not_processed other, person organisation, reconsideration litigation
    /// litigation_direct litigation_after_reconsideration
    std::string_view key;
    std::string_view rule;              ///< id of the rule that holds it against the tables
    std::span<const Reading> readings;  ///< any of them is right
};

/// A number of the prose.
struct Statement {
    std::size_t section;       ///< index into Report::sections()
    std::size_t offset, size;  ///< its words, bytes of Section::text
    const Meaning* meaning;
    Decimal value;
    Precision precision;
    std::optional<Decimal> share = {};  ///< percent of a whole that is stated with it: 占33.9%
    std::optional<Decimal> growth =
        {};  ///< percent by which it grew on last year: 同比下降5% is -5
    friend bool operator==(const Statement&, const Statement&) = default;
};

/// The numbers of applications, outcomes and cases in the prose, in order. Read are digits and
/// Chinese numerals, 万 and 亿, in any width. A number is left out where the words around it leave
/// room for doubt: that it counts something else, a part of the body or of the year, or another
/// year. Linear in the text.
[[nodiscard]] std::vector<Statement> statements(const Report& report);

[[nodiscard]] std::string_view name(Precision precision) noexcept;

}  // namespace govinfo
