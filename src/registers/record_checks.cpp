#include "registers/record_checks.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "registers/document_checks.hpp"
#include "registers/record_faults.hpp"
#include "registers/request_dates.hpp"

namespace govinfo::detail {
namespace {

// The first day on which an application could be made.
constexpr Date law_in_force = {2008, 5, 1};
// More in one record are a slip of the pen; so many records of so many still add up.
constexpr std::int64_t most_at_once = 1'000'000'000;

bool excluded(const std::vector<RecordFault>& faults) {
    return std::any_of(faults.begin(), faults.end(),
                       [](const RecordFault& each) { return excludes(*each.rule); });
}

/// Whether a day may lie ahead of the count.
bool may_be_ahead(const RegisterColumn& column) {
    constexpr std::string_view ahead[] = {"correction_due", "deferred_to", "in_force_from",
                                          "ended"};
    return std::find(std::begin(ahead), std::end(ahead), column.key) != std::end(ahead);
}

template <class R>
struct Step {
    std::optional<Date> R::*first;
    std::optional<Date> R::*then;
};

template <class R>
void check_steps(RecordRule rule, const R& record, std::initializer_list<Step<R>> steps,
                 std::vector<RecordFault>& faults) {
    for (const Step<R>& step : steps)
        if (record.*step.first && record.*step.then && record.*step.then < record.*step.first)
            faults.push_back(fault(rule, record, step.first, step.then));
}

template <class R, class T, class U>
void check_together(RecordRule rule, const R& record, T R::*what, U R::*when,
                    std::vector<RecordFault>& faults) {
    if ((record.*what).empty() == (record.*when).has_value())
        faults.push_back(fault(rule, record, what, when));
}

}  // namespace

// ---- cells -------------------------------------------------------------------------------------

Filled::Filled(const Form& form, RegisterKey from) {
    const std::string_view table = find_register(from).table;
    for_each_filled(form, from, [&](const Block&, const Row& row, const Column& column) {
        const auto cell = form.find(
            std::string(table).append("/").append(row.key).append("/").append(column.key));
        cells.push_back(*cell);
        counts.push_back(counted_in(from, column));
    });
}

std::uint16_t Filled::at(const Form& form, std::string_view table, std::string_view row,
                         std::string_view column) const {
    const auto cell =
        form.find(std::string(table).append("/").append(row).append("/").append(column));
    const auto found = cell ? std::find(cells.begin(), cells.end(), *cell) : cells.end();
    return found == cells.end() ? no_cell : static_cast<std::uint16_t>(found - cells.begin());
}

Weigher::Weigher(const TallyOptions& options, RegisterKey from)
    : options_(options),
      register_(find_register(from)),
      first_{static_cast<std::int16_t>(options.year), 1, 1},
      last_{static_cast<std::int16_t>(options.year), 12, 31},
      filled_(*options.form, from) {
    const Form& form = *options.form;
    std::vector<std::string_view> rows, columns;
    for (const RegisterColumn& column : register_.columns) {
        words_at_.push_back(words_.size());
        const bool by_words = column.kind == FieldKind::row || column.kind == FieldKind::column ||
                              column.kind == FieldKind::choice;
        if (!by_words) continue;
        Words words{ColumnWords(register_, column, form), {}};
        for (const Form* other : forms())
            if (other != &form) words.in_others.emplace_back(register_, column, *other);
        if (column.kind == FieldKind::row) rows = words.in_form.keys();
        if (column.kind == FieldKind::column) columns = words.in_form.keys();
        words_.push_back(std::move(words));
    }
    for (const std::string_view row : rows) {
        std::vector<std::uint16_t>& cells = grid_.emplace_back();
        for (const std::string_view column : columns)
            cells.push_back(filled_.at(form, register_.table, row, column));
        for (std::size_t i = 0; columns.empty() && i < filled_.cells.size(); ++i)
            if (form.cell(filled_.cells[i]).row->key == row)
                cells.push_back(static_cast<std::uint16_t>(i));
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        received_.push_back(filled_.at(form, register_.table, "received", columns[i]));
        carried_in_.push_back(filled_.at(form, register_.table, "carried_in", columns[i]));
        carried_out_.push_back(filled_.at(form, register_.table, "carried_out", columns[i]));
        if (columns[i] == "pending") pending_ = static_cast<std::uint16_t>(i);
    }
}

template <auto Member, class R>
std::optional<std::uint16_t> Weigher::word(const R& record,
                                           std::vector<RecordFault>& faults) const {
    const std::string& value = record.*Member;
    if (value.empty()) {
        add_missing(record, Member, faults);
        return std::nullopt;
    }
    const Words& words = words_of<Member>();
    const std::uint16_t found = words.in_form.find(value);
    if (found != ColumnWords::unknown) return found;
    const bool elsewhere = std::any_of(
        words.in_others.begin(), words.in_others.end(),
        [&](const ColumnWords& each) { return each.find(value) != ColumnWords::unknown; });
    faults.push_back(fault(elsewhere ? RecordRule::form : RecordRule::word, record, Member));
    return std::nullopt;
}

/// What of the dates keeps a record from being counted in any year.
template <class R>
void Weigher::check_dates(const R& record, std::optional<Date> R::*began,
                          std::optional<Date> R::*ended, std::vector<RecordFault>& faults) const {
    if (!(record.*began)) add_missing(record, began, faults);
    if (ended != nullptr) check_steps(RecordRule::order, record, {Step<R>{began, ended}}, faults);
    check_future(record, faults);
}

template <class R>
void Weigher::check_future(const R& record, std::vector<RecordFault>& faults) const {
    if (!options_.on) return;
    const Date on = *options_.on;
    for (const auto member : dates_of<R>) {
        const std::optional<Date>& date = record.*member;
        if (date && *date > on && !may_be_ahead(column_of(member)))
            faults.push_back(fault(RecordRule::future, record, member));
    }
}

/// Where the day of receipt is not known, it lies between arrival and answer: if the application counts
/// alike on all these days, that of arrival will do.
std::optional<Date> Weigher::receipt(const Request& record) const {
    if (const auto known = receipt_of(record)) return known;
    if (!record.arrived) return std::nullopt;
    const bool after = *record.arrived > last_;
    const bool before = record.answered && *record.answered < first_;
    const bool within = *record.arrived >= first_ && record.answered && *record.answered <= last_;
    return after || before || within ? record.arrived : std::nullopt;
}

// ---- records -----------------------------------------------------------------------------------

Weighed Weigher::weigh(const Request& record, std::vector<RecordFault>& faults) const {
    const std::optional<Date> received = receipt(record);
    const auto told_by = record.received || !received ? &Request::received : &Request::arrived;
    check_dates(record, told_by, &Request::answered, faults);
    if (received && *received < law_in_force)
        faults.push_back(fault(RecordRule::before_law, record, told_by));
    check_steps<Request>(RecordRule::steps, record,
                         {{&Request::arrived, &Request::received},
                          {&Request::received, &Request::correction_asked},
                          {&Request::correction_asked, &Request::corrected},
                          {&Request::corrected, &Request::answered},
                          {&Request::received, &Request::third_party_asked},
                          {&Request::third_party_asked, &Request::third_party_answered},
                          {&Request::received, &Request::co_makers_asked},
                          {&Request::co_makers_asked, &Request::co_makers_answered},
                          {&Request::received, &Request::extended},
                          {&Request::fee_noticed, &Request::fee_paid},
                          {&Request::answered, &Request::delivered}},
                         faults);
    Weighed weighed;
    if (excluded(faults)) return weighed.standing = Standing::exception, weighed;
    const bool ended_before = record.answered && *record.answered < first_;
    if (*received > last_ || ended_before) return weighed.standing = Standing::outside, weighed;

    check_together(RecordRule::conclusion, record, &Request::outcome, &Request::answered, faults);
    const auto applicant = word<&Request::applicant_class>(record, faults);
    const bool concluded = record.answered && *record.answered <= last_;
    std::optional<std::uint16_t> outcome;
    if (concluded && !record.outcome.empty()) outcome = word<&Request::outcome>(record, faults);
    if (excluded(faults)) return weighed.standing = Standing::exception, weighed;
    weighed.add((*received < first_ ? carried_in_ : received_)[*applicant]);
    weighed.add(concluded ? grid_[*outcome][*applicant] : carried_out_[*applicant]);
    return weighed;
}

Weighed Weigher::weigh(const Proceeding& record, std::vector<RecordFault>& faults) const {
    check_dates(record, &Proceeding::filed, &Proceeding::concluded, faults);
    if (record.filed && *record.filed < law_in_force)
        faults.push_back(fault(RecordRule::before_law, record, &Proceeding::filed));
    Weighed weighed;
    if (excluded(faults)) return weighed.standing = Standing::exception, weighed;
    const bool ended_before = record.concluded && *record.concluded < first_;
    if (*record.filed > last_ || ended_before) return weighed.standing = Standing::outside, weighed;

    const auto kind = word<&Proceeding::kind>(record, faults);
    std::optional<std::uint16_t> result, role;
    if (!record.role.empty()) role = word<&Proceeding::role>(record, faults);
    if (!record.result.empty()) result = word<&Proceeding::result>(record, faults);
    const bool has_result = !record.result.empty() && result != pending_;
    if (has_result != record.concluded.has_value())
        faults.push_back(
            fault(RecordRule::conclusion, record, &Proceeding::result, &Proceeding::concluded));
    if (excluded(faults)) return weighed.standing = Standing::exception, weighed;
    if (role && words_of<&Proceeding::role>().in_form.keys()[*role] == "joint_reviewer") {
        faults.push_back(fault(RecordRule::joint_reviewer, record, &Proceeding::role));
        return weighed.standing = Standing::outside, weighed;
    }
    const bool concluded = record.concluded && *record.concluded <= last_;
    weighed.add(grid_[*kind][concluded ? *result : pending_]);
    return weighed;
}

Weighed Weigher::weigh(const Decision& record, std::vector<RecordFault>& faults) const {
    check_dates<Decision>(record, &Decision::decided, nullptr, faults);
    Weighed weighed;
    if (excluded(faults)) return weighed.standing = Standing::exception, weighed;
    if (*record.decided < first_ || *record.decided > last_)
        return weighed.standing = Standing::outside, weighed;
    const auto kind = word<&Decision::kind>(record, faults);
    if (kind) {
        for (const std::uint16_t cell : grid_[*kind]) {
            weighed.add(cell);
            if (filled_.counts[cell] == Counted::amount && !record.amount)
                add_missing(record, &Decision::amount, faults);
        }
    }
    if (record.count) {
        const bool possible = record.count->is_whole() && *record.count >= Decimal() &&
                              record.count->count() <= most_at_once;
        if (!possible) faults.push_back(fault(RecordRule::value, record, &Decision::count));
        weighed.count = possible ? record.count->count() : 0;
    }
    if (record.amount) {
        constexpr std::int64_t per_fen = Decimal::scale / 100, per_ten_thousand = 1'000'000;
        const std::int64_t millionths = record.amount->millionths();
        if (millionths < 0 || millionths % per_fen != 0)
            faults.push_back(fault(RecordRule::value, record, &Decision::amount));
        const std::int64_t fen = millionths / per_fen;
        weighed.money = {fen / per_ten_thousand, static_cast<std::int32_t>(fen % per_ten_thousand)};
    }
    if (excluded(faults)) weighed.standing = Standing::exception;
    return weighed;
}

Weighed Weigher::weigh(const DocumentRecord& record, const std::optional<DocumentLife>& life,
                       std::vector<RecordFault>& faults) const {
    check_future(record, faults);
    Weighed weighed;
    if (!life || excluded(faults)) return weighed.standing = Standing::exception, weighed;
    if (life->end() && life->end()->on <= last_ && is_said_in_force(record))
        faults.push_back(
            fault(RecordRule::ended, record, &DocumentRecord::ended_how, &DocumentRecord::ended));
    if (excluded(faults)) return weighed.standing = Standing::exception, weighed;
    if (life->created() > last_) return weighed.standing = Standing::outside, weighed;

    const auto kind = word<&DocumentRecord::kind>(record, faults);
    if (excluded(faults)) return weighed.standing = Standing::exception, weighed;
    const auto in_year = [this](const std::optional<Date>& date) {
        return date && *date >= first_ && *date <= last_;
    };
    const std::optional<Date>& published = life->day_of(LifeStep::published);
    const bool ended = life->end() && in_year(life->end()->on);
    const auto counts = [&](Counted what) {
        switch (what) {
            case Counted::created:
                return in_year(life->created());
            case Counted::published:
                return in_year(published);
            case Counted::repealed:
                return ended && life->end()->how != EndManner::replaced;
            case Counted::in_force:
                return life->validity(last_) == Validity::in_force;
            case Counted::made_public:
                return published && *published <= last_;
            default:
                return false;
        }
    };
    for (const std::uint16_t cell : grid_[*kind]) {
        const Counted what = *filled_.counts[cell];
        if (!counts(what)) continue;
        weighed.add(cell);
        weighed.amended |= what == Counted::created && !record.amends.empty();
        weighed.expired |= what == Counted::repealed && life->end()->how == EndManner::expired;
    }
    if (weighed.used == 0) weighed.standing = Standing::outside;
    return weighed;
}

}  // namespace govinfo::detail
