#include "rollup/area_list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/organ.hpp"
#include "rollup/unit_findings.hpp"
#include "rollup/unit_index.hpp"
#include "rollup/unit_tree.hpp"

namespace govinfo::detail {
namespace {

using Entries = std::vector<const RollupEntry*>;

/// What a unit and all that is part of it hand up.
struct HandedUp {
    std::vector<Addend> addends = {};
    bool complete = true;
    bool any = false;  ///< whether anything was handed in
    std::vector<std::string> missing =
        {};  ///< units, said where the unit above does not stand for them
};

class Chooser {
  public:
    Chooser(const Rollup::State& state, const RollupQuestion& asked, const Form& form,
            std::optional<int> year)
        : state_(state), asked_(asked), form_(form), year_(year) {}

    Chosen choose() {
        const Entries all = state_.sorted();
        Entries units, own;
        for (const RollupEntry* each : all) {
            if (each->role == RollupRole::previous || !is_alike(*each)) continue;
            (each->role == RollupRole::own ? own : units).push_back(each);
        }
        const UnitTree tree = unit_tree(units, asked_.units);
        for (const RollupEntry* each : tree.unexpected) {
            put(*each, each->organ, UnitStanding::unexpected);
            out_.findings.push_back(unexpected_unit(each->organ, each->source));
        }
        for (const RollupEntry* each : tree.over_others) {
            put(*each, each->organ, UnitStanding::other_scope);
            out_.findings.push_back(unit_over_others(each->organ, each->source));
        }
        const UnitIndex index(asked_.units);
        for (const RollupEntry* each : own)
            if (const auto unit = index.find(each->organ, each->code, false))
                given_as_own_.push_back(&asked_.units[*unit]);
        hand_up(tree);
        take_own(own);
        return std::move(out_);
    }

  private:
    bool is_alike(const RollupEntry& entry) {
        if (entry.form == &form_ && entry.year == year_) return true;
        RollupFinding said =
            unlike_unit(entry.organ, entry.source, *entry.form, entry.year, form_, year_);
        put(entry, entry.organ, said.standing);
        out_.findings.push_back(std::move(said));
        return false;
    }
    void put(const RollupEntry& entry, const std::string& unit, UnitStanding standing) {
        out_.units.push_back({.name = unit,
                              .source = entry.source,
                              .standing = standing,
                              .form = std::string(entry.form->id()),
                              .year = entry.year,
                              .code = entry.code,
                              .kind = kind_of(entry)});
    }
    [[nodiscard]] bool is_chosen(const RollupEntry& entry) const {
        const auto& chosen = asked_.chosen;
        return std::find(chosen.begin(), chosen.end(), entry.source) != chosen.end();
    }

    /// The one that counts; null where there is none, or several of which none is said to.
    const RollupEntry* pick(const Entries& given, const std::string& unit) {
        if (given.empty()) return nullptr;
        const RollupEntry* picked = nullptr;
        const auto said = std::count_if(given.begin(), given.end(),
                                        [this](const auto* each) { return is_chosen(*each); });
        const bool same = std::all_of(given.begin(), given.end(), [&](const auto* each) {
            return each->held == given.front()->held;
        });
        if (said == 1)
            picked = *std::find_if(given.begin(), given.end(),
                                   [this](const auto* each) { return is_chosen(*each); });
        else if (same)
            picked = given.front();
        std::vector<std::string> sources;
        for (const RollupEntry* each : given) {
            if (each == picked) continue;
            put(*each, unit, UnitStanding::duplicate);
            if (!each->source.empty()) sources.push_back(each->source);
        }
        if (picked == nullptr)
            out_.findings.push_back(unit_twice(unit, std::move(sources), given.size()));
        return picked;
    }

    void hand_up(const UnitTree& tree) {
        std::vector<HandedUp> handed(tree.nodes.size());
        for (const std::size_t at : tree.order) {
            const UnitNode& node = tree.nodes[at];
            HandedUp& here = handed[at];
            bool office = false;
            for (const std::size_t child : node.children) {
                add(here, std::move(handed[child]));
                office = office || is_office_of(*tree.nodes[child].unit, node);
            }
            if (node.unit == nullptr) {
                finish(std::move(here), office);
            } else if (node.vertical) {
                leave_out(node);
                here = {};
            } else if (node.children.empty()) {
                here = leaf(node);
            } else {
                inner(node, here, office);
            }
        }
    }
    static void add(HandedUp& to, HandedUp&& from) {
        std::move(from.addends.begin(), from.addends.end(), std::back_inserter(to.addends));
        std::move(from.missing.begin(), from.missing.end(), std::back_inserter(to.missing));
        to.complete = to.complete && from.complete;
        to.any = to.any || from.any;
    }
    /// Whether the unit is the office of that area's government: its own organ.
    [[nodiscard]] bool is_office_of(const ListedUnit& unit, const UnitNode& above) const {
        const std::string area = office_key(unit.name);
        if (area.empty()) return false;
        if (above.unit != nullptr) return area == organ_key(above.unit->name);
        return asked_.against != nullptr && area == organ_key(asked_.against->header().organ);
    }

