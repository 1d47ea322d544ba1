// Turns a FormSpec, as typed in, into a Form, at compile time. A spec that is not well-formed does
// not compile: the compiler names one of the functions in `form_defect`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <govinfo/decimal.hpp>
#include <govinfo/form.hpp>

namespace govinfo {

/// Never defined and not constexpr: calling one while a form is compiled is the error message.
namespace form_defect {
void form_exceeds_max_cells_or_max_rule_lines();
void key_is_empty_or_stands_twice();
void row_is_under_something_that_is_no_heading();
void outcome_key_differs_from_its_row_key();
void rule_names_a_table_that_the_form_has_not();
void rule_names_a_line_that_the_table_has_not();
void term_names_a_row_or_column_that_the_table_has_not();
void term_names_a_table_that_the_form_has_not();
void rule_begins_with_a_term_that_is_not_on_its_line();
void rule_on_columns_needs_a_table_of_one_block();
void rule_without_id_citation_or_message();
void rule_is_implied_by_one_that_does_not_stand_before_it();
void rule_defines_something_that_is_no_single_total();
void total_has_no_defining_rule();
void total_has_two_defining_rules();
void nothing_has_the_key_behind_which_to_insert();
void crossing_has_rows_if_and_only_if_it_is_comparable();
void crossing_names_a_row_or_column_that_the_form_has_not();
}  // namespace form_defect

namespace detail {

constexpr bool has_cells(const Row& row) noexcept {
    return row.role != RowRole::heading;
}

/// A row with the index of its first cell.
struct PlacedRow {
    const Table* table = nullptr;
    const Block* block = nullptr;
    const Row* row = nullptr;
    std::size_t first_cell = 0;

    constexpr CellIndex cell(std::size_t column) const noexcept {
        return static_cast<CellIndex>(first_cell + column);
    }
};

struct FormSizes {
    std::size_t rows = 0, cells = 0, optional_cells = 0, path_bytes = 0;
};

constexpr FormSizes measure(const FormSpec& spec) {
    FormSizes sizes;
    for (const Table& table : spec.tables)
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows) {
                ++sizes.rows;
                if (!has_cells(row)) continue;
                (row.role == RowRole::unsplit ? sizes.optional_cells : sizes.cells) +=
                    block.columns.size();
                for (const Column& column : block.columns)
                    sizes.path_bytes += table.key.size() + row.key.size() + column.key.size() + 3;
            }
    return sizes;
}

constexpr const Row* find_row(const Table& table, std::string_view key) {
    for (const Block& block : table.blocks)
        for (const Row& row : block.rows)
            if (row.key == key) return &row;
    return nullptr;
}

constexpr std::size_t find_column(const Block& block, std::string_view key) {
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        if (block.columns[i].key == key) return i;
    return block.columns.size();
}

constexpr bool stands_under(const Table& table, const Row& row, std::string_view heading) {
    for (const Row* at = &row; !at->under.empty();) {
        if (at->under == heading) return true;
        at = find_row(table, at->under);
        if (at == nullptr) return false;
    }
    return false;
}

constexpr const Table* find_table(const FormSpec& spec, std::string_view key) {
    for (const Table& table : spec.tables)
        if (table.key == key) return &table;
    return nullptr;
}

constexpr bool contains(std::span<const std::string_view> list, std::string_view item) {
    for (std::string_view each : list)
        if (each == item) return true;
    return false;
}

constexpr void check_rows(const Table& table) {
    for (const Block& block : table.blocks)
        for (const Row& row : block.rows) {
            if (row.key.empty() || find_row(table, row.key) != &row)
                form_defect::key_is_empty_or_stands_twice();
            if (!row.under.empty()) {
                const Row* heading = find_row(table, row.under);
                if (heading == nullptr ||
                    (heading->role != RowRole::heading && heading->role != RowRole::unsplit))
                    form_defect::row_is_under_something_that_is_no_heading();
            }
        }
}

constexpr void check_columns(const Table& table) {
    for (const Block& block : table.blocks)
        for (std::size_t i = 0; i < block.columns.size(); ++i)
            if (block.columns[i].key.empty() || find_column(block, block.columns[i].key) != i)
                form_defect::key_is_empty_or_stands_twice();
}

constexpr void check_tables(const FormSpec& spec) {
    for (const Table& table : spec.tables) {
        for (const Table& other : spec.tables)
            if (&other != &table && other.key == table.key)
                form_defect::key_is_empty_or_stands_twice();
        check_rows(table);
        check_columns(table);
    }
}

/// `column` empty = any.
constexpr bool has_cell(const FormSpec& spec, std::string_view table, std::string_view row,
                        std::string_view column) {
    for (const Table& each : spec.tables)
        for (const Block& block : each.blocks)
            for (const Row& at : block.rows)
                if (each.key == table && at.key == row && has_cells(at))
                    return column.empty() || find_column(block, column) != block.columns.size();
    return false;
}

constexpr void check_crossings(const FormSpec& spec) {
    for (const CrossingSpec& crossing : spec.crossings) {
        const bool comparable = crossing.comparability != Comparability::not_comparable;
        if (comparable == crossing.to_rows.empty())
            form_defect::crossing_has_rows_if_and_only_if_it_is_comparable();
        const std::string_view column =
            crossing.to_column.empty() ? crossing.from_column : crossing.to_column;
        for (std::string_view row : crossing.to_rows)
            if (!has_cell(spec, crossing.table, row, column))
                form_defect::crossing_names_a_row_or_column_that_the_form_has_not();
    }
}

/// Walks over a rule's lines and terms; counts or stores, as `sink` says.
template <class Rows>
class RuleWalk {
  public:
    constexpr RuleWalk(const LinearRule& rule, const FormSpec& spec, const Rows& rows)
        : rule_(rule), spec_(spec), rows_(rows), table_(find_table(spec, rule.table)) {
        if (table_ == nullptr) form_defect::rule_names_a_table_that_the_form_has_not();
        if (rule.rule.id.empty() || rule.rule.citation.zh.empty() || rule.rule.message.zh.empty())
            form_defect::rule_without_id_citation_or_message();
        if (rule.axis == Axis::columns && table_->blocks.size() != 1)
            form_defect::rule_on_columns_needs_a_table_of_one_block();
        const auto terms = rule.left.empty() ? rule.right : rule.left;
        if (terms.empty() || !terms[0].line.empty() || !terms[0].table.empty())
            form_defect::rule_begins_with_a_term_that_is_not_on_its_line();
    }

