// The rules that are no linear relations: what one cell may hold, in which parts the report comes,
// and what its header must say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/copied_text.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/finding.hpp>
#include <govinfo/form.hpp>
#include <govinfo/note.hpp>
#include <govinfo/prose.hpp>
#include <govinfo/validate.hpp>

#include "engine/linear_rules.hpp"
#include "prose/signs.hpp"
#include "rules/evidence.hpp"
#include "rules/prose.hpp"

namespace govinfo::detail {

/// Stands for a header field, or for what it should hold, that the report does not tell.
inline constexpr std::string_view not_said = "—";

/// What a rule on the report as a whole is asked: about which report, on which of its lines.
struct Question {
    const Report& report;
    const ValidateOptions& options;
    std::string_view line;
    Prose& prose;
    Quotes& quotes;  ///< of the prose that speaks against the rule, for the rule to fill
};

/// Where such a rule stands.
enum class Stand : std::uint8_t {
    field,
    each_section,
    each_prose,  ///< the sections that are text
    each_table,
    each_unsplit_row,
    each_cell,
};

inline constexpr std::string_view prose_keys[] = {
    "preamble", "overview", "proactive", "requests", "proceedings", "problems", "other_matters"};

/// Stands on one header field or part, or on each part, table, unsplit row or cell of the form.
struct ReportRule {
    Rule rule;
    Stand stand;
    std::string_view field;  ///< its line, if it stands on a field or one part
    Outcome (*check)(const Question& question);
    Words (*words)(const Question& question, Language language) = nullptr;
    /// Why it could not be assessed, where that is not for want of something in the header.
    std::string (*reason)(const Question& question, Language language) = nullptr;
    /// Whose report it needs besides this one: where that was not given it is not asked. It may be
    /// one that cannot be used, see previous_of().
    TermSource source = TermSource::report;
    /// Whether it fills Question::quotes; they are then what is said of a failure.
    bool quotes = false;
    /// It stands in forms that have this cell alone.
    std::string_view needs = {};
    /// Reports on 2019 were only encouraged to be so: a failure is a remark.
    bool binds_from_2020 = false;
    /// The note of the reader on its table that it fails on.
    std::optional<NoteCode> noted = {};
    /// Not assessable where the text is longer than ValidateOptions::max_text.
    bool reads_text = false;
    /// Where no sentence bears one of these it cannot fail, if there are any.
    Signs signs = {};

    [[nodiscard]] bool is_remark(const Report& report) const noexcept {
        return binds_from_2020 && report.header().year && *report.header().year < 2020;
    }

