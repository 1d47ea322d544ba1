#include "prose/clause.hpp"

namespace govinfo::detail {
namespace {

bool is_step(Event event) {
    return is_stage(event) || event == Event::decided;
}

/// What two say that stand side by side: 予以公开 + 答复 is the first, 收到 + 网络 the second.
std::optional<Event> side_by_side(Event first, Event second) {
    if (first == second || group_of(first) == second)
        return first == second ? std::optional(first) : std::nullopt;  // a reason, or all of them
    if (is_receipt(first) && is_receipt(second)) return Event::newly_received;
    if (is_receipt(first) && is_step(second)) return Event::handled;
    if (is_channel(first) && is_step(second))  // 网络答复: how it was answered
        return second == Event::answered ? std::nullopt : std::optional(first);
    const bool of_some = is_applicant(first) || is_applicant(second);
    if (of_some && (first == Event::answered || second == Event::answered))
        return std::nullopt;  // 自然人 + 办结: no meaning has these
    if (is_step(second)) return first;
    if (is_receipt(first) && !is_channel(second) && !is_applicant(second)) return std::nullopt;
    if (is_step(first) || group_of(second) == first) return second;
    return std::nullopt;
}

/// What is counted where both are named: 行政许可 + 申请 is an application for something else.
Matter joined(Matter first, Matter second) {
    if (first == Matter::unsaid || !is_of_requests(second))
        return first == Matter::other ? first : second;
    if (is_of_requests(first)) return second;
    if (is_case(first)) return first;
    return second == Matter::applications || first == Matter::other ? Matter::other : second;
}

}  // namespace

void Clause::add(const Item& item) {
    if (count_ == items_.size())
        doubtful = true;
    else
        items_[count_++] = item;
    joined_ = false;
}

void Clause::take_event(const ProseToken& token) {
    const auto event = static_cast<Event>(token.what);
    is_toward_ = false;
    if (event == Event::disclosed && !doubtful) disclosed_ = token.end;
    if (event == Event::disclosed && led_) doubtful = true;  // 已公开, 主要公开
    if (because_ && reasoned_ && is_given_reason(event)) {
        if (is_reason_of(event)) {  // 因不掌握而无法提供
            items_[count_ - 1].end = token.end;
            return;
        }
        leave_reason();
        kind = outcome_has_reason_ = true;
    }
    if (event == Event::answered && reasoned_) {
        answer_is_reason_ = !doubtful;
        doubtful = true;
    }
    if (count_ == 0 || joined_) {
        const bool named = event == Event::carried && time.when != When::unsaid;  // 上年结转
        return add({event, Matter::unsaid, named ? time.begin : token.begin, token.end});
    }
    Item& last = items_[count_ - 1];
    if (is_of_documents(event) && last.event == Event::unsaid && last.matter == Matter::other)
        last = {event, Matter::unsaid, token.begin, token.end};  // 主动公开 + 制发规章
    last.end = token.end;
    if (last.event == Event::unsaid) return assume(event);
    const auto both = side_by_side(last.event, event);
    if (both)
        last.event = *both;
    else
        doubtful = true;
}

/// Whether the one reason that is given is one of that outcome.
bool Clause::is_reason_of(Event outcome) const noexcept {
    if (count_ != because_->count + 1 || doubtful || stranger || joined_) return false;
    const Event given = items_[count_ - 1].event;
    return is_reason(given) && group_of(given) == outcome;
}

void Clause::take_matter(const ProseToken& token) {
    const auto matter = static_cast<Matter>(token.what);
    is_toward_ = false;
    disclosure = disclosure || matter == Matter::disclosure || matter == Matter::requests ||
                 matter == Matter::on_request;
    if (matter == Matter::disclosure) return;
    if (is_case(matter) && answer_is_reason_ && because_) {
        count_ = because_->count;
        doubtful = because_->doubtful;
        answer_is_reason_ = false;
    }
    if (is_case(matter) && no && count_ != 0 && disclosed_ == token.begin) {  // 未收到公开行政复议
        doubtful = false;
        disclosure = true;
        if (items_[count_ - 1].event == Event::disclosed) items_[count_ - 1].event = Event::unsaid;
    }
    if (is_case(matter) && outcome_has_reason_ && count_ != 0) {  // 因不予公开被申请行政复议
        --count_;
        kind = outcome_has_reason_ = false;
    }
    const bool of_all = is_of_requests(matter);
    if (count_ == 0 || (joined_ && !of_all))
        return add(
            {handed_ && of_all ? Event::received : Event::unsaid, matter, token.begin, token.end});
    Item& last = items_[count_ - 1];
    const bool over_another = is_decision(last.matter) || last.matter == Matter::other;
    if (is_case(matter) && because_ && reasoned_ && over_another)
        doubtful = true;  // 因行政处罚引起的
    if (is_case(last.matter) && is_case(matter) && last.matter != matter &&
        last.end == token.begin)  // 行政复议诉讼
        return add({last.event, matter, token.begin, token.end});
    last.end = token.end;
    last.matter = joined(last.matter, matter);
    if (handed_ && of_all && last.event == Event::unsaid) last.event = Event::received;
    if (joined_) assume(matter);
    joined_ = false;
}

void Clause::take_unknown(const ProseToken& token) {
    if (is_toward_) {
        if (!addressee) addressee = {token.begin, token.end};
        addressee->end = token.end;
        return;
    }
    if (count_ != 0) {
        doubtful = true;
        answer_is_reason_ = false;
        return;
    }
    no = false;  // 无锡
    whose.reset();
    if (!stranger) stranger = {token.begin, token.end};
    stranger->end = token.end;
}

void Clause::take_whose(const ProseToken& token) {
    const auto said = static_cast<Whose>(token.what);
    const bool to_us = said == Whose::body || said == Whose::town || said == Whose::court;
    if (is_toward_ && to_us) return;
    if (count_ != 0 || stranger) doubtful = true;
    whose = said;
}

void Clause::leave_reason() noexcept {
    if (!because_) return;
    count_ = because_->count;
    doubtful = because_->doubtful;
    no = because_->no;
    kind = because_->kind;
    stranger = because_->stranger;
    because_.reset();
    joined_ = several_ways_ = false;
}

void Clause::join() noexcept {
    joined_ = count_ != 0;
    several_ways_ = because_.has_value() && !reasoned_;
}

void Clause::take_each() noexcept {
    each = true;
    each_of_ = count_;
}

/// 答复的申请中有3件 are not all that were answered; those of 网上申请中 are of a part.
void Clause::take_among() noexcept {
    among = true;
    for (const Item& item : items())
        doubtful = doubtful || is_channel(item.event) || is_applicant(item.event) ||
                   is_carried(item.event);
    if (doubtful) return;
    count_ = 0;
    joined_ = kind = false;
}

void Clause::take_time(const Time& said) {
    earlier = time;
    time = said;
}

void Clause::take(const ProseToken& token) {
    switch (token.role) {
        case Role::event:
            return take_event(token);
        case Role::kind:
            kind = true;
            return take_event(token);
        case Role::matter:
            return take_matter(token);
        case Role::unknown:
        case Role::bare_number:
            return take_unknown(token);
        case Role::whose:
            return take_whose(token);
        case Role::when:
            return take_time({static_cast<When>(token.what), 0, token.begin});
        case Role::year:
            return take_time({When::other, token.which, token.begin});
        case Role::joins:
            return join();
        case Role::no:
            no = true;
            if (count_ != 0) doubtful = true;
            begin = token.begin;
            return;
        case Role::nil:
            no = true;
            begin = count_ == 0 ? token.begin : items_[0].begin;
            return;
        case Role::light:
        case Role::field:
            led_ = led_ || count_ == 0;
            return;
        case Role::because:
            reasoned_ = true;
            because_ = Mark{count_, doubtful, no, kind, stranger};
            return;
        case Role::through:
            reasoned_ = false;
            because_ = Mark{count_, doubtful, no, kind, stranger};
            return;
        case Role::reasons:
            return leave_reason();
        case Role::way:
            if (count_ != 0 && is_receipt(items_[count_ - 1].event))
                doubtful = true;  // 新增申请渠道
            if (several_ways_ && (doubtful || stranger)) return leave_reason();
            led_ = led_ || count_ == 0;
            return;
        case Role::toward:
            is_toward_ = true;
            led_ = led_ || count_ == 0;
            return;
        case Role::handed:
            is_toward_ = false;
            handed_ = true;
            led_ = led_ || count_ == 0;
            return;
        case Role::since:
            if (time.when == When::unsaid) take_time({When::other, 0, token.begin});
            return;
        case Role::among:
            return take_among();
        case Role::share:
            about = token.what != 0;
            of_whole = of_whole || count_ == 0;
            led_ = led_ || count_ == 0;
            return;
        case Role::respectively:
            respectively = true;
            return;
        case Role::part:
            part = true;
            return;
        case Role::examples:
            examples = true;
            return;
        case Role::each:
            take_each();
            return;
        case Role::all:
            all = true;
            if (token.what != 0) take_each();
            led_ = led_ || count_ == 0;
            return;
        case Role::than:
            than = true;
            return;
        case Role::more:
            more = true;
            return;
        case Role::less:
            less = true;
            return;
        default:
            return;
    }
}

void Clause::include(const Clause& inside) {
    if (!inside.part || inside.doubtful) return;
    const bool is_name = inside.stranger && inside.items().empty();
    if (is_name && stranger && count_ == 0) stranger->end = inside.stranger->end;
    if (count_ == 0 || inside.stranger) return;
    const auto is_in = [](Event event, const Item& item) { return group_of(event) == item.event; };
    for (const Item& item : inside.items()) {
        if (is_in(item.event, items_[0])) continue;  // 其他处理(含撤回申请)
        if (item.event == Event::partly_granted && items_[0].event == Event::disclosed)
            items_[0].event = Event::granted;  // 公开(含部分公开)
        Item added = item;
        added.begin = items_[0].begin;
        add(added);
    }
}

void Clause::assume(Matter matter) noexcept {
    for (std::size_t i = 0; i < count_; ++i)
        if (items_[i].matter == Matter::unsaid) items_[i].matter = matter;
}

/// 行政复议、行政诉讼 + 纠错: of both.
void Clause::assume(Event event) noexcept {
    for (std::size_t i = 0; i < count_; ++i)
        if (items_[i].event == Event::unsaid) items_[i].event = event;
}

Clause Clause::only(const Item& item) const {
    Clause out = *this;
    const bool time_is_of_another =
        is_carried(items_[count_ - 1].event) && !is_carried(item.event);  // 新收、上年结转均为0
    if (time_is_of_another) out.time = earlier;
    out.assume_item(item);
    out.each = out.respectively = false;
    return out;
}

void Clause::assume_item(Item item) noexcept {
    items_[0] = item;
    count_ = 1;
}

}  // namespace govinfo::detail
