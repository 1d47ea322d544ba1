// Registers as the command reads them: piece by piece, workbooks as a whole.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <govinfo/calendar.hpp>
#include <govinfo/register_file.hpp>

#include "console.hpp"

namespace govinfo::cli {

/// Of one place on the screen; all of them are in the JSON.
inline constexpr std::size_t most_shown = 20;

/// Hands each record of the file on, and says what was not read. False where it cannot be read, which
/// is said too; what came before has then been handed on.
[[nodiscard]] bool read_register_file(RegisterKey key, const std::string& file,
                                      const RecordSink& sink, const RegisterOptions& options,
                                      const Console& console);

/// What the office calls columns and words; none without a name. Empty where it cannot be read, which
/// is said.
[[nodiscard]] std::optional<RegisterMapping> read_mapping(const std::string& file,
                                                          const Console& console);

/// The days of the notices, with what the file says besides; empty where it cannot be read, which is
/// said. Without a name, those of the notices alone.
[[nodiscard]] std::optional<WorkCalendar> read_calendar(const std::string& file,
                                                        const Console& console);

/// `most_shown` of the words, one behind the other.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, const Console& console);

}  // namespace govinfo::cli
