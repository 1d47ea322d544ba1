#include <govinfo/compare.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include <govinfo/printed_text.hpp>

#include "engine/amounts.hpp"
#include "engine/linear_rules.hpp"
#include "engine/previous.hpp"
#include "model/money.hpp"
#include "ops/text_changes.hpp"

namespace govinfo {
namespace {

using detail::Int128;
using detail::Use;

/// Cells of one report that together answer to those of the other. Without cells there is none.
using Cells = std::vector<CellIndex>;

/// What a report has on a line, and its amount if that is known.
struct Side {
    Figure figure;
    std::optional<Int128> amount;
};

Side side(const Report& report, const Cells& cells) {
    if (cells.empty()) return {};
    if (cells.size() == 1) {
        const Cell cell = report.cell(cells[0]);
        return {{cell.state, PrintedText(cell).str()},
                detail::amount_of(report, cells[0], BlankPolicy::unknown)};
    }
    Int128 sum = 0;
    for (const CellIndex each : cells) {
        const auto amount = detail::amount_of(report, each, BlankPolicy::unknown);
        if (!amount)
            return {{report.state(each), PrintedText(report.cell(each)).str()}, std::nullopt};
        sum += *amount;
    }
    return {{CellState::number, to_string(detail::to_sum(sum))}, sum};
}

/// Puts two reports' cells beside each other.
class Comparer {
  public:
    Comparer(const Report& older, const Report& newer) : older_(older), newer_(newer) {}

    std::vector<ComparedCell> cells() {
        if (&older_.form() == &newer_.form())
            same_form();
        else
            across_forms();
        return std::move(out_);
    }

  private:
    static bool is_whole(const Report& report, const Unsplit& unsplit) {
        return detail::use_of(report, unsplit.whole, BlankPolicy::unknown) != Use::unused;
    }
    static Cells parts(const Form& form, const Unsplit& unsplit) {
        Cells out;
        for (std::size_t i = unsplit.parts; i < unsplit.parts_end; ++i)
            out.push_back(form.terms()[i].cell);
        return out;
    }
    /// An unsplit row where it stands, else the rows in its place.
    static Cells whole_or_parts(const Report& report, const Unsplit& unsplit) {
        return is_whole(report, unsplit) ? Cells{unsplit.whole} : parts(report.form(), unsplit);
    }

