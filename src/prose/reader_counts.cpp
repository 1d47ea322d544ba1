// What the numbers of a clause count, and what is said of the number before.

#include <algorithm>
#include <utility>

#include "prose/reader.hpp"

namespace govinfo::detail {

// ---- numbers -----------------------------------------------------------------------------------

void StatementReader::number(const Quantity& quantity, std::uint32_t begin) {
    switch (quantity.measure) {
        case Measure::cases:
            return count(quantity, begin);
        case Measure::percent:
            percent(quantity);
            break;
        default:
            money(quantity);
            break;
    }
    after_number();
}

void StatementReader::after_number() {
    keep(clause_);
    clause_ = {};
    before_ = {};
}

/// 部分公开67， : a count whose unit was left out.
void StatementReader::bare_number(const ProseToken& token) {
    const bool ends = at_ + 1 == tokens_.size() || ends_words(tokens_[at_ + 1].role);
    const auto items = clause_.items();
    const bool counts =
        !items.empty() && (is_outcome(items.back().event) || is_case(items.back().matter));
    const auto value = Decimal::from_count(token.which);
    if (!ends || !counts || !value) return clause_.take(token);
    add_count({*value, Precision::exact, token.begin, token.end});
    after_number();
}

void StatementReader::count(const Quantity& quantity, std::uint32_t begin) {
    if (clause_.than && (clause_.more || clause_.less) && clause_.items().empty()) {
        change(quantity);
        return after_number();
    }
    const std::size_t behind = find_words(quantity);
    add_count(
        {quantity.value, quantity.precision, begin, static_cast<std::uint32_t>(quantity.end)});
    if (behind > at_) at_ = behind - 1;
    after_number();
}

/// 12件次, 60%来自网络: it may be of what they say.
bool StatementReader::is_followed_by_words() const {
    return at_ + 1 < tokens_.size() && tokens_[at_ + 1].role == Role::unknown;
}

/// Looks for words where there are none right before the number: behind it, or before a comma.
/// Gives the token behind those that were used.
///
///     90件 已按时答复      5件 政府信息公开申请      收到申请， 共 12件
std::size_t StatementReader::find_words(const Quantity& quantity) {
    const auto [behind, end] = clause_behind();
    if (!clause_.items().empty()) {
        if (is_followed_by_words()) clause_.doubtful = true;
        if (behind && behind->items().front().event == Event::unsaid)
            clause_.assume(behind->items().front().matter);
        return at_;
    }
    if (behind) {
        Item item = behind->items().front();
        item.begin = static_cast<std::uint32_t>(quantity.begin);
        clause_.assume_item(item);
        if (behind->items().size() > 1) clause_.doubtful = true;
        clause_.kind = behind->kind;
        if (behind->time.when != When::unsaid) clause_.time = behind->time;
        return end;
    }
    if (clause_.disclosure && is_case(frame_.matter)) {
        clause_.assume_item(
            {Event::unsaid, frame_.matter, static_cast<std::uint32_t>(quantity.begin), 0});
        forget_all_cases();
    }
    if (adds_up())
        clause_.assume_item(
            {Event::handled, Matter::requests, static_cast<std::uint32_t>(quantity.begin), 0});
    if (clause_.items().empty() && !before_.items().empty() &&
        is_stage(before_.items().back().event) && !clause_.stranger && !clause_.part &&
        !clause_.examples && !before_.no)
        clause_ = before_;
    return at_;
}

/// 新收62件，上年结转4件，共计66件
bool StatementReader::adds_up() {
    constexpr std::u32string_view sums = U"共合总";
    const Said* last = last_said_here();
    if (last == nullptr || last->event != Event::from_last_year || !frame_.received) return false;
    const ProseToken& before = tokens_[at_ - 1];
    const bool says_so =
        before.role == Role::light && sums.find(plain_.text[before.begin]) != sums.npos;
    return says_so && clause_.items().empty() && !clause_.part && !clause_.stranger;
}

/// 行政复议60件，其中涉及政府信息公开10件: the 60 are of all kinds.
void StatementReader::forget_all_cases() {
    Said* said = last_said_here();
    if (clause_.part && said != nullptr) said->statement.meaning = nullptr;
}

/// The words behind the number up to the next mark, if they hold an item and no doubt; and the
/// token behind them.
StatementReader::Behind StatementReader::clause_behind() const {
    constexpr std::size_t most = 12;
    Clause out;
    for (std::size_t i = at_ + 1; i <= at_ + most; ++i) {
        if (i == tokens_.size() || ends_words(tokens_[i].role)) {
            const bool usable = !out.items().empty() && !out.doubtful && !out.than && !out.no;
            return {usable ? std::optional(out) : std::nullopt, i};
        }
        const Role role = tokens_[i].role;
        if (role == Role::number || role == Role::bare_number || role == Role::unknown) break;
        out.take(tokens_[i]);
    }
    return {};
}

/// 公开915条 is no outcome, 许可8条 no decisions; but 同意公开9条 of 14条 that were applied for is one.
static bool fits_unit(const Said& said, char32_t unit, const Frame& frame) {
    if (said.statement.meaning == nullptr || !is_loose_unit(unit)) return true;
    if (is_outcome(said.event) && (unit == U'项' || frame.counts_requests))
        return said.event != Event::disclosed;
    return is_stage(said.event) || is_carried(said.event);
}

void StatementReader::add_count(const Count& count) {
    Said said = said_of(count.value, count.precision);
    said.examples = frame_.examples || clause_.examples;
    std::uint32_t begin = count.begin;
    if (!clause_.items().empty()) {
        begin = std::min(begin, clause_.items().front().begin);
        if (sense_.is_plain(clause_, frame_) && !clause_.no)
            sense_.interpret(clause_, frame_, said);
        if (clause_.kind && count.precision == Precision::exact)
            said.statement.precision = Precision::at_least;
        if (!fits_unit(said, plain_.text[count.end - 1], frame_)) {
            said.statement.meaning = nullptr;
            said.statement.plus.clear();
        }
    }
    place(said.statement, begin, count.end);
    note_count(said);
    add(std::move(said));
}

void StatementReader::note_count(Said& said) {
    if (clause_.items().empty()) return;
    const Item& item = clause_.items().back();
    if (is_of_documents(item.event)) frame_.list = item.event;
    if (said.statement.meaning == nullptr) {  // 收到上级转办的申请4件，直接受理2件
        frame_.received = frame_.received || (clause_.doubtful && item.event == Event::received);
        return;
    }
    if (is_of_requests(frame_.matter)) frame_.counts_requests = true;
    if (said.event == Event::received) {  // what comes again is a part of it
        if (frame_.received) said.statement.meaning = nullptr;
        frame_.received = true;
    }
    if (said.event == Event::answered) {  // 办结36件，其中答复29件
        if (frame_.answered.value_or(said.statement.value) != said.statement.value)
            said.statement.meaning = nullptr;
        frame_.answered = said.statement.value;
    }
    if (is_result(said.event)) {
        frame_.cases = Matter::unsaid;
        frame_.mixed = false;
    } else if (is_case(item.matter)) {
        if (frame_.cases == item.matter) said.statement.meaning = nullptr;  // a part, too
        frame_.mixed = frame_.cases != Matter::unsaid && frame_.cases != item.matter;
        frame_.cases = item.matter;
    }
}

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
        if (said.statement.meaning == nullptr || partly) continue;
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

/// The count before that is not in brackets, in this sentence or the one before, if it was
/// understood.
Said* StatementReader::last_said() {
    if (last_ == 0) return nullptr;
    Said& last = out_[last_ - 1];
    return last.statement.meaning != nullptr && last.sentence + 1 >= sentence_ ? &last : nullptr;
}

Said* StatementReader::last_said_here() {
    const bool here = last_ != 0 && out_[last_ - 1].sentence == sentence_;
    return here ? &out_[last_ - 1] : nullptr;
}

Said StatementReader::said_of(Decimal value, Precision precision) const {
    Said said = {{section_, 0, 0, nullptr, value, precision}, Event::unsaid, sentence_};
    said.part = clause_.part || depth_ != 0;
    return said;
}

void StatementReader::place(Statement& statement, std::uint32_t begin, std::uint32_t end) const {
    statement.offset = plain_.begins[begin];
    statement.size = plain_.end_of(end - 1) - statement.offset;
}

void StatementReader::add(Said said) {
    out_.push_back(std::move(said));
    last_ = out_.size();
}

}  // namespace govinfo::detail
