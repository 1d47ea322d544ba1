// Files that other programs turn into what the library reads: PDF, and Office's before OOXML.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "system/process.hpp"

namespace govinfo::cli {

/// A program and how it is called.
struct Converter {
    std::string_view name;  ///< as the user would call it
    std::span<const char* const> words;
    const char* output = nullptr;  ///< the file that it writes; else it prints
};

/// A kind of file that is not read as it is.
struct ForeignKind {
    std::string_view name;                  ///< by which the library refuses it
    std::span<const Converter> converters;  ///< the best first
    std::string_view program;               ///< to install where there is none …
    std::string_view package;               ///< … from Debian
};

/// Null if nothing converts files of that name.
[[nodiscard]] const ForeignKind* find_foreign_kind(std::string_view name);

[[nodiscard]] bool is_installed(const Converter& converter);

/// What it makes of the bytes in a folder of its own, as printed_by() says.
[[nodiscard]] std::optional<std::string> convert(const Converter& converter, std::string_view bytes,
                                                 const Bounds& bounds);

}  // namespace govinfo::cli
