#include <govinfo/json.hpp>

#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

void write(Json& json, const Measure& measure, const Report& report) {
    const Indicator& indicator = *measure.indicator;
    json.open('{');
    json.key("key").text(indicator.key);
    write(json.key("name"), indicator.name.zh, indicator.name.en);
    write(json.key("formula"), indicator.formula.zh, indicator.formula.en);
    json.key("numerator").text_or_null(measure.unknown ? "" : to_string(measure.numerator));
    json.key("denominator").text_or_null(measure.unknown ? "" : to_string(measure.denominator));
    json.key("percent").text_or_null(measure.value ? percent(*measure.value) : "");
    if (!measure.value)
        write(json.key("reason"), reason(measure, report, Language::zh),
              reason(measure, report, Language::en));
    json.close('}');
}

}  // namespace

void detail::write(Json& json, std::span<const Measure> measures, const Report& report) {
    json.open('[');
    for (const Measure& each : measures) govinfo::write(json, each, report);
    json.close(']');
}

std::string indicators_json(std::span<const Measure> measures, const Report& report) {
    return detail::result_json("indicators",
                               [&](Json& json) { detail::write(json, measures, report); });
}

}  // namespace govinfo
