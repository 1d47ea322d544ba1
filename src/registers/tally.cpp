#include <govinfo/tally.hpp>

#include <algorithm>
#include <cassert>
#include <deque>
#include <tuple>

#include <govinfo/totals.hpp>

#include "registers/document_checks.hpp"
#include "registers/record_checks.hpp"
#include "registers/record_store.hpp"

namespace govinfo {

using detail::Counted;
using detail::Money;
using detail::RecordRule;
using detail::RecordStore;
using detail::Standing;
using detail::Weighed;
using detail::Weigher;

namespace {

struct Part {
    Part(const TallyOptions& options, RegisterKey key) : weigher(options, key) {}

    Weigher weigher;
    RecordStore store;
    bool open = false;
};

}  // namespace

struct Tally::State {
    explicit State(TallyOptions said) : options(std::move(said)) {
        for (const Register& each : registers()) parts.emplace_back(options, each.id);
    }

    template <class R>
    void add(const R& record, const RecordPlace& place, std::span<const RecordFault> known);

    template <class R>
    Weighed weigh(const Weigher& weigher, const R& record, std::uint32_t) {
        return weigher.weigh(record, faults);
    }
    Weighed weigh(const Weigher& weigher, const DocumentRecord& record, std::uint32_t columns);

    Part& part(RegisterKey key) { return parts[static_cast<std::size_t>(key)]; }

    TallyOptions options;
    std::deque<Part> parts;           // of each register
    std::vector<RecordFault> faults;  // of the record at hand
};

/// What of its duties a document does not fulfil is asked only where it can be counted.
Weighed Tally::State::weigh(const Weigher& weigher, const DocumentRecord& record,
                            std::uint32_t columns) {
    const auto life = DocumentLife::of(record, faults);
    const Weighed weighed = weigher.weigh(record, life, faults);
    const Date first = {static_cast<std::int16_t>(options.year), 1, 1};
    if (weighed.standing != Standing::exception)
        detail::check_duties(*life, record, {columns, options.calendar, options.on, first}, faults);
    return weighed;
}

template <class R>
void Tally::State::add(const R& record, const RecordPlace& place,
                       std::span<const RecordFault> known) {
    Part& to = part(detail::register_of<R>);
    to.open = true;
    faults.assign(known.begin(), known.end());
    const bool no_record = std::any_of(known.begin(), known.end(), [](const RecordFault& each) {
        return each.rule == &rule_of(RecordRule::no_record);
    });
    Weighed weighed;
    if (no_record) {
        weighed.standing = Standing::exception;
    } else {
        const RegisterColumn* const id = &detail::column_of(&R::id);
        const bool unread = std::any_of(known.begin(), known.end(), [id](const RecordFault& each) {
            return each.rule == &rule_of(RecordRule::value) && each.column == id;
        });
        if (record.id.empty() && !unread) faults.push_back({&rule_of(RecordRule::id), id});
        weighed = weigh(to.weigher, record, place.columns);
    }
    to.store.add(no_record ? std::string_view() : record.id, place, weighed);
    if constexpr (std::is_same_v<R, DocumentRecord>)
        if (!no_record && !record.index.empty()) to.store.add_index(record.index);
    for (RecordFault& each : faults) to.store.add_fault(std::move(each));
}

// ---- results -----------------------------------------------------------------------------------

namespace {

/// What the counted records of a register add up to, by Filled::cells.
struct Sums {
    explicit Sums(std::size_t cells)
        : counts(cells), amended(cells), expired(cells), money(cells) {}

    std::vector<std::int64_t> counts, amended, expired;
    std::vector<Money> money;
};

class Counter {
  public:
    Counter(const Part& part, RegisterKey key, TallyResult& result)
        : filled_(part.weigher.filled()),
          store_(part.store),
          key_(key),
          result_(result),
          sums_(filled_.cells.size()) {}

    void count(bool trace) {
        list_faults();
        RecordCount& count = result_.counts[static_cast<std::size_t>(key_)].emplace();
        count.rows = store_.size();
        std::vector<std::vector<std::size_t>> records(filled_.cells.size());
        for (std::size_t i = 0; i < store_.size(); ++i) {
            const detail::StoredRecord& record = store_[i];
            const Standing standing = excluded_[i] ? Standing::exception : record.standing;
            if (standing == Standing::exception) ++count.exceptions;
            if (standing == Standing::outside) ++count.outside;
            if (standing != Standing::counted) continue;
            ++count.counted;
            add(record, store_.count(i), store_.money(i));
            for (const std::uint16_t cell : record.cells)
                if (trace && cell != detail::no_cell) records[cell].push_back(i);
        }
        for (std::size_t i = 0; i < filled_.cells.size(); ++i) {
            set(i);
            if (!records[i].empty()) keep(filled_.cells[i], records[i]);
        }
    }

