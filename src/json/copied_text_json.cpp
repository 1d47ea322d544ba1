#include <govinfo/json.hpp>

#include "json/json_members.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write(Json& json, const Passage& passage, const Section& section, const TextIndex& index) {
    const Report& other = *index.reports()[passage.report];
    const auto& year = other.header().year;
    json.open('{');
    json.key("text").text(std::string_view(section.text).substr(passage.offset, passage.size));
    json.key("offset").number(passage.offset);
    json.key("report").number(passage.report);
    json.key("organ").text_or_null(other.header().organ);
    json.key("year").literal(year ? std::to_string(*year) : "null");
    json.key("section").text(name(other.sections()[passage.section].key));
    json.key("other_offset").number(passage.other_offset);
    json.close('}');
}

void write(Json& json, const CopiedPart& part, const Report& report, const TextIndex& index) {
    const Section& section = report.sections()[part.section];
    json.open('{');
    json.key("section").text(name(section.key));
    json.key("letters").number(part.letters);
    json.key("copied").number(part.copied);
    json.key("share").text(percent(share(part)));
    json.key("passages").open('[');
    for (const Passage& each : part.passages) write(json, each, section, index);
    json.close(']');
    json.close('}');
}

}  // namespace

std::string copied_text_json(std::span<const CopiedPart> parts, const Report& report,
                             const TextIndex& index) {
    return detail::result_json("copied_text", [&](Json& json) {
        json.open('[');
        for (const CopiedPart& each : parts) write(json, each, report, index);
        json.close(']');
    });
}

}  // namespace govinfo
