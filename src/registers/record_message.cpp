// What is said of a record.

#include <govinfo/tally.hpp>

#include "base/filled.hpp"
#include "registers/column_words.hpp"
#include "registers/record_rules.hpp"

namespace govinfo {
namespace {

std::string word(std::string_view name, const RecordFinding& finding, const Form& form,
                 Language language) {
    const RecordFault& fault = finding.fault;
    if (name == "column") return std::string(fault.column->label.in(language));
    if (name == "other") return std::string(fault.other->label.in(language));
    const auto shown = [language](const std::string& value) {
        constexpr Text unseen = {"（划去、隐去或不能确定的内容）",
                                 "what is struck out, hidden or uncertain"};
        if (value == detail::unseen_value) return std::string(unseen.in(language));
        return value.empty() ? "—" : value;
    };
    if (name == "value") return shown(fault.value);
    if (name == "other_value") return shown(fault.other_value);
    if (name == "due") return fault.due ? to_string(*fault.due) : std::string();
    if (name == "form") return std::string(form.id());
    const detail::ColumnWords words(find_register(finding.in), *fault.column, form);
    return words.choices(fault.value);
}

/// 申请.csv 第 5 行（编号 2025-017）
std::string place(const RecordFinding& finding, Language language) {
    const Text line = {" 第 {0} 行", ", line {0}"};
    std::string out = finding.file.empty()
                          ? std::string(find_register(finding.in).name.in(language))
                          : finding.file;
    if (finding.line > 0) out += fill(line, language, {std::to_string(finding.line)});
    if (!finding.record.empty())
        out += fill({"（编号 {0}）", " (id {0})"}, language, {detail::brief(finding.record)});
    return out;
}

}  // namespace

std::string message(const RecordFinding& finding, const Form& form, Language language) {
    const auto named = [&](std::string_view name) { return word(name, finding, form, language); };
    return detail::on_one_line(place(finding, language) + (language == Language::zh ? "：" : ": ") +
                               detail::filled(finding.fault.rule->message.in(language), named));
}

}  // namespace govinfo