    /// `visit(line)` for each line of the rule in that form.
    template <class Visit>
    void for_each_line(const Form& form, Visit visit) const {
        if (!needs.empty() && !form.find(needs)) return;
        if (stand == Stand::field) return visit(field);
        if (stand == Stand::each_section) {
            for (const SectionHeading& part : form.spec().sections) visit(part.key);
            return;
        }
        if (stand == Stand::each_prose) {
            for (std::string_view key : prose_keys) visit(key);
            return;
        }
        if (stand == Stand::each_cell) {
            for (const CellInfo& cell : form.cells()) visit(cell.path);
            return;
        }
        if (stand == Stand::each_table) {
            for (const Table& table : form.tables()) visit(table.key);
            return;
        }
        const Row* last = nullptr;
        for (const Unsplit& unsplit : form.unsplit()) {
            const Row* row = form.cell(unsplit.whole).row;
            if (row != last) visit(row->key);
            last = row;
        }
    }
};

// On copied text: docs/decisions/0020.
inline constexpr Text copied_citation = {
    "国办公开办函〔2021〕30号（2021年度报告起）：内容雷同、敷衍塞责的，依照《条例》第四十七条处理",
    "General Office of the State Council, 国办公开办函〔2021〕30号 (reports on 2021 and later): "
    "reports that are alike are "
    "dealt with under s.47 of the Regulations"};
[[nodiscard]] Outcome check_copied(const Question& question, const std::vector<CopiedPart>& parts);
/// `87% (612 letters)`, of the part on the question's line.
[[nodiscard]] std::string copied_share(const Question& question,
                                       const std::vector<CopiedPart>& parts, Language language);

[[nodiscard]] std::span<const ReportRule> year_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> section_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> content_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> fee_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> count_rules_of_text() noexcept;
[[nodiscard]] std::span<const ReportRule> list_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> percent_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> wording_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> copied_rules() noexcept;
[[nodiscard]] std::span<const ReportRule> header_rules() noexcept;

/// In catalogue order.
struct RuleFile {
    std::string_view path;
    std::span<const ReportRule> (*rules)() noexcept;
};
inline constexpr RuleFile rule_files[] = {
    {"src/rules/year_rules.cpp", year_rules},
    {"src/rules/section_rules.cpp", section_rules},
    {"src/rules/content_rules.cpp", content_rules},
    {"src/rules/fee_rules.cpp", fee_rules},
    {"src/rules/count_rules.cpp", count_rules_of_text},
    {"src/rules/list_rules.cpp", list_rules},
    {"src/rules/percent_rules.cpp", percent_rules},
    {"src/rules/wording_rules.cpp", wording_rules},
    {"src/rules/copied_rules.cpp", copied_rules},
    {"src/rules/header_rules.cpp", header_rules},
};

/// `visit(rule)` for each of them, in catalogue order.
template <class Visit>
void for_each_report_rule(Visit visit) {
    for (const RuleFile& file : rule_files)
        for (const ReportRule& rule : file.rules()) visit(rule);
}

/// Whether it is one of record_rules(), which stand in no report.
[[nodiscard]] bool is_on_records(const Rule& rule) noexcept;
/// Whether it is one of rollup_rules(), likewise.
[[nodiscard]] bool is_on_areas(const Rule& rule) noexcept;

/// Where it is written, from the root of the sources: of a linear rule in each form that has it, or
/// what the forms share.
[[nodiscard]] std::vector<std::string> files_of(const Rule& rule);

/// Where an operand stands; empty where that report was not given or has no such cell.
[[nodiscard]] inline std::optional<ReportCell> place_of(const Operand& operand,
                                                        const Report& report,
                                                        const ValidateOptions& options) {
    return place_of(operand.cell, operand.source, report, options);
}
/// What the rule saw that has just been asked and failed.
[[nodiscard]] Evidence::Seen seen_by(const ReportRule& rule, const Question& question);
/// As govinfo::counterparts(), for a failure that has some.
[[nodiscard]] std::vector<std::string> counterparts(const Finding& finding, const Report& report,
                                                    Prose& prose);
/// A finding with what its words in either language are made of.
struct WordedFinding {
    const Finding& finding;
    const RuleLine* line;  ///< null where the rule is not linear
    std::vector<Operand> operands;
    std::vector<Operand> unknown;  ///< of these, whose values are not known
};
[[nodiscard]] WordedFinding subject_of(const Finding& finding, const Report& report,
                                       const ValidateOptions& options);
/// As govinfo::line_label(), of one whose line of the form is known; null where the rule is not
/// linear.
[[nodiscard]] std::string line_label(const Finding& finding, const RuleLine* line,
                                     const Report& report, Language language);
/// As govinfo::message(), for one of which it is known what its rule saw.
[[nodiscard]] std::string message(const WordedFinding& subject, const Report& report,
                                  const ValidateOptions& options, Prose& prose,
                                  const Evidence::Seen* seen, Language language);
/// What the message of its rule is filled with; none of one that fails together with others.
[[nodiscard]] std::vector<MessageWord> message_words(const WordedFinding& subject,
                                                     const Report& report,
                                                     const ValidateOptions& options,
                                                     const Evidence::Seen* seen);
[[nodiscard]] std::string message(const Rule& rule, const std::vector<MessageWord>& words,
                                  Language language);
/// As govinfo::reason(), likewise.
[[nodiscard]] std::string reason(const WordedFinding& subject, const Report& report,
                                 const ValidateOptions& options, Prose& prose, Language language);
/// `at least 3`, `at most 3`: where an unknown cell takes part in it.
[[nodiscard]] std::string bound(bool least, std::string_view value, Language language);
/// Null where the rule is on cells.
[[nodiscard]] const ReportRule* find_report_rule(const Rule& rule) noexcept;

}  // namespace govinfo::detail
