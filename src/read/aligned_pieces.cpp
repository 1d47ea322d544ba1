// Columns are told by where words stand:
//
//   二、上年结转政府信息公开申请数量     91   3   0   0   2   0   96     a label and its values
//   三                                                                   a label set vertically,
//   、   （一）予以公开                1175  12   0   3   1    0 1191     beside others
//   本             2.其他法律行政法规禁止公                              a label wrapped around
//   年                                 27    0   0   0   0   0   27      its values
//   度             开
#include "read/aligned_pieces.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <govinfo/width.hpp>

#include "read/aligned_header.hpp"
#include "read/aligned_labels.hpp"
#include "read/aligned_places.hpp"
#include "read/aligned_rows.hpp"
#include "read/labels.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t none = AlignedLines::none;
// So many values, whatever stands before them, are a row.
constexpr std::size_t fewest_values = 3;
// No header has more entries, nor a line without a label that is longer in bytes or in words, or
// further from the one before it.
constexpr std::size_t most_entries = 128;
constexpr std::size_t longest_in_header = 60;
constexpr std::size_t most_words_in_header = 12;
constexpr std::size_t longest_gap = 6;

class AlignedReader {
  public:
    AlignedReader(AlignedLines lines, Budget& budget)
        : budget_(budget),
          lines_(std::move(lines)),
          labels_(find_aligned_labels(lines_, budget)),
          rows_(lines_, labels_) {}

    Attempt<Document> run() {
        measure_paragraphs();
        for (std::size_t i = 0; i < lines_.lines.size() && budget_.in_time(); ++i) read_line(i);
        flush_header();
        end_paragraph();
        end_table();
        if (budget_.exceeded()) return budget_.refusal();
        if (const AlignedLabel* label = find_two_years(labels_)) return comparison(*label);
        for (const Joined& each : joined_) {
            document_.pieces[each.piece].text = {document_.storage.data() + each.begin,
                                                 each.end - each.begin};
        }
        document_.by_spaces = true;
        return std::move(document_);
    }

  private:
    void measure_paragraphs();
    void read_line(std::size_t line);
    void read_words(std::size_t line, std::size_t end);
    void read_label(std::size_t label);
    [[nodiscard]] bool is_blank_between(std::size_t line, std::size_t next) const;
    [[nodiscard]] bool is_prose(std::size_t line) const;
    [[nodiscard]] bool is_in_header(std::size_t line) const;

    void add_to_header(const AlignedPart& part, std::size_t label);
    [[nodiscard]] bool has_columns() const;  // or what stands over them
    void flush_header();
    void add_header_of(const SpelledHeader& header, std::size_t place, Break before);
    void start_table();
    [[nodiscard]] AlignedExtent extent_of(const AlignedLabel& label) const;
    void end_table();

    void add_row(std::size_t label, const std::vector<std::size_t>& cells);
    void add_values(std::size_t line, Break before);
    void add_to_paragraph(std::size_t line);
    void end_paragraph();
    void add_joined(const std::vector<AlignedPart>& parts, Break before);
    void add(std::string_view text, std::size_t place, Break before);
    void add(std::string_view text, Break before) { add(text, place_of(text), before); }

    [[nodiscard]] Refusal comparison(const AlignedLabel& label) const;
    [[nodiscard]] std::size_t place_of(std::string_view text) const {
        return static_cast<std::size_t>(text.data() - lines_.text.data());
    }

    Budget& budget_;
    AlignedLines lines_;
    AlignedLabels labels_;
    AlignedRows rows_;
    std::size_t full_width_ = none;  // of a line that does not end its paragraph
    bool single_spaced_ = false;     // blank lines stand between paragraphs only

    std::vector<AlignedEntry> header_;    // not written yet
    AlignedPlaces places_;                // of the rows below the last one written
    std::vector<AlignedPart> paragraph_;  // the lines of the one not written yet
    struct Joined {
        std::size_t piece, begin, end;  // in the document's storage
    };
    std::vector<Joined> joined_;
    Document document_;
};

/// Lines of justified prose are about as wide as the widest.
void AlignedReader::measure_paragraphs() {
    constexpr std::size_t narrowest = 40, fewest = 8;
    std::vector<std::size_t> widths;
    std::size_t before = none, apart = 0;
    for (std::size_t i = 0; i < lines_.lines.size(); ++i) {
        if (lines_.lines[i].empty() || !is_prose(i)) continue;
        widths.push_back(display_width(lines_.text_of(lines_.whole(i))));
        if (before != none && is_blank_between(before, i)) ++apart;
        before = i;
    }
    single_spaced_ = 2 * apart < widths.size();
    if (widths.size() < fewest) return;
    const auto wide = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
    std::nth_element(widths.begin(), wide, widths.end());
    if (*wide >= narrowest) full_width_ = *wide - *wide / 8;
}

