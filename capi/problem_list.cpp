#include <govinfo/problem_list.hpp>

#include <memory>
#include <string>
#include <utility>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Diagnosis;
using govinfo::ProblemList;

namespace {

Status take_kind(const char* name, govinfo::ListKind& out) {
    const auto kind = govinfo::parse_list_kind(view(name));
    if (!kind) return wrong_argument("kind", view(name));
    out = *kind;
    return {};
}

/// That all three are of one form; that they are of one report is the caller's word.
Status check(const govinfo_report* report, const govinfo_findings* findings,
             const govinfo_diagnosis* diagnosis) {
    if (!checked(report)) return wrong_object("report");
    if (!checked(findings)) return wrong_object("findings");
    if (diagnosis != nullptr && !checked(diagnosis)) return wrong_object("diagnosis");
    const govinfo::Form* form = &report->read.report.form();
    if (findings->explanation.form != form) return wrong_argument("findings", form->id());
    if (diagnosis != nullptr && &diagnosis->report.form() != form)
        return wrong_argument("diagnosis", form->id());
    return {};
}

std::string add(ProblemList& list, const char* file, const govinfo_report& report,
                const govinfo_findings& findings, const govinfo_diagnosis* diagnosis) {
    return list.add(view(file), report.read, findings.explanation,
                    diagnosis != nullptr ? diagnosis->diagnosis : Diagnosis());
}

/// Bytes that come next; where there is no memory for them, the list stays closed.
template <class Next>
Status hand_out(govinfo_problem_list* list, govinfo_text** out, bool goes_on, Next&& next) {
    if (!checked(list)) return wrong_object("list");
    if (!std::exchange(list->open, false)) return wrong_argument("list");
    auto text = std::make_unique<govinfo_text>();
    text->bytes = std::move(list->begin);
    text->bytes += next(list->list);
    list->begin.clear();
    list->open = goes_on;
    *out = text.release();
    return {};
}

}  // namespace

govinfo_status govinfo_problem_list_new(const char* name, const char* language_name,
                                        govinfo_problem_list** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        govinfo::ListKind kind{};
        if (Status status = take_kind(name, kind); status.code != GOVINFO_OK) return status;
        auto list = ProblemList::create(kind, language(language_name));
        if (!list) return std::move(list).error();
        std::string begin = list->begin();
        *out = new govinfo_problem_list{.list = *std::move(list), .begin = std::move(begin)};
        return {};
    });
}

govinfo_status govinfo_problem_list_add(govinfo_problem_list* list, const char* file,
                                        const govinfo_report* report,
                                        const govinfo_findings* findings,
                                        const govinfo_diagnosis* diagnosis, govinfo_text** out,
                                        govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        Status status = check(report, findings, diagnosis);
        if (status.code != GOVINFO_OK) return status;
        return hand_out(list, out, true, [&](ProblemList& to) {
            return add(to, file, *report, *findings, diagnosis);
        });
    });
}

govinfo_status govinfo_problem_list_add_unread(govinfo_problem_list* list, const char* file,
                                               const char* why, govinfo_text** out,
                                               govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        return hand_out(list, out, true,
                        [&](ProblemList& to) { return to.add_unread(view(file), view(why)); });
    });
}

govinfo_status govinfo_problem_list_end(govinfo_problem_list* list, govinfo_text** out,
                                        govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        return hand_out(list, out, false, [](ProblemList& from) { return from.end(); });
    });
}

void govinfo_problem_list_free(govinfo_problem_list* list) {
    delete checked(list);
}

govinfo_status govinfo_findings_write_report(const govinfo_findings* findings,
                                             const govinfo_report* report,
                                             const govinfo_diagnosis* diagnosis, const char* name,
                                             const char* language_name, govinfo_text** out,
                                             govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        Status status = check(report, findings, diagnosis);
        govinfo::ListKind kind{};
        if (status.code == GOVINFO_OK) status = take_kind(name, kind);
        if (status.code != GOVINFO_OK) return status;
        auto list = ProblemList::create(kind, language(language_name));
        if (!list) return std::move(list).error();
        std::string bytes = list->begin();
        bytes += add(*list, nullptr, *report, *findings, diagnosis);
        bytes += list->end();
        *out = new govinfo_text{.bytes = std::move(bytes)};
        return {};
    });
}
