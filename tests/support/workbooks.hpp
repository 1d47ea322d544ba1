// Workbooks for tests, in XLSX and ODS, from the markup of their parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govinfo::test {

/// A sheet of an XLSX: what stands in <worksheet>, and in the attributes of its <sheet>.
struct XlsxSheet {
    std::string inside;
    std::string attributes = {};
};

/// `styles`, `texts` and `colors` are what stands in <styleSheet>, in <sst> and in the <a:clrScheme> of a
/// theme; none where they are empty.
[[nodiscard]] std::string xlsx_of(const std::vector<XlsxSheet>& sheets,
                                  std::string_view styles = {}, std::string_view texts = {},
                                  std::string_view workbook_properties = {},
                                  std::string_view colors = {});

/// `tables` and `styles` are what stands in <office:spreadsheet> and <office:automatic-styles>;
/// prefixes office, table, text, style, fo and draw are bound.
[[nodiscard]] std::string ods_of(std::string_view tables, std::string_view styles = {});

}  // namespace govinfo::test
