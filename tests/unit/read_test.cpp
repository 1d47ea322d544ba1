#include <govinfo/read.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

#include "reading.hpp"

using namespace govinfo;
using namespace govinfo::test;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(read_report_of_any_kind)

// ---- kinds of input ----------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(json_is_told_by_its_first_character) {
    const std::string bytes =
        "\xEF\xBB\xBF \n"
        R"({"govinfo":1,"form":"2021","year":2024})";
    const ReadResult result = read_report(bytes);
    BOOST_TEST((result.report.header().year == 2024));
    BOOST_TEST(result.notes.empty());
}

BOOST_AUTO_TEST_CASE(what_is_written_as_json_is_read_back_through_the_same_door) {
    const ReadResult text = read_report(seed());
    const ReadResult json = read_report(write_json(text.report));
    BOOST_TEST((json.report == text.report));
}

BOOST_AUTO_TEST_CASE(bad_input_is_refused_by_name) {
    struct Case {
        std::string bytes;
        ErrorCode code;
        std::string detail;
    };
    const Case cases[] = {
        {"", ErrorCode::empty_input, ""},
        {"\xEF\xBB\xBF \r\n\t\xE3\x80\x80", ErrorCode::empty_input, ""},
        {"\xFF\xFE\0\0\x3F\x65\0\0"s, ErrorCode::wrong_encoding, "UTF-32LE"},
        // 公開政府資訊 in Big5
        {"\xA4\xBD\xB6\x7D\xAC\x46\xA9\xB2\xB8\xEA\xB0\x54", ErrorCode::wrong_encoding, "Big5"},
        {"report \xE9 r", ErrorCode::wrong_encoding, "0xE9"},
        {"鏀垮簻淇℃伅鍏紑", ErrorCode::wrong_encoding, "UTF-8 read as GBK"},
        {"a\0b"s, ErrorCode::not_text, "0x00"},
        {"\x01\x02\x03", ErrorCode::not_text, "0x01"},
        {"%PDF-1.7\n", ErrorCode::unsupported_kind, "PDF"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ErrorCode::unsupported_kind, "DOC"},
        {"{\\rtf1 }", ErrorCode::unsupported_kind, "RTF"},
        {"<?xml version=\"1.0\"?>", ErrorCode::unsupported_kind, "XML"},
        {"{", ErrorCode::syntax, ""},
        {"今天天气很好。\n", ErrorCode::no_report, ""},
        {"|||||||", ErrorCode::no_report, ""},
        {std::string(title), ErrorCode::no_tables, "某县教育局2022年政府信息公开工作年度报告"},
        {join({section_two, section_three, section_four}), ErrorCode::no_tables, ""},
        {"某市2016年政府信息公开工作年度报告\n", ErrorCode::unsupported_form,
         "某市2016年政府信息公开工作年度报告"},
        {"政府信息公开情况统计表\n统计指标 | 单位 | 统计数 |\n", ErrorCode::unsupported_form,
         "统计指标"},
    };
    for (const Case& each : cases) {
        BOOST_TEST_CONTEXT(each.bytes) {
            const Error error = refusal(each.bytes);
            BOOST_TEST(name(error.code) == name(each.code));
            BOOST_TEST(error.detail == each.detail);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_place_of_a_wrong_byte_is_said) {
    const Error error = refusal("一、\n二、\xFF");
    BOOST_TEST(error.offset.value() == 13);
    BOOST_TEST(error.line == 2);
    BOOST_TEST(error.column == 3);
}

BOOST_AUTO_TEST_CASE(more_bytes_than_the_limit_are_refused_unread) {
    ReadOptions options;
    options.max_bytes = 100;
    BOOST_TEST(name(refusal(seed(), options).code) == "too_large");
    options.max_bytes = seed().size();
    BOOST_TEST(read(seed(), options).has_value());
}

BOOST_AUTO_TEST_CASE(more_cells_than_a_report_can_have_are_refused) {
    std::string text = with_table_two(documents);
    for (int i = 0; i < 1'100'000; ++i) text += "0|";
    BOOST_TEST(name(refusal(text).code) == "too_large");
}

BOOST_AUTO_TEST_CASE(line_ends_and_byte_order_mark_change_nothing_but_offsets) {
    const ReadResult lf = read_report(seed());
    for (const std::string end : {"\r\n", "\r"}) {
        const ReadResult other = read_report(replaced(seed(), "\n", end));
        BOOST_TEST((other.report == lf.report));
        for (std::size_t i = 0; i < lf.provenance.cells.size(); ++i) {
            BOOST_TEST(other.provenance.cells[i].line == lf.provenance.cells[i].line);
            BOOST_TEST(other.provenance.cells[i].column == lf.provenance.cells[i].column);
        }
    }
    const ReadResult marked = read_report("\xEF\xBB\xBF" + seed());
    BOOST_TEST((marked.report == lf.report));
    BOOST_TEST(marked.provenance.sections.front().offset.value() ==
               lf.provenance.sections.front().offset.value() + 3);
    BOOST_TEST(marked.provenance.sections.front().line == lf.provenance.sections.front().line);
}

BOOST_AUTO_TEST_CASE(a_truncated_report_is_read_as_far_as_it_goes) {
    const std::string whole = seed();
    const ReadResult full = read_report(whole);
    std::size_t fewer = 0;
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        const auto part = read(std::string_view(whole).substr(0, size));
        if (!part) continue;
        for (std::size_t i = 0; i < full.report.form().cell_count(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            if (part->report.state(cell) == CellState::number) {
                BOOST_TEST((part->report.number(cell) == full.report.number(cell)));
            } else {
                ++fewer;
            }
        }
    }
    BOOST_TEST(fewer > 0);
}

// ---- the seed ----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_seed_has_198_numbers_and_no_repair) {
    const ReadResult result = read_report(seed());
    for (std::size_t i = 0; i < 198; ++i) {
        const auto cell = static_cast<CellIndex>(i);
        BOOST_TEST_CONTEXT(result.report.form().cell(cell).path) {
            BOOST_TEST(name(result.report.state(cell)) == "number");
        }
    }
    BOOST_TEST(row(result, "proactive/other_services") == "2 2 4");
    BOOST_TEST(result.notes.size() == 2);
    BOOST_TEST(notes(result, NoteCode::organ_kind_inferred).size() == 1);
    BOOST_TEST(notes(result, NoteCode::scope_inferred).size() == 1);
}

BOOST_AUTO_TEST_CASE(each_cell_of_the_seed_stands_in_the_lines_under_its_label) {
    // Counted without the reader: a label is a line of its own behind a tab, the values follow.
    const std::string text = seed();
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 0; (i = text.find('\n', i)) != text.npos;) starts.push_back(++i);
    const auto line_of = [&](const std::string& label) {
        for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
            if (text.compare(starts[i], starts[i + 1] - starts[i], '\t' + label + '\n') == 0) {
                return i + 1;
            }
        }
        BOOST_FAIL("no line " << label);
        return std::size_t{0};
    };

    const ReadResult result = read_report(text);
    std::size_t next = 375;  // table four has its values in the lines 375 to 389
    const Row* last_row = nullptr;
    for (std::size_t i = 0; i < result.report.form().cell_count(); ++i) {
        const CellInfo& cell = result.report.form().cells()[i];
        if (cell.table->layout != Layout::single_row && cell.row != last_row) {
            next = line_of(std::string(cell.row->label)) + 1;
        } else if (last_row && cell.table->key == "proceedings" &&
                   cell.row->key == "reconsideration" && cell.column->key == "upheld") {
            next = 375;
        }
        last_row = cell.row;
        BOOST_TEST_CONTEXT(cell.path) {
            const Position place = result.provenance.cells[i];
            BOOST_TEST(place.line == next);
            BOOST_TEST(place.column == 2);
            BOOST_TEST(place.offset.value() == starts[next - 1] + 1);
        }
        ++next;
    }
}

