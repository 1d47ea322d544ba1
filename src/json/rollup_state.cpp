// What a roll-up was given, put by and taken up again: a line for the whole, then one for each report.

#include <govinfo/json.hpp>

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "json/json_lines.hpp"
#include "json/json_members.hpp"
#include "rollup/state.hpp"
#include "source/lines.hpp"

namespace govinfo {
namespace {

using detail::Held;
using detail::Int128;
using detail::Json;
using detail::RollupEntry;
using detail::RollupGroup;
using detail::RollupKey;
using detail::Totals;

// ---- written -----------------------------------------------------------------------------------

/// A word for each cell of the form: its digits, or `?`.
std::string words_of(const std::vector<Held>& held, const Form& form) {
    std::string out;
    auto at = held.begin();
    for (std::size_t i = 0; i < form.cells().size(); ++i) {
        const bool here = at != held.end() && at->cell == static_cast<CellIndex>(i);
        out.append(i == 0 ? "" : " ").append(!here ? "0" : at->open ? "?" : to_string(at->value));
        if (here) ++at;
    }
    return out;
}

/// A word for each cell: the digits of its sum and, behind `?`, how many leave it open.
std::string words_of(const Totals& totals) {
    std::string out;
    for (const Totals::Cell& each : totals.cells()) {
        out.append(out.empty() ? "" : " ").append(to_string(detail::to_sum(each.known)));
        if (each.open != 0) out.append("?").append(std::to_string(each.open));
    }
    return out;
}

void write_key(Json& json, RollupRole role, const Form& form, std::optional<int> year) {
    json.key("role").text(name(role));
    json.key("form").text(form.id());
    json.key("year").literal(year ? std::to_string(*year) : "null");
}

std::string line_of(const std::function<void(Json&)>& members) {
    Json json;
    json.open('{');
    members(json);
    json.close('}');
    return std::move(json).take() + "\n";
}

std::string line_of(const RollupEntry& entry) {
    return line_of([&](Json& json) {
        write_key(json, entry.role, *entry.form, entry.year);
        json.key("organ").text(entry.organ);
        json.key("code").text(entry.code);
        json.key("organ_kind").text(name(entry.kind));
        json.key("scope").text(name(entry.scope));
        json.key("source").text(entry.source);
        json.key("cells").text(words_of(entry.held, *entry.form));
    });
}

std::string lines_of(const RollupKey& key, const RollupGroup& group, std::size_t& lines) {
    std::string out = line_of([&](Json& json) {
        write_key(json, key.role, *key.form, key.year);
        json.key("reports").number(group.reports);
        json.key("sums").text(words_of(group.totals));
    });
    ++lines;
    const std::map<std::string, std::size_t> organs(group.organs.begin(), group.organs.end());
    for (const auto& [organ, times] : organs) {
        out += line_of([&, name = std::string_view(organ), count = times](Json& json) {
            write_key(json, key.role, *key.form, key.year);
            json.key("organ").text(name);
            json.key("times").number(count);
        });
        ++lines;
    }
    return out;
}

// ---- read --------------------------------------------------------------------------------------

using Members = std::map<std::string, std::string, std::less<>>;

std::optional<std::size_t> size_of(std::string_view digits) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    // Sums of them stay far from what overflows, also where a size has 32 bits.
    constexpr std::size_t most =
        std::numeric_limits<std::size_t>::max() / (sizeof(std::size_t) > 4 ? 1 << 16 : 2);
    if (error != std::errc() || end != digits.data() + digits.size() || value > most)
        return std::nullopt;
    return std::to_string(value) == digits ? std::optional(value) : std::nullopt;
}

/// Millionths, as to_string() writes a Sum.
std::optional<Int128> sum_of(std::string_view digits) {
    constexpr std::size_t most_units = 18, places = 6;
    const bool below = digits.starts_with('-');
    if (below) digits.remove_prefix(1);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string fraction(digits.substr(std::min(point + 1, digits.size())));
    if (point == 0 || point > most_units || fraction.size() > places) return std::nullopt;
    fraction.resize(places, '0');
    Int128 value = 0;
    for (const char c : std::string(digits.substr(0, point)) + fraction) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    if (below) value = -value;
    const std::string canonical = to_string(detail::to_sum(value));
    return canonical == (below ? "-" : "") + std::string(digits) ? std::optional(value)
                                                                 : std::nullopt;
}

/// What one line says; `wrong` names the member that is not what it should be.
class LineReader {
  public:
    explicit LineReader(const Members& members) : members_(members) {}

