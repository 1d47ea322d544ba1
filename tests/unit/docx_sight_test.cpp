// What a person sees in a cell of a word processor's file, and what is read there.

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "document/docx_document.hpp"
#include "support/archive.hpp"

using namespace govinfo;
using namespace govinfo::detail;
using namespace govinfo::test;

namespace {

std::string run(std::string_view text, std::string_view properties = {}) {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
           "</w:t></w:r>";
}

std::string paragraph(std::string_view runs, std::string_view properties = {}) {
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(runs) + "</w:p>";
}

std::string style(std::string_view type, std::string_view id, std::string_view properties,
                  std::string_view based_on = {}) {
    std::string xml =
        "<w:style w:type=\"" + std::string(type) + "\" w:styleId=\"" + std::string(id) + "\">";
    if (!based_on.empty()) xml += "<w:basedOn w:val=\"" + std::string(based_on) + "\"/>";
    return xml + std::string(properties) + "</w:style>";
}

std::string run_style(std::string_view id, std::string_view properties,
                      std::string_view based_on = {}) {
    return style("character", id, "<w:rPr>" + std::string(properties) + "</w:rPr>", based_on);
}

std::string in_style(std::string_view text, std::string_view id) {
    return run(text, "<w:rStyle w:val=\"" + std::string(id) + "\"/>");
}

std::string field(std::string_view code, std::string_view result,
                  std::string_view inside_begin = {}) {
    const auto mark = [](std::string_view type, std::string_view inside) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\">" +
               std::string(inside) + "</w:fldChar></w:r>";
    };
    std::string xml = mark("begin", inside_begin) + "<w:r><w:instrText>" + std::string(code) +
                      "</w:instrText></w:r>";
    if (!result.empty()) xml += mark("separate", "") + std::string(result);
    return xml + mark("end", "");
}

std::string control(std::string_view properties, std::string_view content) {
    return "<w:sdt><w:sdtPr>" + std::string(properties) + "</w:sdtPr><w:sdtContent>" +
           std::string(content) + "</w:sdtContent></w:sdt>";
}

constexpr std::string_view box =
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>5</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

/// What was read of the first cell of a body: the lines of its text apart by /, and after it how it
/// is seen, if not plainly.
std::string first_cell(std::string_view body, std::string_view styles) {
    constexpr const char* sights[] = {"", " apart", " object", " uncertain"};
    Budget budget{ReadOptions{}};
    const auto document = docx_document(styled_docx_of(document_of(body), styles), budget);
    BOOST_TEST_REQUIRE(document.has_value());
    std::string text;
    for (const Piece& piece : document->pieces) {
        if (piece.grid.table != 1 || piece.grid.row != 1 || piece.grid.column != 1) continue;
        if (!text.empty()) text += '/';
        text += piece.text;
        if (&piece == &document->pieces.back() || (&piece)[1].before != Break::line)
            return text + sights[static_cast<std::size_t>(piece.sight)];
    }
    return "none";
}

/// The last piece of a body, and whether it is certain what a person sees there.
std::string last_piece(std::string_view body) {
    Budget budget{ReadOptions{}};
    const auto document = docx_document(docx_of(document_of(body)), budget);
    BOOST_TEST_REQUIRE(document.has_value());
    const Piece& last = document->pieces.back();
    return std::string(last.text) + (last.sight == Sight::plain ? "" : " uncertain");
}

