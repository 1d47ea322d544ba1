#include "prose/sense.hpp"

namespace govinfo::detail {

// ---- whose and when ----------------------------------------------------------------------------

std::u32string_view Sense::text_of(const Clause::Stretch& stretch) const {
    return plain_.view().substr(stretch.begin, stretch.end - stretch.begin);
}

/// What a court does is ours where it decides: 法院维持3件.
static bool decides(const Clause& clause) {
    return !clause.items().empty() && is_result(clause.items().front().event);
}

std::optional<bool> Sense::is_ours(const Clause& clause) const {
    if (clause.whose == Whose::court && decides(clause)) return std::nullopt;
    if (clause.whose) return names_.are_ours(*clause.whose);
    if (!clause.stranger) return std::nullopt;
    const std::u32string_view words = text_of(*clause.stranger);
    if (clause.items().empty() && !ends_like_name(words)) return std::nullopt;
    if (names_.are_ours(words)) return true;
    if (!ends_like_name(words) || clause.items().empty()) return std::nullopt;
    return false;
}

bool Sense::makes_regulations(const Clause& clause) const {
    return clause.stranger && !clause.whose && names_.is_maker(text_of(*clause.stranger));
}

bool Sense::is_this_year(const Time& time) const {
    if (time.when == When::other) return year_ && static_cast<int>(time.year) == *year_;
    return time.when == When::unsaid || time.when == When::this_year;
}

bool Sense::is_last_year(const Time& time) const {
    if (time.when == When::other) return year_ && static_cast<int>(time.year) + 1 == *year_;
    return time.when == When::unsaid || time.when == When::last_year;
}

bool Sense::is_plain(const Clause& clause, const Frame& frame) const {
    if (clause.doubtful || clause.than || clause.each) return false;
    const auto ours = is_ours(clause);
    const bool foreign = ours ? !*ours : frame.foreign || clause.stranger.has_value();
    const bool made = ours ? makes_regulations(clause) : frame.maker && !clause.stranger;
    if (foreign && !(made && clause.items().front().matter == Matter::regulations)) return false;
    if (clause.addressee && !names_.are_ours(text_of(*clause.addressee))) return false;
    const bool carried = !clause.items().empty() && is_carried(clause.items().back().event);
    if (clause.spans_years() && !carried) return false;
    const bool said = clause.time.when != When::unsaid;
    return is_this_year(said && !carried ? clause.time : frame.time);
}

/// 上年结转 and 上年未办结 are carried in, 结转至2025年 in a report on 2024 and 未办结 carried out.
Event Sense::direction(Event carried, const Clause& clause) const {
    const auto is = [this](const Time& time, When when, int years) {
        if (time.when != When::other) return time.when == when;
        return year_ && static_cast<int>(time.year) == *year_ + years;
    };
    const auto either = [&](When when, int years) {
        return is(clause.time, when, years) || is(clause.earlier, when, years);
    };
    const bool in = either(When::last_year, -1), out = either(When::next_year, 1);
    if (carried == Event::unfinished && !in)
        return is_this_year(clause.time) ? Event::to_next_year : Event::unsaid;
    if (in == out) return Event::unsaid;
    return in ? Event::from_last_year : Event::to_next_year;
}

// ---- what was counted --------------------------------------------------------------------------

const Meaning* Sense::meaning_of(const Item& item, const Clause& clause, const Frame& frame,
                                 Said& said) const {
    Event& event = said.event;
    const bool either_way = item.event == Event::carried || item.event == Event::unfinished;
    event = either_way               ? direction(item.event, clause)
            : is_receipt(item.event) ? Event::received
                                     : item.event;
    if (either_way && event == Event::unsaid) return nullptr;
    Matter matter = item.matter;
    if (event == Event::unsaid && is_document(matter)) event = frame.list;
    const bool of_cases = is_result(event) || event == Event::settled;
    if (matter == Matter::unsaid && of_cases && frame.mixed) return nullptr;
    if (matter == Matter::unsaid && is_case(frame.matter) && event == Event::unsaid)
        matter = frame.matter;
    if (matter == Matter::unsaid) matter = frame.matter;
    if (matter == Matter::unsaid && is_outcome(event) && event != Event::disclosed)
        matter = Matter::requests;  // nothing else is 无法提供
    if (is_case(matter) && !is_over_disclosure(clause, frame, said)) return nullptr;
    if (is_case(matter) && item.event == Event::newly_received) return nullptr;  // others are open
    return detail::meaning_of(event, matter);
}

/// Where there were none of any kind, there were none over disclosure.
bool Sense::is_over_disclosure(const Clause& clause, const Frame& frame, const Said& said) const {
    return of_cases_ || said.statement.value == Decimal() || frame.disclosure ||
           frame.counts_requests || clause.disclosure || frame.after_disclosure;
}

void Sense::interpret(const Clause& clause, const Frame& frame, Said& said) const {
    Statement& out = said.statement;
    bool stages = true;
    for (const Item& item : clause.items()) stages = stages && is_stage(item.event);
    if (stages && clause.items().size() > 1) {  // 收到并办结: both are that many
        Item item = clause.items().front();
        item.event = Event::handled;
        out.meaning = meaning_of(item, clause, frame, said);
        return;
    }
    for (const Item& item : clause.items()) {
        const Meaning* meaning = meaning_of(item, clause, frame, said);
        if (meaning == nullptr) {
            out.meaning = nullptr;
            out.plus.clear();
            return;
        }
        if (out.meaning == nullptr)
            out.meaning = meaning;
        else
            out.plus.push_back(meaning);
    }
    if (!out.plus.empty()) said.event = Event::unsaid;
}

}  // namespace govinfo::detail
