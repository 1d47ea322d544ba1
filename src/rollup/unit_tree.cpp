#include "rollup/unit_tree.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/unicode.hpp"
#include "model/organ.hpp"

namespace govinfo::detail {
namespace {

bool is_of_area(const RollupEntry& entry) {
    if (entry.scope != Scope::unknown) return entry.scope == Scope::area;
    return is_government(kind_of(entry));
}

/// Who handed in, where there is no list: by code, or else by name where that is not the name of
/// several codes.
class HandedIn {
  public:
    explicit HandedIn(std::span<const RollupEntry* const> entries) {
        for (const RollupEntry* each : entries) {
            keys_.push_back(organ_key(each->organ));
            if (!each->code.empty() && !keys_.back().empty())
                codes_[keys_.back()].insert(each->code);
        }
    }

    /// The same for reports of one unit.
    [[nodiscard]] std::string identity(std::size_t i, const RollupEntry& entry) const {
        if (!entry.code.empty()) return "#" + entry.code;
        if (keys_[i].empty()) return "?" + std::to_string(i);
        const auto codes = codes_.find(keys_[i]);
        const bool one = codes != codes_.end() && codes->second.size() == 1;
        return one ? "#" + *codes->second.begin() : keys_[i];
    }
    [[nodiscard]] const std::string& key(std::size_t i) const { return keys_[i]; }

    /// Whether others are named as if they lay in that area.
    [[nodiscard]] std::set<std::string> areas_of_others() const {
        std::vector<std::string> sorted = keys_;
        std::sort(sorted.begin(), sorted.end());
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        std::set<std::string> out;
        for (std::size_t i = 0; i + 1 < sorted.size(); ++i)
            if (!sorted[i].empty() && sorted[i + 1].starts_with(sorted[i])) out.insert(sorted[i]);
        return out;
    }

  private:
    std::vector<std::string> keys_;
    std::map<std::string, std::set<std::string>> codes_;
};

void name_units(std::span<const RollupEntry* const> entries, UnitTree& tree) {
    const HandedIn handed_in(entries);
    const std::set<std::string> areas = handed_in.areas_of_others();
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const RollupEntry& entry = *entries[i];
        if (is_of_area(entry) && areas.count(handed_in.key(i)) != 0) {
            tree.over_others.push_back(&entry);
            continue;
        }
        const auto [at, fresh] = known.try_emplace(handed_in.identity(i, entry), tree.nodes.size());
        if (fresh) {
            const bool named = !trim(entry.organ).empty();
            tree.named.push_back({.name = named ? entry.organ : entry.source,
                                  .code = entry.code,
                                  .kind = kind_of(entry)});
            tree.nodes.push_back({.unit = &tree.named.back()});
        }
        tree.nodes[at->second].own.push_back(&entry);
    }
    tree.nodes.emplace_back();
    for (std::size_t i = 0; i + 1 < tree.nodes.size(); ++i) tree.nodes.back().children.push_back(i);
}

/// A unit whose parent is none, or is part of it, is part of the whole.
void place_units(const UnitIndex& index, UnitTree& tree) {
    const std::size_t whole = tree.nodes.size() - 1;
    std::vector<std::size_t> parents(whole, whole);
    for (std::size_t i = 0; i < whole; ++i) parents[i] = index.parent(i).value_or(whole);
    enum class Seen : std::uint8_t { not_yet, now, before };
    std::vector<Seen> seen(whole, Seen::not_yet);
    for (std::size_t i = 0; i < whole; ++i) {
        std::size_t at = i;
        std::vector<std::size_t> path;
        while (at != whole && seen[at] == Seen::not_yet) {
            seen[at] = Seen::now;
            path.push_back(at);
            at = parents[at];
        }
        if (at != whole && seen[at] == Seen::now) parents[at] = whole;
        for (const std::size_t each : path) seen[each] = Seen::before;
    }
    for (std::size_t i = 0; i < whole; ++i) tree.nodes[parents[i]].children.push_back(i);
}

void hand_out(const UnitIndex& index, std::span<const RollupEntry* const> entries, UnitTree& tree) {
    for (const RollupEntry* each : entries) {
        const bool of_area = is_of_area(*each);
        const auto unit = index.find(each->organ, each->code, each->scope == Scope::area);
        if (!unit) {
            tree.unexpected.push_back(each);
            continue;
        }
        UnitNode& node = tree.nodes[*unit];
        (of_area ? node.area : node.own).push_back(each);
    }
    for (UnitNode& node : tree.nodes)
        if (node.children.empty() && node.own.empty()) std::swap(node.own, node.area);
}

void set_order(UnitTree& tree) {
    std::vector<std::size_t>& order = tree.order;
    order.push_back(tree.nodes.size() - 1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& children = tree.nodes[order[i]].children;
        order.insert(order.end(), children.begin(), children.end());
    }
    std::reverse(order.begin(), order.end());
}

}  // namespace

OrganKind kind_of(const RollupEntry& entry) {
    return entry.kind != OrganKind::unknown ? entry.kind : infer_organ_kind(fold(entry.organ));
}

UnitTree unit_tree(std::span<const RollupEntry* const> entries, std::span<const ListedUnit> units) {
    UnitTree tree;
    if (units.empty()) {
        name_units(entries, tree);
    } else {
        for (const ListedUnit& each : units) tree.nodes.push_back({.unit = &each});
        tree.nodes.emplace_back();
        const UnitIndex index(units);
        place_units(index, tree);
        hand_out(index, entries, tree);
    }
    for (UnitNode& node : tree.nodes) {
        if (node.unit == nullptr) continue;
        const OrganKind kind = node.unit->kind != OrganKind::unknown
                                   ? node.unit->kind
                                   : infer_organ_kind(fold(node.unit->name));
        node.vertical = kind == OrganKind::vertical_body;
    }
    set_order(tree);
    return tree;
}

}  // namespace govinfo::detail
