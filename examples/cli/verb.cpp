#include "verb.hpp"

#include <filesystem>

#include <govinfo/decimal.hpp>
#include <govinfo/problem_list.hpp>
#include <govinfo/write.hpp>

#include "mended.hpp"
#include "near.hpp"
#include "system/names.hpp"

namespace govinfo::cli {
namespace {

/// Names of documents, for which JSON would be taken by mistake.
constexpr std::string_view document_suffixes[] = {".csv", ".doc", ".docx", ".et",   ".htm", ".html",
                                                  ".md",  ".mht", ".odt",  ".ods",  ".pdf", ".rtf",
                                                  ".txt", ".wps", ".xls",  ".xlsx", ".xml"};

bool has_suffix(const std::string& file, const std::vector<std::string>& suffixes) {
    return std::find(suffixes.begin(), suffixes.end(), suffix_of(file)) != suffixes.end();
}

bool is_document_name(const std::string& file) {
    const std::string suffix = suffix_of(file);
    return std::find(std::begin(document_suffixes), std::end(document_suffixes), suffix) !=
           std::end(document_suffixes);
}

/// No file that is read is written.
void require_apart(const std::string& input, const std::string& output, const Console& console) {
    if (!is_same_file(input, output)) return;
    refuse(console,
           {"{0} 是本次读取的文件，不会写入；请另给输出文件名",
            "{0} is read by this call and never written to; name another file for what is written"},
           {output.empty() ? input : output});
}

}  // namespace

void refuse(const Console& console, Text pattern,
            std::initializer_list<std::string_view> arguments) {
    throw CLI::ValidationError(console.say(pattern, arguments));
}

Allowed one_of(std::vector<std::string> words, const Console& console) {
    std::string what;
    for (const std::string& word : words) {
        if (&word != &words.front())
            what +=
                &word == &words.back() ? console.say({" 或 ", " or "}) : console.say({"、", ", "});
        what += word;
    }
    return {std::move(what), std::move(words)};
}

void refuse_word(const Console& console, std::string_view name, std::string_view word,
                 const Allowed& allowed) {
    throw CLI::ValidationError(console.say({"“{0}”不能是“{1}”，应为：{2}", "{0} is {2}, not {1}"},
                                           {name, word, allowed.what}) +
                               or_rather(word, allowed.words, console));
}

std::string or_rather(std::string_view word, const std::vector<std::string>& words,
                      const Console& console) {
    const std::string meant = nearest(word, words);
    return meant.empty() ? "" : console.say({"；是否指“{0}”？", "; did you mean {0}?"}, {meant});
}

CLI::Option* add_word(CLI::App& app, const Console& console, const std::string& name,
                      const std::string& value, Text description, const Allowed& allowed,
                      const std::function<bool(const std::string&)>& take) {
    const auto check = [&console, longest = name.substr(name.rfind(',') + 1), allowed,
                        take](const std::vector<std::string>& words) {
        for (const std::string& word : words)
            if (!take(word)) refuse_word(console, longest, word, allowed);
    };
    CLI::Option* option = app.add_option_function<std::vector<std::string>>(
                                 name, check, std::string(console.say(description)))
                              ->type_name(value)
                              ->expected(1)
                              ->allow_extra_args(false);
    return allowed.words.empty() ? option : offer(option, allowed.words);
}

CLI::Option* offer(CLI::Option* option, const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    const auto pass = [](std::string&) { return std::string(); };
    return option->check(CLI::Validator(pass, "", all));
}

std::vector<std::string> offered(CLI::Option& option) {
    try {
        return CLI::detail::split(option.get_validator(0)->get_name(), ' ');
    } catch (const CLI::OptionNotFound&) {
        return {};
    }
}

CLI::Option* Verb::files(Batch& batch) {
    batch_ = &batch;
    CLI::Option* files =
        option(say(file_value), batch.names, file_value,
               {"报告文件，- 为标准输入；也可以是文件夹、@名单（每行一个文件名）或引号内的通配符",
                "reports; - is standard input; also a folder, @LIST (a name a line) or a quoted "
                "pattern"});
    word("--jobs", {"数", "N"},
         {"同时处理的文件数，默认为处理器核数", "files at a time; the default is all cores"},
         {say({"1 至 256 的整数", "a whole number from 1 to 256"})},
         [&batch](const std::string& word) {
             const auto number = Decimal::parse(word);
             if (!number || !number->is_whole()) return false;
             if (number->count() < 1 || number->count() > 256) return false;
             batch.jobs = static_cast<std::size_t>(number->count());
             return true;
         });
    flag("--quiet", batch.quiet, {"不显示进度", "do not say how far it is"});
    return files;
}

void Verb::output(Output& output, Written written, Text description) {
    constexpr Text names[] = {
        // by Written
        {"以 .json 结尾的文件名（输出的是 JSON）",
         "a name that ends in .json, for JSON is written"},
        {"以 .json、.txt、.html、.docx、.xlsx 结尾的文件名",
         "a name that ends in .json, .txt, .html, .docx or .xlsx"},
        {"以 .json、.txt、.html、.docx、.xlsx、.ods 结尾的文件名",
         "a name that ends in .json, .txt, .html, .docx, .xlsx or .ods"},
    };
    output_ = &output;
    word("-o,--output", file_value, description, {say(names[static_cast<std::size_t>(written)])},
         [&output, written](const std::string& file) {
             output.file = file == "-" ? "" : file;
             const bool is_document =
                 written == Written::document
                     ? kind_of_file(file).has_value()
                     : written == Written::mended && !mended_kind_of_file(file).empty();
             return is_document || !is_document_name(file);
         });
    const Text replaces_json = {"覆盖已有的文件，即使不是本报告的 JSON",
                                "replace a file that is there, even if it is not this report as "
                                "JSON"};
    flag("--force", output.force,
         written == Written::json ? replaces_json
                                  : Text{"覆盖已有的文件", "replace a file that is there"});
}

void Verb::template_output(Output& output) {
    output_ = &output;
    word("-o,--output", file_value,
         {"写入该文件，默认为标准输出", "write here instead of to standard output"},
         {say({"以 .json 结尾的文件名，台账为 .csv 或 .xlsx",
               "a name that ends in .json or, of a register, in .csv or .xlsx"})},
         [&output](const std::string& file) {
             output.file = file == "-" ? "" : file;
             return !is_document_name(file) || suffix_of(file) == ".csv" ||
                    suffix_of(file) == ".xlsx";
         });
    force(output);
}

void Verb::report(Output& output) {
    output_ = &output;
    word("--report", file_value,
         {"问题清单写入该文件：.html、.docx 逐份列出并标注，.xlsx、.csv 一处一行",
          "write the list of problems: .html or .docx (reports, marked), .xlsx or .csv (a line "
          "each)"},
         {say({"以 .html、.docx、.xlsx、.csv 结尾的文件名",
               "a name that ends in .html, .docx, .xlsx or .csv"})},
         [&output](const std::string& file) {
             output.file = file;
             const auto kind = list_kind_of_file(file);
             return kind && ProblemList::create(*kind);
         });
    force(output);
}

void Verb::made(Output& output, const std::vector<std::string>& suffixes) {
    output_ = &output;
    word("-o,--output", file_value,
         {"写入该文件，默认为标准输出", "write here instead of to standard output"},
         a_name_like(suffixes), [&output, suffixes](const std::string& file) {
             output.file = file == "-" ? "" : file;
             return output.file.empty() || has_suffix(file, suffixes);
         });
    force(output);
}

void Verb::besides(const char* name, std::string& target, const std::vector<std::string>& suffixes,
                   Text description) {
    besides_.push_back(&target);
    word(name, file_value, description, a_name_like(suffixes),
         [&target, suffixes](const std::string& file) {
             target = file;
             return has_suffix(file, suffixes);
         });
}

Allowed Verb::a_name_like(const std::vector<std::string>& suffixes) const {
    std::string names;
    for (const std::string& each : suffixes) {
        const bool last = &each == &suffixes.back();
        names.append(names.empty() ? "" : say({"、", last ? " or " : ", "})).append(each);
    }
    return {console_.say({"以 {0} 结尾的文件名", "a name that ends in {0}"}, {names})};
}

CLI::Option* Verb::form(const std::string& name, const Form*& form) {
    std::vector<std::pair<std::string, const Form*>> values;
    for (const Form* each : forms()) values.push_back({std::string(each->id()), each});
    return choice(name, form, values, {"年度报告格式", "form of the report"})->required();
}

void Verb::json(std::optional<JsonShape>& shape) {
    const auto take = [&console = console_, &shape](const CLI::results_t& words) {
        const std::string& word = words.back();  // `true` without one
        if (word != "true" && word != "compact")
            refuse_word(console, "--json", word, one_of({"compact"}, console));
        shape = word == "compact" ? JsonShape::compact : JsonShape::full;
        return true;
    };
    app_.add_option("--json", take,
                    say({"以 JSON 输出；--json=compact：各规则的依据和说明只写一次",
                         "print JSON; --json=compact: what a rule cites and says stands once"}))
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->expected(0);
}

void Verb::then(const std::function<void()>& action) {
    app_.callback([&console = console_, inputs = inputs_, batch = batch_, output = output_,
                   besides = besides_, action] {
        std::vector<std::string> targets = {output != nullptr ? output->file : ""};
        for (const std::string* each : besides)
            if (!each->empty()) targets.push_back(*each);
        const auto apart = [&](const std::string& input) {
            for (const std::string& each : targets) require_apart(input, each, console);
        };
        for (const CLI::Option* option : inputs)
            for (const std::string& input : option->results()) apart(input);
        if (batch != nullptr) {
            if (std::count(batch->names.begin(), batch->names.end(), "-") > 1)
                refuse(console, {"- 只能给出一次", "- can stand only once"}, {});
            batch->files = expand(batch->names);
            for (const Path& path : batch->files) apart(path.name);
        }
        action();
    });
}

}  // namespace govinfo::cli
