#include "command_line.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/encoding.hpp>
#include <govinfo/json.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/version.hpp>

#include <CLI/CLI.hpp>

#include "completion.hpp"
#include "definition.hpp"
#include "help.hpp"
#include "manual.hpp"
#include "system/names.hpp"
#include "verb.hpp"

namespace govinfo::cli {
namespace {

constexpr Text rule_value{"规则", "RULE"};
constexpr Text number_value{"数", "N"};

[[noreturn]] void refuse_both(const Console& console, std::string_view one,
                              std::string_view other) {
    refuse(console, {"{0} 和 {1} 不能同时使用", "{0} and {1} exclude each other"}, {one, other});
}

/// The rules of that id or family.
std::vector<const Rule*> rules_named(std::string_view name) {
    if (const Rule* rule = find_rule(name)) return {rule};
    std::vector<const Rule*> family;
    for (const Rule* rule : rules())
        if (rule->id.substr(0, rule->id.find('.')) == name) family.push_back(rule);
    return family;
}

/// Ids and families, for the nearest to a name that is none.
std::vector<std::string> rule_names() {
    std::vector<std::string> names;
    std::string_view family;
    for (const Rule* rule : rules()) {
        const std::string_view of = rule->id.substr(0, rule->id.find('.'));
        if (of != family) names.emplace_back(family = of);
        names.emplace_back(rule->id);
    }
    return names;
}

Allowed a_rule(const Console& console) {
    return {std::string(console.say(
                {"规则编号或规则族（见 govinfo rules）", "a rule or family (see govinfo rules)"})),
            rule_names()};
}

void require_rules(const Console& console, std::string_view option,
                   const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (rules_named(name).empty()) refuse_word(console, option, name, a_rule(console));
}

void require_removable(const Console& console, const std::vector<std::string>& names) {
    require_rules(console, "--disable", names);
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

void require_one_body(const Console& console, const std::string& previous, const Batch& batch) {
    if (previous.empty() || batch.files.size() == 1) return;
    refuse(console,
           {"--previous 是一个机关的上年报告，只能核对一份报告",
            "--previous is the report of one body: check one report with it"},
           {});
}

void require_folder(const Console& console, const std::string& output) {
    std::error_code none;
    if (output.empty())
        refuse(console, {"多份报告须以 -o 给出文件夹", "several reports need a folder: -o FOLDER"},
               {});
    const std::filesystem::path path = path_of(output);
    if (std::filesystem::exists(path, none) && !std::filesystem::is_directory(path, none))
        refuse(console, {"{0} 不是文件夹，放不下多份报告", "{0} is no folder for several reports"},
               {output});
}

/// A whole number from 1 on.
std::optional<std::size_t> ordinal(std::string_view digits) {
    const auto number = Decimal::parse(digits);
    if (!number || !number->is_whole() || *number <= Decimal()) return std::nullopt;
    return static_cast<std::size_t>(number->count());
}

void add_disable(Verb& verb, std::vector<std::string>& names) {
    offer(verb.names("--disable", names, rule_value,
                     {"停用依据法律或惯例的规则或规则族，可重复",
                      "leave out this legal or customary rule or family; repeatable"}),
          rule_names());
}

void add_check(CLI::App& app, const Console& console, Check& check, Command& command) {
    Verb verb(app, console, "check",
              {"核对报告，列出全部不符之处", "check reports and list every disagreement"});
    verb.files(check.batch)->required();
    verb.blank(check.blank);
    verb.previous(check.previous);
    offer(verb.names(
              "--enable", check.enable, rule_value,
              {"启用默认关闭的规则或规则族，可重复", "also run this rule or family; repeatable"}),
          rule_names());
    add_disable(verb, check.disable);
    verb.word(
        "--deadline", {"日期", "DATE"},
        {"本地要求的公布期限，如 2026-01-20", "local deadline for publication, e.g. 2026-01-20"},
        {verb.say({"2026-01-20 这样的日期", "a date like 2026-01-20"})},
        [&check](const std::string& iso) {
            check.deadline = Date::parse(iso);
            return check.deadline.has_value();
        });
    verb.input(
        "--accept", check.accept, file_value,
        {"已认可的不符及理由：退回的问题清单（XLSX、ODS、CSV），或 JSON：{\"编号\":\"理由\"}",
         "what was accepted: the list as it came back (XLSX, ODS, CSV), or "
         "{\"id\":\"reason\"}"});
    verb.choice("--fail-on", check.fail_on,
                {{"error", Severity::error}, {"warning", Severity::warning}},
                {"达到该级别即返回 1，默认 error", "exit 1 from this severity on; default error"});
    verb.flag("--strict", check.strict,
              {"表内印明或表式结构的规则未能核对时也返回 1",
               "exit 1 also when a printed or structural rule could not be assessed"});
    verb.flag("--alike", check.alike,
              {"比较所给各报告的文字是否雷同", "look for text that these reports have in common"});
    verb.report(check.report);
    verb.flag("--show", check.show, {"同时列出读到的各表", "also print the tables as read"});
    verb.json(check.json);
    verb.footer({"退出码：0 没有错误；1 有错误；2 有文件无法读取，或参数有误",
                 "Exit status: 0 no error; 1 errors; 2 a file could not be read, or the call is "
                 "wrong"});
    verb.then([&] {
        if (check.show && check.json) refuse_both(console, "--show", "--json");
        require_one_body(console, check.previous, check.batch);
        require_rules(console, "--enable", check.enable);
        require_removable(console, check.disable);
        command = check;
    });
}

void add_chart(CLI::App& app, const Console& console, DrawChart& draw, Command& command) {
    Verb verb(app, console, "chart",
              {"画图（SVG）：一份报告的办理结果，或同一机关历年的申请",
               "draw, as SVG, how the applications of one report ended, or the years of one body"});
    verb.files(draw.batch)->required();
    verb.made(draw.output, {".svg"});
    verb.footer(
        {"给出一份报告，按申请人画出不为 0 的各项办理结果；给出多份，按年度画出新收、办结和结转",
         "Of one report every outcome that is not 0, by applicant; of several what was "
         "received, concluded and carried out in each year"});
    verb.then([&] { command = draw; });
}

void add_compare(CLI::App& app, const Console& console, Compare& compare, Command& command) {
    Verb verb(app, console, "compare",
              {"比较两年的报告，或同一年度的两个版本",
               "compare the reports of two years, or two versions of one"});
    const auto report = [&verb](std::string& file, Text name, Text description) {
        verb.input(verb.say(name), file, name, description)->required();
    };
    report(compare.older, {"较早的报告", "OLDER"},
           {"上年的报告，或较早的版本", "the older report"});
    report(compare.newer, {"较新的报告", "NEWER"},
           {"本年的报告，或较新的版本", "the newer report"});
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
    verb.files(convert.batch)->required();
    const CLI::Option* to =
        verb.choice("--to", convert.to,
                    {{"json", std::nullopt},
                     {"text", DocumentKind::text},
                     {"html", DocumentKind::html},
                     {"docx", DocumentKind::docx},
                     {"xlsx", DocumentKind::xlsx}},
                    {"目标格式，默认依 -o 的文件名，否则为 json",
                     "kind of file to make; the default is that of the name behind -o, else json"});
    verb.output(convert.output, Written::document);
    verb.footer({"多份报告写入 -o 给出的文件夹，文件名相同，后缀改为目标格式的",
                 "Several reports are written into the folder behind -o, under their names with "
                 "the ending of the new kind"});
    verb.then([&, to] {
        const std::vector<std::string>& names = convert.batch.names;
        convert.several = names.size() > 1 || is_collective(names.front());
        if (!convert.several && to->empty()) convert.to = kind_of_file(convert.output.file);
        if (convert.several) require_folder(console, convert.output.file);
        command = convert;
    });
}

void add_fill(CLI::App& app, const Console& console, Fill& fill, Command& command) {
    Verb verb(app, console, "fill",
              {"计算各项总计，输出 JSON 或填好的原文件",
               "compute the totals and write the report as JSON or as the document it came in"});
    verb.file(fill.file);
    verb.output(fill.output, Written::mended);
    verb.blank(fill.blank);
    verb.footer(
        {"退出码：0 已写出；1 有的数无法写回原文件，没有写出；2 文件无法读取，或参数有误",
         "Exit status: 0 it was written; 1 a cell cannot be put back into the document, and "
         "nothing was written; 2 the file could not be read, or the call is wrong"});
    verb.then([&] { command = fill; });
}

void add_diagnose(CLI::App& app, const Console& console, Diagnose& diagnose, Command& command) {
    Verb verb(app, console, "diagnose",
              {"找出应改的单元格，给出改正值", "name the wrong cells and what they should be"});
    verb.files(diagnose.batch)->required();
    verb.blank(diagnose.blank);
    verb.previous(diagnose.previous);
    add_disable(verb, diagnose.disable);
    verb.word("--max-cells", number_value,
              {"一处不符最多改动几格，默认 4", "cells to change in one place at most; default 4"},
              {verb.say({"不小于 1 的整数", "a whole number from 1 on"})},
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
        require_one_body(console, diagnose.previous, diagnose.batch);
        require_removable(console, diagnose.disable);
        command = diagnose;
    });
}

void add_calendar(Verb& verb, std::string& calendar) {
    verb.input(
        "--calendar", calendar, file_value,
        {"补充或更正的工作日，每行：日期、制表符、off（休）或 work（班）；或年份、制表符、complete（全年）",
         "more working days or others, a line each: date, tab, off or work; or year, tab, "
         "complete"});
}

void add_mapping(Verb& verb, std::string& mapping) {
    verb.input("--mapping", mapping, file_value,
               {"本单位的叫法，每行以制表符分隔：台账、列、本单位的列名；或台账、列、本单位的用语、"
                "格式中的项目",
                "how the office calls things, a line each, tabs between: register, column, its "
                "head here; or register, column, a word here and the form's"});
}

void add_deadlines(CLI::App& app, const Console& console, ListDeadlines& ask, Command& command) {
    Verb verb(app, console, "deadlines",
              {"计算各件申请的答复期限，列出在办和逾期的",
               "say by when each application must be answered, and which are late"});
    verb.input("--requests", ask.files, file_value,
               {"依申请公开台账", "the register of applications"})
        ->required();
    verb.word("--on", {"日期", "DATE"},
              {"截至之日，其后的事视为尚未发生", "the day: what is later has not happened yet"},
              {verb.say({"2026-01-20 这样的日期", "a date like 2026-01-20"})},
              [&ask](const std::string& iso) {
                  const auto day = Date::parse(iso);
                  if (day) ask.on = *day;
                  return day.has_value();
              })
        ->required();
    add_calendar(verb, ask.calendar);
    add_mapping(verb, ask.mapping);
    verb.flag("--late", ask.late,
              {"列出逾期答复的，而不是尚未答复的",
               "list those that were answered late, not those that are open"});
    verb.flag("--json", ask.json, {"以 JSON 输出", "print JSON"});
    verb.footer(
        {"台账可以是 CSV、JSON Lines、XLSX 或 ODS；退出码：0 所列的没有逾期；1 "
         "有逾期的，或有无法判断的；2 有文件无法读取，或参数有误",
         "Registers are CSV, JSON Lines, XLSX or ODS. Exit status: 0 nothing listed is late; 1 "
         "something is, or cannot be told; 2 a file could not be read, or the call is wrong"});
    verb.then([&] { command = ask; });
}

void add_facts(CLI::App& app, const Console& console, ListFacts& list, Command& command) {
    Verb verb(
        app, console, "facts",
        {"把许多报告列成数据表（一格、一处不符或一份报告一行），供数据库和统计软件使用",
         "list cells, findings or reports of many files as rows for databases and statistics"});
    verb.files(list.batch);
    verb.flag("--findings", list.findings,
              {"列出核对结果，而不是单元格", "list findings, not cells"});
    verb.flag("--reports", list.reports, {"列出报告，而不是单元格", "list reports, not cells"});
    const CLI::Option* to =
        verb.choice("--to", list.to, {{"csv", FactFormat::csv}, {"jsonl", FactFormat::json_lines}},
                    {"格式，默认依 -o 的文件名，否则为 csv",
                     "how they are written; the default is that of the name behind -o, else csv"});
    verb.made(list.output, {".csv", ".jsonl"});
    verb.flag("--markdown", list.markdown,
              {"以 Markdown 输出各列的含义（中英文）", "print what the columns mean, in Markdown"});
    verb.footer(
        {"无法读取的文件也占一行，state（或 outcome）为 error；退出码：0 全部读取；2 "
         "有文件无法读取，或参数有误",
         "A file that cannot be read is a row, too, of state (or outcome) error. Exit status: "
         "0 all were read; 2 one could not be, or the call is wrong"});
    verb.then([&, to] {
        if (list.batch.names.empty() != list.markdown)
            refuse(console, {"请给出报告文件或 --markdown 之一", "give either files or --markdown"},
                   {});
        if (list.findings && list.reports) refuse_both(console, "--findings", "--reports");
        if (to->empty() && list.output.file.ends_with(".jsonl")) list.to = FactFormat::json_lines;
        command = list;
    });
}

void add_fee(CLI::App& app, const Console& console, ComputeFee& fee, Command& command) {
    Verb verb(app, console, "fee",
              {"计算信息处理费", "compute the fee for handling applications (s.42)"});
    const auto quantity = [&](const char* name, FeeBasis basis, Text description) {
        return verb.word(name, number_value, description,
                         {verb.say({"不小于 0 的整数，费用不超过 12 位",
                                    "a whole number from 0 on whose fee has at most 12 digits"})},
                         [&fee, basis](const std::string& word) {
                             const auto number = Decimal::parse(word);
                             if (!number || !number->is_whole()) return false;
                             fee.basis = basis;
                             fee.quantity = number->count();
                             return handling_fee(basis, fee.quantity).has_value();
                         });
    };
    const CLI::Option* items =
        quantity("--items", FeeBasis::items,
                 {"按件计收：同一申请人一个自然月内的申请件数",
                  "by items: applications of one applicant in one calendar month"});
    const CLI::Option* pages = quantity(
        "--pages", FeeBasis::pages, {"按量计收：提供的页数", "by pages: pages that are provided"});
    verb.flag("--json", fee.json, {"以 JSON 输出", "print JSON"});
    verb.then([&, items, pages] {
        if (!items->empty() && !pages->empty()) refuse_both(console, "--items", "--pages");
        if (items->empty() && pages->empty())
            refuse(console, {"缺少 --items 或 --pages", "missing: --items or --pages"}, {});
        command = fee;
    });
}

void add_fix(CLI::App& app, const Console& console, Fix& fix, Command& command) {
    Verb verb(app, console, "fix",
              {"改正只有一种改法的不符，输出 JSON 或改好的原文件",
               "mend what one change alone can mend, and write the report as JSON or as the "
               "document it came in"});
    verb.file(fix.file);
    verb.output(fix.output, Written::mended);
    verb.word("--pick", {"编号:序号", "ID:NUMBER"},
              {"选定一种改法，序号见 diagnose，可重复",
               "take this change, as numbered by diagnose; repeatable"},
              {verb.say({"T4.TOTAL@reconsideration:2 这样的“编号:序号”",
                         "an id and a number like T4.TOTAL@reconsideration:2"})},
              [&fix](const std::string& word) {
                  const auto pick = parse_pick(word);
                  if (pick) fix.picks.push_back(*pick);
                  return pick.has_value();
              })
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    verb.blank(fix.blank);
    verb.previous(fix.previous);
    add_disable(verb, fix.disable);
    verb.footer(
        {"退出码：0 没有不符或全部改正；1 有未改正的，或有的数无法写回原文件、没有写出；2 "
         "文件无法读取，或参数有误",
         "Exit status: 0 nothing failed or all was mended; 1 something was left, or cannot "
         "be put back into the document, and nothing was written; 2 the file could not be "
         "read, or the call is wrong"});
    verb.then([&] {
        require_removable(console, fix.disable);
        command = fix;
    });
}

void add_indicators(CLI::App& app, const Console& console, ListIndicators& list, Command& command) {
    Verb verb(app, console, "indicators",
              {"计算公开率、结转率等指标", "compute rates: granted, carried over and others"});
    verb.files(list.batch)->required();
    verb.blank(list.blank);
    verb.flag("--json", list.json, {"以 JSON 输出", "print JSON"});
    verb.then([&] { command = list; });
}

void add_rules(CLI::App& app, const Console& console, ListRules& list, Command& command) {
    Verb verb(app, console, "rules", {"列出规则", "list the rules"});
    verb.word(verb.say(rule_value), rule_value,
              {"规则编号，给出该规则的全部内容", "id of one rule to print in full"},
              {verb.say({"规则编号（见 govinfo rules）", "the id of a rule (see govinfo rules)"}),
               rule_names()},
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

/// One register, by key.
void add_register(Verb& verb, const Register*& of) {
    std::vector<std::pair<std::string, const Register*>> values;
    for (const Register& each : registers()) values.push_back({std::string(each.key), &each});
    verb.choice("--register", of, values, {"台账", "a register"});
}

void add_schema(CLI::App& app, const Console& console, PrintSchema& print, Command& command) {
    Verb verb(
        app, console, "schema",
        {"输出报告或各种结果的 JSON Schema", "print the JSON Schema of a report or of a result"});
    std::vector<std::string> words;
    for (const Form* each : forms()) words.emplace_back(each->id());
    for (const std::string_view each : json_kinds()) words.emplace_back(each);
    const Allowed allowed = one_of(words, console);
    constexpr Text value = {"种类", "KIND"};
    verb.word(verb.say(value), value,
              {"报告格式，或结果在 JSON 中的名称",
               "a form for its reports, or a result by its name in the JSON"},
              allowed, [&print, words](const std::string& word) {
                  print.kind = word;
                  return std::find(words.begin(), words.end(), word) != words.end();
              });
    add_register(verb, print.of);
    verb.then([&] {
        if (print.kind.empty() == (print.of == nullptr))
            refuse(console, {"请给出种类或 --register 之一", "give a kind or --register"}, {});
        command = print;
    });
}

void add_organ(Verb& verb, std::string& organ) {
    verb.word("--organ", {"名称", "NAME"}, {"行政机关名称", "name of the organ"},
              {verb.say({"UTF-8 文字", "text in UTF-8"})}, [&organ](const std::string& name) {
                  organ = name;
                  return is_utf8(name);
              });
}

template <class Year>
CLI::Option* add_year(Verb& verb, Year& year) {
    return verb.word("--year", {"年度", "YEAR"}, {"报告年度", "year reported on"},
                     {verb.say({"2025 这样的四位年份", "a year like 2025"})},
                     [&year](const std::string& word) {
                         const auto day = Date::parse(word + "-12-31");
                         if (day) year = day->year;
                         return day && day->year >= earliest_year;
                     });
}

void add_template(CLI::App& app, const Console& console, MakeTemplate& make, Command& command) {
    Verb verb(app, console, "template",
              {"输出空白报告或台账", "print an empty report or register"});
    verb.form("--form", make.form)->required(false);
    add_register(verb, make.of);
    add_organ(verb, make.organ);
    add_year(verb, make.year);
    verb.previous(make.previous);
    const CLI::Option* to = verb.choice(
        "--to", make.to, {{"csv", RegisterFileKind::csv}, {"xlsx", RegisterFileKind::xlsx}},
        {"台账的文件格式，默认依 -o 的文件名，否则为 csv；xlsx 带下拉列表",
         "kind of a register; the default is that of the name behind -o, else csv; "
         "xlsx has lists to choose from"});
    verb.template_output(make.output);
    verb.footer({"给出 --previous 时，填入机关、年度、上年结转和上一年项目数量",
                 "With --previous the organ, the year, what was carried in and last year's items "
                 "are filled in"});
    verb.then([&, to] {
        if ((make.form == nullptr) == (make.of == nullptr))
            refuse(console,
                   {"请给出 --form 或 --register 之一", "give either --form or --register"}, {});
        const std::string& file = make.output.file;
        const bool is_csv = file.ends_with(".csv"), is_xlsx = file.ends_with(".xlsx");
        if (make.of != nullptr && to->empty() && is_xlsx) make.to = RegisterFileKind::xlsx;
        const bool wrong = make.of == nullptr ? is_csv || is_xlsx || !to->empty()
                                              : file.ends_with(".json") ||
                                                    (make.to == RegisterFileKind::csv && is_xlsx) ||
                                                    (make.to == RegisterFileKind::xlsx && is_csv);
        if (wrong)
            refuse(console,
                   {"空白报告为 JSON，空白台账为 CSV 或 XLSX",
                    "an empty report is JSON, an empty register CSV or XLSX"},
                   {});
        command = make;
    });
}

void add_tally(CLI::App& app, const Console& console, MakeTally& make, Command& command) {
    Verb verb(app, console, "tally",
              {"由台账逐件统计各表", "count the tables from the registers kept all year"});
    for (const Register& each : registers())
        verb.input("--" + std::string(each.key), make.files[static_cast<std::size_t>(each.id)],
                   file_value, each.name);
    add_year(verb, make.year)->required();
    verb.form("--form", make.form)->required(false);
    add_organ(verb, make.organ);
    verb.word("--on", {"日期", "DATE"},
              {"统计之日：其后的日期视为有误，其时未公开的公文可能逾期",
               "day of the count: later dates are mistakes, and documents not public by then may "
               "be late"},
              {verb.say({"2026-01-20 这样的日期", "a date like 2026-01-20"})},
              [&make](const std::string& iso) {
                  make.on = Date::parse(iso);
                  return make.on.has_value();
              });
    add_calendar(verb, make.calendar);
    add_mapping(verb, make.mapping);
    verb.previous(make.previous);
    verb.input("--against", make.against, file_value,
               {"已填的报告：列出与台账不同的各格及其记录",
                "a report that was filled in: list the cells that differ and their records"});
    verb.flag("--trace", make.trace,
              {"列出每格由哪些记录计入", "list the records behind each cell"});
    verb.flag("--json", make.json, {"以 JSON 输出", "print JSON"});
    verb.output(make.output, Written::json,
                {"把统计所得的报告写入该文件", "write the report here"});
    verb.footer(
        {"台账可以是 CSV、JSON Lines、XLSX 或 ODS；退出码：0 全部计入；1 "
         "有未计入的记录，或与所给报告不同；2 有文件无法读取，或参数有误",
         "Registers are CSV, JSON Lines, XLSX or ODS. Exit status: 0 everything was counted; 1 a "
         "record was not, or a report differs; 2 a file could not be read, or the call is wrong"});
    verb.then([&] {
        const bool any = std::any_of(std::begin(make.files), std::end(make.files),
                                     [](const auto& files) { return !files.empty(); });
        if (!any) refuse(console, {"请给出至少一本台账", "name at least one register"}, {});
        if (make.form == nullptr) make.form = form_for_year(make.year);
        if (make.form == nullptr)
            refuse(console, {"{0} 年没有可用的报告格式", "there is no form for {0}"},
                   {std::to_string(make.year)});
        command = make;
    });
}

void add_rollup(CLI::App& app, const Console& console, RollUp& roll_up, Command& command) {
    Verb verb(
        app, console, "rollup",
        {"把各单位的报告汇总为一个地区的报告", "add the reports of units up to that of an area"});
    verb.files(roll_up.batch);
    verb.form("--form", roll_up.form)->required(false);
    add_year(verb, roll_up.year);
    verb.input("--units", roll_up.units, file_value,
               {"单位名单，制表符分隔，表头为 name code kind parent aliases，只需 name",
                "list of units, with tabs between and the head name code kind parent aliases; name "
                "is enough"});
    verb.input(
        "--own", roll_up.own, file_value,
        {"本级机关自身的报告，单独列出并计入", "report of the area's own organ, kept apart"});
    verb.input("--against", roll_up.against, file_value,
               {"已填的汇总报告：列出与各单位合计不同的各格",
                "the area's report: list the cells that are not what its units add up to"});
    verb.input("--previous", roll_up.previous, file_value,
               {"各单位上一年度的报告，用于解释差异，可重复",
                "reports of the units on the year before, to explain differences; repeatable"})
        ->allow_extra_args(false);
    verb.names("--choose", roll_up.chosen, file_value,
               {"同一单位有几份报告时以该文件为准，可重复",
                "of a unit with several reports this one counts; repeatable"});
    verb.input("--merge", roll_up.merge, file_value,
               {"并入以 --save 保存的汇总，可重复", "add what --save wrote; repeatable"})
        ->allow_extra_args(false);
    verb.besides(
        "--save", roll_up.save, {".jsonl", ".json"},
        {"保存各单位的数字，供以后 --merge", "keep the figures of all units, for --merge"});
    verb.besides("--coverage", roll_up.coverage, {".csv", ".jsonl"},
                 {"各单位是否计入，写成数据表（各列见 docs/facts.md）",
                  "write where each unit stands as a table of facts (docs/facts.md)"});
    verb.blank(roll_up.blank);
    verb.flag("--cells", roll_up.cells,
              {"列出每格由哪些单位构成", "list what each unit has in each cell"});
    verb.flag("--json", roll_up.json, {"以 JSON 输出", "print JSON"});
    verb.output(roll_up.output, Written::json,
                {"把汇总所得的报告写入该文件", "write the report here"});
    verb.footer(
        {"退出码：0 全部计入且相符；1 有单位未计入，或与汇总报告不同；2 有文件无法读取，或参数有误",
         "Exit status: 0 every unit is counted and the area's report agrees; 1 a unit is not, or it "
         "differs; 2 a file could not be read, or the call is wrong"});
    verb.then([&] {
        if (roll_up.batch.names.empty() && roll_up.merge.empty())
            refuse(console, {"请给出至少一份报告", "name at least one report"}, {});
        command = roll_up;
    });
}

void add_catalogue(CLI::App& app, const Console& console, MakeCatalogue& make, Command& command) {
    Verb verb(app, console, "catalogue",
              {"由公文台账编制政府信息公开目录",
               "make the public catalogue of open documents from their register"});
    verb.input("--documents", make.files, file_value, find_register(RegisterKey::documents).name)
        ->required();
    const CLI::Option* to =
        verb.choice("--to", make.kind,
                    {{"html", OpenCatalogueKind::html},
                     {"json", std::nullopt},
                     {"csv", OpenCatalogueKind::csv},
                     {"xlsx", OpenCatalogueKind::xlsx}},
                    {"目标格式，默认依 -o 的文件名，否则为 json；json 供本机关的程序使用，不作公布",
                     "kind of file to make; the default is that of the name behind -o, else json, "
                     "which is for programs of the organ and not to be published"});
    add_organ(verb, make.options.organ);
    verb.word(
        "--organ-code", {"代码", "CODE"},
        {"组织机构代码（9 位）或统一社会信用代码：为没有索引号的公文拟编索引号，并核对索引号的形式",
         "code of the organ, of nine characters or within its unified code: proposes index "
         "numbers for documents without one, and checks the shape of the others"},
        {verb.say({"9 位组织机构代码或 18 位统一社会信用代码，末位为校验码",
                   "a code of 9 characters or 18 that ends in its check character"})},
        [&make](const std::string& word) {
            make.options.organ_code = organ_code(word);
            return make.options.organ_code.has_value();
        });
    verb.word("--on", {"日期", "DATE"},
              {"目录截至之日：注明各件的有效性，其后公开的不列入",
               "day of the catalogue: says what is in force, and leaves out what is public later"},
              {verb.say({"2026-01-20 这样的日期", "a date like 2026-01-20"})},
              [&make](const std::string& iso) {
                  make.options.on = Date::parse(iso);
                  return make.options.on.has_value();
              });
    add_mapping(verb, make.mapping);
    verb.made(make.output, {".html", ".json", ".csv", ".xlsx"});
    verb.footer(
        {"只列入公开属性为主动公开且已公开的公文。台账可以是 CSV、JSON Lines、XLSX 或 ODS；退出码：0 "
         "目录完整；1 有不能列入的记录，或缺少索引号、内容概述等；2 有文件无法读取，或参数有误",
         "Lists what is open and public. Registers are CSV, JSON Lines, XLSX or ODS. Exit status: 0 "
         "the catalogue is complete; 1 a record cannot be listed, or an item such as index or "
         "summary is missing; 2 a file could not be read, or the call is wrong"});
    verb.then([&, to] {
        if (to->empty()) make.kind = open_catalogue_kind_of_file(make.output.file);
        command = make;
    });
}

void add_guide(CLI::App& app, const Console& console, MakeGuide& make, Command& command) {
    Verb verb(app, console, "guide",
              {"编制政府信息公开指南", "make the guide to disclosure (s.12)"});
    verb.input(verb.say(file_value), make.file, file_value,
               {"指南各项内容的 JSON（见 govinfo schema guide），- 为标准输入",
                "its items as JSON (see govinfo schema guide); - is standard input"})
        ->required();
    const CLI::Option* to =
        verb.choice("--to", make.kind, {{"html", DocumentKind::html}, {"docx", DocumentKind::docx}},
                    {"目标格式，默认依 -o 的文件名，否则为 html",
                     "kind of file to make; the default is that of the name behind -o, else html"});
    verb.flag("--draft", make.draft,
              {"不完整时也写出，缺项处注明“待补充”",
               "write it though it is not complete, with 待补充 where something is missing"});
    verb.made(make.output, {".html", ".docx"});
    verb.footer(
        {"退出码：0 已写出；1 缺少法定内容或拒绝法定渠道，没有写出（--draft 仍写出）；2 文件无法读取，或参数有误",
         "Exit status: 0 it was written; 1 something that the law asks for is missing or refused, "
         "and it was written only with --draft; 2 the file could not be read, or the call is "
         "wrong"});
    verb.then([&, to] {
        if (to->empty()) make.kind = kind_of_file(make.output.file).value_or(DocumentKind::html);
        command = make;
    });
}

void add_completion(CLI::App& app, const Console& console, Shell& shell, std::string& text) {
    Verb verb(
        app, console, "completion",
        {"输出用于补全命令行的 shell 脚本", "print the script that completes calls in a shell"});
    verb.choice("SHELL", shell, {{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}},
                {"bash、zsh 或 fish", "bash, zsh or fish"})
        ->required();
    verb.footer({"安装后即可补全；单独使用时：source <(govinfo completion bash)",
                 "Where govinfo was installed, shells find it. Else: source <(govinfo completion "
                 "bash)"});
    verb.then([&] { text = completion(define(app, console), shell); });
}

void add_manual(CLI::App& app, const Console& console, std::string& text) {
    Verb verb(app, console, "manual", {"输出手册页（man）", "print the manual page, for man"});
    verb.footer({"阅读：govinfo manual | man -l -", "To read it: govinfo manual | man -l -"});
    verb.then([&] { text = manual(define(app, console), console); });
}

void add_common(CLI::App& app, Console& console) {
    const auto say = [&console](Text text) { return std::string(console.say(text)); };
    app.allow_windows_style_options(false);  // what begins with `/` is the name of a file
    app.set_help_flag("-h,--help", say({"显示帮助", "print this help"}));
    app.set_version_flag("--version", version, say({"显示版本", "print the version"}));
    const auto is_language = [](const std::string& word) { return word == "zh" || word == "en"; };
    add_word(app, console, "--lang", "zh|en",
             {"语言，默认依系统语言环境", "language; the default is that of the locale"},
             one_of({"zh", "en"}, console), is_language);
    add_word(app, console, "--converter-seconds", say(number_value),
             {"转换一个 PDF、DOC 等文件最多用时（秒），默认 10",
              "time to convert one PDF, DOC or the like; default 10"},
             {say({"1 至 3600 的整数", "a whole number from 1 to 3600"})},
             [&console](const std::string& word) {
                 const auto count = ordinal(word);
                 if (!count || *count > 3600) return false;
                 console.set_converter_time(std::chrono::seconds(*count));
                 return true;
             });
    add_word(app, console, "--encoding", say({"编码", "LABEL"}),
             {"文本和网页的编码，如 HTTP 标头所示；默认由内容判断",
              "encoding of texts and pages, as an HTTP header says; by default the content tells"},
             one_of({"utf-8", "utf-16le", "utf-16be", "gbk", "gb18030"}, console),
             [&console](const std::string& label) {
                 if (!is_encoding_label(label)) return false;
                 console.set_encoding(label);
                 return true;
             });
    app.require_subcommand(1);
    app.fallthrough();
}

/// The verb that was chosen; null if none was.
const CLI::App* chosen(const CLI::App& app) {
    return app.get_subcommands().empty() ? nullptr : app.get_subcommands().front();
}

/// A word that is no verb, no option, or one argument too many.
std::string unknown_word(const CLI::App& app, const std::string& word, const Console& console) {
    std::vector<std::string> known;
    Text pattern = {"没有“{0}”这个命令", "there is no verb {0}"};
    if (word.starts_with('-')) {
        pattern = {"没有“{0}”这个选项", "there is no option {0}"};
        for (const CLI::App* each : {&app, chosen(app)})
            if (each != nullptr)
                for (const CLI::Option* option : each->get_options())
                    if (option->nonpositional()) known.push_back(option->get_name());
    } else if (chosen(app) != nullptr) {
        pattern = {"多余的参数：{0}", "one argument too many: {0}"};
    } else {
        for (const CLI::App* verb : app.get_subcommands(nullptr)) known.push_back(verb->get_name());
    }
    return console.say(pattern, {word}) + or_rather(word.substr(0, word.find('=')), known, console);
}

/// What is wrong with the call.
std::string complaint(const CLI::App& app, const CLI::ParseError& error, const Console& console) {
    const std::vector<std::string> unknown = app.remaining(true);
    if (!unknown.empty()) return unknown_word(app, unknown.front(), console);
    const std::string what = error.what();
    const std::string kind = error.get_name();
    if (kind == "ValidationError") return what;
    if (chosen(app) == nullptr)
        return std::string(console.say({"未指定命令", "a verb is missing"}));
    Text pattern = {"“{0}”后面缺少内容", "{0} lacks a value"};
    if (kind == "RequiredError") pattern = {"缺少参数“{0}”", "missing: {0}"};
    if (kind == "ConversionError") pattern = {"“{0}”后面不带内容", "{0} takes no value"};
    if (what.find("At Most") != std::string::npos)
        pattern = {"“{0}”只能给出一次", "{0} stands twice"};
    const std::string from = what.substr(std::min(what.find("--"), what.size()));
    const std::string& name = from.empty() ? what : from;
    return console.say(pattern, {name.substr(0, name.find_first_of(": "))});
}

}  // namespace

Language language_of(std::span<const std::string> words) {
    Language language = language_of_locale();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1]) : "";
        if (word == "--lang=zh" || (word == "--lang" && next == "zh")) language = Language::zh;
        if (word == "--lang=en" || (word == "--lang" && next == "en")) language = Language::en;
    }
    return language;
}

