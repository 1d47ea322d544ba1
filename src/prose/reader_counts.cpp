// What the numbers of a clause count.

#include <algorithm>
#include <iterator>
#include <utility>

#include "prose/reader.hpp"

namespace govinfo::detail {

// ---- numbers -----------------------------------------------------------------------------------

void StatementReader::number(const Quantity& quantity) {
    switch (quantity.measure) {
        case Measure::cases:
            return count(quantity);
        case Measure::percent:
            percents();
            break;
        case Measure::points:
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
    grounded_ = false;
}

/// 部分公开67， : a count whose unit was left out.
void StatementReader::bare_number(const ProseToken& token) {
    if (counts_respectively()) return count_respectively();
    const auto items = clause_.items();
    const bool counts =
        !items.empty() && (is_outcome(items.back().event) || is_case(items.back().matter) ||
                           (token.which == 0 && is_of_requests(items.back().matter)));
    const auto value = Decimal::from_count(token.which);
    if (!ends_behind() || !counts || !value) {
        frame_.between = true;
        return clause_.take(token);
    }
    add_count({*value, Precision::exact, token.begin, token.end});
    after_number();
}

void StatementReader::count(const Quantity& quantity) {
    if (clause_.than && (clause_.more || clause_.less) && clause_.items().empty()) {
        changes();
        return after_number();
    }
    if (counts_respectively()) return count_respectively();
    if (clause_.respectively || clause_.more || clause_.less) clause_.doubtful = true;
    const std::size_t behind = find_words(quantity);
    note_ground();
    add_count(count_of(tokens_[at_]));
    if (behind > at_) at_ = behind - 1;
    after_number();
}

StatementReader::Count StatementReader::count_of(const ProseToken& token) const {
    if (token.role == Role::bare_number)
        return {*Decimal::from_count(token.which), Precision::exact, token.begin, token.end};
    const Quantity& quantity = quantities_[token.which];
    return {quantity.value, quantity.precision, token.begin,
            static_cast<std::uint32_t>(quantity.end)};
}

/// 行政复议、行政诉讼分别为5件、2件, or 5、2件: as many numbers as things.
bool StatementReader::counts_respectively() const {
    const std::size_t things = clause_.items().size();
    if (!clause_.respectively || things < 2 || at_ + 2 * things - 1 > tokens_.size()) return false;
    for (std::size_t i = 0; i + 1 < 2 * things; ++i) {
        const ProseToken& token = tokens_[at_ + i];
        const bool number =
            token.role == Role::bare_number ||
            (token.role == Role::number && quantities_[token.which].measure == Measure::cases);
        const bool joins = token.role == Role::list_mark || token.role == Role::joins;
        if (i % 2 == 0 ? !number : !joins) return false;
    }
    const std::size_t end = at_ + 2 * things - 1;
    if (tokens_[end - 1].role != Role::number) return false;
    return end == tokens_.size() || ends_words(tokens_[end].role);
}

void StatementReader::count_respectively() {
    const Clause clause = clause_;
    for (const Item& item : clause.items()) {
        const ProseToken& token = tokens_[at_];
        clause_ = clause.only(item);
        add_count_of_clause(count_of(token));
        at_ += 2;
    }
    at_ -= 2;
    clause_ = clause;
    after_number();
}

bool StatementReader::ends_behind() const {
    return at_ + 1 == tokens_.size() || ends_words(tokens_[at_ + 1].role);
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
    take_label();
    const auto [behind, end, whole] = clause_behind();
    if (!clause_.items().empty()) {
        if (is_followed_by_words()) clause_.doubtful = true;
        if (behind && behind->items().front().event == Event::unsaid)
            clause_.assume(behind->items().front().matter);
        return at_;
    }
    if (behind && whole) {
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
        clause_.assume_item({Event::handled,
                             is_case(frame_.matter) ? frame_.matter : Matter::requests,
                             static_cast<std::uint32_t>(quantity.begin), 0});
    if (clause_.items().empty() && !before_.items().empty() &&
        is_stage(before_.items().back().event) && !clause_.stranger && !clause_.part &&
        !clause_.examples && !before_.no)
        clause_ = before_;
    return at_;
}

/// 予以公开：12件；部分公开：3件, but not 双公示：行政许可：1200件.
void StatementReader::take_label() {
    const auto items = before_.items();
    if (at_ == 0 || plain_.text[tokens_[at_ - 1].begin] != U':' || items.size() != 1) return;
    if (!labels_)
        labels_ = items[0].begin == tokens_[sentence_token_].begin || last_said_here() != nullptr;
    const bool is_bare = items[0].end == tokens_[at_ - 1].begin;
    if (*labels_ && is_bare && !before_.no) clause_ = before_;
}

/// Whether these words are the ground and nothing else. 信息不存在等原因, 主要因信息不存在 and
/// 减少重复申请 tell of others too, or of something else.
bool StatementReader::is_whole_ground(const Item& ground) const {
    constexpr std::u32string_view leads[] = {U"",     U"因",     U"因为",   U"由于",  U"对",
                                             U"对于", U"属于",   U"因属于", U"涉及",  U"因涉及",
                                             U"鉴于", U"因申请", U"经检索", U"经审查"};
    constexpr std::u32string_view others[] = {U"等", U"答复", U"\"", U"”"};
    constexpr std::uint32_t most = 8;  // characters before it
    const std::uint32_t begin = ground.begin - std::min(ground.begin, most);
    auto lead = plain_.view().substr(begin, ground.begin - begin);
    lead.remove_prefix(lead.find_last_of(U",;。:、()") + 1);  // npos + 1 = 0
    auto tail = plain_.view().substr(ground.end, tokens_[at_].begin - ground.end);
    tail = tail.substr(0, tail.find(U','));
    return std::find(std::begin(leads), std::end(leads), lead) != std::end(leads) &&
           std::none_of(std::begin(others), std::end(others), [tail](std::u32string_view other) {
               return tail.find(other) != tail.npos;
           });
}

/// For that reason alone, or for one that is not known.
///
///     信息不存在，无法提供19件      涉及个人隐私的，部分公开8件
void StatementReader::note_ground() {
    const auto items = clause_.items();
    if (items.size() != 1 || !is_given_reason(items.front().event)) return;
    if (grounded_) clause_.doubtful = true;
    const auto grounds = before_.items();
    if (grounds.empty() || before_.no) return;
    for (const Item& ground : grounds)
        if (!is_reason(ground.event) || group_of(ground.event) != items.front().event) return;
    const bool clear = grounds.size() == 1 && !before_.doubtful && !before_.stranger &&
                       !before_.than && !before_.more && is_whole_ground(grounds.front());
    if (!clear) clause_.doubtful = true;
    clause_.assume_item(grounds.front());
    clause_.kind = before_.kind;
}

/// 新收62件，上年结转4件，共计66件
bool StatementReader::adds_up() {
    constexpr std::u32string_view sums = U"共合总";
    const Said* last = last_said_here();
    const bool came = frame_.received || is_case(frame_.matter);
    if (last == nullptr || last->event != Event::from_last_year || !came) return false;
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

/// The words behind the number up to the next mark, if they hold an item and no doubt, and the
/// token behind them; up to what is not known if they name requests: 结转的2件申请 | 于3月办结.
StatementReader::Behind StatementReader::clause_behind() const {
    constexpr std::size_t most = 12;
    Clause out;
    for (std::size_t i = at_ + 1; i <= at_ + most; ++i) {
        if (i == tokens_.size() || ends_words(tokens_[i].role) || tokens_[i].role == Role::among) {
            const bool goes_on = i < tokens_.size() && tokens_[i].role == Role::list_mark &&
                                 !out.items().empty() && is_applicant(out.items()[0].event);
            const bool usable = !out.items().empty() && !out.doubtful && !out.than && !out.no &&
                                !goes_on;  // 163件均由自然人、法人提出
            return {usable ? std::optional(out) : std::nullopt, i};
        }
        const Role role = tokens_[i].role;
        if (role == Role::number || role == Role::bare_number) break;
        if (role == Role::unknown && !out.gives_reason()) {
            const auto items = out.items();
            const bool names_requests = items.size() == 1 && items[0].event == Event::unsaid &&
                                        is_of_requests(items[0].matter);
            if (names_requests && !out.doubtful && !out.no) return {out, i, false};
            break;
        }
        out.take(tokens_[i]);
    }
    return {};
}

/// 公开915条 is no outcome, 许可8条 no decisions; but 同意公开9条 of 14条 that were applied for is one.
static bool fits_unit(const Said& said, Matter matter, char32_t unit, const Frame& frame) {
    if (said.statement.meaning == nullptr || !is_loose_unit(unit) || is_case(matter)) return true;
    if (is_outcome(said.event) && (unit == U'项' || frame.counts_requests))
        return said.event != Event::disclosed;
    return is_stage(said.event) || is_carried(said.event);
}

void StatementReader::add_count(const Count& count) {
    if (count.value == Decimal() && clause_.items().size() == 1) clause_.each = false;  // 均为0
    if (!clause_.counts_each()) return add_count_of_clause(count);
    const Clause clause = clause_;  // 行政复议、行政诉讼各1件
    for (const Item& item : clause.items()) {
        clause_ = clause.only(item);
        add_count_of_clause(count);
    }
    clause_ = clause;
}

/// 其他 of the reasons or the results that were told before.
void StatementReader::settle_rest() {
    const auto items = clause_.items();
    const Said* last = last_said_here();
    const bool alone = items.size() == 1 && items[0].matter == Matter::unsaid && ends_behind();
    if (!alone || items[0].event != Event::rest || last == nullptr) return;
    Item item = items[0];
    if (is_result(last->event))
        item.event = Event::other_result;
    else if (is_reason(last->event) && group_of(last->event) == Event::other && frame_.other)
        item.event = Event::misc;
    clause_.assume_item(item);
}

void StatementReader::add_count_of_clause(const Count& count) {
    settle_rest();
    Said said = said_of(count.value, count.precision);
    said.examples = frame_.examples || clause_.examples;
    std::uint32_t begin = count.begin;
    const bool goes_on = goes_on_in_scope();
    if (!clause_.items().empty()) {
        begin = std::min(begin, clause_.items().front().begin);
        if (sense_.is_plain(clause_, frame_) && !clause_.no && !goes_on)
            sense_.interpret(clause_, frame_, said);
        if (clause_.kind && count.precision == Precision::exact)
            said.statement.precision = Precision::at_least;
        const Matter matter = clause_.items().back().matter;
        if (!fits_unit(said, matter, plain_.text[count.end - 1], frame_)) {
            said.statement.meaning = nullptr;
            said.statement.plus.clear();
        }
    }
    place(said.statement, begin, count.end);
    note_extent(said, count);
    note_count(said);
    note_scope(goes_on);
    add(std::move(said));
}

void StatementReader::note_count(Said& said) {
    if (clause_.items().empty()) return;
    const Item& item = clause_.items().back();
    if (is_of_documents(item.event)) frame_.list = item.event;
    const bool others_came = said.part && item.event == Event::unsaid &&
                             item.matter == Matter::requests && !clause_.doubtful &&
                             !clause_.stranger;  // 收到各类申请35件，其中政府信息公开申请31件
    if (item.event == Event::no_application || others_came) {
        forget_receipt();
        frame_.receipt = 0;
        frame_.received = false;
    }
    if (said.statement.meaning == nullptr) {  // 收到上级转办的申请4件，直接受理2件
        frame_.received = frame_.received || (clause_.doubtful && is_receipt(item.event));
        return;
    }
    if (is_of_requests(frame_.matter)) frame_.counts_requests = true;
    if (said.event == Event::received) {  // what comes again is a part of it, but for 其中新收
        const bool newly = item.event == Event::newly_received &&
                           (said.part || clause_.time.when == When::this_year);
        if (frame_.receipt != 0 && !said.part && !newly &&
            out_[frame_.receipt - 1].statement.value != said.statement.value)
            forget_receipt();  // 收到35件，实际受理33件
        if (frame_.receipt == 0) frame_.receipt = out_.size() + 1;
        if (frame_.received && (!newly || frame_.newly_received)) said.statement.meaning = nullptr;
        frame_.received = true;
        frame_.newly_received = frame_.newly_received || newly;
    }
    if (said.event == Event::partly_granted && said.part) note_part_of_granted();
    frame_.other = frame_.other || said.event == Event::other;
    if (said.event == Event::answered) {  // 办结36件，其中答复29件
        if (frame_.answered.value_or(said.statement.value) != said.statement.value)
            said.statement.meaning = nullptr;
        frame_.answered = said.statement.value;
    }
    if (is_result(said.event)) {
        frame_.cases = Matter::unsaid;
        frame_.mixed = false;
    } else if (is_case(item.matter)) {
        note_case(said, item.matter);
    }
}

/// 予以公开63件（含部分公开14件）: the 63 may be of both.
void StatementReader::note_part_of_granted() {
    Said* of = last_said_here();
    const bool granted = of != nullptr && of->event == Event::granted &&
                         of->statement.meaning != nullptr && of->statement.plus.empty();
    if (!granted) return;
    of->event = Event::disclosed;
    of->statement.meaning = meaning_of(Event::disclosed, Matter::requests);
}

/// Some of what came was none, or not all of it was taken: the tables may have either number.
void StatementReader::forget_receipt() {
    if (frame_.receipt != 0) out_[frame_.receipt - 1].statement.meaning = nullptr;
}

/// Results that follow two totals are of both, but for one that is 0 or stands before ；.
void StatementReader::note_case(Said& said, Matter matter) {
    if (frame_.cases == matter) said.statement.meaning = nullptr;  // a part, too
    const bool several = frame_.cases != Matter::unsaid && frame_.cases != matter;
    if (several && said.statement.value == Decimal()) {
        frame_.matter = frame_.cases;
        return;
    }
    frame_.mixed = several && !frame_.apart;
    frame_.apart = false;
    frame_.cases = said.statement.value == Decimal() ? Matter::unsaid : matter;
}

// ---- what was said --------------------------------------------------------------------------------

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
    said.aside = depth_ != 0;
    said.apart = frame_.between;
    return said;
}

void StatementReader::place(Statement& statement, std::uint32_t begin, std::uint32_t end) const {
    statement.offset = plain_.begins[begin];
    statement.size = plain_.end_of(end - 1) - statement.offset;
}

void StatementReader::add(Said said) {
    out_.push_back(std::move(said));
    last_ = out_.size();
    frame_.between = false;
}

}  // namespace govinfo::detail
