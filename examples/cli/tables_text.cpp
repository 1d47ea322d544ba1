#include "tables_text.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/width.hpp>

#include "cells.hpp"
#include "grid.hpp"

namespace govinfo::cli {
namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t narrowest_label = 24;
constexpr std::size_t widest_words = 12;

constexpr std::string_view failing = "!";
constexpr std::string_view repaired = "*";
constexpr std::string_view blank = "_";
constexpr std::string_view absent = "?";
constexpr std::string_view quotes = "\"\"";

struct Sign {
    std::string_view sign;
    Text meaning;
};
constexpr Sign signs[] = {
    {failing, {"与规则不符", "fails a rule"}},
    {repaired, {"经修补后读取", "was read with a repair"}},
    {quotes, {"不是数字，按原文保留", "is no number, kept as printed"}},
    {blank, {"空白", "is blank"}},
    {absent, {"没有找到", "was not found"}},
};

/// What a finding points at: the total of a sum, the cell of a rule on cells, else all its cells
/// but, where they are many, those that are 0.
std::vector<CellIndex> cells_at_fault(const ExplainedFinding& finding) {
    constexpr std::size_t few = 4;
    std::vector<CellIndex> left, all, filled;
    for (const ExplainedOperand& each : finding.operands) {
        const CellIndex cell = each.operand.cell;
        if (each.operand.source != TermSource::report) continue;
        if (each.operand.role == Operand::Role::left) left.push_back(cell);
        all.push_back(cell);
        if (each.value != "0") filled.push_back(cell);
    }
    if (left.size() == 1) return left;
    return all.size() <= few ? all : filled;
}

/// How one cell is shown.
struct Shown {
    std::vector<std::string> lines;
    std::string signs;
    Colour colour = Colour::plain;
};

class Marks {
  public:
    Marks(const Explanation& explanation, const ReadResult& result, const Console& console)
        : result_(result), console_(console) {
        for (const ExplainedFinding& failure : explanation.failures)
            for (const CellIndex cell : cells_at_fault(failure)) failing_.insert(cell);
        for (const Note& note : explanation.notes)
            if (note.code == NoteCode::dash && note.cell) dashes_.insert(*note.cell);
    }

    /// Text goes on in the next line after so many columns.
    [[nodiscard]] Shown show(CellIndex index, std::size_t width) {
        const Cell cell = result_.report.cell(index);
        switch (cell.state) {
            case CellState::absent:
                return unread({std::string(absent)}, absent);
            case CellState::blank:
                return unread({std::string(blank)}, blank);
            case CellState::text:
                return unread(wrapped(printed(cell, console_), width), quotes);
            case CellState::not_applicable:
                return read("/", dashes_.count(index) > 0, false);
            case CellState::number:
                break;
        }
        return read(to_string(*cell.number), !cell.raw.empty(), failing_.count(index) > 0);
    }

    [[nodiscard]] Shown quote(std::string_view words, std::size_t width) {
        return unread(wrapped(console_.say({"“{0}”", "\"{0}\""}, {words}), width), quotes);
    }

    [[nodiscard]] bool used(std::string_view sign) const { return used_.count(sign) > 0; }

  private:
    Shown unread(std::vector<std::string> lines, std::string_view sign) {
        used_.insert(sign);
        return {std::move(lines), {}, Colour::yellow};
    }

    Shown read(std::string value, bool is_repaired, bool fails) {
        Shown shown{{std::move(value)}, {}};
        if (is_repaired) mark(shown, repaired, Colour::blue);
        if (fails) mark(shown, failing, Colour::red);
        return shown;
    }

    void mark(Shown& shown, std::string_view sign, Colour colour) {
        used_.insert(sign);
        shown.signs += sign;
        shown.colour = colour;
    }

