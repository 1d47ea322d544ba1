#include <govinfo/read.hpp>

#include <algorithm>
#include <string>

#include "document/docx_document.hpp"
#include "document/html_document.hpp"
#include "document/ods_document.hpp"
#include "document/text_document.hpp"
#include "document/xlsx_document.hpp"
#include "json/json_reader.hpp"
#include "read/recognise.hpp"
#include "source/budget.hpp"
#include "source/sniff.hpp"
#include "source/source.hpp"

namespace govinfo {
namespace {

using namespace detail;

Result<Document> document_of(const Input& input, Budget& budget) {
    switch (input.kind) {
#ifdef GOVINFO_HTML
        case InputKind::html:
            return html_document(input.source.text, budget);
#endif
#ifdef GOVINFO_DOCX
        case InputKind::docx:
            return docx_document(input.source.bytes, budget);
#endif
#ifdef GOVINFO_XLSX
        case InputKind::xlsx:
            return xlsx_document(input.source.bytes, budget);
        case InputKind::ods:
            return ods_document(input.source.bytes, budget);
#endif
        default:
            return text_document(input.source.text, budget);
    }
}

/// In source order. Positions are left for locate().
void add(const Note& note, std::vector<Note>& notes) {
    const auto stands_before = [](const Note& left, const Note& right) {
        return left.position.offset < right.position.offset;
    };
    notes.insert(std::upper_bound(notes.begin(), notes.end(), note, stands_before), note);
}

Result<ReadResult> read_document(const Input& input, Budget& budget, const ReadOptions& options) {
    auto document = document_of(input, budget);
    if (!document) return document.error();
    auto result = recognise(*std::move(document), budget, options);
    if (!result) return result;
    result->printed = true;
    if (input.source.damage) add(*input.source.damage, result->notes);
    return result;
}

/// Of a place in the document, where it stands in the input.
template <class Outcome>
void locate_in(const Input& input, Outcome& outcome) {
    if (input.kind == InputKind::docx || input.kind == InputKind::xlsx ||
        input.kind == InputKind::ods) {
        locate_paragraphs(outcome);
    } else {
        locate(input.source, outcome);
    }
}

}  // namespace

Result<ReadResult> read(std::string_view bytes, const ReadOptions& options) {
    if (bytes.size() > options.max_bytes) {
        Error error;
        error.code = ErrorCode::too_large;
        error.detail = "max_bytes " + std::to_string(options.max_bytes);
        return error;
    }
    Budget budget(options);
    const auto input = detail::sniff(bytes, budget);
    if (!input) return input.error();
    if (input->kind == detail::InputKind::json) return detail::read_json_document(bytes, options);
    auto result = read_document(*input, budget, options);
    if (!result) {
        Error error = result.error();
        locate_in(*input, error);
        return error;
    }
    locate_in(*input, *result);
    return result;
}

}  // namespace govinfo
