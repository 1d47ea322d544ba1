// The form as a workbook: a sheet for each table with its heading, and sheets for the text between.
//
//   正文          title, period, 一、                表二 …        A                D
//   表二 …        二、, table                        1   二、主动公开政府信息情况
//   表三 …        三、, table with frozen heads      2   第二十条第（一）项
//   表四 …        四、, table                        3   信息内容    本年制发件数  …
//   正文 2        五、, 六、, signature
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <govinfo/width.hpp>

#include "write/archive_writer.hpp"
#include "write/kinds.hpp"
#include "write/office.hpp"
#include "write/page.hpp"
#include "write/sum_formulas.hpp"
#include "write/xlsx_book.hpp"
#include "write/xlsx_parts.hpp"
#include "write/xlsx_rows.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t text_columns = 8;   // of a sheet without a table
constexpr std::size_t sheet_digits = 96;  // the width of a sheet, in digits

using Parts = std::vector<PagePart>;
using PartsOfSheet = std::vector<const PagePart*>;

/// A chapter with a table has a sheet to itself.
std::vector<PartsOfSheet> sheets_of(const Parts& parts) {
    std::vector<PartsOfSheet> sheets, chapters(1);
    for (const PagePart& part : parts) {
        const auto* line = std::get_if<PageLine>(&part);
        if (line != nullptr && line->role == LineRole::heading && !chapters.back().empty())
            chapters.emplace_back();
        chapters.back().push_back(&part);
    }
    bool table_before = true;
    for (PartsOfSheet& chapter : chapters) {
        const bool table = std::any_of(chapter.begin(), chapter.end(), [](const PagePart* part) {
            return std::holds_alternative<Sheet>(*part);
        });
        if (table || table_before)
            sheets.push_back(std::move(chapter));
        else
            sheets.back().insert(sheets.back().end(), chapter.begin(), chapter.end());
        table_before = table;
    }
    return sheets;
}

const Sheet* table_of(const PartsOfSheet& parts) {
    for (const PagePart* part : parts)
        if (const auto* sheet = std::get_if<Sheet>(part)) return sheet;
    return nullptr;
}

class Writer {
  public:
    Writer(const Report& report, const PartsOfSheet& parts) : report_(report), parts_(parts) {
        const Sheet* table = table_of(parts);
        widths_ = table ? widths_of(*table, sheet_digits)
                        : std::vector<std::size_t>(text_columns, sheet_digits / text_columns);
    }

