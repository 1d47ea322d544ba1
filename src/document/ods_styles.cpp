#include "document/ods_styles.hpp"

#include <cstdint>
#include <vector>

#include <govinfo/decimal.hpp>

#include "document/office_colors.hpp"
#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

struct Paint {
    std::int32_t text = automatic, ground = white;
    bool tiny = false;
};

/// Of #12ab3f; else `otherwise`.
std::int32_t color_of(std::string_view value, std::int32_t otherwise) {
    return value.starts_with('#') ? hexadecimal_color(value.substr(1)) : otherwise;
}

/// Whether a length such as 3.5pt, 0.1cm or 0.0138in is below so many points.
bool is_shorter(std::string_view length, std::int32_t points) {
    constexpr struct {
        std::string_view name;
        std::int64_t per_point;  // millionths
    } units[] = {{"pt", 1'000'000}, {"in", 13'889}, {"cm", 35'278}, {"mm", 352'778}};
    for (const auto& [name, per_point] : units) {
        if (!length.ends_with(name)) continue;
        const auto number = Decimal::parse(length.substr(0, length.size() - name.size()));
        return number && number->millionths() < points * per_point;
    }
    return false;
}

/// What one style says itself, over what its parents say.
void put(OdsLook& look, pugi::xml_node style, Paint& paint) {
    const pugi::xml_node text = child(style, "text-properties");
    for (const pugi::xml_attribute each : text.attributes()) {
        const std::string_view name = local_name(each.name()), value = each.value();
        if (name == "text-line-through-style" || name == "text-line-through-type")
            look.struck = value != "none";
        if (name == "display") look.hidden = value == "none";
        if (name == "text-position")
            look.raised = !value.empty() && !value.starts_with("0%") && value != "0";
        if (name == "color") paint.text = color_of(value, automatic);
        if (name == "font-size") paint.tiny = is_shorter(value, smallest_letters);
    }
    const pugi::xml_node cell = child(style, "table-cell-properties");
    for (const pugi::xml_attribute each : cell.attributes()) {
        const std::string_view name = local_name(each.name()), value = each.value();
        if (name == "border" || name.starts_with("border-")) {
            const bool is_line = name.find("width") == name.npos && value != "none";
            look.framed |= is_line && !value.empty();
        }
        if (name == "background-color") paint.ground = color_of(value, white);
        if (name == "cell-protect") look.secret = value == "hidden-and-protected";
    }
    const pugi::xml_node row = child(style, "table-row-properties");
    if (const std::string_view height = attribute(row, "row-height"); !height.empty())
        look.small =
            !is_true(attribute(row, "use-optimal-row-height")) && is_shorter(height, lowest_line);
    const pugi::xml_node column = child(style, "table-column-properties");
    if (const std::string_view width = attribute(column, "column-width"); !width.empty())
        look.small = is_shorter(width, lowest_line);
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
    Paint paint;
    while (!chain.empty()) {
        put(look, chain.back(), paint);
        chain.pop_back();
    }
    if (paint.tiny || is_lost_before(paint.text, paint.ground)) look.sight = Sight::uncertain;
    return look;
}

}  // namespace govinfo::detail
