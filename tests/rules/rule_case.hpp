// The cases under tests/data/rules: a report, a rule, a line, what the rule is asked with, and what
// is to be said.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/read.hpp>
#include <govinfo/validate.hpp>

namespace govinfo::test {

struct RuleCase {
    std::string name;  ///< of the file, for messages of the test
    std::string rule;
    std::string outcome;  ///< pass, fail, na or skip
    std::string line;
    Report report;
    std::optional<ReadResult> read;  ///< where it says what a reader noted
    std::optional<Report> previous;  ///< last year's
    std::optional<Report> other;     ///< of another body, perhaps copied from
    // Lines of the .options and of the .txt by their first word; may be empty.
    std::map<std::string, std::string> options = {};
    std::map<std::string, std::string> said = {};
};

/// In order of file names; none where it has no folder. Throws where a file cannot be read.
[[nodiscard]] std::vector<RuleCase> cases_of(std::string_view rule);

/// Folders under tests/data/rules.
[[nodiscard]] std::vector<std::string> rules_with_cases();

/// The outcomes that the rule cannot have, each with the reason that its never.txt gives.
[[nodiscard]] std::map<std::string, std::string> impossible_outcomes(std::string_view rule);

/// In the words of the .txt files.
[[nodiscard]] std::map<std::string, std::string> said_of(const Finding& finding,
                                                         const Report& report,
                                                         const ValidateOptions& options);

}  // namespace govinfo::test
