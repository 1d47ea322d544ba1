#include "read/row_numbers.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <govinfo/decimal.hpp>

#include "read/row_shapes.hpp"

namespace govinfo::detail {
namespace {

using Rows = std::vector<FoundRow*>;

constexpr std::size_t fewest_pairs = 3;

std::optional<std::int64_t> last_number(const FoundRow& row, const Document& document) {
    if (row.values.size() < 2 || row.values.back().pieces > 1) return std::nullopt;
    const auto number = Decimal::parse(document.pieces[row.values.back().piece].text);
    return number && number->is_whole() ? std::optional(number->count()) : std::nullopt;
}

/// Whether the last of a row's values is one more than that of the row before.
///
///    | 1 | 一、本年新收 | 4 | 0 | 0 | 4 | 2 | 二、上年结转 | 1 | 0 | 0 | 1 | 3 | …
///                                       ^ of row 2                         ^ of row 3
bool counts_on(const FoundRow& before, const FoundRow& row, const Document& document) {
    const auto last = last_number(before, document), next = last_number(row, document);
    return last && next && *next == *last + 1;
}

/// At least every other row does, and one has a value too many.
bool is_numbered(const Rows& rows, const Document& document) {
    std::size_t pairs = 0;
    bool long_row = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        long_row |= count_printed(*rows[i]) > cells_in(*rows[i]);
        pairs += i > 0 && counts_on(*rows[i - 1], *rows[i], document) ? 1 : 0;
    }
    return long_row && pairs >= fewest_pairs && 2 * pairs + 1 >= rows.size();
}

void take_off(const Rows& rows, const Document& document) {
    std::vector<bool> numbered(rows.size());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (counts_on(*rows[i - 1], *rows[i], document)) numbered[i - 1] = numbered[i] = true;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (numbered[i]) {
            rows[i]->values.pop_back();
        } else if (i + 1 < rows.size()) {
            rows[i]->doubt = NoteCode::row_open;
        }
    }
}

}  // namespace

void take_off_row_numbers(FoundTables& found, const Document& document) {
    for (std::size_t begin = 0, end = 0; begin < found.rows.size(); begin = end) {
        Rows rows;
        const Table* table = found.rows[begin].table;
        for (; end < found.rows.size() && found.rows[end].table == table; ++end) {
            if (found.rows[end].row) rows.push_back(&found.rows[end]);
        }
        if (is_numbered(rows, document)) take_off(rows, document);
    }
}

}  // namespace govinfo::detail
