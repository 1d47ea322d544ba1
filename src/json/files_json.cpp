#include <govinfo/json.hpp>

#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::as_utf8;
using detail::Json;

void write(Json& json, bool value) {
    json.literal(value ? "true" : "false");
}

void write(Json& json, std::string_view value) {
    json.text_or_null(as_utf8(value));
}

void write(Json& json, std::span<const std::string> values) {
    json.open('[');
    for (const std::string& each : values) json.text(as_utf8(each));
    json.close(']');
}

void write(Json& json, const FileError& error) {
    json.open('{');
    json.key("code").text(error.code);
    detail::write(json.key("message"), as_utf8(error.zh), as_utf8(error.en));
    json.key("line").number(error.line);
    json.key("column").number(error.column);
    json.key("path").text(error.path);
    json.close('}');
}

}  // namespace

template <class Write>
std::string FilesJson::entry(std::string_view file, Write write) {
    Json json;
    json.open('{');
    json.key("file").text(as_utf8(file));
    write(json);
    json.close('}');
    return (std::exchange(first_, false) ? "\n" : ",\n") + std::move(json).take();
}

std::string FilesJson::begin() const {
    return R"({"govinfo":1,"files":[)";
}

std::string FilesJson::begin(std::span<const JsonOption> options) const {
    Json json;
    json.open('{');
    json.key("govinfo").literal("1");
    json.key("options").open('{');
    for (const JsonOption& each : options)
        std::visit([&](const auto& value) { write(json.key(each.name), value); }, each.value);
    json.close('}');
    json.key("files").open('[');
    return std::move(json).take();
}

std::string FilesJson::add(std::string_view file, const Explanation& explanation,
                           const Diagnosis& diagnosis, const Report& report) {
    cite(explanation);
    return entry(file, [&](Json& json) {
        detail::write_members(json, explanation, shape_);
        if (!diagnosis.groups.empty()) detail::write(json.key("diagnosis"), diagnosis, report);
    });
}

std::string FilesJson::add(std::string_view file, const Diagnosis& diagnosis,
                           const Report& report) {
    return entry(file,
                 [&](Json& json) { detail::write(json.key("diagnosis"), diagnosis, report); });
}

std::string FilesJson::add(std::string_view file, std::span<const Measure> measures,
                           const Report& report) {
    return entry(file, [&](Json& json) {
        detail::write_organ(json, report.header());
        detail::write(json.key("indicators"), measures, report);
    });
}

std::string FilesJson::add(std::string_view file, const FileError& error) {
    return entry(file, [&](Json& json) { write(json.key("error"), error); });
}

void FilesJson::cite(const Explanation& explanation) {
    if (shape_ == JsonShape::full) return;
    for (const ExplainedFinding& each : explanation.failures) rules_.insert(each.finding.rule);
}

std::string FilesJson::end() const {
    if (shape_ == JsonShape::full) return "\n]}\n";
    std::vector<const Rule*> cited;  // in catalogue order
    for (const Rule* each : rules())
        if (rules_.contains(each)) cited.push_back(each);
    Json json;
    detail::write(json.key("rules"), cited);
    return "\n]," + std::move(json).take() + "}\n";
}

}  // namespace govinfo
