// A zip archive: each file behind a header of its own, then the directory and its end.
//
//    │ header data │ header data │ header data │ record record record │ end │
//                  └── replaced ─┘               └ offsets, sizes ─┘    └ where the directory is
//
// Put together here and not by libzip, which writes the headers of all files anew, and asks for the
// time zone with each.
#include "source/changed_archive.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <optional>

#include <zip.h>

namespace govinfo::detail {
namespace {

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using OpenArchive = std::unique_ptr<zip_t, Close>;
using Bytes = std::unique_ptr<zip_source_t, Close>;

// Where the fields of the three are, and how long they are without names and the like.
constexpr std::size_t header_size = 30, header_flags = 6, header_name = 26;
constexpr std::size_t record_size = 46, record_flags = 8, record_name = 28, record_offset = 42;
constexpr std::size_t end_size = 22, end_count = 10, end_directory = 12, end_comment = 20;
// From the flags on, in headers and records alike.
constexpr std::size_t method_at = 2, checksum_at = 8, packed_at = 12;
constexpr std::size_t sizes_follow = 8;  // a flag: behind the data

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

void put(std::string& bytes, std::size_t at, std::size_t size, std::size_t value) {
    for (std::size_t i = 0; i < size; ++i, value >>= 8)
        bytes[at + i] = static_cast<char>(value & 0xFF);
}

/// Of an archive that ends with its directory.
struct Directory {
    std::size_t begin = 0, end = 0;
    std::size_t count = 0;
};

std::optional<Directory> find_directory(std::string_view archive) {
    for (std::size_t at = archive.size(); at != archive.npos && at > 0;) {
        at = archive.rfind("PK\5\6", at - 1);
        if (at == archive.npos || archive.size() - at < end_size) continue;
        if (at + end_size + number(archive, at + end_comment, 2) != archive.size()) continue;
        const std::size_t size = number(archive, at + end_directory, 4);
        const std::size_t begin = number(archive, at + end_directory + 4, 4);
        if (begin + size != at) return std::nullopt;
        return Directory{begin, at, number(archive, at + end_count, 2)};
    }
    return std::nullopt;
}

/// The size of the record at `at`; nothing where none is.
std::optional<std::size_t> record_at(std::string_view archive, std::size_t at, std::size_t end) {
    if (end - at < record_size || !archive.substr(at).starts_with("PK\1\2")) return std::nullopt;
    std::size_t size = record_size;
    for (std::size_t i = 0; i < 3; ++i) size += number(archive, at + record_name + 2 * i, 2);
    return size <= end - at ? std::optional(size) : std::nullopt;
}

/// Office programs tell names apart without regard to the case of Latin letters.
bool is_name(std::string_view left, std::string_view right) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [small](char a, char b) { return small(a) == small(b); });
}

/// An archive of one file.
std::string packed(std::string_view bytes, std::size_t method) {
    constexpr zip_uint32_t fastest = 1;   // the best takes longer than reading the file
    const auto require = [](bool done) {  // in memory, it fails for want of that alone
        if (!done) throw std::bad_alloc();
    };
    constexpr zip_uint16_t midnight = 0, first_day = 1 << 5 | 1;
    const Bytes target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    require(target != nullptr);
    OpenArchive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
    require(archive != nullptr);
    zip_source_keep(target.get());  // closing the archive lets go of it
    Bytes source(zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0));
    require(source != nullptr && zip_file_add(archive.get(), "a", source.get(), 0) == 0);
    static_cast<void>(source.release());  // the archive's
    const bool is_stored = method == ZIP_CM_STORE;
    require(zip_set_file_compression(archive.get(), 0, is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                     fastest) == 0 &&
            zip_file_set_dostime(archive.get(), 0, midnight, first_day, 0) == 0 &&
            zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());
    zip_stat_t stat = {};
    require(zip_source_stat(target.get(), &stat) == 0 && zip_source_open(target.get()) == 0);
    std::string out(stat.size, '\0');
    const zip_int64_t got = zip_source_read(target.get(), out.data(), out.size());
    zip_source_close(target.get());
    require(got == static_cast<zip_int64_t>(out.size()));
    return out;
}

