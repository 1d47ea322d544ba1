// A register to be filled in, as a workbook: the heads and the example, and a hidden sheet with the words
// of the lists, which are too long for the cells that offer them.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/calendar.hpp>
#include <govinfo/header.hpp>
#include <govinfo/register_template.hpp>
#include <govinfo/width.hpp>

#include "write/archive_writer.hpp"
#include "write/markup.hpp"
#include "write/office.hpp"
#include "write/register_rows.hpp"
#include "write/sum_formulas.hpp"
#include "write/xlsx_book.hpp"
#include "write/xlsx_parts.hpp"

namespace govinfo {
namespace {

using namespace detail;

// The looks of cells, in the order of the `cellXfs` below.
enum class Look : std::size_t { text, date, number, head, required_head };
constexpr std::size_t example_looks = 5;  // those of text, date and number, grey and leaning

constexpr std::string_view styles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><i/><sz val="11"/><color rgb="FF666666"/><name val="宋体"/><charset val="134"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF0F0F0"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="8">
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="49" fontId="1" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
)";

constexpr std::string_view sheet_begin =
    R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)";
constexpr std::size_t last_row = 1'048'576;

Look look_of(const RegisterColumn& column) {
    if (column.kind == FieldKind::date) return Look::date;
    const bool is_number = column.kind == FieldKind::count || column.kind == FieldKind::amount;
    return is_number ? Look::number : Look::text;
}

void append_text(std::string& xml, SheetPlace at, std::size_t look, std::string_view text) {
    xml.append("<c r=\"").append(place_name(at)).append("\" s=\"").append(std::to_string(look));
    xml.append("\" t=\"inlineStr\"><is><t>").append(escaped(text)).append("</t></is></c>");
}

void append_number(std::string& xml, SheetPlace at, std::size_t look, std::string_view digits) {
    xml.append("<c r=\"").append(place_name(at)).append("\" s=\"").append(std::to_string(look));
    xml.append("\"><v>").append(digits).append("</v></c>");
}

/// As a spreadsheet counts days.
std::string serial(std::string_view iso) {
    constexpr Date first = {1899, 12, 30};
    return std::to_string(day_number(*Date::parse(iso)) - day_number(first));
}

/// In digits: what its words and head need, and some more for texts.
std::size_t width_of(const RegisterColumn& column, const std::string& head,
                     const std::vector<std::string>& choices) {
    constexpr std::size_t date = 12, text = 16, most = 36, around = 2;
    std::size_t width = std::max(display_width(head), column.kind == FieldKind::text ? text : date);
    for (const std::string& each : choices) width = std::max(width, display_width(each));
    return std::min(width + around, most);
}

class Template {
  public:
    Template(const Register& of, RegisterRows rows, Language language)
        : of_(of), rows_(std::move(rows)), language_(language) {}

    [[nodiscard]] std::string bytes() const {
        const Text name = {of_.name.zh, of_.key};
        const Text lists = {"选项", "choices"};
        const std::string names[] = {std::string(name.in(language_)),
                                     std::string(lists.in(language_))};
        constexpr std::size_t sheets = 2, shown = 1;
        ArchiveWriter archive;
        std::string out = archive.add("[Content_Types].xml", workbook_content_types(sheets));
        out += archive.add("_rels/.rels", xlsx_package);
        out += archive.add("docProps/core.xml", core_properties(names[0], language_));
        out += archive.add("xl/_rels/workbook.xml.rels", workbook_relationships(sheets));
        out += archive.add("xl/styles.xml", styles);
        out += archive.add("xl/workbook.xml", workbook(names, {}, shown));
        out += archive.add(sheet_file(1), register_sheet("'" + names[1] + "'!"));
        out += archive.add(sheet_file(2), list_sheet());
        return out += archive.end();
    }

