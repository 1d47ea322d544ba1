#include "document/number_format.hpp"

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace govinfo::detail;

namespace {

/// What is shown; ? behind it where that is not certain.
std::string shown(std::string_view stored, std::string_view format,
                  Epoch epoch = Epoch::year_1900) {
    const Shown cell = shown_number(stored, format, epoch);
    return cell.text + (cell.sight == Sight::plain ? "" : "?");
}

std::string kept(std::string_view stored, std::string_view format) {
    const Shown cell = stored_number(stored, format, Epoch::year_1900);
    return cell.text + (cell.sight == Sight::plain ? "" : "?");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(number_format)

BOOST_AUTO_TEST_CASE(without_a_format_a_number_is_shown_in_full) {
    BOOST_TEST(shown("0", "General") == "0");
    BOOST_TEST(shown("1113", "General") == "1113");
    BOOST_TEST(shown("-5", "General") == "-5");
    BOOST_TEST(shown("-0", "General") == "0");
    BOOST_TEST(shown("25.1", "") == "25.1");
    BOOST_TEST(shown("123456789012", "General") == "123456789012");
    BOOST_TEST(shown("7", "G/通用格式") == "7");
}

BOOST_AUTO_TEST_CASE(what_binary_numbers_add_is_not_shown) {
    BOOST_TEST(shown("0.30000000000000004", "General") == "0.3");
    BOOST_TEST(shown("25.100000000000001", "General") == "25.1");
    BOOST_TEST(shown("3.9999999999999996", "General") == "4");
    BOOST_TEST(shown("1.5E-2", "General") == "0.015");
    BOOST_TEST(shown("1.2E+3", "General") == "1200");
    BOOST_TEST(shown("0.3333333333333333", "General") == "0.333333333");
}

BOOST_AUTO_TEST_CASE(what_is_stored_keeps_its_digits_and_the_unit_that_is_printed) {
    BOOST_TEST(kept("12.4567", "0.0") == "12.4567");
    BOOST_TEST(kept("7", "000") == "7");
    BOOST_TEST(kept("7", "\"2025-\"000") == "7");
    BOOST_TEST(kept("45717", "m\"月\"d\"日\"") == "2025-03-01");
    BOOST_TEST(kept("45717.5", "yyyy/m/d h:mm") == "2025-03-01");
    BOOST_TEST(kept("12.4567", "0.0\"万元\"") == "12.4567万元");
    BOOST_TEST(kept("1234567.89", "#,##0\"元\"") == "1234567.89元");
    BOOST_TEST(kept("12.5", "G/通用格式\"千元\"") == "12.5千元");
    BOOST_TEST(kept("12.5", "[$$-409]#,##0.00") == "$12.5");
    BOOST_TEST(kept("12.5", "¥#,##0.00") == "12.5");
    BOOST_TEST(kept("0.5", "0.00E+00") == "0.5");
}

BOOST_AUTO_TEST_CASE(another_number_than_is_stored_is_uncertain) {
    BOOST_TEST(kept("12500", "0.00,") == "12500?");
    BOOST_TEST(kept("12500", "0.00,\"千元\"") == "12500?");
    BOOST_TEST(kept("125000", "0\\.0,\"万元\"") == "125000?");
    BOOST_TEST(kept("0.5", "0%") == "0.5?");
    BOOST_TEST(kept("12.5", "[>=1]0.0\"万元\";0\"元\"") == "12.5?");
}

BOOST_AUTO_TEST_CASE(what_a_cell_cannot_show_is_uncertain) {
    BOOST_TEST(shown("1E+20", "General") == "1E+20?");
    BOOST_TEST(shown("1E-9", "General") == "1E-9?");
    BOOST_TEST(shown("1E999999999", "0") == "1E999999999?");
    BOOST_TEST(shown("12x", "0") == "12x?");
    BOOST_TEST(shown("", "0") == "?");
    BOOST_TEST(shown("-", "0") == "-?");
}

BOOST_AUTO_TEST_CASE(digits_are_rounded_as_they_are_printed) {
    BOOST_TEST(shown("12.5", "0") == "13");
    BOOST_TEST(shown("-12.5", "0") == "-13");
    BOOST_TEST(shown("0.4", "0") == "0");
    BOOST_TEST(shown("-0.4", "0") == "0");
    BOOST_TEST(shown("0.5", "0") == "1");
    BOOST_TEST(shown("9.96", "0.0") == "10.0");
    BOOST_TEST(shown("99.99", "0") == "100");
    BOOST_TEST(shown("5", "0.00") == "5.00");
    BOOST_TEST(shown("5", "0.##") == "5.");
    BOOST_TEST(shown("7", "000") == "007");
    BOOST_TEST(shown("0", "#") == "");
    BOOST_TEST(shown("0.5", "#.0") == ".5");
}

BOOST_AUTO_TEST_CASE(separators_units_and_signs_are_printed) {
    BOOST_TEST(shown("1113", "#,##0") == "1,113");
    BOOST_TEST(shown("113", "#,##0") == "113");
    BOOST_TEST(shown("1234567.891", "#,##0.00") == "1,234,567.89");
    BOOST_TEST(shown("12", "0\"件\"") == "12件");
    BOOST_TEST(shown("12", "0件") == "12件");
    BOOST_TEST(shown("12", "0\\件") == "12件");
    BOOST_TEST(shown("-12", "0\"件\"") == "-12件");
    BOOST_TEST(shown("12", "[$¥-804]#,##0.00") == "¥12.00");
    BOOST_TEST(shown("12", "[Red]0") == "12");
    BOOST_TEST(shown("12", "[Color10]0") == "12");
    BOOST_TEST(shown("12000", "0,") == "12");
    BOOST_TEST(shown("12500", "0.0,\"千\"") == "12.5千");
    BOOST_TEST(shown("0.125", "0%") == "13%");
    BOOST_TEST(shown("0.125", "0.0%") == "12.5%");
}

BOOST_AUTO_TEST_CASE(parts_are_for_signs) {
    BOOST_TEST(shown("5", "\"增\"0;\"减\"0;\"无\"") == "增5");
    BOOST_TEST(shown("-5", "\"增\"0;\"减\"0;\"无\"") == "减5");
    BOOST_TEST(shown("0", "\"增\"0;\"减\"0;\"无\"") == "无");
    BOOST_TEST(shown("-5", "0;-0") == "-5");
    BOOST_TEST(shown("0", "0;-0") == "0");
    BOOST_TEST(shown("0", "0;-0;;@") == "");
    BOOST_TEST(shown("5", ";;;") == "");
    BOOST_TEST(shown("0", builtin_format(41)) == " - ");
    BOOST_TEST(shown("1113", builtin_format(41)) == " 1,113 ");
}

BOOST_AUTO_TEST_CASE(what_is_not_done_is_uncertain) {
    for (const std::string_view format : {"0.00E+00", "# ?/?", "[DBNum1]0", "[>5]0;0", "h:mm",
                                          "0-0", "[White]0", "mmm-yy", "yyyy/m/d h:mm"}) {
        BOOST_TEST(shown("45000", format) == "45000?", format);
    }
}

BOOST_AUTO_TEST_CASE(days_are_counted_from_either_year) {
    BOOST_TEST(shown("44927", "yyyy\"年\"m\"月\"d\"日\"") == "2023年1月1日");
    BOOST_TEST(shown("44927.75", "yyyy/m/d") == "2023/1/1");
    BOOST_TEST(shown("44927", "yyyy-mm-dd;@") == "2023-01-01");
    BOOST_TEST(shown("43465", "yyyy-mm-dd", Epoch::year_1904) == "2023-01-01");
    BOOST_TEST(shown("61", "yyyy/m/d") == "1900/3/1");
    BOOST_TEST(shown("60", "yyyy/m/d") == "60?");
    BOOST_TEST(shown("-1", "yyyy/m/d") == "-1?");
    BOOST_TEST(shown("99999999", "yyyy/m/d") == "99999999?");
    BOOST_TEST(shown("44927", builtin_format(31)) == "2023年1月1日");
}

BOOST_AUTO_TEST_CASE(texts_have_a_part_of_their_own) {
    BOOST_TEST(shown_text("甲", "General").text == "甲");
    BOOST_TEST(shown_text("甲", "@").text == "甲");
    BOOST_TEST(shown_text("甲", "0;-0;0").text == "甲");
    BOOST_TEST(shown_text("甲", "0;-0;0;@\"局\"").text == "甲局");
    BOOST_TEST(shown_text("甲", ";;;").text == "");
    BOOST_TEST(shown("7", "@") == "7");
}

BOOST_AUTO_TEST_CASE(no_format_is_too_odd) {
    for (const std::string_view format : {"[", "\"", "\\", "_", "*", "[$", "[]", ";", "E", ",", ".",
                                          "%", "0.0.0", "\xE4\xBB\xB6", "[$-804]"}) {
        (void)shown("12", format);
    }
    BOOST_TEST(shown("12", std::string(100'000, '0')) == "12?");
}

BOOST_AUTO_TEST_SUITE_END()
