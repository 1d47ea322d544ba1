// NAR.COPIED_TEXT, and what YOY.COPIED_TEXT shares with it: parts that stand in other reports.

#include <algorithm>
#include <string>

#include "rules/rule_set.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t shortest_part = 60;        // letters
constexpr std::size_t shortest_statement = 200;  // of part six: that of fees may stay as it is
constexpr std::size_t most_copied = 80;          // percent

const CopiedPart* copied_part(const Question& question, const std::vector<CopiedPart>& parts) {
    for (const CopiedPart& part : parts)
        if (name(question.report.sections()[part.section].key) == question.line) return &part;
    return nullptr;
}

/// Of the first passage, that it may be found by.
Quote first_sentence(const CopiedPart& part, const Question& question) {
    constexpr std::string_view stop = "。";
    const Passage& passage = part.passages.front();
    const std::string& text = question.report.sections()[part.section].text;
    const std::size_t end = std::min(text.find(stop, passage.offset), text.size() - stop.size());
    const std::size_t size = std::min(end + stop.size() - passage.offset, passage.size);
    return {text.substr(passage.offset, size), part.section, passage.offset};
}

}  // namespace

Outcome check_copied(const Question& question, const std::vector<CopiedPart>& parts) {
    const CopiedPart* part = copied_part(question, parts);
    const std::size_t least = question.line == "other_matters" ? shortest_statement : shortest_part;
    if (part == nullptr || part->letters < least) return Outcome::not_applicable;
    if (part->copied * 100 < part->letters * most_copied) return Outcome::pass;
    question.quotes.add([&] { return first_sentence(*part, question); });
    return Outcome::fail;
}

std::string copied_share(const Question& question, const std::vector<CopiedPart>& parts,
                         Language language) {
    constexpr Text share_and_size = {"{0}%（{1} 字）", "{0}% ({1} letters)"};
    const CopiedPart* part = copied_part(question, parts);
    if (part == nullptr) return {};
    return fill(share_and_size, language, {percent(share(*part), 0), std::to_string(part->copied)});
}

namespace {

Outcome check_copied_from_others(const Question& question) {
    if (question.options.others == nullptr) return Outcome::not_applicable;
    return check_copied(question, question.prose.copied_from_others());
}

/// The share, and whose report has most of it.
Words others_words(const Question& question, Language language) {
    const auto& parts = question.prose.copied_from_others();
    const CopiedPart* part = copied_part(question, parts);
    if (part == nullptr) return {};
    const auto reports = question.options.others->reports();
    std::vector<std::size_t> bytes(reports.size());
    for (const Passage& each : part->passages) bytes[each.report] += each.size;
    const auto most = std::max_element(bytes.begin(), bytes.end());
    const Header& header = reports[static_cast<std::size_t>(most - bytes.begin())]->header();
    std::string whose = header.organ;
    if (header.year) whose.append(" ").append(std::to_string(*header.year));
    return {copied_share(question, parts, language), whose.empty() ? std::string(not_said) : whose};
}

constexpr ReportRule rules[] = {
    {.rule = {.id = "NAR.COPIED_TEXT",
              .basis = Basis::customary,
              .severity = Severity::warning,
              .citation = copied_citation,
              .summary =
                  {"各部分文字与其他报告相同的不到 80%（不足 60 字的、第六部分不足 200 字的不比）",
                   "Less than 80% of a part stands in other reports (parts of 60 letters "
                   "and more, part 6 of 200)"},
              .message = {"“{line}”有 {value}的文字与其他报告相同，其中最多的是 {expected}",
                          "part {line}: {value} of the text stands in other reports, most of it in "
                          "that of {expected}"}},
     .stand = Stand::each_section,
     .field = {},
     .check = check_copied_from_others,
     .words = others_words,
     .reads_text = true},
};

}  // namespace

std::span<const ReportRule> copied_rules() noexcept {
    return rules;
}

}  // namespace govinfo::detail