BOOST_AUTO_TEST_CASE(the_header_of_the_seed_is_read) {
    const Header header = read_report(seed()).report.header();
    BOOST_TEST(header.title == "萝北县教育局关于2020年度政府信息公开工作的报告");
    BOOST_TEST(header.organ == "萝北县教育局");
    BOOST_TEST(name(header.organ_kind) == "department");
    BOOST_TEST(name(header.scope) == "organ");
    BOOST_TEST((header.year == 2020));
    BOOST_TEST((header.published == Date{2021, 1, 6}));
    BOOST_TEST((header.period == Period{{2020, 1, 1}, {2020, 12, 31}}));
}

BOOST_AUTO_TEST_CASE(the_sections_of_the_seed_keep_heading_and_prose) {
    const ReadResult result = read_report(seed());
    const auto& sections = result.report.sections();
    const std::pair<SectionKey, std::string_view> expected[] = {
        {SectionKey::preamble, ""},
        {SectionKey::overview, "一、总体情况"},
        {SectionKey::proactive, "二、主动公开政府信息情况"},
        {SectionKey::requests, "三、收到和处理政府信息公开申请情况"},
        {SectionKey::proceedings, "四、政府信息公开行政复议、行政诉讼情况"},
        {SectionKey::problems, "五、政府信息公开工作存在的主要问题及改进措施"},
        {SectionKey::other_matters, "六、其他需要报告事项"},
    };
    const std::size_t lines[] = {4, 5, 10, 85, 347, 392, 398};
    BOOST_TEST_REQUIRE(sections.size() == std::size(expected));
    for (std::size_t i = 0; i < sections.size(); ++i) {
        BOOST_TEST(name(sections[i].key) == name(expected[i].first));
        BOOST_TEST(sections[i].heading == expected[i].second);
        BOOST_TEST(result.provenance.sections[i].line == lines[i]);
    }
    BOOST_TEST(sections[0].text.starts_with("依据《中华人民共和国政府信息公开条例》"));
    BOOST_TEST(sections[0].text.ends_with("2020年12月31日止。"));
    BOOST_TEST(std::count(sections[1].text.begin(), sections[1].text.end(), '\n') == 3);
    BOOST_TEST(sections[2].text.empty());
    BOOST_TEST(sections[3].text.empty());
    BOOST_TEST(sections[4].text.empty());
    BOOST_TEST(std::count(sections[5].text.begin(), sections[5].text.end(), '\n') == 4);
    BOOST_TEST(sections[6].text == "没有其他需要报告的事项");
}

BOOST_AUTO_TEST_SUITE_END()
