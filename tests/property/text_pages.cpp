#include "property/text_pages.hpp"

#include <algorithm>
#include <vector>

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

    std::string text() const { return first_row && first_column ? cell->text : std::string(); }
};

std::vector<std::vector<Slot>> grid_of(const PrintedTable& table) {
    std::vector<std::vector<Slot>> grid(table.rows.size(), std::vector<Slot>(table.columns));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::size_t column = 0;
        for (const PrintedCell& cell : table.rows[row]) {
            while (grid[row][column].cell != nullptr) ++column;
            for (std::size_t y = 0; y < cell.rows; ++y)
                for (std::size_t x = 0; x < cell.columns; ++x)
                    grid[row + y][column + x] = {&cell, y == 0, x == 0};
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
            add_row(table_.rows[i], grid[i]);
            if (i == 0 && style_.layout == TextLayout::markdown) {
                text_ += "|";
                for (std::size_t k = 0; k < table_.columns; ++k) text_ += "---|";
                text_ += "\n";
            }
            if (style_.page_numbers && i % rows_on_page == rows_on_page - 1) add_page_number();
        }
        return std::move(text_);
    }

  private:
    void add(const std::string& line) { text_ += trimmed(line) + "\n"; }

    void add_page_number() {
        add("- 3 -");
        if (style_.layout == TextLayout::paragraphs) add("");
    }

    void add_row(const Cells& row, const std::vector<Slot>& slots) {
        const std::size_t fillers = table_.columns - row.size();
        switch (style_.layout) {
            case TextLayout::paragraphs:
                return add_paragraphs(row);
            case TextLayout::pipe_rows:
                return add(joined(row, " | ") + pipes(fillers));
            case TextLayout::wide_pipe_rows:
                return add(joined(row, "  | ") + pipes(fillers));
            case TextLayout::leading_pipes:
                return add("| " + joined(row, " | ") + pipes(fillers));
            case TextLayout::bare_pipe_rows:
                return add_bare(row);
            case TextLayout::alternate_lines:
                return add_each(row, "\n|", 0);
            case TextLayout::marked_rows:
                add("|");
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
                return add_markdown(slots);
            case TextLayout::tabbed_rows:
                return add_tabbed_row(slots);
            case TextLayout::tabbed_cells:
                return add_tabbed_cells(slots);
            case TextLayout::columns:
            case TextLayout::columns_squeezed:
                return;
        }
    }

    static std::string joined(const Cells& row, std::string_view behind) {
        std::string line;
        for (const PrintedCell& cell : row) line += cell.text + std::string(behind);
        return line;
    }

    void add_paragraphs(const Cells& row) {
        for (const PrintedCell& cell : row) {
            if (cell.text.empty() && style_.lost_blanks) continue;
            add(cell.text);
            add("");
        }
    }

    void add_bare(const Cells& row) {
        std::string line;
        for (const PrintedCell& cell : row) {
            if (!cell.text.empty()) {
                line += cell.text + " | ";
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
            add(cell.text.empty() ? "|" : cell.text + std::string(behind));
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
            const std::string cell = row[i].text.empty() ? "|" : row[i].text + " |";
            add(last ? cell + " " + pipes(fillers) : cell);
        }
    }

    void add_label_line(const Cells& row, std::size_t fillers) {
        std::string values;
        for (const PrintedCell& cell : row) {
            if (cell.value)
                values += cell.text + " | ";
            else
                add(cell.text + " |");
        }
        if (!values.empty()) add(values + pipes(fillers));
    }

    void add_indented(const Cells& row, std::size_t fillers) {
        text_ += "| \n";
        for (std::size_t i = 0; i < row.size(); ++i)
            text_ += (i == 0 ? "" : "      \n") + ("       " + row[i].text) + "  | \n";
        text_ += "    " + pipes(fillers) + "\n";
    }

    void add_markdown(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots) text_ += "| " + slot.text() + " ";
        text_ += "|\n";
    }

    void add_tabbed_row(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots) text_ += (&slot == &slots[0] ? "" : "\t") + slot.text();
        text_ += "\n";
    }

    void add_tabbed_cells(const std::vector<Slot>& slots) {
        for (const Slot& slot : slots)
            if (slot.first_column) text_ += "\t" + slot.text() + "\n";
        text_ += "\n";
    }

    const PrintedTable& table_;
    const TextStyle& style_;
    std::string text_;
};

std::string table_text(const PrintedTable& table, const TextStyle& style) {
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

std::string paragraphs(std::string_view text, const TextStyle& style) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += paragraph(text.substr(0, end), style);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace

std::string_view name(TextLayout layout) noexcept {
    constexpr std::array<std::string_view, text_layouts> names = {
        "paragraphs",      "pipe_rows",     "wide_pipe_rows", "bare_pipe_rows", "alternate_lines",
        "marked_rows",     "cell_lines",    "merged_cells",   "leading_pipes",  "label_lines",
        "fillers_on_last", "table_on_line", "report_on_line", "split_pipes",    "indented",
        "markdown",        "tabbed_rows",   "tabbed_cells",   "columns",        "columns_squeezed"};
    return names[static_cast<std::size_t>(layout)];
}

bool marks_cells(TextLayout layout) noexcept {
    return layout != TextLayout::paragraphs && layout != TextLayout::report_on_line &&
           !breaks_lines(layout);
}

bool breaks_lines(TextLayout layout) noexcept {
    return layout == TextLayout::columns || layout == TextLayout::columns_squeezed;
}

TextStyle any_style(TextLayout layout, const Form& form, Random& random) {
    TextStyle style{layout};
    Spelling& spelling = style.spelling;
    for (bool* each : {&spelling.half_width, &spelling.ideographs, &spelling.commas,
                       &spelling.spaces, &spelling.traditional, &spelling.shortened})
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
        {spelling.explained, "explained"},     {style.page_numbers, "page_numbers"}};
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

std::string text_page(const Report& report, const TextStyle& style) {
    const Spelling& spelling = style.spelling;
    const std::vector<PrintedTable> tables = printed_tables(report, spelling);
    std::string out = paragraph(written(report.header().title, spelling), style) + "\n";
    for (const Section& section : report.sections()) {
        if (!section.heading.empty()) out += paragraph(written(section.heading, spelling), style);
        out += paragraphs(written(section.text, spelling), style);
        for (const PrintedTable& table : tables)
            if (table.table->key == name(section.key)) out += table_text(table, style) + "\n";
    }
    if (style.layout == TextLayout::report_on_line) std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace govinfo::test
