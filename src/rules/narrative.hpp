// What the rules on numbers in the prose share.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "forms/named.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {

enum class Judgement : std::uint8_t { right, unknown, wrong };

[[nodiscard]] inline Int128 millionths(Decimal value) {
    return value.millionths();
}

/// The cells of one reading of all that a statement counts, and what they add up to.
struct ReadAs {
    std::vector<const Reading*> readings;  ///< one of each meaning
    Interval sum;
};
/// In the order of the meaning's readings; without those that the form has no cell for.
[[nodiscard]] std::vector<ReadAs> read_as(const Statement& statement, const Report& report,
                                          const Question& question);

/// What is stated about is never held against anything, nor is what the form has no cell for.
[[nodiscard]] Judgement judge(const Statement& statement, const Question& question);

/// What one rule makes of all the statements of one part.
[[nodiscard]] Outcome sum_up(Outcome so_far, std::optional<Judgement> judgement);

/// Half a unit of the last printed place: 0.5 of 29 %, 0.05 of 28.6 %. A printed 0 at the end is
/// not known here and allows more.
[[nodiscard]] Int128 tolerance(Decimal stated);

/// What those cells add up to; empty where the form lacks them.
[[nodiscard]] std::optional<ExpectedValue> value_of(std::span<const NamedCells> cells,
                                                    const Question& question);
/// `at least 3`, where it is no more than that.
[[nodiscard]] std::string words(const ExpectedValue& value, Language language);
/// What the cells of a reading are called: 本年新收, （三）不予公开.
[[nodiscard]] std::string label_of(const Reading& reading, const Form& form, Language language);

/// The words of a statement, and the cells that it may be about.
[[nodiscard]] Quote quote(const Statement& statement, const Question& question, std::string stated);

/// What outcomes, channels or shares may be parts of.
struct Whole {
    std::span<const NamedCells> cells;
    Text label;
};
[[nodiscard]] std::span<const Whole> wholes_of_requests() noexcept;

[[nodiscard]] inline bool is_on_line(const Said& said, const Question& question) {
    return name(question.report.sections()[said.statement.section].key) == question.line;
}

/// `visit(said)` for each count of the question's line that was understood.
template <class Visit>
void for_each_statement(const Question& question, Visit visit) {
    for (const Said& each : question.prose.said())
        if (each.statement.meaning != nullptr && is_on_line(each, question)) visit(each);
}

/// A rule that holds numbers of the text against the tables.
[[nodiscard]] constexpr ReportRule narrative_rule(std::string_view id, Text summary,
                                                  Outcome (*check)(const Question&),
                                                  std::string (*no_numbers)(const Question&,
                                                                            Language)) {
    return {.rule = {.id = id,
                     .basis = Basis::customary,
                     .severity = Severity::warning,
                     .citation = {"文字表述与表格数字一致；填报惯例",
                                  "Practice: the text says what the tables say"},
                     .summary = summary,
                     .message = {"“{line}”的文字与表格不符：{value}",
                                 "part {line} disagrees with the tables: {value}"}},
            .stand = Stand::each_prose,
            .field = {},
            .check = check,
            .reason = no_numbers,
            .quotes = true,
            .reads_text = true,
            .signs = counting};
}

[[nodiscard]] std::string tables_unknown(const Question&, Language language);

}  // namespace govinfo::detail
