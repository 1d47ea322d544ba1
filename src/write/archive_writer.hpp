// A zip archive that is the same whenever it is made, written piece by piece.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct z_stream_s;

namespace govinfo::detail {

/// A file that is packed while it is made. Up to 4 GiB.
class PackedFile {
  public:
    PackedFile();
    PackedFile(PackedFile&&) noexcept = default;
    PackedFile& operator=(PackedFile&&) noexcept = default;
    ~PackedFile() = default;

    void add(std::string_view bytes);
    /// Nothing may be added any more.
    void end();
    /// What was packed since it was last asked.
    [[nodiscard]] std::string take();

    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] std::uint64_t packed_size() const noexcept { return packed_size_; }
    [[nodiscard]] std::uint32_t checksum() const noexcept { return checksum_; }

  private:
    struct Close {
        void operator()(z_stream_s* stream) const;
    };
    void pack(std::string_view bytes, int flush);

    std::unique_ptr<z_stream_s, Close> stream_;
    std::string packed_;
    std::uint64_t size_ = 0, packed_size_ = 0;
    std::uint32_t checksum_ = 0;
};

/// Each call gives the bytes that come next. All files are of 1 January 1980, the first day that an
/// archive can name. Up to 4 GiB.
class ArchiveWriter {
  public:
    /// A file that is there as a whole; `name` is ASCII, as all are in office documents.
    [[nodiscard]] std::string add(std::string_view name, std::string_view bytes);
    /// One that was packed and ended, of which nothing was taken.
    [[nodiscard]] std::string add(std::string_view name, PackedFile file);

    /// One that is yet to be made: between begin() and end_file(), only go_on() may be called.
    [[nodiscard]] std::string begin(std::string_view name);
    [[nodiscard]] std::string go_on(std::string_view bytes);
    [[nodiscard]] std::string end_file();

    [[nodiscard]] std::string end();

  private:
    [[nodiscard]] std::string header(std::string_view name, const PackedFile* file);
    void list(std::string_view name, std::size_t flags, const PackedFile& file);
    [[nodiscard]] std::string counted(std::string bytes);

    std::optional<PackedFile> file_;  // that is being made
    std::string name_;                // its name
    std::string directory_;           // of those that are done
    std::size_t files_ = 0;
    std::uint64_t begin_ = 0, written_ = 0;
};

}  // namespace govinfo::detail
