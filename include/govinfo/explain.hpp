// All that is said about findings, put into words at once: lives on without the report.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
    /// So many of it are amendments, which the rule takes off: 22（其中修订16件） issued.
    std::optional<Decimal> amended = {};
};

/// How near a value is known.
enum class Bound : std::uint8_t {
    exact,
    at_least,  ///< cells that would add to it are unknown
    at_most,   ///< cells that would take from it are unknown, or less would be right too
};

[[nodiscard]] std::string_view name(Bound bound) noexcept;

/// A number that would have been right where another is stated, in the same unit.
struct ExpectedValue {
    std::string value;  ///< exact digits
    Bound bound = Bound::exact;
    std::vector<std::string_view> cells = {};  ///< paths of those it comes from; none of the prose
};

/// Words of the prose that a rule found at fault.
struct Quote {
    std::string text;         ///< as they stand; of a long passage its beginning
    std::size_t section;      ///< index into Report::sections()
    std::size_t offset;       ///< bytes of Section::text
    std::string stated = {};  ///< the number in them, exact digits; of a percentage with %
    std::array<std::string, 2> expected = {};  ///< by Language: what speaks against them
    std::vector<std::string_view> cells = {};  ///< paths of the cells they were held against
    std::vector<ExpectedValue> values = {};    ///< any of them is right; empty = not one number
    Position position = {};                    ///< see position_of(); line 0 = not known
};

/// What `{name}` stands for in a rule's message.
struct MessageWord {
    std::string_view name;
    std::array<std::string, 2> text;  ///< by Language
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
    /// With what Rule::message was filled, each name once; empty where the message is not the rule's.
    std::vector<MessageWord> words = {};
    std::string accepted = {};  ///< why, if a human accepted it: see accept()
    /// Of the first operand whose place is known, or of the words quoted first; without either, of
    /// the part, table or row that it is about. Line 0 = not known.
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
