// Sentences made from the true numbers of random reports raise nothing; with one number changed,
// its rule names it.

#include <map>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/validate.hpp>

#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// A number to be said, the rule that watches it, and the other number that it might be.
struct Said {
    std::string rule;
    std::string words;
    std::int64_t value;
    std::int64_t other;
    std::string behind = {};  ///< words that stand behind the number
};

std::int64_t at(const PlainReport& report, const std::string& path) {
    return report.at(path).millionths / 1'000'000;
}

std::int64_t group(const PlainReport& report, const std::string& prefix) {
    std::int64_t sum = 0;
    for (const std::string& row : outcomes(report.form, report.unsplit))
        if (row == prefix || row.rfind(prefix + "/", 0) == 0)
            sum += at(report, "requests/" + row + "/total");
    return sum;
}

std::string pick(Random& random, const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(words.size()) - 1))];
}

/// 3646, 3,646 or ３６４６.
std::string digits(Random& random, std::int64_t value) {
    std::string plain = std::to_string(value);
    if (one_in(random, 4) && plain.size() > 3) {
        for (std::size_t i = plain.size() - 3; i < plain.size() && i > 0;
             i -= std::min<std::size_t>(i, 3))
            plain.insert(i, ",");
        return plain;
    }
    if (!one_in(random, 4)) return plain;
    std::string wide;
    for (const char c : plain)
        wide.append("\xEF\xBC").append(1, static_cast<char>(0x90 + (c - '0')));
    return wide;
}

std::vector<Said> sentence(Random& random, const PlainReport& report) {
    const std::int64_t received = at(report, "requests/received/total");
    const std::int64_t carried_in = at(report, "requests/carried_in/total");
    const std::int64_t person = at(report, "requests/received/person");
    const std::int64_t person_in = at(report, "requests/carried_in/person");
    std::vector<Said> out;
    const auto say = [&out](const char* rule, const std::string& words, std::int64_t value) {
        out.push_back({rule, words, value, value});
    };
    // One of two that are both right.
    const auto say_either = [&](const char* rule, const std::string& words, std::int64_t one,
                                std::int64_t other) {
        if (one_in(random, 2)) std::swap(one, other);
        out.push_back({rule, words, one, other});
    };
    say_either("NAR.NEW",
               pick(random, {"收到政府信息公开申请", "全年共收到政府信息公开申请",
                             "2024年，全年新收政府信息公开申请", "共受理依申请公开申请"}),
               received, received + carried_in);
    say("NAR.DONE", pick(random, {"，上年结转", "，含上年度结转申请"}), carried_in);
    const auto say_first = [&out](const char* rule, const std::string& words, std::int64_t value,
                                  const std::string& behind) {
        out.push_back({rule, words, value, value, behind});
    };
    const std::int64_t concluded = at(report, "requests/concluded/total");
    if (one_in(random, 2))
        say("NAR.DONE", pick(random, {"，共办结", "，办结申请", "，依法按时答复"}), concluded);
    else
        say_first("NAR.DONE", pick(random, {"，其中", "，"}), concluded,
                  pick(random, {"已按时答复", "在法定期限内办结"}));
    say_either("NAR.APPLICANT", "，其中自然人", person, person + person_in);
    say_either("NAR.APPLICANT", "、法人或其他组织", received - person,
               received + carried_in - person - person_in);
    const std::int64_t business = at(report, "requests/received/business");
    say_either("NAR.APPLICANT", "，其中商业企业", business,
               business + at(report, "requests/carried_in/business"));
    const std::pair<const char*, const char*> groups[] = {
        {"予以公开", "granted"},     {"部分公开", "partly_granted"}, {"不予公开", "refused"},
        {"无法提供", "unavailable"}, {"不予处理", "not_processed"},  {"其他处理", "other"}};
    std::string lead = "；";
    const bool together = one_in(random, 3), first = one_in(random, 3);
    if (together) {
        say("NAR.GROUP",
            lead + pick(random,
                        {"予以公开及部分公开", "予以公开、部分公开共", "予以公开（含部分公开）"}),
            group(report, "granted") + group(report, "partly_granted"));
        lead = "、";
    }
    for (const auto& [words, row] : groups) {
        if (together && (row == groups[0].second || row == groups[1].second)) continue;
        if (first)
            say_first("NAR.GROUP", lead, group(report, row), words);
        else
            say("NAR.GROUP", lead + words + pick(random, {"", "", "："}), group(report, row));
        lead = first ? "，" : "、";
    }
    const std::int64_t carried_out = at(report, "requests/carried_out/total");
    if (one_in(random, 2))
        say("NAR.CARRY", pick(random, {"，结转下年度", "，转下年度办理", "，结转至2025年继续办理"}),
            carried_out);
    else
        say_first("NAR.CARRY", "，", carried_out, "结转下年度继续办理");
    const std::int64_t online = received / 3, by_mail = received / 5;
    say("NAR.CHANNELS", "。其中网络申请", online);
    say("NAR.CHANNELS", "、信函申请", by_mail);
    say("NAR.CHANNELS", "、当面申请", received - online - by_mail);
    say("NAR.REASON", "。不予公开的申请中，属于国家秘密",
        at(report, "requests/refused/state_secret/total"));
    const std::int64_t cases = at(report, "proceedings/reconsideration/total");
    say_either("NAR.PROCEEDINGS", "。因政府信息公开工作被申请行政复议", cases,
               cases - at(report, "proceedings/reconsideration/pending"));
    say("NAR.PROCEEDINGS", "，其中结果维持", at(report, "proceedings/reconsideration/upheld"));
    say("NAR.PROCEEDINGS", "，尚未审结", at(report, "proceedings/reconsideration/pending"));
    if (report.form == "2021") {
        say("NAR.PROACTIVE", "。全年制发行政规范性文件",
            at(report, "proactive/normative_documents/issued"));
        say("NAR.PROACTIVE", "，废止", at(report, "proactive/normative_documents/repealed"));
        say("NAR.PROACTIVE", "。作出行政许可决定", at(report, "proactive/licensing/decisions"));
    }
    return out;
}

