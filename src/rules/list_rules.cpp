// NAR.COMPLETE, NAR.CHANNELS: what the prose lists adds up to what it is a list of.

#include <algorithm>
#include <array>
#include <set>

#include "rules/narrative.hpp"

namespace govinfo::detail {
namespace {

/// Counts of one part that may be a whole list of one kind.
struct List {
    Int128 sum = 0;
    Int128 parts = 0;  ///< of the sum: those that are also in one before
    std::size_t count = 0;
    bool usable = true;  ///< each once, exact and right, all counts beside them understood
    std::vector<const Said*> members;
    std::optional<Int128> to_next_year;
    std::optional<Int128> received;
};

/// Each that `is_member(said)`; a count in one of its sentences that was not understood may be
/// another.
template <class IsMember>
List list_of(const Question& question, IsMember is_member) {
    List out;
    std::set<const Meaning*> met;
    std::set<std::uint32_t> open;  // sentences with such a count
    for (const Said& each : question.prose.said()) {
        if (!is_on_line(each, question)) continue;
        const Statement& statement = each.statement;
        if (statement.meaning == nullptr) {
            open.insert(each.sentence);
            continue;
        }
        if (each.event == Event::received && !out.received)
            out.received = millionths(statement.value);
        if (each.event == Event::to_next_year) out.to_next_year = millionths(statement.value);
        if (!is_member(each)) continue;
        out.sum += millionths(statement.value);
        if (each.part && out.count != 0) out.parts += millionths(statement.value);
        ++out.count;
        out.members.push_back(&each);
        bool once = met.insert(statement.meaning).second;
        for (const Meaning* meaning : statement.plus) once = met.insert(meaning).second && once;
        if (!once || each.examples || statement.precision != Precision::exact ||
            judge(statement, question) != Judgement::right)
            out.usable = false;
    }
    for (const Said* member : out.members)
        if (open.count(member->sentence) != 0) out.usable = false;
    return out;
}

enum class Fit : std::uint8_t { fits, unknown, not_one };

/// Whether the list, with or without its inner parts and what is carried over, is all of
/// something.
Fit fit(const List& list, const Question& question) {
    const auto is_sum = [&](Int128 whole, Int128 sum) {
        return whole == sum || whole == sum + list.to_next_year.value_or(0);
    };
    const auto fits = [&](Int128 whole) {
        return is_sum(whole, list.sum) || is_sum(whole, list.sum - list.parts);
    };
    if (list.received && fits(*list.received)) return Fit::fits;
    bool unknown = false;
    for (const Whole& whole : wholes_of_requests()) {
        const auto& sum = question.prose.sum(whole.cells, question.report);
        if (!sum || !sum->exact())
            unknown = true;
        else if (fits(sum->known))
            return Fit::fits;
    }
    return unknown ? Fit::unknown : Fit::not_one;
}

/// 「予以公开 40、无法提供 30」, by the words of the tables or else of the text.
std::string named(const List& list, const Question& question, Language language) {
    std::string out;
    for (const Said* each : list.members) {
        const auto all = read_as(each->statement, question.report, question);
        if (!out.empty()) out += fill({"、", ", "}, language);
        std::string label;
        if (!all.empty())
            for (const Reading* reading : all.front().readings) {
                if (!label.empty()) label += fill({"及", " and "}, language);
                label += label_of(*reading, question.report.form(), language);
            }
        if (label.empty()) {
            const Statement& said = each->statement;
            out += question.report.sections()[said.section].text.substr(said.offset, said.size);
            continue;
        }
        out += fill({"{0} {1}", "{0} {1}"}, language, {label, to_string(each->statement.value)});
    }
    return out;
}

/// 「，未列（二）部分公开、（三）不予公开」; empty where all groups are named.
std::string not_named(const List& list, const Question& question, Language language) {
    constexpr Event groups[] = {Event::granted,     Event::partly_granted, Event::refused,
                                Event::unavailable, Event::not_processed,  Event::other};
    std::string out;
    for (const Event group : groups) {
        const Meaning* meaning = meaning_of(group, Matter::requests);
        const bool is_named =
            std::any_of(list.members.begin(), list.members.end(), [&](const Said* each) {
                const auto& plus = each->statement.plus;
                return group_of(each->event) == group || each->statement.meaning == meaning ||
                       std::find(plus.begin(), plus.end(), meaning) != plus.end();
            });
        if (is_named) continue;
        out += fill(out.empty() ? Text{"，未列", "; not named: "} : Text{"、", ", "}, language);
        out += label_of(meaning->readings.front(), question.report.form(), language);
    }
    return out;
}

void quote_list(const List& list, const Whole& whole, const Question& question,
                const std::array<std::string, 2>& more) {
    constexpr Text expected = {"所列 {0} 项（{1}）合计 {2}，{3}为 {4}",
                               "the {0} named ({1}) add up to {2}, not {4} ({3})"};
    question.quotes.add([&] {
        const std::string all = to_string(to_sum(list.sum));
        Quote out = quote(list.members.front()->statement, question, all);
        const auto right = value_of(whole.cells, question);
        out.cells = right->cells;
        for (const Whole& each : wholes_of_requests())
            if (auto value = value_of(each.cells, question))
                out.values.push_back(*std::move(value));
        for (const Language language : {Language::zh, Language::en}) {
            const auto at = static_cast<std::size_t>(language);
            out.expected[at] =
                fill(expected, language,
                     {std::to_string(list.count), named(list, question, language), all,
                      std::string(whole.label.in(language)), words(*right, language)}) +
                more[at];
        }
        return out;
    });
}

/// A single reason counts where its group is not named.
bool is_outcome_of_list(const Said& said, const std::set<Event>& groups) {
    if (!is_outcome(said.event) && said.statement.plus.empty()) return false;
    if (!said.statement.plus.empty()) return said.statement.meaning->rule == "NAR.GROUP";
    return !is_reason(said.event) || groups.count(group_of(said.event)) == 0;
}

/// Two groups may be an example; three are a list.
Outcome check_complete(const Question& question) {
    constexpr std::size_t least = 3;
    std::set<Event> groups;
    for_each_statement(question, [&](const Said& each) {
        if (is_outcome(each.event) && !is_reason(each.event)) groups.insert(each.event);
    });
    const List list =
        list_of(question, [&](const Said& each) { return is_outcome_of_list(each, groups); });
    const bool is_list = list.count >= least && list.sum != 0;  // 无不予公开、无法提供情形 is none
    if (!is_list || !list.usable) return Outcome::not_applicable;
    const Fit found = fit(list, question);
    if (found == Fit::fits) return Outcome::pass;
    if (found == Fit::unknown) return Outcome::not_assessable;
    quote_list(list, wholes_of_requests()[0], question,
               {not_named(list, question, Language::zh), not_named(list, question, Language::en)});
    return Outcome::fail;
}

/// Channels may be left out, but two of them are no more than all.
Outcome check_channels(const Question& question) {
    constexpr std::size_t list = 2, all_channels = 3;
    const List found = list_of(question, [](const Said& each) { return is_channel(each.event); });
    if (found.count < list || !found.usable) return Outcome::not_applicable;
    const Fit as_all = fit(found, question);
    if (as_all == Fit::fits) return Outcome::pass;
    bool too_many = found.received && found.sum > *found.received;
    for (const Whole& whole : wholes_of_requests()) {
        const auto& sum = question.prose.sum(whole.cells, question.report);
        too_many = too_many && sum && sum->exact() && sum->known < found.sum;
    }
    if (found.count < all_channels && !too_many) return Outcome::pass;
    if (as_all == Fit::unknown && !too_many) return Outcome::not_assessable;
    quote_list(found, wholes_of_requests()[1], question, {});
    return Outcome::fail;
}

constexpr ReportRule rules[] = {
    narrative_rule(
        "NAR.COMPLETE",
        {"文中列出三类以上办理结果的，与结转下年度之和应为办理或收到的总数",
         "where three or more outcomes are named, they add up to all concluded or received"},
        check_complete, tables_unknown),
    narrative_rule("NAR.CHANNELS",
                   {"文中列出三种以上申请渠道的，各渠道之和＝收到的总数；两种的不超过总数",
                    "three or more channels in the text add up to all received; two are no more"},
                   check_channels, tables_unknown),
};

}  // namespace

std::span<const ReportRule> list_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
