// The workbook that goes out and comes back.
//
//   汇总        a file a row: unit, year, verdict, how often each rule failed
//   问题清单    a finding a row, in the columns of the CSV
//   读取说明    what the reader repaired or left out
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/label.hpp>

#include "write/archive_writer.hpp"
#include "write/office.hpp"
#include "write/page.hpp"
#include "write/problem_rows.hpp"
#include "write/problems.hpp"
#include "write/xlsx_book.hpp"
#include "write/xlsx_list.hpp"
#include "write/xlsx_parts.hpp"

namespace govinfo::detail {
namespace {

constexpr Text sheet_names[] = {
    summary_title, {"问题清单", "Problems"}, {"读取说明", "Notes on reading"}};
constexpr std::size_t summary_sheet = 1, problem_sheet = 2, note_sheet = 3;

/// By ProblemColumn.
constexpr std::size_t problem_widths[] = {16, 6, 16, 20, 6,  14, 20, 10, 44,
                                          8,  8, 8,  28, 24, 10, 16, 16};
static_assert(std::size(problem_widths) == std::size(problem_columns));

std::vector<std::string> status_choices(Language language) {
    std::vector<std::string> choices;
    for (const Text& each : {Text{"待整改", "open"}, Text{"已整改", "mended"}, accepted_status})
        choices.emplace_back(each.in(language));
    return choices;
}

std::vector<ListColumn> columns_of_problems(Language language) {
    std::vector<ListColumn> columns;
    for (std::size_t i = 0; i < std::size(problem_columns); ++i)
        columns.push_back({std::string(problem_columns[i].in(language)), problem_widths[i]});
    columns[static_cast<std::size_t>(ProblemColumn::status)].choices = status_choices(language);
    return columns;
}

std::vector<ListColumn> columns_of(std::initializer_list<std::pair<Text, std::size_t>> heads,
                                   Language language) {
    std::vector<ListColumn> columns;
    for (const auto& [head, width] : heads)
        columns.push_back({std::string(head.in(language)), width});
    return columns;
}

std::vector<ListColumn> columns_of_notes(Language language) {
    return columns_of({{{"单位", "unit"}, 20},
                       {{"年度", "year"}, 7},
                       {{"文件", "file"}, 22},
                       {{"出处", "place"}, 16},
                       {{"说明", "note"}, 90}},
                      language);
}

/// A column for each rule that failed, the most frequent first.
std::vector<ListColumn> columns_of_summary(const std::vector<RuleCount>& rules, Language language) {
    constexpr std::size_t count = 7, rule = 16;
    std::vector<ListColumn> columns = columns_of({{{"单位", "unit"}, 24},
                                                  {{"年度", "year"}, 7},
                                                  {{"文件", "file"}, 22},
                                                  {{"表内数据", "tables"}, 14},
                                                  {label(Severity::error), count},
                                                  {label(Severity::warning), count},
                                                  {label(Severity::info), count},
                                                  {{"已认可", "accepted"}, count}},
                                                 language);
    for (const RuleCount& each : rules)
        columns.push_back(
            {std::string(each.rule->id) + "\n" + std::string(each.rule->summary.in(language)),
             rule});
    return columns;
}

class Workbook : public ListWriter {
  public:
    explicit Workbook(Language language)
        : language_(language),
          problems_(columns_of_problems(language), language),
          notes_(columns_of_notes(language), language) {
        for (const Text& each : sheet_names) names_.emplace_back(each.in(language));
    }

    std::string begin() override {
        note_file_.add(notes_.begin());
        std::string out =
            archive_.add("[Content_Types].xml", workbook_content_types(names_.size()));
        out += archive_.add("_rels/.rels", xlsx_package);
        out +=
            archive_.add("docProps/core.xml", core_properties(list_title.in(language_), language_));
        out += archive_.add("xl/_rels/workbook.xml.rels", workbook_relationships(names_.size()));
        out += archive_.add("xl/styles.xml", xlsx_styles);
        out += archive_.begin(sheet_file(problem_sheet));
        return out += archive_.go_on(problems_.begin());
    }

