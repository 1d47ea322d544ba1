// What was accepted: an object of ids and reasons, or the list of problems as it comes back.
#include <govinfo/accept.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "document/ods_document.hpp"
#include "document/xlsx_document.hpp"
#include "json/acceptances.hpp"
#include "model/unit_id.hpp"
#include "source/budget.hpp"
#include "source/csv_reader.hpp"
#include "source/sniff.hpp"
#include "source/source.hpp"

namespace govinfo {
namespace {

using detail::trim;

/// The columns that matter here, as problem_rows.hpp heads them.
enum Field : std::size_t { unit, year, id, status, remark, field_count };
constexpr Text heads[] = {
    {"单位", "unit"}, {"年度", "year"}, {"编号", "id"}, {"状态", "status"}, {"备注", "remark"}};
static_assert(std::size(heads) == field_count);
constexpr Text accepted = {"认可", "accepted"};

/// What a row has in them.
using Row = std::array<std::string, field_count>;

bool is(std::string_view field, Text words) {
    return trim(field) == words.zh || trim(field) == words.en;
}

/// Where the columns stand, by a head that names them.
class Columns {
  public:
    /// Of two that are headed alike, the first counts.
    void add(std::size_t column, std::string_view head) {
        for (std::size_t field = 0; field < field_count; ++field)
            if (is(head, heads[field]) && !has(field)) fields_.emplace(column, field);
    }
    /// The field that a column holds; nothing of any other column.
    [[nodiscard]] std::optional<std::size_t> field(std::size_t column) const {
        const auto found = fields_.find(column);
        return found != fields_.end() ? std::optional(found->second) : std::nullopt;
    }
    /// Whether it is the head of a list of problems.
    [[nodiscard]] bool is_list() const { return has(id) && has(status); }

  private:
    [[nodiscard]] bool has(std::size_t field) const {
        return std::any_of(fields_.begin(), fields_.end(),
                           [field](const auto& each) { return each.second == field; });
    }

    std::map<std::size_t, std::size_t> fields_;
};

/// Line feeds of a cell become spaces: a reason is one line.
std::string reason_of(std::string_view remark, std::string_view status) {
    std::string out(remark.empty() ? status : remark);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return out;
}

/// Takes a row that says 认可: 某县教育局-2024:T3.BALANCE@person. One without a unit is refused: its
/// id alone would hold for every report.
std::optional<detail::Refusal> accept(const Row& row, Acceptances& acceptances) {
    const auto field = [&row](Field each) { return trim(row[each]); };
    const auto refused = [](ErrorCode code, std::string_view what) {
        return detail::Refusal{code, std::string(detail::excerpt(what))};
    };
    if (!is(row[status], accepted)) return std::nullopt;
    const auto key = detail::acceptance_key(detail::unit_id(field(unit), field(year), field(id)));
    if (!key) return refused(ErrorCode::unknown_key, field(id));
    if (field(unit).empty()) return refused(ErrorCode::missing_key, heads[unit].zh);
    std::string reason = reason_of(field(remark), field(status));
    const auto [known, is_new] = acceptances.try_emplace(*key, reason);
    if (!is_new && known->second != reason) return refused(ErrorCode::duplicate_key, field(id));
    return std::nullopt;
}

using CsvRow = std::vector<std::string_view>;

/// Without the apostrophe that keeps a spreadsheet from computing it.
std::string plain(std::string_view field) {
    const std::size_t first = std::min(field.find_first_not_of('\''), field.size());
    const bool quoted = first > 0 && first < field.size() &&
                        std::string_view("=+-@\t\r").find(field[first]) != std::string_view::npos;
    return std::string(quoted ? field.substr(1) : field);
}

Columns columns_of(const CsvRow& head) {
    Columns columns;
    for (std::size_t i = 0; i < head.size(); ++i) columns.add(i, head[i]);
    return columns;
}

Result<Acceptances> read_list(const detail::Source& source) {
    detail::CsvReader reader(source.text);
    CsvRow fields;
    reader.next(fields);
    const Columns columns = columns_of(fields);
    Acceptances acceptances;
    while (reader.next(fields)) {
        Row row;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (const auto field = columns.field(i)) row[*field] = plain(fields[i]);
        if (auto refusal = accept(row, acceptances)) {
            refusal->place = detail::Place{reader.begin()};
            return located(source, *refusal);
        }
    }
    return acceptances;
}

bool is_list(std::string_view text) {
    CsvRow head;
    return detail::CsvReader(text.substr(0, text.find('\n'))).next(head) &&
           columns_of(head).is_list();
}

/// The sheet, if its first row with 编号 and 状态 makes it a list; rows that are filtered away count.
class ListSheet {
  public:
    explicit ListSheet(const detail::Sheet& sheet) {
        for (const detail::SheetCell& cell : sheet.cells) rows_[cell.row].push_back(&cell);
    }

    /// Whether it is one; `error` is why a row of it is refused.
    bool read(Acceptances& acceptances, std::optional<Error>& error) const {
        std::optional<Columns> columns;
        for (const auto& [number, cells] : rows_) {
            if (!columns) {
                Columns head;
                for (const detail::SheetCell* each : cells) head.add(each->column, each->text);
                if (head.is_list()) columns = std::move(head);
                continue;
            }
            Row row;
            for (const detail::SheetCell* each : cells)
                if (const auto field = columns->field(each->column)) row[*field] = each->text;
            if (const auto refusal = accept(row, acceptances)) {
                error = error_of(*refusal, {std::nullopt, number, 1, {}});
                return true;
            }
        }
        return columns.has_value();
    }

  private:
    std::map<std::uint32_t, std::vector<const detail::SheetCell*>> rows_;
};

/// The sheets of a workbook; none of another archive.
detail::Attempt<std::vector<detail::Sheet>> sheets_of([[maybe_unused]] detail::InputKind kind,
                                                      [[maybe_unused]] std::string_view bytes,
                                                      [[maybe_unused]] detail::Budget& budget) {
#ifdef GOVINFO_XLSX
    if (kind == detail::InputKind::xlsx) return detail::xlsx_sheets(bytes, budget);
    if (kind == detail::InputKind::ods) return detail::ods_sheets(bytes, budget);
#endif
    return std::vector<detail::Sheet>();
}

Result<Acceptances> read_archive(std::string_view bytes, detail::Budget& budget) {
    const auto input = detail::sniff(bytes, budget);
    if (!input) return input.error();
    const auto sheets = sheets_of(input->kind, bytes, budget);
    if (!sheets) return error_of(sheets.error(), {});
    Acceptances acceptances;
    bool any = false;
    for (const detail::Sheet& each : *sheets) {
        std::optional<Error> error;
        if (ListSheet(each).read(acceptances, error)) any = true;
        if (error) return *error;
    }
    if (any) return acceptances;
    return Error{ErrorCode::missing_key,
                 std::string(heads[id].zh) + "、" + std::string(heads[status].zh)};
}

}  // namespace

Result<Acceptances> read_acceptances(std::string_view bytes) {
    ReadOptions limits;  // of a report; a list is of thousands
    limits.max_memory *= 4;
    limits.max_cells *= 4;
    detail::Budget budget{limits};
    if (bytes.starts_with("PK\3\4")) return read_archive(bytes, budget);
    const auto source = detail::open_source(bytes, budget);
    if (source && is_list(source->text)) return read_list(*source);
    return detail::read_acceptance_object(bytes);
}

}  // namespace govinfo
