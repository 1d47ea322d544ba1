#include "read/cells.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <govinfo/cell.hpp>

#include "base/unicode.hpp"
#include "document/values.hpp"
#include "model/money.hpp"
#include "read/columns.hpp"
#include "read/label_units.hpp"
#include "read/placement.hpp"

namespace govinfo::detail {
namespace {

/// Rows of the form that are the same one.
bool are_same(const FoundRow& left, const FoundRow& right) {
    return left.block == right.block && left.row == right.row;
}

/// Those that not every longest sequence in the order of the form holds:
///
///    1.重复申请              holds
///    3.其他                  is out of order
///    2.要求提供公开出版物    holds
std::vector<const FoundRow*> out_of_order(const std::vector<const FoundRow*>& rows) {
    const std::size_t count = rows.size();
    const auto comes_before = [&rows](std::size_t left, std::size_t right) {
        return rows[left]->block < rows[right]->block ||
               (rows[left]->block == rows[right]->block && rows[left]->row < rows[right]->row);
    };
    std::vector<std::size_t> ending(count, 1), starting(count, 1), holders(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (comes_before(k, i)) ending[i] = std::max(ending[i], ending[k] + 1);
        }
    }
    std::size_t longest = 0;
    for (std::size_t i = count; i-- > 0;) {
        for (std::size_t k = i + 1; k < count; ++k) {
            if (comes_before(i, k)) starting[i] = std::max(starting[i], starting[k] + 1);
        }
        longest = std::max(longest, starting[i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (ending[i] + starting[i] == longest + 1) ++holders[ending[i]];
    }
    std::vector<const FoundRow*> out;
    for (std::size_t i = 0; i < count; ++i) {
        const bool certain = ending[i] + starting[i] == longest + 1 && holders[ending[i]] == 1;
        if (!certain) out.push_back(rows[i]);
    }
    return out;
}

bool has_two_years(const FoundRow& row) {
    return count_printed(row) == 2 * cells_in(row);
}

/// At least half of its rows have twice as many values as cells:
///
///                          2023年            2024年
///    （一）予以公开   9 0 0 0 0 0 9     7 1 0 0 0 0 8
bool holds_two_years(const FoundTables& found, const Table& table) {
    std::size_t rows = 0, doubled = 0;
    for (const FoundRow& row : found.rows) {
        if (row.table != &table) continue;
        ++rows;
        doubled += has_two_years(row) ? 1 : 0;
    }
    return doubled > 0 && 2 * doubled >= rows;
}

class CellFiller {
  public:
    CellFiller(const FoundTables& found, const Labelled& labelled, std::optional<int> year,
               Recognised& result)
        : found_(found),
          labelled_(labelled),
          document_(labelled.document),
          year_(year),
          result_(result),
          report_(result.report),
          columns_(found.headers.size()),
          unclear_header_(found.headers.size()),
          header_noted_(found.headers.size()) {}

    std::size_t run() {
        for (const Table& table : report_.form().tables()) {
            const Shape shape = shape_of(table, found_, document_);
            std::vector<const FoundRow*> rows;
            for (const FoundRow& row : found_.rows) {
                if (row.table == &table) rows.push_back(&row);
            }
            two_years_ = holds_two_years(found_, table);
            find_disordered(rows);
            std::vector<Rows> all = same_rows(std::move(rows));
            for (Rows& same : all) drop_other_years(same);
            for (const Rows& same : all) choose(same, shape);
            for (const Rows& same : all) fill(*same.front(), shape);
        }
        for (const FoundRow& row : found_.cut_short) {
            const bool found =
                std::any_of(found_.rows.begin(), found_.rows.end(),
                            [&row](const FoundRow& other) { return are_same(row, other); });
            if (!found) leave_unread(row, NoteCode::row_short);
        }
        return read_;
    }

  private:
    using Rows = std::vector<const FoundRow*>;

    static std::vector<Rows> same_rows(Rows rows) {
        std::vector<Rows> all;
        while (!rows.empty()) {
            const FoundRow& first = *rows.front();
            const auto others = std::stable_partition(
                rows.begin(), rows.end(),
                [&first](const FoundRow* row) { return are_same(*row, first); });
            all.emplace_back(rows.begin(), others);
            rows.erase(rows.begin(), others);
        }
        return all;
    }

    /// Those that are said to be of another year than others:
    ///
    ///    行政许可              5
    ///    行政许可（2023年）    7        in a report on 2024
    static void drop_other_years(Rows& same) {
        const auto others = std::stable_partition(
            same.begin(), same.end(), [](const FoundRow* row) { return !row->other_year; });
        if (others != same.begin()) same.erase(others, same.end());
    }

    /// Of a row as often as it stands there the one that is read: any if it is the same each time,
    /// or that which is said to be of the report's year where the others are of other years. Else
    /// none, nor any other below their headers, of which one table too many has come.
    void choose(const Rows& same, const Shape& shape) {
        const FoundRow& first = *same.front();
        const Placement placement = same.size() > 1 ? place_row(first, shape) : Placement{};
        const bool alike = std::all_of(same.begin() + 1, same.end(), [&](const FoundRow* other) {
            return prints_the_same(placement, place_row(*other, shape));
        });
        if (alike) return;
        const FoundRow* of_year = nullptr;
        std::size_t of_this_year = 0, undated = 0, below_others = 0;
        for (const FoundRow* row : same) {
            undated += row->year == 0 ? 1 : 0;
            below_others += row->header != first.header ? 1 : 0;
            if (row->year != year_) continue;
            of_year = row;
            ++of_this_year;
        }
        if (undated == 0 && of_this_year == 1) {
            chosen_.push_back(of_year);
            return;
        }
        unclear_.push_back(&first);
        if (below_others == 0) return;
        for (const FoundRow* row : same) unclear_header_[row->header] = true;
    }

    void fill(const FoundRow& first, const Shape& shape) {
        if (first.other_year) return leave_unread(first, NoteCode::other_year, first.other_year);
        if (const auto strange = strange_above(first))
            return leave_unread(first, strange->first, strange->second);
        if (contradicts_rows_under(first)) return leave_unread(first, NoteCode::row_unknown);
        if (stands_there_without_values(first)) return leave_unread(first, NoteCode::row_twice);
        if (first.stray_label || contains(disordered_, first)) {
            return leave_unread(first, NoteCode::row_disordered);
        }
        const auto chosen =
            std::find_if(chosen_.begin(), chosen_.end(),
                         [&first](const FoundRow* row) { return are_same(*row, first); });
        if (chosen != chosen_.end()) return read_row(**chosen, place_row(**chosen, shape));
        if (unclear_header_[first.header] || contains(unclear_, first)) {
            return leave_unread(first, NoteCode::row_twice);
        }
        if (stands_below_other_year(first)) return leave_unread(first, NoteCode::other_year);
        read_row(first, place_row(first, shape));
    }

    /// Why a row is not read for what stands above it, and the piece that says so.
    std::optional<std::pair<NoteCode, std::size_t>> strange_above(const FoundRow& row) const {
        if (const auto strange = found_.headers[row.header].strange) {
            const bool dated = labelled_.matches[*strange].year != 0;
            return std::pair(dated ? NoteCode::other_year : NoteCode::other_count, *strange);
        }
        const bool money =
            std::all_of(row.block->columns.begin(), row.block->columns.end(),
                        [](const Column& column) { return column.kind == CellKind::money; });
        if (!row.unit || money) return std::nullopt;
        const auto units = units_in_line(document_.pieces[*row.unit].text);
        if (std::none_of(units.begin(), units.end(),
                         [](const std::string& unit) { return is_multiple(unit); }))
            return std::nullopt;
        return std::pair(NoteCode::other_count, *row.unit);
    }

    /// 2023年度 above a table, in a report on 2024, where the row stands nowhere else.
    bool stands_below_other_year(const FoundRow& first) const {
        return first.year_over != 0 && year_ && first.year_over != *year_ &&
               std::none_of(found_.rows.begin(), found_.rows.end(), [&](const FoundRow& row) {
                   return are_same(row, first) && row.year_over != first.year_over;
               });
    }

    static bool contains(const Rows& rows, const FoundRow& row) {
        return std::find(rows.begin(), rows.end(), &row) != rows.end();
    }

    /// Which of the two is meant, the blank one or the other, nobody can say:
    ///
    ///    行政许可⏎ 行政许可     3    0    5
    bool stands_there_without_values(const FoundRow& row) const {
        return row.row && count_printed(row) > 0 &&
               std::find(found_.bare.begin(), found_.bare.end(), row.row) != found_.bare.end();
    }

    /// Where some rows stand under a heading, but not all, values beside it can be those of one
    /// that has lost its label:
    ///
    ///    （六）其他处理   1.申请人逾期不补正      4    0    4
    ///                                             7    0    7        of 2. or of （六）?
    ///                     3.其他                  0    0    0
    bool contradicts_rows_under(const FoundRow& row) const {
        if (!row.row || row.row->role != RowRole::unsplit) return false;
        std::size_t under = 0, found = 0;
        for (const Row& each : row.block->rows) {
            if (each.under != row.row->key) continue;
            ++under;
            found += std::any_of(found_.rows.begin(), found_.rows.end(),
                                 [&each](const FoundRow& other) { return other.row == &each; });
        }
        return found > 0 && found < under;
    }

    /// Rows out of the form's order, if a label that says little is among them: 3.其他 elsewhere
    /// than at the end of its group has changed places with another label, and that one is wrong
    /// too.
    void find_disordered(const Rows& rows) {
        disordered_.clear();
        for (std::size_t begin = 0, end; begin < rows.size(); begin = end) {
            end = begin + 1;
            while (end < rows.size() && !stands_before(rows, begin, end)) ++end;
            const Rows out = out_of_order({rows.begin() + static_cast<std::ptrdiff_t>(begin),
                                           rows.begin() + static_cast<std::ptrdiff_t>(end)});
            if (std::any_of(out.begin(), out.end(),
                            [](const FoundRow* row) { return row->short_label; })) {
                disordered_.insert(disordered_.end(), out.begin(), out.end());
            }
        }
    }

    /// Whether a row has stood there since `begin`: a table begins again.
    static bool stands_before(const Rows& rows, std::size_t begin, std::size_t end) {
        return std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                           rows.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const FoundRow* row) { return are_same(*row, *rows[end]); });
    }

