// Reports as DOCX, in the markup that word processors leave.
#pragma once

#include <string>

#include <govinfo/report.hpp>

#include "property/plain_report.hpp"
#include "property/printed_tables.hpp"

namespace govinfo::test {

/// Who wrote the document: each sets its own properties, to no effect, and has its own styles.
enum class Program { none, word, wps, libreoffice };

struct DocxStyle {
    Program program = Program::none;
    bool split_runs = false;    ///< inside words and numbers, with marks between them
    bool changes = false;       ///< deleted beside inserted text, and deleted rows
    bool fields = false;        ///< numbers are results of fields
    bool controls = false;      ///< content controls around paragraphs, rows and cells
    bool lines = false;         ///< labels are broken over lines and paragraphs
    bool title_in_box = false;  ///< a text box, there for new programs and for old ones
    bool frame = false;         ///< all but the title stands in a table that makes the layout
    bool strict = false;        ///< namespaces of the standard's strict part, and other prefixes
};

[[nodiscard]] DocxStyle any_docx_style(Random& random);
[[nodiscard]] std::string describe(const DocxStyle& style);

[[nodiscard]] std::string docx_file(const PrintedReport& report, const DocxStyle& style,
                                    Random& random);
[[nodiscard]] std::string docx_file(const Report& report, const DocxStyle& style, Random& random);

}  // namespace govinfo::test
