#include <govinfo/read.hpp>

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace std::string_literals;

namespace {

std::string contents(const std::string& path) {
    std::ifstream file(GOVINFO_SOURCE_DIR "/" + path, std::ios::binary);
    BOOST_TEST_REQUIRE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string seed() {
    return contents("tests/data/reports/luobei-education-2020.txt");
}

ReadResult read_report(std::string_view text, const ReadOptions& options = {}) {
    auto result = read(text, options);
    BOOST_TEST_REQUIRE(result.has_value(), (result ? ""s : message(result.error(), Language::en)));
    return *std::move(result);
}

Error refusal(std::string_view text, const ReadOptions& options = {}) {
    const auto result = read(text, options);
    BOOST_TEST_REQUIRE(!result.has_value());
    return result.error();
}

/// As printed; "blank", "absent".
std::string at(const ReadResult& result, std::string_view path) {
    const Cell cell = result.report.cell(test::at(result.report, path));
    if (cell.state == CellState::absent) return "absent";
    if (cell.state == CellState::blank) return "blank";
    if (cell.state == CellState::not_applicable) return "/";
    if (cell.state == CellState::text) return "text " + std::string(cell.raw);
    return to_string(cell.number.value());
}

/// The cells of a row, apart by spaces.
std::string row(const ReadResult& result, std::string_view path) {
    std::string cells;
    for (const CellInfo& cell : result.report.form().cells()) {
        if (!cell.path.starts_with(std::string(path) + '/')) continue;
        if (cell.path.find('/', path.size() + 1) != cell.path.npos) continue;
        if (!cells.empty()) cells += ' ';
        cells += at(result, cell.path);
    }
    return cells;
}

std::vector<Note> notes(const ReadResult& result, NoteCode code) {
    std::vector<Note> found;
    std::copy_if(result.notes.begin(), result.notes.end(), std::back_inserter(found),
                 [code](const Note& note) { return note.code == code; });
    return found;
}

const Section* find_section(const ReadResult& result, SectionKey key) {
    for (const Section& section : result.report.sections()) {
        if (section.key == key) return &section;
    }
    return nullptr;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t i = 0; (i = text.find(from, i)) != text.npos; i += to.size()) {
        text.replace(i, from.size(), to);
    }
    return text;
}

constexpr std::string_view title = "某县教育局2022年政府信息公开工作年度报告\n";
constexpr std::string_view section_two = "二、主动公开政府信息情况\n";
constexpr std::string_view section_three = "三、收到和处理政府信息公开申请情况\n";
constexpr std::string_view section_four = "四、政府信息公开行政复议、行政诉讼情况\n";

std::string join(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) text += part;
    return text;
}

/// A report with this as table two.
std::string with_table_two(std::string_view table) {
    return join({title, section_two, table});
}

constexpr std::string_view documents = R"(第二十条第（一）项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 3 | 1 | 20 |
)";

constexpr std::string_view unread_row = "absent absent absent absent absent absent absent";

constexpr std::string_view applicants = R"(| 申请人情况 |
| 自然人 | 法人或其他组织 | 总计 |
| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
)";

}  // namespace

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

