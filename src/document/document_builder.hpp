// How a front end that knows tables makes a document of what it meets.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "source/budget.hpp"

namespace govinfo::detail {

/// Of a table or a cell. Browsers draw no wider cell; no honest page has one.
inline constexpr std::size_t most_columns = 1000;

/// Told what the source says in reading order, it cuts the text at breaks, drops the white space
/// around and doubled inside, and resolves spans to columns of a grid. Calls may come in any order,
/// as a careless source has them: text beside cells, cells without a row, tables never closed.
/// Nothing is added once the budget is exceeded. Linear in what it is told.
class DocumentBuilder {
  public:
    explicit DocumentBuilder(Budget& budget) : budget_(budget) {}

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// From now on says of text and blank cells what their origins are.
    void keep_origins() { keeps_origins_ = true; }
    /// A part of a line of text. `place` as in Place, of its first byte; `origin` likewise where
    /// origins are kept, or none for what the source does not print so.
    void text(std::string_view utf8, std::size_t place, std::size_t origin = none);
    /// Where text of the open cell would stand, while it has none. The first one counts.
    void could_stand(std::size_t origin);
    void break_line();
    void break_paragraph();
    /// Of the open cell; outside of tables, of the line that has begun or begins next. What is not
    /// seen at all is not told to the builder.
    void see(Sight sight);
    /// A picture, wherever it stands.
    void picture(std::size_t place);
    void file(std::string_view address, bool embedded, std::size_t place);
    void loads_more() { aside_.loads_more = true; }

    void open_table();
    void close_table();
    /// Of the innermost open table; without one, a new paragraph.
    void open_row();
    /// A group of the innermost open table's rows, over whose end no cell reaches.
    void end_spans();
    /// Spans are at least 1.
    void open_cell(std::size_t place, std::size_t columns, std::size_t rows);
    /// Columns of the row in which no cell stands.
    void skip_columns(std::size_t columns, std::size_t place);
    /// Columns in which the cell of the row above goes on.
    void go_on_from_above(std::size_t columns, std::size_t place);
    void close_cell();

    [[nodiscard]] bool inside_table() const noexcept { return !tables_.empty(); }
    /// Whether text would go on with a line that has begun.
    [[nodiscard]] bool inside_line() const noexcept { return open_; }

    [[nodiscard]] Document finish();

  private:
    struct Cell {
        Grid grid;
        std::size_t place;
        Break before;
        std::size_t around;     ///< the cell in which its table stands, or none
        bool is_alone;          ///< in its row
        std::size_t whole = 0;  ///< the cell of which it is a part, or itself
        std::size_t bytes = 0;
        bool any = false;  ///< has a piece
        bool has_table = false;
        Sight sight = Sight::plain;
        std::size_t origin = none;  ///< of its text, if it has none
    };
    struct Table {
        std::uint32_t number;
        std::size_t around;  ///< the cell in which it stands, or none
        std::uint32_t row = 0;
        std::uint32_t column = 0;  ///< of the last cell's end
        std::vector<std::uint32_t>
            taken_to;             ///< by column: the last row that a cell from above covers
        std::size_t cell = none;  ///< the open one
        std::size_t first_in_row = none;
        bool row_begun = false;
        std::vector<std::size_t> last = {};  ///< by column: the cell that began there last, or none
    };
    struct Cut {
        std::size_t begin, end;  ///< in the storage
        std::size_t place;
        Break before;
        std::size_t cell;  ///< in which it stands, or none
        bool first;        ///< of that cell
        Sight sight;       ///< of a line outside of cells
    };

    void keep_origin(std::size_t size, std::size_t origin, std::size_t place);
    void begin_piece(std::size_t place);
    void end_piece();
    void raise(Break at_least);
    [[nodiscard]] std::size_t open_cell_index() const;
    [[nodiscard]] bool is_layout(const Cell& cell) const;
    void take_in_tables();

    Budget& budget_;
    std::vector<char> storage_;
    std::vector<Cut> cuts_;
    std::vector<Cell> cells_;
    std::vector<Table> tables_;  // open, the outermost first
    std::vector<Origin> origins_;
    bool keeps_origins_ = false;
    Aside aside_;  // its pieces are yet numbers of cuts
    std::uint32_t table_count_ = 0;
    Break pending_ = Break::paragraph;
    Sight pending_sight_ = Sight::plain;  // of the next line
    bool open_ = false;                   // a piece is
    bool space_ = false;                  // white space came since its last character
};

}  // namespace govinfo::detail
