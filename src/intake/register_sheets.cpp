#include "intake/register_sheets.hpp"

#include <utility>

#include "intake/sheet_rows.hpp"

namespace govinfo::detail {
namespace {

/// The row that names most columns, if it names two.
std::uint32_t find_head(const SheetRows& rows, const RecordRows& records) {
    std::size_t most = 1, looked_at = 0;
    std::uint32_t head = 0;
    rows.each([&](const std::vector<std::string_view>& fields, std::uint32_t row) {
        const std::size_t known = records.match(fields).known;
        if (known > most) {
            most = known;
            head = row;
        }
        return ++looked_at < RecordRows::most_titles;
    });
    return head;
}

}  // namespace

std::optional<Refusal> read_sheets(std::string_view bytes, RecordRows& records, Budget& budget) {
    auto sheets = sheets_of(bytes, budget);
    if (!sheets) return sheets.error();
    bool any = false;
    std::optional<Refusal> refused;
    for (Sheet& sheet : *sheets) {
        const SheetRows rows(sheet);
        const std::uint32_t head = find_head(rows, records);
        if (head == 0) {
            if (!sheet.cells.empty()) records.read().other_sheets.push_back(sheet.number);
            continue;
        }
        if (std::exchange(any, true)) records.name_sheet(sheet.number);
        rows.each([&](const std::vector<std::string_view>& fields, std::uint32_t row) {
            if (row < head) records.add_title(fields);
            if (row > head) records.add(fields, row);
            if (row != head) return true;
            const auto error = records.begin(records.match(fields), fields, row);
            if (error) refused = Refusal{error->code, error->detail, Place{row}};
            return !error;
        });
        if (refused) return refused;
    }
    if (any) return std::nullopt;
    const auto error = records.missing();
    return Refusal{error->code, error->detail};
}

}  // namespace govinfo::detail
