#include <govinfo/facts.hpp>
#include <govinfo/json.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::ListedUnit;
using govinfo::Rollup;
using govinfo::RollupOptions;
using govinfo::RollupQuestion;
using govinfo::RollupRole;

namespace {

/// A question with what it points at.
struct Asked {
    RollupQuestion question = {};
    std::vector<ListedUnit> units = {};
    std::vector<std::string> chosen = {};
};

Status take_chosen(const govinfo_rollup_question& given, Asked& out) {
    if (given.chosen == nullptr && given.chosen_count != 0)
        return wrong_argument("question.chosen");
    for (std::size_t i = 0; i < given.chosen_count; ++i) {
        if (given.chosen[i] == nullptr || !govinfo::is_utf8(given.chosen[i]))
            return wrong_argument("question.chosen");
        out.chosen.emplace_back(given.chosen[i]);
    }
    return {};
}

Status take_question(const govinfo_rollup_question* from, Asked& out) {
    govinfo_rollup_question given;
    if (Status status = load(from, given); status.code != GOVINFO_OK) return status;
    if (given.form != nullptr) {
        out.question.form = govinfo::find_form(given.form);
        if (out.question.form == nullptr)
            return failure(govinfo::ErrorCode::unknown_form, given.form);
    }
    if (given.year != 0) {
        if (given.year < govinfo::earliest_year || given.year > govinfo::latest_year)
            return wrong_argument("question.year", std::to_string(given.year));
        out.question.year = given.year;
    }
    if (given.against != nullptr) {
        if (!checked(given.against)) return wrong_object("question.against");
        out.question.against = &given.against->read.report;
    }
    const auto bytes = document(given.units, given.units_size);
    if (!bytes) return wrong_argument("question.units");
    if (given.units != nullptr) {
        auto units = govinfo::read_units(*bytes);
        if (!units) return std::move(units).error();
        out.units = *std::move(units);
    }
    if (Status status = take_chosen(given, out); status.code != GOVINFO_OK) return status;
    out.question.units = out.units;
    out.question.chosen = out.chosen;
    out.question.cells = given.cells != 0;
    return {};
}

bool are_alike(const RollupOptions& left, const RollupOptions& right) {
    return left.trace == right.trace && left.blank == right.blank;
}

}  // namespace

govinfo_status govinfo_rollup_new(const govinfo_rollup_options* options, govinfo_rollup** out,
                                  govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        govinfo_rollup_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto blank = blank_policy(given.blank);
        if (!blank) return wrong_argument("options.blank", std::to_string(given.blank));
        *out =
            new govinfo_rollup{.rollup = Rollup({.trace = given.sums_only == 0, .blank = *blank})};
        return {};
    });
}

govinfo_status govinfo_rollup_add(govinfo_rollup* rollup, const govinfo_report* report,
                                  const char* source, int32_t role, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(rollup)) return wrong_object("rollup");
        if (!checked(report)) return wrong_object("report");
        if (!govinfo::is_utf8(view(source))) return wrong_argument("source");
        if (role < GOVINFO_ROLLUP_UNIT || role > GOVINFO_ROLLUP_PREVIOUS)
            return wrong_argument("role", std::to_string(role));
        rollup->rollup.add(report->read.report, view(source), static_cast<RollupRole>(role));
        return {};
    });
}

govinfo_status govinfo_rollup_add_unread(govinfo_rollup* rollup, const char* source,
                                         const govinfo_error* why, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(rollup)) return wrong_object("rollup");
        if (source == nullptr || !govinfo::is_utf8(source)) return wrong_argument("source");
        const char* const zh = govinfo_error_message_in(why, "zh");
        const char* const en = govinfo_error_message_in(why, "en");
        if (why != nullptr && zh == nullptr) return wrong_object("why");
        rollup->rollup.add_unread(
            {source, why != nullptr ? govinfo_status_name(govinfo_error_status(why)) : "unread",
             zh != nullptr ? zh : "原因未说明", en != nullptr ? en : "no reason was given"});
        return {};
    });
}

govinfo_status govinfo_rollup_merge(govinfo_rollup* rollup, govinfo_rollup* other,
                                    govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(rollup)) return wrong_object("rollup");
        if (!checked(other)) return wrong_object("other");
        if (rollup == other || !are_alike(rollup->rollup.options(), other->rollup.options()))
            return wrong_argument("other");
        rollup->rollup.merge(std::move(other->rollup));
        return {};
    });
}

govinfo_status govinfo_rollup_save_json(const govinfo_rollup* rollup, govinfo_text** out,
                                        govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(rollup)) return wrong_object("rollup");
        *out = new govinfo_text{.bytes = rollup_save(rollup->rollup)};
        return {};
    });
}

govinfo_status govinfo_rollup_load(const void* data, size_t size, govinfo_rollup** out,
                                   govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        auto loaded = govinfo::rollup_load(*bytes);
        if (!loaded) return std::move(loaded).error();
        *out = new govinfo_rollup{.rollup = *std::move(loaded)};
        return {};
    });
}

govinfo_status govinfo_rollup_report(const govinfo_rollup* rollup,
                                     const govinfo_rollup_question* question, govinfo_report** out,
                                     govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(rollup)) return wrong_object("rollup");
        Asked asked;
        if (Status status = take_question(question, asked); status.code != GOVINFO_OK)
            return status;
        *out = new govinfo_report{.read = {rollup->rollup.result(asked.question).report, {}, {}}};
        return {};
    });
}

govinfo_status govinfo_rollup_write_json(const govinfo_rollup* rollup,
                                         const govinfo_rollup_question* question,
                                         govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(rollup)) return wrong_object("rollup");
        Asked asked;
        if (Status status = take_question(question, asked); status.code != GOVINFO_OK)
            return status;
        *out = new govinfo_text{.bytes = rollup_json(rollup->rollup.result(asked.question))};
        return {};
    });
}

govinfo_status govinfo_rollup_add_facts(const govinfo_rollup* rollup,
                                        const govinfo_rollup_question* question,
                                        govinfo_facts* facts, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(rollup)) return wrong_object("rollup");
        if (!checked(facts)) return wrong_object("facts");
        if (facts->table != govinfo::FactTable::units) return wrong_argument("facts");
        Asked asked;
        if (Status status = take_question(question, asked); status.code != GOVINFO_OK)
            return status;
        put_facts(rollup->rollup.result(asked.question), facts->sink, facts->language);
        return {};
    });
}

void govinfo_rollup_free(govinfo_rollup* rollup) {
    delete checked(rollup);
}
