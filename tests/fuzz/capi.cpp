// Any bytes through the whole C interface: read, look at everything, check, compare, fill, write.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include <govinfo_c.h>

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

std::string json_of(const govinfo_report* report) {
    govinfo_text* text = nullptr;
    require(govinfo_report_write_json(report, &text, nullptr) == GOVINFO_OK);
    std::string json(govinfo_text_data(text), govinfo_text_size(text));
    govinfo_text_free(text);
    return json;
}

/// Every number says the same in three ways, every cell that is not absent has a text.
void look_at_cells(const govinfo_report* report) {
    const govinfo_form* form = govinfo_report_form(report);
    const size_t count = govinfo_form_cell_count(form) + govinfo_form_optional_cell_count(form);
    for (size_t cell = 0; cell < count; ++cell) {
        const int32_t state = govinfo_report_cell_state_at(report, cell);
        int64_t millionths = 0;
        const bool number =
            govinfo_report_cell_millionths_at(report, cell, &millionths, nullptr) == GOVINFO_OK;
        require(number == (state == GOVINFO_CELL_NUMBER));
        require(number == (govinfo_report_cell_decimal_at(report, cell) != nullptr));
        require((state == GOVINFO_CELL_ABSENT) ==
                (govinfo_report_cell_text_at(report, cell) == nullptr));
    }
}

void look_at_words(const govinfo_report* report) {
    for (size_t note = 0; note < govinfo_report_note_count(report); ++note)
        require(govinfo_report_note_message(report, note, "zh") != nullptr);
    for (size_t section = 0; section < govinfo_report_section_count(report); ++section)
        require(govinfo_report_section_key(report, section) != nullptr);
}

void check(const govinfo_report* report) {
    govinfo_findings* findings = nullptr;
    govinfo_text* text = nullptr;
    require(govinfo_report_validate(report, nullptr, &findings, nullptr) == GOVINFO_OK);
    const size_t errors = govinfo_findings_count(findings, GOVINFO_SEVERITY_ERROR);
    require((errors != 0) == (govinfo_findings_verdict(findings) == GOVINFO_VERDICT_INCONSISTENT));
    require(govinfo_findings_write_json(findings, &text, nullptr) == GOVINFO_OK);
    govinfo_text_free(text);
    govinfo_findings_free(findings);
}

/// The prose is read, copied text looked up and rates computed whatever the report says.
void read_further(const govinfo_report* report) {
    govinfo_text* text = nullptr;
    require(govinfo_report_write_statements_json(report, &text, nullptr) == GOVINFO_OK);
    govinfo_text_free(text);
    require(govinfo_report_write_indicators_json(report, nullptr, &text, nullptr) == GOVINFO_OK);
    govinfo_text_free(text);
    govinfo_text_index* index = nullptr;
    require(govinfo_text_index_new(&report, 1, &index, nullptr) == GOVINFO_OK);
    require(govinfo_text_index_write_copied_json(index, report, &text, nullptr) == GOVINFO_OK);
    govinfo_text_free(text);
    govinfo_text_index_free(index);
}

/// Drawn if it has table three, and never beside itself.
void draw(const govinfo_report* report) {
    const govinfo_report* twice[] = {report, report};
    govinfo_text* text = nullptr;
    const govinfo_status drawn = govinfo_report_write_chart(twice, 1, "zh", &text, nullptr);
    require(drawn == (text != nullptr ? GOVINFO_OK : GOVINFO_E_NO_TABLES));
    govinfo_text_free(text);
    require(govinfo_report_write_chart(twice, 2, nullptr, &text, nullptr) ==
            GOVINFO_E_UNLIKE_REPORTS);
}

/// A report is its own last version, and the draft after it can be checked against it.
void compare_and_continue(const govinfo_report* report) {
    govinfo_text* text = nullptr;
    require(govinfo_report_write_comparison_json(report, report, nullptr, &text, nullptr) ==
            GOVINFO_OK);
    govinfo_text_free(text);
    govinfo_report* next = nullptr;
    if (govinfo_report_new_after(report, nullptr, &next, nullptr) != GOVINFO_OK) return;
    govinfo_validate_options options = GOVINFO_VALIDATE_OPTIONS_INIT;
    options.previous = report;
    govinfo_findings* findings = nullptr;
    require(govinfo_report_validate(next, &options, &findings, nullptr) == GOVINFO_OK);
    govinfo_findings_free(findings);
    govinfo_report_free(next);
}

/// The rules of a group hold once its only answer is put into the report.
void diagnose_and_mend(const govinfo_report* report) {
    govinfo_diagnosis* diagnosis = nullptr;
    govinfo_report* mended = nullptr;
    require(govinfo_report_diagnose(report, nullptr, &diagnosis, nullptr) == GOVINFO_OK);
    require(govinfo_report_clone(report, &mended, nullptr) == GOVINFO_OK);
    std::set<std::string> must_hold;
    for (size_t group = 0; group < govinfo_diagnosis_group_count(diagnosis); ++group) {
        if (govinfo_diagnosis_unique(diagnosis, group) == 0) continue;
        require(govinfo_report_apply(mended, diagnosis, group, 0, nullptr) == GOVINFO_OK);
        for (size_t rule = 0; rule < govinfo_diagnosis_rule_count(diagnosis, group); ++rule)
            must_hold.insert(govinfo_diagnosis_rule(diagnosis, group, rule));
    }
    govinfo_diagnosis_free(diagnosis);
    govinfo_findings* findings = nullptr;
    require(govinfo_report_validate(mended, nullptr, &findings, nullptr) == GOVINFO_OK);
    const size_t failures = govinfo_findings_count(findings, GOVINFO_SEVERITY_ANY);
    for (size_t i = 0; i < failures; ++i)
        require(must_hold.count(govinfo_finding_id(govinfo_findings_at(findings, i))) == 0);
    govinfo_findings_free(findings);
    govinfo_report_free(mended);
}

/// What is written reads back to the same bytes.
void write_and_read_back(const govinfo_report* report) {
    const std::string json = json_of(report);
    govinfo_report* again = nullptr;
    require(govinfo_report_read_json(json.data(), json.size(), &again, nullptr) == GOVINFO_OK);
    require(json_of(again) == json);
    govinfo_report_free(again);
}

/// Filling a second time changes nothing.
void fill_twice(govinfo_report* report) {
    govinfo_changes* changes = nullptr;
    require(govinfo_report_fill_totals(report, nullptr, &changes, nullptr) == GOVINFO_OK);
    govinfo_changes_free(changes);
    const std::string once = json_of(report);
    require(govinfo_report_fill_totals(report, nullptr, &changes, nullptr) == GOVINFO_OK);
    govinfo_changes_free(changes);
    require(json_of(report) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    govinfo_report* report = nullptr;
    govinfo_error* error = nullptr;
    const govinfo_status status = govinfo_report_read(data, size, nullptr, &report, &error);
    require((status == GOVINFO_OK) == (report != nullptr));
    require((status == GOVINFO_OK) == (error == nullptr));
    require(status != GOVINFO_E_INTERNAL);
    if (report == nullptr) {
        require(govinfo_error_message_in(error, "zh") != nullptr);
        require(govinfo_error_offset(error) <= static_cast<std::int64_t>(size));
        govinfo_error_free(error);
        return 0;
    }
    look_at_cells(report);
    look_at_words(report);
    check(report);
    read_further(report);
    draw(report);
    compare_and_continue(report);
    diagnose_and_mend(report);
    write_and_read_back(report);
    fill_twice(report);
    govinfo_report_free(report);
    return 0;
}
