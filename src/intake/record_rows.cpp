#include "intake/record_rows.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>
#include <variant>

#include "base/unicode.hpp"
#include "intake/field_values.hpp"
#include "registers/column_words.hpp"
#include "registers/document_checks.hpp"
#include "registers/record_fields.hpp"
#include "registers/record_rules.hpp"

namespace govinfo::detail {
namespace {

constexpr std::string_view error_values[] = {"#REF!",  "#N/A",    "#VALUE!", "#NAME?",
                                             "#NULL!", "#DIV/0!", "#NUM!",   unseen_value};
constexpr std::string_view totals[] = {"合计", "总计",     "小计",     "共计",
                                       "总数", "本页合计", "本年合计", "total"};
// The end of a document is the day behind.
constexpr std::string_view until_heads[] = {
    "有效期",         "有效期限",     "有效期至",     "有效期截至", "有效期截止日期",
    "有效期截止",     "有效截止日期", "有效期止",     "到期日期",   "有效期终止日期",
    "有效期届满日期", "有效期届满日", "有效期到期日", "validuntil"};
// Keys and heads met before are found fast; no more of them are kept.
constexpr std::size_t most_keys = 1024;

Record empty_record(RegisterKey key) {
    switch (key) {
        case RegisterKey::requests:
            return Request();
        case RegisterKey::proceedings:
            return Proceeding();
        case RegisterKey::documents:
            return DocumentRecord();
        case RegisterKey::decisions:
            break;
    }
    return Decision();
}

void append(std::string& to, std::string_view text, std::string_view between) {
    to.append(to.empty() ? "" : between).append(text);
}

bool is_until(std::string_view key) {
    return std::find(std::begin(until_heads), std::end(until_heads), key) != std::end(until_heads);
}

/// 12 of 12.0, as a table of numbers has it that was made of one of texts.
std::string_view without_fraction(std::string_view id) {
    if (id.find('.') == id.npos) return id;
    const std::size_t digits = std::min(id.find_first_not_of("0123456789"), id.size());
    if (digits == 0 || digits == id.size() || id[digits] != '.') return id;
    const std::string_view fraction = id.substr(digits + 1);
    const bool is_zero = !fraction.empty() && fraction.find_first_not_of('0') == fraction.npos;
    return is_zero ? id.substr(0, digits) : id;
}

/// 2.02501E+11, whose last digits are lost.
bool is_rounded(std::string_view id) {
    const std::size_t exponent = id.find("E+");
    return exponent != id.npos && exponent > 0 &&
           id.substr(0, exponent).find_first_not_of("0123456789.") == id.npos &&
           id.substr(exponent + 2).find_first_not_of("0123456789") == id.npos;
}

/// Of what stands before 元 in a head: 美元 and 百亿元 are other units.
bool is_of_another(std::string_view before) {
    constexpr std::string_view ends[] = {"美", "欧", "日", "港", "澳",
                                         "十", "百", "千", "万", "亿"};
    return std::any_of(std::begin(ends), std::end(ends),
                       [before](std::string_view end) { return before.ends_with(end); });
}

}  // namespace

bool is_error_value(std::string_view text) noexcept {
    return text.starts_with('#') && std::find(std::begin(error_values), std::end(error_values),
                                              text) != std::end(error_values);
}

RecordRows::RecordRows(const Register& of, std::string file, const RecordSink& sink,
                       const RegisterOptions& options, bool serials)
    : register_(of),
      base_(std::move(file)),
      file_(base_),
      sink_(sink),
      use_(options.use),
      serials_(serials),
      record_(empty_record(of.id)) {
    name_heads(options.mapping);
    for (const RegisterMapping::Word& each : options.mapping.words)
        if (each.in == of.id)
            words_[static_cast<std::size_t>(each.column - of.columns.data())].emplace(
                word_key(each.word), each.means);
}

/// What the office says comes first, then official names, then others.
void RecordRows::name_heads(const RegisterMapping& mapping) {
    const auto put = [this](std::string_view head, std::size_t column, bool instead) {
        heads_.try_emplace(word_key(head), HeadColumn{column, instead});
    };
    const auto each = [this](auto action) {
        for (std::size_t i = 0; i < register_.columns.size(); ++i) action(register_.columns[i], i);
    };
    for (const RegisterMapping::Head& head : mapping.heads) {
        if (head.in != register_.id) continue;
        HeadColumn column;
        column.left_out = head.column == nullptr;
        if (head.column != nullptr)
            column.column = static_cast<std::size_t>(head.column - register_.columns.data());
        column.until = ends_documents(column.column) && is_until(word_key(head.head));
        heads_.try_emplace(word_key(head.head), column);
    }
    each([&](const RegisterColumn& column, std::size_t i) {
        put(column.key, i, false);
        put(column.label.zh, i, false);
        put(column.label.en, i, false);
    });
    each([&](const RegisterColumn& column, std::size_t i) {
        for (const std::string_view also : column.also) put(also, i, false);
        for (const std::string_view instead : column.instead) put(instead, i, true);
    });
    if (register_.id != RegisterKey::documents) return;
    for (const std::string_view head : until_heads) {
        HeadColumn column;
        column.column = place_of(&DocumentRecord::ended);
        column.until = true;
        heads_.try_emplace(std::string(head), column);
    }
}

void RecordRows::name_sheet(std::size_t number) {
    file_ = base_ + "#" + std::to_string(number);
}

// ---- the head ----------------------------------------------------------------------------------

/// 金额（万元）, 金额/万元, 金额_万元: behind the name of a column of numbers stands their unit; in
/// brackets also what explains it, as it may behind any name.
HeadColumn RecordRows::match(std::string_view head) const {
    const std::string text = fold_label(head).text, key = word_key(text);
    if (text.empty()) return {};
    const std::size_t bracket = std::min(text.find('('), text.size());
    const auto whole = heads_.find(key);
    if (whole != heads_.end()) {
        HeadColumn column = whole->second;
        add_units(column, std::string_view(text).substr(bracket), true);
        const Unit* const unit = unit_at_end(kind_of(column), key);
        if (unit == nullptr || column.unit.factor != 0) return column;
        column.unit.add(unit->factor);
        column.unit.unclear |= is_of_another(before_unit(key, *unit));
        return column;
    }
    for (const FieldKind kind : {FieldKind::amount, FieldKind::count}) {
        const Unit* const unit = unit_at_end(kind, key);
        if (unit == nullptr) continue;
        const auto named = heads_.find(before_unit(key, *unit));
        if (named == heads_.end() || kind_of(named->second) != kind) continue;
        HeadColumn column = named->second;
        column.unit.add(unit->factor);
        return column;
    }
    const auto named = bracket > 0 && bracket < text.size()
                           ? heads_.find(word_key(text.substr(0, bracket)))
                           : heads_.end();
    if (named == heads_.end()) return {};
    HeadColumn column = named->second;
    add_units(column, std::string_view(text).substr(bracket), false);
    return column;
}

FieldKind RecordRows::kind_of(const HeadColumn& head) const {
    return head.column < register_.columns.size() ? register_.columns[head.column].kind
                                                  : FieldKind::text;
}

/// Of a head that is known as it stands, only what speaks of money is looked at.
void RecordRows::add_units(HeadColumn& column, std::string_view behind, bool whole) const {
    const FieldKind kind = kind_of(column);
    if (kind != FieldKind::amount && kind != FieldKind::count) return;
    for (const std::string& word : words_between(behind)) {
        const SaidUnit said = unit_in_word(kind, word);
        const auto other = heads_.find(word);
        const bool is_name = other != heads_.end() && other->second.column == column.column;
        if (said.factor != 0) column.unit.add(said.factor);
        column.unit.unclear |= said.unclear && !is_name && (!whole || speaks_of_money(word));
    }
}

void RecordRows::add_title(Fields fields) {
    for (const std::string_view field : fields) {
        const SaidUnit said = unit_above(field);
        if (said.factor != 0) unit_above_.add(said.factor);
        unit_above_.unclear |= said.unclear;
    }
}

RegisterHead RecordRows::match(Fields fields) const {
    RegisterHead head;
    std::vector<bool> named(register_.columns.size());
    for (const std::string_view field : fields) {
        head.columns.push_back(match(field));
        const HeadColumn& column = head.columns.back();
        const bool second = column.instead || column.unit.unclear;
        if (column.column != HeadColumn::unknown && !second) named[column.column] = true;
    }
    for (HeadColumn& column : head.columns) {
        if (column.column == HeadColumn::unknown) continue;
        const bool second = column.instead || column.unit.unclear;
        if (second && named[column.column]) column = {};
        if (column.column != HeadColumn::unknown) named[column.column] = true;
    }
    head.known = static_cast<std::size_t>(std::count(named.begin(), named.end(), true));
    return head;
}

/// Amounts whose head says none are in the unit that a line above says.
std::optional<Error> RecordRows::take_units(RegisterHead& head, Fields fields) {
    const SaidUnit above = std::exchange(unit_above_, {});
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
        SaidUnit& unit = head.columns[i].unit;
        if (kind_of(head.columns[i]) == FieldKind::amount && unit.factor == 0 && !unit.unclear)
            unit = above;
        if (unit.unclear) return Error{ErrorCode::invalid_value, brief(trim(fields[i]))};
    }
    return std::nullopt;
}

