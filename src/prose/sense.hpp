// What a clause says in its place: whose figures and of when, and what was counted.
#pragma once

#include <optional>

#include "prose/clause.hpp"
#include "prose/extent.hpp"
#include "prose/names.hpp"
#include "prose/plain_text.hpp"
#include "prose/statements.hpp"

namespace govinfo::detail {

/// What a sentence, or its item under one number, has said that holds for what follows.
struct Frame {
    Matter matter = Matter::unsaid;
    bool counts_requests = false;          ///< this sentence has a number of them
    bool disclosure = false;               ///< this sentence speaks of 信息公开
    bool after_disclosure = false;         ///< the one before spoke of requests or of cases over it
    bool foreign = false;                  ///< the figures are of another body
    bool maker = false;                    ///< that body is the one that makes regulations
    Extent extent = {};                    ///< of what its outcomes are
    bool received = false;                 ///< this sentence has said how many came
    std::size_t receipt = 0;               ///< where that stands among all that was said, from 1
    bool newly_received = false;           ///< and how many of them this year
    bool other = false;                    ///< and how many had some other outcome
    std::optional<Decimal> answered = {};  ///< and how many were answered
    bool mixed = false;  ///< it counts both reviews and lawsuits, and no result of either
    Matter cases = Matter::unsaid;  ///< what it counted last of these, if there were any
    bool apart = false;             ///< with ； behind that
    Event list = Event::unsaid;  ///< of documents, in this clause: 制发规章7件、规范性文件10件
    bool examples = false;
    bool scoped = false;  ///< the last count is of what unknown words before it say: 公示许可3件
    bool listed = false;   ///< the last count is of some other matter: 主动公开信息60条
    bool between = false;  ///< something else was counted since the last count: 解读12篇
    Time time = {};
};

/// Reads clauses of one section in the frame of their sentence.
class Sense {
  public:
    /// `of_cases`: the section is that of reviews and lawsuits over disclosure.
    Sense(const PlainText& plain, const Names& names, std::optional<int> year,
          bool of_cases) noexcept
        : plain_(plain), names_(names), year_(year), of_cases_(of_cases) {}

    /// Empty where no subject is named.
    [[nodiscard]] std::optional<bool> is_ours(const Clause& clause) const;
    /// Whether the subject is the one body whose regulations are those of the report's area.
    [[nodiscard]] bool makes_regulations(const Clause& clause) const;
    /// Whether what is compared with is last year, or no year is said.
    [[nodiscard]] bool is_last_year(const Time& time) const;
    /// Whether the body and the year are those of the report, and no word is in doubt.
    [[nodiscard]] bool is_plain(const Clause& clause, const Frame& frame) const;
    /// Of one item of the clause; null where that is not certain. `said` gets the event.
    [[nodiscard]] const Meaning* meaning_of(const Item& item, const Clause& clause,
                                            const Frame& frame, Said& said) const;
    /// Gives the statement the meaning of the clause's items together; none where one has none or
    /// they do not add up.
    void interpret(const Clause& clause, const Frame& frame, Said& said) const;

  private:
    [[nodiscard]] std::u32string_view text_of(const Clause::Stretch& stretch) const;
    [[nodiscard]] bool is_this_year(const Time& time) const;
    [[nodiscard]] Event direction(Event carried, const Clause& clause) const;
    [[nodiscard]] bool is_over_disclosure(const Clause& clause, const Frame& frame,
                                          const Said& said) const;

    const PlainText& plain_;
    const Names& names_;
    std::optional<int> year_;
    bool of_cases_;
};

}  // namespace govinfo::detail
