// Which addresses and lines name a file that a browser would not show as a page.
#pragma once

#include <string_view>

namespace govinfo::detail {

/// Whether a PDF, an office document or an archive is named: P020250120.pdf, download?file=a.doc&id=1.
[[nodiscard]] bool names_file(std::string_view text);

}  // namespace govinfo::detail
