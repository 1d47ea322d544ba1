#include <govinfo/compare.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

#include <govinfo/draft.hpp>
#include <govinfo/validate.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

const ComparedCell& found(const Comparison& comparison, std::string_view path) {
    for (const ComparedCell& each : comparison.cells)
        if (each.cell->path == path) return each;
    throw std::invalid_argument(std::string(path));
}

/// `comparability older newer difference percent`, `-` for none.
std::string words(const Report& older, const Report& newer, std::string_view path) {
    const Comparison comparison = compare(older, newer);
    const ComparedCell& cell = found(comparison, path);
    const auto text = [](const Figure& figure) {
        return figure.text.empty() ? std::string(name(figure.state)) : figure.text;
    };
    std::string out(name(cell.comparability));
    out.append(" ").append(text(cell.older)).append(" ").append(text(cell.newer)).append(" ");
    out.append(cell.difference ? to_string(*cell.difference) : "-").append(" ");
    return out.append(cell.change ? percent(*cell.change) : "-");
}

ComparedText compared(std::string older, std::string newer) {
    Report a = zeros("2021"), b = zeros("2021");
    a.header().organ = std::move(older);
    b.header().organ = std::move(newer);
    return compare(a, b, Compared::two_versions).texts.at(0);
}

/// `[12→15]`, one after the other.
std::string changes(const ComparedText& text) {
    std::string out;
    for (const TextChange& each : text.changes)
        out.append("[")
            .append(text.older, each.older, each.older_size)
            .append("→")
            .append(text.newer, each.newer, each.newer_size)
            .append("]");
    return out;
}

