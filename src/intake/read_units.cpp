#include <govinfo/units.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <govinfo/register_file.hpp>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "intake/record_rows.hpp"
#include "intake/sheet_rows.hpp"
#include "model/organ.hpp"
#include "source/budget.hpp"
#include "source/csv_reader.hpp"
#include "source/source.hpp"

namespace govinfo {
namespace {

using namespace detail;

enum Field : std::size_t { name_field, code_field, kind_field, parent_field, aliases_field };

// clang-format off
/// Of each field its key, then words for it.
constexpr std::array<std::array<std::string_view, 4>, 5> heads = {{
    {"name", "名称", "单位名称", "单位"},
    {"code", "统一社会信用代码", "代码", "信用代码"},
    {"kind", "类别", "类型", "单位类别"},
    {"parent", "上级", "上级单位", "所属"},
    {"aliases", "别名", "曾用名", "简称"},
}};

constexpr std::pair<std::string_view, OrganKind> kind_words[] = {
    {"国务院部门", OrganKind::state_council_department},
    {"省级政府", OrganKind::provincial_government},
    {"市级政府", OrganKind::city_government},
    {"县级政府", OrganKind::county_government},
    {"乡镇", OrganKind::township},
    {"街道", OrganKind::subdistrict},
    {"开发区", OrganKind::development_zone},
    {"部门", OrganKind::department},
    {"垂直管理部门", OrganKind::vertical_body},
    {"垂直", OrganKind::vertical_body},
    {"办公室", OrganKind::office},
    {"其他", OrganKind::other},
};
// clang-format on

constexpr std::size_t most_levels = 16;

std::optional<OrganKind> kind_of(std::string_view word) {
    if (word.empty()) return OrganKind::unknown;
    for (const auto& [known, kind] : kind_words)
        if (known == word) return kind;
    return parse_organ_kind(word);
}

std::vector<std::string> aliases_of(std::string_view field) {
    std::string text(field);
    for (std::size_t at; (at = text.find("；")) != text.npos;)
        text.replace(at, std::string_view("；").size(), ";");
    std::replace(text.begin(), text.end(), '|', ';');
    std::vector<std::string> out;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view alias = trim(rest.substr(0, end));
        if (!alias.empty()) out.emplace_back(alias);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

using Fields = std::vector<std::string_view>;

/// Takes the rows of a list, whatever kind of file that stands in. A place is what refusals say.
class UnitRows {
  public:
    /// Whether it names the column that must be there.
    [[nodiscard]] static bool is_head(const Fields& fields) {
        return std::any_of(fields.begin(), fields.end(), [](std::string_view field) {
            return field_of(fold(field)) == name_field;
        });
    }

    std::optional<Refusal> begin(const Fields& fields, Place at) {
        for (const std::string_view field : fields) {
            const std::string word = fold(field);
            const std::optional<std::size_t> found = field_of(word);
            if (!found && !word.empty()) return refuse(ErrorCode::unknown_key, trim(field), at);
            const bool twice =
                found && std::find(columns_.begin(), columns_.end(), found) != columns_.end();
            if (twice) return refuse(ErrorCode::duplicate_key, trim(field), at);
            columns_.push_back(found);
        }
        if (is_head(fields)) return std::nullopt;
        return refuse(ErrorCode::missing_key, "name", at);
    }

    /// A row below the head. Blank ones are passed.
    std::optional<Refusal> add(const Fields& fields, Place at) {
        std::array<std::string_view, heads.size()> of = {};
        bool blank = true;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const std::string_view field = trim(fields[i]);
            if (field.empty()) continue;
            if (i >= columns_.size() || !columns_[i] || is_error_value(field))
                return refuse(ErrorCode::invalid_value, field, at);
            of[*columns_[i]] = field;
            blank = false;
        }
        return blank ? std::nullopt : add_unit(of, at);
    }

    Attempt<std::vector<ListedUnit>> end() {
        if (units_.empty()) return Refusal{ErrorCode::empty_input};
        if (auto refused = check_parents()) return *std::move(refused);
        return std::move(units_);
    }

  private:
    static std::optional<std::size_t> field_of(std::string_view word) {
        for (std::size_t i = 0; i < heads.size(); ++i)
            for (const std::string_view each : heads[i])
                if (each == word) return i;
        return std::nullopt;
    }
    static Refusal refuse(ErrorCode code, std::string_view met, Place at) {
        return {code, std::string(excerpt(met)), at};
    }

    std::optional<Refusal> add_unit(const std::array<std::string_view, heads.size()>& of,
                                    Place at) {
        if (of[name_field].empty()) return refuse(ErrorCode::missing_key, "name", at);
        const auto kind = kind_of(of[kind_field]);
        if (!kind) return refuse(ErrorCode::invalid_value, of[kind_field], at);
        if (!of[code_field].empty()) {
            if (!is_credit_code(of[code_field]))
                return refuse(ErrorCode::invalid_value, of[code_field], at);
            if (!codes_.emplace(of[code_field]).second)
                return refuse(ErrorCode::duplicate_key, of[code_field], at);
        }
        const std::pair key(organ_key(of[parent_field]), organ_key(of[name_field]));
        if (!known_.try_emplace(key, units_.size()).second)
            return refuse(ErrorCode::duplicate_key, of[name_field], at);
        by_name_.emplace(key.second, units_.size());
        places_.push_back(at);
        units_.push_back({std::string(of[name_field]), std::string(of[code_field]), *kind,
                          std::string(of[parent_field]), aliases_of(of[aliases_field])});
        return std::nullopt;
    }

    /// Each is a listed unit of a name of its own, and no unit is part of itself.
    std::optional<Refusal> check_parents() const {
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> parents(units_.size(), none);
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const std::string& parent = units_[i].parent;
            if (parent.empty()) continue;
            const auto [first, last] = by_name_.equal_range(organ_key(parent));
            if (first == last || std::next(first) != last)
                return refuse(ErrorCode::invalid_value, parent, places_[i]);
            parents[i] = first->second;
        }
        for (std::size_t i = 0; i < units_.size(); ++i) {
            std::size_t levels = 0;
            for (std::size_t at = i; at != none; at = parents[at])
                if (++levels > most_levels)
                    return refuse(ErrorCode::invalid_value, units_[i].parent, places_[i]);
        }
        return std::nullopt;
    }

