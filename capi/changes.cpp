#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <govinfo/fix.hpp>
#include <govinfo/totals.hpp>
#include <govinfo/write.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::CellState;
using govinfo::Change;
using govinfo::Report;

namespace {

/// As govinfo_report_cell_text.
std::optional<std::string> printed(const govinfo::Cell& cell) {
    switch (cell.state) {
        case CellState::absent:
            return std::nullopt;
        case CellState::blank:
            return "";
        case CellState::not_applicable:
            return "/";
        case CellState::text:
            return std::string(cell.raw);
        case CellState::number:
            break;
    }
    return cell.raw.empty() ? to_string(*cell.number) : std::string(cell.raw);
}

ChangeText in_words(const Change& change, const Report& before) {
    ChangeText text;
    text.path = before.form().cell(change.cell).path;
    text.action = static_cast<std::int32_t>(change.action);
    text.before = printed(before.cell(change.cell));
    if (change.action != Change::Action::not_computable) text.after = to_string(change.after);
    return text;
}

ChangeText in_words(const govinfo::Correction& correction, const Report& before) {
    return {std::string(before.form().cell(correction.cell).path), GOVINFO_CHANGE_CORRECTED,
            printed(before.cell(correction.cell)), to_string(*correction.proposed)};
}

Status take(const govinfo_fix_options* options, std::vector<govinfo::Pick>& out) {
    govinfo_fix_options given;
    if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
    if (given.picks == nullptr && given.pick_count != 0) return wrong_argument("options.picks");
    for (std::size_t i = 0; i < given.pick_count; ++i) {
        auto pick = govinfo::parse_pick(view(given.picks[i]));
        if (!pick) return wrong_argument("options.picks", view(given.picks[i]));
        out.push_back(*std::move(pick));
    }
    return {};
}

const ChangeText* change_at(const govinfo_changes* changes, std::size_t index) noexcept {
    return checked(changes) ? element(changes->list, index) : nullptr;
}

const char* c_str(const std::optional<std::string>& text) noexcept {
    return text ? text->c_str() : nullptr;
}

}  // namespace

govinfo_status govinfo_report_fill_totals(govinfo_report* handle,
                                          const govinfo_fill_options* options,
                                          govinfo_changes** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        govinfo_fill_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto blank = blank_policy(given.blank);
        if (!blank) return wrong_argument("options.blank", std::to_string(given.blank));

        Report& report = handle->read.report;
        Report filled = report;  // so that running out of memory leaves the report as it was
        auto changes = std::make_unique<govinfo_changes>();
        for (const Change& change : govinfo::fill_totals(filled, {*blank}))
            changes->list.push_back(in_words(change, report));
        report = std::move(filled);
        handle->words.reset();
        *out = changes.release();
        return {};
    });
}

govinfo_status govinfo_report_fix(govinfo_report* handle, const govinfo_diagnosis* diagnosis,
                                  const govinfo_fix_options* options, govinfo_changes** out,
                                  govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        if (!checked(diagnosis)) return wrong_object("diagnosis");
        Report& report = handle->read.report;
        if (&report.form() != &diagnosis->report.form())
            return wrong_argument("diagnosis", diagnosis->report.form().id());
        std::vector<govinfo::Pick> picks;
        if (Status status = take(options, picks); status.code != GOVINFO_OK) return status;
        const auto choice = choose(diagnosis->diagnosis, picks);
        if (const auto* refused = std::get_if<govinfo::RefusedPick>(&choice))
            return wrong_argument("options.picks", view(options->picks[refused->pick]));

        const auto& chosen = std::get<govinfo::Choice>(choice);
        auto changes = std::make_unique<govinfo_changes>();
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (chosen[i] == nullptr) {
                changes->left.push_back(i);
                continue;
            }
            for (const govinfo::Correction& each : chosen[i]->cells)
                changes->list.push_back(in_words(each, report));
        }
        apply(report, chosen);
        handle->words.reset();
        *out = changes.release();
        return {};
    });
}

govinfo_status govinfo_report_losses(const govinfo_report* written, const govinfo_report* read,
                                     govinfo_changes** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(written)) return wrong_object("written");
        if (!checked(read)) return wrong_object("read");
        auto changes = std::make_unique<govinfo_changes>();
        for (govinfo::Loss& each : losses(written->read.report, read->read.report))
            changes->list.push_back({std::move(each.path), GOVINFO_CHANGE_LOST,
                                     std::move(each.written), std::move(each.read)});
        *out = changes.release();
        return {};
    });
}

size_t govinfo_changes_left_count(const govinfo_changes* changes) {
    return checked(changes) ? changes->left.size() : 0;
}

size_t govinfo_changes_left(const govinfo_changes* changes, size_t index) {
    const std::size_t* group = checked(changes) ? element(changes->left, index) : nullptr;
    return group ? *group : GOVINFO_NOT_FOUND;
}

size_t govinfo_changes_count(const govinfo_changes* changes) {
    return checked(changes) ? changes->list.size() : 0;
}

const char* govinfo_changes_path(const govinfo_changes* changes, size_t index) {
    const ChangeText* change = change_at(changes, index);
    return change ? change->path.c_str() : nullptr;
}

int32_t govinfo_changes_action(const govinfo_changes* changes, size_t index) {
    const ChangeText* change = change_at(changes, index);
    return change ? change->action : -1;
}

const char* govinfo_changes_before(const govinfo_changes* changes, size_t index) {
    const ChangeText* change = change_at(changes, index);
    return change ? c_str(change->before) : nullptr;
}

const char* govinfo_changes_after(const govinfo_changes* changes, size_t index) {
    const ChangeText* change = change_at(changes, index);
    return change ? c_str(change->after) : nullptr;
}

void govinfo_changes_free(govinfo_changes* changes) {
    delete checked(changes);
}
