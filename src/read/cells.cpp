#include "read/cells.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <govinfo/cell.hpp>

#include "base/unicode.hpp"
#include "read/columns.hpp"

namespace govinfo::detail {
namespace {

/// The unit of money that a header names in brackets at its end; empty if none.
std::string money_unit_in(std::string_view header) {
    const std::string folded = fold(header);
    const std::size_t open = folded.rfind('(');
    if (open == folded.npos || !folded.ends_with("元)")) return {};
    std::string unit = folded.substr(open + 1, folded.size() - open - 2);
    for (const std::string_view word : {"单位:", "单位"}) {
        if (unit.starts_with(word)) unit.erase(0, word.size());
    }
    return unit;
}

class CellFiller {
  public:
    CellFiller(const FoundTables& found, const Document& document, const Labels& labels,
               const std::vector<LabelMatch>& matches, Report& report,
               std::vector<Position>& places, std::vector<Note>& notes)
        : found_(found),
          document_(document),
          labels_(labels),
          matches_(matches),
          report_(report),
          places_(places),
          notes_(notes),
          header_noted_(found.headers.size()) {}

    std::size_t run() {
        for (const Table& table : report_.form().tables()) {
            const Shape shape = shape_of(table, found_);
            for (const FoundRow& row : found_.rows) {
                if (row.table == &table) fill(row, shape);
            }
        }
        return read_;
    }

  private:
    void fill(const FoundRow& row, const Shape& shape) {
        const FoundHeader& header = found_.headers[row.header];
        const Slots printed = slots_of(header, row, document_, labels_, matches_);
        const std::size_t cells = cells_in(row);
        if (count_printed(row) == 0) {  // blank, however many cells that is
            for (std::size_t i = 0; i < cells; ++i) {
                read_value(cell_at(row, i), row.values[std::min(i, row.values.size() - 1)]);
            }
            return;
        }
        auto placement = place(row, printed, shape);
        if (auto in_grid = place_in_grid(header, row, document_, labels_, matches_)) {
            if (placement && !agree(*in_grid, *placement)) {
                placement.reset();  // one of the two is wrong
            } else {
                placement = std::move(in_grid);
            }
        }
        if (!placement) {
            const bool strange = std::count(printed.begin(), printed.end(), std::nullopt) > 0;
            if (strange) note_header(row);
            keep_as_text(row, strange                       ? NoteCode::text_kept
                              : count_printed(row) <= cells ? NoteCode::row_short
                                                            : NoteCode::row_long);
            return;
        }
        for (std::size_t i = 0; i < placement->slots.size(); ++i) {
            if (const auto slot = placement->slots[i]) {
                const CellIndex cell = cell_at(row, *slot);
                read_value(cell, placement->values[i]);
                note_unit(cell, header);
            } else {
                note_header(row);
            }
        }
    }

    CellIndex cell_at(const FoundRow& row, std::size_t slot) const {
        const std::size_t width = row.block->columns.size();
        const Row* printed = row.row;
        if (!printed) {
            std::size_t place = slot / width;
            for (const Row& each : row.block->rows) {
                if (each.role != RowRole::heading && place-- == 0) printed = &each;
            }
        }
        const auto cells = report_.form().cells();
        const auto first =
            std::find_if(cells.begin(), cells.end(),
                         [printed](const CellInfo& cell) { return cell.row == printed; });
        return static_cast<CellIndex>(static_cast<std::size_t>(first - cells.begin()) +
                                      slot % width);
    }

    /// One cell beside the labels of two rows: nobody knows whose value it holds.
    ///
    ///    1.重复申请             0 |   | 4
    ///    -----------------------| 7 |---
    ///    2.要求提供公开出版物   3 |   | 1
    bool stands_in_several_rows(const FoundValue& value) const {
        const Grid& grid = document_.pieces[value.piece].grid;
        if (grid.rows < 2) return false;
        return std::any_of(found_.rows.begin(), found_.rows.end(), [&](const FoundRow& row) {
            const Grid& other = document_.pieces[row.label].grid;
            return other.table == grid.table && other.row > grid.row &&
                   other.row < grid.row + grid.rows;
        });
    }

