#include "tables_text.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <govinfo/sheet.hpp>
#include <govinfo/width.hpp>

namespace govinfo::cli {
namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t narrowest_label = 24;
constexpr std::size_t widest_words = 12;
constexpr std::size_t margin = 2;
constexpr std::size_t gap = 2;

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
using Used = std::set<std::string_view>;  // signs

/// How one value is shown.
struct Shown {
    std::vector<std::string> lines;
    std::string signs = {};
    Colour colour = Colour::yellow;
};

/// Text goes on in the next line after so many columns.
Shown show(const SheetCell& cell, const Report& report, const Console& console, Used& used,
           std::size_t width) {
    const auto unread = [&](std::vector<std::string> lines, std::string_view sign) {
        used.insert(sign);
        return Shown{std::move(lines)};
    };
    if (cell.state == CellState::blank) return unread({std::string(blank)}, blank);
    if (cell.state == CellState::absent && cell.text.empty())
        return unread({std::string(absent)}, absent);
    if (cell.state == CellState::absent || cell.state == CellState::text)
        return unread(wrapped(console.say({"“{0}”", "\"{0}\""}, {cell.text.str()}), width), quotes);
    const auto number = report.number(*cell.cell);
    Shown shown{{number ? to_string(*number) : cell.text.str()}, {}, Colour::plain};
    const auto mark = [&](std::string_view sign, Colour colour) {
        used.insert(sign);
        shown.signs += sign;
        shown.colour = colour;
    };
    if (cell.repaired) mark(repaired, Colour::blue);
    if (number && !cell.failures.empty()) mark(failing, Colour::red);
    return shown;
}

/// Words at columns of one line, from left to right.
class Strip {
  public:
    void put(std::size_t column, std::string_view words, std::string_view painted) {
        if (words.empty()) return;
        text_.append(column - std::min(column, width_), ' ').append(painted);
        width_ = std::max(column, width_) + display_width(words);
    }
    void put(std::size_t column, std::string_view words) { put(column, words, words); }
    [[nodiscard]] std::string line() const { return text_ + "\n"; }

  private:
    std::string text_;
    std::size_t width_ = 0;
};

/// A label and, unless it is a heading, its values or what stands for all of them.
struct Line {
    std::string_view label;
    std::size_t indent;
    std::vector<Shown> values;
    bool whole = false;
};

/// Rows under one head.
struct Band {
    std::string_view caption;
    std::span<const SheetRow> head;
    std::vector<Line> lines;

    [[nodiscard]] bool is_lowest(std::size_t row, const SheetCell& cell) const {
        return row + cell.row_span == head.size();
    }
};

/// One table on a terminal: labels of all levels in one column, values right-aligned in theirs.
class TableText {
  public:
    TableText(const Sheet& sheet, const Report& report, const Console& console, Used& used)
        : sheet_(sheet),
          console_(console),
          rows_(sheet.rows()),
          places_(sheet.columns - sheet.label_columns) {
        const std::span<const SheetRow> rows = rows_;
        const auto is_head = [&](std::size_t i) {
            return i < rows.size() && rows[i].front().role == SheetRole::header;
        };
        for (std::size_t i = 0; i < rows.size();) {
            Band& band = bands_.emplace_back();
            if (rows[i].front().column_span == sheet.columns)
                band.caption = rows[i++][0].text.words();
            const std::size_t first = i;
            while (is_head(i)) ++i;
            band.head = rows.subspan(first, i - first);
            for (; i < rows.size() && !is_head(i); ++i) add_lines(band, rows[i], report, used);
        }
        for (const Band& band : bands_) measure(band);
        set_places();
    }

    [[nodiscard]] std::string text() const {
        std::string text;
        for (const Band& band : bands_) {
            if (&band != &bands_.front()) text += "\n";
            text += head(band);
            for (const Line& line : band.lines) text += lines(line);
        }
        return text;
    }

  private:
    struct Place {
        std::size_t width = 0;
        std::size_t signs = 0;
        std::size_t begin = 0;
    };