    std::string wrong = {};
    bool missing = false;

    std::string_view text(std::string_view key) {
        const auto at = members_.find(key);
        if (at != members_.end()) {
            ++read_;
            return at->second;
        }
        if (wrong.empty()) wrong = key, missing = true;
        return {};
    }
    template <class T>
    T need(std::string_view key, const std::optional<T>& value) {
        if (!value && wrong.empty()) wrong = key;
        return value.value_or(T());
    }
    /// Whether all that stands there was asked for.
    [[nodiscard]] bool all_read() const noexcept { return read_ == members_.size(); }

    RollupKey key() {
        RollupKey out{RollupRole::unit, nullptr, {}};
        std::optional<RollupRole> role;
        const std::string_view word = text("role");
        for (const RollupRole each : {RollupRole::unit, RollupRole::own, RollupRole::previous})
            if (name(each) == word) role = each;
        out.role = need("role", role);
        out.form = find_form(text("form"));
        if (out.form == nullptr && wrong.empty()) wrong = "form";
        const std::string_view year = text("year");
        if (year.empty()) return out;
        const auto number = size_of(year);
        const bool can_be = number && *number >= earliest_year && *number <= latest_year;
        out.year = need("year", can_be ? std::optional(static_cast<int>(*number)) : std::nullopt);
        return out;
    }
    /// `visit(cell, word)` for each of the form's cells, until it is false.
    template <class Visit>
    void words(std::string_view key, const Form& form, Visit visit) {
        std::string_view rest = text(key);
        std::size_t count = 0;
        bool good = !rest.empty();
        while (good && !rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            good = count < form.cells().size() &&
                   visit(static_cast<CellIndex>(count), rest.substr(0, end)) &&
                   end + 1 != rest.size();
            ++count;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if ((!good || count != form.cells().size()) && wrong.empty()) wrong = key;
    }

  private:
    const Members& members_;
    std::size_t read_ = 0;
};

class Loader {
  public:
    explicit Loader(std::string_view bytes) : bytes_(bytes) {}

    Result<Rollup> load() {
        if (const std::size_t wrong = detail::find_invalid_utf8(bytes_); wrong != bytes_.npos)
            return Error{ErrorCode::wrong_encoding, {}, {}, wrong, 1, 0};
        detail::Lines lines(bytes_);
        for (std::string_view line; lines.next(line); ++line_) {
            if (auto error = take(line)) return *std::move(error);
        }
        if (!rollup_) return Error{ErrorCode::empty_input, {}};
        if (taken_ != said_)
            return Error{
                ErrorCode::damaged, std::to_string(said_), "lines", bytes_.size(), line_, 0};
        for (const auto& [key, group] : rollup_->state().groups) {
            std::size_t named = 0;
            for (const auto& [organ, times] : group.organs) named += times;
            if (named > group.reports)
                return Error{ErrorCode::invalid_value, std::to_string(group.reports), "reports"};
        }
        return std::move(*rollup_);
    }

  private:
    std::optional<Error> take(std::string_view line) {
        Members members;
        auto refused = detail::read_json_line(
            line,
            [&](std::string_view key, std::string_view value) { members.emplace(key, value); });
        if (refused) {
            refused->line = line_;
            refused->offset =
                static_cast<std::size_t>(line.data() - bytes_.data()) + refused->offset.value_or(0);
            return refused;
        }
        LineReader reader(members);
        if (!rollup_)
            begin(reader);
        else
            add(reader, members);
        if (reader.wrong.empty() && reader.all_read()) return std::nullopt;
        const auto code = reader.wrong.empty() ? ErrorCode::unknown_key
                          : reader.missing     ? ErrorCode::missing_key
                                               : ErrorCode::invalid_value;
        const auto met = members.find(reader.wrong);
        const std::string_view detail =
            met == members.end() ? std::string_view(reader.wrong) : std::string_view(met->second);
        return Error{code,         std::string(detail::excerpt(detail)),
                     reader.wrong, static_cast<std::size_t>(line.data() - bytes_.data()),
                     line_,        1};
    }

    void begin(LineReader& reader) {
        if (reader.text("govinfo") != "1" && reader.wrong.empty()) reader.wrong = "govinfo";
        if (reader.text("rollup") != "saved" && reader.wrong.empty()) reader.wrong = "rollup";
        RollupOptions options;
        const std::string_view trace = reader.text("trace"), blank = reader.text("blank");
        options.trace = trace == "true";
        if (trace != "true" && trace != "false" && reader.wrong.empty()) reader.wrong = "trace";
        options.blank = blank == "zero" ? BlankPolicy::zero : BlankPolicy::unknown;
        if (blank != "zero" && blank != "unknown" && reader.wrong.empty()) reader.wrong = "blank";
        said_ = reader.need("lines", size_of(reader.text("lines")));
        rollup_.emplace(options);
    }

