// 信息处理费: what an organ may charge where applications are clearly too many or too frequent (《条例》
// s.42), by the schedules of 国办函〔2020〕109号 ss.3 to 5.
//
//   handling_fee(FeeBasis::items, 15);  // 500 元: five of them at 100
//   handling_fee(FeeBasis::pages, 44);  // 140 元
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// What the fee counts. For each application the organ chooses one of the two, never both (s.3).
enum class FeeBasis : std::uint8_t {
    items,  ///< 按件计收: applications of one applicant in one calendar month, whatever the outcome
    pages,  ///< 按量计收: pages on paper, by e-mail or as copied data
};

/// `items`, `pages`.
[[nodiscard]] std::string_view name(FeeBasis basis) noexcept;
/// 按件计收
[[nodiscard]] Text label(FeeBasis basis) noexcept;
/// 件, 页: what is counted.
[[nodiscard]] Text unit(FeeBasis basis) noexcept;

/// The part of a quantity that is charged at one rate.
struct FeeBand {
    std::int64_t first;
    std::int64_t last;
    std::int64_t rate;  ///< 元 for each

    [[nodiscard]] constexpr std::int64_t count() const noexcept { return last - first + 1; }
    [[nodiscard]] constexpr std::int64_t amount() const noexcept { return count() * rate; }
    friend bool operator==(const FeeBand&, const FeeBand&) = default;
};

/// The bands that so many reach into, the last one cut off where they end; none for 0. Empty where
/// the fee has more than 12 digits or `quantity` is negative. Linear in the bands.
[[nodiscard]] std::vector<FeeBand> fee_bands(FeeBasis basis, std::int64_t quantity);

/// In 元. Progressive: what lies above a limit costs more, what lies below it no more than before.
/// Empty where it has more than 12 digits or `quantity` is negative. Constant time.
[[nodiscard]] std::optional<Decimal> handling_fee(FeeBasis basis, std::int64_t quantity) noexcept;

/// Whether one application can have cost so much: by pages, or by the items that its letter holds,
/// which with others of the month before them can come to any multiple of 100 元. A question to the
/// organ where it cannot, no proof: an amount may be that of several. Constant time.
[[nodiscard]] bool is_attainable_fee(Decimal yuan) noexcept;

}  // namespace govinfo
