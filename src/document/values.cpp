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

std::vector<std::string_view> several_values(std::string_view text) {
    std::vector<std::string_view> values;
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
        if (!is_value(word)) return {};
        values.push_back(word);
    }
    return values.size() > 1 ? values : std::vector<std::string_view>();
}

std::string text_of(const Document& document, std::size_t piece, std::size_t pieces) {
    std::string text(document.pieces[piece].text);
    for (std::size_t i = piece + 1; i < piece + pieces; ++i) {
        (text += '\n') += document.pieces[i].text;
    }
    return text;
}

}  // namespace govinfo::detail
