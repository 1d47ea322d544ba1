// Of a document into which cells are put back, those are read that were put there, and nothing
// else of it has changed; or none is written, and it is said which cannot be.

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>
#include <govinfo/write_back.hpp>

#include "engine/linear.hpp"
#include "property/docx_files.hpp"
#include "property/html_pages.hpp"
#include "property/plain_report.hpp"
#include "property/read_back.hpp"
#include "property/sheet_files.hpp"
#include "property/text_pages.hpp"
#include "source/archive.hpp"
#include "support/encode.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

struct Charset {
    std::string_view name, mark;
};

constexpr std::array<Charset, 4> charsets = {
    {{"UTF-8", ""}, {"GB18030", ""}, {"UTF-16LE", "\xFF\xFE"}, {"UTF-16BE", "\xFE\xFF"}}};

/// Some cells in which numbers stand get others; in half of the reports also some without. Where
/// `remarks`, of some counts it is said how many of them amend others.
std::vector<CellIndex> change_numbers(Report& report, bool remarks, Random& random) {
    constexpr std::int64_t most[] = {9, 99, 20000, 3};
    std::vector<CellIndex> changed;
    const std::int64_t rarity = draw(random, 1, 40);
    const bool fills = one_in(random, 2);
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const CellState state = report.state(cell);
        const bool is_changed = fills ? state != CellState::absent : state == CellState::number;
        if (!is_changed || !one_in(random, rarity)) continue;
        const CellKind kind = report.form().cell(cell).column->kind;
        std::int64_t number = draw(random, 0, most[draw(random, 0, 3)]);
        if (kind == CellKind::signed_count && one_in(random, 2)) number = -number;
        const Decimal value = *Decimal::from_millionths(
            number * Decimal::scale + (kind == CellKind::money && one_in(random, 2) ? 500'000 : 0));
        if (remarks && kind == CellKind::count && one_in(random, 4)) {
            const Decimal same = report.number(cell).value_or(value);
            report.set(cell, parse_cell(kind, to_string(same) + "（其中修订" +
                                                  std::to_string(same.count() / 2) + "件）"));
            changed.push_back(cell);
            continue;
        }
        if (value == report.number(cell)) continue;
        report.set_number(cell, value);
        changed.push_back(cell);
    }
    return changed;
}

constexpr struct {
    std::string_view name;
    std::int64_t yuan;
} money_units[] = {{"元", 1}, {"千元", 1'000}, {"万元", 10'000}, {"亿元", 100'000'000}};

/// 本年收费金额（单位：元） in place of （单位：万元）, now and then.
PrintedReport with_any_unit(PrintedReport printed, Random& random) {
    if (one_in(random, 2)) return printed;
    constexpr std::string_view official = "万元";
    const std::string_view unit = money_units[draw(random, 0, 3)].name;
    for (PrintedPart& part : printed.parts) {
        if (!part.table) continue;
        for (auto& row : part.table->rows)
            for (PrintedCell& cell : row) {
                const std::size_t at = cell.value ? cell.text.npos : cell.text.find(official);
                if (at != cell.text.npos) cell.text.replace(at, official.size(), unit);
            }
    }
    return printed;
}

/// Whether the number that was set stands in the document: as many, or of money as much in the unit
/// that stands there.
bool is_put(const Report& report, const Report& after, CellIndex index) {
    const Column& column = *report.form().cell(index).column;
    const Cell now = after.cell(index);
    if (!now.number) return false;
    if (column.kind != CellKind::money || column.unit.empty() || now.unit.empty())
        return now.number == report.number(index) && now.amended == report.cell(index).amended;
    detail::Int128 wanted = report.number(index)->millionths(), got = now.number->millionths();
    for (const auto& [name, yuan] : money_units) {
        if (name == column.unit) wanted *= yuan;
        if (name == now.unit) got *= yuan;
    }
    return wanted == got;
}

constexpr std::string_view number_marks = "0123456789,.+-";

/// What stands in tags and comments, and what beside them; of the latter, without numbers.
struct Halves {
    std::string markup, text;
};

Halves halves(std::string_view document, bool is_markup) {
    Halves out;
    bool inside = false;
    for (std::size_t i = 0; i < document.size();) {
        const std::string_view rest = document.substr(i);
        const bool wide = rest.size() > 2 && rest.substr(0, 2) == "\xEF\xBC" &&
                          static_cast<unsigned char>(rest[2]) >= 0x8B &&
                          static_cast<unsigned char>(rest[2]) <= 0x99;
        if (is_markup && rest.front() == '<') inside = true;
        const bool is_reference = is_markup && !inside && rest.starts_with("&#");
        const std::size_t size = is_reference ? rest.find(';') + 1 : wide ? 3 : 1;
        const bool is_number = !inside && (wide || is_reference ||
                                           number_marks.find(rest.front()) < number_marks.size());
        if (!is_number) (inside ? out.markup : out.text) += rest.substr(0, size);
        if (inside && rest.front() == '>') inside = false;
        i += size;
    }
    return out;
}

/// How many runs of digits differ.
std::size_t other_numbers(std::string_view before, std::string_view after) {
    const auto runs = [](std::string_view text) {
        std::map<std::string, std::ptrdiff_t> counts;
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t end = std::min(text.find_first_not_of("0123456789", i), text.size());
            if (end > i) ++counts[std::string(text.substr(i, end - i))];
            i = std::max(end, i + 1);
        }
        return counts;
    };
    auto left = runs(before);
    std::size_t other = 0;
    for (const auto& [run, count] : runs(after))
        other += static_cast<std::size_t>(std::max<std::ptrdiff_t>(count - left[run], 0));
    return other;
}

