#include "system/draft.hpp"

#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace govinfo::cli {
namespace {

/// So that the new name outlasts a power cut; not every file system can.
void flush(const std::filesystem::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

/// Of a file that is new.
mode_t usual_mode() {
    static const mode_t mask = [] {  // once, for it is that of all threads
        const mode_t set = umask(0);
        umask(set);
        return set;
    }();
    return 0666 & ~mask;
}

}  // namespace

Draft::Draft(const std::filesystem::path& target) {
    std::string name = target.parent_path() / ".govinfo-XXXXXX";
    file_ = mkostemp(name.data(), O_CLOEXEC);
    name_ = name;
}

Draft::~Draft() {
    if (file_ < 0) return;
    close(file_);
    if (!placed_) unlink(name_.c_str());
}

bool Draft::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool Draft::replace(const std::filesystem::path& target) {
    struct stat old = {};
    const bool there = stat(target.c_str(), &old) == 0;
    const bool owned = there && fchown(file_, old.st_uid, old.st_gid) == 0;
    const mode_t mode = there ? old.st_mode & (owned ? 07777 : 0777) : usual_mode();
    if (fchmod(file_, mode) != 0 || fsync(file_) != 0) return false;
    placed_ = rename(name_.c_str(), target.c_str()) == 0;
    if (placed_) flush(target.parent_path());
    return placed_;
}

bool may_write_to(const std::filesystem::path& target) {
    return access(target.c_str(), W_OK) == 0;
}

}  // namespace govinfo::cli
