#include "rollup/unit_index.hpp"

#include "base/unicode.hpp"
#include "model/organ.hpp"

namespace govinfo::detail {
namespace {

// Longer names are only found as they are: their endings would cost the square of it.
constexpr std::size_t longest = 200;
constexpr std::size_t least_letters = 2;

/// `visit(ending)` for each proper ending of two letters or more, longest first, until it is true.
template <class Visit>
void for_each_ending(std::string_view key, Visit visit) {
    if (key.size() > longest) return;
    std::size_t letters = 0;
    for (const char c : key) letters += !is_continuation(c);
    while (letters > least_letters) {
        do key.remove_prefix(1);
        while (is_continuation(key.front()));
        --letters;
        if (visit(key)) return;
    }
}

}  // namespace

UnitIndex::UnitIndex(std::span<const ListedUnit> units) : units_(units) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto put = [i](Names& names, std::string_view key) {
            const auto [at, fresh] = names.try_emplace(key, i);
            if (!fresh && at->second != i) at->second = several;
        };
        if (!units[i].code.empty()) put(codes_, units[i].code);
        const std::string above =
            units[i].parent.empty() ? std::string() : organ_key(units[i].parent);
        const auto put_name = [&](const std::string& name) {
            const std::string key = organ_key(name);
            if (key.empty()) return;
            put(exact_, keys_.emplace_back(key));
            const std::string_view kept = keys_.back();
            for_each_ending(kept, [&](std::string_view ending) {
                put(endings_, ending);
                return false;
            });
            if (!above.empty()) put(exact_, keys_.emplace_back(above + key));
        };
        put_name(units[i].name);
        for (const std::string& alias : units[i].aliases) put_name(alias);
    }
}

std::size_t UnitIndex::find_name(std::string_view key) const {
    if (const auto at = exact_.find(key); at != exact_.end()) return at->second;
    if (const auto at = endings_.find(key); at != endings_.end()) return at->second;
    std::size_t found = several;
    for_each_ending(key, [&](std::string_view ending) {
        const auto at = exact_.find(ending);
        if (at == exact_.end()) return false;
        found = at->second;
        return true;
    });
    return found;
}

std::optional<std::size_t> UnitIndex::find(std::string_view organ, std::string_view code,
                                           bool of_area) const {
    if (!code.empty())
        if (const auto at = codes_.find(code); at != codes_.end() && at->second != several)
            return at->second;
    const std::string key = organ_key(organ);
    std::size_t found = key.empty() ? several : find_name(key);
    if (found == several && of_area)
        if (const std::string area = office_key(organ); !area.empty()) found = find_name(area);
    if (found == several) return std::nullopt;
    const std::string& listed = units_[found].code;
    const bool another = !code.empty() && !listed.empty() && listed != code;
    return another ? std::nullopt : std::optional(found);
}

std::optional<std::size_t> UnitIndex::parent(std::size_t unit) const {
    if (units_[unit].parent.empty()) return std::nullopt;
    const auto at = exact_.find(organ_key(units_[unit].parent));
    return at == exact_.end() || at->second == several || at->second == unit
               ? std::nullopt
               : std::optional(at->second);
}

}  // namespace govinfo::detail
