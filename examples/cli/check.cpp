// govinfo check: every disagreement of every file, for a clerk or for a machine.

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/accept.hpp>
#include <govinfo/copied_text.hpp>
#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/json.hpp>
#include <govinfo/problem_list.hpp>

#include "check_text.hpp"
#include "files.hpp"
#include "input.hpp"
#include "output.hpp"
#include "summary_text.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

Exit judge(const Check& check, const Explanation& explanation) {
    const bool error = open_count(explanation, Severity::error) > 0;
    const bool warning =
        check.fail_on == Severity::warning && open_count(explanation, Severity::warning) > 0;
    const bool incomplete = check.strict && explanation.findings.verdict() == Verdict::incomplete;
    return error || warning || incomplete ? Exit::findings : Exit::ok;
}

/// As the JSON says them.
std::vector<JsonOption> options_of(const Check& check, std::string_view deadline) {
    return {{"blank", check.blank == BlankPolicy::zero ? "zero" : "unknown"},
            {"previous", check.previous},
            {"enable", check.enable},
            {"disable", check.disable},
            {"deadline", deadline},
            {"alike", check.alike},
            {"accept", check.accept},
            {"fail_on", name(check.fail_on)},
            {"strict", check.strict}};
}

/// One call: its options, and what comes out of each file in turn.
class Checker {
  public:
    /// `file` takes the list, if one is wanted.
    Checker(const Check& check, const std::optional<Report>& previous, const TextIndex* others,
            Acceptances acceptances, std::optional<OutputFile> file, const Console& console)
        : check_(check),
          console_(console),
          previous_(previous ? &*previous : nullptr),
          others_(others),
          acceptances_(std::move(acceptances)),
          enable_(check.enable.begin(), check.enable.end()),
          disable_(check.disable.begin(), check.disable.end()) {
        if (check.json) json_.emplace(*check.json);
        for (const auto& [id, reason] : acceptances_) stale_.insert(id);
        if (!file) return;
        file_ = std::move(file);
        list_ =
            ProblemList::create(*list_kind_of_file(check.report.file), console.language()).value();
        file_->write(list_->begin());
    }

    /// On any thread; what it leaves to do is for one.
    Outcome check_report(const std::string& file, const std::shared_ptr<const ReadResult>& result,
                         const Console& console) {
        const auto checked =
            std::make_shared<Checked>(Checked{result, explain(*result), diagnose(result->report)});
        const Explanation& explanation = checked->explanation;
        Outcome outcome = {judge(check_, explanation), "", explanation.failures.size()};
        if (check_.json)
            outcome.output =
                FilesJson(*check_.json).add(file, explanation, checked->diagnosis, result->report);
        else if (list_)
            outcome.output = verdict_text(file, explanation, *result, check_, console);
        else
            outcome.output =
                check_text(file, explanation, checked->diagnosis, *result, check_, console);
        outcome.then = [this, file, checked] { add(file, *checked); };
        return outcome;
    }

    /// Of which the outputs are pieces; null where they are text.
    [[nodiscard]] FilesJson* json() { return json_ ? &*json_ : nullptr; }

    void add_unread(const std::string& file, const FileError& error) {
        summary_.add_unread(file);
        if (list_) file_->write(list_->add_unread(file, error.in(console_.language())));
    }

    /// If there are several.
    void print_summary() const {
        if (check_.json || summary_.files().size() < 2) return;
        console_.out(summary_text(summary_, console_));
    }

    /// A signal ends it: of what was done there is a summary, but no list.
    void stop() {
        file_.reset();
        print_summary();
    }

    /// The summary; the list, if one is wanted.
    Exit finish() {
        print_summary();
        if (!list_) return Exit::ok;
        file_->write(list_->end());
        return file_->end();
    }

    /// What was accepted once and does not fail any more.
    void tell_stale() const {
        for (const std::string& id : stale_) {
            console_.tell(console_.say({"{0}：各报告均未出现 {1}，该条认可已失效，请删除",
                                        "{0}: {1} was accepted, but fails in no report"},
                                       {check_.accept, id}));
        }
    }

  private:
    struct Checked {
        std::shared_ptr<const ReadResult> result;
        Explanation explanation;
        Diagnosis diagnosis;
    };

