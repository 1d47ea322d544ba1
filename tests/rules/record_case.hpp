// The cases of rules over records: a small register, and what the rule says of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/tally.hpp>

namespace govinfo::test {

struct RecordCase {
    std::string name;     ///< of the file, for messages of the test
    std::string outcome;  ///< pass, fail or na
    RegisterKey in;
    std::string csv;
    std::string said;  ///< the messages of the rule, zh and en in turn
};

/// In order of file names; none where the rule has none.
[[nodiscard]] std::vector<RecordCase> record_cases_of(std::string_view rule);

/// What that rule says of the register, likewise: counted on 2026-01-15 for 2025 in the form of
/// 2021; on no day where a rule cannot be assessed.
[[nodiscard]] std::string said_of(const RecordCase& each, std::string_view rule);

}  // namespace govinfo::test