  private:
    [[nodiscard]] std::string register_sheet(const std::string& lists) const {
        std::string xml = std::string(xml_declaration).append(sheet_begin) +
                          R"(<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1")"
                          R"( topLeftCell="B2" activePane="bottomRight" state="frozen"/>)"
                          R"(<selection pane="bottomRight"/></sheetView></sheetViews>)"
                          R"(<sheetFormatPr defaultRowHeight="20" customHeight="1"/><cols>)";
        std::string head, example, choices;
        std::size_t count = 0;
        for (std::size_t i = 0; i < of_.columns.size(); ++i) {
            const RegisterColumn& column = of_.columns[i];
            const auto look = static_cast<std::size_t>(look_of(column));
            const std::string number = std::to_string(i + 1);
            xml.append("<col min=\"").append(number).append("\" max=\"").append(number);
            xml.append("\" width=\"")
                .append(std::to_string(width_of(column, rows_.heads[i], rows_.choices[i])));
            xml.append("\" style=\"").append(std::to_string(look)).append("\" customWidth=\"1\"/>");
            const Look of_head = column.required ? Look::required_head : Look::head;
            append_text(head, {0, i}, static_cast<std::size_t>(of_head), rows_.heads[i]);
            add_example(example, i, look + example_looks);
            const std::string list = validation(i, lists);
            count += list.empty() ? 0U : 1U;
            choices += list;
        }
        return xml + "</cols><sheetData>\n<row r=\"1\" ht=\"34\" customHeight=\"1\">" + head +
               "</row>\n<row r=\"2\" ht=\"20\" customHeight=\"1\">" + example +
               "</row>\n</sheetData><dataValidations count=\"" + std::to_string(count) + "\">" +
               choices +
               "</dataValidations><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" "
               "bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"8\" "
               "orientation=\"landscape\"/></worksheet>\n";
    }

    void add_example(std::string& xml, std::size_t column, std::size_t look) const {
        const std::string& value = rows_.example[column];
        if (value.empty()) return;
        const SheetPlace at = {1, column};
        switch (look_of(of_.columns[column])) {
            case Look::date:
                return append_number(xml, at, look, serial(value));
            case Look::number:
                return append_number(xml, at, look, value);
            default:
                return append_text(xml, at, look, value);
        }
    }

    /// What else is typed is asked about, and may stay: the office may have words of its own.
    [[nodiscard]] std::string validation(std::size_t column, const std::string& lists) const {
        const std::vector<std::string>& choices = rows_.choices[column];
        const bool is_date = look_of(of_.columns[column]) == Look::date;
        if (choices.empty() && !is_date) return {};
        constexpr Text not_listed = {"不是列表中的项目", "not one of the list"};
        constexpr Text no_date = {"请填写日期，如 2025-03-01", "a date is like 2025-03-01"};
        std::string xml = is_date ? "<dataValidation type=\"date\" operator=\"greaterThan\""
                                  : "<dataValidation type=\"list\"";
        xml.append(" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" error=\"");
        xml.append(escaped((is_date ? no_date : not_listed).in(language_))).append("\" sqref=\"");
        xml.append(place_name({1, column})).append(":");
        xml.append(place_name({last_row - 1, column})).append("\"><formula1>");
        if (is_date) {
            xml += serial("1949-10-01");
        } else {
            xml.append(lists).append(absolute(0, column)).append(":");
            xml.append(absolute(choices.size() - 1, column));
        }
        return xml + "</formula1></dataValidation>";
    }

    [[nodiscard]] static std::string absolute(std::size_t row, std::size_t column) {
        std::string name = place_name({row, column});
        name.insert(name.find_first_of("0123456789"), "$");
        return "$" + name;
    }

    /// The words of each column under it.
    [[nodiscard]] std::string list_sheet() const {
        std::size_t most = 0;
        for (const auto& each : rows_.choices) most = std::max(most, each.size());
        std::string xml = std::string(xml_declaration).append(sheet_begin) + "<sheetData>\n";
        for (std::size_t row = 0; row < most; ++row) {
            xml.append("<row r=\"").append(std::to_string(row + 1)).append("\">");
            for (std::size_t i = 0; i < rows_.choices.size(); ++i)
                if (row < rows_.choices[i].size())
                    append_text(xml, {row, i}, static_cast<std::size_t>(Look::text),
                                rows_.choices[i][row]);
            xml += "</row>\n";
        }
        return xml + "</sheetData></worksheet>\n";
    }

    const Register& of_;
    RegisterRows rows_;
    Language language_;
};

}  // namespace

Result<std::string> register_workbook(const Register& of, const Form& form, Language language) {
    return Template(of, register_rows(of, form, language), language).bytes();
}

}  // namespace govinfo