std::optional<Error> RecordRows::begin(RegisterHead head, Fields fields, std::size_t line) {
    columns_ = 0;
    std::array<std::size_t, 32> first = {};  // of each column, its field
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
        const std::size_t column = head.columns[i].column;
        if (column == HeadColumn::unknown) {
            const std::string name(trim(fields[i]));
            if (!name.empty() && !head.columns[i].left_out && unknown_.insert(name).second)
                read_.unknown_columns.push_back(name);
            continue;
        }
        const std::uint32_t bit = std::uint32_t{1} << column;
        if ((columns_ & bit) != 0) {
            const std::string_view one = trim(fields[first[column]]), other = trim(fields[i]);
            std::string twice(one);
            if (one != other) {
                const std::string_view meant = register_.columns[column].label.zh;
                twice.append("、").append(other).append(" = ").append(meant);
            }
            return Error{ErrorCode::duplicate_key, brief(twice), {}, {}, line, 0};
        }
        columns_ |= bit;
        first[column] = i;
    }
    auto error = missing();
    if (!error) error = take_units(head, fields);
    if (error) {
        error->line = line;
        return error;
    }
    head_ = std::move(head);
    const auto id = std::find_if(head_.columns.begin(), head_.columns.end(),
                                 [](const HeadColumn& each) { return each.column == 0; });
    id_at_ = static_cast<std::size_t>(id - head_.columns.begin());
    head_fields_.clear();
    for (const std::string_view field : fields) head_fields_.emplace_back(trim(field));
    return std::nullopt;
}

