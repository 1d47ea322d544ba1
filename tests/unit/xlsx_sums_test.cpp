#include "write_back/xlsx_sums.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>
#include <govinfo/write_back.hpp>

#include "support/reports.hpp"
#include "support/workbooks.hpp"
#include "unit/reading.hpp"

using namespace govinfo;
using namespace govinfo::detail;
using namespace govinfo::test;

namespace {

std::string cell(std::string_view place, std::string_view inside) {
    return "<c r=\"" + std::string(place) + "\">" + std::string(inside) + "</c>";
}
std::string number(std::string_view place, std::string_view value) {
    return cell(place, "<v>" + std::string(value) + "</v>");
}
std::string sum(std::string_view place, std::string_view formula, std::string_view value) {
    return cell(place, "<f>" + std::string(formula) + "</f><v>" + std::string(value) + "</v>");
}
std::string sheet(std::string_view cells) {
    return "<worksheet><sheetData><row r=\"1\">" + std::string(cells) +
           "</row></sheetData></worksheet>";
}

/// What D1 becomes where A1 was 1 and is 5; B1 is 2 and C1 a text.
std::string after_change(std::string_view formula, std::string_view saved) {
    const auto made = [&](std::string_view first) {
        return sheet(number("A1", first) + number("B1", "2") +
                     "<c r=\"C1\" t=\"inlineStr\"><is><t>甲</t></is></c>" +
                     sum("D1", formula, saved));
    };
    const auto after = with_sums_anew(made("1"), made("5"), {{1, 1, 4}}, {});
    if (!after) return "not known";
    const std::size_t begin = after->find("<v>", after->find("</f>")) + 3;
    return after->substr(begin, after->find('<', begin) - begin);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xlsx_sums)

BOOST_AUTO_TEST_CASE(sums_of_a_sheet_follow_their_parts) {
    BOOST_TEST(after_change("SUM(A1:B1)", "3") == "7");
    BOOST_TEST(after_change("SUM(A1:C1)", "3") == "7");  // a text does not count
    BOOST_TEST(after_change("SUM($A$1,B1:B9)", "3") == "7");
    BOOST_TEST(after_change("A1+B1", "3") == "7");
    BOOST_TEST(after_change("B1-A1+E7", "1") == "-3");
    BOOST_TEST(after_change("A1+SUM(A1:B1)", "4") == "12");
}

BOOST_AUTO_TEST_CASE(what_another_formula_becomes_is_not_known) {
    for (const char* formula :
         {"A1*2", "A1+C1", "SUM(A1:B1)*1", "ROUND(SUM(A1:B1),0)", "Sheet2!A1+A1", "D1+A1",
          "SUM(A1:", "SUM(A1:B1", "A1+", "IF(B1>0,$A$1,0)"})
        BOOST_TEST(after_change(formula, "3") == "not known", formula);
    BOOST_TEST(after_change("SUM(A1:B1)", "4") == "not known");  // it was not their sum
    for (const char* formula : {"B1*2", "SUM(B1:C1)", "", "SUM(AAAA1:B1)", "A99999999", "NOW()"})
        BOOST_TEST(after_change(formula, "3") == "3", formula);
    const std::string same = sheet(number("A1", "1") + sum("B1", "A1", "1"));
    BOOST_TEST((with_sums_anew(same, same, {{1, 1, 2}}, {}) == same));
    BOOST_TEST((with_sums_anew("<a><f></a", "<b><f>", {}, {}) == "<b><f>"));
}

BOOST_AUTO_TEST_CASE(formulas_beside_the_cells_that_were_read_keep_what_was_saved) {
    const auto made = [](std::string_view first) {
        return sheet(number("A1", first) + sum("B1", "A1+1", "2"));
    };
    BOOST_TEST((with_sums_anew(made("1"), made("5"), {{1, 1, 1}}, {}) == made("5")));
}

BOOST_AUTO_TEST_CASE(sums_may_be_of_sums_and_shared) {
    const auto made = [](std::string_view first, std::string_view one, std::string_view two,
                         std::string_view all) {
        return sheet(number("A1", first) + number("B1", "2") +
                     cell("A2", "<f t=\"shared\" ref=\"A2:B2\" si=\"0\">A1+$B$1</f><v>" +
                                    std::string(one) + "</v>") +
                     cell("B2", "<f t=\"shared\" si=\"0\"/><v>" + std::string(two) + "</v>") +
                     sum("C2", "SUM(A2:B2)", all));
    };
    const std::vector<GridPosition> cells = {{1, 2, 1}, {1, 2, 2}, {1, 2, 3}, {1, 2, 3}};
    BOOST_TEST((with_sums_anew(made("1", "3", "4", "7"), made("5", "3", "4", "7"), cells, {}) ==
                made("5", "7", "4", "11")));
    const GridPosition total{1, 2, 3}, part{1, 1, 1};
    BOOST_TEST(is_sum(made("1", "3", "4", "7"), total, {}));
    BOOST_TEST(!is_sum(made("1", "3", "4", "8"), total, {}));
    BOOST_TEST(!is_sum(made("1", "3", "4", "7"), part, {}));
}

BOOST_AUTO_TEST_CASE(a_long_chain_of_sums_is_given_up) {
    std::string chain;
    for (int i = 1; i < 200; ++i)
        chain += sum("A" + std::to_string(i + 1), "A" + std::to_string(i), "1");
    const std::string before = sheet(number("A1", "1") + chain),
                      after = sheet(number("A1", "2") + chain);
    const auto changed = with_sums_anew(before, after, {{1, 2, 1}}, {});
    BOOST_TEST_REQUIRE(changed.has_value());
    BOOST_TEST(changed->find("<f>A1</f><v>2</v>") != changed->npos);
    const std::string ring =
        sheet(number("A1", "1") + sum("B1", "C1+A1", "1") + sum("C1", "B1", "1"));
    BOOST_TEST((with_sums_anew(ring, ring, {{1, 1, 2}}, {}) == ring));
}

/// A total that the workbook computes is right as soon as its parts are.
BOOST_AUTO_TEST_CASE(totals_of_a_workbook_are_put_back_with_their_parts) {
    const auto text = [](std::string_view place, std::string_view value) {
        return "<c r=\"" + std::string(place) + "\" t=\"inlineStr\"><is><t>" + std::string(value) +
               "</t></is></c>";
    };
    const auto row = [](int number, const std::string& cells) {
        return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>";
    };
    std::string heads, numbers = text("A5", "一、本年新收政府信息公开申请数量");
    const char* columns[] = {"自然人",       "商业企业", "科研机构", "社会公益组织",
                             "法律服务机构", "其他",     "总计"};
    for (int i = 0; i < 7; ++i) {
        const std::string column(1, static_cast<char>('B' + i));
        heads += text(column + "4", columns[i]);
        numbers += i < 6 ? number(column + "5", "2") : sum(column + "5", "SUM(B5:G5)", "12");
    }
    const std::string book =
        xlsx_of({{"<sheetData>" + row(1, text("A1", "某县教育局2024年政府信息公开工作年度报告")) +
                  row(2, text("A2", "三、收到和处理政府信息公开申请情况")) + row(4, heads) +
                  row(5, numbers) + "</sheetData>"}});
    Report report = read_report(book).report;
    const CellIndex part = at(report, "requests/received/person"),
                    total = at(report, "requests/received/total");
    BOOST_TEST_REQUIRE((report.number(total) == Decimal::from_count(12)));
    report.set_number(part, *Decimal::from_count(1));
    BOOST_TEST(!write_back(report, book)->is_whole());  // it would still say 12
    report.set_number(total, *Decimal::from_count(11));
    const auto back = write_back(report, book);
    BOOST_TEST_REQUIRE(back->is_whole());
    const Report after = read_report(back->bytes).report;
    BOOST_TEST((after.number(part) == Decimal::from_count(1)));
    BOOST_TEST((after.number(total) == Decimal::from_count(11)));
    report.set_number(total, *Decimal::from_count(10));
    BOOST_TEST(!write_back(report, book)->is_whole());
}

BOOST_AUTO_TEST_SUITE_END()
