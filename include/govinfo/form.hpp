// A form: the tables, rows, columns and cells of one edition of the official report, and the
// linear rules over them. A form is data; everything else in the library is derived from it.
//
//   form ── table ── block ── columns × rows
//   2021    proactive  第二十条第（一）项   issued repealed in_force × regulations …
//                      第二十条第（五）项   decisions × licensing
//           requests   (one block)          person … total × received … carried_out
//           proceedings(one block)          upheld … total × reconsideration …
//
// Forms are immutable, have static storage duration and may be used by any number of threads.
// All string views end in NUL.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <govinfo/rule.hpp>
#include <govinfo/taxonomy.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

class Decimal;
namespace detail {
class Operands;
}

/// A cell's place in its form. 0 to cell_count() - 1 are the form's cells in printed order, the
/// optional cells of an unsplit row follow.
enum class CellIndex : std::uint16_t {};

enum class CellKind : std::uint8_t {
    count,         ///< whole, not negative
    signed_count,  ///< whole
    money,         ///< decimal, not negative
};

struct Column {
    std::string_view key;
    std::string_view label;  ///< as printed in the official form
    CellKind kind = CellKind::count;
    std::string_view unit = "件";  ///< empty where the form prints and implies none
    bool total = false;
    std::string_view under = {};                  ///< header that spans several columns
    std::span<const std::string_view> also = {};  ///< other spellings met in print
};

enum class RowRole : std::uint8_t {
    leaf,
    total,    ///< its cells are sums of other rows
    heading,  ///< a label without cells
    unsplit,  ///< a heading that some reports print with cells, in place of the rows under it
};

struct Row {
    std::string_view key;    ///< full, e.g. `refused/state_secret`
    std::string_view label;  ///< as printed in the official form
    RowRole role = RowRole::leaf;
    std::string_view under = {};  ///< key of the heading it stands under
    std::optional<RequestOutcome> outcome = std::nullopt;
    std::span<const std::string_view> also = {};
};

/// Rows that share their columns.
struct Block {
    std::string_view caption;  ///< 第二十条第（一）项; empty where the table has one block
    Text basis;                ///< the article's words, where the block rests on one
    std::span<const Column> columns;
    std::span<const Row> rows;
};

/// How the official form lays a table out.
enum class Layout : std::uint8_t {
    blocks,      ///< one band of caption, header and rows per block
    grid,        ///< row labels at the left, applicants at the top
    single_row,  ///< all rows side by side in one printed row
};

struct Table {
    std::string_view key;      ///< also the key of the section that holds it
    std::string_view heading;  ///< 二、主动公开政府信息情况
    Text name;                 ///< 表二 主动公开
    Layout layout;
    std::string_view corner;  ///< text of the cell above the row labels; may be empty
    std::string_view over;    ///< header over all columns; may be empty
    std::span<const Block> blocks;
};

struct SectionHeading {
    std::string_view key;      ///< overview … other_matters
    std::string_view heading;  ///< 一、总体情况
    std::span<const std::string_view> also = {};
};

// ---- linear rules ------------------------------------------------------------------------------

enum class Relation : std::uint8_t {
    eq,
    le,
    ne,
    zero_together,  ///< both sides are zero or neither is
};

/// Whose cells a term means.
enum class TermSource : std::uint8_t { report, previous_year };

/// `coefficient × key`, where key names a column or a row across the rule's axis.
///
///   axis rows, on the row litigation_direct     {"total"}                        its total
///                                               {.leaves = true}                 all its parts
///                                               {"total", .line = "concluded",
///                                                .table = "requests"}            one cell elsewhere
struct Term {
    std::string_view key = {};
    std::int8_t coefficient = 1;
    /// Instead of one row every leaf row under the heading `key`; without a key every leaf row, or
    /// every column that is no total.
    bool leaves = false;
    TermSource source = TermSource::report;
    std::string_view line = {};   ///< empty = the line on which the rule stands
    std::string_view table = {};  ///< empty = the table of the rule
};

/// Cells by name, added or taken away: one, or those of all leaf rows under a heading.
struct NamedCells {
    std::string_view table;
    std::string_view row;  ///< or heading
    std::string_view column;
    int coefficient = 1;

