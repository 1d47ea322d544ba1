#include <govinfo/prose.hpp>

#include "json/json_members.hpp"

namespace govinfo {

std::string statements_json(std::span<const Statement> statements, const Report& report) {
    detail::Json json;
    json.open('[');
    for (const Statement& each : statements) {
        const Section& section = report.sections()[each.section];
        json.open('{');
        json.key("meaning").text(each.meaning->key);
        json.key("value").text(to_string(each.value));
        json.key("precision").text(name(each.precision));
        json.key("share").text_or_null(each.share ? to_string(*each.share) : "");
        json.key("growth").text_or_null(each.growth ? to_string(*each.growth) : "");
        json.key("text").text(std::string_view(section.text).substr(each.offset, each.size));
        json.key("section").text(name(section.key));
        json.key("offset").number(each.offset);
        json.close('}');
    }
    json.close(']');
    return std::move(json).take();
}

}  // namespace govinfo
