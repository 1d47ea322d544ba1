// Where the words of a section stand in the source.
#include <govinfo/read.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/encoding.hpp>
#include <govinfo/json.hpp>

using namespace govinfo;

namespace {

std::string contents(const std::string& name) {
    std::ifstream file(GOVINFO_SOURCE_DIR "/tests/data/reports/" + name, std::ios::binary);
    BOOST_TEST_REQUIRE(file.good(), name);
    return {std::istreambuf_iterator<char>(file), {}};
}

ReadResult read_report(std::string_view bytes) {
    auto result = read(bytes);
    BOOST_TEST_REQUIRE(result.has_value());
    return *std::move(result);
}

bool begins_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// `visit(section, offset, letter)` for each letter of the text.
template <class Visit>
void for_each_letter(const Report& report, Visit visit) {
    for (std::size_t i = 0; i < report.sections().size(); ++i) {
        const std::string_view text = report.sections()[i].text;
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = begin + 1;
            while (end < text.size() && !begins_letter(text[end])) ++end;
            const std::string_view letter = text.substr(begin, end - begin);
            if (letter.find_first_of(" \t\n") == letter.npos) visit(i, begin, letter);
            begin = end;
        }
    }
}

/// That each letter stands where it is said to, as `encode` writes it; and how many there are.
template <class Encode>
std::size_t require_places(const std::string& source, Encode encode) {
    const ReadResult read = read_report(source);
    std::size_t letters = 0, wrong = 0;
    for_each_letter(read.report, [&](std::size_t section, std::size_t at, std::string_view letter) {
        const std::size_t offset = position_of(read, section, at).offset.value();
        if (source.compare(offset, encode(letter).size(), encode(letter)) != 0) ++wrong;
        ++letters;
    });
    BOOST_TEST(wrong == 0U);
    return letters;
}

std::string as_it_is(std::string_view letter) {
    return std::string(letter);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_position)

BOOST_AUTO_TEST_CASE(each_letter_of_a_text_and_of_a_page_is_found) {
    for (const char* name : {"suqian-2024.txt", "suqian-2025.txt", "hongze-2023.txt",
                             "suqian-2023.html", "hangzhou-2025.html", "shuyang-drc-2023.html"})
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(require_places(contents(name), as_it_is) > 150U);
        }
}

BOOST_AUTO_TEST_CASE(in_other_encodings_too) {
    const std::string source = to_gb18030(contents("suqian-2024.txt"));
    BOOST_TEST(require_places(source, [](std::string_view letter) { return to_gb18030(letter); }) >
               500U);
}

BOOST_AUTO_TEST_CASE(in_json_between_escapes) {
    const Report report = read_report(contents("suqian-2024.txt")).report;
    BOOST_TEST(require_places(write_json(report), as_it_is) > 500U);
}

BOOST_AUTO_TEST_CASE(lines_and_columns_are_those_of_the_offset) {
    const std::string source = contents("suqian-2023.html");
    const ReadResult read = read_report(source);
    std::size_t met = 0;
    for_each_letter(read.report, [&](std::size_t section, std::size_t at, std::string_view) {
        if (met++ % 97 != 0) return;
        const Position position = position_of(read, section, at);
        const auto here = source.begin() + static_cast<std::ptrdiff_t>(*position.offset);
        BOOST_TEST(position.line ==
                   1U + static_cast<std::size_t>(std::count(source.begin(), here, '\n')));
        const auto line = std::find(std::make_reverse_iterator(here), source.rend(), '\n').base();
        BOOST_TEST(position.column ==
                   1U + static_cast<std::size_t>(std::count_if(line, here, begins_letter)));
    });
    BOOST_TEST(met > 400U);
}

BOOST_AUTO_TEST_CASE(tags_entities_and_breaks_part_the_words) {
    const std::string tables = contents("suqian-2023.html");
    std::string page = tables;
    const std::string words = "<p>共收到<b>申请</b>3&nbsp;件&mdash;其\n中<!-- 12 -->&nbsp;转办</p>";
    const std::size_t body = page.find("一、总体情况");
    const std::size_t end = page.find("</p>", body);
    BOOST_TEST_REQUIRE(end != page.npos);
    page.insert(end + 4, words);
    const ReadResult read = read_report(page);
    for (std::size_t i = 0; i < read.report.sections().size(); ++i) {
        const std::string& text = read.report.sections()[i].text;
        const std::size_t at = text.find("共收到申请3");
        if (at == text.npos) continue;
        const auto letter = [&](std::string_view word) {
            return position_of(read, i, text.find(word, at)).offset.value();
        };
        for (const std::string_view word : {"共收到", "申请", "3", "件", "其", "中", "转办"})
            BOOST_TEST(letter(word) == page.find(word, end), word);
        BOOST_TEST(letter("—") == page.find("&mdash;"));
        return;
    }
    BOOST_FAIL("the words were not read");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_told_has_the_place_before_it) {
    ReadResult read = {Report(*find_form("2021")), {}, {}, true};
    read.report.sections() = {{SectionKey::overview, "", "共三件"},
                              {SectionKey::problems, "", "x"}};
    BOOST_TEST((position_of(read, 0, 3) == Position()));  // the reader was not asked
    read.provenance.sections = {{10, 2, 1}, {90, 9, 1}};
    BOOST_TEST((position_of(read, 0, 3) == Position{10, 2, 1}));
    read.provenance.text = {{{3, 3, {40, 3, 5}}}};
    BOOST_TEST((position_of(read, 0, 0) == Position{10, 2, 1}));
    BOOST_TEST((position_of(read, 0, 3) == Position{40, 3, 5}));
    BOOST_TEST((position_of(read, 0, 6) == Position{43, 3, 6}));
    BOOST_TEST((position_of(read, 0, 90) == Position{43, 3, 6}));
    BOOST_TEST((position_of(read, 1, 0) == Position{90, 9, 1}));
    BOOST_TEST((position_of(read, 2, 0) == Position()));
}

BOOST_AUTO_TEST_SUITE_END()
