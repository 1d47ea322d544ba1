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
                                   const RegisterOptions& options, RegisterRead& read) {
    const ReadOptions limits = workbook_options();
    RegisterReader reader(key, file, sink, options);
    std::string workbook;
    std::optional<Error> error;
    auto unread = read_pieces(file, [&](std::string_view piece) {
        if (!workbook.empty() || is_workbook(piece)) {
            workbook.append(piece);
            return workbook.size() <= limits.max_bytes;
        }
        error = reader.add(piece);
        return !error;
    });
    if (unread) return unread;
    if (error) return input_error(*error);
    Result<RegisterRead> result =
        workbook.empty() ? reader.end() : read_register(key, workbook, file, sink, limits, options);
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

/// What may settle an error of a head.
Text advice_on(std::string_view code) {
    if (code == name(ErrorCode::missing_key))
        return {"表中以别的名称出现的列，可用 --mapping 对应",
                "a column of another name can be named with --mapping"};
    if (code == name(ErrorCode::duplicate_key))
        return {
            "含义相同的列只能读一列；读哪一列、不读哪一列，可用 --mapping 写明",
            "of columns that mean the same one is read; --mapping can say which, and which not"};
    if (code == name(ErrorCode::invalid_value))
        return {"数字列的单位须能识别，如“金额（元）”“金额（万元）”",
                "the unit of a column of numbers must be a known one, such as 金额（万元）"};
    return {};
}

/// What a small file says, line by line; of no file, nothing.
template <class Said>
std::optional<Said> read_lines(const std::string& file, const Console& console) {
    if (file.empty()) return Said();
    const auto bytes = read_bytes(file, ReadOptions().max_bytes);
    if (const auto* error = std::get_if<FileError>(&bytes)) {
        console.complain(file + ": " + error->in(console.language()));
        return std::nullopt;
    }
    auto said = Said::read(std::get<std::string>(bytes));
    if (said) return *std::move(said);
    console.complain(file + ": " + message(said.error(), console.language()));
    return std::nullopt;
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

std::optional<RegisterMapping> read_mapping(const std::string& file, const Console& console) {
    return read_lines<RegisterMapping>(file, console);
}

std::optional<WorkCalendar> read_calendar(const std::string& file, const Console& console) {
    return read_lines<WorkCalendar>(file, console);
}

bool read_register_file(RegisterKey key, const std::string& file, const RecordSink& sink,
                        const RegisterOptions& options, const Console& console) {
    RegisterRead read;
    const auto error = read_file(key, file, sink, options, read);
    if (error) console.complain(file + ": " + error->in(console.language()));
    if (const Text advice = error ? advice_on(error->code) : Text(); !advice.zh.empty())
        console.tell(console.say(advice));
    tell_notes(file, read, console);
    return !error;
}

}  // namespace govinfo::cli
