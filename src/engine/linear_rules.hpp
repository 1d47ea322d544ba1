// Runs the rules whose facts are cells alone: what single cells may hold, and the linear rules.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <govinfo/finding.hpp>
#include <govinfo/form.hpp>

#include "engine/contradictions.hpp"
#include "engine/linear.hpp"

namespace govinfo::detail {

/// Stands on every cell; its line is the cell's path.
struct CellRule {
    Rule rule;
    std::optional<CellKind> kind;  ///< empty = of every kind
    Outcome (*check)(const Operands& operands, CellIndex cell);
};

/// In catalogue order.
[[nodiscard]] std::span<const CellRule> cell_rules() noexcept;

/// Whether a rule stands in a list of ids, also former ones, and families.
[[nodiscard]] bool is_named(std::string_view rule, std::span<const std::string_view> list) noexcept;

/// Printed and structural rules always are.
[[nodiscard]] bool is_on(const Rule& rule, const ValidateOptions& options) noexcept;

/// Whether a rule that needs other reports than this one was asked, and can be.
[[nodiscard]] Outcome asked(TermSource source, const Report& report,
                            const ValidateOptions& options);

/// A rule on a line.
struct Assessed {
    Outcome outcome = Outcome::not_applicable;
    Sides sides = {};
    bool remark = false;
    bool together = false;
};

/// Without regard to whether the rule is on, and to other lines.
[[nodiscard]] Assessed assess(const RuleLine& line, const Operands& operands);

/// The line of that rule in that form; null where the rule is not linear.
[[nodiscard]] const RuleLine* find_rule_line(const Form& form, const Rule& rule,
                                             std::string_view line) noexcept;

[[nodiscard]] Finding finding_of(const Rule& rule, std::string_view line,
                                 const Assessed& assessed) noexcept;

/// Takes what rules on lines come to.
using Take = std::function<void(const Finding& finding)>;

/// Of the rules that are on: those on cells, then the linear ones, each in catalogue order, then
/// form order. Where not `every` outcome is wanted passes and what does not apply are left out.
void run_table_rules(const Operands& operands, bool every, const Take& take);

/// What fails of them.
[[nodiscard]] std::vector<Finding> table_failures(const Operands& operands);

/// Of the linear rules that are on; what fails by itself takes no part.
[[nodiscard]] std::vector<Contradiction> contradictions(const Operands& operands);

}  // namespace govinfo::detail
