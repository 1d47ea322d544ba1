#include <govinfo/fees.hpp>

#include <set>
#include <utility>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

constexpr FeeBasis bases[] = {FeeBasis::items, FeeBasis::pages};

std::int64_t fee(FeeBasis basis, std::int64_t quantity) {
    return handling_fee(basis, quantity).value().count();
}

/// What the next one costs, as the schedules say it one by one.
std::int64_t rate_of(FeeBasis basis, std::int64_t number) {
    if (basis == FeeBasis::items) {
        if (number <= 10) return 0;
        return number <= 30 ? 100 : 200 + (number - 31) / 10 * 100;
    }
    if (number <= 30) return 0;
    return number <= 100 ? 10 : number <= 200 ? 20 : 40;
}

Decimal yuan(std::int64_t count) {
    return Decimal::from_count(count).value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fees)

BOOST_AUTO_TEST_CASE(items_of_a_month) {
    const std::pair<int, int> known[] = {{0, 0},     {10, 0},    {11, 100},  {15, 500},
                                         {25, 1500}, {30, 2000}, {31, 2200}, {40, 4000},
                                         {41, 4300}, {50, 7000}};
    for (const auto& [items, yuan] : known) BOOST_TEST(fee(FeeBasis::items, items) == yuan);
}

/// Those between 44 and 119 pages were reported by organs.
BOOST_AUTO_TEST_CASE(pages_of_an_answer) {
    const std::pair<int, int> known[] = {
        {0, 0},     {30, 0},    {31, 10},   {44, 140},   {57, 270},   {68, 380},  {72, 420},
        {100, 700}, {101, 720}, {109, 880}, {119, 1080}, {200, 2700}, {201, 2740}};
    for (const auto& [pages, yuan] : known) BOOST_TEST(fee(FeeBasis::pages, pages) == yuan);
}

BOOST_AUTO_TEST_CASE(each_one_costs_its_rate_and_none_less_than_the_one_before) {
    for (const FeeBasis basis : bases) {
        std::int64_t sum = 0;
        for (std::int64_t number = 1; number <= 5000; ++number) {
            sum += rate_of(basis, number);
            BOOST_TEST_REQUIRE(fee(basis, number) == sum);
            BOOST_TEST_REQUIRE(rate_of(basis, number) <= rate_of(basis, number + 1));
        }
    }
}

BOOST_AUTO_TEST_CASE(bands_add_up_to_the_fee_without_gaps) {
    for (const FeeBasis basis : bases) {
        BOOST_TEST(fee_bands(basis, 0).empty());
        for (const std::int64_t quantity : {1, 10, 11, 30, 31, 40, 41, 100, 201, 4321}) {
            std::int64_t next = 1, sum = 0;
            for (const FeeBand& band : fee_bands(basis, quantity)) {
                BOOST_TEST(band.first == next);
                BOOST_TEST(band.rate == rate_of(basis, band.first));
                BOOST_TEST(band.rate == rate_of(basis, band.last));
                next = band.last + 1;
                sum += band.amount();
            }
            BOOST_TEST(next == quantity + 1);
            BOOST_TEST(sum == fee(basis, quantity));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_fee_has_at_most_twelve_digits) {
    for (const FeeBasis basis : bases) {
        std::int64_t low = 0, high = INT64_MAX;  // the largest that has a fee, by halves
        while (low + 1 < high) {
            const std::int64_t middle = low + (high - low) / 2;
            (handling_fee(basis, middle) ? low : high) = middle;
        }
        BOOST_TEST(fee(basis, low) <= 999'999'999'999);
        BOOST_TEST(fee(basis, low) + rate_of(basis, low + 1) > 999'999'999'999);
        BOOST_TEST(fee_bands(basis, low + 1).empty());
        for (const std::int64_t none : {low + 1, INT64_MAX, std::int64_t{-1}, INT64_MIN})
            BOOST_TEST(!handling_fee(basis, none).has_value());
    }
}

BOOST_AUTO_TEST_CASE(amounts_of_one_application) {
    std::set<std::int64_t> possible;
    for (std::int64_t pages = 0; fee(FeeBasis::pages, pages) <= 9000; ++pages)
        possible.insert(fee(FeeBasis::pages, pages));
    for (std::int64_t before = 0; before <= 100; ++before)
        for (std::int64_t items = 0; items <= 100; ++items)
            possible.insert(fee(FeeBasis::items, before + items) - fee(FeeBasis::items, before));
    for (std::int64_t amount = 0; amount <= 9000; ++amount)
        BOOST_TEST_REQUIRE(is_attainable_fee(yuan(amount)) == possible.contains(amount));
    BOOST_TEST(!is_attainable_fee(yuan(-100)));
    BOOST_TEST(!is_attainable_fee(*Decimal::parse("140.5")));
    BOOST_TEST(is_attainable_fee(yuan(999'999'999'900)));
}

BOOST_AUTO_TEST_SUITE_END()