    const HeaderColumns& columns_of_row(const FoundRow& row) {
        HeaderCache& cache = columns_[row.header];
        if (cache.block != row.block) {
            cache.block = row.block;
            cache.columns = columns_of(found_.headers[row.header], row, labelled_, year_);
            if (cache.columns.torn) note_header(row, NoteCode::split_label, header_text(row));
        }
        return cache.columns;
    }

    Placement place_row(const FoundRow& row, const Shape& shape) {
        if (row.doubt) return {{}, row.doubt};
        // What looks like a row of one year has lost some of both.
        const bool in_grid = document_.pieces[row.label].grid.table > 0;
        if (two_years_ && !in_grid) return {{}, NoteCode::row_long};
        if (count_printed(row) > 0) {
            return place(row, found_.headers[row.header], columns_of_row(row), shape, document_);
        }
        Placement blank;  // however many cells that is, but in a row of text that has been torn
        if (!in_grid && row.values.size() < cells_in(row)) {
            blank.refused = NoteCode::row_short;
            return blank;
        }
        for (std::size_t i = 0; i < cells_in(row); ++i) {
            blank.values.push_back({i, row.values[std::min(i, row.values.size() - 1)]});
        }
        return blank;
    }

    bool prints_the_same(const Placement& left, const Placement& right) const {
        if (left.refused || right.refused) return false;
        const auto text = [this](const Placement::Placed& placed) {
            return std::pair(placed.slot, text_in(placed));
        };
        return std::equal(left.values.begin(), left.values.end(), right.values.begin(),
                          right.values.end(),
                          [&](const auto& a, const auto& b) { return text(a) == text(b); });
    }

