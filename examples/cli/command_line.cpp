#include "command_line.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/version.hpp>

#include <CLI/CLI.hpp>

namespace govinfo::cli {
namespace {

[[noreturn]] void refuse(const Console& console, Text pattern,
                         std::initializer_list<std::string_view> arguments) {
    throw CLI::ValidationError(console.say(pattern, arguments));
}

[[noreturn]] void refuse_both(const Console& console, std::string_view one,
                              std::string_view other) {
    refuse(console, {"{0} 和 {1} 不能同时使用", "{0} and {1} exclude each other"}, {one, other});
}

/// One verb being described in the user's language.
class Verb {
  public:
    Verb(CLI::App& app, const Console& console, const char* name, Text description)
        : console_(console), app_(*app.add_subcommand(name, say(description))) {
        app_.group(say({"命令", "Verbs"}));
        app_.get_help_ptr()->group(say({"选项", "Options"}));
    }

    template <class Target>
    CLI::Option* option(const char* name, Target& target, Text description) {
        return app_.add_option(name, target, say(description));
    }
    CLI::Option* flag(const char* name, bool& target, Text description) {
        return app_.add_flag(name, target, say(description));
    }
    /// A word that `accept` takes or declines.
    CLI::Option* word(const char* name, Text description,
                      std::function<bool(const std::string&)> accept) {
        const auto check = [&console = console_, name, accept](const std::string& word) {
            if (accept(word)) return;
            refuse(console, {"{0} 不能是 {1}", "{0} cannot be {1}"}, {name, word});
        };
        return app_.add_option_function<std::string>(name, check, say(description));
    }

    /// The same for a word that may stand several times.
    void words(const char* name, Text description, std::function<bool(const std::string&)> accept) {
        const auto check = [&console = console_, name,
                            accept](const std::vector<std::string>& words) {
            for (const std::string& word : words) {
                if (accept(word)) continue;
                refuse(console, {"{0} 不能是 {1}", "{0} cannot be {1}"}, {name, word});
            }
        };
        app_.add_option_function<std::vector<std::string>>(name, check, say(description))
            ->allow_extra_args(false);
    }

    void file(std::string& file) {
        option("file", file, {"报告文件，- 为标准输入", "report; - is standard input"})->required();
    }
    void files(std::vector<std::string>& files) {
        option("files", files, {"报告文件，- 为标准输入", "reports; - is standard input"})
            ->required();
    }
    void previous(std::string& previous) {
        option("--previous", previous, {"上一年度的报告", "last year's report"});
    }
    void output(std::string& output) {
        option("-o,--output", output,
               {"写入该文件，默认为标准输出", "write here instead of to standard output"});
    }
    void blank(BlankPolicy& blank) {
        word("--blank",
             {"空白单元格：unknown 视为未知（默认），zero 视为 0",
              "a blank cell is unknown (default) or zero"},
             [&blank](const std::string& word) {
                 blank = word == "zero" ? BlankPolicy::zero : BlankPolicy::unknown;
                 return word == "zero" || word == "unknown";
             });
    }
    void form(const char* name, const Form*& form) {
        word(name, {"格式：2019 或 2021", "2019 or 2021"}, [&form](const std::string& id) {
            form = find_form(id);
            return form != nullptr;
        })->required();
    }

    /// One value for each time that the option stands.
    void names(const char* name, std::vector<std::string>& target, Text description) {
        option(name, target, description)->allow_extra_args(false);
    }
    void footer(Text text) { app_.footer(say(text)); }

    /// Runs once the verb was chosen and its options are read.
    void then(std::function<void()> action) { app_.callback(std::move(action)); }

  private:
    [[nodiscard]] std::string say(Text text) const { return std::string(console_.say(text)); }

    const Console& console_;
    CLI::App& app_;
};

/// The rules of that id or family.
std::vector<const Rule*> rules_named(std::string_view name) {
    std::vector<const Rule*> named;
    for (const Rule* rule : rules()) {
        if (rule->id == name || rule->id.substr(0, rule->id.find('.')) == name) {
            named.push_back(rule);
        }
    }
    return named;
}

void require_rules(const Console& console, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        if (rules_named(name).empty()) {
            refuse(console, {"没有名为 {0} 的规则或规则族", "no rule or family is named {0}"},
                   {name});
        }
    }
}

void require_removable(const Console& console, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        const auto named = rules_named(name);
        const auto removable = [](const Rule* rule) { return rule->basis >= Basis::legal; };
        if (std::none_of(named.begin(), named.end(), removable)) {
            refuse(console,
                   {"{0} 是表中印明或结构性的规则，不能停用",
                    "{0} is printed in the form or structural and cannot be disabled"},
                   {name});
        }
    }
}

