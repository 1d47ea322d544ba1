#include <govinfo/rules_text.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/label.hpp>

namespace govinfo {
namespace {

const LinearRule* find_linear(const Form& form, const Rule& rule) {
    for (const LinearRule& each : form.spec().rules) {
        if (each.rule.id == rule.id) return &each;
    }
    return nullptr;
}

const Table* find(const Form& form, std::string_view table) {
    for (const Table& each : form.tables()) {
        if (each.key == table) return &each;
    }
    return nullptr;
}

/// Puts one rule of one form into a formula.
class Writer {
  public:
    Writer(const Form& form, const LinearRule& rule, Language language)
        : form_(form), rule_(rule), language_(language), table_(find(form, rule.table)) {}

    [[nodiscard]] std::string text() const {
        return lines() + guard(rule_.only_if_zero, {"{0} = 0 时，", "where {0} = 0, "}) +
               guard(rule_.only_if_nonzero, {"{0} ≠ 0 时，", "where {0} ≠ 0, "}) + relation();
    }

  private:
    [[nodiscard]] std::string say(Text pattern,
                                  std::initializer_list<std::string_view> arguments = {}) const {
        return fill(pattern, language_, arguments);
    }

    [[nodiscard]] std::string lines() const {
        if (rule_.axis == Axis::columns) return say({"每列：", "each column: "});
        if (rule_.lines.empty()) return say({"每行：", "each row: "});
        std::string rows;
        for (const std::string_view line : rule_.lines) {
            if (!rows.empty()) rows += say({"、", ", "});
            rows += row_label(*table_, line);
        }
        return rows + say({"：", ": "});
    }

    [[nodiscard]] std::string guard(std::span<const Term> terms, Text pattern) const {
        return terms.empty() ? std::string() : say(pattern, {sum(terms)});
    }

    [[nodiscard]] std::string relation() const {
        const std::string left = sum(rule_.left);
        const std::string right = sum(rule_.right);
        switch (rule_.relation) {
            case Relation::eq:
                return left + " = " + right;
            case Relation::le:
                return left + " ≤ " + right;
            case Relation::ne:
                return left + " ≠ " + right;
            case Relation::zero_together:
                break;
        }
        return say({"{0} = 0 当且仅当 {1} = 0", "{0} = 0 exactly where {1} = 0"}, {left, right});
    }

    [[nodiscard]] std::string sum(std::span<const Term> terms) const {
        std::string text;
        for (const Term& term : terms) {
            for (const std::string& cell : cells(term)) {
                if (term.coefficient < 0) text += text.empty() ? "-" : " - ";
                if (term.coefficient > 0 && !text.empty()) text += " + ";
                text += of_source(term, cell);
            }
        }
        return text.empty() ? "0" : text;
    }

    [[nodiscard]] std::string of_source(const Term& term, const std::string& cell) const {
        if (term.source == TermSource::report) return cell;
        return say({"上年的{0}", "last year's {0}"}, {cell});
    }

    /// The parts of a row one by one, those of a column in a word.
    [[nodiscard]] std::vector<std::string> cells(const Term& term) const {
        const Table& table = term.table.empty() ? *table_ : *find(form_, term.table);
        std::vector<std::string> found;
        if (rule_.axis == Axis::columns) {
            found.push_back(rows(table, term));
        } else if (!term.leaves) {
            found.push_back(column_label(table, term.key));
        } else {
            for (const Column& column : block_of_line(table, term).columns) {
                if (!column.total) found.push_back(label(column, Language::zh));
            }
        }
        for (std::string& cell : found) cell.insert(0, elsewhere(table, term));
        return found;
    }

    [[nodiscard]] std::string rows(const Table& table, const Term& term) const {
        if (term.leaves && term.key.empty())
            return say({"各明细行之和", "the sum of all single rows"});
        const std::string row = row_label(table, term.key);
        return term.leaves
                   ? say({"“{0}”下各明细行之和", "the sum of the single rows under {0}"}, {row})
                   : row;
    }

    /// The table and line of a term that is not on the rule's own.
    [[nodiscard]] std::string elsewhere(const Table& table, const Term& term) const {
        std::string place;
        if (!term.table.empty()) place = say({"{0}的", "{0}: "}, {table.name.in(language_)});
        if (!term.line.empty()) {
            const std::string line = rule_.axis == Axis::columns ? column_label(table, term.line)
                                                                 : row_label(table, term.line);
            place += say({"“{0}”", "{0}, "}, {line});
        }
        return place;
    }

    [[nodiscard]] const Block& block_of_line(const Table& table, const Term& term) const {
        std::string_view line = term.line;
        if (line.empty() && !rule_.lines.empty()) line = rule_.lines.front();
        for (const Block& block : table.blocks) {
            for (const Row& row : block.rows) {
                if (row.key == line) return block;
            }
        }
        return table.blocks.front();
    }

    [[nodiscard]] static std::string row_label(const Table& table, std::string_view key) {
        for (const Block& block : table.blocks) {
            for (const Row& row : block.rows) {
                if (row.key == key) return label(table, row, Language::zh);
            }
        }
        return std::string(key);
    }

    [[nodiscard]] static std::string column_label(const Table& table, std::string_view key) {
        for (const Block& block : table.blocks) {
            for (const Column& column : block.columns) {
                if (column.key == key) return label(column, Language::zh);
            }
        }
        return std::string(key);
    }

    const Form& form_;
    const LinearRule& rule_;
    Language language_;
    const Table* table_;
};

}  // namespace

std::vector<Formula> formulas(const Rule& rule, Language language) {
    std::vector<Formula> all;
    for (const Form* form : forms()) {
        const LinearRule* linear = find_linear(*form, rule);
        if (linear == nullptr) continue;
        const std::string text = Writer(*form, *linear, language).text();
        const auto same = [&](const Formula& each) { return each.text == text; };
        auto at = std::find_if(all.begin(), all.end(), same);
        if (at == all.end()) at = all.insert(at, {{}, text});
        at->forms.push_back(form);
    }
    return all;
}

std::vector<const Form*> forms_of(const Rule& rule) {
    std::vector<const Form*> of;
    for (const Form* form : forms()) {
        if (applies_to(rule, *form)) of.push_back(form);
    }
    return of;
}

}  // namespace govinfo