    void read_value(CellIndex cell, const FoundValue& value) {
        const std::string text = text_of(document_, value.piece, value.pieces);
        if (stands_in_several_rows(value)) {
            return note(NoteCode::row_short, cell, text, value.piece);
        }
        if (const Sight sight = sight_of(value); sight != Sight::plain) {
            return keep_unsure(cell, value, text, sight);
        }
        ParsedCell parsed = parse_cell(report_.form().cell(cell).column->kind, text);
        for (const Repair repair : parsed.repairs) {
            note(static_cast<NoteCode>(repair), cell, text, value.piece);
        }
        if (parsed.state == CellState::not_applicable && !parsed.raw.empty())
            note(NoteCode::dash, cell, text, value.piece);
        if (parsed.state == CellState::text) note(NoteCode::text_kept, cell, text, value.piece);
        report_.set(cell, std::move(parsed));
        places_[static_cast<std::size_t>(cell)] = document_.position(value.piece);
        ++read_;
    }

    Sight sight_of(const FoundValue& value) const {
        Sight gravest = Sight::plain;
        for (std::size_t i = value.piece; i < value.piece + value.pieces; ++i) {
            gravest = std::max(gravest, document_.pieces[i].sight);
        }
        return gravest;
    }

    /// What is not seen as one number is none, and nothing is blank because it is no text.
    void keep_unsure(CellIndex cell, const FoundValue& value, const std::string& text,
                     Sight sight) {
        const NoteCode why = sight == Sight::apart    ? NoteCode::set_apart
                             : sight == Sight::object ? NoteCode::not_text
                                                      : NoteCode::sight_uncertain;
        note(why, cell, text, value.piece);
        if (sight == Sight::apart && !text.empty()) report_.set_text(cell, text);
        places_[static_cast<std::size_t>(cell)] = document_.position(value.piece);
        ++read_;
    }

    /// 本年收费金额（单位：元） stands over the same numbers as （单位：万元）, but not for the
    /// same sums.
    void note_unit(CellIndex cell, const FoundHeader& header) {
        const Column& column = *report_.form().cell(cell).column;
        if (column.kind != CellKind::money) return;
        for (const HeaderEntry& entry : header.entries) {
            if (!entry.meaning || entry.meaning->kind != LabelKind::column) continue;
            if (entry.meaning->block->columns[entry.meaning->index].key != column.key) continue;
            const std::string printed(document_.pieces[entry.piece].text);
            const std::string unit = money_unit_in(printed);
            if (!unit.empty() && unit != column.unit) {
                note(NoteCode::unit_in_header, cell, printed, entry.piece);
            }
        }
    }

    void keep_as_text(const FoundRow& row, NoteCode why) {
        std::string text;
        for (const FoundValue& value : row.values) {
            if (value.blank) continue;
            if (!text.empty()) text += ' ';
            text += text_of(document_, value.piece, value.pieces);
        }
        const CellIndex cell = cell_at(row, 0);
        const std::size_t piece = row.values.front().piece;
        note(why, cell, text, piece);
        if (text == "/") {
            report_.set_not_applicable(cell);
        } else {
            report_.set_text(cell, std::move(text));
        }
        places_[static_cast<std::size_t>(cell)] = document_.position(piece);
    }

    /// Once for a header: columns of it were not read.
    void note_header(const FoundRow& row) {
        if (header_noted_[row.header]) return;
        header_noted_[row.header] = true;
        std::string text;
        const auto& header = found_.headers[row.header].entries;
        for (const HeaderEntry& entry : header) {
            if (!text.empty()) text += ' ';
            text += document_.pieces[entry.piece].text;
        }
        notes_.push_back({NoteCode::columns_unknown, std::nullopt, std::string(row.table->key),
                          std::move(text), document_.position(header.front().piece)});
    }

    void note(NoteCode code, CellIndex cell, const std::string& raw, std::size_t piece) {
        notes_.push_back({code, cell, std::string(report_.form().cell(cell).path), raw,
                          document_.position(piece)});
    }

    const FoundTables& found_;
    const Document& document_;
    const Labels& labels_;
    const std::vector<LabelMatch>& matches_;
    Report& report_;
    std::vector<Position>& places_;
    std::vector<Note>& notes_;
    std::vector<bool> header_noted_;
    std::size_t read_ = 0;
};

}  // namespace

std::size_t fill_cells(const FoundTables& found, const Document& document, const Labels& labels,
                       const std::vector<LabelMatch>& matches, Report& report,
                       std::vector<Position>& places, std::vector<Note>& notes) {
    return CellFiller(found, document, labels, matches, report, places, notes).run();
}

const FoundRow* find_comparison(const FoundTables& found) {
    const FoundRow* first = nullptr;
    std::size_t doubled = 0;
    for (const FoundRow& row : found.rows) {
        if (count_printed(row) != 2 * cells_in(row)) continue;
        if (doubled++ == 0) first = &row;
    }
    return doubled > 1 && doubled * 2 >= found.rows.size() ? first : nullptr;
}

}  // namespace govinfo::detail
