#include "json/json_builder.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "json/json_errors.hpp"
#include "model/money.hpp"

namespace govinfo::detail {
namespace {

/// Appends `/key`, escaped as a JSON pointer wants it.
void append_key(std::string& path, std::string_view key) {
    if (!path.empty()) path += '/';
    for (const char c : key) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
}

bool keep_text(std::string& field, std::string text) {
    field = std::move(text);
    return true;
}

/// The forms before 2019 are known by the year they came into force.
bool is_older_form(std::string_view id) noexcept {
    return id.size() == 4 && id.find_first_not_of("0123456789") == id.npos &&
           id < forms().front()->id();
}

}  // namespace

// clang-format off
constexpr std::array<JsonBuilder::MemberSpec, static_cast<std::size_t>(JsonBuilder::Member::document)>
    JsonBuilder::members = {{
    {Place::root, "govinfo", true},
    {Place::root, "form", true},
    {Place::root, "organ", false},
    {Place::root, "organ_kind", false},
    {Place::root, "year", false},
    {Place::root, "scope", false},
    {Place::root, "title", false},
    {Place::root, "published", false},
    {Place::root, "period", false},
    {Place::root, "code", false},
    {Place::root, "region", false},
    {Place::root, "source", false},
    {Place::root, "sections", false},
    {Place::period, "from", true},
    {Place::period, "to", true},
    {Place::source, "url", false},
    {Place::source, "sha256", false},
    {Place::section, "key", true},
    {Place::section, "heading", false},
    {Place::section, "text", false},
    {Place::number, "value", true},
    {Place::number, "unit", false},
    {Place::number, "amended", false},
    {Place::number, "expired", false},
    {Place::number, "raw", false},
}};
// clang-format on

JsonBuilder::JsonBuilder(const Form* form) {
    if (form) choose(*form);
}

Report JsonBuilder::take() && {
    report_->header() = std::move(header_);
    report_->sections() = std::move(sections_);
    return *std::move(report_);
}

void JsonBuilder::choose(const Form& form) {
    report_.emplace(form);
    nodes_ = form.nodes();
    seen_nodes_.assign(nodes_.size(), 0);
}

std::string JsonBuilder::path() const {
    std::string path;
    for (std::size_t i = 0; i < depth_; ++i) {
        const bool innermost = i + 1 == depth_;
        if (levels_[i].place == Place::sections)
            append_key(path, std::to_string(sections_.size() - (innermost ? 0 : 1)));
        else if (!levels_[i].key.empty())
            append_key(path, levels_[i].key);
    }
    return path;
}

std::optional<CellIndex> JsonBuilder::cell() const noexcept {
    if (!at_cell()) return std::nullopt;
    return nodes_[node_].cell;
}

bool JsonBuilder::refuse(ErrorCode code, std::string_view detail) {
    error_ = {code, std::string(excerpt(detail)), path(), 0, 0, 0};
    return false;
}

bool JsonBuilder::refuse_key(ErrorCode code, std::string_view key) {
    levels_[depth_ - 1].key = excerpt(key);
    return refuse(code, key);
}

bool JsonBuilder::enter(Place place) {
    levels_[depth_++] = {place, node_, 0, 0, {}};
    return true;
}

bool JsonBuilder::begin_object() {
    switch (member_) {
        case Member::document:
            return enter(Place::root);
        case Member::period:
            header_.period.emplace();
            return enter(Place::period);
        case Member::source:
            return enter(Place::source);
        case Member::section:
            sections_.emplace_back();
            return enter(Place::section);
        case Member::node:
            if (!at_cell()) return enter(Place::tree);
            number_ = {};
            return enter(Place::number);
        case Member::skipped:
            return enter(Place::skipped);
        default:
            return refuse(ErrorCode::wrong_type, "{");
    }
}

bool JsonBuilder::end_object() {
    const Level& level = levels_[depth_ - 1];
    for (std::size_t i = 0; i < members.size() && level.place != Place::tree; ++i) {
        const bool seen = (level.seen >> i & 1) != 0;
        if (members[i].place == level.place && members[i].required && !seen)
            return refuse_key(ErrorCode::missing_key, members[i].key);
    }
    if (level.place == Place::number && !take_number()) return false;
    if (level.place == Place::section) member_ = Member::section;
    --depth_;
    return true;
}

bool JsonBuilder::begin_array() {
    if (member_ == Member::skipped) return enter(Place::skipped);
    if (member_ != Member::sections) return refuse(ErrorCode::wrong_type, "[");
    member_ = Member::section;
    return enter(Place::sections);
}

bool JsonBuilder::end_array() {
    --depth_;
    return true;
}

bool JsonBuilder::key(std::string_view text) {
    Level& level = levels_[depth_ - 1];
    switch (level.place) {
        case Place::skipped:
            return true;
        case Place::tree:
            return node_key(level, text);
        default:
            return member_key(level, text);
    }
}

/// Nearly always the child that comes next in form order.
bool JsonBuilder::node_key(Level& level, std::string_view text) {
    const PathNode& parent = nodes_[level.node];
    std::size_t child = level.expected;
    if (child == parent.child_count || nodes_[parent.first_child + child].key != text) {
        const auto children = nodes_.subspan(parent.first_child, parent.child_count);
        const auto found = std::find_if(children.begin(), children.end(),
                                        [text](const PathNode& each) { return each.key == text; });
        if (found == children.end()) return refuse_key(ErrorCode::unknown_key, text);
        child = static_cast<std::size_t>(found - children.begin());
    }
    node_ = static_cast<std::uint16_t>(parent.first_child + child);
    if (seen_nodes_[node_] != 0) return refuse_key(ErrorCode::duplicate_key, text);
    seen_nodes_[node_] = 1;
    member_ = Member::node;
    level.key = nodes_[node_].key;
    level.expected = static_cast<std::uint16_t>(child + 1);
    return true;
}

bool JsonBuilder::member_key(Level& level, std::string_view text) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].place != level.place || members[i].key != text) continue;
        const std::uint32_t bit = std::uint32_t{1} << i;
        if ((level.seen & bit) != 0) return refuse_key(ErrorCode::duplicate_key, text);
        level.seen |= bit;
        level.key = members[i].key;
        member_ = static_cast<Member>(i);
        return true;
    }
    if (level.place != Place::root) return refuse_key(ErrorCode::unknown_key, text);
    if (report_) return node_key(level, text);
    level.key = {};
    member_ = Member::skipped;
    skipped_tables_ = true;
    return true;
}

