#include "system/file_status.hpp"

#include <sys/stat.h>

namespace govinfo::cli {
namespace {

FileStatus status_of(const struct stat& status) {
    FileStatus out = {};
    out.kind = S_ISREG(status.st_mode)   ? FileStatus::Kind::regular
               : S_ISDIR(status.st_mode) ? FileStatus::Kind::folder
                                         : FileStatus::Kind::other;
    out.identity = {status.st_dev, status.st_ino};
    out.size = static_cast<std::uint64_t>(status.st_size);
    out.changed = status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec;
    return out;
}

}  // namespace

std::optional<FileStatus> status_of(const std::string& file) {
    struct stat status = {};
    if (stat(file.c_str(), &status) != 0) return std::nullopt;
    return status_of(status);
}

std::optional<FileStatus> status_of(std::FILE* stream) {
    struct stat status = {};
    if (fstat(fileno(stream), &status) != 0) return std::nullopt;
    return status_of(status);
}

std::FILE* open_to_read(const std::string& file) {
    return std::fopen(file.c_str(), "rb");
}

}  // namespace govinfo::cli