    /// `sink.line(key, is_total)` once per line, `sink.term(part, cell, term, is_leaf_row)` per
    /// resolved term.
    template <class Sink>
    constexpr void operator()(Sink& sink) const {
        std::size_t met = 0;
        const auto line = [&](std::string_view key, bool is_total) {
            if (!rule_.lines.empty() && !contains(rule_.lines, key)) return;
            ++met;
            sink.line(key, is_total);
            parts([&](int part, const Term& term) { resolve(sink, part, term, key); });
        };
        if (rule_.axis == Axis::columns) {
            for (const Column& column : table_->blocks[0].columns) line(column.key, column.total);
        } else {
            for (const PlacedRow& placed : rows_)
                if (placed.table == table_ && has_cells(*placed.row))
                    line(placed.row->key, placed.row->role == RowRole::total);
        }
        if (!rule_.lines.empty() && met != rule_.lines.size())
            form_defect::rule_names_a_line_that_the_table_has_not();
    }

  private:
    template <class Visit>
    constexpr void parts(Visit visit) const {
        for (const Term& term : rule_.left) visit(0, term);
        for (const Term& term : rule_.right) visit(1, term);
        for (const Term& term : rule_.only_if_zero) visit(2, term);
        for (const Term& term : rule_.only_if_nonzero) visit(3, term);
    }

    /// Of the rows or columns across the axis.
    static constexpr bool means(const Term& term, const Table& table, const Row& row) {
        if (!term.leaves) return row.key == term.key;
        return row.role != RowRole::total &&
               (term.key.empty() || stands_under(table, row, term.key));
    }
    static constexpr bool means(const Term& term, const Column& column) {
        return term.leaves ? term.key.empty() && !column.total : column.key == term.key;
    }

