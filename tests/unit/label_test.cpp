#include <govinfo/label.hpp>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

const CellInfo& cell(std::string_view path) {
    return form("2021").cell(at(form("2021"), path));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(label_suite)

BOOST_AUTO_TEST_CASE(a_row_is_named_with_the_heading_over_it) {
    const auto row = [](std::string_view path) {
        return label(*cell(path).table, *cell(path).row, Language::zh);
    };
    BOOST_TEST(row("requests/refused/state_secret/person") == "（三）不予公开·1.属于国家秘密");
    BOOST_TEST(row("requests/other/misc/person") == "（六）其他处理·3.其他");
    BOOST_TEST(row("requests/granted/person") == "（一）予以公开");
    BOOST_TEST(row("requests/received/person") == "一、本年新收政府信息公开申请数量");
    BOOST_TEST(row("proactive/fees/amount") == "行政事业性收费");
}

BOOST_AUTO_TEST_CASE(a_column_is_named_with_the_header_over_it) {
    const auto column = [](std::string_view path) {
        return label(*cell(path).column, Language::zh);
    };
    BOOST_TEST(column("requests/received/person") == "自然人");
    BOOST_TEST(column("requests/received/other") == "法人或其他组织·其他");
    BOOST_TEST(column("proceedings/reconsideration/upheld") == "结果维持");
}

BOOST_AUTO_TEST_CASE(a_cell_is_named_by_table_row_and_column) {
    BOOST_TEST(label(cell("requests/refused/state_secret/business"), Language::zh) ==
               "表三 收到和处理政府信息公开申请，“（三）不予公开·1.属于国家秘密”行“法人或其他组织·"
               "商业企业”列");
}

BOOST_AUTO_TEST_CASE(english_names_things_by_their_keys) {
    const CellInfo& secret = cell("requests/refused/state_secret/business");
    BOOST_TEST(label(secret, Language::en) == "requests/refused/state_secret/business");
    BOOST_TEST(label(*secret.table, *secret.row, Language::en) == "refused/state_secret");
    BOOST_TEST(label(*secret.column, Language::en) == "business");
}

BOOST_AUTO_TEST_SUITE_END()