struct Tally {
    std::size_t tried = 0, whole = 0;
    std::map<Obstacle, std::size_t> obstacles = {};
};

enum class Medium { text, page, docx, xlsx, ods };

/// A file of an archive; empty where there is none.
std::string unpacked(std::string_view archive, std::string_view name) {
    detail::Budget budget({});
    const auto opened = detail::Archive::open(archive);
    if (!opened || !opened->has(name)) return {};
    const auto bytes = opened->unpack(name, budget);
    return {bytes.value().begin(), bytes.value().end()};
}

/// That of a DOCX which holds its text, after all others have been found equal.
std::pair<std::string, std::string> main_parts(std::string_view before, std::string_view after) {
    constexpr std::string_view main = "word/document.xml";
    for (const std::string_view name :
         {"[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/_rels/document.xml.rels"})
        BOOST_TEST_REQUIRE((unpacked(before, name) == unpacked(after, name)), name);
    return {unpacked(before, main), unpacked(after, main)};
}

/// `utf8` is the document as it was generated, `bytes` the same in another encoding.
void try_one(std::string_view utf8, std::string_view bytes, Medium medium, Random& random,
             Tally& tally) {
    const auto before = read(bytes);
    if (!before) return;
    Report report = before->report;
    const bool remarks = medium != Medium::text && one_in(random, 3);
    const std::vector<CellIndex> changed = change_numbers(report, remarks, random);
    const auto back = write_back(report, bytes);
    BOOST_TEST_REQUIRE(back.has_value(), (back ? "" : message(back.error(), Language::en)));
    BOOST_TEST_REQUIRE(back->cells.size() == changed.size());
    ++tally.tried;
    if (!back->is_whole()) {
        BOOST_TEST_REQUIRE(back->bytes.empty());
        for (const WrittenCell& each : back->cells)
            if (each.obstacle) ++tally.obstacles[*each.obstacle];
        return;
    }
    ++tally.whole;
    const auto after = read(back->bytes);
    BOOST_TEST_REQUIRE(after.has_value());
    std::size_t next = 0;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const bool is_changed = next < changed.size() && changed[next] == cell;
        next += is_changed ? 1 : 0;
        BOOST_TEST_REQUIRE((is_changed ? is_put(report, after->report, cell)
                                       : after->report.cell(cell) == before->report.cell(cell)),
                           report.form().cell(cell).path);
    }
    BOOST_TEST_REQUIRE((after->report.sections() == before->report.sections()));
    BOOST_TEST_REQUIRE((after->report.header() == before->report.header()));
    if (medium == Medium::xlsx || medium == Medium::ods) {
        for (const std::string_view part :
             {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
              "xl/styles.xml", "xl/sharedStrings.xml", "mimetype", "META-INF/manifest.xml"})
            BOOST_TEST_REQUIRE((unpacked(bytes, part) == unpacked(back->bytes, part)), part);
        return;
    }
    const bool had_words =
        std::any_of(back->cells.begin(), back->cells.end(), [&](const WrittenCell& each) {
            return before->report.state(each.cell) != CellState::number;
        });
    if (utf8 != bytes || had_words || remarks) return;
    std::pair<std::string, std::string> both = {std::string(bytes), back->bytes};
    if (medium == Medium::docx) both = main_parts(bytes, back->bytes);
    const bool is_markup = medium != Medium::text;
    const Halves old_halves = halves(both.first, is_markup);
    const Halves halves_now = halves(both.second, is_markup);
    BOOST_TEST_REQUIRE(!old_halves.text.empty());
    BOOST_TEST_REQUIRE(old_halves.markup == halves_now.markup);
    BOOST_TEST_REQUIRE(old_halves.text == halves_now.text);
    std::size_t letters = 0;
    for (const WrittenCell& each : back->cells) letters += each.before.size() + 2;
    BOOST_TEST_REQUIRE(other_numbers(both.first, both.second) <= letters);
}

