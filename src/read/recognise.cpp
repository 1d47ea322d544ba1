#include "read/recognise.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "read/aligned_pieces.hpp"
#include "read/cells.hpp"
#include "read/head.hpp"
#include "read/labels.hpp"
#include "read/lines_of_rows.hpp"
#include "read/outline.hpp"
#include "read/refusals.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {
namespace {

/// The form most of whose rows and columns stand in the document. Where several do as well, or
/// several have labels there that no other has: the form of the year, else the newest.
struct Choice {
    const Form* form;
    bool assumed;  ///< nothing in the document tells
};

using MetLabels = std::set<const void*>;  // rows and columns

void meet(const LabelMeaning& meaning, MetLabels& met) {
    if (meaning.kind == LabelKind::row) met.insert(&meaning.block->rows[meaning.index]);
    if (meaning.kind == LabelKind::column) met.insert(&meaning.block->columns[meaning.index]);
}

/// Whether each column and each row with cells was met, of the tables of which a row was: 总计 is a
/// column of several.
bool is_whole(const Form& form, const MetLabels& met) {
    const auto is_met = [&met](const auto& label) { return met.count(&label) != 0; };
    for (const Table& table : form.tables()) {
        bool any = false, all = true;
        for (const Block& block : table.blocks) {
            for (const Row& row : block.rows) {
                const bool is_leaf = row.role == RowRole::leaf;
                any = any || (is_leaf && is_met(row));
                all = all && (is_met(row) || !(is_leaf || row.role == RowRole::total));
            }
            all = all && std::all_of(block.columns.begin(), block.columns.end(), is_met);
        }
        if (any && !all) return false;
    }
    return true;
}

/// Most labels decide, then the year; where there is none, the newest form that is there as a whole:
/// one that has all of another's labels and more is not that of a document without the more.
Choice choose_form(const Labelled& labelled, std::optional<int> year) {
    const Labels& labels = labelled.labels;
    std::vector<bool> met(labels.meanings().size());
    MetLabels met_labels;
    std::vector<std::size_t> counts(forms().size()), own(forms().size());
    for (const LabelMatch& match : labelled.matches) {
        if (!match.found() || met[match.first]) continue;
        met[match.first] = true;
        for (std::size_t i = match.first; i < match.last; ++i)
            meet(labels.meanings()[i], met_labels);
        std::size_t of = 0, last = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (!labels.has_cell_label(match, *forms()[i])) continue;
            ++counts[i];
            ++of;
            last = i;
        }
        if (of == 1) ++own[last];
    }
    const std::size_t most = *std::max_element(counts.begin(), counts.end());
    const auto owners =
        own.size() - static_cast<std::size_t>(std::count(own.begin(), own.end(), 0U));
    const bool mixed = owners > 1;
    const Form* of_year = year ? form_for_year(*year) : nullptr;
    const Form* nearest = nullptr;
    std::size_t candidates = 0;
    bool whole = false;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool possible = counts[i] == most || (mixed && own[i] > 0);
        if (possible && forms()[i] == of_year) return {of_year, false};
        if (counts[i] != most) continue;
        const bool is_there = is_whole(*forms()[i], met_labels);
        if (is_there || !whole) nearest = forms()[i];
        whole = whole || is_there;
        ++candidates;
    }
    return {nearest, candidates > 1 || mixed};
}

/// Prose of one section: paragraphs apart by line feeds, cells of a table that is not the form's by
/// tabs.
/// `runs` takes where each of them stood.
std::string prose(const Document& document, const std::vector<bool>& elsewhere, std::size_t begin,
                  std::size_t end, std::vector<SpottedRun>& runs) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        const Piece& piece = document.pieces[i];
        if (elsewhere[i] || piece.text.empty()) continue;
        const bool goes_on = i > begin && !elsewhere[i - 1] && piece.before == Break::space;
        if (goes_on) {
            const std::string_view before = document.pieces[i - 1].text;
            text.append(before.data() + before.size(), piece.text.data());
        } else if (!text.empty()) {
            text += piece.before == Break::cell ? '\t' : '\n';
        }
        const std::size_t at = text.size();
        text += to_nfc(piece.text);  // what parts the pieces composes with nothing
        runs.push_back({at, text.size() - at, document.spot(i)});
    }
    return text;
}