    void add(const std::string& file, const Checked& checked) {
        if (json_) json_->cite(checked.explanation);
        summary_.add(file, checked.explanation);
        for (const ExplainedFinding& failure : checked.explanation.failures)
            for (const std::string& id :
                 {acceptance_id(failure), acceptance_id(checked.explanation, failure)})
                stale_.erase(id);
        if (list_)
            file_->write(list_->add(file, *checked.result, checked.explanation, checked.diagnosis));
    }

    [[nodiscard]] Explanation explain(const ReadResult& result) const {
        ValidateOptions options;
        options.blank = check_.blank;
        options.previous = previous_;
        options.others = others_;
        options.deadline = check_.deadline;
        options.enable = enable_;
        options.disable = disable_;
        Explanation explanation = govinfo::explain(result, validate(result, options), options);
        accept(explanation, acceptances_);
        return explanation;
    }

    [[nodiscard]] Diagnosis diagnose(const Report& report) const {
        DiagnoseOptions options;
        options.blank = check_.blank;
        options.previous = previous_;
        options.disable = disable_;
        return govinfo::diagnose(report, options);
    }

    const Check& check_;
    const Console& console_;
    const Report* previous_;
    const TextIndex* others_;
    Acceptances acceptances_;
    std::vector<std::string_view> enable_;
    std::vector<std::string_view> disable_;
    std::set<std::string> stale_;  // accepted, and not met with yet
    std::optional<FilesJson> json_;
    CheckSummary summary_;
    std::optional<ProblemList> list_;
    std::optional<OutputFile> file_;  // of the list
};

/// None if no file is named; empty where it cannot be read, which has been said.
std::optional<Acceptances> accepted(const std::string& file, const Console& console) {
    if (file.empty()) return Acceptances();
    const auto bytes = read_bytes(file, ReadOptions().max_bytes);
    if (const FileError* error = std::get_if<FileError>(&bytes)) {
        console.complain(file + ": " + error->in(console.language()));
        return std::nullopt;
    }
    auto acceptances = read_acceptances(std::get<std::string>(bytes));
    if (acceptances) return *std::move(acceptances);
    console.complain(file + ": " + message(acceptances.error(), console.language()));
    return std::nullopt;
}

/// None of no inputs.
std::optional<TextIndex> index_of(const std::vector<Input>& inputs) {
    if (inputs.empty()) return std::nullopt;
    std::vector<const Report*> reports;
    for (const Input& input : inputs)
        if (const auto* result = std::get_if<ReadResult>(&input))
            reports.push_back(&result->report);
    return TextIndex(reports);
}

}  // namespace

Exit run(const Check& check, const Console& console) {
    std::optional<Report> previous;
    std::optional<Acceptances> acceptances = accepted(check.accept, console);
    if (!acceptances || !read_previous(check.previous, previous, console)) return Exit::unreadable;
    std::optional<OutputFile> list;
    if (!check.report.file.empty()) {
        list = OutputFile::begin(check.report, console);
        if (!list) return Exit::unreadable;
    }
    std::vector<Input> inputs;
    if (check.alike) inputs = read_all(check.batch, console, [&list] { list.reset(); });
    const std::optional<TextIndex> others = index_of(inputs);
    Checker checker(check, previous, others ? &*others : nullptr, *std::move(acceptances),
                    std::move(list), console);
    const std::string deadline = check.deadline ? to_string(*check.deadline) : "";
    const std::vector<JsonOption> options = options_of(check, deadline);
    const auto unread = [&checker](const std::string& file, const FileError& error) {
        checker.add_unread(file, error);
    };
    const Files files{check.batch, checker.json(),
                      options,     check.alike ? &inputs : nullptr,
                      unread,      [&checker] { checker.stop(); }};
    const auto work = [&checker](const Path& file, const std::shared_ptr<const ReadResult>& result,
                                 const Console& own) {
        return checker.check_report(file.name, result, own);
    };
    const Exit exit = files.each(work, console);
    if (exit != Exit::unreadable) checker.tell_stale();
    return std::max(exit, checker.finish());
}

}  // namespace govinfo::cli
