// The catalogue of open documents as it is printed: what stands in which column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/open_catalogue.hpp>

namespace govinfo::detail {

/// In their order.
enum class OpenColumn : std::size_t {
    index,
    title,
    number,
    organ,
    topic,
    summary,
    created,
    published,
    in_force_from,
    ended,
    validity,
    url,
    status,  ///< of the index number: that it is only proposed
};

[[nodiscard]] Text label(OpenColumn column) noexcept;
/// In digits.
[[nodiscard]] std::size_t width(OpenColumn column) noexcept;
/// Nothing of it is quoted or escaped.
[[nodiscard]] std::string text_of(const OpenDocument& document, OpenColumn column,
                                  Language language);

/// The four that the law names, and those of which something is known.
[[nodiscard]] std::vector<OpenColumn> columns_of(const OpenCatalogueResult& result);

/// 某县教育局政府信息公开目录
[[nodiscard]] std::string title_of(const OpenCatalogueResult& result, Language language);

[[nodiscard]] std::string open_catalogue_html(const OpenCatalogueResult& result, Language language);
[[nodiscard]] std::string open_catalogue_csv(const OpenCatalogueResult& result, Language language);
[[nodiscard]] std::string open_catalogue_xlsx(const OpenCatalogueResult& result, Language language);

}  // namespace govinfo::detail
