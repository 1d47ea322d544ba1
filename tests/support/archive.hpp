// Zip archives for tests, written with libzip.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace govinfo::test {

struct File {
    std::string_view name;
    std::string_view bytes;
};

/// Whether the files in an archive are packed, or stand there as they are.
enum class Packing { deflated, stored };

[[nodiscard]] std::string archive_of(std::span<const File> files,
                                     Packing packing = Packing::deflated);
[[nodiscard]] std::string archive_of(std::initializer_list<File> files,
                                     Packing packing = Packing::deflated);

/// The smallest DOCX with that main document.
[[nodiscard]] std::string docx_of(std::string_view document, Packing packing = Packing::deflated);

/// With styles: `styles` is what stands inside of the root of their part.
[[nodiscard]] std::string styled_docx_of(std::string_view document, std::string_view styles);

/// The XML of a main document from what stands in its body; prefixes w, w14, m, mc, wps, v and a
/// are bound.
[[nodiscard]] std::string document_of(std::string_view body);

}  // namespace govinfo::test
