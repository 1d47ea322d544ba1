#include <govinfo/read.hpp>

#include <string>

#include "read/json_reader.hpp"
#include "read/recognise.hpp"
#include "read/sniff.hpp"
#include "read/text_document.hpp"

namespace govinfo {

Result<ReadResult> read(std::string_view bytes, const ReadOptions& options) {
    if (bytes.size() > options.max_bytes) {
        Error error;
        error.code = ErrorCode::too_large;
        error.detail = std::to_string(bytes.size());
        return error;
    }
    const auto input = detail::sniff(bytes);
    if (!input) return input.error();
    if (input->kind == detail::InputKind::json) return detail::read_json_document(bytes, options);
    const auto document = detail::text_document(input->text, input->offset);
    if (!document) return document.error();
    return detail::recognise(*document, options);
}

}  // namespace govinfo
