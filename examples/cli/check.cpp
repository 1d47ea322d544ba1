// govinfo check: every disagreement of every file, for a clerk or for a machine.

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <govinfo/explain.hpp>
#include <govinfo/findings_json.hpp>

#include "check_text.hpp"
#include "input.hpp"
#include "json_text.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

Exit judge(const Check& check, const Findings& findings) {
    const bool error = findings.count(Severity::error) > 0;
    const bool warning =
        check.fail_on == Severity::warning && findings.count(Severity::warning) > 0;
    const bool incomplete = check.strict && findings.verdict() == Verdict::incomplete;
    return error || warning || incomplete ? Exit::findings : Exit::ok;
}

std::string json_options(const Check& check) {
    std::string out = "{\"blank\":";
    out += check.blank == BlankPolicy::zero ? "\"zero\"" : "\"unknown\"";
    out += ",\"enable\":" + json(check.enable);
    out += ",\"disable\":" + json(check.disable);
    out += ",\"deadline\":" + (check.deadline ? json(to_string(*check.deadline)) : "null");
    out += ",\"fail_on\":" + json(name(check.fail_on));
    out += check.strict ? ",\"strict\":true}" : ",\"strict\":false}";
    return out;
}

std::string json_error(const InputError& error) {
    return "\"error\":{\"code\":" + json(error.code) + ",\"message\":" + json(error.zh, error.en) +
           ",\"line\":" + std::to_string(error.line) +
           ",\"column\":" + std::to_string(error.column) + ",\"path\":" + json(error.path) + "}";
}

/// One call: its options, and what comes out of each file in turn.
class Checker {
  public:
    Checker(const Check& check, const Console& console)
        : check_(check),
          console_(console),
          enable_(check.enable.begin(), check.enable.end()),
          disable_(check.disable.begin(), check.disable.end()) {}

    Exit check_file(const std::string& file) {
        const auto input = read_report(file, console_);
        if (const InputError* error = std::get_if<InputError>(&input)) {
            if (check_.json) {
                print_json(file, json_error(*error));
            } else {
                console_.complain(file + ": " + error->in(console_.language()));
            }
            return Exit::unreadable;
        }
        const ReadResult& result = std::get<ReadResult>(input);
        const Explanation explanation = explain(result);
        if (check_.json) {
            print_json(file, findings_json(explanation));
        } else {
            print_text(check_text(file, explanation, result, check_.show, console_));
        }
        return judge(check_, explanation.findings);
    }

  private:
    [[nodiscard]] Explanation explain(const ReadResult& result) const {
        ValidateOptions options;
        options.blank = check_.blank;
        options.notes = result.notes;
        options.deadline = check_.deadline;
        options.enable = enable_;
        options.disable = disable_;
        return govinfo::explain(result.report, validate(result.report, options), options,
                                result.provenance);
    }

    /// Texts of several lines stand apart from each other.
    void print_text(const std::string& text) {
        const bool long_text = text.find('\n') + 1 < text.size();
        if (!first_ && (long_text || after_long_text_)) console_.out("\n");
        console_.out(text);
        first_ = false;
        after_long_text_ = long_text;
    }

    void print_json(const std::string& file, const std::string& members) {
        console_.out(first_ ? "\n" : ",\n");
        first_ = false;
        console_.out("{\"file\":" + json(file) + "," + members + "}");
    }

    const Check& check_;
    const Console& console_;
    std::vector<std::string_view> enable_;
    std::vector<std::string_view> disable_;
    bool first_ = true;
    bool after_long_text_ = false;
};

}  // namespace

Exit run(const Check& check, const Console& console) {
    if (check.json) {
        console.out("{\"govinfo\":1,\"options\":" + json_options(check) + ",\"files\":[");
    }
    Checker checker(check, console);
    Exit exit = Exit::ok;
    const std::size_t count = check.files.size();
    for (std::size_t i = 0; i < count; ++i) {
        console.progress(i, count, check.files[i]);
        exit = std::max(exit, checker.check_file(check.files[i]));
    }
    console.progress(count, count, "");
    if (check.json) console.out("\n]}\n");
    return exit;
}

}  // namespace govinfo::cli
