#include <govinfo/rule.hpp>

#include <algorithm>

#include "arguments.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

namespace {

bool is_rule_or_family(std::string_view name) {
    if (govinfo::find_rule(name) != nullptr) return true;
    const auto rules = govinfo::rules();
    return std::any_of(rules.begin(), rules.end(), [&](const govinfo::Rule* rule) {
        return name == rule->id.substr(0, rule->id.find('.'));
    });
}

}  // namespace

Status govinfo::capi::take_rules(const char* parameter, const char* const* names, std::size_t count,
                                 std::vector<std::string_view>& out) {
    if (names == nullptr && count != 0) return wrong_argument(parameter);
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_rule_or_family(view(names[i]))) return wrong_argument(parameter, view(names[i]));
        out.push_back(names[i]);
    }
    return {};
}

using govinfo::Rule;

namespace govinfo::capi {

const Rule* checked(const govinfo_rule* rule) noexcept {
    const auto all = rules();
    const auto at = std::find(all.begin(), all.end(), reinterpret_cast<const Rule*>(rule));
    return at != all.end() ? *at : nullptr;
}

const govinfo_rule* handle(const Rule* rule) noexcept {
    return reinterpret_cast<const govinfo_rule*>(rule);
}

}  // namespace govinfo::capi

size_t govinfo_rule_count(void) {
    return govinfo::rules().size();
}

const govinfo_rule* govinfo_rule_at(size_t index) {
    const auto all = govinfo::rules();
    return index < all.size() ? handle(all[index]) : nullptr;
}

const govinfo_rule* govinfo_rule_find(const char* id) {
    return handle(govinfo::find_rule(view(id)));
}

const char* govinfo_rule_id(const govinfo_rule* handle) {
    const Rule* rule = checked(handle);
    return rule ? rule->id.data() : nullptr;
}

int32_t govinfo_rule_basis(const govinfo_rule* handle) {
    const Rule* rule = checked(handle);
    return rule ? static_cast<int32_t>(rule->basis) : -1;
}

int32_t govinfo_rule_severity(const govinfo_rule* handle) {
    const Rule* rule = checked(handle);
    return rule ? static_cast<int32_t>(rule->severity) : -1;
}

int32_t govinfo_rule_on_by_default(const govinfo_rule* handle) {
    const Rule* rule = checked(handle);
    return rule && rule->on_by_default ? 1 : 0;
}

int32_t govinfo_rule_applies_to(const govinfo_rule* rule_handle, const govinfo_form* form_handle) {
    const Rule* rule = checked(rule_handle);
    const govinfo::Form* form = checked(form_handle);
    return rule && form && applies_to(*rule, *form) ? 1 : 0;
}

const char* govinfo_rule_citation(const govinfo_rule* handle, const char* in) {
    const Rule* rule = checked(handle);
    return rule ? c_str(rule->citation.in(language(in))) : nullptr;
}

const char* govinfo_rule_summary(const govinfo_rule* handle, const char* in) {
    const Rule* rule = checked(handle);
    return rule ? c_str(rule->summary.in(language(in))) : nullptr;
}

const char* govinfo_rule_message(const govinfo_rule* handle, const char* in) {
    const Rule* rule = checked(handle);
    return rule ? c_str(rule->message.in(language(in))) : nullptr;
}
