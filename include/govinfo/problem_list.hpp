// What a supervising office hands back of the reports that it checked: one list of problems, or a
// page with each report's tables as printed, marked where they are wrong.
//
//   auto list = ProblemList::create(ListKind::csv);
//   out << list->begin();
//   for (const std::string& file : files) {
//       const auto result = read(bytes_of(file));
//       const Explanation explanation = explain(*result, validate(*result));
//       out << list->add(file, *result, explanation, diagnose(result->report));
//   }
//   out << list->end();
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/read.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// One file that was checked.
struct CheckedFile {
    std::string file;
    std::string organ;  ///< empty if it is not known, or the file could not be read
    std::optional<int> year;
    std::optional<Verdict> verdict;  ///< none: it could not be read
    std::size_t errors = 0, warnings = 0, remarks = 0, accepted = 0;
    /// How often each rule failed that did, accepted or not.
    std::map<const Rule*, std::size_t> failures = {};
};

/// How often a rule failed, and in how many reports.
struct RuleCount {
    const Rule* rule;
    std::size_t findings = 0;
    std::size_t reports = 0;
};

/// What came of many files. Holds a line for each, not the reports.
class CheckSummary {
  public:
    void add(std::string_view file, const Explanation& explanation);
    void add_unread(std::string_view file);

    [[nodiscard]] const std::vector<CheckedFile>& files() const noexcept { return files_; }
    /// Without one: files that could not be read.
    [[nodiscard]] std::size_t count(std::optional<Verdict> verdict) const noexcept;
    /// The most frequent first, of equals in catalogue order. What was accepted is counted too.
    [[nodiscard]] std::vector<RuleCount> rules(std::size_t at_most) const;

  private:
    std::vector<CheckedFile> files_;
    std::map<const Rule*, RuleCount> rules_;
};

enum class ListKind : std::uint8_t {
    csv,   ///< a finding a row, RFC 4180, UTF-8 with a byte order mark, as spreadsheets open it
    html,  ///< one page, without script or anything that is fetched
    docx,  ///< the same as a document of Word
    xlsx,  ///< a workbook: units, findings in the columns of the CSV, what the reader says
};

/// Also the ending of its files.
[[nodiscard]] std::string_view name(ListKind kind) noexcept;
[[nodiscard]] std::optional<ListKind> parse_list_kind(std::string_view name) noexcept;
/// By the ending of its name. Empty for any other.
[[nodiscard]] std::optional<ListKind> list_kind_of_file(std::string_view name) noexcept;

namespace detail {
class ListWriter;
}

/// Piece by piece, so that nothing need be kept of a report. The same bytes for the same reports.
/// A finding has the id by which it is accepted (acceptance_id()) and, on the page, an anchor
/// `organ-year:id` that stays the same in the next run. Nothing of a report is markup or a formula:
/// a CSV field that a spreadsheet would compute gets an apostrophe. A sheet of a workbook ends at
/// 1,048,576 rows; its last then says how many did not find room, as a
/// DOCX of 512 MiB of XML says of reports.
class ProblemList {
  public:
    /// A build without DOCX or XLSX refuses these as `unsupported_kind`.
    [[nodiscard]] static Result<ProblemList> create(ListKind kind,
                                                    Language language = Language::zh);
    ProblemList(ProblemList&&) noexcept;
    ProblemList& operator=(ProblemList&&) noexcept;
    ~ProblemList();

    // In this order; each gives the bytes that come next, of an archive perhaps none yet.

    [[nodiscard]] std::string begin();
    /// `explanation` and `diagnosis` must be of `read`.
    [[nodiscard]] std::string add(std::string_view file, const ReadResult& read,
                                  const Explanation& explanation, const Diagnosis& diagnosis);
    /// A file that could not be read, and why.
    [[nodiscard]] std::string add_unread(std::string_view file, std::string_view why);
    [[nodiscard]] std::string end();

    [[nodiscard]] const CheckSummary& summary() const noexcept { return summary_; }

  private:
    explicit ProblemList(std::unique_ptr<detail::ListWriter> writer);

    std::unique_ptr<detail::ListWriter> writer_;
    CheckSummary summary_;
    std::vector<std::string> anchors_;  ///< of the files, in their order
    std::set<std::string> used_;
};

}  // namespace govinfo