    void same_form() {
        const Form& form = newer_.form();
        for (std::size_t i = 0; i < form.cell_count(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            add(form.cell(cell), Comparability::same, {}, {cell}, {cell});
        }
        for (const Unsplit& unsplit : form.unsplit())
            if (is_whole(older_, unsplit) || is_whole(newer_, unsplit))
                add(form.cell(unsplit.whole), Comparability::sum_of, {},
                    whole_or_parts(older_, unsplit), whole_or_parts(newer_, unsplit));
    }

    void across_forms() {
        const std::vector<Crossing> crossings = crosswalk(older_.form(), newer_.form());
        const Form& form = newer_.form();
        for (std::size_t i = 0; i < form.cell_count(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            const auto crossing =
                std::find_if(crossings.begin(), crossings.end(), [cell](const Crossing& each) {
                    return std::find(each.to.begin(), each.to.end(), cell) != each.to.end();
                });
            if (crossing == crossings.end())
                add(form.cell(cell), Comparability::not_comparable, {}, {}, {cell});
            else if (crossing->to.front() == cell)
                add_crossing(*crossing);
        }
        for (const Crossing& each : crossings)
            if (each.to.empty())
                add(older_.form().cell(each.from), each.comparability, each.caveat, {each.from},
                    {});
        if (!crossings.empty()) return;
        for (std::size_t i = 0; i < older_.form().cell_count(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            add(older_.form().cell(cell), Comparability::not_comparable, {}, {cell}, {});
        }
    }

    void add_crossing(const Crossing& crossing) {
        const Form& form = newer_.form();
        if (crossing.to.size() == 1)
            return add(form.cell(crossing.to[0]), crossing.comparability, crossing.caveat,
                       {crossing.from}, crossing.to);
        for (const Unsplit& unsplit : form.unsplit())
            if (parts(form, unsplit) == crossing.to)
                return add(form.cell(unsplit.whole), crossing.comparability, crossing.caveat,
                           {crossing.from}, whole_or_parts(newer_, unsplit));
        add(older_.form().cell(crossing.from), crossing.comparability, crossing.caveat,
            {crossing.from}, crossing.to);
    }

    void add(const CellInfo& info, Comparability comparability, Text caveat, const Cells& older,
             const Cells& newer) {
        Side before = side(older_, older), after = side(newer_, newer);
        ComparedCell out = {&info,
                            comparability,
                            caveat,
                            std::move(before.figure),
                            std::move(after.figure),
                            false,
                            {},
                            {}};
        if (comparability != Comparability::not_comparable) {
            const bool known = before.amount && after.amount;
            const bool same_state = out.older.state == out.newer.state;
            out.changed = known ? *before.amount != *after.amount || !same_state
                                : !same_state || out.older.text != out.newer.text;
            if (known) subtract(*before.amount, *after.amount, *info.column, out);
        }
        out_.push_back(std::move(out));
    }

    /// Money is given in 元: back to the unit of the column, if that does not round.
    static void subtract(Int128 before, Int128 after, const Column& column, ComparedCell& out) {
        const Int128 difference = after - before;
        const Int128 yuan =
            column.kind == CellKind::money ? std::max<Int128>(detail::yuan_in(column.unit), 1) : 1;
        if (difference % yuan == 0) out.difference = detail::to_sum(difference / yuan);
        out.change = Fraction::of(detail::to_sum(difference), detail::to_sum(before));
    }

    const Report& older_;
    const Report& newer_;
    std::vector<ComparedCell> out_;
};

/// Whether it stands for an equality between what one year ends with and the next begins with.
bool is_restatement(const RuleLine& line) {
    return line.source == TermSource::previous_year && line.rule->relation == Relation::eq;
}

void hold_against(const Report& older, const Report& newer, Comparison& out) {
    ValidateOptions options;
    options.previous = &older;
    const auto doubt = [&out](const Rule& rule, std::string_view field, Outcome outcome) {
        if (outcome == Outcome::fail)
            out.doubts.push_back({.rule = &rule, .line = field, .outcome = outcome});
    };
    doubt(detail::organ_of_previous, "organ", detail::check_organ_of_previous(newer, options));
    doubt(detail::year_of_previous, "year", detail::check_year_of_previous(newer, options));
    const detail::Operands operands(newer, options);
    for (const RuleLine& line : newer.form().rule_lines()) {
        if (!is_restatement(line)) continue;
        const detail::Assessed assessed = detail::assess(line, operands);
        if (assessed.outcome == Outcome::fail)
            out.restated.push_back(detail::finding_of(line.rule->rule, line.line, assessed));
    }
}

// ---- texts -------------------------------------------------------------------------------------

std::string iso(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
}

using Fields = std::vector<std::pair<std::string, std::string>>;

/// What a report says outside its tables, by name. A key that comes again is numbered: `unknown 2`.
Fields fields(const Report& report) {
    const Header& header = report.header();
    const auto& period = header.period;
    Fields out = {{"organ", header.organ},
                  {"organ_kind", std::string(name(header.organ_kind))},
                  {"year", header.year ? std::to_string(*header.year) : ""},
                  {"scope", std::string(name(header.scope))},
                  {"title", header.title},
                  {"published", iso(header.published)},
                  {"period", period ? iso(period->from) + "/" + iso(period->to) : ""}};
    std::map<SectionKey, std::size_t> times;
    for (const Section& section : report.sections()) {
        std::string key(name(section.key));
        const std::size_t met = ++times[section.key];
        if (met > 1) key.append(" ").append(std::to_string(met));
        out.emplace_back(std::move(key), section.heading + "\n" + section.text);
    }
    return out;
}

/// Empty where they differ in white space alone.
std::optional<ComparedText> difference(std::string name, std::string older, std::string newer) {
    detail::TextDifference found = detail::difference_of(older, newer);
    if (found.changes.empty()) return std::nullopt;
    return ComparedText{std::move(name), std::move(older), std::move(newer),
                        std::move(found.changes), found.similarity};
}

std::vector<ComparedText> texts(const Report& older, const Report& newer) {
    const Fields before = fields(older), after = fields(newer);
    std::map<std::string_view, std::string_view> unmet(after.begin(), after.end());
    std::vector<ComparedText> out;
    const auto add = [&out](const std::string& name, std::string_view a, std::string_view b) {
        if (auto found = difference(name, std::string(a), std::string(b)))
            out.push_back(*std::move(found));
    };
    for (const auto& [name, text] : before) {
        const auto other = unmet.find(name);
        add(name, text, other == unmet.end() ? std::string_view() : other->second);
        if (other != unmet.end()) unmet.erase(other);
    }
    for (const auto& [name, text] : after)
        if (unmet.count(name) != 0) add(name, "", text);
    return out;
}

}  // namespace

std::string_view name(Comparability comparability) noexcept {
    constexpr std::string_view names[] = {"same", "sum_of", "not_comparable"};
    return names[static_cast<std::size_t>(comparability)];
}

Comparison compare(const Report& older, const Report& newer, Compared what) {
    Comparison out;
    out.cells = Comparer(older, newer).cells();
    if (what == Compared::two_versions) {
        out.texts = texts(older, newer);
        return out;
    }
    hold_against(older, newer, out);
    const Report* const reports[] = {&older};
    out.copied = TextIndex(reports).copied(newer);
    return out;
}

}  // namespace govinfo
