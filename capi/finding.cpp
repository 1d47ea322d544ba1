#include <govinfo/finding.hpp>

#include "arguments.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::ExplainedFinding;
using govinfo::ExplainedOperand;

namespace {

const ExplainedFinding* explained(const govinfo_finding* finding) noexcept {
    return checked(finding) ? finding->explained : nullptr;
}

const ExplainedOperand* operand_at(const govinfo_finding* finding, std::size_t index) noexcept {
    const ExplainedFinding* found = explained(finding);
    return found ? element(found->operands, index) : nullptr;
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