    void add(LineReader& reader, const Members& members) {
        ++taken_;
        if (members.count("unread") != 0) {
            UnreadReport unread;
            unread.source = reader.text("unread");
            unread.code = reader.text("code");
            unread.zh = reader.text("zh");
            unread.en = reader.text("en");
            if (reader.wrong.empty()) rollup_->add_unread(std::move(unread));
        } else if (rollup_->options().trace) {
            add_entry(reader);
        } else {
            add_group(reader, members);
        }
    }
    void add_entry(LineReader& reader) {
        const RollupKey key = reader.key();
        RollupEntry entry{key.role, key.form, key.year};
        entry.organ = reader.text("organ");
        entry.code = reader.text("code");
        if (!entry.code.empty() && !is_credit_code(entry.code) && reader.wrong.empty())
            reader.wrong = "code";
        entry.kind = reader.need("organ_kind", parse_organ_kind(reader.text("organ_kind")));
        entry.scope = reader.need("scope", parse_scope(reader.text("scope")));
        entry.source = reader.text("source");
        if (key.form == nullptr) return;
        reader.words("cells", *key.form, [&](CellIndex cell, std::string_view word) {
            if (word == "?") {
                entry.held.push_back({cell, true});
                return true;
            }
            const auto value = Decimal::parse(word);
            if (!value || to_string(*value) != word) return false;
            if (*value != Decimal()) entry.held.push_back({cell, false, *value});
            return true;
        });
        if (reader.wrong.empty()) rollup_->state().entries.push_back(std::move(entry));
    }
    void add_group(LineReader& reader, const Members& members) {
        const RollupKey key = reader.key();
        if (key.form == nullptr) return;
        RollupGroup& group = rollup_->state().groups.try_emplace(key, *key.form).first->second;
        if (members.count("organ") != 0) {
            const std::size_t times = reader.need("times", size_of(reader.text("times")));
            const std::string organ(reader.text("organ"));
            if (!group.organs.try_emplace(organ, times).second && reader.wrong.empty())
                reader.wrong = "organ";
            return;
        }
        if (group.reports != 0 && reader.wrong.empty()) reader.wrong = "reports";
        group.reports = reader.need("reports", size_of(reader.text("reports")));
        Totals read(*key.form);
        reader.words("sums", *key.form, [&](CellIndex cell, std::string_view word) {
            Totals::Cell& to = read.cells()[static_cast<std::size_t>(cell)];
            const std::size_t mark = std::min(word.find('?'), word.size());
            const auto known = sum_of(word.substr(0, mark));
            const auto open = mark == word.size() ? std::optional<std::size_t>(0)
                                                  : size_of(word.substr(mark + 1));
            if (!known || !open || (mark != word.size() && *open == 0)) return false;
            to = {*known, *open};
            return true;
        });
        if (reader.wrong.empty()) group.totals.add(read);
    }

    std::string_view bytes_;
    std::optional<Rollup> rollup_;
    std::size_t line_ = 1, taken_ = 0, said_ = 0;
};

}  // namespace

std::string rollup_save(const Rollup& rollup) {
    const Rollup::State& state = rollup.state();
    std::string out;
    std::size_t lines = 0;
    for (const RollupEntry* each : state.sorted()) {
        out += line_of(*each);
        ++lines;
    }
    for (const auto& [key, group] : state.groups) out += lines_of(key, group, lines);
    for (const UnreadReport& each : state.unread) {
        out += line_of([&each](Json& json) {
            json.key("unread").text(each.source);
            json.key("code").text(each.code);
            json.key("zh").text(each.zh);
            json.key("en").text(each.en);
        });
        ++lines;
    }
    return line_of([&](Json& json) {
               json.key("govinfo").literal("1");
               json.key("rollup").text("saved");
               json.key("trace").literal(state.options.trace ? "true" : "false");
               json.key("blank").text(state.options.blank == BlankPolicy::zero ? "zero"
                                                                               : "unknown");
               json.key("lines").number(lines);
           }) +
           out;
}

Result<Rollup> rollup_load(std::string_view bytes) {
    return Loader(bytes).load();
}

}  // namespace govinfo
