#include <govinfo/read.hpp>

#include <string>

#include "read/budget.hpp"
#include "read/docx_document.hpp"
#include "read/html_document.hpp"
#include "read/json_reader.hpp"
#include "read/recognise.hpp"
#include "read/sniff.hpp"
#include "read/source.hpp"
#include "read/text_document.hpp"

namespace govinfo {
namespace {

using namespace detail;

Result<Document> document_of(const Input& input, Budget& budget) {
    switch (input.kind) {
#ifdef GOVINFO_HTML
        case InputKind::html:
            return html_document(input.text, budget);
#endif
#ifdef GOVINFO_DOCX
        case InputKind::docx:
            return docx_document(input.text, budget);
#endif
        default:
            return text_document(input.text, budget);
    }
}

Result<ReadResult> read_document(const Input& input, const ReadOptions& options) {
    Budget budget(options);
    const auto document = document_of(input, budget);
    if (!document) return document.error();
    return recognise(*document, options);
}

}  // namespace

Result<ReadResult> read(std::string_view bytes, const ReadOptions& options) {
    if (bytes.size() > options.max_bytes) {
        Error error;
        error.code = ErrorCode::too_large;
        error.detail = "max_bytes " + std::to_string(options.max_bytes);
        return error;
    }
    const auto input = detail::sniff(bytes);
    if (!input) return input.error();
    if (input->kind == detail::InputKind::json) return detail::read_json_document(bytes, options);
    auto result = read_document(*input, options);
    const auto finish = [&input](auto& outcome) {
        if (input->kind == InputKind::docx) {
            locate_paragraphs(outcome);
        } else {
            locate(*input, outcome);
        }
    };
    if (!result) {
        Error error = result.error();
        finish(error);
        return error;
    }
    finish(*result);
    return result;
}

}  // namespace govinfo