    template <class Sink>
    constexpr void resolve(Sink& sink, int part, const Term& term, std::string_view line) const {
        const Table* const table = term.table.empty() ? table_ : find_table(spec_, term.table);
        if (table == nullptr) form_defect::term_names_a_table_that_the_form_has_not();
        if (!term.line.empty()) line = term.line;
        const bool down = rule_.axis == Axis::columns;
        bool found = false;
        for (const PlacedRow& placed : rows_) {
            if (placed.table != table || !has_cells(*placed.row)) continue;
            if (down ? !means(term, *table, *placed.row) : placed.row->key != line) continue;
            for (std::size_t c = 0; c < placed.block->columns.size(); ++c) {
                const Column& column = placed.block->columns[c];
                if (down ? column.key != line : !means(term, column)) continue;
                found = true;
                sink.term(part, placed.cell(c), term, down && term.leaves);
            }
        }
        if (!found) form_defect::term_names_a_row_or_column_that_the_table_has_not();
    }

    const LinearRule& rule_;
    const FormSpec& spec_;
    const Rows& rows_;
    const Table* table_;
};

struct RuleCounts {
    std::size_t lines = 0, terms = 0;
    constexpr void line(std::string_view, bool) { ++lines; }
    constexpr void term(int, CellIndex, const Term&, bool) { ++terms; }
};

template <std::size_t N>
constexpr std::array<PlacedRow, N> place_rows(const FormSpec& spec, std::size_t official_cells) {
    std::array<PlacedRow, N> rows{};
    std::size_t at = 0, next = 0, next_optional = official_cells;
    for (const Table& table : spec.tables)
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows) {
                std::size_t& cells = row.role == RowRole::unsplit ? next_optional : next;
                rows[at++] = {&table, &block, &row, cells};
                if (has_cells(row)) cells += block.columns.size();
            }
    return rows;
}

template <std::size_t Cells, std::size_t Bytes>
struct CellTable {
    std::array<char, Bytes> paths{};
    std::array<std::uint16_t, Cells> path_begin{}, path_size{};
    std::array<std::uint16_t, Cells> tree_order{};  // cell indices with optional ones in their row
};

template <std::size_t Cells, std::size_t Bytes, class Rows>
constexpr CellTable<Cells, Bytes> write_paths(const Rows& rows) {
    CellTable<Cells, Bytes> out;
    std::size_t byte = 0, at = 0;
    const auto append = [&](std::string_view text, char end) {
        for (char c : text) out.paths[byte++] = c;
        out.paths[byte++] = end;
    };
    for (const PlacedRow& placed : rows) {
        if (!has_cells(*placed.row)) continue;
        for (std::size_t c = 0; c < placed.block->columns.size(); ++c) {
            const std::size_t cell = placed.first_cell + c;
            out.path_begin[cell] = static_cast<std::uint16_t>(byte);
            append(placed.table->key, '/');
            append(placed.row->key, '/');
            append(placed.block->columns[c].key, '\0');
            out.path_size[cell] = static_cast<std::uint16_t>(byte - 1 - out.path_begin[cell]);
            out.tree_order[at++] = static_cast<std::uint16_t>(cell);
        }
    }
    return out;
}

/// Breadth first; every node covers a run of cells in tree order, so children are found in one
/// pass.
template <class Nodes>
constexpr std::size_t grow_tree(std::span<const CellInfo> cells,
                                std::span<const std::uint16_t> order, Nodes& nodes) {
    struct Range {
        std::size_t begin = 0, end = 0, depth = 0;  // depth: bytes of the path already used
    };
    std::array<Range, std::tuple_size_v<Nodes>> ranges{};
    std::size_t count = 1;
    nodes[0] = {"", 0, 0, CellIndex{}};
    ranges[0] = {0, order.size(), 0};
    for (std::size_t n = 0; n < count; ++n) {
        const Range range = ranges[n];
        if (n != 0 && range.depth > cells[order[range.begin]].path.size()) continue;  // a cell
        nodes[n].first_child = static_cast<std::uint16_t>(count);
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const std::string_view rest = cells[order[i]].path.substr(range.depth);
            const std::string_view key = rest.substr(0, rest.find('/'));
            if (nodes[n].child_count != 0 && nodes[count - 1].key == key) {
                ranges[count - 1].end = i + 1;
                continue;
            }
            nodes[count] = {key, 0, 0, static_cast<CellIndex>(order[i])};
            ranges[count] = {i, i + 1, range.depth + key.size() + 1};
            ++count;
            ++nodes[n].child_count;
        }
    }
    return count;
}

