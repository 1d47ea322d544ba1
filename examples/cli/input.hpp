// A file of the command line becomes a report, or the reason why not.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include <govinfo/read.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Why a file gave no report. `code` is the name of an ErrorCode; or `cannot_open`, `cannot_read`,
/// `directory` for what the file system says; or `converter_missing`, `conversion_failed`,
/// `no_text` where the file has to be converted first. `line` 0 = no position.
struct InputError {
    std::string code;
    std::string zh;
    std::string en;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string path = {};

    [[nodiscard]] const std::string& in(Language language) const noexcept {
        return language == Language::zh ? zh : en;
    }
};

/// The bytes of that file, or of standard input for `-`; one more than `limit` if there are more.
[[nodiscard]] std::variant<std::string, InputError> read_bytes(const std::string& file,
                                                               std::size_t limit);

/// Reads the report in that file; `-` is standard input. Never holds more than
/// ReadOptions::max_bytes of it. Says on standard error by what a file was converted first.
using Input = std::variant<ReadResult, InputError>;
[[nodiscard]] Input read_report(const std::string& file, const Console& console);

/// The same for a verb that has one file: says on standard error why there is no report, or what
/// the reader repaired and left out.
[[nodiscard]] std::optional<ReadResult> read_or_complain(const std::string& file,
                                                         const Console& console);

/// Last year's report, where a file is named. False where it cannot be read, which has been said.
[[nodiscard]] bool read_previous(const std::string& file, std::optional<Report>& previous,
                                 const Console& console);

/// Says on standard error where that may not be last year's report of this body: rules that need it
/// then leave it out of account.
void tell_doubts(const std::optional<Report>& previous, const Report& report,
                 const Console& console);

}  // namespace govinfo::cli
