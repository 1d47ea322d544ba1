// The writers, one for each kind of document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/report.hpp>
#include <govinfo/write.hpp>

#include "write/page.hpp"

namespace govinfo::detail {

/// Whether a file is called so: a.HTML has the ending html.
[[nodiscard]] bool has_ending(std::string_view name, std::string_view ending) noexcept;

[[nodiscard]] std::string text_of(const Report& report);
[[nodiscard]] std::string html_of(const Report& report, const WriteOptions& options);

/// Of any document of such parts; the title is that of the file.
[[nodiscard]] std::string html_page(std::string_view title, const std::vector<PagePart>& parts);
[[nodiscard]] std::string docx_document(std::string_view title, const std::vector<PagePart>& parts);

[[nodiscard]] std::string docx_of(const Report& report);
[[nodiscard]] std::string xlsx_of(const Report& report);

}  // namespace govinfo::detail
