// Registers as rows: of a database, or of whatever else a program keeps them in.
//
//   Tally tally({.form = find_form("2021"), .year = 2025});
//   RecordReader reader(RegisterKey::requests, sink_of(tally));
//   while (…) if (const auto error = reader.add(keys, values)) return message(*error, Language::zh);
//
// Keys are heads of a file, in Chinese or English and in any order, values what would stand under
// them: they are read alike.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <govinfo/register_file.hpp>
#include <govinfo/registers.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// A head is looked at once for all records that have it one after the other.
class RecordReader {
  public:
    RecordReader(RegisterKey key, RecordSink sink, const RegisterOptions& options = {});
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;

    /// Both in UTF-8; a value that is empty or missing is blank, and a record of such values is
    /// passed, as a row is. Its line is its number among all that were added. Refused: a key that
    /// the register does not have, two of one meaning, a required one that is missing. Linear.
    [[nodiscard]] std::optional<Error> add(std::span<const std::string_view> keys,
                                           std::span<const std::string_view> values);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace govinfo
