// Putting cells back into the document from which a report was read, and changing nothing else.
//
//   auto read_in = read(page);
//   read_in->report.set_number(cell, *Decimal::from_count(16));
//   const auto back = write_back(read_in->report, page);
//   if (back && back->is_whole()) std::ofstream("mended.html", std::ios::binary) << back->bytes;
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/read_options.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// Why a cell cannot be put back into its document.
enum class Obstacle : std::uint8_t {
    absent,     ///< the document has no such cell, or the report has none
    unclear,    ///< a picture, form field or formula stands in it, or parts that stand apart
    shared,     ///< one cell of the document stands for several of the form
    scattered,  ///< its characters do not stand one behind the other, or a formula computes them
    misread,    ///< other cells or the prose would be read otherwise, or it would not itself
};

/// No trailing period.
[[nodiscard]] std::string_view message(Obstacle obstacle, Language language) noexcept;

/// A cell that differs between a document and a report.
struct WrittenCell {
    CellIndex cell;
    std::string before;  ///< what is printed there
    std::string after;   ///< what is printed there instead, or would be
    std::optional<Obstacle> obstacle;
};

struct WrittenBack {
    std::string bytes;               ///< the document; empty unless is_whole()
    std::vector<WrittenCell> cells;  ///< by CellIndex

    /// Whether every cell was written; else none was.
    [[nodiscard]] bool is_whole() const noexcept;
};

/// What write_back() makes of these bytes: `text`, `html`, `docx`, `xlsx` or `ods`; empty where they
/// are no document that it takes.
[[nodiscard]] std::string_view kind_to_write_back(std::string_view bytes,
                                                  const ReadOptions& options = {});

/// The document `bytes` with the cells of the report, as a reader finds them there. Of a text or page
/// every other byte stays; of a DOCX every other file, and of its main document all other markup; of
/// an XLSX or ODS all other cells. A number keeps the looks of the one before: full-width digits,
/// separators of thousands, words for signs, a unit and a remark: 7 in a column of 万元 is 70000
/// where the document has 元. A total that an XLSX adds up (SUM(D5:I5), D9+F9) is written as its
/// parts are: they must come to it. Of the report, only cells are looked at. ErrorCode::unsupported_kind
/// for what is no text, page, DOCX, XLSX or ODS, invalid_argument for a report of another form; else
/// as read(). Linear but for a cell that is misread, of which there may be as many readings as cells
/// that were changed.
[[nodiscard]] Result<WrittenBack> write_back(const Report& report, std::string_view bytes,
                                             const ReadOptions& options = {});

}  // namespace govinfo
