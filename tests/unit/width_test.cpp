#include <govinfo/width.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using govinfo::display_width;

BOOST_AUTO_TEST_SUITE(width)

BOOST_AUTO_TEST_CASE(ideographs_and_full_width_forms_take_two_columns) {
    BOOST_TEST(display_width("") == 0u);
    BOOST_TEST(display_width("T3.BALANCE@person") == 17u);
    BOOST_TEST(display_width("自然人") == 6u);
    BOOST_TEST(display_width("（一）予以公开") == 14u);
    BOOST_TEST(display_width("１２件、") == 8u);
    BOOST_TEST(display_width("\u3000") == 2u);
    BOOST_TEST(display_width("한국") == 4u);
    BOOST_TEST(display_width("ｱｲ") == 2u);
    BOOST_TEST(display_width("𠀀") == 2u);
    BOOST_TEST(display_width("😀") == 2u);
    BOOST_TEST(display_width("é–±①") == 4u);
}

BOOST_AUTO_TEST_CASE(quotes_ellipsis_and_dash_are_wide_as_chinese_fonts_draw_them) {
    BOOST_TEST(display_width("3.危及“三安全一稳定”") == 2u + 2 * 10);
    BOOST_TEST(display_width("‘’…—") == 8u);
}

BOOST_AUTO_TEST_CASE(what_has_no_glyph_takes_none) {
    BOOST_TEST(display_width("e\u0301") == 1u);
    BOOST_TEST(display_width("\u200B\u200D\uFEFF\u00AD\n\t") == 0u);
    BOOST_TEST(display_width("\u1100\u1161\u11A8") == 2u);
}

BOOST_AUTO_TEST_CASE(a_byte_that_is_not_utf8_takes_one) {
    BOOST_TEST(display_width("\xD5\xFE") == 2u);
}

BOOST_AUTO_TEST_CASE(text_is_filled_up_at_the_left_or_at_the_right) {
    using govinfo::Align;
    BOOST_TEST(govinfo::padded("总计", 6, Align::left) == "总计  ");
    BOOST_TEST(govinfo::padded("总计", 6, Align::right) == "  总计");
    BOOST_TEST(govinfo::padded("总计", 3, Align::left) == "总计");
}

BOOST_AUTO_TEST_CASE(no_line_begins_with_a_closing_or_ends_with_an_opening_mark) {
    using Lines = std::vector<std::string>;
    const auto check = [](std::string_view text, std::size_t width, const Lines& lines) {
        BOOST_TEST(govinfo::wrapped(text, width) == lines, boost::test_tools::per_element());
    };
    check("", 4, {""});
    check("法律服务机构", 4, {"法律", "服务", "机构"});
    check("法律服务机构", 5, {"法律", "服务", "机构"});
    check("法律", 1, {"法", "律"});
    check("第一项加第二项之和，等于", 18, {"第一项加第二项之", "和，等于"});
    check("收费金额（单位：万元）", 10, {"收费金额", "（单位：万", "元）"});
}

BOOST_AUTO_TEST_SUITE_END()
