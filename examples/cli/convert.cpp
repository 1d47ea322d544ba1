// govinfo convert: the report as canonical JSON or as a document, whatever its findings.

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <govinfo/json.hpp>
#include <govinfo/label.hpp>
#include <govinfo/write.hpp>

#include "files.hpp"
#include "grid.hpp"
#include "input.hpp"
#include "labels.hpp"
#include "output.hpp"
#include "system/file_status.hpp"
#include "system/names.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;

/// What stands around the first byte in which two texts differ, in one short line.
std::string excerpt(const std::string& text, std::size_t at, const Console& console) {
    constexpr std::size_t before = 12, longest = 48;  // bytes
    const auto is_inside = [&](std::size_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    };
    std::size_t begin = std::max(at, before) - before;
    std::size_t end = std::min(begin + longest, text.size());
    while (is_inside(begin)) ++begin;
    while (is_inside(end)) ++end;
    std::string shown = text.substr(std::min(begin, end), end - std::min(begin, end));
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; },
        ' ');
    return console.say({"“{0}”", "\"{0}\""},
                       {(begin > 0 ? "…" : "") + shown + (end < text.size() ? "…" : "")});
}

/// Cells that were absent, as ranges; everything else a line, with both sides.
void tell(const std::vector<Loss>& losses, const Form& form, const Console& console) {
    std::vector<CellIndex> blank;
    Grid others({Align::left, Align::left, Align::left, Align::left}, 2);
    for (const Loss& loss : losses) {
        const auto cell = form.find(loss.path);
        if (cell && loss.written == name(CellState::absent) &&
            loss.read == name(CellState::blank)) {
            blank.push_back(*cell);
            continue;
        }
        const auto at =
            static_cast<std::size_t>(std::mismatch(loss.written.begin(), loss.written.end(),
                                                   loss.read.begin(), loss.read.end())
                                         .first -
                                     loss.written.begin());
        others.add({cell ? named(form.cell(*cell), console.language()) : loss.path,
                    excerpt(loss.written, at, console), "→", excerpt(loss.read, at, console)});
    }
    if (!blank.empty())
        console.tell(console.say({"原报告没有、写作空白的单元格：{0}处",
                                  "cells that the report does not have, written as blanks: {0}"},
                                 {std::to_string(blank.size())}));
    for (const Table& table : form.tables())
        for (const std::string& line : cell_ranges(form, table, blank, console.language()))
            console.tell("  " + std::string(console.say(table.name)) + " " + line);
    if (others.empty()) return;
    console.tell(console.say({"无法原样写入，读回后不同：{0}处",
                              "what cannot be written so that it is read as it was: {0}"},
                             {std::to_string(losses.size() - blank.size())}));
    console.tell(others.text());
}

/// Its bytes; nothing if there is no such document of it, which has been said.
std::optional<std::string> document_of(const Report& report, const Convert& convert,
                                       const Console& console) {
    if (!convert.to) return write_json(report);
    auto document = write(report, *convert.to);
    if (!document) {
        console.complain(message(document.error(), console.language()));
        return std::nullopt;
    }
    if (const auto again = read(*document))
        tell(losses(report, again->report), report.form(), console);
    else
        console.tell(console.say({"写出的文件不能读回：{0}", "the document cannot be read: {0}"},
                                 {message(again.error(), console.language())}));
    return *std::move(document);
}

Outcome converted(const ReadResult& result, const Convert& convert, const Output& output,
                  const Console& console) {
    tell_notes(result, console);
    const auto document = document_of(result.report, convert, console);
    if (!document) return {Exit::unreadable, ""};
    if (output.file.empty()) return {Exit::ok, *document};
    return {convert.to ? write_document(*document, output, console)
                       : write_report(result.report, output, console),
            ""};
}

/// Where what comes of several files goes, none of it into the place of another or of an input.
class Targets {
  public:
    explicit Targets(const Convert& convert) {
        for (const Path& path : convert.batch.files)
            if (const auto status = status_of(path.name)) inputs_.insert(status->identity);
        const std::string ending = !convert.to ? "json"
                                   : *convert.to == DocumentKind::text
                                       ? "txt"
                                       : std::string(name(*convert.to));
        for (const Path& path : convert.batch.files) {
            fs::path target = path_of(convert.output.file) / path_of(path.below);
            target.replace_extension(ending);
            names_[&path] = name_of(target);
            first_.try_emplace(name_of(target), &path);
        }
    }

    [[nodiscard]] const std::string& of(const Path& path) const { return names_.at(&path); }

    /// Nothing if there is no such thing.
    [[nodiscard]] std::optional<std::string> objection(const Path& path,
                                                       const Console& console) const {
        const std::string& target = of(path);
        const Path& first = *first_.at(target);
        if (&first != &path)
            return console.say(
                {"{0} 已用于 {1}；请分开转换", "{0} is for {1} already; convert one of them apart"},
                {target, first.name});
        const auto status = status_of(target);
        if (status && inputs_.count(status->identity) > 0)
            return console.say({"{0} 是本次读取的文件，不会写入；请以 -o 另给文件夹",
                                "{0} is read by this call and never written to; name another "
                                "folder with -o"},
                               {target});
        return std::nullopt;
    }

  private:
    std::set<FileStatus::Identity> inputs_;
    std::map<const Path*, std::string> names_;
    std::map<std::string, const Path*> first_;
};

/// As one of several, whose name stands above what is said of it.
Outcome converted_into(const Targets& targets, const Path& file, const ReadResult& result,
                       const Convert& convert, const Console& console) {
    std::string told;
    const Console own = console.telling(told);
    Outcome outcome = {Exit::unreadable, ""};
    if (const auto objection = targets.objection(file, own)) {
        own.complain(*objection);
    } else {
        const Output output = {targets.of(file), convert.output.force};
        std::error_code ignored;  // for it cannot be written then
        fs::create_directories(path_of(output.file).parent_path(), ignored);
        outcome = converted(result, convert, output, own);
    }
    if (!told.empty()) console.tell(file.name + ":\n" + told);
    return outcome;
}

}  // namespace

Exit run(const Convert& convert, const Console& console) {
    std::optional<Targets> targets;
    if (convert.several) targets.emplace(convert);
    const auto work = [&](const Path& file, const std::shared_ptr<const ReadResult>& result,
                          const Console& own) {
        return targets ? converted_into(*targets, file, *result, convert, own)
                       : converted(*result, convert, convert.output, own);
    };
    Files files{convert.batch};
    files.out = [&console](const std::string& document) { console.put(document); };
    return files.each(work, console);
}

}  // namespace govinfo::cli