    std::vector<std::optional<std::size_t>> columns_;
    std::vector<ListedUnit> units_;
    std::vector<Place> places_;  // of their rows
    std::set<std::string, std::less<>> codes_;
    std::map<std::pair<std::string, std::string>, std::size_t> known_;  // by parent and name
    std::multimap<std::string, std::size_t> by_name_;
};

/// Of a head of one word too.
char separator_of(std::string_view head) {
    const bool commas = head.find(',') != head.npos && head.find('\t') == head.npos;
    return commas ? ',' : '\t';
}

Attempt<std::vector<ListedUnit>> read_text(std::string_view text) {
    CsvReader reader(text, separator_of(text.substr(0, text.find('\n'))));
    UnitRows rows;
    Fields fields;
    if (!reader.next(fields)) return Refusal{ErrorCode::empty_input};
    for (auto refused = rows.begin(fields, Place{reader.begin()});;
         refused = rows.add(fields, Place{reader.begin()})) {
        if (refused) return *std::move(refused);
        if (!reader.next(fields)) return rows.end();
        if (reader.unclosed()) return Refusal{ErrorCode::damaged, "\"", Place{reader.begin()}};
    }
}

#ifdef GOVINFO_XLSX
/// A place is the number of a row.
Attempt<std::vector<ListedUnit>> read_workbook(std::string_view bytes, Budget& budget) {
    auto sheets = sheets_of(bytes, budget);
    if (!sheets) return std::move(sheets).error();
    for (Sheet& sheet : *sheets) {
        UnitRows units;
        std::optional<Refusal> refused;
        bool below = false;
        SheetRows(sheet).each([&](const Fields& fields, std::uint32_t row) {
            if (below)
                refused = units.add(fields, Place{row});
            else if (UnitRows::is_head(fields))
                refused = units.begin(fields, Place{row}), below = true;
            return !refused;
        });
        if (refused) return *std::move(refused);
        if (below) return units.end();
    }
    return Refusal{ErrorCode::missing_key, "name"};
}
#endif

}  // namespace

Result<std::vector<ListedUnit>> read_units(std::string_view bytes, const ReadOptions& options) {
    if (auto error = refuse_too_large(bytes.size(), options)) return *std::move(error);
    Budget budget(options);
    if (is_workbook(bytes)) {
#ifdef GOVINFO_XLSX
        auto units = read_workbook(bytes, budget);
        if (units) return *std::move(units);
        return error_at_row(units.error());
#else
        return Error{ErrorCode::unsupported_kind, "XLSX"};
#endif
    }
    const auto source = open_source(bytes, budget);
    if (!source) return source.error();
    auto units = read_text(source->text);
    if (units) return *std::move(units);
    return located(*source, units.error());
}

}  // namespace govinfo
