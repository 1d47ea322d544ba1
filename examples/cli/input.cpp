#include "input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "labels.hpp"

namespace govinfo::cli {
namespace {

using Bytes = std::variant<std::string, InputError>;

InputError system_error(std::string code, Text what, int number) {
    const std::string other = std::generic_category().message(number);
    Text reason = {other, other};
    if (number == ENOENT) reason = {"文件不存在", "no such file"};
    if (number == EACCES) reason = {"没有读取权限", "permission denied"};
    return {std::move(code), phrase(Language::zh, what, {reason.zh}),
            phrase(Language::en, what, {reason.en})};
}

InputError input_error(const Error& error) {
    return {std::string(name(error.code)),
            message(error, Language::zh),
            message(error, Language::en),
            error.line,
            error.column,
            error.path};
}

/// Up to one byte more than `limit`, so that the reader sees that there is too much.
Bytes slurp(std::FILE* stream, std::size_t limit) {
    std::string bytes;
    char chunk[1 << 16];
    while (bytes.size() <= limit) {
        const std::size_t wanted = std::min(sizeof chunk, limit + 1 - bytes.size());
        const std::size_t got = std::fread(chunk, 1, wanted, stream);
        if (got == 0) break;
        bytes.append(chunk, got);
    }
    if (std::ferror(stream) != 0) {
        return system_error("cannot_read", {"读取失败：{0}", "cannot be read: {0}"}, errno);
    }
    return bytes;
}

Bytes read_bytes(const std::string& file, std::size_t limit) {
    if (file == "-") return slurp(stdin, limit);
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
        return InputError{"directory", "这是目录，请给出其中的文件",
                          "is a directory; name the files in it"};
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"),
                                                                 &std::fclose);
    if (stream == nullptr) {
        return system_error("cannot_open", {"无法打开：{0}", "cannot be opened: {0}"}, errno);
    }
    return slurp(stream.get(), limit);
}

}  // namespace

std::variant<ReadResult, InputError> read_report(const std::string& file) {
    const ReadOptions options;
    const Bytes bytes = read_bytes(file, options.max_bytes);
    if (const InputError* error = std::get_if<InputError>(&bytes)) return *error;
    Result<ReadResult> result = read(std::get<std::string>(bytes), options);
    if (!result) return input_error(result.error());
    return std::move(*result);
}

std::optional<ReadResult> read_or_complain(const std::string& file, const Console& console) {
    auto input = read_report(file);
    if (const InputError* error = std::get_if<InputError>(&input)) {
        console.complain(file + ": " + error->in(console.language()));
        return std::nullopt;
    }
    ReadResult& result = std::get<ReadResult>(input);
    for (const Note& note : result.notes) {
        console.tell(said(note, result.report.form(), console.language()));
    }
    return std::move(result);
}

}  // namespace govinfo::cli