/// Of so many tries that a share below all of them says something: see the least that tries() gets.
void require_share(const Tally& tally, std::string_view what, std::size_t percent) {
    std::string listed;
    for (const auto& [obstacle, count] : tally.obstacles)
        listed.append(", ").append(message(obstacle, Language::en)).append(": ") +=
            std::to_string(count);
    BOOST_TEST(tally.whole * 100 >= tally.tried * percent,
               what << ": " << tally.whole << " of " << tally.tried << listed);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(writing_back)

BOOST_AUTO_TEST_CASE(into_text_of_any_layout) {
    for (std::size_t i = 0; i < text_layouts; ++i) {
        const auto layout = static_cast<TextLayout>(i);
        Random random(1300 + i);
        Tally tally;
        for (int n = 0; n < tries(220, 22); ++n) {
            const Report report = printable_report(n % 2 == 0 ? "2019" : "2021", random);
            const TextStyle style = any_style(layout, report.form(), random);
            const std::string page = text_page(report, style);
            const Charset& charset = charsets[static_cast<std::size_t>(draw(random, 0, 3))];
            const auto bytes = encoded(page, charset.name);
            if (!bytes) continue;
            BOOST_TEST_CONTEXT(n << " " << describe(style) << " " << charset.name << "\n" << page) {
                try_one(page, std::string(charset.mark) + *bytes, Medium::text, random, tally);
            }
        }
        // Where nothing but sums shows whose a value is, a row that does not add up is not read.
        require_share(tally, name(layout), marks_cells(layout) ? 100 : 10);
    }
}

BOOST_AUTO_TEST_CASE(into_pages_of_any_style) {
    Random random(1301);
    Tally tally;
    for (int i = 0; i < tries(5000); ++i) {
        const Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
        const HtmlStyle style = any_html_style(random);
        const std::string page =
            html_page(with_any_unit(printed_report(report, {}), random), style, random);
        const Charset& charset = charsets[static_cast<std::size_t>(draw(random, 0, 3))];
        const auto bytes = encoded(page, charset.name);
        if (!bytes) continue;
        BOOST_TEST_CONTEXT(i << " " << describe(style) << " " << charset.name << "\n" << page) {
            try_one(page, std::string(charset.mark) + *bytes, Medium::page, random, tally);
        }
    }
    require_share(tally, "pages", 100);
}

BOOST_AUTO_TEST_CASE(into_docx_of_any_style) {
    Random random(1302);
    Tally tally;
    for (int i = 0; i < tries(2500); ++i) {
        const Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
        DocxStyle style = any_docx_style(random);
        style.fields = false;  // what one computes is named
        const std::string file =
            docx_file(with_any_unit(printed_report(report, {}), random), style, random);
        BOOST_TEST_CONTEXT(i << " " << describe(style) << "\n"
                             << unpacked(file, "word/document.xml")) {
            try_one(file, file, Medium::docx, random, tally);
        }
    }
    require_share(tally, "DOCX", 100);
}

/// What a formula computes is named.
BOOST_AUTO_TEST_CASE(into_workbooks_of_any_style) {
    Random random(1303);
    for (const auto& [medium, formulas] :
         {std::pair(Medium::xlsx, false), std::pair(Medium::xlsx, true),
          std::pair(Medium::ods, false)}) {
        Tally tally;
        for (int i = 0; i < tries(500, 50); ++i) {
            const Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
            SheetStyle style = any_sheet_style(random);
            style.ods = medium == Medium::ods;
            style.formulas = formulas;
            PrintedReport printed = with_any_unit(printed_report(report, {}), random);
            const std::string file = sheet_file(printed, style, random);
            BOOST_TEST_CONTEXT(i << " " << describe(style)) {
                try_one(file, file, medium, random, tally);
            }
        }
        require_share(tally, medium == Medium::ods ? "ODS" : "XLSX", formulas ? 5 : 95);
    }
}

BOOST_AUTO_TEST_SUITE_END()
