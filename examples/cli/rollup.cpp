// govinfo rollup: the reports of units added up to that of their area.

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <govinfo/facts.hpp>
#include <govinfo/json.hpp>
#include <govinfo/rollup.hpp>

#include "files.hpp"
#include "input.hpp"
#include "rollup_text.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

/// Of a country's units.
constexpr std::size_t most_saved = std::size_t{1} << 32;

bool read_units_file(const std::string& file, std::vector<ListedUnit>& units,
                     const Console& console) {
    if (file.empty()) return true;
    const auto bytes = read_bytes(file, ReadOptions().max_bytes);
    if (const auto* error = std::get_if<FileError>(&bytes)) {
        console.complain(file + ": " + error->in(console.language()));
        return false;
    }
    auto read = read_units(std::get<std::string>(bytes));
    if (!read) {
        console.complain(file + ": " + message(read.error(), console.language()));
        return false;
    }
    units = *std::move(read);
    return true;
}

bool merge_saved(const RollUp& roll_up, Rollup& rollup, const Console& console) {
    for (const std::string& file : roll_up.merge) {
        const auto bytes = read_bytes(file, most_saved);
        if (const auto* error = std::get_if<FileError>(&bytes)) {
            console.complain(file + ": " + error->in(console.language()));
            return false;
        }
        auto saved = rollup_load(std::get<std::string>(bytes));
        if (!saved) {
            console.complain(file + ": " + message(saved.error(), console.language()));
            return false;
        }
        if (!saved->options().trace || saved->options().blank != roll_up.blank) {
            console.complain(console.say(
                {"{0}：保存时的选项与本次不同（--blank，或未保存各单位的数字），不能并入",
                 "{0}: it was saved with another --blank, or without the figures of each unit, and "
                 "cannot be merged"},
                {file}));
            return false;
        }
        rollup.merge(*std::move(saved));
    }
    return true;
}

void add_unread(Rollup& rollup, const std::string& file, const FileError& error) {
    rollup.add_unread({file, error.code, error.zh, error.en});
}

Output saved_to(const RollUp& roll_up) {
    return {roll_up.save, roll_up.output.force};
}
Output coverage_to(const RollUp& roll_up) {
    return {roll_up.coverage, roll_up.output.force};
}

Exit save(const RollUp& roll_up, const Rollup& rollup, const Console& console) {
    if (roll_up.save.empty()) return Exit::ok;
    return write_document(rollup_save(rollup), saved_to(roll_up), console);
}

void save_stopped(const RollUp& roll_up, const Rollup& rollup, const Console& console) {
    if (roll_up.save.empty()) return;
    (void)write_stopped(rollup_save(rollup), saved_to(roll_up), console);
}

Exit write_coverage(const RollUp& roll_up, const RollupResult& result, const Console& console) {
    if (roll_up.coverage.empty()) return Exit::ok;
    const std::string rows =
        roll_up.coverage.ends_with(".csv")
            ? facts_csv_head(FactTable::units) + facts_csv(result, console.language())
            : facts_json_lines(result, console.language());
    return write_document(rows, coverage_to(roll_up), console);
}

/// What cannot be read is told, and is in the result. Where a signal ends the command, what was added
/// up to then is kept.
Exit add_units(const RollUp& roll_up, Rollup& rollup, const Console& console) {
    const Files files{.batch = roll_up.batch,
                      .unread = [&](const std::string& file,
                                    const FileError& error) { add_unread(rollup, file, error); },
                      .stopped = [&] { save_stopped(roll_up, rollup, console); }};
    const auto work = [&rollup](const Path& file, const std::shared_ptr<const ReadResult>& read,
                                const Console&) {
        return Outcome{Exit::ok, "", 0,
                       [&rollup, file, read] { rollup.add(read->report, file.name); }};
    };
    return files.each(work, console);
}

Exit add_others(const std::vector<std::string>& files, RollupRole role, Rollup& rollup,
                const Console& console) {
    Exit exit = Exit::ok;
    for (const std::string& file : files) {
        const Input input = read_report(file, console);
        if (const auto* read = std::get_if<ReadResult>(&input)) {
            rollup.add(read->report, file, role);
            continue;
        }
        const FileError& error = std::get<FileError>(input);
        console.complain(file + ": " + error.in(console.language()));
        if (role == RollupRole::own) add_unread(rollup, file, error);
        exit = Exit::unreadable;
    }
    return exit;
}

}  // namespace

Exit run(const RollUp& roll_up, const Console& console) {
    std::optional<Report> against;
    std::vector<ListedUnit> units;
    Rollup rollup({.trace = true, .blank = roll_up.blank});
    if (!may_replace(saved_to(roll_up), console) || !may_replace(coverage_to(roll_up), console) ||
        !read_previous(roll_up.against, against, console) ||
        !read_units_file(roll_up.units, units, console) || !merge_saved(roll_up, rollup, console))
        return Exit::unreadable;
    const std::vector<std::string> own(roll_up.own.empty() ? 0 : 1, roll_up.own);
    const Exit read = std::max(
        {add_units(roll_up, rollup, console), add_others(own, RollupRole::own, rollup, console),
         add_others(roll_up.previous, RollupRole::previous, rollup, console)});

    const RollupResult result = rollup.result({.form = roll_up.form,
                                               .year = roll_up.year,
                                               .units = units,
                                               .against = against ? &*against : nullptr,
                                               .chosen = roll_up.chosen,
                                               .cells = roll_up.cells});
    if (roll_up.json)
        console.put(rollup_json(result));
    else
        console.out(rollup_text(result, console));
    const Exit saved =
        std::max(save(roll_up, rollup, console), write_coverage(roll_up, result, console));
    if (saved != Exit::ok) return saved;
    if (!roll_up.output.file.empty()) {
        const Exit written = write_report(result.report, roll_up.output, console);
        if (written != Exit::ok) return written;
    }
    if (read != Exit::ok) return read;
    return is_faulty(result) ? Exit::findings : Exit::ok;
}

}  // namespace govinfo::cli
