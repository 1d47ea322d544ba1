#include <govinfo/open_catalogue.hpp>

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>
#include <utility>

#include "registers/document_checks.hpp"
#include "registers/record_faults.hpp"

namespace govinfo {

using detail::RecordRule;
using detail::rule_of;
using D = DocumentRecord;

namespace {

using Entries = std::vector<std::string_view>;  // a text of each record

constexpr std::uint32_t all_columns = ~std::uint32_t{0};

// Of an index number: CODE/YYYY-NNNNN.
constexpr std::size_t code_size = 9, year_digits = 4, serial_digits = 5;
constexpr std::size_t index_size = code_size + 1 + year_digits + 1 + serial_digits;
constexpr std::size_t last_serial = 99'999;

struct Reason {
    std::string_view name;
    Text label;
};

// By NotListed.
constexpr Reason reasons[] = {{"on_request", {"依申请公开", "on request"}},
                              {"closed", {"不予公开", "closed"}},
                              {"not_yet_public", {"尚未公开", "not yet public"}}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

/// 0 to 35, or more for what may not stand in a code.
std::size_t value_of(char c) {
    if (is_digit(c)) return static_cast<std::size_t>(c - '0');
    return c >= 'A' && c <= 'Z' ? static_cast<std::size_t>(c - 'A') + 10 : 36;
}

bool is_organ_code(std::string_view code) {
    constexpr std::size_t weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    if (code.size() != code_size) return false;
    std::size_t sum = 0;
    for (std::size_t i = 0; i + 1 < code_size; ++i) {
        const std::size_t value = value_of(code[i]);
        if (value > 35) return false;
        sum += value * weights[i];
    }
    const std::size_t check = (11 - sum % 11) % 11;
    return code.back() == (check == 10 ? 'X' : static_cast<char>('0' + check));
}

std::string_view code_of(std::string_view index) {
    return index.substr(0, code_size);
}

bool has_shape(std::string_view index) {
    if (index.size() != index_size || index[code_size] != '/') return false;
    const std::string_view behind = index.substr(code_size + 1);
    return behind[year_digits] == '-' && are_digits(behind.substr(0, year_digits)) &&
           are_digits(behind.substr(year_digits + 1)) &&
           std::all_of(index.begin(), index.begin() + code_size,
                       [](char c) { return value_of(c) <= 35; });
}

std::size_t number_of(std::string_view digits) {
    std::size_t number = 0;
    for (const char c : digits) number = number * 10 + static_cast<std::size_t>(c - '0');
    return number;
}

std::string padded(std::size_t number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

std::optional<std::string> organ_code(std::string_view written) {
    constexpr std::size_t before_check = code_size - 1, in_credit_code = 8;
    std::string code(written);
    if (is_credit_code(code)) code = code.substr(in_credit_code, code_size);
    if (code.size() == code_size + 1 && code[before_check] == '-') code.erase(before_check, 1);
    if (!is_organ_code(code)) return std::nullopt;
    return code;
}

std::string_view name(NotListed why) noexcept {
    return reasons[static_cast<std::size_t>(why)].name;
}

Text label(NotListed why) noexcept {
    return reasons[static_cast<std::size_t>(why)].label;
}

// ---- records -----------------------------------------------------------------------------------

struct OpenCatalogue::State {
    struct Entry {
        std::string id, index;
        std::size_t file, line;
    };

    explicit State(OpenCatalogueOptions said) : options(std::move(said)) {}

    std::size_t file_of(std::string_view name) {
        if (files.empty() || files.back() != name) files.emplace_back(name);
        return files.size() - 1;
    }
    /// Lists the document, leaves it out, or says why neither is possible.
    void place(const D& document, std::vector<RecordFault>& faults);
    void leave_out(NotListed why, std::optional<LifeStep> next = {}) {
        const Entry& entry = entries.back();
        unlisted.emplace_back(entries.size() - 1,
                              UnlistedDocument{files[entry.file], entry.line, entry.id, why, next});
    }

    // By record.
    using Faults = std::vector<std::pair<std::size_t, RecordFault>>;
    using Listed = std::vector<std::pair<std::size_t, OpenDocument>>;

    [[nodiscard]] Faults all_faults(const Entries& indexes) const;
    void propose_numbers(Listed& documents, const Entries& indexes) const;

    OpenCatalogueOptions options;
    std::vector<std::string> files;
    std::vector<Entry> entries;  // of each record
    Faults faults;
    Listed listed;
    std::vector<std::pair<std::size_t, UnlistedDocument>> unlisted;
};

OpenCatalogue::OpenCatalogue(OpenCatalogueOptions options)
    : state_(std::make_unique<State>(std::move(options))) {
    assert(!state_->options.organ_code || is_organ_code(*state_->options.organ_code));
}
OpenCatalogue::~OpenCatalogue() = default;
OpenCatalogue::OpenCatalogue(OpenCatalogue&&) noexcept = default;
OpenCatalogue& OpenCatalogue::operator=(OpenCatalogue&&) noexcept = default;

namespace {

/// Whether a document on which it fails cannot be listed.
bool keeps_out(const Rule& rule) {
    return detail::excludes(rule) || &rule == &rule_of(RecordRule::attribute) ||
           &rule == &rule_of(RecordRule::title);
}

bool keep_out(const std::vector<RecordFault>& faults) {
    return std::any_of(faults.begin(), faults.end(),
                       [](const RecordFault& each) { return keeps_out(*each.rule); });
}

}  // namespace

void OpenCatalogue::State::place(const D& document, std::vector<RecordFault>& found) {
    const auto life = DocumentLife::of(document, found);
    if (life && !life->attribute())
        found.push_back(fault(RecordRule::attribute, document, &D::attribute));
    if (!life || keep_out(found)) return;
    if (life->attribute() != DocumentAttribute::open)
        return leave_out(life->attribute() == DocumentAttribute::closed ? NotListed::closed
                                                                        : NotListed::on_request);
    const std::optional<Date>& published = life->day_of(LifeStep::published);
    if (!published || (options.on && *published > *options.on))
        return leave_out(NotListed::not_yet_public, life->next_step());
    detail::check_items(document, all_columns, found);
    if (options.organ_code && !document.index.empty() && !has_shape(document.index))
        found.push_back(fault(RecordRule::index_shape, document, &D::index));
    if (keep_out(found)) return;
    std::optional<Validity> validity;
    if (options.on) validity = life->validity(*options.on);
    listed.emplace_back(entries.size() - 1, OpenDocument{document, false, validity});
    listed.back().second.document.created = life->created();
}

void OpenCatalogue::add(const D& document, const RecordPlace& place,
                        std::span<const RecordFault> known) {
    State& state = *state_;
    const bool no_record = std::any_of(known.begin(), known.end(), [](const RecordFault& each) {
        return each.rule == &rule_of(RecordRule::no_record);
    });
    std::vector<RecordFault> found(known.begin(), known.end());
    const std::size_t file = state.file_of(place.file);
    if (no_record) {
        state.entries.push_back({"", "", file, place.line});
    } else {
        state.entries.push_back({document.id, document.index, file, place.line});
        state.place(document, found);
    }
    for (RecordFault& each : found)
        state.faults.emplace_back(state.entries.size() - 1, std::move(each));
}

// ---- results -----------------------------------------------------------------------------------

namespace {

/// By text, the records that have it; those of a text that no other has, not.
std::vector<std::size_t> repeated(const Entries& texts) {
    std::vector<std::size_t> order(texts.size()), found;
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&texts](std::size_t left, std::size_t right) {
        return std::tie(texts[left], left) < std::tie(texts[right], right);
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string_view text = texts[order[i]];
        const bool as_before = i > 0 && texts[order[i - 1]] == text;
        const bool as_next = i + 1 < order.size() && texts[order[i + 1]] == text;
        if (!text.empty() && (as_before || as_next)) found.push_back(order[i]);
    }
    return found;
}

/// Gives numbers out behind those that are taken.
class Numbers {
  public:
    Numbers(std::string code, const Entries& indexes) : code_(std::move(code)) {
        for (const std::string_view each : indexes) {
            if (!has_shape(each) || code_of(each) != code_) continue;
            const std::string_view behind = each.substr(code_size + 1);
            std::size_t& last = last_[number_of(behind.substr(0, year_digits))];
            last = std::max(last, number_of(behind.substr(year_digits + 1)));
        }
    }

    std::optional<std::string> next(const Date& created) {
        if (!created.ok()) return std::nullopt;
        const auto year = static_cast<std::size_t>(created.year);
        std::size_t& last = last_[year];
        if (last == last_serial) return std::nullopt;
        return code_ + "/" + padded(year, year_digits) + "-" + padded(++last, serial_digits);
    }

  private:
    std::string code_;
    std::map<std::size_t, std::size_t> last_;  // by year
};

/// In the order in which those without a number get one.
bool is_older(const std::pair<std::size_t, OpenDocument*>& left,
              const std::pair<std::size_t, OpenDocument*>& right) {
    const D &one = left.second->document, &other = right.second->document;
    return std::tie(*one.created, one.id, left.first) <
           std::tie(*other.created, other.id, right.first);
}

}  // namespace

/// Those that were found, and that others have the same id or index number, by record and rule.
auto OpenCatalogue::State::all_faults(const Entries& indexes) const -> Faults {
    Entries ids;
    for (const Entry& each : entries) ids.push_back(each.id);
    Faults all = faults;
    for (const std::size_t each : repeated(ids))
        all.emplace_back(each, RecordFault{&rule_of(RecordRule::duplicate_id)});
    for (const std::size_t each : repeated(indexes))
        all.emplace_back(
            each, RecordFault{&rule_of(RecordRule::duplicate_index), &detail::column_of(&D::index),
                              detail::brief(indexes[each])});
    std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
        return std::tie(left.first, left.second.rule) < std::tie(right.first, right.second.rule);
    });
    return all;
}

void OpenCatalogue::State::propose_numbers(Listed& documents, const Entries& indexes) const {
    if (!options.organ_code) return;
    Numbers numbers(*options.organ_code, indexes);
    std::vector<std::pair<std::size_t, OpenDocument*>> without;
    for (auto& [record, each] : documents)
        if (each.document.index.empty()) without.emplace_back(record, &each);
    std::sort(without.begin(), without.end(), is_older);
    for (auto& [record, each] : without) {
        const auto number = numbers.next(*each->document.created);
        if (!number) continue;
        each->document.index = *number;
        each->index_proposed = true;
    }
}

OpenCatalogueResult OpenCatalogue::result() const {
    const State& state = *state_;
    OpenCatalogueResult result{state.options.organ, state.options.on, {}, {}, {}, {}};
    Entries indexes;
    for (const State::Entry& each : state.entries) indexes.push_back(each.index);
    auto faults = state.all_faults(indexes);
    std::vector<bool> out(state.entries.size()), told(out), proposed(out);
    for (const auto& [record, fault] : faults)
        if (keeps_out(*fault.rule)) out[record] = true;

    State::Listed listed;
    for (const auto& each : state.listed)
        if (!out[each.first]) listed.push_back(each);
    state.propose_numbers(listed, indexes);
    std::stable_sort(listed.begin(), listed.end(), [](const auto& left, const auto& right) {
        const D &one = left.second.document, &other = right.second.document;
        return std::tie(*other.created, one.index) < std::tie(*one.created, other.index);
    });
    for (auto& [record, each] : listed) {
        proposed[record] = each.index_proposed;
        result.documents.push_back(std::move(each));
    }
    for (const auto& [record, each] : state.unlisted)
        if (!out[record]) result.unlisted.push_back(each);

    for (auto& [record, fault] : faults) {
        if (proposed[record] && fault.rule == &rule_of(RecordRule::index)) continue;
        const bool first = keeps_out(*fault.rule) && !told[record];
        if (first) told[record] = true;
        const State::Entry& entry = state.entries[record];
        (first ? result.exceptions : result.remarks)
            .push_back({RegisterKey::documents, state.files[entry.file], entry.line, entry.id,
                        std::move(fault)});
    }
    return result;
}

RecordSink sink_of(OpenCatalogue& catalogue) {
    return [&catalogue](const Record& record, const RecordPlace& place,
                        std::span<const RecordFault> faults) {
        if (const auto* document = std::get_if<D>(&record)) catalogue.add(*document, place, faults);
    };
}

}  // namespace govinfo
