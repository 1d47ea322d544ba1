#include "write/xlsx_book.hpp"

#include "write/markup.hpp"
#include "write/office.hpp"

namespace govinfo::detail {

std::string sheet_file(std::size_t number) {
    return "xl/worksheets/sheet" + std::to_string(number) + ".xml";
}

std::string workbook(std::span<const std::string> names, const std::string& ranges,
                     std::size_t shown) {
    std::string sheets;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        sheets.append("<sheet name=\"").append(escaped(names[i])).append("\" sheetId=\"");
        sheets.append(number).append(i < shown ? "\"" : "\" state=\"hidden\"");
        sheets.append(" r:id=\"rId").append(number).append("\"/>");
    }
    return std::string(xml_declaration) +
           R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")"
           R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)" +
           sheets + "</sheets>" +
           (ranges.empty() ? "" : "<definedNames>" + ranges + "</definedNames>") + "</workbook>\n";
}

std::string workbook_relationships(std::size_t sheets) {
    const std::string begin = R"(<Relationship Id="rId)";
    const std::string kind =
        R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
    std::string xml =
        std::string(xml_declaration) +
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (std::size_t i = 1; i <= sheets; ++i) {
        const std::string number = std::to_string(i);
        xml.append(begin).append(number).append(kind);
        xml.append("worksheet\" Target=\"worksheets/sheet").append(number).append(".xml\"/>");
    }
    return xml + begin + std::to_string(sheets + 1) + kind +
           "styles\" Target=\"styles.xml\"/></Relationships>\n";
}

std::string workbook_content_types(std::size_t sheets) {
    const std::string begin = R"(<Override PartName="/)";
    const std::string kind =
        R"(" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.)";
    std::string xml =
        std::string(xml_declaration) +
        R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
        R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
        R"(<Default Extension="xml" ContentType="application/xml"/>)" +
        begin + "xl/workbook.xml" + kind + "sheet.main+xml\"/>" + begin + "xl/styles.xml" + kind +
        "styles+xml\"/>";
    for (std::size_t i = 1; i <= sheets; ++i)
        xml.append(begin).append(sheet_file(i)).append(kind).append("worksheet+xml\"/>");
    return xml + begin +
           R"(docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)"
           "\n";
}

}  // namespace govinfo::detail
