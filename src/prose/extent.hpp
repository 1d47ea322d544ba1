// Of what the outcomes are that a sentence counts: of all, or of a part that no table tells apart.
//
//     收到申请31件，其中网络申请20件、信函申请11件，予以公开18件     of all: the parts make up the 31
//     收到申请31件，其中网络申请20件，予以公开12件                of those 20, perhaps
#pragma once

#include <cstdint>
#include <optional>

#include "prose/meanings.hpp"

namespace govinfo::detail {

class Extent {
  public:
    /// What parts are told apart by.
    enum class By : std::uint8_t { nothing, applicant, channel, other };

    /// So many came or were handled: what follows is of all of them.
    void take_all(Event stage, std::int64_t count) noexcept;
    /// Those of last year are added to what came, if that was counted; else they are a part.
    void take_carried(std::int64_t count) noexcept;
    /// Those of this year alone, where the tables count the others again.
    void take_new_cases(std::int64_t count) noexcept;
    void take_part(By by, std::int64_t count) noexcept;
    void take_applicant(Event who, std::int64_t count) noexcept;
    /// A part that is named without a number: 网上申请中，予以公开12件.
    void take_part(By by) noexcept;

    [[nodiscard]] bool is_part() const noexcept { return part_; }
    [[nodiscard]] By by() const noexcept { return by_; }
    /// Whether all of them were counted before as that many.
    [[nodiscard]] bool is_all(std::int64_t count) const noexcept;
    /// Behind the end of a sentence: what all are is still known.
    [[nodiscard]] Extent behind_sentence() const noexcept;

  private:
    bool part_ = false;
    By by_ = By::nothing;
    bool persons_ = false, organisations_ = false;
    std::int64_t sum_ = 0;  ///< of the parts
    std::optional<std::int64_t> came_, carried_, handled_;
};

}  // namespace govinfo::detail