/// A number near by that is neither of those which it might be: a digit doubled, lost or exchanged,
/// or up to nine more or less.
std::int64_t falsified(Random& random, const Said& said) {
    for (;;) {
        std::string text = std::to_string(said.value);
        const auto place =
            static_cast<std::size_t>(draw(random, 0, static_cast<std::int64_t>(text.size()) - 1));
        const std::int64_t way = draw(random, 0, 3);
        if (way == 0) text.insert(place, 1, text[place]);
        if (way == 1) text.erase(place, 1);
        if (way == 2) std::swap(text[place], text.back());
        if (way == 3) text = std::to_string(said.value + draw(random, -9, 9));
        if (text.empty() || text.size() > 12 || text[0] == '-') continue;
        const std::int64_t value = std::stoll(text);
        if (value != said.value && value != said.other) return value;
    }
}

std::string failures(const PlainReport& plain, const std::string& text) {
    Report report = to_report(plain);
    report.header().year = 2024;
    report.sections().clear();
    report.sections().push_back({SectionKey::overview, "", text});
    std::string out;
    for (const Finding& finding : validate(report).failures())
        if (finding.rule->id.substr(0, 4) == "NAR.") out.append(id(finding)).append(" ");
    return out;
}

std::string text_of(Random& random, const std::vector<Said>& said) {
    std::string out;
    for (const Said& each : said)
        out.append(each.words).append(digits(random, each.value)).append("件").append(each.behind);
    return out + "。";
}

/// Whether the channels add up to another number that they may be of, by chance.
bool channels_are_all(const std::vector<Said>& said, const PlainReport& report) {
    std::int64_t sum = 0;
    for (const Said& each : said)
        if (each.rule == "NAR.CHANNELS") sum += each.value;
    const std::int64_t received = at(report, "requests/received/total");
    const std::int64_t carried_out = at(report, "requests/carried_out/total");
    for (const std::int64_t whole : {received, received + at(report, "requests/carried_in/total"),
                                     at(report, "requests/concluded/total")})
        if (whole == sum || whole == sum + carried_out) return true;
    return false;
}

/// Whether so many answered and the first of the outcomes behind are all, by chance: 答复7件，不予受理4件
/// of 11.
bool is_one_of_a_list(const Said& answered, const std::vector<Said>& said,
                      const PlainReport& report) {
    std::int64_t sum = answered.value;
    for (const Said& each : said) {
        if (each.rule == "NAR.GROUP") sum += each.value;
        for (const char* whole : {"received", "concluded"})
            if (sum == at(report, std::string("requests/") + whole + "/total")) return true;
        if (sum == at(report, "requests/received/total") + at(report, "requests/carried_in/total"))
            return true;
    }
    return false;
}

