#include "property/sheet_files.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "support/workbooks.hpp"

namespace govinfo::test {
namespace {

/// On a sheet; rows and columns count from 0.
struct Placed {
    std::size_t row, column;
    std::size_t rows = 1, columns = 1;
    std::string text = {};    ///< as shown
    std::string stored = {};  ///< of a number
    int format = 0;           ///< in `formats`; of a number
    bool framed = false;
};

struct Laid {
    std::vector<Placed> cells = {};
    std::size_t rows = 0, columns = 0;
    std::vector<std::size_t> hidden_rows = {}, hidden_columns = {};
};

constexpr std::string_view formats[] = {"General", "0", "#,##0", "0&quot;件&quot;", "0;-0;0"};
constexpr int formats_count = static_cast<int>(std::size(formats));

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else {
            out += c;
        }
    }
    return out;
}

bool is_number(std::string_view text, bool whole) {
    constexpr std::size_t longest = 9;  // more is not shown in full with a point
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const bool ends_well = !digits.empty() && digits.back() != '0';
    if (digits.empty() ||
        digits.find_first_not_of(whole ? "0123456789" : "0123456789.") != digits.npos) {
        return false;
    }
    const bool plain = digits == "0" || !digits.starts_with('0');
    return plain && (whole || (digits.size() <= longest && ends_well));
}

std::string grouped(std::string text) {
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) text.insert(at -= 3, ",");
    return text;
}

/// Puts the parts of a report on sheets.
class Layouter {
  public:
    Layouter(PrintedReport& report, const SheetStyle& style, Random& random)
        : report_(report), style_(style), random_(random) {}

    std::vector<Laid> lay_out() {
        for (const PrintedPart& part : report_.parts)
            if (part.table) width_ = std::max(width_, part.table->columns);
        sheets_.emplace_back();
        add_text(report_.title);
        for (std::size_t i = 0; i < report_.parts.size(); ++i) {
            PrintedPart& part = report_.parts[i];
            if (part.table) {
                add_gap();
                add_table(*part.table);
                add_gap();
                if (style_.sheets) sheets_.emplace_back();
                continue;
            }
            std::string text = part.paragraph;
            while (style_.joined && i + 1 < report_.parts.size() && !report_.parts[i + 1].table)
                (text += '\n') += report_.parts[++i].paragraph;
            add_text(text);
        }
        for (Laid& sheet : sheets_) hide(sheet);
        return std::move(sheets_);
    }

  private:
    void add_gap() {
        if (style_.gaps) ++sheets_.back().rows;
    }

    void add_text(const std::string& text) {
        Laid& sheet = sheets_.back();
        const std::size_t columns = style_.wide ? width_ : 1;
        sheet.cells.push_back({sheet.rows, 0, 1, columns, text});
        ++sheet.rows;
        sheet.columns = std::max(sheet.columns, columns);
    }

    void add_table(PrintedTable& table) {
        Laid& sheet = sheets_.back();
        std::map<std::pair<std::size_t, std::size_t>, bool> taken;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            std::size_t column = 0;
            for (PrintedCell& cell : table.rows[i]) {
                while (taken[{i, column}]) ++column;
                for (std::size_t row = i; row < i + cell.rows; ++row)
                    for (std::size_t k = 0; k < cell.columns; ++k) taken[{row, column + k}] = true;
                sheet.cells.push_back(
                    {sheet.rows + i, column, cell.rows, cell.columns, {}, {}, 0, style_.frames});
                fill(sheet.cells.back(), cell);
                column += cell.columns;
            }
            sheet.columns = std::max(sheet.columns, column);
            const bool is_free = style_.beside && i > 0 && table.columns > 3;
            if (is_free && one_in(random_, 3))
                sheet.cells.push_back({sheet.rows + i, table.columns + 1, 1, 1, "校验无误"});
        }
        if (style_.beside) sheet.columns = std::max(sheet.columns, table.columns + 2);
        sheet.rows += table.rows.size();
    }

    /// Some numbers are typed as text.
    void fill(Placed& placed, PrintedCell& cell) {
        const bool whole = is_number(cell.text, true);
        if (cell.value && !one_in(random_, 4) && (whole || is_number(cell.text, false))) {
            placed.stored = cell.text;
            if (whole && style_.formats)
                placed.format = static_cast<int>(draw(random_, 0, formats_count - 1));
            if (placed.format == 2) cell.text = grouped(cell.text);
            if (placed.format == 3) cell.text += "件";
        }
        placed.text = cell.text;
    }

    /// Puts rows and columns of other numbers between those that are seen.
    void hide(Laid& sheet) {
        const std::size_t shift = style_.moved ? 1 : 0;
        std::vector<std::size_t> rows(sheet.rows + 1), columns(sheet.columns + 1);
        const auto spread = [&](std::vector<std::size_t>& places,
                                std::vector<std::size_t>& hidden) {
            std::size_t next = shift;
            for (std::size_t& place : places) {
                if (style_.hidden && one_in(random_, 6)) hidden.push_back(next++);
                place = next++;
            }
        };
        spread(rows, sheet.hidden_rows);
        spread(columns, sheet.hidden_columns);
        for (Placed& cell : sheet.cells) {
            const std::size_t row = rows[cell.row], column = columns[cell.column];
            cell.rows = rows[cell.row + cell.rows - 1] - row + 1;
            cell.columns = columns[cell.column + cell.columns - 1] - column + 1;
            cell.row = row;
            cell.column = column;
        }
        sheet.rows = rows.back();
        sheet.columns = columns.back();
        add_hidden_numbers(sheet);
        std::sort(sheet.cells.begin(), sheet.cells.end(), [](const Placed& a, const Placed& b) {
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
    }

    void add_hidden_numbers(Laid& sheet) {
        std::map<std::pair<std::size_t, std::size_t>, bool> taken;
        for (const Placed& cell : sheet.cells)
            for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row)
                for (std::size_t k = 0; k < cell.columns; ++k) taken[{row, cell.column + k}] = true;
        const auto add = [&](std::size_t row, std::size_t column) {
            if (std::exchange(taken[{row, column}], true)) return;
            sheet.cells.push_back({row, column, 1, 1, "99", "99"});
        };
        for (const std::size_t row : sheet.hidden_rows)
            for (std::size_t column = 0; column < sheet.columns; ++column) add(row, column);
        for (const std::size_t column : sheet.hidden_columns)
            for (std::size_t row = 0; row < sheet.rows; ++row) add(row, column);
    }

    PrintedReport& report_;
    const SheetStyle& style_;
    Random& random_;
    std::size_t width_ = 1;
    std::vector<Laid> sheets_ = {};
};

