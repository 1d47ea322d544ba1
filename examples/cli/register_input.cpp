#include "register_input.hpp"

#include <algorithm>
#include <optional>

#include <govinfo/json.hpp>

#include "input.hpp"

namespace govinfo::cli {
namespace {

/// Limits for workbooks: a year's register of a ministry has some 100,000 rows.
ReadOptions workbook_options() {
    ReadOptions options;
    options.max_memory = std::size_t{1} << 30;
    options.max_cells = std::size_t{1} << 24;
    return options;
}

std::optional<FileError> read_file(RegisterKey key, const std::string& file, const RecordSink& sink,
                                   RegisterRead& read) {
    const ReadOptions options = workbook_options();
    RegisterReader reader(key, file, sink);
    std::string workbook;
    std::optional<Error> error;
    auto unread = read_pieces(file, [&](std::string_view piece) {
        if (!workbook.empty() || is_workbook(piece)) {
            workbook.append(piece);
            return workbook.size() <= options.max_bytes;
        }
        error = reader.add(piece);
        return !error;
    });
    if (unread) return unread;
    if (error) return input_error(*error);
    Result<RegisterRead> result =
        workbook.empty() ? reader.end() : read_register(key, workbook, file, sink, options);
    if (!result) return input_error(result.error());
    read = *std::move(result);
    return std::nullopt;
}

void tell_notes(const std::string& file, const RegisterRead& read, const Console& console) {
    if (!read.unknown_columns.empty())
        console.tell(console.say({"{0}：未读取的列：{1}", "{0}: columns that are not read: {1}"},
                                 {file, joined(read.unknown_columns, console)}));
    for (const std::size_t sheet : read.other_sheets)
        console.tell(console.say({"{0}：第 {1} 张工作表没有台账表头，未读取",
                                  "{0}: sheet {1} has no head of a register and is not read"},
                                 {file, std::to_string(sheet)}));
}

}  // namespace

std::string joined(const std::vector<std::string>& words, const Console& console) {
    std::string out;
    const std::size_t shown = std::min(words.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i)
        out.append(i == 0 ? "" : console.say({"、", ", "})).append(words[i]);
    if (shown < words.size())
        out += console.say({" 等 {0} 条", " … {0} in all"}, {std::to_string(words.size())});
    return out;
}

std::optional<WorkCalendar> read_calendar(const std::string& file, const Console& console) {
    if (file.empty()) return WorkCalendar();
    const auto bytes = read_bytes(file, ReadOptions().max_bytes);
    if (const auto* error = std::get_if<FileError>(&bytes)) {
        console.complain(file + ": " + error->in(console.language()));
        return std::nullopt;
    }
    auto calendar = WorkCalendar::read(std::get<std::string>(bytes));
    if (calendar) return *std::move(calendar);
    console.complain(file + ": " + message(calendar.error(), console.language()));
    return std::nullopt;
}

bool read_register_file(RegisterKey key, const std::string& file, const RecordSink& sink,
                        const Console& console) {
    RegisterRead read;
    const auto error = read_file(key, file, sink, read);
    if (error) console.complain(file + ": " + error->in(console.language()));
    tell_notes(file, read, console);
    return !error;
}

}  // namespace govinfo::cli
