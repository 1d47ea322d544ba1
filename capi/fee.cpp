#include <govinfo_c.h>
#include <govinfo/fees.hpp>

using govinfo::FeeBasis;

std::int64_t govinfo_fee_yuan(std::int32_t basis, std::int64_t quantity) {
    if (basis != GOVINFO_FEE_ITEMS && basis != GOVINFO_FEE_PAGES) return -1;
    const auto fee = govinfo::handling_fee(static_cast<FeeBasis>(basis), quantity);
    return fee ? fee->count() : -1;
}
