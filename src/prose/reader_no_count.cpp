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

/// 乡镇中有8个 | 未收到申请
bool StatementReader::is_of_some_bodies() const {
    const std::uint32_t begin = clause_.begin;
    return begin != 0 && plain_.text[begin - 1] == U'个';
}

/// 未收到申请; 没有发生行政复议、行政诉讼.
void StatementReader::say_none() {
    if (clause_.kind || is_of_some_bodies() || !sense_.is_plain(clause_, frame_)) return;
    const std::uint32_t end = clause_.items().back().end;
    const bool kinds = plain_.view().substr(end).starts_with(U"事项");
    for (const Item& item : clause_.items()) {
        if (kinds && is_decision(item.matter)) continue;  // 新增行政许可、行政处罚事项
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
    if (is_channel(all) || is_applicant(all))
        return came ? std::optional(Precision::exact) : std::nullopt;
    if (all == Event::answered || (is_outcome(all) && came))
        return came ? std::optional(Precision::at_least) : std::nullopt;
    const bool follows = is_outcome(all)
                             ? of == Event::answered || (is_reason(all) && group_of(all) == of)
                             : (is_result(all) || all == Event::settled) && of == Event::unsaid;
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
    frame_.between = true;
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

/// How many numbers of one kind stand there side by side: 32.7%、9.3%和25.3%.
std::size_t StatementReader::numbers_listed() const {
    const Measure measure = quantities_[tokens_[at_].which].measure;
    std::size_t out = 1;
    for (std::size_t i = at_ + 2; i < tokens_.size(); i += 2, ++out) {
        const Role between = tokens_[i - 1].role;
        const bool list = between == Role::list_mark || between == Role::joins ||
                          (between == Role::mark && measure == Measure::percent);
        const bool same =
            tokens_[i].role == Role::number && quantities_[tokens_[i].which].measure == measure;
        if (!list || !same) break;
    }
    return out;
}

/// 行政许可12件、行政处罚3件，合计15件: of which two the next two numbers are is not clear.
bool StatementReader::sums_up(std::size_t count) const {
    if (last_ <= count) return false;
    const std::int64_t all = out_[last_ - 1].statement.value.millionths();
    std::int64_t sum = 0;
    for (std::size_t i = last_ - 1 - count; i + 1 < last_ && sum <= all; ++i)
        sum += out_[i].statement.value.millionths();
    return sum == all;
}

/// The counts to which as many shares or changes belong, in the same order; none where these may
/// be of others.
///
///     予以公开49件、部分公开14件， 分别占 32.7%、9.3%
std::span<Said> StatementReader::counted_before(std::size_t count) {
    if (count == 1 && !clause_.respectively) {
        Said* last = frame_.between ? nullptr : last_said();
        return last == nullptr ? std::span<Said>() : std::span(last, 1);
    }
    if (count == 1 || count > last_ || last_ != out_.size() || frame_.between || sums_up(count))
        return {};
    const ProseToken* next = at_ + 1 < tokens_.size() ? &tokens_[at_ + 1] : nullptr;
    if (next != nullptr && (!ends_words(next->role) || next->role == Role::list_mark)) return {};
    const std::span<Said> out = std::span(out_).last(count);
    for (const Said& each : out) {
        const bool here = each.statement.section == section_ && each.sentence == sentence_;
        if (!here || each.aside || (each.apart && &each != &out.front())) return {};
    }
    return out;
}

/// Whether the clause compares with last year: not 较2022年, 比全县平均水平.
bool StatementReader::compares() const {
    return !clause_.stranger && sense_.is_ours(clause_) != false &&
           sense_.is_last_year(clause_.time);
}

/// So many more or fewer than last year, of the number before or of as many as these.
void StatementReader::changes() {
    const std::size_t first = at_, count = numbers_listed();
    at_ += 2 * (count - 1);
    if (!compares()) return;
    std::size_t at = first;
    for (Said& each : counted_before(count)) {
        change(each, quantities_[tokens_[at].which]);
        at += 2;
    }
}

void StatementReader::change(Said& said, const Quantity& quantity) const {
    const bool usable = said.statement.meaning != nullptr && !said.statement.change &&
                        quantity.precision == Precision::exact;
    if (!usable) return;
    const std::int64_t sign = clause_.less ? -1 : 1;
    said.statement.change = Decimal::from_millionths(sign * quantity.value.millionths());
}

/// Nothing but, perhaps, 申请数量, and of what it is a share: 占办结总数的.
static bool says_nothing_else(const Clause& clause) {
    for (const Item& item : clause.items()) {
        const bool whole = clause.of_whole && is_stage(item.event);
        const bool requests =
            is_of_requests(item.matter) || (whole && item.matter == Matter::unsaid);
        if (!requests || !(whole || item.event == Event::unsaid)) return false;
    }
    return !clause.stranger && !clause.doubtful;
}

/// 258件，占33.9%; 3607件，同比增长70.3%; 予以公开49件、部分公开14件，分别占32.7%、9.3%.
void StatementReader::percents() {
    const std::size_t first = at_, count = numbers_listed();
    at_ += 2 * (count - 1);
    const bool usable = !frame_.between && says_nothing_else(clause_) && !is_followed_by_words() &&
                        sense_.is_ours(clause_) != false;
    frame_.between = frame_.between || !usable;
    if (!usable) return;
    std::size_t at = first;
    for (Said& each : counted_before(count)) {
        const bool here = each.sentence == sentence_;
        if (here || each.statement.change) percent(each, quantities_[tokens_[at].which]);
        at += 2;
    }
}

void StatementReader::percent(Said& said, const Quantity& quantity) const {
    Statement& statement = said.statement;
    if (statement.meaning == nullptr) return;
    if ((clause_.than || statement.change) && (clause_.more || clause_.less)) {
        const std::int64_t sign = clause_.less ? -1 : 1;
        if (statement.growth || !compares()) return;
        statement.growth = Decimal::from_millionths(sign * quantity.value.millionths());
        statement.growth_precision = quantity.precision;
    } else if (!clause_.than && !clause_.more && !clause_.less && !statement.share) {
        statement.share = quantity.value;
        statement.share_precision = clause_.about ? Precision::about : quantity.precision;
    }
}

}  // namespace govinfo::detail