    void leave_out(const UnitNode& node) {
        for (const auto* entries : {&node.own, &node.area})
            for (const RollupEntry* each : *entries) {
                put(*each, node.unit->name, UnitStanding::vertical);
                out_.findings.push_back(vertical_unit(node.unit->name, each->source));
            }
    }

    HandedUp leaf(const UnitNode& node) {
        const bool both = !node.own.empty() && !node.area.empty();
        if (both)
            for (const RollupEntry* each : node.own)
                put(*each, node.unit->name, UnitStanding::other_scope);
        HandedUp here;
        take(pick(both ? node.area : node.own, node.unit->name), node.unit->name, here);
        here.any = !node.own.empty() || !node.area.empty();
        if (here.any) return here;
        if (contains(given_as_own_, node.unit)) return {};
        here.missing.push_back(node.unit->name);
        return here;
    }
    static bool contains(const std::vector<const ListedUnit*>& units, const ListedUnit* unit) {
        return std::find(units.begin(), units.end(), unit) != units.end();
    }
    static void take(const RollupEntry* entry, const std::string& unit, HandedUp& here) {
        if (entry != nullptr)
            here.addends.push_back({entry, unit});
        else
            here.complete = false;
    }

    /// The report of the whole area stands for it, if there is one; it is then held against its own
    /// units, as far as these handed in.
    void inner(const UnitNode& node, HandedUp& here, bool office) {
        const std::string& unit = node.unit->name;
        const RollupEntry* const area = pick(node.area, unit);
        const RollupEntry* const own = pick(node.own, unit);
        const bool any = here.any || !node.own.empty() || !node.area.empty();
        if (own != nullptr)
            here.addends.push_back({own, unit});
        else if (!office && node.own.empty() && node.area.empty())
            here.missing.push_back(unit);
        const bool own_known = own != nullptr || office;
        here.complete = here.complete && own_known;
        if (area != nullptr) {
            if (!here.addends.empty() || here.any) {
                for (const Addend& each : here.addends)
                    put(*each.entry, each.unit, UnitStanding::within);
                tell_missing(here.missing);
                out_.inner.push_back(
                    {unit, std::move(here.addends), own_known, here.complete, area});
            }
            here = {};
            here.addends.push_back({area, unit});
        } else if (!node.area.empty()) {
            here.complete = false;
        }
        here.any = any;
    }
    void tell_missing(const std::vector<std::string>& missing) {
        for (const std::string& unit : missing) {
            out_.units.push_back({.name = unit, .standing = UnitStanding::missing});
            out_.findings.push_back(missing_unit(unit));
        }
    }

    void finish(HandedUp&& here, bool office) {
        tell_missing(here.missing);
        out_.whole.units = std::move(here.addends);
        out_.whole.complete = here.complete;
        out_.whole.own_known = office;
    }

    /// Of the whole. Where it is among the units too, it counts as what the caller says it is.
    void take_own(const Entries& given) {
        const RollupEntry* const own = pick(given, given.empty() ? "" : given.front()->organ);
        auto& units = out_.whole.units;
        if (own != nullptr) {
            const auto same = [&](const Addend& each) {
                if (!own->code.empty() && !each.entry->code.empty())
                    return own->code == each.entry->code;
                return !own->organ.empty() && organ_key(own->organ) == organ_key(each.entry->organ);
            };
            for (const Addend& each : units) {
                if (!same(each)) continue;
                put(*each.entry, each.unit, UnitStanding::duplicate);
                if (each.entry->held != own->held)
                    out_.findings.push_back(unit_as_own(each.unit, each.entry->source));
            }
            units.erase(std::remove_if(units.begin(), units.end(), same), units.end());
            out_.own = Addend{own, own->organ};
            out_.whole.own_known = true;
        }
        for (const Addend& each : units) put(*each.entry, each.unit, UnitStanding::counted);
    }

    const Rollup::State& state_;
    const RollupQuestion& asked_;
    const Form& form_;
    std::optional<int> year_;
    std::vector<const ListedUnit*> given_as_own_;
    Chosen out_;
};

}  // namespace

Chosen choose(const Rollup::State& state, const RollupQuestion& asked, const Form& form,
              std::optional<int> year) {
    return Chooser(state, asked, form, year).choose();
}

}  // namespace govinfo::detail
