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

/// A number to be said, and the rule that watches it.
struct Said {
    std::string rule;
    std::string words;
    std::int64_t value;
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
    const std::int64_t open = received + at(report, "requests/carried_in/total");
    std::vector<Said> out = {
        {"NAR.NEW",
         pick(random, {"收到政府信息公开申请", "全年共收到政府信息公开申请",
                       "2024年，全年新收政府信息公开申请", "共受理依申请公开申请"}),
         one_in(random, 2) ? received : open},
        {"NAR.DONE", pick(random, {"，上年结转", "，含上年度结转申请"}),
         at(report, "requests/carried_in/total")},
        {"NAR.DONE", pick(random, {"，共办结", "，办结申请", "，答复"}),
         at(report, "requests/concluded/total")},
        {"NAR.APPLICANT", "，其中自然人", at(report, "requests/received/person")},
        {"NAR.APPLICANT", "、法人或其他组织", received - at(report, "requests/received/person")},
    };
    const std::pair<const char*, const char*> groups[] = {
        {"予以公开", "granted"},     {"部分公开", "partly_granted"}, {"不予公开", "refused"},
        {"无法提供", "unavailable"}, {"不予处理", "not_processed"},  {"其他处理", "other"}};
    std::string lead = "；";
    for (const auto& [words, row] : groups) {
        out.push_back({"NAR.GROUP", lead + words, group(report, row)});
        lead = "、";
    }
    out.push_back({"NAR.CARRY",
                   pick(random, {"，结转下年度", "，转下年度办理", "，结转至下年度继续办理"}),
                   at(report, "requests/carried_out/total")});
    const bool decided = one_in(random, 2);
    out.push_back({"NAR.T4", "。因政府信息公开工作被申请行政复议",
                   at(report, "proceedings/reconsideration/total") -
                       (decided ? at(report, "proceedings/reconsideration/pending") : 0)});
    return out;
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
        out.append(each.words).append(digits(random, each.value)).append("件");
    return out + "。";
}

/// Values so large that two readings of one number are never the same by chance.
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
            wrong.value += 1'000'000'000'000 - 2 * wrong.value - 7;  // fits no reading
            if (wrong.value < 0 || wrong.value > 999'999'999'999) continue;
            const std::string found = failures(report, text_of(random, said));
            BOOST_TEST_REQUIRE(found == wrong.rule + "@overview ", wrong.words << ": " << found);
        }
    BOOST_TEST(tried > tries(1500));
}

BOOST_AUTO_TEST_SUITE_END()
