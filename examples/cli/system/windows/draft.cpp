#include "system/draft.hpp"

#include <algorithm>
#include <cerrno>
#include <random>
#include <string>
#include <utility>

#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>

namespace govinfo::cli {
namespace {

constexpr int attempts = 100;
constexpr std::size_t most_at_once = std::size_t{1} << 30;

std::wstring some_name() {
    constexpr std::wstring_view signs = L"abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device random;
    std::wstring name = L".govinfo-";
    for (int i = 0; i < 6; ++i) name += signs[random() % signs.size()];
    return name;
}

/// What the system said last, as errno.
void keep_error() {
    const std::error_code error(static_cast<int>(GetLastError()), std::system_category());
    const bool open_elsewhere = error.value() == ERROR_SHARING_VIOLATION;
    const std::error_condition known = error.default_error_condition();
    errno = open_elsewhere                                ? EBUSY
            : known.category() == std::generic_category() ? known.value()
                                                          : EIO;
}

bool place(const std::filesystem::path& draft, const std::filesystem::path& target) {
    const bool there = GetFileAttributesW(target.c_str()) != INVALID_FILE_ATTRIBUTES;
    const bool placed =
        there ? ReplaceFileW(target.c_str(), draft.c_str(), nullptr,
                             REPLACEFILE_IGNORE_MERGE_ERRORS, nullptr, nullptr) != 0
              : MoveFileExW(draft.c_str(), target.c_str(), MOVEFILE_WRITE_THROUGH) != 0;
    if (!placed) keep_error();
    return placed;
}

}  // namespace

Draft::Draft(const std::filesystem::path& target) {
    for (int i = 0; i < attempts && file_ < 0; ++i) {
        name_ = target.parent_path() / some_name();
        constexpr int how = _O_CREAT | _O_EXCL | _O_WRONLY | _O_BINARY | _O_NOINHERIT;
        if (_wsopen_s(&file_, name_.c_str(), how, _SH_DENYNO, _S_IREAD | _S_IWRITE) == 0) return;
        file_ = -1;
        if (errno != EEXIST) return;
    }
}

Draft::~Draft() {
    if (file_ >= 0) _close(file_);
    if (file_ >= 0 && !placed_) DeleteFileW(name_.c_str());
}

bool Draft::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto size = static_cast<unsigned>(std::min(bytes.size(), most_at_once));
        const int written = _write(file_, bytes.data(), size);
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Permissions are those of the folder, or those of the file that was there.
bool Draft::replace(const std::filesystem::path& target) {
    if (_commit(file_) != 0) return false;
    const bool closed = _close(std::exchange(file_, -1)) == 0;
    placed_ = closed && place(name_, target);
    if (!placed_) DeleteFileW(name_.c_str());
    return placed_;
}

bool may_write_to(const std::filesystem::path& target) {
    constexpr int write = 2;
    return _waccess(target.c_str(), write) == 0;
}

}  // namespace govinfo::cli
