#include "ops/diagnose_slips.hpp"

#include <algorithm>
#include <array>

#include <govinfo/label.hpp>

#include "base/filled.hpp"
#include "engine/linear.hpp"

namespace govinfo {
namespace {

using detail::Int128;

/// What the library knows of a slip. In sentences `{value}` is what stands in the cell,
/// `{proposed}` what should, `{neighbour}` the cell beside it.
struct SlipInfo {
    std::string_view name;
    unsigned cost;
    Text sentence;
};

constexpr SlipInfo slips[] = {
    {"none", 18, {}},
    {"sign",
     2,
     {"正负号写错：应为 {proposed}，填成了 {value}", "wrong sign: {value} for {proposed}"}},
    {"swapped_digits",
     4,
     {"相邻两位数字颠倒：应为 {proposed}，填成了 {value}",
      "digits swapped: {value} for {proposed}"}},
    {"factor_of_ten",
     4,
     {"多写或少写了 0（小数点错位）：应为 {proposed}，填成了 {value}",
      "off by a power of ten: {value} for {proposed}"}},
    {"doubled_digit",
     4,
     {"多写了一位重复的数字：应为 {proposed}，填成了 {value}",
      "a digit typed twice: {value} for {proposed}"}},
    {"dropped_digit",
     4,
     {"漏写了一位数字：应为 {proposed}，填成了 {value}",
      "a digit dropped: {value} for {proposed}"}},
    {"blank",
     2,
     {"没有填数字，按 0 计算；应为 {proposed}",
      "holds no number, which counts as 0: should be {proposed}"}},
    {"total",
     6,
     {"总计没有重新计算：各项之和为 {proposed}，填的是 {value}",
      "total not recomputed: its parts add up to {proposed}, not {value}"}},
    {"neighbour",
     8,
     {"与相邻的{neighbour}数字相同，可能误填了那一格的数",
      "same as {neighbour} next to it, whose value may have been copied"}},
    {"shifted", 2, {}},
};

const SlipInfo& info(Slip slip) noexcept {
    return slips[static_cast<std::size_t>(slip)];
}

// ---- the cells around a cell -------------------------------------------------------------------

enum class Side : std::uint8_t { left, right, above, below };
constexpr Side sides[] = {Side::left, Side::right, Side::above, Side::below};

/// Where the numbers stand if each is found on that side of its own cell.
constexpr Text shifted[] = {
    {"数字整体左移了一栏", "the numbers stand one column too far to the left"},
    {"数字整体右移了一栏", "the numbers stand one column too far to the right"},
    {"数字整体上移了一行", "the numbers stand one row too high"},
    {"数字整体下移了一行", "the numbers stand one row too low"},
};

/// The cell printed on that side, if it holds a number or counts as one.
std::optional<CellIndex> neighbour(const Report& report, CellIndex cell, Side side) {
    const Form& form = report.form();
    const CellInfo& from = form.cell(cell);
    const bool beside = side == Side::left || side == Side::right;
    const bool back = side == Side::left || side == Side::above;
    const bool one_row = from.table->layout == Layout::single_row;
    const std::size_t distance = beside ? 1 : from.block->columns.size();
    const auto at = static_cast<std::size_t>(cell);
    if (back ? at < distance : at + distance >= form.cells().size()) return std::nullopt;
    const auto other = static_cast<CellIndex>(back ? at - distance : at + distance);
    const CellInfo& to = form.cell(other);
    if (to.block != from.block || to.optional != from.optional) return std::nullopt;
    if (beside ? to.row != from.row && !one_row : to.column != from.column || one_row)
        return std::nullopt;
    const CellState state = report.state(other);
    if (state == CellState::absent || state == CellState::text) return std::nullopt;
    return other;
}

/// The side on which every cell's proposed value stands.
std::optional<Side> shift(const Answer& answer, const Report& report) {
    if (answer.cells.size() < 2) return std::nullopt;
    const Form& form = report.form();
    const CellInfo& first = form.cell(answer.cells.front().cell);
    for (const Side side : sides) {
        const bool beside = side == Side::left || side == Side::right;
        const bool all =
            std::all_of(answer.cells.begin(), answer.cells.end(), [&](const Correction& each) {
                const CellInfo& cell = form.cell(each.cell);
                const auto from = neighbour(report, each.cell, side);
                return from && each.proposed == report.number(*from).value_or(Decimal()) &&
                       (beside ? cell.row == first.row : cell.column == first.column);
            });
        if (all) return side;
    }
    return std::nullopt;
}

// ---- one cell ----------------------------------------------------------------------------------

bool are_swapped(std::string_view value, std::string_view proposed) {
    if (value.size() != proposed.size()) return false;
    std::size_t at = 0;
    while (at < value.size() && value[at] == proposed[at]) ++at;
    return at + 1 < value.size() && value[at] == proposed[at + 1] &&
           value[at + 1] == proposed[at] && value.substr(at + 2) == proposed.substr(at + 2);
}

/// Where `longer` has a digit that `shorter` lacks; npos if that is not all.
std::size_t extra_digit(std::string_view longer, std::string_view shorter) {
    if (longer.size() != shorter.size() + 1) return std::string_view::npos;
    std::size_t at = 0;
    while (at < shorter.size() && longer[at] == shorter[at]) ++at;
    return longer.substr(at + 1) == shorter.substr(at) ? at : std::string_view::npos;
}

bool is_doubled(std::string_view value, std::string_view proposed) {
    const std::size_t at = extra_digit(value, proposed);  // the second of two equal digits
    return at != std::string_view::npos && at != 0 && value[at] == value[at - 1];
}

bool differ_by_tens(Decimal a, Decimal b) {
    Int128 less = std::min(a, b).millionths();
    const Int128 greater = std::max(a, b).millionths();
    while (less < greater) less *= 10;
    return less == greater;
}

bool is_total(const CellInfo& cell) {
    return cell.column->total || cell.row->role == RowRole::total;
}

/// Whether the cell's parts, as they stand, add up to `proposed`.
bool is_sum_of_parts(const Report& report, CellIndex cell, Decimal proposed) {
    const Form& form = report.form();
    for (const RuleLine& line : form.rule_lines()) {
        if (line.defines != cell) continue;
        Int128 sum = 0;
        for (std::size_t i = line.left_end; i != line.right_end; ++i) {
            const CellTerm& term = form.terms()[i];
            if (detail::use_of(report, term.cell, BlankPolicy::zero) == detail::Use::known)
                sum += Int128{detail::millionths_of(report, term.cell)} * term.coefficient;
        }
        return sum == proposed.millionths();
    }
    return false;
}

/// A cell beside this one that holds the same.
std::optional<CellIndex> copied_from(const Correction& correction, const Report& report) {
    for (const Side side : sides) {
        const auto other = neighbour(report, correction.cell, side);
        if (other && report.number(*other).value_or(Decimal()) == correction.value) return other;
    }
    return std::nullopt;
}

Slip slip_of(const Correction& correction, const Report& report) {
    if (!correction.proposed) return Slip::none;
    if (correction.state != CellState::number) return Slip::blank;
    const Slip typing = detail::typing_slip(correction.value, *correction.proposed);
    if (typing != Slip::none) return typing;
    if (is_sum_of_parts(report, correction.cell, *correction.proposed)) return Slip::total;
    if (correction.value != Decimal() && copied_from(correction, report)) return Slip::neighbour;
    return Slip::none;
}

// ---- words -------------------------------------------------------------------------------------

std::string word(std::string_view name, const Correction& correction, const Report& report,
                 Language language) {
    if (name == "value") return to_string(correction.value);
    if (name == "proposed") return to_string(*correction.proposed);
    return label(report.form().cell(*copied_from(correction, report)), language);
}

std::string sentence(const Correction& correction, const Report& report, Language language) {
    return detail::filled(info(correction.slip).sentence.in(language), [&](std::string_view name) {
        return word(name, correction, report, language);
    });
}

}  // namespace

std::string_view name(Slip slip) noexcept {
    return info(slip).name;
}

Slip detail::typing_slip(Decimal value, Decimal proposed) {
    if (value.millionths() == -proposed.millionths()) return Slip::sign;
    if (value <= Decimal() || proposed <= Decimal()) return Slip::none;
    if (differ_by_tens(value, proposed)) return Slip::factor_of_ten;
    const std::string was = to_string(value), is = to_string(proposed);
    if (are_swapped(was, is)) return Slip::swapped_digits;
    if (is_doubled(was, is)) return Slip::doubled_digit;
    if (extra_digit(is, was) != std::string::npos) return Slip::dropped_digit;
    return Slip::none;
}

void detail::find_slips(Answer& answer, const Report& report) {
    const bool all_shifted = shift(answer, report).has_value();
    for (Correction& each : answer.cells)
        each.slip = all_shifted ? Slip::shifted : slip_of(each, report);
}

unsigned detail::cost(const Answer& answer, const Report& report) {
    unsigned sum = 0;
    for (const Correction& each : answer.cells)
        sum += info(each.slip).cost - (is_total(report.form().cell(each.cell)) ? 1 : 0);
    return sum;
}

std::string reason(const Answer& answer, const Report& report, Language language) {
    if (const auto side = shift(answer, report))
        return std::string(shifted[static_cast<std::size_t>(*side)].in(language));
    std::string out;
    for (const Correction& each : answer.cells) {
        if (each.slip == Slip::none) continue;
        if (!out.empty()) out += fill({"；", "; "}, language);
        if (answer.cells.size() > 1)
            out += fill({"{0}：", "{0}: "}, language,
                        {label(report.form().cell(each.cell), language)});
        out.append(sentence(each, report, language));
    }
    return out;
}

}  // namespace govinfo