    [[nodiscard]] constexpr bool include(const Table& in, const Row& at,
                                         const Column& across) const noexcept {
        if (in.key != table || across.key != column) return false;
        return at.key == row ? at.role != RowRole::heading
                             : at.role == RowRole::leaf && at.under == row;
    }
};

enum class Axis : std::uint8_t {
    columns,  ///< the rule stands on each column, its terms are rows
    rows,     ///< the rule stands on each row, its terms are columns
};

/// Which totals a rule computes: those that are its single left term …
enum class Defines : std::uint8_t {
    nothing,
    every_line,
    lines_of_parts,  ///< … on lines that are not themselves totals
};

/// What must be true of the reporter for a rule to apply.
enum class Applies : std::uint8_t {
    always,
    without_regulation_power,  ///< a body that cannot make 规章 (立法法 ss.91, 93)
};

struct LinearRule {
    Rule rule;
    std::string_view table;
    Axis axis;
    std::span<const Term> left;  ///< the first term of all stands on the rule's own line
    Relation relation;
    std::span<const Term> right = {};              ///< empty = 0
    std::span<const std::string_view> lines = {};  ///< empty = every line of the table
    Defines defines = Defines::nothing;
    std::span<const Term> only_if_zero = {};     ///< guard: the sum of these is 0 …
    std::span<const Term> only_if_nonzero = {};  ///< … or is not 0
    Applies applies = Applies::always;
    std::span<const std::string_view> implied_by =
        {};  ///< reported only where none of these could run
    /// Where the rule holds on this line, it is only worth a remark (info) that it fails on
    /// another.
    std::string_view decided_on = {};
    /// What a remark in a cell of the right side says are amendments is taken off it; where none
    /// does, a failure is only worth a remark (info).
    bool less_amended = false;
};

enum class Comparability : std::uint8_t {
    same,            ///< one cell answers to one
    sum_of,          ///< the old cell answers to the sum of several
    not_comparable,  ///< same words, another meaning; or gone
};

/// How a row of the form before crosses into this one.
struct CrossingSpec {
    std::string_view table;
    std::string_view from_row;
    std::string_view from_column;  ///< empty = every column
    Comparability comparability;
    std::span<const std::string_view> to_rows = {};
    std::string_view to_column = {};  ///< empty = the column of the same key
    Text caveat = {};
};

/// What one edition of the official form says, as typed in from the instrument (src/forms).
struct FormSpec {
    std::string_view id;
    int first_year;
    Text instrument;
    std::span<const SectionHeading> sections;
    std::span<const Table> tables;
    std::span<const LinearRule> rules;
    std::string_view replaces = {};  ///< id of the form before
    std::span<const CrossingSpec> crossings = {};
};

// ---- derived -----------------------------------------------------------------------------------

struct CellInfo {
    std::string_view path;  ///< `requests/refused/state_secret/person`
    const Table* table;
    const Block* block;
    const Row* row;
    const Column* column;
    bool optional;  ///< belongs to an unsplit row
};

/// A node of the tree that the paths make: the shape of the canonical JSON.
struct PathNode {
    std::string_view key;
    std::uint16_t first_child;  ///< index into Form::nodes()
    std::uint16_t child_count;  ///< 0 for a cell
    CellIndex cell;             ///< of a node without children
};

/// A term resolved to a cell.
struct CellTerm {
    CellIndex cell;
    std::int8_t coefficient;
    TermSource source;
    bool leaves = false;  ///< one of the rows that a term with `leaves` stands for
};

/// A rule on one line, its terms resolved. Offsets count into Form::terms().
struct RuleLine {
    const LinearRule* rule;
    std::string_view line;  ///< bare key of the row or column
    std::uint16_t left, left_end;
    std::uint16_t right_end;           ///< right terms follow the left ones …
    std::uint16_t zero_guard_end;      ///< … then those of only_if_zero …
    std::uint16_t nonzero_guard_end;   ///< … then those of only_if_nonzero
    std::optional<CellIndex> defines;  ///< the total that this line computes
    TermSource source;                 ///< whose cells it needs besides the report's own
    /// Lines that imply this one, as indices into Form::rule_lines(), all before it; unused ones
    /// are `no_line`.
    static constexpr std::uint16_t no_line = 0xffff;
    std::array<std::uint16_t, 2> implied_by = {no_line, no_line};
};

