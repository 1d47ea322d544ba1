// No damaged document is misread in silence: a cell has what a person reads in it, or nothing, or a
// note says on its path that it could not be read.
//
// A failure names the document by base and number. To see it and what a person reads there:
//   export GOVINFO_DAMAGE_DIR=/tmp/damage GOVINFO_DAMAGE_FROM=117 GOVINFO_DAMAGE_COUNT=1
//   build/test/bin/govinfo_test_property -t damage
// GOVINFO_DAMAGE_LAYOUT=lines and GOVINFO_DAMAGE_ONLY=lose_values try some layouts and damages
// only, GOVINFO_DAMAGE_BASE=7 other numbers; -l message adds a summary.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/damage.hpp"
#include "property/docx_files.hpp"
#include "property/html_pages.hpp"
#include "property/text_pages.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

std::string setting(const char* name, const char* otherwise = "") {
    const char* value = std::getenv(name);
    return value != nullptr ? value : otherwise;
}

// ---- documents ---------------------------------------------------------------------------------

struct Document {
    std::string bytes;
    std::string suffix;
    std::string layout;
    std::string damages;
    const Form* form;
    std::vector<std::optional<Reading>> readings;
};

/// One in four a page, one in six a DOCX, the others text in each layout.
Document document(std::uint64_t base, std::uint64_t number) {
    const std::string only = setting("GOVINFO_DAMAGE_ONLY");
    Random random(base * 1'000'003 + number);
    const Form& form = *find_form(number % 2 == 0 ? "2019" : "2021");
    const std::uint64_t kind = number / 2 % 12;
    Document out{"", "", "", "", &form, {}};
    if (kind < 5) {
        const Medium& medium = kind < 3 ? page_medium : docx_medium;
        const DamagedReport damaged = damaged_report(form, medium, {}, only, random);
        out.readings = readings(form, damaged.printed, medium);
        out.damages = damaged.damages;
        if (kind < 3) {
            HtmlStyle style = any_html_style(random);
            style.uneven = style.cut = style.empty_cells = false;
            out.layout = "html " + describe(style);
            out.suffix = ".html";
            out.bytes = html_page(damaged.printed, style, random);
        } else {
            DocxStyle style = any_docx_style(random);
            out.layout = "docx " + describe(style);
            out.suffix = ".docx";
            out.bytes = docx_file(damaged.printed, style, random);
        }
        return out;
    }
    TextStyle style = any_style(static_cast<TextLayout>(number / 24 % text_layouts), form, random);
    style.page_numbers = style.page_numbers && one_in(random, 2);
    style.spelling.explained = false;
    const Medium medium = medium_of(style);
    const DamagedReport damaged = damaged_report(form, medium, style.spelling, only, random);
    out.readings = readings(form, damaged.printed, medium);
    out.damages = damaged.damages;
    out.layout = "text " + describe(style);
    out.suffix = ".txt";
    out.bytes = text_page(damaged.printed, style);
    return out;
}

// ---- judgement ---------------------------------------------------------------------------------

std::string said(CellState state, std::optional<Decimal> number, std::string_view raw) {
    std::string out(name(state));
    if (state == CellState::number) out.append(" ").append(to_string(number.value_or(Decimal())));
    return raw.empty() ? out : out.append(" \"").append(raw).append("\"");
}

struct Verdict {
    std::string silent;  ///< a line for each cell
    std::size_t cells = 0, sure = 0, unread = 0, unread_where_damaged = 0;
};

bool is_excused(CellIndex cell, const std::vector<Note>& notes) {
    return std::any_of(notes.begin(), notes.end(), [&](const Note& note) {
        return note.cell == cell && note.code >= NoteCode::dash &&
               note.code < NoteCode::organ_kind_inferred;
    });
}

