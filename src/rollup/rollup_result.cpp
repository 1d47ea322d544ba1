// What a roll-up comes to.

#include <govinfo/rollup.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "model/organ.hpp"
#include "rollup/area_list.hpp"
#include "rollup/held_against.hpp"
#include "rollup/rollup_rules.hpp"
#include "rollup/unit_findings.hpp"
#include "rollup/unit_index.hpp"

namespace govinfo {

using namespace detail;

namespace {

struct Edition {
    const Form* form;
    std::optional<int> year;
};

/// Those asked for, else those of most units' reports; of equally many the newest.
Edition edition_of(const Rollup::State& state, const RollupQuestion& asked) {
    std::map<std::tuple<std::optional<int>, std::string_view>, std::pair<const Form*, std::size_t>>
        counts;
    const auto count = [&](RollupRole role, const Form* form, std::optional<int> year,
                           std::size_t reports) {
        const bool wanted =
            (asked.form == nullptr || asked.form == form) && (!asked.year || asked.year == year);
        if (role != RollupRole::unit || !wanted) return;
        auto& [of, number] = counts[{year, form->id()}];
        of = form;
        number += reports;
    };
    for (const RollupEntry& each : state.entries) count(each.role, each.form, each.year, 1);
    for (const auto& [key, group] : state.groups)
        count(key.role, key.form, key.year, group.reports);
    Edition most{asked.form, asked.year};
    std::size_t reports = 0;
    for (const auto& [key, value] : counts)
        if (value.second >= reports) most = {value.first, std::get<0>(key)}, reports = value.second;
    if (most.form == nullptr && most.year) most.form = form_for_year(*most.year);
    if (most.form == nullptr) most.form = forms().back();
    return most;
}

/// Whether the entry leaves the cell open: of a part, also by a row that it did not split.
bool leaves_open(const RollupEntry& entry, CellIndex cell) {
    const Held* const held = held_at(entry, cell);
    if (held != nullptr && held->open) return true;
    if (const auto whole = whole_of(*entry.form, cell)) return held_at(entry, *whole) != nullptr;
    if (!entry.form->cell(cell).optional) return false;
    for (const Unsplit& each : entry.form->unsplit())
        for (std::size_t i = each.parts; each.whole == cell && i < each.parts_end; ++i)
            if (leaves_open(entry, entry.form->terms()[i].cell)) return true;
    return false;
}

class Summary {
  public:
    Summary(const Rollup::State& state, const RollupQuestion& asked)
        : state_(state),
          asked_(asked),
          edition_(edition_of(state, asked)),
          index_(asked.units),
          sums_(*edition_.form),
          result_{.report = Report(*edition_.form),
                  .own = {},
                  .complete = true,
                  .counted = 0,
                  .units = {},
                  .open = {},
                  .findings = {},
                  .unassessed = {},
                  .cells = {}} {}

    RollupResult make() {
        if (state_.options.trace)
            take_entries();
        else
            take_groups();
        take_unread();
        take_listed();
        set_header(result_.report, Scope::area);
        if (result_.counted != 0)
            fill(result_.report, sums_);
        else
            leave_blank();
        list_open();
        sort();
        return std::move(result_);
    }

  private:
    void set_header(Report& report, Scope scope) const {
        Header& header = report.header();
        header.year = edition_.year;
        header.scope = scope;
        if (scope != Scope::area || asked_.against == nullptr) return;
        header.organ = asked_.against->header().organ;
        header.organ_kind = asked_.against->header().organ_kind;
    }

    // ---- with the figures of each ----------------------------------------------------------------

    void take_entries() {
        Chosen chosen = choose(state_, asked_, *edition_.form, edition_.year);
        result_.units = std::move(chosen.units);
        result_.findings = std::move(chosen.findings);
        for (const RollupEntry& each : state_.entries)
            if (each.role == RollupRole::previous && each.form == edition_.form)
                add_last_year(each);
        addends_ = chosen.whole.units;
        if (chosen.own) {
            addends_.push_back(*chosen.own);
            Totals own(*edition_.form);
            own.add(chosen.own->entry->held);
            Report& report = result_.own.emplace(*edition_.form);
            set_header(report, Scope::organ);
            report.header().organ = chosen.own->unit;
            fill(report, own);
        }
        for (const Addend& each : addends_) sums_.add(each.entry->held);
        result_.counted = addends_.size();
        result_.complete = chosen.whole.complete && !addends_.empty();
        if (asked_.against != nullptr && is_alike(*asked_.against)) {
            Totals printed(*edition_.form);
            printed.add(*asked_.against, state_.options.blank);
            Area whole = chosen.whole;
            whole.complete = result_.complete && state_.unread.empty();
            hold_against(whole, printed, addends_, sums_, last_year_, result_);
        }
        for (const Area& each : chosen.inner) hold_inner(each);
        if (asked_.cells) list_cells();
    }
    /// By the name that the unit has this year, listed or not.
    void add_last_year(const RollupEntry& entry) {
        if (edition_.year && entry.year && *entry.year != *edition_.year - 1) return;
        const auto unit = index_.find(entry.organ, entry.code, entry.scope == Scope::area);
        last_year_[organ_key(unit ? asked_.units[*unit].name : entry.organ)] = &entry;
    }
    bool is_alike(const Report& report) {
        if (&report.form() == edition_.form && report.header().year == edition_.year) return true;
        result_.findings.push_back(unlike_unit(report.header().organ, {}, report.form(),
                                               report.header().year, *edition_.form,
                                               edition_.year));
        return false;
    }
    void hold_inner(const Area& area) {
        Totals printed(*edition_.form), sums(*edition_.form);
        printed.add(area.printed->held);
        for (const Addend& each : area.units) sums.add(each.entry->held);
        hold_against(area, printed, area.units, sums, last_year_, result_);
    }
    void list_cells() {
        std::map<CellIndex, std::vector<Contribution>> cells;
        for (const Addend& each : addends_)
            for (const Held& held : each.entry->held)
                cells[held.cell].push_back(
                    {each.unit, held.open ? std::nullopt : std::optional(held.value)});
        result_.cells.assign(cells.begin(), cells.end());
    }

