// Cells put back into documents of Word, and the archives around these.

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <govinfo/write_back.hpp>

#include "source/archive.hpp"
#include "source/changed_archive.hpp"
#include "support/archive.hpp"
#include "unit/reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

constexpr std::string_view issued = "proactive/normative_documents/issued";

std::string paragraph(std::string_view text) {
    return join({"<w:p><w:r><w:t>", text, "</w:t></w:r></w:p>"});
}

std::string cell(std::string_view inside) {
    return join({"<w:tc>", inside, "</w:tc>"});
}

/// The main document of a report in which the cell `issued` holds that.
std::string with_cell(std::string_view inside) {
    const auto row = [](std::string_view label, std::string_view first) {
        return join({"<w:tr>", cell(paragraph(label)), cell(first), cell(paragraph("1")),
                     cell(paragraph("20")), "</w:tr>"});
    };
    const std::string heads =
        join({"<w:tr>", cell(paragraph("信息内容")), cell(paragraph("本年制发件数")),
              cell(paragraph("本年废止件数")), cell(paragraph("现行有效件数")), "</w:tr>"});
    return document_of(
        join({paragraph("某县教育局2022年政府信息公开工作年度报告"),
              paragraph("二、主动公开政府信息情况"), "<w:tbl>", heads, row("规章", paragraph("0")),
              row("行政规范性文件", inside), "</w:tbl>"}));
}

std::string unpacked(std::string_view archive, std::string_view name) {
    detail::Budget budget({});
    const auto opened = detail::Archive::open(archive);
    BOOST_TEST_REQUIRE(opened.has_value());
    const auto bytes = opened->unpack(name, budget);
    BOOST_TEST_REQUIRE(bytes.has_value());
    return {bytes->begin(), bytes->end()};
}

WrittenBack write_number(std::string_view inside, std::string_view number) {
    const std::string file = docx_of(with_cell(inside));
    Report report = read_report(file).report;
    report.set_number(at(report, issued), *Decimal::parse(number));
    auto back = write_back(report, file);
    BOOST_TEST_REQUIRE(back.has_value());
    return *std::move(back);
}

/// What the cell holds then.
std::string written(std::string_view inside, std::string_view number) {
    const WrittenBack back = write_number(inside, number);
    BOOST_TEST_REQUIRE(back.is_whole());
    const std::string document = unpacked(back.bytes, "word/document.xml");
    const std::string before = with_cell("\n");
    const std::size_t begin = before.find('\n');
    const std::size_t behind = before.size() - begin - 1;
    BOOST_TEST(document.substr(0, begin) == before.substr(0, begin));
    BOOST_TEST(document.substr(document.size() - behind) == before.substr(begin + 1));
    return document.substr(begin, document.size() - behind - begin);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_write_backs)

BOOST_AUTO_TEST_CASE(digits_stay_in_their_runs) {
    BOOST_TEST(
        written("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>",
                "345") ==
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>3</w:t></w:r><w:r><w:t>45</w:t></w:r></w:p>");
    BOOST_TEST(written("<w:p><w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>", "7") ==
               "<w:p><w:r><w:t>7</w:t></w:r><w:r><w:t></w:t></w:r></w:p>");
    BOOST_TEST(written(paragraph("１２件"), "7") == paragraph("７件"));
}

BOOST_AUTO_TEST_CASE(tracked_changes_stay) {
    const std::string deleted =
        "<w:del><w:r><w:delText>2</w:delText></w:r></w:del><w:ins><w:r><w:t>";
    const std::string behind = "</w:t></w:r></w:ins></w:p>";
    BOOST_TEST(written("<w:p><w:r><w:t>1</w:t></w:r>" + deleted + "2" + behind, "13") ==
               "<w:p><w:r><w:t>1</w:t></w:r>" + deleted + "3" + behind);
}

BOOST_AUTO_TEST_CASE(a_blank_cell_gets_a_run_in_the_type_of_its_paragraph) {
    const std::string look = "<w:rPr><w:sz w:val=\"21\"/></w:rPr>";
    BOOST_TEST(written("<w:p><w:pPr>" + look + "</w:pPr></w:p>", "5") ==
               "<w:p><w:pPr>" + look + "</w:pPr><w:r>" + look + "<w:t>5</w:t></w:r></w:p>");
    BOOST_TEST(written("<w:p/>", "5") == "<w:p><w:r><w:t>5</w:t></w:r></w:p>");
    const std::string tracked = "<w:rPr><w:ins w:id=\"1\"/></w:rPr>";
    BOOST_TEST(written("<w:p><w:pPr>" + tracked + "</w:pPr></w:p>", "5") ==
               "<w:p><w:pPr>" + tracked + "</w:pPr><w:r><w:t>5</w:t></w:r></w:p>");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_named) {
    for (const auto& [inside, obstacle] :
         {std::pair{"<w:p><w:r><w:drawing/></w:r></w:p>", Obstacle::unclear},
          {"<w:p><w:r><w:t>&#49;2</w:t></w:r></w:p>", Obstacle::scattered}}) {
        const WrittenBack back = write_number(inside, "34");
        BOOST_TEST(back.bytes.empty());
        BOOST_TEST_REQUIRE(back.cells.size() == 1U);
        BOOST_TEST((back.cells.front().obstacle == obstacle), inside);
    }
}

BOOST_AUTO_TEST_CASE(one_file_of_an_archive_changes) {
    constexpr File files[] = {{"a", "first"}, {"Word/B.xml", "second"}, {"c", "third"}};
    const std::string longer(5000, 'x');
    for (const Packing packing : {Packing::deflated, Packing::stored})
        for (const File& file : files)
            for (const std::string& bytes : {std::string(), std::string("1"), longer}) {
                const std::string before = archive_of(files, packing);
                const auto after = detail::changed_archive(before, file.name, bytes);
                BOOST_TEST_REQUIRE(after.has_value());
                for (const File& each : files)
                    BOOST_TEST(unpacked(*after, each.name) ==
                               (each.name == file.name ? bytes : std::string(each.bytes)));
                const auto back = detail::changed_archive(*after, file.name, file.bytes);
                BOOST_TEST_REQUIRE(back.has_value());
                BOOST_TEST((packing == Packing::deflated || *back == before));
            }
    const std::string archive = archive_of(files);
    BOOST_TEST(unpacked(*detail::changed_archive(archive, "word/b.XML", "2"), "Word/B.xml") == "2");
    BOOST_TEST(!detail::changed_archive(archive, "d", "2").has_value());
    for (std::size_t size = 0; size < archive.size(); ++size)
        BOOST_TEST(!detail::changed_archive(archive.substr(0, size), "a", "2").has_value());
}

/// Word would compute it again over what was written. The words of a link are typed.
BOOST_AUTO_TEST_CASE(the_result_of_a_field_is_not_written) {
    const auto field = [](std::string_view code) {
        return join({"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>", code,
                     "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                     "<w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"});
    };
    const std::string simple =
        "<w:p><w:fldSimple w:instr=\" MERGEFIELD n \"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>";
    for (const std::string& computed : {field(" =SUM(LEFT) "), field("DOCPROPERTY n"), simple}) {
        const WrittenBack back = write_number(computed, "8");
        BOOST_TEST(!back.is_whole());
        BOOST_TEST((back.cells.at(0).obstacle == Obstacle::unclear), computed);
    }
    for (const std::string_view typed : {" HYPERLINK \"a\" ", "FORMTEXT"})
        BOOST_TEST(write_number(field(typed), "8").is_whole(), typed);
}

BOOST_AUTO_TEST_SUITE_END()
