#include <govinfo/crosswalk.hpp>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(crosswalk_suite)

BOOST_AUTO_TEST_CASE(only_a_form_and_its_successor_can_be_compared) {
    BOOST_TEST(crosswalk(form("2021"), form("2019")).empty());
    BOOST_TEST(crosswalk(form("2021"), form("2021")).empty());
    BOOST_TEST(crosswalk(form("2019"), form("2021")).size() == form("2019").cell_count());
}

BOOST_AUTO_TEST_CASE(a_sum_names_its_parts_in_form_order) {
    const auto crossings = crosswalk(form("2019"), form("2021"));
    const auto from = at(form("2019"), "requests/other/legal_service");
    const Crossing& other = crossings[static_cast<std::size_t>(from)];
    BOOST_TEST((other.comparability == Comparability::sum_of));
    BOOST_TEST_REQUIRE(other.to.size() == 3U);
    BOOST_TEST((other.to[0] == at(form("2021"), "requests/other/uncorrected/legal_service")));
    BOOST_TEST((other.to[2] == at(form("2021"), "requests/other/misc/legal_service")));
}

BOOST_AUTO_TEST_CASE(kinds_of_fees_are_never_held_against_money) {
    const auto crossings = crosswalk(form("2019"), form("2021"));
    const auto from = at(form("2019"), "proactive/fees/items_last_year");
    const Crossing& fees = crossings[static_cast<std::size_t>(from)];
    BOOST_TEST((fees.comparability == Comparability::not_comparable));
    BOOST_TEST(fees.to.empty());
    BOOST_TEST(!fees.caveat.zh.empty());
}

BOOST_AUTO_TEST_SUITE_END()
