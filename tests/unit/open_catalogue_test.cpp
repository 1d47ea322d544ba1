#include <govinfo/open_catalogue.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

using namespace govinfo;

namespace {

constexpr std::string_view code = "000014349";

DocumentRecord document(const std::string& id, const Date& created, const std::string& index = {}) {
    DocumentRecord record;
    record.id = id;
    record.index = index;
    record.title = "第" + id + "号文件";
    record.summary = "概述";
    record.created = created;
    record.attribute = "主动公开";
    record.published = created;
    return record;
}

OpenCatalogueResult listed(const std::vector<DocumentRecord>& records, bool numbered = true,
                           std::optional<Date> on = {}) {
    OpenCatalogueOptions options{.organ = "某县教育局", .on = on};
    if (numbered) options.organ_code = organ_code(code);
    OpenCatalogue catalogue(std::move(options));
    std::size_t line = 1;
    for (const DocumentRecord& each : records) catalogue.add(each, {"公文.csv", ++line});
    return catalogue.result();
}

std::string page(const OpenCatalogueResult& result) {
    return write_open_catalogue(result, OpenCatalogueKind::html).value();
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(open_catalogue)

/// The check characters are those of published codes, and of the unified code that holds one.
BOOST_AUTO_TEST_CASE(the_code_of_an_organ_may_be_written_in_three_ways) {
    BOOST_TEST(organ_code("000014349").value() == "000014349");
    BOOST_TEST(organ_code("00001434-9").value() == "000014349");
    BOOST_TEST(organ_code("111000000000143498").value_or("") == "000014349");
    for (const std::string_view wrong : {"", "000014348", "00001434", "0000143490", "00001434x",
                                         "0000-14349", "00001434－9", "111000000000143499"})
        BOOST_TEST(!organ_code(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_CASE(numbers_are_proposed_behind_those_that_are_taken) {
    const OpenCatalogueResult result = listed(
        {document("1", {2025, 5, 1}), document("2", {2025, 3, 1}),
         document("3", {2025, 4, 1}, "000014349/2025-00007"), document("4", {2024, 1, 1}),
         document("5", {2025, 4, 1}, "000014341/2025-00070"), document("6", {2025, 4, 2}, "QY-1")});
    std::vector<std::string> said;
    for (const OpenDocument& each : result.documents)
        said.push_back(each.document.id + " " + each.document.index +
                       (each.index_proposed ? " proposed" : ""));
    const std::vector<std::string> expected = {
        "1 000014349/2025-00009 proposed", "6 QY-1",
        "5 000014341/2025-00070",          "3 000014349/2025-00007",
        "2 000014349/2025-00008 proposed", "4 000014349/2024-00001 proposed"};
    BOOST_TEST(said == expected, boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(result.remarks.size() == 1);
    BOOST_TEST(result.remarks[0].fault.rule->id == "DOC.INDEX_SHAPE");
    BOOST_TEST(result.remarks[0].record == "6");
}

BOOST_AUTO_TEST_CASE(no_number_is_proposed_where_they_run_out_or_no_code_is_known) {
    DocumentRecord closed = document("2", {2025, 3, 1}, "000014349/2025-99999");
    closed.attribute = "不予公开";
    for (const bool numbered : {true, false}) {
        const OpenCatalogueResult result = listed({document("1", {2025, 5, 1}), closed}, numbered);
        BOOST_TEST_REQUIRE(result.documents.size() == 1);
        BOOST_TEST(result.documents[0].document.index.empty());
        BOOST_TEST_REQUIRE(result.remarks.size() == 1);
        BOOST_TEST(result.remarks[0].fault.rule->id == "DOC.INDEX");
        BOOST_TEST(result.remarks[0].line == 2);
    }
}

BOOST_AUTO_TEST_CASE(two_records_of_one_id_are_not_listed_and_two_of_one_number_are_named) {
    const OpenCatalogueResult twice =
        listed({document("1", {2025, 5, 1}), document("1", {2025, 3, 1})});
    BOOST_TEST(twice.documents.empty());
    BOOST_TEST(twice.exceptions.size() == 2);
    const OpenCatalogueResult same = listed({document("1", {2025, 5, 1}, "000014349/2025-00001"),
                                             document("2", {2025, 3, 1}, "000014349/2025-00001")});
    BOOST_TEST(same.documents.size() == 2);
    BOOST_TEST_REQUIRE(same.remarks.size() == 2);
    BOOST_TEST(same.remarks[1].fault.rule->id == "DOC.DUPLICATE_INDEX");
}

BOOST_AUTO_TEST_CASE(what_is_public_on_the_day_is_listed_with_whether_it_holds) {
    DocumentRecord ended = document("1", {2024, 5, 1});
    ended.ended = Date{2025, 3, 1};
    ended.ended_how = "废止";
    const std::vector<DocumentRecord> records = {ended, document("2", {2025, 6, 1})};
    const OpenCatalogueResult early = listed(records, true, Date{2025, 2, 28});
    BOOST_TEST_REQUIRE(early.documents.size() == 1);
    BOOST_TEST((early.documents[0].validity == Validity::in_force));
    BOOST_TEST_REQUIRE(early.unlisted.size() == 1);
    BOOST_TEST((early.unlisted[0].why == NotListed::not_yet_public));
    const OpenCatalogueResult late = listed(records, true, Date{2025, 6, 1});
    BOOST_TEST((late.documents.at(1).validity == Validity::repealed));
    BOOST_TEST(!listed(records).documents[0].validity.has_value());
}

/// Neither the page nor the JSON tells what a closed document is about.
BOOST_AUTO_TEST_CASE(nothing_is_told_of_what_is_not_listed) {
    DocumentRecord secret = document("9", {2025, 3, 1});
    secret.title = "机密标题";
    for (const char* attribute : {"不予公开", "依申请公开", "待定"}) {
        secret.attribute = attribute;
        const OpenCatalogueResult result = listed({document("1", {2025, 3, 1}), secret});
        BOOST_TEST(!has(page(result), "机密"));
        BOOST_TEST(!has(open_catalogue_json(result), "机密"));
        BOOST_TEST(result.documents.size() == 1);
    }
}

BOOST_AUTO_TEST_CASE(only_addresses_of_the_web_are_links) {
    const std::vector<std::string> links = {"https://a.example/1", "HTTP://a.example/?a=1&b=\"2\""};
    for (const std::string& url : links) {
        DocumentRecord record = document("1", {2025, 3, 1});
        record.url = url;
        BOOST_TEST(has(page(listed({record})), "<a href=\""), url);
    }
    const std::vector<std::string> others = {"javascript:alert(1)",
                                             "data:text/html,x",
                                             "//a.example",
                                             "https:a.example",
                                             "https://",
                                             "ftp://a.example",
                                             "www.a.example",
                                             "java\nscript:alert(1)",
                                             "https://a.example/ x",
                                             "https:\\\\a.example",
                                             "\thttps://a.example"};
    for (const std::string& url : others) {
        DocumentRecord record = document("1", {2025, 3, 1});
        record.url = url;
        BOOST_TEST(!has(page(listed({record})), "<a "), url);
    }
}

BOOST_AUTO_TEST_CASE(no_text_is_markup_or_a_formula) {
    DocumentRecord record = document("1", {2025, 3, 1});
    record.title = "</th><script>alert(1)</script>";
    record.summary = "=cmd|'/c calc'!A1";
    record.index = "\"><img src=x>";
    const OpenCatalogueResult result = listed({record});
    const std::string html = page(result);
    BOOST_TEST(!has(html, "<script"));
    BOOST_TEST(!has(html, "<img"));
    const std::string csv = write_open_catalogue(result, OpenCatalogueKind::csv).value();
    BOOST_TEST(has(csv, ",'=cmd|"));
    BOOST_TEST(csv.starts_with("\xEF\xBB\xBF索引号,名称,内容概述,生成日期,公开日期\r\n"));
}

BOOST_AUTO_TEST_CASE(an_empty_catalogue_is_one_too) {
    const OpenCatalogueResult result = listed({});
    BOOST_TEST(has(page(result), "主动公开的政府信息 0 条"));
    BOOST_TEST(write_open_catalogue(result, OpenCatalogueKind::csv).value() ==
               "\xEF\xBB\xBF索引号,名称,内容概述,生成日期\r\n");
}

BOOST_AUTO_TEST_CASE(kinds_have_their_names_and_endings) {
    for (const auto kind :
         {OpenCatalogueKind::html, OpenCatalogueKind::csv, OpenCatalogueKind::xlsx}) {
        BOOST_TEST((parse_open_catalogue_kind(name(kind)) == kind));
        BOOST_TEST((open_catalogue_kind_of_file("目录." + std::string(name(kind))) == kind));
    }
    BOOST_TEST(!parse_open_catalogue_kind("json").has_value());
    BOOST_TEST(!open_catalogue_kind_of_file("html").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
