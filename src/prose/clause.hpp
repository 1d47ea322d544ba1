// What a clause says of the number that it leads to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "prose/tokens.hpp"

namespace govinfo::detail {

/// One thing that is counted: 收到 + 申请. Characters.
struct Item {
    Event event = Event::unsaid;
    Matter matter = Matter::unsaid;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Of which time it is.
struct Time {
    When when = When::unsaid;  ///< `other` of a year
    std::uint32_t year = 0;
    std::uint32_t begin = 0;  ///< of the word
};

/// The words before a number, back to where the clause or the last number ends.
///
///     2024年 | 某县教育局 | 共 | 受理 申请 |   12件
///     when     stranger        item
///
///     不予公开 、 无法提供 及 不予处理 | 共 |   40件
///     item       item        item
class Clause {
  public:
    /// Takes the next token, which is none of number, mark or bracket.
    void take(const ProseToken& token);
    /// 、 between two things that have one number.
    void join() noexcept;
    /// What stood in brackets: 予以公开(含部分公开) counts both, 县政府(含政府办公室) is one name.
    void include(const Clause& inside);

    [[nodiscard]] std::span<const Item> items() const noexcept { return {items_.data(), count_}; }
    /// That matter is meant where an item does not say which.
    void assume(Matter matter) noexcept;
    /// The clause as if it named that item alone: 行政复议 of 行政复议、行政诉讼各1件.
    [[nodiscard]] Clause only(const Item& item) const;
    /// So many of that, where nothing is named: 其中涉及政府信息公开10件.
    void assume_item(Item item) noexcept;

    bool no = false, than = false, more = false, less = false, each = false, part = false,
         examples = false, disclosure = false, all = false, respectively = false;
    bool about = false;     ///< 约占
    bool of_whole = false;  ///< what is named is that of which there is a share: 占办结总数的
    /// It counts a kind of what the event does: there may be more of these.
    bool kind = false;
    /// Words that are not known stand behind an item, or two do not go together.
    bool doubtful = false;
    bool among = false;  ///< what was named is that of which some are counted: 申请中有3件
    Time time, earlier;  ///< the last that is said, and the one before
    std::optional<Whose> whose;  ///< if it is said in a known word
    struct Stretch {
        std::uint32_t begin, end;
    };
    std::optional<Stretch> stranger;   ///< unknown words before the first item: a name perhaps
    std::optional<Stretch> addressee;  ///< unknown words behind 向
    std::uint32_t begin = 0;           ///< of 未 where there was none

    /// Whether the number is that of each of its items: 行政复议、行政诉讼各1件.
    [[nodiscard]] bool counts_each() const noexcept { return each && each_of_ > 1; }
    /// Whether the last words are a reason or a way: what is unknown in them may not matter.
    [[nodiscard]] bool gives_reason() const noexcept { return because_.has_value(); }
    /// Whether a reason for what follows is given in words that are not known.
    [[nodiscard]] bool is_ground() const noexcept {
        return because_ && reasoned_ && count_ == 0 && stranger;
    }
    /// Whether it is of several years: 2020年至2024年.
    [[nodiscard]] bool spans_years() const noexcept {
        return earlier.when == When::other && time.when == When::other && earlier.year != time.year;
    }

  private:
    void take_time(const Time& said);
    void take_event(const ProseToken& token);
    [[nodiscard]] bool is_reason_of(Event outcome) const noexcept;
    void take_matter(const ProseToken& token);
    void take_unknown(const ProseToken& token);
    void take_whose(const ProseToken& token);
    void leave_reason() noexcept;
    void take_each() noexcept;
    void take_among() noexcept;
    void add(const Item& item);
    void assume(Event event) noexcept;

    std::array<Item, 6> items_;
    std::size_t count_ = 0;
    bool joined_ = false;
    bool led_ = false;  ///< something stands before the first item
    /// As it was before 因 or 通过, whose reasons say nothing of the number.
    struct Mark {
        std::size_t count;
        bool doubtful;
        bool no;
        bool kind;
        std::optional<Stretch> stranger;
    };
    std::optional<Mark> because_;
    bool reasoned_ = false;          ///< what follows is so for some reason, and so not all of it
    bool answer_is_reason_ = false;  ///< doubtful for this alone: 因 + 答复 + 被申请行政复议
    bool outcome_has_reason_ = false;         ///< the last item stands behind its reason
    std::optional<std::uint32_t> disclosed_;  ///< doubtful for 公开 alone, which ends there
    std::size_t each_of_ = 0;                 ///< so many items stand before 各
    bool several_ways_ = false;               ///< 网站、信函 behind 通过
    bool is_toward_ = false;                  ///< behind 向
    bool handed_ = false;                     ///< behind 提交
};

}  // namespace govinfo::detail
