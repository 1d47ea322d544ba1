// Every rule over the units of an area on reports made for it.

#include <boost/test/unit_test.hpp>

#include "rules/area_case.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(area_cases)

BOOST_AUTO_TEST_CASE(the_rule_says_what_is_written_down) {
    for (const Rule& rule : rollup_rules())
        for (const AreaCase& each : area_cases_of(rule.id)) BOOST_TEST_CONTEXT(each.name) {
                BOOST_TEST(said_of(each, rule.id) == each.said);
                BOOST_TEST((each.outcome == "pass") == each.said.empty());
            }
}

BOOST_AUTO_TEST_SUITE_END()
