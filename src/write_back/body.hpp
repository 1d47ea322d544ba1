// The text of a document in which cells are put back, and reading it again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/read_options.hpp>
#include <govinfo/result.hpp>

#ifdef GOVINFO_DOCX
#include "document/docx_document.hpp"
#endif
#ifdef GOVINFO_XLSX
#include "document/xlsx_document.hpp"
#endif
#include "read/read_document.hpp"
#include "source/sniff.hpp"
#include "write_back/edits.hpp"
#ifdef GOVINFO_XLSX
#include "write_back/ods_cells.hpp"
#endif

namespace govinfo::detail {

[[nodiscard]] Result<Input> open_input(std::string_view bytes, Budget& budget,
                                       const ReadOptions& options);

/// Whether cells are put back into documents of that kind.
[[nodiscard]] bool is_edited(InputKind kind) noexcept;

/// A text or page as a whole, the part of a DOCX in which its text stands, or the sheets of an XLSX
/// one behind the other, each with a NUL at its end, or the content of an ODS. What it was made of must
/// outlive it.
class Body {
  public:
    Body(std::string_view document, const Input& input, const ReadOptions& options)
        : document_(document), input_(input), options_(options) {}

    /// Keeps what the cells were read from. Comes first.
    [[nodiscard]] Attempt<Recognised> read(Budget& budget);
    /// `to` is what the value becomes, `after` how that is printed.
    [[nodiscard]] std::optional<std::vector<Edit>> edits(const PrintedValue& value,
                                                         std::string_view after,
                                                         const Cell& to) const;
    [[nodiscard]] std::string edited(std::vector<Edit> edits) const;
    /// The report in a text that was edited; the limits are those of an input.
    [[nodiscard]] Attempt<Recognised> read_again(std::string_view text) const;
    /// The document with a text that was edited.
    [[nodiscard]] Attempt<std::string> with(std::string text) const;

  private:
    std::string_view document_;
    const Input& input_;
    const ReadOptions& options_;
#ifdef GOVINFO_DOCX
    std::optional<DocxFile> file_ = {};
    Source xml_ = {};
#endif
#ifdef GOVINFO_XLSX
    [[nodiscard]] std::optional<std::vector<Edit>> sheet_edits(const PrintedValue& value,
                                                               std::string_view after,
                                                               const Cell& to) const;
    [[nodiscard]] Attempt<std::string> with_sheets(std::string_view text) const;
    std::vector<SheetPart> sheets_ = {};
    std::vector<GridPosition> cells_ = {};  // of an XLSX, that were read
    std::string sheets_text_ = {};
    std::optional<OdsContent> ods_ = {};
#endif
};

}  // namespace govinfo::detail
