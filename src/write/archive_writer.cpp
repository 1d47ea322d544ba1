#include "write/archive_writer.hpp"

#include <memory>
#include <new>

#include <zip.h>

namespace govinfo::detail {
namespace {

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Close>;
using Source = std::unique_ptr<zip_source_t, Close>;

/// Writing into memory fails for want of that alone.
void require(bool done) {
    if (!done) throw std::bad_alloc();
}

void add(zip_t* archive, const ArchiveEntry& entry) {
    constexpr zip_uint16_t midnight = 0, first_day = 1 << 5 | 1;
    Source source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    require(source != nullptr);
    const zip_int64_t index = zip_file_add(archive, entry.name, source.get(), ZIP_FL_ENC_UTF_8);
    require(index >= 0);
    static_cast<void>(source.release());  // the archive's
    require(zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), midnight, first_day,
                                 0) == 0);
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    require(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
    std::string bytes(stat.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    require(read == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

}  // namespace

std::string archive_of(std::span<const ArchiveEntry> entries) {
    const Source target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    require(target != nullptr);
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
    require(archive != nullptr);
    zip_source_keep(target.get());  // closing the archive lets go of it
    for (const ArchiveEntry& entry : entries) add(archive.get(), entry);
    require(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());
    return bytes_of(target.get());
}

}  // namespace govinfo::detail
