#include <govinfo/fraction.hpp>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using govinfo::test::decimal;

namespace {

Fraction of(std::string_view dividend, std::string_view divisor) {
    return Fraction::of(decimal(dividend), decimal(divisor)).value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fraction)

BOOST_AUTO_TEST_CASE(a_quotient_is_in_lowest_terms_with_a_positive_denominator) {
    BOOST_TEST(of("6", "-4").numerator() == -3);
    BOOST_TEST(of("6", "-4").denominator() == 2);
    BOOST_TEST((of("0.5", "1.5") == of("1", "3")));
    BOOST_TEST(of("0", "7").denominator() == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_divided_by_zero) {
    BOOST_TEST(!Fraction::of(decimal("1"), decimal("0")).has_value());
    BOOST_TEST(!Fraction::of(decimal("0"), decimal("0")).has_value());
}

BOOST_AUTO_TEST_CASE(a_quotient_that_does_not_fit_is_none) {
    const Sum large(9'000'000'000'000'000'000, 1);
    BOOST_TEST(!Fraction::of(large, decimal("1")).has_value());
    BOOST_TEST(!Fraction::of(decimal("1"), large).has_value());
    BOOST_TEST((Fraction::of(large, large) == of("1", "1")));
    BOOST_TEST(percent(of("999999999999.999999", "0.000001"), 0) == "99999999999999999900");
}

BOOST_AUTO_TEST_CASE(percents_are_rounded_half_away_from_zero_when_printed) {
    BOOST_TEST(percent(of("1", "3")) == "33.33");
    BOOST_TEST(percent(of("2", "3")) == "66.67");
    BOOST_TEST(percent(of("1", "800")) == "0.13");
    BOOST_TEST(percent(of("-1", "800")) == "-0.13");
    BOOST_TEST(percent(of("1", "1"), 0) == "100");
    BOOST_TEST(percent(of("1", "200"), 0) == "1");
    BOOST_TEST(percent(of("1", "8"), 1) == "12.5");
    BOOST_TEST(percent(of("-1", "100000")) == "0.00");
    BOOST_TEST(percent(of("1", "7"), 9) == "14.285714286");
}

BOOST_AUTO_TEST_SUITE_END()
