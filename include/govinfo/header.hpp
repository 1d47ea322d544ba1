// Who reports on what: everything in a report that is neither table nor prose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace govinfo {

enum class OrganKind : std::uint8_t {
    unknown,
    state_council_department,  ///< 国务院部门
    provincial_government,     ///< 省、自治区、直辖市
    city_government,           ///< 设区的市、自治州
    county_government,         ///< 县、县级市、市辖区
    township,                  ///< 乡、镇、街道
    department,                ///< 县级以上人民政府部门
    office,                    ///< 政府办公厅（室）
    other,                     ///< 授权组织 and the like
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
    friend bool operator==(const Period&, const Period&) = default;
};

/// Where the report was published.
struct Source {
    std::string url;
    std::string sha256;
    friend bool operator==(const Source&, const Source&) = default;
};

/// The years that a report can be on.
inline constexpr int earliest_year = 1949;
inline constexpr int latest_year = 9999;

/// UTF-8 throughout. An empty string or optional means that the report does not say.
struct Header {
    std::string organ;
    OrganKind organ_kind = OrganKind::unknown;
    std::optional<int> year;
    Scope scope = Scope::unknown;
    std::string title;
    std::optional<Date> published;
    std::optional<Period> period;
    std::string code;    ///< 统一社会信用代码
    std::string region;  ///< GB/T 2260
    Source source;
    friend bool operator==(const Header&, const Header&) = default;
};

/// What the name alone tells. unknown where it does not; a bare 某市人民政府 counts as a city with
/// districts, although the name cannot tell it from a county-level city. Expects simplified
/// characters. Linear in the name.
[[nodiscard]] OrganKind infer_organ_kind(std::string_view organ) noexcept;

/// Whether the body can make 规章 (立法法 ss.91, 93): departments of the State Council, governments
/// of provinces, of cities with districts and of autonomous prefectures, and their offices. The
/// kind decides; where it is unknown or an office, the name. Empty where neither tells:
/// 昆山市人民政府办公室 is named like the office of a city with districts.
[[nodiscard]] std::optional<bool> can_make_regulations(OrganKind kind,
                                                       std::string_view organ) noexcept;

}  // namespace govinfo
