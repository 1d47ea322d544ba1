// What the writers print is read back as the report that it was.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>
#include <govinfo/write.hpp>

#include "property/plain_report.hpp"
#include "property/read_back.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

constexpr DocumentKind kinds[] = {DocumentKind::text, DocumentKind::html, DocumentKind::docx,
                                  DocumentKind::xlsx};

template <class Words>
auto any_of(const Words& words, Random& random) {
    return words[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(std::size(words)) - 1))];
}

/// Sentences that a writer has to print and a reader to leave alone.
constexpr std::string_view plain_lines[] = {
    "2024年，我局主动公开政府信息1,024条，其中规范性文件2件。",
    "全年受理申请21件，均在法定期限内答复；结转下年度继续办理0件。",
    "一是组织领导有待加强；二是<内容>有待丰富 & 更新。",
    "（一）主动公开",
    "1.加强学习，提高认识。",
    "*注：“其他处理”含申请人主动撤回申请；占比63.5%。",
    "<script>alert('1')</script><!-- 规章 --><td>7</td>",
    "]]> &amp; &#48; =1+1 @x -3 +4 \"q\"",
    "以下为𠮷林、㐀县、ﬁ、é、Ⅷ、℃、①②③…",
    "无",
    "=HYPERLINK(\"http://a\",\"b\")",
    "+1 -1 @SUM(A1) _x0041_ _xyz",
};

/// Of a table that is none of the form's: read back where none of the form's follows at once.
constexpr std::string_view foreign_rows = "序号\t事项\t完成情况\n1\t培训\t已完成\n2\t考核\t良好";

std::string any_prose(bool before_table, Random& random) {
    std::string text;
    for (std::int64_t i = draw(random, 0, 4); i > 0; --i)
        (text += text.empty() ? "" : "\n") += any_of(plain_lines, random);
    if (!before_table && one_in(random, 8))
        (text += text.empty() ? "表：\n" : "\n") += foreign_rows;
    return text;
}

void set_sections(Report& report, Random& random) {
    report.sections().clear();
    if (one_in(random, 8)) return;
    if (one_in(random, 4))
        report.sections().push_back({SectionKey::preamble, "", "根据有关规定，现公布本报告。"});
    for (const SectionHeading& part : report.form().spec().sections) {
        const SectionKey key = *parse_section_key(part.key);
        const std::string heading(part.also.empty() || one_in(random, 3) ? part.heading
                                                                         : part.also.front());
        const bool table = std::any_of(report.form().tables().begin(), report.form().tables().end(),
                                       [&](const Table& each) { return each.key == part.key; });
        report.sections().push_back({key, heading, any_prose(table, random)});
    }
    if (one_in(random, 8)) report.sections().push_back({SectionKey::unknown, "七、附则", "无"});
}

void set_header(Report& report, Random& random) {
    Header& header = report.header();
    switch (draw(random, 0, 5)) {
        case 0:
            header.title =
                header.organ + "关于" + std::to_string(*header.year) + "年度政府信息公开工作的报告";
            break;
        case 1:  // the signature alone names the organ
            header.title = std::to_string(*header.year) + "年政府信息公开工作年度报告";
            break;
        case 2:
            header.published.reset();
            break;
        case 3:
            header.period.reset();
            break;
        default:
            break;
    }
}

constexpr std::string_view prints[] = {"",
                                       "/",
                                       "见附件",
                                       "1,113",
                                       "２０",
                                       "3件",
                                       "22（其中修订16件）",
                                       "+19",
                                       "增98",
                                       "未统计",
                                       "0/0",
                                       "251000元",
                                       "55（含自然失效29件）",
                                       "<b>5</b>",
                                       "5|6",
                                       "1.50"};

void print_oddly(Report& report, Random& random) {
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.state(cell) == CellState::absent || !one_in(random, 12)) continue;
        report.set(cell, parse_cell(report.form().cell(cell).column->kind, any_of(prints, random)));
    }
}

void leave_out(Report& report, std::string_view table) {
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.form().cell(cell).table->key == table) report.set_absent(cell);
    }
}

Report any_report(const std::string& form, Random& random) {
    Report report = to_report(consistent_report(form, random));
    set_header(report, random);
    set_sections(report, random);
    if (one_in(random, 2)) print_oddly(report, random);
    if (one_in(random, 6)) leave_out(report, one_in(random, 2) ? "proactive" : "proceedings");
    return report;
}

