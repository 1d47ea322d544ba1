// What kind of organ a name stands for, and whether such an organ can make 规章.
#include "model/organ.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace govinfo {
namespace {

// clang-format off
// 国务院部门: those whose names begin with neither 国家 nor 中国, and with what the others begin and end.
constexpr std::string_view ministries[] = {
    "外交部", "国防部", "教育部", "科学技术部", "工业和信息化部", "公安部", "民政部", "司法部", "财政部",
    "人力资源和社会保障部", "自然资源部", "生态环境部", "住房和城乡建设部", "交通运输部", "水利部",
    "农业农村部", "商务部", "文化和旅游部", "退役军人事务部", "应急管理部", "审计署", "海关总署"};
constexpr std::string_view state_prefixes[] = {"国家", "中国", "国务院"};
constexpr std::string_view state_endings[] = {
    "委员会", "委", "监会", "人民银行", "办公室", "办", "总局", "局", "总署", "署", "部"};

constexpr std::string_view municipalities[] = {"北京市", "天津市", "上海市", "重庆市"};

constexpr std::string_view party_prefixes[] = {"中共", "中国共产党"};

constexpr std::string_view office_endings[] = {
    "人民政府办公厅", "人民政府办公室", "人民政府办", "政府办公厅", "政府办公室", "政府办"};

// 开发区, 园区, 新区 and the like: their managements, and what is named as an area but no district.
constexpr std::string_view zone_endings[] = {
    "区管理委员会", "园管理委员会", "管委会", "区管理委员会办公室", "管委会办公室", "开发区", "高新区", "园区"};

// 授权组织 and others that are no department of a government.
constexpr std::string_view other_endings[] = {
    "村民委员会", "居民委员会", "中心", "公司", "集团", "医院", "学校", "大学", "学院", "中学", "小学", "协会", "联合会", "联合社", "法院",
    "检察院"};

constexpr std::string_view department_endings[] = {
    "局", "厅", "委员会", "委", "办公室", "办公厅", "办"};

// 垂直管理, by the name alone. Others are told by the name of the central organ before theirs.
constexpr std::string_view vertical_endings[] = {
    "税务局", "海关", "海事局", "烟草专卖局", "邮政管理局", "调查队"};

constexpr std::string_view township_endings[] = {"镇", "乡", "苏木"};
constexpr std::string_view subdistrict_endings[] = {"街道", "街道办事处", "街道办", "地区办事处"};
constexpr std::string_view county_endings[] = {"县", "旗", "区"};
// clang-format on

template <std::size_t Size>
bool ends_with_any(std::string_view name, const std::string_view (&endings)[Size]) noexcept {
    return std::any_of(std::begin(endings), std::end(endings),
                       [name](std::string_view ending) { return name.ends_with(ending); });
}

bool take_ending(std::string_view& name, std::string_view ending) noexcept {
    if (!name.ends_with(ending)) return false;
    name.remove_suffix(ending.size());
    return true;
}

/// The area whose government's office that is; empty where it is not one.
std::string_view area_of_office(std::string_view name) noexcept {
    for (const std::string_view ending : office_endings) {
        if (take_ending(name, ending)) return name;
    }
    return {};
}

template <std::size_t Size>
bool starts_with_any(std::string_view name, const std::string_view (&prefixes)[Size]) noexcept {
    return std::any_of(std::begin(prefixes), std::end(prefixes),
                       [name](std::string_view prefix) { return name.starts_with(prefix); });
}

/// Without a remark in brackets at the end and the name of the state at the beginning.
std::string_view bare_name(std::string_view organ) noexcept {
    constexpr std::string_view state = "中华人民共和国";
    organ = detail::trim(organ);
    if (organ.ends_with("）") || organ.ends_with(")")) {
        organ = detail::trim(organ.substr(0, std::min(organ.rfind("（"), organ.rfind('('))));
    }
    if (organ.starts_with(state)) organ.remove_prefix(state.size());
    return organ;
}

/// 昆山市 and 宿迁市 look alike, but 津市市 and 甘孜藏族自治州康定市 do not: what lies in a city, a
/// prefecture or a league is not a city with districts.
bool lies_in_another(std::string_view city) noexcept {
    city.remove_suffix(std::string_view("市").size());
    for (const std::string_view above : {"市", "自治州", "地区", "盟"}) {
        if (city.find(above) != city.npos) return true;
    }
    return false;
}

/// Of the government of an area of that name.
OrganKind government_kind(std::string_view area) noexcept {
    if (area.ends_with("省") || area.ends_with("自治区") ||
        std::find(std::begin(municipalities), std::end(municipalities), area) !=
            std::end(municipalities)) {
        return OrganKind::provincial_government;
    }
    if (area.ends_with("自治州")) return OrganKind::city_government;
    if (area.ends_with("市")) {
        return lies_in_another(area) ? OrganKind::county_government : OrganKind::city_government;
    }
    if (ends_with_any(area, county_endings)) return OrganKind::county_government;
    if (ends_with_any(area, township_endings)) return OrganKind::township;
    if (ends_with_any(area, subdistrict_endings)) return OrganKind::subdistrict;
    return OrganKind::unknown;
}

/// 国家税务总局 is a department of the State Council, 国家税务总局沭阳县税务局 a local one.
OrganKind state_organ_kind(std::string_view name) noexcept {
    for (const std::string_view ministry : ministries) {
        if (name == ministry) return OrganKind::state_council_department;
        if (name.starts_with(ministry)) return OrganKind::vertical_body;
    }
    if (!starts_with_any(name, state_prefixes)) return OrganKind::unknown;
    std::size_t begin = name.npos, end = name.npos;
    for (const std::string_view ending : state_endings) {
        const std::size_t at = name.find(ending);
        if (at >= begin) continue;
        begin = at;
        end = at + ending.size();
    }
    if (begin == name.npos) return OrganKind::unknown;
    return end == name.size() ? OrganKind::state_council_department : OrganKind::vertical_body;
}

/// The last code point that is no white space, unified as fold() does; takes it away. 0 of none.
char32_t take_last_letter(std::string_view& name) noexcept {
    while (!name.empty()) {
        std::size_t begin = name.size() - 1;
        while (begin != 0 && (name[begin] & 0xC0) == 0x80) --begin;
        char32_t code = detail::decode(name.substr(begin)).code;
        name = name.substr(0, begin);
        if (code >= U'！' && code <= U'～') code -= U'！' - U'!';
        if (!detail::is_space(code)) return detail::unified_form(code);
    }
    return 0;
}

}  // namespace