/// Whether nothing but blank lines stands between two lines, not the end of a page.
bool AlignedReader::is_blank_between(std::size_t line, std::size_t next) const {
    if (next == line + 1) return false;
    const std::string_view before = lines_.text_of(lines_.whole(line));
    const char* end = before.data() + before.size();
    const char* begin = lines_.words[lines_.lines[next].first].text.data();
    const std::string_view between(end, static_cast<std::size_t>(begin - end));
    return between.find_first_not_of(" \t\r\n") == between.npos;
}

/// Neither a label stands in the line nor the values of a row.
bool AlignedReader::is_prose(std::size_t line) const {
    const AlignedLine& at = lines_.lines[line];
    const std::size_t values = at.last - at.values;
    if (rows_.label_of(line) != none || values >= fewest_values) return false;
    if (values > 1 && values == at.words()) return false;
    return std::none_of(lines_.words.begin() + static_cast<std::ptrdiff_t>(at.first),
                        lines_.words.begin() + static_cast<std::ptrdiff_t>(at.last),
                        [](const AlignedWord& word) { return word.labelled; });
}

/// A short line without a label, after the first columns of a header.
bool AlignedReader::is_in_header(std::size_t line) const {
    const AlignedLine& at = lines_.lines[line];
    if (at.empty() || header_.empty() || header_.size() == most_entries) return false;
    return has_columns() && line - header_.back().part.line <= longest_gap &&
           at.words() <= most_words_in_header &&
           lines_.text_of(lines_.whole(line)).size() <= longest_in_header;
}

void AlignedReader::read_line(std::size_t line) {
    const AlignedLine& at = lines_.lines[line];
    if (is_prose(line)) {
        if (is_in_header(line)) return header_.push_back({lines_.whole(line), none});
        return add_to_paragraph(line);
    }
    end_paragraph();
    const std::size_t values = rows_.label_of(line) == none ? at.last - at.values : 0;
    const bool is_row = values >= fewest_values || (values > 1 && values == at.words());
    if (!is_row) return read_words(line, values > 0 ? at.last : at.values);
    std::size_t label = at.values;  // none of the form's
    while (label > at.first && !lines_.words[label - 1].labelled) --label;
    read_words(line, label);
    flush_header();
    if (label < at.values) add(lines_.text_of({line, label, at.values}), Break::row);
    add_values(line, label < at.values ? Break::cell : Break::row);
}

/// Labels that begin in a line, and what stands there beside labels.
void AlignedReader::read_words(std::size_t line, std::size_t end) {
    auto next = labels_.starting[line].begin();
    for (std::size_t w = lines_.lines[line].first; w < end;) {
        if (next != labels_.starting[line].end() && labels_.found[*next].parts.front().first == w) {
            w = labels_.found[*next].parts.front().last;
            read_label(*next++);
        } else if (lines_.words[w].labelled) {
            ++w;
        } else {
            AlignedPart part{line, w, w + 1};
            while (lines_.goes_on(part.last, lines_.lines[line])) ++part.last;
            add_to_header(part, none);
            w = part.last;
        }
    }
}

void AlignedReader::read_label(std::size_t label) {
    const AlignedLabel& at = labels_.found[label];
    if (!at.row && !at.section) return add_to_header(at.parts.front(), label);
    flush_header();
    const auto cells = at.leaf ? rows_.cells_of(label) : std::vector<std::size_t>();
    if (!cells.empty()) return add_row(label, cells);
    add_joined(at.parts, Break::paragraph);
}

void AlignedReader::add_row(std::size_t label, const std::vector<std::size_t>& cells) {
    add_joined(labels_.found[label].parts, Break::row);
    const AlignedLine& at = lines_.lines[rows_.values_of(label)];
    const std::size_t label_end = extent_of(labels_.found[label]).end;
    places_.add_row(lines_, at, cells.front(), document_.pieces.size(), label_end);
    for (const std::size_t word : cells) {
        add(lines_.words[word].text, word < at.last ? Break::cell : Break::line);
    }
}

void AlignedReader::add_values(std::size_t line, Break before) {
    const AlignedLine& at = lines_.lines[line];
    places_.add_row(lines_, at, at.values, document_.pieces.size(), 0);
    for (std::size_t w = at.values; w < at.last; ++w) {
        add(lines_.words[w].text, std::exchange(before, Break::cell));
    }
}

// ---- headers -----------------------------------------------------------------------------------

void AlignedReader::add_to_header(const AlignedPart& part, std::size_t label) {
    const bool begins =
        label != none && labels_.found[label].caption && labels_.found[label].parts.size() == 1;
    if ((begins && has_columns()) || header_.size() == most_entries) flush_header();
    header_.push_back({part, label});
}

bool AlignedReader::has_columns() const {
    return std::any_of(header_.begin(), header_.end(), [this](const AlignedEntry& entry) {
        return entry.label != none && !labels_.found[entry.label].caption;
    });
}

