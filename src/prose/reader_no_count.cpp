// What is said without a count of its own: that there was none, that it was so with all of them, how
// much money, and by how much the number before grew.

#include <utility>

#include "prose/reader.hpp"

namespace govinfo::detail {

// ---- without a number --------------------------------------------------------------------------

void StatementReader::say_without_number() {
    if (clause_.items().empty()) return;
    if (clause_.no)
        say_none();
    else if (clause_.all)
        say_all();
}

/// 未收到申请; 没有发生行政复议、行政诉讼.
void StatementReader::say_none() {
    if (clause_.kind || !sense_.is_plain(clause_, frame_)) return;
    for (const Item& item : clause_.items()) {
        Item none = item;
        if (none.event == Event::unsaid && is_of_requests(none.matter))
            none.event = Event::received;
        Said said = said_of(Decimal(), Precision::exact);
        said.statement.meaning = sense_.meaning_of(none, clause_, frame_, said);
        const bool several = clause_.items().size() > 1;  // 未通过网络、信函收到
        const bool partly = (is_channel(said.event) && several) ||
                            (is_stage(said.event) && said.event != Event::received);
        const bool of_a_part =
            frame_.extent.is_part() &&
            (is_outcome(said.event) || is_result(said.event) || said.event == Event::to_next_year);
        if (said.statement.meaning == nullptr || partly || of_a_part) continue;
        place(said.statement, clause_.begin, item.end);
        add(std::move(said));
    }
}

/// How many of those that were counted before must be in the cells of what all of them are; empty
/// where nothing follows.
///
///     收到31件，均已办结      办结31件，均予以公开      不予公开3件，均为国家秘密
///     with others, from last year      no others are meant
static std::optional<Precision> precision_of_all(Event of, Event all) {
    const bool came = of == Event::received || of == Event::handled;
    if (is_channel(all) || all == Event::person || all == Event::organisation)
        return came ? std::optional(Precision::exact) : std::nullopt;
    if (all == Event::answered || (is_outcome(all) && came))
        return came ? std::optional(Precision::at_least) : std::nullopt;
    const bool follows = is_outcome(all)
                             ? of == Event::answered || (is_reason(all) && group_of(all) == of)
                             : is_result(all) && of == Event::unsaid;
    return follows ? std::optional(Precision::exact) : std::nullopt;
}

void StatementReader::say_all() {
    const Said* of = last_said_here();
    const bool counted = of != nullptr && of->statement.meaning != nullptr &&
                         of->statement.plus.empty() && of->statement.precision == Precision::exact;
    if (!counted || clause_.part || clause_.items().size() != 1) return;
    Clause clause = clause_;
    clause.each = false;
    if (!sense_.is_plain(clause, frame_)) return;
    Item item = clause.items().front();
    if (is_result(item.event) && item.matter == Matter::unsaid) item.matter = frame_.cases;
    Said said = said_of(of->statement.value, Precision::exact);
    said.part = true;
    said.statement.meaning = sense_.meaning_of(item, clause, frame_, said);
    const auto precision = precision_of_all(of->event, said.event);
    if (said.statement.meaning == nullptr || !precision || frame_.mixed) return;
    said.statement.precision = clause.kind ? Precision::at_least : *precision;
    said.statement.offset = of->statement.offset;
    said.statement.size = plain_.end_of(item.end - 1) - said.statement.offset;
    out_.push_back(std::move(said));
}

/// 行政事业性收费0.5万元.
void StatementReader::money(const Quantity& quantity) {
    const auto items = clause_.items();
    if (items.empty() || items.back().matter != Matter::fees || !sense_.is_plain(clause_, frame_))
        return;
    constexpr std::int64_t yuan = 10'000;
    std::int64_t value = quantity.value.millionths();
    if (quantity.measure == Measure::yuan) {
        if (value % yuan != 0) return;
        value /= yuan;
    }
    Said said = said_of(*Decimal::from_millionths(value), quantity.precision);
    said.part = false;
    sense_.interpret(clause_, frame_, said);
    if (said.statement.meaning == nullptr) return;
    place(said.statement, items.front().begin, static_cast<std::uint32_t>(quantity.end));
    add(std::move(said));
}

// ---- what belongs to a number ------------------------------------------------------------------

/// So many more or fewer than last year, of the number before.
void StatementReader::change(const Quantity& quantity) {
    Said* said = last_said();
    if (said == nullptr || said->statement.change || quantity.precision != Precision::exact) return;
    const std::int64_t sign = clause_.less ? -1 : 1;
    said->statement.change = Decimal::from_millionths(sign * quantity.value.millionths());
}

/// Nothing but, perhaps, 申请数量.
static bool says_nothing_else(const Clause& clause) {
    for (const Item& item : clause.items())
        if (item.event != Event::unsaid || !is_of_requests(item.matter)) return false;
    return !clause.stranger && !clause.doubtful;
}

/// 258件，占33.9%; 3607件，同比增长70.3%.
void StatementReader::percent(const Quantity& quantity) {
    Said* said = last_said();
    const bool here = said != nullptr && said->sentence == sentence_;
    if (said == nullptr || !(here || said->statement.change) || !says_nothing_else(clause_) ||
        is_followed_by_words())
        return;
    Statement& statement = said->statement;
    if ((clause_.than || statement.change) && (clause_.more || clause_.less)) {
        const std::int64_t sign = clause_.less ? -1 : 1;
        if (!statement.growth)
            statement.growth = Decimal::from_millionths(sign * quantity.value.millionths());
    } else if (!clause_.than && !clause_.more && !clause_.less && !statement.share) {
        statement.share = quantity.value;
    }
}

}  // namespace govinfo::detail
