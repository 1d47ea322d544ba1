#include "read/word_markup.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>

namespace govinfo::detail {
namespace {

// Of WordprocessingML as it is and as the strict part of the standard has it, and of the choice
// between one markup and another. They have no name in common.
constexpr std::string_view namespaces[] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
};

struct Name {
    std::string_view local;
    Element element;
};

// The most frequent first.
constexpr Name names[] = {
    {"t", Element::text},
    {"r", Element::run},
    {"rPr", Element::unread},
    {"p", Element::paragraph},
    {"pPr", Element::unread},
    {"tc", Element::cell},
    {"tcPr", Element::unread},
    {"tr", Element::row},
    {"trPr", Element::unread},
    {"tbl", Element::table},
    {"tab", Element::space},
    {"ptab", Element::space},
    {"br", Element::line_break},
    {"cr", Element::line_break},
    {"noBreakHyphen", Element::hyphen},
    {"sym", Element::symbol},
    {"fldChar", Element::field_mark},
    {"AlternateContent", Element::alternatives},
    {"Choice", Element::alternative},
    {"Fallback", Element::alternative},
    {"txbxContent", Element::text_box},
    {"del", Element::unread},
    {"moveFrom", Element::unread},
    {"delText", Element::unread},
    {"instrText", Element::unread},
    {"rt", Element::unread},  // how the characters below it are pronounced
    {"tblPr", Element::unread},
    {"tblGrid", Element::unread},
    {"sdtPr", Element::unread},
    {"sectPr", Element::unread},
    {"document", Element::document},
};

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 = 0
}

}  // namespace

Element Vocabulary::element(pugi::xml_node node) {
    for (auto each = node.first_attribute(); each; each = each.next_attribute()) declare(each);
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    const auto prefix = prefixes_.find(name.substr(0, colon == name.npos ? 0 : colon));
    if (prefix == prefixes_.end() || !prefix->second) return Element::other;
    const std::string_view local = local_name(name);
    for (const Name& each : names) {
        if (each.local == local) return each.element;
    }
    return Element::other;
}

void Vocabulary::declare(pugi::xml_attribute attribute) {
    constexpr std::string_view declaration = "xmlns";
    std::string_view name = attribute.name();
    if (!name.starts_with(declaration)) return;
    name.remove_prefix(declaration.size());
    if (!name.empty() && name.front() != ':') return;
    prefixes_[name.substr(name.empty() ? 0 : 1)] =
        std::find(std::begin(namespaces), std::end(namespaces), attribute.value()) !=
        std::end(namespaces);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (auto each = node.first_child(); each; each = each.next_sibling()) {
        if (local_name(each.name()) == name) return each;
    }
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (auto each = node.first_attribute(); each; each = each.next_attribute()) {
        if (local_name(each.name()) == name) return each.value();
    }
    return {};
}

bool is_on(pugi::xml_node property) {
    const std::string_view value = attribute(property, "val");
    return property && value != "0" && value != "false" && value != "off";
}

std::size_t count(pugi::xml_node property) {
    const std::string_view digits = attribute(property, "val");
    std::size_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec == std::errc::result_out_of_range ? static_cast<std::size_t>(-1) : value;
}

}  // namespace govinfo::detail
