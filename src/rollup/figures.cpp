#include "rollup/figures.hpp"

#include <algorithm>
#include <array>

#include "engine/amounts.hpp"
#include "model/money.hpp"

namespace govinfo::detail {
namespace {

/// In the unit of the form, or in 元.
std::optional<Decimal> value_of(const Report& report, CellIndex cell, BlankPolicy blank) noexcept {
    const auto amount = amount_of(report, cell, blank);
    if (!amount) return std::nullopt;
    const Column& column = *report.form().cell(cell).column;
    const Int128 unit =
        column.kind == CellKind::money ? std::max<Int128>(yuan_in(column.unit), 1) : 1;
    const Int128 value = *amount / unit;
    const Int128 most = Decimal::max_millionths;
    if (value * unit != *amount || value > most || value < -most) return std::nullopt;
    return Decimal::from_millionths(static_cast<std::int64_t>(value));
}

/// Whether every cell of the form holds a number in its own digits, and its sums are of 64 bits.
bool is_plain(const Report& report) noexcept {
    if (report.keeps_print()) return false;
    const auto states = report.states();
    const std::size_t official = report.form().cell_count();
    std::size_t plain = 0;
    for (std::size_t i = 0; i < official; ++i) plain += states[i] == CellState::number;
    for (std::size_t i = official; i < states.size(); ++i) plain += states[i] == CellState::absent;
    return plain == states.size();
}

bool is_money_without_unit(const CellInfo& cell) noexcept {
    return cell.column->kind == CellKind::money && yuan_in(cell.column->unit) == 0;
}

}  // namespace

std::vector<Held> held_in(const Report& report, BlankPolicy blank) {
    std::array<Held, Form::max_cells> held;
    std::size_t count = 0;
    const bool plain = is_plain(report);
    for (std::size_t i = 0; i < report.states().size(); ++i) {
        if (plain && report.numbers()[i] == Decimal()) continue;
        const auto cell = static_cast<CellIndex>(i);
        const bool absent_row =
            report.form().cell(cell).optional && report.state(cell) == CellState::absent;
        if (absent_row || use_of(report, cell, blank) == Use::unused) continue;
        const auto value = value_of(report, cell, blank);
        if (!value)
            held[count++] = {cell, true};
        else if (*value != Decimal())
            held[count++] = {cell, false, *value};
    }
    return {held.begin(), held.begin() + static_cast<std::ptrdiff_t>(count)};
}

void Totals::add(std::span<const Held> held) noexcept {
    for (const Held& each : held) {
        Cell& to = cells_[static_cast<std::size_t>(each.cell)];
        to.known += each.value.millionths();
        to.open += each.open;
    }
}

void Totals::add(const Report& report, BlankPolicy blank) {
    if (!is_plain(report)) return add(held_in(report, blank));
    const auto numbers = report.numbers();
    const auto all = form_->cells();
    for (std::size_t i = 0; i < form_->cell_count(); ++i) {
        cells_[i].known += numbers[i].millionths();
        if (numbers[i] != Decimal() && is_money_without_unit(all[i])) {
            cells_[i].known -= numbers[i].millionths();
            ++cells_[i].open;
        }
    }
}

void Totals::add(const Totals& other) noexcept {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i].known += other.cells_[i].known;
        cells_[i].open += other.cells_[i].open;
    }
}

std::optional<CellIndex> whole_of(const Form& form, CellIndex part) noexcept {
    for (const Unsplit& each : form.unsplit())
        for (std::size_t i = each.parts; i < each.parts_end; ++i)
            if (form.terms()[i].cell == part) return each.whole;
    return std::nullopt;
}

SumRange Totals::range(CellIndex cell) const noexcept {
    Int128 low = at(cell).known, more = 0;
    bool open = at(cell).open != 0;
    if (const auto whole = whole_of(*form_, cell)) {
        more = at(*whole).known;
        open = open || at(*whole).open != 0;
    }
    for (const Unsplit& each : form_->unsplit()) {
        if (each.whole != cell) continue;
        for (std::size_t i = each.parts; i < each.parts_end; ++i) {
            const Cell& part = at(form_->terms()[i].cell);
            low += part.known;
            open = open || part.open != 0;
        }
    }
    const bool is_signed = form_->cell(cell).column->kind == CellKind::signed_count;
    return {low, low + more, open && is_signed, open};
}

bool Totals::any_unsplit() const noexcept {
    return std::any_of(cells_.begin() + static_cast<std::ptrdiff_t>(form_->cell_count()),
                       cells_.end(),
                       [](const Cell& each) { return each.open != 0 || each.known != 0; });
}

void fill(Report& report, const Totals& totals) {
    const Form& form = totals.form();
    const bool unsplit = totals.any_unsplit();
    for (std::size_t i = 0; i < form.cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const CellInfo& info = form.cells()[i];
        if (info.optional ? !unsplit : unsplit && whole_of(form, cell)) continue;
        const SumRange range = totals.range(cell);
        const auto sum = range.exact() ? to_sum(range.low).to_decimal() : std::nullopt;
        if (!sum)
            report.set_blank(cell);
        else if (*sum != Decimal() && is_money_without_unit(info))
            report.set(cell, parse_cell(info.column->kind, to_string(*sum) + "元"));
        else
            report.set_number(cell, *sum);
    }
}

}  // namespace govinfo::detail
