#include <string>

#include <govinfo/report.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Section;

namespace {

const Section* section_at(const govinfo_report* report, std::size_t index) noexcept {
    return checked(report) ? element(report->read.report.sections(), index) : nullptr;
}

govinfo::Position position_at(const govinfo_report* report, std::size_t index) noexcept {
    if (!checked(report)) return {};
    const govinfo::Position* position = element(report->read.provenance.sections, index);
    return position ? *position : govinfo::Position{};
}

}  // namespace

size_t govinfo_report_section_count(const govinfo_report* report) {
    return checked(report) ? report->read.report.sections().size() : 0;
}

const char* govinfo_report_section_key(const govinfo_report* report, size_t index) {
    const Section* section = section_at(report, index);
    return section ? name(section->key).data() : nullptr;
}

const char* govinfo_report_section_heading(const govinfo_report* report, size_t index) {
    const Section* section = section_at(report, index);
    return section ? c_str(section->heading) : nullptr;
}

const char* govinfo_report_section_text(const govinfo_report* report, size_t index) {
    const Section* section = section_at(report, index);
    return section ? c_str(section->text) : nullptr;
}

size_t govinfo_report_section_line(const govinfo_report* report, size_t index) {
    return position_at(report, index).line;
}

size_t govinfo_report_section_column(const govinfo_report* report, size_t index) {
    return position_at(report, index).column;
}

int64_t govinfo_report_section_place(const govinfo_report* report, size_t index, int32_t part) {
    return place(position_at(report, index), part);
}

govinfo_status govinfo_report_add_section(govinfo_report* report, const char* key,
                                          const char* heading, const char* text,
                                          govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(report)) return wrong_object("report");
        const auto parsed = govinfo::parse_section_key(view(key));
        if (!parsed) return wrong_argument("key", view(key));
        if (!govinfo::is_utf8(view(heading))) return wrong_argument("heading");
        if (!govinfo::is_utf8(view(text))) return wrong_argument("text");
        report->read.report.sections().push_back(
            {*parsed, govinfo::to_nfc(view(heading)), govinfo::to_nfc(view(text))});
        return {};
    });
}

govinfo_status govinfo_report_clear_sections(govinfo_report* report, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(report)) return wrong_object("report");
        report->read.report.sections().clear();
        report->read.provenance.sections.clear();
        return {};
    });
}
