// Archives through the reader; all other bytes as the sheet of a workbook, or as the content of an
// OpenDocument, so that what is fuzzed need not be packed and have its checksum.
#include <cstdint>
#include <string>

#include "checks.hpp"
#include "support/archive.hpp"
#include "support/workbooks.hpp"

namespace {

using namespace govinfo::test;

std::string packed(std::string_view bytes) {
    if (bytes.find("table:table") != bytes.npos) {
        return archive_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                           {"content.xml", bytes}},
                          Packing::stored);
    }
    // A style for each kind of format; texts to be named by number.
    constexpr std::string_view styles =
        R"(<numFmts><numFmt numFmtId="164" formatCode="#,##0&quot;件&quot;;;"/></numFmts>)"
        R"(<borders><border/><border><left style="thin"/></border></borders>)"
        R"(<cellXfs><xf/><xf borderId="1"/><xf numFmtId="3"/><xf numFmtId="14"/>)"
        R"(<xf numFmtId="164"/><xf numFmtId="43"/><xf numFmtId="10"/></cellXfs>)";
    return xlsx_of({{std::string(bytes)}}, styles, "<si><t>规章</t></si><si><t>/</t></si>");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace govinfo;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    fuzz::check_reading(bytes.starts_with("PK") ? std::string(bytes) : packed(bytes));
    return 0;
}
