// X.* and NAR.*: the text held against the tables.

#include <govinfo/copied_text.hpp>
#include <govinfo/validate.hpp>

#include <algorithm>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/explain.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// 100 received, 8 carried in, 103 concluded, 5 carried out; 3 reconsiderations, one of them
/// pending.
Report tables() {
    Report report = zeros("2021");
    report.header().organ = "某县教育局";
    report.header().year = 2024;
    for (const char* column : {"person", "total"}) {
        const std::string c(column);
        set(report, "requests/received/" + c, 100);
        set(report, "requests/carried_in/" + c, 8);
        set(report, "requests/granted/" + c, 60);
        set(report, "requests/partly_granted/" + c, 20);
        set(report, "requests/refused/state_secret/" + c, 1);
        set(report, "requests/refused/internal_affairs/" + c, 2);
        set(report, "requests/unavailable/not_held/" + c, 20);
        set(report, "requests/concluded/" + c, 103);
        set(report, "requests/carried_out/" + c, 5);
    }
    set(report, "proceedings/reconsideration/upheld", 2);
    set(report, "proceedings/reconsideration/pending", 1);
    set(report, "proceedings/reconsideration/total", 3);
    return report;
}

Report with(Report report, SectionKey key, std::string_view text) {
    report.sections().push_back({key, "", std::string(text)});
    return report;
}

std::string failures(const Report& report, const ValidateOptions& options = {}) {
    std::string out;
    for (const Finding& finding : validate(report, options).failures())
        if (finding.rule->id.starts_with("NAR.") || finding.rule->id.starts_with("X.FEE") ||
            finding.rule->id == "X.SEC.PROBLEMS" || finding.rule->id == "X.FEE.NONE")
            out.append(out.empty() ? "" : " ").append(id(finding));
    return out;
}

std::string overview(std::string_view text) {
    return failures(with(tables(), SectionKey::overview, text));
}

