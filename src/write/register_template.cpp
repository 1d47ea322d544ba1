#include <govinfo/register_template.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "registers/column_words.hpp"
#include "registers/record_rules.hpp"
#include "write/csv.hpp"
#include "write/register_rows.hpp"

namespace govinfo {
namespace {

struct ExampleField {
    std::string_view column;
    std::string_view value;  ///< of a word its key
};

// Of each register in their order, besides the id.
constexpr ExampleField request_fields[] = {
    {"arrived", "2025-03-03"},  {"received", "2025-03-03"}, {"channel", "当面"},
    {"applicant", "王某"},      {"class", "person"},        {"subject", "2025年度工作计划"},
    {"outcome", "granted"},     {"answered", "2025-03-14"}, {"delivery", "当面"},
    {"delivered", "2025-03-14"}};
constexpr ExampleField proceeding_fields[] = {{"kind", "reconsideration"},
                                              {"filed", "2025-05-06"},
                                              {"result", "upheld"},
                                              {"concluded", "2025-07-01"},
                                              {"role", "respondent"}};
constexpr ExampleField document_fields[] = {
    {"title", "某某办法"},       {"number", "某发〔2025〕1号"},  {"kind", "normative_documents"},
    {"created", "2025-04-18"},   {"signed", "2025-04-18"},       {"attribute", "open"},
    {"published", "2025-04-25"}, {"in_force_from", "2025-05-18"}};
constexpr ExampleField decision_fields[] = {
    {"kind", "penalties"}, {"decided", "2025-06-18"}, {"count", "1"}, {"amount", "20000"}};
constexpr std::span<const ExampleField> examples[] = {request_fields, proceeding_fields,
                                                      document_fields, decision_fields};
static_assert(std::size(examples) == register_count);

std::string_view example_of(const Register& of, const RegisterColumn& column) {
    for (const ExampleField& each : examples[static_cast<std::size_t>(of.id)])
        if (each.column == column.key) return each.value;
    return {};
}

}  // namespace

detail::RegisterRows detail::register_rows(const Register& of, const Form& form,
                                           Language language) {
    RegisterRows rows;
    for (const RegisterColumn& column : of.columns) {
        const bool is_zh = language == Language::zh;
        const ColumnWords words(of, column, form);
        std::vector<std::string>& choices = rows.choices.emplace_back();
        std::string example(example_of(of, column));
        for (std::size_t i = 0; i < words.keys().size(); ++i) {
            choices.emplace_back(is_zh ? words.printed(i) : words.keys()[i]);
            if (example == words.keys()[i] && is_zh) example = choices.back();
        }
        rows.heads.emplace_back(is_zh ? column.label.zh : column.key);
        rows.example.push_back(&column == &of.columns.front() ? std::string(example_id.in(language))
                                                              : std::move(example));
    }
    return rows;
}

std::string register_csv(const Register& of, const Form& form, Language language) {
    const detail::RegisterRows rows = detail::register_rows(of, form, language);
    std::string out = "\xEF\xBB\xBF";
    for (const auto* row : {&rows.heads, &rows.example}) {
        for (const std::string& field : *row)
            out.append(&field == &row->front() ? "" : ",").append(detail::csv(field));
        out += "\r\n";
    }
    return out;
}

#ifndef GOVINFO_XLSX
Result<std::string> register_workbook(const Register&, const Form&, Language) {
    return Error{ErrorCode::unsupported_kind, "XLSX"};
}
#endif

}  // namespace govinfo
