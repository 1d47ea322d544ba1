// The catalogue of open documents as a workbook of one sheet.
#include <string>
#include <vector>

#include "write/archive_writer.hpp"
#include "write/office.hpp"
#include "write/open_catalogue.hpp"
#include "write/xlsx_book.hpp"
#include "write/xlsx_list.hpp"
#include "write/xlsx_parts.hpp"

namespace govinfo::detail {

std::string open_catalogue_xlsx(const OpenCatalogueResult& result, Language language) {
    const std::vector<OpenColumn> columns = columns_of(result);
    std::vector<ListColumn> heads;
    heads.reserve(columns.size());
    for (const OpenColumn each : columns)
        heads.push_back({std::string(label(each).in(language)), width(each)});
    XlsxList list(std::move(heads), language);
    const std::string names[] = {std::string(Text{"公开目录", "Catalogue"}.in(language))};

    ArchiveWriter archive;
    std::string out = archive.add("[Content_Types].xml", workbook_content_types(1));
    out += archive.add("_rels/.rels", xlsx_package);
    out += archive.add("docProps/core.xml", core_properties(title_of(result, language), language));
    out += archive.add("xl/_rels/workbook.xml.rels", workbook_relationships(1));
    out += archive.add("xl/styles.xml", xlsx_styles);
    out += archive.begin(sheet_file(1));
    out += archive.go_on(list.begin());
    std::vector<std::string> cells(columns.size());
    for (const OpenDocument& document : result.documents) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells[i] = text_of(document, columns[i], language);
        out += archive.go_on(list.row(cells));
    }
    out += archive.go_on(list.end());
    out += archive.end_file();
    out += archive.add("xl/workbook.xml", workbook(names, list_ranges(list, names[0], 0)));
    return out += archive.end();
}

}  // namespace govinfo::detail
