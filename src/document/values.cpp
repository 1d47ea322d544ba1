#include "document/values.hpp"

#include <govinfo/cell.hpp>
#include <govinfo/decimal.hpp>

#include "base/unicode.hpp"

namespace govinfo::detail {

bool is_value(std::string_view text) {
    if (text.size() > longest_value) return false;
    if (Decimal::parse(text)) return true;
    for (const CellKind kind : {CellKind::signed_count, CellKind::money}) {
        const CellState state = parse_cell(kind, text).state;
        if (state == CellState::number || state == CellState::not_applicable) return true;
    }
    return false;
}

bool holds_several_values(std::string_view text) {
    std::size_t values = 0;
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t size = 0;
        while (size < rest.size() && !is_space(decode(rest.substr(size)).code)) {
            size += decode(rest.substr(size)).size;
        }
        if (size > 0 && !is_value(rest.substr(0, size))) return false;
        values += size > 0 ? 1 : 0;
        rest.remove_prefix(size);
        if (!rest.empty()) rest.remove_prefix(decode(rest).size);
    }
    return values > 1;
}

std::string text_of(const Document& document, std::size_t piece, std::size_t pieces) {
    std::string text(document.pieces[piece].text);
    for (std::size_t i = piece + 1; i < piece + pieces; ++i) {
        (text += '\n') += document.pieces[i].text;
    }
    return text;
}

}  // namespace govinfo::detail
