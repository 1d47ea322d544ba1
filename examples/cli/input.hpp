// A file of the command line becomes a report, or the reason why not.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// A FileError has the code `cannot_open`, `cannot_read`, `changed` or `directory` for what the file
/// system says; `converter_missing`, `conversion_failed` or `no_text` where the file has to be
/// converted first.

/// By the system, with that errno.
[[nodiscard]] FileError cannot_open(int number);

/// Hands the bytes of that file, or of standard input for `-`, on as they come, until `take` has
/// enough and returns false.
[[nodiscard]] std::optional<FileError> read_pieces(
    const std::string& file, const std::function<bool(std::string_view)>& take);

/// Why an input is not what it should be.
[[nodiscard]] FileError input_error(const Error& error);

/// The bytes of that file, or of standard input for `-`; one more than `limit` if there are more.
[[nodiscard]] std::variant<std::string, FileError> read_bytes(const std::string& file,
                                                              std::size_t limit);

/// Reads the report in that file; `-` is standard input. Never holds more than
/// ReadOptions::max_bytes of it. Says on standard error by what a file was converted first. `kept`
/// takes its bytes.
using Input = std::variant<ReadResult, FileError>;
[[nodiscard]] Input read_report(const std::string& file, const Console& console,
                                std::string* kept = nullptr);

/// Says on standard error what the reader repaired and left out.
void tell_notes(const ReadResult& result, const Console& console);

/// The same for a verb that has one file: says on standard error why there is no report, or what
/// the reader repaired and left out. `kept` takes the bytes of the file.
[[nodiscard]] std::optional<ReadResult> read_or_complain(const std::string& file,
                                                         const Console& console,
                                                         std::string* kept = nullptr);

/// Last year's report, where a file is named. False where it cannot be read, which has been said.
[[nodiscard]] bool read_previous(const std::string& file, std::optional<Report>& previous,
                                 const Console& console);

/// Says on standard error where that may not be last year's report of this body: rules that need it
/// then leave it out of account.
void tell_doubts(const std::optional<Report>& previous, const Report& report,
                 const Console& console);

}  // namespace govinfo::cli
