// Registers as files: CSV, JSON Lines, and workbooks as offices keep them.
//
//   Tally tally({.form = find_form("2021"), .year = 2025});
//   RegisterReader reader(RegisterKey::requests, "申请.csv", sink_of(tally));
//   while (…) if (const auto error = reader.add(piece)) return message(*error, Language::zh);
//   const Result<RegisterRead> read = reader.end();
//
// CSV is in UTF-8, UTF-16 or GB18030, its fields apart by commas, semicolons or tabs; the head names
// the columns in Chinese or English, in any order, and lines above it are titles. A line of JSON is
// an object whose keys are heads. A word stands for a row or column of the form by label or key; a
// date is 2025-03-01, 2025/3/1, 2025.3.1, 20250301 or 2025年3月1日.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/read_options.hpp>
#include <govinfo/register_mapping.hpp>
#include <govinfo/result.hpp>
#include <govinfo/tally.hpp>

namespace govinfo {

/// Takes each record with its place and what is wrong with it so far. They last for the call.
using RecordSink = std::function<void(const Record& record, const RecordPlace& place,
                                      std::span<const RecordFault> faults)>;

/// Into a tally, which must outlive the sink.
[[nodiscard]] RecordSink sink_of(Tally& tally);

/// How a register is read.
struct RegisterOptions {
    RegisterUse use = RegisterUse::tally;
    RegisterMapping mapping = {};
};

struct RegisterRead {
    std::size_t rows = 0;                      ///< that are not blank, below the head
    std::vector<std::string> unknown_columns;  ///< heads that the register does not have
    std::vector<std::size_t> other_sheets;     ///< of a workbook, those without such a head
};

/// Reads CSV or JSON Lines as their bytes come, in memory that does not grow with them. Refused, by
/// line: no head, a required column that is missing, two columns of one meaning, a row longer than
/// a MiB, a quote that is never closed, bytes that are no character, a line that is no object of
/// JSON. What came before has then been given to the sink. Linear.
class RegisterReader {
  public:
    RegisterReader(RegisterKey key, std::string file, RecordSink sink,
                   const RegisterOptions& options = {});
    ~RegisterReader();
    RegisterReader(RegisterReader&&) noexcept;
    RegisterReader& operator=(RegisterReader&&) noexcept;

    /// The next bytes, cut anywhere. After an error nothing more may be added.
    [[nodiscard]] std::optional<Error> add(std::string_view bytes);
    [[nodiscard]] Result<RegisterRead> end();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Whether the bytes begin like a workbook, which is read as a whole.
[[nodiscard]] bool is_workbook(std::string_view bytes) noexcept;

/// A whole file of any of these kinds, XLSX and ODS among them: there every sheet with a head is
/// read, hidden rows too; a second sheet is `file#2`. max_bytes bounds every file, the other
/// limits a workbook.
[[nodiscard]] Result<RegisterRead> read_register(RegisterKey key, std::string_view bytes,
                                                 const std::string& file, const RecordSink& sink,
                                                 const ReadOptions& options = {},
                                                 const RegisterOptions& how = {});

}  // namespace govinfo