class Changer {
  public:
    Changer(std::string_view archive, const Directory& directory)
        : archive_(archive), directory_(directory), next_(directory.begin) {}

    /// Whether there is such a file, and no offset or size that stands elsewhere.
    bool find(std::string_view name) {
        constexpr std::size_t elsewhere = 0xFFFFFFFF;
        std::size_t at = directory_.begin;
        for (std::size_t i = 0; i < directory_.count; ++i) {
            const auto size = record_at(archive_, at, directory_.end);
            if (!size) return false;
            const std::string_view own =
                archive_.substr(at + record_size, number(archive_, at + record_name, 2));
            if (record_ == 0 && is_name(own, name)) record_ = at;
            if (number(archive_, at + record_offset, 4) == elsewhere) return false;
            at += *size;
        }
        if (record_ == 0) return false;
        header_ = number(archive_, record_ + record_offset, 4);
        if (header_ + header_size > directory_.begin ||
            !archive_.substr(header_).starts_with("PK\3\4"))
            return false;
        find_next();
        data_ = header_ + header_size + number(archive_, header_ + header_name, 2) +
                number(archive_, header_ + header_name + 2, 2);
        return data_ <= next_;
    }

    std::string with(std::string_view bytes) const {
        const std::string one = packed(bytes, number(archive_, record_ + record_flags + 2, 2));
        const std::size_t record = find_directory(one).value_or(Directory{}).begin;
        const std::size_t data =
            header_size + number(one, header_name, 2) + number(one, header_name + 2, 2);
        const std::size_t size = number(one, record + record_flags + packed_at, 4);
        std::string head(archive_.substr(header_, data_ - header_));
        describe(head, header_flags, one, record);
        std::string directory(archive_.substr(directory_.begin));
        describe(directory, record_ - directory_.begin + record_flags, one, record);
        const std::size_t begin = header_ + head.size() + size + directory_.begin - next_;
        move(directory, begin - directory_.begin);
        put(directory, directory_.end - directory_.begin + end_directory + 4, 4, begin);
        std::string out(archive_.substr(0, header_));
        out += head;
        out += std::string_view(one).substr(data, size);
        out += archive_.substr(next_, directory_.begin - next_);
        return out += directory;
    }

  private:
    /// Where the file behind it begins, or the directory.
    void find_next() {
        std::size_t at = directory_.begin;
        for (std::size_t i = 0; i < directory_.count; ++i) {
            const std::size_t offset = number(archive_, at + record_offset, 4);
            if (offset > header_) next_ = std::min(next_, offset);
            at += record_at(archive_, at, directory_.end).value_or(0);
        }
    }

    /// Takes over how the file is packed, its checksum and sizes.
    static void describe(std::string& to, std::size_t flags, std::string_view one,
                         std::size_t record) {
        constexpr std::size_t all_sizes = 8, method_size = 2;
        put(to, flags, 2, number(to, flags, 2) & ~sizes_follow);
        const std::size_t from = record + record_flags;
        to.replace(flags + method_at, method_size, one.substr(from + method_at, method_size));
        to.replace(flags + checksum_at, 4 + all_sizes,
                   one.substr(from + checksum_at, 4 + all_sizes));
    }

    /// What the directory says of files behind it; `by` may have wrapped around.
    void move(std::string& directory, std::size_t by) const {
        std::size_t at = 0;
        for (std::size_t i = 0; i < directory_.count; ++i) {
            const std::size_t offset = number(directory, at + record_offset, 4);
            if (offset > header_) put(directory, at + record_offset, 4, offset + by);
            at += record_at(directory, at, directory_.end - directory_.begin).value_or(0);
        }
    }

    std::string_view archive_;
    Directory directory_;
    std::size_t record_ = 0, header_ = 0, data_ = 0;
    std::size_t next_;
};

}  // namespace

Attempt<std::string> changed_archive(std::string_view archive, std::string_view name,
                                     std::string_view bytes) {
    const auto directory = find_directory(archive);
    if (!directory) return Refusal{ErrorCode::damaged, "ZIP"};
    Changer changer(archive, *directory);
    if (!changer.find(name)) return Refusal{ErrorCode::damaged, "ZIP"};
    return changer.with(bytes);
}

}  // namespace govinfo::detail
