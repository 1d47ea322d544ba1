// NAR.PERCENT: shares and growth that the prose states follow from figures.

#include <algorithm>
#include <set>

#include <govinfo/fraction.hpp>

#include "engine/previous.hpp"
#include "rules/narrative.hpp"

namespace govinfo::detail {
namespace {

/// A percentage as it is stated.
struct Percent {
    Decimal value;
    Precision precision;

    /// Half a unit of its last place; a tenth of it, a unit at least, of 近25%.
    [[nodiscard]] Int128 allowed() const {
        const Int128 half = tolerance(value), size = millionths(value);
        if (precision != Precision::about) return half;
        return std::max<Int128>(2 * half, (size < 0 ? -size : size) / 10);
    }
};

/// 100 × part ÷ whole is the share, as near as it is printed; of 20%以上 at least that.
bool is_share(Int128 part, Int128 whole, const Percent& share) {
    if (whole <= 0) return false;
    const Int128 difference = part * 100 * Decimal::scale - millionths(share.value) * whole;
    const Int128 allowed = share.allowed() * whole;
    if (share.precision == Precision::at_least)
        return share.value < Decimal() ? difference <= allowed : difference >= -allowed;
    return difference <= allowed && difference >= -allowed;
}

struct Values {
    std::vector<Int128> known;
    bool unknown = false;
};

void add(Values& values, const Interval& sum) {
    if (sum.exact())
        values.known.push_back(sum.known);
    else
        values.unknown = true;
}

Values readings(const Statement& statement, const Report& report, const Question& question) {
    Values out;
    for (const ReadAs& each : read_as(statement, report, question)) add(out, each.sum);
    return out;
}

/// Whether the share is that of the part in one of the wholes, found by bisection: of those that
/// are large enough, the smallest is the one that may be small enough.
bool is_share_of_any(Int128 part, const std::set<Int128>& wholes, const Percent& share) {
    const Int128 most = millionths(share.value) + share.allowed();
    const bool open = share.precision == Precision::at_least;
    const Int128 least = open ? part : (part * 100 * Decimal::scale + most - 1) / most;
    const auto whole = wholes.lower_bound(std::max<Int128>(least, 1));
    return whole != wholes.end() && is_share(part, *whole, share);
}

/// What was stated before in the same part.
struct Earlier {
    std::set<Int128> all;
    std::optional<Int128> last;
};

/// Applicants and channels are told of what was received, never of what was concluded.
std::span<const Whole> wholes_of(const Statement& statement) {
    const std::span<const Whole> all = wholes_of_requests();
    const std::string_view rule = statement.meaning->rule;
    return rule == "NAR.APPLICANT" || rule == "NAR.CHANNELS" ? all.subspan(1) : all;
}

/// Penalties are no part of applications.
bool has_whole(const Statement& statement) {
    return statement.meaning->rule != "NAR.PROACTIVE";
}

/// Of the number itself, of what the tables have in its place, or of it and the one before it.
Judgement judge_share(const Statement& statement, const Question& question,
                      const Earlier& earlier) {
    const Percent share = {*statement.share, statement.share_precision};
    Values parts = readings(statement, question.report, question);
    if (statement.precision == Precision::exact) {
        parts.known.push_back(millionths(statement.value));
        if (earlier.last) parts.known.push_back(millionths(statement.value) + *earlier.last);
    }
    Values wholes;
    for (const Whole& whole : wholes_of(statement))
        if (const auto& sum = question.prose.sum(whole.cells, question.report)) add(wholes, *sum);
    for (const Int128 part : parts.known) {
        if (is_share_of_any(part, earlier.all, share)) return Judgement::right;
        for (const Int128 whole : wholes.known)
            if (is_share(part, whole, share)) return Judgement::right;
    }
    return parts.unknown || wholes.unknown ? Judgement::unknown : Judgement::wrong;
}

/// Last year's report, if its figures can be held against this one's.
const Report* comparable_year(const Question& question) {
    const Report* previous = previous_of(question.report, question.options);
    const bool same = previous != nullptr && &previous->form() == &question.report.form();
    return same ? previous : nullptr;
}

/// Any figure of this year against any of last year's that it may mean; right where it has none.
template <class Follows>
Judgement judge_against(const Report& previous, const Statement& statement,
                        const Question& question, Follows follows) {
    Values now = readings(statement, question.report, question);
    now.known.push_back(millionths(statement.value));
    const Values before = readings(statement, previous, question);
    for (const Int128 one : now.known)
        for (const Int128 other : before.known)
            if (follows(one, other)) return Judgement::right;
    if (before.known.empty() && !before.unknown) return Judgement::right;
    return now.unknown || before.unknown ? Judgement::unknown : Judgement::wrong;
}

Judgement judge_growth(const Report& previous, const Statement& statement,
                       const Question& question) {
    const Percent growth = {*statement.growth, statement.growth_precision};
    return judge_against(previous, statement, question, [growth](Int128 now, Int128 before) {
        return is_share(now - before, before, growth);
    });
}

Judgement judge_change(const Report& previous, const Statement& statement,
                       const Question& question) {
    const Int128 change = millionths(*statement.change);
    return judge_against(previous, statement, question,
                         [change](Int128 now, Int128 before) { return now - before == change; });
}

// ---- what would be right -----------------------------------------------------------------------

std::string count(Int128 value) {
    return to_string(to_sum(value));
}

/// So many digits behind the point, one at least.
int places_of(Decimal stated) {
    int out = 1;
    Int128 unit = Decimal::scale / 10;
    for (; unit > 1 && millionths(stated) % unit != 0; unit /= 10) ++out;
    return out;
}

/// `28.6%`; empty where the whole is 0.
std::string share_of(Int128 part, Int128 whole, Decimal stated) {
    const auto share = Fraction::of(to_sum(part), to_sum(whole));
    return share ? percent(*share, places_of(stated)) + "%" : std::string();
}

/// 「2÷7 为 28.6%」 with the whole that comes nearest.
std::string nearest_share(const Statement& statement, const Question& question, Language language) {
    const Int128 part = millionths(statement.value);
    Int128 best = 0, distance = -1;
    for (const Whole& whole : wholes_of(statement)) {
        const auto& sum = question.prose.sum(whole.cells, question.report);
        if (!sum || !sum->exact() || sum->known <= 0) continue;
        Int128 off = part * 100 * Decimal::scale / sum->known - millionths(*statement.share);
        if (off < 0) off = -off;
        if (distance < 0 || off < distance) {
            distance = off;
            best = sum->known;
        }
    }
    if (distance < 0) return fill({"按表格数字算不出", "no figures give it"}, language);
    return fill({"{0}÷{1} 为 {2}", "{0} of {1} is {2}"}, language,
                {count(part), count(best), share_of(part, best, *statement.share)});
}

/// 「上年 90，本年 100，增长 11.1%」
std::string right_growth(const Statement& statement, const Question& question, Language language) {
    const Report* previous = previous_of(question.report, question.options);
    const Values before = readings(statement, *previous, question);
    const Int128 now = millionths(statement.value), then = before.known.front();
    const Int128 more = now - then;
    const bool fell = more < 0;
    const Int128 size = fell ? -more : more;
    const std::string by =
        statement.growth && then > 0 ? share_of(size, then, *statement.growth) : count(size);
    constexpr Text rose_by = {"上年 {0}，本年 {1}，增加 {2}",
                              "{0} last year and {1} now is {2} more"};
    constexpr Text fell_by = {"上年 {0}，本年 {1}，减少 {2}",
                              "{0} last year and {1} now is {2} less"};
    return fill(fell ? fell_by : rose_by, language, {count(then), count(now), by});
}

struct Wrong {
    Text what;
    Decimal stated;
    std::string_view unit;
    std::string (*right)(const Statement&, const Question&, Language);
};

void quote_wrong(const Statement& statement, const Question& question, const Wrong& wrong) {
    question.quotes.add([&] {
        const std::string stated = to_string(wrong.stated) + std::string(wrong.unit);
        Quote out = quote(statement, question, stated);
        for (const Language language : {Language::zh, Language::en})
            out.expected[static_cast<std::size_t>(language)] =
                fill(wrong.what, language, {stated, wrong.right(statement, question, language)});
        return out;
    });
}

Outcome check_percents(const Question& question) {
    Outcome out = Outcome::not_applicable;
    const Report* const previous = comparable_year(question);
    Earlier earlier;
    std::size_t section = question.report.sections().size();
    const auto weigh = [&](const Statement& each, Judgement judgement, const Wrong& wrong) {
        out = sum_up(out, judgement);
        if (judgement == Judgement::wrong) quote_wrong(each, question, wrong);
    };
    for (const Said& said : question.prose.said()) {
        if (!is_on_line(said, question)) continue;
        const Statement& each = said.statement;
        if (each.section != section) earlier = {};
        section = each.section;
        if (each.share && has_whole(each))
            weigh(each, judge_share(each, question, earlier),
                  {{"写占比 {0}，{1}", "the share is not {0}: {1}"},
                   *each.share,
                   "%",
                   nearest_share});
        const bool fell = each.growth && *each.growth < Decimal();
        if (each.growth && previous != nullptr)
            weigh(each, judge_growth(*previous, each, question),
                  {fell ? Text{"写降幅 {0}，{1}", "the fall is not {0}: {1}"}
                        : Text{"写增幅 {0}，{1}", "the growth is not {0}: {1}"},
                   fell ? *Decimal::from_millionths(-each.growth->millionths()) : *each.growth, "%",
                   right_growth});
        if (each.change && previous != nullptr)
            weigh(each, judge_change(*previous, each, question),
                  {{"写增减 {0} 件，{1}", "the change is not {0}: {1}"},
                   *each.change,
                   "",
                   right_growth});
        earlier.all.insert(millionths(each.value));
        earlier.last = millionths(each.value);
    }
    return out;
}

constexpr ReportRule rules[] = {
    narrative_rule(
        "NAR.PERCENT",
        {"文中的比例、增幅、增减数与数字相符（比例误差不超过所写末位的半个单位）",
         "shares and growth in the text follow from the figures, to half a unit of the last place"},
        check_percents, tables_unknown),
};

}  // namespace

std::span<const ReportRule> percent_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
