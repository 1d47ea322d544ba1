// NAR.*: what the prose says, held against the tables.

#include <algorithm>
#include <array>
#include <set>

#include "engine/named_cells.hpp"
#include "engine/previous.hpp"
#include "forms/named.hpp"
#include "prose/plain_text.hpp"
#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

// ---- numbers against readings ------------------------------------------------------------------

enum class Judgement : std::uint8_t { right, unknown, wrong };

Int128 millionths(Decimal value) {
    return value.millionths();
}

bool can_be(const Interval& cells, Int128 value, Precision precision) {
    const bool not_below = cells.known >= value || cells.above;
    const bool not_above = cells.known <= value || cells.below;
    return precision == Precision::at_least ? not_below : not_below && not_above;
}

/// What is stated about is never held against anything, nor is what the form has no cell for.
Judgement judge(const Statement& statement, const Question& question) {
    if (statement.precision == Precision::about) return Judgement::right;
    bool unknown = false, has_cells = false;
    for (const Reading& reading : statement.meaning->readings) {
        const auto& cells = question.prose.sum(reading.cells, question.report);
        if (!cells) continue;
        has_cells = true;
        if (!can_be(*cells, millionths(statement.value), statement.precision)) continue;
        if (cells->exact()) return Judgement::right;
        unknown = true;
    }
    if (!has_cells) return Judgement::right;
    return unknown ? Judgement::unknown : Judgement::wrong;
}

void add_paths(std::vector<std::string_view>& out, std::span<const NamedCells> cells,
               const Form& form) {
    for (const NamedCells& named : cells)
        for (const CellInfo& cell : form.cells())
            if (named.include(*cell.table, *cell.row, *cell.column) &&
                std::find(out.begin(), out.end(), cell.path) == out.end())
                out.push_back(cell.path);
}

/// What those cells add up to; empty where the form lacks them.
std::optional<ExpectedValue> value_of(std::span<const NamedCells> cells, const Question& question) {
    const auto& sum = question.prose.sum(cells, question.report);
    if (!sum) return std::nullopt;
    ExpectedValue out{to_string(to_sum(sum->known))};
    if (!sum->exact()) out.bound = sum->above ? Bound::at_least : Bound::at_most;
    add_paths(out.cells, cells, question.report.form());
    return out;
}

/// The values that the tables allow.
std::vector<ExpectedValue> values_of(const Statement& statement, const Question& question) {
    std::vector<ExpectedValue> out;
    for (const Reading& reading : statement.meaning->readings)
        if (auto value = value_of(reading.cells, question)) out.push_back(*std::move(value));
    return out;
}

std::string words(const ExpectedValue& value, Language language) {
    if (value.bound == Bound::exact) return value.value;
    return bound(value.bound == Bound::at_least, value.value, language);
}

/// 「表格为 272 或 275」, of open ones 「表中应不少于 272（或 275）」.
std::string sentence(const std::vector<ExpectedValue>& values, Language language) {
    const bool open = std::all_of(values.begin(), values.end(), [](const ExpectedValue& each) {
        return each.bound == Bound::at_least;
    });
    constexpr Text are = {"表格为 {0}", "the tables have {0}"};
    constexpr Text are_open = {"表中应不少于 {0}", "the tables have {0}"};
    constexpr Text first = {"{0}", "{0}"}, first_open = {"{1}", "{0}"};
    constexpr Text next = {" 或 {0}", " or {0}"}, next_open = {"（或 {1}）", " or {0}"};
    std::string out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto same = [&](const ExpectedValue& other) {
            return other.value == values[i].value && other.bound == values[i].bound;
        };
        const auto end = values.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::any_of(values.begin(), end, same)) continue;
        const Text pattern = out.empty() ? (open ? first_open : first) : (open ? next_open : next);
        out += fill(pattern, language, {words(values[i], language), values[i].value});
    }
    return fill(open ? are_open : are, language, {out});
}

/// The words of a statement, and the cells that it may be about.
Quote quote(const Statement& statement, const Question& question, std::string stated) {
    const std::string& text = question.report.sections()[statement.section].text;
    Quote out{text.substr(statement.offset, statement.size), statement.section, statement.offset,
              std::move(stated)};
    for (const Reading& reading : statement.meaning->readings)
        add_paths(out.cells, reading.cells, question.report.form());
    return out;
}

