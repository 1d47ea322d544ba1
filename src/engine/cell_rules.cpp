// CELL.*: what a single cell may hold.

#include "engine/linear_rules.hpp"

#include <algorithm>
#include <string_view>

#include <govinfo/read.hpp>

namespace govinfo::detail {
namespace {

/// Number types are checked on numbers; an unknown value of that kind cannot be assessed.
Outcome check_number(const Operands& operands, CellIndex cell, CellKind kind,
                     bool (*holds)(Decimal)) {
    const Report& report = operands.report();
    if (report.form().cell(cell).column->kind != kind) return Outcome::not_applicable;
    switch (operands.use(cell)) {
        case Use::unused:
            return Outcome::not_applicable;
        case Use::unknown:
            return Outcome::not_assessable;
        case Use::known:
            break;
    }
    const auto number = report.number(cell);
    if (!number) return Outcome::not_applicable;
    return holds(*number) ? Outcome::pass : Outcome::fail;
}

bool is_count(Decimal value) {
    return value.is_whole() && value >= Decimal();
}
bool is_not_negative(Decimal value) {
    return value >= Decimal();
}
bool is_whole(Decimal value) {
    return value.is_whole();
}

Outcome check_count(const Operands& operands, CellIndex cell) {
    return check_number(operands, cell, CellKind::count, is_count);
}
Outcome check_money(const Operands& operands, CellIndex cell) {
    return check_number(operands, cell, CellKind::money, is_not_negative);
}
Outcome check_signed(const Operands& operands, CellIndex cell) {
    return check_number(operands, cell, CellKind::signed_count, is_whole);
}

/// Whether text stands there because the reader could not tell what is printed: its parts stand
/// apart, or bytes of it are no character.
bool is_unsure(const Operands& operands, CellIndex cell) {
    if (operands.report().cell(cell).raw.find("\uFFFD") != std::string_view::npos) return true;
    const ReadResult* read = operands.options().read;
    return read != nullptr &&
           std::any_of(read->notes.begin(), read->notes.end(), [cell](const Note& note) {
               return note.cell == cell && note.code == NoteCode::set_apart;
           });
}

Outcome check_blank(const Operands& operands, CellIndex cell) {
    switch (operands.report().state(cell)) {
        case CellState::absent:
            return Outcome::not_applicable;
        case CellState::number:
            return Outcome::pass;
        case CellState::text:
            return is_unsure(operands, cell) ? Outcome::not_assessable : Outcome::fail;
        case CellState::blank:
        case CellState::not_applicable:
            break;
    }
    return Outcome::fail;
}

Outcome check_unit(const Operands& operands, CellIndex cell) {
    const Cell read = operands.report().cell(cell);
    if (read.state != CellState::number) return Outcome::not_applicable;
    return has_unit_inside(read) ? Outcome::fail : Outcome::pass;
}

constexpr Text number_citation = {"年度报告格式：各栏单位为件，填报数量",
                                  "Annual report form: cells hold numbers of items (件)"};
constexpr Text practice = {"填报惯例：没有的填 0，单位不写入数字栏",
                           "Practice: 0 where there is nothing, no unit beside the number"};

constexpr CellRule rules[] = {
    {{.id = "CELL.COUNT",
      .basis = Basis::structural,
      .severity = Severity::error,
      .citation = number_citation,
      .summary = {"件数为非负整数", "A count is a whole number, not negative"},
      .message = {"{line}为 {value}，应当是非负整数",
                  "{line} is {value}: expected a whole number, not negative"}},
     CellKind::count,
     check_count},
    {{.id = "CELL.MONEY",
      .basis = Basis::structural,
      .severity = Severity::error,
      .citation = {"年度报告格式：金额栏", "Annual report form: amounts of money"},
      .summary = {"金额不小于 0", "An amount of money is not negative"},
      .message = {"{line}为 {value}，金额不应小于 0",
                  "{line} is {value}: an amount of money is not negative"}},
     CellKind::money,
     check_money},
    {{.id = "CELL.SIGNED",
      .basis = Basis::structural,
      .severity = Severity::error,
      .citation = {"年度报告格式（2019）：本年增/减",
                   "Annual report form (2019): change in the year"},
      .summary = {"本年增/减为整数，可为负", "A change is a whole number, perhaps negative"},
      .message = {"{line}为 {value}，应当是整数", "{line} is {value}: expected a whole number"}},
     CellKind::signed_count,
     check_signed},
    {{.id = "CELL.BLANK",
      .basis = Basis::customary,
      .severity = Severity::warning,
      .citation = practice,
      .summary = {"数字栏不留空白，不填“/”“—”“无”等",
                  "A cell holds a number: not blank, \"/\", \"—\" or words"},
      .message = {"{line}{value}，应当填写数字", "{line} {value}: expected a number"}},
     std::nullopt,
     check_blank},
    {{.id = "CELL.UNIT",
      .basis = Basis::customary,
      .severity = Severity::warning,
      .citation = practice,
      .summary = {"数字栏不写单位", "No unit stands in a cell"},
      .message = {"{line}填写为“{value}”，单位不应写入数字栏",
                  "{line} is printed as \"{value}\": no unit belongs in the cell"}},
     std::nullopt,
     check_unit},
};

}  // namespace

std::span<const CellRule> cell_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
