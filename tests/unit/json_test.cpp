#include <govinfo/json.hpp>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

#include "json/json_reader.hpp"

using govinfo::CellIndex;
using govinfo::CellState;
using govinfo::Decimal;
using govinfo::ErrorCode;
using govinfo::Form;
using govinfo::Report;

namespace {

const Form& form_of(std::string_view id) {
    const Form* form = govinfo::find_form(id);
    BOOST_TEST_REQUIRE(form != nullptr, id);
    return *form;
}

CellIndex index_of(const Report& report, std::string_view path) {
    const auto index = report.form().find(path);
    BOOST_TEST_REQUIRE(index.has_value(), path);
    return *index;
}

Report read(std::string_view json) {
    auto report = govinfo::read_json(json);
    BOOST_TEST_REQUIRE(
        report.has_value(),
        (report ? std::string(json) : govinfo::message(report.error(), govinfo::Language::en)));
    return *std::move(report);
}

/// A 2021 report with more members than the two that every report has.
std::string with(std::string_view members) {
    return std::string(R"({"govinfo":1,"form":"2021",)").append(members).append("}");
}

/// The cell `requests/granted/person` of a report in which it stands so.
govinfo::Cell cell_of(const Report& report) {
    return report.cell(index_of(report, "requests/granted/person"));
}
std::string with_cell(std::string_view value) {
    return with(std::string(R"("requests":{"granted":{"person":)").append(value).append("}}"));
}

std::string canonical_file() {
    std::ifstream file(GOVINFO_SOURCE_DIR "/tests/bench/report.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_reader)

BOOST_AUTO_TEST_CASE(only_version_and_form_are_required) {
    const Report report = read(R"({"govinfo":1,"form":"2019"})");
    BOOST_TEST(report.form().id() == "2019");
    BOOST_TEST((report == Report(form_of("2019"))));
}

BOOST_AUTO_TEST_CASE(the_header_is_read) {
    const Report report = read(with(R"(
        "organ": "某县教育局", "organ_kind": "department", "year": 2024, "scope": "organ",
        "title": "某县教育局2024年政府信息公开工作年度报告", "published": "2025-01-20",
        "period": {"from": "2024-01-01", "to": "2024-12-31"}, "code": "11230421MB0M12345X",
        "region": "230421", "source": {"url": "https://example.org/1", "sha256":
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})"));
    const govinfo::Header& header = report.header();
    BOOST_TEST(header.organ == "某县教育局");
    BOOST_TEST((header.organ_kind == govinfo::OrganKind::department));
    BOOST_TEST(header.year.value() == 2024);
    BOOST_TEST((header.scope == govinfo::Scope::organ));
    BOOST_TEST(header.title == "某县教育局2024年政府信息公开工作年度报告");
    BOOST_TEST((header.published == govinfo::Date{2025, 1, 20}));
    BOOST_TEST((header.period == govinfo::Period{{2024, 1, 1}, {2024, 12, 31}}));
    BOOST_TEST(header.code == "11230421MB0M12345X");
    BOOST_TEST(header.region == "230421");
    BOOST_TEST(header.source.url == "https://example.org/1");
    BOOST_TEST(header.source.sha256 ==
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

BOOST_AUTO_TEST_CASE(unknown_and_empty_are_the_same_as_missing) {
    BOOST_TEST((read(with(R"("organ_kind":"unknown","scope":"unknown","organ":"","source":{})")) ==
                Report(form_of("2021"))));
}

BOOST_AUTO_TEST_CASE(sections_keep_their_order_and_repeat) {
    const Report report = read(with(R"("sections":[
        {"key":"problems","heading":"五、存在的主要问题及改进情况","text":"一是\n二是"},
        {"text":"前言","key":"preamble"},{"key":"unknown"},{"key":"unknown"}])"));
    BOOST_TEST_REQUIRE(report.sections().size() == 4u);
    BOOST_TEST((report.sections()[0].key == govinfo::SectionKey::problems));
    BOOST_TEST(report.sections()[0].heading == "五、存在的主要问题及改进情况");
    BOOST_TEST(report.sections()[0].text == "一是\n二是");
    BOOST_TEST((report.sections()[1].key == govinfo::SectionKey::preamble));
    BOOST_TEST(report.sections()[1].text == "前言");
    BOOST_TEST(report.sections()[3].text == "");
}

BOOST_AUTO_TEST_CASE(prose_is_brought_into_form_c_and_nothing_else_is_touched) {
    const Report report =
        read(with(R"("organ":"e\u0301","sections":[{"key":"overview","text":"e\u0301"}])"));
    BOOST_TEST(report.sections()[0].text == "\u00E9");
    BOOST_TEST(report.header().organ == "e\u0301");
}

BOOST_AUTO_TEST_CASE(the_five_states_of_a_cell_stay_apart) {
    BOOST_TEST((cell_of(read(with_cell("0"))).state == CellState::number));
    BOOST_TEST((cell_of(read(with_cell("null"))).state == CellState::blank));
    BOOST_TEST((cell_of(read(with_cell("\"/\""))).state == CellState::not_applicable));
    BOOST_TEST((cell_of(read(with_cell("\"\""))).state == CellState::text));
    BOOST_TEST((cell_of(read(with(R"("requests":{"granted":{}})"))).state == CellState::absent));
}

BOOST_AUTO_TEST_CASE(strings_are_never_read_as_numbers) {
    for (const std::string text : {"+19", "12", "１２", "1,113", " 3", "／"}) {
        const Report report = read(with_cell('"' + text + '"'));
        BOOST_TEST((cell_of(report).state == CellState::text));
        BOOST_TEST(cell_of(report).raw == text);
    }
}

BOOST_AUTO_TEST_CASE(numbers_are_exact) {
    const auto millionths = [](const char* digits) {
        return cell_of(read(with_cell(digits))).number.value().millionths();
    };
    BOOST_TEST(millionths("72701.2578") == 72'701'257'800);
    BOOST_TEST(millionths("0.1") == 100'000);
    BOOST_TEST(millionths("-3") == -3'000'000);
    BOOST_TEST(millionths("-0") == 0);
    BOOST_TEST(millionths("1.50") == 1'500'000);
    BOOST_TEST(millionths("1.5000000000000000000000") == 1'500'000);
    BOOST_TEST(millionths("999999999999.999999") == Decimal::max_millionths);
    BOOST_TEST(millionths("-999999999999.999999") == -Decimal::max_millionths);
}

BOOST_AUTO_TEST_CASE(a_number_may_bring_its_unit_and_its_print) {
    const Report report = read(with_cell(R"({"value":251,"unit":"件","raw":"251 件"})"));
    BOOST_TEST(cell_of(report).number.value().count() == 251);
    BOOST_TEST(cell_of(report).unit == "件");
    BOOST_TEST(cell_of(report).raw == "251 件");
    BOOST_TEST((read(with_cell(R"({"value":7,"raw":"7"})")) == read(with_cell("7"))));
    BOOST_TEST((read(with_cell(R"({"value":7})")) == read(with_cell("7"))));
}

BOOST_AUTO_TEST_CASE(members_may_stand_in_any_order) {
    const Report expected = read(
        R"({"govinfo":1,"form":"2019","year":2020,"proactive":{"procurement":{"projects":6,"amount":1}},
            "proceedings":{"reconsideration":{"upheld":5}}})");
    BOOST_TEST((read(R"({"proceedings":{"reconsideration":{"upheld":5}},"year":2020,
        "proactive":{"procurement":{"amount":1,"projects":6}},"form":"2019","govinfo":1})") ==
                expected));
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_stands_beside_the_rows_under_it) {
    const Report report = read(with(
        R"("requests":{"other":{"person":3,"misc":{"person":1},"total":3,"unpaid":{"total":2}}})"));
    BOOST_TEST(report.number(index_of(report, "requests/other/person")).value().count() == 3);
    BOOST_TEST(report.number(index_of(report, "requests/other/total")).value().count() == 3);
    BOOST_TEST(report.number(index_of(report, "requests/other/misc/person")).value().count() == 1);
    BOOST_TEST(report.number(index_of(report, "requests/other/unpaid/total")).value().count() == 2);
}

BOOST_AUTO_TEST_CASE(escapes_are_read_in_keys_and_values) {
    const Report report =
        read(R"({"govinfo":1,"\u0066orm":"20\u00321","organ":"\u67d0\n\ud842\udfb7\"\\\/"})");
    BOOST_TEST(report.form().id() == "2021");
    BOOST_TEST(report.header().organ == "某\n𠮷\"\\/");
}

BOOST_AUTO_TEST_CASE(long_strings_with_escapes_are_whole) {
    std::string written, meant;
    for (int i = 0; i < 20'000; ++i) {
        written += i % 7 == 0 ? "\\n" : "字";
        meant += i % 7 == 0 ? "\n" : "字";
    }
    const Report report = read(with(R"("title":")" + written + '"'));
    BOOST_TEST((report.header().title == meant));
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_accepted) {
    BOOST_TEST((read("\xEF\xBB\xBF" + with_cell("5")) == read(with_cell("5"))));
}

BOOST_AUTO_TEST_CASE(cells_and_sections_know_where_they_stood) {
    const auto read = govinfo::detail::read_json_document(
        "{\"govinfo\": 1, \"form\": \"2021\",\n"
        "  \"sections\": [{\"heading\": \"一\", \"key\": \"overview\"}, {\"key\": \"unknown\"}],\n"
        "  \"requests\": {\"granted\": {\"person\": 1, \"tot\\u0061l\": null}}}",
        {});
    BOOST_TEST_REQUIRE(read.has_value());
    const auto place = [&](std::string_view path) {
        return read->provenance.cells[static_cast<std::size_t>(index_of(read->report, path))];
    };
    BOOST_TEST_REQUIRE(read->provenance.cells.size() == read->report.form().cells().size());
    BOOST_TEST((place("requests/granted/person") == govinfo::Position{133, 3, 28}));
    BOOST_TEST((place("requests/granted/total") == govinfo::Position{}));
    BOOST_TEST((place("requests/received/total") == govinfo::Position{}));
    BOOST_TEST_REQUIRE(read->provenance.sections.size() == 2u);
    BOOST_TEST((read->provenance.sections[0] == govinfo::Position{47, 2, 17}));
    BOOST_TEST((read->provenance.sections[1] == govinfo::Position{86, 2, 54}));
}

BOOST_AUTO_TEST_CASE(places_are_kept_for_every_cell_or_not_at_all) {
    const std::string json = R"({"govinfo":1,"form":"2021"})";
    govinfo::ReadOptions options;
    const auto places = [&] {
        return govinfo::detail::read_json_document(json, options)->provenance.cells.size();
    };
    BOOST_TEST(places() == form_of("2021").cells().size());
    options.provenance = false;
    BOOST_TEST(places() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

// ---- what is refused ---------------------------------------------------------------------------

namespace {

struct Refused {
    std::string json;
    ErrorCode code;
    std::string path;
    std::string at;  // the first occurrence of this in `json` is where the error stands
};

void check(const Refused& refused) {
    BOOST_TEST_CONTEXT(refused.json) {
        const auto result = govinfo::read_json(refused.json);
        BOOST_TEST_REQUIRE(!result.has_value());
        const govinfo::Error& error = result.error();
        BOOST_TEST(govinfo::name(error.code) == govinfo::name(refused.code));
        BOOST_TEST(error.path == refused.path);
        BOOST_TEST(error.offset.value() == refused.json.find(refused.at));
        BOOST_TEST(error.line == 1u);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_refusal)

BOOST_AUTO_TEST_CASE(keys_that_stand_twice) {
    const auto code = ErrorCode::duplicate_key;
    check({R"({"govinfo":1, "govinfo" :1,"form":"2021"})", code, "govinfo", R"("govinfo" )"});
    check({R"({"govinfo":1,"form":"2021", "form" :"2021"})", code, "form", R"("form" )"});
    check({with(R"("year":1949,"year" :2020)"), code, "year", R"("year" )"});
    check({with(R"("requests":{},"requests" :{})"), code, "requests", R"("requests" )"});
    check({with(R"("requests":{"granted":{},"granted" :{}})"), code, "requests/granted",
           R"("granted" )"});
    check({with(R"("requests":{"granted":{"person":1,"person" :1}})"), code,
           "requests/granted/person", R"("person" )"});
    check({with(R"("requests":{"granted":{"person":1,"\u0070erson":1}})"), code,
           "requests/granted/person", R"("\u0070erson")"});
    check({with(R"("requests":{"granted":{"person":{"value":1,"value" :1}}})"), code,
           "requests/granted/person/value", R"("value" )"});
    check({with(R"("sections":[{"key":"unknown"},{"key":"unknown","key" :"unknown"}])"), code,
           "sections/1/key", R"("key" )"});
    check({with(R"("period":{"from":"2024-01-01","from" :"2024-01-01","to":"2024-12-31"})"), code,
           "period/from", R"("from" )"});
    check({R"({"govinfo":1,"requests":{},"requests" :{},"form":"2021"})", code, "requests",
           R"("requests" )"});
}

BOOST_AUTO_TEST_CASE(keys_that_the_form_does_not_have) {
    const auto code = ErrorCode::unknown_key;
    check({with(R"("Organ":"")"), code, "Organ", R"("Organ")"});
    check({with(R"("":1)"), code, "", R"("":)"});
    check({with(R"("requests":{"others":{}})"), code, "requests/others", R"("others")"});
    check({with(R"("requests":{"granted":{"persons":1}})"), code, "requests/granted/persons",
           R"("persons")"});
    check({with(R"("proactive":{"procurement":{}})"), code, "proactive/procurement",
           R"("procurement")"});
    check({with_cell(R"({"value":1,"Unit":"元"})"), code, "requests/granted/person/Unit",
           R"("Unit")"});
    check({with(R"("sections":[{"key":"unknown","title":""}])"), code, "sections/0/title",
           R"("title")"});
    check({with(R"("source":{"a/b~c\"":1})"), code, R"(source/a~1b~0c")", R"("a/b)"});
    check({R"({"govinfo":1,"tables":{},"form":"2021"})", code, "tables", R"("tables")"});
    check({with('"' + std::string(5000, 'k') + "\":1"), code, std::string(80, 'k'), "\"kkk"});
}

BOOST_AUTO_TEST_CASE(values_of_another_type) {
    const auto code = ErrorCode::wrong_type;
    check({"[]", code, "", "["});
    check({"\"2021\"", code, "", "\"2021"});
    check({"12", code, "", "12"});
    check({"null", code, "", "null"});
    check({R"({"govinfo":"1"})", code, "govinfo", R"("1")"});
    check({R"({"govinfo":1,"form":2021})", code, "form", "2021"});
    check({with(R"("organ":null)"), code, "organ", "null"});
    check({with(R"("organ":["a"])"), code, "organ", "["});
    check({with(R"("year":"2020")"), code, "year", R"("2020")"});
    check({with(R"("year":true)"), code, "year", "true"});
    check({with(R"("published":20250120)"), code, "published", "20250120"});
    check({with(R"("period":"2024")"), code, "period", R"("2024")"});
    check({with(R"("sections":{})"), code, "sections", "{}"});
    check({with(R"("sections":["一"])"), code, "sections/0", R"("一")"});
    check({with(R"("sections":[{"key":"unknown"},[]])"), code, "sections/1", "[]"});
    check({with(R"("requests":[])"), code, "requests", "[]"});
    check({with(R"("requests":{"granted":1})"), code, "requests/granted", "1}"});
    check({with(R"("requests":{"granted":"x\u0031\""})"), code, "requests/granted", R"("x\u0031)"});
    check({with(R"("requests":null)"), code, "requests", "null"});
    check({with_cell("false"), code, "requests/granted/person", "false"});
    check({with_cell("[]"), code, "requests/granted/person", "[]"});
    check({with_cell(R"({"value":"1"})"), code, "requests/granted/person/value", R"("1")"});
    check({with_cell(R"({"value":{}})"), code, "requests/granted/person/value", "{}"});
    check({with_cell(R"({"value":1,"raw":1})"), code, "requests/granted/person/raw", "1}}"});
}

BOOST_AUTO_TEST_CASE(numbers_that_are_too_long_or_have_an_exponent) {
    for (const char* digits :
         {"1000000000000", "-1000000000000", "0.0000001", "99999999999999999999",
          "9223372036854775808", "-9223372036854775809", "1.2345678"})
        check({with_cell(digits), ErrorCode::out_of_range, "requests/granted/person", digits});
    for (const char* digits : {"1e2", "1E0", "2.5e-1", "1e999", "0e0"})
        check({with_cell(digits), ErrorCode::invalid_value, "requests/granted/person", digits});
    check({with_cell(R"({"value":1e2})"), ErrorCode::invalid_value, "requests/granted/person/value",
           "1e2"});
}

BOOST_AUTO_TEST_CASE(values_that_cannot_be) {
    const auto code = ErrorCode::invalid_value;
    check({with(R"("year":1948)"), code, "year", "1948"});
    check({with(R"("year":10000)"), code, "year", "10000"});
    check({with(R"("year":2020.5)"), code, "year", "2020.5"});
    check({with(R"("published":"2025-02-29")"), code, "published", R"("2025-02-29")"});
    check({with(R"("published":"2025-1-20")"), code, "published", R"("2025-1-20")"});
    check({with(R"("published":"")"), code, "published", R"(""})"});
    check({with(R"("period":{"from":"2024-13-01","to":"2024-12-31"})"), code, "period/from",
           R"("2024-13-01")"});
    check({with(R"("organ_kind":"bureau")"), code, "organ_kind", R"("bureau")"});
    check({with(R"("scope":"")"), code, "scope", R"(""})"});
    check({with(R"("sections":[{"key":"intro"}])"), code, "sections/0/key", R"("intro")"});
    check({with(R"("organ":"a\u0000b")"), code, "organ", R"("a\u0000b")"});
    check({with_cell(R"("\u0000")"), code, "requests/granted/person", R"("\u0000")"});
}

BOOST_AUTO_TEST_CASE(header_fields_without_their_shape) {
    const auto code = ErrorCode::invalid_value;
    const auto check_field = [&](const std::string& member, const std::string& wrong) {
        check({with("\"" + member + "\":\"" + wrong + "\""), code, member, '"' + wrong + '"'});
    };
    for (const char* wrong : {"1123042 MB0M12345X", "11230421MB0M12345Y", "11230421MB0M123450",
                              "11230421MB0M12345", "11230421mb0m12345x", "甲"})
        check_field("code", wrong);
    for (const char* wrong : {"23042", "2304211", "990421", "23042a", "2304211020011"})
        check_field("region", wrong);
    for (const std::string& wrong : {std::string(63, '0'), std::string(65, '0'),
                                     std::string(63, '0') + "g", std::string(64, 'A')})
        check({with(R"("source":{"sha256":")" + wrong + R"("})"), code, "source/sha256",
               '"' + wrong + '"'});
    BOOST_TEST((read(with(R"("code":"","region":"","source":{"sha256":""})")) ==
                read(R"({"govinfo":1,"form":"2021"})")));
}

BOOST_AUTO_TEST_CASE(a_period_that_ends_before_it_begins) {
    const auto code = ErrorCode::invalid_value;
    check({with(R"("period":{"from":"2024-12-31","to":"2024-01-01"})"), code, "period/to",
           R"("2024-01-01")"});
    check({with(R"("period":{"to":"2024-01-01","from":"2024-01-02"})"), code, "period/from",
           R"("2024-01-02")"});
    read(with(R"("period":{"from":"2024-01-01","to":"2024-01-01"})"));
}

BOOST_AUTO_TEST_CASE(print_that_reads_as_another_number) {
    const auto check_cell = [](const std::string& cell, const std::string& member) {
        check({with_cell(cell), ErrorCode::invalid_value, "requests/granted/person/" + member,
               "}}}"});
    };
    for (const char* cell :
         {R"({"value":12,"raw":"21"})", R"({"value":12,"raw":"约12"})", R"({"value":0,"raw":"/"})",
          R"({"value":12,"raw":"12件"})", R"({"value":12,"unit":"件","raw":"12"})",
          R"({"value":12,"unit":"件","raw":"12项"})", R"({"value":12,"raw":"1,2"})",
          R"({"value":12,"raw":" "})"})
        check_cell(cell, "raw");
    check_cell(R"({"value":12,"unit":"万元"})", "unit");  // of money, and this cell counts
    check_cell(R"({"value":12,"unit":"3件"})", "unit");
    const Report report = read(with_cell(R"({"value":12,"unit":"件"})"));
    BOOST_TEST(cell_of(report).raw == "12件");
    BOOST_TEST(cell_of(report).unit == "件");
    BOOST_TEST(cell_of(read(with_cell(R"({"value":12.0,"raw":"12.0"})"))).raw == "12.0");
    const std::string remark = R"({"value": 22, "amended": 16, "raw": "22（其中修订16件）"})";
    BOOST_TEST((cell_of(read(with_cell(remark))).amended == Decimal::from_count(16)));
    BOOST_TEST(write_json(read(with_cell(remark))).find(remark) != std::string::npos);
    // What is printed tells it as well.
    BOOST_TEST(
        (read(with_cell(R"({"value":22,"raw":"22（其中修订16件）"})")) == read(with_cell(remark))));
    check_cell(R"({"value":22,"amended":17,"raw":"22（其中修订16件）"})", "amended");
    check_cell(R"({"value":22,"expired":16,"raw":"22（其中修订16件）"})", "expired");
    check_cell(R"({"value":22,"amended":16})", "amended");
}

BOOST_AUTO_TEST_CASE(members_that_must_not_be_missing) {
    const auto code = ErrorCode::missing_key;
    check({"{}", code, "govinfo", "}"});
    check({R"({"govinfo":1})", code, "form", "}"});
    check({R"({"form":"2021"})", code, "govinfo", "}"});
    check({R"({"govinfo":1,"requests":[]})", code, "form", "}"});
    check({with(R"("period":{"from":"2024-01-01"})"), code, "period/to", "}}"});
    check({with(R"("sections":[{"text":"x"}])"), code, "sections/0/key", "}]"});
    check({with_cell(R"({"raw":"1"})"), code, "requests/granted/person/value", "}}}}"});
}

BOOST_AUTO_TEST_CASE(versions_and_forms_that_are_not_read) {
    check({R"({"govinfo":2,"form":"2021"})", ErrorCode::unsupported_version, "govinfo", "2"});
    check({R"({"govinfo":1,"form":"2022"})", ErrorCode::unknown_form, "form", R"("2022")"});
    check({R"({"govinfo":1,"form":""})", ErrorCode::unknown_form, "form", R"(""})"});
    check({R"({"govinfo":1,"form":"2014"})", ErrorCode::unsupported_form, "form", R"("2014")"});
    check({R"({"govinfo":1,"form":"2008"})", ErrorCode::unsupported_form, "form", R"("2008")"});
}

BOOST_AUTO_TEST_CASE(what_is_not_json) {
    const auto code = ErrorCode::syntax;
    check({with_cell("007"), code, "requests/granted/person", "07"});
    check({with(R"("year":+1)"), code, "year", "+1"});
    check({with(R"("year":.5)"), code, "year", ".5"});
    check({with(R"("year":2020,)"), code, "year", "}"});
    check({with(R"("organ":'a')"), code, "organ", "'a'"});
    check({with(R"("organ":“a”)"), code, "organ", "“"});
    check({with("\"organ\":\"a\tb\""), code, "organ", "\t"});
    check({with(R"("organ":"\ud800")"), code, "organ", "\"}"});
    check({with("/**/\"organ\":\"\""), code, "form", "/**/"});
    check({with(R"("organ":"")") + "x", code, "", "x"});
    check({with(R"("organ":"")") + "{}", code, "", "{}"});
    check({"x", code, "", "x"});
}

BOOST_AUTO_TEST_CASE(input_that_ends_too_soon) {
    const std::string json = canonical_file();
    BOOST_TEST_REQUIRE(json.size() > 6000u);
    for (std::size_t size = 1; size < json.size() - 1; ++size) {
        const auto result = govinfo::read_json(std::string_view(json).substr(0, size));
        BOOST_TEST_REQUIRE(!result.has_value(), size);
        BOOST_TEST_REQUIRE(result.error().offset.value() <= size);
        BOOST_TEST_REQUIRE(result.error().offset.value() + 3 >= size);
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8) {
    const auto code = ErrorCode::wrong_encoding;
    check({with("\"organ\":\"某\xCF\xD8\""), code, "organ", "\xCF\xD8"});
    check({with("\"organ\":\"\xC0\xAF\""), code, "organ", "\xC0"});
    check({with("\"organ\":\"\\n\xED\xA0\x80\""), code, "organ", "\xED"});
    check({with("\"\xFF\":1"), code, "form", "\xFF"});
    check({std::string("\xFF\xFE{\0", 4), code, "", "\xFF"});
    check({with("\"organ\":\"\"") + " \xFF", code, "", "\xFF"});
}

BOOST_AUTO_TEST_CASE(the_encoding_that_was_met_is_named) {
    const auto met = [](const std::string& bytes) { return govinfo::read_json(bytes).error(); };
    // 某县教育局 in GB18030
    const govinfo::Error gb = met(with("\"organ\":\"\xC4\xB3\xCF\xD8\xBD\xCC\xD3\xFD\xBE\xD6\""));
    BOOST_TEST(gb.detail == "GB18030");
    BOOST_TEST(gb.path == "organ");
    BOOST_TEST(gb.column == 38u);  // C4 B3 could be UTF-8
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string(R"({"govinfo": 1, "form")")) utf16.append({c, '\0'});
    BOOST_TEST(met(utf16).detail == "UTF-16LE");
}

BOOST_AUTO_TEST_CASE(nothing_at_all) {
    for (const std::string_view bytes : {"", " \r\n\t", "\xEF\xBB\xBF", "\xEF\xBB\xBF "})
        BOOST_TEST((govinfo::read_json(bytes).error().code == ErrorCode::empty_input));
}

BOOST_AUTO_TEST_CASE(too_much) {
    const std::string json = with_cell("1");
    govinfo::ReadOptions options;
    options.max_bytes = json.size();
    BOOST_TEST(govinfo::read_json(json, options).has_value());
    --options.max_bytes;
    const govinfo::Error refused = govinfo::read_json(json, options).error();
    BOOST_TEST((refused.code == ErrorCode::too_large));
    BOOST_TEST((refused == govinfo::read(json, options).error()));  // the limit, in either way
    BOOST_TEST(refused.detail == "max_bytes " + std::to_string(options.max_bytes));
    BOOST_TEST(!refused.offset.has_value());

    const std::string deep = R"({"govinfo":1,"requests":)" + std::string(15, '[');
    check({deep + "{}", ErrorCode::too_large, "", "{}"});
    check({deep + "x", ErrorCode::syntax, "", "x"});
    check({std::string(100'000, '['), ErrorCode::wrong_type, "", "["});
    check({with(R"("requests":)" + std::string(100'000, '[')), ErrorCode::wrong_type, "requests",
           "["});

    std::string sections = R"("sections":[{"key":"unknown"})";
    for (int i = 1; i < 4096; ++i) sections += R"(,{"key":"unknown"})";
    BOOST_TEST(read(with(sections + "]")).sections().size() == 4096u);
    check({with(sections + ",1]"), ErrorCode::too_large, "sections/4096", "1]"});
}

BOOST_AUTO_TEST_CASE(the_place_counts_lines_and_code_points) {
    const auto error = govinfo::read_json(
                           "\xEF\xBB\xBF{\"govinfo\":1,\r\n\"form\":\"2021\",\n"
                           "  \"organ\": \"某县𠮷\", \"year\": \"x\"}")
                           .error();
    BOOST_TEST(error.line == 3u);
    BOOST_TEST(error.column == 27u);
    BOOST_TEST(error.offset.value() == 3u + 14u + 15u + 34u);
}

BOOST_AUTO_TEST_CASE(the_detail_is_short_and_whole) {
    const auto error = govinfo::read_json(with(R"("organ_kind":")" + std::string(300, 'k') + '"'));
    BOOST_TEST(error.error().detail == std::string(80, 'k'));
    std::string text;
    for (int i = 0; i < 100; ++i) text += "字";
    BOOST_TEST(govinfo::read_json(with(R"("scope":")" + text + '"')).error().detail.size() == 240u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(a_report_is_written_as_it_reads_best) {
    Report report(form_of("2021"));
    govinfo::Header& header = report.header();
    header.organ = "某市人民政府";
    header.organ_kind = govinfo::OrganKind::city_government;
    header.year = 2024;
    header.scope = govinfo::Scope::area;
    header.title = "某市2024年报告";
    header.published = govinfo::Date{2025, 1, 20};
    header.period = govinfo::Period{{2024, 1, 1}, {2024, 12, 31}};
    header.code = "11321300014424000M";
    header.region = "321300";
    header.source.url = "https://example.org/a?b";
    report.sections() = {{govinfo::SectionKey::overview, "一、总体情况", "第一段“引”\n\"第二段\""},
                         {govinfo::SectionKey::preamble, "", "前言"}};
    const auto at = [&](std::string_view path) { return index_of(report, path); };
    report.set_number(at("proactive/fees/amount"), *Decimal::parse("72701.2578"));
    report.set(at("proactive/coercion/decisions"), parse_cell(govinfo::CellKind::count, "1,113件"));
    report.set_blank(at("requests/received/business"));
    report.set_not_applicable(at("requests/received/research"));
    report.set_text(at("requests/received/total"), "见附表\t\x01");
    report.set_number(at("requests/refused/third_party_rights/person"), *Decimal::parse("-1.5"));
    report.set_number(at("requests/other/person"), Decimal());
    report.set_number(at("requests/other/misc/other"), Decimal());

    BOOST_TEST(govinfo::write_json(report) == R"({
  "govinfo": 1,
  "form": "2021",
  "organ": "某市人民政府",
  "organ_kind": "city_government",
  "year": 2024,
  "scope": "area",
  "title": "某市2024年报告",
  "published": "2025-01-20",
  "period": {"from": "2024-01-01", "to": "2024-12-31"},
  "code": "11321300014424000M",
  "region": "321300",
  "source": {"url": "https://example.org/a?b"},
  "sections": [
    {"key": "overview", "heading": "一、总体情况", "text": "第一段“引”\n\"第二段\""},
    {"key": "preamble", "heading": "", "text": "前言"}
  ],
  "proactive": {
    "coercion": {"decisions": {"value": 1113, "unit": "件", "raw": "1,113件"}},
    "fees": {"amount": 72701.2578}
  },
  "requests": {
    "received": {"business": null, "research": "/", "total": "见附表\t\u0001"},
    "refused": {
      "third_party_rights": {"person": -1.5}
    },
    "other": {"person": 0,
      "misc": {"other": 0}
    }
  }
}
)");
    BOOST_TEST((read(govinfo::write_json(report)) == report));
}

BOOST_AUTO_TEST_CASE(what_is_absent_is_left_out) {
    BOOST_TEST(govinfo::write_json(Report(form_of("2019"))) ==
               "{\n  \"govinfo\": 1,\n  \"form\": \"2019\"\n}\n");
}

BOOST_AUTO_TEST_CASE(a_number_in_its_own_digits_is_written_plainly) {
    Report report(form_of("2021"));
    const CellIndex cell = index_of(report, "requests/granted/person");
    report.set(cell, parse_cell(govinfo::CellKind::count, "12.5"));
    const std::string json = govinfo::write_json(report);
    BOOST_TEST(json.find("{\"person\": 12.5}") != json.npos);
    report.set(cell, parse_cell(govinfo::CellKind::count, "12.50"));
    const std::string printed = govinfo::write_json(report);
    BOOST_TEST(printed.find("{\"person\": {\"value\": 12.5, \"raw\": \"12.50\"}}") != printed.npos);
}

BOOST_AUTO_TEST_CASE(only_what_json_demands_is_escaped) {
    Report report(form_of("2021"));
    for (int c = 1; c < 0x80; ++c) report.header().organ += static_cast<char>(c);
    report.header().organ += "\u2028\u00E9\U0001F600";
    const std::string json = govinfo::write_json(report);
    BOOST_TEST(
        json.find(
            "\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e") !=
        json.npos);
    BOOST_TEST(json.find("\\u001f !\\\"#$%&'()*+,-./0") != json.npos);
    BOOST_TEST(json.find("[\\\\]") != json.npos);
    BOOST_TEST(json.find("~\x7F\u2028\u00E9\U0001F600\"") != json.npos);
    BOOST_TEST((read(json) == report));
}

BOOST_AUTO_TEST_CASE(escapes_are_found_at_every_place_of_a_text) {
    for (const char c : {'"', '\\', '\n', '\x1F'})
        for (std::size_t size = 1; size < 40; ++size)
            for (std::size_t at = 0; at < size; ++at) {
                Report report(form_of("2021"));
                report.header().title = std::string(size, 'a');
                report.header().title[at] = c;
                BOOST_TEST_REQUIRE((read(govinfo::write_json(report)) == report));
            }
}

BOOST_AUTO_TEST_CASE(what_was_written_is_written_again_byte_by_byte) {
    const std::string json = canonical_file();
    BOOST_TEST(govinfo::write_json(read(json)) == json);

    std::mt19937 random(1);
    const auto below = [&](std::uint32_t limit) {
        return static_cast<std::uint32_t>(random()) % limit;
    };
    const std::string texts[] = {"/ 0", "约3", "", "1.50", "a\"\\\n"};
    const std::string units[] = {"元", "（万元）", "件", "（其中修订1件）"};
    for (int i = 0; i < 500; ++i) {
        Report report(*govinfo::forms()[below(2)]);
        const std::uint32_t sparse = 1 + below(9);
        for (std::size_t cell = 0; cell < report.form().cells().size(); ++cell) {
            const auto index = static_cast<CellIndex>(cell);
            const std::int64_t large = static_cast<std::int64_t>(random()) * 231'000'000;
            const auto number = *Decimal::from_millionths(large / (1 + below(1'000'000)));
            switch (below(5 * sparse)) {
                case 0:
                    report.set_blank(index);
                    break;
                case 1:
                    report.set_not_applicable(index);
                    break;
                case 2:
                    report.set_text(index, texts[below(5)]);
                    break;
                case 3:
                    report.set_number(index, number);
                    break;
                case 4:
                    report.set(index, parse_cell(report.form().cell(index).column->kind,
                                                 to_string(number) + units[below(4)]));
                    break;
                default:
                    break;
            }
        }
        const std::string written = govinfo::write_json(report);
        BOOST_TEST_REQUIRE((read(written) == report));
        BOOST_TEST_REQUIRE(govinfo::write_json(read(written)) == written);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(the_names_that_the_reader_knows_stand_in_the_schema) {
    using namespace govinfo;
    const std::string schema = json_schema(form_of("2021"));
    const auto has = [&](std::string_view name) {
        return schema.find('"' + std::string(name) + '"') != schema.npos;
    };
    for (int kind = 0; kind <= static_cast<int>(OrganKind::other); ++kind)
        BOOST_TEST(has(name(static_cast<OrganKind>(kind))));
    for (int scope = 0; scope <= static_cast<int>(Scope::area); ++scope)
        BOOST_TEST(has(name(static_cast<Scope>(scope))));
    for (int key = 0; key <= static_cast<int>(SectionKey::unknown); ++key)
        BOOST_TEST(has(name(static_cast<SectionKey>(key))));
}

BOOST_AUTO_TEST_CASE(every_form_has_its_own) {
    for (const Form* form : govinfo::forms()) {
        const std::string schema = govinfo::json_schema(*form);
        BOOST_TEST(schema.find("\"urn:govinfo:report:" + std::string(form->id()) + "\"") !=
                   schema.npos);
        BOOST_TEST(schema.find('@') == schema.npos);
        for (const govinfo::CellInfo& cell : form->cells())
            BOOST_TEST_REQUIRE(schema.find(cell.column->label) != schema.npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
