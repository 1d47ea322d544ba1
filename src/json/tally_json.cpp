#include <govinfo/json.hpp>

#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write(Json& json, const std::vector<std::string>& ids) {
    json.open('[');
    for (const std::string& each : ids) json.text(each);
    json.close(']');
}

void write(Json& json, const std::vector<TallyDifference>& differences, const Form& form) {
    json.open('[');
    for (const TallyDifference& each : differences) {
        json.open('{');
        json.key("path").text(form.cell(each.cell).path);
        json.key("register").text(each.counted);
        json.key("report").text_or_null(each.reported);
        write(json.key("records"), each.records);
        json.close('}');
    }
    json.close(']');
}

void write_counts(Json& json, const TallyResult& result, std::size_t RecordCount::*which) {
    json.open('{');
    for (const Register& each : registers())
        if (const auto& count = result.counts[static_cast<std::size_t>(each.id)])
            json.key(each.key).number((*count).*which);
    json.close('}');
}

}  // namespace

std::string tally_json(const TallyResult& result, const TallyParts& parts) {
    const Form& form = result.report.form();
    return detail::result_json("tally", [&](Json& json) {
        json.open('{');
        std::string report = write_json(result.report);
        report.pop_back();  // the newline behind it
        json.key("report").literal(report);
        write_counts(json.key("rows"), result, &RecordCount::rows);
        write_counts(json.key("counted"), result, &RecordCount::counted);
        write_counts(json.key("outside"), result, &RecordCount::outside);
        write(json.key("exceptions"), result.exceptions, form);
        write(json.key("remarks"), result.remarks, form);
        if (parts.cells) {
            json.key("cells").open('{');
            for (const auto& [cell, ids] : result.cells) write(json.key(form.cell(cell).path), ids);
            json.close('}');
        }
        if (parts.previous) write(json.key("previous"), *parts.previous, form);
        if (parts.against) write(json.key("against"), *parts.against, form);
        json.close('}');
    });
}

}  // namespace govinfo
