// A report printed as text in any style is read back as it was, or the reader says what it left
// out. A number that was not printed there is never read.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/plain_report.hpp"
#include "property/text_pages.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

// ---- reports -----------------------------------------------------------------------------------

std::string prose(Random& random) {
    constexpr const char* paragraphs[] = {
        "2024年，本机关认真落实《中华人民共和国政府信息公开条例》，全年主动公开政府信息1136条。",
        "（一）主动公开情况。通过政府网站公开文件、通知等各类信息，没有应公开未公开的情形。",
        "（二）依申请公开情况。全年受理申请21件，均在法定期限内答复；予以公开3件，部分公开2件。",
        "一是组织领导有待加强；二是内容有待丰富。下一步将进一步规范流程，提高工作水平。",
        "没有其他需要报告的事项。",
    };
    std::string out;
    for (const char* each : paragraphs)
        if (one_in(random, 3)) out.append(out.empty() ? "" : "\n").append(each);
    return out;
}

void add_sections(Report& report, Random& random) {
    report.sections().push_back(
        {SectionKey::preamble, "", "本报告根据《中华人民共和国政府信息公开条例》编制。"});
    for (const SectionHeading& part : report.form().spec().sections) {
        std::string_view heading = part.heading;
        std::string also;
        if (!part.also.empty() && one_in(random, 4)) {
            const auto last = static_cast<std::int64_t>(part.also.size()) - 1;
            also = std::string(heading.substr(0, 6))
                       .append(part.also[static_cast<std::size_t>(draw(random, 0, last))]);
            heading = also;
        }
        if (part.key == "problems" && one_in(random, 6)) continue;
        const bool has_table =
            part.key == "proactive" || part.key == "requests" || part.key == "proceedings";
        report.sections().push_back({*parse_section_key(part.key), std::string(heading),
                                     has_table && !one_in(random, 5) ? "" : prose(random)});
    }
    // A part that stands twice; after headings without text these would be a list of contents.
    std::vector<Section>& sections = report.sections();
    const bool text = !sections.back().text.empty() && !sections[sections.size() - 2].text.empty();
    if (text && one_in(random, 4))
        sections.push_back(
            {SectionKey::problems, "五、存在的主要问题及改进情况", "一是力度不够。"});
}

/// Marks, words, and numbers in other than their own digits.
void print_oddly(Report& report, Random& random) {
    constexpr const char* counts[] = {"/", "见附件", "1,113", "２０", "22（其中修订16件）", "3件"};
    constexpr const char* changes[] = {"+19", "增98", "减5", "未增未减", "-417", "/"};
    constexpr const char* amounts[] = {"251000元", "24.5万元", "/", "0.0001"};
    const auto print = [&](CellIndex cell, const auto& spellings) {
        const auto last = static_cast<std::int64_t>(std::size(spellings)) - 1;
        const CellKind kind = report.form().cell(cell).column->kind;
        report.set(cell, parse_cell(kind, spellings[draw(random, 0, last)]));
    };
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.state(cell) == CellState::absent || !one_in(random, 12)) continue;
        switch (report.form().cell(cell).column->kind) {
            case CellKind::count:
                print(cell, counts);
                break;
            case CellKind::signed_count:
                print(cell, changes);
                break;
            case CellKind::money:
                print(cell, amounts);
        }
    }
}

void blank_out(Report& report, Random& random) {
    const std::int64_t share = draw(random, 2, 12);
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.state(cell) != CellState::absent && one_in(random, share))
            report.set_blank(cell);
    }
}

enum class Content { numbers, odd, blanks };

Report any_report(const std::string& form, Content content, Random& random) {
    Report report = to_report(consistent_report(form, random));
    add_sections(report, random);
    if (content == Content::odd) print_oddly(report, random);
    if (content == Content::blanks) blank_out(report, random);
    return report;
}

// ---- comparison --------------------------------------------------------------------------------

std::string said(const Cell& cell) {
    if (cell.state != CellState::number && cell.state != CellState::text)
        return std::string(name(cell.state));
    std::string out =
        cell.state == CellState::text ? "text " : to_string(cell.number.value_or(Decimal())) + " ";
    return out.append(cell.raw).append(" ").append(cell.unit);
}

/// Whether a note tells that something of the cell's printed row or of its table was not read.
bool is_noted(const CellInfo& cell, const std::vector<Note>& notes) {
    const bool whole_table = cell.table->layout == Layout::single_row;
    const std::string table(cell.table->key);
    const std::string row = table + "/" + (whole_table ? "" : std::string(cell.row->key) + "/");
    return std::any_of(notes.begin(), notes.end(), [&](const Note& note) {
        return note.code >= NoteCode::dash && note.code < NoteCode::organ_kind_inferred &&
               (note.path == table || note.path.starts_with(row));
    });
}

