#include "document/ods_styles.hpp"

#include <vector>

#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

/// What one style says itself, over what its parents say.
void put(OdsLook& look, pugi::xml_node style, std::string& color, std::string& ground) {
    const pugi::xml_node text = child(style, "text-properties");
    for (const pugi::xml_attribute each : text.attributes()) {
        const std::string_view name = local_name(each.name()), value = each.value();
        if (name == "text-line-through-style" || name == "text-line-through-type")
            look.struck = value != "none";
        if (name == "display") look.hidden = value == "none";
        if (name == "text-position")
            look.raised = !value.empty() && !value.starts_with("0%") && value != "0";
        if (name == "color") color = value;
    }
    const pugi::xml_node cell = child(style, "table-cell-properties");
    for (const pugi::xml_attribute each : cell.attributes()) {
        const std::string_view name = local_name(each.name()), value = each.value();
        if (name == "border" || name.starts_with("border-")) {
            const bool is_line = name.find("width") == name.npos && value != "none";
            look.framed |= is_line && !value.empty();
        }
        if (name == "background-color") ground = value;
        if (name == "cell-protect") look.secret = value == "hidden-and-protected";
    }
    const std::string_view display = attribute(child(style, "table-properties"), "display");
    if (!display.empty()) look.hidden = display == "false";
    const std::string_view format = attribute(style, "data-style-name");
    if (!format.empty()) look.formatted = format != "N0";
}

}  // namespace

void OdsStyles::add(pugi::xml_node root) {
    for (const char* const list : {"styles", "automatic-styles"}) {
        for (const pugi::xml_node each : child(root, list)) {
            if (local_name(each.name()) == "style")
                styles_[{attribute(each, "family"), attribute(each, "name")}] = each;
            if (local_name(each.name()) == "default-style")
                styles_[{attribute(each, "family"), {}}] = each;
        }
    }
}

OdsLook OdsStyles::look(std::string_view family, std::string_view name) const {
    constexpr std::size_t deepest = 16;
    std::vector<pugi::xml_node> chain;
    while (chain.size() < deepest && !name.empty()) {
        const auto style = styles_.find({family, name});
        if (style == styles_.end()) break;
        chain.push_back(style->second);
        name = attribute(style->second, "parent-style-name");
    }
    if (const auto style = styles_.find({family, {}}); style != styles_.end())
        chain.push_back(style->second);
    OdsLook look;
    std::string color = "#000000", ground = "#ffffff";
    if (family == "text") color = {};
    while (!chain.empty()) {
        put(look, chain.back(), color, ground);
        chain.pop_back();
    }
    if (ground == "transparent") ground = "#ffffff";
    const bool is_unseen = family == "text" ? color == "#ffffff" : color == ground;
    if (is_unseen) look.sight = Sight::uncertain;
    return look;
}

}  // namespace govinfo::detail
