#include "system/file_status.hpp"

#include <io.h>
#include <windows.h>

#include "system/names.hpp"

namespace govinfo::cli {
namespace {

constexpr std::uint64_t both(DWORD high, DWORD low) {
    return std::uint64_t{high} << 32 | low;
}

std::optional<FileStatus> status_of(HANDLE file) {
    FileStatus out = {};
    out.kind = FileStatus::Kind::other;
    BY_HANDLE_FILE_INFORMATION found = {};
    if (GetFileType(file) != FILE_TYPE_DISK) return out;
    if (GetFileInformationByHandle(file, &found) == 0) return std::nullopt;
    const bool folder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    const FILETIME changed = found.ftLastWriteTime;
    out.kind = folder ? FileStatus::Kind::folder : FileStatus::Kind::regular;
    out.identity = {found.dwVolumeSerialNumber, both(found.nFileIndexHigh, found.nFileIndexLow)};
    out.size = both(found.nFileSizeHigh, found.nFileSizeLow);
    out.changed = static_cast<std::int64_t>(both(changed.dwHighDateTime, changed.dwLowDateTime));
    return out;
}

}  // namespace

std::optional<FileStatus> status_of(const std::string& file) {
    constexpr DWORD all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    constexpr DWORD folders_too = FILE_FLAG_BACKUP_SEMANTICS;
    const HANDLE opened = CreateFileW(path_of(file).c_str(), FILE_READ_ATTRIBUTES, all, nullptr,
                                      OPEN_EXISTING, folders_too, nullptr);
    if (opened == INVALID_HANDLE_VALUE) return std::nullopt;
    const auto status = status_of(opened);
    CloseHandle(opened);
    return status;
}

std::optional<FileStatus> status_of(std::FILE* stream) {
    return status_of(reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream))));
}

std::FILE* open_to_read(const std::string& file) {
    return _wfopen(path_of(file).c_str(), L"rb");
}

}  // namespace govinfo::cli
