// Many reports as tables of facts, for databases and statistics: a cell a row, or a finding, a
// report, or a unit of an area.
//
//   out << facts_csv_head(FactTable::cells);
//   for (const std::string& file : files)
//       out << facts_csv(FactTable::cells, {file, *read(bytes_of(file))});
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <govinfo/decimal.hpp>
#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/read.hpp>
#include <govinfo/rollup.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

enum class FactTable : std::uint8_t {
    cells,     ///< every cell of the form; of those that few reports have, such as were found
    findings,  ///< what failed, and what could not be assessed
    reports,   ///< a file a row
    units,     ///< of a roll-up: each unit and each file of it, with where it stands in the sum
};

[[nodiscard]] std::string_view name(FactTable table) noexcept;

enum class FactType : std::uint8_t {
    text,
    whole,   ///< fits into 64 bits
    amount,  ///< a Decimal: 18 digits, 6 of them behind the point
    sum,     ///< a Sum: 6 digits behind the point, before it more than an amount
};

struct FactColumn {
    std::string_view key;  ///< the head of the column in every language
    FactType type;
    Text meaning;
};

/// In their order, which does not change; new ones come at the end.
[[nodiscard]] std::span<const FactColumn> fact_columns(FactTable table) noexcept;

/// A report from which facts come. Of findings and reports both others must be there.
struct FactSource {
    std::string_view file;  ///< column `source`, whatever the caller calls it by
    const ReadResult& read;
    const Explanation* explanation = nullptr;
    const Diagnosis* diagnosis = nullptr;
};

/// A file that could not be read: a row whose state is `error`.
struct UnreadSource {
    std::string_view file;
    Text why;
};

/// Takes one row after the other: a value of each column in their order, then the end.
class FactSink {
  public:
    virtual ~FactSink() = default;
    virtual void none() = 0;
    /// UTF-8, never empty.
    virtual void text(std::string_view value) = 0;
    virtual void whole(std::int64_t value) = 0;
    virtual void number(const Sum& value) = 0;
    /// Comes first in a row: its first `count` values are those of the row before.
    virtual void again(std::size_t count) = 0;
    virtual void end_row() = 0;
};

/// The language is that of messages where a table has one column for both. `table` is not that of
/// units.
void put_facts(FactTable table, const FactSource& source, FactSink& sink,
               Language language = Language::zh);
void put_facts(FactTable table, const UnreadSource& source, FactSink& sink,
               Language language = Language::zh);
/// The table of units.
void put_facts(const RollupResult& result, FactSink& sink, Language language = Language::zh);

// RFC 4180 in UTF-8 without a byte order mark. Nothing is an empty field. A text that a spreadsheet
// would compute gets an apostrophe.

[[nodiscard]] std::string facts_csv_head(FactTable table);
[[nodiscard]] std::string facts_csv(FactTable table, const FactSource& source,
                                    Language language = Language::zh);
[[nodiscard]] std::string facts_csv(FactTable table, const UnreadSource& source,
                                    Language language = Language::zh);
[[nodiscard]] std::string facts_csv(const RollupResult& result, Language language = Language::zh);

// JSON Lines: an object a row, which has all keys. Nothing is null; amounts and sums are exact digits
// in a string.

[[nodiscard]] std::string facts_json_lines(FactTable table, const FactSource& source,
                                           Language language = Language::zh);
[[nodiscard]] std::string facts_json_lines(FactTable table, const UnreadSource& source,
                                           Language language = Language::zh);
[[nodiscard]] std::string facts_json_lines(const RollupResult& result,
                                           Language language = Language::zh);

/// What the columns mean, in both languages: docs/facts.md.
[[nodiscard]] std::string facts_markdown();

}  // namespace govinfo