    /// 2023年 | 15 values, in a report on 2024
    std::optional<std::size_t> other_year_beside(const FoundRow& row) const {
        for (const FoundValue& value : row.values) {
            const int year = year_alone(document_.pieces[value.piece].text);
            if (year == LabelMatch::other_year || (year != 0 && year_ && year != *year_))
                return value.piece;
        }
        return std::nullopt;
    }

    void read_row(const FoundRow& row, const Placement& placement) {
        if (const auto other = other_year_beside(row))
            return leave_unread(row, NoteCode::other_year, other);
        if (placement.refused) return leave_unread(row, *placement.refused);
        std::vector<bool> placed(cells_in(row));
        for (const Placement::Placed& each : placement.values) {
            const CellIndex cell = cell_at(row, each.slot);
            if (placement.in_one_cell) {
                note(NoteCode::row_in_one_cell, cell, row_text(row), each.value.piece);
            }
            read_value(cell, each, row);
            placed[each.slot] = true;
        }
        if (count_printed(row) == 0) return;
        const HeaderColumns& header = columns_of_row(row);
        for (const HeaderColumn& column : header.columns) {
            if (!column.slot) note_unknown_columns(row);
        }
        if (!header_noted_[row.header]) return;
        for (std::size_t slot = 0; slot < placed.size(); ++slot) {
            if (!placed[slot]) note_cell_of_header(row, cell_at(row, slot), row.label);
        }
    }

