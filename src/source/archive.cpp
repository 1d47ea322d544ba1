#include "source/archive.hpp"

#include <algorithm>
#include <cstddef>
#include <new>
#include <string>

#include <zip.h>

namespace govinfo::detail {
namespace {

/// The four bytes at `at`, the lowest first; 0 beyond the end.
std::size_t number(std::string_view bytes, std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 4; i-- > 0;) {
        value =
            value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0);
    }
    return value;
}

/// Whether libzip reads a directory for what stands at `at`, and does not just see that packed bytes
/// look like the end of one by chance: it has no disks, and lies behind its directory.
///
///     PK 5 6 | disk, disk of the directory | counts | size | offset | …
///     0        4                             8        12     16
bool ends_directory(std::string_view bytes, std::size_t at) {
    return number(bytes, at + 4) == 0 && number(bytes, at + 12) + number(bytes, at + 16) <= at;
}

/// Whether libzip gets along with the directory: it looks for the end of one in the last 64 KiB,
/// reads a whole directory for each end that it finds, and hashes the names in a way for which
/// names that all collide can be made. A document of two thousand pictures is within these limits.
bool is_reasonable(std::string_view bytes) {
    constexpr std::string_view end = "PK\5\6", zip64_locator = "PK\6\7";
    constexpr std::size_t longest_tail = std::size_t{1} << 17;
    constexpr std::size_t longest_directory = std::size_t{1} << 18;
    constexpr std::size_t most_ends = 16;
    constexpr std::size_t locator_size = 20;  // it stands right before the end
    std::size_t ends = 0;
    std::size_t at = bytes.size() - std::min(bytes.size(), longest_tail);
    for (; (at = bytes.find(end, at)) != bytes.npos; ++at) {
        const std::string_view before = bytes.substr(at - std::min(at, locator_size));
        if (before.starts_with(zip64_locator)) return false;
        if (!ends_directory(bytes, at)) continue;
        if (++ends > most_ends || number(bytes, at + 12) > longest_directory) return false;
    }
    return true;
}

/// What libzip could not do.
Refusal refusal(const zip_error_t& error) {
    switch (zip_error_code_zip(&error)) {
        case ZIP_ER_MEMORY:
            throw std::bad_alloc();
        case ZIP_ER_CRC:
            return Refusal{ErrorCode::damaged, "CRC"};
        default:
            return Refusal{ErrorCode::damaged, "ZIP"};
    }
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// Fills `bytes`; the file must end there.
bool read_all(zip_file_t* file, std::vector<char>& bytes) {
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const zip_int64_t got = zip_fread(file, bytes.data() + filled, bytes.size() - filled);
        if (got <= 0) return false;
        filled += static_cast<std::size_t>(got);
    }
    char more;  // Here libzip compares the checksum.
    return zip_fread(file, &more, 1) == 0;
}

}  // namespace

void Archive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

Attempt<Archive> Archive::open(std::string_view bytes) {
    if (!is_reasonable(bytes)) return Refusal{ErrorCode::too_large, "ZIP"};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return refusal(error);
    zip* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        return refusal(error);
    }
    return Archive(archive);
}

bool Archive::has(std::string_view name) const {
    return zip_name_locate(zip_.get(), std::string(name).c_str(), ZIP_FL_NOCASE) >= 0;
}

Attempt<std::vector<char>> Archive::unpack(std::string_view name, Budget& budget) const {
    zip_stat_t file = {};
    if (zip_stat(zip_.get(), std::string(name).c_str(), ZIP_FL_NOCASE, &file) != 0) {
        return refusal(*zip_get_error(zip_.get()));
    }
    if (file.encryption_method != ZIP_EM_NONE) return Refusal{ErrorCode::damaged, "encrypted"};
    // The others that libzip may know are slower, or want memory that nobody grants them.
    if (file.comp_method != ZIP_CM_STORE && file.comp_method != ZIP_CM_DEFLATE) {
        return Refusal{ErrorCode::damaged, "ZIP"};
    }
    const std::size_t size = file.size;
    if (!budget.take_memory(size, 1)) return budget.refusal();
    std::vector<char> bytes(size);
    const std::unique_ptr<zip_file_t, CloseFile> stream(zip_fopen_index(zip_.get(), file.index, 0));
    if (stream == nullptr) return refusal(*zip_get_error(zip_.get()));
    if (!read_all(stream.get(), bytes)) return refusal(*zip_file_get_error(stream.get()));
    return bytes;
}

}  // namespace govinfo::detail