template <class Lines, class Terms>
struct RuleStore {
    Lines lines{};
    Terms terms{};
    std::size_t line_count = 0;
    std::size_t term_count = 0;
    const LinearRule* rule = nullptr;
    bool line_is_total = false;

    constexpr void line(std::string_view key, bool is_total) {
        const auto at = static_cast<std::uint16_t>(term_count);
        lines[line_count++] = {
            rule, key, at, at, at, at, at, std::nullopt, TermSource::report, implying_lines(key)};
        line_is_total = is_total;
    }
    constexpr std::array<std::uint16_t, 2> implying_lines(std::string_view key) const {
        std::array<std::uint16_t, 2> found = {RuleLine::no_line, RuleLine::no_line};
        std::size_t count = 0;
        for (std::size_t i = 0; i < line_count; ++i)
            if (lines[i].line == key && lines[i].rule->table == rule->table &&
                contains(rule->implied_by, lines[i].rule->rule.id))
                found[count++] = static_cast<std::uint16_t>(i);
        if (count != rule->implied_by.size())
            form_defect::rule_is_implied_by_one_that_does_not_stand_before_it();
        return found;
    }
    constexpr void term(int part, CellIndex cell, const Term& term, bool is_leaf_row) {
        terms[term_count++] = {cell, term.coefficient, term.source, is_leaf_row};
        const auto end = static_cast<std::uint16_t>(term_count);
        RuleLine& line = lines[line_count - 1];
        if (part <= 0) line.left_end = end;
        if (part <= 1) line.right_end = end;
        if (part <= 2) line.zero_guard_end = end;
        line.nonzero_guard_end = end;
        if (term.source != TermSource::report) line.source = term.source;
        const bool defines = rule->defines == Defines::every_line ||
                             (rule->defines == Defines::lines_of_parts && !line_is_total);
        if (part == 0 && defines) {
            if (line.defines || rule->relation != Relation::eq || term.coefficient != 1 ||
                term.source != TermSource::report)
                form_defect::rule_defines_something_that_is_no_single_total();
            line.defines = cell;
        }
    }
};

}  // namespace detail

/// `constinit const Form form_2021 = CompiledForm<spec>::form();`
template <const FormSpec& Spec>
struct CompiledForm {
  private:
    static constexpr detail::FormSizes sizes = detail::measure(Spec);
    static constexpr std::size_t all_cells = sizes.cells + sizes.optional_cells;
    static constexpr auto rows = detail::place_rows<sizes.rows>(Spec, sizes.cells);
    using Rows = decltype(rows);

    static constexpr auto paths = detail::write_paths<all_cells, sizes.path_bytes>(rows);

    static constexpr auto cells = [] {
        std::array<CellInfo, all_cells> out{};
        for (const detail::PlacedRow& placed : rows)
            for (std::size_t c = 0;
                 detail::has_cells(*placed.row) && c < placed.block->columns.size(); ++c) {
                const std::size_t i = placed.first_cell + c;
                out[i] = {
                    std::string_view(paths.paths.data() + paths.path_begin[i], paths.path_size[i]),
                    placed.table,
                    placed.block,
                    placed.row,
                    &placed.block->columns[c],
                    placed.row->role == RowRole::unsplit};
            }
        return out;
    }();

    struct Tree {
        std::array<PathNode, 2 * all_cells> nodes{};
        std::size_t count = 0;
    };
    static constexpr Tree tree = [] {
        Tree out;
        out.count = detail::grow_tree(std::span<const CellInfo>(cells),
                                      std::span<const std::uint16_t>(paths.tree_order), out.nodes);
        return out;
    }();

    static constexpr detail::RuleCounts counts = [] {
        detail::RuleCounts out;
        for (const LinearRule& rule : Spec.rules) detail::RuleWalk<Rows>(rule, Spec, rows)(out);
        for (const detail::PlacedRow& placed : rows)
            if (placed.row->role == RowRole::unsplit)
                out.terms += all_cells;  // enough for its parts
        return out;
    }();