void require_one_body(const Console& console, const std::string& previous,
                      const std::vector<std::string>& files) {
    if (previous.empty() || files.size() == 1) return;
    refuse(console,
           {"--previous 是一个机关的上年报告，只能核对一份报告",
            "--previous is the report of one body: check one report with it"},
           {});
}

/// A whole number from 1 on.
std::optional<std::size_t> ordinal(std::string_view digits) {
    const auto number = Decimal::parse(digits);
    if (!number || !number->is_whole() || *number <= Decimal()) return std::nullopt;
    return static_cast<std::size_t>(number->count());
}

void add_check(CLI::App& app, const Console& console, Check& check, Command& command) {
    Verb verb(app, console, "check",
              {"核对报告，列出全部不符之处", "check reports and list every disagreement"});
    verb.files(check.files);
    verb.blank(check.blank);
    verb.previous(check.previous);
    verb.names("--enable", check.enable,
               {"启用默认关闭的规则或规则族，可重复", "also run this rule or family; repeatable"});
    verb.names("--disable", check.disable,
               {"停用依据法律或惯例的规则或规则族，可重复",
                "leave out this legal or customary rule or family; repeatable"});
    verb.word(
        "--deadline",
        {"本地要求的公布期限，如 2026-01-20", "local deadline for publication, e.g. 2026-01-20"},
        [&check](const std::string& iso) {
            check.deadline = Date::parse(iso);
            return check.deadline.has_value();
        });
    verb.option("--accept", check.accept,
                {"已认可的不符及理由，JSON：{\"编号\":\"理由\"}",
                 "findings that were accepted, JSON: {\"id\":\"reason\"}"});
    verb.word("--fail-on",
              {"达到该级别即返回 1：error（默认）、warning",
               "exit 1 from this severity on: error (default) or warning"},
              [&check](const std::string& word) {
                  check.fail_on = word == "warning" ? Severity::warning : Severity::error;
                  return word == "warning" || word == "error";
              });
    verb.flag("--strict", check.strict,
              {"表内印明或表式结构的规则未能核对时也返回 1",
               "exit 1 also when a printed or structural rule could not be assessed"});
    verb.flag("--alike", check.alike,
              {"比较所给各报告的文字是否雷同", "look for text that these reports have in common"});
    verb.flag("--show", check.show, {"同时列出读到的各表", "also print the tables as read"});
    verb.flag("--json", check.json, {"以 JSON 输出", "print JSON"});
    verb.footer({"退出码：0 没有错误；1 有错误；2 有文件无法读取，或参数有误",
                 "Exit status: 0 no error; 1 errors; 2 a file could not be read, or the call is "
                 "wrong"});
    verb.then([&] {
        if (check.show && check.json) refuse_both(console, "--show", "--json");
        require_one_body(console, check.previous, check.files);
        require_rules(console, check.enable);
        require_rules(console, check.disable);
        require_removable(console, check.disable);
        command = check;
    });
}

void add_compare(CLI::App& app, const Console& console, Compare& compare, Command& command) {
    Verb verb(app, console, "compare",
              {"比较两年的报告，或同一年度的两个版本",
               "compare the reports of two years, or two versions of one"});
    verb.option("older", compare.older, {"较早的报告", "the older report"})->required();
    verb.option("newer", compare.newer, {"较新的报告", "the newer report"})->required();
    verb.flag("--same-year", compare.same_year,
              {"同一年度的两个版本，如报送件与公布件：有不同即返回 1",
               "two versions of one year, as submitted and as published: exit 1 if they differ"});
    verb.flag("--all", compare.all,
              {"列出全部单元格：总计的各个分栏，以及没有变化的",
               "list every cell: parts of totals too, and what did not change"});
    verb.flag("--json", compare.json, {"以 JSON 输出", "print JSON"});
    verb.flag("--csv", compare.csv, {"以 CSV 输出", "print CSV"});
    verb.then([&] {
        if (compare.json && compare.csv) refuse_both(console, "--json", "--csv");
        command = compare;
    });
}

