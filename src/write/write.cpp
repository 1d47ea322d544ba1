#include <govinfo/write.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "write/kinds.hpp"

namespace govinfo {
namespace {

struct KindName {
    std::string_view name;
    std::string_view ending;
};

// By DocumentKind.
constexpr KindName kinds[] = {
    {"text", "txt"}, {"html", "html"}, {"docx", "docx"}, {"xlsx", "xlsx"}};

}  // namespace

bool detail::has_ending(std::string_view name, std::string_view ending) noexcept {
    const auto same = [](char c, char small) {
        return (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) == small;
    };
    return name.size() > ending.size() && name[name.size() - ending.size() - 1] == '.' &&
           std::equal(name.end() - static_cast<std::ptrdiff_t>(ending.size()), name.end(),
                      ending.begin(), same);
}

std::string_view name(DocumentKind kind) noexcept {
    return kinds[static_cast<std::size_t>(kind)].name;
}

std::optional<DocumentKind> parse_document_kind(std::string_view name) noexcept {
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (kinds[i].name == name) return static_cast<DocumentKind>(i);
    return std::nullopt;
}

std::optional<DocumentKind> kind_of_file(std::string_view name) noexcept {
    if (detail::has_ending(name, "htm")) return DocumentKind::html;
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (detail::has_ending(name, kinds[i].ending)) return static_cast<DocumentKind>(i);
    return std::nullopt;
}

Result<std::string> write(const Report& report, DocumentKind kind, const WriteOptions& options) {
    switch (kind) {
        case DocumentKind::text:
            return detail::text_of(report);
        case DocumentKind::html:
            return detail::html_of(report, options);
        case DocumentKind::docx:
#ifdef GOVINFO_DOCX
            return detail::docx_of(report);
#else
            break;
#endif
        case DocumentKind::xlsx:
#ifdef GOVINFO_XLSX
            return detail::xlsx_of(report);
#else
            break;
#endif
    }
    return Error{ErrorCode::unsupported_kind, {}};
}

}  // namespace govinfo
