#include <govinfo/json.hpp>

#include <govinfo/validate.hpp>

#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

void write_head(Json& json, const Report& report) {
    json.open('{');
    json.key("form").text(report.form().id());
    detail::write_organ(json, report.header());
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
    json.key("similarity").text(percent(text.similarity));
    json.key("changes").open('[');
    for (const TextChange& each : text.changes) {
        json.open('{');
        json.key("older").text(std::string_view(text.older).substr(each.older, each.older_size));
        json.key("newer").text(std::string_view(text.newer).substr(each.newer, each.newer_size));
        json.key("older_offset").number(each.older);
        json.key("newer_offset").number(each.newer);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

void write(Json& json, const CopiedPart& part, const Report& newer) {
    json.open('{');
    json.key("section").text(name(newer.sections()[part.section].key));
    json.key("share").text(percent(share(part)));
    json.close('}');
}

}  // namespace

std::string comparison_json(const Comparison& comparison, const Report& older,
                            const Report& newer) {
    ValidateOptions options;
    options.previous = &older;
    return detail::result_json("comparison", [&](Json& json) {
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
        json.key("copied").open('[');
        for (const CopiedPart& each : comparison.copied) write(json, each, newer);
        json.close(']');
        json.close('}');
    });
}

}  // namespace govinfo
