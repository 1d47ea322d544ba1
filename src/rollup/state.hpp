// What a roll-up was given.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include <govinfo/rollup.hpp>

#include "rollup/figures.hpp"

namespace govinfo::detail {

/// A report with its figures.
struct RollupEntry {
    RollupRole role = RollupRole::unit;
    const Form* form = nullptr;
    std::optional<int> year = {};
    std::string organ = {};
    std::string code = {};
    OrganKind kind = OrganKind::unknown;
    Scope scope = Scope::unknown;
    std::string source = {};
    std::vector<Held> held = {};

    [[nodiscard]] auto tied() const noexcept {
        return std::tie(role, form, year, organ, code, kind, scope, source, held);
    }
};

/// In an order that is the same everywhere.
[[nodiscard]] bool stands_before(const RollupEntry& left, const RollupEntry& right) noexcept;

/// Reports of one role, form and year of which only the sums are kept.
struct RollupGroup {
    explicit RollupGroup(const Form& form) : totals(form) {}

    std::size_t reports = 0;
    Totals totals;
    std::unordered_map<std::string, std::size_t> organs = {};  ///< how often, by name
};

struct RollupKey {
    RollupRole role;
    const Form* form;
    std::optional<int> year;

    friend bool operator==(const RollupKey&, const RollupKey&) = default;
};
[[nodiscard]] bool operator<(const RollupKey& left, const RollupKey& right) noexcept;

/// Member by member, for libraries of C++ whose strings have no <=>.
struct UnreadOrder {
    bool operator()(const UnreadReport& left, const UnreadReport& right) const noexcept {
        return std::tie(left.source, left.code, left.zh, left.en) <
               std::tie(right.source, right.code, right.zh, right.en);
    }
};

}  // namespace govinfo::detail

namespace govinfo {

struct Rollup::State {
    RollupOptions options = {};
    std::vector<detail::RollupEntry> entries = {};                 // with trace
    std::map<detail::RollupKey, detail::RollupGroup> groups = {};  // without
    std::set<UnreadReport, detail::UnreadOrder> unread = {};

    /// The entries in their order, what is the same once.
    [[nodiscard]] std::vector<const detail::RollupEntry*> sorted() const;
};

}  // namespace govinfo
