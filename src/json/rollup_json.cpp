#include <govinfo/json.hpp>

#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write_report(Json& json, const Report& report) {
    std::string text = write_json(report);
    text.pop_back();  // the newline behind it
    json.literal(text);
}

void write(Json& json, const std::optional<Sum>& value) {
    if (value)
        json.text(to_string(*value));
    else
        json.literal("null");
}

void write(Json& json, const std::vector<std::string>& words) {
    json.open('[');
    for (const std::string& each : words) json.text(each);
    json.close(']');
}

/// Those of that standing.
void write(Json& json, const RollupResult& result, UnitStanding standing) {
    json.key(name(standing)).open('[');
    for (const RollupUnit& each : result.units) {
        if (each.standing != standing) continue;
        json.open('{');
        json.key("unit").text_or_null(each.name);
        json.key("file").text_or_null(each.source);
        if (!each.form.empty()) json.key("form").text(each.form);
        if (!each.form.empty())
            json.key("year").literal(each.year ? std::to_string(*each.year) : "null");
        if (each.error) {
            json.key("error").open('{');
            json.key("code").text(each.error->code);
            detail::write(json.key("message"), each.error->zh, each.error->en);
            json.close('}');
        }
        json.close('}');
    }
    json.close(']');
}

void write(Json& json, const RollupFinding& finding, const Form& form) {
    json.open('{');
    json.key("id").text(id(finding, form));
    json.key("rule").text(finding.rule->id);
    json.key("severity").text(name(finding.rule->severity));
    json.key("outcome").text(name(finding.outcome));
    json.key("area").text_or_null(finding.area);
    json.key("path").text_or_null(finding.cell ? form.cell(*finding.cell).path
                                               : std::string_view());
    json.key("unit").text_or_null(finding.unit);
    write(json.key("files"), finding.sources);
    if (finding.cell) {
        write(json.key("printed"),
              finding.printed ? std::optional(Sum(*finding.printed)) : std::nullopt);
        json.key("low").text(to_string(finding.low));
        write(json.key("high"), finding.high);
    }
    if (finding.hint) {
        json.key("hint").open('{');
        json.key("kind").text(name(finding.hint->kind));
        json.key("unit").text(finding.hint->unit);
        json.key("value").text(to_string(finding.hint->value));
        json.key("used").text(to_string(finding.hint->used));
        json.key("sure").literal(finding.hint->sure ? "true" : "false");
        json.close('}');
    }
    detail::write(json.key("message"), message(finding, form, Language::zh),
                  message(finding, form, Language::en));
    json.close('}');
}

void write(Json& json, const OpenCell& open, const Form& form) {
    json.open('{');
    json.key("path").text(form.cell(open.cell).path);
    write(json.key("low"), open.low);
    write(json.key("high"), open.high);
    write(json.key("units"), open.units);
    json.close('}');
}

}  // namespace

std::string rollup_json(const RollupResult& result) {
    const Form& form = result.report.form();
    return detail::result_json("rollup", [&](Json& json) {
        json.open('{');
        json.key("form").text(form.id());
        const auto& year = result.report.header().year;
        json.key("year").literal(year ? std::to_string(*year) : "null");
        json.key("complete").literal(result.complete ? "true" : "false");
        json.key("reports").number(result.counted);
        write_report(json.key("report"), result.report);
        json.key("own");
        if (result.own)
            write_report(json, *result.own);
        else
            json.literal("null");
        json.key("units").open('{');
        for (std::size_t i = 0; i <= static_cast<std::size_t>(UnitStanding::unreadable); ++i)
            write(json, result, static_cast<UnitStanding>(i));
        json.close('}');
        json.key("open").open('[');
        for (const OpenCell& each : result.open) write(json, each, form);
        json.close(']');
        json.key("findings").open('[');
        for (const RollupFinding& each : result.findings) write(json, each, form);
        json.close(']');
        json.key("not_assessed").open('[');
        for (const RollupFinding& each : result.unassessed) write(json, each, form);
        json.close(']');
        if (!result.cells.empty()) {
            json.key("cells").open('{');
            for (const auto& [cell, units] : result.cells) {
                json.key(form.cell(cell).path).open('[');
                for (const Contribution& each : units) {
                    json.open('{');
                    json.key("unit").text(each.unit);
                    write(json.key("value"),
                          each.value ? std::optional(Sum(*each.value)) : std::nullopt);
                    json.close('}');
                }
                json.close(']');
            }
            json.close('}');
        }
        json.close('}');
    });
}

}  // namespace govinfo