    void add_lines(Band& band, const SheetRow& row, const Report& report, Used& used) const {
        for (const SheetCell& cell : row) {
            if (cell.role == SheetRole::label) {
                band.lines.push_back({cell.text.words(), 2 * std::size_t{cell.column}, {}});
                continue;
            }
            Line& line = band.lines.back();
            line.whole = cell.state == CellState::absent && !cell.text.empty();
            line.values.push_back(
                show(cell, report, console_, used, line.whole ? page_width : widest_words));
        }
    }

    // ---- widths

    /// Longer words are broken; in a table of many columns after two characters, as in the form.
    [[nodiscard]] std::vector<std::string> head_of(const SheetCell& cell) const {
        const bool many = places_.size() > 3;
        const std::size_t longest = many ? 6 : 16, broken = many ? 4 : 14;
        const std::string_view label = cell.text.words();
        return wrapped(label, display_width(label) <= longest ? longest : broken);
    }

    void measure(const Band& band) {
        const auto fit = [](Place& place, const std::vector<std::string>& lines) {
            for (const std::string& line : lines)
                place.width = std::max(place.width, display_width(line));
        };
        for (std::size_t y = 0; y < band.head.size(); ++y)
            for (const SheetCell& cell : values_of(band.head[y]))
                if (band.is_lowest(y, cell)) fit(places_[place_of(cell)], head_of(cell));
        for (const Line& line : band.lines) {
            natural_ = std::max(natural_, line.indent + display_width(line.label));
            for (std::size_t i = 0; i < line.values.size() && !line.whole; ++i) {
                fit(places_[i], line.values[i].lines);
                places_[i].signs = std::max(places_[i].signs, line.values[i].signs.size());
            }
        }
    }

    void set_places() {
        std::size_t values = 0;
        for (const Place& place : places_) values += gap + place.width + place.signs;
        const std::size_t room = page_width - std::min(page_width, margin + values);
        label_width_ = std::min(natural_, std::max(narrowest_label, room));
        std::size_t at = margin + label_width_;
        for (Place& place : places_) {
            place.begin = at + gap;
            at = end_of(place) + place.signs;
        }
    }

    /// Without the corner, which stands over the labels.
    [[nodiscard]] std::span<const SheetCell> values_of(const SheetRow& row) const {
        const bool corner = row.front().column < sheet_.label_columns;
        return row.subspan(corner ? 1 : 0);
    }
    [[nodiscard]] std::size_t place_of(const SheetCell& cell) const {
        return cell.column - sheet_.label_columns;
    }
    static std::size_t end_of(const Place& place) { return place.begin + place.width; }

    // ---- text

    [[nodiscard]] std::string head(const Band& band) const {
        const auto corner = wrapped(band.head.front().front().text.words(), label_width_);
        std::size_t groups = 0, words = 0, columns = 0;
        for (std::size_t y = 0; y < band.head.size(); ++y) {
            bool grouped = false;
            for (const SheetCell& cell : values_of(band.head[y])) {
                grouped = grouped || !band.is_lowest(y, cell);
                if (!band.is_lowest(y, cell)) continue;
                words = std::max(words, head_of(cell).size());
                columns = std::max(columns, place_of(cell) + 1);
            }
            groups += grouped ? 1 : 0;
        }
        std::vector<Strip> strips(std::max(groups + words, corner.size()));
        for (std::size_t y = 0; y < corner.size(); ++y)
            strips[strips.size() - corner.size() + y].put(margin, corner[y]);
        const std::size_t top = strips.size() - words - groups;
        for (std::size_t y = 0; y < band.head.size(); ++y)
            for (const SheetCell& cell : values_of(band.head[y]))
                if (!band.is_lowest(y, cell)) put_group(strips[top + y], cell);
        put_columns(strips, band);
        strips.emplace_back().put(margin, std::string(end_of(places_[columns - 1]) - margin, '-'));
        std::string text;
        if (!band.caption.empty())
            text = std::string(margin, ' ') + console_.paint(Colour::bold, band.caption) + "\n";
        for (const Strip& strip : strips) text += strip.line();
        return text;
    }

