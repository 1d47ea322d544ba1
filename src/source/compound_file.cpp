#include "source/compound_file.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace govinfo::detail {
namespace {

constexpr std::pair<std::string_view, std::string_view> streams[] = {
    {"Workbook", "XLS"},
    {"Book", "XLS"},
    {"WordDocument", "DOC"},
    {"PowerPoint Document", "PPT"},
    {"EncryptedPackage", "encrypted"},
};

/// Little-endian; of what is not there, 0.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;) {
        const std::size_t place = at + i;
        value = value << 8 | (place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U);
    }
    return value;
}

/// The entries of all folders, in the order of their numbers:
///
///    header │ first sector of the folder ──► sector ──► sector ──► …  each of some entries
///           │ sectors of the table that says which sector comes after which
std::vector<std::string_view> entries_of(std::string_view bytes) {
    constexpr std::size_t size = 128, header = 0x4C, most_tables = 109, most = 4096;
    const std::size_t shift = number(bytes, 0x1E, 2);
    std::vector<std::string_view> entries;
    if (shift != 9 && shift != 12) return entries;
    const std::size_t sector = std::size_t{1} << shift;
    if (bytes.size() < 2 * sector) return entries;
    const std::size_t last = bytes.size() / sector - 2;  // the header counts as one
    std::size_t at = number(bytes, 0x30, 4);
    while (at <= last && entries.size() < most) {
        for (std::size_t i = 0; i < sector; i += size)
            entries.push_back(bytes.substr((at + 1) * sector + i, size));
        const std::size_t table = at / (sector / 4);
        if (table >= most_tables) break;
        const std::size_t table_at = number(bytes, header + 4 * table, 4) + std::size_t{1};
        at = number(bytes, table_at * sector + at % (sector / 4) * 4, 4);
    }
    return entries;
}

/// Of Latin letters.
std::string name_of(std::string_view entry) {
    const std::size_t size = std::min<std::size_t>(number(entry, 64, 2), 64);
    std::string name;
    for (std::size_t i = 0; i + 2 < size; i += 2) name += entry[i];
    return name;
}

}  // namespace

std::string_view compound_file_kind(std::string_view bytes) {
    constexpr std::size_t left = 68, right = 72, child = 76;  // in an entry: the number of another
    const auto entries = entries_of(bytes);
    if (entries.empty()) return "DOC";
    std::vector<std::size_t> open = {number(entries.front(), child, 4)};
    for (std::size_t looked_at = 0; !open.empty() && looked_at < entries.size(); ++looked_at) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at >= entries.size()) continue;
        const std::string name = name_of(entries[at]);
        for (const auto& [stream, kind] : streams) {
            if (name == stream) return kind;
        }
        open.push_back(number(entries[at], left, 4));
        open.push_back(number(entries[at], right, 4));
    }
    return "DOC";
}

}  // namespace govinfo::detail
