#include "read/header_letters.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "read/labels.hpp"

namespace govinfo::detail {
namespace {

using Spellings = std::vector<std::u32string>;

/// The characters of a text as labels are compared; 它 stands for 他 also torn from its 其.
std::u32string spelled(std::string_view text) {
    std::u32string letters;
    const std::string key = label_key(text).full;
    for (std::string_view rest = key; !rest.empty();) {
        const CodePoint next = decode(rest);
        letters += next.code == U'它' ? U'他' : next.code;
        rest.remove_prefix(next.size);
    }
    return letters;
}

std::u32string letters_of(std::string_view text) {
    std::u32string letters = spelled(text);
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
    // Labels from left to right: in one line, and of the columns alone.
    std::vector<std::u32string> labels_above, labels;
    std::u32string in_reading_order;  // level by level
};

/// 自然人 法人或其他组织 总计, then 商业企业 … 其他; 行政复议 行政诉讼, then what stands under
/// each.
std::vector<Spellings> levels_of(const Table& table, const Block& block) {
    Spellings upper, middle, lower;
    const auto add_columns = [&block](Spellings& level) {
        for (const Column& column : block.columns) level.push_back(spelled(column.label));
    };
    if (table.layout == Layout::single_row) {
        for (const Row& row : block.rows) {
            (row.under.empty() ? upper : middle).push_back(spelled(row.label));
            if (row.role != RowRole::heading) add_columns(row.under.empty() ? middle : lower);
        }
        return {upper, middle, lower};
    }
    std::string_view under;
    for (const Column& column : block.columns) {
        if (!column.under.empty()) lower.push_back(spelled(column.label));
        if (column.under.empty() || column.under != under) {
            upper.push_back(spelled(column.under.empty() ? column.label : column.under));
        }
        under = column.under;
    }
    return {upper, lower};
}

std::u32string in_reading_order(const Table& table, const Block& block) {
    std::u32string words;
    for (const Spellings& level : levels_of(table, block)) {
        for (const std::u32string& label : level) words += label;
    }
    return words;
}

Header header_of(const Table& table, const Block& block) {
    Header header{
        {&table, &block}, {}, {letters_of(table.corner), letters_of(table.over)}, {}, {}, {}};
    header.in_reading_order = in_reading_order(table, block);
    header.labels_above = {spelled(table.corner), spelled(table.over)};
    std::size_t times = 1;
    if (table.layout == Layout::single_row) {
        times = static_cast<std::size_t>(
            std::count_if(block.rows.begin(), block.rows.end(),
                          [](const Row& row) { return row.role != RowRole::heading; }));
        for (const Row& row : block.rows) {
            header.above.push_back(letters_of(row.label));
            header.labels_above.push_back(spelled(row.label));
        }
    }
    for (std::size_t i = 0; i < times; ++i) {
        for (const Column& column : block.columns) header.labels.push_back(spelled(column.label));
    }
    std::string_view under;
    for (const Column& column : block.columns) {
        for (std::size_t i = 0; i < times; ++i) add(header.columns, column.label);
        if (column.under != under) {
            header.above.push_back(letters_of(column.under));
            header.labels_above.push_back(spelled(column.under));
        }
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

using Lines = std::vector<std::vector<std::string_view>>;

/// Finds the next label that has the word in it; the labels before are passed.
bool pass(const Spellings& labels, std::size_t& next, const std::u32string& word) {
    const auto found = std::find_if(
        labels.begin() + static_cast<std::ptrdiff_t>(next), labels.end(),
        [&word](const std::u32string& label) { return label.find(word) != label.npos; });
    if (found == labels.end()) return false;
    next = static_cast<std::size_t>(found - labels.begin()) + 1;
    return true;
}

/// Whether each word of a line can be of a label further to the right than the word before it.
bool goes_right(const Header& header, const std::vector<std::string_view>& line) {
    std::size_t next = 0, next_above = 0;
    for (const std::string_view each : line) {
        const std::u32string word = spelled(each);
        std::size_t same = 0;  // 结 果 in one label
        if (next > 0 && pass({header.labels[next - 1]}, same, word)) continue;
        if (!pass(header.labels, next, word) && !pass(header.labels_above, next_above, word)) {
            return false;
        }
    }
    return true;
}

/// Word after word as the page was written, each label level by level.
bool reads_on(const Header& header, const Lines& lines) {
    std::u32string words;
    for (const auto& line : lines) {
        for (const std::string_view word : line) words += spelled(word);
    }
    for (const std::u32string& label : {header.labels_above[0], header.labels_above[1]}) {
        if (!label.empty() && words.starts_with(label)) words.erase(0, label.size());
    }
    return words == header.in_reading_order;
}

bool in_order(const Header& header, const Lines& lines) {
    const bool single =
        std::all_of(lines.begin(), lines.end(), [](const auto& line) { return line.size() == 1; });
    if (single) return reads_on(header, lines);
    return std::all_of(lines.begin(), lines.end(),
                       [&header](const auto& line) { return goes_right(header, line); });
}

/// Takes as many words as go on with labels further and further to the right. The first time each
/// label of the level begins there.
class LevelReader {
  public:
    LevelReader(Spellings labels, const Spellings& words, std::size_t& next)
        : rest_(std::move(labels)), words_(words), next_(next) {}

    bool read() {
        if (!read_line(true)) return false;
        while (std::any_of(rest_.begin(), rest_.end(),
                           [](const auto& each) { return !each.empty(); })) {
            if (!read_line(false)) return false;
        }
        return true;
    }

  private:
    bool read_line(bool first) {
        std::size_t cursor = 0;
        for (; next_ < words_.size(); ++next_) {
            const std::size_t begin = cursor - (cursor > 0 ? 1 : 0);
            const std::size_t end = first ? std::min(cursor + 1, rest_.size()) : rest_.size();
            std::size_t label = begin;
            while (label < end && !rest_[label].starts_with(words_[next_])) ++label;
            if (label == end) break;
            rest_[label].erase(0, words_[next_].size());
            cursor = label + 1;
        }
        return first ? cursor == rest_.size() : cursor > 0;
    }

    Spellings rest_;  // of each label
    const Spellings& words_;
    std::size_t& next_;
};

}  // namespace

bool is_torn_header(const std::vector<std::string>& words, const Table& table, const Block& block) {
    Spellings spellings;
    for (const std::string& word : words) {
        spellings.push_back(spelled(word));
        if (spellings.back().empty()) return false;
    }
    const auto reads = [&spellings](std::vector<Spellings> levels) {
        std::size_t next = 0;
        for (Spellings& level : levels) {
            if (!level.empty() && !LevelReader(std::move(level), spellings, next).read()) {
                return false;
            }
        }
        return next == spellings.size();
    };
    if (reads(levels_of(table, block))) return true;
    Spellings columns;
    for (const Column& column : block.columns) columns.push_back(spelled(column.label));
    return table.layout != Layout::single_row && reads({columns});
}

SpelledHeader find_spelled_header(const std::vector<std::vector<std::string_view>>& lines) {
    constexpr std::size_t longest = 300;  // characters; no header has as many
    std::u32string letters;
    for (const auto& line : lines) {
        for (const std::string_view word : line) letters += spelled(word);
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
        if (is_made_of(rest, header.above, 0) && in_order(header, lines)) return header.names;
    }
    return {};
}

}  // namespace govinfo::detail