    /// ---- 法人或其他组织 ----
    void put_group(Strip& strip, const SheetCell& cell) const {
        const Place& first = places_[place_of(cell)];
        const Place& last = places_[place_of(cell) + cell.column_span - 1];
        const std::size_t width = end_of(last) - first.begin;
        const std::string_view label = cell.text.words();
        const std::size_t rest = width - std::min(width, display_width(label) + 2);
        strip.put(first.begin, std::string(rest / 2, '-') + " " + std::string(label) + " " +
                                   std::string(rest - rest / 2, '-'));
    }

    /// In their places, the last words of all in one line.
    void put_columns(std::vector<Strip>& strips, const Band& band) const {
        std::vector<const SheetCell*> in_places(places_.size());
        for (std::size_t y = 0; y < band.head.size(); ++y)
            for (const SheetCell& cell : values_of(band.head[y]))
                if (band.is_lowest(y, cell)) in_places[place_of(cell)] = &cell;
        for (const SheetCell* cell : in_places) {
            if (cell == nullptr) continue;
            const auto words = head_of(*cell);
            for (std::size_t y = 0; y < words.size(); ++y)
                put_value(strips[strips.size() - words.size() + y], place_of(*cell), words[y]);
        }
    }

    void put_value(Strip& strip, std::size_t place, const std::string& words,
                   std::string_view after = {}, Colour colour = Colour::plain) const {
        const std::size_t width = std::min(places_[place].width, display_width(words));
        const std::string all = words + std::string(after);
        strip.put(end_of(places_[place]) - width, all, console_.paint(colour, all));
    }

    [[nodiscard]] std::string lines(const Line& line) const {
        std::vector<std::string> words = {std::string(line.label)};
        if (line.indent + display_width(line.label) > label_width_)
            words = wrapped(line.label, label_width_ - line.indent - 2);
        std::size_t height = words.size();
        for (const Shown& value : line.values) height = std::max(height, value.lines.size());
        std::string text;
        for (std::size_t y = 0; y < height; ++y) {
            Strip strip;
            if (y < words.size()) strip.put(margin + line.indent + (y > 0 ? 2 : 0), words[y]);
            put_values(strip, line, y);
            text += strip.line();
        }
        return text;
    }

    void put_values(Strip& strip, const Line& line, std::size_t y) const {
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            const Shown& value = line.values[i];
            if (y >= value.lines.size()) continue;
            const std::string_view after = y == 0 ? std::string_view(value.signs) : "";
            if (line.whole)
                strip.put(places_[i].begin, value.lines[y],
                          console_.paint(value.colour, value.lines[y]));
            else
                put_value(strip, i, value.lines[y], after, value.colour);
        }
    }

    const Sheet& sheet_;
    const Console& console_;
    std::vector<SheetRow> rows_;
    std::vector<Band> bands_;
    std::vector<Place> places_;  // of the values
    std::size_t natural_ = 0;
    std::size_t label_width_ = 0;
};

std::string legend(const Used& used, const Console& console) {
    std::string text;
    for (const Sign& each : signs) {
        if (used.count(each.sign) == 0) continue;
        text += (text.empty() ? "" : console.say({"；", "; "}));
        text += each.sign == quotes ? console.say({"“”", quotes}) : each.sign;
        text += " " + std::string(console.say(each.meaning));
    }
    return text.empty() ? text : "\n" + text + "\n";
}

}  // namespace

std::string tables_text(const Explanation& explanation, const ReadResult& result,
                        const Console& console) {
    std::string text;
    Used used;
    for (const Table& table : result.report.form().tables()) {
        text += "\n" + console.paint(Colour::bold, console.say(table.name)) + "\n";
        Sheet printed = sheet(result, table, SheetShape::stacked);
        mark(printed, explanation);
        text += printed.found
                    ? TableText(printed, result.report, console, used).text()
                    : std::string("  ")
                          .append(console.say({"报告中没有找到这张表", "not found in the report"}))
                          .append("\n");
    }
    return text + legend(used, console);
}

}  // namespace govinfo::cli
