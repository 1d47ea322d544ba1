// No sentence is passed over that holds what is looked for: the signs of random texts beside what a
// slow search finds in them.

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "property/plain_report.hpp"
#include "prose/numbers.hpp"
#include "prose/plain_text.hpp"
#include "prose/signs.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

using detail::Sign;

/// Pieces of numbers and words, and what may stand between them.
std::string random_text(Random& random) {
    const std::string_view pieces[] = {"12",     "3,646", "33.9", "2024", "１２",
                                       "%",      "％",    "一",   "十",   "二",
                                       "两",     "零",    "〇",   "百",   "千",
                                       "万",     "亿",    "件",   "条",   "个",
                                       "元",     "万元",  "余",   "多",   "来",
                                       "以上",   "左右",  "约",   "超过", "百分之",
                                       "第",     "年",    "月",   "进",   "步",
                                       "申请",   "a",     "-",    "/",    "/件",
                                       "。",     "！",    "?",    "，",   "、",
                                       "：",     "；",    "（",   "）",   "(",
                                       "《",     "》",    " ",    "\n",   "　",
                                       "\u200b", "我",    "局",   "街",   "道",
                                       "信息",   "处理",  "费",   "没",   "有",
                                       "未",     "无",    "国务", "院令", "将",
                                       "不",     "完善",  "公众", "号",   "政府信息公开工作",
                                       "年度",   "报告",  "\xE5", "𠀀",   ".",
                                       ","};
    std::string out;
    for (std::int64_t i = draw(random, 1, 30); i > 0; --i)
        out += pieces[static_cast<std::size_t>(draw(random, 0, std::ssize(pieces) - 1))];
    return out;
}

struct Word {
    std::u32string_view text;
    Sign sign;
};
constexpr Word words[] = {{U"未", Sign::none},
                          {U"没有", Sign::none},
                          {U"无", Sign::none},
                          {U"信息处理费", Sign::fee},
                          {U"国务院令", Sign::instrument},
                          {U"我局", Sign::ourselves},
                          {U"我街道", Sign::ourselves},
                          {U"政府信息公开工作年度报告", Sign::title},
                          {U"申请", Sign::on_request},
                          {U"公众号", Sign::platform},
                          {U"将", Sign::measure},
                          {U"不完善", Sign::problem}};

bool holds_number(const std::vector<detail::Quantity>& all, std::size_t begin, std::size_t end) {
    return std::any_of(all.begin(), all.end(), [begin, end](const detail::Quantity& each) {
        return each.begin >= begin && each.begin < end;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signs)

BOOST_AUTO_TEST_CASE(every_sentence_bears_the_signs_of_what_stands_in_it) {
    Random random(39);
    for (int i = 0; i < tries(200000); ++i) {
        const std::string text = random_text(random);
        const detail::SignedText found = detail::signs_of(text);
        const detail::PlainText plain(text);
        const auto numbers = detail::quantities(plain.view());
        BOOST_TEST_REQUIRE(found.characters == plain.text.size(), text);
        BOOST_TEST_REQUIRE(found.sentences.size() == plain.sentence_ends.size(), text);
        std::size_t begin = 0;
        for (std::size_t sentence = 0; sentence < found.sentences.size(); ++sentence) {
            const std::size_t end = plain.sentence_ends[sentence];
            const detail::SignedSentence& each = found.sentences[sentence];
            if (begin < plain.text.size()) BOOST_TEST(each.begin == plain.begins[begin], text);
            if (holds_number(numbers, begin, end)) BOOST_TEST(each.signs.has(Sign::number), text);
            const std::u32string_view words_of_it = plain.view().substr(begin, end - begin);
            for (const Word& word : words)
                if (words_of_it.find(word.text) != words_of_it.npos)
                    BOOST_TEST(each.signs.has(word.sign), text);
            begin = end + 1;
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_of_other_words_bears_none) {
    const detail::SignedText text = detail::signs_of(
        "进一步做好第十二条的工作，2019年以来。一个问题，第三次〔2021〕30号和2019年！（一）2019年。");
    BOOST_TEST(text.sentences.size() == 3U);
    for (const detail::SignedSentence& each : text.sentences)
        BOOST_TEST(!each.signs.has(Sign::number));
    BOOST_TEST(!text.sentences[0].signs.has(Sign::year));
    BOOST_TEST(!text.sentences[1].signs.has(Sign::year));
    BOOST_TEST(text.sentences[2].signs.has(Sign::year));
    BOOST_TEST(text.signs.has(Sign::problem));
    BOOST_TEST(!text.signs.has(Sign::measure));
}

BOOST_AUTO_TEST_SUITE_END()