void add_sections(const Document& document, const std::vector<Heading>& headings,
                  const std::vector<bool>& elsewhere, Recognised& result) {
    const std::size_t body = headings.empty() ? document.pieces.size() : headings.front().piece;
    auto& sections = result.report.sections();
    std::vector<SpottedRun> runs;
    if (std::string preamble = prose(document, elsewhere, 0, body, runs); !preamble.empty()) {
        std::size_t first = 0;
        while (elsewhere[first] || document.pieces[first].text.empty()) ++first;
        sections.push_back({SectionKey::preamble, {}, std::move(preamble)});
        result.sections.push_back(document.spot(first));
        result.text.push_back(std::exchange(runs, {}));
    }
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const Heading& heading = headings[i];
        const std::size_t end =
            i + 1 < headings.size() ? headings[i + 1].piece : document.pieces.size();
        std::string printed;
        for (std::size_t k = 0; k < heading.pieces; ++k) {
            printed += document.pieces[heading.piece + k].text;
        }
        sections.push_back({heading.key, to_nfc(printed),
                            prose(document, elsewhere, heading.piece + heading.pieces, end, runs)});
        result.sections.push_back(document.spot(heading.piece));
        result.text.push_back(std::exchange(runs, {}));
    }
}

/// A table of which no row was met, where pictures stand in its place.
void note_pictures(const Document& document, const std::vector<Heading>& headings,
                   Recognised& result) {
    const Form& form = result.report.form();
    for (const Table& table : form.tables()) {
        const auto key = parse_section_key(table.key);
        const auto heading = key ? heading_of_pictures(document, headings, *key) : std::nullopt;
        bool is_met = false;
        for (std::size_t i = 0; i < form.cells().size(); ++i)
            is_met |= form.cell(static_cast<CellIndex>(i)).table == &table && result.cells[i];
        if (heading && !is_met)
            result.remarks.push_back({NoteCode::table_not_text,
                                      std::nullopt,
                                      std::string(table.key),
                                      {},
                                      document.spot(*heading)});
    }
}

}  // namespace

Attempt<Recognised> recognise(Document document, Budget& budget, bool keeps_printed) {
    if (document.lines) {
        auto pieces = pieces_of(*std::exchange(document.lines, std::nullopt), budget);
        if (!pieces) return pieces.error();
        document = *std::move(pieces);
    }
    cut_lines_of_rows(document, form_labels(), budget);
    if (budget.exceeded()) return budget.refusal();
    const Labelled labelled(document, form_labels());
    const std::vector<Heading> headings = find_headings(labelled);
    Head head = read_head(document, headings);

    const Choice choice = choose_form(labelled, head.header.year);
    const Form& form = *choice.form;
    FoundTables tables = find_tables(form, labelled, head.header.year, headings);
    if (const FoundRow* row = find_comparison(tables)) {
        return refuse(ErrorCode::comparison, &document.pieces[row->label]);
    }
    Recognised result{Report(form)};
    result.cells.resize(form.cells().size());
    if (keeps_printed) result.printed.resize(form.cells().size());
    const std::size_t read = fill_cells(tables, labelled, head.header.year, result);
    if (tables.labels < 2 || read == 0) return why_not(document, head, tables, headings);

    for (const std::size_t piece : head.pieces) tables.in_table[piece] = true;
    if (choice.assumed) {
        result.remarks.push_back({NoteCode::form_assumed, std::nullopt, "form",
                                  std::string(form.id()), document.spot(0)});
    }
    note_pictures(document, headings, result);
    add_sections(document, headings, tables.in_table, result);
    result.report.header() = std::move(head.header);
    for (auto* more : {&tables.remarks, &head.remarks}) {
        std::move(more->begin(), more->end(), std::back_inserter(result.remarks));
    }
    std::stable_sort(result.remarks.begin(), result.remarks.end(), stands_before);
    return result;
}

}  // namespace govinfo::detail