void AlignedReader::flush_header() {
    if (header_.empty()) return;
    start_table();
    const SpelledHeader spelled = spelled_header(header_, lines_, labels_);
    const std::size_t place = place_of(lines_.text_of(header_.front().part));
    const bool in_order = is_one_below_the_other(header_, lines_, labels_);
    if (!in_order) sort_header(header_, lines_, labels_);
    Break before = Break::paragraph;  // it is no cell of a row above
    for (const AlignedEntry& entry : header_) {
        const AlignedLabel* label = entry.label == none ? nullptr : &labels_.found[entry.label];
        if (label && label->caption) {
            add_joined(label->parts, Break::row);
        } else if (spelled.table) {
            continue;
        } else if (label) {
            add_joined(label->parts, before);
        } else {
            const bool alone = !in_order && labels_.starting[entry.part.line].empty();
            add(lines_.text_of(entry.part), alone ? Break::paragraph : before);
        }
        before = Break::cell;
    }
    if (spelled.table) add_header_of(spelled, place, before);
    header_.clear();
}

void AlignedReader::add_header_of(const SpelledHeader& header, std::size_t place, Break before) {
    std::size_t times = 1;
    if (header.table->layout == Layout::single_row) {
        times = 0;
        for (const Row& row : header.block->rows) {
            add(row.label, place, std::exchange(before, Break::cell));
            if (row.role != RowRole::heading) ++times;
        }
    }
    for (std::size_t i = 0; i < times; ++i) {
        for (const Column& column : header.block->columns) {
            add(column.label, place, std::exchange(before, Break::cell));
        }
    }
}

/// Below labels; words that are none can stand among the rows of a table.
void AlignedReader::start_table() {
    std::vector<AlignedExtent> columns;
    bool labelled = false;
    for (const AlignedEntry& entry : header_) {
        if (entry.label == none) continue;
        labelled = true;
        const AlignedLabel& label = labels_.found[entry.label];
        if (label.column) columns.push_back(extent_of(label));
    }
    if (!labelled) return;
    end_table();
    places_ = AlignedPlaces(std::move(columns));
}

AlignedExtent AlignedReader::extent_of(const AlignedLabel& label) const {
    AlignedExtent extent{none, 0};
    for (const AlignedPart& part : label.parts) {
        extent.begin = std::min(extent.begin, lines_.words[part.first].begin);
        extent.end = std::max(extent.end, lines_.words[part.last - 1].end);
    }
    return extent;
}

void AlignedReader::end_table() {
    for (const std::size_t piece : places_.misplaced()) document_.pieces[piece].misplaced = true;
}

// ---- paragraphs --------------------------------------------------------------------------------

void AlignedReader::add_to_paragraph(std::size_t line) {
    const AlignedPart part = lines_.whole(line);
    if (part.first == part.last) return;
    flush_header();
    if (!paragraph_.empty()) {
        const AlignedPart& before = paragraph_.back();
        const std::size_t begin = lines_.words[part.first].begin;
        const bool indented = paragraph_.size() > 1 && begin > lines_.words[before.first].begin + 1;
        const bool numbered = label_key(lines_.text_of(part)).numbering != Numbering::none;
        const bool short_before = display_width(lines_.text_of(before)) < full_width_;
        const bool apart = single_spaced_ && is_blank_between(before.line, line);
        if (short_before || apart || indented || numbered) end_paragraph();
    }
    paragraph_.push_back(part);
}

void AlignedReader::end_paragraph() {
    if (!paragraph_.empty()) add_joined(paragraph_, Break::paragraph);
    paragraph_.clear();
}

// ---- pieces ------------------------------------------------------------------------------------

void AlignedReader::add_joined(const std::vector<AlignedPart>& parts, Break before) {
    add(lines_.text_of(parts.front()), before);
    if (parts.size() == 1 || budget_.exceeded()) return;
    auto& storage = document_.storage;
    const std::size_t begin = storage.size();
    for (const AlignedPart& part : parts) {
        const std::string_view text = lines_.text_of(part);
        if (!budget_.take_memory(text.size(), place_of(text))) return;
        storage.insert(storage.end(), text.begin(), text.end());
    }
    joined_.push_back({document_.pieces.size() - 1, begin, storage.size()});
}

void AlignedReader::add(std::string_view text, std::size_t place, Break before) {
    if (!budget_.take_cells(1, place) || !budget_.take_memory(sizeof(Piece), place)) return;
    document_.pieces.push_back({text, Place{place}, before});
}

Refusal AlignedReader::comparison(const AlignedLabel& label) const {
    const std::string_view text = lines_.text_of(label.parts.front());
    return {ErrorCode::comparison, std::string(text), Place{place_of(text)}};
}

}  // namespace

Attempt<Document> pieces_of(AlignedLines lines, Budget& budget) {
    return AlignedReader(std::move(lines), budget).run();
}

}  // namespace govinfo::detail