    std::string add(const Checked& checked, std::string_view) override {
        const Explanation& explanation = checked.explanation;
        for (const Note* note : notes_of_reading(explanation)) {
            const std::string cells[] = {printable(explanation.organ),
                                         explanation.year ? std::to_string(*explanation.year) : "",
                                         printable(checked.file), place(note->position, language_),
                                         printable(message(*note, *explanation.form, language_))};
            note_file_.add(notes_.row(cells));
        }
        std::string rows;
        for (const ProblemRow& each : problem_rows(checked, language_)) rows += problems_.row(each);
        return archive_.go_on(rows);
    }

    std::string add_unread(std::string_view file, std::string_view why, std::string_view) override {
        return archive_.go_on(problems_.row(unread_row(file, why, language_)));
    }

    std::string end(const CheckSummary& summary, std::span<const std::string>) override {
        std::string out = archive_.go_on(problems_.end());
        out += archive_.end_file();
        note_file_.add(notes_.end());
        note_file_.end();
        out += archive_.add(sheet_file(note_sheet), std::move(note_file_));
        const std::vector<RuleCount> rules = summary.rules(govinfo::rules().size());
        XlsxList units(columns_of_summary(rules, language_), language_);
        out += archive_.begin(sheet_file(summary_sheet));
        out += archive_.go_on(units.begin());
        for (const CheckedFile& each : summary.files())
            out += archive_.go_on(units.row(unit_row(each, rules)));
        out += archive_.go_on(units.end(sums_of(summary, rules)));
        out += archive_.end_file();
        const std::string ranges =
            list_ranges(units, names_[summary_sheet - 1], summary_sheet - 1) +
            list_ranges(problems_, names_[problem_sheet - 1], problem_sheet - 1) +
            list_ranges(notes_, names_[note_sheet - 1], note_sheet - 1);
        out += archive_.add("xl/workbook.xml", workbook(names_, ranges));
        return out += archive_.end();
    }

  private:
    using Row = std::vector<std::string>;

    [[nodiscard]] Row unit_row(const CheckedFile& file, const std::vector<RuleCount>& rules) const {
        const std::string_view verdict =
            file.verdict ? label(*file.verdict).in(language_) : not_read.in(language_);
        Row row = {printable(file.organ), file.year ? std::to_string(*file.year) : "",
                   printable(file.file), std::string(verdict)};
        for (const std::size_t count : {file.errors, file.warnings, file.remarks, file.accepted})
            row.push_back(file.verdict ? std::to_string(count) : "");
        for (const RuleCount& each : rules) {
            const auto failed = file.failures.find(each.rule);
            row.push_back(failed != file.failures.end() ? std::to_string(failed->second) : "");
        }
        return row;
    }

    [[nodiscard]] Row sums_of(const CheckSummary& summary,
                              const std::vector<RuleCount>& rules) const {
        CheckedFile sums;
        for (const CheckedFile& each : summary.files()) {
            sums.errors += each.errors;
            sums.warnings += each.warnings;
            sums.remarks += each.remarks;
            sums.accepted += each.accepted;
        }
        Row row = {
            std::string(Text{"合计", "all"}.in(language_)), "",
            fill({"{0}份", "{0} files"}, language_, {std::to_string(summary.files().size())}), ""};
        for (const std::size_t count : {sums.errors, sums.warnings, sums.remarks, sums.accepted})
            row.push_back(std::to_string(count));
        for (const RuleCount& each : rules) row.push_back(std::to_string(each.findings));
        return row;
    }

    Language language_;
    XlsxList problems_, notes_;
    std::vector<std::string> names_;  // of the sheets
    ArchiveWriter archive_;
    PackedFile note_file_;  // kept, packed, while the one before it is written
};

}  // namespace

std::unique_ptr<ListWriter> xlsx_list(Language language) {
    return std::make_unique<Workbook>(language);
}

}  // namespace govinfo::detail
