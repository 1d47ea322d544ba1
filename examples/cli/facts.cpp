// govinfo facts: cells, findings or reports of many files as rows for databases and statistics.

#include <govinfo/facts.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/validate.hpp>

#include "files.hpp"
#include "output.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

FactTable table_of(const ListFacts& list) {
    return list.findings  ? FactTable::findings
           : list.reports ? FactTable::reports
                          : FactTable::cells;
}

template <class Source>
std::string rows(const ListFacts& list, const Source& source, const Console& console) {
    return list.to == FactFormat::json_lines
               ? facts_json_lines(table_of(list), source, console.language())
               : facts_csv(table_of(list), source, console.language());
}

Outcome facts_of(const ListFacts& list, const Path& file, const ReadResult& result,
                 const Console& console) {
    if (table_of(list) == FactTable::cells)
        return {Exit::ok, rows(list, FactSource{file.name, result}, console)};
    const Explanation explanation = explain(result, validate(result));
    const Diagnosis diagnosis = diagnose(result.report);
    return {Exit::ok, rows(list, FactSource{file.name, result, &explanation, &diagnosis}, console),
            explanation.failures.size()};
}

}  // namespace

Exit run(const ListFacts& list, const Console& console) {
    if (list.markdown) {
        console.put(facts_markdown());
        return Exit::ok;
    }
    std::optional<OutputFile> file;
    if (!list.output.file.empty()) {
        file = OutputFile::begin(list.output, console);
        if (!file) return Exit::unreadable;
    }
    const auto put = [&](const std::string& bytes) {
        file ? file->write(bytes) : console.put(bytes);
    };
    if (list.to == FactFormat::csv) put(facts_csv_head(table_of(list)));
    Files files{list.batch};
    files.out = put;
    files.unread = [&](const std::string& name, const FileError& error) {
        put(rows(list, UnreadSource{name, {error.zh, error.en}}, console));
    };
    files.stopped = [&file] { file.reset(); };
    const auto work = [&](const Path& path, const std::shared_ptr<const ReadResult>& result,
                          const Console& own) { return facts_of(list, path, *result, own); };
    const Exit exit = files.each(work, console);
    return file ? std::max(exit, file->end()) : exit;
}

}  // namespace govinfo::cli
