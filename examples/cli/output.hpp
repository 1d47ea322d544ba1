// Where a verb writes the report that it made.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/report.hpp>

#include "console.hpp"

namespace govinfo::cli {

struct Output {
    std::string file;    ///< empty = standard output
    bool force = false;  ///< whatever stands there
};

/// Whether the output would go into the file that `input` names or links to; `-` is the file that
/// standard input comes from, an empty output the one that standard output goes to.
[[nodiscard]] bool is_same_file(const std::string& input, const std::string& output);

/// What is written piece by piece beside the file whose place it takes in the end, as a whole and
/// through a link too, with its permissions: whatever happens, the old file is there or the new one.
/// A signal that is to end the command does so at the next piece.
class OutputFile {
  public:
    /// `output` must outlive it. Of a report as JSON, a file that is there must be an earlier state,
    /// of anything else an empty file, unless `force` is set. Nothing where it may not be replaced,
    /// which has been said.
    [[nodiscard]] static std::optional<OutputFile> begin(const Output& output,
                                                         const Console& console,
                                                         const Report* report = nullptr);
    OutputFile(OutputFile&&) noexcept;
    OutputFile& operator=(OutputFile&&) noexcept;
    ~OutputFile();

    void write(std::string_view bytes);
    /// What is kept although a signal ends the command.
    void write_stopped(std::string_view bytes);
    /// Says why where it could not be written.
    [[nodiscard]] Exit end();

  private:
    struct State;
    explicit OutputFile(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// Writes canonical JSON.
[[nodiscard]] Exit write_report(const Report& report, const Output& output, const Console& console);

/// Whether a document may take the place of what is there, to be asked before long work; says why not.
[[nodiscard]] bool may_replace(const Output& output, const Console& console);
/// The bytes of a document.
[[nodiscard]] Exit write_document(std::string_view bytes, const Output& output,
                                  const Console& console);
/// Those that are kept although a signal ends the command.
[[nodiscard]] Exit write_stopped(std::string_view bytes, const Output& output,
                                 const Console& console);

}  // namespace govinfo::cli
