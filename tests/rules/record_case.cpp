#include "rules/record_case.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <govinfo/open_catalogue.hpp>
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

/// As the tables are counted, or what only a catalogue asks for.
std::vector<RecordFinding> findings_of(const RecordCase& each, std::string_view rule) {
    std::vector<RecordFinding> all;
    const auto take = [&all](const auto& result) {
        for (const auto* list : {&result.exceptions, &result.remarks})
            all.insert(all.end(), list->begin(), list->end());
    };
    const auto read = [&each](const RecordSink& sink) {
        const auto done = read_register(each.in, each.csv, "", sink);
        if (!done) throw std::runtime_error(message(done.error(), Language::en));
    };
    if (rule == "DOC.INDEX_SHAPE") {
        OpenCatalogue catalogue({.organ_code = organ_code("000014349")});
        read(sink_of(catalogue));
        take(catalogue.result());
        return all;
    }
    TallyOptions options{find_form("2021"), 2025, "", Date{2026, 1, 15}};
    if (each.outcome == "na") options.on.reset();
    Tally tally(options);
    read(sink_of(tally));
    take(tally.result());
    return all;
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
    std::vector<RecordFinding> found;
    for (const RecordFinding& finding : findings_of(each, rule))
        if (finding.fault.rule->id == rule) found.push_back(finding);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.line < right.line; });
    std::string out;
    for (const RecordFinding& finding : found)
        for (const Language language : {Language::zh, Language::en})
            out += message(finding, *find_form("2021"), language) + "\n";
    return out;
}

}  // namespace govinfo::test
