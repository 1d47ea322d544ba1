#include "write/xlsx_list.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>
#include <govinfo/write.hpp>

#include "source/archive.hpp"
#include "source/budget.hpp"
#include "write/archive_writer.hpp"
#include "write/xlsx_rows.hpp"

using namespace govinfo;
using namespace govinfo::detail;

namespace {

using Cells = std::vector<std::string>;

bool has(std::string_view text, std::string_view words) {
    return text.find(words) != text.npos;
}

XlsxList two_columns(std::size_t room = XlsxList::most_rows) {
    return XlsxList({{"甲", 10, {"是", "否"}}, {"乙", 10}}, Language::zh, room);
}

std::string sheet_of(XlsxList list, const std::vector<Cells>& rows) {
    std::string xml = list.begin();
    for (const Cells& each : rows) xml += list.row(each);
    return xml + list.end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xlsx_list)

BOOST_AUTO_TEST_CASE(numbers_are_numbers_and_all_else_is_text) {
    const std::string xml =
        sheet_of(two_columns(), {{"-12.5", "=1+1"}, {"007", "1234567890123456"}, {"1e3", "+5"}});
    BOOST_TEST(has(xml, "<v>-12.5</v>"));
    for (const char* text : {"=1+1", "007", "1234567890123456", "1e3", "+5"})
        BOOST_TEST(has(xml, std::string(">") + text + "</t>"), text);
    BOOST_TEST(!has(xml, "<f>"));
}

BOOST_AUTO_TEST_CASE(a_full_sheet_says_what_it_does_not_list) {
    XlsxList list = two_columns(5);
    std::string xml = list.begin();
    for (int i = 0; i < 7; ++i) xml += list.row(Cells{"a", "b"});
    xml += list.end(Cells{"合计", "7"});
    BOOST_TEST(has(xml, "<row r=\"5\""));
    BOOST_TEST(!has(xml, "<row r=\"6\""));
    BOOST_TEST(has(xml, "另有5行未列出"));
    BOOST_TEST(has(xml, "<v>7</v>"));
    BOOST_TEST(list.range() == "$A$1:$B$3");
    BOOST_TEST(has(xml, "sqref=\"A2:A3\"><formula1>\"是,否\"</formula1>"));
}

BOOST_AUTO_TEST_CASE(a_text_too_long_for_a_cell_is_cut_between_characters) {
    const auto shown = [](const std::string& text) {
        const std::string xml = sheet_of(two_columns(), {{"", text}});
        const std::size_t begin = xml.rfind("<t>") + 3;
        return xml.substr(begin, xml.find("</t>", begin) - begin);
    };
    std::string text;
    for (std::size_t i = 0; i < most_of_cell / 2; ++i) text += "𠮷";
    BOOST_TEST((shown(text + "a") == text + "a"));
    BOOST_TEST((shown(text + "ab") == text + "…"));
    BOOST_TEST((shown(text + "𠮷") == text + "…"));
}

BOOST_AUTO_TEST_CASE(a_paragraph_too_long_for_a_cell_goes_on_in_the_next_row) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += i % 7 == 0 ? "𠮷，" : "公开";
    Report report(*find_form("2021"));
    report.sections() = {{SectionKey::overview, "一、总体情况", text}};
    report.set_number(*report.form().find("proactive/licensing/decisions"), Decimal());
    const auto back = read(write(report, DocumentKind::xlsx).value());
    BOOST_TEST_REQUIRE(back.has_value());
    const std::string& read_text = back->report.sections().front().text;
    BOOST_TEST(std::count(read_text.begin(), read_text.end(), '\n') == 1);
    std::string joined = read_text;
    joined.erase(std::remove(joined.begin(), joined.end(), '\n'), joined.end());
    BOOST_TEST((joined == text));
}

BOOST_AUTO_TEST_CASE(an_archive_holds_what_was_put_in_piece_by_piece) {
    ArchiveWriter writer;
    PackedFile packed;
    packed.add("early ");
    packed.add("bird");
    packed.end();
    std::string bytes = writer.add("a", "whole"), large;
    bytes += writer.add("empty", "");
    bytes += writer.begin("pieces");
    for (int i = 0; i < 50'000; ++i) {
        const std::string piece = std::to_string(i * 7919) + "\n";
        large += piece;
        bytes += writer.go_on(piece);
    }
    bytes += writer.end_file();
    bytes += writer.add("packed", std::move(packed));
    bytes += writer.end();

    const auto archive = Archive::open(bytes);
    BOOST_TEST_REQUIRE(archive.has_value());
    Budget budget{ReadOptions()};
    const auto file = [&](std::string_view name) {
        const auto unpacked = archive->unpack(name, budget);
        return unpacked ? std::string(unpacked->begin(), unpacked->end()) : "damaged";
    };
    BOOST_TEST(file("a") == "whole");
    BOOST_TEST(file("empty").empty());
    BOOST_TEST((file("pieces") == large));
    BOOST_TEST(file("packed") == "early bird");
    BOOST_TEST(bytes.size() < large.size());
}

BOOST_AUTO_TEST_SUITE_END()
