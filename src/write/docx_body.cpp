#include "write/docx_body.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "write/markup.hpp"

namespace govinfo::detail {
namespace {

constexpr std::string_view row_begin = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
constexpr std::string_view head_row = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";

std::string section(const Paper& paper) {
    const auto number = [](std::size_t value) { return std::to_string(value); };
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"" +
           number(paper.width) + "\" w:h=\"" + number(paper.height) + "\"" +
           (paper.width > paper.height ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" +
           number(paper.top) + "\" w:right=\"" + number(paper.right) + "\" w:bottom=\"" +
           number(paper.bottom) + "\" w:left=\"" + number(paper.left) +
           "\" w:header=\"851\" w:footer=\"794\" w:gutter=\"0\"/></w:sectPr>";
}

void add_paragraph(std::string& xml, std::string_view style, std::string_view runs,
                   std::string_view more) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>").append(more);
    xml.append("</w:pPr>").append(runs).append("</w:p>");
}

}  // namespace

std::string docx_run(std::string_view text, std::string_view properties) {
    if (text.empty()) return {};
    std::string xml = "<w:r>";
    if (!properties.empty()) xml.append("<w:rPr>").append(properties).append("</w:rPr>");
    xml.append("<w:t xml:space=\"preserve\">");
    xml.append(escaped(text, "</w:t><w:br/><w:t xml:space=\"preserve\">"));
    return xml.append("</w:t></w:r>");
}

/// The paragraph that ends a section says what paper that was on.
void DocxBody::turn(const Paper& paper) {
    if (&paper == paper_) return;
    paragraph("Gap", "", section(*paper_));
    paper_ = &paper;
}

void DocxBody::paragraph(std::string_view style, std::string_view runs, std::string_view more) {
    add_paragraph(xml_, style, runs, more);
    xml_ += "\n";
    after_table_ = false;
}

void DocxBody::table(const PageRows& rows) {
    std::size_t columns = 1;
    for (const auto& row : rows) columns = std::max(columns, row.size());
    begin_table("", std::vector<std::size_t>(columns, 1));
    for (const auto& row : rows) {
        xml_ += "<w:tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            add_cell(i, i + 1 == row.size() ? columns - i : 1, "TableText", {"", docx_run(row[i])});
        xml_ += "</w:tr>\n";
    }
    xml_ += "</w:tbl>\n";
}

void DocxBody::list(const std::vector<std::vector<std::string>>& rows,
                    const std::vector<std::size_t>& widths) {
    begin_table("", widths);
    for (const auto& row : rows) {
        const bool head = &row == &rows.front();
        xml_ += head ? head_row : row_begin;
        for (std::size_t i = 0; i < row.size(); ++i)
            add_cell(i, 1, i > 0 || head ? "TableText" : "TableLabel",
                     {head ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F0F0\"/>" : "",
                      row[i]});
        xml_ += "</w:tr>\n";
    }
    xml_ += "</w:tbl>\n";
}

void DocxBody::table(const Sheet& sheet, const std::function<DocxCell(const SheetCell&)>& value) {
    begin_table(sheet.table->name.zh, widths_of(sheet, paper_->digits));
    const auto slots = slots_of(sheet);
    const std::size_t head = sheet.table->layout == Layout::blocks ? 0 : head_rows(sheet.rows());
    for (std::size_t y = 0; y < slots.size(); ++y) {
        xml_ += y < head ? head_row : row_begin;
        keep_ = paper_ == &upright && y + 1 < slots.size();
        for (std::size_t x = 0; x < sheet.columns; x += slots[y][x].cell->column_span) {
            const SheetCell& cell = *slots[y][x].cell;
            const bool begins = slots[y][x].begins;
            DocxCell xml = {"", begins ? docx_run(printable(cell.text.str())) : ""};
            if (begins && cell.role == SheetRole::value) xml = value(cell);
            if (cell.row_span > 1)
                xml.properties.insert(0, begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
            add_cell(cell.column, cell.column_span,
                     cell.role == SheetRole::label ? "TableLabel" : "TableText", xml);
        }
        xml_ += "</w:tr>\n";
    }
    keep_ = false;
    xml_ += "</w:tbl>\n";
}

/// `widths` in any unit; together they are as wide as the text.
void DocxBody::begin_table(std::string_view caption, const std::vector<std::size_t>& widths) {
    if (after_table_) paragraph("Gap", "");  // else the two were one
    after_table_ = true;
    const std::size_t all = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    edges_.assign(1, 0);
    std::size_t sum = 0;
    std::string grid;
    for (const std::size_t width : widths) {
        edges_.push_back(paper_->room() * (sum += width) / all);
        grid += "<w:gridCol w:w=\"" + std::to_string(edges_.back() - edges_[edges_.size() - 2]) +
                "\"/>";
    }
    xml_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" +
            std::to_string(paper_->room()) +
            "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>";
    if (!caption.empty()) xml_ += "<w:tblCaption w:val=\"" + escaped(caption) + "\"/>";
    xml_ += "</w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>\n";
}

void DocxBody::add_cell(std::size_t column, std::size_t span, std::string_view style,
                        const DocxCell& cell) {
    xml_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(edges_[column + span] - edges_[column]) +
            "\" w:type=\"dxa\"/>";
    if (span > 1) xml_ += "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>";
    xml_.append(cell.properties).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
    add_paragraph(xml_, style, cell.runs, keep_ ? "<w:keepNext/>" : "");
    xml_ += "</w:tc>";
}

std::string DocxBody::take() {
    return std::exchange(xml_, {});
}

std::string DocxBody::end() const {
    return section(*paper_) + "</w:body></w:document>\n";
}

}  // namespace govinfo::detail
