// What was accepted: an object of ids and reasons, or the list of problems as it comes back.
#include <govinfo/accept.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "json/acceptances.hpp"
#include "json/json_errors.hpp"
#include "model/unit_id.hpp"
#include "source/budget.hpp"
#include "source/csv_reader.hpp"
#include "source/source.hpp"

namespace govinfo {
namespace {

using detail::trim;

// As problem_csv.cpp heads its columns.
constexpr Text unit_column = {"单位", "unit"};
constexpr Text year_column = {"年度", "year"};
constexpr Text id_column = {"编号", "id"};
constexpr Text status_column = {"状态", "status"};
constexpr Text remark_column = {"备注", "remark"};
constexpr Text accepted = {"认可", "accepted"};

using Row = std::vector<std::string>;

bool is(std::string_view field, Text words) {
    return trim(field) == words.zh || trim(field) == words.en;
}

/// Where a column stands in the head; behind its end if nowhere.
std::size_t column(const Row& head, Text name) {
    const auto found = std::find_if(head.begin(), head.end(),
                                    [name](const std::string& each) { return is(each, name); });
    return static_cast<std::size_t>(found - head.begin());
}

std::string_view field(const Row& row, std::size_t column) {
    return column < row.size() ? trim(row[column]) : std::string_view();
}

/// Line feeds of a cell become spaces: a reason is one line.
std::string reason_of(std::string_view remark, std::string_view status) {
    std::string out(remark.empty() ? status : remark);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return out;
}

/// Of a row that says 认可: 某县教育局-2024:T3.BALANCE@person. One without a unit is refused: its
/// id alone would hold for every report.
Result<Acceptances> read_list(const detail::Source& source) {
    detail::CsvReader reader(source.text);
    Row head, row;
    reader.next(head);
    const std::size_t unit = column(head, unit_column), year = column(head, year_column);
    const std::size_t id = column(head, id_column), status = column(head, status_column);
    const std::size_t remark = column(head, remark_column);
    const auto refused = [&](ErrorCode code, std::string_view what) {
        return located(source,
                       {code, std::string(detail::excerpt(what)), detail::Place{reader.begin()}});
    };
    Acceptances acceptances;
    while (reader.next(row)) {
        if (!is(field(row, status), accepted)) continue;
        const auto key = detail::acceptance_key(
            detail::unit_id(field(row, unit), field(row, year), field(row, id)));
        if (!key) return refused(ErrorCode::unknown_key, field(row, id));
        if (field(row, unit).empty()) return refused(ErrorCode::missing_key, unit_column.zh);
        std::string reason = reason_of(field(row, remark), field(row, status));
        const auto [known, is_new] = acceptances.try_emplace(*key, reason);
        if (!is_new && known->second != reason)
            return refused(ErrorCode::duplicate_key, field(row, id));
    }
    return acceptances;
}

bool is_list(std::string_view text) {
    Row head;
    return detail::CsvReader(text.substr(0, text.find('\n'))).next(head) &&
           column(head, id_column) < head.size() && column(head, status_column) < head.size();
}

}  // namespace

Result<Acceptances> read_acceptances(std::string_view bytes) {
    detail::Budget budget{ReadOptions()};
    const auto source = detail::open_source(bytes, budget);
    if (source && is_list(source->text)) return read_list(*source);
    return detail::read_acceptance_object(bytes);
}

}  // namespace govinfo
