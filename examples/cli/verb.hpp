// One verb of the command line being described, in the user's language.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <govinfo/form.hpp>
#include <govinfo/json.hpp>
#include <govinfo/text.hpp>
#include <govinfo/validate.hpp>

#include <CLI/CLI.hpp>

#include "console.hpp"
#include "output.hpp"
#include "paths.hpp"

namespace govinfo::cli {

[[noreturn]] void refuse(const Console& console, Text pattern,
                         std::initializer_list<std::string_view> arguments);

/// What an option takes: in words, and as the words to choose from.
struct Allowed {
    std::string what;
    std::vector<std::string> words = {};
};

/// One of these words.
[[nodiscard]] Allowed one_of(std::vector<std::string> words, const Console& console);

/// What is added to a complaint where `word` may have been meant for one of the words.
[[nodiscard]] std::string or_rather(std::string_view word, const std::vector<std::string>& words,
                                    const Console& console);

/// `name` cannot be `word`.
[[noreturn]] void refuse_word(const Console& console, std::string_view name, std::string_view word,
                              const Allowed& allowed);

/// An option for a word that `take` takes or declines; `value` stands for it in the help.
CLI::Option* add_word(CLI::App& app, const Console& console, const std::string& name,
                      const std::string& value, Text description, const Allowed& allowed,
                      const std::function<bool(const std::string&)>& take);

/// Keeps with the option the words that completions offer for it: as the name of a validator that
/// lets everything pass, the one place that CLI11 has for them.
CLI::Option* offer(CLI::Option* option, const std::vector<std::string>& words);
[[nodiscard]] std::vector<std::string> offered(CLI::Option& option);

/// What stands for a file in the help.
inline constexpr Text file_value{"文件", "FILE"};

/// What a verb writes into the file behind `-o`.
enum class Written : std::uint8_t {
    json,
    document,  ///< JSON, or a report as an organ publishes it
    mended,    ///< JSON, or the document that was read
};

class Verb {
  public:
    Verb(CLI::App& app, const Console& console, const char* name, Text description)
        : console_(console), app_(*app.add_subcommand(name, say(description))) {}

    template <class Target>
    CLI::Option* option(const std::string& name, Target& target, Text value, Text description) {
        return app_.add_option(name, target, say(description))->type_name(say(value));
    }
    void flag(const char* name, bool& target, Text description) {
        app_.add_flag(name, target, say(description));
    }
    CLI::Option* word(const std::string& name, Text value, Text description, Allowed allowed,
                      const std::function<bool(const std::string&)>& take) {
        return add_word(app_, console_, name, say(value), description, allowed, take);
    }

    /// One of several words, each with what it stands for.
    template <class Value>
    CLI::Option* choice(
        const std::string& name, Value& target,
        const std::vector<std::pair<std::string, std::type_identity_t<Value>>>& values,
        Text description) {
        std::vector<std::string> words;
        std::string shown;
        for (const auto& [word, value] : values) {
            words.push_back(word);
            shown += (shown.empty() ? "" : "|") + word;
        }
        return add_word(app_, console_, name, shown, description, one_of(words, console_),
                        [&target, values](const std::string& word) {
                            const auto same = [&](const auto& each) { return each.first == word; };
                            const auto at = std::find_if(values.begin(), values.end(), same);
                            if (at == values.end()) return false;
                            target = at->second;
                            return true;
                        });
    }

    // ---- files that the verb reads: what it writes is never one of them

    template <class Target>
    CLI::Option* input(const std::string& name, Target& target, Text value, Text description) {
        CLI::Option* input = option(name, target, value, description);
        inputs_.push_back(input);
        return input;
    }
    void file(std::string& file) {
        input(say(file_value), file, file_value,
              {"报告文件，- 为标准输入", "report; - is standard input"})
            ->required();
    }
    /// Those of `batch`, expanded where the verb runs, and how it works on them.
    CLI::Option* files(Batch& batch);
    void previous(std::string& previous) {
        input("--previous", previous, file_value, {"上一年度的报告", "last year's report"});
    }

    void output(Output& output, Written written = Written::json,
                Text description = {"写入该文件，默认为标准输出",
                                    "write here instead of to standard output"});
    /// A report as JSON, or a register as CSV or XLSX.
    void template_output(Output& output);
    /// `--report` and `--force`: a list of problems.
    void report(Output& output);
    /// What is made has one of these endings, such as `.svg`.
    void made(Output& output, const std::vector<std::string>& suffixes);
    /// A file that is written besides, with one of these endings.
    void besides(const char* name, std::string& target, const std::vector<std::string>& suffixes,
                 Text description);

    // ---- what several verbs have

    void blank(BlankPolicy& blank) {
        choice("--blank", blank, {{"unknown", BlankPolicy::unknown}, {"zero", BlankPolicy::zero}},
               {"空白单元格视为未知（默认）或 0", "a blank cell is unknown (default) or zero"});
    }
    CLI::Option* form(const std::string& name, const Form*& form);
    /// `--json` or `--json=compact`; none = text.
    void json(std::optional<JsonShape>& shape);

    /// One value for each time that the option stands.
    CLI::Option* names(const char* name, std::vector<std::string>& target, Text value,
                       Text description) {
        return option(name, target, value, description)->allow_extra_args(false);
    }
    void footer(Text text) { app_.footer(say(text)); }

    /// Runs once the verb was chosen and its options are read.
    void then(const std::function<void()>& action);

    [[nodiscard]] std::string say(Text text) const { return std::string(console_.say(text)); }

  private:
    [[nodiscard]] Allowed a_name_like(const std::vector<std::string>& suffixes) const;
    void force(Output& output) {
        flag("--force", output.force, {"覆盖已有的文件", "replace a file that is there"});
    }

    const Console& console_;
    CLI::App& app_;
    std::vector<const CLI::Option*> inputs_;
    Batch* batch_ = nullptr;
    const Output* output_ = nullptr;
    std::vector<const std::string*> besides_;  // empty ones are not written
};

}  // namespace govinfo::cli