    // ---- sums alone ------------------------------------------------------------------------------

    void take_groups() {
        for (const auto& [key, group] : state_.groups) {
            if (key.role == RollupRole::previous) continue;
            if (key.form != edition_.form || key.year != edition_.year) {
                for (const auto& [organ, times] : group.organs) {
                    RollupFinding said =
                        unlike_unit(organ, {}, *key.form, key.year, *edition_.form, edition_.year);
                    result_.units.push_back({.name = organ,
                                             .standing = said.standing,
                                             .form = std::string(key.form->id()),
                                             .year = key.year});
                    result_.findings.push_back(std::move(said));
                }
                continue;
            }
            sums_.add(group.totals);
            result_.counted += group.reports;
            for (const auto& [organ, times] : group.organs) {
                if (times == 1) continue;
                result_.findings.push_back(unit_counted_twice(organ, times));
                result_.units.push_back({.name = organ,
                                         .standing = UnitStanding::duplicate,
                                         .form = std::string(key.form->id()),
                                         .year = key.year});
            }
            if (key.role != RollupRole::own) continue;
            Report& own = result_.own.emplace(*edition_.form);
            set_header(own, Scope::organ);
            fill(own, group.totals);
        }
        result_.complete = result_.counted != 0 && result_.findings.empty();
        if (asked_.against == nullptr || !is_alike(*asked_.against)) return;
        Totals printed(*edition_.form);
        printed.add(*asked_.against, state_.options.blank);
        Area whole;
        whole.own_known = result_.own.has_value();
        whole.complete = result_.complete && state_.unread.empty();
        hold_against(whole, printed, {}, sums_, {}, result_);
    }

    // ---- both ------------------------------------------------------------------------------------

    /// What could be read after all counts as read.
    void take_unread() {
        std::set<std::string_view> read;
        if (!state_.unread.empty())
            for (const RollupEntry& each : state_.entries) read.insert(each.source);
        for (const UnreadReport& each : state_.unread) {
            if (!each.source.empty() && read.count(each.source) != 0) continue;
            result_.complete = false;
            result_.units.push_back({.name = {},
                                     .source = each.source,
                                     .standing = UnitStanding::unreadable,
                                     .error = each});
            result_.findings.push_back(unreadable_unit(each));
        }
    }
    /// What the list says of its units.
    void take_listed() {
        std::unordered_map<std::string_view, const ListedUnit*> listed;
        for (const ListedUnit& each : asked_.units) listed.emplace(each.name, &each);
        for (RollupUnit& each : result_.units) {
            const auto at = listed.find(each.name);
            if (at == listed.end()) continue;
            const ListedUnit& unit = *at->second;
            if (!unit.code.empty()) each.code = unit.code;
            if (unit.kind != OrganKind::unknown) each.kind = unit.kind;
            each.parent = unit.parent;
        }
    }
    /// Of no unit: 0 would be a figure.
    void leave_blank() {
        for (std::size_t i = 0; i < edition_.form->cell_count(); ++i)
            result_.report.set_blank(static_cast<CellIndex>(i));
    }
    void list_open() {
        const bool unsplit = sums_.any_unsplit();
        for (std::size_t i = 0; i < edition_.form->cells().size(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            if (edition_.form->cells()[i].optional && !unsplit) continue;
            const SumRange range = sums_.range(cell);
            if (range.exact() && to_sum(range.low).to_decimal()) continue;
            OpenCell open{cell, {}, {}, {}};
            if (!range.below) open.low = to_sum(range.low);
            if (!range.above) open.high = to_sum(range.high);
            for (const Addend& each : addends_)
                if (leaves_open(*each.entry, cell)) open.units.push_back(each.unit);
            std::sort(open.units.begin(), open.units.end());
            result_.open.push_back(std::move(open));
        }
    }
    void sort() {
        const auto by_rule = [](const RollupFinding& left, const RollupFinding& right) {
            return std::tie(left.rule, left.area, left.cell, left.unit, left.sources, left.reason) <
                   std::tie(right.rule, right.area, right.cell, right.unit, right.sources,
                            right.reason);
        };
        std::stable_sort(result_.findings.begin(), result_.findings.end(), by_rule);
        std::stable_sort(result_.unassessed.begin(), result_.unassessed.end(), by_rule);
        std::stable_sort(
            result_.units.begin(), result_.units.end(),
            [](const RollupUnit& left, const RollupUnit& right) {
                return std::tie(left.name, left.source, left.standing, left.year, left.form) <
                       std::tie(right.name, right.source, right.standing, right.year, right.form);
            });
        for (auto& [cell, units] : result_.cells)
            std::stable_sort(units.begin(), units.end(),
                             [](const Contribution& left, const Contribution& right) {
                                 return std::tie(left.unit, left.value) <
                                        std::tie(right.unit, right.value);
                             });
    }

    const Rollup::State& state_;
    const RollupQuestion& asked_;
    Edition edition_;
    UnitIndex index_;
    Totals sums_;
    std::vector<Addend> addends_;
    LastYear last_year_;
    RollupResult result_;
};

}  // namespace

RollupResult Rollup::result(const RollupQuestion& asked) const {
    return Summary(*state_, asked).make();
}

}  // namespace govinfo
