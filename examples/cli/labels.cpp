#include "labels.hpp"

#include <string_view>
#include <vector>

#include <govinfo/label.hpp>
#include <govinfo/validate.hpp>

#include "console.hpp"

namespace govinfo::cli {
namespace {

std::string behind_key(std::string label, std::string_view key, Language language) {
    return language == Language::zh ? label : std::string(key).append(" ").append(label);
}

}  // namespace

std::string named(const Table& table, const Row& row, Language language) {
    return behind_key(label(table, row, Language::zh), row.key, language);
}

std::string named(const Column& column, Language language) {
    return behind_key(label(column, Language::zh), column.key, language);
}

std::string named(const CellInfo& cell, Language language) {
    return std::string(cell.table->name.in(language)) + " · " +
           named(*cell.table, *cell.row, language) + " · " + named(*cell.column, language);
}

std::string named(const Finding& finding, const Report& report, Language language) {
    const std::vector<Operand> operands = govinfo::operands(finding, report);
    if (operands.empty()) return line_label(finding, report, language);
    const CellInfo& first = report.form().cell(operands.front().cell);
    if (operands.size() == 1) return named(first, language);
    return std::string(first.table->name.in(language)) + " · " +
           (first.row->key == finding.line ? named(*first.table, *first.row, language)
                                           : named(*first.column, language));
}

std::string named(const std::string& file, const Report& report, Language language) {
    const Header& header = report.header();
    std::string organ = header.organ;
    std::string year = header.year ? std::to_string(*header.year) : "";
    if (organ.empty()) organ = Text{"机关不详", "organ unknown"}.in(language);
    if (year.empty()) year = Text{"不详", "year unknown"}.in(language);
    return fill({"{0}：{1}，{2}年度（{3}年格式）：", "{0}: {1}, {2} (form {3}): "}, language,
                {file, organ, year, report.form().id()});
}

}  // namespace govinfo::cli
