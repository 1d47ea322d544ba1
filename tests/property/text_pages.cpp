#include "property/text_pages.hpp"

#include <algorithm>
#include <vector>

#include <govinfo/width.hpp>

#include "property/column_pages.hpp"

namespace govinfo::test {
namespace {

using Cells = std::vector<PrintedCell>;

constexpr std::size_t rows_on_page = 7;

std::string pipes(std::size_t count) {
    return std::string(count, '|');
}

std::string trimmed(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

/// What stands at each place of a table's grid.
struct Slot {
    const PrintedCell* cell = nullptr;
    bool first_row = false, first_column = false;  ///< of the cell
};

/// A row ends behind its last cell.
std::vector<std::vector<Slot>> grid_of(const PrintedTable& table) {
    std::vector<std::vector<Slot>> grid(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::size_t column = 0;
        for (const PrintedCell& cell : table.rows[row]) {
            while (column < grid[row].size() && grid[row][column].cell != nullptr) ++column;
            for (std::size_t y = row; y < std::min(row + cell.rows, grid.size()); ++y) {
                grid[y].resize(std::max(grid[y].size(), column + cell.columns));
                for (std::size_t x = 0; x < cell.columns; ++x)
                    grid[y][column + x] = {&cell, y == row, x == 0};
            }
        }
    }
    return grid;
}

/// A table whose cells are kept apart by pipes or lines.
class TableText {
  public:
    TableText(const PrintedTable& table, const TextStyle& style) : table_(table), style_(style) {}

    std::string text() {
        const auto grid = grid_of(table_);
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            if (table_.rows[i].front().line) {
                add_line(table_.rows[i].front().text);
                continue;
            }
            add_row(table_.rows[i], grid[i]);
            if (i == 0 && style_.layout == TextLayout::markdown) {
                text_ += "|";
                for (std::size_t k = 0; k < table_.columns; ++k) text_ += "---|";
                text_ += "\n";
            }
            if (style_.page_numbers && i % rows_on_page == rows_on_page - 1) add_page_number();
        }
        return with_lines_inside();
    }

  private:
    // Around a line that breaks into a row; it is set apart when the rows stand.
    static constexpr char inside = '\x01';

    void add(const std::string& line) { text_ += trimmed(line) + "\n"; }

    void add_page_number() { add_line("- 3 -"); }

    void add_line(const std::string& line) {
        add(line);
        if (style_.layout == TextLayout::paragraphs) add("");
    }

    std::string with_lines_inside() {
        std::string out;
        for (std::size_t at = 0, end = 0; at < text_.size(); at = end + 1) {
            const std::size_t begin = text_.find(inside, at);
            out += text_.substr(at, begin - at);
            if (begin == text_.npos) break;
            end = text_.find(inside, begin + 1);
            if (!out.empty() && out.back() != '\n') out = trimmed(out) + "\n";
            out += text_.substr(begin + 1, end - begin - 1) + "\n";
            if (style_.layout == TextLayout::paragraphs) out += "\n";
        }
        return out;
    }

    static std::string text_of(const PrintedCell& cell) {
        if (cell.before.empty()) return cell.text;
        return inside + cell.before + inside + cell.text;
    }

    static std::string opening(const Cells& row, int usual) {
        std::string pipes;
        for (int i = usual + row.front().openers; i > 0; --i) pipes += "| ";
        return pipes;
    }

    void add_row(const Cells& row, const std::vector<Slot>& slots) {
        const std::size_t fillers = static_cast<std::size_t>(
            std::max(static_cast<int>(table_.columns - row.size()) + row.front().fillers, 0));
        switch (style_.layout) {
            case TextLayout::paragraphs:
            case TextLayout::lines:
                return add_paragraphs(row);
            case TextLayout::pipe_rows:
                return add(opening(row, 0) + joined(row, " | ") + pipes(fillers));
            case TextLayout::wide_pipe_rows:
                return add(opening(row, 0) + joined(row, "  | ") + pipes(fillers));
            case TextLayout::leading_pipes:
                return add(opening(row, 1) + joined(row, " | ") + pipes(fillers));
            case TextLayout::bare_pipe_rows:
                return add_bare(row);
            case TextLayout::alternate_lines:
                return add_each(row, "\n|", 0);
            case TextLayout::marked_rows:
                add(opening(row, 1));
                return add_last_with(row, fillers);
            case TextLayout::cell_lines:
                return add_each(row, " |", fillers);
            case TextLayout::merged_cells:
                return add_merged(row, fillers);
            case TextLayout::label_lines:
                return add_label_line(row, fillers);
            case TextLayout::fillers_on_last:
                return add_last_with(row, fillers);
            case TextLayout::table_on_line:
            case TextLayout::report_on_line:
                text_ += joined(row, " | ");
                return;
            case TextLayout::split_pipes:
                text_ += "| ";
                return add_each(row, "\n|", fillers);
            case TextLayout::indented:
                return add_indented(row, fillers);
            case TextLayout::markdown:
            case TextLayout::leading_grid:
                text_ += opening(row, 1);
                return add_slots(slots);
            case TextLayout::grid_pipes:
                text_ += opening(row, 0);
                return add_slots(slots);
            case TextLayout::tabbed_rows:
                return add_tabbed_row(slots);
            case TextLayout::tabbed_cells:
                return add_tabbed_cells(slots);
            case TextLayout::aligned:
            case TextLayout::columns:
            case TextLayout::columns_squeezed:
                return;
        }
    }

    static std::string joined(const Cells& row, std::string_view behind) {
        std::string line;
        for (const PrintedCell& cell : row) line += text_of(cell) + std::string(behind);
        return line;
    }

    void add_paragraphs(const Cells& row) {
        for (const PrintedCell& cell : row) {
            const bool apart = style_.layout == TextLayout::paragraphs;
            if (cell.text.empty() && (style_.lost_blanks || !apart)) continue;
            add(text_of(cell));
            if (apart) add("");
        }
    }

    void add_bare(const Cells& row) {
        std::string line;
        for (const PrintedCell& cell : row) {
            if (!cell.text.empty()) {
                line += text_of(cell) + " | ";
                continue;
            }
            if (!line.empty()) add(line);
            add("|");
            line.clear();
        }
        if (!line.empty()) add(line);
    }

    void add_each(const Cells& row, std::string_view behind, std::size_t fillers) {
        for (const PrintedCell& cell : row)
            add(cell.text.empty() ? "|" : text_of(cell) + std::string(behind));
        if (fillers > 0) add(pipes(fillers));
    }

    void add_merged(const Cells& row, std::size_t fillers) {
        Cells shown = row;
        while (!shown.empty() && shown.back().text.empty()) shown.pop_back();
        const bool blank = !shown.empty() && !shown.back().value;
        add_each(blank ? shown : row, " |", blank ? table_.columns - shown.size() : fillers);
    }

    void add_last_with(const Cells& row, std::size_t fillers) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool last = i + 1 == row.size();
            const std::string cell = row[i].text.empty() ? "|" : text_of(row[i]) + " |";
            add(last ? cell + " " + pipes(fillers) : cell);
        }
    }

