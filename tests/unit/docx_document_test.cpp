#include "document/docx_document.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "support/archive.hpp"

using namespace govinfo;
using namespace govinfo::detail;
using namespace govinfo::test;
using namespace std::string_literals;

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

std::string repeated(std::size_t times, std::string_view text) {
    std::string all;
    all.reserve(times * text.size());
    while (times-- > 0) all += text;
    return all;
}

std::string run(std::string_view text) {
    return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
std::string paragraph(std::string_view runs) {
    return "<w:p>" + std::string(runs) + "</w:p>";
}
std::string cell(std::string_view text, std::string_view properties = {}) {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph(run(text)) +
           "</w:tc>";
}
std::string row(std::string_view cells, std::string_view properties = {}) {
    return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) +
           "</w:tr>";
}
std::string table(std::string_view rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + std::string(rows) + "</w:tbl>";
}

Attempt<Document> open(std::string_view bytes, const ReadOptions& options = {}) {
    Budget budget(options);
    return docx_document(bytes, budget);
}

/// Paragraphs as lines; rows as lines that begin with #, of cells apart by |; line breaks as /.
std::string print(const Document& document) {
    std::string text;
    for (const Piece& piece : document.pieces) {
        switch (piece.before) {
            case Break::space:  // no front end makes one
                text += " _ ";
                break;
            case Break::line:
                text += " / ";
                break;
            case Break::paragraph:
                if (!text.empty()) text += '\n';
                break;
            case Break::cell:
                text += " | ";
                break;
            case Break::row:
                text += text.empty() ? "# " : "\n# ";
        }
        text += piece.text;
    }
    return text;
}

std::string text_of_xml(std::string_view xml) {
    const auto document = open(docx_of(xml));
    BOOST_TEST_REQUIRE(document.has_value());
    return print(*document);
}

/// Of what stands in the body.
std::string text(std::string_view body) {
    return text_of_xml(document_of(body));
}

/// Where its cells stand: row:column, and + how many columns where there are several.
std::string grid(std::string_view body) {
    const auto document = open(docx_of(document_of(body)));
    BOOST_TEST_REQUIRE(document.has_value());
    std::string places;
    for (const Piece& piece : document->pieces) {
        if (!places.empty()) places += ' ';
        const Grid& at = piece.grid;
        places.append(piece.text).append("@").append(std::to_string(at.row));
        places.append(":").append(std::to_string(at.column));
        if (at.columns > 1) places.append("+").append(std::to_string(at.columns));
    }
    return places;
}

/// The error's name and detail.
std::string refusal(std::string_view bytes, const ReadOptions& options = {}) {
    const auto document = open(bytes, options);
    if (document) return "none";
    const Refusal& error = document.error();
    return std::string(name(error.code)) + ' ' + error.detail;
}
std::string refusal_of_body(std::string_view body) {
    return refusal(docx_of(document_of(body)));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t i = 0; (i = text.find(from, i)) != text.npos; i += to.size()) {
        text.replace(i, from.size(), to);
    }
    return text;
}

std::string number(std::size_t value, std::size_t bytes) {
    std::string field;
    for (; bytes-- > 0; value >>= 8) field += static_cast<char>(value & 0xFF);
    return field;
}

/// The archive with another value in that field of its only file's entry in the directory.
std::string with_entry(std::string archive, std::size_t field, std::string_view value) {
    return archive.replace(archive.rfind("PK\1\2") + field, value.size(), value);
}

constexpr std::size_t flags_field = 8, method_field = 10, checksum_field = 16, size_field = 24;

}  // namespace

BOOST_AUTO_TEST_SUITE(docx)

// ---- text ----

BOOST_AUTO_TEST_CASE(runs_are_joined_as_they_stand) {
    BOOST_TEST(text(paragraph(run("政府") + run("信息") + run("公开"))) == "政府信息公开");
    BOOST_TEST(text(paragraph(run("4") + "<w:proofErr w:type=\"spellStart\"/>" + run("2"))) ==
               "42");
    BOOST_TEST(text(paragraph(run("4") + run(" ") + run("2"))) == "4 2");
    BOOST_TEST(text(paragraph(run("A &amp; B&#x4E00;&#19968;"))) == "A & B一一");
    BOOST_TEST(text(paragraph("<w:r><w:t><![CDATA[1<2]]></w:t></w:r>")) == "1<2");
}

