#include "intake/sheet_rows.hpp"

#include <tuple>

#include "document/ods_document.hpp"
#include "document/xlsx_document.hpp"
#include "registers/record_rules.hpp"
#include "source/sniff.hpp"

namespace govinfo::detail {

Attempt<std::vector<Sheet>> sheets_of(std::string_view bytes, Budget& budget) {
    const auto input = sniff(bytes, budget);
    if (!input) return Refusal{input.error().code, input.error().detail};
    if (input->kind == InputKind::xlsx) return xlsx_sheets(input->source.bytes, budget);
    if (input->kind == InputKind::ods) return ods_sheets(input->source.bytes, budget);
    return Refusal{ErrorCode::unsupported_kind, "DOCX"};
}

Error error_at_row(const Refusal& refusal) {
    const auto line = refusal.place ? static_cast<std::size_t>(*refusal.place) : 0;
    return {refusal.code, refusal.detail, {}, {}, line, 0};
}

SheetRows::SheetRows(Sheet& sheet) : sheet_(sheet) {
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(),
                     [](const SheetCell& left, const SheetCell& right) {
                         return std::tie(left.row, left.column) < std::tie(right.row, right.column);
                     });
}

std::string_view SheetRows::value(const SheetCell& cell) noexcept {
    return cell.sight == Sight::plain ? std::string_view(cell.text) : unseen_value;
}

}  // namespace govinfo::detail