/// What is wrong with the cells that were read; empty if nothing.
std::string faults(const Report& printed, const ReadResult& result, const TextStyle& style,
                   bool all) {
    std::string out;
    for (std::size_t i = 0; i < printed.form().cells().size(); ++i) {
        const auto index = static_cast<CellIndex>(i);
        const CellInfo& info = printed.form().cell(index);
        Cell expected = printed.cell(index);
        const Cell read = result.report.cell(index);
        const std::string raw = written(expected.raw, style.spelling);
        const std::string unit = written(expected.unit, style.spelling);
        expected.raw = raw;
        expected.unit = unit;
        if (read == expected) continue;
        const bool number = read.state == CellState::number;
        const bool was_blank =
            expected.state == CellState::blank || expected.state == CellState::absent;
        const bool left_out = !number && (was_blank || is_noted(info, result.notes));
        if (!all && left_out) continue;
        out.append("\n  ").append(info.path).append(": ").append(said(expected));
        out.append(" was read as ").append(said(read));
    }
    return out;
}

std::string without_spaces(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n') out += c;
    return out;
}

/// Likewise of the sections; of their text only if all that stands in the tables can be read.
std::string section_faults(const Report& printed, const Report& read, const TextStyle& style,
                           bool all) {
    std::string out;
    const auto& expected = printed.sections();
    const auto& found = read.sections();
    const auto text = [&](std::string_view words) {
        return breaks_lines(style.layout) ? without_spaces(words) : std::string(words);
    };
    for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
        const Section none;
        const Section& wanted = i < expected.size() ? expected[i] : none;
        const Section& section = i < found.size() ? found[i] : none;
        if (section.key == wanted.key &&
            section.heading == written(wanted.heading, style.spelling) &&
            (!all || text(section.text) == text(written(wanted.text, style.spelling))))
            continue;
        for (const Section* each : {&wanted, &section})
            out.append("\n  ")
                .append(name(each->key))
                .append(" ")
                .append(each->heading)
                .append(" | ")
                .append(each->text);
    }
    return out;
}

/// Whether every cell has to be read; else it must be said which is not.
bool reads_all(TextLayout layout, Content content) {
    switch (content) {
        case Content::numbers:
            return layout != TextLayout::report_on_line;
        case Content::odd:
            return marks_cells(layout);
        case Content::blanks:
            break;
    }
    return layout == TextLayout::bare_pipe_rows || layout == TextLayout::alternate_lines ||
           layout == TextLayout::table_on_line;
}

/// In what the page, read back, differs from the report; empty if in nothing that matters.
std::string differences(const Report& report, const std::string& page, const TextStyle& style,
                        Content content) {
    const bool all = reads_all(style.layout, content);
    const auto result = read(page);
    if (!result) return all ? message(result.error(), Language::en) : std::string();
    const std::string_view form = result->report.form().id();
    if (form != report.form().id()) return std::string("read in form ").append(form);
    std::string out = faults(report, *result, style, all);
    if (style.layout != TextLayout::report_on_line)
        out += section_faults(report, result->report, style, all);
    return out;
}

/// Tries so many reports in each layout, until one is read wrong.
void check_layouts(Content content, int times) {
    for (std::size_t i = 0; i < 2 * static_cast<std::size_t>(TextLayout::aligned); ++i) {
        const auto layout = static_cast<TextLayout>(i / 2);
        const std::string form = i % 2 == 0 ? "2019" : "2021";
        Random random(30 + i);
        std::string found;
        for (int n = 0; n < times && found.empty(); ++n) {
            const Report report = any_report(form, content, random);
            const TextStyle style = any_style(layout, report.form(), random);
            const std::string page = text_page(report, style);
            found = differences(report, page, style, content);
            BOOST_TEST(found.empty(), form << " " << describe(style) << found << "\n" << page);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_in_any_style)

BOOST_AUTO_TEST_CASE(numbers_are_read_back) {
    check_layouts(Content::numbers, tries(40));
}

BOOST_AUTO_TEST_CASE(marks_words_and_repairable_numbers_are_read_back) {
    check_layouts(Content::odd, tries(40));
}

BOOST_AUTO_TEST_CASE(blank_cells_are_read_back_or_lead_to_no_other_number) {
    check_layouts(Content::blanks, tries(40));
}

BOOST_AUTO_TEST_SUITE_END()