// ---- rows --------------------------------------------------------------------------------------

/// A record is filled again and again, so that its texts keep their memory.
void RecordRows::clear() {
    faults_.clear();
    std::visit(
        [filled = filled_](auto& record) {
            using R = std::decay_t<decltype(record)>;
            for (std::uint32_t rest = filled; rest != 0; rest &= rest - 1)
                std::visit(
                    [&record](auto member) {
                        if constexpr (std::is_same_v<decltype(member), std::string R::*>)
                            (record.*member).clear();
                        else
                            (record.*member).reset();
                    },
                    fields<R>[static_cast<std::size_t>(std::countr_zero(rest))]);
        },
        record_);
    filled_ = 0;
}

void RecordRows::fault(std::size_t column, std::string_view value) {
    faults_.push_back({&rule_of(RecordRule::value), &register_.columns[column], brief(value)});
}

/// Of a word of the office's own; else the word.
std::string_view RecordRows::meaning(std::size_t column, std::string_view word) const {
    if (words_.empty()) return word;
    const auto words = words_.find(column);
    if (words == words_.end()) return word;
    const auto found = words->second.find(word_key(word));
    return found != words->second.end() ? std::string_view(found->second) : word;
}

template <class R>
void RecordRows::put(R& record, const HeadColumn& head, std::string_view value) {
    if (value.empty()) return;
    const std::size_t at = head.column;
    if (at == 0) value = without_fraction(value);
    const bool nothing = value.size() <= longest_nothing &&
                         (says_nothing(value) || (is_outcome(at) && says_pending(value)));
    if (nothing && meaning(at, value) == value) return;
    if (is_error_value(value) || (at == 0 && is_rounded(value))) return fault(at, value);
    filled_ |= std::uint32_t{1} << at;
    const Field<R>& field = fields<R>[at];
    if (const auto* text = std::get_if<std::string R::*>(&field)) {
        record.** text = meaning(at, value);
    } else if (const auto* date = std::get_if<std::optional<Date> R::*>(&field)) {
        record.** date = read_date(value, serials_);
        if (!(record.**date)) {
            if (!ends_documents(at) || !says_no_end(value)) fault(at, value);
        } else if (head.until) {
            record.** date = day_after(*(record.**date));
            until_ = (record.**date).has_value();
        }
    } else {
        auto& number = record.*std::get<std::optional<Decimal> R::*>(field);
        number = register_.columns[at].kind == FieldKind::count
                     ? read_count(value)
                     : read_amount(value, head.unit.factor);
        if (!number) fault(at, value);
    }
}

/// A total says so in the first field that is filled, where no id stands; an example in its id; or the
/// head comes again.
bool RecordRows::is_no_record(std::string_view first) const {
    const std::string_view id = id_at_ < fields_.size() ? fields_[id_at_] : "";
    if (is_example(id)) return true;
    const bool may_say_so = first.find_first_of("0123456789") == first.npos;
    if (may_say_so && (id.empty() || id == first)) {
        const std::string key = word_key(first);
        if (std::find(std::begin(totals), std::end(totals), key) != std::end(totals)) return true;
    }
    return std::equal(fields_.begin(), fields_.end(), head_fields_.begin(), head_fields_.end());
}