/// Whether all of them can be printed.
bool is_usable(const std::vector<Said>& said) {
    for (const Said& each : said)
        if (each.value < 0 || each.value > 999'999'999'000) return false;
    return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose_sentences)

BOOST_AUTO_TEST_CASE(true_numbers_raise_nothing_and_a_false_one_is_named_by_its_rule) {
    Random random(20240131);
    int tried = 0;
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(1500); ++i) {
            const PlainReport report = consistent_report(form, random);
            std::vector<Said> said = sentence(random, report);
            if (!is_usable(said)) continue;
            ++tried;
            const std::string text = text_of(random, said);
            BOOST_TEST_REQUIRE(failures(report, text) == "", text << failures(report, text));
            Said& wrong = said[static_cast<std::size_t>(
                draw(random, 0, static_cast<std::int64_t>(said.size()) - 1))];
            wrong.value = falsified(random, wrong);
            if (wrong.rule == "NAR.CHANNELS" && channels_are_all(said, report)) continue;
            const std::string found = failures(report, text_of(random, said));
            BOOST_TEST_REQUIRE(found == wrong.rule + "@overview ", wrong.words << ": " << found);
        }
    BOOST_TEST(tried > tries(1500));
}

std::string with(const std::string& before, std::int64_t value, const std::string& behind) {
    return before + std::to_string(value) + "件" + behind;
}

/// A true sentence on a part of the applications or cases, on a span of years or on a change: its
/// numbers are in no table.
std::string of_a_part(Random& random, const PlainReport& report) {
    const std::int64_t received = at(report, "requests/received/total");
    const std::int64_t carried_in = at(report, "requests/carried_in/total");
    const std::int64_t part = draw(random, 0, received), shown = draw(random, 0, part);
    const std::string outcomes =
        with("予以公开", shown, "，") + with("不予公开", part - shown, "。");
    const std::int64_t suits = at(report, "proceedings/litigation_direct/total") +
                               at(report, "proceedings/litigation_after_reconsideration/total");
    const std::int64_t reviews = at(report, "proceedings/reconsideration/total");
    const std::int64_t old_suits = draw(random, 0, suits), old_reviews = draw(random, 0, reviews);
    const std::int64_t refused = at(report, "requests/refused/state_secret/person");
    const std::string span =
        pick(random, {"五年来", "近5年", "近三年", "“十四五”期间", "十四五以来", "党的二十大以来",
                      "2020年至2024年", "2020-2024年", "自2021年1月1日至2024年12月31日"});
    return pick(
        random,
        {with(pick(random, {"网上申请", "信函申请", "通过网络提交的申请"}), part,
              pick(random, {"中，", "，", "，其中"}) + outcomes),
         pick(random, {"自然人申请中，", "网上申请中，", "重大项目类申请中，"}) + outcomes,
         with("自然人申请", at(report, "requests/received/person"), "，") +
             with("予以公开", at(report, "requests/granted/person"), "。"),
         with(pick(random, {"对", "组织专家对", "法律顾问对"}), part,
              pick(random, {"重大疑难申请组织会商，", "复杂申请逐件研究，"})) +
             with("答复", part, "，其中") + outcomes,
         with(pick(random, {"重点答复了重大项目类政府信息公开申请", "政府信息公开申请抽查案卷",
                            "全年收到涉及征地拆迁的政府信息公开申请"}),
              part, pick(random, {"，", "，其中"}) + outcomes),
         with("对2023年结转的", carried_in, "申请，") +
             with("予以公开", draw(random, 0, carried_in), "，其余不予公开。"),
         with(pick(random,
                   {"上一年度未办结的", "上年未答复的", "去年尚未办结的", "2023年正在办理的"}),
              carried_in, "申请全部在本年内办结。"),
         with("政府信息公开行政诉讼案件当年新收", suits - old_suits, "，") +
             with("上年结转", old_suits, "，共计") + with("", suits, "。"),
         with("政府信息公开行政复议案件，当年新收", reviews - old_reviews, "，") +
             with("上年结转", old_reviews, "。"),
         with("收到政府信息公开行政复议", reviews - old_reviews, "，") +
             with("上年结转", old_reviews, pick(random, {"，", "，均维持，"})) +
             with("合计", reviews, "。"),
         with(span + "，共" + pick(random, {"收到", "办理", "答复"}) + "政府信息公开申请",
              received + part, "，") +
             outcomes,
         with("与上年相比，收到申请" + pick(random, {"增加", "减少"}), part, "。"),
         with("申请人共提交申请", received + part, "，其中") +
             with("", part, "不属于政府信息公开申请，") + with("实际受理", received, "。"),
         with("答复的政府信息公开申请中有", part, "被复议机关责令重新答复。"),
         with("因不涉及第三方，不予公开的申请中有", part, "另行说明。"),
         with("属于国家秘密", at(report, "requests/refused/state_secret/total"), "，其中自然人") +
             with("申请", refused, "。")});
}