    const ReadResult& result_;
    const Console& console_;
    std::set<CellIndex> failing_;
    std::set<CellIndex> dashes_;
    std::set<std::string_view> used_;
};

/// A row as printed: a label and, unless it is a heading, its cells, or what stands for all of
/// them.
struct Line {
    std::string_view label;
    std::size_t depth;
    std::vector<Shown> cells = {};
    std::optional<Shown> unplaced = std::nullopt;
};

/// Rows under one header.
struct Band {
    std::string_view caption;
    std::span<const Column> columns;
    std::vector<Line> lines;
};

/// One table laid out.
class Sheet {
  public:
    Sheet(const Table& table, std::vector<Band> bands, const Console& console)
        : table_(table), bands_(std::move(bands)), console_(console) {
        for (const Band& band : bands_) measure(band);
        std::size_t values = 0, natural = 0;
        for (const Place& place : places_) values += gap + place.width + place.signs;
        for (const Band& band : bands_)
            for (const Line& line : band.lines)
                natural = std::max(natural, 2 * line.depth + display_width(line.label));
        const std::size_t room = page_width - std::min(page_width, margin + values);
        label_width_ = std::min(natural, std::max(narrowest_label, room));
    }

    [[nodiscard]] std::string text() {
        for (const Band& band : bands_) {
            if (&band != &bands_.front()) text_ += "\n";
            add_head(band);
            for (const Line& line : band.lines) add_line(line);
        }
        return std::move(text_);
    }

  private:
    static constexpr std::size_t margin = 2;
    static constexpr std::size_t gap = 2;

    struct Place {
        std::size_t width = 0;
        std::size_t signs = 0;
    };

    /// Longer words are broken; in a table of many columns after two characters, as in the form.
    static std::vector<std::string> head_of(const Column& column, std::size_t columns) {
        const bool many = columns > 3;
        const std::size_t longest = many ? 6 : 16, broken = many ? 4 : 14;
        return wrapped(column.label, display_width(column.label) <= longest ? longest : broken);
    }

    void measure(const Band& band) {
        if (places_.size() < band.columns.size()) places_.resize(band.columns.size());
        const auto fit = [](Place& place, const std::vector<std::string>& lines) {
            for (const std::string& line : lines)
                place.width = std::max(place.width, display_width(line));
        };
        for (std::size_t i = 0; i < band.columns.size(); ++i)
            fit(places_[i], head_of(band.columns[i], band.columns.size()));
        for (const Line& line : band.lines)
            for (std::size_t i = 0; i < line.cells.size(); ++i) {
                fit(places_[i], line.cells[i].lines);
                places_[i].signs = std::max(places_[i].signs, line.cells[i].signs.size());
            }
    }

    void add(std::string line) {
        line.erase(line.find_last_not_of(' ') + 1);
        text_ += line + "\n";
    }

    [[nodiscard]] std::string label(const std::string& words) const {
        return std::string(margin, ' ') + padded(words, label_width_, Align::left);
    }

    [[nodiscard]] std::size_t width_of(std::size_t first, std::size_t last) const {
        std::size_t width = 0;
        for (std::size_t i = first; i < last; ++i)
            width += (i > first ? gap + places_[i - 1].signs : 0) + places_[i].width;
        return width;
    }

    // ---- header

    void add_head(const Band& band) {
        if (!band.caption.empty())
            add(std::string(margin, ' ') + console_.paint(Colour::bold, band.caption));
        std::vector<std::string> lines = heads_over(band);
        std::size_t height = 0;
        for (const Column& column : band.columns)
            height = std::max(height, head_of(column, band.columns.size()).size());
        for (std::size_t y = 0; y < height; ++y) {
            std::string line;
            for (std::size_t i = 0; i < band.columns.size(); ++i) {
                const auto words = head_of(band.columns[i], band.columns.size());
                const std::size_t above = height - words.size();
                line += std::string(gap, ' ') +
                        padded(y < above ? "" : words[y - above], places_[i].width, Align::right) +
                        std::string(places_[i].signs, ' ');
            }
            lines.push_back(line);
        }
        const auto corner = wrapped(table_.corner, label_width_);
        while (lines.size() < corner.size()) lines.insert(lines.begin(), "");
        const std::size_t above = lines.size() - corner.size();
        for (std::size_t y = 0; y < lines.size(); ++y)
            add(label(y < above ? "" : corner[y - above]) + lines[y]);
        add(std::string(margin, ' ') +
            std::string(label_width_ + gap + width_of(0, band.columns.size()), '-'));
    }

