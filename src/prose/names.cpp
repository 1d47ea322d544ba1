#include "prose/names.hpp"

#include <algorithm>

#include "model/organ.hpp"
#include "prose/plain_text.hpp"

namespace govinfo::detail {
namespace {

bool is_town(OrganKind kind) {
    return kind == OrganKind::township || kind == OrganKind::subdistrict ||
           kind == OrganKind::development_zone;
}

/// Whether all the words stand in the name in that order.
bool is_short_for(std::u32string_view words, std::u32string_view name) {
    for (const char32_t c : words) {
        const std::size_t at = name.find(c);
        if (at == name.npos) return false;
        name.remove_prefix(at + 1);
    }
    return true;
}

/// 周王镇 of 周王镇人民政府.
std::u32string_view without_seat(std::u32string_view name) {
    for (const std::u32string_view seat :
         {std::u32string_view(U"人民政府"), std::u32string_view(U"办事处"),
          std::u32string_view(U"政府")})
        if (name.ends_with(seat) && name.size() >= seat.size() + 2)
            return name.substr(0, name.size() - seat.size());
    return name;
}

}  // namespace

Names::Names(const Header& header) : kind_(header.organ_kind), scope_(header.scope) {
    constexpr std::size_t longest = 200;  // bytes
    name_ = PlainText(std::string_view(header.organ).substr(0, longest)).text;
    if (kind_ == OrganKind::unknown) kind_ = infer_organ_kind(header.organ);
}

bool Names::are_ours(Whose whose) const noexcept {
    switch (whose) {
        case Whose::town:
            return name_.empty() || is_town(kind_) || kind_ == OrganKind::unknown;
        case Whose::area:
            if (scope_ != Scope::unknown) return scope_ == Scope::area || is_town(kind_);
            return name_.empty() || is_government(kind_) || kind_ == OrganKind::unknown;
        case Whose::others:
        case Whose::court:
            return false;
        case Whose::body:
            break;
    }
    return scope_ != Scope::area || is_town(kind_);
}

bool Names::are_ours(std::u32string_view words) const noexcept {
    if (words.size() < 2 || name_.empty()) return false;
    const std::u32string_view name = name_;
    const std::u32string_view place = without_seat(name);
    if (place.size() != name.size() && place.ends_with(without_seat(words)))
        return are_ours(is_town(kind_) ? Whose::town : Whose::area);  // 周王镇 of its government
    return (is_name(words) || is_with_government(words)) && are_ours(Whose::body);
}

/// 县政府、政府办公室, 县政府本级(含县政府办公室) of that office, which reports for both.
bool Names::is_with_government(std::u32string_view words) const noexcept {
    constexpr std::u32string_view between = U"、或及和与(含", at_its_level = U"本级";
    bool office = false;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(between), words.size());
        std::u32string_view part = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        if (part.ends_with(at_its_level)) part.remove_suffix(at_its_level.size());
        if (part.empty()) continue;
        const bool is_office = part.find(U'办') != part.npos && is_name(part);
        if (!is_office && !(part.ends_with(U"政府") && is_short_for(part, name_))) return false;
        office = office || is_office;
    }
    return office;
}

bool Names::is_maker(std::u32string_view words) const noexcept {
    return kind_ == OrganKind::city_government && words.ends_with(U"政府") && is_name(words);
}

bool Names::is_name(std::u32string_view words) const noexcept {
    constexpr std::size_t least = 3, ending = 3;
    const std::u32string_view name = name_;
    if (words.size() < least || !is_short_for(words, name)) return false;
    const std::u32string_view last = name.substr(name.size() - std::min(name.size(), ending));
    return last.find(words.back()) != last.npos;
}

bool ends_like_name(std::u32string_view words) noexcept {
    constexpr std::u32string_view endings =
        U"局委办厅院府镇乡道会处所站队心司署区县市省州旗部门位关";
    return words.size() > 1 && endings.find(words.back()) != endings.npos;
}

}  // namespace govinfo::detail
