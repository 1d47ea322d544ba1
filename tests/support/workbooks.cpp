#include "support/workbooks.hpp"

#include <utility>

#include "support/archive.hpp"

namespace govinfo::test {
namespace {

constexpr std::string_view relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string related(std::string_view id, std::string_view kind, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(relation) + '/' +
           std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string spreadsheet_part(std::string_view root, std::string_view inside) {
    const std::string name(root);
    return "<" + name + R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")" +
           " xmlns:r=\"" + std::string(relation) + "\">" + std::string(inside) + "</" + name + ">";
}

}  // namespace

std::string xlsx_of(const std::vector<XlsxSheet>& sheets, std::string_view styles,
                    std::string_view texts, std::string_view workbook_properties,
                    std::string_view colors) {
    std::vector<std::pair<std::string, std::string>> parts;
    std::string list, relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        list += "<sheet name=\"Sheet" + number + "\" sheetId=\"" + number + "\" " +
                sheets[i].attributes + " r:id=\"rId" + number + "\"/>";
        relations += related("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml",
                           spreadsheet_part("worksheet", sheets[i].inside));
    }
    if (!styles.empty()) {
        relations += related("rStyles", "styles", "styles.xml");
        parts.emplace_back("xl/styles.xml", spreadsheet_part("styleSheet", styles));
    }
    if (!texts.empty()) {
        relations += related("rTexts", "sharedStrings", "/xl/sharedStrings.xml");
        parts.emplace_back("xl/sharedStrings.xml", spreadsheet_part("sst", texts));
    }
    if (!colors.empty()) {
        relations += related("rTheme", "theme", "theme/theme1.xml");
        parts.emplace_back(
            "xl/theme/theme1.xml",
            R"(<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">)"
            "<a:themeElements><a:clrScheme>" +
                std::string(colors) + "</a:clrScheme></a:themeElements></a:theme>");
    }
    const std::string package =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    parts.emplace_back("xl/_rels/workbook.xml.rels", package + relations + "</Relationships>");
    parts.emplace_back("xl/workbook.xml",
                       spreadsheet_part("workbook", std::string(workbook_properties) + "<sheets>" +
                                                        list + "</sheets>"));
    std::vector<File> files;
    for (const auto& [name, bytes] : parts) files.push_back({name, bytes});
    return archive_of(files);
}

std::string ods_of(std::string_view tables, std::string_view styles) {
    const std::string urn = "urn:oasis:names:tc:opendocument:xmlns:";
    std::string content = "<office:document-content";
    for (const std::string_view prefix : {"office", "table", "text", "style"})
        content += " xmlns:" + std::string(prefix) + "=\"" + urn + std::string(prefix) + ":1.0\"";
    content += " xmlns:fo=\"" + urn + "xsl-fo-compatible:1.0\" xmlns:draw=\"" + urn +
               "drawing:1.0\"><office:automatic-styles>" + std::string(styles) +
               "</office:automatic-styles><office:body><office:spreadsheet>" + std::string(tables) +
               "</office:spreadsheet></office:body></office:document-content>";
    return archive_of(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}},
        Packing::stored);
}

}  // namespace govinfo::test