void add_convert(CLI::App& app, const Console& console, Convert& convert, Command& command) {
    Verb verb(app, console, "convert", {"转换报告的文件格式", "convert a report"});
    verb.file(convert.file);
    verb.word("--to", {"目标格式：json", "json"},
              [](const std::string& word) { return word == "json"; })
        ->required();
    verb.output(convert.output);
    verb.then([&] { command = convert; });
}

void add_fill(CLI::App& app, const Console& console, Fill& fill, Command& command) {
    Verb verb(app, console, "fill",
              {"计算各项总计，输出 JSON", "compute the totals and print the report as JSON"});
    verb.file(fill.file);
    verb.output(fill.output);
    verb.blank(fill.blank);
    verb.then([&] { command = fill; });
}

void add_diagnose(CLI::App& app, const Console& console, Diagnose& diagnose, Command& command) {
    Verb verb(app, console, "diagnose",
              {"找出应改的单元格，给出改正值", "name the wrong cells and what they should be"});
    verb.files(diagnose.files);
    verb.blank(diagnose.blank);
    verb.previous(diagnose.previous);
    verb.word("--max-cells",
              {"一处不符最多改动几格，默认 4", "cells to change in one place at most; default 4"},
              [&diagnose](const std::string& word) {
                  const auto count = ordinal(word);
                  if (count) diagnose.max_cells = *count;
                  return count.has_value();
              });
    verb.flag("--json", diagnose.json, {"以 JSON 输出", "print JSON"});
    verb.footer({"退出码：0 没有不符；1 有不符；2 有文件无法读取，或参数有误",
                 "Exit status: 0 nothing fails; 1 something fails; 2 a file could not be read, or "
                 "the call is wrong"});
    verb.then([&] {
        require_one_body(console, diagnose.previous, diagnose.files);
        command = diagnose;
    });
}

void add_fix(CLI::App& app, const Console& console, Fix& fix, Command& command) {
    Verb verb(app, console, "fix",
              {"改正只有一种改法的不符，输出 JSON",
               "mend what one change alone can mend, and print the report as JSON"});
    verb.file(fix.file);
    verb.output(fix.output);
    verb.words("--pick",
               {"选定一种改法，如 T4.TOTAL@reconsideration:2，序号见 diagnose，可重复",
                "take this change, e.g. T4.TOTAL@reconsideration:2, as numbered by diagnose; "
                "repeatable"},
               [&fix](const std::string& word) {
                   const std::size_t colon = std::min(word.rfind(':'), word.size());
                   const auto number = ordinal(word.substr(std::min(colon + 1, word.size())));
                   if (number) fix.picks.push_back({word.substr(0, colon), *number});
                   return number.has_value();
               });
    verb.blank(fix.blank);
    verb.previous(fix.previous);
    verb.footer({"退出码：0 没有不符或全部改正；1 有未改正的；2 文件无法读取，或参数有误",
                 "Exit status: 0 nothing failed or all was mended; 1 something was left; 2 the "
                 "file could not be read, or the call is wrong"});
    verb.then([&] { command = fix; });
}

void add_indicators(CLI::App& app, const Console& console, ListIndicators& list, Command& command) {
    Verb verb(app, console, "indicators",
              {"计算公开率、结转率等指标", "compute rates: granted, carried over and others"});
    verb.files(list.files);
    verb.blank(list.blank);
    verb.flag("--json", list.json, {"以 JSON 输出", "print JSON"});
    verb.then([&] { command = list; });
}

void add_rules(CLI::App& app, const Console& console, ListRules& list, Command& command) {
    Verb verb(app, console, "rules", {"列出规则", "list the rules"});
    verb.word("rule", {"规则编号，给出该规则的全部内容", "id of one rule to print in full"},
              [&list](const std::string& id) {
                  list.only = find_rule(id);
                  return list.only != nullptr;
              });
    verb.flag("--json", list.json, {"以 JSON 输出", "print JSON"});
    verb.flag("--markdown", list.markdown,
              {"以 Markdown 输出规则文档（中英文）",
               "print the documentation of the rules, in Markdown"});
    verb.then([&] {
        if (list.json && list.markdown) refuse_both(console, "--json", "--markdown");
        command = list;
    });
}

void add_schema(CLI::App& app, const Console& console, PrintSchema& print, Command& command) {
    Verb verb(app, console, "schema", {"输出 JSON Schema", "print the JSON Schema of a form"});
    verb.form("form", print.form);
    verb.then([&] { command = print; });
}

