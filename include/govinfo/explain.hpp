// All that is said about findings, put into words at once: lives on without the report.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/finding.hpp>
#include <govinfo/note.hpp>
#include <govinfo/report.hpp>
#include <govinfo/validate.hpp>

namespace govinfo {

/// An operand with what stood in its cell.
struct ExplainedOperand {
    std::string_view path;
    Operand operand;
    CellState state = CellState::absent;
    std::string value = {};  ///< the digits of a number, the words of text, else empty
    Position position = {};  ///< line 0 = not known, as of another report's cell
};

/// Words of the prose that a rule found at fault.
struct Quote {
    std::string text;                          ///< as they stand
    std::size_t section;                       ///< index into Report::sections()
    std::size_t offset;                        ///< bytes of Section::text
    std::string stated = {};                   ///< the number in them, exact digits
    std::array<std::string, 2> expected = {};  ///< by Language: what speaks against them
    std::vector<std::string_view> cells = {};  ///< paths of the cells they were held against
};

/// A failure, or a rule on a line that could not be assessed.
struct ExplainedFinding {
    Finding finding;
    std::string id;
    std::string left = {};  ///< exact digits; empty where the rule is not linear and has no sides
    std::string right = {};
    std::string difference = {};
    std::vector<ExplainedOperand> operands = {};
    std::vector<std::string> with = {};          ///< what counterparts() names
    std::vector<Quote> quotes = {};              ///< of rules on the prose, at most 20
    std::size_t more_quotes = 0;                 ///< how many more were found
    std::array<std::string, 2> line_label = {};  ///< by Language
    /// By Language. The reason, if it could not be assessed.
    std::array<std::string, 2> message = {};
    std::string accepted = {};  ///< why, if a human accepted it: see accept()
    /// Of the first operand whose place is known; without operands, of the part, table or row that
    /// it is about. Line 0 = not known.
    Position position = {};
};

/// A validation with its words.
struct Explanation {
    const Form* form;
    std::string organ;
    std::optional<int> year;
    Findings findings;
    std::vector<ExplainedFinding> failures = {};    ///< parallel to Findings::failures()
    std::vector<ExplainedFinding> unassessed = {};  ///< parallel to Findings::unassessed()
    std::vector<Note> notes = {};                   ///< of the reader
};

/// Failures of that severity that nobody accepted.
[[nodiscard]] std::size_t open_count(const Explanation& explanation, Severity severity) noexcept;

/// `findings` must come from validate() with the same report and options. Points at static data
/// only. Linear in the number of findings and their operands.
[[nodiscard]] Explanation explain(const Report& report, Findings findings,
                                  const ValidateOptions& options = {});
/// With the reader's notes and positions.
[[nodiscard]] Explanation explain(const ReadResult& read, Findings findings,
                                  ValidateOptions options = {});

}  // namespace govinfo