/// What is said of a part accuses nobody, nor does it hide what is said of all behind it.
BOOST_AUTO_TEST_CASE(a_part_is_not_taken_for_all_and_hides_nothing_behind_it) {
    Random random(20241130);
    int tried = 0;
    for (int i = 0; i < tries(3000); ++i) {
        const PlainReport report = consistent_report("2021", random);
        std::vector<Said> said = sentence(random, report);
        if (!is_usable(said)) continue;
        ++tried;
        const std::string part = of_a_part(random, report);
        BOOST_TEST_REQUIRE(failures(report, part) == "", part << failures(report, part));
        const std::string right = part + text_of(random, said);
        BOOST_TEST_REQUIRE(failures(report, right) == "", right << failures(report, right));
        Said& wrong = said[static_cast<std::size_t>(
            draw(random, 0, static_cast<std::int64_t>(said.size()) - 1))];
        if (wrong.rule == "NAR.CHANNELS") continue;  // a channel was named twice
        wrong.value = falsified(random, wrong);
        if (wrong.rule == "NAR.DONE" && is_one_of_a_list(wrong, said, report)) continue;
        const std::string text = part + text_of(random, said);
        const std::string found = failures(report, text);
        BOOST_TEST_REQUIRE(found == wrong.rule + "@overview ",
                           text << wrong.words << wrong.value << ": " << found);
    }
    BOOST_TEST(tried > tries(1500));
}

/// 32.7, as near as one place says it.
std::string share(std::int64_t part, std::int64_t whole) {
    const std::int64_t tenths = (part * 2000 + whole) / (whole * 2);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

/// Of two that are told together the first share is that of the first, and so on.
BOOST_AUTO_TEST_CASE(shares_told_together_belong_to_their_own_numbers) {
    Random random(20241201);
    int tried = 0;
    for (int i = 0; i < tries(3000); ++i) {
        const PlainReport report = consistent_report("2021", random);
        const std::int64_t whole = at(report, "requests/concluded/total"),
                           one = group(report, "refused"), other = group(report, "unavailable");
        // Nothing else that a share may be of: what came, with and without that of last year.
        const std::int64_t apart = one > other ? one - other : other - one;
        if (whole <= 0 || whole > 999'999'999 || apart * 5 < whole) continue;
        ++tried;
        const std::string counts =
            with("不予公开", one, pick(random, {"、", "，"})) + with("无法提供", other, "，");
        const std::string lead = pick(random, {"分别占", "占比分别为", "各占", "分别占办结总数的"});
        const std::string between = pick(random, {"、", "和", "，"});
        const auto told = [&](std::int64_t first, std::int64_t second) {
            return counts + lead + share(first, whole) + between + share(second, whole) + "。";
        };
        const std::string right = told(one, other), wrong = told(other, one);
        BOOST_TEST_REQUIRE(failures(report, right) == "", right << failures(report, right));
        BOOST_TEST_REQUIRE(failures(report, wrong) == "NAR.PERCENT@overview ",
                           wrong << failures(report, wrong));
    }
    BOOST_TEST(tried > tries(500));
}

/// What is said where there was none, the rule that watches it, and the sum that must then be 0.
struct None {
    std::string rule;
    std::string words;
    std::int64_t value;
};

BOOST_AUTO_TEST_CASE(none_is_right_where_there_was_none) {
    Random random(20240615);
    for (int i = 0; i < tries(1500); ++i) {
        PlainReport report = consistent_report("2021", random);
        const None said[] = {
            {"NAR.NEW", pick(random, {"2024年未收到政府信息公开申请", "全年没有收到依申请公开件"}),
             at(report, "requests/received/total")},
            {"NAR.CARRY", "无结转下年度继续办理的申请", at(report, "requests/carried_out/total")},
            {"NAR.PROCEEDINGS",
             pick(random, {"未发生因政府信息公开引起的行政复议", "没有政府信息公开行政复议案件"}),
             at(report, "proceedings/reconsideration/total")},
            {"NAR.PROACTIVE", "全年未制发行政规范性文件",
             at(report, "proactive/normative_documents/issued")}};
        for (const None& each : said) {
            const bool decided = each.rule == "NAR.PROCEEDINGS" &&
                                 at(report, "proceedings/reconsideration/pending") == each.value;
            const std::string expected = each.value == 0 || decided ? "" : each.rule + "@overview ";
            const std::string found = failures(report, each.words + "。");
            BOOST_TEST_REQUIRE(found == expected, each.words << " " << each.value << ": " << found);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