// ---- layouts -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(one_table_in_every_layout_gives_the_same_cells) {
    const std::string_view layouts[] = {
        documents,
        R"(| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 3 | 1 | 20 |
)",
        "第二十条第（一）项 |\n|||\n信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n"
        "规章 |\n0 |\n0 |\n0 |\n行政规范性文件 |\n3 |\n1 |\n20 |\n",
        "第二十条第（一）项\n|\n信息内容\n|\n本年制发件数\n|\n本年废止件数\n|\n现行有效件数\n|\n"
        "规章\n|\n0\n|\n0\n|\n0\n|\n行政规范性文件\n|\n3\n|\n1\n|\n20\n|\n",
        "\n第二十条第（一）项\n\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n"
        "规章\n\n0\n\n0\n\n0\n\n行政规范性文件\n\n3\n\n1\n\n20\n",
        "\t第二十条第（一）项\n\n\t信息内容\n\t本年制发\n件数\n\t本年废止件数\n\t现行有效件数\n\n"
        "\t规章\n\t0\n\t0\n\t0\n\n\t行政规范性文件\n\t3\n\t1\n\t20\n\n",
        "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
        "规章\t0\t0\t0\n行政规范性文件\t3\t1\t20\n",
        "第二十条第（一）项 | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 规章 | 0 | 0 "
        "| "
        "0 | 行政规范性文件 | 3 | 1 | 20 |\n",
        "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
        "规章\n0\n0\n0\n行政规范性文件\n3\n1\n20\n",
    };
    for (const std::string_view layout : layouts) {
        BOOST_TEST_CONTEXT(layout) {
            const ReadResult result = read_report(with_table_two(layout));
            BOOST_TEST(row(result, "proactive/regulations") == "0 0 0");
            BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 20");
            BOOST_TEST(notes(result, NoteCode::split_label).empty());
            BOOST_TEST(find_section(result, SectionKey::proactive)->text.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(blank_cells_stay_in_their_columns_whatever_side_the_source_fills) {
    const std::string_view head =
        "| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    const std::string leading =
        join({title, section_three, head, " | | | 申请人情况 | | | | | | |\n",
              "| 自然人 | 法人或其他组织 | | | | | 总计 |\n",
              "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n",
              "| 一、本年新收政府信息公开申请数量 | | | 5 | | | | | 1 | 6 |\n",
              "| 二、上年结转政府信息公开申请数量 | | | | | 4 | | | | |\n",
              "| 三、本年度办理结果 | （一）予以公开 | | 5 | | 4 | | | 1 | 10 |\n",
              "| （七）总计 | | 5 | | 4 | | | 1 | 10 |\n"});
    const std::string trailing =
        join({title, section_three, head, " | 申请人情况 ||||||||\n",
              "自然人 | 法人或其他组织 | 总计 |||||||\n",
              "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||||\n",
              "一、本年新收政府信息公开申请数量 | 5 | | | | | 1 | 6 |||\n",
              "二、上年结转政府信息公开申请数量 | | | 4 | | | | |||\n",
              "三、本年度办理结果 | （一）予以公开 | 5 | | 4 | | | 1 | 10 ||\n",
              "（七）总计 | 5 | | 4 | | | 1 | 10 |||\n"});
    for (const std::string& text : {leading, trailing}) {
        BOOST_TEST_CONTEXT(text) {
            const ReadResult result = read_report(text);
            BOOST_TEST(row(result, "requests/received") == "5 blank blank blank blank 1 6");
            BOOST_TEST(row(result, "requests/granted") == "5 blank 4 blank blank 1 10");
            BOOST_TEST(row(result, "requests/concluded") == "5 blank 4 blank blank 1 10");
            // At the end of a row a blank cell cannot be told from what fills the row up.
            const bool known = text == leading;
            BOOST_TEST(row(result, "requests/carried_in") ==
                       (known ? "blank blank 4 blank blank blank blank" : unread_row));
        }
    }
}

/// Of table four: the row of its columns in a page, and below it that of its values.
std::string fifteen_columns() {
    std::string columns, values;
    for (int i = 0; i < 3; ++i) {
        columns +=
            "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
        values += "<td>1</td><td>0</td><td>0</td><td>0</td><td>1</td>";
    }
    return columns + "</tr><tr>" + values;
}

BOOST_AUTO_TEST_CASE(a_label_on_two_lines_opens_its_table_too) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>二、主动公开政府信息情况</p><table><tr><td colspan=5>行政<br>诉讼</td>"
        "<td colspan=10>行政<br>复议</td></tr><tr><td colspan=5></td>"
        "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>" +
        fifteen_columns() + "</tr></table>" +
        "<p>六、其他需要报告的事项</p><table><tr><td>信息内容</td><td>本年制发件数</td>"
        "<td>本年废止件数</td><td>现行有效件数</td></tr>"
        "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table>");
    BOOST_TEST(at(result, "proceedings/litigation_direct/upheld") == "absent");
    BOOST_TEST(at(result, "proactive/regulations/issued") == "1");
}

BOOST_AUTO_TEST_CASE(a_blank_head_cell_is_a_column) {
    const auto table = [](std::string_view head, std::string_view values) {
        return read_report(
            "<p>某县教育局2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>"
            "<table><tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容</td>" +
            std::string(head) + "</tr><tr><td>规章</td>" + std::string(values) +
            "</tr><tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>");
    };
    const std::string first = "<td></td><td>本年废止件数</td><td>现行有效件数</td>";
    const std::string last = "<td>本年制发件数</td><td>本年废止件数</td><td></td>";
    const std::string three = "<td>1</td><td>2</td><td>3</td>", two = "<td>1</td><td>2</td>";
    BOOST_TEST(row(table(first, three), "proactive/regulations") == "1 2 3");
    BOOST_TEST(row(table(last, three), "proactive/regulations") == "1 2 3");
    const ReadResult shorter = table(last, two);
    BOOST_TEST(row(shorter, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(shorter, "proactive/normative_documents") == "4 5 6");
    BOOST_TEST(notes(shorter, NoteCode::row_short).size() == 3);
    const ReadResult beyond = table(last, "<td>1</td><td></td><td colspan=2>2</td>");
    BOOST_TEST(row(beyond, "proactive/regulations") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_value_beside_the_labels_of_two_rows_is_of_neither) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>"
        "<tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td>"
        "<td>本年废止件数</td><td>现行有效件数</td></tr>"
        "<tr><td>规章</td><td>1</td><td rowspan=2>2</td><td>3</td></tr>"
        "<tr><td>行政规范性文件</td><td>4</td><td>6</td></tr>"
        "<tr><td colspan=4>第二十条第（五）项</td></tr><tr><td>信息内容</td>"
        "<td colspan=3>本年处理决定数量</td></tr><tr><td>行政许可</td><td colspan=3>7</td></tr>"
        "</table>");
    BOOST_TEST(row(result, "proactive/licensing") == "7");
    for (const std::string each : {"proactive/regulations", "proactive/normative_documents"}) {
        BOOST_TEST(row(result, each) == "absent absent absent");
        const bool noted =
            std::any_of(result.notes.begin(), result.notes.end(),
                        [&each](const Note& note) { return note.path == each + "/repealed"; });
        BOOST_TEST(noted, each);
    }
}

BOOST_AUTO_TEST_CASE(a_value_lost_among_blank_cells_moves_no_other) {
    const ReadResult result =
        read_report(join({title, section_three, "自然人 | 法人或其他组织 | 总计 |||||||\n",
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||||\n",
                          "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |||\n",
                          "二、上年结转政府信息公开申请数量 | 1 | 2 | 4 | 5 | 6 | 21 |||\n",
                          "四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |||\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST_REQUIRE(notes(result, NoteCode::row_short).size() == 7);
    const Note note = notes(result, NoteCode::row_short)[6];
    BOOST_TEST(note.path == "requests/carried_in/total");
    BOOST_TEST((note.cell == test::at(result.report, note.path)));
    BOOST_TEST(note.raw == "1 2 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(a_page_number_leaves_no_blank_cell) {
    const auto documents = [](std::string_view page) {
        const ReadResult result = read_report(join(
            {title, section_two, "\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n",
             "规章\n\n3\n\n1\n\n2\n\n行政规范性文件\n\n5\n\n", page, "7\n\n第二十条第（六）项\n"}));
        return row(result, "proactive/normative_documents");
    };
    BOOST_TEST(documents("0\n\n- 3 -\n\n") == "5 0 7");
    BOOST_TEST(documents("- 3 -\n\n") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(rows_side_by_side_are_read_in_the_order_of_their_labels) {
    const std::string_view labels = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 ";
    const std::string_view values =
        "| 1 | 2 | 3 | 4 | 10 | 5 | 0 | 0 | 0 | 5 | 0 | 0 | 6 | 0 | 6 |\n";
    const ReadResult result =
        read_report(join({title, section_four, "| 行政复议 | 行政诉讼 |\n", labels,
                          "| 未经复议直接起诉 | 复议后起诉 |\n", labels, labels, "|\n", values}));
    BOOST_TEST(row(result, "proceedings/reconsideration") == "1 2 3 4 10");
    BOOST_TEST(row(result, "proceedings/litigation_direct") == "5 0 0 0 5");
    BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "0 0 6 0 6");
}

BOOST_AUTO_TEST_CASE(rows_side_by_side_that_stand_twice_are_read_if_they_are_the_same) {
    const std::string values = "| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
    const auto first_row = [&](const std::string& again) {
        const ReadResult result = read_report(join({title, section_two, documents, section_four,
                                                    "| 行政复议 | 行政诉讼 |\n", values, again}));
        BOOST_TEST_REQUIRE(notes(result, NoteCode::duplicate_table).size() == 1);
        BOOST_TEST(notes(result, NoteCode::duplicate_table)[0].path == "proceedings");
        BOOST_TEST(notes(result, NoteCode::row_twice).size() == (again == values ? 0U : 15U));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(first_row(values) == "1 0 0 0 1");
    BOOST_TEST(first_row(replaced(values, "1", "9")) == "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(cells_under_the_labels_of_others_are_not_read_where_a_header_has_a_gap) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>"
        "<table><tr><td rowspan=2>申请人情况</td><td rowspan=2>自然人</td>"
        "<td colspan=6>法人或其他组织</td><td rowspan=2>总计</td></tr><tr><td>商业企业</td>"
        "<td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>"
        "<tr><td>一、本年新收政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td><td>21</tr>"
        "<tr><td "
        "colspan=2>二、上年结转政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td>21</tr>"
        "</table>");
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
}

BOOST_AUTO_TEST_CASE(a_number_behind_a_table_of_rows_side_by_side_is_no_second_row) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan=5>行政复议</td>"
        "<td colspan=10>行政诉讼</td></tr><tr><td colspan=5></td>"
        "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>" +
        fifteen_columns() + "</tr></table><p>5</p>");
    BOOST_TEST(row(result, "proceedings/reconsideration") == "1 0 0 0 1");
    BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "1 0 0 0 1");
    BOOST_TEST(notes(result, NoteCode::duplicate_table).empty());
    const Section* section = find_section(result, SectionKey::proceedings);
    BOOST_TEST_REQUIRE(section != nullptr);
    BOOST_TEST(section->text == "5");
}

BOOST_AUTO_TEST_CASE(what_a_header_leaves_blank_is_no_value_of_rows_side_by_side) {
    // 16 blank cells after the first labels are more than the table has columns.
    const std::string_view labels = "结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n";
    const std::string_view fives = "1 |\n2 |\n3 |\n4 |\n10 |\n";
    const ReadResult result = read_report(join(
        {title, section_two, documents, section_four, "行政复议 |\n行政诉讼 |\n||||||||||||||||\n",
         labels, "未经复议直接起诉 |\n复议后起诉 |\n||||||||\n", labels, labels, "|||||\n", fives,
         fives, fives}));
    BOOST_TEST(row(result, "proceedings/reconsideration") == "1 2 3 4 10");
    BOOST_TEST(row(result, "proceedings/litigation_after_reconsideration") == "1 2 3 4 10");
}

BOOST_AUTO_TEST_CASE(a_stray_line_is_no_value_of_a_row_that_has_lost_one) {
    const std::string head = join({title, section_three,
                                   "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n"
                                   "社会公益组织\n法律服务机构\n其他\n"
                                   "一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n"
                                   "二、上年结转政府信息公开申请数量\n"});
    const std::string next = "四、结转下年度继续办理\n1\n2\n3\n4\n5\n6\n21\n";
    const auto carried_in = [&](std::string_view values) {
        const ReadResult result = read_report(join({head, values, next}));
        BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
        BOOST_TEST(row(result, "requests/carried_out") == "1 2 3 4 5 6 21");
        return row(result, "requests/carried_in");
    };
    const std::string six = "21\n22\n23\n24\n26\n86\n";
    for (const std::string_view stray : {"3\n", " 3 \n", "\n3\n\n", "第3页\n", "注：空白为0\n",
                                         "2023年\n", "测试县财政局\n", "（五）其他说明\n"}) {
        BOOST_TEST(carried_in(join({six, stray})) == unread_row, stray);
    }
    BOOST_TEST(carried_in(join({six, "130\n"})) == "21 22 23 24 26 86 130");
    BOOST_TEST(carried_in(join({six, "130\n第3页\n"})) == "21 22 23 24 26 86 130");
}

BOOST_AUTO_TEST_CASE(what_no_pipe_ends_is_no_cell) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n规章 |\n1 |\n2 |\n3\n"
        "行政规范性文件 |\n4 |\n5 |\n6 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "4 5 6");
}

BOOST_AUTO_TEST_CASE(what_stands_behind_the_last_pipe_of_a_table_is_no_cell) {
    const std::string rows =
        "自然人\n|\n法人或其他组织\n|\n总计\n|\n商业企业\n|\n科研机构\n|\n社会公益组织\n|\n"
        "法律服务机构\n|\n其他\n|\n一、本年新收政府信息公开申请数量\n|\n1\n|\n2\n|\n3\n|\n4\n|\n"
        "5\n|\n6\n|\n21\n|\n二、上年结转政府信息公开申请数量\n|\n1\n|\n2\n|\n3\n|\n4\n|\n5\n|\n6\n|"
        "\n";
    const ReadResult result = read_report(join({title, section_three, rows, "7\n\n五、问题\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_short).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_row_that_stands_there_blank_and_with_values_is_neither) {
    const std::string head = join({title, section_three,
                                   "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n"
                                   "社会公益组织\n法律服务机构\n其他\n"
                                   "一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n"});
    const ReadResult result =
        read_report(join({head,
                          "二、上年结转政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n"
                          "1\n2\n3\n4\n5\n6\n21\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_twice).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_row_with_a_value_less_than_most_is_unread_though_the_form_has_as_many) {
    const ReadResult result =
        read_report(join({title, section_three,
                          "申请人情况 | 自然人 | 法人或其他组织 | 总计 |\n"
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
                          "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n"
                          "二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"
                          "三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n"
                          "（七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n"
                          "四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 8 |\n\n",
                          section_two, documents}));
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_open).size() == 7);
}

/// Of table three on one line, its rows numbered; the second is printed behind its label so.
ReadResult numbered_rows(std::string_view second) {
    return read_report(
        join({title, section_three,
              "序号 | 申请人情况 | 自然人 | 法人或其他组织 | 总计 | 商业企业 | 科研机构 | "
              "社会公益组织 | 法律服务机构 | 其他 | "
              "1 | 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "2 | 二、上年结转政府信息公开申请数量 | ",
              second,
              "3 | 三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 |  | 5 | 6 | 17 | "
              "4 | （二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "5 | （三）不予公开 | 1.属于国家秘密 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "6 | （七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | "
              "7 | 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 5 |\n\n",
              section_two, documents}));
}

BOOST_AUTO_TEST_CASE(the_number_of_the_next_row_is_no_value) {
    const ReadResult result = numbered_rows("1 | 2 | 3 | 4 | 5 |  | 15 | ");
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == "1 2 3 4 5 blank 15");
    BOOST_TEST(row(result, "requests/granted") == "1 2 3 blank 5 6 17");
    BOOST_TEST(row(result, "requests/carried_out") == "1 2 3 4 5 6 5");
}

BOOST_AUTO_TEST_CASE(a_numbered_row_that_has_lost_a_value_takes_no_number) {
    for (const std::string_view values : {"1 | 2 | 3 | 4 | 5 | 6 | ", "1 |  | 3 | 4 | 5 | 6 | "}) {
        const ReadResult result = numbered_rows(values);
        BOOST_TEST(row(result, "requests/carried_in") == unread_row);
        BOOST_TEST(notes(result, NoteCode::row_short).size() == 7);
    }
}

BOOST_AUTO_TEST_CASE(a_numbered_row_with_no_number_behind_it_is_unread) {
    const ReadResult result = numbered_rows("1 | 2 | 3 | 4 | 5 | 6 | 21 | 无 | ");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(row(result, "requests/granted") == "1 2 3 blank 5 6 17");
}

BOOST_AUTO_TEST_CASE(a_row_torn_from_its_values_is_not_blank) {
    const ReadResult result =
        read_report(with_table_two("第二十条第（一）项 |  |  |  |\n"
                                   "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
                                   "规章 |  |\n第3页\n1 | 2 | 3 |\n"
                                   "行政规范性文件 | 4 | 5 | 6 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "4 5 6");
}

BOOST_AUTO_TEST_CASE(a_row_torn_from_its_values_is_not_blank_behind_the_label_of_a_group) {
    const ReadResult result = read_report(
        join({title, section_three, applicants,
              "| 三、本年度办理结果 | （四）无法提供 | 1.本机关不掌握相关政府信息 |  |\n第3页\n"
              "2 | 3 | 4 | 5 | 6 | 21 |\n"
              "|  |  | 2.没有现成信息需要另行制作 |  |  |  |  |  |  |  |\n"
              "| 四、结转下年度继续办理 |  |  | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/unavailable/not_held") == unread_row);
    BOOST_TEST(row(result, "requests/unavailable/needs_creation") ==
               "blank blank blank blank blank blank blank");
}

BOOST_AUTO_TEST_CASE(a_number_alone_in_the_row_below_makes_a_whole_row_too_long) {
    const std::string_view below =
        "| 三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | "
        "6 | 21 |\n| 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const auto carried_in = [&](std::string_view line) {
        const ReadResult result = read_report(join(
            {title, section_three, applicants,
             "| 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n", line, below}));
        BOOST_TEST(row(result, "requests/granted") == "1 2 3 4 5 6 21");
        return row(result, "requests/carried_in");
    };
    BOOST_TEST(carried_in("7 |  |\n") == unread_row);
    BOOST_TEST(carried_in("第7页\n") == "1 2 3 4 5 6 21");
    BOOST_TEST(carried_in("| 7 | 7 | 7 |\n") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(a_row_whose_label_stands_again_behind_other_words_is_not_certain) {
    const auto read_with = [](std::string_view second) {
        return read_report(
            with_table_two(join({"信息内容 |\n本年处理决定数量 |\n行政许可 |\n5 |\n", second,
                                 " |\n7 |\n行政处罚 |\n1 |\n行政强制 |\n2 |\n"})));
    };
    BOOST_TEST(at(read_with("行政确认"), "proactive/licensing/decisions") == "5");
    const ReadResult result = read_with("第3页 行政许可");
    BOOST_TEST(at(result, "proactive/licensing/decisions") == "absent");
    BOOST_TEST(at(result, "proactive/coercion/decisions") == "2");
    BOOST_TEST(notes(result, NoteCode::row_twice).size() == 1);
}

BOOST_AUTO_TEST_CASE(the_first_row_of_a_table_can_have_lost_a_character_of_its_label_too) {
    const std::string first = "| 一、本年新收政府息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const std::string second = "| 一、本年新收政府息公开申请数量 | 7 | 2 | 3 | 4 | 5 | 6 | 27 |\n";
    const std::string last = "| 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const ReadResult once = read_report(join({title, section_three, applicants, first, last}));
    BOOST_TEST(row(once, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(notes(once, NoteCode::label_incomplete).size() == 1);
    const ReadResult twice =
        read_report(join({title, section_three, applicants, first, second, last}));
    BOOST_TEST(row(twice, "requests/received") == unread_row);
}

BOOST_AUTO_TEST_CASE(a_label_on_two_lines_can_have_lost_a_character) {
    const auto documents_with = [](std::string_view label) {
        const ReadResult result = read_report(join(
            {"<p>某县教育局2022年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>",
             "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td>",
             "<td>现行有效件数</td></tr><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr>",
             label, "<td></td><td></td></tr></table>"}));
        return row(result, "proactive/normative_documents");
    };
    BOOST_TEST(documents_with("<td>行政规<br>范文件</td><td>4</td>") == "4 blank blank");
    BOOST_TEST(documents_with("<td>行政规范性<br>文件：4</td>") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(words_among_the_labels_over_rows_side_by_side_are_a_column) {
    const std::string labels = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";
    const std::string values = "1\n2\n3\n4\n10\n5\n0\n0\n0\n5\n0\n0\n6\n0\n6\n";
    const auto upheld = [&](std::string_view strange) {
        const ReadResult result = read_report(
            join({title, section_three, "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n",
                  "社会公益组织\n法律服务机构\n其他\n一、本年新收政府信息公开申请数量\n",
                  "1\n2\n3\n4\n5\n6\n21\n", section_four, "行政复议\n行政诉讼\n", labels, strange,
                  "未经复议直接起诉\n复议后起诉\n", labels, labels, values}));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(upheld("") == "1 2 3 4 10");
    BOOST_TEST(upheld("外国人\n") == "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_blank_cell_among_the_labels_over_rows_side_by_side_is_a_column) {
    const std::string labels = "结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n";
    const std::string values = "1 |\n2 |\n3 |\n4 |\n10 |\n";
    const auto upheld = [&](const std::string& first) {
        const ReadResult result = read_report(
            join({title, section_two, documents, section_four, "行政复议 |\n行政诉讼 |\n", first,
                  "未经复议直接起诉 |\n复议后起诉 |\n", labels, labels, values, values, values}));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(upheld(labels) == "1 2 3 4 10");
    BOOST_TEST(upheld("结果维持 |\n|\n" + labels.substr(labels.find('\n') + 1)) ==
               "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_number_before_a_row_without_labels_is_not_its_first_value) {
    const std::string_view values = "1 |\n2 |\n3 |\n4 |\n|\n5 |\n0 |\n0 |\n0 |\n5 |\n";
    const ReadResult result =
        read_report(join({title, section_two, "第二十条第（一）项 | |||\n",
                          "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 ||\n",
                          "规章 |\n0 |\n0 |\n0 ||\n行政规范性文件 |\n3 |\n1 |\n20 ||\n",
                          section_four, "17\n|\n", values, "0 |\n0 |\n6 |\n0 |\n|\n"}));
    BOOST_TEST(row(result, "proceedings/reconsideration") == "absent absent absent absent absent");
}

BOOST_AUTO_TEST_CASE(filler_is_no_blank_cell) {
    const ReadResult result =
        read_report(join({title, section_three, "自然人 | 法人或其他组织 | 总计 |||||||\n",
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |||||\n",
                          "一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 9 | ||\n",
                          "二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||\n",
                          "四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||\n"}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(row(result, "requests/carried_in") == "1 0 0 0 0 0 1");
}

BOOST_AUTO_TEST_CASE(a_row_with_a_value_too_many_says_nothing_of_the_filler_of_others) {
    const ReadResult result = read_report(
        join({title, section_three, "自然人 |\n法人或其他组织 |\n总计 | |||||||\n",
              "商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 | |||||\n",
              "一、本年新收政府信息公开申请数量 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 | ||\n",
              "二、上年结转政府信息公开申请数量 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 | |\n",
              "四、结转下年度继续办理 |\n1 |\n0 |\n0 |\n0 |\n|\n0 |\n1 | ||\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 0 0 0 0 0 1");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(row(result, "requests/carried_out") == "1 0 0 0 blank 0 1");
}

BOOST_AUTO_TEST_CASE(the_pipe_that_opens_a_row_is_no_blank_cell) {
    const std::string_view fives = "结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n";
    const auto upheld = [&](std::string_view last) {
        const ReadResult result = read_report(join(
            {title, section_two, documents, section_four, "|\n行政复议 |\n行政诉讼 |\n",
             "|||||||||||||\n|\n", fives, "未经复议直接起诉 |\n复议后起诉 |\n||||||||\n|\n", fives,
             fives, "|||||\n|\n", "1 |\n2 |\n3 |\n4 |\n10 |\n5 |\n6 |\n7 |\n8 |\n26 |\n",
             "9 |\n10 |\n11 |\n30 |\n", last}));
        return at(result, "proceedings/reconsideration/upheld");
    };
    BOOST_TEST(upheld("60 |\n") == "1");
    BOOST_TEST(upheld("") == "absent");
}

BOOST_AUTO_TEST_CASE(litigation_may_stand_before_reconsideration) {
    const std::string_view five = " 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";
    const std::string_view values =
        "| 5 | 0 | 0 | 0 | 5 | 0 | 0 | 6 | 0 | 6 | 1 | 2 | 3 | 4 | 10 |\n";
    const auto reconsideration = [&](std::string_view head) {
        const ReadResult result = read_report(join(
            {title, section_two, documents, section_four, head, "|", five, five, "\n", values}));
        return row(result, "proceedings/reconsideration");
    };
    BOOST_TEST(reconsideration(join({"| 行政诉讼 | 行政复议 |\n| 未经复议直接起诉 | 复议后起诉 |",
                                     five, "\n"})) == "1 2 3 4 10");
    // The labels have changed places, but not what stands under them.
    BOOST_TEST(reconsideration(join(
                   {"| 行政诉讼 | 行政复议 |\n|", five, " 未经复议直接起诉 | 复议后起诉 |\n"})) ==
               "absent absent absent absent absent");
}

// ---- labels ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(other_and_total_are_columns_before_the_first_row_and_rows_after) {
    const ReadResult result = read_report(join(
        {title, section_three, applicants,
         "| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 2 | 3 |\n",
         "| （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | "
         "0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
         "| 其他 | 1 | 0 | 0 | 0 | 0 | 1 | 2 |\n| 总计 | 1 | 0 | 0 | 0 | 0 | 1 | 2 |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 0 0 0 0 2 3");
    BOOST_TEST(row(result, "requests/other/misc") == "1 0 0 0 0 1 2");
    BOOST_TEST(row(result, "requests/concluded") == "1 0 0 0 0 1 2");
}

BOOST_AUTO_TEST_CASE(labels_are_told_whatever_their_number_brackets_and_script) {
    const std::string_view spellings[] = {"㈠予以公开", "(一) 予以公开", "予 以 公 开",
                                          "（一）予以公開", "1、予以公开"};
    for (const std::string_view spelling : spellings) {
        BOOST_TEST_CONTEXT(spelling) {
            const ReadResult result =
                read_report(join({title, section_three, applicants, "| ", spelling,
                                  " | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
            BOOST_TEST(row(result, "requests/granted") == "1 0 0 0 0 0 1");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_label_is_never_a_part_of_another) {
    const ReadResult result = read_report(
        join({title, section_three, applicants,
              "| （三）不予公开 | 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
    BOOST_TEST(row(result, "requests/refused/prohibited_by_law") == "1 0 0 0 0 0 1");
    BOOST_TEST(at(result, "requests/granted/person") == "absent");
    BOOST_TEST(at(result, "requests/other/misc/person") == "absent");
}

BOOST_AUTO_TEST_CASE(a_label_broken_over_cells_is_joined_and_noted) {
    const ReadResult result = read_report(with_table_two(
        "信息内容\n\n本年制发\n\n件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n0\n\n0\n\n7\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "0 0 7");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::split_label).size() == 1);
    const Note note = notes(result, NoteCode::split_label)[0];
    BOOST_TEST(note.path == "proactive");
    BOOST_TEST(note.raw == "本年制发\n件数");
    BOOST_TEST(note.position.line == 5);
}

BOOST_AUTO_TEST_CASE(a_label_broken_behind_its_number_is_one_label) {
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>三、收到和处理政府信息公开申请情况</p><table>"
        "<tr><td>三、本年度办理结果</td><td>（七）<br>总计</td>"
        "<td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>"
        "<tr><td colspan=2>四、结转下年度继续办理</td>"
        "<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr></table>");
    BOOST_TEST(row(result, "requests/concluded") == "2 0 0 0 0 0 2");
    const Section* section = find_section(result, SectionKey::requests);
    BOOST_TEST_REQUIRE(section != nullptr);
    BOOST_TEST(section->text == "");
}

BOOST_AUTO_TEST_CASE(traditional_characters_are_read_and_noted_once) {
    const ReadResult result = read_report(
        "某縣教育局2022年政府信息公開工作年度報告\n二、主動公開政府信息情況\n"
        "信息內容 | 本年制發件數 | 本年廢止件數 | 現行有效件數 |\n規章 | 1 | 2 | 3 |\n");
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 3");
    BOOST_TEST(result.report.header().organ == "某縣教育局");
    BOOST_TEST(name(result.report.header().organ_kind) == "department");
    BOOST_TEST(notes(result, NoteCode::traditional).size() == 1);
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_of_other_results_has_its_own_cells) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"}));
    BOOST_TEST(result.report.form().id() == "2021");
    BOOST_TEST(at(result, "requests/other/person") == "2");
    BOOST_TEST(at(result, "requests/other/total") == "2");
    BOOST_TEST(at(result, "requests/other/misc/person") == "absent");
}

// ---- headers -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(columns_in_another_order_are_read_by_their_labels) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n规章 | 9 | 1 | 2 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 9");
}

BOOST_AUTO_TEST_CASE(a_column_that_the_form_does_not_have_is_left_out_and_noted) {
    const ReadResult result = read_report(
        with_table_two("信息内容 | 本年制发件数 | 本年修改件数 | 本年废止件数 | 现行有效件数 |\n"
                       "规章 | 1 | 5 | 2 | 9 |\n行政规范性文件 | 3 | 5 | 4 | 20 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 9");
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 4 20");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::columns_unknown).size() == 1);
    BOOST_TEST(notes(result, NoteCode::columns_unknown)[0].path == "proactive");
    BOOST_TEST(notes(result, NoteCode::columns_unknown)[0].raw ==
               "本年制发件数 本年修改件数 本年废止件数 现行有效件数");
}

BOOST_AUTO_TEST_CASE(no_number_is_read_under_a_header_that_says_something_else) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 本年制发件数 | 本年修改件数 | 现行有效件数 |\n规章 | 1 | 5 | 9 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 absent 9");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::columns_unknown).size() == 2);
    BOOST_TEST(notes(result, NoteCode::columns_unknown)[1].path ==
               "proactive/regulations/repealed");
}

BOOST_AUTO_TEST_CASE(a_lost_header_label_loses_no_value) {
    const ReadResult result =
        read_report(join({title, section_three, "| 法人或其他组织 | 总计 |\n",
                          "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n",
                          "| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(
    a_row_has_lost_a_value_rather_than_the_column_of_a_lost_label_if_another_has_it) {
    const std::string_view header =
        "自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他\n";
    const std::string_view blanks =
        "一、本年新收政府信息公开申请数量   1   2   4   5   6   18\n"
        "二、上年结转政府信息公开申请数量   1   2   3   4   5   15\n";
    const std::string_view complete = "（一）予以公开   1   2   3   4   5   6   21\n";
    const ReadResult result = read_report(join({title, section_three, header, blanks, complete}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(row(result, "requests/granted") == "1 2 3 4 5 6 21");
    BOOST_TEST(notes(result, NoteCode::row_short).size() == 14);
    const ReadResult without_total = read_report(join({title, section_three, header, blanks}));
    BOOST_TEST(row(without_total, "requests/received") == "1 2 4 5 6 18 absent");
}

BOOST_AUTO_TEST_CASE(without_the_label_over_them_two_levels_of_a_header_are_still_told) {
    const ReadResult result =
        read_report(join({title, section_three, "自然人 | 总计 |\n",
                          "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n",
                          "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(labels_of_two_levels_that_have_changed_places_tell_no_column) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, "自然人 | 法人或其他组织 | 其他 |\n",
              "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 总计 |\n",
              "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(notes(result, NoteCode::columns_unknown).size() == 8);
}

BOOST_AUTO_TEST_CASE(labels_set_in_columns_that_have_changed_levels_are_read_where_they_stand) {
    const std::string_view table =
        R"(申请人情况                        自然人  法人或其他组织                                    商业企业
                                          总计  科研机构  社会公益组织  法律服务机构  其他
一、本年新收政府信息公开申请数量  1       21    3         4             5             6     2
二、上年结转政府信息公开申请数量  0       1     0         0             0             0     1
)";
    const ReadResult result = read_report(join({title, section_three, table}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
}

BOOST_AUTO_TEST_CASE(a_word_behind_a_row_set_in_columns_makes_up_for_no_blank_cell) {
    const std::string_view table =
        R"(申请人情况                        自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
一、本年新收政府信息公开申请数量  1       2         3         4             5             6     21
二、上年结转政府信息公开申请数量          2         3         4             5             6     20    已核
)";
    const ReadResult result = read_report(join({title, section_three, table}));
    BOOST_TEST(row(result, "requests/received") == "1 2 3 4 5 6 21");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_misplaced).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_column_that_stands_twice_is_read_under_the_year_of_the_report_only) {
    const auto issued = [](const std::string& left, const std::string& right) {
        const ReadResult result = read_report(
            "<p>某县教育局2022年政府信息公开工作年度报告<table><tr><td rowspan=2>信息内容"
            "<td colspan=3>" +
            left + "<td colspan=3>" + right +
            "<tr><td>本年制发件数<td>本年废止件数<td>现行有效件数<td>本年制发件数<td>本年废止件数"
            "<td>现行有效件数<tr><td>规章<td>1<td>2<td>3<td>4<td>5<td>6"
            "<tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>7<tr><td>行政处罚<td>8</"
            "table>");
        BOOST_TEST(notes(result, NoteCode::columns_twice).size() ==
                   (left == "2021年" || right == "2021年" ? 0U : 3U));
        return row(result, "proactive/regulations");
    };
    BOOST_TEST(issued("2021年", "2022年") == "4 5 6");
    BOOST_TEST(issued("2022年", "2021年") == "1 2 3");
    BOOST_TEST(issued("上年", "本年") == "absent absent absent");
}

// ---- rows --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(one_value_is_never_spread_over_seven_cells) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| 一、本年新收政府信息公开申请数量 | 0 |\n"}));
    BOOST_TEST(row(result, "requests/received") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_short).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_row_with_too_many_values_is_not_read) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 1 | 1 | 1 |\n"
        "行政规范性文件 | 3 | 1 | 20 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 20");
    BOOST_TEST(notes(result, NoteCode::row_long).size() == 3);
}

BOOST_AUTO_TEST_CASE(a_row_whose_label_stands_there_without_values_is_not_that_of_the_total) {
    const std::string_view rows = "自然人 | 1 | 2 | 3 |\n总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n";
    const ReadResult transposed = read_report(
        join({title, section_two, documents, section_three,
              "申请人情况 | （一）予以公开 | （七）总计 | 四、结转下年度继续办理 |\n", rows}));
    BOOST_TEST(row(transposed, "requests/concluded") == unread_row);
    BOOST_TEST(notes(transposed, NoteCode::row_twice).size() == 7);
}

BOOST_AUTO_TEST_CASE(
    total_without_a_number_before_all_other_rows_is_a_column_of_a_table_turned_round) {
    const ReadResult result = read_report(join(
        {title, section_two, documents, "三、收到和处理政府信息公开申请情况 无。 申请人情况 | ",
         "（一）予以公开 | （七）总计 |\n自然人 | 1 | 2 |\n商业企业 | 3 | 4 |\n",
         "总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(row(result, "requests/concluded") == unread_row);
    BOOST_TEST(notes(result, NoteCode::row_disordered).size() == 7);
}

BOOST_AUTO_TEST_CASE(what_stands_below_a_line_that_ends_a_row_is_not_its_last_value) {
    std::string turned = "| 申请人情况 |";
    for (int i = 0; i < 24; ++i) turned += " 一、本年新收政府信息公开申请数量 |";
    for (const std::string_view applicant : {"自然人", "商业企业", "科研机构", "法律服务机构"}) {
        turned.append("\n| ").append(applicant).append(" |");
        for (int i = 0; i < 24; ++i) turned += " 0 |";
    }
    const ReadResult result = read_report(
        join({title, section_two, "| 第二十条第（一）项 |  |  |  |\n",
              "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n",
              "| 规章 | 4 | 3 |\n2020\n| 行政规范性文件 | 5 | 6 | 7 |\n", section_three, turned}));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(row(result, "proactive/normative_documents") == "5 6 7");
}

BOOST_AUTO_TEST_CASE(a_blank_cell_among_the_labels_of_a_whole_header_is_a_column) {
    const auto documents_below = [](const std::string& labels, const std::string& values) {
        const ReadResult result = read_report(join(
            {title, section_two, "第二十条第（一）项 | |||\n信息内容 | ", labels,
             "\n规章 | 1 | 2 | 3 ||\n行政规范性文件 | ", values, "\n", section_three, applicants,
             "二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
        return row(result, "proactive/normative_documents");
    };
    const std::string inside = "本年制发件数 | | 本年废止件数 | 现行有效件数 |";
    const std::string in_front = "| 本年制发件数 | 本年废止件数 | 现行有效件数 |";
    BOOST_TEST(documents_below(inside, "1 | 7 | 2 | 3 |") == "1 2 3");
    BOOST_TEST(documents_below(inside, "1 | 7 | 2 | |") == "absent absent absent");
    BOOST_TEST(documents_below(in_front, "7 | 1 | 2 | |") == "absent absent absent");
}

BOOST_AUTO_TEST_CASE(a_row_without_any_value_is_blank_also_under_a_header_that_is_not_understood) {
    const ReadResult result =
        read_report(join({title, section_two, documents,
                          "信息内容 | 本年处理决定数量 | 备注 |\n行政许可 |  |  |\n"}));
    BOOST_TEST(row(result, "proactive/licensing") == "blank");
    BOOST_TEST(notes(result, NoteCode::text_kept).empty());
}

BOOST_AUTO_TEST_CASE(a_row_that_the_form_does_not_have_is_skipped_and_noted) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n规章 |\n1 |\n2 |\n3 |\n"
        "其他主动公开文件 |\n4 |\n5 |\n6 |\n行政规范性文件 |\n7 |\n8 |\n9 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "1 2 3");
    BOOST_TEST(row(result, "proactive/normative_documents") == "7 8 9");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::row_unknown).size() == 1);
    BOOST_TEST(notes(result, NoteCode::row_unknown)[0].raw == "其他主动公开文件");
}

BOOST_AUTO_TEST_CASE(a_numbered_row_that_the_form_does_not_have_begins_no_header) {
    const ReadResult result = read_report(
        join({title, section_two,
              "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n",
              section_three, "自然人 | 法人或其他组织 | 总计 |\n",
              "商业企业 | 科研机构 | 法律服务机构 | 法律服务机构 | 其他 |\n",
              "2.重复申请 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n9.其他 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n",
              "3.要求提供公开出版物 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"}));
    BOOST_TEST(result.report.form().id() == "2019");
    BOOST_TEST(row(result, "requests/not_processed/published_material") ==
               "1 2 3 absent absent 6 21");
}

BOOST_AUTO_TEST_CASE(a_subtotal_that_the_form_does_not_have_is_skipped_and_noted) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （三）不予公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |\n"}));
    BOOST_TEST(at(result, "requests/refused/state_secret/person") == "absent");
    BOOST_TEST(notes(result, NoteCode::row_unknown).size() == 1);
}

BOOST_AUTO_TEST_CASE(of_a_table_that_stands_twice_the_one_of_the_year_is_read_if_both_are_dated) {
    const std::string other = replaced(std::string(documents), " 0 ", " 8 ");
    const auto regulations = [&](std::string_view above, std::string_view between,
                                 const std::string& last) {
        const ReadResult result = read_report(
            with_table_two(join({above, documents, between, last, section_four,
                                 "行政复议 | 行政诉讼 |\n0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | "
                                 "0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"})));
        BOOST_TEST_REQUIRE(notes(result, NoteCode::duplicate_table).size() == 1);
        BOOST_TEST(notes(result, NoteCode::duplicate_table)[0].path == "proactive");
        return row(result, "proactive/regulations");
    };
    const std::string_view neither = "absent absent absent";
    BOOST_TEST(regulations("", "", other) == neither);
    BOOST_TEST(regulations("", "", std::string(documents)) == "0 0 0");
    BOOST_TEST(regulations("", "2021年\n", other) == neither);
    BOOST_TEST(regulations("2022年\n", "2021年\n", other) == "0 0 0");
    BOOST_TEST(regulations("2021年情况\n", "2022年度情况\n", other) == "8 8 8");
    BOOST_TEST(regulations("2021年\n", "2020年\n", other) == neither);
    BOOST_TEST(regulations("2022年\n", "2022年\n", other) == neither);
}

BOOST_AUTO_TEST_CASE(values_beside_the_heading_of_rows_that_stand_there_are_not_read) {
    const ReadResult result =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n",
                          "| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
    BOOST_TEST(row(result, "requests/other/misc") == "1 0 0 0 0 0 1");
    BOOST_TEST(at(result, "requests/other/person") == "absent");
    BOOST_TEST(notes(result, NoteCode::row_unknown).size() == 7);
}

BOOST_AUTO_TEST_CASE(a_label_that_says_little_is_believed_below_its_heading_only) {
    const auto misc = [](std::string_view heading) {
        return row(read_report(join({title, section_two, documents, section_three, applicants,
                                     heading, "| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"})),
                   "requests/other/misc");
    };
    BOOST_TEST(misc("| （六）其他处理 |\n") == "1 0 0 0 0 0 1");
    BOOST_TEST(misc("| （五）不予处理 |\n") == unread_row);
    const ReadResult other =
        read_report(join({title, section_two, documents, section_three, applicants,
                          "| （六）其他处理 |\n", "| 9.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"}));
    BOOST_TEST(row(other, "requests/other/misc") == unread_row);
}

BOOST_AUTO_TEST_CASE(without_a_header_a_row_ends_where_others_do) {
    const auto line = [](std::string_view label, std::string_view wide) {
        std::string cells = "<tr><td>" + std::string(label) + "</td><td" + std::string(wide);
        cells += ">1</td>";
        for (int i = 0; i < 6; ++i) cells += "<td>2</td>";
        return cells + "</tr>";
    };
    const ReadResult result = read_report(
        "<p>某县教育局2022年政府信息公开工作年度报告</p>"
        "<p>三、收到和处理政府信息公开申请情况</p><table>" +
        line("一、本年新收政府信息公开申请数量", "") +
        line("二、上年结转政府信息公开申请数量", " colspan=2") +
        line("四、结转下年度继续办理", "") + "</table>");
    BOOST_TEST(row(result, "requests/received") == "1 2 2 2 2 2 2");
    BOOST_TEST(row(result, "requests/carried_in") == unread_row);
    BOOST_TEST(row(result, "requests/carried_out") == "1 2 2 2 2 2 2");
}

BOOST_AUTO_TEST_CASE(a_cell_with_two_numbers_leaves_its_row_unread) {
    const ReadResult result = read_report(with_table_two(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 1 2 | 3 |\n"
        "行政规范性文件 | 3 | 1 | 20 |\n"));
    BOOST_TEST(row(result, "proactive/regulations") == "absent absent absent");
    BOOST_TEST(notes(result, NoteCode::row_joined).size() == 3);
}

BOOST_AUTO_TEST_CASE(two_years_side_by_side_are_refused) {
    const Error error = refusal(with_table_two(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 | 1 | 2 | 3 |\n"
        "行政规范性文件 | 1 | 2 | 3 | 4 | 5 | 6 |\n"));
    BOOST_TEST(name(error.code) == "comparison");
    BOOST_TEST(error.line == 4);
}

BOOST_AUTO_TEST_CASE(two_years_side_by_side_in_one_table_leave_the_others_readable) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, applicants,
              "| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 1 | 2 | 3 | 4 | 5 "
              "| 6 | 21 |\n| 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"
              "| 四、结转下年度继续办理 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 1 | 2 | 3 | 4 | 5 | 6 | 21 "
              "|\n"}));
    BOOST_TEST(row(result, "proactive/normative_documents") == "3 1 20");
    for (const std::string_view path : {"received", "carried_in", "carried_out"}) {
        BOOST_TEST(row(result, "requests/" + std::string(path)) == unread_row);
    }
    BOOST_TEST(notes(result, NoteCode::row_long).size() == 21);
}

BOOST_AUTO_TEST_CASE(rows_of_another_table_with_the_same_words_are_not_read) {
    const ReadResult result = read_report(
        join({title, "一、总体情况\n项目 | 数量 |\n行政许可 | 777 |\n行政处罚 | 888 |\n",
              section_two, documents}));
    BOOST_TEST(at(result, "proactive/licensing/decisions") == "absent");
    const Section* overview = find_section(result, SectionKey::overview);
    BOOST_TEST_REQUIRE(overview != nullptr);
    BOOST_TEST(overview->text.find("777") != std::string::npos);
}

// ---- values ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(what_was_repaired_keeps_what_was_printed) {
    const ReadResult result = read_report(
        "某县教育局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 1,113 | +19 | "
        "22（其中修订16件） |\n"
        "行政处罚 | １２ | 增98 | 见附件 |\n行政强制 | / | 未增未减 | 5件 |\n");
    BOOST_TEST(row(result, "proactive/licensing") == "1113 19 22");
    BOOST_TEST(row(result, "proactive/penalties") == "12 98 text 见附件");
    BOOST_TEST(row(result, "proactive/coercion") == "/ 0 5");
    for (const NoteCode code : {NoteCode::thousands, NoteCode::sign, NoteCode::annotation,
                                NoteCode::fullwidth, NoteCode::text_kept, NoteCode::unit}) {
        BOOST_TEST_CONTEXT(name(code)) {
            BOOST_TEST(notes(result, code).size() == 1);
        }
    }
    BOOST_TEST(notes(result, NoteCode::sign_word).size() == 2);
    const Note note = notes(result, NoteCode::thousands)[0];
    BOOST_TEST(note.path == "proactive/licensing/items_last_year");
    BOOST_TEST(note.raw == "1,113");
    BOOST_TEST(note.position.line == 4);
    BOOST_TEST(note.position.column == 8);
    BOOST_TEST(std::is_sorted(result.notes.begin(), result.notes.end(),
                              [](const Note& left, const Note& right) {
                                  return left.position.offset < right.position.offset;
                              }));
}

BOOST_AUTO_TEST_CASE(a_dash_or_slash_in_a_cell_is_no_part_of_the_next_or_last_label) {
    const std::string table =
        "某县某局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
        "规章\n—\n—\n—\n行政规范性文件\n1\n2\n3\n"
        "三、收到和处理政府信息公开申请情况\n"
        "2.其他法律行政法规禁止公开\n/\n0\n0\n0\n0\n0\n0\n";
    const ReadResult result = read_report(table);
    BOOST_TEST(row(result, "proactive/regulations") == "/ / /");
    BOOST_TEST(row(result, "proactive/normative_documents") == "1 2 3");
    BOOST_TEST(row(result, "requests/refused/prohibited_by_law") == "/ 0 0 0 0 0 0");
    BOOST_TEST(notes(result, NoteCode::dash).size() == 3U);
    BOOST_TEST(notes(result, NoteCode::split_label).empty());
}

BOOST_AUTO_TEST_CASE(a_unit_in_the_header_that_is_not_the_forms_is_noted) {
    const auto units_noted = [](const std::string& header) {
        const ReadResult result =
            read_report("| 信息内容 | " + header + " |\n| 行政事业性收费 | 72500 |\n");
        BOOST_TEST(at(result, "proactive/fees/amount") == "72500");
        return notes(result, NoteCode::unit_in_header).size();
    };
    BOOST_TEST(units_noted("本年收费金额（单位：万元）") == 0U);
    BOOST_TEST(units_noted("本年收费金额") == 0U);
    BOOST_TEST(units_noted("本年收费金额（单位：元）") == 1U);
    BOOST_TEST(units_noted("本年收费金额(亿元)") == 1U);
}

BOOST_AUTO_TEST_CASE(a_line_break_inside_a_cell_does_not_end_the_value) {
    const ReadResult result = read_report(
        "\t某县教育局2020年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n"
        "\t信息内容\n\t采购项目数量\n\t采购总金额\n\n\t政府集中采购\n\t6\n\t251000\n元\n\n");
    BOOST_TEST(row(result, "proactive/procurement") == "6 251000");
    const Cell amount = result.report.cell(test::at(result.report, "proactive/procurement/amount"));
    BOOST_TEST(amount.unit == "元");
}

// ---- form, header, sections --------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_tables_decide_the_form_and_the_title_the_year) {
    const ReadResult result = read_report(replaced(seed(), "2020年", "2023年"));
    BOOST_TEST(result.report.form().id() == "2019");
    BOOST_TEST((result.report.header().year == 2023));
}

BOOST_AUTO_TEST_CASE(a_year_that_no_report_can_have_is_not_read) {
    const ReadResult result = read_report(replaced(seed(), "2020年", "1923年"));
    BOOST_TEST(!result.report.header().year.has_value());
    BOOST_TEST(read_json(write_json(result.report)).has_value());
}

BOOST_AUTO_TEST_CASE(a_form_that_nothing_tells_is_noted) {
    const std::string_view table =
        "| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
    const ReadResult result = read_report(join({section_three, applicants, table}));
    BOOST_TEST(result.report.form().id() == "2021");
    BOOST_TEST_REQUIRE(notes(result, NoteCode::form_assumed).size() == 1);
    BOOST_TEST(
        notes(read_report(join({title, section_three, applicants, table})), NoteCode::form_assumed)
            .empty());
}

BOOST_AUTO_TEST_CASE(without_a_year_the_form_is_the_one_that_is_there_as_a_whole) {
    std::string rows;
    for (const Row& row : test::form("2019").tables()[1].blocks[0].rows) {
        rows.append("| ").append(row.label).append(" |");
        for (int i = 0; row.role != RowRole::heading && i < 7; ++i) rows.append(" 0 |");
        rows.append("\n");
    }
    const ReadResult result = read_report(join({section_three, applicants, rows}));
    BOOST_TEST(result.report.form().id() == "2019");
    BOOST_TEST(notes(result, NoteCode::form_assumed).size() == 1U);
}

BOOST_AUTO_TEST_CASE(where_tables_do_not_tell_the_year_decides_the_form) {
    const std::string_view table =
        "| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
    const ReadResult old = read_report(
        join({"某县教育局2019年政府信息公开工作年度报告\n", section_three, applicants, table}));
    BOOST_TEST(old.report.form().id() == "2019");
    BOOST_TEST(read_report(join({title, section_three, applicants, table})).report.form().id() ==
               "2021");
}

BOOST_AUTO_TEST_CASE(lines_of_a_table_of_contents_are_no_headings) {
    const ReadResult result =
        read_report(join({title, "目录\n一、总体情况\n", section_two, section_three,
                          "根据规定，公布本报告。\n一、总体情况\n全年平稳。\n", section_two,
                          documents, section_three, "无。\n"}));
    const auto& sections = result.report.sections();
    BOOST_TEST_REQUIRE(sections.size() == 4);
    BOOST_TEST(name(sections[0].key) == "preamble");
    BOOST_TEST(sections[0].text.ends_with("根据规定，公布本报告。"));
    BOOST_TEST(sections[1].text == "全年平稳。");
    BOOST_TEST(sections[3].text == "无。");
}

BOOST_AUTO_TEST_CASE(a_numbered_heading_of_other_words_begins_an_unknown_section) {
    const ReadResult result = read_report(
        join({title, section_two, documents, section_three, "无。\n", section_four, "无。\n",
              "五、收费和减免情况\n没有收费。\n六、其他需要报告的事项\n无。\n"}));
    const Section* unknown = find_section(result, SectionKey::unknown);
    BOOST_TEST_REQUIRE(unknown != nullptr);
    BOOST_TEST(unknown->heading == "五、收费和减免情况");
    BOOST_TEST(unknown->text == "没有收费。");
}

BOOST_AUTO_TEST_CASE(prose_around_a_table_stays_in_its_section) {
    const ReadResult result = read_report(with_table_two(
        join({"该部分以表格形式报告。表格如下：\n", documents, "\n注：以上数据不含所属单位。\n"})));
    BOOST_TEST(find_section(result, SectionKey::proactive)->text ==
               "该部分以表格形式报告。表格如下：\n注：以上数据不含所属单位。");
}

BOOST_AUTO_TEST_CASE(a_report_in_one_line_begins_with_its_title) {
    const std::string line =
        "某县教育局2020年政府信息公开工作年度报告  二、主动公开政府信息情况 "
        "无。 第二十条第（一）项 | 信息内容 | 本年制发件数 | 本年废止件数 | "
        "现行有效件数 | 规章 | 1 | 2 | 3 | 行政规范性文件 | 4 | 5 | 6 | ";
    const ReadResult result = read_report(line);
    BOOST_TEST(result.report.header().title == line.substr(0, line.find(' ')));
    BOOST_TEST((result.report.header().year == 2020));
    BOOST_TEST(result.report.header().organ == "某县教育局");
    BOOST_TEST_REQUIRE(!result.report.sections().empty());
    BOOST_TEST(result.report.sections().front().text.starts_with("某县教育局2020年"));
}

BOOST_AUTO_TEST_CASE(a_signature_that_says_more_than_the_header_stays_in_the_text) {
    const std::string report =
        join({title, section_two, documents, "六、其他需要报告的事项\n无。\n"});
    const ReadResult same = read_report(report + "某县教育局\n2023年1月20日\n");
    BOOST_TEST(find_section(same, SectionKey::other_matters)->text == "无。");
    BOOST_TEST((same.report.header().published == Date{2023, 1, 20}));
    const ReadResult other = read_report(report + "某县教育局办公室\n二〇二三年一月二十日\n");
    BOOST_TEST(find_section(other, SectionKey::other_matters)->text ==
               "无。\n某县教育局办公室\n二〇二三年一月二十日");
    BOOST_TEST((other.report.header().published == Date{2023, 1, 20}));
}

BOOST_AUTO_TEST_CASE(the_date_that_a_page_gives_for_publication_comes_before_the_signature) {
    const ReadResult result =
        read_report(join({title, "发布日期：2023-02-05 来源：某县教育局\n", section_two, documents,
                          "六、其他需要报告的事项\n无。\n某县教育局\n2023年1月20日\n"}));
    BOOST_TEST((result.report.header().published == Date{2023, 2, 5}));
}

BOOST_AUTO_TEST_CASE(the_organ_is_what_the_title_names_around_the_year) {
    const std::pair<std::string_view, std::string_view> titles[] = {
        {"宿迁市 2025 年政府信息公开工作年度报告", "宿迁市"},
        {"2021年某县教育局政府信息公开工作年度报告", "某县教育局"},
        {"某县人民政府信息公开2021年度报告", "某县人民政府"},
        {"某县人民政府办公室关于2021年度政府信息公开工作的报告", "某县人民政府办公室"},
        {"某镇2022年度政府信息公开年报", "某镇"},
        {"2022年政府信息公开工作年度报告", ""},
    };
    for (const auto& [line, organ] : titles) {
        BOOST_TEST_CONTEXT(line) {
            const ReadResult result = read_report(join({line, "\n", section_two, documents}));
            BOOST_TEST(result.report.header().organ == organ);
            BOOST_TEST(result.report.header().title == line);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_title_is_the_first_line_that_names_subject_and_year) {
    const ReadResult result =
        read_report(join({"首页 > 政府信息公开 > 政府信息公开年报\n政府信息公开年报\n", title,
                          "参见某县2021年政府信息公开工作年度报告\n", section_two, documents}));
    BOOST_TEST(result.report.header().title == title.substr(0, title.size() - 1));
    BOOST_TEST((result.report.header().year == 2022));
}

BOOST_AUTO_TEST_CASE(the_scope_of_a_government_is_known_only_where_the_text_says_so) {
    const auto scope_of = [](std::string_view prose) {
        const ReadResult result =
            read_report(join({"某县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n", prose,
                              section_two, documents}));
        return std::string(name(result.report.header().scope));
    };
    BOOST_TEST(scope_of("全县共受理申请21件。\n") == "area");
    BOOST_TEST(scope_of("共受理申请21件。\n") == "unknown");
}

BOOST_AUTO_TEST_CASE(places_are_kept_only_if_asked_for) {
    ReadOptions options;
    options.provenance = false;
    const ReadResult result = read_report(seed(), options);
    BOOST_TEST(result.provenance.cells.empty());
    BOOST_TEST(result.provenance.sections.empty());
    BOOST_TEST(!result.notes.empty());
}

BOOST_AUTO_TEST_SUITE_END()
