#include <govinfo/finding.hpp>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(finding_suite)

BOOST_AUTO_TEST_CASE(the_id_is_rule_and_line) {
    const Finding finding = {find_rule("T3.ROW_TOTAL"), "refused/state_secret", Outcome::fail,
                             Sum(decimal("2")), Sum(decimal("3"))};
    BOOST_TEST(id(finding) == "T3.ROW_TOTAL@refused/state_secret");
    BOOST_TEST(name(finding.severity()) == "error");
    BOOST_TEST(to_string(finding.difference()) == "-1");
}

BOOST_AUTO_TEST_CASE(findings_are_equal_if_all_of_them_is) {
    const Finding finding = {find_rule("T3.BALANCE"), "person", Outcome::fail, Sum(), Sum()};
    Finding other = finding;
    BOOST_TEST((other == finding));
    other.outcome = Outcome::not_assessable;
    BOOST_TEST(!(other == finding));
    other = finding;
    other.left = Sum(decimal("1"));
    BOOST_TEST(!(other == finding));
}

BOOST_AUTO_TEST_CASE(enumerators_have_names) {
    BOOST_TEST(name(Outcome::pass) == "pass");
    BOOST_TEST(name(Outcome::fail) == "fail");
    BOOST_TEST(name(Outcome::not_assessable) == "not_assessable");
    BOOST_TEST(name(Outcome::not_applicable) == "not_applicable");
    BOOST_TEST(name(Verdict::consistent) == "consistent");
    BOOST_TEST(name(Verdict::inconsistent) == "inconsistent");
    BOOST_TEST(name(Verdict::incomplete) == "incomplete");
    BOOST_TEST(name(Operand::Role::left) == "left");
    BOOST_TEST(name(Operand::Role::right) == "right");
    BOOST_TEST(name(Operand::Role::guard) == "guard");
    BOOST_TEST(name(Operand::Role::subject) == "subject");
}

BOOST_AUTO_TEST_SUITE_END()