// ---- XLSX ----

std::string column_name(std::size_t column) {
    std::string name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

std::string place(std::size_t row, std::size_t column) {
    return column_name(column) + std::to_string(row + 1);
}

/// Formats without a frame, then with one.
std::string xlsx_styles() {
    std::string numbers, cells;
    for (int i = 0; i < formats_count; ++i)
        numbers += "<numFmt numFmtId=\"" + std::to_string(i + 170) + "\" formatCode=\"" +
                   std::string(formats[i]) + "\"/>";
    for (int framed = 0; framed < 2; ++framed)
        for (int i = 0; i < formats_count; ++i)
            cells += "<xf numFmtId=\"" + std::to_string(i + 170) + "\" borderId=\"" +
                     std::to_string(framed) + "\"/>";
    return "<numFmts>" + numbers +
           "</numFmts><fonts><font/></fonts><fills><fill/></fills>"
           "<borders><border/><border><left style=\"thin\"/></border></borders><cellXfs>" +
           cells + "</cellXfs>";
}

class XlsxWriter {
  public:
    XlsxWriter(const SheetStyle& style, Random& random) : style_(style), random_(random) {}

    std::string write(const std::vector<Laid>& laid) {
        std::vector<XlsxSheet> sheets;
        if (style_.hidden) {
            sheets.push_back({"<sheetData><row><c><v>7</v></c><c><v>8</v></c></row></sheetData>",
                              "state=\"veryHidden\""});
        }
        for (const Laid& each : laid) sheets.push_back({sheet(each)});
        return xlsx_of(sheets, xlsx_styles(), texts_);
    }

  private:
    std::string sheet(const Laid& laid) {
        std::string columns, rows, merged;
        for (const std::size_t each : laid.hidden_columns)
            columns += "<col min=\"" + std::to_string(each + 1) + "\" max=\"" +
                       std::to_string(each + 1) + "\" hidden=\"1\"/>";
        for (std::size_t i = 0; i < laid.cells.size();) {
            const std::size_t row = laid.cells[i].row;
            const bool hidden =
                std::count(laid.hidden_rows.begin(), laid.hidden_rows.end(), row) > 0;
            rows += "<row r=\"" + std::to_string(row + 1) + (hidden ? "\" hidden=\"1\">" : "\">");
            for (; i < laid.cells.size() && laid.cells[i].row == row; ++i) {
                const Placed& each = laid.cells[i];
                rows += cell(each);
                if (each.rows * each.columns == 1) continue;
                merged += "<mergeCell ref=\"" + place(row, each.column) + ":" +
                          place(row + each.rows - 1, each.column + each.columns - 1) + "\"/>";
            }
            rows += "</row>";
        }
        return "<cols>" + columns + "</cols><sheetData>" + rows + "</sheetData><mergeCells>" +
               merged + "</mergeCells>";
    }

    std::string cell(const Placed& cell) {
        const int style = cell.format + (cell.framed ? formats_count : 0);
        const std::string head =
            "<c r=\"" + place(cell.row, cell.column) + "\" s=\"" + std::to_string(style) + "\"";
        if (!cell.stored.empty()) {
            const bool computed = style_.formulas && one_in(random_, 4);
            return head + ">" + (computed ? "<f>SUM(A1:B1)</f>" : "") + "<v>" + cell.stored +
                   "</v></c>";
        }
        if (cell.text.empty()) return cell.framed ? head + "/>" : "";
        if (!style_.shared)
            return head + " t=\"inlineStr\"><is><t>" + escaped(cell.text) + "</t></is></c>";
        texts_ += "<si><t xml:space=\"preserve\">" + escaped(cell.text) + "</t></si>";
        return head + " t=\"s\"><v>" + std::to_string(texts_count_++) + "</v></c>";
    }

    const SheetStyle& style_;
    Random& random_;
    std::string texts_ = {};
    std::size_t texts_count_ = 0;
};

// ---- ODS ----

constexpr std::string_view ods_styles =
    R"(<style:style style:name="framed" style:family="table-cell">)"
    R"(<style:table-cell-properties fo:border="0.06pt solid #000000"/></style:style>)"
    R"(<style:style style:name="hidden" style:family="table">)"
    R"(<style:table-properties table:display="false"/></style:style>)";

std::string ods_text(std::string_view text) {
    std::string out;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += "<text:p>" + escaped(text.substr(0, end)) + "</text:p>";
        if (end == text.size()) return out;
        text.remove_prefix(end + 1);
    }
}