std::variant<Command, Exit> parse(std::span<const std::string> words, Console& console) {
    CLI::App app(
        std::string(console.say({"核对政府信息公开工作年度报告",
                                 "Checks annual reports on government information disclosure"})),
        "govinfo");
    add_common(app, console);
    Command command;
    Check check;
    DrawChart draw;
    Compare compare;
    Convert convert;
    Fill fill;
    Diagnose diagnose;
    ListDeadlines deadlines;
    ListFacts facts;
    ComputeFee fee;
    Fix fix;
    ListIndicators indicators;
    ListRules list;
    PrintSchema print;
    MakeTemplate make;
    MakeTally tally;
    RollUp roll_up;
    MakeCatalogue catalogue;
    MakeGuide guide;
    Shell shell = Shell::bash;
    std::string text;  // what tells of the command itself
    add_catalogue(app, console, catalogue, command);
    add_check(app, console, check, command);
    add_chart(app, console, draw, command);
    add_compare(app, console, compare, command);
    add_convert(app, console, convert, command);
    add_fill(app, console, fill, command);
    add_diagnose(app, console, diagnose, command);
    add_deadlines(app, console, deadlines, command);
    add_facts(app, console, facts, command);
    add_fee(app, console, fee, command);
    add_fix(app, console, fix, command);
    add_guide(app, console, guide, command);
    add_indicators(app, console, indicators, command);
    add_rules(app, console, list, command);
    add_schema(app, console, print, command);
    add_template(app, console, make, command);
    add_tally(app, console, tally, command);
    add_rollup(app, console, roll_up, command);
    add_completion(app, console, shell, text);
    add_manual(app, console, text);
    try {
        std::vector<std::string> rest(words.rbegin(), words.rend());  // as CLI11 wants it
        app.parse(std::move(rest));
        if (text.empty()) return command;
        console.put(text);
        return Exit::ok;
    } catch (const CLI::CallForHelp&) {
        const CLI::App* verb = chosen(app);
        console.out(help(define(app, console), verb == nullptr ? "" : verb->get_name(), console));
        return Exit::ok;
    } catch (const CLI::CallForVersion& request) {
        console.out(std::string(request.what()) + "\n");
        return Exit::ok;
    } catch (const CLI::ParseError& error) {
        console.complain(complaint(app, error, console));
        const CLI::App* verb = chosen(app);
        const std::string name = verb == nullptr ? "govinfo" : "govinfo " + verb->get_name();
        console.tell(console.say({"用法见 {0} --help", "see {0} --help"}, {name}));
        return Exit::unreadable;
    }
}

}  // namespace govinfo::cli
