// govinfo convert: the report as canonical JSON or as a document, whatever its findings.

#include <algorithm>
#include <string>
#include <vector>

#include <govinfo/label.hpp>
#include <govinfo/write.hpp>

#include "grid.hpp"
#include "input.hpp"
#include "labels.hpp"
#include "output.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

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

}  // namespace

Exit run(const Convert& convert, const Console& console) {
    const auto result = read_or_complain(convert.file, console);
    if (!result) return Exit::unreadable;
    const Report& report = result->report;
    if (!convert.to) return write_report(report, convert.output, console);
    const auto document = write(report, *convert.to);
    if (!document) {
        console.complain(message(document.error(), console.language()));
        return Exit::unreadable;
    }
    if (const auto again = read(*document))
        tell(losses(report, again->report), report.form(), console);
    else
        console.tell(console.say({"写出的文件不能读回：{0}", "the document cannot be read: {0}"},
                                 {message(again.error(), console.language())}));
    return write_document(*document, convert.output, console);
}

}  // namespace govinfo::cli
