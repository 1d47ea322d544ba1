#include <govinfo/finding.hpp>

#include "arguments.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::ExpectedValue;
using govinfo::ExplainedFinding;
using govinfo::ExplainedOperand;
using govinfo::Quote;

namespace {

const ExplainedFinding* explained(const govinfo_finding* finding) noexcept {
    return checked(finding) ? finding->explained : nullptr;
}

const ExplainedOperand* operand_at(const govinfo_finding* finding, std::size_t index) noexcept {
    const ExplainedFinding* found = explained(finding);
    return found ? element(found->operands, index) : nullptr;
}

const Quote* quote_at(const govinfo_finding* finding, std::size_t index) noexcept {
    const ExplainedFinding* found = explained(finding);
    return found ? element(found->quotes, index) : nullptr;
}

const ExpectedValue* value_at(const govinfo_finding* finding, std::size_t quote,
                              std::size_t index) noexcept {
    const Quote* found = quote_at(finding, quote);
    return found ? element(found->values, index) : nullptr;
}

const char* text(const govinfo_finding* finding, std::string ExplainedFinding::*member) noexcept {
    const ExplainedFinding* found = explained(finding);
    return found ? c_str(found->*member) : nullptr;
}

const char* text(const govinfo_finding* finding, Bilingual ExplainedFinding::*member,
                 const char* in) noexcept {
    const ExplainedFinding* found = explained(finding);
    return found ? c_str((found->*member)[static_cast<std::size_t>(language(in))]) : nullptr;
}

}  // namespace

const char* govinfo_finding_id(const govinfo_finding* finding) {
    return text(finding, &ExplainedFinding::id);
}

const govinfo_rule* govinfo_finding_rule(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? handle(govinfo::find_rule(found->finding.rule->id)) : nullptr;
}

const char* govinfo_finding_line(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? c_str(found->finding.line) : nullptr;
}

const char* govinfo_finding_line_label(const govinfo_finding* finding, const char* in) {
    return text(finding, &ExplainedFinding::line_label, in);
}

int32_t govinfo_finding_outcome(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? static_cast<int32_t>(found->finding.outcome) : -1;
}

int32_t govinfo_finding_severity(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? static_cast<int32_t>(found->finding.severity()) : -1;
}

const char* govinfo_finding_left(const govinfo_finding* finding) {
    return text(finding, &ExplainedFinding::left);
}

const char* govinfo_finding_right(const govinfo_finding* finding) {
    return text(finding, &ExplainedFinding::right);
}

const char* govinfo_finding_difference(const govinfo_finding* finding) {
    return text(finding, &ExplainedFinding::difference);
}

const char* govinfo_finding_message(const govinfo_finding* finding, const char* in) {
    return text(finding, &ExplainedFinding::message, in);
}

const char* govinfo_finding_accepted(const govinfo_finding* finding) {
    return text(finding, &ExplainedFinding::accepted);
}

size_t govinfo_finding_source_line(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? found->position.line : 0;
}

size_t govinfo_finding_source_column(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? found->position.column : 0;
}

int64_t govinfo_finding_source_place(const govinfo_finding* finding, int32_t part) {
    const ExplainedFinding* found = explained(finding);
    return place(found ? found->position : govinfo::Position{}, part);
}

size_t govinfo_finding_operand_count(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? found->operands.size() : 0;
}

const char* govinfo_finding_operand_path(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? c_str(operand->path) : nullptr;
}

int32_t govinfo_finding_operand_role(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? static_cast<int32_t>(operand->operand.role) : -1;
}

int32_t govinfo_finding_operand_coefficient(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? operand->operand.coefficient : 0;
}

int32_t govinfo_finding_operand_source(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? static_cast<int32_t>(operand->operand.source) : -1;
}

int32_t govinfo_finding_operand_state(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? static_cast<int32_t>(operand->state) : -1;
}

const char* govinfo_finding_operand_value(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? c_str(operand->value) : nullptr;
}

size_t govinfo_finding_operand_line(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? operand->position.line : 0;
}

size_t govinfo_finding_operand_column(const govinfo_finding* finding, size_t index) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return operand ? operand->position.column : 0;
}

int64_t govinfo_finding_operand_place(const govinfo_finding* finding, size_t index, int32_t part) {
    const ExplainedOperand* operand = operand_at(finding, index);
    return place(operand ? operand->position : govinfo::Position{}, part);
}

size_t govinfo_finding_quote_count(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? found->quotes.size() : 0;
}

size_t govinfo_finding_more_quotes(const govinfo_finding* finding) {
    const ExplainedFinding* found = explained(finding);
    return found ? found->more_quotes : 0;
}

const char* govinfo_finding_quote_text(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? c_str(found->text) : nullptr;
}

size_t govinfo_finding_quote_section(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? found->section : 0;
}

size_t govinfo_finding_quote_offset(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? found->offset : 0;
}

size_t govinfo_finding_quote_line(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? found->position.line : 0;
}

size_t govinfo_finding_quote_column(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? found->position.column : 0;
}

int64_t govinfo_finding_quote_place(const govinfo_finding* finding, size_t quote, int32_t part) {
    const Quote* found = quote_at(finding, quote);
    return place(found ? found->position : govinfo::Position{}, part);
}

const char* govinfo_finding_quote_stated(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? c_str(found->stated) : nullptr;
}

const char* govinfo_finding_quote_expected(const govinfo_finding* finding, size_t quote,
                                           const char* in) {
    const Quote* found = quote_at(finding, quote);
    return found ? c_str(found->expected[static_cast<std::size_t>(language(in))]) : nullptr;
}

size_t govinfo_finding_quote_cell_count(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? found->cells.size() : 0;
}

const char* govinfo_finding_quote_cell(const govinfo_finding* finding, size_t quote, size_t cell) {
    const Quote* found = quote_at(finding, quote);
    const std::string_view* path = found ? element(found->cells, cell) : nullptr;
    return path ? c_str(*path) : nullptr;
}

size_t govinfo_finding_quote_value_count(const govinfo_finding* finding, size_t quote) {
    const Quote* found = quote_at(finding, quote);
    return found ? found->values.size() : 0;
}

const char* govinfo_finding_quote_value(const govinfo_finding* finding, size_t quote,
                                        size_t value) {
    const ExpectedValue* found = value_at(finding, quote, value);
    return found ? c_str(found->value) : nullptr;
}

int32_t govinfo_finding_quote_value_bound(const govinfo_finding* finding, size_t quote,
                                          size_t value) {
    const ExpectedValue* found = value_at(finding, quote, value);
    return found ? static_cast<int32_t>(found->bound) : -1;
}

size_t govinfo_finding_quote_value_cell_count(const govinfo_finding* finding, size_t quote,
                                              size_t value) {
    const ExpectedValue* found = value_at(finding, quote, value);
    return found ? found->cells.size() : 0;
}

const char* govinfo_finding_quote_value_cell(const govinfo_finding* finding, size_t quote,
                                             size_t value, size_t cell) {
    const ExpectedValue* found = value_at(finding, quote, value);
    const std::string_view* path = found ? element(found->cells, cell) : nullptr;
    return path ? c_str(*path) : nullptr;
}
