#include "document/document_builder.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

// Bytes. A cell with more is a frame around a page or a part of it; the longest label has some 300.
constexpr std::size_t longest_cell = 1024;
// Likewise: 信息内容 本年处理决定数量 行政许可 0 is the shortest table with rows of a form.
constexpr std::size_t shortest_table = 48;

bool is_blank(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

void DocumentBuilder::text(std::string_view utf8, std::size_t place, std::size_t origin) {
    if (!budget_.take_memory(utf8.size(), place)) return;
    for (std::size_t i = 0; i < utf8.size();) {
        if (is_blank(utf8[i])) {
            space_ = true;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < utf8.size() && !is_blank(utf8[end])) ++end;
        if (!open_) begin_piece(place + i);
        if (!open_) return;
        if (space_ && storage_.size() > cuts_.back().begin) storage_.push_back(' ');
        space_ = false;
        if (keeps_origins_ && origin != none) keep_origin(end - i, origin + i, place);
        storage_.insert(storage_.end(), utf8.begin() + static_cast<std::ptrdiff_t>(i),
                        utf8.begin() + static_cast<std::ptrdiff_t>(end));
        i = end;
    }
}

void DocumentBuilder::could_stand(std::size_t origin) {
    const std::size_t cell = open_cell_index();
    if (cell != none && cells_[cell].origin == none) cells_[cell].origin = origin;
}

/// Of what is put into the storage next.
void DocumentBuilder::keep_origin(std::size_t size, std::size_t origin, std::size_t place) {
    if (budget_.take_memory(sizeof(Origin), place))
        origins_.push_back({storage_.size(), size, origin});
}

void DocumentBuilder::begin_piece(std::size_t place) {
    if (!budget_.take_cells(1, place) || !budget_.take_memory(sizeof(Cut) + sizeof(Piece), place)) {
        return;
    }
    const std::size_t cell = open_cell_index();
    bool first = false;
    if (cell != none) first = !std::exchange(cells_[cell].any, true);
    cuts_.push_back({storage_.size(), storage_.size(), place, pending_, cell, first,
                     std::exchange(pending_sight_, Sight::plain)});
    open_ = true;
    space_ = false;
}

void DocumentBuilder::end_piece() {
    if (!open_) return;
    open_ = false;
    Cut& cut = cuts_.back();
    cut.end = storage_.size();
    if (cut.cell != none) cells_[cut.cell].bytes += cut.end - cut.begin;
    pending_ = Break::line;
}

void DocumentBuilder::see(Sight sight) {
    const std::size_t cell = open_cell_index();
    Sight& seen = cell != none ? cells_[cell].sight : open_ ? cuts_.back().sight : pending_sight_;
    seen = std::max(seen, sight);
}

void DocumentBuilder::picture(std::size_t place) {
    if (budget_.take_memory(sizeof(std::size_t), place)) aside_.pictures.push_back(cuts_.size());
}

void DocumentBuilder::file(std::string_view address, bool embedded, std::size_t place) {
    if (!budget_.take_memory(sizeof(LinkedFile) + address.size(), place)) return;
    aside_.files.push_back({cuts_.size() - (open_ ? 1 : 0), std::string(address), embedded});
}

void DocumentBuilder::raise(Break at_least) {
    end_piece();
    pending_sight_ = Sight::plain;
    pending_ = std::max(pending_, at_least);
}

/// Two line breaks in a row end a paragraph.
void DocumentBuilder::break_line() {
    raise(open_ ? Break::line : Break::paragraph);
}

void DocumentBuilder::break_paragraph() {
    raise(Break::paragraph);
}

void DocumentBuilder::open_table() {
    raise(Break::paragraph);
    const std::size_t cell = open_cell_index();
    if (cell != none) cells_[cell].has_table = true;
    tables_.push_back({++table_count_, cell, 0, 0, {}, none, false});
}

void DocumentBuilder::close_table() {
    if (tables_.empty()) return;
    close_cell();
    tables_.pop_back();
    pending_ = Break::paragraph;
}

void DocumentBuilder::open_row() {
    if (tables_.empty()) return break_paragraph();
    close_cell();
    Table& table = tables_.back();
    ++table.row;
    table.column = 0;
    table.row_begun = true;
}

void DocumentBuilder::end_spans() {
    if (!tables_.empty()) tables_.back().taken_to.clear();
}

void DocumentBuilder::open_cell(std::size_t place, std::size_t columns, std::size_t rows) {
    if (tables_.empty()) open_table();
    close_cell();
    if (tables_.back().row == 0) open_row();
    Table& table = tables_.back();
    if (columns > most_columns) {
        budget_.refuse("colspan", columns, place);
        return;
    }
    if (!budget_.take_cells(columns, place) || !budget_.take_memory(sizeof(Cell), place)) return;
    std::size_t column = table.column;
    const auto is_taken = [&table](std::size_t at) {
        return at < table.taken_to.size() && table.taken_to[at] >= table.row;
    };
    while (is_taken(column)) ++column;
    if (column + columns > most_columns) {
        budget_.refuse("columns", column + columns, place);
        return;
    }
    if (rows > 1) {
        if (table.taken_to.size() < column + columns) table.taken_to.resize(column + columns);
        const auto last =
            static_cast<std::uint32_t>(table.row + std::min<std::size_t>(rows, 65535) - 1);
        for (std::size_t i = column; i < column + columns; ++i) table.taken_to[i] = last;
    }
    table.column = static_cast<std::uint32_t>(column + columns);
    const bool is_first = std::exchange(table.row_begun, false);
    pending_ = is_first ? Break::row : Break::cell;
    table.cell = cells_.size();
    if (table.last.size() < column + columns) table.last.resize(column + columns, none);
    std::fill_n(table.last.begin() + static_cast<std::ptrdiff_t>(column), columns, table.cell);
    if (is_first) {
        table.first_in_row = table.cell;
    } else {
        cells_[table.first_in_row].is_alone = false;
    }
    cells_.push_back({{table.number, table.row, static_cast<std::uint32_t>(column + 1),
                       static_cast<std::uint32_t>(columns),
                       static_cast<std::uint32_t>(std::min<std::size_t>(rows, 65535))},
                      place,
                      pending_,
                      table.around,
                      is_first});
}

void DocumentBuilder::skip_columns(std::size_t columns, std::size_t place) {
    if (tables_.empty()) return;
    close_cell();
    Table& table = tables_.back();
    if (columns > most_columns - table.column) {
        budget_.refuse("columns", columns, place);
        return;
    }
    table.column += static_cast<std::uint32_t>(columns);
}

void DocumentBuilder::go_on_from_above(std::size_t columns, std::size_t place) {
    if (tables_.empty()) return;
    const Table& table = tables_.back();
    if (table.column < table.last.size() && table.last[table.column] != none) {
        Grid& above = cells_[table.last[table.column]].grid;
        above.rows = table.row - above.row + 1;
    }
    skip_columns(columns, place);
}

void DocumentBuilder::close_cell() {
    end_piece();
    if (tables_.empty() || tables_.back().cell == none) return;
    const std::size_t cell = tables_.back().cell;
    if (!cells_[cell].any) {
        begin_piece(cells_[cell].place);
        end_piece();
        if (keeps_origins_ && cells_[cell].origin != none) {
            keep_origin(0, cells_[cell].origin, cells_[cell].place);
            storage_.push_back('\0');  // so that no other piece begins there
        }
    }
    tables_.back().cell = none;
    pending_ = Break::paragraph;
}

/// The cell in which text now stands.
std::size_t DocumentBuilder::open_cell_index() const {
    return tables_.empty() ? none : tables_.back().cell;
}

bool DocumentBuilder::is_layout(const Cell& cell) const {
    const bool is_frame = cell.is_alone || cell.bytes >= shortest_table;
    return (cell.has_table && is_frame) || cell.bytes > longest_cell;
}

/// A table too short to be one of a form is a part of the cell beside others in which it stands:
///
///     │ 行政许可 │ ┌───┬───┐ │
///     │          │ │ 5 │ 6 │ │    two lines of a cell
///     │          │ └───┴───┘ │
void DocumentBuilder::take_in_tables() {
    for (std::size_t i = cells_.size(); i-- > 0;) {
        if (cells_[i].around != none) cells_[cells_[i].around].bytes += cells_[i].bytes;
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        Cell& cell = cells_[i];
        const bool is_part = cell.around != none && !is_layout(cells_[cell.around]);
        cell.whole = is_part ? cells_[cell.around].whole : i;
        cells_[cell.whole].sight = std::max(cells_[cell.whole].sight, cell.sight);
    }
}

Document DocumentBuilder::finish() {
    while (!tables_.empty()) close_table();
    end_piece();
    take_in_tables();
    Document document;
    document.storage = std::move(storage_);
    document.origins = std::move(origins_);
    document.pieces.reserve(cuts_.size());
    std::vector<std::size_t> pieces;  // before each cut
    pieces.reserve(cuts_.size() + 1);
    std::size_t last_cell = none;
    for (const Cut& cut : cuts_) {
        pieces.push_back(document.pieces.size());
        Piece piece{{document.storage.data() + cut.begin, cut.end - cut.begin},
                    Place{cut.place},
                    cut.before};
        piece.text = trim(piece.text);
        const std::size_t whole = cut.cell == none ? none : cells_[cut.cell].whole;
        const bool in_cell = whole != none && !is_layout(cells_[whole]);
        const bool goes_on = in_cell && whole == std::exchange(last_cell, whole);
        if (!in_cell) {
            piece.sight = cut.sight;
            if (cut.first) piece.before = Break::paragraph;
        } else {
            piece.grid = cells_[whole].grid;
            piece.sight = cells_[whole].sight;
            piece.before = goes_on ? Break::line : cells_[whole].before;
        }
        if (goes_on && document.pieces.back().text.empty()) {
            piece.before = document.pieces.back().before;
            document.pieces.back() = piece;
        } else if (!piece.text.empty() || (in_cell && !goes_on)) {
            document.pieces.push_back(piece);
        }
    }
    pieces.push_back(document.pieces.size());
    document.aside = std::move(aside_);
    for (std::size_t& picture : document.aside.pictures) picture = pieces[picture];
    for (LinkedFile& file : document.aside.files) file.piece = pieces[file.piece];
    return document;
}

}  // namespace govinfo::detail
