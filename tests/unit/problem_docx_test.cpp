#include <govinfo/problem_list.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "source/archive.hpp"
#include "source/budget.hpp"
#include "write/problems.hpp"

using namespace govinfo;
using namespace govinfo::detail;

namespace {

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t times = 0;
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) ++times;
    return times;
}

/// The main document of a list of so many files that could not be read.
std::string document_of(std::size_t files, std::string_view why, std::size_t room) {
    const auto list = docx_list(Language::zh, room);
    CheckSummary summary;
    std::string bytes = list->begin();
    for (std::size_t i = 0; i < files; ++i) {
        summary.add_unread("a.txt");
        bytes += list->add_unread("a.txt", why, "");
    }
    bytes += list->end(summary, {});
    const auto archive = Archive::open(bytes);
    BOOST_TEST_REQUIRE(archive.has_value());
    Budget budget{ReadOptions()};
    const auto document = archive->unpack("word/document.xml", budget);
    BOOST_TEST_REQUIRE(document.has_value());
    return std::string(document->begin(), document->end());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(problem_docx)

BOOST_AUTO_TEST_CASE(a_full_document_says_which_reports_it_leaves_out) {
    const std::string document = document_of(10, std::string(1000, 'x'), 4000);
    const std::size_t listed = count(document, "<w:pStyle w:val=\"Heading1\"/>") - 1;  // 汇总
    BOOST_TEST(listed > 0);
    BOOST_TEST(listed < 10);
    BOOST_TEST(count(document, "后" + std::to_string(10 - listed) + "份报告只列入汇总") == 1);
    BOOST_TEST(count(document, "<w:hyperlink w:anchor=\"report") == listed);
    BOOST_TEST(count(document, ">a.txt</w:t>") == listed + 10);
    BOOST_TEST(count(document_of(10, "x", docx_room), "只列入汇总") == 0);
}

BOOST_AUTO_TEST_CASE(what_a_reason_says_is_no_markup) {
    const std::string document = document_of(1, "</w:t><w:p/>\x01&", docx_room);
    BOOST_TEST(count(document, "&lt;/w:t&gt;&lt;w:p/&gt;\uFFFD&amp;") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