/// What one rule makes of all the statements of one part.
Outcome sum_up(Outcome so_far, std::optional<Judgement> judgement) {
    if (so_far == Outcome::fail || !judgement) return so_far;
    if (*judgement == Judgement::wrong) return Outcome::fail;
    if (*judgement == Judgement::unknown) return Outcome::not_assessable;
    return so_far == Outcome::not_applicable ? Outcome::pass : so_far;
}

/// `visit(statement)` for each of the question's line.
template <class Visit>
void for_each_statement(const Question& question, Visit visit) {
    for (const Statement& each : question.prose.statements())
        if (name(question.report.sections()[each.section].key) == question.line) visit(each);
}

// ---- counts ------------------------------------------------------------------------------------

enum class CountRule : std::uint8_t { received, done, carry, group, applicant, cases };
constexpr std::string_view count_rules[] = {"NAR.NEW",   "NAR.DONE",      "NAR.CARRY",
                                            "NAR.GROUP", "NAR.APPLICANT", "NAR.PROCEEDINGS"};

constexpr std::string_view id_of(CountRule rule) {
    return count_rules[static_cast<std::size_t>(rule)];
}

std::optional<Judgement> judge_count(const Statement& statement, const Question& question,
                                     CountRule rule) {
    if (statement.meaning->rule != id_of(rule)) return std::nullopt;
    return judge(statement, question);
}

Outcome check_counts(const Question& question, CountRule rule) {
    Outcome out = Outcome::not_applicable;
    for_each_statement(question, [&](const Statement& each) {
        const auto judgement = judge_count(each, question, rule);
        out = sum_up(out, judgement);
        if (judgement != Judgement::wrong) return;
        question.quotes.add([&] {
            Quote wrong = quote(each, question, to_string(each.value));
            wrong.values = values_of(each, question);
            for (const Language language : {Language::zh, Language::en})
                wrong.expected[static_cast<std::size_t>(language)] =
                    sentence(wrong.values, language);
            return wrong;
        });
    });
    return out;
}

template <CountRule Rule>
Outcome check_counts(const Question& question) {
    return check_counts(question, Rule);
}

// ---- groups that leave out some ----------------------------------------------------------------

/// The groups that a section names, with what it says of received and carried out.
struct Named {
    Int128 groups = 0;
    std::size_t count = 0;
    bool usable = true;  ///< each once, exact and right
    std::optional<Statement> first;
    std::optional<Int128> carried_out;
    std::optional<Int128> received;
};

Named named_groups(const Question& question) {
    Named out;
    std::set<const Meaning*> met;
    for_each_statement(question, [&](const Statement& each) {
        if (each.meaning->key == "received" && !out.received) out.received = millionths(each.value);
        if (each.meaning->key == "carried_out") out.carried_out = millionths(each.value);
        if (each.meaning->rule != id_of(CountRule::group)) return;
        out.groups += millionths(each.value);
        ++out.count;
        if (!out.first) out.first = each;
        const bool again = !met.insert(each.meaning).second;
        if (again || each.precision != Precision::exact ||
            judge(each, question) != Judgement::right)
            out.usable = false;
    });
    return out;
}

constexpr NamedCells all_concluded[] = {cells("requests", "concluded", "total")};
constexpr NamedCells all_received[] = {cells("requests", "received", "total")};
constexpr NamedCells all_open[] = {cells("requests", "received", "total"),
                                   cells("requests", "carried_in", "total")};
/// What outcomes or shares may be parts of.
constexpr std::span<const NamedCells> wholes_of_requests[] = {all_concluded, all_received,
                                                              all_open};

void quote_complete(const Named& named, const Question& question) {
    constexpr Text expected = {"所列各类合计 {0}，办理总数为 {1}",
                               "the outcomes named add up to {0} of {1} concluded"};
    question.quotes.add([&] {
        const std::string all = to_string(to_sum(named.groups));
        Quote out = quote(*named.first, question, all);
        out.cells = {path("requests/concluded/total")};
        for (const auto whole : wholes_of_requests)
            if (auto value = value_of(whole, question)) out.values.push_back(*std::move(value));
        for (const Language language : {Language::zh, Language::en})
            out.expected[static_cast<std::size_t>(language)] =
                fill(expected, language, {all, words(out.values.front(), language)});
        return out;
    });
}

