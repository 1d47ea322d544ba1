// Put together here and not by libzip, which wants all files before it writes the first, and asks
// for the time zone with each.
#include "write/archive_writer.hpp"

#include <algorithm>
#include <limits>
#include <new>
#include <utility>

#include <zlib.h>

namespace govinfo::detail {
namespace {

constexpr std::size_t version = 20;           // 2.0, the first that packs
constexpr std::size_t sizes_follow = 1 << 3;  // a flag: behind the data
constexpr std::size_t deflated = 8;
constexpr std::size_t midnight = 0, first_day = 1 << 5 | 1;

void put(std::string& bytes, std::size_t size, std::uint64_t value) {
    for (; size > 0; --size, value >>= 8) bytes += static_cast<char>(value & 0xFF);
}

/// What headers and records both say.
void describe(std::string& bytes, std::size_t flags, const PackedFile* file) {
    put(bytes, 2, version);
    put(bytes, 2, flags);
    put(bytes, 2, deflated);
    put(bytes, 2, midnight);
    put(bytes, 2, first_day);
    put(bytes, 4, file ? file->checksum() : 0);
    put(bytes, 4, file ? file->packed_size() : 0);
    put(bytes, 4, file ? file->size() : 0);
}

}  // namespace

void PackedFile::Close::operator()(z_stream_s* stream) const {
    deflateEnd(stream);
    delete stream;
}

PackedFile::PackedFile() {
    auto stream = std::make_unique<z_stream_s>();
    constexpr int no_head = -15, usual_memory = 8;
    if (deflateInit2(stream.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, no_head, usual_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    stream_.reset(stream.release());
}

void PackedFile::add(std::string_view bytes) {
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    for (; !bytes.empty(); bytes.remove_prefix(std::min(most, bytes.size())))
        pack(bytes.substr(0, most), Z_NO_FLUSH);
}

void PackedFile::end() {
    pack({}, Z_FINISH);
    stream_.reset();
}

void PackedFile::pack(std::string_view bytes, int flush) {
    constexpr std::size_t room = 16384;
    const auto* from = reinterpret_cast<const Bytef*>(bytes.data());
    if (!bytes.empty())  // without any, zlib would begin anew
        checksum_ =
            static_cast<std::uint32_t>(crc32(checksum_, from, static_cast<uInt>(bytes.size())));
    size_ += bytes.size();
    stream_->next_in = const_cast<Bytef*>(from);
    stream_->avail_in = static_cast<uInt>(bytes.size());
    do {
        const std::size_t before = packed_.size();
        packed_.resize(before + room);
        stream_->next_out = reinterpret_cast<Bytef*>(packed_.data() + before);
        stream_->avail_out = room;
        deflate(stream_.get(), flush);
        packed_.resize(before + room - stream_->avail_out);
        packed_size_ += room - stream_->avail_out;
    } while (stream_->avail_out == 0);
}

std::string PackedFile::take() {
    return std::exchange(packed_, {});
}

std::string ArchiveWriter::add(std::string_view name, std::string_view bytes) {
    PackedFile file;
    file.add(bytes);
    file.end();
    return add(name, std::move(file));
}

std::string ArchiveWriter::add(std::string_view name, PackedFile file) {
    std::string out = header(name, &file);
    out += file.take();
    list(name, 0, file);
    return counted(std::move(out));
}

std::string ArchiveWriter::begin(std::string_view name) {
    file_.emplace();
    name_ = name;
    return counted(header(name, nullptr));
}

std::string ArchiveWriter::go_on(std::string_view bytes) {
    file_->add(bytes);
    return counted(file_->take());
}

std::string ArchiveWriter::end_file() {
    file_->end();
    std::string out = file_->take();
    out += "PK\7\10";
    put(out, 4, file_->checksum());
    put(out, 4, file_->packed_size());
    put(out, 4, file_->size());
    list(name_, sizes_follow, *file_);
    file_.reset();
    return counted(std::move(out));
}

std::string ArchiveWriter::end() {
    std::string out = directory_;
    out += "PK\5\6";
    put(out, 4, 0);  // the number of this disk, and of that with the directory
    for (int i = 0; i < 2; ++i) put(out, 2, files_);
    put(out, 4, directory_.size());
    put(out, 4, written_);
    put(out, 2, 0);  // no comment
    return counted(std::move(out));
}

std::string ArchiveWriter::header(std::string_view name, const PackedFile* file) {
    begin_ = written_;
    std::string out = "PK\3\4";
    describe(out, file ? 0 : sizes_follow, file);
    put(out, 2, name.size());
    put(out, 2, 0);
    return out.append(name);
}

void ArchiveWriter::list(std::string_view name, std::size_t flags, const PackedFile& file) {
    directory_ += "PK\1\2";
    put(directory_, 2, version);
    describe(directory_, flags, &file);
    put(directory_, 2, name.size());
    put(directory_, 4, 0);  // neither more fields nor a comment
    put(directory_, 2, 0);  // on the first disk
    put(directory_, 2, 0);  // nothing said of what it holds
    put(directory_, 4, 0);  // nor of its permissions
    put(directory_, 4, begin_);
    directory_ += name;
    ++files_;
}

std::string ArchiveWriter::counted(std::string bytes) {
    written_ += bytes.size();
    return bytes;
}

}  // namespace govinfo::detail