/// Beside headings that were printed for want of any.
std::string section_faults(const Report& written, const Report& read) {
    std::string out;
    if (written.sections() == read.sections()) return out;
    if (written.sections().empty() &&
        std::all_of(read.sections().begin(), read.sections().end(),
                    [](const Section& each) { return each.text.empty(); }))
        return out;
    for (const Report* each : {&written, &read})
        for (const Section& section : each->sections())
            out += "\n  " + section.heading + " | " + section.text;
    return out;
}

std::string header_faults(const Header& written, const Header& read) {
    std::string out;
    if (written.title != read.title) out += "\n  title " + read.title;
    if (written.organ != read.organ) out += "\n  organ " + read.organ;
    if (written.year != read.year) out += "\n  year";
    if (written.published != read.published) out += "\n  published";
    if (written.period != read.period) out += "\n  period";
    return out;
}

std::string faults(const Report& written, const Report& read) {
    return header_faults(written.header(), read.header()) + section_faults(written, read) +
           cell_faults(written, read);
}

/// A title that names no organ, and no signature either.
bool hides_organ(const Report& report) {
    return report.header().title.find(report.header().organ) == std::string::npos &&
           !report.header().published;
}

/// Text has no way to print a pipe inside a table.
bool is_printable(const Report& report, DocumentKind kind) {
    if (kind != DocumentKind::text) return true;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i)
        if (report.cell(static_cast<CellIndex>(i)).raw.find('|') != std::string_view::npos)
            return false;
    return true;
}

std::string listed(const std::vector<Loss>& losses) {
    std::string out;
    for (const Loss& each : losses)
        out += "\n  " + each.path + ": " + each.written + " -> " + each.read;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(writers)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
    for (const DocumentKind kind : kinds)
        for (const std::string form : {"2019", "2021"}) {
            Random random(9704);
            for (int i = 0; i < tries(5000); ++i) {
                const Report report = any_report(form, random);
                const std::string document = write(report, kind).value();
                const auto result = read(document);
                BOOST_TEST_CONTEXT(name(kind) << " " << form << " " << i << "\n" << document) {
                    BOOST_TEST_REQUIRE(result.has_value(),
                                       (result ? "" : message(result.error(), Language::en)));
                    const std::string wrong = faults(report, result->report);
                    const auto told = losses(report, result->report);
                    BOOST_TEST_REQUIRE(told.empty() == wrong.empty(), wrong << listed(told));
                    const bool whole = is_printable(report, kind) && !hides_organ(report);
                    BOOST_TEST_REQUIRE((!whole || wrong.empty()), wrong);
                }
            }
        }
}

/// Prose in which a reader may see something else: then it is named, and no cell has another number.
BOOST_AUTO_TEST_CASE(what_cannot_come_back_is_named) {
    constexpr std::string_view odd_lines[] = {"一、总体情况",
                                              "七、附件",
                                              "规章",
                                              "（七）总计",
                                              "行政许可 12",
                                              "|规章|1|2|3|",
                                              "1.属于国家秘密",
                                              "- 3 -",
                                              "某县教育局2023年报告",
                                              "**加粗**",
                                              "# 一",
                                              "2024年3月5日",
                                              "\x01\x08\x1f\x7f控制字符",
                                              "\uFFFE",
                                              "两  个空格",
                                              "　　段首",
                                              "\u200B零宽\u200B",
                                              "12",
                                              "a\tb",
                                              "\t缺\t格",
                                              "|---|---|",
                                              "&lt;td&gt;",
                                              "\r回车",
                                              "行政复议",
                                              "\u202E倒写",
                                              "",
                                              "发布日期：2031-01-01"};
    for (const DocumentKind kind : kinds) {
        Random random(13);
        for (int i = 0; i < tries(2000); ++i) {
            Report report = to_report(consistent_report(i % 2 == 0 ? "2019" : "2021", random));
            for (const SectionHeading& part : report.form().spec().sections) {
                std::string text = "正文。";
                for (std::int64_t k = draw(random, 0, 2); k > 0; --k)
                    text.append("\n").append(any_of(odd_lines, random));
                report.sections().push_back(
                    {*parse_section_key(part.key), std::string(part.heading), text});
            }
            const std::string document = write(report, kind).value();
            const auto result = read(document);
            BOOST_TEST_CONTEXT(name(kind) << " " << i << "\n" << document) {
                BOOST_TEST_REQUIRE(result.has_value());
                const auto told = losses(report, result->report);
                BOOST_TEST_REQUIRE(told.empty() == faults(report, result->report).empty(),
                                   listed(told));
                for (std::size_t k = 0; k < report.form().cells().size(); ++k) {
                    const auto number = result->report.number(static_cast<CellIndex>(k));
                    BOOST_TEST_REQUIRE(
                        (!number || number == report.number(static_cast<CellIndex>(k))));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
