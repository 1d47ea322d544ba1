#include "document/word_markup.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>

namespace govinfo::detail {
namespace {

enum : std::size_t { word, compatibility, math, other_vocabulary };

struct Namespace {
    std::string_view uri;
    std::size_t vocabulary;
};

// As they are, and as the strict part of the standard has them.
constexpr Namespace namespaces[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", word},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", compatibility},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", math},
};

struct Name {
    std::string_view local;
    Element element;
    std::size_t vocabulary = word;
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
    {"instrText", Element::field_code},
    {"drawing", Element::object},
    {"AlternateContent", Element::alternatives, compatibility},
    {"Choice", Element::alternative, compatibility},
    {"Fallback", Element::alternative, compatibility},
    {"sdt", Element::control},
    {"pict", Element::object},
    {"oMath", Element::object, math},
    {"oMathPara", Element::object, math},
    {"object", Element::object},
    {"txbxContent", Element::text_box},
    {"del", Element::unread},
    {"moveFrom", Element::unread},
    {"delText", Element::unread},
    {"delInstrText", Element::unread},
    {"fldSimple", Element::simple_field},
    {"footnoteReference", Element::raised_mark},
    {"endnoteReference", Element::raised_mark},
    {"bdo", Element::direction},
    {"dir", Element::direction},
    {"ruby", Element::annotated},
    {"rt", Element::unread},  // how the characters below it are pronounced
    {"contentPart", Element::object},
    {"pgNum", Element::object},
    {"dayShort", Element::object},
    {"dayLong", Element::object},
    {"monthShort", Element::object},
    {"monthLong", Element::object},
    {"yearShort", Element::object},
    {"yearLong", Element::object},
    {"altChunk", Element::foreign},
    {"subDoc", Element::foreign},
    {"tblPr", Element::unread},
    {"tblGrid", Element::unread},
    {"sdtPr", Element::unread},
    {"sectPr", Element::unread},
    {"document", Element::document},
};

}  // namespace

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 = 0
}

Element Vocabulary::element(pugi::xml_node node) {
    for (auto each = node.first_attribute(); each; each = each.next_attribute()) declare(each);
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    const auto prefix = prefixes_.find(name.substr(0, colon == name.npos ? 0 : colon));
    if (prefix == prefixes_.end() || prefix->second == other_vocabulary) return Element::other;
    const std::string_view local = local_name(name);
    for (const Name& each : names) {
        if (each.local == local && each.vocabulary == prefix->second) return each.element;
    }
    return Element::other;
}

void Vocabulary::declare(pugi::xml_attribute attribute) {
    constexpr std::string_view declaration = "xmlns";
    std::string_view name = attribute.name();
    if (!name.starts_with(declaration)) return;
    name.remove_prefix(declaration.size());
    if (!name.empty() && name.front() != ':') return;
    const auto* const known =
        std::find_if(std::begin(namespaces), std::end(namespaces),
                     [attribute](const auto& each) { return each.uri == attribute.value(); });
    prefixes_[name.substr(name.empty() ? 0 : 1)] =
        known == std::end(namespaces) ? other_vocabulary : known->vocabulary;
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

bool is_true(std::string_view value) {
    return !value.empty() && value != "0" && value != "false" && value != "off";
}

bool is_on(pugi::xml_node property) {
    const std::string_view value = attribute(property, "val");
    return property && (value.empty() || is_true(value));
}

std::size_t count(pugi::xml_node property) {
    const std::string_view digits = attribute(property, "val");
    std::size_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec == std::errc::result_out_of_range ? static_cast<std::size_t>(-1) : value;
}

}  // namespace govinfo::detail
