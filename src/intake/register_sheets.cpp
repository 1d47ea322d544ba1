#include "intake/register_sheets.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "document/ods_document.hpp"
#include "document/xlsx_document.hpp"
#include "source/sniff.hpp"

namespace govinfo::detail {
namespace {

using Cells = std::vector<SheetCell>::const_iterator;

/// Takes the rows of a sheet one after the other.
class SheetRows {
  public:
    explicit SheetRows(Sheet& sheet) : sheet_(sheet) {
        std::stable_sort(sheet.cells.begin(), sheet.cells.end(),
                         [](const SheetCell& left, const SheetCell& right) {
                             return std::tie(left.row, left.column) <
                                    std::tie(right.row, right.column);
                         });
    }

    template <class Visit>
    void each(Visit visit) const {
        for (Cells begin = sheet_.cells.begin(); begin != sheet_.cells.end();) {
            const Cells end = std::find_if(begin, sheet_.cells.end(), [begin](const auto& cell) {
                return cell.row != begin->row;
            });
            std::vector<std::string_view> fields;
            for (Cells cell = begin; cell != end; ++cell) {
                fields.resize(std::max<std::size_t>(fields.size(), cell->column));
                fields[cell->column - 1] = value(*cell);
            }
            if (!visit(fields, begin->row)) return;
            begin = end;
        }
    }

  private:
    static std::string_view value(const SheetCell& cell) {
        return cell.sight == Sight::plain ? std::string_view(cell.text) : "#VALUE!";
    }

    const Sheet& sheet_;
};

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
    const auto input = sniff(bytes, budget);
    if (!input) return Refusal{input.error().code, input.error().detail};
    auto sheets = input->kind == InputKind::xlsx ? xlsx_sheets(input->source.bytes, budget)
                  : input->kind == InputKind::ods
                      ? ods_sheets(input->source.bytes, budget)
                      : Attempt<std::vector<Sheet>>(Refusal{ErrorCode::unsupported_kind, "DOCX"});
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
