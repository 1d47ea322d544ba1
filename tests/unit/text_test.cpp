#include <govinfo/text.hpp>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(a_text_is_given_in_the_language_asked_for) {
    constexpr Text word = {"总计", "total"};
    BOOST_TEST(word.in(Language::zh) == "总计");
    BOOST_TEST(word.in(Language::en) == "total");
}

BOOST_AUTO_TEST_CASE(utf8_is_told_from_other_bytes) {
    BOOST_TEST(is_utf8(""));
    BOOST_TEST(is_utf8("总计 total 𠀀"));
    BOOST_TEST(!is_utf8("\xd7\xdc\xbc\xc6"));  // 总计 in GB18030
    BOOST_TEST(!is_utf8("\xc0\xaf"));          // overlong
    BOOST_TEST(!is_utf8("\xed\xa0\x80"));      // a surrogate
    BOOST_TEST(!is_utf8("\xe6\x80"));          // cut short
}

BOOST_AUTO_TEST_CASE(normal_form_c_joins_what_was_taken_apart) {
    BOOST_TEST(to_nfc("e\u0301, か\u3099") == "\u00e9, が");
}

BOOST_AUTO_TEST_SUITE_END()
