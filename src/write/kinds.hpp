// The writers, one for each kind of document.
#pragma once

#include <string>

#include <govinfo/report.hpp>
#include <govinfo/write.hpp>

namespace govinfo::detail {

[[nodiscard]] std::string text_of(const Report& report);
[[nodiscard]] std::string html_of(const Report& report, const WriteOptions& options);

[[nodiscard]] std::string docx_of(const Report& report);
[[nodiscard]] std::string xlsx_of(const Report& report);

}  // namespace govinfo::detail
