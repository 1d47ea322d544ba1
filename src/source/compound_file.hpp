// The files of Office before OOXML: folders of streams in one file, MS-CFB.
#pragma once

#include <string_view>

namespace govinfo::detail {

/// Whose file it is, by the streams in its outermost folder: "DOC", "XLS", "PPT"; "encrypted" of a
/// DOCX, XLSX … under a password. "DOC", the most frequent, where its folder cannot be read or tells
/// nothing.
[[nodiscard]] std::string_view compound_file_kind(std::string_view bytes);

}  // namespace govinfo::detail