/// Two groups may be an example; three are a list.
Outcome check_complete(const Question& question) {
    constexpr std::size_t list = 3;
    const Named named = named_groups(question);
    if (named.count < list || !named.usable) return Outcome::not_applicable;
    const Int128 with_rest = named.groups + named.carried_out.value_or(0);
    const auto fits = [&](Int128 whole) { return whole == named.groups || whole == with_rest; };
    if (named.received && fits(*named.received)) return Outcome::pass;
    bool unknown = false;
    for (const auto whole : wholes_of_requests) {
        const auto& sum = question.prose.sum(whole, question.report);
        if (!sum) return Outcome::not_applicable;
        unknown = unknown || !sum->exact();
        if (sum->exact() && fits(sum->known)) return Outcome::pass;
    }
    if (unknown) return Outcome::not_assessable;
    quote_complete(named, question);
    return Outcome::fail;
}

// ---- percentages -------------------------------------------------------------------------------

/// Half a unit of the last printed place: 0.5 of 29 %, 0.05 of 28.6 %. A printed 0 at the end is
/// not known here and allows more.
Int128 tolerance(Decimal percent) {
    Int128 unit = Decimal::scale;
    while (unit > 1 && millionths(percent) % unit != 0) unit /= 10;
    return unit / 2;
}

/// 100 × part ÷ whole is the share, as near as it is printed.
bool is_share(Int128 part, Int128 whole, Decimal share) {
    if (whole <= 0) return false;
    const Int128 difference = part * 100 * Decimal::scale - millionths(share) * whole;
    const Int128 allowed = tolerance(share) * whole;
    return difference <= allowed && difference >= -allowed;
}

struct Values {
    std::vector<Int128> known;
    bool unknown = false;
};

void add(Values& values, const std::optional<Interval>& sum) {
    if (!sum) return;
    if (sum->exact())
        values.known.push_back(sum->known);
    else
        values.unknown = true;
}

Values readings(const Statement& statement, const Report& report, const Question& question) {
    Values out;
    for (const Reading& each : statement.meaning->readings)
        add(out, question.prose.sum(each.cells, report));
    return out;
}

/// Whether the share is that of the part in one of the wholes, found by bisection: of those that
/// are large enough, the smallest is the one that may be small enough.
bool is_share_of_any(Int128 part, const std::set<Int128>& wholes, Decimal share) {
    const Int128 most = millionths(share) + tolerance(share);
    const Int128 least = (part * 100 * Decimal::scale + most - 1) / most;
    const auto whole = wholes.lower_bound(std::max<Int128>(least, 1));
    return whole != wholes.end() && is_share(part, *whole, share);
}

/// `earlier` is what was stated before it in its section.
Judgement judge_share(const Statement& statement, const Question& question,
                      const std::set<Int128>& earlier) {
    Values parts = readings(statement, question.report, question);
    if (statement.precision == Precision::exact) parts.known.push_back(millionths(statement.value));
    Values wholes;
    for (const auto whole : wholes_of_requests)
        add(wholes, question.prose.sum(whole, question.report));
    for (const Int128 part : parts.known) {
        if (is_share_of_any(part, earlier, *statement.share)) return Judgement::right;
        for (const Int128 whole : wholes.known)
            if (is_share(part, whole, *statement.share)) return Judgement::right;
    }
    return parts.unknown || wholes.unknown ? Judgement::unknown : Judgement::wrong;
}

/// Any figure of this year against any of last year's that it may mean.
std::optional<Judgement> judge_growth(const Statement& statement, const Question& question) {
    const Report* previous = previous_of(question.report, question.options);
    if (previous == nullptr || &previous->form() != &question.report.form()) return std::nullopt;
    Values now = readings(statement, question.report, question);
    now.known.push_back(millionths(statement.value));
    const Values before = readings(statement, *previous, question);
    for (const Int128 one : now.known)
        for (const Int128 other : before.known)
            if (is_share(one - other, other, *statement.growth)) return Judgement::right;
    return now.unknown || before.unknown ? Judgement::unknown : Judgement::wrong;
}