  private:
    /// An exception is listed by what comes first in the catalogue, the rest is remarked on.
    void list_faults() {
        excluded_.assign(store_.size(), false);
        std::vector<std::pair<std::size_t, RecordFault>> faults = store_.faults();
        for (const std::size_t record : store_.duplicates())
            faults.emplace_back(record, RecordFault{&rule_of(RecordRule::duplicate_id)});
        for (const auto& [record, index] : store_.duplicate_indexes())
            faults.emplace_back(record, RecordFault{&rule_of(RecordRule::duplicate_index),
                                                    &detail::column_of(&DocumentRecord::index),
                                                    detail::brief(index)});
        std::stable_sort(faults.begin(), faults.end(), [](const auto& left, const auto& right) {
            return std::tie(left.first, left.second.rule) <
                   std::tie(right.first, right.second.rule);
        });
        for (auto& [record, fault] : faults) {
            const bool first = detail::excludes(*fault.rule) && !excluded_[record];
            if (first) excluded_[record] = true;
            (first ? result_.exceptions : result_.remarks)
                .push_back({key_, std::string(store_.file(record)), store_[record].line,
                            std::string(store_.id(record)), std::move(fault)});
        }
    }
    void add(const detail::StoredRecord& record, std::int64_t count, const Money& money) {
        for (const std::uint16_t cell : record.cells) {
            if (cell == detail::no_cell) continue;
            const Counted what = filled_.counts[cell].value_or(Counted::decisions);
            sums_.counts[cell] += count;
            sums_.amended[cell] += what == Counted::created && record.amended;
            sums_.expired[cell] += what == Counted::repealed && record.expired;
            sums_.money[cell].add(money);
        }
    }
    void set(std::size_t cell);
    void keep(CellIndex cell, const std::vector<std::size_t>& records) {
        std::vector<std::string> ids;
        ids.reserve(records.size());
        for (const std::size_t record : records) ids.emplace_back(store_.id(record));
        std::sort(ids.begin(), ids.end());
        result_.cells.emplace_back(cell, std::move(ids));
    }

    const detail::Filled& filled_;
    const RecordStore& store_;
    RegisterKey key_;
    TallyResult& result_;
    Sums sums_;
    std::vector<bool> excluded_;
};

/// As a clerk would print it: 22（其中修订16件）; 251000元 where the form has no unit.
void Counter::set(std::size_t cell) {
    Report& report = result_.report;
    const CellIndex index = filled_.cells[cell];
    const Column& column = *report.form().cell(index).column;
    std::string printed = std::to_string(sums_.counts[cell]);
    if (filled_.counts[cell] == Counted::amount) {
        const Money& money = sums_.money[cell];
        const Sum in_ten_thousands(money.ten_thousands, money.fen);
        constexpr std::int32_t fen_per_yuan = 100, yuan = 10'000;
        printed = column.unit == "万元"
                      ? to_string(in_ten_thousands)
                      : to_string(Sum(money.ten_thousands * yuan + money.fen / fen_per_yuan,
                                      money.fen % fen_per_yuan * yuan)) +
                            "元";
    } else if (sums_.amended[cell] > 0) {
        printed.append("（其中修订").append(std::to_string(sums_.amended[cell])).append("件）");
    } else if (sums_.expired[cell] > 0) {
        printed.append("（含自然失效").append(std::to_string(sums_.expired[cell])).append("件）");
    }
    report.set(index, parse_cell(column.kind, printed));
}

bool stands_before(const RecordFinding& left, const RecordFinding& right) {
    return std::tie(left.in, left.file, left.line, left.record, left.fault.rule,
                    left.fault.column) < std::tie(right.in, right.file, right.line, right.record,
                                                  right.fault.rule, right.fault.column);
}

}  // namespace

Tally::Tally(TallyOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Tally::~Tally() = default;
Tally::Tally(Tally&&) noexcept = default;
Tally& Tally::operator=(Tally&&) noexcept = default;

const TallyOptions& Tally::options() const noexcept {
    return state_->options;
}

void Tally::open(RegisterKey key) {
    state_->part(key).open = true;
}

void Tally::add(const Request& record, const RecordPlace& place,
                std::span<const RecordFault> faults) {
    state_->add(record, place, faults);
}
void Tally::add(const Proceeding& record, const RecordPlace& place,
                std::span<const RecordFault> faults) {
    state_->add(record, place, faults);
}
void Tally::add(const DocumentRecord& record, const RecordPlace& place,
                std::span<const RecordFault> faults) {
    state_->add(record, place, faults);
}
void Tally::add(const Decision& record, const RecordPlace& place,
                std::span<const RecordFault> faults) {
    state_->add(record, place, faults);
}
void Tally::add(const Record& record, const RecordPlace& place,
                std::span<const RecordFault> faults) {
    std::visit([&](const auto& each) { add(each, place, faults); }, record);
}

void Tally::merge(Tally&& other) {
    assert(options().form == other.options().form && options().year == other.options().year);
    for (const Register& each : registers()) {
        Part& from = other.state_->part(each.id);
        Part& to = state_->part(each.id);
        to.open |= std::exchange(from.open, false);
        to.store.take(std::move(from.store));
    }
}

TallyResult Tally::result(bool trace) const {
    TallyResult result{Report(*options().form), {}, {}, {}, {}};
    Header& header = result.report.header();
    header.organ = options().organ;
    header.organ_kind = infer_organ_kind(header.organ);
    header.year = options().year;
    header.scope = Scope::organ;
    for (const Register& each : registers()) {
        const Part& part = state_->part(each.id);
        if (part.open) Counter(part, each.id, result).count(trace);
    }
    fill_totals(result.report);
    std::sort(result.exceptions.begin(), result.exceptions.end(), stands_before);
    std::stable_sort(result.remarks.begin(), result.remarks.end(), stands_before);
    std::sort(result.cells.begin(), result.cells.end());
    return result;
}

}  // namespace govinfo