std::string changes(std::string older, std::string newer) {
    return changes(compared(std::move(older), std::move(newer)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(numbers_have_a_difference_and_what_is_not_0_a_percentage) {
    Report older = zeros("2021"), newer = zeros("2021");
    set(older, "requests/received/total", 3511);  // 宿迁市 2023, 2024
    set(newer, "requests/received/total", 3525);
    set(newer, "requests/refused/state_secret/total", 2);
    BOOST_TEST(words(older, newer, "requests/received/total") == "same 3511 3525 14 0.40");
    BOOST_TEST(words(older, newer, "requests/refused/state_secret/total") == "same 0 2 2 -");
    BOOST_TEST(words(newer, older, "requests/refused/state_secret/total") == "same 2 0 -2 -100.00");
    BOOST_TEST(words(older, newer, "requests/granted/total") == "same 0 0 0 -");
    BOOST_TEST(compare(older, newer).cells.size() == 200U);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_has_no_difference_and_is_never_0) {
    Report older = zeros("2021"), newer = zeros("2021");
    const char* path = "requests/granted/person";
    set(newer, path, 5);
    older.set_blank(at(older, path));
    BOOST_TEST(words(older, newer, path) == "same blank 5 - -");
    older.set_absent(at(older, path));
    BOOST_TEST(words(older, newer, path) == "same absent 5 - -");
    older.set_text(at(older, path), "无");
    BOOST_TEST(words(older, newer, path) == "same 无 5 - -");
    older.set_not_applicable(at(older, path));
    BOOST_TEST(words(older, newer, path) == "same / 5 5 -");
    BOOST_TEST(found(compare(older, newer), path).changed);
    newer.set_not_applicable(at(newer, path));
    BOOST_TEST(!found(compare(older, newer), path).changed);
    set(newer, path, 0);
    BOOST_TEST(
        found(compare(older, newer), path).changed);  // `/` is not 0, though it counts as that
}

BOOST_AUTO_TEST_CASE(money_is_scaled_by_the_unit_printed_in_the_cell) {
    Report older = zeros("2021"), newer = zeros("2021");
    const char* path = "proactive/fees/amount";
    older.set_number(at(older, path), decimal("20"));
    newer.set(at(newer, path), parse_cell(CellKind::money, "251000元"));
    BOOST_TEST(words(older, newer, path) == "same 20 251000元 5.1 25.50");
    newer.set(at(newer, path), parse_cell(CellKind::money, "200000元"));
    BOOST_TEST(!found(compare(older, newer), path).changed);
    ParsedCell under_yuan = parse_cell(CellKind::money, "251000");
    under_yuan.raw = "251000";
    under_yuan.unit = "元";
    newer.set(at(newer, path), under_yuan);
    BOOST_TEST(words(older, newer, path) == "same 20 251000元 5.1 25.50");
    Report before = zeros("2019"), after = zeros("2019");
    set(before, "proactive/procurement/amount", 5);
    set(after, "proactive/procurement/amount", 6);
    BOOST_TEST(words(before, after, "proactive/procurement/amount") == "same 5 6 - -");
}

BOOST_AUTO_TEST_CASE(forms_are_compared_as_the_crosswalk_says) {
    Report older = zeros("2019"), newer = zeros("2021");
    set(older, "proactive/normative_documents/made", 4);
    set(newer, "proactive/normative_documents/issued", 5);
    set(older, "proactive/fees/items_last_year", 240);
    set(older, "requests/other/person", 7);
    set(newer, "requests/other/uncorrected/person", 1);
    set(newer, "requests/other/unpaid/person", 2);
    set(newer, "requests/other/misc/person", 3);
    BOOST_TEST(words(older, newer, "proactive/normative_documents/issued") == "same 4 5 1 25.00");
    BOOST_TEST(words(older, newer, "proactive/fees/items_last_year") ==
               "not_comparable 240 absent - -");
    BOOST_TEST(words(older, newer, "proactive/fees/amount") == "not_comparable absent 0 - -");
    BOOST_TEST(words(older, newer, "proactive/normative_documents/in_force") ==
               "not_comparable absent 0 - -");
    BOOST_TEST(words(older, newer, "requests/other/person") == "sum_of 7 6 -1 -14.29");
    newer.set_blank(at(newer, "requests/other/unpaid/person"));
    BOOST_TEST(words(older, newer, "requests/other/person") == "sum_of 7 blank - -");
    for (const ComparedCell& each : compare(newer, older).cells)
        BOOST_TEST(name(each.comparability) == "not_comparable");  // the wrong way round
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_is_held_against_the_sum_of_its_parts) {
    Report whole = zeros("2021"), split = zeros("2021");
    for (const CellInfo& cell : whole.form().cells())
        if (cell.row->under == "other") whole.set_absent(at(whole, cell.path));
    set(whole, "requests/other/person", 7);
    set(split, "requests/other/misc/person", 9);
    BOOST_TEST(words(whole, split, "requests/other/person") == "sum_of 7 9 2 28.57");
    BOOST_TEST(words(split, whole, "requests/other/person") == "sum_of 9 7 -2 -22.22");
    BOOST_TEST(compare(split, split).cells.size() == 200U);
}

BOOST_AUTO_TEST_CASE(what_the_newer_report_takes_up_is_restated) {
    Report older = zeros("2021"), newer = zeros("2021");
    older.header().year = 2023;
    newer.header().year = 2024;
    set(older, "requests/carried_out/total", 8);
    set(newer, "proceedings/reconsideration/pending", 1);
    const auto restated = compare(older, newer).restated;
    BOOST_TEST_REQUIRE(restated.size() == 1U);
    BOOST_TEST(id(restated[0]) == "YOY.CARRY@total");
    BOOST_TEST(compare(older, newer, Compared::two_versions).restated.empty());
}

BOOST_AUTO_TEST_CASE(two_bodies_and_years_the_wrong_way_round_are_doubted) {
    Report older = zeros("2021"), newer = zeros("2021");
    const auto doubts = [&](Compared what = Compared::two_years) {
        std::string out;
        for (const Finding& each : compare(older, newer, what).doubts)
            out.append(out.empty() ? "" : " ").append(id(each));
        return out;
    };
    BOOST_TEST(doubts() == "");
    older.header().organ = "金湖县人民政府";
    older.header().year = 2023;
    newer.header().organ = "宿迁市人民政府";
    newer.header().year = 2024;
    set(older, "requests/carried_out/total", 8);
    BOOST_TEST(doubts() == "YOY.ORGAN@organ");
    BOOST_TEST(compare(older, newer).restated.empty());
    older.header().year = 2025;
    BOOST_TEST(doubts() == "YOY.ORGAN@organ YOY.YEAR@year");
    BOOST_TEST(doubts(Compared::two_versions) == "");
    const std::string json = comparison_json(compare(older, newer), older, newer);
    BOOST_TEST(json.find(R"("doubts":[{"id":"YOY.ORGAN@organ","message":{"zh":"所给)") !=
               json.npos);
}

BOOST_AUTO_TEST_CASE(versions_differ_in_more_than_white_space) {
    Report older = zeros("2021");
    older.header().organ = "某局";
    older.sections() = {{SectionKey::overview, "一、总体情况", "收到 申请\n3件"},
                        {SectionKey::unknown, "附一", "甲"},
                        {SectionKey::unknown, "附二", "乙"}};
    Report newer = older;
    newer.sections()[0].text = "收到申请3件";
    const auto texts = [&] { return compare(older, newer, Compared::two_versions).texts; };
    BOOST_TEST(texts().empty());
    newer.sections()[2].text = "丙";
    newer.header().organ = "某局办公室";
    newer.sections()[0].text = "收到申请4件";
    BOOST_TEST_REQUIRE(texts().size() == 3U);
    BOOST_TEST(texts()[0].name == "organ");
    BOOST_TEST(texts()[1].name == "overview");
    BOOST_TEST(changes(texts()[1]) == "[3→4]");
    BOOST_TEST(texts()[2].name == "unknown 2");
    newer.sections().pop_back();
    BOOST_TEST(texts()[2].newer == "");
    BOOST_TEST(compare(older, newer).texts.empty());
}

BOOST_AUTO_TEST_CASE(texts_are_told_apart_word_by_word) {
    BOOST_TEST(changes("收到申请12件，办结11件。", "收到申请15件，办结14件。") == "[12→15][11→14]");
    BOOST_TEST(changes("收到12件", "收到12件。") == "[→。]");
    BOOST_TEST(changes("abc 12", "abd 123") == "[abc 12→abd 123]");
    BOOST_TEST(changes("abc，收到申请 12", "abd，收到申请 123") == "[abc→abd][12→123]");
    BOOST_TEST(changes("甲乙丙。新的一句。丁戊己。", "甲乙丙。丁戊己。") == "[新的一句。→]");
    BOOST_TEST(changes("", "甲") == "[→甲]");
    BOOST_TEST(changes("甲。", "丙。子。甲。") == "[→丙。子。]");
    // 甲 alone between two changes would be no help.
    BOOST_TEST(changes("子甲丑", "寅甲卯") == "[子甲丑→寅甲卯]");
}

BOOST_AUTO_TEST_CASE(texts_are_similar_by_the_words_that_both_have) {
    BOOST_TEST(percent(compared("收到申请12件", "收到申请13件").similarity) == "83.33");
    BOOST_TEST(percent(compared("甲乙", "丙丁").similarity) == "0.00");
    BOOST_TEST(percent(compared("甲乙丙丁", "甲乙丙丁。").similarity) == "88.89");
    BOOST_TEST(percent(compared("", "丙丁").similarity) == "0.00");
}

BOOST_AUTO_TEST_CASE(what_stands_in_last_years_text_is_told_of_each_part) {
    Report older = zeros("2021"), newer = zeros("2021");
    const std::string text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸";
    older.sections() = {{SectionKey::overview, "", text}};
    newer.sections() = {{SectionKey::overview, "", text + text.substr(0, 30)}};
    const Comparison comparison = compare(older, newer);
    BOOST_TEST_REQUIRE(comparison.copied.size() == 1U);
    BOOST_TEST(percent(share(comparison.copied[0]), 0) == "67");
    BOOST_TEST(compare(older, newer, Compared::two_versions).copied.empty());
}

BOOST_AUTO_TEST_CASE(machines_get_figures_as_printed) {
    Report older = zeros("2021"), newer = zeros("2021");
    older.set_text(at(older, "proactive/regulations/issued"), "2\",=x");
    const Comparison comparison = compare(older, newer);
    const std::string csv = comparison_csv(comparison);
    BOOST_TEST(csv.substr(0, csv.find("proactive/regulations/repealed")) ==
               "path,label,older,newer,difference,percent,comparability\r\n"
               "proactive/regulations/issued,表二 主动公开政府信息，“规章”行“本年制发件数”列,"
               "\"2\"\",=x\",0,,,same\r\n");
    const std::string chinese = comparison_csv(comparison, Language::zh);
    BOOST_TEST(chinese.starts_with("路径,单元格,较早的报告,较新的报告,增减,增减百分比,可比性\r\n"));
    BOOST_TEST(chinese.substr(chinese.find('\n')) == csv.substr(csv.find('\n')));
    const std::string json = comparison_json(comparison, older, newer);
    BOOST_TEST(json.find(R"({"path":"proactive/regulations/repealed","comparability":"same",)"
                         R"("older":{"state":"number","value":"0"},"newer":{"state":"number",)"
                         R"("value":"0"},"changed":false,"difference":"0","percent":null})") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_draft_follows_from_last_year_and_satisfies_its_rules) {
    Report last = zeros("2019");
    last.header().year = 2019;
    last.header().organ = "某局";
    set(last, "proactive/licensing/items_last_year", 10);
    set(last, "proactive/licensing/change", -2);
    set(last, "requests/carried_out/person", 5);
    last.set_blank(at(last, "requests/carried_out/other"));
    const Report draft = draft_after(last, form("2019"));
    BOOST_TEST((draft.number(at(draft, "proactive/licensing/items_last_year")) == decimal("8")));
    BOOST_TEST((draft.number(at(draft, "requests/carried_in/person")) == decimal("5")));
    BOOST_TEST(name(draft.state(at(draft, "requests/carried_in/other"))) == "blank");
    BOOST_TEST(name(draft.state(at(draft, "requests/received/person"))) == "blank");
    BOOST_TEST(draft.header().year.value() == 2020);

    Report year_2020 = zeros("2019");
    year_2020.header().year = 2020;
    set(year_2020, "requests/carried_out/total", 3);
    const Report next = draft_after(year_2020, form("2021"));
    BOOST_TEST((next.number(at(next, "requests/carried_in/total")) == decimal("3")));
    BOOST_TEST(name(next.state(at(next, "proactive/regulations/in_force"))) == "blank");

    Report year_2023 = zeros("2021");
    year_2023.header().year = 2023;
    set(year_2023, "proactive/normative_documents/in_force", 420);
    const Report after = draft_after(year_2023, form("2021"));
    BOOST_TEST(
        (after.number(at(after, "proactive/normative_documents/in_force")) == decimal("420")));
    ValidateOptions options;
    options.previous = &year_2023;
    options.blank = BlankPolicy::zero;
    for (const Finding& finding : validate(after, options).failures())
        BOOST_TEST(!finding.rule->id.starts_with("YOY."), id(finding));
}

BOOST_AUTO_TEST_SUITE_END()
