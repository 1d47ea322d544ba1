#include <govinfo/accept.hpp>

#include <cstdint>

#include "model/unit_id.hpp"

namespace govinfo {

std::string acceptance_id(const ExplainedFinding& failure) {
    if (failure.quotes.empty()) return failure.id;
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const Quote& quote : failure.quotes)
        for (const char c : quote.text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::string out = failure.id + "#";
    for (unsigned shift = 32; shift > 0; shift -= 4)
        out += "0123456789abcdef"[hash >> (shift - 4) & 0xFU];
    return out;
}

std::string acceptance_id(const Explanation& explanation, const ExplainedFinding& failure) {
    const std::string year = explanation.year ? std::to_string(*explanation.year) : "";
    return detail::unit_id(explanation.organ, year, acceptance_id(failure));
}

void accept(Explanation& explanation, const Acceptances& acceptances) {
    for (ExplainedFinding& failure : explanation.failures) {
        auto found = acceptances.find(acceptance_id(explanation, failure));
        if (found == acceptances.end()) found = acceptances.find(acceptance_id(failure));
        if (found != acceptances.end()) failure.accepted = found->second;
    }
}

}  // namespace govinfo