std::string message_of(const Report& report, std::string_view wanted, Language language) {
    for (const Finding& finding : validate(report).failures())
        if (id(finding) == wanted) return message(finding, report, {}, language);
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(narrative_rules)

BOOST_AUTO_TEST_CASE(true_sentences_raise_nothing) {
    for (const char* text :
         {"收到政府信息公开申请100件，上年结转8件，办结103件，结转下年度5件。",
          "共收办政府信息公开申请108件，其中予以公开60件、部分公开20件、不予公开3件、无法提供20件、"
          "转下年度办理5件。",
          "收到政府信息公开申请一百件，其中自然人100件，法人或其他组织0件。",
          "办理政府信息公开申请103件，其中予以公开60件，占58.3%；部分公开20件，占19.4%。",
          "因政府信息公开工作被申请行政复议3件，行政诉讼0件。",
          "因政府信息公开工作被申请行政复议案件2件。",  // decided
          "收到政府信息公开申请90余件。", "收到政府信息公开申请约120件。"})
        BOOST_TEST(overview(text) == "", text);
}

BOOST_AUTO_TEST_CASE(a_false_number_is_named_by_its_rule) {
    BOOST_TEST(overview("收到政府信息公开申请101件。") == "NAR.NEW@overview");
    BOOST_TEST(overview("收到政府信息公开申请110余件。") == "NAR.NEW@overview");
    BOOST_TEST(overview("办结政府信息公开申请100件。") == "NAR.DONE@overview");
    BOOST_TEST(overview("政府信息公开申请上年结转9件。") == "NAR.DONE@overview");
    BOOST_TEST(overview("政府信息公开申请结转下年度6件。") == "NAR.CARRY@overview");
    BOOST_TEST(overview("收到申请后，予以公开61件。") == "NAR.GROUP@overview");
    BOOST_TEST(overview("收到政府信息公开申请100件，其中自然人99件。") == "NAR.APPLICANT@overview");
    // 105 and three reviews are as many as were received, but no outcomes of these.
    BOOST_TEST(overview("收到政府信息公开申请100件，办结105件，被申请行政复议3件。") ==
               "NAR.DONE@overview");
    BOOST_TEST(overview("因政府信息公开工作被申请行政复议4件。") == "NAR.PROCEEDINGS@overview");
    BOOST_TEST(overview("办结政府信息公开申请103件，其中予以公开60件，占59.0%。") ==
               "NAR.PERCENT@overview");
}

BOOST_AUTO_TEST_CASE(the_contradictions_of_a_real_report_are_found) {
    // 上海市人民政府办公厅 2019: its cells, totals of the outcomes blank as printed, and its
    // sentence.
    Report report(form("2019"));
    report.header().organ = "上海市人民政府办公厅";
    report.header().year = 2019;
    for (std::size_t i = 0; i < report.form().cell_count(); ++i)
        report.set_blank(static_cast<CellIndex>(i));
    const std::pair<const char*, std::int64_t> cells[] = {
        {"received/person", 821},
        {"received/total", 859},
        {"carried_in/person", 18},
        {"carried_in/total", 18},
        {"granted/person", 258},
        {"granted/business", 12},
        {"granted/legal_service", 1},
        {"granted/other", 1},
        {"partly_granted/person", 3},
        {"unavailable/not_held/person", 252},
        {"unavailable/not_held/business", 12},
        {"unavailable/not_held/legal_service", 1},
        {"unavailable/needs_creation/person", 44},
        {"unavailable/needs_creation/business", 3},
        {"unavailable/unclear/person", 25},
        {"concluded/total", 805},
        {"carried_out/person", 72},
        {"carried_out/total", 72}};
    for (const auto& [path, count] : cells) set(report, std::string("requests/") + path, count);
    report.sections().push_back({SectionKey::overview, "一、总体情况",
                                 "全年共新收政府信息公开申请859件，上年结转18件，办结805件。其中，"
                                 "公开258件，无法提供265件，结转下年度72件。"});
    BOOST_TEST(failures(report) == "NAR.GROUP@overview");
    BOOST_TEST(message_of(report, "NAR.GROUP@overview", Language::zh) ==
               "“一、总体情况”的文字与表格不符：“公开258件”，表中（一）予以公开至少 272，"
               "予以公开与部分公开之和至少 275；“无法提供265件”，表中（四）无法提供至少 337");
    const Explanation explanation = explain(report, validate(report));
    for (const ExplainedFinding& each : explanation.failures) {
        if (each.id != "NAR.GROUP@overview") continue;
        BOOST_TEST_REQUIRE(each.quotes.size() == 2U);
        BOOST_TEST(each.quotes[0].stated == "258");
        BOOST_TEST(each.quotes[1].stated == "265");
        BOOST_TEST(report.sections()[0].text.substr(each.quotes[1].offset) ==
                   "无法提供265件，结转下年度72件。");
        BOOST_TEST(each.quotes[1].cells.size() == 3U);
    }
}

BOOST_AUTO_TEST_CASE(a_list_of_outcomes_is_complete) {
    // 亳州市人民政府办公室 2025 named five groups of its 70.
    const char* part = "收到政府信息公开申请100件，其中予以公开60件、部分公开20件、无法提供20件。";
    BOOST_TEST(overview(part) == "");  // as many as were received
    BOOST_TEST(overview("办理政府信息公开申请，其中予以公开60件、部分公开20件、不予公开3件。") ==
               "NAR.COMPLETE@overview");
    BOOST_TEST(overview("办理政府信息公开申请，其中予以公开60件、部分公开20件。") == "");
}

BOOST_AUTO_TEST_CASE(what_there_was_none_of_and_the_most_frequent_are_no_list) {
    for (const char* text :
         {"无不予公开、无法提供、不予处理情形。", "不予公开0件，无法提供0件，不予处理0件。"}) {
        Report report = zeros("2021");
        report.header().year = 2024;
        for (const char* row : {"received", "granted", "concluded"})
            for (const char* column : {"person", "total"})
                set(report, std::string("requests/") + row + "/" + column, 7);
        BOOST_TEST(failures(with(report, SectionKey::overview, text)) == "", text);
    }
    const std::string most = "予以公开60件，无法提供20件，不予公开3件";
    BOOST_TEST(overview(most + "。") == "NAR.COMPLETE@overview");
    BOOST_TEST(overview(most + "，居前三位。") == "");
}

BOOST_AUTO_TEST_CASE(growth_is_held_against_last_year) {
    const Report report =
        with(tables(), SectionKey::overview, "收到政府信息公开申请100件，同比增长25%。");
    BOOST_TEST(failures(report) == "");
    Report last = tables();
    last.header().year = 2023;
    ValidateOptions options;
    options.previous = &last;
    set(last, "requests/received/total", 80);
    BOOST_TEST(failures(report, options) == "");
    set(last, "requests/received/total", 90);
    BOOST_TEST(failures(report, options) == "NAR.PERCENT@overview");
}

BOOST_AUTO_TEST_CASE(a_fall_is_called_one) {
    Report last = tables();
    last.header().year = 2023;
    ValidateOptions options;
    options.previous = &last;
    const Report report = with(tables(), SectionKey::overview, "收到申请100件，同比下降12%。");
    std::string words;
    for (const Finding& each : validate(report, options).failures())
        if (each.rule->id == "NAR.PERCENT") words = message(each, report, options, Language::zh);
    BOOST_TEST(words.find("写降幅 12%") != std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(rounded_percentages_are_held_as_loosely_as_they_are_told) {
    Report last = tables();
    last.header().year = 2023;
    set(last, "requests/received/total", 81);  // 23.5 %
    ValidateOptions options;
    options.previous = &last;
    const auto growth = [&](const std::string& words) {
        return failures(with(tables(), SectionKey::overview, "收到申请100件，同比" + words + "。"),
                        options);
    };
    for (const char* right : {"增长近25%", "增长约23%", "增长20%以上", "增长逾20%", "增幅近25%"})
        BOOST_TEST(growth(right) == "", right);
    for (const char* wrong : {"增长近30%", "增长35%以上", "增长20%", "下降20%以上"})
        BOOST_TEST(growth(wrong) == "NAR.PERCENT@overview", wrong);
    BOOST_TEST(overview("予以公开60件，约占56%。") == "");
    BOOST_TEST(overview("予以公开60件，约占70%。") == "NAR.PERCENT@overview");
    BOOST_TEST(overview("予以公开60件，占近60%。") == "");
    BOOST_TEST(overview("予以公开60件，占60%以上。") == "");  // of the 100 that came
    BOOST_TEST(overview("予以公开60件，占70%以上。") == "NAR.PERCENT@overview");
}

BOOST_AUTO_TEST_CASE(settled_are_all_cases_but_the_pending_ones) {
    const std::string cases = "因政府信息公开工作被申请行政复议";
    BOOST_TEST(overview(cases + "3件，已审结2件。") == "");
    BOOST_TEST(overview(cases + "2件，均已审结。") == "");
    BOOST_TEST(overview(cases + "3件，均已审结。") == "NAR.PROCEEDINGS@overview");
    BOOST_TEST(overview(cases + "3件，已审结3件。") == "NAR.PROCEEDINGS@overview");
}

BOOST_AUTO_TEST_CASE(granted_may_count_those_granted_in_part) {
    BOOST_TEST(overview("予以公开80件（含部分公开20件）。") == "");
    BOOST_TEST(overview("予以公开80件，其中部分公开20件。") == "");
    BOOST_TEST(overview("予以公开80件、部分公开20件。") == "NAR.GROUP@overview");
    BOOST_TEST(overview("予以公开79件（含部分公开20件）。") == "NAR.GROUP@overview");
}

BOOST_AUTO_TEST_CASE(unknown_cells_contradict_nothing_that_they_may_be) {
    Report report = tables();
    report.set_blank(at(report, "requests/granted/total"));
    report.set_blank(at(report, "requests/granted/business"));
    const auto stated = [&report](std::string_view text) {
        return failures(with(report, SectionKey::overview, text));
    };
    BOOST_TEST(stated("收到申请后，予以公开60件。") == "");
    BOOST_TEST(stated("收到申请后，予以公开99件。") == "");
    BOOST_TEST(stated("收到申请后，予以公开59件。") ==
               "NAR.GROUP@overview");  // 60 persons at least
}

BOOST_AUTO_TEST_CASE(fees_are_within_those_of_table_two) {
    const auto stated = [](std::string_view amount, std::string_view text) {
        Report report = tables();
        report.set_number(at(report, "proactive/fees/amount"), decimal(amount));
        return failures(with(report, SectionKey::other_matters, text));
    };
    BOOST_TEST(stated("0.295", "2024年对25件申请收取了信息处理费2950元。") == "");
    BOOST_TEST(stated("0.25", "2024年对25件申请收取了信息处理费2950元。") ==
               "X.FEE.AMOUNT@other_matters");
    BOOST_TEST(stated("0.3", "2024年收取信息处理费2950元。") == "");
    const char* asked = "信息处理费：发出收费通知3件，总金额1100元，实际收取600元。";
    BOOST_TEST(stated("0.06", asked) == "");
    BOOST_TEST(stated("0.05", asked) == "X.FEE.AMOUNT@other_matters");
    BOOST_TEST(stated("0.2", "信息处理费按件计收，100元/件；2024年收取信息处理费1万元。") ==
               "X.FEE.AMOUNT@other_matters");
}

BOOST_AUTO_TEST_CASE(fees_are_the_sum_of_their_parts) {
    // The figures of 宿迁市 2024
    const std::string list =
        "2024年对3件政府信息公开申请收取信息处理费2230元。其中，民政局1件，收取880元；"
        "政府办公室1件，收取1080元；半山镇1件，收取270元。";
    Report report = tables();
    set(report, "proactive/fees/amount", 1);
    BOOST_TEST(failures(with(report, SectionKey::other_matters, list)) == "");
    std::string wrong = list;
    wrong.replace(wrong.find("270"), 3, "207");
    BOOST_TEST(failures(with(report, SectionKey::other_matters, wrong)) ==
               "X.FEE.SUM@other_matters");
    wrong = list;
    wrong.replace(wrong.find("对3件"), std::string("对3件").size(), "对4件");
    BOOST_TEST(failures(with(report, SectionKey::other_matters, wrong)) ==
               "X.FEE.SUM@other_matters");
}

BOOST_AUTO_TEST_CASE(a_total_of_fees_may_end_their_list) {
    Report report = tables();
    set(report, "proactive/fees/amount", 1);
    report.header().year = 2024;
    const auto said = [&](const std::string& text) {
        return failures(with(report, SectionKey::other_matters, text));
    };
    for (const std::string right : {
             "向2名申请人收取信息处理费，金额分别为100元、200元，共计300元。",
             "信息处理费收取情况：收到缴费2笔，其中张某100元、李某200元，共300元。",
             "收取信息处理费300元，其中甲局100元、乙局200元，合计300元。",
             "收取信息处理费300元，比上年减少500元。上年收取800元。",
             "2023年收取信息处理费800元，2024年收取300元，累计1100元。",
             "2024年收取信息处理费300元，退还50元、20元，历年累计1100元。",
             "甲局收取信息处理费100元、乙局200元、丙局300元。",
             "收取信息处理费，金额分别为100元、200元、400元。",
             "收取信息处理费300元，比上年增加50元，其中甲局100元、乙局200元。",
             "收取信息处理费2件，共计300元（100元＋200元）。",
         })
        BOOST_TEST(said(right) == "", right << said(right));
    for (const std::string wrong : {
             "向2名申请人收取信息处理费，金额分别为100元、200元，共计400元。",
             "收取信息处理费，其中张某100元、李某200元，共310元。",
             "收取信息处理费2件，共计300元（100元＋300元）。",
             "收取信息处理费300元，比上年增加50元，其中甲局100元、乙局210元。",
             "收取信息处理费300元，其中甲局100元、乙局210元，合计300元。",
         })
        BOOST_TEST(said(wrong) == "X.FEE.SUM@other_matters", wrong << said(wrong));
    // Of another year nothing is held against this year's table.
    BOOST_TEST(said("2023年收取信息处理费80000元，2024年收取300元。") == "");
    BOOST_TEST(said("收取信息处理费，金额分别为9000元、7000元，共计16000元。") ==
               "X.FEE.AMOUNT@other_matters");
}

BOOST_AUTO_TEST_CASE(fees_are_spoken_of_where_there_were_some) {
    Report report = tables();
    set(report, "requests/other/unpaid/total", 2);
    BOOST_TEST(failures(with(report, SectionKey::other_matters, "无。")) ==
               "X.FEE.NONE@other_matters");  // one fact, one finding
    BOOST_TEST(failures(with(report, SectionKey::other_matters, "本年度未收取信息处理费。")) == "");
    BOOST_TEST(failures(with(tables(), SectionKey::other_matters, "无其他需要报告的事项。")) == "");
    Report elsewhere = with(tables(), SectionKey::overview, "全年收取信息处理费400元。");
    set(elsewhere, "proactive/fees/amount", 1);
    BOOST_TEST(failures(with(elsewhere, SectionKey::other_matters, "无")) ==
               "X.FEE.NONE@other_matters");
}

BOOST_AUTO_TEST_CASE(a_share_is_held_against_every_number_before_it) {
    // 30 of 60: neither stands in the tables, and 20 other numbers stand between.
    std::string text = "收到政府信息公开申请约60件，";
    for (int i = 0; i < 20; ++i)
        text += "收到政府信息公开申请约" + std::to_string(900 + i) + "件，";
    BOOST_TEST(overview(text + "收到申请约1件，其中予以公开60件，占100%。") == "");
    BOOST_TEST(overview(text + "其中予以公开60件，占6.65%。") == "");
    BOOST_TEST(overview(text + "其中予以公开60件，占6.9%。") == "NAR.PERCENT@overview");
    BOOST_TEST(overview("申请中，其中予以公开60件，占6.65%。" + text) == "NAR.PERCENT@overview");
}

BOOST_AUTO_TEST_CASE(each_share_belongs_to_its_own_number) {
    BOOST_TEST(overview("予以公开60件、部分公开20件，分别占58.3%、19.4%。") == "");
    BOOST_TEST(overview("予以公开60件、部分公开20件，分别占19.4%、58.3%。") ==
               "NAR.PERCENT@overview");
    BOOST_TEST(overview("予以公开60件，占办结总数的58.3%。") == "");
    BOOST_TEST(overview("予以公开60件，占办结总数的59.1%。") == "NAR.PERCENT@overview");
}

BOOST_AUTO_TEST_CASE(a_share_is_of_what_the_number_may_be_a_part_of) {
    BOOST_TEST(overview("自然人申请100件，占97.1%。") == "NAR.PERCENT@overview");  // of 103
    Report report = tables();
    set(report, "proactive/licensing/decisions", 40);
    BOOST_TEST(failures(with(report, SectionKey::overview, "行政许可40件，占全部决定的80%。")) ==
               "");
    BOOST_TEST(failures(with(report, SectionKey::overview, "行政许可40件，占80%。")) == "");
}

BOOST_AUTO_TEST_CASE(of_many_words_at_fault_the_first_are_shown_and_the_others_counted) {
    std::string text;
    for (int i = 0; i < 25; ++i) text += "收到政府信息公开申请7件。";
    const Report report = with(tables(), SectionKey::overview, text);
    const Explanation explanation = explain(report, validate(report));
    const auto found =
        std::find_if(explanation.failures.begin(), explanation.failures.end(),
                     [](const ExplainedFinding& each) { return each.id == "NAR.NEW@overview"; });
    BOOST_TEST_REQUIRE((found != explanation.failures.end()));
    const ExplainedFinding& failure = *found;
    BOOST_TEST(failure.quotes.size() == 20);
    BOOST_TEST(failure.more_quotes == 5);
    BOOST_TEST(failure.message[0].ends_with("；另有 5 处"));
    BOOST_TEST(failure.message[1].ends_with("; and 5 more"));
}

BOOST_AUTO_TEST_CASE(text_beyond_the_limit_is_not_assessed) {
    const Report report = with(tables(), SectionKey::overview, "收到政府信息公开申请7件。");
    ValidateOptions options;
    options.max_text = report.sections().front().text.size();
    BOOST_TEST(failures(report, options) == "NAR.NEW@overview");
    --options.max_text;
    BOOST_TEST(failures(report, options) == "");
    bool said = false;
    for (const Finding& finding : validate(report, options).unassessed()) {
        if (id(finding) != "NAR.NEW@overview") continue;
        said = true;
        BOOST_TEST(reason(finding, report, options, Language::en) ==
                   "the text has more than " + std::to_string(options.max_text) +
                       " bytes and was not checked");
    }
    BOOST_TEST(said);
    BOOST_TEST((validate(report, options).verdict() == Verdict::consistent));
}

BOOST_AUTO_TEST_CASE(a_clause_without_end_says_nothing) {
    std::string text = "收到申请";
    for (int i = 0; i < 1000; ++i) text += "某处";
    BOOST_TEST(overview(text + "7件。") == "");
    BOOST_TEST(overview("收到申请，办理7件。") == "NAR.DONE@overview");
}

BOOST_AUTO_TEST_CASE(problems_are_named) {
    BOOST_TEST(failures(with(tables(), SectionKey::problems, "无。")) == "X.SEC.PROBLEMS@problems");
    BOOST_TEST(failures(with(tables(), SectionKey::problems, "")) == "X.SEC.PROBLEMS@problems");
    BOOST_TEST(failures(with(tables(), SectionKey::problems,
                             "公开内容还不够全面，下一步将加强培训。")) == "");
}

BOOST_AUTO_TEST_CASE(years_left_standing_are_found) {
    BOOST_TEST(overview("2024年，我局认真落实《条例》。") == "");
    BOOST_TEST(overview("2023年，我局认真落实《条例》。") == "NAR.YEAR@overview");
    BOOST_TEST(overview("2023年12月，我局印发方案。") == "");
    BOOST_TEST(overview("较2023年，我局公开数量增加。") == "");
    const auto problems = [](std::string_view text) {
        return failures(with(tables(), SectionKey::problems, text));
    };
    BOOST_TEST(problems("公开内容不够全面。2025年，我局将加强培训。") == "");
    BOOST_TEST(problems("公开内容不够全面。2024年，我局将加强培训。") == "NAR.YEAR@problems");
    BOOST_TEST(problems("2024年，我局工作取得一定成效，但仍存在差距。") == "");
}

BOOST_AUTO_TEST_CASE(instruments_are_cited_by_their_own_number) {
    const auto preamble = [](std::string_view text) {
        return failures(with(tables(), SectionKey::preamble, text));
    };
    BOOST_TEST(
        preamble("按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
                 "编制。") == "");
    BOOST_TEST(
        preamble("按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函[2021]30号）"
                 "编制。") == "NAR.BASIS@preamble");
}

BOOST_AUTO_TEST_CASE(a_body_calls_itself_what_it_is) {
    Report town = tables();
    town.header().organ = "某县夏镇人民政府";
    BOOST_TEST(failures(with(town, SectionKey::overview, "我镇高度重视。")) == "");
    BOOST_TEST(failures(with(town, SectionKey::overview, "我局高度重视。")) == "NAR.UNIT@overview");
    BOOST_TEST(failures(with(town, SectionKey::overview, "我省部署后，我局高度重视。")) ==
               "NAR.UNIT@overview");
    town.header().organ.clear();
    BOOST_TEST(failures(with(town, SectionKey::overview, "我局高度重视。")) == "");
}

BOOST_AUTO_TEST_CASE(copied_parts_are_named_where_they_are_long) {
    std::string text;
    for (char32_t c = U'一'; c < U'一' + 300; ++c) {
        text += static_cast<char>(0xE0 | c >> 12);
        text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
    const Report report = with(tables(), SectionKey::overview, text);
    Report last = report;
    last.header().year = 2023;
    ValidateOptions options;
    options.previous = &last;
    const auto copied = [](const Findings& findings) {
        std::string out;
        for (const Finding& each : findings.failures())
            if (each.rule->id.ends_with("COPIED_TEXT")) out += id(each) + " ";
        return out;
    };
    BOOST_TEST(copied(validate(report, options)) == "YOY.COPIED_TEXT@overview ");
    const Report* const reports[] = {&report, &last};
    const TextIndex index(reports);
    options.previous = nullptr;
    options.others = &index;
    BOOST_TEST(copied(validate(report, options)) == "NAR.COPIED_TEXT@overview ");
    last.sections()[0].text = text.substr(0, 3 * 200);  // two thirds
    const TextIndex shorter(reports);
    options.others = &shorter;
    BOOST_TEST(copied(validate(report, options)) == "");
    BOOST_TEST(copied(validate(report)) == "");
}

BOOST_AUTO_TEST_CASE(what_a_rule_saw_is_kept_and_not_looked_for_again) {
    Report report = with(tables(), SectionKey::overview, "2024年，收到政府信息公开申请99件。");
    Findings findings = validate(report);
    report.sections()[0].text.clear();
    const Explanation explanation = explain(report, std::move(findings));
    const auto found =
        std::find_if(explanation.failures.begin(), explanation.failures.end(),
                     [](const ExplainedFinding& each) { return each.id == "NAR.NEW@overview"; });
    BOOST_TEST_REQUIRE((found != explanation.failures.end()));
    BOOST_TEST_REQUIRE(found->quotes.size() == 1U);
    BOOST_TEST(found->quotes[0].stated == "99");
    BOOST_TEST(found->message[1].find("99") != std::string::npos, found->message[1]);
}

BOOST_AUTO_TEST_SUITE_END()
