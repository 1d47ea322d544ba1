// The form as a document of Word: WordprocessingML in an archive.
//
//   chapters      title and 一、       二、       三、                四、 …
//   sections      upright A4                     lying, where its      upright A4
//                                                table is wide
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "write/archive_writer.hpp"
#include "write/docx_parts.hpp"
#include "write/kinds.hpp"
#include "write/markup.hpp"
#include "write/office.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

/// A4 and its margins in twentieths of a point, and the digits of 9 pt between these.
struct Paper {
    std::size_t width, height, top, right, bottom, left;
    std::size_t digits;
    [[nodiscard]] std::size_t room() const { return width - left - right; }
};
constexpr Paper upright = {11906, 16838, 2098, 1474, 1984, 1588, upright_digits};
constexpr Paper lying = {16838, 11906, 1134, 2098, 1134, 1984, 141};

std::string section(const Paper& paper) {
    const auto number = [](std::size_t value) { return std::to_string(value); };
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"" +
           number(paper.width) + "\" w:h=\"" + number(paper.height) + "\"" +
           (paper.width > paper.height ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" +
           number(paper.top) + "\" w:right=\"" + number(paper.right) + "\" w:bottom=\"" +
           number(paper.bottom) + "\" w:left=\"" + number(paper.left) +
           "\" w:header=\"851\" w:footer=\"794\" w:gutter=\"0\"/></w:sectPr>";
}

/// `more` are further properties.
std::string paragraph(std::string_view style, std::string_view text, std::string_view more = "") {
    std::string xml = "<w:p><w:pPr><w:pStyle w:val=\"";
    xml.append(style).append("\"/>").append(more).append("</w:pPr>");
    if (!text.empty())
        xml += "<w:r><w:t xml:space=\"preserve\">" +
               escaped(text, "</w:t><w:br/><w:t xml:space=\"preserve\">") + "</w:t></w:r>";
    return xml + "</w:p>";
}

class Writer {
  public:
    explicit Writer(const std::vector<PagePart>& parts) : parts_(parts) {}

    std::string run() {
        paper_ = paper_of(0);
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (i > 0 && begins_chapter(i)) turn(paper_of(i));
            std::visit([this](const auto& each) { add(each); }, parts_[i]);
        }
        return std::string(xml_declaration) +
               R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
               R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
               "<w:body>" +
               xml_ + section(*paper_) + "</w:body></w:document>\n";
    }

  private:
    [[nodiscard]] bool begins_chapter(std::size_t part) const {
        const auto* line = std::get_if<PageLine>(&parts_[part]);
        return line != nullptr && line->role == LineRole::heading;
    }

    /// That of the chapter in which the part stands.
    [[nodiscard]] const Paper* paper_of(std::size_t part) const {
        do {
            const auto* sheet = std::get_if<Sheet>(&parts_[part]);
            if (sheet != nullptr && is_wide(*sheet)) return &lying;
        } while (++part < parts_.size() && !begins_chapter(part));
        return &upright;
    }

    /// The paragraph that ends a section says what paper that was on.
    void turn(const Paper* paper) {
        if (paper == paper_) return;
        xml_ += paragraph("Gap", "", section(*paper_)) + "\n";
        paper_ = paper;
        after_table_ = false;
    }

    void add(const PageLine& line) {
        constexpr std::string_view styles[] = {"Title", "Subtitle", "Heading1", "BodyText",
                                               "Signature"};  // by LineRole
        xml_ += paragraph(styles[static_cast<std::size_t>(line.role)], line.text) + "\n";
        after_table_ = false;
    }

    void add(const PageRows& rows) {
        std::size_t columns = 1;
        for (const auto& row : rows) columns = std::max(columns, row.size());
        begin_table("", std::vector<std::size_t>(columns, 1));
        for (const auto& row : rows) {
            xml_ += "<w:tr>";
            for (std::size_t i = 0; i < row.size(); ++i)
                add_cell(i, i + 1 == row.size() ? columns - i : 1, "", "TableText", row[i]);
            xml_ += "</w:tr>\n";
        }
        xml_ += "</w:tbl>\n";
    }

    void add(const Sheet& sheet) {
        begin_table(sheet.table->name.zh, widths_of(sheet, paper_->digits));
        const auto slots = slots_of(sheet);
        const std::size_t head = sheet.table->layout == Layout::blocks ? 0 : head_rows(sheet);
        for (std::size_t y = 0; y < slots.size(); ++y) {
            xml_ += y < head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                             : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
            keep_ = paper_ == &upright && y + 1 < slots.size();
            for (std::size_t x = 0; x < sheet.columns; x += slots[y][x].cell->column_span)
                add(slots[y][x]);
            xml_ += "</w:tr>\n";
        }
        xml_ += "</w:tbl>\n";
    }

    void add(const Slot& slot) {
        const SheetCell& cell = *slot.cell;
        const std::string_view merge = cell.row_span == 1 ? ""
                                       : slot.begins      ? "<w:vMerge w:val=\"restart\"/>"
                                                          : "<w:vMerge/>";
        add_cell(cell.column, cell.column_span, merge,
                 cell.role == SheetRole::label ? "TableLabel" : "TableText",
                 slot.begins ? printable(cell.text) : "");
    }

    /// `widths` in any unit; together they are as wide as the text.
    void begin_table(std::string_view caption, const std::vector<std::size_t>& widths) {
        if (after_table_) xml_ += paragraph("Gap", "") + "\n";  // else the two were one
        after_table_ = true;
        const std::size_t all = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
        edges_.assign(1, 0);
        std::size_t sum = 0;
        std::string grid;
        for (const std::size_t width : widths) {
            edges_.push_back(paper_->room() * (sum += width) / all);
            grid += "<w:gridCol w:w=\"" +
                    std::to_string(edges_.back() - edges_[edges_.size() - 2]) + "\"/>";
        }
        xml_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" +
                std::to_string(paper_->room()) +
                "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>";
        if (!caption.empty()) xml_ += "<w:tblCaption w:val=\"" + escaped(caption) + "\"/>";
        xml_ += "</w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>\n";
    }

    void add_cell(std::size_t column, std::size_t span, std::string_view merge,
                  std::string_view style, std::string_view text) {
        xml_ += "<w:tc><w:tcPr><w:tcW w:w=\"" +
                std::to_string(edges_[column + span] - edges_[column]) + "\" w:type=\"dxa\"/>";
        if (span > 1) xml_ += "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>";
        xml_.append(merge).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        xml_.append(paragraph(style, text, keep_ ? "<w:keepNext/>" : "")).append("</w:tc>");
    }

    const std::vector<PagePart>& parts_;
    const Paper* paper_ = nullptr;
    std::vector<std::size_t> edges_;  // of the columns of the table that is open
    bool after_table_ = false;        // the last part was one
    bool keep_ = false;  // the row stands on the page of the next: a table that fits is whole
    std::string xml_;
};

}  // namespace

std::string docx_of(const Report& report) {
    const std::string document = Writer(page_of(report)).run();
    ArchiveWriter archive;
    std::string out = archive.add("[Content_Types].xml", docx_content_types);
    out += archive.add("_rels/.rels", docx_package);
    out += archive.add("docProps/core.xml", core_properties(title_of(report)));
    out += archive.add("word/document.xml", document);
    out += archive.add("word/_rels/document.xml.rels", docx_relationships);
    out += archive.add("word/styles.xml", docx_styles);
    out += archive.add("word/settings.xml", docx_settings);
    out += archive.add("word/fontTable.xml", docx_fonts);
    out += archive.add("word/footer1.xml", docx_footer);
    return out += archive.end();
}

}  // namespace govinfo::detail
