#include <govinfo/fees.hpp>

#include <algorithm>
#include <iterator>
#include <span>

namespace govinfo {
namespace {

constexpr std::int64_t most = Decimal::max_millionths / Decimal::scale;

/// Behind the bands of a schedule come others, each so wide and so much dearer; none where the width
/// is 0: then the last band has no end.
struct Schedule {
    std::span<const FeeBand> bands;
    std::int64_t width;
    std::int64_t rise;
};

constexpr FeeBand item_bands[] = {{1, 10, 0}, {11, 30, 100}};
constexpr FeeBand page_bands[] = {{1, 30, 0}, {31, 100, 10}, {101, 200, 20}, {201, INT64_MAX, 40}};

constexpr Schedule schedules[] = {{item_bands, 10, 100}, {page_bands, 0, 0}};

const Schedule& schedule_of(FeeBasis basis) noexcept {
    return schedules[static_cast<std::size_t>(basis)];
}

/// Of the bands of the schedule itself.
std::int64_t fee_of_bands(std::span<const FeeBand> bands, std::int64_t quantity) noexcept {
    std::int64_t fee = 0;
    for (const FeeBand& band : bands)
        if (quantity >= band.first)
            fee += (std::min(quantity, band.last) - band.first + 1) * band.rate;
    return fee;
}

/// So large a quantity costs more than 12 digits, and those up to it do not overflow.
constexpr std::int64_t too_many(FeeBasis basis) noexcept {
    return basis == FeeBasis::items ? 1'000'000 : most;
}

}  // namespace

std::string_view name(FeeBasis basis) noexcept {
    return basis == FeeBasis::items ? "items" : "pages";
}

Text label(FeeBasis basis) noexcept {
    return basis == FeeBasis::items ? Text{"按件计收", "by items"} : Text{"按量计收", "by pages"};
}

Text unit(FeeBasis basis) noexcept {
    return basis == FeeBasis::items ? Text{"件", "items"} : Text{"页", "pages"};
}

std::optional<Decimal> handling_fee(FeeBasis basis, std::int64_t quantity) noexcept {
    if (quantity < 0 || quantity >= too_many(basis)) return std::nullopt;
    const Schedule& schedule = schedule_of(basis);
    const FeeBand& last = schedule.bands.back();
    std::int64_t fee = fee_of_bands(schedule.bands, quantity);
    if (quantity > last.last) {
        const std::int64_t above = quantity - last.last;
        const std::int64_t whole = above / schedule.width, rest = above % schedule.width;
        fee += schedule.width * (whole * last.rate + schedule.rise * (whole * (whole + 1) / 2));
        fee += rest * (last.rate + schedule.rise * (whole + 1));
    }
    return Decimal::from_count(fee);
}

std::vector<FeeBand> fee_bands(FeeBasis basis, std::int64_t quantity) {
    if (!handling_fee(basis, quantity)) return {};
    const Schedule& schedule = schedule_of(basis);
    std::vector<FeeBand> out;
    for (FeeBand band = schedule.bands.front(); band.first <= quantity;) {
        out.push_back({band.first, std::min(band.last, quantity), band.rate});
        const std::size_t next = out.size();
        if (next < schedule.bands.size()) {
            band = schedule.bands[next];
        } else if (band.last >= quantity) {
            break;
        } else {
            band = {band.last + 1, band.last + schedule.width, band.rate + schedule.rise};
        }
    }
    return out;
}

bool is_attainable_fee(Decimal yuan) noexcept {
    if (yuan < Decimal() || !yuan.is_whole()) return false;
    const std::int64_t fee = yuan.count();
    if (fee % item_bands[1].rate == 0) return true;
    for (const FeeBand& band : page_bands) {
        const std::int64_t before = fee_of_bands(page_bands, band.first - 1);
        const std::int64_t above = fee - before;
        if (band.rate == 0 || above <= 0) continue;
        if (above % band.rate == 0 && above / band.rate <= band.count()) return true;
    }
    return false;
}

}  // namespace govinfo