    /// Headers that span columns, one line for each level.
    [[nodiscard]] std::vector<std::string> heads_over(const Band& band) const {
        std::vector<std::string> lines;
        const std::size_t columns = band.columns.size();
        if (!table_.over.empty())
            lines.push_back(std::string(gap, ' ') + framed(table_.over, width_of(0, columns)));
        std::string line;
        bool any = false;
        for (std::size_t i = 0; i < columns;) {
            const std::string_view under = band.columns[i].under;
            std::size_t end = i + 1;
            while (end < columns && !under.empty() && band.columns[end].under == under) ++end;
            const std::size_t width = width_of(i, end);
            line += std::string(gap, ' ') +
                    (under.empty() ? std::string(width, ' ') : framed(under, width)) +
                    std::string(places_[end - 1].signs, ' ');
            any = any || !under.empty();
            i = end;
        }
        if (any) lines.push_back(line);
        return lines;
    }

    /// ---- 法人或其他组织 ----
    [[nodiscard]] static std::string framed(std::string_view words, std::size_t width) {
        const std::size_t rest = width - std::min(width, display_width(words) + 2);
        return std::string(rest / 2, '-') + " " + std::string(words) + " " +
               std::string(rest - rest / 2, '-');
    }

    // ---- rows

    void add_line(const Line& line) {
        const std::string indent(2 * line.depth, ' ');
        auto words = wrapped(line.label, label_width_ - indent.size() - 2);
        if (display_width(line.label) + indent.size() <= label_width_)
            words = {std::string(line.label)};
        std::size_t height = words.size();
        for (const Shown& cell : line.cells) height = std::max(height, cell.lines.size());
        for (std::size_t y = 0; y < height; ++y) {
            const std::string part =
                y < words.size() ? indent + (y > 0 ? "  " : "") + words[y] : std::string();
            const bool unplaced = y == 0 && line.unplaced;
            add(label(part) +
                (unplaced ? "  " + console_.paint(line.unplaced->colour, line.unplaced->lines[0])
                          : values(line, y)));
        }
    }

    [[nodiscard]] std::string values(const Line& line, std::size_t y) const {
        std::string out;
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const Shown& cell = line.cells[i];
            const bool first = y == 0, within = y < cell.lines.size();
            const std::string words = within ? cell.lines[y] : std::string();
            const std::string value = words + (first ? cell.signs : "");
            const std::size_t before =
                gap + places_[i].width - std::min(places_[i].width, display_width(words));
            const std::size_t behind = places_[i].signs - (first ? cell.signs.size() : 0);
            out += std::string(before, ' ') +
                   (value.empty() ? "" : console_.paint(cell.colour, value)) +
                   std::string(behind, ' ');
        }
        return out;
    }

    const Table& table_;
    std::vector<Band> bands_;
    const Console& console_;
    std::vector<Place> places_;  // of the values
    std::size_t label_width_ = 0;
    std::string text_;
};

class TablesText {
  public:
    TablesText(const Explanation& explanation, const ReadResult& result, const Console& console)
        : result_(result), console_(console), marks_(explanation, result, console) {
        const auto cells = result.report.form().cells();
        for (std::size_t i = 0; i < cells.size(); ++i)
            rows_[cells[i].row].push_back(static_cast<CellIndex>(i));
    }