    void add_label_line(const Cells& row, std::size_t fillers) {
        std::string values;
        for (const PrintedCell& cell : row) {
            if (cell.value)
                values += text_of(cell) + " | ";
            else
                add(text_of(cell) + " |");
        }
        if (!values.empty()) add(values + pipes(fillers));
    }

    void add_indented(const Cells& row, std::size_t fillers) {
        text_ += "| \n";
        for (std::size_t i = 0; i < row.size(); ++i)
            text_ += (i == 0 ? "" : "      \n") + ("       " + text_of(row[i])) + "  | \n";
        text_ += "    " + pipes(fillers) + "\n";
    }

    static std::string text_of(const Slot& slot) {
        return slot.first_row && slot.first_column ? text_of(*slot.cell) : std::string();
    }

    void add_slots(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots)
            text_ += (&slot == &slots[0] ? "" : " ") + text_of(slot) + " |";
        text_ += "\n";
    }

    void add_tabbed_row(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots) text_ += (&slot == &slots[0] ? "" : "\t") + text_of(slot);
        text_ += "\n";
    }

    void add_tabbed_cells(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots)
            if (slot.first_column) text_ += "\t" + text_of(slot) + "\n";
        text_ += "\n";
    }

    const PrintedTable& table_;
    const TextStyle& style_;
    std::string text_;
};

std::string with_line(std::string line, const PrintedCell& cell) {
    return cell.before.empty()
               ? line
               : trimmed(line) + "\n" + cell.before + "\n" + std::string(display_width(line), ' ');
}

/// Each column as wide as its widest cell.
std::string aligned_table(const PrintedTable& table) {
    constexpr std::size_t gap = 2;
    const auto grid = grid_of(table);
    std::vector<std::size_t> begins;
    for (std::size_t row = 0; row < grid.size(); ++row) {
        if (table.rows[row].front().line) continue;
        begins.resize(std::max(begins.size(), grid[row].size() + 1));
    }
    for (std::size_t column = 1; column < begins.size(); ++column) {
        begins[column] = begins[column - 1] + gap;
        for (std::size_t row = 0; row < grid.size(); ++row) {
            if (table.rows[row].front().line || grid[row].size() < column) continue;
            const PrintedCell* cell = grid[row][column - 1].cell;
            const bool ends = grid[row].size() == column || grid[row][column].cell != cell;
            if (cell == nullptr || !ends || cell->text.empty()) continue;
            std::size_t first = column - 1;
            while (!grid[row][first].first_column) --first;
            begins[column] =
                std::max(begins[column], begins[first] + display_width(cell->text) + gap);
        }
    }
    std::string out;
    for (std::size_t row = 0; row < grid.size(); ++row) {
        if (table.rows[row].front().line) {
            out += table.rows[row].front().text + "\n";
            continue;
        }
        std::string line;
        for (std::size_t column = 0; column < grid[row].size(); ++column) {
            const Slot& slot = grid[row][column];
            if (!slot.first_row || !slot.first_column) continue;
            const std::size_t last = line.rfind('\n') + 1;
            const std::size_t width = display_width(std::string_view(line).substr(last));
            line += std::string(begins[column] - std::min(begins[column], width), ' ');
            line = with_line(line, *slot.cell) + slot.cell->text;
        }
        out += trimmed(line) + "\n";
    }
    return out;
}

