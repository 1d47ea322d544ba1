// Every rule over records on registers made for it.

#include <boost/test/unit_test.hpp>

#include "rules/record_case.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(record_cases)

BOOST_AUTO_TEST_CASE(the_rule_says_what_is_written_down) {
    for (const Rule& rule : record_rules())
        for (const RecordCase& each : record_cases_of(rule.id)) BOOST_TEST_CONTEXT(each.name) {
                BOOST_TEST(said_of(each, rule.id) == each.said);
                BOOST_TEST((each.outcome == "fail") == !each.said.empty());
            }
}

BOOST_AUTO_TEST_SUITE_END()