/// An optional cell and the cells that it stands for.
struct Unsplit {
    CellIndex whole;
    std::uint16_t parts, parts_end;  ///< range in Form::terms()
};

class Form {
  public:
    static constexpr std::size_t max_cells = 512;       ///< bound on cells().size()
    static constexpr std::size_t max_rule_lines = 512;  ///< bound on rule_lines().size()

    [[nodiscard]] constexpr std::string_view id() const noexcept { return spec_->id; }
    [[nodiscard]] constexpr const FormSpec& spec() const noexcept { return *spec_; }
    [[nodiscard]] constexpr std::span<const Table> tables() const noexcept { return spec_->tables; }

    /// Cells of the official form: 198 in 2019, 200 in 2021.
    [[nodiscard]] constexpr std::size_t cell_count() const noexcept { return cell_count_; }
    /// All cells with the optional ones last, by CellIndex.
    [[nodiscard]] constexpr std::span<const CellInfo> cells() const noexcept { return cells_; }
    [[nodiscard]] constexpr const CellInfo& cell(CellIndex index) const noexcept {
        return cells_[static_cast<std::size_t>(index)];
    }
    /// Empty when the form has no such cell. Linear in the length of the path.
    [[nodiscard]] std::optional<CellIndex> find(std::string_view path) const noexcept;

    /// Node 0 is the root; its children are the tables. Children stand in form order.
    [[nodiscard]] constexpr std::span<const PathNode> nodes() const noexcept { return nodes_; }
    /// Catalogue order, then form order.
    [[nodiscard]] constexpr std::span<const RuleLine> rule_lines() const noexcept {
        return rule_lines_;
    }
    [[nodiscard]] constexpr std::span<const CellTerm> terms() const noexcept { return terms_; }
    [[nodiscard]] constexpr std::span<const Unsplit> unsplit() const noexcept { return unsplit_; }
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    /// A bit for each of rule_lines().
    using LineSet = std::array<std::uint64_t, max_rule_lines / 64>;

  private:
    template <const FormSpec& Spec>
    friend struct CompiledForm;
    friend class detail::Operands;
    /// Of the cells' numbers: which lines hold by them alone. No sum of them may overflow.
    using Holding = LineSet (*)(const Decimal* numbers) noexcept;

    constexpr Form(const FormSpec& spec, std::size_t cell_count, std::span<const CellInfo> cells,
                   std::span<const PathNode> nodes, std::span<const RuleLine> rule_lines,
                   std::span<const CellTerm> terms, std::span<const Unsplit> unsplit,
                   Holding holding) noexcept
        : spec_(&spec),
          cell_count_(cell_count),
          cells_(cells),
          nodes_(nodes),
          rule_lines_(rule_lines),
          terms_(terms),
          unsplit_(unsplit),
          holding_(holding) {}

    const FormSpec* spec_;
    std::size_t cell_count_;
    std::span<const CellInfo> cells_;
    std::span<const PathNode> nodes_;
    std::span<const RuleLine> rule_lines_;
    std::span<const CellTerm> terms_;
    std::span<const Unsplit> unsplit_;
    Holding holding_;
};

/// Whether the rule has a line in that form, whoever reports; those over records stand in each. A
/// rule is known by its id.
[[nodiscard]] bool applies_to(const Rule& rule, const Form& form) noexcept;

/// The forms that are read and checked, oldest first.
[[nodiscard]] std::span<const Form* const> forms() noexcept;
/// Null when there is none of that id.
[[nodiscard]] const Form* find_form(std::string_view id) noexcept;
/// The form in which reports on that year are made; null before 2019.
[[nodiscard]] const Form* form_for_year(int year) noexcept;
/// The last year before the next form's first; 9999 = still in use.
[[nodiscard]] int last_year(const Form& form) noexcept;

}  // namespace govinfo
