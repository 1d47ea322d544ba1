// Reports as plain maps from path to value, and a generator of consistent ones. Nothing here knows
// the forms of the library: rows, columns and what they add up to are written out by hand.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <govinfo/report.hpp>

#include "support/tries.hpp"

namespace govinfo::test {

using Random = std::mt19937_64;

/// Uniform over [low, high]; the same on every platform, which std::uniform_int_distribution is
/// not.
[[nodiscard]] std::int64_t draw(Random& random, std::int64_t low, std::int64_t high);
[[nodiscard]] bool one_in(Random& random, std::int64_t n);

struct PlainCell {
    CellState state = CellState::absent;
    std::int64_t millionths = 0;
    friend bool operator==(const PlainCell&, const PlainCell&) = default;
};

[[nodiscard]] PlainCell number(std::int64_t units);

struct PlainReport {
    std::string form;
    OrganKind kind = OrganKind::department;
    bool unsplit = false;  ///< （六）其他处理 is printed as one row in form 2021
    std::map<std::string, PlainCell> cells;

    [[nodiscard]] const PlainCell& at(const std::string& path) const;
};

/// person … other, without total.
[[nodiscard]] const std::vector<std::string>& applicants();
/// granted … as that form prints them; `other` is one row in form 2019 and where `unsplit`.
[[nodiscard]] const std::vector<std::string>& outcomes(const std::string& form, bool unsplit);
[[nodiscard]] const std::vector<std::string>& proceeding_groups();
/// upheld … pending, without total.
[[nodiscard]] const std::vector<std::string>& proceeding_results();

/// A report on which every rule holds: zeros, everyday numbers or numbers of up to twelve digits.
[[nodiscard]] PlainReport consistent_report(const std::string& form, Random& random);

/// Fills 处理决定数量 in as if it were 上一年项目数量 plus 本年增/减, in form 2019.
void misfill_decisions(PlainReport& report, Random& random);

[[nodiscard]] Report to_report(const PlainReport& plain);

}  // namespace govinfo::test
