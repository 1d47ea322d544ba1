#include "engine/linear.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include <govinfo/crosswalk.hpp>

#include "engine/previous.hpp"

namespace govinfo::detail {
namespace {

Use plain_use(CellState state, BlankPolicy blank) noexcept {
    switch (state) {
        case CellState::number:
        case CellState::not_applicable:
            return Use::known;
        case CellState::blank:
            return blank == BlankPolicy::zero ? Use::known : Use::unknown;
        case CellState::absent:
        case CellState::text:
            break;
    }
    return Use::unknown;
}

// A sum of smaller ones cannot overflow: in millionths × 128 (coefficient) × 512 (cells) < 2^63.
constexpr std::int64_t large_units = 1 << 26;
constexpr std::int64_t large = large_units * Decimal::scale;

/// A number's units; more than any number has where it is negative or has a fraction. An odd factor
/// of 2^n × odd is divided out by its inverse modulo 2^64, which makes of what it does not divide
/// something huge.
std::uint64_t whole_units(Decimal number) noexcept {
    constexpr std::uint64_t odd = Decimal::scale >> 6, inverse = 0x790FB65668C26139;
    static_assert(odd << 6 == Decimal::scale && odd * inverse == 1);
    return std::rotr(static_cast<std::uint64_t>(number.millionths()) * inverse, 6);
}

bool is_plainest(CellState state, Decimal number) noexcept {
    return state == CellState::number && whole_units(number) < large_units;
}

/// is_plainest() of so many at once, without a branch for each.
constexpr std::size_t many = 8;
bool are_plainest(const CellState* states, const Decimal* numbers) noexcept {
    constexpr CellState wanted[many] = {CellState::number, CellState::number, CellState::number,
                                        CellState::number, CellState::number, CellState::number,
                                        CellState::number, CellState::number};
    std::uint64_t units = 0;
    for (std::size_t i = 0; i < many; ++i) units |= whole_units(numbers[i]);
    return units < large_units && std::memcmp(states, wanted, sizeof wanted) == 0;
}

/// An unsplit row stands for the rows under it where some of it is printed and nothing of them is.
bool stands_for_parts(const Report& report, const Unsplit& unsplit) noexcept {
    const Form& form = report.form();
    bool printed = false;
    for (const Unsplit& each : form.unsplit()) {
        if (form.cell(each.whole).row != form.cell(unsplit.whole).row) continue;
        for (std::size_t i = each.parts; i < each.parts_end; ++i)
            if (report.state(form.terms()[i].cell) != CellState::absent) return false;
        printed = printed || report.state(each.whole) != CellState::absent;
    }
    return printed;
}

std::span<const CellTerm> parts_of(const Unsplit& unsplit, const Form& form) noexcept {
    return form.terms().subspan(unsplit.parts, unsplit.parts_end - unsplit.parts);
}

bool is_part(CellIndex cell, const Unsplit& unsplit, const Form& form) noexcept {
    const auto parts = parts_of(unsplit, form);
    return std::any_of(parts.begin(), parts.end(),
                       [cell](const CellTerm& part) { return part.cell == cell; });
}

}  // namespace

Use use_of(const Report& report, CellIndex cell, BlankPolicy blank) noexcept {
    const Form& form = report.form();
    const CellInfo& info = form.cell(cell);
    if (!info.optional && info.row->under.empty()) return plain_use(report.state(cell), blank);
    for (const Unsplit& unsplit : form.unsplit()) {
        if (form.cell(unsplit.whole).column != info.column) continue;
        const bool stands = stands_for_parts(report, unsplit);
        if (unsplit.whole == cell ? !stands : stands && is_part(cell, unsplit, form))
            return Use::unused;
    }
    return plain_use(report.state(cell), blank);
}

std::optional<ReportCell> place_of(CellIndex cell, TermSource source, const Report& report,
                                   const ValidateOptions& options) {
    if (source == TermSource::report) return ReportCell{&report, cell};
    const Report* from = previous_of(report, options);
    if (from == nullptr) return std::nullopt;
    const auto there = counterpart(report.form(), cell, from->form());
    if (!there) return std::nullopt;
    return ReportCell{from, *there};
}

Sum to_sum(Int128 millionths) noexcept {
    const auto split = [](auto sum) {
        auto units = sum / Decimal::scale;
        auto rest = static_cast<std::int32_t>(sum % Decimal::scale);
        if (rest < 0) {
            rest += static_cast<std::int32_t>(Decimal::scale);
            --units;
        }
        return Sum(static_cast<std::int64_t>(units), rest);
    };
    // Nearly always small; to divide what is not takes ten times as long.
    const auto small = static_cast<std::int64_t>(millionths);
    return small == millionths ? split(small) : split(millionths);
}

Operands::Operands(const Report& report, const ValidateOptions& options) noexcept
    : report_(report), options_(options), numbers_(report.numbers()) {
    find_unusual();
    // All known, none so large that a sum of them could overflow, and none that is unused.
    bool plain = leave_out_unused();
    for (CellIndex cell : unusual_cells()) {
        const std::int64_t millionths = numbers_[static_cast<std::size_t>(cell)].millionths();
        if (use(cell) == Use::unknown) any_unknown_ = true;
        if (millionths <= -large || millionths >= large) plain = false;
    }
    if (plain && !any_unknown_) holding_ = report.form().holding_(numbers_.data());
}

void Operands::find_unusual() noexcept {
    const auto states = report_.states();
    const bool keeps_print = report_.keeps_print();
    for (std::size_t at = 0; at < states.size();) {
        const std::size_t end = std::min(at + many, states.size());
        const bool whole = !keeps_print && end - at == many;
        if (whole && are_plainest(states.data() + at, numbers_.data() + at)) {
            std::fill_n(uses_.data() + at, many, Use::known);
            at = end;
            continue;
        }
        for (; at < end; ++at) {
            uses_[at] = plain_use(states[at], options_.blank);
            if (keeps_print || !is_plainest(states[at], numbers_[at]))
                unusual_[unusual_count_++] = static_cast<CellIndex>(at);
        }
    }
}

/// Of each unsplit row and the rows under it, those that take no part. Whether these hold no
/// number.
bool Operands::leave_out_unused() noexcept {
    bool all_zero = true;
    const auto leave_out = [&](CellIndex cell) {
        uses_[static_cast<std::size_t>(cell)] = Use::unused;
        if (numbers_[static_cast<std::size_t>(cell)] != Decimal()) all_zero = false;
    };
    const Form& form = report_.form();
    const Row* row = nullptr;
    bool stands = false;  // that row for its parts
    for (const Unsplit& unsplit : form.unsplit()) {
        if (form.cell(unsplit.whole).row != row) stands = stands_for_parts(report_, unsplit);
        row = form.cell(unsplit.whole).row;
        if (!stands)
            leave_out(unsplit.whole);
        else
            for (const CellTerm& part : parts_of(unsplit, form)) leave_out(part.cell);
    }
    return all_zero;
}

void Operands::add_unknown(Interval& sum, const CellTerm& term) const noexcept {
    const bool is_signed = report_.form().cell(term.cell).column->kind == CellKind::signed_count;
    sum.above = sum.above || is_signed || term.coefficient > 0;
    sum.below = sum.below || is_signed || term.coefficient < 0;
}

void Operands::add_foreign(Interval& sum, const CellTerm& term) const noexcept {
    const auto place = place_of(term.cell, term.source, report_, options_);
    const Use use = place ? use_of(*place->report, place->cell, options_.blank) : Use::unknown;
    if (use == Use::unused && term.leaves) return;  // the rows that stand for it are added too
    if (use == Use::known)
        sum.known += Int128{millionths_of(*place->report, place->cell)} * term.coefficient;
    else
        add_unknown(sum, term);
}

Interval Operands::sum(std::span<const CellTerm> terms) const noexcept {
    Interval sum;
    for (const CellTerm& term : terms) {
        if (term.source != TermSource::report) {
            add_foreign(sum, term);
            continue;
        }
        const Use use = this->use(term.cell);
        if (use == Use::known)
            sum.known += Int128{numbers_[static_cast<std::size_t>(term.cell)].millionths()} *
                         term.coefficient;
        else if (use == Use::unknown)
            add_unknown(sum, term);
    }
    return sum;
}

Sides Operands::sides(const RuleLine& line) const noexcept {
    const auto part = [&](std::size_t begin, std::size_t end) {
        return sum(report_.form().terms().subspan(begin, end - begin));
    };
    Sides sides = {part(line.left, line.left_end), part(line.left_end, line.right_end),
                   part(line.right_end, line.zero_guard_end),
                   part(line.zero_guard_end, line.nonzero_guard_end)};
    if (line.rule->less_amended) sides.right.known -= amended(line).value_or(0);
    return sides;
}

/// What remarks in this report's cells of the right side say are amendments; empty where none does.
std::optional<Int128> Operands::amended(const RuleLine& line) const noexcept {
    std::optional<Int128> sum;
    const std::size_t size = std::size_t{line.right_end} - line.left_end;
    for (const CellTerm& term : report_.form().terms().subspan(line.left_end, size)) {
        if (term.source != TermSource::report || term.coefficient < 0) continue;
        const auto amended = report_.cell(term.cell).amended;
        if (amended) sum = sum.value_or(0) + Int128{amended->millionths()} * term.coefficient;
    }
    return sum;
}

bool Operands::is_remark(const RuleLine& line) const noexcept {
    if (line.rule->less_amended && !amended(line)) return true;
    const std::string_view decisive = line.rule->decided_on;
    if (decisive.empty() || line.line == decisive) return false;
    for (const RuleLine& each : report_.form().rule_lines()) {
        if (each.rule != line.rule || each.line != decisive) continue;
        const Sides both = sides(each);
        return both.left.exact() && both.right.exact() && both.left.known == both.right.known;
    }
    return false;
}

}  // namespace govinfo::detail