    /// Each of its cells says so.
    void leave_unread(const FoundRow& row, NoteCode why, std::optional<std::size_t> label = {}) {
        const bool header = why == NoteCode::columns_unknown && !label;
        if (header) note_unknown_columns(row);
        for (std::size_t slot = 0; slot < cells_in(row); ++slot) {
            const CellIndex cell = cell_at(row, slot);
            const std::size_t piece = row.values.front().piece;
            if (header) {
                note_cell_of_header(row, cell, piece);
            } else if (label) {
                note(why, cell, text_of(document_, *label, labelled_.matches[*label].pieces),
                     *label);
            } else if (why == NoteCode::other_year) {
                note(why, cell, std::to_string(row.year_over) + "年", row.label);
            } else if (why == NoteCode::row_unknown || why == NoteCode::other_count) {
                note(why, cell, label_text(row), row.label);
            } else {
                note(why, cell, row_text(row), piece);
            }
        }
    }

    /// Of a cell below a header that is not the form's.
    void note_cell_of_header(const FoundRow& row, CellIndex cell, std::size_t piece) {
        if (const Form* other = other_form(row)) {
            note(NoteCode::form_mixed, cell, std::string(other->id()), piece);
        } else {
            const bool twice = columns_of_row(row).twice;
            note(twice ? NoteCode::columns_twice : NoteCode::columns_unknown, cell,
                 header_text(row), piece);
        }
    }

