#include <govinfo/units.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/unicode.hpp"
#include "base/wording.hpp"
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

/// Of a head of one word too.
char separator_of(std::string_view head) {
    const bool commas = head.find(',') != head.npos && head.find('\t') == head.npos;
    return commas ? ',' : '\t';
}

class UnitReader {
  public:
    explicit UnitReader(const detail::Source& source)
        : source_(source),
          text_(source.text),
          reader_(text_, separator_of(text_.substr(0, text_.find('\n')))) {}

    Result<std::vector<ListedUnit>> read() {
        if (auto error = read_head()) return *std::move(error);
        std::vector<std::string_view> fields;
        while (reader_.next(fields)) {
            const bool blank = std::all_of(fields.begin(), fields.end(), [](std::string_view each) {
                return trim(each).empty();
            });
            if (blank) continue;
            if (reader_.unclosed()) return refuse(ErrorCode::damaged, "\"");
            if (auto error = read_row(fields)) return *std::move(error);
        }
        if (units_.empty()) return Error{ErrorCode::empty_input, {}};
        if (auto error = check_parents()) return *std::move(error);
        return std::move(units_);
    }

  private:
    [[nodiscard]] Error refuse(ErrorCode code, std::string_view met) const {
        return refuse_at(code, met, reader_.begin());
    }
    [[nodiscard]] Error refuse_at(ErrorCode code, std::string_view met, std::size_t at) const {
        return located(source_, {code, std::string(excerpt(met)), Place{at}});
    }

    std::optional<Error> read_head() {
        std::vector<std::string_view> fields;
        if (!reader_.next(fields)) return Error{ErrorCode::empty_input, {}};
        for (const std::string_view field : fields) {
            const std::string word = fold(field);
            std::optional<std::size_t> found;
            for (std::size_t i = 0; i < heads.size(); ++i)
                for (const std::string_view each : heads[i])
                    if (each == word) found = i;
            if (!found && !word.empty()) return refuse(ErrorCode::unknown_key, trim(field));
            const bool twice =
                found && std::find(columns_.begin(), columns_.end(), found) != columns_.end();
            if (twice) return refuse(ErrorCode::duplicate_key, trim(field));
            columns_.push_back(found);
        }
        const bool named =
            std::find(columns_.begin(), columns_.end(), name_field) != columns_.end();
        return named ? std::nullopt : std::optional(refuse(ErrorCode::missing_key, "name"));
    }

    std::optional<Error> read_row(const std::vector<std::string_view>& fields) {
        std::array<std::string_view, heads.size()> of = {};
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const std::string_view field = trim(fields[i]);
            if (field.empty()) continue;
            if (i >= columns_.size() || !columns_[i])
                return refuse(ErrorCode::invalid_value, field);
            of[*columns_[i]] = field;
        }
        if (of[name_field].empty()) return refuse(ErrorCode::missing_key, "name");
        const auto kind = kind_of(of[kind_field]);
        if (!kind) return refuse(ErrorCode::invalid_value, of[kind_field]);
        if (!of[code_field].empty()) {
            if (!is_credit_code(of[code_field]))
                return refuse(ErrorCode::invalid_value, of[code_field]);
            if (!codes_.emplace(of[code_field]).second)
                return refuse(ErrorCode::duplicate_key, of[code_field]);
        }
        const std::pair key(organ_key(of[parent_field]), organ_key(of[name_field]));
        if (!known_.try_emplace(key, units_.size()).second)
            return refuse(ErrorCode::duplicate_key, of[name_field]);
        by_name_.emplace(key.second, units_.size());
        begins_.push_back(reader_.begin());
        units_.push_back({std::string(of[name_field]), std::string(of[code_field]), *kind,
                          std::string(of[parent_field]), aliases_of(of[aliases_field])});
        return std::nullopt;
    }

    /// Each is a listed unit of a name of its own, and no unit is part of itself.
    std::optional<Error> check_parents() const {
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> parents(units_.size(), none);
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const std::string& parent = units_[i].parent;
            if (parent.empty()) continue;
            const auto [first, last] = by_name_.equal_range(organ_key(parent));
            if (first == last || std::next(first) != last)
                return refuse_at(ErrorCode::invalid_value, parent, begins_[i]);
            parents[i] = first->second;
        }
        for (std::size_t i = 0; i < units_.size(); ++i) {
            std::size_t levels = 0;
            for (std::size_t at = i; at != none; at = parents[at])
                if (++levels > most_levels)
                    return refuse_at(ErrorCode::invalid_value, units_[i].parent, begins_[i]);
        }
        return std::nullopt;
    }

    const detail::Source& source_;
    std::string_view text_;
    CsvReader reader_;
    std::vector<std::optional<std::size_t>> columns_;
    std::vector<ListedUnit> units_;
    std::vector<std::size_t> begins_;  // of their rows
    std::set<std::string, std::less<>> codes_;
    std::map<std::pair<std::string, std::string>, std::size_t> known_;  // by parent and name
    std::multimap<std::string, std::size_t> by_name_;
};

}  // namespace

Result<std::vector<ListedUnit>> read_units(std::string_view bytes, const ReadOptions& options) {
    if (auto error = refuse_too_large(bytes.size(), options)) return *std::move(error);
    Budget budget(options);
    const auto source = open_source(bytes, budget);
    if (!source) return source.error();
    return UnitReader(*source).read();
}

}  // namespace govinfo