Verdict judge(const Document& document, const Result<ReadResult>& result) {
    Verdict out;
    const bool read = result && &result->report.form() == document.form;
    if (result && !read) out.silent = "\n  read in form " + std::string(result->report.form().id());
    for (std::size_t i = 0; i < document.readings.size(); ++i) {
        const auto index = static_cast<CellIndex>(i);
        const auto& wanted = document.readings[i];
        const Cell cell = read ? result->report.cell(index) : Cell{};
        ++out.cells;
        out.sure += wanted && wanted->sure ? 1 : 0;
        if (wanted && cell.state == wanted->cell.state && cell.number == wanted->cell.number &&
            cell.unit == wanted->cell.unit)
            continue;
        const bool unread = cell.state == CellState::absent || cell.state == CellState::text;
        if (wanted && unread) ++(wanted->sure ? out.unread : out.unread_where_damaged);
        if (cell.state == CellState::absent || (read && is_excused(index, result->notes))) continue;
        if (cell.state == CellState::text && wanted && !wanted->sure) continue;
        out.silent.append("\n  ").append(document.form->cell(index).path).append(": expected ");
        out.silent.append(wanted ? said(wanted->cell.state, wanted->cell.number, wanted->cell.raw)
                                       .append(wanted->cell.unit)
                                 : "none");
        out.silent.append(", got ").append(said(cell.state, cell.number, cell.raw));
        out.silent.append(cell.unit);
    }
    return out;
}

void write(const std::string& folder, const std::string& name, const Document& document,
           const Verdict& verdict) {
    std::ofstream(folder + "/" + name + document.suffix, std::ios::binary) << document.bytes;
    std::ofstream(folder + "/" + name + ".expected.txt", std::ios::binary)
        << document.layout << "\n"
        << document.damages << verdict.silent << "\n";
}

struct Tally {
    std::size_t documents = 0, silent = 0, cells = 0, sure = 0, unread = 0, where_damaged = 0;

    /// One cell in a hundred, and one document more: where a sanitizer has time for few documents,
    /// one that is left unread alone is more than a hundredth.
    [[nodiscard]] std::size_t may_be_unread() const { return sure / 100 + cells / documents; }
};

std::string first_word(const std::string& text) {
    return text.substr(0, text.find(' '));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damage)

BOOST_AUTO_TEST_CASE(nothing_is_misread_in_silence) {
    const std::uint64_t base = std::stoull(setting("GOVINFO_DAMAGE_BASE", "1"));
    const std::uint64_t from = std::stoull(setting("GOVINFO_DAMAGE_FROM", "0"));
    const std::uint64_t count =
        std::stoull(setting("GOVINFO_DAMAGE_COUNT", std::to_string(tries(20'000, 1'000)).c_str()));
    const std::string folder = setting("GOVINFO_DAMAGE_DIR");
    const std::string layout = setting("GOVINFO_DAMAGE_LAYOUT");
    std::map<std::string, Tally> tallies;
    std::map<std::string, std::size_t> silent_in, unread_in;
    for (std::uint64_t number = from; number < from + count; ++number) {
        const Document each = document(base, number);
        if (each.layout.find(layout) == each.layout.npos) continue;
        const auto result = read(each.bytes);
        const Verdict verdict = judge(each, result);
        const std::string kind = first_word(each.layout);
        const std::string name = std::to_string(base) + "-" + std::to_string(number);
        BOOST_TEST(verdict.silent.empty(),
                   name << " " << each.layout << " | " << each.damages << verdict.silent);
        if (!folder.empty() && (!verdict.silent.empty() || count == 1))
            write(folder, name, each, verdict);
        Tally& tally = tallies[kind];
        ++tally.documents;
        tally.silent += static_cast<std::size_t>(
            std::count(verdict.silent.begin(), verdict.silent.end(), '\n'));
        tally.cells += verdict.cells;
        tally.sure += verdict.sure;
        tally.unread += verdict.unread;
        tally.where_damaged += verdict.unread_where_damaged;
        const std::string group =
            each.layout.substr(0, each.layout.find(' ', 5)).append(" ").append(each.damages);
        if (!verdict.silent.empty()) ++silent_in[group];
        if (verdict.unread > 0) unread_in[group] += verdict.unread;
    }
    for (const auto& [kind, tally] : tallies) {
        BOOST_TEST_MESSAGE(kind << ": " << tally.documents << " documents, " << tally.silent
                                << " cells silent; " << tally.unread << " of " << tally.sure
                                << " unread where nothing is damaged, " << tally.where_damaged
                                << " where something is");
        BOOST_TEST(tally.unread <= tally.may_be_unread(),
                   kind << " leaves " << tally.unread << " of " << tally.sure << " unread");
    }
    for (const auto& [group, n] : silent_in)
        BOOST_TEST_MESSAGE(n << " documents misread: " << group);
    for (const auto& [group, n] : unread_in) BOOST_TEST_MESSAGE(n << " cells unread: " << group);
}

BOOST_AUTO_TEST_SUITE_END()
