// Validation: every rule of the catalogue on every line of a report.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/finding.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate_options.hpp>

namespace govinfo {

struct Explanation;
namespace detail {
class Evidence;

/// Allocates only for more than a few.
class FewFindings {
  public:
    void add(const Finding& finding) {
        if (count_ < few_.size()) {
            few_[count_++] = finding;
            return;
        }
        if (many_.empty()) many_.assign(few_.begin(), few_.end());
        many_.push_back(finding);
    }
    [[nodiscard]] std::span<const Finding> all() const noexcept {
        return many_.empty() ? std::span(few_).first(count_) : std::span(many_);
    }

  private:
    std::array<Finding, 8> few_;
    std::size_t count_ = 0;           // of `few_`
    std::vector<Finding> many_ = {};  // all, where they are more
};
}  // namespace detail

/// What failed, in catalogue order, then form order; and how many could not be assessed.
class Findings {
  public:
    [[nodiscard]] std::span<const Finding> failures() const& noexcept { return failures_; }
    /// So that `for (const Finding& finding : validate(report).failures())` does not dangle.
    [[nodiscard]] std::vector<Finding> failures() && noexcept { return std::move(failures_); }
    [[nodiscard]] std::size_t count(Severity severity) const noexcept {
        return counts_[static_cast<std::size_t>(severity)];
    }
    /// Rules on lines that could not be assessed, all bases together, in the same order.
    [[nodiscard]] std::span<const Finding> unassessed() const& noexcept {
        return unassessed_.all();
    }
    [[nodiscard]] std::vector<Finding> unassessed() && {
        return {unassessed_.all().begin(), unassessed_.all().end()};
    }
    [[nodiscard]] std::size_t not_assessable() const noexcept { return unassessed_.all().size(); }
    [[nodiscard]] Verdict verdict() const noexcept;
    [[nodiscard]] BlankPolicy blank() const noexcept { return blank_; }

  private:
    friend Findings validate(const Report& report, const ValidateOptions& options);
    friend Explanation explain(const Report& report, Findings findings,
                               const ValidateOptions& options);
    std::vector<Finding> failures_;
    detail::FewFindings unassessed_;
    std::shared_ptr<const detail::Evidence> evidence_;  // what explain() need not look for again
    std::array<std::size_t, 3> counts_ = {};
    bool required_not_assessable_ = false;  // one of them printed or structural
    BlankPolicy blank_ = BlankPolicy::unknown;
};

/// Cannot fail and never stops at the first failure. Linear in the number of rule lines and their
/// terms, where all cells hold numbers; of a report without text it then allocates only to store
/// what failed, and more than a few lines that could not be assessed. Rules that share cells
/// without a number are also held against each other.
[[nodiscard]] Findings validate(const Report& report, const ValidateOptions& options = {});

/// With the reader's notes.
[[nodiscard]] Findings validate(const ReadResult& read, ValidateOptions options = {});

/// Every rule that is on, on every line, with its outcome, also passes: same order.
[[nodiscard]] std::vector<Finding> evaluate(const Report& report,
                                            const ValidateOptions& options = {});
[[nodiscard]] std::vector<Finding> evaluate(const ReadResult& read, ValidateOptions options = {});

// ---- explanation, computed on demand from the finding, the report and the same options ---------

[[nodiscard]] std::vector<Operand> operands(const Finding& finding, const Report& report,
                                            const ValidateOptions& options = {});

/// A failure in one line, in words a clerk reads. No trailing period.
[[nodiscard]] std::string message(const Finding& finding, const Report& report,
                                  const ValidateOptions& options, Language language);

/// The ids of the rules with which one cannot hold that fails `together` with others; else none.
[[nodiscard]] std::vector<std::string> counterparts(const Finding& finding, const Report& report,
                                                    const ValidateOptions& options = {});

/// Why a rule could not be assessed.
[[nodiscard]] std::string reason(const Finding& finding, const Report& report,
                                 const ValidateOptions& options, Language language);

/// The line by its official label: 「一、本年新收政府信息公开申请数量」, 「自然人」.
[[nodiscard]] std::string line_label(const Finding& finding, const Report& report,
                                     Language language);

}  // namespace govinfo
