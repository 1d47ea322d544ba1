#include "source/sniff.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

using namespace govinfo;
using detail::InputKind;

namespace {

/// "text", "html" …, or what was refused and as what.
std::string kind_of(std::string_view bytes) {
    detail::Budget budget{ReadOptions{}};
    const auto input = detail::sniff(bytes, budget);
    if (!input) return std::string(name(input.error().code)) + ' ' + input.error().detail;
    switch (input->kind) {
        case InputKind::text:
            return "text";
        case InputKind::html:
            return "html";
        case InputKind::docx:
            return "docx";
        case InputKind::xlsx:
            return "xlsx";
        case InputKind::ods:
            return "ods";
        case InputKind::json:
            return "json";
    }
    return {};
}

/// In a build that reads no pages, one is known all the same.
bool is_page(std::string_view bytes) {
    const std::string kind = kind_of(bytes);
    return kind == "html" || kind == "unsupported_kind HTML";
}

std::string utf16(std::string_view ascii) {
    std::string bytes = "\xFF\xFE";
    for (const char c : ascii) bytes += {c, '\0'};
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sniff)

BOOST_AUTO_TEST_CASE(a_page_is_told_by_how_it_opens_or_by_a_table) {
    const std::string_view pages[] = {
        "<!DOCTYPE html><html>",
        " \r\n\t<HTML>",
        "<!-- saved from url=(0014)about:internet -->\n<p>",
        "<p>一、总体情况</p>",
        "<table border=1>",
        "<meta charset=gbk>",
        "</div>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML "
        "1.0\">\n<!-- <rss> --><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        "<?xml:namespace prefix = o /><P>",
        "某县教育局2020年报告<br/><TABLE>",
        "某县教育局\n<table\n border=1>",
    };
    for (const std::string_view page : pages) {
        BOOST_TEST(is_page(page), page);
        BOOST_TEST(is_page("\xEF\xBB\xBF" + std::string(page)), page);
    }
    BOOST_TEST(is_page(utf16("<p>1</p>")));
}

BOOST_AUTO_TEST_CASE(text_may_have_something_like_tags_in_it) {
    const std::string_view texts[] = {
        "某县教育局<br>2020年报告", "<某县教育局>2020年报告", "<", "< p", "数量 <3 且 > 1",
        "见 <tables> 与 <tablet>",  "信息内容 | 本年 <td",
    };
    for (const std::string_view text : texts) BOOST_TEST(kind_of(text) == "text", text);
}

BOOST_AUTO_TEST_CASE(other_documents_in_tags_are_refused_by_name) {
    const std::string_view xml[] = {
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>",
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><html>",
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"<html>\">]><lolz>",
        "<?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\"?><!--",
    };
    for (const std::string_view each : xml) {
        BOOST_TEST(kind_of(each) == "unsupported_kind XML", each);
    }
    const std::string_view mhtml[] = {
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n<html>",
        "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n<table>",
    };
    for (const std::string_view each : mhtml) {
        BOOST_TEST(kind_of(each) == "unsupported_kind MHTML", each);
    }
    BOOST_TEST(kind_of(utf16("<?xml ?><rss>")) == "unsupported_kind XML");
}

BOOST_AUTO_TEST_CASE(an_archive_is_a_docx_until_it_is_opened) {
    for (const std::string_view name :
         {"DOCX word/document.xml", "XLSX xl/workbook.xml", "ZIP a"}) {
        const std::size_t space = name.find(' ');
        const std::string kind = kind_of("PK\x03\x04" + std::string(name.substr(space)));
        // Without a reader for it, it is named.
        BOOST_TEST(
            (kind == "docx" || kind == "unsupported_kind " + std::string(name.substr(0, space))));
    }
}

BOOST_AUTO_TEST_CASE(json_opens_with_a_brace) {
    BOOST_TEST(kind_of("{\"form\":\"<table>\"}") == "json");
    BOOST_TEST(kind_of("\xEF\xBB\xBF \n{") == "json");
    BOOST_TEST(kind_of(utf16("{\"form\":1}")) == "wrong_encoding UTF-16LE");
}

BOOST_AUTO_TEST_CASE(white_space_is_empty_in_every_encoding) {
    for (const std::string& bytes :
         {std::string(), std::string("\xEF\xBB\xBF\xE3\x80\x80 \r\n"), utf16(""), utf16(" \r\n"),
          std::string("\xFE\xFF\x30\0", 4), std::string("\x84\x31\x95\x33\xA1\xA1")}) {
        BOOST_TEST(kind_of(bytes) == "empty_input ");
    }
}

BOOST_AUTO_TEST_SUITE_END()