bool JsonBuilder::string(std::string_view text, bool is_nfc) {
    if (text.find('\0') != text.npos) return refuse(ErrorCode::invalid_value, text);
    switch (member_) {
        case Member::form:
            return form_id(text);
        case Member::organ:
            return keep_text(header_.organ, std::string(text));
        case Member::organ_kind:
            return keep(header_.organ_kind, parse_organ_kind(text), text);
        case Member::scope:
            return keep(header_.scope, parse_scope(text), text);
        case Member::title:
            return keep_text(header_.title, std::string(text));
        case Member::published:
            return keep(header_.published, Date::parse(text), text);
        case Member::from:
            return keep_date(header_.period->from, text);
        case Member::to:
            return keep_date(header_.period->to, text);
        case Member::code:
            return keep_code(header_.code, is_credit_code, text);
        case Member::region:
            return keep_code(header_.region, is_region_code, text);
        case Member::url:
            return keep_text(header_.source.url, std::string(text));
        case Member::sha256:
            return keep_code(header_.source.sha256, is_sha256, text);
        case Member::key:
            return keep(sections_.back().key, parse_section_key(text), text);
        case Member::heading:
            return keep_text(sections_.back().heading, is_nfc ? std::string(text) : to_nfc(text));
        case Member::text:
            return keep_text(sections_.back().text, is_nfc ? std::string(text) : to_nfc(text));
        case Member::unit:
            return keep_text(number_.unit, std::string(text));
        case Member::raw:
            return keep_text(number_.raw, std::string(text));
        case Member::skipped:
            return true;
        default:
            break;
    }
    if (!at_cell()) return refuse(ErrorCode::wrong_type, text);
    if (text == "/")
        report_->set_not_applicable(nodes_[node_].cell);
    else
        report_->set_text(nodes_[node_].cell, std::string(text));
    return true;
}

/// Stores what `text` was read as; empty = it is none of the possible values.
template <class Field, class Value>
bool JsonBuilder::keep(Field& field, const std::optional<Value>& value, std::string_view text) {
    if (!value) return refuse(ErrorCode::invalid_value, text);
    field = *value;
    return true;
}