bool can_be_one_body(std::string_view name, std::string_view other) noexcept {
    name = bare_name(name);
    other = bare_name(other);
    take_ending(name, "人民政府");
    take_ending(other, "人民政府");
    for (;;) {
        const char32_t one = take_last_letter(name), two = take_last_letter(other);
        if (one == 0 || two == 0) return true;
        if (one != two) return false;
    }
}

OrganKind infer_organ_kind(std::string_view organ) noexcept {
    std::string_view name = bare_name(organ);
    if (starts_with_any(name, party_prefixes)) return OrganKind::other;
    if (ends_with_any(name, other_endings)) return OrganKind::other;
    if (ends_with_any(name, zone_endings)) return OrganKind::development_zone;
    const OrganKind state_organ = state_organ_kind(name);
    if (state_organ != OrganKind::unknown) return state_organ;

    if (const std::string_view area = area_of_office(name); !area.empty()) {
        const OrganKind kind = government_kind(area);
        const bool apart = kind != OrganKind::township && kind != OrganKind::subdistrict;
        return apart ? OrganKind::office : kind;
    }
    if (take_ending(name, "人民政府")) return government_kind(name);
    if (ends_with_any(name, vertical_endings)) return OrganKind::vertical_body;
    if (ends_with_any(name, subdistrict_endings)) return OrganKind::subdistrict;
    if (ends_with_any(name, department_endings)) return OrganKind::department;
    // A bare name of an area stands for its government; but 区 ends the names of too much else.
    return name.ends_with("区") && !name.ends_with("自治区") ? OrganKind::unknown
                                                             : government_kind(name);
}

std::optional<bool> can_make_regulations(OrganKind kind, std::string_view organ) noexcept {
    switch (kind) {
        case OrganKind::state_council_department:
        case OrganKind::provincial_government:
        case OrganKind::city_government:
            return true;
        case OrganKind::county_government:
        case OrganKind::township:
        case OrganKind::subdistrict:
        case OrganKind::development_zone:
        case OrganKind::department:
        case OrganKind::vertical_body:
        case OrganKind::other:
            return false;
        case OrganKind::office:
        case OrganKind::unknown:
            break;
    }
    // An office shares the power of its government, and only the name tells which that is.
    const std::string_view name = bare_name(organ);
    const std::string_view area = area_of_office(name);
    if (kind == OrganKind::office && area.empty()) return std::nullopt;
    const OrganKind body = area.empty() ? infer_organ_kind(organ) : government_kind(area);
    if (body == OrganKind::unknown) return std::nullopt;
    if (body == OrganKind::city_government) {
        // May be a county-level city, which has no 办公厅 but a 办公室.
        const bool certain = name.ends_with("办公厅") || name.find("自治州") != name.npos;
        return certain ? std::optional(true) : std::nullopt;
    }
    return can_make_regulations(body, organ);
}

std::string detail::organ_key(std::string_view organ) {
    const std::string folded = fold(organ);
    std::string_view name = bare_name(folded);
    take_ending(name, "人民政府");
    return std::string(name);
}

std::string detail::office_key(std::string_view organ) {
    const std::string folded = fold(organ);
    return std::string(area_of_office(bare_name(folded)));
}

bool detail::is_organ(std::string_view line) {
    constexpr std::size_t longest = 120;  // bytes
    return line.size() <= longest && infer_organ_kind(fold(line)) != OrganKind::unknown;
}

}  // namespace govinfo
