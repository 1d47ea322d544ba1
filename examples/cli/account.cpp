#include "account.hpp"

#include <cstddef>
#include <utility>
#include <vector>

#include "cells.hpp"
#include "grid.hpp"
#include "labels.hpp"

namespace govinfo::cli {
namespace {

constexpr std::size_t few = 3;  // so many operands are listed whatever they hold

class Account {
  public:
    Account(const ExplainedFinding& failure, const ReadResult& result, BlankPolicy blank,
            const Console& console)
        : failure_(failure),
          result_(result),
          blank_(blank),
          console_(console),
          first_(result.report.form().cell(failure.operands.front().operand.cell)),
          on_row_(first_.row->key == failure.finding.line) {}

    std::string text() {
        begin({"左边", "left"});
        add_side(Operand::Role::left, failure_.left);
        begin({"右边", "right"});
        add_side(Operand::Role::right, failure_.right);
        begin(exact_ ? Text{"相差", "difference"} : Text{"至少相差", "difference, at least"});
        add("", failure_.difference);
        return grid_.text();
    }

  private:
    void begin(Text head) { head_ = console_.say(head); }

    void add(std::string label, std::string value, std::string place = {}) {
        grid_.add({std::exchange(head_, {}), std::move(label), std::move(value), std::move(place)});
    }

    void add_side(Operand::Role role, const std::string& sum) {
        const std::vector<const ExplainedOperand*> operands = operands_of(role);
        std::size_t zeros = 0;
        std::size_t unknown = 0;
        std::size_t listed = 0;
        for (const ExplainedOperand* each : operands) {
            const Cell cell = cell_of(*each);
            const bool known = is_known(cell, blank_);
            if (!known) ++unknown;
            if (known && operands.size() > few && cell.number == Decimal()) {
                ++zeros;
            } else if (known || operands.size() <= few) {
                add_operand(*each, cell, listed++ > 0);
            }
        }
        if (zeros > 0) add_count({"另有{0}栏为 0", "others that are 0: {0}"}, zeros);
        if (unknown > 0 && operands.size() > few) {
            add_count({"另有{0}栏没有数字", "others without a number: {0}"}, unknown);
        }
        exact_ = exact_ && unknown == 0;
        if (operands.empty()) return add("", sum);
        const bool derived = failure_.finding.together && unknown > 0;
        if (operands.size() == 1 && !derived) return;
        const Text head = unknown == 0 ? Text{"合计", "sum"}
                          : derived    ? Text{"合计最接近", "sum, at the nearest"}
                                       : Text{"合计至少", "sum, at least"};
        add("  " + std::string(console_.say(head)), sum);
    }

    /// What stood there, also in another report.
    static Cell cell_of(const ExplainedOperand& explained) {
        Cell cell;
        cell.state = explained.state;
        cell.raw = explained.value;
        if (cell.state == CellState::number) cell.number = Decimal::parse(explained.value);
        return cell;
    }

    void add_operand(const ExplainedOperand& explained, const Cell& cell, bool follows) {
        const Operand& operand = explained.operand;
        const CellInfo& info = result_.report.form().cell(operand.cell);
        const bool own = operand.source == TermSource::report;
        std::string sign = operand.coefficient < 0 ? "- " : follows ? "+ " : "  ";
        if (operand.source == TermSource::previous_year)
            sign += console_.say({"上年 ", "last year's "});
        add(sign + label(info), printed(cell, console_),
            own ? place(result_.provenance, operand.cell, console_) : std::string());
        if (!explained.amended) return;
        add("- " + std::string(console_.say({"其中修订", "amended of these"})),
            to_string(*explained.amended));
    }

    /// By its row or column where the line tells the rest.
    [[nodiscard]] std::string label(const CellInfo& cell) const {
        const Language language = console_.language();
        if (cell.table != first_.table ||
            (on_row_ ? cell.row != first_.row : cell.column != first_.column))
            return named(cell, language);
        return on_row_ ? named(*cell.column, language) : named(*cell.table, *cell.row, language);
    }

    void add_count(Text pattern, std::size_t count) {
        add("  " + console_.say(pattern, {std::to_string(count)}), "");
    }

    [[nodiscard]] std::vector<const ExplainedOperand*> operands_of(Operand::Role role) const {
        std::vector<const ExplainedOperand*> operands;
        for (const ExplainedOperand& each : failure_.operands) {
            if (each.operand.role == role) operands.push_back(&each);
        }
        return operands;
    }

    const ExplainedFinding& failure_;
    const ReadResult& result_;
    BlankPolicy blank_;
    const Console& console_;
    const CellInfo& first_;  // on the finding's own line, as the first term of a rule is
    bool on_row_;
    Grid grid_{{Align::left, Align::left, Align::right, Align::left}, 6};
    std::string head_;
    bool exact_ = true;
};

}  // namespace

std::string account(const ExplainedFinding& failure, const ReadResult& result, BlankPolicy blank,
                    const Console& console) {
    return Account(failure, result, blank, console).text();
}

}  // namespace govinfo::cli
