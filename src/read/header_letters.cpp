#include "read/header_letters.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/unicode.hpp"
#include "read/labels.hpp"

namespace govinfo::detail {
namespace {

/// The characters of a text as labels are compared, sorted.
std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    const std::string key = label_key(text).full;
    for (std::string_view rest = key; !rest.empty();) {
        const CodePoint next = decode(rest);
        letters += next.code;
        rest.remove_prefix(next.size);
    }
    std::sort(letters.begin(), letters.end());
    return letters;
}

void add(std::u32string& letters, std::string_view text) {
    std::u32string merged;
    const std::u32string more = letters_of(text);
    std::merge(letters.begin(), letters.end(), more.begin(), more.end(),
               std::back_inserter(merged));
    letters = std::move(merged);
}

struct Header {
    SpelledHeader names;
    std::u32string columns;
    std::vector<std::u32string> above;  // each may be there or not
};

Header header_of(const Table& table, const Block& block) {
    Header header{{&table, &block}, {}, {letters_of(table.corner), letters_of(table.over)}};
    std::size_t times = 1;
    if (table.layout == Layout::single_row) {
        times = static_cast<std::size_t>(
            std::count_if(block.rows.begin(), block.rows.end(),
                          [](const Row& row) { return row.role != RowRole::heading; }));
        for (const Row& row : block.rows) header.above.push_back(letters_of(row.label));
    }
    std::string_view under;
    for (const Column& column : block.columns) {
        for (std::size_t i = 0; i < times; ++i) add(header.columns, column.label);
        if (column.under != under) header.above.push_back(letters_of(column.under));
        under = column.under;
    }
    return header;
}

const std::vector<Header>& headers() {
    static const std::vector<Header> all = [] {
        std::vector<Header> made;
        for (const Form* form : forms()) {
            for (const Table& table : form->tables()) {
                for (const Block& block : table.blocks) made.push_back(header_of(table, block));
            }
        }
        return made;
    }();
    return all;
}

/// Whether some of the labels above the columns make up the letters that are left.
bool is_made_of(const std::u32string& letters, const std::vector<std::u32string>& labels,
                std::size_t from) {
    if (letters.empty()) return true;
    for (std::size_t i = from; i < labels.size(); ++i) {
        if (labels[i].empty() ||
            !std::includes(letters.begin(), letters.end(), labels[i].begin(), labels[i].end())) {
            continue;
        }
        std::u32string rest;
        std::set_difference(letters.begin(), letters.end(), labels[i].begin(), labels[i].end(),
                            std::back_inserter(rest));
        if (is_made_of(rest, labels, i + 1)) return true;
    }
    return false;
}

}  // namespace

SpelledHeader find_spelled_header(const std::vector<std::string_view>& words) {
    constexpr std::size_t longest = 300;  // characters; no header has as many
    std::u32string letters;
    for (const std::string_view word : words) {
        letters += letters_of(word);
        if (letters.size() > longest) return {};
    }
    std::sort(letters.begin(), letters.end());
    for (const Header& header : headers()) {
        if (!std::includes(letters.begin(), letters.end(), header.columns.begin(),
                           header.columns.end())) {
            continue;
        }
        std::u32string rest;
        std::set_difference(letters.begin(), letters.end(), header.columns.begin(),
                            header.columns.end(), std::back_inserter(rest));
        if (is_made_of(rest, header.above, 0)) return header.names;
    }
    return {};
}

}  // namespace govinfo::detail
