// A rule: what it claims, on what it rests, how it is said.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <govinfo/text.hpp>

namespace govinfo {

/// On what a rule rests, strongest first.
enum class Basis : std::uint8_t {
    printed,     ///< stands in the official form
    structural,  ///< follows from the word 总计 or from the type of number
    legal,       ///< a law or order says so
    customary,   ///< practice; a mismatch wants a human or a note
};

enum class Severity : std::uint8_t { error, warning, info };

/// One entry of the catalogue. An id says in words what the rule is about; it is never renumbered,
/// reused or given another meaning, and carries no year. All views have static storage duration.
struct Rule {
    std::string_view id;  ///< e.g. `T3.BALANCE`; the part before the dot is its family
    Basis basis = Basis::structural;
    Severity severity = Severity::error;
    bool on_by_default = true;
    Text citation;  ///< instrument and place
    Text summary;   ///< the claim in one sentence
    /// Said when it fails. `{line}` stands for the label of the line, `{left}` `{right}`
    /// `{difference}` for the sides, `{left_terms}` `{right_terms}` for their operands by label and
    /// value; `{value}` and `{expected}` for what a cell, header field or part is and should be. Of
    /// a record, `{column}`, `{value}`, `{other}`, `{other_value}`, `{due}` are in RecordFault,
    /// `{choices}` what may stand there in the `{form}`. Of an area, `{cell}`, `{printed}`, `{sum}`,
    /// `{difference}`, `{unit}`, `{reason}`, `{hint}` are in RollupFinding.
    Text message;
};

[[nodiscard]] std::string_view name(Basis basis) noexcept;
[[nodiscard]] std::string_view name(Severity severity) noexcept;
/// Whether it is about the words of a report, not its figures: NAR.NEW, X.SEC.ORDER.
[[nodiscard]] bool is_on_text(const Rule& rule) noexcept;

/// As clerks call them: 法律法规, 错误.
[[nodiscard]] Text label(Basis basis) noexcept;
[[nodiscard]] Text label(Severity severity) noexcept;

/// Every rule of every form once, in catalogue order: CELL, T2, T3, T4, YOY, X, NAR, PUB,
/// FMT; then those over the records of registers: REG, PRO, DOC; and over the units of an area: ROLL.
[[nodiscard]] std::span<const Rule* const> rules() noexcept;
/// Null when there is no rule of that id; also by an id that it had before 1.0 (docs/decisions/0033).
[[nodiscard]] const Rule* find_rule(std::string_view id) noexcept;

}  // namespace govinfo
