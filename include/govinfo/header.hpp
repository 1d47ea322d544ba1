// Who reports on what: everything in a report that is neither table nor prose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/cxx20.hpp>

namespace govinfo {

enum class OrganKind : std::uint8_t {
    unknown,
    state_council_department,  ///< 国务院部门
    provincial_government,     ///< 省、自治区、直辖市
    city_government,           ///< 设区的市、自治州
    county_government,         ///< 县、县级市、市辖区
    township,                  ///< 乡、镇
    subdistrict,               ///< 街道办事处
    development_zone,          ///< 开发区、园区等的管理委员会
    department,                ///< 县级以上人民政府部门
    vertical_body,  ///< 实行垂直领导的: a local organ of 税务, 海关 and the like
    office,         ///< 政府办公厅（室）
    other,          ///< 授权组织 and the like
};

/// Two different documents of one office: its own report, and that of the whole area.
enum class Scope : std::uint8_t { unknown, organ, area };

[[nodiscard]] std::string_view name(OrganKind kind) noexcept;
[[nodiscard]] std::string_view name(Scope scope) noexcept;
[[nodiscard]] std::optional<OrganKind> parse_organ_kind(std::string_view name) noexcept;
[[nodiscard]] std::optional<Scope> parse_scope(std::string_view name) noexcept;

/// A day of the Gregorian calendar.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    [[nodiscard]] bool ok() const noexcept;
    /// `2025-01-20`; empty for any other shape and for a day that does not exist.
    [[nodiscard]] static std::optional<Date> parse(std::string_view iso) noexcept;
    friend constexpr auto operator<=>(const Date&, const Date&) noexcept = default;
};

/// Requires ok().
[[nodiscard]] std::string to_string(const Date& date);

struct Period {
    Date from;
    Date to;

    /// Two days in their order.
    [[nodiscard]] bool ok() const noexcept { return from.ok() && to.ok() && from <= to; }
    friend bool operator==(const Period&, const Period&) = default;
};

/// Where the report was published.
struct Source {
    std::string url;
    std::string sha256;
    friend bool operator==(const Source&, const Source&) = default;
};

/// 18 characters of GB 32100 that end in their check character.
[[nodiscard]] bool is_credit_code(std::string_view code) noexcept;
/// Six digits of GB/T 2260 that begin with a province; of a town nine, or twelve with its village.
[[nodiscard]] bool is_region_code(std::string_view code) noexcept;
/// 64 digits, letters small.
[[nodiscard]] bool is_sha256(std::string_view digest) noexcept;

/// The years that a report can be on.
inline constexpr int earliest_year = 1949;
inline constexpr int latest_year = 9999;

/// UTF-8 throughout. An empty string or optional means that the report does not say. Plain data:
/// what the functions above find wrong is for the caller to keep out, as JSON and C do.
struct Header {
    std::string organ;
    OrganKind organ_kind = OrganKind::unknown;
    std::optional<int> year;
    Scope scope = Scope::unknown;
    std::string title;
    std::optional<Date> published;
    std::optional<Period> period;
    std::string code;    ///< 统一社会信用代码, see is_credit_code()
    std::string region;  ///< 行政区划代码, see is_region_code()
    Source source;
    friend bool operator==(const Header&, const Header&) = default;
};

/// What the name alone tells. unknown where it does not; a bare 某市人民政府 counts as a city with
/// districts, although the name cannot tell it from a county-level city. Expects simplified
/// characters. Linear in the name.
[[nodiscard]] OrganKind infer_organ_kind(std::string_view organ) noexcept;

/// Whether two names can be those of one body: one ends in the other, if widths, white space and
/// traditional characters are left out of account, and 人民政府 at the end. Nothing tells that a
/// body was renamed; a name that is empty can be any body's. Linear in the names.
///
///     洪泽区人民政府 | 淮安市洪泽区人民政府      教育局 | 萝北县教育局      宿迁市 |
///     宿迁市人民政府
[[nodiscard]] bool can_be_one_body(std::string_view name, std::string_view other) noexcept;

/// Whether the body can make 规章 (立法法 ss.91, 93): departments of the State Council, governments
/// of provinces, of cities with districts and of autonomous prefectures, and their offices. The
/// kind decides; where it is unknown or an office, the name. Empty where neither tells:
/// 昆山市人民政府办公室 is named like the office of a city with districts.
[[nodiscard]] std::optional<bool> can_make_regulations(OrganKind kind,
                                                       std::string_view organ) noexcept;

}  // namespace govinfo
