#include "rules/rule_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <govinfo/json.hpp>

namespace govinfo::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = GOVINFO_SOURCE_DIR "/tests/data/rules";

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<std::string> lines(const fs::path& file) {
    std::vector<std::string> out;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#') out.push_back(line);
    return out;
}

/// Lines by their first word.
std::map<std::string, std::string> words_of(const fs::path& file) {
    std::map<std::string, std::string> out;
    for (const std::string& line : lines(file)) {
        const std::size_t space = line.find(' ');
        out[line.substr(0, space)] = line.substr(space + 1);
    }
    return out;
}

Report read_report(const fs::path& json) {
    auto report = read_json(contents(json));
    if (!report)
        throw std::runtime_error(json.string() + ": " + message(report.error(), Language::en));
    return std::move(*report);
}

/// Of the files beside a case, `<case>.previous.json`.
std::optional<Report> read_beside(fs::path json, const char* ending) {
    json.replace_extension(ending);
    if (!fs::exists(json)) return std::nullopt;
    return read_report(json);
}

bool is_case(const fs::path& file) {
    const fs::path ending = file.stem().extension();
    return file.extension() == ".json" && ending != ".previous" && ending != ".other";
}

NoteCode note_code(std::string_view wanted) {
    for (int code = 0; code <= static_cast<int>(NoteCode::form_assumed); ++code)
        if (name(static_cast<NoteCode>(code)) == wanted) return static_cast<NoteCode>(code);
    throw std::runtime_error("no note " + std::string(wanted));
}

RuleCase read_case(const fs::path& json) {
    const std::string rule = json.parent_path().filename().string();
    const std::string stem = json.stem().string();
    RuleCase out{rule + "/" + stem,
                 rule,
                 stem.substr(0, stem.find_first_of(".@")),
                 stem.substr(stem.find('@') + 1),
                 read_report(json),
                 {},
                 read_beside(json, "previous.json"),
                 read_beside(json, "other.json"),
                 words_of(fs::path(json).replace_extension("options")),
                 words_of(fs::path(json).replace_extension("txt"))};
    std::replace(out.line.begin(), out.line.end(), '.', '/');
    const fs::path notes = fs::path(json).replace_extension("notes");
    if (fs::exists(notes)) out.read = ReadResult{out.report, {}, {}, true};
    for (const std::string& line : lines(notes)) {
        std::istringstream words(line);
        std::string code, path, raw;
        words >> code >> path >> raw;
        out.read->notes.push_back({note_code(code), {}, path, raw, {}});
    }
    return out;
}

std::string listed(const std::vector<Operand>& operands, Operand::Role role, const Form& form) {
    std::string out;
    for (const Operand& operand : operands) {
        if (operand.role != role) continue;
        if (!out.empty()) out.append(operand.coefficient < 0 ? " - " : " + ");
        if (operand.source == TermSource::previous_year) out.append("previous ");
        out.append(form.cell(operand.cell).path);
    }
    return out;
}

std::string side(const Sum& value, const std::string& operands) {
    return to_string(value) + " =" + (operands.empty() ? "" : " " + operands);
}

}  // namespace

std::vector<RuleCase> cases_of(std::string_view rule) {
    std::vector<fs::path> files;
    if (!fs::exists(root / rule)) return {};
    for (const auto& entry : fs::directory_iterator(root / rule))
        if (is_case(entry.path())) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<RuleCase> out;
    out.reserve(files.size());
    for (const fs::path& file : files) out.push_back(read_case(file));
    return out;
}

std::vector<std::string> rules_with_cases() {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(root))
        if (entry.is_directory()) out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

std::map<std::string, std::string> impossible_outcomes(std::string_view rule) {
    return words_of(root / rule / "never.txt");
}

std::map<std::string, std::string> said_of(const Finding& finding, const Report& report,
                                           const ValidateOptions& options) {
    const bool failed = finding.outcome == Outcome::fail;
    const auto words = [&](Language language) {
        return failed ? message(finding, report, options, language)
                      : reason(finding, report, options, language);
    };
    std::map<std::string, std::string> out = {{"zh", words(Language::zh)},
                                              {"en", words(Language::en)}};
    if (!failed) return out;
    const auto operands = govinfo::operands(finding, report, options);
    const auto list = [&](Operand::Role role) { return listed(operands, role, report.form()); };
    if (const auto subject = list(Operand::Role::subject); !subject.empty())
        out["subject"] = subject;
    if (const auto guard = list(Operand::Role::guard); !guard.empty()) out["guard"] = guard;
    const auto left = list(Operand::Role::left), right = list(Operand::Role::right);
    if (left.empty() && right.empty()) return out;
    out["left"] = side(finding.left, left);
    out["right"] = side(finding.right, right);
    return out;
}

}  // namespace govinfo::test