    std::string run() {
        for (const PagePart* part : parts_)
            std::visit([this](const auto& each) { add(each); }, *part);
        std::string columns;
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            columns.append("<col min=\"").append(number).append("\" max=\"").append(number);
            columns.append("\" width=\"").append(std::to_string(widths_[i]));
            columns.append("\" customWidth=\"1\"/>");
        }
        const std::string count = std::to_string(merged_count_);
        return std::string(xml_declaration) +
               R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
               "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
               "<sheetViews><sheetView workbookViewId=\"0\">" +
               pane_ + "</sheetView></sheetViews><cols>" + columns + "</cols><sheetData>\n" +
               rows_.take() + "</sheetData>" +
               (merged_count_ > 0
                    ? "<mergeCells count=\"" + count + "\">" + merged_ + "</mergeCells>"
                    : "") +
               "<pageSetup paperSize=\"9\" orientation=\"" +
               (is_landscape_ ? "landscape" : "portrait") +
               "\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>\n";
    }

  private:
    /// A line over all columns, as high as its words need; one that no cell holds goes on in the
    /// next row.
    void add(const PageLine& line) {
        std::string_view rest = line.text;
        do {
            const std::size_t size = fitting_size(rest);
            add_line(line.role, rest.substr(0, size));
            rest.remove_prefix(size);
        } while (!rest.empty());
    }

    void add_line(LineRole role, std::string_view words) {
        constexpr std::size_t one_line = 18, most = 409;  // points
        const auto style = static_cast<CellStyle>(role);
        const std::size_t all = std::accumulate(widths_.begin(), widths_.end(), std::size_t{0});
        const std::size_t wide = role == LineRole::title ? all * 2 / 3 : all * 5 / 6;
        const std::size_t lines = display_width(words) / wide + 1;
        rows_.begin_row(std::min(lines * (role == LineRole::title ? 30 : one_line), most));
        rows_.add_words(0, style, words);
        for (std::size_t i = 1; i < widths_.size(); ++i) rows_.add_words(i, style, "");
        rows_.end_row();
        merge({rows_.count() - 1, 0}, 1, widths_.size());
    }

    void add(const PageRows& rows) {
        for (const std::vector<std::string>& row : rows) {
            rows_.begin_row(0);
            for (std::size_t i = 0; i < row.size(); ++i)
                rows_.add_words(i, CellStyle::text, row[i]);
            rows_.end_row();
        }
    }

    void add(const Sheet& sheet) {
        const std::vector<SheetRow> rows = sheet.rows();
        SheetPlaces places;
        for (std::size_t y = 0; y < rows.size(); ++y)
            for (const SheetCell& cell : rows[y])
                if (cell.cell && cell.state == CellState::number && is_number(cell))
                    places[*cell.cell] = {rows_.count() + y, cell.column};
        const auto formulas = sum_formulas(report_, places);
        const std::size_t head = head_rows(rows);
        is_landscape_ = is_wide(sheet);
        if (sheet.table->layout != Layout::blocks)
            freeze(rows_.count() + head, sheet.label_columns);
        const auto slots = slots_of(sheet);
        const std::size_t first = rows_.count();
        for (std::size_t y = 0; y < slots.size(); ++y) {
            const std::vector<Slot>& row = slots[y];
            rows_.begin_row(height_of(rows[y]));
            for (std::size_t x = 0; x < row.size(); ++x) {
                const Slot& slot = row[x];
                const CellStyle style = style_of(*slot.cell);
                if (!slot.begins || x != slot.cell->column)
                    rows_.add_words(x, style, "");
                else if (is_number(*slot.cell))
                    rows_.add_number(x, slot.cell->text.str(),
                                     formula_of(*slot.cell->cell, formulas));
                else
                    rows_.add_words(x, style, printable(slot.cell->text.str()));
            }
            rows_.end_row();
        }
        for (std::size_t y = 0; y < rows.size(); ++y)
            for (const SheetCell& cell : rows[y])
                if (cell.row_span * cell.column_span > 1)
                    merge({first + y, cell.column}, cell.row_span, cell.column_span);
    }

    static std::string_view formula_of(CellIndex cell,
                                       const std::map<CellIndex, std::string>& formulas) {
        const auto formula = formulas.find(cell);
        return formula != formulas.end() ? formula->second : std::string_view();
    }

    [[nodiscard]] bool is_number(const SheetCell& cell) const {
        return cell.state == CellState::number && report_.cell(*cell.cell).raw.empty() &&
               is_exact(cell.text.str());
    }

    /// Of a row of a table, in points; cells over several rows find the room that these have.
    [[nodiscard]] std::size_t height_of(const SheetRow& row) const {
        constexpr std::size_t line = 14, around = 3;
        std::size_t lines = 1;
        for (const SheetCell& cell : row) {
            if (cell.row_span > 1) continue;
            std::size_t width = 0;
            for (std::size_t i = 0; i < cell.column_span; ++i) width += widths_[cell.column + i];
            lines = std::max(lines, (display_width(cell.text.str()) + width) / width);
        }
        return lines * line + around;
    }

    static CellStyle style_of(const SheetCell& cell) {
        switch (cell.role) {
            case SheetRole::header:
                return CellStyle::head;
            case SheetRole::label:
                return CellStyle::label;
            case SheetRole::value:
                break;
        }
        return CellStyle::text;
    }

    /// Unless text above takes the screen.
    void freeze(std::size_t rows, std::size_t columns) {
        constexpr std::size_t most = 8;
        if (rows > most) return;
        const std::string corner = place_name({rows, columns});
        const std::string pane = columns > 0 ? "bottomRight" : "bottomLeft";
        pane_ = "<pane" + (columns > 0 ? " xSplit=\"" + std::to_string(columns) + "\"" : "") +
                " ySplit=\"" + std::to_string(rows) + "\" topLeftCell=\"" + corner +
                "\" activePane=\"" + pane + "\" state=\"frozen\"/><selection pane=\"" + pane +
                "\"/>";
    }

    void merge(SheetPlace from, std::size_t rows, std::size_t columns) {
        merged_ += "<mergeCell ref=\"" + place_name(from) + ":" +
                   place_name({from.row + rows - 1, from.column + columns - 1}) + "\"/>";
        ++merged_count_;
    }

    const Report& report_;
    const PartsOfSheet& parts_;
    std::vector<std::size_t> widths_;
    XlsxRows rows_;
    std::string merged_, pane_;
    std::size_t merged_count_ = 0;
    bool is_landscape_ = false;
};

/// By its table, else by a number.
std::string name_of(const PartsOfSheet& parts, std::size_t texts) {
    if (const Sheet* table = table_of(parts)) return std::string(table->table->name.zh);
    return texts == 1 ? "正文" : "正文 " + std::to_string(texts);
}

}  // namespace

std::string xlsx_of(const Report& report) {
    const Parts parts = page_of(report);
    const std::vector<PartsOfSheet> sheets = sheets_of(parts);
    std::vector<std::string> names;
    std::size_t texts = 0;
    for (const PartsOfSheet& sheet : sheets) {
        if (table_of(sheet) == nullptr) ++texts;
        names.push_back(name_of(sheet, texts));
    }
    ArchiveWriter archive;
    std::string out = archive.add("[Content_Types].xml", workbook_content_types(sheets.size()));
    out += archive.add("_rels/.rels", xlsx_package);
    out += archive.add("docProps/core.xml", core_properties(title_of(report)));
    out += archive.add("xl/workbook.xml", workbook(names));
    out += archive.add("xl/_rels/workbook.xml.rels", workbook_relationships(sheets.size()));
    out += archive.add("xl/styles.xml", xlsx_styles);
    for (std::size_t i = 0; i < sheets.size(); ++i)
        out += archive.add(sheet_file(i + 1), Writer(report, sheets[i]).run());
    return out += archive.end();
}

}  // namespace govinfo::detail
