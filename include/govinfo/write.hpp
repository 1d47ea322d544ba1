// The official form as an organ publishes it: title, headings, prose, tables, signature.
//
//   const auto page = write(report, DocumentKind::html);
//   if (page) std::ofstream("report.html", std::ios::binary) << *page;
//   for (const Loss& loss : losses(report, read(*page)->report)) std::cerr << loss.path << '\n';
//
// read() of what is written gives the report again: every cell, section, title, organ, year, day of
// publication and period. Not printed are scope, kind of organ, codes and source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/report.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

enum class DocumentKind : std::uint8_t {
    text,  ///< UTF-8, tables between pipes
    html,  ///< one page of its own, without script, for screen and A4
    docx,  ///< a document of Word
    xlsx,  ///< a workbook: a sheet for each table, with its totals as formulas
};

/// Also the ending of its files, but for text: txt.
[[nodiscard]] std::string_view name(DocumentKind kind) noexcept;
[[nodiscard]] std::optional<DocumentKind> parse_document_kind(std::string_view name) noexcept;
/// By the ending of its name: report.html. Empty for any other.
[[nodiscard]] std::optional<DocumentKind> kind_of_file(std::string_view name) noexcept;

struct WriteOptions {
    /// Of a page only what stands in its body, without styles: for a page that is there already.
    bool fragment = false;
};

/// The same bytes for the same report. Sections stand as the report has them, with its headings;
/// without any, those of the form. A table of which no cell was found is left out, an absent cell
/// in another is printed blank. A title that is missing is made of organ and year. Nothing of the
/// report is markup or a formula; control characters are printed as U+FFFD. Expects UTF-8. A build
/// without DOCX or XLSX refuses these as `unsupported_kind`. Linear.
[[nodiscard]] Result<std::string> write(const Report& report, DocumentKind kind,
                                        const WriteOptions& options = {});

/// What a reader does not get back from a document that was written.
struct Loss {
    std::string path;     ///< of a cell or header field; sections/3/text
    std::string written;  ///< what the report has
    std::string read;     ///< what is read instead
    friend bool operator==(const Loss&, const Loss&) = default;
};

/// All that is not in `read`, which is what a reader made of the document, as it is in `written`: an
/// absent cell that came back blank, a text that reads as a number, a paragraph that reads as a
/// heading. Of what was printed for want of anything else (headings, a title) nothing is said.
[[nodiscard]] std::vector<Loss> losses(const Report& written, const Report& read);

}  // namespace govinfo