/// `visit(statement, what its share is judged, and its growth)` for each of the question's line.
template <class Visit>
void for_each_percent(const Question& question, Visit visit) {
    std::set<Int128> earlier;
    std::size_t section = question.report.sections().size();
    for_each_statement(question, [&](const Statement& each) {
        if (each.section != section) earlier.clear();
        section = each.section;
        std::optional<Judgement> share, growth;
        if (each.share) share = judge_share(each, question, earlier);
        if (each.growth) growth = judge_growth(each, question);
        visit(each, share, growth);
        earlier.insert(millionths(each.value));
    });
}

/// What is wrong decides, then what is unknown.
std::optional<Judgement> both(std::optional<Judgement> share, std::optional<Judgement> growth) {
    return std::max(share, growth);
}

Outcome check_percents(const Question& question) {
    constexpr Text no_share = {"按表格数字算不出占比 {0}", "no figures give a share of {0}"};
    constexpr Text no_growth = {"按两年数字算不出增幅 {0}", "no figures give a growth of {0}"};
    Outcome out = Outcome::not_applicable;
    for_each_percent(question, [&](const Statement& each, std::optional<Judgement> share_judged,
                                   std::optional<Judgement> growth) {
        const auto judgement = both(share_judged, growth);
        out = sum_up(out, judgement);
        if (judgement != Judgement::wrong) return;
        const bool share = share_judged == Judgement::wrong;
        const std::string stated = to_string(share ? *each.share : *each.growth) + "%";
        question.quotes.add([&] {
            Quote wrong = quote(each, question, stated);
            const Text none = share ? no_share : no_growth;
            wrong.expected = {fill(none, Language::zh, {stated}),
                              fill(none, Language::en, {stated})};
            return wrong;
        });
    });
    return out;
}

// ---- the catalogue -----------------------------------------------------------------------------

constexpr Text practice = {"文字表述与表格数字一致；填报惯例",
                           "Practice: the text says what the tables say"};
constexpr Text message = {"“{line}”的文字与表格不符：{value}",
                          "part {line} disagrees with the tables: {value}"};

std::string tables_unknown(const Question&, Language language) {
    return fill({"表中没有可以对照的数字", "the tables have no numbers to hold against the text"},
                language);
}

constexpr ReportRule rule(std::string_view id, Text summary, Outcome (*check)(const Question&),
                          Text citation = practice) {
    return {.rule = {.id = id,
                     .basis = Basis::customary,
                     .severity = Severity::warning,
                     .citation = citation,
                     .summary = summary,
                     .message = message},
            .stand = Stand::each_prose,
            .field = {},
            .check = check,
            .reason = tables_unknown,
            .quotes = true,
            .reads_text = true};
}

constexpr ReportRule rules[] = {
    rule(id_of(CountRule::received),
         {"文中收到的申请件数＝本年新收，或者新收与上年结转之和",
          "applications received, in the text = received, or received + carried in"},
         check_counts<CountRule::received>),
    rule(id_of(CountRule::done),
         {"文中办结、答复的件数＝（七）总计，上年结转的件数＝上年结转",
          "applications answered, in the text = concluded; carried in = carried in"},
         check_counts<CountRule::done>),
    rule(id_of(CountRule::carry),
         {"文中结转下年度的件数＝结转下年度继续办理",
          "applications carried over, in the text = carried out"},
         check_counts<CountRule::carry>),
    rule(id_of(CountRule::group),
         {"文中各类办理结果的件数＝表三相应各项之和", "outcomes in the text = the sums of table 3"},
         check_counts<CountRule::group>),
    rule("NAR.COMPLETE",
         {"文中列出三类以上办理结果的，与结转下年度之和应为办理或收到的总数",
          "where three or more outcomes are named, they add up to all concluded or received"},
         check_complete),
    rule(id_of(CountRule::applicant),
         {"文中自然人、法人或其他组织的件数＝表三相应各栏",
          "applicants in the text = the columns of table 3"},
         check_counts<CountRule::applicant>),
    rule(
        "NAR.PERCENT",
        {"文中的比例、增幅与数字相符（误差不超过所写末位的半个单位）",
         "shares and growth in the text follow from the figures, to half a unit of the last place"},
        check_percents),
    rule(id_of(CountRule::cases),
         {"文中行政复议、行政诉讼件数＝表四总计，或者其中已审结的",
          "cases in the text = the totals of table 4, or those that were decided"},
         check_counts<CountRule::cases>),
};

}  // namespace

std::span<const ReportRule> narrative_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
