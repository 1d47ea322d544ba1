// What the list of problems says of a finding, whatever the kind of list; and its kinds.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <govinfo/problem_list.hpp>

namespace govinfo::detail {

/// A report that was checked, and what is said of it.
struct Checked {
    std::string_view file;
    const ReadResult& read;
    const Explanation& explanation;
    const Diagnosis& diagnosis;
};

/// What would mend it, of a diagnosis that names its rule: 「…」86改为68；或…; else empty.
[[nodiscard]] std::string proposal(const ExplainedFinding& failure, const Checked& checked,
                                   Language language);

/// Errors first, then warnings, then remarks, each in the order of the explanation.
[[nodiscard]] std::vector<const ExplainedFinding*> by_severity(const Explanation& explanation);

[[nodiscard]] std::string csv_head(Language language);
[[nodiscard]] std::string csv_rows(const Checked& checked, Language language);
[[nodiscard]] std::string csv_unread(std::string_view file, std::string_view why,
                                     Language language);

[[nodiscard]] std::string html_head(Language language);
/// `anchor` is that of the report on the page.
[[nodiscard]] std::string html_report(const Checked& checked, std::string_view anchor,
                                      Language language);
[[nodiscard]] std::string html_unread(std::string_view file, std::string_view why,
                                      std::string_view anchor, Language language);
/// The summary, whose files have these anchors, and the end of the page.
[[nodiscard]] std::string html_end(const CheckSummary& summary,
                                   std::span<const std::string> anchors, Language language);

}  // namespace govinfo::detail
