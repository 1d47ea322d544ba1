// Lists of units, and which unit a report is of.

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/rollup.hpp>
#include <govinfo/units.hpp>

using namespace govinfo;

namespace {

std::vector<ListedUnit> units(std::string_view text) {
    auto read = read_units(text);
    BOOST_TEST_REQUIRE(read.has_value());
    return *std::move(read);
}

struct Handed {
    std::string organ;
    int received = 0;
    Scope scope = Scope::unknown;
    std::string code = {};
};

Report report_of(const Handed& handed) {
    const Form& form = *find_form("2021");
    Report report(form);
    for (std::size_t i = 0; i < form.cell_count(); ++i)
        report.set_number(static_cast<CellIndex>(i), Decimal());
    report.set_number(*form.find("requests/received/person"),
                      *Decimal::from_count(handed.received));
    report.header().organ = handed.organ;
    report.header().year = 2024;
    report.header().scope = handed.scope;
    report.header().code = handed.code;
    return report;
}

RollupResult added_up(const std::vector<Handed>& reports, const std::vector<ListedUnit>& listed) {
    Rollup rollup;
    for (const Handed& each : reports)
        rollup.add(report_of(each), each.organ + std::to_string(each.received));
    return rollup.result({.units = listed});
}

std::int64_t received(const RollupResult& result) {
    return result.report.number(*find_form("2021")->find("requests/received/person"))->count();
}

std::string standing_of(const RollupResult& result, std::string_view unit) {
    for (const RollupUnit& each : result.units)
        if (each.name == unit) return std::string(name(each.standing));
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lists_of_units)

BOOST_AUTO_TEST_CASE(a_list_has_a_head_in_either_language) {
    const auto listed = units(
        "\xEF\xBB\xBF名称\t统一社会信用代码\t类别\t上级\t别名\r\n"
        "甲县人民政府\t\t县级政府\t\t\r\n"
        "教育局\t11321300014317573X\t部门\t甲县人民政府\t教体局；教委\r\n\r\n");
    BOOST_TEST_REQUIRE(listed.size() == 2U);
    BOOST_TEST(listed[1].name == "教育局");
    BOOST_TEST((listed[1].kind == OrganKind::department));
    BOOST_TEST(listed[1].parent == "甲县人民政府");
    BOOST_TEST(listed[1].aliases == (std::vector<std::string>{"教体局", "教委"}),
               boost::test_tools::per_element());
    BOOST_TEST(units("kind,name\nvertical_body,甲县税务局\n")[0].name == "甲县税务局");
    BOOST_TEST(units("name\n甲局\n").size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_list_is_said_with_its_line) {
    const auto refused = [](std::string_view text, ErrorCode code, std::size_t line) {
        const auto read = read_units(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST_REQUIRE(!read.has_value());
            BOOST_TEST(name(read.error().code) == name(code));
            BOOST_TEST(read.error().line == line);
        }
    };
    refused("name\tcolour\n甲局\t\n", ErrorCode::unknown_key, 1);
    refused("name\tname\n甲局\t\n", ErrorCode::duplicate_key, 1);
    refused("kind\tcode\n部门\t\n", ErrorCode::missing_key, 1);
    refused("name\tkind\n甲局\t部门\n\t部门\n", ErrorCode::missing_key, 3);
    refused("name\tkind\n甲局\t某某\n", ErrorCode::invalid_value, 2);
    refused("name\tcode\n甲局\t12\n", ErrorCode::invalid_value, 2);
    refused("name\n甲局\n甲局\n", ErrorCode::duplicate_key, 3);
    refused("name\tparent\n甲局\t乙局\n", ErrorCode::invalid_value, 2);
    refused("name\tparent\n甲局\t乙局\n乙局\t甲局\n", ErrorCode::invalid_value, 2);
    refused("name\n甲局\t多余\n", ErrorCode::invalid_value, 2);
    refused("name\n", ErrorCode::empty_input, 0);
}

BOOST_AUTO_TEST_CASE(a_report_is_of_the_unit_whose_name_can_be_its) {
    const auto listed = units("name\taliases\n教育局\t教体局\n甲县公安局\t\n城关镇人民政府\t\n");
    const RollupResult result =
        added_up({{"甲县教体局", 1}, {"公 安局", 2}, {"甲縣城关镇", 4}, {"乙县民政局", 8}}, listed);
    BOOST_TEST(received(result) == 7);
    BOOST_TEST(result.complete);
    BOOST_TEST(standing_of(result, "乙县民政局") == "unexpected");
}

BOOST_AUTO_TEST_CASE(a_name_of_several_is_none_but_with_the_unit_above_it_is) {
    const auto listed = units("name\tparent\n甲县\t\n乙县\t\n城关镇\t甲县\n城关镇\t乙县\n");
    const RollupResult result =
        added_up({{"城关镇", 1}, {"甲县城关镇人民政府", 2}, {"乙县城关镇", 4}}, listed);
    BOOST_TEST(received(result) == 6);
    BOOST_TEST(!result.complete);  // the counties have own organs, of which nothing came
    BOOST_TEST(standing_of(result, "甲县") == "missing");
    BOOST_TEST(standing_of(result, "城关镇") == "counted");
}

BOOST_AUTO_TEST_CASE(codes_outweigh_names) {
    const auto listed = units("name\tcode\n甲局\t11321300014317573X\n乙局\t\n");
    const RollupResult renamed =
        added_up({{"新甲局", 1, Scope::unknown, "11321300014317573X"}, {"乙局", 2}}, listed);
    BOOST_TEST(received(renamed) == 3);
    const RollupResult another =
        added_up({{"甲局", 1, Scope::unknown, "12100000400000624D"}, {"乙局", 2}}, listed);
    BOOST_TEST(received(another) == 2);
    BOOST_TEST(standing_of(another, "甲局") != "counted");
}

BOOST_AUTO_TEST_CASE(the_report_of_an_area_stands_for_its_units) {
    const auto listed = units(
        "name\tparent\n甲县人民政府\t\n甲县教育局\t甲县人民政府\n甲县人民政府办公室\t甲县人民政府\n"
        "乙县人民政府\t\n乙县教育局\t乙县人民政府\n乙县人民政府办公室\t乙县人民政府\n");
    const RollupResult result = added_up({{"甲县人民政府", 10, Scope::area},
                                          {"甲县教育局", 3},
                                          {"甲县人民政府办公室", 4},
                                          {"乙县教育局", 20},
                                          {"乙县人民政府办公室", 30}},
                                         listed);
    BOOST_TEST(received(result) == 60);
    BOOST_TEST(result.complete);
    BOOST_TEST(standing_of(result, "甲县教育局") == "within");
    BOOST_TEST_REQUIRE(result.findings.size() == 1U);
    BOOST_TEST(id(result.findings[0], *find_form("2021")) ==
               "ROLL.T3@甲县人民政府:requests/received/person");
}

BOOST_AUTO_TEST_CASE(units_that_are_part_of_each_other_do_no_harm) {
    const std::vector<ListedUnit> listed = {{.name = "甲局", .parent = "乙局"},
                                            {.name = "乙局", .parent = "甲局"},
                                            {.name = "丙局", .parent = "丙局"},
                                            {.name = "丁局", .parent = "无此局"}};
    const RollupResult result =
        added_up({{"甲局", 1}, {"乙局", 2}, {"丙局", 4}, {"丁局", 8}}, listed);
    BOOST_TEST(received(result) == 15);
}

BOOST_AUTO_TEST_SUITE_END()
