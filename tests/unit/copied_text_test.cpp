#include <govinfo/copied_text.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Report report_with(std::initializer_list<std::string_view> texts) {
    Report report(form("2021"));
    for (std::string_view text : texts)
        report.sections().push_back({SectionKey::overview, "一、总体情况", std::string(text)});
    return report;
}

/// Each section's share and passages: `100.00 [text]`.
std::string words(const Report& report, const TextIndex& index) {
    std::string out;
    for (const CopiedPart& part : index.copied(report)) {
        const std::string& text = report.sections()[part.section].text;
        out.append(out.empty() ? "" : ", ").append(percent(share(part)));
        for (const Passage& each : part.passages)
            out.append(" [").append(text.substr(each.offset, each.size)).append("]");
    }
    return out;
}

std::string words(std::string_view text, std::string_view other) {
    const Report report = report_with({text});
    const Report before = report_with({other});
    const Report* const reports[] = {&before};
    return words(report, TextIndex(reports));
}

constexpr std::string_view sentence = "严格落实三审三校制度，确保信息准确规范。";  // 18 letters

}  // namespace

BOOST_AUTO_TEST_SUITE(copied_text)

BOOST_AUTO_TEST_CASE(text_of_its_own_is_no_copy) {
    BOOST_TEST(words(sentence, "持续推进基层政务公开标准化规范化，不断拓展公开渠道。") == "0.00");
    BOOST_TEST(words(sentence, "") == "0.00");
}

BOOST_AUTO_TEST_CASE(new_figures_spaces_width_and_punctuation_hide_no_copy) {
    BOOST_TEST(words("2024年，全区收到申请12件，均按期答复。",
                     "２０２３年 全区收到申请１，０２４件、均按期答复") ==
               "100.00 [2024年，全区收到申请12件，均按期答复]");
    BOOST_TEST(words("运用OA系统和App推送政务公开信息", "运用ＯＡ系统和APP推送政务公开信息") ==
               "100.00 [运用OA系统和App推送政务公开信息]");
}

BOOST_AUTO_TEST_CASE(twelve_letters_in_a_row_are_no_copy_and_thirteen_are) {
    const std::string twelve = "一二三四五六七八九十甲乙";
    BOOST_TEST(words(twelve + "丙", twelve + "丁") == "0.00");
    BOOST_TEST(words(twelve + "丙丁", twelve + "丙戊") == "92.86 [" + twelve + "丙]");
    BOOST_TEST(words(twelve, twelve) == "");  // too short to tell
}

BOOST_AUTO_TEST_CASE(a_passage_ends_where_the_texts_part) {
    BOOST_TEST(words("今年我局" + std::string(sentence) + "成效明显",
                     "去年我办" + std::string(sentence) + "仍有不足") ==
               "69.23 [严格落实三审三校制度，确保信息准确规范]");
}

BOOST_AUTO_TEST_CASE(a_passage_tells_where_it_stands_in_the_other_report) {
    const Report report = report_with({"今年：" + std::string(sentence)});
    const Report first = report_with({"短"});
    const Report second = report_with({"别的文字都与此无关，不在话下，也不算数", sentence});
    const Report* const others[] = {&first, &second};
    const TextIndex index(others);
    const std::vector<CopiedPart> parts = index.copied(report);
    BOOST_TEST_REQUIRE(parts.size() == 1U);
    BOOST_TEST_REQUIRE(parts[0].passages.size() == 1U);
    const Passage& passage = parts[0].passages[0];
    BOOST_TEST(passage.report == 1U);
    BOOST_TEST(passage.section == 1U);
    BOOST_TEST(passage.other_offset == 0U);
    BOOST_TEST(passage.other_size == sentence.size() - std::string_view("。").size());
    BOOST_TEST(passage.offset == std::string_view("今年：").size());
    BOOST_TEST(
        copied_text_json(parts, report, index) ==
        R"({"govinfo":1,"copied_text":[{"section":"overview","letters":20,"copied":18,"share":"90.00","passages":[)"
        R"({"text":"严格落实三审三校制度，确保信息准确规范","offset":9,"report":1,"organ":null,)"
        R"("year":null,"section":"overview","other_offset":0}]}]})"
        "\n");
}

BOOST_AUTO_TEST_CASE(a_report_of_the_index_is_held_against_the_others) {
    const Report one = report_with({sentence});
    const Report same = report_with({sentence});
    const Report* const alone[] = {&one};
    BOOST_TEST(words(one, TextIndex(alone)) == "0.00");
    const Report* const both[] = {&one, &same};
    BOOST_TEST(words(one, TextIndex(both)) == "100.00 [严格落实三审三校制度，确保信息准确规范]");
}

BOOST_AUTO_TEST_CASE(passages_of_several_reports_add_up_and_do_not_overlap) {
    const std::string a = "甲一甲二甲三甲四甲五甲六甲七";
    const std::string b = "乙一乙二乙三乙四乙五乙六乙七";
    const Report report = report_with({a + b});
    const Report first = report_with({a + "乙一乙二乙"});  // goes on into b
    const Report second = report_with({b + "完"});
    const Report* const others[] = {&first, &second};
    BOOST_TEST(words(report, TextIndex(others)) ==
               "100.00 [" + a + "乙一乙二乙] [三乙四乙五乙六乙七]");
}

BOOST_AUTO_TEST_CASE(the_longest_of_several_copies_is_shown) {
    const std::string text = "严格落实三审三校制度确保信息准确规范";
    const Report report = report_with({text});
    const Report shorter = report_with({"严格落实三审三校制度确保信息"});
    const Report longer = report_with({text});
    const Report* const others[] = {&shorter, &longer};
    const auto parts = TextIndex(others).copied(report);
    BOOST_TEST_REQUIRE(parts[0].passages.size() == 1U);
    BOOST_TEST(parts[0].passages[0].report == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
