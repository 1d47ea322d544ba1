#include "document/html_document.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::detail;
using namespace std::string_literals;

namespace {

Attempt<Document> parse(std::string_view page, const ReadOptions& options = {}) {
    Budget budget(options);
    return html_document(page, budget);
}

Document document(std::string_view page) {
    auto result = parse(page);
    BOOST_TEST_REQUIRE(result.has_value(), (result ? ""s : result.error().detail));
    return *std::move(result);
}

Refusal refusal(std::string_view page, const ReadOptions& options = {}) {
    const auto result = parse(page, options);
    BOOST_TEST_REQUIRE(!result.has_value());
    return result.error();
}

/// The pieces, each after the break before it: / line, # paragraph, | cell, = row.
std::string text_of(std::string_view page) {
    std::string text;
    for (const Piece& piece : document(page).pieces) {
        text += "/#|="[static_cast<std::size_t>(piece.before)];
        text += piece.text;
    }
    return text;
}

/// A cell each: its text, table, row and the columns over which it stands. `规章 1:2:3-5`
std::string grid_of(std::string_view page) {
    std::string text;
    for (const Piece& piece : document(page).pieces) {
        const Grid& grid = piece.grid;
        if (grid.table == 0 || piece.before == Break::line) continue;
        if (!text.empty()) text += ", ";
        text += std::string(piece.text) + ' ' + std::to_string(grid.table) + ':' +
                std::to_string(grid.row) + ':' + std::to_string(grid.column);
        if (grid.columns > 1) text += '-' + std::to_string(grid.column + grid.columns - 1);
    }
    return text;
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

std::string contents(const std::string& path) {
    std::ifstream file(GOVINFO_SOURCE_DIR "/" + path, std::ios::binary);
    BOOST_TEST_REQUIRE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_documents)

// ---- text --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(tags_inside_a_line_do_not_break_it) {
    BOOST_TEST(
        text_of("<p><span>行</span><b>政</b><font face=x>复</font><a href=#>议</a><o:p></o:p>"
                "<st1:place w:st=on>、</st1:place><u><i>诉</i></u><unknown>讼</unknown></p>") ==
        "#行政复议、诉讼");
}

BOOST_AUTO_TEST_CASE(blocks_headings_and_lists_end_a_paragraph) {
    BOOST_TEST(
        text_of("<h1>一</h1>二<div>三<p>四</div>五<ul><li>六<li>七</ul><hr>八<center>九</center>"
                "<dl><dt>十<dd>百</dl><section>千</section>万") ==
        "#一#二#三#四#五#六#七#八#九#十#百#千#万");
}

BOOST_AUTO_TEST_CASE(a_br_ends_a_line_and_two_a_paragraph) {
    BOOST_TEST(text_of("<p>一<br>二<br/>三<BR />四<br><br>五</p>") == "#一/二/三/四#五");
}

BOOST_AUTO_TEST_CASE(white_space_is_one_blank_and_none_at_the_ends) {
    BOOST_TEST(text_of("<p>\n   一 \t\r\n 二&nbsp;\u3000 </p>") == "#一 二");
    BOOST_TEST(text_of("<p>&nbsp;\u200B\uFEFF一\u200B二&#8203;</p>") == "#一\u200B二");
    BOOST_TEST(text_of("<p>一</p><p> &nbsp; </p><p>二</p>") == "#一#二");
}

BOOST_AUTO_TEST_CASE(a_long_text_is_one_piece_and_whole) {
    std::string text = "a";  // so that characters do not lie evenly in blocks of any size
    for (int i = 0; i < 3000; ++i) text += "政府信息𠮷";
    const std::string page = "<p>" + text + "&amp;" + text + "</p>";
    BOOST_TEST((text_of(page) == "#" + text + "&" + text));
}

BOOST_AUTO_TEST_CASE(references_are_characters) {
    BOOST_TEST(
        text_of("<p>&lt;&gt;&amp;&quot;&apos;&#20013;&#x6587;&ldquo;&hellip;&#x20BB7;</p>") ==
        "#<>&\"'中文“…𠮷");
    BOOST_TEST(text_of("<p>a&unknown;b & c &d &#; &</p>") == "#a&unknown;b & c &d &#; &");
}

BOOST_AUTO_TEST_CASE(a_blank_needs_no_semicolon) {
    BOOST_TEST(text_of("<table><td>&nbsp</td><td>&nbsp12</td><td>1&nbsp&nbsp2</td>") ==
               "=|12|1\u00A0\u00A02");
}

BOOST_AUTO_TEST_CASE(a_raised_number_is_not_part_of_the_one_beside_it) {
    BOOST_TEST(text_of("<table><td>12<sup>1</sup><td><sub>2</sub>34<td><sup>5</sup>") ==
               "=12 1|2 34|5");
}

BOOST_AUTO_TEST_CASE(what_declares_another_encoding_is_utf_8_all_the_same) {
    BOOST_TEST(text_of("<meta charset=gb2312><p>政府信息") == "#政府信息");
    BOOST_TEST(text_of("<html><head><meta http-equiv='Content-Type' content='text/html; "
                       "charset=gbk'><title>x</title></head><body>政府信息") == "#政府信息");
    BOOST_TEST(text_of("<?xml version='1.0' encoding='UTF-16'?><html><body><p>政府信息") ==
               "#政府信息");
}

BOOST_AUTO_TEST_CASE(a_zero_byte_does_not_end_the_page) {
    BOOST_TEST(text_of("<p>\0一</p>\0<p>二\0三</p>\0"s) == "#一#二三");
}

BOOST_AUTO_TEST_CASE(a_sign_that_begins_no_tag_is_text) {
    BOOST_TEST(text_of("<p>1 < 2 << 3 <4> a<</p>") == "#1 < 2 << 3 <4> a<");
}

// ---- what is not seen --------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(scripts_controls_and_comments_are_not_text) {
    BOOST_TEST(
        text_of("<p>一<script>if (a < b) document.write('</td><p>x</p>');</script>"
                "<style>p > b { content: '<p>' }</style><!-- <p>x</p> -- > x --><noscript>x<p>x"
                "</noscript><template><p>x</template><textarea><p>x</textarea><select><option>x"
                "<option>x</select><iframe>x</iframe><svg><title>x</title><text>x</text></svg>"
                "<del>x</del>二") == "#一二");
}

