#include "rules/narrative.hpp"

#include <algorithm>

#include <govinfo/label.hpp>

#include "engine/named_cells.hpp"

namespace govinfo::detail {
namespace {

bool can_be(const Interval& cells, Int128 value, Int128 allowed, Precision precision) {
    const bool not_below = cells.known + allowed >= value || cells.above;
    const bool not_above = cells.known - allowed <= value || cells.below;
    return precision == Precision::at_least ? not_below : not_below && not_above;
}

/// Of one with more meanings than one, each is read in the way of the same place, or its last.
const Reading* reading_at(const Meaning& meaning, std::size_t at) {
    if (meaning.readings.empty()) return nullptr;
    return &meaning.readings[std::min(at, meaning.readings.size() - 1)];
}

void add_paths(std::vector<std::string_view>& out, std::span<const NamedCells> cells,
               const Form& form) {
    for (const NamedCells& named : cells)
        for (const CellInfo& cell : form.cells())
            if (named.include(*cell.table, *cell.row, *cell.column) &&
                std::find(out.begin(), out.end(), cell.path) == out.end())
                out.push_back(cell.path);
}

ExpectedValue expected(const Interval& sum) {
    ExpectedValue out{to_string(to_sum(sum.known))};
    if (!sum.exact()) out.bound = sum.above ? Bound::at_least : Bound::at_most;
    return out;
}

/// （二）部分公开 of （二）部分公开（区分处理的，…）.
std::string without_note(std::string label) {
    const std::size_t note = label.find("（", 1);
    return note == std::string::npos ? std::move(label) : label.substr(0, note);
}

constexpr NamedCells all_concluded[] = {cells("requests", "concluded", "total")};
constexpr NamedCells all_received[] = {cells("requests", "received", "total")};
constexpr NamedCells all_open[] = {cells("requests", "received", "total"),
                                   cells("requests", "carried_in", "total")};
constexpr Whole requests_wholes[] = {
    {all_concluded, {"办理总数", "concluded"}},
    {all_received, {"本年新收", "received"}},
    {all_open, {"新收与上年结转之和", "received and carried in"}},
};

}  // namespace

std::span<const Whole> wholes_of_requests() noexcept {
    return requests_wholes;
}

std::vector<ReadAs> read_as(const Statement& statement, const Report& report,
                            const Question& question) {
    std::size_t most = statement.meaning->readings.size();
    for (const Meaning* each : statement.plus) most = std::max(most, each->readings.size());
    std::vector<ReadAs> out;
    for (std::size_t i = 0; i < most; ++i) {
        ReadAs one;
        const auto add = [&](const Meaning& meaning) {
            const Reading* reading = reading_at(meaning, i);
            const auto* sum = reading ? &question.prose.sum(reading->cells, report) : nullptr;
            if (sum == nullptr || !*sum) return false;
            one.readings.push_back(reading);
            one.sum.known += (*sum)->known;
            one.sum.below = one.sum.below || (*sum)->below;
            one.sum.above = one.sum.above || (*sum)->above;
            return true;
        };
        bool has_cells = add(*statement.meaning);
        for (const Meaning* each : statement.plus) has_cells = has_cells && add(*each);
        if (has_cells) out.push_back(std::move(one));
    }
    return out;
}

Int128 tolerance(Decimal stated) {
    Int128 unit = Decimal::scale;
    while (unit > 1 && millionths(stated) % unit != 0) unit /= 10;
    return unit / 2;
}

Judgement judge(const Statement& statement, const Question& question) {
    if (statement.precision == Precision::about) return Judgement::right;
    const std::vector<ReadAs> all = read_as(statement, question.report, question);
    if (all.empty()) return Judgement::right;
    // Money is rounded, a count is not.
    const bool whole = millionths(statement.value) % Decimal::scale == 0;
    const Int128 allowed = whole ? 0 : tolerance(statement.value);
    bool unknown = false;
    for (const ReadAs& each : all) {
        if (!can_be(each.sum, millionths(statement.value), allowed, statement.precision)) continue;
        if (each.sum.exact()) return Judgement::right;
        unknown = true;
    }
    return unknown ? Judgement::unknown : Judgement::wrong;
}

Outcome sum_up(Outcome so_far, std::optional<Judgement> judgement) {
    if (so_far == Outcome::fail || !judgement) return so_far;
    if (*judgement == Judgement::wrong) return Outcome::fail;
    if (*judgement == Judgement::unknown) return Outcome::not_assessable;
    return so_far == Outcome::not_applicable ? Outcome::pass : so_far;
}

std::optional<ExpectedValue> value_of(std::span<const NamedCells> cells, const Question& question) {
    const auto& sum = question.prose.sum(cells, question.report);
    if (!sum) return std::nullopt;
    ExpectedValue out = expected(*sum);
    add_paths(out.cells, cells, question.report.form());
    return out;
}

std::string words(const ExpectedValue& value, Language language) {
    if (value.bound == Bound::exact) return value.value;
    return bound(value.bound == Bound::at_least, value.value, language);
}

std::string label_of(const Reading& reading, const Form& form, Language language) {
    if (!reading.label.zh.empty()) return std::string(reading.label.in(language));
    const NamedCells& first = reading.cells.front();
    for (const CellInfo& cell : form.cells()) {
        if (!first.include(*cell.table, *cell.row, *cell.column)) continue;
        if (cell.row->key != first.row)
            for (const Block& block : cell.table->blocks)
                for (const Row& row : block.rows)
                    if (row.key == first.row) return label(*cell.table, row, language);
        if (first.table == "requests" && cell.column->total)
            return without_note(label(*cell.table, *cell.row, language));
        return fill({"{0}“{1}”", "{0}/{1}"}, language,
                    {label(*cell.table, *cell.row, language), label(*cell.column, language)});
    }
    return {};
}

Quote quote(const Statement& statement, const Question& question, std::string stated) {
    const std::string& text = question.report.sections()[statement.section].text;
    Quote out{text.substr(statement.offset, statement.size), statement.section, statement.offset,
              std::move(stated)};
    const auto add = [&](const Meaning& meaning) {
        for (const Reading& reading : meaning.readings)
            add_paths(out.cells, reading.cells, question.report.form());
    };
    add(*statement.meaning);
    for (const Meaning* each : statement.plus) add(*each);
    return out;
}

std::string tables_unknown(const Question&, Language language) {
    return fill({"表中没有可以对照的数字", "the tables have no numbers to hold against the text"},
                language);
}

}  // namespace govinfo::detail