    std::string whole() {
        std::string text;
        for (const Table& table : result_.report.form().tables()) {
            text += "\n" + console_.paint(Colour::bold, console_.say(table.name)) + "\n";
            if (is_there(table))
                text += Sheet(table, bands_of(table), console_).text();
            else
                text +=
                    "  " +
                    std::string(console_.say({"报告中没有找到这张表", "not found in the report"})) +
                    "\n";
        }
        return text + legend();
    }

  private:
    [[nodiscard]] bool has_cells(const Row& row) const {
        const auto cells = rows_.find(&row);
        return cells != rows_.end() &&
               std::any_of(cells->second.begin(), cells->second.end(), [this](CellIndex cell) {
                   return result_.report.state(cell) != CellState::absent;
               });
    }

    [[nodiscard]] bool is_there(const Table& table) const {
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows)
                if (has_cells(row)) return true;
        return false;
    }

    static const Row* heading_of(const Block& block, const Row& row) {
        for (const Row& each : block.rows)
            if (each.key == row.under) return &each;
        return nullptr;
    }

    static std::size_t depth_of(const Block& block, const Row& row) {
        const Row* heading = row.under.empty() ? nullptr : heading_of(block, row);
        return heading == nullptr ? 0 : 1 + depth_of(block, *heading);
    }

    /// Whether the row over it stands for it.
    bool is_unsplit(const Block& block, const Row& row) const {
        const Row* heading = row.under.empty() ? nullptr : heading_of(block, row);
        return heading != nullptr && heading->role == RowRole::unsplit && has_cells(*heading) &&
               !has_cells(row);
    }

    /// What a row prints that was not read stands in the notes on its cells.
    [[nodiscard]] const Note* note_of_row(const std::vector<CellIndex>& cells) const {
        for (const Note& note : result_.notes) {
            const bool of_row =
                note.code >= NoteCode::row_short && note.code <= NoteCode::row_twice;
            if (of_row && note.cell == cells[0]) return &note;
        }
        return nullptr;
    }

    void fill(Line& line, const std::vector<CellIndex>& cells) {
        const bool unread = std::all_of(cells.begin(), cells.end(), [this](CellIndex cell) {
            return result_.report.state(cell) == CellState::absent;
        });
        if (const Note* note = unread ? note_of_row(cells) : nullptr) {
            line.unplaced = marks_.quote(note->raw, page_width);
            return;
        }
        for (const CellIndex cell : cells) line.cells.push_back(marks_.show(cell, widest_words));
    }

    std::vector<Band> bands_of(const Table& table) {
        std::vector<Band> bands;
        for (const Block& block : table.blocks) {
            Band band{block.caption, block.columns, {}};
            for (const Row& row : block.rows) {
                if (is_unsplit(block, row)) continue;
                band.lines.push_back({row.label, depth_of(block, row)});
                const bool heading = row.role == RowRole::heading ||
                                     (row.role == RowRole::unsplit && !has_cells(row));
                if (!heading) fill(band.lines.back(), rows_.at(&row));
            }
            bands.push_back(std::move(band));
        }
        return bands;
    }

    [[nodiscard]] std::string legend() const {
        std::string text;
        for (const Sign& each : signs) {
            if (!marks_.used(each.sign)) continue;
            text += (text.empty() ? "" : console_.say({"；", "; "}));
            const bool is_quotes = each.sign == quotes;
            text += is_quotes ? console_.say({"“”", quotes}) : each.sign;
            text += " " + std::string(console_.say(each.meaning));
        }
        return text.empty() ? text : "\n" + text + "\n";
    }

    const ReadResult& result_;
    const Console& console_;
    Marks marks_;
    std::map<const Row*, std::vector<CellIndex>> rows_;
};

}  // namespace

std::string tables_text(const Explanation& explanation, const ReadResult& result,
                        const Console& console) {
    return TablesText(explanation, result, console).whole();
}

}  // namespace govinfo::cli
