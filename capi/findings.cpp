#include <govinfo/validate.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/accept.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/json.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::ExplainedFinding;

namespace {

/// The options of C++ with what they point at.
struct Options {
    govinfo::ValidateOptions values;
    govinfo::Acceptances accepted;
    std::vector<std::string_view> enable;
    std::vector<std::string_view> disable;
};

Status take_acceptances(const govinfo_validate_options& given, govinfo::Acceptances& out) {
    if (given.accept_json == nullptr)
        return given.accept_size == 0 ? Status{} : wrong_argument("options.accept_json");
    auto accepted = govinfo::read_acceptances({given.accept_json, given.accept_size});
    if (!accepted) return std::move(accepted).error();
    out = *std::move(accepted);
    return {};
}

Status take(const govinfo_validate_options* options, Options& out) {
    govinfo_validate_options given;
    if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
    const auto blank = blank_policy(given.blank);
    if (!blank) return wrong_argument("options.blank", std::to_string(given.blank));
    out.values.blank = *blank;
    if (given.previous != nullptr) {
        if (!checked(given.previous)) return wrong_object("options.previous");
        out.values.previous = &given.previous->read.report;
    }
    if (given.others != nullptr) {
        if (!checked(given.others)) return wrong_object("options.others");
        out.values.others = &given.others->index;
    }
    if (given.max_text != 0) out.values.max_text = given.max_text;
    if (given.deadline != nullptr) {
        out.values.deadline = govinfo::Date::parse(given.deadline);
        if (!out.values.deadline) return wrong_argument("options.deadline", given.deadline);
    }
    Status status = take_rules("options.enable", given.enable, given.enable_count, out.enable);
    if (status.code == GOVINFO_OK)
        status = take_rules("options.disable", given.disable, given.disable_count, out.disable);
    if (status.code == GOVINFO_OK) status = take_acceptances(given, out.accepted);
    out.values.enable = out.enable;
    out.values.disable = out.disable;
    return status;
}

std::vector<govinfo_finding> handles_of(const std::vector<ExplainedFinding>& list) {
    std::vector<govinfo_finding> handles;
    handles.reserve(list.size());
    for (const ExplainedFinding& explained : list) handles.push_back({.explained = &explained});
    return handles;
}

}  // namespace

govinfo_status govinfo_report_validate(const govinfo_report* handle,
                                       const govinfo_validate_options* options,
                                       govinfo_findings** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        Options taken;
        if (Status status = take(options, taken); status.code != GOVINFO_OK) return status;
        auto findings = std::make_unique<govinfo_findings>();
        findings->explanation =
            explain(handle->read, validate(handle->read, taken.values), taken.values);
        accept(findings->explanation, taken.accepted);
        findings->failures = handles_of(findings->explanation.failures);
        findings->unassessed = handles_of(findings->explanation.unassessed);
        *out = findings.release();
        return {};
    });
}

int32_t govinfo_findings_verdict(const govinfo_findings* findings) {
    if (!checked(findings)) return -1;
    return static_cast<int32_t>(findings->explanation.findings.verdict());
}

int32_t govinfo_findings_blank(const govinfo_findings* findings) {
    if (!checked(findings)) return -1;
    return static_cast<int32_t>(findings->explanation.findings.blank());
}

size_t govinfo_findings_count(const govinfo_findings* findings, int32_t severity) {
    if (!checked(findings)) return 0;
    if (severity == GOVINFO_SEVERITY_ANY) return findings->failures.size();
    if (severity < GOVINFO_SEVERITY_ERROR || severity > GOVINFO_SEVERITY_INFO) return 0;
    return findings->explanation.findings.count(static_cast<govinfo::Severity>(severity));
}

const govinfo_finding* govinfo_findings_at(const govinfo_findings* findings, size_t index) {
    return checked(findings) ? element(findings->failures, index) : nullptr;
}

size_t govinfo_findings_unassessed_count(const govinfo_findings* findings) {
    return checked(findings) ? findings->unassessed.size() : 0;
}

const govinfo_finding* govinfo_findings_unassessed_at(const govinfo_findings* findings,
                                                      size_t index) {
    return checked(findings) ? element(findings->unassessed, index) : nullptr;
}

govinfo_status govinfo_findings_write_json(const govinfo_findings* findings, govinfo_text** out,
                                           govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(findings)) return wrong_object("findings");
        *out = new govinfo_text{.bytes = validation_json(findings->explanation)};
        return {};
    });
}

govinfo_status govinfo_findings_write_tables_json(const govinfo_findings* findings,
                                                  const govinfo_report* report, govinfo_text** out,
                                                  govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(findings)) return wrong_object("findings");
        if (!checked(report)) return wrong_object("report");
        const govinfo::Form& form = report->read.report.form();
        if (findings->explanation.form != &form) return wrong_argument("findings", form.id());
        *out = new govinfo_text{.bytes = tables_json(report->read, findings->explanation)};
        return {};
    });
}

void govinfo_findings_free(govinfo_findings* findings) {
    delete checked(findings);
}
