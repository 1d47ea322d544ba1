// What one record says by itself: where in the year it stands, and what is wrong with it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <govinfo/document_life.hpp>
#include <govinfo/tally.hpp>

#include "registers/column_words.hpp"
#include "registers/counted.hpp"
#include "registers/record_fields.hpp"
#include "registers/record_rules.hpp"

namespace govinfo::detail {

/// Millionths of 万元 are 分 of which there are 10^6 in one.
struct Money {
    std::int64_t ten_thousands = 0;
    std::int32_t fen = 0;  ///< 0 to 999999

    void add(const Money& other) noexcept {
        constexpr std::int32_t whole = 1'000'000;
        fen += other.fen;
        ten_thousands += other.ten_thousands + fen / whole;
        fen %= whole;
    }
};

/// The cells that a record counts in: places in Filled::cells of its register.
inline constexpr std::uint16_t no_cell = 0xffff;
inline constexpr std::size_t most_cells = 4;

enum class Standing : std::uint8_t { counted, outside, exception };

/// What a record comes to.
struct Weighed {
    Standing standing = Standing::counted;
    std::array<std::uint16_t, most_cells> cells = {no_cell, no_cell, no_cell, no_cell};
    std::size_t used = 0;
    bool amended = false;  ///< its document amends another
    bool expired = false;  ///< or ran out by itself
    std::int64_t count = 1;
    Money money = {};

    void add(std::uint16_t cell) {
        if (used < most_cells) cells[used++] = cell;
    }
};

/// The cells of a form that a register fills, in form order, and where a word's are among them.
struct Filled {
    Filled(const Form& form, RegisterKey from);

    std::vector<CellIndex> cells;
    std::vector<std::optional<Counted>> counts;  ///< of table two: what the cell in that place does

    /// Of a row and a column by key; no_cell where there is none.
    [[nodiscard]] std::uint16_t at(const Form& form, std::string_view table, std::string_view row,
                                   std::string_view column) const;
};

/// Weighs the records of one register. What is wrong with one is added to its faults.
class Weigher {
  public:
    Weigher(const TallyOptions& options, RegisterKey from);

    [[nodiscard]] const Filled& filled() const noexcept { return filled_; }

    Weighed weigh(const Request& record, std::vector<RecordFault>& faults) const;
    Weighed weigh(const Proceeding& record, std::vector<RecordFault>& faults) const;
    Weighed weigh(const Decision& record, std::vector<RecordFault>& faults) const;
    /// `life` is that of the record, none where it cannot be true.
    Weighed weigh(const DocumentRecord& record, const std::optional<DocumentLife>& life,
                  std::vector<RecordFault>& faults) const;

  private:
    [[nodiscard]] std::optional<Date> receipt(const Request& record) const;

    struct Words {
        ColumnWords in_form;
        std::vector<ColumnWords> in_others;
    };

    template <auto Member>
    [[nodiscard]] const Words& words_of() const {
        constexpr std::size_t column = place_of(Member);
        return words_[words_at_[column]];
    }
    /// Empty where the word tells none; then that is a fault.
    template <auto Member, class R>
    std::optional<std::uint16_t> word(const R& record, std::vector<RecordFault>& faults) const;
    template <class R>
    void check_dates(const R& record, std::optional<Date> R::*began, std::optional<Date> R::*ended,
                     std::vector<RecordFault>& faults) const;
    template <class R>
    void check_future(const R& record, std::vector<RecordFault>& faults) const;

    const TallyOptions& options_;
    const Register& register_;
    Date first_, last_;  ///< of the year
    Filled filled_;
    std::vector<Words> words_;
    std::vector<std::size_t> words_at_;  ///< by column, of those that have words
    /// By the word of a row: the cells by the word of a column or, of table two, all that it has.
    std::vector<std::vector<std::uint16_t>> grid_;
    std::vector<std::uint16_t> received_, carried_in_, carried_out_;  ///< by the class
    std::uint16_t pending_ = 0;                                       ///< as a word
};

}  // namespace govinfo::detail
