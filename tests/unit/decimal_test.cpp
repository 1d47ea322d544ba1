#include <govinfo/decimal.hpp>

#include <limits>
#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

using govinfo::Decimal;
using govinfo::Sum;

namespace {

Decimal parsed(std::string_view digits) {
    const auto value = Decimal::parse(digits);
    BOOST_TEST_REQUIRE(value.has_value(), digits);
    return *value;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decimal)

BOOST_AUTO_TEST_CASE(digits_are_read_exactly) {
    BOOST_TEST(parsed("0").millionths() == 0);
    BOOST_TEST(parsed("59237.2449").millionths() == 59'237'244'900);
    BOOST_TEST(parsed("-0.000001").millionths() == -1);
    BOOST_TEST(parsed("11398889").count() == 11'398'889);
    BOOST_TEST(parsed("999999999999.999999").millionths() == Decimal::max_millionths);
    BOOST_TEST(parsed("-999999999999.999999").millionths() == -Decimal::max_millionths);
}

BOOST_AUTO_TEST_CASE(zeros_that_do_not_matter_do_not_count_as_digits) {
    BOOST_TEST(parsed("007").count() == 7);
    BOOST_TEST(parsed("000000000000000000012.5").millionths() == 12'500'000);
    BOOST_TEST(parsed("1.50000000000000000000").millionths() == 1'500'000);
    BOOST_TEST(parsed("-0").millionths() == 0);
    BOOST_TEST(parsed("-0.0").millionths() == 0);
}

BOOST_AUTO_TEST_CASE(anything_but_plain_digits_is_refused) {
    for (const char* text : {"", "-", "+1", " 1", "1 ", "1.", ".5", "1.2.3", "1e3", "0x1", "1,113",
                             "--1", "１", "-.5", "1-", "nan", "∞", "1_000"}) {
        BOOST_TEST(!Decimal::parse(text).has_value(), text);
    }
    BOOST_TEST(!Decimal::parse(std::string_view("1\0", 2)).has_value());
}

BOOST_AUTO_TEST_CASE(a_number_that_does_not_fit_is_refused) {
    BOOST_TEST(!Decimal::parse("1000000000000").has_value());
    BOOST_TEST(!Decimal::parse("0.0000001").has_value());
    BOOST_TEST(!Decimal::parse(std::string(100'000, '9')).has_value());
    BOOST_TEST(Decimal::parse(std::string(100'000, '0') + "1").has_value());
}

BOOST_AUTO_TEST_CASE(counts_and_millionths_are_range_checked) {
    BOOST_TEST(Decimal::from_count(999'999'999'999).has_value());
    BOOST_TEST(!Decimal::from_count(1'000'000'000'000).has_value());
    BOOST_TEST(!Decimal::from_count(std::numeric_limits<std::int64_t>::min()).has_value());
    BOOST_TEST(Decimal::from_millionths(-Decimal::max_millionths).has_value());
    BOOST_TEST(!Decimal::from_millionths(Decimal::max_millionths + 1).has_value());
}

BOOST_AUTO_TEST_CASE(printing_is_shortest_and_exact) {
    BOOST_TEST(to_string(Decimal()) == "0");
    BOOST_TEST(to_string(parsed("1.50")) == "1.5");
    BOOST_TEST(to_string(parsed("-0.5")) == "-0.5");
    BOOST_TEST(to_string(parsed("-1.000001")) == "-1.000001");
    BOOST_TEST(to_string(parsed("-12")) == "-12");
    BOOST_TEST(to_string(parsed("10.010")) == "10.01");
    BOOST_TEST(to_string(parsed("-999999999999.999999")) == "-999999999999.999999");
}

BOOST_AUTO_TEST_CASE(parse_undoes_print_for_any_value) {
    std::mt19937_64 random(1);
    std::uniform_int_distribution<std::int64_t> any(-Decimal::max_millionths,
                                                    Decimal::max_millionths);
    for (int i = 0; i < 20'000; ++i) {
        const Decimal value = *Decimal::from_millionths(any(random) >> (i % 60));
        BOOST_TEST_REQUIRE(parsed(to_string(value)).millionths() == value.millionths());
    }
}

BOOST_AUTO_TEST_CASE(a_sum_keeps_units_rounded_down) {
    const Sum half = Sum(parsed("-0.5"));
    BOOST_TEST(half.units() == -1);
    BOOST_TEST(half.millionths() == 500'000);
    BOOST_TEST(Sum(parsed("-3")).units() == -3);
    BOOST_TEST(Sum(parsed("2.25")).units() == 2);
    BOOST_TEST((Sum(parsed("-0.5")) < Sum(parsed("-0.4"))));
}

BOOST_AUTO_TEST_CASE(sums_are_subtracted_exactly) {
    BOOST_TEST(to_string(Sum(parsed("1.2")) - Sum(parsed("0.3"))) == "0.9");
    BOOST_TEST(to_string(Sum(parsed("0.1")) - Sum(parsed("0.3"))) == "-0.2");
    BOOST_TEST(to_string(Sum(parsed("-0.5")) - Sum(parsed("-0.5"))) == "0");
    BOOST_TEST(to_string(Sum(7'000'000'000'000'000'000, 1) - Sum(1, 2)) ==
               "6999999999999999998.999999");
}

BOOST_AUTO_TEST_CASE(a_difference_beyond_the_range_stops_at_its_end) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    BOOST_TEST((Sum(most, 0) - Sum(-1, 0)).units() == most);
    BOOST_TEST((Sum(least, 0) - Sum(1, 0)).units() == least);
    BOOST_TEST((Sum(least, 0) - Sum(0, 1)).units() == least);
    BOOST_TEST(to_string(Sum(least, 0)) == "-9223372036854775808");
    BOOST_TEST(to_string(Sum(least, 1)) == "-9223372036854775807.999999");
}

BOOST_AUTO_TEST_CASE(a_sum_becomes_a_decimal_when_it_fits) {
    BOOST_TEST(Sum(-1, 500'000).to_decimal()->millionths() == -500'000);
    BOOST_TEST(Sum(999'999'999'999, 999'999).to_decimal()->millionths() == Decimal::max_millionths);
    BOOST_TEST(Sum(-1'000'000'000'000, 1).to_decimal()->millionths() == -Decimal::max_millionths);
    BOOST_TEST(!Sum(-1'000'000'000'000, 0).to_decimal().has_value());
    BOOST_TEST(!Sum(1'000'000'000'000, 0).to_decimal().has_value());
    BOOST_TEST(!Sum(std::numeric_limits<std::int64_t>::max(), 0).to_decimal().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
