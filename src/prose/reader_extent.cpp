// Of what a sentence counts its outcomes: of all applications or cases, or of a part of them.

#include "prose/reader.hpp"

namespace govinfo::detail {

static std::int64_t whole(Decimal value) {
    return value.millionths() / Decimal::scale;
}

/// What the count says of those behind it: that these are of all, or of a part. Forgets what it
/// means where it is of a part itself.
void StatementReader::note_extent(Said& said, const Count& count) {
    if (clause_.than || clause_.more || clause_.less) return;  // 比上年的30件增加5件
    const auto items = clause_.items();
    if (items.empty() || !sense_.is_plain(clause_, frame_)) return note_unknown_part(count);
    if (said.event == Event::from_last_year) return note_carried(said, count);
    Extent& extent = frame_.extent;
    const std::int64_t value = whole(count.value);
    if (is_of_a_part(said)) {
        said.statement.meaning = nullptr;
        said.statement.plus.clear();
        if (!extent.is_part()) extent.take_part(Extent::By::other);  // 不予公开5件，其中自然人3件
        return;
    }
    const Item& item = items.back();
    const bool new_cases = item.event == Event::newly_received && is_case(frame_.matter);
    if (new_cases) return extent.take_new_cases(value);
    const bool topic = at_ + 1 < tokens_.size() && tokens_[at_ + 1].role == Role::among;
    if (topic && item.event == Event::newly_received)  // 新收的31件中: without those of last year
        return extent.take_part(Extent::By::other, value);
    if (is_applicant(item.event)) return extent.take_applicant(item.event, value);
    if (is_channel(item.event)) return extent.take_part(Extent::By::channel, value);
    const bool of_items = said.event == Event::unsaid && is_of_requests(item.matter) &&
                          is_loose_unit(plain_.text[count.end - 1]);
    if (of_items && !extent.is_all(value))  // 申请公开事项50项
        return extent.take_part(Extent::By::other, value);
    if (is_stage(said.event) || is_case(item.matter)) extent.take_all(said.event, value);
}

/// 对50件重大疑难申请组织会商: of what the tables do not tell apart, if it is no outcome and no other
/// matter.
void StatementReader::note_unknown_part(const Count& count) {
    const auto items = clause_.items();
    const std::int64_t value = whole(count.value);
    const bool loose = is_loose_unit(plain_.text[count.end - 1]);
    if (items.empty()) {
        if (!loose && !frame_.extent.is_all(value))
            frame_.extent.take_part(Extent::By::other, value);
        return;
    }
    const Item& item = items.back();
    const bool may_be = item.event == Event::unsaid || is_stage(item.event) ||
                        item.event == Event::disclosed ||  // 要求公开某资料的
                        is_applicant(item.event) || is_channel(item.event);
    const bool counted =
        item.matter == Matter::unsaid || is_of_requests(item.matter) || is_case(item.matter);
    if (may_be && counted && (!loose || item.matter != Matter::unsaid))
        frame_.extent.take_part(Extent::By::other, value);
}

/// 新收62件，上年结转4件 are all; 上年结转的4件 are a part. Of cases all are in the tables.
void StatementReader::note_carried(const Said& said, const Count& count) {
    const std::int64_t value = whole(count.value);
    const ProseToken& before = tokens_[at_ == 0 ? 0 : at_ - 1];
    const bool topic = plain_.text[before.begin] == U'的';
    if (topic)
        frame_.extent.take_part(Extent::By::other, value);
    else
        frame_.extent.take_carried(value);
    Said* last = last_said_here();
    const bool of_new_cases =
        !said.part && is_case(frame_.matter) && last != nullptr && is_stage(last->event);
    if (!of_new_cases) return;
    last->statement.meaning = nullptr;  // 收到行政诉讼49件，上年结转6件
    frame_.cases = Matter::unsaid;
}

/// Outcomes and results behind a part, a stage that does not name its matter, 其中 all that stands
/// behind a part or an outcome.
bool StatementReader::is_of_a_part(const Said& said) const {
    const Item& item = clause_.items().back();
    const Extent& extent = frame_.extent;
    const bool told_apart = is_applicant(item.event) || is_channel(item.event);
    if (told_apart && said.part && last_ != 0) {
        const Said& last = out_[last_ - 1];
        if (last.sentence == sentence_ && is_outcome(last.event)) return true;
    }
    if (!extent.is_part()) return false;
    if (told_apart) {
        const auto by = is_channel(item.event) ? Extent::By::channel : Extent::By::applicant;
        return extent.by() != by;
    }
    if (is_receipt(item.event)) return said.part;
    if (is_stage(item.event)) return said.part || item.matter == Matter::unsaid;
    if (is_case(item.matter) && item.event == Event::unsaid) return said.part;
    return is_outcome(item.event) || is_result(item.event) || said.event == Event::to_next_year;
}

/// Whether what is said before the count before holds for this one.
///
///     公示行政许可12件、行政处罚3件      主动公开信息60条，其中行政许可12件
bool StatementReader::goes_on_in_scope() const {
    const auto items = clause_.items();
    if (items.empty()) return frame_.scoped;
    const Item& item = items.front();
    const bool decision = is_decision(item.matter) && item.event == Event::unsaid;
    if (clause_.part && decision && frame_.listed) return true;
    const bool names_subject = clause_.stranger || clause_.whose;
    return frame_.scoped && !names_subject && (decision || is_outcome(item.event));
}

void StatementReader::note_scope(bool goes_on) {
    const auto items = clause_.items();
    if (items.empty()) return;
    const Item& item = items.back();
    const bool in_list = at_ + 1 < tokens_.size() && tokens_[at_ + 1].role == Role::list_mark;
    const bool leads = in_list || is_decision(item.matter) || is_outcome(item.event);
    const bool unknown = clause_.stranger && !sense_.is_ours(clause_);
    const Item& first = items.front();
    const bool shown = first.event == Event::disclosed && is_decision(first.matter);  // 公开许可
    frame_.listed = item.matter == Matter::other || shown;
    const ProseToken& before = tokens_[at_ == 0 ? 0 : at_ - 1];
    const bool decisions = before.role == Role::matter &&
                           is_decision(static_cast<Matter>(before.what));  // 主动公开行政许可
    frame_.scoped =
        goes_on || (leads && unknown) || (frame_.listed && (in_list || decisions || shown));
}

/// 网上申请中， or 上年结转的申请，: what follows is of these.
void StatementReader::note_topic(const Clause& clause) {
    if (clause.no || clause.all || clause.gives_reason()) return;
    const auto items = clause.items();
    const bool named = clause.stranger && clause.stranger->end - clause.stranger->begin > 1;  // 在
    if (clause.among && (clause.doubtful || named))
        return frame_.extent.take_part(Extent::By::other);
    const bool of_field = items.empty() && named && tokens_[at_ - 1].role == Role::field;
    if (of_field) return frame_.extent.take_part(Extent::By::other);
    if (items.size() != 1 || clause.doubtful || clause.examples) return;
    const Event event = items.front().event;
    if (is_applicant(event)) return frame_.extent.take_part(Extent::By::applicant);
    if (is_channel(event)) return frame_.extent.take_part(Extent::By::channel);
    if (is_carried(event) && !frame_.received) frame_.extent.take_part(Extent::By::other);
}

}  // namespace govinfo::detail
