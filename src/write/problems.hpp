// What the list of problems says of a finding, whatever the kind of list; and its kinds.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/problem_list.hpp>

namespace govinfo::detail {

inline constexpr Text list_title = {"政府信息公开工作年度报告核对结果",
                                    "Annual reports on disclosure, as checked"};

inline constexpr Text summary_title = {"汇总", "Summary"};
inline constexpr Text frequent_title = {"最常见的问题", "The most frequent problems"};
inline constexpr std::size_t most_rules = 10;  // that are listed as such

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

/// 某县教育局 2024年度
[[nodiscard]] std::string unit_words(const Explanation& explanation, Language language);

/// 表内数据不一致，错误2处，1项无法核对
[[nodiscard]] std::string verdict_words(const Explanation& explanation, Language language);

/// A stretch of a section's text, and which problems quote it.
struct Passage {
    std::string_view text;
    std::vector<const ExplainedFinding*> quoted_by = {};
};

/// All the text of a section that is quoted; nothing of another. Of words that two problems quote,
/// the first takes them for itself.
[[nodiscard]] std::vector<Passage> quoted_passages(
    std::string_view text, std::size_t section, std::span<const ExplainedFinding* const> problems);

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

/// What Word opens at the most, unpacked.
inline constexpr std::size_t docx_room = std::size_t{512} << 20;

[[nodiscard]] std::unique_ptr<ListWriter> csv_list(Language language);
[[nodiscard]] std::unique_ptr<ListWriter> html_list(Language language);
[[nodiscard]] std::unique_ptr<ListWriter> docx_list(Language language,
                                                    std::size_t room = docx_room);
[[nodiscard]] std::unique_ptr<ListWriter> xlsx_list(Language language);

}  // namespace govinfo::detail
