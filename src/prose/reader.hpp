// Finds what the numbers of one stretch are about: sentence by sentence, from the words before each
// number or right behind it.
//
//   2024年，我局 共收到 申请  100件， 其中  90件  已按时答复， 比上年增加 20件
//   `- frame -'  `-- clause --'            number, clause       change of the number before
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "prose/clause.hpp"
#include "prose/numbers.hpp"
#include "prose/sense.hpp"
#include "prose/statements.hpp"
#include "prose/tokens.hpp"

namespace govinfo::detail {

class StatementReader {
  public:
    /// Where the text begins.
    struct Start {
        std::size_t section;
        std::size_t sentence;
    };
    StatementReader(const PlainText& plain, const Names& names, const Sense& sense, Start start,
                    std::vector<Said>& out);

    void read();

  private:
    // The way through the tokens: reader.cpp.
    void step(const ProseToken& token);
    void start_sentence();
    void continue_sentence();
    [[nodiscard]] bool is_applied_for() const;
    void note_matter(Matter matter);
    void note_examples();
    void end_clause();
    [[nodiscard]] bool is_ground() const;
    void keep(const Clause& clause);
    [[nodiscard]] bool is_number_alone() const;
    void bracketed_number();
    void open();
    void close();

    // What is counted: reader_counts.cpp.
    void number(const Quantity& quantity);
    void bare_number(const ProseToken& token);
    void after_number();
    void count(const Quantity& quantity);
    [[nodiscard]] bool counts_respectively() const;
    void count_respectively();
    [[nodiscard]] bool ends_behind() const;
    [[nodiscard]] bool is_followed_by_words() const;
    std::size_t find_words(const Quantity& quantity);
    [[nodiscard]] bool is_whole_ground(const Item& ground) const;
    void note_ground();
    void take_label();
    [[nodiscard]] bool adds_up();
    void forget_all_cases();
    struct Behind {
        std::optional<Clause> clause;
        std::size_t end = 0;
        bool whole = true;  ///< else it ends at words that are not known
    };
    [[nodiscard]] Behind clause_behind() const;
    struct Count {
        Decimal value;
        Precision precision;
        std::uint32_t begin, end;  ///< characters
    };
    [[nodiscard]] Count count_of(const ProseToken& token) const;
    void add_count(const Count& count);
    void add_count_of_clause(const Count& count);
    void note_part_of_granted();
    void forget_receipt();
    void settle_rest();
    void note_count(Said& said);
    void note_case(Said& said, Matter matter);
    [[nodiscard]] Said* last_said();
    [[nodiscard]] Said* last_said_here();

    // Of what outcomes are: reader_extent.cpp.
    void note_extent(Said& said, const Count& count);
    void note_unknown_part(const Count& count);
    void note_carried(const Said& said, const Count& count);
    void note_topic(const Clause& clause);
    [[nodiscard]] bool is_of_a_part(const Said& said) const;
    [[nodiscard]] bool goes_on_in_scope() const;
    void note_scope(bool goes_on);

    /// Of that value, without a meaning yet.
    [[nodiscard]] Said said_of(Decimal value, Precision precision) const;
    void place(Statement& statement, std::uint32_t begin, std::uint32_t end) const;
    void add(Said said);

    // What is said without a count, or of the one before: reader_no_count.cpp.
    void say_without_number();
    void say_none();
    [[nodiscard]] bool is_of_some_bodies() const;
    void say_all();
    void money(const Quantity& quantity);
    void changes();
    void change(Said& said, const Quantity& quantity) const;
    void percents();
    void percent(Said& said, const Quantity& quantity) const;
    [[nodiscard]] bool compares() const;
    [[nodiscard]] std::size_t numbers_listed() const;
    [[nodiscard]] std::span<Said> counted_before(std::size_t count);
    [[nodiscard]] bool sums_up(std::size_t count) const;

    struct Outer {
        Clause clause;
        Frame frame;
        std::size_t last;
    };

    const PlainText& plain_;
    const Sense& sense_;
    std::size_t section_;
    std::vector<Quantity> quantities_;
    std::vector<ProseToken> tokens_;
    std::vector<Said>& out_;

    std::size_t at_ = 0;
    std::uint32_t sentence_;
    Frame frame_;
    Frame frame_before_;              ///< at the end of the sentence before
    std::size_t sentence_token_ = 0;  ///< the first of this sentence
    Clause clause_;
    Clause before_;               ///< the one before the last mark, if no number stood in it
    std::optional<bool> labels_;  ///< whether the sentence is a list of labels with their numbers
    bool grounded_ = false;       ///< what stands there says of which alone the next number is
    std::array<Outer, 4> outer_ = {};
    std::size_t depth_ = 0;
    std::size_t last_ = 0;  ///< how many of `out_` there are up to the last of this stretch
};

/// Whether words end there that belong to a number.
[[nodiscard]] constexpr bool ends_words(Role role) noexcept {
    return role == Role::mark || role == Role::list_mark || role == Role::stop ||
           role == Role::open || role == Role::close;
}

}  // namespace govinfo::detail