BOOST_AUTO_TEST_CASE(what_a_run_holds_beside_text_is_read_as_it_prints) {
    BOOST_TEST(text(paragraph(run("甲") + "<w:r><w:tab/></w:r>" + run("乙"))) == "甲 乙");
    BOOST_TEST(text(paragraph(run("甲") + "<w:r><w:br/></w:r>" + run("乙"))) == "甲 / 乙");
    BOOST_TEST(text(paragraph(run("甲") + "<w:r><w:br w:type=\"page\"/><w:t>乙</w:t></w:r>")) ==
               "甲 / 乙");
    BOOST_TEST(text(paragraph(run("甲") + "<w:r><w:cr/></w:r>" + run("乙"))) == "甲 / 乙");
    BOOST_TEST(text(paragraph("<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r>")) == "-5");
    BOOST_TEST(text(paragraph("<w:r><w:t>规范</w:t><w:softHyphen/><w:t>性</w:t></w:r>")) ==
               "规范性");
    BOOST_TEST(text(paragraph("<w:r><w:sym w:font=\"SimSun\" w:char=\"002F\"/></w:r>")) == "/");
}

BOOST_AUTO_TEST_CASE(what_does_not_print_is_not_read) {
    BOOST_TEST(text(paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r>" + run("2"))) ==
               "2");
    BOOST_TEST(text(paragraph("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>1</w:t></w:r>")) ==
               "1");
    BOOST_TEST(text(paragraph("<w:r><a:t>9</a:t></w:r>" + run("2"))) == "2");
    BOOST_TEST(text(paragraph("<w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr>" + run("2"))) ==
               "2");
    BOOST_TEST(text(paragraph("<w:r><w:ruby><w:rt><w:r><w:t>xìn</w:t></w:r></w:rt><w:rubyBase>" +
                              run("信") + "</w:rubyBase></w:ruby></w:r>" + run("息"))) == "信息");
}

BOOST_AUTO_TEST_CASE(inserted_text_counts_and_deleted_does_not) {
    BOOST_TEST(text(paragraph("<w:del w:id=\"1\"><w:r><w:delText>9</w:delText></w:r></w:del>"
                              "<w:ins w:id=\"2\">" +
                              run("12") + "</w:ins>")) == "12");
    BOOST_TEST(text(paragraph("<w:moveFrom>" + run("9") + "</w:moveFrom><w:moveTo>" + run("12") +
                              "</w:moveTo>")) == "12");
    BOOST_TEST(text(paragraph("<w:ins>" + run("1") + "<w:del>" + run("9") + "</w:del></w:ins>")) ==
               "1");
}

BOOST_AUTO_TEST_CASE(paragraphs_whose_mark_is_deleted_are_one) {
    const std::string deleted = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
    BOOST_TEST(text(paragraph(deleted + run("政府")) + paragraph(run("信息"))) == "政府信息");
    BOOST_TEST(text(paragraph(run("政府")) + paragraph(run("信息"))) == "政府\n信息");
}

BOOST_AUTO_TEST_CASE(of_a_field_only_the_result_is_read) {
    const auto mark = [](std::string_view type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
    };
    const std::string code = "<w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r>";
    BOOST_TEST(text(paragraph(mark("begin") + code + mark("separate") + run("12") + mark("end") +
                              run("件"))) == "12件");
    BOOST_TEST(text(paragraph(run("1") + mark("begin") + "<w:r><w:br/><w:tab/></w:r>" +
                              mark("separate") + run("2") + mark("end"))) == "12");
    // What to compute from may be a field itself.
    BOOST_TEST(text(paragraph(mark("begin") + code + mark("begin") + mark("separate") + run("3") +
                              mark("end") + mark("separate") + run("12") + mark("end"))) == "12");
    // A field that never ends takes no more with it than its paragraph.
    BOOST_TEST(text(paragraph(mark("begin") + run("9")) + paragraph(run("12"))) == "12");
    BOOST_TEST(text(paragraph(mark("end") + run("12"))) == "12");
    BOOST_TEST(text(paragraph("<w:fldSimple w:instr=\"PAGE\">" + run("2") + "</w:fldSimple>")) ==
               "2");
}

BOOST_AUTO_TEST_CASE(frames_around_content_are_looked_through) {
    BOOST_TEST(text(paragraph("<w:hyperlink>" + run("甲") + "</w:hyperlink><w:smartTag>" +
                              run("乙") + "</w:smartTag>")) == "甲乙");
    const std::string framed = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>";
    const std::string end = "</w:sdtContent></w:sdt>";
    BOOST_TEST(text(framed + paragraph(framed + run("甲") + end) + end) == "甲");
    BOOST_TEST(text(table(framed + row(cell("甲") + framed + cell("乙") + end) + end)) ==
               "# 甲 | 乙");
}

// ---- text boxes ----

BOOST_AUTO_TEST_CASE(of_alternatives_the_first_is_read) {
    const std::string box = "<w:txbxContent>" + paragraph(run("标题")) + "</w:txbxContent>";
    const std::string fallback = "<mc:Fallback><w:pict><v:shape><v:textbox>" + box +
                                 "</v:textbox></v:shape></w:pict></mc:Fallback>";
    const std::string choice = "<mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box +
                               "</wps:txbx></wps:wsp></w:drawing></mc:Choice>";
    const auto anchored = [](const std::string& alternatives) {
        return paragraph("<w:r><mc:AlternateContent>" + alternatives +
                         "</mc:AlternateContent></w:r>");
    };
    BOOST_TEST(text(anchored(choice + fallback)) == "标题");
    BOOST_TEST(text(anchored(fallback)) == "标题");
}

BOOST_AUTO_TEST_CASE(a_text_box_comes_after_what_it_is_anchored_in) {
    const auto box = [](std::string_view inside) {
        return "<w:r><w:pict><v:textbox><w:txbxContent>" + std::string(inside) +
               "</w:txbxContent></v:textbox></w:pict></w:r>";
    };
    BOOST_TEST(text(paragraph(run("一、") + box(paragraph(run("注"))) + run("总体情况"))) ==
               "一、总体情况\n注");
    const std::string rows =
        row("<w:tc>" + paragraph(run("1") + box(paragraph(run("注"))) + run("2")) + "</w:tc>" +
            cell("3"));
    BOOST_TEST(text(table(rows) + paragraph(run("后"))) == "# 12 | 3\n注\n后");
    BOOST_TEST(text(paragraph(box(paragraph(run("甲")) + paragraph(run("乙"))) +
                              box(paragraph(box(paragraph(run("丁"))) + run("丙"))))) ==
               "甲\n乙\n丙\n丁");
    BOOST_TEST(text(paragraph(box(table(row(cell("1") + cell("2")))))) == "# 1 | 2");
}

// ---- tables ----

BOOST_AUTO_TEST_CASE(merged_cells_take_their_columns) {
    BOOST_TEST(grid(table(row(cell("甲", "<w:gridSpan w:val=\"2\"/>") + cell("乙")) +
                          row(cell("1") + cell("2") + cell("3")))) ==
               "甲@1:1+2 乙@1:3 1@2:1 2@2:2 3@2:3");
    BOOST_TEST(grid(table(row(cell("甲", "<w:gridSpan w:val=\"0\"/>") + cell("乙")))) ==
               "甲@1:1 乙@1:2");
    const std::string rest = "<w:vMerge/>";
    BOOST_TEST(grid(table(row(cell("三", "<w:vMerge w:val=\"restart\"/>") + cell("1")) +
                          row(cell("", rest) + cell("2")) +
                          row(cell("", "<w:vMerge w:val=\"continue\"/>") + cell("3")))) ==
               "三@1:1 1@1:2 2@2:2 3@3:2");
    BOOST_TEST(grid(table(row(cell("", rest + "<w:gridSpan w:val=\"2\"/>") + cell("2")))) ==
               "@1:1+2 2@1:3");  // there is nothing above to go on from
    BOOST_TEST(grid(table(row(cell("甲", "<w:hMerge w:val=\"restart\"/>") +
                              cell("", "<w:hMerge/>") + cell("2")))) == "甲@1:1 2@1:3");
}

BOOST_AUTO_TEST_CASE(rows_may_begin_and_end_inside_of_the_grid) {
    BOOST_TEST(grid(table(row(cell("1") + cell("2") + cell("3")) +
                          row(cell("4"), "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>") +
                          row(cell("5")))) == "1@1:1 2@1:2 3@1:3 4@2:2 5@3:1");
}

BOOST_AUTO_TEST_CASE(deleted_rows_and_cells_are_not_there) {
    const std::string deleted = "<w:del w:id=\"1\"/>";
    BOOST_TEST(grid(table(row(cell("9"), deleted) + row(cell("1")))) == "1@1:1");
    BOOST_TEST(grid(table(row(cell("9", "<w:cellDel w:id=\"1\"/>") + cell("1")))) == "1@1:1");
    BOOST_TEST(grid(table(row(cell("1"), "<w:ins w:id=\"1\"/>"))) == "1@1:1");
}

BOOST_AUTO_TEST_CASE(blank_cells_are_kept_and_lines_of_a_cell_told_apart) {
    BOOST_TEST(text(table(row(cell("甲") + cell("") + "<w:tc/>" + cell("1")))) == "# 甲 |  |  | 1");
    BOOST_TEST(text(table(row("<w:tc>" + paragraph(run("商业")) + paragraph(run("企业")) +
                              "</w:tc>" + cell("1")))) == "# 商业 / 企业 | 1");
}

BOOST_AUTO_TEST_CASE(a_table_that_holds_a_table_is_a_frame) {
    const std::string inner = table(row(cell("1") + cell("2")));
    const std::string outer =
        table(row("<w:tc>" + paragraph(run("标题")) + inner + paragraph("") + "</w:tc>"));
    BOOST_TEST(text(outer) == "标题\n# 1 | 2");
    const auto document = open(docx_of(document_of(outer)));
    BOOST_TEST(document->pieces[0].grid.table == 0);
    BOOST_TEST(document->pieces[1].grid.table == 2);
}

BOOST_AUTO_TEST_CASE(a_table_of_values_is_a_part_of_the_cell_beside_others) {
    const std::string inner = table(row(cell("5") + cell("6")) + row(cell("") + cell("7")));
    BOOST_TEST(grid(table(row(cell("甲") + "<w:tc>" + inner + paragraph("") + "</w:tc>" +
                              cell("9")))) == "甲@1:1 5@1:2 6@1:2 7@1:2 9@1:3");
    BOOST_TEST(text(table(row("<w:tc>" + inner + paragraph(run("8")) + "</w:tc>" + cell("9")))) ==
               "# 5 / 6 / 7 / 8 | 9");
}

BOOST_AUTO_TEST_CASE(a_place_is_the_number_of_a_paragraph) {
    const auto document =
        open(docx_of(document_of(paragraph(run("甲")) + paragraph("") + paragraph(run("  乙")) +
                                 table(row(cell("1") + cell("") + cell("2"))))));
    BOOST_TEST_REQUIRE(document->pieces.size() == 5);
    const Place places[] = {Place{1}, Place{3}, Place{4}, Place{5}, Place{6}};
    for (std::size_t i = 0; i < 5; ++i) BOOST_TEST((document->pieces[i].place == places[i]));
}

// ---- what surrounds the text ----

BOOST_AUTO_TEST_CASE(names_are_those_that_the_prefixes_stand_for) {
    const std::string xml = document_of(paragraph(run("甲")) + table(row(cell("1") + cell("2"))));
    const std::string expected = "甲\n# 1 | 2";
    const auto renamed = [&xml](const std::string& prefix) {
        const std::string elements =
            replaced(replaced(xml, "<w:", "<" + prefix), "</w:", "</" + prefix);
        const std::string binding = prefix.empty() ? "xmlns" : "xmlns:" + prefix;
        return replaced(replaced(elements, "xmlns:w", binding), "::", ":");
    };
    BOOST_TEST(text_of_xml(replaced(renamed("ns0:"), "xmlns:ns0:=", "xmlns:ns0=")) == expected);
    BOOST_TEST(text_of_xml(renamed("")) == expected);
    BOOST_TEST(
        text_of_xml(replaced(xml, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                             "http://purl.oclc.org/ooxml/wordprocessingml/main")) == expected);
    BOOST_TEST(refusal(docx_of(replaced(xml, "2006/main\" xmlns:mc", "2003/main\" xmlns:mc"))) ==
               "unsupported_kind ZIP");
}

BOOST_AUTO_TEST_CASE(the_main_document_may_be_utf_16) {
    std::string xml = "\xFF\xFE";
    for (const char c : replaced(document_of(paragraph(run("42"))), "UTF-8", "UTF-16")) {
        xml.append({c, '\0'});
    }
    BOOST_TEST(text_of_xml(xml) == "42");
    BOOST_TEST(refusal(docx_of(xml.substr(0, xml.size() - 1))) == "damaged UTF-16");
    ReadOptions options;
    options.max_memory = xml.size() + (xml.size() - 2) / 2 * 3 - 1;
    BOOST_TEST(refusal(docx_of(xml), options) ==
               "too_large max_memory " + std::to_string(options.max_memory));
}

BOOST_AUTO_TEST_CASE(the_main_document_is_the_one_that_the_archive_names) {
    const std::string here = document_of(paragraph(run("甲")));
    const std::string elsewhere = document_of(paragraph(run("乙")));
    const auto named = [&](std::string_view target) {
        const std::string relations =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            "relationships\"><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/"
            "package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            "2006/relationships/officeDocument\" Target=\"" +
            std::string(target) + "\"/></Relationships>";
        const auto document = open(archive_of({{"_rels/.rels", relations},
                                               {"word/document.xml", here},
                                               {"word/document2.xml", elsewhere}}));
        return document ? print(*document) : document.error().detail;
    };
    BOOST_TEST(named("word/document.xml") == "甲");
    BOOST_TEST(named("word/document2.xml") == "乙");
    BOOST_TEST(named("/word/Document2.xml") == "乙");
    BOOST_TEST(named("word/document3.xml") == "ZIP");
}

BOOST_AUTO_TEST_CASE(other_kinds_of_archive_are_refused_by_name) {
    const std::pair<std::string_view, std::string_view> kinds[] = {
        {"xl/workbook.bin", "unsupported_kind XLSB"},
        {"ppt/presentation.xml", "unsupported_kind PPTX"},
        {"content.xml", "unsupported_kind OpenDocument"},
        {"OFD.xml", "unsupported_kind OFD"},
        {"index.html", "unsupported_kind ZIP"},
    };
    for (const auto& [file, expected] : kinds) {
        BOOST_TEST(refusal(archive_of({{file, "<x/>"}})) == expected);
        const auto result = read(archive_of({{file, "<x/>"}}));
        BOOST_TEST_REQUIRE(!result.has_value());
        BOOST_TEST(name(result.error().code) == "unsupported_kind");
    }
}

// ---- damaged ----

BOOST_AUTO_TEST_CASE(an_archive_that_was_cut_off_is_damaged) {
    const std::string whole = docx_of(document_of(paragraph(run("甲"))));
    for (std::size_t sixteenths = 1; sixteenths < 16; ++sixteenths) {
        BOOST_TEST(refusal(whole.substr(0, whole.size() * sixteenths / 16)) == "damaged ZIP");
    }
}

BOOST_AUTO_TEST_CASE(what_is_unpacked_must_be_what_the_directory_says) {
    const std::string xml = document_of(paragraph(run("甲")) + repeated(1000, "<w:p/>"));
    const std::string whole = docx_of(xml);
    BOOST_TEST(refusal(whole) == "none");
    BOOST_TEST(refusal(with_entry(whole, checksum_field, "\1\2\3\4")) == "damaged CRC");
    BOOST_TEST(refusal(with_entry(whole, size_field, number(xml.size() - 1, 4))) == "damaged ZIP");
    BOOST_TEST(refusal(with_entry(whole, size_field, number(xml.size() + 1, 4))) == "damaged ZIP");
    BOOST_TEST(refusal(with_entry(whole, flags_field, "\1")) == "damaged encrypted");
    BOOST_TEST(refusal(with_entry(whole, method_field, "\x0C")) == "damaged ZIP");
    std::string broken = whole;
    broken.replace(broken.find("document.xml") + 20, 8, 8, '\xFF');
    BOOST_TEST(refusal(broken).starts_with("damaged "));
}

BOOST_AUTO_TEST_CASE(xml_that_is_not_well_formed_is_damaged) {
    const std::string xml = document_of(paragraph(run("甲")));
    BOOST_TEST(refusal(docx_of("")) == "damaged XML");
    BOOST_TEST(refusal(docx_of("no XML")) == "damaged XML");
    BOOST_TEST(refusal(docx_of(xml.substr(0, xml.size() - 20))) == "damaged XML");
    BOOST_TEST(refusal(docx_of(replaced(xml, "</w:p>", "</w:r>"))) == "damaged XML");
    BOOST_TEST(refusal_of_body(paragraph(run("1\xE4\xB8"))) == "damaged UTF-8");
    BOOST_TEST(refusal_of_body(paragraph(run("1"s + '\0' + "2"))) == "damaged XML");
}

BOOST_AUTO_TEST_CASE(references_stand_for_characters_only) {
    // 4294967345 is 49, the digit 1, modulo 2^32.
    for (const std::string_view reference : {"&#0;", "&#x0;", "&#4294967345;", "&#x110000;"}) {
        BOOST_TEST(refusal_of_body(paragraph(run("1" + std::string(reference) + "2"))) ==
                   "damaged XML");
    }
    BOOST_TEST(refusal_of_body(paragraph(run("&#xD800;"))) == "damaged UTF-8");
}

BOOST_AUTO_TEST_CASE(there_are_no_entities) {
    const auto with_doctype = [](std::string_view declarations) {
        return replaced(document_of(paragraph(run("&a;"))), "<w:document",
                        "<!DOCTYPE w:document [" + std::string(declarations) + "]><w:document");
    };
    BOOST_TEST(refusal(docx_of(with_doctype(
                   "<!ENTITY b \"1111111111\"><!ENTITY a \"&b;&b;&b;&b;&b;&b;&b;&b;\">"))) ==
               "damaged DOCTYPE");
    BOOST_TEST(refusal(docx_of(with_doctype("<!ENTITY a SYSTEM \"file:///etc/passwd\">"))) ==
               "damaged DOCTYPE");
    BOOST_TEST(text(paragraph(run("1&a;"))) == "1&a;");
}

// ---- limits ----

BOOST_AUTO_TEST_CASE(a_bomb_stops_at_the_limit_of_memory) {
    ReadOptions options;
    options.max_memory = mebibyte;
    const std::string bomb = docx_of(document_of(std::string(2 * mebibyte, ' ')));
    BOOST_TEST(bomb.size() < 8192);
    BOOST_TEST(refusal(bomb, options) == "too_large max_memory 1048576");
    BOOST_TEST(refusal(bomb) == "none");
    // The directory may promise anything.
    const std::string whole = docx_of(document_of(paragraph(run("甲"))));
    BOOST_TEST(refusal(with_entry(whole, size_field, number(0xFFFFFFFE, 4))) ==
               "too_large max_memory 268435456");
}

BOOST_AUTO_TEST_CASE(the_tree_is_paid_for_before_it_is_built) {
    ReadOptions options;
    options.max_memory = 4 * mebibyte;
    // 64 bytes for each of four; 104 with an attribute for each of eight.
    BOOST_TEST(refusal(docx_of(document_of(repeated(mebibyte / 16, "<a/>"))), options) ==
               "too_large max_memory 4194304");
    BOOST_TEST(refusal(docx_of(document_of(repeated(mebibyte / 32, "<a b=\"\"/>"))), options) ==
               "none");
    BOOST_TEST(refusal(docx_of(document_of(repeated(mebibyte / 24, "<a b=\"\"/>"))), options) ==
               "too_large max_memory 4194304");
}

BOOST_AUTO_TEST_CASE(depth_is_limited) {
    BOOST_TEST(refusal_of_body(repeated(300'000, "<w:sdt>") + repeated(300'000, "</w:sdt>")) ==
               "too_large max_depth 1024");
    BOOST_TEST(refusal_of_body(repeated(50'000, "<w:tbl><w:tr><w:tc>") +
                               repeated(50'000, "</w:tc></w:tr></w:tbl>")) ==
               "too_large max_depth 1024");
}

BOOST_AUTO_TEST_CASE(spans_are_limited) {
    BOOST_TEST(refusal_of_body(table(row(cell("1", "<w:gridSpan w:val=\"999999999\"/>")))) ==
               "too_large colspan 999999999");
    BOOST_TEST(
        refusal_of_body(table(row(cell("1", "<w:gridSpan w:val=\"999999999\"/><w:vMerge/>")))) ==
        "too_large colspan 999999999");
    BOOST_TEST(refusal_of_body(table(row(cell("1"), "<w:gridBefore w:val=\"1001\"/>"))) ==
               "too_large columns 1001");
    BOOST_TEST(
        refusal_of_body(table(row(cell("1", "<w:gridSpan w:val=\"99999999999999999999\"/>"))))
            .starts_with("too_large colspan"));
}

BOOST_AUTO_TEST_CASE(a_directory_that_would_take_long_to_read_is_refused) {
    const std::string whole = docx_of(document_of(paragraph(run("甲"))));
    const std::string end = whole.substr(whole.rfind("PK\5\6"));
    BOOST_TEST(refusal(whole + repeated(2, end)) == "none");
    BOOST_TEST(refusal(whole + repeated(20, end)) == "too_large ZIP");
    std::string large = std::string(2 * mebibyte, '\0') + whole;
    large.replace(large.rfind("PK\5\6") + 12, 4, number(mebibyte, 4));
    BOOST_TEST(refusal(large) == "too_large ZIP");
    BOOST_TEST(refusal(replaced(whole, "PK\5\6", "PK\6\7" + std::string(16, '\0') + "PK\5\6")) ==
               "too_large ZIP");
}

BOOST_AUTO_TEST_CASE(packed_bytes_may_look_like_the_end_of_an_archive) {
    const std::string xml = document_of(paragraph(run("甲")));
    const std::string locator = "PK\6\7" + std::string(20, '\xFF');
    const std::string end = "PK\5\6" + std::string(20, '\xFF');
    for (const std::string& by_chance : {locator, repeated(20, end), locator + repeated(20, end)})
        BOOST_TEST(refusal(archive_of({{"word/document.xml", xml}, {"word/a.png", by_chance}},
                                      Packing::stored)) == "none");
}

BOOST_AUTO_TEST_CASE(numbers_in_boxes_behind_a_table_are_no_values_of_its_last_row) {
    const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + paragraph(run("5")) +
                            "</w:txbxContent></v:textbox></w:pict></w:r>";
    const std::string boxed = "<w:tc>" + paragraph(box + run("1")) + "</w:tc>";
    const auto result =
        read(docx_of(document_of(paragraph(run("某县教育局2022年政府信息公开工作年度报告")) +
                                 paragraph(run("二、主动公开政府信息情况")) +
                                 table(row(cell("信息内容") + cell("本年制发件数") +
                                           cell("本年废止件数") + cell("现行有效件数")) +
                                       row(cell("规章") + boxed + boxed + cell("3"))))));
    BOOST_TEST_REQUIRE(result.has_value());
    const auto in_force = result->report.form().find("proactive/regulations/in_force");
    BOOST_TEST_REQUIRE(in_force.has_value());
    BOOST_TEST((result->report.state(*in_force) == CellState::number));
}

BOOST_AUTO_TEST_CASE(an_error_inside_says_in_which_paragraph) {
    const auto result = read(
        docx_of(document_of(paragraph(run("甲")) + paragraph("") +
                            table(row(cell("1") + cell("2", "<w:gridSpan w:val=\"2000\"/>"))))));
    BOOST_TEST_REQUIRE(!result.has_value());
    BOOST_TEST(result.error().line == 4);
    BOOST_TEST(result.error().column == 1);
    BOOST_TEST(!result.error().offset.has_value());
    BOOST_TEST(message(result.error(), Language::en).find("(paragraph 4)") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