BOOST_AUTO_TEST_CASE(the_title_of_the_window_is_not_text) {
    BOOST_TEST(text_of("<html><head><title>题</title></head><body><p>题</p>") == "#题");
    BOOST_TEST(text_of("<html><head><title>题</title><body><p>题</p>") == "#题");
    BOOST_TEST(text_of("<title>题</title><section><p>题</p></section>") == "#题");
    BOOST_TEST(text_of("<html><body>一</body></html><html><head><title>题</title></head>二") ==
               "#一二");
}

BOOST_AUTO_TEST_CASE(a_hidden_element_is_not_text) {
    for (const char* hidden :
         {"hidden", "HIDDEN=''", "style='display:none'", "style=\"COLOR: red; DISPLAY : None\"",
          "style='display:none!important;'"}) {
        const std::string page = "<p>一<span "s + hidden + ">x<b>x</b></span>二</p><div " + hidden +
                                 ">x<p>x<table><td>x</table></div>三";
        BOOST_TEST(text_of(page) == "#一二#三", hidden);
    }
    BOOST_TEST(text_of("<p style='display:block'>一<p style='x-display:none'>二"
                       "<p style='content: display:none'>三") == "#一#二#三");
}

BOOST_AUTO_TEST_CASE(a_hidden_cell_takes_no_column) {
    BOOST_TEST(
        grid_of("<table><tr><td>a<td style='display:none'>x<td>b<tr style='display:none'><td>x"
                "<tr><td>c</table>") == "a 1:1:1, b 1:1:2, c 1:2:1");
}

