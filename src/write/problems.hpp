// What the list of problems says of a finding, whatever the kind of list; and its kinds.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/problem_list.hpp>

namespace govinfo::detail {

inline constexpr Text list_title = {"政府信息公开工作年度报告核对结果",
                                    "Annual reports on disclosure, as checked"};

/// Of a file, in place of a verdict.
inline constexpr Text not_read = {"无法读取", "not read"};

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

/// What the reader repaired or left out, without what it inferred.
[[nodiscard]] std::vector<const Note*> notes_of_reading(const Explanation& explanation);

/// One kind of list. Each call gives the bytes that come next.
class ListWriter {
  public:
    virtual ~ListWriter() = default;
    virtual std::string begin() = 0;
    /// `anchor` is a name for the report that no other has.
    virtual std::string add(const Checked& checked, std::string_view anchor) = 0;
    virtual std::string add_unread(std::string_view file, std::string_view why,
                                   std::string_view anchor) = 0;
    /// `anchors` are those of the files.
    virtual std::string end(const CheckSummary& summary, std::span<const std::string> anchors) = 0;
};

[[nodiscard]] std::unique_ptr<ListWriter> csv_list(Language language);
[[nodiscard]] std::unique_ptr<ListWriter> html_list(Language language);
[[nodiscard]] std::unique_ptr<ListWriter> xlsx_list(Language language);

}  // namespace govinfo::detail
