#include <govinfo/accept.hpp>

#include <algorithm>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/encoding.hpp>
#include <govinfo/json.hpp>
#include <govinfo/problem_list.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Acceptances list(std::string_view json) {
    const auto read = read_acceptances(json);
    BOOST_TEST_REQUIRE(read.has_value());
    return *read;
}

/// That `json` is refused where `at` first stands in it.
Error refusal(std::string_view json, std::string_view at) {
    BOOST_TEST_CONTEXT(json) {
        const auto read = read_acceptances(json);
        BOOST_TEST_REQUIRE(!read.has_value());
        BOOST_TEST(read.error().offset.value() == json.find(at));
        return read.error();
    }
    return {};
}

/// Three applications that were received and never concluded: two rules fail.
Report unbalanced_report() {
    Report report = zeros("2021");
    set(report, "requests/received/person", 3);
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(accept_suite)

BOOST_AUTO_TEST_CASE(reasons_are_read_by_finding_id) {
    const Acceptances accepted = list(
        "\xEF\xBB\xBF{\"T3.BALANCE@person\": \"已在备注中说明\",\n"
        " \"CELL.BLANK@proactive/fees/amount\": \"\\u65e0\\u6536\\u8d39\"}\n");
    BOOST_TEST(accepted.size() == 2U);
    BOOST_TEST(accepted.at("T3.BALANCE@person") == "已在备注中说明");
    BOOST_TEST(accepted.at("CELL.BLANK@proactive/fees/amount") == "无收费");
    BOOST_TEST(list("{}").empty());
}

BOOST_AUTO_TEST_CASE(an_id_of_before_is_that_of_now) {
    const Acceptances accepted = list(R"({"X.SEC5.EMPTY@problems": "x"})");
    BOOST_TEST(accepted.at("X.SEC.PROBLEMS@problems") == "x");
    const std::string twice = R"({"X.SEC5.EMPTY@problems": "x", "X.SEC.PROBLEMS@problems": "y"})";
    BOOST_TEST((refusal(twice, "\"X.SEC.").code == ErrorCode::duplicate_key));
    BOOST_TEST((refusal(R"({"X.SEC5.FULL@problems": "x"})", "\"").code == ErrorCode::unknown_key));
}

BOOST_AUTO_TEST_CASE(an_id_must_be_that_of_a_rules_finding) {
    for (const std::string id : {"T3.BALANCE", "T3.BALANCE@", "@person", "T3@person", "",
                                 "T9.NOTHING@person", "t3.balance@person"}) {
        const Error error = refusal("{\n  \"" + id + "\": \"x\"}", "\"");
        BOOST_TEST((error.code == ErrorCode::unknown_key));
        BOOST_TEST(error.detail == id);
        BOOST_TEST(error.line == 2U);
        BOOST_TEST(error.column == 3U);
    }
}

BOOST_AUTO_TEST_CASE(an_id_stands_once) {
    const Error error =
        refusal(R"({"T3.BALANCE@person":"x", "T3.BALANCE@total":"y","T3.BALANCE\u0040person":"x"})",
                R"("T3.BALANCE\u)");
    BOOST_TEST((error.code == ErrorCode::duplicate_key));
}

BOOST_AUTO_TEST_CASE(a_reason_is_a_text_of_one_line) {
    for (const std::string reason :
         {"\"\"", "\" \"", "\"　\"", "\"a\\nb\"", "\"a\\u0000b\"", "\"\\u001b[2J\"", "null", "true",
          "1", "2.5", "[\"x\"]", "{\"zh\":\"x\"}"}) {
        const Error error = refusal("{\"T3.BALANCE@person\":" + reason + "}", reason);
        BOOST_TEST((error.code == ErrorCode::invalid_value));
        BOOST_TEST(error.path == "T3.BALANCE@person");
    }
}

BOOST_AUTO_TEST_CASE(a_list_is_one_object_of_json) {
    for (const std::string_view json : {"[]", "1", "null"})
        BOOST_TEST((refusal(json, json).code == ErrorCode::invalid_value));
    BOOST_TEST((refusal("\"T3.BALANCE@person\"", "\"T3").code == ErrorCode::invalid_value));
    for (const std::string_view json : {"", " ", "{", "{\"T3.BALANCE@person\":\"x\"", "{\"T3.BAL"})
        BOOST_TEST((read_acceptances(json).error().code == ErrorCode::syntax));
    BOOST_TEST((read_acceptances("{} {}").error().code == ErrorCode::syntax));
    BOOST_TEST((read_acceptances("{\"T3.BALANCE@person\":\"\xFF\"}").error().code ==
                ErrorCode::wrong_encoding));
}

BOOST_AUTO_TEST_CASE(failures_in_the_list_carry_its_reason_and_count_all_the_same) {
    const Report report = unbalanced_report();
    Explanation explanation = explain(report, validate(report));
    BOOST_TEST_REQUIRE(explanation.failures.size() == 2U);
    BOOST_TEST(open_count(explanation, Severity::error) == 2U);
    accept(explanation, list(R"({"T3.BALANCE@person":"已说明","T3.BALANCE@total":"未用"})"));
    BOOST_TEST(explanation.failures[0].id == "T3.BALANCE@person");
    BOOST_TEST(explanation.failures[0].accepted == "已说明");
    BOOST_TEST(explanation.failures[1].accepted.empty());
    BOOST_TEST(open_count(explanation, Severity::error) == 1U);
    BOOST_TEST(open_count(explanation, Severity::warning) == 0U);
    BOOST_TEST(explanation.findings.count(Severity::error) == 2U);
    BOOST_TEST((explanation.findings.verdict() == Verdict::inconsistent));

    // What quotes words is accepted with these alone.
    Report worded = unbalanced_report();
    worded.sections() = {{SectionKey::overview, "", "全年共收到政府信息公开申请5件。"}};
    const auto accepted = [&worded](const std::string& id) {
        Explanation of_words = explain(worded, validate(worded));
        accept(of_words, {{id, "已说明"}});
        return std::any_of(
            of_words.failures.begin(), of_words.failures.end(), [](const auto& each) {
                return each.finding.rule->id == "NAR.NEW" && each.accepted == "已说明";
            });
    };
    std::string with_words;
    for (const ExplainedFinding& each : explain(worded, validate(worded)).failures)
        if (each.finding.rule->id == "NAR.NEW") with_words = acceptance_id(each);
    BOOST_TEST(with_words.substr(0, 17) == "NAR.NEW@overview#");
    BOOST_TEST(accepted(with_words));
    BOOST_TEST(!accepted("NAR.NEW@overview"));
    worded.sections()[0].text = "全年共收到政府信息公开申请6件。";
    BOOST_TEST(!accepted(with_words));
    BOOST_TEST(read_acceptances("{\"" + with_words + "\":\"已说明\"}").has_value());
    BOOST_TEST((read_acceptances(R"({"NAR.NEW@overview#12":"已说明"})").error().code ==
                ErrorCode::unknown_key));

    const std::string json = validation_json(explanation);
    BOOST_TEST(json.find(R"("accepted":"已说明")") != json.npos);
    BOOST_TEST(json.find(R"("accepted":1},"findings")") != json.npos);
}

BOOST_AUTO_TEST_CASE(the_list_of_problems_comes_back_with_what_was_accepted) {
    Report report = unbalanced_report();
    report.header().organ = "某县教育局, \"分局\"";
    report.header().year = 2023;
    const ReadResult read{report, {}, {}};
    Explanation explanation = explain(report, validate(report));
    ProblemList problems = ProblemList::create(ListKind::csv).value();
    std::string csv = problems.begin() + problems.add("a.txt", read, explanation, {});
    const std::size_t row = csv.find("T3.BALANCE@person"), end = csv.find("\r\n", row);
    csv.replace(end - 2, 2, "认可,,\"已在备注\n中说明\"");  // 状态,整改情况,备注

    const Acceptances back = list(csv);
    BOOST_TEST_REQUIRE(back.size() == 1);
    BOOST_TEST(back.begin()->second == "已在备注 中说明");
    accept(explanation, back);
    BOOST_TEST(explanation.failures[0].accepted == "已在备注 中说明");
    BOOST_TEST(explanation.failures[1].accepted.empty());

    report.header().year = 2024;  // another report
    Explanation later = explain(report, validate(report));
    accept(later, back);
    BOOST_TEST(later.failures[0].accepted.empty());
}

BOOST_AUTO_TEST_CASE(a_list_of_problems_is_read_as_spreadsheets_save_it) {
    const Acceptances expected = {{"某局-2023:T3.BALANCE@person", "认可"}};
    const std::string text =
        "单位,编号,年度,状态,备注\n某局,T3.BALANCE@person,2023, 认可 ,\n"
        "某局,T3.BALANCE@total,2023,已整改,x\n";
    BOOST_TEST((list(text) == expected));
    BOOST_TEST((list(to_gb18030(text)) == expected));
    BOOST_TEST(
        (list("\xEF\xBB\xBFunit,id,year,status,remark\r\nx,T3.BALANCE@person,,accepted,why\r\n") ==
         Acceptances{{"x:T3.BALANCE@person", "why"}}));
}

BOOST_AUTO_TEST_CASE(rows_of_a_list_that_name_no_finding_or_contradict_are_refused_by_line) {
    const std::string head = "单位,年度,编号,状态,备注\n";
    const Error unknown = refusal(head + "某局,2023,T9.NO@x,认可,\n", "某局");
    BOOST_TEST((unknown.code == ErrorCode::unknown_key));
    BOOST_TEST(unknown.line == 2U);
    const Error twice = refusal(
        head + "局,2023,T3.BALANCE@person,认可,a\n\n局 ,2023,T3.BALANCE@person,认可,b\n", "局 ,");
    BOOST_TEST((twice.code == ErrorCode::duplicate_key));
    BOOST_TEST(twice.line == 4U);
    // Without a unit it would hold for every report.
    const Error nobody =
        refusal("\xEF\xBB\xBF" + head + ",2023,T3.BALANCE@person,认可,\n", ",2023");
    BOOST_TEST((nobody.code == ErrorCode::missing_key));
    BOOST_TEST(nobody.line == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