bool RecordRows::is_outcome(std::size_t column) const noexcept {
    constexpr std::size_t outcome_at = place_of(&Request::outcome);
    return column == outcome_at && register_.id == RegisterKey::requests;
}

bool RecordRows::ends_documents(std::size_t column) const noexcept {
    constexpr std::size_t ended_at = place_of(&DocumentRecord::ended);
    return column == ended_at && register_.id == RegisterKey::documents;
}

/// Of a document with a last day: it runs out, and when it was repealed or replaced before is not
/// told by that.
void RecordRows::end_by_expiry() {
    auto& document = std::get<DocumentRecord>(record_);
    constexpr std::size_t how_at = place_of(&DocumentRecord::ended_how);
    if (document.ended_how.empty()) {
        document.ended_how = "expired";
        filled_ |= std::uint32_t{1} << how_at;
        return;
    }
    const RegisterColumn& column = register_.columns[how_at];
    const auto how = choice_of(column, document.ended_how);
    const std::string_view key = how ? column.words[*how].key : std::string_view();
    if (key == "repealed" || key == "replaced") document.ended.reset();
}

void RecordRows::give(std::size_t line, std::uint32_t columns) {
    ++read_.rows;
    if (std::exchange(until_, false)) end_by_expiry();
    sink_(record_, {file_, line, columns}, faults_);
}

void RecordRows::add(Fields fields, std::size_t line) {
    fields_.resize(fields.size());
    std::transform(fields.begin(), fields.end(), fields_.begin(), trim);
    const auto filled_from = [this](std::size_t at) {
        return std::find_if(fields_.begin() + static_cast<std::ptrdiff_t>(at), fields_.end(),
                            [](std::string_view each) { return !each.empty(); });
    };
    const auto first = filled_from(0);
    if (first == fields_.end()) return;
    clear();
    if (is_no_record(*first)) {
        faults_.push_back(
            {&rule_of(RecordRule::no_record), &register_.columns.front(), brief(*first)});
        return give(line, columns_);
    }
    const std::size_t known = std::min(fields_.size(), head_.columns.size());
    std::visit(
        [&](auto& record) {
            for (std::size_t i = 0; i < known; ++i)
                if (head_.columns[i].column != HeadColumn::unknown)
                    put(record, head_.columns[i], fields_[i]);
        },
        record_);
    const auto behind = filled_from(known);
    if (behind != fields_.end())
        faults_.push_back(
            {&rule_of(RecordRule::long_row), &register_.columns.front(), brief(*behind)});
    give(line, columns_);
}

// ---- JSON --------------------------------------------------------------------------------------

void RecordRows::begin_record() {
    clear();
    seen_ = 0;
}

void RecordRows::set(std::string_view key, std::string_view value) {
    auto known = keys_.find(key);
    if (known == keys_.end()) {
        if (keys_.size() == most_keys) keys_.clear();
        known = keys_.emplace(key, match(key)).first;
    }
    const std::size_t column = known->second.column;
    if (column == HeadColumn::unknown) {
        if (!known->second.left_out && unknown_.size() < most_keys &&
            unknown_.insert(std::string(key)).second)
            read_.unknown_columns.emplace_back(key);
        return;
    }
    const std::uint32_t bit = std::uint32_t{1} << column;
    if ((seen_ & bit) != 0) return fault(column, value);  // which of the two?
    seen_ |= bit;
    if (known->second.unit.unclear) return fault(column, key);  // of which unit?
    std::visit([&](auto& record) { put(record, known->second, trim(value)); }, record_);
}

void RecordRows::end_record(std::size_t line) {
    columns_ |= seen_;
    give(line, seen_);
}

std::optional<Error> RecordRows::missing() const {
    const std::span<const RegisterColumn> columns = register_.columns;
    std::string missing;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!is_required(columns[i], use_) || (columns_ >> i & 1U) != 0) continue;
        const auto other = std::find_if(
            columns.begin(), columns.end(),
            [&](const RegisterColumn& each) { return each.key == columns[i].or_else; });
        const bool may_do = other != columns.end();
        if (may_do && (columns_ >> (other - columns.begin()) & 1U) != 0) continue;
        append(missing, columns[i].label.zh, "、");
        if (may_do) missing.append("（或").append(other->label.zh).append("）");
    }
    if (missing.empty()) return std::nullopt;
    return Error{ErrorCode::missing_key, brief(missing)};
}

}  // namespace govinfo::detail
