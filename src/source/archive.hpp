// The files inside a zip archive that is held in memory.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "source/budget.hpp"

struct zip;

namespace govinfo::detail {

/// Names are told apart as in an office document: without regard to the case of Latin letters.
class Archive {
  public:
    /// `bytes` must outlive the archive. ErrorCode::damaged if it has no directory that can be
    /// read, too_large if it has one that only an attack would have.
    [[nodiscard]] static Attempt<Archive> open(std::string_view bytes);

    [[nodiscard]] bool has(std::string_view name) const;

    /// Nothing is unpacked before the budget grants what the directory says, and nothing beyond
    /// that. ErrorCode::damaged unless size and checksum are those of the directory.
    [[nodiscard]] Attempt<std::vector<char>> unpack(std::string_view name, Budget& budget) const;

  private:
    struct Close {
        void operator()(zip* archive) const;
    };
    explicit Archive(zip* archive) : zip_(archive) {}

    std::unique_ptr<zip, Close> zip_;
};

}  // namespace govinfo::detail