std::string table_text(const PrintedTable& table, const TextStyle& style) {
    if (style.layout == TextLayout::aligned) return aligned_table(table);
    if (style.layout == TextLayout::columns) return column_table(table, style);
    if (style.layout == TextLayout::columns_squeezed) return squeezed_table(table, style);
    return TableText(table, style).text();
}

/// A paragraph as it stands, or in lines as wide as the paper.
std::string paragraph(std::string_view text, const TextStyle& style) {
    if (!breaks_lines(style.layout)) return std::string(text) + "\n";
    const std::string indent(style.layout == TextLayout::columns ? 4 : 0, ' ');
    std::string out;
    for (const std::string& line : wrapped(text, 32))
        out += (out.empty() ? indent : "") + line + "\n";
    return out;
}

}  // namespace

std::string_view name(TextLayout layout) noexcept {
    constexpr std::array<std::string_view, text_layouts> names = {
        "paragraphs",       "lines",          "pipe_rows",
        "wide_pipe_rows",   "bare_pipe_rows", "alternate_lines",
        "marked_rows",      "cell_lines",     "merged_cells",
        "leading_pipes",    "label_lines",    "fillers_on_last",
        "table_on_line",    "report_on_line", "split_pipes",
        "indented",         "markdown",       "leading_grid",
        "tabbed_rows",      "tabbed_cells",   "columns",
        "columns_squeezed", "grid_pipes",     "aligned"};
    return names[static_cast<std::size_t>(layout)];
}

bool marks_cells(TextLayout layout) noexcept {
    return layout != TextLayout::paragraphs && layout != TextLayout::lines &&
           layout != TextLayout::aligned && layout != TextLayout::report_on_line &&
           !breaks_lines(layout);
}

bool breaks_lines(TextLayout layout) noexcept {
    return layout == TextLayout::columns || layout == TextLayout::columns_squeezed;
}

TextStyle any_style(TextLayout layout, const Form& form, Random& random) {
    TextStyle style{layout};
    Spelling& spelling = style.spelling;
    for (bool* each :
         {&spelling.half_width, &spelling.ideographs, &spelling.commas, &spelling.spaces,
          &spelling.traditional, &spelling.shortened, &spelling.variants})
        *each = one_in(random, 5);
    spelling.explained = form.id() == "2019" && !breaks_lines(layout) && one_in(random, 5);
    style.page_numbers = one_in(random, 3);
    style.lost_blanks = one_in(random, 2);
    if (layout == TextLayout::table_on_line || layout == TextLayout::report_on_line)
        style.page_numbers = false;
    for (bool* each : {&style.wide, &style.repeated_head, &style.rows_apart, &style.upright})
        *each = one_in(random, 2);
    style.wrap = static_cast<std::size_t>(draw(random, 12, 16));
    style.values = static_cast<TextStyle::Values>(draw(random, 0, 2));
    return style;
}

std::string describe(const TextStyle& style) {
    const Spelling& spelling = style.spelling;
    std::string out(name(style.layout));
    const std::pair<bool, const char*> flags[] = {
        {spelling.half_width, "half_width"},   {spelling.ideographs, "ideographs"},
        {spelling.commas, "commas"},           {spelling.spaces, "spaces"},
        {spelling.traditional, "traditional"}, {spelling.shortened, "shortened"},
        {spelling.variants, "variants"},       {spelling.explained, "explained"},
        {style.page_numbers, "page_numbers"}};
    for (const auto& [on, flag] : flags)
        if (on) out.append(" ").append(flag);
    if (style.layout == TextLayout::paragraphs && style.lost_blanks) out.append(" lost_blanks");
    if (!breaks_lines(style.layout)) return out;
    const std::pair<bool, const char*> settings[] = {{style.wide, "wide"},
                                                     {style.repeated_head, "repeated_head"},
                                                     {style.rows_apart, "rows_apart"},
                                                     {style.upright, "upright"}};
    for (const auto& [on, setting] : settings)
        if (on) out.append(" ").append(setting);
    constexpr const char* values[] = {"first", "middle", "last"};
    return out.append(" wrap ")
        .append(std::to_string(style.wrap))
        .append(" values ")
        .append(values[static_cast<std::size_t>(style.values)]);
}

std::string text_page(const PrintedReport& report, const TextStyle& style) {
    std::string out = paragraph(report.title, style) + "\n";
    for (const PrintedPart& part : report.parts)
        out +=
            part.table ? table_text(*part.table, style) + "\n" : paragraph(part.paragraph, style);
    if (style.layout == TextLayout::report_on_line) std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

std::string text_page(const Report& report, const TextStyle& style) {
    return text_page(printed_report(report, style.spelling), style);
}

}  // namespace govinfo::test
