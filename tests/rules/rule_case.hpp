// The cases under tests/data/rules: a report, a rule, a line, and what is to be said.
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
    std::map<std::string, std::string>
        said;  ///< lines of the .txt by their first word; may be empty
};

/// In order of file names. Throws where a file cannot be read.
[[nodiscard]] std::vector<RuleCase> cases_of(std::string_view rule);

/// Folders under tests/data/rules.
[[nodiscard]] std::vector<std::string> rules_with_cases();

/// Rule → outcome that it cannot have, by tests/data/rules/exceptions.txt.
[[nodiscard]] std::map<std::string, std::string> exceptions();

/// In the words of the .txt files.
[[nodiscard]] std::map<std::string, std::string> said_of(const Finding& finding,
                                                         const Report& report,
                                                         const ValidateOptions& options);

}  // namespace govinfo::test