BOOST_AUTO_TEST_CASE(conditional_comments_show_what_is_for_all) {
    BOOST_TEST(text_of("<p>一<!--[if gte mso 9]><xml><w:View>x</w:View></xml><![endif]-->"
                       "<![if !supportEmptyParas]>二<![endif]><!--[if !mso]><!-->三<!--<![endif]-->"
                       "<!--[if !vml]-->四<!--[endif]-->") == "#一二三四");
}

BOOST_AUTO_TEST_CASE(what_word_leaves_in_a_page_is_not_text) {
    BOOST_TEST(
        text_of("<?xml:namespace prefix = o ns = 'urn:schemas-microsoft-com:office:office' />"
                "<p class=MsoNormal>一<o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml><w:WordDocument>"
                "<w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]--><p>二</p>") == "#一#二");
}

BOOST_AUTO_TEST_CASE(a_cdata_section_is_a_comment_as_browsers_have_it) {
    BOOST_TEST(text_of("<p>一<![CDATA[ x ]]>二<script>//<![CDATA[\nx\n//]]></script>三") ==
               "#一二三");
}

// ---- sight -------------------------------------------------------------------------------------

namespace {

/// Of the cells of a row: its text and p, a, o or u for its sight. `12 p|5 6 a`
std::string sight_of(std::string_view row, std::string_view sheet = "") {
    std::string text;
    const std::string page =
        "<!DOCTYPE html><style>" + std::string(sheet) + "</style><table><tr>" + std::string(row);
    for (const Piece& piece : document(page).pieces) {
        if (!text.empty()) text += piece.before == Break::line ? '/' : '|';
        text.append(piece.text) += ' ';
        text += "paou"[static_cast<std::size_t>(piece.sight)];
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(struck_text_is_not_read) {
    BOOST_TEST(sight_of("<td><s>5</s>6<td>7<del>8</del><td><strike>9") == "6 p|7 p| u");
    BOOST_TEST(sight_of("<td><b class=x>5<i style='text-decoration:none'>4</i></b>6",
                        ".x{text-decoration:underline line-through}") == "6 p");
    BOOST_TEST(sight_of("<td><s style='text-decoration:none'>5</s>6") == "56 p");
    BOOST_TEST(sight_of("<td><s><i style='float:left'>5</i>6</s>7") == "5 7 a");
}

BOOST_AUTO_TEST_CASE(the_last_of_the_strongest_declarations_holds) {
    const std::string_view cell = "<td><b id=i class='c d' style='color:red'>5</b>6";
    BOOST_TEST(sight_of(cell, "b{display:none}") == "6 p");
    BOOST_TEST(sight_of(cell, ".c{display:none}b{display:inline}") == "6 p");
    BOOST_TEST(sight_of(cell, "#i{display:inline}.c.d{display:none}") == "56 p");
    BOOST_TEST(sight_of(cell, ".c{display:none!important}#i{display:inline}") == "6 p");
    BOOST_TEST(sight_of(cell, "b{color:#fff!important}") == "6 p");
    BOOST_TEST(sight_of(cell, "b{display:none;display:inline}") == "56 p");
    BOOST_TEST(sight_of(cell, "b{display:none;display:nothing}") == "6 p");
    BOOST_TEST(sight_of(cell, "td>.c:first-child{visibility:hidden}") == "6 p");
    BOOST_TEST(sight_of(cell, "td+.c,tr~b{visibility:hidden}") == "56 p");
}

BOOST_AUTO_TEST_CASE(a_rule_holds_inside_of_what_it_names) {
    const std::string_view cell = "<td id=t class='x y'><b class=c>5</b>6<i id=u>7</i>";
    for (const char* around : {"#t b", ".y>b", "#t.x b", "tr .x>.c", ".y .c:first-child"})
        BOOST_TEST(sight_of(cell, std::string(around) + "{display:none}") == "67 p", around);
    for (const char* around : {"#t .c+i", ".x b~#u", ".y>b+i"})
        BOOST_TEST(sight_of(cell, std::string(around) + "{display:none}") == "56 p", around);
    for (const char* around : {".c i", ".z b", "#x b", ".t b", "#u b", ".x .y b", "#u~b"})
        BOOST_TEST(sight_of(cell, std::string(around) + "{display:none}") == "567 p", around);
    const std::string_view cells = "<td><b>3</b>4<td id=t><b>5</b>6<td class=t><b>7</b>8";
    BOOST_TEST(sight_of(cells, "#t b{display:none}") == "34 p|6 p|78 p");
    BOOST_TEST(sight_of(cells, ".t b{display:none}") == "34 p|56 p|8 p");
}

BOOST_AUTO_TEST_CASE(what_is_written_for_other_screens_is_left_out) {
    const std::string_view cell = "<td><b class=c>5</b>6";
    BOOST_TEST(sight_of(cell, "@media print{.c{display:none}}") == "56 p");
    BOOST_TEST(sight_of(cell, "@media (max-width:700px){.c{display:none}}") == "56 p");
    BOOST_TEST(sight_of(cell, "@media screen and (min-width:700px){.c{display:none}}") == "6 p");
    BOOST_TEST(sight_of(cell, "@media (min-width:1300px){.c{display:none}}") == "56 u");
    BOOST_TEST(sight_of(cell, "@import url(x.css);@page{}/*}*/.c{display:none}") == "6 p");
    BOOST_TEST(sight_of(cell, "table{tr{.c{display:none}}}") == "6 p");
    BOOST_TEST(sight_of(cell, ".d{.c{display:none}} .d .c{display:none}") == "56 p");
    BOOST_TEST(sight_of(cell, "td b{display:none}") == "6 p");
    const std::string_view inside = "<td class=d id=e><p><b>5</b>6";
    BOOST_TEST(sight_of(inside, ".d b{display:none}") == "6 p");
    BOOST_TEST(sight_of(inside, "#e>p b{display:none}") == "6 p");
    BOOST_TEST(sight_of(inside, ".d>b,.f b,#d b{display:none}") == "56 p");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_not_certain) {
    const std::string_view cell = "<td><b class=c>5</b>6";
    BOOST_TEST(sight_of(cell, ".c{display:var(--x)}") == "56 u");
    BOOST_TEST(sight_of(cell, ".c:lang(zh){display:none}") == "56 u");
    BOOST_TEST(sight_of(cell, ".c:lang(zh){margin:0}") == "56 p");
    BOOST_TEST(sight_of(cell, ".c::after{content:'7'}") == "56 u");
    BOOST_TEST(sight_of(cell, ".c::after{content:'';display:table}") == "56 p");
    BOOST_TEST(sight_of(cell, ".c::after,.d::before{content:'7'}") == "56 u");
    BOOST_TEST(sight_of(cell, ".d::after,.c::before{content:'7'}") == "56 u");
    BOOST_TEST(sight_of("<td>5<td style='display:block'>6") == "5 p|6 u");
    BOOST_TEST(sight_of("<td style='position:relative;left:90px'>5<td>6") == "5 u|6 p");
    BOOST_TEST(sight_of("<td style='position:relative;top:1px'>5<td>6") == "5 p|6 p");
}

BOOST_AUTO_TEST_CASE(a_cell_in_which_a_style_writes_is_no_blank) {
    BOOST_TEST(sight_of("<td><td>5", "td:empty::before{content:'0'}") == " u|5 p");
    BOOST_TEST(sight_of("<td><i class=c></i><td>5", ".c::after{content:attr(x)}") == " u|5 p");
    BOOST_TEST(sight_of("<td><ol start=120><li></ol><td>5") == " u|5 p");
    BOOST_TEST(sight_of("<td class=c><td>5", ".c::after{content:''}") == " p|5 p");
    BOOST_TEST(sight_of("<td class=c><td>5", ".c::after{content:'0';display:none}") == " p|5 p");
    BOOST_TEST(sight_of("<td><i class=c style='display:none'></i><td>5",
                        ".c::after{content:'0'}") == " p|5 p");
}

BOOST_AUTO_TEST_CASE(colors_are_held_against_the_ground) {
    BOOST_TEST(sight_of("<td style='background:#036'><b style='color:#003366'>5</b>"
                        "<b style='color:white'>6") == "6 p");
    BOOST_TEST(sight_of("<td><b style='color:rgba(9,9,9,0)'>5</b><font color=FFFFFF>6</font>7") ==
               "7 p");
    BOOST_TEST(sight_of("<td><b style='color:#f2f2f2'>5</b>") == "5 u");
    BOOST_TEST(sight_of("<td><b style='color:transparent;text-shadow:0 0 0 #000'>5") == "5 u");
    BOOST_TEST(sight_of("<td background=x.gif><b style='color:#fff'>5") == "5 p");
    BOOST_TEST(sight_of("<td bgcolor=#eeeeee style='background:url(x)'><b style='color:#eee'>5") ==
               "5 p");
}

BOOST_AUTO_TEST_CASE(parts_that_stand_apart_are_not_one_number) {
    BOOST_TEST(sight_of("<td>10<sup>2</sup><td><p>1</p><p>2<td>1<b style='display:inline-block'>2"
                        "<td>1<b style='position:relative;top:2px'>2<td><b style='margin:0 9px'>1"
                        "</b>2<td style='display:block'><p>1") ==
               "10 2 a|1 a/2 a|1 2 a|1 2 a|1 2 a|1 u");
    BOOST_TEST(sight_of("<td><sup>2</sup><td><p>1</p><p>&nbsp;</p><td><b style='float:left'>1") ==
               "2 p|1 p|1 p");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_told) {
    BOOST_TEST(sight_of("<td><img src=x><td><input><td><svg></svg><td>5<select><option>6</select>"
                        "<td><img src=x width=1>5<td><input type=hidden>5<td>"
                        "<img src=x style='display:none'>5") == " o| o| o|5 o|5 p|5 p|5 p");
}

// ---- tables ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(cells_and_rows_are_told_apart) {
    BOOST_TEST(
        text_of("<p>前<table><caption>表</caption><thead><tr><th>a<th>b</thead><tbody><tr><td>c"
                "</td><td></td></tr></tbody></table>后") == "#前#表=a|b=c|#后");
}

BOOST_AUTO_TEST_CASE(the_lines_of_a_cell_are_one_cell) {
    BOOST_TEST(text_of("<table><tr><td><p>本年新<br>制作</p><p>数量</p></td><td>2</td></table>") ==
               "=本年新/制作/数量|2");
}

BOOST_AUTO_TEST_CASE(spans_are_columns_of_the_grid) {
    BOOST_TEST(grid_of("<table><tr><td colspan=3 rowspan=2>a<td colspan=2>b<tr><td>c<td>d"
                       "<tr><td rowspan=2>e<td colspan=2>f<td>g<td>h<tr><td>i<td>j<td>k</table>") ==
               "a 1:1:1-3, b 1:1:4-5, c 1:2:4, d 1:2:5, e 1:3:1, f 1:3:2-3, g 1:3:4, h 1:3:5, "
               "i 1:4:2, j 1:4:3, k 1:4:4");
}

BOOST_AUTO_TEST_CASE(a_span_that_is_no_number_is_one) {
    for (const char* span : {"-1", "-3", "x", "''", "NaN", "１"}) {
        const std::string page =
            "<table><tr><td colspan="s + span + " rowspan=" + span + ">a<td>b<tr><td>c</table>";
        BOOST_TEST(grid_of(page) == "a 1:1:1, b 1:1:2, c 1:2:1", span);
    }
    BOOST_TEST(grid_of("<table><tr><td colspan=' 2 '>a<td colspan=2.9>b<td colspan=3px>c<td>d") ==
               "a 1:1:1-2, b 1:1:3-4, c 1:1:5-7, d 1:1:8");
    BOOST_TEST(grid_of("<table><tr><td rowspan=99999999999999999999>a<td>b<tr><td>c<tr><td>d") ==
               "a 1:1:1, b 1:1:2, c 1:2:2, d 1:3:2");
    BOOST_TEST(grid_of("<table><tr><td colspan=0>a<td colspan=0x10>b<tr><td colspan=999999999>c") ==
               "a 1:1:1, b 1:1:2, c 1:2:1-1000");
}

BOOST_AUTO_TEST_CASE(a_cell_ends_with_its_group_of_rows) {
    for (const char* span : {"0", "9"}) {
        const std::string page = "<table><thead><tr><td rowspan="s + span +
                                 ">a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>";
        BOOST_TEST(grid_of(page) == "a 1:1:1, b 1:1:2, c 1:2:2, d 1:3:1, e 1:3:2", span);
    }
}

BOOST_AUTO_TEST_CASE(the_header_stands_first_and_the_footer_last) {
    BOOST_TEST(text_of("<table><tfoot><tr><td>c<tbody><tr><td>b<thead><tr><td>a<tbody><tr><td>d"
                       "</table>e") == "=a=b=d=c#e");
}

BOOST_AUTO_TEST_CASE(a_row_that_ends_before_its_header_is_not_spread_over_it) {
    const auto result = read(
        "<html><table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数"
        "<tr><td>规章<td>1<td>2<tr><td>行政规范性文件<td>3<td>4<td>5</table>");
    BOOST_TEST_REQUIRE(result.has_value());
    const Report& report = result->report;
    const auto cell = [&report](std::string_view path) {
        return report.cell(*report.form().find(path));
    };
    BOOST_TEST((cell("proactive/regulations/issued").state == CellState::absent));
    BOOST_TEST((cell("proactive/regulations/repealed").state == CellState::absent));
    BOOST_TEST(cell("proactive/normative_documents/in_force").number.value().count() == 5);
    BOOST_TEST_REQUIRE(result->notes.size() == 3U);
    BOOST_TEST((result->notes.back().code == NoteCode::row_short));
    BOOST_TEST(result->notes.back().raw == "1 2");
}

BOOST_AUTO_TEST_CASE(end_tags_may_be_missing) {
    const std::string_view grid = "a 1:1:1, b 1:1:2, c 1:2:1, d 1:2:2";
    for (const char* page : {
             "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
             "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
             "<table><tbody><tr><td><p>a<td><p>b<tr><td><p>c<td><p>d",
             "<TABLE><TR><TD>a</TD><TD>b</TR><TR><TD>c<TD>d</TABLE>",
             "<table><td>a<td>b<tr><td>c<td>d</table>",
             "<table><tr><td><b><font><span>a<td><div>b</td><tr><td>c</b></div><td>d</span></"
             "table>",
             "<table><tr><td><div>a<td><div>b<tr><td><div>c<td><div>d</table>",
         }) {
        BOOST_TEST(grid_of(page) == grid, page);
    }
}

BOOST_AUTO_TEST_CASE(a_tag_may_be_full_of_errors) {
    BOOST_TEST(grid_of("<table><tr><td <b>a</b><td colspan=2 \"x' /=y <z>b<td a=1 a=2 <p <q>c") ==
               "a 1:1:1, b 1:1:2-3, c 1:1:4");
}

BOOST_AUTO_TEST_CASE(text_after_a_table_is_not_in_it) {
    BOOST_TEST(text_of("<div><table><tr><td>a</div></table>b<p>c") == "=a#b#c");
    BOOST_TEST(text_of("<table><tr><td>a</td>b</tr>c<tr><td>d</table>e") == "#bc=a=d#e");
}

BOOST_AUTO_TEST_CASE(a_table_around_a_page_is_no_table) {
    const Document page = document(
        "<table><tr><td>名称<td><p>一</p><table><tr><td>a<td>b</table>"
        "<p>二、主动公开政府信息情况（行政机关主动公开）</p></td></tr></table>");
    BOOST_TEST(text_of("<table><tr><td><p>一</p><table><tr><td>a<td>b</table><p>二</p></table>") ==
               "#一=a|b#二");
    BOOST_TEST_REQUIRE(page.pieces.size() == 5U);
    BOOST_TEST(page.pieces[1].grid.table == 0U);
    BOOST_TEST(page.pieces[2].grid.table == 2U);
    BOOST_TEST(page.pieces[4].grid.table == 0U);
}

// ---- places ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_piece_stands_where_its_first_character_does) {
    const std::string_view marked =  // ^ before what each piece begins with
        "<!DOCTYPE html>\n<!-- 注 --><html><body>\r\n<p> "
        "\u3000^甲<b>一</b></p><table><tr><td\nclass='x'>"
        "<p> &nbsp;<span>^乙</span>二</p></td><td>^&#19993;</td><td>^</td><td>^&nbsp;</td><td/>^"
        "<td>^<o:p></o:p></td><td>&nbsp&nbsp^丁</td><td>^&lt;</td><td>^<2</td></tr></"
        "table>^戊<br>^己";
    std::string page;
    std::vector<std::size_t> expected;
    for (const char c : marked) {
        if (c == '^') {
            expected.push_back(page.size());
        } else {
            page += c;
        }
    }
    std::vector<std::size_t> places;
    for (const Piece& piece : document(page).pieces)
        places.push_back(static_cast<std::size_t>(piece.place));
    BOOST_TEST(places == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(places_hold_far_into_a_page) {
    std::string page = "<table>";
    for (int i = 0; i < 5000; ++i) {
        page +=
            "<tr><td title='第二十条'><b>第" + std::to_string(i) + "条</b> &amp; 款</td><td>7</td>";
    }
    for (const Piece& piece : document(page).pieces) {
        const std::string_view first = piece.text.substr(0, 3);
        BOOST_TEST_REQUIRE(
            page.compare(static_cast<std::size_t>(piece.place), first.size(), first) == 0);
    }
}

// ---- hostile pages -----------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(depth_is_limited) {
    for (const char* tag : {"<div>", "<b>", "<table><tr><td>", "<x>", "<td><div>"}) {
        const Refusal error = refusal(repeated(tag, 20000));
        BOOST_TEST((error.code == ErrorCode::too_large), tag);
        BOOST_TEST(error.detail == "max_depth 1024", tag);
        BOOST_TEST((error.place > Place{0}));
    }
    BOOST_TEST(refusal(repeated("<div>", 300000)).detail == "max_depth 1024");
    BOOST_TEST(text_of(repeated("<div>", 1000) + "a") == "#a");
    BOOST_TEST(document(repeated("<div></div>", 20000)).pieces.empty());
}

BOOST_AUTO_TEST_CASE(spans_are_limited) {
    const Refusal error = refusal("<table><tr>" + repeated("<td colspan=1000>a", 2));
    BOOST_TEST((error.code == ErrorCode::too_large));
    BOOST_TEST(error.detail == "columns 2000");
    BOOST_TEST((error.place == Place{46}));
}

BOOST_AUTO_TEST_CASE(cells_left_open_are_cells) {
    BOOST_TEST(document("<table>" + repeated("<tr>" + repeated("<td>", 20), 1000)).pieces.size() ==
               20000U);
}

BOOST_AUTO_TEST_CASE(cells_are_limited) {
    ReadOptions options;
    options.max_cells = 100;
    const Refusal error = refusal(repeated("<p>a", 101), options);
    BOOST_TEST((error.code == ErrorCode::too_large));
    BOOST_TEST(error.detail == "max_cells 100");
    BOOST_TEST((error.place == Place{403}));
}

BOOST_AUTO_TEST_CASE(an_attribute_may_be_long) {
    const std::string value = repeated("iVBORw0KGgoAAAANSUhEUgAA+/", 100000);
    BOOST_TEST(text_of("<p>a<img src='data:image/png;base64," + value + "'>b") == "#ab");
    BOOST_TEST(text_of("<p title='" + repeated("政府信息", 100000) + "'>a") == "#a");
    BOOST_TEST(text_of("<img src='data:image/svg+xml," + repeated("%3Cg%3E", 300000) + "'>a") ==
               "#a");
    BOOST_TEST(text_of("<!--" + repeated(" 'a'", 100000) + "--><p>a") == "#a");
}

// Each of these takes lexbor far longer or more memory than its length alone, so it is dear.
BOOST_AUTO_TEST_CASE(markup_that_takes_long_is_limited) {
    std::string attributes = "<p";
    for (int i = 0; i < 50000; ++i) attributes += " a" + std::to_string(i);
    std::string formats;  // all opened again in each paragraph
    for (int i = 0; i < 500; ++i) formats += "<b a=" + std::to_string(i) + ">";
    formats += repeated("<p>a", 20000);
    ReadOptions options;
    options.max_memory = std::size_t{16} << 20;
    for (const std::string& page : {attributes, repeated("<b></b>", 400000),
                                    repeated("</b>", 400000), repeated("<p a='&zwnj;'>", 400000),
                                    formats, repeated("<div>", 1000) + repeated("</b>", 60000),
                                    "<b>" + repeated("<div>", 1000) + repeated("</b>", 60000)}) {
        BOOST_TEST_CONTEXT(page.substr(0, 40)) {
            const Refusal error = refusal(page, options);
            BOOST_TEST((error.code == ErrorCode::too_large));
            BOOST_TEST(error.detail == "max_memory 16777216");
        }
    }
}

BOOST_AUTO_TEST_CASE(entities_of_a_document_type_are_not_resolved) {
    BOOST_TEST(text_of("<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
                       "<!ENTITY c SYSTEM 'file:///etc/passwd'>]><p>&b;&c;")
                   .ends_with("&b;&c;"));
    BOOST_TEST(text_of("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' "
                       "'http://127.0.0.1:9/xhtml1-strict.dtd'><p>a") == "#a");
}

BOOST_AUTO_TEST_CASE(a_page_may_end_anywhere) {
    const std::string page = contents("tests/data/reports/shuyang-drc-2023.html");
    for (std::size_t size = 0; size < page.size(); size += 7) {
        std::string_view part = std::string_view(page).substr(0, size);
        while (!is_utf8(part)) part.remove_suffix(1);
        BOOST_TEST_REQUIRE(parse(part).has_value());
    }
    for (const char* end : {"<",
                            "<!",
                            "<!-",
                            "<!--",
                            "<!--a-",
                            "<![if",
                            "</",
                            "</p",
                            "<p",
                            "<p ",
                            "<p a",
                            "<p a=",
                            "<p a='",
                            "&",
                            "&#",
                            "&#x",
                            "&am",
                            "&nbsp",
                            "<script>",
                            "<script><",
                            "<?",
                            "<?a",
                            "<!DOCTYPE",
                            "<!DOCTYPE html \"",
                            "<td colspan=\"3"}) {
        BOOST_TEST(text_of("<p>a</p>"s + end).starts_with("#a"), end);
        BOOST_TEST(parse(end).has_value(), end);
    }
}

BOOST_AUTO_TEST_SUITE_END()
