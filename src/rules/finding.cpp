#include <govinfo/explain.hpp>

namespace govinfo {

std::string id(const Finding& finding) {
    return std::string(finding.rule->id).append("@").append(finding.line);
}

std::string_view name(Outcome outcome) noexcept {
    constexpr std::string_view names[] = {"pass", "fail", "not_assessable", "not_applicable"};
    return names[static_cast<std::size_t>(outcome)];
}

std::string_view name(Verdict verdict) noexcept {
    constexpr std::string_view names[] = {"consistent", "inconsistent", "incomplete"};
    return names[static_cast<std::size_t>(verdict)];
}

std::string_view name(Bound bound) noexcept {
    constexpr std::string_view names[] = {"exact", "at_least", "at_most"};
    return names[static_cast<std::size_t>(bound)];
}

std::string_view name(Operand::Role role) noexcept {
    constexpr std::string_view names[] = {"left", "right", "guard", "subject"};
    return names[static_cast<std::size_t>(role)];
}

Text label(Verdict verdict) noexcept {
    constexpr Text labels[] = {
        {"一致", "consistent"}, {"不一致", "inconsistent"}, {"未能全部核对", "incomplete"}};
    return labels[static_cast<std::size_t>(verdict)];
}

}  // namespace govinfo
