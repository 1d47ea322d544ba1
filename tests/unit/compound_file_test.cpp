// Files of Office before OOXML, made entry by entry.
#include "source/compound_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

using govinfo::detail::compound_file_kind;

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

struct Entry {
    std::string name;
    std::uint32_t left = none, right = none, child = none;
};

void put(std::string& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> 8 * i & 0xFF);
}

/// Its folder begins in sector 1 and goes on in every third one.
std::string compound_file(const std::vector<Entry>& entries, std::size_t shift) {
    const std::size_t sector = std::size_t{1} << shift;
    const std::size_t sectors = (entries.size() * 128 + sector - 1) / sector;
    std::string bytes((3 * sectors + 1) * sector, '\0');
    bytes.replace(0, 4, "\xD0\xCF\x11\xE0");
    bytes[0x1E] = static_cast<char>(shift);
    put(bytes, 0x30, 1);
    put(bytes, 0x4C, 0);
    for (std::size_t i = 0; i < sectors; ++i) {
        const std::size_t at = 1 + 3 * i;
        const bool is_last = i + 1 == sectors;
        put(bytes, sector + 4 * at, is_last ? none - 1 : static_cast<std::uint32_t>(at + 3));
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t place = i * 128;
        const std::size_t at = (2 + 3 * (place / sector)) * sector + place % sector;
        const Entry& entry = entries[i];
        for (std::size_t k = 0; k < entry.name.size(); ++k) bytes[at + 2 * k] = entry.name[k];
        bytes[at + 64] = static_cast<char>(2 * entry.name.size() + 2);
        put(bytes, at + 68, entry.left);
        put(bytes, at + 72, entry.right);
        put(bytes, at + 76, entry.child);
    }
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compound_file_kinds)

BOOST_AUTO_TEST_CASE(the_streams_of_the_outermost_folder_tell) {
    const std::vector<Entry> entries = {{"Root Entry", none, none, 2},
                                        {"1Table"},
                                        {"Data", 1, 3},
                                        {"ObjectPool", none, 6, 4},
                                        {"_1", 5, none},
                                        {"Workbook"},
                                        {"WordDocument"}};  // a sheet in a text
    for (const std::size_t shift : {9U, 12U})
        BOOST_TEST(compound_file_kind(compound_file(entries, shift)) == "DOC");
    for (const auto& [stream, kind] : {std::pair{"Workbook", "XLS"},
                                       {"Book", "XLS"},
                                       {"PowerPoint Document", "PPT"},
                                       {"EncryptedPackage", "encrypted"}}) {
        auto other = entries;
        other[6].name = stream;
        for (const std::size_t shift : {9U, 12U})
            BOOST_TEST(compound_file_kind(compound_file(other, shift)) == kind);
    }
}

BOOST_AUTO_TEST_CASE(a_damaged_folder_ends_nowhere_else) {
    const std::string whole = compound_file({{"Root Entry", none, none, 1},
                                             {"a", 2, 2},
                                             {"b", 1, 1},
                                             {"c", none, none, 3},
                                             {"Workbook"}},
                                            9);
    for (std::size_t size = 0; size <= whole.size(); size += 3)
        BOOST_TEST(compound_file_kind(std::string_view(whole).substr(0, size)) == "DOC");
    std::string endless = whole;
    put(endless, 512 + 4, 1);  // the folder goes on with its first sector
    BOOST_TEST(compound_file_kind(endless) == "DOC");
}

BOOST_AUTO_TEST_SUITE_END()
