#include <govinfo/accept.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/archive.hpp"
#include "support/workbooks.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

using Cells = std::vector<std::string_view>;

/// A sheet of texts; `attributes` of each row.
std::string sheet_of(const std::vector<Cells>& rows, std::string_view attributes = {}) {
    std::string xml = "<sheetData>";
    for (const Cells& row : rows) {
        xml.append("<row ").append(attributes).append(">");
        for (const std::string_view text : row)
            xml.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        xml += "</row>";
    }
    return xml + "</sheetData>";
}

const Cells head = {"单位", "年度", "编号", "状态", "备注"};
const Acceptances expected = {{"某局-2023:T3.BALANCE@person", "原表如此"}};

Acceptances list(const std::string& bytes) {
    const auto read = read_acceptances(bytes);
    BOOST_TEST_REQUIRE(read.has_value());
    return *read;
}

Error refusal(const std::string& bytes) {
    const auto read = read_acceptances(bytes);
    BOOST_TEST_REQUIRE(!read.has_value());
    return read.error();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(accept_sheets)

BOOST_AUTO_TEST_CASE(the_sheet_with_the_head_is_read_wherever_it_stands) {
    const Cells row = {"某局", "2023", "T3.BALANCE@person", " 认可", "原表如此"};
    const Cells other = {"某局", "2023", "T3.BALANCE@total", "待整改", "x"};
    const std::string units = sheet_of({{"单位", "年度"}, {"认可", "2023"}});
    BOOST_TEST((list(xlsx_of({{units}, {sheet_of({head, other, row})}})) == expected));
    BOOST_TEST((list(xlsx_of({{sheet_of({{"2023年度问题清单"}, {}, head, row})}})) == expected));
    const Cells turned = {"备注", "x", "状态", "编号", "年度", "单位"};
    const Cells turned_row = {"原表如此", "y", "认可", "T3.BALANCE@person", "2023", "某局"};
    BOOST_TEST((list(xlsx_of({{sheet_of({turned, turned_row})}})) == expected));
    const Cells english = {"unit", "year", "id", "status", "remark"};
    const Cells accepted = {"某局", "2023", "T3.BALANCE@person", "accepted", "原表如此"};
    BOOST_TEST((list(xlsx_of({{sheet_of({english, accepted})}})) == expected));
    BOOST_TEST(list(xlsx_of({{sheet_of({head, other})}})).empty());
}

BOOST_AUTO_TEST_CASE(rows_that_a_filter_hides_count_and_sheets_that_are_hidden_do_not) {
    const Cells row = {"某局", "2023", "T3.BALANCE@person", "认可", "原表如此"};
    const std::string filtered = sheet_of({row}, "hidden=\"1\""), shown = sheet_of({head});
    const std::string both = shown.substr(0, shown.rfind('<')) + filtered.substr(11);
    BOOST_TEST((list(xlsx_of({{both}})) == expected));
    BOOST_TEST(
        (refusal(xlsx_of({{sheet_of({head, row}), "state=\"hidden\""}, {sheet_of({row})}})).code ==
         ErrorCode::missing_key));
}

BOOST_AUTO_TEST_CASE(an_ods_is_read_too) {
    std::string table = "<table:table>";
    for (const Cells& row :
         {head, Cells{"某局", "2023", "T3.BALANCE@person", "认可", "原表如此"}}) {
        table += "<table:table-row>";
        for (const std::string_view text : row)
            table.append("<table:table-cell><text:p>")
                .append(text)
                .append("</text:p></table:table-cell>");
        table += "</table:table-row>";
    }
    BOOST_TEST((list(ods_of(table + "</table:table>")) == expected));
}

BOOST_AUTO_TEST_CASE(what_is_no_list_or_contradicts_is_refused_by_name_and_row) {
    const Error no_list = refusal(xlsx_of({{sheet_of({{"单位", "编号"}, {"某局", "1"}})}}));
    BOOST_TEST((no_list.code == ErrorCode::missing_key));
    BOOST_TEST(no_list.detail == "编号、状态");
    BOOST_TEST((refusal(docx_of(document_of(""))).code == ErrorCode::missing_key));
    BOOST_TEST(!read_acceptances("PK\3\4").has_value());

    const Error unknown =
        refusal(xlsx_of({{sheet_of({head, {"某局", "2023", "T9.NO@x", "认可"}})}}));
    BOOST_TEST((unknown.code == ErrorCode::unknown_key));
    BOOST_TEST(unknown.detail == "T9.NO@x");
    BOOST_TEST(unknown.line == 2U);
    const Error twice =
        refusal(xlsx_of({{sheet_of({head,
                                    {"局", "2023", "T3.BALANCE@person", "认可", "a"},
                                    {},
                                    {"局", "2023", "T3.BALANCE@person", "认可", "b"}})}}));
    BOOST_TEST((twice.code == ErrorCode::duplicate_key));
    BOOST_TEST(twice.line == 4U);
    const Error nobody =
        refusal(xlsx_of({{sheet_of({head, {"", "2023", "T3.BALANCE@person", "认可"}})}}));
    BOOST_TEST((nobody.code == ErrorCode::missing_key));
    BOOST_TEST(nobody.detail == "单位");
}

BOOST_AUTO_TEST_SUITE_END()