    struct Resolved {
        detail::RuleStore<std::array<RuleLine, counts.lines>, std::array<CellTerm, counts.terms>>
            rules;
        std::array<Unsplit, sizes.optional_cells> unsplit{};
    };
    static constexpr Resolved resolved = [] {
        Resolved out;
        for (const LinearRule& rule : Spec.rules) {
            out.rules.rule = &rule;
            detail::RuleWalk<Rows>(rule, Spec, rows)(out.rules);
        }
        std::size_t& term = out.rules.term_count;
        std::size_t at = 0;
        for (const detail::PlacedRow& whole : rows) {
            if (whole.row->role != RowRole::unsplit) continue;
            for (std::size_t c = 0; c < whole.block->columns.size(); ++c) {
                const auto begin = static_cast<std::uint16_t>(term);
                for (const detail::PlacedRow& part : rows)
                    if (part.table == whole.table && part.row->role == RowRole::leaf &&
                        detail::stands_under(*part.table, *part.row, whole.row->key))
                        out.rules.terms[term++] = {part.cell(c), 1, TermSource::report};
                out.unsplit[at++] = {whole.cell(c), begin, static_cast<std::uint16_t>(term)};
            }
        }
        return out;
    }();

    // The lines as code, one addition for each term: most lines of most reports are told by it.

    template <std::size_t Begin, std::size_t... Term>
    static std::int64_t sum(const Decimal* numbers, std::index_sequence<Term...>) noexcept {
        constexpr auto& terms = resolved.rules.terms;
        return (std::int64_t{0} + ... +
                (terms[Begin + Term].coefficient *
                 numbers[static_cast<std::size_t>(terms[Begin + Term].cell)].millionths()));
    }

    /// False where it takes more than sums of this report's cells. Not inlined: all lines in one
    /// function have every cell in a register, that is on the stack.
    template <std::size_t Line>
    [[gnu::noinline]] static bool holds(const Decimal* numbers) noexcept {
        constexpr RuleLine line = resolved.rules.lines[Line];
        if constexpr (line.rule->relation <= Relation::le && line.source == TermSource::report &&
                      line.nonzero_guard_end == line.right_end && line.rule->implied_by.empty()) {
            const std::int64_t left =
                sum<line.left>(numbers, std::make_index_sequence<line.left_end - line.left>());
            const std::int64_t right = sum<line.left_end>(
                numbers, std::make_index_sequence<line.right_end - line.left_end>());
            return line.rule->relation == Relation::eq ? left == right : left <= right;
        }
        return false;
    }

    static Form::LineSet holding(const Decimal* numbers) noexcept {
        Form::LineSet lines = {};
        [&]<std::size_t... Line>(std::index_sequence<Line...>) {
            ((lines[Line / 64] |= std::uint64_t{holds<Line>(numbers)} << (Line % 64)), ...);
        }
        (std::make_index_sequence<counts.lines>());
        return lines;
    }

    static constexpr void check() {
        if (all_cells > Form::max_cells || counts.lines > Form::max_rule_lines)
            form_defect::form_exceeds_max_cells_or_max_rule_lines();
        detail::check_tables(Spec);
        detail::check_crossings(Spec);
        for (const detail::PlacedRow& placed : rows)
            if (placed.row->outcome && key(*placed.row->outcome) != placed.row->key)
                form_defect::outcome_key_differs_from_its_row_key();
        for (std::size_t cell = 0; cell < all_cells; ++cell) {
            const bool total = cells[cell].column->total || cells[cell].row->role == RowRole::total;
            int defined = 0;
            for (const RuleLine& line : resolved.rules.lines)
                if (line.defines == static_cast<CellIndex>(cell)) ++defined;
            if (total && defined == 0) form_defect::total_has_no_defining_rule();
            if (total && defined > 1) form_defect::total_has_two_defining_rules();
            if (!total && defined != 0)
                form_defect::rule_defines_something_that_is_no_single_total();
        }
    }

  public:
    static consteval Form form() {
        check();
        return Form(Spec, sizes.cells, cells, std::span(tree.nodes).first(tree.count),
                    resolved.rules.lines,
                    std::span(resolved.rules.terms).first(resolved.rules.term_count),
                    resolved.unsplit, holding);
    }
};

}  // namespace govinfo