std::string ods_cell(const Placed& cell) {
    std::string out = "<table:table-cell";
    if (cell.framed) out += " table:style-name=\"framed\"";
    if (cell.columns > 1)
        out += " table:number-columns-spanned=\"" + std::to_string(cell.columns) + "\"";
    if (cell.rows > 1) out += " table:number-rows-spanned=\"" + std::to_string(cell.rows) + "\"";
    if (!cell.stored.empty())
        out += " office:value-type=\"float\" office:value=\"" + cell.stored + "\"";
    return out + ">" + (cell.text.empty() ? "" : ods_text(cell.text)) + "</table:table-cell>";
}

std::string ods_table(const Laid& laid) {
    std::map<std::pair<std::size_t, std::size_t>, const Placed*> cells;
    std::map<std::pair<std::size_t, std::size_t>, bool> covered;
    for (const Placed& cell : laid.cells) {
        cells[{cell.row, cell.column}] = &cell;
        for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row)
            for (std::size_t k = 0; k < cell.columns; ++k) covered[{row, cell.column + k}] = true;
    }
    const auto is_hidden = [](const std::vector<std::size_t>& hidden, std::size_t place) {
        return std::count(hidden.begin(), hidden.end(), place) > 0;
    };
    std::string out = "<table:table>";
    for (std::size_t column = 0; column < laid.columns; ++column)
        out += is_hidden(laid.hidden_columns, column)
                   ? "<table:table-column table:visibility=\"collapse\"/>"
                   : "<table:table-column/>";
    for (std::size_t row = 0; row < laid.rows; ++row) {
        out += is_hidden(laid.hidden_rows, row) ? "<table:table-row table:visibility=\"collapse\">"
                                                : "<table:table-row>";
        for (std::size_t column = 0; column <= laid.columns; ++column) {
            const auto cell = cells.find({row, column});
            if (cell != cells.end()) {
                out += ods_cell(*cell->second);
            } else {
                out +=
                    covered[{row, column}] ? "<table:covered-table-cell/>" : "<table:table-cell/>";
            }
        }
        out += "</table:table-row>";
    }
    return out +
           "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
           "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
}

std::string ods_file(const std::vector<Laid>& sheets, const SheetStyle& style) {
    std::string tables;
    if (style.hidden) {
        tables += "<table:table table:style-name=\"hidden\"><table:table-row>" +
                  ods_cell({0, 0, 1, 1, "7", "7"}) + ods_cell({0, 1, 1, 1, "8", "8"}) +
                  "</table:table-row></table:table>";
    }
    for (const Laid& each : sheets) tables += ods_table(each);
    return ods_of(tables, ods_styles);
}

}  // namespace

SheetStyle any_sheet_style(Random& random) {
    SheetStyle style;
    for (bool* each : {&style.ods, &style.frames, &style.sheets, &style.moved, &style.gaps,
                       &style.wide, &style.joined, &style.shared, &style.formats, &style.formulas,
                       &style.hidden, &style.beside})
        *each = one_in(random, 2);
    return style;
}

std::string describe(const SheetStyle& style) {
    std::string out;
    const auto say = [&out](bool on, const char* what) {
        if (on) out.append(what).append(" ");
    };
    say(style.ods, "ods");
    say(style.frames, "frames");
    say(style.sheets, "sheets");
    say(style.moved, "moved");
    say(style.gaps, "gaps");
    say(style.wide, "wide");
    say(style.joined, "joined");
    say(style.shared, "shared");
    say(style.formats, "formats");
    say(style.formulas, "formulas");
    say(style.hidden, "hidden");
    say(style.beside, "beside");
    return out;
}

std::string sheet_file(PrintedReport& report, const SheetStyle& style, Random& random) {
    const std::vector<Laid> sheets = Layouter(report, style, random).lay_out();
    return style.ods ? ods_file(sheets, style) : XlsxWriter(style, random).write(sheets);
}

}  // namespace govinfo::test
