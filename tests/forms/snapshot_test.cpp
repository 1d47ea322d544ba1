// Every form says what its instrument prints, to the character.

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include <govinfo/form.hpp>

#include "forms/form_lines.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(snapshots)

BOOST_AUTO_TEST_CASE(every_form_is_as_typed_from_its_instrument) {
    for (const Form* form : forms()) {
        const auto expected = lines_of(std::string(form->id()) + ".txt");
        BOOST_TEST(!expected.empty(), "tests/data/forms has no " << form->id() << ".txt");
        BOOST_TEST(lines_of(*form) == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(the_forms_in_use_have_198_and_200_cells) {
    BOOST_TEST(find_form("2019")->cell_count() == 198U);
    BOOST_TEST(find_form("2019")->cells().size() == 198U);
    BOOST_TEST(find_form("2021")->cell_count() == 200U);
    BOOST_TEST(find_form("2021")->cells().size() == 207U);
}

BOOST_AUTO_TEST_CASE(outcomes_rest_on_the_articles_typed_from_the_law) {
    std::vector<std::string> expected = lines_of("legal_basis.txt");
    std::vector<std::string> actual;
    for (const LegalBasis& basis : legal_bases()) {
        std::string line(key(basis.outcome));
        line.append(" | ").append(key(basis.group));
        line.append(" | ").append(basis.article.zh).append(" | ").append(basis.article.en);
        actual.push_back(line);
    }
    BOOST_TEST(actual == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
