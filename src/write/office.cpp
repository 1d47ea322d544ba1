#include "write/office.hpp"

#include "write/markup.hpp"
#include "write/page.hpp"

namespace govinfo::detail {

std::string core_properties(std::string_view title, Language language) {
    return std::string(xml_declaration) +
           R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
           escaped(printable(title)) + "</dc:title><dc:language>" +
           (language == Language::zh ? "zh-CN" : "en") + "</dc:language></cp:coreProperties>\n";
}

}  // namespace govinfo::detail
