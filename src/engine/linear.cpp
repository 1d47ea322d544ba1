#include "engine/linear.hpp"

#include <algorithm>

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

}  // namespace

Use use_of(const Report& report, CellIndex cell, BlankPolicy blank) noexcept {
    const Form& form = report.form();
    for (const Unsplit& unsplit : form.unsplit()) {
        if (form.cell(unsplit.whole).column != form.cell(cell).column) continue;
        const auto parts = parts_of(unsplit, form);
        const bool is_whole = unsplit.whole == cell;
        const bool is_part = std::any_of(
            parts.begin(), parts.end(), [cell](const CellTerm& part) { return part.cell == cell; });
        if ((is_whole || is_part) && stands_for_parts(report, unsplit) != is_whole)
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
    Int128 units = millionths / Decimal::scale;
    auto rest = static_cast<std::int32_t>(millionths % Decimal::scale);
    if (rest < 0) {
        rest += static_cast<std::int32_t>(Decimal::scale);
        --units;
    }
    return Sum(static_cast<std::int64_t>(units), rest);
}

Operands::Operands(const Report& report, const ValidateOptions& options) noexcept
    : report_(report), options_(options) {
    constexpr std::int64_t large = std::int64_t{1}
                                   << 46;  // × 128 (coefficient) × 512 (cells) < 2^63
    const std::size_t cells = report.form().cells().size();
    const bool all_unusual = report.keeps_print();
    std::size_t unusual = 0;
    for (std::size_t i = 0; i < cells; ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const bool is_number = report.state(cell) == CellState::number;
        const std::int64_t millionths = millionths_of(report, cell);
        const auto size = static_cast<std::uint64_t>(millionths);  // of a negative number: huge
        const bool plainest = is_number && size < large && size % Decimal::scale == 0;
        millionths_[i] = millionths;
        uses_[i] = is_number ? Use::known : plain_use(report.state(cell), options.blank);
        if (!plainest || all_unusual) unusual_[unusual++] = cell;
    }
    unusual_count_ = unusual;
    leave_out_unused();
    for (CellIndex cell : unusual_cells()) {
        const std::int64_t millionths = millionths_[static_cast<std::size_t>(cell)];
        if (use(cell) == Use::unknown) any_unknown_ = true;
        if (millionths <= -large || millionths >= large) plain_ = false;
    }
    plain_ = plain_ && !any_unknown_;
}

/// Of each unsplit row and the rows under it, those that take no part.
void Operands::leave_out_unused() noexcept {
    const auto leave_out = [this](CellIndex cell) {
        uses_[static_cast<std::size_t>(cell)] = Use::unused;
        millionths_[static_cast<std::size_t>(cell)] = 0;
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
        const auto cell = static_cast<std::size_t>(term.cell);
        sum.known += static_cast<Int128>(millionths_[cell]) * term.coefficient;
        if (uses_[cell] == Use::unknown) add_unknown(sum, term);
    }
    return sum;
}

Sides Operands::sides(const RuleLine& line) const noexcept {
    const auto part = [&](std::size_t begin, std::size_t end) {
        return sum(report_.form().terms().subspan(begin, end - begin));
    };
    return {part(line.left, line.left_end), part(line.left_end, line.right_end),
            part(line.right_end, line.zero_guard_end),
            part(line.zero_guard_end, line.nonzero_guard_end)};
}

bool Operands::is_remark(const RuleLine& line) const noexcept {
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
