#include <govinfo/cell.hpp>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

using Repairs = std::vector<Repair>;

void check_number(CellKind kind, std::string_view printed, std::string_view number,
                  std::string_view raw, std::string_view unit, const Repairs& repairs) {
    BOOST_TEST_CONTEXT("printed " << printed) {
        const ParsedCell cell = parse_cell(kind, printed);
        BOOST_TEST_REQUIRE(name(cell.state) == "number");
        BOOST_TEST(to_string(cell.number.value()) == number);
        BOOST_TEST(cell.raw == raw);
        BOOST_TEST(cell.unit == unit);
        BOOST_TEST((cell.repairs == repairs));
    }
}

void check_repaired(CellKind kind, std::string_view printed, std::string_view number,
                    std::string_view unit, const Repairs& repairs) {
    check_number(kind, printed, number, printed, unit, repairs);
}

void check_text(CellKind kind, std::string_view printed) {
    BOOST_TEST_CONTEXT("printed " << printed) {
        const ParsedCell cell = parse_cell(kind, printed);
        BOOST_TEST(name(cell.state) == "text");
        BOOST_TEST(cell.raw == printed);
        BOOST_TEST(cell.unit == "");
        BOOST_TEST(cell.repairs.empty());
        BOOST_TEST(!cell.number.has_value());
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cell)

BOOST_AUTO_TEST_CASE(names_are_those_of_the_design) {
    BOOST_TEST(name(CellState::absent) == "absent");
    BOOST_TEST(name(CellState::number) == "number");
    BOOST_TEST(name(Repair::thousands) == "thousands");
    BOOST_TEST(name(Repair::split_label) == "split_label");
}

BOOST_AUTO_TEST_CASE(nothing_but_white_space_is_blank) {
    for (const char* printed : {"", " ", "\u00A0", "\u3000\t\r\n", "\u200B", "\uFEFF"}) {
        const ParsedCell cell = parse_cell(CellKind::count, printed);
        BOOST_TEST(name(cell.state) == "blank");
        BOOST_TEST(cell.raw == "");
    }
}

BOOST_AUTO_TEST_CASE(a_slash_of_any_width_is_the_not_applicable_mark) {
    for (const char* printed : {"/", "／", " / ", "\u3000／"}) {
        const ParsedCell cell = parse_cell(CellKind::money, printed);
        BOOST_TEST(name(cell.state) == "not_applicable");
        BOOST_TEST(cell.raw == "");
        BOOST_TEST(cell.repairs.empty());
    }
    check_text(CellKind::count, "//");
}

BOOST_AUTO_TEST_CASE(a_number_in_its_own_digits_keeps_no_raw) {
    check_number(CellKind::count, "0", "0", "", "", {});
    check_number(CellKind::count, " 0 ", "0", "", "", {});
    check_number(CellKind::count, "11398889", "11398889", "", "", {});
    check_number(CellKind::money, "59237.2449", "59237.2449", "", "", {});
    check_number(CellKind::signed_count, "-417", "-417", "", "", {});
    check_number(CellKind::count, "-3.5", "-3.5", "", "", {});
}

BOOST_AUTO_TEST_CASE(digits_that_are_not_canonical_keep_raw_without_a_repair) {
    check_repaired(CellKind::count, "007", "7", "", {});
    check_repaired(CellKind::money, "1.50", "1.5", "", {});
    check_repaired(CellKind::count, "-0", "0", "", {});
    check_number(CellKind::count, "\u3000007 ", "7", "007", "", {});
}

BOOST_AUTO_TEST_CASE(thousands_separators_are_dropped_where_they_stand_right) {
    check_repaired(CellKind::count, "1,113", "1113", "", {Repair::thousands});
    check_repaired(CellKind::money, "1,234,567.89", "1234567.89", "", {Repair::thousands});
    check_repaired(CellKind::signed_count, "-1,113", "-1113", "", {Repair::thousands});
    for (const char* printed : {"1,11", "1,1113", "1113,113", "0,113", ",113", "1,,113", "1,113,",
                                "1.5,113", "1,113,11", "-,113", "1、113", ","}) {
        check_text(CellKind::count, printed);
    }
}

BOOST_AUTO_TEST_CASE(full_width_digits_are_read) {
    check_repaired(CellKind::count, "１２", "12", "", {Repair::fullwidth});
    check_repaired(CellKind::count, "１，１１３", "1113", "",
                   {Repair::thousands, Repair::fullwidth});
    check_repaired(CellKind::count, "1，113", "1113", "", {Repair::thousands, Repair::fullwidth});
    check_repaired(CellKind::money, "２４．５", "24.5", "", {Repair::fullwidth});
    check_repaired(CellKind::signed_count, "－５", "-5", "", {Repair::fullwidth});
    check_repaired(CellKind::signed_count, "＋５", "5", "", {Repair::fullwidth, Repair::sign});
}

BOOST_AUTO_TEST_CASE(characters_that_show_nothing_part_no_number) {
    check_number(CellKind::count, "9\u200B047", "9047", "", "", {});
    check_number(CellKind::count, "\u200E12\uFEFF", "12", "", "", {});
    check_number(CellKind::count, "1\u00AD2", "12", "", "", {});
    check_repaired(CellKind::money, "6元", "6", "元", {Repair::unit});
    check_number(CellKind::money, "6\u2060元", "6", "6元", "元", {Repair::unit});
    check_text(CellKind::count, "1\u202E2");  // which turns what follows round
}

BOOST_AUTO_TEST_CASE(a_unit_is_kept_apart_and_never_applied) {
    check_repaired(CellKind::money, "251000元", "251000", "元", {Repair::unit});
    check_repaired(CellKind::money, "24.5万元", "24.5", "万元", {Repair::unit});
    check_repaired(CellKind::money, "712.187895万元", "712.187895", "万元", {Repair::unit});
    check_repaired(CellKind::money, "79000.1 元", "79000.1", "元", {Repair::unit});
    check_repaired(CellKind::money, "1.2亿元", "1.2", "亿元", {Repair::unit});
    check_repaired(CellKind::money, "251000（元）", "251000", "元", {Repair::unit});
    check_repaired(CellKind::money, "3,405,820元", "3405820", "元",
                   {Repair::thousands, Repair::unit});
    check_repaired(CellKind::count, "0件", "0", "件", {Repair::unit});
    check_repaired(CellKind::count, "12 项", "12", "项", {Repair::unit});
    check_repaired(CellKind::signed_count, "-2个", "-2", "个", {Repair::unit});
}

BOOST_AUTO_TEST_CASE(a_unit_of_another_kind_of_cell_stays_text) {
    check_text(CellKind::count, "251000元");
    check_text(CellKind::money, "3件");
    check_text(CellKind::count, "3万件");
    check_text(CellKind::money, "251000美元");
    check_text(CellKind::money, "3千元");
    check_text(CellKind::money, "3%");
    check_text(CellKind::money, "元");
    check_text(CellKind::money, "3元5角");
}

BOOST_AUTO_TEST_CASE(signs_are_read) {
    check_repaired(CellKind::signed_count, "+19", "19", "", {Repair::sign});
    check_repaired(CellKind::signed_count, "+1036", "1036", "", {Repair::sign});
    check_repaired(CellKind::signed_count, "−2", "-2", "", {Repair::sign});
    check_repaired(CellKind::signed_count, "+1,036项", "1036", "项",
                   {Repair::thousands, Repair::unit, Repair::sign});
    for (const char* printed : {"+", "–5", "±5", "+-5", "-+5", "--5", "++5", "5-", "- 5", "+ 3"}) {
        check_text(CellKind::signed_count, printed);
    }
}

BOOST_AUTO_TEST_CASE(words_for_a_change_are_read_as_its_sign) {
    check_repaired(CellKind::signed_count, "增98", "98", "", {Repair::sign_word});
    check_repaired(CellKind::signed_count, "增加5", "5", "", {Repair::sign_word});
    check_repaired(CellKind::signed_count, "减5", "-5", "", {Repair::sign_word});
    check_repaired(CellKind::signed_count, "减少5", "-5", "", {Repair::sign_word});
    check_repaired(CellKind::signed_count, "未增未减", "0", "", {Repair::sign_word});
    check_repaired(CellKind::signed_count, "减0", "0", "", {Repair::sign_word});
    check_repaired(CellKind::signed_count, "增加 1,113 项", "1113", "项",
                   {Repair::thousands, Repair::unit, Repair::sign_word});
    check_repaired(CellKind::signed_count, "2（减）", "-2", "", {Repair::sign_word});
    check_repaired(CellKind::signed_count, "2项(减少)", "-2", "项",
                   {Repair::unit, Repair::sign_word});
    check_repaired(CellKind::signed_count, "１２（增加）", "12", "",
                   {Repair::fullwidth, Repair::sign_word});
    for (const char* printed :
         {"增", "减", "增加", "0/0", "增5减3", "减-5", "增+5", "增减5", "增/减", "增（新设）",
          "未增未减0", "新增5", "5增", "-2（减）", "减2（减）", "增2（减）", "（减）"}) {
        check_text(CellKind::signed_count, printed);
    }
    check_text(CellKind::count, "增98");
    check_text(CellKind::money, "未增未减");
}

BOOST_AUTO_TEST_CASE(a_remark_in_brackets_is_left_off) {
    check_repaired(CellKind::count, "22（其中修订16 件）", "22", "", {Repair::annotation});
    check_repaired(CellKind::count, "22件 (其中修订16件)", "22", "件",
                   {Repair::unit, Repair::annotation});
    check_repaired(CellKind::count, "22（含甲（乙））", "22", "", {Repair::annotation});
    check_repaired(CellKind::money, "24.5万元（含税）", "24.5", "万元",
                   {Repair::unit, Repair::annotation});
    for (const char* printed :
         {"22（16）", "22()", "22（其中修订16件", "22）", "（其中修订16件）", "(22)", "（22件）",
          "22(+1)", "22（其中）3", "无（其中修订16件）", "1、22（其中修订）"}) {
        check_text(CellKind::count, printed);
    }
}

BOOST_AUTO_TEST_CASE(a_remark_keeps_how_many_are_amended_or_had_run_out) {
    const auto parts = [](CellKind kind, const std::string& printed) {
        const ParsedCell cell = parse_cell(kind, printed);
        const auto words = [](const std::optional<Decimal>& number) {
            return number ? to_string(*number) : std::string("-");
        };
        return words(cell.amended) + ' ' + words(cell.expired);
    };
    for (const auto* remark :
         {"其中修订16件", "其中：修订 16 件", "含修改16件", "修订16", "16件为修订",
          "其中修訂１６件", "新制定6件，修订16件", "新制定6件、其中修订数为16件"}) {
        BOOST_TEST(parts(CellKind::count, "22（" + std::string(remark) + "）") == "16 -", remark);
    }
    BOOST_TEST(parts(CellKind::count, "55（含自然失效29件）") == "- 29");
    BOOST_TEST(parts(CellKind::count, "55件(含自然失效29件,修改3件)") == "3 29");
    BOOST_TEST(parts(CellKind::count, "0（其中修订0件）") == "0 -");
    // No part of it, more than one, or not only that.
    for (const auto* remark :
         {"其中修订23件", "修订3件，修改4件", "其中修订1.5件", "其中修订若干件", "修订2024年文件",
          "联合发文16件", "其中修订", "已失效3件"}) {
        BOOST_TEST(parts(CellKind::count, "22（" + std::string(remark) + "）") == "- -", remark);
    }
    BOOST_TEST(parts(CellKind::money, "22（其中修订16项）") == "- -");
    BOOST_TEST(parts(CellKind::count, "22") == "- -");
    // Time that does not grow with the square of a remark.
    std::string longest = "22（";
    for (int i = 0; i < 300'000; ++i) longest += "修订件";
    BOOST_TEST(parts(CellKind::count, longest + "）") == "- -");
}

BOOST_AUTO_TEST_CASE(a_remark_that_may_be_the_unit_is_not_left_off) {
    check_text(CellKind::money, "251000（单位：元）");
    check_text(CellKind::money, "24.5（其中罚款3万元）");
}

BOOST_AUTO_TEST_CASE(words_in_traditional_characters_are_noted) {
    check_repaired(CellKind::money, "24.5萬元", "24.5", "萬元",
                   {Repair::unit, Repair::traditional});
    check_repaired(CellKind::signed_count, "減少5項", "-5", "項",
                   {Repair::unit, Repair::sign_word, Repair::traditional});
    check_repaired(CellKind::signed_count, "未增未減", "0", "",
                   {Repair::sign_word, Repair::traditional});
    check_repaired(CellKind::signed_count, "增加5", "5", "", {Repair::sign_word});
}

BOOST_AUTO_TEST_CASE(a_dash_alone_is_the_not_applicable_mark_and_is_kept) {
    for (const CellKind kind : {CellKind::count, CellKind::signed_count, CellKind::money}) {
        for (const char* printed : {"-", "－", "–", "—", "——", "−"}) {
            const ParsedCell cell = parse_cell(kind, printed);
            BOOST_TEST((cell.state == CellState::not_applicable));
            BOOST_TEST(cell.raw == printed);
        }
        BOOST_TEST(parse_cell(kind, "/").raw.empty());
        check_text(kind, "- -");
    }
}

BOOST_AUTO_TEST_CASE(anything_else_stays_text) {
    for (const CellKind kind : {CellKind::count, CellKind::signed_count, CellKind::money}) {
        for (const char* printed :
             {"无",    "無",   "1 0",   "1\u30000", "约5",  "5/6", "12.",           ".5",
              "1.2.3", "1e3",  "十二",  "①",        "0x10", "NaN", "1000000000000", "0.0000001",
              "１ ０", "\xFF", "5\xFF", "详见附件"}) {
            check_text(kind, printed);
        }
    }
    BOOST_TEST(parse_cell(CellKind::count, "\u3000无 ").raw == "无");
}

BOOST_AUTO_TEST_CASE(long_text_is_read_in_linear_time) {
    const std::size_t size = 1'000'000;
    for (const std::string& printed :
         {std::string(size, '9'), "1" + std::string(size, ','), std::string(size, '('),
          std::string(size, ')'), "(" + std::string(size, '(') + ")", std::string(size, '+')}) {
        const ParsedCell cell = parse_cell(CellKind::count, printed);
        BOOST_TEST((cell.state == CellState::text));
        BOOST_TEST(cell.raw.size() == printed.size());
    }
    BOOST_TEST(
        (parse_cell(CellKind::count, std::string(size, ' ') + "7").state == CellState::number));
    const ParsedCell remark = parse_cell(CellKind::count, "7（" + std::string(size, 'x') + "件）");
    BOOST_TEST((remark.state == CellState::number));
}

BOOST_AUTO_TEST_SUITE_END()
