#include <govinfo/rollup.hpp>

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/unicode.hpp"
#include "rollup/state.hpp"

namespace govinfo {

using detail::RollupEntry;
using detail::RollupGroup;
using detail::RollupKey;

namespace detail {

bool stands_before(const RollupEntry& left, const RollupEntry& right) noexcept {
    const auto key = [](const RollupEntry& each) {
        return std::tuple(each.role, each.form->id(), each.year, std::string_view(each.organ),
                          std::string_view(each.code), std::string_view(each.source));
    };
    const auto one = key(left), other = key(right);
    if (one != other) return one < other;
    return std::tie(left.kind, left.scope, left.held) <
           std::tie(right.kind, right.scope, right.held);
}

bool operator<(const RollupKey& left, const RollupKey& right) noexcept {
    return std::tuple(left.role, left.form->id(), left.year) <
           std::tuple(right.role, right.form->id(), right.year);
}

}  // namespace detail

std::vector<const RollupEntry*> Rollup::State::sorted() const {
    std::vector<const RollupEntry*> out;
    out.reserve(entries.size());
    for (const RollupEntry& each : entries) out.push_back(&each);
    std::sort(out.begin(), out.end(), [](const RollupEntry* left, const RollupEntry* right) {
        return detail::stands_before(*left, *right);
    });
    const auto same = [](const RollupEntry* left, const RollupEntry* right) {
        return !left->source.empty() && left->tied() == right->tied();
    };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    return out;
}

Rollup::Rollup(RollupOptions options) : state_(std::make_unique<State>()) {
    state_->options = options;
}
Rollup::~Rollup() = default;
Rollup::Rollup(Rollup&&) noexcept = default;
Rollup& Rollup::operator=(Rollup&&) noexcept = default;

const RollupOptions& Rollup::options() const noexcept {
    return state_->options;
}

std::size_t Rollup::size() const noexcept {
    std::size_t size = state_->entries.size();
    for (const auto& [key, group] : state_->groups) size += group.reports;
    return size;
}

void Rollup::add(const Report& report, std::string_view source, RollupRole role) {
    const Header& header = report.header();
    const BlankPolicy blank = options().blank;
    if (options().trace) {
        state_->entries.push_back({role, &report.form(), header.year, header.organ, header.code,
                                   header.organ_kind, header.scope, detail::as_utf8(source),
                                   detail::held_in(report, blank)});
        return;
    }
    const RollupKey key{role, &report.form(), header.year};
    RollupGroup& group = state_->groups.try_emplace(key, report.form()).first->second;
    ++group.reports;
    group.totals.add(report, blank);
    if (!header.organ.empty()) ++group.organs[header.organ];
}

void Rollup::add_unread(UnreadReport source) {
    source.source = detail::as_utf8(source.source);
    state_->unread.insert(std::move(source));
}

void Rollup::merge(Rollup&& other) {
    assert(options().trace == other.options().trace && options().blank == other.options().blank);
    State& from = *other.state_;
    state_->entries.insert(state_->entries.end(), std::make_move_iterator(from.entries.begin()),
                           std::make_move_iterator(from.entries.end()));
    for (auto& [key, group] : from.groups) {
        RollupGroup& to = state_->groups.try_emplace(key, *key.form).first->second;
        to.reports += group.reports;
        to.totals.add(group.totals);
        for (const auto& [organ, times] : group.organs) to.organs[organ] += times;
    }
    state_->unread.merge(from.unread);
    from.entries.clear();
    from.groups.clear();
    from.unread.clear();
}

std::string_view name(RollupRole role) noexcept {
    constexpr std::string_view names[] = {"unit", "own", "previous"};
    return names[static_cast<std::size_t>(role)];
}

std::string_view name(UnitStanding standing) noexcept {
    constexpr std::string_view names[] = {"counted",    "within",     "missing",    "duplicate",
                                          "unexpected", "other_form", "other_year", "other_scope",
                                          "vertical",   "unreadable"};
    return names[static_cast<std::size_t>(standing)];
}

std::string_view name(RollupHint::Kind kind) noexcept {
    constexpr std::string_view names[] = {"left_out", "counted_twice", "slip", "last_year"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace govinfo
