// Mending a report: which answers of its diagnosis may be put in, and putting them in.
//
//   const Diagnosis found = diagnose(report);
//   const Pick picks[] = {{"T4.TOTAL@reconsideration", 2}};
//   const auto choice = choose(found, picks);
//   if (const auto* chosen = std::get_if<Choice>(&choice)) apply(report, *chosen);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <govinfo/diagnose.hpp>
#include <govinfo/report.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// The answer with which a human wants a group mended.
struct Pick {
    std::string id;      ///< of any finding in the group
    std::size_t number;  ///< of the answer, from 1, likeliest first
};

/// Reads `T4.TOTAL@reconsideration:2`; empty where that is none. An id that the rule had before is
/// brought up to date.
[[nodiscard]] std::optional<Pick> parse_pick(std::string_view text);

/// For each group of a diagnosis, into which it points, the answer to put in; null where the group
/// is left alone.
using Choice = std::vector<const Answer*>;

enum class PickProblem : std::uint8_t {
    does_not_fail,   ///< no group has that finding
    no_such_answer,  ///< its group has fewer
    open,            ///< the rules leave one of its values open: a human has to fill it in
};

/// No trailing period.
[[nodiscard]] std::string_view message(PickProblem problem, Language language) noexcept;

/// The first pick that cannot be followed.
struct RefusedPick {
    std::size_t pick;  ///< index into the picks
    PickProblem problem;
};

/// The picked answers, and of the other groups those that have only one, with every value. Of two
/// picks for one group the last counts.
[[nodiscard]] std::variant<Choice, RefusedPick> choose(const Diagnosis& diagnosis,
                                                       std::span<const Pick> picks = {});

/// Whether a group is left alone.
[[nodiscard]] bool leaves_any(const Choice& choice) noexcept;

/// Puts the chosen answers in. `report` must be of the form that was diagnosed.
void apply(Report& report, const Choice& choice) noexcept;

}  // namespace govinfo