/// Of the period, whose days must be in order once both are there.
bool JsonBuilder::keep_date(Date& field, std::string_view text) {
    if (!keep(field, Date::parse(text), text)) return false;
    const Period& period = *header_.period;
    const bool complete = period.from.ok() && period.to.ok();
    return !complete || period.ok() || refuse(ErrorCode::invalid_value, text);
}

/// An empty one is none.
bool JsonBuilder::keep_code(std::string& field, bool (*has_shape)(std::string_view),
                            std::string_view text) {
    if (!text.empty() && !has_shape(text)) return refuse(ErrorCode::invalid_value, text);
    return keep_text(field, std::string(text));
}

bool JsonBuilder::form_id(std::string_view id) {
    if (report_) return true;  // built again
    const Form* form = find_form(id);
    if (form) {
        choose(*form);
        return true;
    }
    return refuse(is_older_form(id) ? ErrorCode::unsupported_form : ErrorCode::unknown_form, id);
}

bool JsonBuilder::number(std::string_view digits, const Decimal* value) {
    if (value && at_cell()) {
        report_->set_number(nodes_[node_].cell, *value);
        return true;
    }
    const bool wanted = at_cell() || member_ == Member::value || member_ == Member::amended ||
                        member_ == Member::expired || member_ == Member::year ||
                        member_ == Member::govinfo;
    if (member_ == Member::skipped) return true;
    if (!wanted) return refuse(ErrorCode::wrong_type, digits);
    if (!value) {
        const bool exponent = digits.find_first_of("eE") != digits.npos;
        return refuse(exponent ? ErrorCode::invalid_value : ErrorCode::out_of_range, digits);
    }
    switch (member_) {
        case Member::govinfo:
            if (*value != Decimal::from_count(1))
                return refuse(ErrorCode::unsupported_version, digits);
            return true;
        case Member::year:
            if (!value->is_whole() || value->count() < earliest_year ||
                value->count() > latest_year)
                return refuse(ErrorCode::invalid_value, digits);
            header_.year = static_cast<int>(value->count());
            return true;
        case Member::amended:
            number_.amended = *value;
            return true;
        case Member::expired:
            number_.expired = *value;
            return true;
        default:
            number_.value = *value;
            return true;
    }
}

bool JsonBuilder::null() {
    if (member_ == Member::skipped) return true;
    if (!at_cell()) return refuse(ErrorCode::wrong_type, "null");
    report_->set_blank(nodes_[node_].cell);
    return true;
}

bool JsonBuilder::boolean(bool value) {
    if (member_ == Member::skipped) return true;
    return refuse(ErrorCode::wrong_type, value ? "true" : "false");
}

bool JsonBuilder::refuse_number(std::string_view key, std::string_view detail) {
    levels_[depth_ - 1].key = key;
    return refuse(ErrorCode::invalid_value, detail);
}

/// A cell that is an object. What is printed must read as its number and its parts; without `raw`
/// that is the number's own digits with the unit behind them. A unit of money that is not printed
/// there is one of the header.
bool JsonBuilder::take_number() {
    const CellIndex index = nodes_[node_].cell;
    const std::string digits = to_string(number_.value);
    const bool has_raw = !number_.raw.empty();
    const std::string printed = has_raw ? std::move(number_.raw) : digits + number_.unit;
    ParsedCell parsed = parse_cell(report_->form().cell(index).column->kind, printed);
    const bool is_money = report_->form().cell(index).column->kind == CellKind::money;
    if (has_raw && is_money && parsed.unit.empty() && yuan_in(number_.unit) != 0) {
        parsed.raw = printed;
        parsed.unit = number_.unit;
    }
    if (parsed.number != number_.value || parsed.unit != number_.unit)
        return refuse_number(has_raw ? "raw" : "unit", has_raw ? printed : number_.unit);
    if (number_.amended && number_.amended != parsed.amended)
        return refuse_number("amended", to_string(*number_.amended));
    if (number_.expired && number_.expired != parsed.expired)
        return refuse_number("expired", to_string(*number_.expired));
    report_->set(index, std::move(parsed));
    return true;
}

}  // namespace govinfo::detail
