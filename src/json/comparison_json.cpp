#include <govinfo/compare.hpp>

#include <govinfo/label.hpp>
#include <govinfo/validate.hpp>

#include "json/json_members.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

void write_head(Json& json, const Report& report) {
    const auto& year = report.header().year;
    json.open('{');
    json.key("form").text(report.form().id());
    json.key("organ").text_or_null(report.header().organ);
    json.key("year").literal(year ? std::to_string(*year) : "null");
    json.close('}');
}

void write(Json& json, const Figure& figure) {
    json.open('{');
    json.key("state").text(name(figure.state));
    json.key("value").text_or_null(figure.text);
    json.close('}');
}

void write(Json& json, const ComparedCell& cell) {
    json.open('{');
    json.key("path").text(cell.cell->path);
    json.key("comparability").text(name(cell.comparability));
    if (!cell.caveat.zh.empty()) write(json.key("caveat"), cell.caveat.zh, cell.caveat.en);
    write(json.key("older"), cell.older);
    write(json.key("newer"), cell.newer);
    json.key("changed").literal(cell.changed ? "true" : "false");
    json.key("difference").text_or_null(cell.difference ? to_string(*cell.difference) : "");
    json.key("percent").text_or_null(cell.change ? percent(*cell.change) : "");
    json.close('}');
}

void write(Json& json, const Finding& finding, const Report& newer,
           const ValidateOptions& options) {
    json.open('{');
    json.key("id").text(id(finding));
    write(json.key("message"), message(finding, newer, options, Language::zh),
          message(finding, newer, options, Language::en));
    json.close('}');
}

void write(Json& json, const ComparedText& text) {
    json.open('{');
    json.key("name").text(text.name);
    json.key("older").text(text.older);
    json.key("newer").text(text.newer);
    json.close('}');
}

/// A field of RFC 4180.
std::string csv(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

}  // namespace

std::string comparison_json(const Comparison& comparison, const Report& older,
                            const Report& newer) {
    ValidateOptions options;
    options.previous = &older;
    Json json;
    json.open('{');
    write_head(json.key("older"), older);
    write_head(json.key("newer"), newer);
    json.key("cells").open('[');
    for (const ComparedCell& each : comparison.cells) write(json, each);
    json.close(']');
    json.key("doubts").open('[');
    for (const Finding& each : comparison.doubts) write(json, each, newer, options);
    json.close(']');
    json.key("restated").open('[');
    for (const Finding& each : comparison.restated) write(json, each, newer, options);
    json.close(']');
    json.key("texts").open('[');
    for (const ComparedText& each : comparison.texts) write(json, each);
    json.close(']');
    json.close('}');
    return std::move(json).take();
}

std::string comparison_csv(const Comparison& comparison, Language language) {
    constexpr Text heading = {"路径,单元格,较早的报告,较新的报告,增减,增减百分比,可比性\r\n",
                              "path,label,older,newer,difference,percent,comparability\r\n"};
    std::string out(heading.in(language));
    for (const ComparedCell& each : comparison.cells) {
        out.append(each.cell->path).append(",");
        out.append(csv(label(*each.cell, Language::zh))).append(",");
        out.append(csv(each.older.text)).append(",").append(csv(each.newer.text)).append(",");
        if (each.difference) out.append(to_string(*each.difference));
        out.append(",");
        if (each.change) out.append(percent(*each.change));
        out.append(",").append(name(each.comparability)).append("\r\n");
    }
    return out;
}

}  // namespace govinfo
