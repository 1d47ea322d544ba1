// What validation found: a small record each, from which words, operands and places are computed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/form.hpp>
#include <govinfo/report.hpp>
#include <govinfo/rule.hpp>

namespace govinfo {

/// Of a rule on a line.
enum class Outcome : std::uint8_t {
    pass,
    fail,
    not_assessable,  ///< a cell or header field that it needs is unknown
    not_applicable,  ///< it does not concern this reporter, form or line
};

enum class Verdict : std::uint8_t {
    consistent,    ///< nothing of error severity failed; all printed and structural rules ran
    inconsistent,  ///< something of error severity failed
    incomplete,    ///< nothing of error severity failed, but a printed or structural rule could not
                   ///< run
};

[[nodiscard]] std::string_view name(Outcome outcome) noexcept;
[[nodiscard]] std::string_view name(Verdict verdict) noexcept;
/// 一致, 不一致, 未能全部核对.
[[nodiscard]] Text label(Verdict verdict) noexcept;

/// Points at static data only, so it outlives the report. Identity: rule id and line.
struct Finding {
    const Rule* rule;
    std::string_view line;  ///< row, column, cell path, header field or section key
    Outcome outcome;
    /// The two sides of a linear rule; of other rules 0. Unknown cells count as 0 in them, but
    /// where it fails `together` with others: then the sides are as near as these let them come.
    Sum left = {};
    Sum right = {};
    bool remark = false;  ///< of no weight, as LinearRule::decided_on says
    /// Could hold by itself, but not together with the rules that counterparts() names.
    bool together = false;

    [[nodiscard]] Severity severity() const noexcept {
        return remark ? Severity::info : rule->severity;
    }
    [[nodiscard]] Sum difference() const noexcept { return left - right; }
    friend bool operator==(const Finding&, const Finding&) = default;
};
static_assert(std::is_trivially_copyable_v<Finding>);

/// `T3.BALANCE@person`: stable for ever, so that a human's "accepted, because …" can refer to it.
[[nodiscard]] std::string id(const Finding& finding);

/// A cell that took part in a finding.
struct Operand {
    enum class Role : std::uint8_t { left, right, guard, subject };
    CellIndex cell;
    Role role;
    int coefficient;
    TermSource source;
};

[[nodiscard]] std::string_view name(Operand::Role role) noexcept;

}  // namespace govinfo
