// What rules look up in the prose of a report, found once.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <govinfo/copied_text.hpp>
#include <govinfo/form.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate_options.hpp>

#include "engine/contradictions.hpp"
#include "engine/linear.hpp"
#include "prose/fees.hpp"
#include "prose/signs.hpp"
#include "prose/statements.hpp"

namespace govinfo::detail {

/// The first section of that key; empty where there is none.
[[nodiscard]] std::optional<std::size_t> find_section(const Report& report,
                                                      SectionKey key) noexcept;

struct StatedFees {
    Fees fees;
    std::size_t section;
};

/// What rules and their words look up in a report, its prose above all; found when first asked
/// for.
class Prose {
  public:
    Prose(const Report& report, const ValidateOptions& options) noexcept
        : report_(report), options_(options) {}

    /// Whether there is more of it, or of last year's, than ValidateOptions::max_text.
    [[nodiscard]] bool too_long();
    /// All counts, also those that were not understood.
    [[nodiscard]] const std::vector<Said>& said() {
        if (!said_) said_ = all_said(signs(), report_);
        return *said_;
    }
    /// What the sentences of each section tell of.
    [[nodiscard]] const std::vector<SignedText>& signs() {
        if (!signs_) find_signs();
        return *signs_;
    }
    /// Whether a sentence of any section bears one of these.
    [[nodiscard]] bool bears(Signs any) {
        if (!signs_) find_signs();
        return all_signs_.has_any(any);
    }
    /// The first statement of 信息处理费; 六 is looked through before the others.
    [[nodiscard]] const std::optional<StatedFees>& fees();
    /// sum_of() those cells in this report or in last year's; each list is added up once.
    [[nodiscard]] const std::optional<Interval>& sum(std::span<const NamedCells> cells,
                                                     const Report& report);
    [[nodiscard]] const std::vector<Contradiction>& contradictions();
    /// What also stands in last year's report.
    [[nodiscard]] const std::vector<CopiedPart>& copied_from_last_year();
    /// What also stands in ValidateOptions::others.
    [[nodiscard]] const std::vector<CopiedPart>& copied_from_others();

  private:
    void find_signs();

    const Report& report_;
    const ValidateOptions& options_;
    std::optional<std::vector<Said>> said_;
    std::optional<std::vector<SignedText>> signs_;
    Signs all_signs_;
    std::optional<std::optional<StatedFees>> fees_;
    std::optional<std::vector<CopiedPart>> from_last_year_, from_others_;
    std::optional<std::vector<Contradiction>> contradictions_;
    std::optional<bool> too_long_;
    std::map<std::pair<const NamedCells*, const Report*>, std::optional<Interval>> sums_;
};

}  // namespace govinfo::detail
