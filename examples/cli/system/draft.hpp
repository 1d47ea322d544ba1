// A file that is written whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

namespace govinfo::cli {

/// A new file beside the one that it is to replace, gone in the end if it did not. Each member says in
/// errno why not.
class Draft {
  public:
    explicit Draft(const std::filesystem::path& target);
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft();

    [[nodiscard]] bool is_there() const noexcept { return file_ >= 0; }

    [[nodiscard]] bool write(std::string_view bytes);

    /// With the owner and the permissions of the file that was there, as far as the system lets.
    [[nodiscard]] bool replace(const std::filesystem::path& target);

  private:
    std::filesystem::path name_;
    int file_ = -1;
    bool placed_ = false;
};

/// Whether the system lets the user write to that file.
[[nodiscard]] bool may_write_to(const std::filesystem::path& target);

}  // namespace govinfo::cli