    /// That which has a column of the header where the report's form has not; null if none has:
    ///
    ///    信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量     of 2019, in a report on 2021
    const Form* other_form(const FoundRow& row) const {
        for (const HeaderEntry& entry : found_.headers[row.header].entries) {
            if (entry.meaning) continue;
            const Form* other = labelled_.labels.find_other_form(labelled_.matches[entry.piece],
                                                                 report_.form(), row.table->key);
            if (other) return other;
        }
        return nullptr;
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

    std::string text_in(const Placement::Placed& placed) const {
        const FoundValue& value = placed.value;
        if (placed.part == 0) return text_of(document_, value.piece, value.pieces);
        return std::string(part_of(placed));
    }

    std::string_view part_of(const Placement::Placed& placed) const {
        return several_values(document_.pieces[placed.value.piece].text)[placed.part - 1];
    }

    /// Of a part of a piece, its own where the source says it.
    Spot spot_of(const Placement::Placed& placed) const {
        Spot spot = document_.spot(placed.value.piece);
        const std::string_view text = document_.pieces[placed.value.piece].text;
        if (placed.part == 0 || document_.stores(text)) return spot;
        const auto offset = static_cast<std::size_t>(part_of(placed).data() - text.data());
        spot.place = Place{static_cast<std::size_t>(spot.place) + offset};
        return spot;
    }

    void read_value(CellIndex cell, const Placement::Placed& placed, const FoundRow& row) {
        const FoundValue& value = placed.value;
        const std::string text = text_in(placed);
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
        if (!result_.printed.empty()) {
            result_.printed[static_cast<std::size_t>(cell)] = printed_value(placed);
        }
        if (!take_named_unit(cell, row, text, parsed)) return;
        report_.set(cell, std::move(parsed));
        result_.cells[static_cast<std::size_t>(cell)] = spot_of(placed);
        ++read_;
    }

    PrintedValue printed_value(const Placement::Placed& placed) const {
        PrintedValue printed;
        const std::size_t end = placed.value.piece + placed.value.pieces;
        for (std::size_t i = placed.value.piece; i < end; ++i) {
            if (!printed.lines.empty()) printed.text += '\n';
            const std::string_view line = document_.pieces[i].text;
            if (document_.origins.empty()) {
                printed.lines.push_back({printed.text.size(), line.size(), document_.spot(i)});
            } else {
                add_origins(line, printed);
            }
            printed.text += line;
        }
        printed.size = printed.text.size();
        if (placed.part != 0) {
            const std::string_view part = part_of(placed);
            const char* line = document_.pieces[placed.value.piece].text.data();
            printed.begin = static_cast<std::size_t>(part.data() - line);
            printed.size = part.size();
        }
        return printed;
    }

    /// The stretches of a line that stand in the source as they are.
    void add_origins(std::string_view line, PrintedValue& printed) const {
        const auto begin = static_cast<std::size_t>(line.data() - document_.storage.data());
        const std::size_t end = std::max(begin + line.size(), begin + 1);
        auto origin = std::partition_point(
            document_.origins.begin(), document_.origins.end(), [begin](const Origin& each) {
                return each.begin + std::max<std::size_t>(each.size, 1) <= begin;
            });
        for (; origin != document_.origins.end() && origin->begin < end; ++origin) {
            const std::size_t from = std::max(begin, origin->begin);
            const std::size_t to = std::min(begin + line.size(), origin->begin + origin->size);
            const std::size_t place = origin->source + from - origin->begin;
            printed.lines.push_back({printed.text.size() + from - begin,
                                     to > from ? to - from : 0,
                                     {Place{place}, {}}});
        }
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
        result_.cells[static_cast<std::size_t>(cell)] = document_.spot(value.piece);
        ++read_;
    }

    /// A unit of money, in the label of a row or over its column.
    struct NamedUnit {
        std::string unit, label;
        std::size_t piece;
    };

    std::vector<NamedUnit> units_named(const Column& column, const FoundRow& row) const {
        std::vector<NamedUnit> named;
        const auto add_all = [&named](std::vector<std::string> units, const std::string& label,
                                      std::size_t piece) {
            for (std::string& unit : units)
                if (is_money(unit)) named.push_back({std::move(unit), label, piece});
        };
        const auto add = [&add_all](const std::string& label, std::size_t piece) {
            add_all(units_of(unit_in_label(label)), label, piece);
        };
        if (row.row) add(label_text(row), row.label);
        const auto caption = found_.headers[row.header].caption;
        if (caption)
            add(text_of(document_, *caption, labelled_.matches[*caption].pieces), *caption);
        if (row.unit) {
            const std::string line(document_.pieces[*row.unit].text);
            add_all(units_in_line(line), line, *row.unit);
        }
        for (const HeaderEntry& entry : found_.headers[row.header].entries) {
            if (!entry.meaning || entry.meaning->kind != LabelKind::column) continue;
            if (entry.meaning->block->columns[entry.meaning->index].key == column.key)
                add(text_of(document_, entry.piece, labelled_.matches[entry.piece].pieces),
                    entry.piece);
        }
        return named;
    }

    /// 本年收费金额（单位：元） stands over the same numbers as （单位：万元）, but not for the
    /// same sums. False where the labels name two units, so that nobody can say which is the
    /// number's, or one that is not known, such as 美元.
    bool take_named_unit(CellIndex cell, const FoundRow& row, const std::string& text,
                         ParsedCell& parsed) {
        const Column& column = *report_.form().cell(cell).column;
        if (column.kind != CellKind::money) return true;
        const std::vector<NamedUnit> named = units_named(column, row);
        if (named.empty()) return true;
        const auto& [unit, label, piece] = named.front();
        const std::int64_t yuan = yuan_in(unit);
        for (const NamedUnit& other : named) {
            if (yuan != 0 && yuan_in(other.unit) == yuan) continue;
            note(NoteCode::other_count, cell,
                 other.label == label ? label : label + " " + other.label, piece);
            return false;
        }
        if (yuan == yuan_in(column.unit)) return true;
        if (!column.unit.empty()) note(NoteCode::unit_in_header, cell, label, piece);
        if (!result_.printed.empty()) result_.printed[static_cast<std::size_t>(cell)].unit = unit;
        if (parsed.state != CellState::number || !parsed.unit.empty()) return true;
        if (parsed.raw.empty()) parsed.raw = text;
        parsed.unit = unit;
        return true;
    }

    std::string label_text(const FoundRow& row) const {
        return text_of(document_, row.label, labelled_.matches[row.label].pieces);
    }

    std::string row_text(const FoundRow& row) const {
        std::string text;
        for (const FoundValue& value : row.values) {
            if (value.blank) continue;
            if (!text.empty()) text += ' ';
            text += text_of(document_, value.piece, value.pieces);
        }
        return text;
    }

    std::string header_text(const FoundRow& row) const {
        std::string text;
        for (const HeaderEntry& entry : found_.headers[row.header].entries) {
            if (!text.empty()) text += ' ';
            text += document_.pieces[entry.piece].text;
        }
        return text;
    }

    void note_header(const FoundRow& row, NoteCode code, std::string raw) {
        const std::size_t first = found_.headers[row.header].entries.front().piece;
        result_.remarks.push_back({code, std::nullopt, std::string(row.table->key), std::move(raw),
                                   document_.spot(first)});
    }

    /// Once for a header: columns of it were not read.
    void note_unknown_columns(const FoundRow& row) {
        if (header_noted_[row.header]) return;
        header_noted_[row.header] = true;
        const Form* other = other_form(row);
        note_header(row, other ? NoteCode::form_mixed : NoteCode::columns_unknown,
                    other ? std::string(other->id()) : header_text(row));
    }

    void note(NoteCode code, CellIndex cell, const std::string& raw, std::size_t piece) {
        result_.remarks.push_back(
            {code, cell, std::string(report_.form().cell(cell).path), raw, document_.spot(piece)});
    }

    const FoundTables& found_;
    const Labelled& labelled_;
    const Document& document_;
    std::optional<int> year_;
    Recognised& result_;
    Report& report_;
    struct HeaderCache {
        const Block* block = nullptr;
        HeaderColumns columns = {};
    };
    std::vector<HeaderCache> columns_;
    Rows disordered_;                   // of the table being read
    bool two_years_ = false;            // stand side by side in it
    Rows chosen_, unclear_;             // of rows that stand there several times
    std::vector<bool> unclear_header_;  // below which such a row stands
    std::vector<bool> header_noted_;
    std::size_t read_ = 0;
};

}  // namespace

std::size_t fill_cells(const FoundTables& found, const Labelled& labelled, std::optional<int> year,
                       Recognised& result) {
    return CellFiller(found, labelled, year, result).run();
}

const FoundRow* find_comparison(const FoundTables& found) {
    const FoundRow* first = nullptr;
    std::size_t rows = 0;
    for (const FoundRow& row : found.rows) {
        if (!holds_two_years(found, *row.table)) return nullptr;
        if (!has_two_years(row)) continue;
        if (rows++ == 0) first = &row;
    }
    return rows > 1 ? first : nullptr;
}

}  // namespace govinfo::detail
