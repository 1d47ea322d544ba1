#include "write_back/body.hpp"

#include <algorithm>
#include <utility>

#include "source/budget.hpp"
#include "source/changed_archive.hpp"
#include "source/encoding.hpp"
#include "write_back/spelling.hpp"
#include "write_back/xlsx_cells.hpp"
#include "write_back/xlsx_sums.hpp"

namespace govinfo::detail {

Result<Input> open_input(std::string_view bytes, Budget& budget, const ReadOptions& options) {
    std::optional<Encoding> said;
    if (!options.encoding.empty()) {
        said = encoding_labelled(options.encoding);
        if (!said) return Error{ErrorCode::unknown_encoding, std::string(options.encoding)};
    }
    return sniff(bytes, budget, said);
}

bool is_edited(InputKind kind) noexcept {
    return kind != InputKind::json;
}

#ifdef GOVINFO_DOCX
namespace {

Attempt<Recognised> read_word(const DocxFile& file, std::string_view xml, Budget& budget,
                              bool keeps) {
    if (!budget.take_memory(xml.size(), 1)) return budget.refusal();
    auto document = docx_document(file, {xml.begin(), xml.end()}, budget, keeps);
    if (!document) return document.error();
    return recognise(*std::move(document), budget, keeps);
}

}  // namespace
#endif

Attempt<Recognised> Body::read(Budget& budget) {
#ifdef GOVINFO_DOCX
    if (input_.kind == InputKind::docx) {
        auto file = open_docx(document_, budget);
        if (!file) return file.error();
        file_ = *std::move(file);
        xml_.bytes = xml_.text = {file_->xml.data(), file_->xml.size()};
        return read_word(*file_, xml_.text, budget, true);
    }
#endif
#ifdef GOVINFO_XLSX
    if (input_.kind == InputKind::xlsx) {
        auto sheets = sheet_parts(document_, budget);
        if (!sheets) return sheets.error();
        sheets_ = *std::move(sheets);
        for (const SheetPart& each : sheets_)
            sheets_text_.append(each.xml.begin(), each.xml.end()) += '\0';
        auto read = read_document(input_, budget, true);
        if (!read) return read;
        for (const PrintedValue& value : read->printed)
            if (!value.lines.empty()) cells_.push_back(value.lines.front().spot.grid);
        return read;
    }
    if (input_.kind == InputKind::ods) {
        auto read = read_document(input_, budget, true);
        if (!read) return read;
        auto content = OdsContent::open(document_, read->printed, budget);
        if (!content) return content.error();
        ods_ = *std::move(content);
        return read;
    }
#endif
    return read_document(input_, budget, true);
}

std::optional<std::vector<Edit>> Body::edits(const PrintedValue& value, std::string_view after,
                                             const Cell& to) const {
#ifdef GOVINFO_DOCX
    if (file_) return edits_of(xml_, Markup::word, value, after);
#endif
#ifdef GOVINFO_XLSX
    if (input_.kind == InputKind::xlsx || ods_) return sheet_edits(value, after, to);
#else
    static_cast<void>(to);
#endif
    const Markup markup = input_.kind == InputKind::html ? Markup::page : Markup::none;
    return edits_of(input_.source, markup, value, after);
}

std::string Body::edited(std::vector<Edit> edits) const {
#ifdef GOVINFO_DOCX
    if (file_) return detail::edited(xml_, xml_.bytes, std::move(edits));
#endif
#ifdef GOVINFO_XLSX
    if (input_.kind == InputKind::xlsx || ods_) {
        const std::string_view text = ods_ ? ods_->xml() : sheets_text_;
        return detail::edited({text, 0, Encoding::utf8, text}, text, std::move(edits));
    }
#endif
    return detail::edited(input_.source, document_, std::move(edits));
}

#ifdef GOVINFO_XLSX

std::optional<std::vector<Edit>> Body::sheet_edits(const PrintedValue& value,
                                                   std::string_view after, const Cell& to) const {
    const GridPosition& at = value.lines.front().spot.grid;
    if (value.begin != 0 || value.size != value.text.size()) return std::nullopt;
    if (ods_) {
        auto edit = ods_->edit(at, after, to);
        if (!edit) return std::nullopt;
        return std::vector<Edit>{*std::move(edit)};
    }
    std::size_t begin = 0;
    for (const SheetPart& each : sheets_) {
        if (each.number == at.table) {
            const std::string_view xml(each.xml.data(), each.xml.size());
            auto edit = xlsx_cell_edit(xml, at, after, to);
            if (!edit && is_bare_number(to) && is_sum(xml, at, options_))
                return std::vector<Edit>();  // it becomes what its parts add up to
            if (!edit) return std::nullopt;
            edit->begin += begin;
            return std::vector<Edit>{*std::move(edit)};
        }
        begin += each.xml.size() + 1;
    }
    return std::nullopt;
}

Attempt<std::string> Body::with_sheets(std::string_view text) const {
    if (ods_) return ods_->put_into(document_, text);
    std::string document(document_);
    for (const SheetPart& each : sheets_) {
        const std::string_view xml = text.substr(0, text.find('\0'));
        text.remove_prefix(std::min(xml.size() + 1, text.size()));
        const std::string_view before(each.xml.data(), each.xml.size());
        if (xml == before) continue;
        std::vector<GridPosition> cells;
        for (const GridPosition& at : cells_)
            if (at.table == each.number) cells.push_back(at);
        const auto computed = with_sums_anew(before, std::string(xml), cells, options_);
        if (!computed) return Refusal{};
        auto changed = changed_archive(document, each.name, *computed);
        if (!changed) return changed.error();
        document = *std::move(changed);
    }
    return document;
}

#endif

Attempt<Recognised> Body::read_again(std::string_view text) const {
    Budget budget(options_);
#ifdef GOVINFO_DOCX
    if (file_) return read_word(*file_, text, budget, false);
#endif
#ifdef GOVINFO_XLSX
    std::string workbook;
    if (input_.kind == InputKind::xlsx || ods_) {
        auto changed = with_sheets(text);
        if (!changed) return changed.error();
        text = workbook = *std::move(changed);
    }
#endif
    const auto input = open_input(text, budget, options_);
    if (!input || input->kind != input_.kind) return Refusal{};
    return read_document(*input, budget, false);
}

Attempt<std::string> Body::with(std::string text) const {
#ifdef GOVINFO_DOCX
    if (file_) {
        auto document = changed_archive(document_, file_->main, text);
        if (!document) return document.error();
        Budget budget(options_);
        const auto part = main_part(*document, budget);
        const bool is_there =
            part && std::equal(part->begin(), part->end(), text.begin(), text.end());
        return is_there ? std::move(document) : Refusal{ErrorCode::damaged, "ZIP"};
    }
#endif
#ifdef GOVINFO_XLSX
    if (input_.kind == InputKind::xlsx || ods_) return with_sheets(text);
#endif
    return text;
}

}  // namespace govinfo::detail
