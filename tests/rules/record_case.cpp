#include "rules/record_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <govinfo/register_file.hpp>

namespace govinfo::test {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

std::vector<RecordCase> record_cases_of(std::string_view rule) {
    const fs::path folder = fs::path(GOVINFO_SOURCE_DIR "/tests/data/rules") / rule;
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ".csv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<RecordCase> out;
    for (const fs::path& file : files) {
        const std::string stem = file.stem().string();
        const Register* in = find_register(stem.substr(stem.rfind('.') + 1));
        if (in == nullptr) throw std::runtime_error(stem + " names no register");
        out.push_back({std::string(rule) + "/" + stem, stem.substr(0, stem.find('.')), in->id,
                       contents(file), contents(fs::path(file).replace_extension("txt"))});
    }
    return out;
}

std::string said_of(const RecordCase& each, std::string_view rule) {
    TallyOptions options{find_form("2021"), 2025, "", Date{2026, 1, 15}};
    if (each.outcome == "na") options.on.reset();
    Tally tally(options);
    const auto read = read_register(each.in, each.csv, "", sink_of(tally));
    if (!read) throw std::runtime_error(message(read.error(), Language::en));
    const TallyResult result = tally.result();
    std::vector<RecordFinding> found;
    for (const auto* list : {&result.exceptions, &result.remarks})
        for (const RecordFinding& finding : *list)
            if (finding.fault.rule->id == rule) found.push_back(finding);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.line < right.line; });
    std::string out;
    for (const RecordFinding& finding : found)
        for (const Language language : {Language::zh, Language::en})
            out += message(finding, *options.form, language) + "\n";
    return out;
}

}  // namespace govinfo::test
