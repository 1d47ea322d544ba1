#include <govinfo/json.hpp>

#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write_date(Json& json, std::string_view key, const std::optional<Date>& date) {
    json.key(key).text_or_null(date ? to_string(*date) : "");
}

void write(Json& json, const OpenDocument& each) {
    const DocumentRecord& document = each.document;
    json.open('{');
    json.key("id").text_or_null(document.id);
    json.key("index").text_or_null(document.index);
    json.key("index_proposed").literal(each.index_proposed ? "true" : "false");
    json.key("title").text(document.title);
    json.key("number").text_or_null(document.number);
    json.key("organ").text_or_null(document.organ);
    json.key("topic").text_or_null(document.topic);
    json.key("summary").text_or_null(document.summary);
    write_date(json, "created", document.created);
    write_date(json, "published", document.published);
    write_date(json, "in_force_from", document.in_force_from);
    write_date(json, "ended", document.ended);
    json.key("validity").text_or_null(each.validity ? name(*each.validity) : "");
    json.key("url").text_or_null(document.url);
    json.close('}');
}

void write(Json& json, const UnlistedDocument& each) {
    json.open('{');
    json.key("id").text_or_null(each.id);
    json.key("file").text_or_null(each.file);
    json.key("line").number(each.line);
    json.key("why").text(name(each.why));
    json.key("next").text_or_null(each.next ? name(*each.next) : "");
    json.close('}');
}

}  // namespace

std::string open_catalogue_json(const OpenCatalogueResult& result) {
    const Form& form = *forms().back();  // no rule over documents speaks of its words
    return detail::result_json("catalogue", [&](Json& json) {
        json.open('{');
        json.key("organ").text_or_null(result.organ);
        write_date(json, "on", result.on);
        json.key("documents").open('[');
        for (const OpenDocument& each : result.documents) write(json, each);
        json.close(']');
        json.key("unlisted").open('[');
        for (const UnlistedDocument& each : result.unlisted) write(json, each);
        json.close(']');
        write(json.key("exceptions"), result.exceptions, form);
        write(json.key("remarks"), result.remarks, form);
        json.close('}');
    });
}

}  // namespace govinfo
