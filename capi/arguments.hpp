// What comes in from C: option structs, text, indices.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <govinfo_c.h>
#include <govinfo/note.hpp>
#include <govinfo/read_options.hpp>
#include <govinfo/report.hpp>
#include <govinfo/text.hpp>
#include <govinfo/validate.hpp>

#include "guard.hpp"

namespace govinfo::capi {

/// NULL is empty text.
[[nodiscard]] inline std::string_view view(const char* text) noexcept {
    return text != nullptr ? std::string_view(text) : std::string_view();
}

/// The bytes of a document; empty where a null pointer has a size.
[[nodiscard]] inline std::optional<std::string_view> document(const void* data,
                                                              std::size_t size) noexcept {
    if (data == nullptr && size != 0) return std::nullopt;
    return std::string_view(static_cast<const char*>(data), size);
}

[[nodiscard]] inline Language language(const char* name) noexcept {
    return view(name) == "zh" ? Language::zh : Language::en;
}

/// Of a view that ends in NUL, as all static text does. Empty text is NULL: there is none.
[[nodiscard]] inline const char* c_str(std::string_view text) noexcept {
    return text.empty() ? nullptr : text.data();
}

/// Of a GOVINFO_BLANK_….
[[nodiscard]] inline std::optional<BlankPolicy> blank_policy(std::int32_t value) noexcept {
    if (value != GOVINFO_BLANK_UNKNOWN && value != GOVINFO_BLANK_ZERO) return std::nullopt;
    return static_cast<BlankPolicy>(value);
}

/// A GOVINFO_PLACE_… of a position; 0 for a part that there is not, -1 for an offset not known.
[[nodiscard]] inline std::int64_t place(const Position& position, std::int32_t part) noexcept {
    switch (part) {
        case GOVINFO_PLACE_OFFSET:
            return position.offset ? static_cast<std::int64_t>(*position.offset) : -1;
        case GOVINFO_PLACE_TABLE:
            return static_cast<std::int64_t>(position.grid.table);
        case GOVINFO_PLACE_ROW:
            return static_cast<std::int64_t>(position.grid.row);
        case GOVINFO_PLACE_CELL:
            return static_cast<std::int64_t>(position.grid.column);
        default:
            return 0;
    }
}

/// Null when the index is out of range.
template <class List>
[[nodiscard]] auto* element(const List& list, std::size_t index) noexcept {
    return index < std::size(list) ? &list[index] : nullptr;
}

/// Fills `known` from a struct that may be older (shorter: the rest stays 0) or newer (longer: the
/// rest must be 0), but never ends inside a field: fields are aligned, and so is the end. NULL
/// leaves all at 0.
template <class Options>
[[nodiscard]] Status load(const Options* given, Options& known) {
    known = {};
    if (given == nullptr) return {};
    constexpr std::size_t sane = 4096;  // a larger size is not one: do not read as much
    const std::size_t size = given->struct_size;
    if (size < sizeof given->struct_size || size % alignof(Options) != 0)
        return wrong_argument("options.struct_size");
    if (size > sane) return Status{GOVINFO_E_UNSUPPORTED, "options"};
    const std::size_t shared = std::min(size, sizeof known);
    std::memcpy(&known, given, shared);
    const std::span bytes(reinterpret_cast<const unsigned char*>(given), size);
    const auto is_zero = [](unsigned char byte) { return byte == 0; };
    const auto unknown = bytes.subspan(shared);
    bool reserved = false;
    if constexpr (requires { known.reserved; }) reserved = known.reserved != 0;
    if (reserved || !std::all_of(unknown.begin(), unknown.end(), is_zero))
        return Status{GOVINFO_E_UNSUPPORTED, "options"};
    return {};
}

/// 0 is the default.
[[nodiscard]] ReadOptions read_options(const govinfo_read_options& given);

/// What is read line by line, of bytes that may be none: a WorkCalendar, a RegisterMapping.
template <class Said>
[[nodiscard]] Status take_lines(const char* parameter, const void* data, std::size_t size,
                                Said& out) {
    const auto bytes = document(data, size);
    if (!bytes) return wrong_argument(parameter);
    if (bytes->empty()) return {};
    auto read = Said::read(*bytes);
    if (!read) {
        govinfo::Error error = std::move(read).error();
        error.path = parameter;
        return error;
    }
    out = *std::move(read);
    return {};
}

/// Reports, each of which must be one.
[[nodiscard]] Status take_reports(const govinfo_report* const* handles, std::size_t count,
                                  std::vector<const Report*>& out);

/// Ids of rules and families, which must exist.
[[nodiscard]] Status take_rules(const char* parameter, const char* const* names, std::size_t count,
                                std::vector<std::string_view>& out);

}  // namespace govinfo::capi