/// Of a cell with that inside.
std::string seen(std::string_view inside, std::string_view styles = {},
                 std::string_view cell_properties = {}, std::string_view table_properties = {}) {
    return first_cell("<w:tbl><w:tblPr>" + std::string(table_properties) +
                          "</w:tblPr><w:tr><w:tc><w:tcPr>" + std::string(cell_properties) +
                          "</w:tcPr>" + std::string(inside) +
                          "</w:tc><w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                      styles);
}
std::string seen_runs(std::string_view runs, std::string_view styles = {}) {
    return seen(paragraph(runs), styles);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_sight)

BOOST_AUTO_TEST_CASE(of_struck_and_replaced_text_the_replacement_is_read) {
    for (const std::string property : {"strike", "dstrike"}) {
        const std::string on = "<w:" + property + "/>";
        BOOST_TEST(seen_runs(run("5", on) + run("6")) == "6");
        BOOST_TEST(seen_runs(run("12") + run("3", on)) == "12");
        for (const std::string off : {"0", "false", "off"}) {
            BOOST_TEST(seen_runs(run("5", "<w:" + property + " w:val=\"" + off + "\"/>") +
                                 run("6")) == "56");
        }
        BOOST_TEST(seen_runs(in_style("5", "S") + run("6"), run_style("S", on)) == "6");
        const std::string styles = style("paragraph", "P", "<w:rPr>" + on + "</w:rPr>");
        BOOST_TEST(seen(paragraph(run("5"), "<w:pStyle w:val=\"P\"/>") + paragraph(run("6")),
                        styles) == "6");
    }
}

BOOST_AUTO_TEST_CASE(a_cell_with_struck_text_alone_is_not_blank) {
    BOOST_TEST(seen_runs(run("5", "<w:strike/>")) == " uncertain");
    BOOST_TEST(seen_runs(run(" ", "<w:strike/>")) == "");
}

BOOST_AUTO_TEST_CASE(hidden_text_is_not_read) {
    const std::string hidden = "<w:vanish/>";
    BOOST_TEST(seen_runs(run("5", hidden) + run("6")) == "6");
    BOOST_TEST(seen_runs(run("5", hidden)) == "");
    BOOST_TEST(seen_runs(run("5", "<w:webHidden/>")) == "5 uncertain");
    BOOST_TEST(seen_runs(in_style("5", "S") + run("6"), run_style("S", hidden)) == "6");
    BOOST_TEST(seen_runs(in_style("5", "T") + run("6"),
                         run_style("S", hidden) + run_style("T", "<w:b/>", "S")) == "6");
    BOOST_TEST(seen_runs(in_style("5", "T"),
                         run_style("S", hidden) + run_style("T", "<w:vanish w:val=\"0\"/>", "S")) ==
               "5");
    BOOST_TEST(seen_runs("<w:r><w:rPr><w:vanish/></w:rPr><w:drawing/></w:r>" + run("6")) == "6");
    BOOST_TEST(first_cell("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + paragraph(run("5")) +
                              "</w:tc></w:tr><w:tr><w:tc>" + paragraph(run("6")) +
                              "</w:tc></w:tr></w:tbl>",
                          "") == "6");
}

BOOST_AUTO_TEST_CASE(a_hidden_paragraph_mark_ends_no_paragraph) {
    const std::string mark = "<w:rPr><w:vanish/></w:rPr>";
    BOOST_TEST(seen(paragraph(run("1"), mark) + paragraph(run("2"))) == "12 uncertain");
    BOOST_TEST(seen(paragraph("", mark) + paragraph(run("2"))) == "2");
    BOOST_TEST(seen(paragraph(run("1")) + paragraph(run("2"))) == "1/2");
}

BOOST_AUTO_TEST_CASE(toggles_of_styles_of_different_kinds_are_in_dispute) {
    const std::string strike = "<w:rPr><w:strike/></w:rPr>";
    const std::string styles = style("paragraph", "P", strike) + style("table", "T", strike) +
                               run_style("C", "<w:strike/>") + run_style("D", "<w:dstrike/>");
    const std::string in_p = "<w:pStyle w:val=\"P\"/>", in_t = "<w:tblStyle w:val=\"T\"/>";
    BOOST_TEST(seen(paragraph(run("5"), in_p), styles) == " uncertain");
    BOOST_TEST(seen(paragraph(in_style("5", "C"), in_p), styles) == "5 uncertain");
    BOOST_TEST(seen(paragraph(run("5"), in_p), styles, "", in_t) == "5 uncertain");
    BOOST_TEST(seen(paragraph(in_style("5", "C"), in_p), styles, "", in_t) == "5 uncertain");
    const std::string off = "<w:strike w:val=\"0\"/>";
    BOOST_TEST(seen(paragraph(run("5", "<w:rStyle w:val=\"C\"/>" + off), in_p), styles) == "5");
    BOOST_TEST(seen(paragraph(in_style("5", "E"), in_p), styles + run_style("E", off)) ==
               " uncertain");
    BOOST_TEST(seen(paragraph(run("5", "<w:strike w:val=\"0\"/>"), in_p), styles) == "5");
    BOOST_TEST(seen(paragraph(in_style("5", "D"), in_p), styles) == " uncertain");
    // What holds for all text, no style takes back.
    const std::string defaults =
        "<w:docDefaults><w:rPrDefault>" + strike + "</w:rPrDefault></w:docDefaults>" + styles;
    BOOST_TEST(seen(paragraph(run("5")), defaults) == " uncertain");
    BOOST_TEST(seen(paragraph(run("5"), in_p), defaults) == " uncertain");
    BOOST_TEST(seen(paragraph(run("5", "<w:strike w:val=\"0\"/>")), defaults) == "5");
}

BOOST_AUTO_TEST_CASE(default_styles_hold_where_none_is_named) {
    const auto by_default = [](std::string_view type) {
        return "<w:style w:type=\"" + std::string(type) +
               "\" w:default=\"1\" w:styleId=\"D\"><w:rPr><w:dstrike/></w:rPr></w:style>";
    };
    for (const std::string_view type : {"paragraph", "character", "table"})
        BOOST_TEST(seen_runs(run("5"), by_default(type)) == " uncertain");
    BOOST_TEST(seen(paragraph(run("5"), "<w:pStyle w:val=\"P\"/>"),
                    by_default("paragraph") + style("paragraph", "P", "")) == "5");
}

BOOST_AUTO_TEST_CASE(bases_of_styles_may_be_missing_or_themselves) {
    const std::string styles = run_style("A", "<w:b/>", "C") + run_style("B", "", "A") +
                               run_style("C", "", "B") + run_style("E", "<w:b/>", "F") +
                               style("paragraph", "P", "<w:rPr><w:vanish/></w:rPr>") +
                               run_style("Q", "", "P");
    BOOST_TEST(seen_runs(in_style("5", "B"), styles) == "5 uncertain");
    BOOST_TEST(seen_runs(in_style("5", "C"), styles) == "5 uncertain");
    BOOST_TEST(seen_runs(in_style("5", "E") + run("6"), styles) == "56");
    BOOST_TEST(seen_runs(in_style("5", "Q") + run("6"), styles) == "56");
    // A style that is not there, or of another kind.
    BOOST_TEST(seen_runs(in_style("5", "Z") + run("6"), styles) == "56 uncertain");
    BOOST_TEST(seen_runs(in_style("5", "P") + run("6"), styles) == "56 uncertain");
    BOOST_TEST(seen(paragraph(run("5"), "<w:pStyle w:val=\"A\"/>"), styles) == "5 uncertain");
    BOOST_TEST(seen(paragraph(run("5")), styles, "", "<w:tblStyle w:val=\"Z\"/>") == "5");
}

BOOST_AUTO_TEST_CASE(raised_and_stacked_text_is_no_part_of_a_number) {
    const std::string raised = "<w:vertAlign w:val=\"superscript\"/>";
    BOOST_TEST(seen_runs(run("10") + run("2", raised)) == "102 apart");
    BOOST_TEST(seen_runs(run("10") + run("2", "<w:vertAlign w:val=\"subscript\"/>")) ==
               "102 apart");
    BOOST_TEST(seen_runs(run("10") + run("2", "<w:vertAlign w:val=\"baseline\"/>")) == "102");
    BOOST_TEST(seen_runs(run("10") + in_style("2", "S"), run_style("S", raised)) == "102 apart");
    const std::string up = "<w:position w:val=\"6\"/>";
    BOOST_TEST(seen_runs(run("10") + run("2", up)) == "102 apart");
    BOOST_TEST(seen_runs(run("10", up) + run("2", up)) == "102");
    BOOST_TEST(seen(paragraph(run("3")) + paragraph(run("件", up))) == "3/件");
    BOOST_TEST(last_piece("<w:tbl><w:tr><w:tc>" +
                          paragraph(run("1", up), "<w:rPr><w:del/></w:rPr>") + "</w:tc><w:tc>" +
                          paragraph(run("2")) + "</w:tc></w:tr></w:tbl>") == "2");
    BOOST_TEST(seen_runs(run("12", "<w:eastAsianLayout w:combine=\"1\"/>")) == "12 apart");
    BOOST_TEST(seen_runs(run("12", "<w:spacing w:val=\"400\"/>")) == "12 apart");
    BOOST_TEST(seen_runs("<w:r><w:ruby><w:rt>" + run("5") + "</w:rt><w:rubyBase>" + run("6") +
                         "</w:rubyBase></w:ruby></w:r>") == "6 apart");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_made_out_is_uncertain) {
    const auto in = [](std::string_view property) {
        return seen_runs(run("5", "<w:" + std::string(property) + "/>"));
    };
    BOOST_TEST(in("sz w:val=\"2\"") == "5 uncertain");
    BOOST_TEST(in("sz w:val=\"10\"") == "5");
    BOOST_TEST(in("w w:val=\"1\"") == "5 uncertain");
    BOOST_TEST(in("w w:val=\"66\"") == "5");
    BOOST_TEST(in("spacing w:val=\"-200\"") == "5 uncertain");
    BOOST_TEST(in("spacing w:val=\"-20\"") == "5");
    BOOST_TEST(in("fitText w:val=\"20\"") == "5 uncertain");
    BOOST_TEST(in("rtl") == "5 uncertain");
    BOOST_TEST(in("rFonts w:ascii=\"Wingdings\"") == "5 object");
    BOOST_TEST(in("rFonts w:ascii=\"Times New Roman\"") == "5");
    const auto set = [](std::string_view property) {
        return seen(paragraph(run("5"), "<w:" + std::string(property) + "/>"));
    };
    BOOST_TEST(set("spacing w:line=\"20\" w:lineRule=\"exact\"") == "5 uncertain");
    BOOST_TEST(set("spacing w:line=\"20\" w:lineRule=\"auto\"") == "5");
    BOOST_TEST(set("ind w:left=\"-9000\"") == "5 uncertain");
    BOOST_TEST(set("ind w:left=\"-105\" w:firstLine=\"-40\"") == "5");
    BOOST_TEST(set("framePr w:hAnchor=\"page\" w:x=\"1\"") == "5 uncertain");
    BOOST_TEST(set("bidi") == "5 uncertain");
    BOOST_TEST(seen_runs("<w:bdo w:val=\"rtl\">" + run("12") + "</w:bdo>") == "12 uncertain");
    BOOST_TEST(seen_runs("<w:dir w:val=\"ltr\">" + run("12") + "</w:dir>") == "12");
    const std::string crossed = "<w:tcBorders><w:tl2br w:val=\"single\"/></w:tcBorders>";
    BOOST_TEST(seen(paragraph(run("5")), "", crossed) == "5 uncertain");
    BOOST_TEST(seen(paragraph(""), "", crossed) == " uncertain");
    BOOST_TEST(first_cell("<w:tbl><w:tr><w:trPr><w:trHeight w:val=\"10\" w:hRule=\"exact\"/>"
                          "</w:trPr><w:tc>" +
                              paragraph(run("5")) + "</w:tc></w:tr></w:tbl>",
                          "") == "5 uncertain");
}

BOOST_AUTO_TEST_CASE(text_in_the_color_of_its_ground_is_uncertain) {
    const std::string white_text = "<w:color w:val=\"FFFFFF\"/>";
    const auto shaded = [](std::string_view fill) {
        return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + std::string(fill) + "\"/>";
    };
    BOOST_TEST(seen_runs(run("5", white_text)) == "5 uncertain");
    BOOST_TEST(seen_runs(run("5", "<w:color w:val=\"FEFEFE\"/>")) == "5 uncertain");
    BOOST_TEST(seen_runs(run("5", "<w:color w:val=\"auto\"/>")) == "5");
    BOOST_TEST(seen_runs(run("5", "<w:color w:val=\"FF0000\"/>")) == "5");
    BOOST_TEST(seen_runs(run("5", "<w:color w:val=\"000000\" w:themeColor=\"background1\"/>")) ==
               "5 uncertain");
    BOOST_TEST(seen_runs(run("5",
                             "<w:color w:val=\"7F7F7F\" w:themeColor=\"background1\" "
                             "w:themeShade=\"7F\"/>")) == "5");
    BOOST_TEST(seen(paragraph(run("5", white_text)), "", shaded("4472C4")) == "5");
    BOOST_TEST(seen(paragraph(run("5", white_text)), "", shaded("auto")) == "5 uncertain");
    BOOST_TEST(seen(paragraph(run("5", "<w:color w:val=\"4472C4\"/>")), "", shaded("4472C4")) ==
               "5 uncertain");
    BOOST_TEST(seen(paragraph(run("5", white_text), shaded("000000"))) == "5");
    BOOST_TEST(seen_runs(run("5", "<w:color w:val=\"000000\"/>" + shaded("000000"))) ==
               "5 uncertain");
    BOOST_TEST(seen_runs(run("5", "<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>")) ==
               "5 uncertain");
    BOOST_TEST(seen_runs(run("5", white_text + "<w:highlight w:val=\"black\"/>")) == "5");
    BOOST_TEST(seen_runs(run("5", "<w14:textFill><w14:noFill/></w14:textFill>")) == "5 uncertain");
    const auto filled = [](std::string_view scheme) {
        return "<w14:textFill><w14:solidFill><w14:schemeClr w14:val=\"" + std::string(scheme) +
               "\"/></w14:solidFill></w14:textFill>";
    };
    BOOST_TEST(seen_runs(run("5", filled("bg1"))) == "5 uncertain");
    BOOST_TEST(seen_runs(run("5", filled("tx1"))) == "5");
}

BOOST_AUTO_TEST_CASE(a_table_style_colors_its_own_grounds) {
    const auto part = [](std::string_view type, std::string_view color, std::string_view fill) {
        return "<w:tblStylePr w:type=\"" + std::string(type) + "\"><w:rPr><w:color w:val=\"" +
               std::string(color) + "\"/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:fill=\"" +
               std::string(fill) + "\"/></w:tcPr></w:tblStylePr>";
    };
    const std::string in_t = "<w:tblStyle w:val=\"T\"/>";
    const auto under = [&in_t](std::string_view text_properties, const std::string& properties) {
        return seen(paragraph(run("5", text_properties)), style("table", "T", properties), "",
                    in_t);
    };
    BOOST_TEST(under("", part("firstRow", "FFFFFF", "4472C4")) == "5");
    BOOST_TEST(under("<w:color w:val=\"000000\"/>", part("firstRow", "FFFFFF", "4472C4")) == "5");
    BOOST_TEST(under("<w:color w:val=\"4472C4\"/>", part("firstRow", "FFFFFF", "4472C4")) ==
               "5 uncertain");
    BOOST_TEST(under("", part("band1Horz", "FFFFFF", "F2F2F2")) == "5 uncertain");
    BOOST_TEST(under("",
                     "<w:tblStylePr w:type=\"lastCol\"><w:rPr><w:strike/></w:rPr>"
                     "</w:tblStylePr>") == "5 uncertain");
    const std::string dark =
        "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:tcPr><w:shd "
        "w:val=\"clear\" w:fill=\"000000\"/></w:tcPr>";
    BOOST_TEST(under("", dark) == "5");
    BOOST_TEST(seen(paragraph(run("5")), style("table", "T", dark),
                    "<w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>", in_t) == "5 uncertain");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_neither_blank_nor_part_of_a_number) {
    BOOST_TEST(seen_runs(std::string(box) + run("6")) == "6 object");
    BOOST_TEST(seen_runs(std::string(box)) == " object");
    BOOST_TEST(seen_runs("<w:r><w:drawing/></w:r>") == " object");
    BOOST_TEST(seen_runs("<w:r><w:object/></w:r>") == " object");
    BOOST_TEST(seen_runs("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2"
                         "</m:t></m:r></m:den></m:f></m:oMath>") == " object");
    BOOST_TEST(seen_runs("<w:r><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>5</w:t>"
                         "</mc:Choice><mc:Fallback><w:t>6</w:t></mc:Fallback>"
                         "</mc:AlternateContent></w:r>") == "5 object");
    BOOST_TEST(seen_runs("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>") == " object");
    BOOST_TEST(seen_runs("<w:r><w:sym w:font=\"SimSun\" w:char=\"0035\"/></w:r>") == "5");
    BOOST_TEST(seen_runs("<w:r><w:pgNum/></w:r>") == " object");
    const std::string note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    BOOST_TEST(seen_runs(run("12") + note) == "12");
    BOOST_TEST(seen_runs(note) == " object");
    BOOST_TEST(seen_runs(run("12") + "<w:r><w:footnoteReference w:customMarkFollows=\"1\"/>"
                                     "<w:t>3</w:t></w:r>") == "123 apart");
    BOOST_TEST(seen_runs(run("12") + "<w:r><w:commentReference w:id=\"0\"/></w:r>") == "12");
}

BOOST_AUTO_TEST_CASE(a_content_control_is_read_if_it_shows_what_was_typed) {
    BOOST_TEST(seen_runs(control("<w:text/>", run("6"))) == "6");
    BOOST_TEST(seen_runs(control("<w:dropDownList/>", run("6"))) == "6");
    BOOST_TEST(seen_runs(control("<w:showingPlcHdr/>", run("0"))) == "0 object");
    BOOST_TEST(seen_runs(control("<w:showingPlcHdr w:val=\"0\"/>", run("6"))) == "6");
    BOOST_TEST(seen_runs(control("<w14:checkbox/>", run("☐"))) == "☐ object");
    BOOST_TEST(seen_runs(control("<w14:checkbox/>", "")) == " object");
    BOOST_TEST(seen_runs(control("<w:dataBinding w:xpath=\"/a\"/>", run("6"))) == "6 uncertain");
    BOOST_TEST(
        first_cell("<w:tbl><w:tr>" +
                       control("<w:showingPlcHdr/>", "<w:tc>" + paragraph(run("6")) + "</w:tc>") +
                       "</w:tr></w:tbl>",
                   "") == "6 object");
}

BOOST_AUTO_TEST_CASE(of_a_field_the_result_is_read_if_it_is_what_prints) {
    BOOST_TEST(seen_runs(field("=SUM(LEFT)", run("6"))) == "6");
    BOOST_TEST(seen_runs(field(" FORMTEXT ", run("6"), "<w:ffData><w:textInput/></w:ffData>")) ==
               "6");
    BOOST_TEST(seen_runs(field("FORMTEXT", run("\u2002\u2002"))) == " object");
    BOOST_TEST(seen_runs(field("FORMCHECKBOX", "")) == " object");
    BOOST_TEST(seen_runs(field("", run("6"), "<w:ffData><w:ddList/></w:ffData>")) == "6 object");
    BOOST_TEST(seen_runs(field("=SUM(LEFT)", "")) == " object");
    BOOST_TEST(seen_runs(field(" eq \\f(1,2)", run("6"))) == "6 object");
    BOOST_TEST(seen_runs(field("PAGE \\* MERGEFORMAT", run("6"))) == "6 uncertain");
    BOOST_TEST(seen_runs(run("6") + field("XE \"行政许可\"", "")) == "6");
    BOOST_TEST(seen_runs(field("IF " + field("=1", run("1")), run("6"))) == "6");
    BOOST_TEST(seen_runs("<w:fldSimple w:instr=\"=SUM(LEFT)\">" + run("6") + "</w:fldSimple>") ==
               "6");
    BOOST_TEST(seen_runs("<w:fldSimple w:instr=\"=1\" w:dirty=\"1\">" + run("6") +
                         "</w:fldSimple>") == "6 uncertain");
    BOOST_TEST(seen_runs("<w:fldSimple w:instr=\"=SUM(LEFT)\"/>") == " object");
    BOOST_TEST(seen_runs(field("IF 1 = 1", field("=6", run("6")))) == "6");
    // Marks count, hidden or not; one that never separates leaves its text unseen.
    const std::string begin =
        "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    BOOST_TEST(seen_runs(begin + run("5")) == " uncertain");
}

BOOST_AUTO_TEST_CASE(automatic_numbers_print_beside_the_text) {
    const std::string numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    const std::string none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    BOOST_TEST(seen(paragraph(run("5"), numbered)) == "5 uncertain");
    BOOST_TEST(seen(paragraph("", numbered)) == " uncertain");
    BOOST_TEST(seen(paragraph(run("5"), none)) == "5");
    const std::string styles = style("paragraph", "L", "<w:pPr>" + numbered + "</w:pPr>") +
                               style("paragraph", "M", "", "L");
    BOOST_TEST(seen(paragraph(run("5"), "<w:pStyle w:val=\"M\"/>"), styles) == "5 uncertain");
    BOOST_TEST(seen(paragraph(run("5"), "<w:pStyle w:val=\"M\"/>" + none), styles) == "5");
}

BOOST_AUTO_TEST_CASE(a_cell_that_goes_on_from_none_is_uncertain) {
    const auto cell = [](std::string_view text, std::string_view properties) {
        return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph(run(text)) +
               "</w:tc>";
    };
    const std::string down = "<w:vMerge w:val=\"restart\"/>", on = "<w:vMerge/>";
    const auto second_row = [&cell](const std::string& above, const std::string& below) {
        return last_piece("<w:tbl><w:tr>" + cell("甲", above) + "</w:tr><w:tr>" + cell("5", below) +
                          "</w:tr></w:tbl>");
    };
    BOOST_TEST(second_row(down, on) == "甲");
    BOOST_TEST(second_row("", on) == "5 uncertain");
    BOOST_TEST(second_row(down + "<w:gridSpan w:val=\"2\"/>", on) == "5 uncertain");
    BOOST_TEST(second_row(down, down) == "5");
    BOOST_TEST(second_row("", "<w:hMerge/>") == "5 uncertain");
    // A row that ends before the column lies between.
    BOOST_TEST(last_piece("<w:tbl><w:tr>" + cell("甲", "") + cell("乙", down) + "</w:tr><w:tr>" +
                          cell("丙", "") + "</w:tr><w:tr>" + cell("丁", "") + cell("5", on) +
                          "</w:tr></w:tbl>") == "5 uncertain");
}

BOOST_AUTO_TEST_CASE(other_files_to_be_put_in_are_refused) {
    Budget budget{ReadOptions{}};
    const auto document =
        docx_document(docx_of(document_of("<w:altChunk r:id=\"rId1\"/>")), budget);
    BOOST_TEST_REQUIRE(!document.has_value());
    BOOST_TEST((document.error().code == ErrorCode::unsupported_kind));
    BOOST_TEST(document.error().detail == "altChunk");
}

BOOST_AUTO_TEST_CASE(styles_are_paid_for_and_must_be_whole) {
    const std::string document = document_of(paragraph(run("5")));
    const auto refusal = [&document](std::string_view styles, std::size_t memory) {
        ReadOptions options;
        options.max_memory = memory;
        Budget budget(options);
        const auto result = docx_document(styled_docx_of(document, styles), budget);
        return result ? "none" : std::string(name(result.error().code));
    };
    constexpr std::size_t mebibyte = std::size_t{1} << 20;
    std::string many, chain;
    for (int i = 0; i < 10'000; ++i) {
        many += run_style("s" + std::to_string(i), "");
        chain += run_style("s" + std::to_string(i), "", "s" + std::to_string(i + 1));
    }
    BOOST_TEST(refusal(many, 4 * mebibyte) == "too_large");
    BOOST_TEST(refusal(many, 64 * mebibyte) == "none");
    BOOST_TEST(refusal(chain, 64 * mebibyte) == "none");
    BOOST_TEST(refusal("<w:style>", 64 * mebibyte) == "damaged");
}

BOOST_AUTO_TEST_SUITE_END()
