// Encodings of text by name: those that are read, and the one of terminals that do not take UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace govinfo {

/// Whether ReadOptions::encoding takes it.
[[nodiscard]] bool is_encoding_label(std::string_view label);

/// In GB18030, which contains GBK. Bytes that are no UTF-8 are left as they are. Without the parser
/// of pages (GOVINFO_HTML=OFF) the text is left as it is.
///
///     std::cout << govinfo::to_gb18030(message(finding, report, {}, govinfo::Language::zh));
[[nodiscard]] std::string to_gb18030(std::string_view text);

}  // namespace govinfo
