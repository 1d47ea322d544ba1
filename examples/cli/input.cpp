#include "input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include <govinfo/compare.hpp>
#include <govinfo/label.hpp>
#include <govinfo/validate.hpp>

#include "converter.hpp"
#include "labels.hpp"
#include "system/file_status.hpp"
#include "system/names.hpp"
#include "words.hpp"

namespace govinfo::cli {
namespace {

using Bytes = std::variant<std::string, FileError>;

FileError system_error(std::string code, Text what, int number) {
    return {std::move(code), fill(what, Language::zh, {system_reason(number, Language::zh)}),
            fill(what, Language::en, {system_reason(number, Language::en)})};
}

/// What tells a file from the same one changed.
std::pair<std::uint64_t, std::int64_t> stamp(std::FILE* stream) {
    const auto status = status_of(stream);
    if (!status || status->kind != FileStatus::Kind::regular) return {};
    return {status->size, status->changed};
}

std::optional<FileError> read_stream(std::FILE* stream,
                                     const std::function<bool(std::string_view)>& take) {
    char chunk[1 << 16];
    for (;;) {
        const std::size_t got = std::fread(chunk, 1, sizeof chunk, stream);
        if (got == 0 || !take({chunk, got})) break;
    }
    if (std::ferror(stream) == 0) return std::nullopt;
    return system_error("cannot_read", {"读取失败：{0}", "cannot be read: {0}"}, errno);
}

using Input = std::variant<ReadResult, FileError>;

Input report_in(std::string_view bytes, const ReadOptions& options) {
    Result<ReadResult> result = read(bytes, options);
    if (!result) return input_error(result.error());
    return std::move(*result);
}

FileError converter_missing(const ForeignKind& kind) {
    const auto say = [&kind](Language language) {
        return fill(how_to_get_program, language, {kind.name, kind.program, kind.package});
    };
    return {"converter_missing", say(Language::zh), say(Language::en)};
}

FileError conversion_failed(const Converter& converter, const Bounds& bounds) {
    Text what = {"{0} 未能转换该文件", "{0} could not convert it"};
    if (Clock::now() >= bounds.end)
        what = {"{0} 未在 {1} 秒内完成转换；可用 --converter-seconds 放宽",
                "{0} did not convert it within {1} s; --converter-seconds allows more"};
    const std::string seconds = std::to_string(bounds.time.count());
    return {"conversion_failed", fill(what, Language::zh, {converter.name, seconds}),
            fill(what, Language::en, {converter.name, seconds})};
}

Input report_in_conversion(const Converter& converter, std::string_view bytes, const Bounds& bounds,
                           const ReadOptions& options) {
    const std::optional<std::string> converted = convert(converter, bytes, bounds);
    if (!converted) return conversion_failed(converter, bounds);
    Input input = report_in(*converted, options);
    const FileError* error = std::get_if<FileError>(&input);
    if (error == nullptr || error->code != name(ErrorCode::empty_input)) return input;
    return FileError{"no_text", "文件中没有文字，可能是扫描件；请提供网页或 DOCX",
                     "it holds no text and may be a scan; give the web page or the DOCX"};
}

/// By the first of the installed converters that makes a report of it.
Input convert_report(const std::string& file, const ForeignKind& kind, std::string_view bytes,
                     const ReadOptions& options, const Console& console) {
    const Bounds bounds{options.max_bytes, console.converter_time()};
    std::optional<FileError> first_error;
    for (const Converter& converter : kind.converters) {
        if (!is_installed(converter)) continue;
        Input input = report_in_conversion(converter, bytes, bounds, options);
        if (const FileError* error = std::get_if<FileError>(&input)) {
            if (!first_error || Clock::now() >= bounds.end) first_error = *error;
            continue;
        }
        console.tell(
            console.say({"{0}：由 {1} 转换后读取，行号以转换结果为准",
                         "{0}: read as converted by {1}; lines are those of the conversion"},
                        {file, converter.name}));
        return input;
    }
    const bool has_best = is_installed(kind.converters.front());
    return first_error && has_best ? *first_error : converter_missing(kind);
}

}  // namespace

FileError cannot_open(int number) {
    return system_error("cannot_open", {"无法打开：{0}", "cannot be opened: {0}"}, number);
}

FileError input_error(const Error& error) {
    return {std::string(name(error.code)),
            message(error, Language::zh),
            message(error, Language::en),
            error.line,
            error.column,
            error.path};
}

std::optional<FileError> read_pieces(const std::string& file,
                                     const std::function<bool(std::string_view)>& take) {
    if (file == "-") return read_stream(stdin, take);
    std::error_code ignored;
    if (std::filesystem::is_directory(path_of(file), ignored)) {
        return FileError{"directory", "这是目录，请给出其中的文件",
                         "is a directory; name the files in it"};
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(open_to_read(file), &std::fclose);
    if (stream == nullptr) {
        return cannot_open(errno);
    }
    const auto before = stamp(stream.get());
    auto error = read_stream(stream.get(), take);
    if (error || before == stamp(stream.get())) return error;
    return FileError{"changed", "读取时文件正被改写，请待写完后再读",
                     "it was written to while it was read; read it again when it is complete"};
}

std::variant<std::string, FileError> read_bytes(const std::string& file, std::size_t limit) {
    std::string bytes;
    auto error = read_pieces(file, [&](std::string_view piece) {
        bytes.append(piece.substr(0, limit + 1 - bytes.size()));
        return bytes.size() <= limit;
    });
    if (error) return *std::move(error);
    return bytes;
}

std::variant<ReadResult, FileError> read_report(const std::string& file, const Console& console,
                                                std::string* kept) {
    ReadOptions options;
    Bytes read = read_bytes(file, options.max_bytes);
    if (const FileError* error = std::get_if<FileError>(&read)) return *error;
    if (kept != nullptr) *kept = std::get<std::string>(std::move(read));
    const std::string& bytes = kept != nullptr ? *kept : std::get<std::string>(read);
    options.encoding = console.encoding();
    Result<ReadResult> result = govinfo::read(bytes, options);
    options.encoding = {};  // converters write UTF-8
    if (result) return std::move(*result);
    const Error& error = result.error();
    if (error.code == ErrorCode::unsupported_kind) {
        if (const ForeignKind* kind = find_foreign_kind(error.detail))
            return convert_report(file, *kind, bytes, options, console);
    }
    return input_error(error);
}

void tell_notes(const ReadResult& result, const Console& console) {
    for (const Note& note : result.notes)
        console.tell(message(note, result.report.form(), console.language()));
}

std::optional<ReadResult> read_or_complain(const std::string& file, const Console& console,
                                           std::string* kept) {
    auto input = read_report(file, console, kept);
    if (const FileError* error = std::get_if<FileError>(&input)) {
        console.complain(file + ": " + error->in(console.language()));
        return std::nullopt;
    }
    ReadResult& result = std::get<ReadResult>(input);
    tell_notes(result, console);
    return std::move(result);
}

bool read_previous(const std::string& file, std::optional<Report>& previous,
                   const Console& console) {
    if (file.empty()) return true;
    auto input = read_report(file, console);
    if (const FileError* error = std::get_if<FileError>(&input)) {
        console.complain(file + ": " + error->in(console.language()));
        return false;
    }
    previous = std::get<ReadResult>(std::move(input)).report;
    return true;
}

void tell_doubts(const std::optional<Report>& previous, const Report& report,
                 const Console& console) {
    if (!previous) return;
    ValidateOptions options;
    options.previous = &*previous;
    for (const Finding& each : compare(*previous, report).doubts)
        console.tell(message(each, report, options, console.language()));
}

}  // namespace govinfo::cli
