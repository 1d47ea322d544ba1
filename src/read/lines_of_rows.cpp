//    四、结转下年度继续办理 7 0 0 0 0 0 7
//    └──────── label ─────┘ └─ values ──┘
//
//    第二十条第（五）项 信息内容 本年处理决定数量 行政许可 52 第二十条第（六）项 …
//
// A line of nothing else is cut if one of its rows has all its values, or several, or is in a cell.
// In a line with other words two rows must stand side by side: 办理行政许可 52 件 is prose.
#include "read/lines_of_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "document/values.hpp"

namespace govinfo::detail {
namespace {

struct Part {
    enum class Kind { words, label, values } kind;
    std::string_view text;
    std::size_t values = 0;   ///< how many
    std::size_t columns = 0;  ///< of the row whose label it is
};
using Parts = std::vector<Part>;

std::string_view from_to(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

class LineCutter {
  public:
    explicit LineCutter(const Labels& labels) : labels_(labels) {}

    /// The parts to cut a line into; empty if it is none of rows.
    Parts cut(std::string_view line, bool is_cell) {
        words_.clear();
        for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
            add_word(word);
        }
        if (words_.size() < 2 || std::none_of(words_.begin(), words_.end(), is_value)) return {};
        const Parts parts = parts_of_line();
        const bool pure = parts.front().kind == Part::Kind::label &&
                          std::none_of(parts.begin(), parts.end(), is_words);
        if (pure) return has_row(parts, is_cell) ? parts : Parts();
        return with_rows_cut_out(parts);
    }

  private:
    /// 行政许可：52 is two.
    void add_word(std::string_view word) {
        constexpr std::string_view colons[] = {"：", ":"};
        for (const std::string_view colon : colons) {
            if (word.find(colon) == word.npos) continue;  // most words; rfind() is slow
            const std::size_t at = word.rfind(colon);
            if (at == 0 || !is_value(word.substr(at + colon.size()))) continue;
            words_.push_back(word.substr(0, at + colon.size()));
            word.remove_prefix(at + colon.size());
            break;
        }
        words_.push_back(word);
    }

    static bool is_words(const Part& part) { return part.kind == Part::Kind::words; }

    Parts parts_of_line() const {
        Parts parts;
        for (std::size_t w = 0; w < words_.size();) {
            Part next{Part::Kind::values, words_[w], 1};
            std::size_t count = 1;
            if (!is_value(words_[w])) {
                count = label_at(w, next);
                if (count == 0) next = {Part::Kind::words, words_[w]};
                count = std::max<std::size_t>(count, 1);
            }
            w += count;
            if (!parts.empty() && next.kind != Part::Kind::label &&
                parts.back().kind == next.kind) {
                parts.back().text = from_to(parts.back().text, next.text);
                parts.back().values += next.values;
            } else {
                parts.push_back(next);
            }
        }
        return parts;
    }

    /// Over how many words the longest label goes that begins with one; 0 if none does.
    std::size_t label_at(std::size_t first, Part& label) const {
        constexpr std::size_t most_words = 12;  // no label is torn into more
        std::size_t found = 0;
        for (std::size_t w = first; w < std::min(words_.size(), first + most_words); ++w) {
            const std::string_view text = from_to(words_[first], words_[w]);
            if (!labels_.begins(text)) break;
            const LabelMatch match = labels_.match(text);
            if (!match.found() || is_value(words_[w]))
                continue;  // 行政强制 / is a label and a value
            found = w + 1 - first;
            label = {Part::Kind::label, text, 0, columns_of(match)};
        }
        return found;
    }

    std::size_t columns_of(const LabelMatch& match) const {
        const auto begin = labels_.meanings().begin();
        const auto row =
            std::find_if(begin + match.first, begin + match.last, [](const LabelMeaning& meaning) {
                return meaning.kind == LabelKind::row &&
                       meaning.block->rows[meaning.index].role != RowRole::heading;
            });
        return row == begin + match.last ? 0 : row->block->columns.size();
    }

    static bool is_row(const Part& label, const Part& values) {
        return label.columns > 0 && values.kind == Part::Kind::values;
    }
    static bool has_row(const Parts& parts, bool is_cell) {
        return std::adjacent_find(
                   parts.begin(), parts.end(), [is_cell](const Part& label, const Part& values) {
                       const bool certain = is_cell || values.values > 1 || label.columns == 1;
                       return certain && is_row(label, values);
                   }) != parts.end();
    }

    /// Stretches of labels and values with two rows at least; what stands between is words.
    static Parts with_rows_cut_out(const Parts& parts) {
        Parts cut;
        bool any = false;
        for (auto first = parts.begin(); first != parts.end();) {
            const auto end = std::find_if(first, parts.end(), is_words);
            const auto begin = std::find_if(
                first, end, [](const Part& part) { return part.kind == Part::Kind::label; });
            std::size_t rows = 0;
            for (auto part = begin; part != end && std::next(part) != end; ++part) {
                rows += is_row(*part, *std::next(part)) ? 1 : 0;
            }
            if (rows > 1) {
                any = true;
                if (first != begin) add_words(cut, first, begin);
                cut.insert(cut.end(), begin, end);
            } else if (first != end) {
                add_words(cut, first, end);
            }
            first = end;
            if (first != parts.end()) add_words(cut, first, std::next(first));
            if (first != parts.end()) ++first;
        }
        return any ? cut : Parts();
    }
    static void add_words(Parts& cut, Parts::const_iterator first, Parts::const_iterator end) {
        const std::string_view text = from_to(first->text, std::prev(end)->text);
        if (!cut.empty() && is_words(cut.back())) {
            cut.back().text = from_to(cut.back().text, text);
        } else {
            cut.push_back({Part::Kind::words, text});
        }
    }

    const Labels& labels_;
    std::vector<std::string_view> words_;  // of the line being cut
};

}  // namespace

void cut_lines_of_rows(Document& document, const Labels& labels, Budget& budget) {
    LineCutter cutter(labels);
    std::vector<Piece> pieces;
    for (const Piece& line : document.pieces) {
        const bool is_cell = line.before == Break::cell || line.before == Break::row;
        const Parts parts = cutter.cut(line.text, is_cell);
        const auto place = static_cast<std::size_t>(line.place);
        if (!budget.in_time() || !budget.take_memory(parts.size() * sizeof(Piece), place)) return;
        if (parts.empty()) pieces.push_back(line);
        for (const Part& part : parts) {
            pieces.push_back(line);
            pieces.back().text = part.text;
            if (&part == &parts.front()) continue;
            pieces.back().before = Break::space;
            pieces.back().gap = 0;
            if (!document.stores(line.text)) {
                const auto offset = static_cast<std::size_t>(part.text.data() - line.text.data());
                pieces.back().place = Place{place + offset};
            }
        }
    }
    document.pieces = std::move(pieces);
}

}  // namespace govinfo::detail