void add_template(CLI::App& app, const Console& console, MakeTemplate& make, Command& command) {
    Verb verb(app, console, "template", {"输出空白报告", "print an empty report"});
    verb.form("--form", make.form);
    verb.option("--organ", make.organ, {"行政机关名称", "name of the organ"});
    verb.word("--year", {"报告年度", "year reported on"}, [&make](const std::string& year) {
        const auto day = Date::parse(year + "-12-31");
        if (day) make.year = day->year;
        return day && day->year >= earliest_year;
    });
    verb.previous(make.previous);
    verb.footer({"给出 --previous 时，填入机关、年度、上年结转和上一年项目数量",
                 "With --previous the organ, the year, what was carried in and last year's items "
                 "are filled in"});
    verb.then([&] { command = make; });
}

void add_common(CLI::App& app, const Console& console) {
    const auto say = [&console](Text text) { return std::string(console.say(text)); };
    const auto label = [&](const char* key, Text text) {
        app.get_formatter()->label(key, say(text));
    };
    label("Usage", {"用法", "Usage"});
    label("OPTIONS", {"选项", "OPTIONS"});
    label("SUBCOMMAND", {"命令", "VERB"});
    label("Positionals", {"参数", "Arguments"});
    label("REQUIRED", {"（必需）", "REQUIRED"});
    app.option_defaults()->group(say({"选项", "Options"}));
    app.set_help_flag("-h,--help", say({"显示帮助", "print this help"}));
    app.get_help_ptr()->group(say({"选项", "Options"}));
    app.set_version_flag("--version", version, say({"显示版本", "print the version"}));
    const auto check_language = [&console](const std::string& word) {
        if (word == "zh" || word == "en") return;  // language_of() has seen to it
        refuse(console, {"--lang 只能是 zh 或 en，不能是 {0}", "--lang is zh or en, not {0}"},
               {word});
    };
    app.add_option_function<std::string>(
        "--lang", check_language,
        say({"语言：zh 或 en，默认依系统语言环境", "zh or en; the default is that of the locale"}));
    app.require_subcommand(1);
    app.fallthrough();
}

/// What is wrong with the call.
std::string complaint(const CLI::App& app, const CLI::ParseError& error, const Console& console) {
    const std::vector<std::string> unknown = app.remaining(true);
    if (!unknown.empty()) return console.say({"不认识 {0}", "{0} is not known"}, {unknown.front()});
    const bool is_missing = error.get_name() == "RequiredError";
    if (is_missing && app.get_subcommands().empty()) {
        return std::string(console.say({"请给出命令", "a verb is missing"}));
    }
    const std::string what = error.what();
    if (!is_missing) return what;
    return console.say({"缺少 {0}", "missing: {0}"}, {what.substr(0, what.find(' '))});
}

}  // namespace

Language language_of(int argc, const char* const* argv) {
    Language language = language_of_locale();
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const std::string_view next = i + 1 < argc ? argv[i + 1] : "";
        if (word == "--lang=zh" || (word == "--lang" && next == "zh")) language = Language::zh;
        if (word == "--lang=en" || (word == "--lang" && next == "en")) language = Language::en;
    }
    return language;
}

std::variant<Command, Exit> parse(int argc, const char* const* argv, const Console& console) {
    CLI::App app(
        std::string(console.say({"核对政府信息公开工作年度报告",
                                 "Checks annual reports on government information disclosure"})),
        "govinfo");
    add_common(app, console);
    Command command;
    Check check;
    Compare compare;
    Convert convert;
    Fill fill;
    Diagnose diagnose;
    Fix fix;
    ListIndicators indicators;
    ListRules list;
    PrintSchema print;
    MakeTemplate make;
    add_check(app, console, check, command);
    add_compare(app, console, compare, command);
    add_convert(app, console, convert, command);
    add_fill(app, console, fill, command);
    add_diagnose(app, console, diagnose, command);
    add_fix(app, console, fix, command);
    add_indicators(app, console, indicators, command);
    add_rules(app, console, list, command);
    add_schema(app, console, print, command);
    add_template(app, console, make, command);
    try {
        app.parse(argc, argv);
        return command;
    } catch (const CLI::CallForHelp&) {
        console.out(app.help());
        return Exit::ok;
    } catch (const CLI::CallForVersion& request) {
        console.out(std::string(request.what()) + "\n");
        return Exit::ok;
    } catch (const CLI::ParseError& error) {
        console.complain(complaint(app, error, console));
        console.tell(console.say({"用法见 govinfo --help", "see govinfo --help"}));
        return Exit::unreadable;
    }
}

}  // namespace govinfo::cli
