#include "write_back/ods_cells.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include <govinfo/decimal.hpp>

#include "document/ods_markup.hpp"
#include "document/word_markup.hpp"
#include "source/archive.hpp"
#include "source/changed_archive.hpp"
#include "source/encoding.hpp"
#include "write_back/spelling.hpp"

namespace govinfo::detail {
namespace {

constexpr std::string_view part = "content.xml";

/// Where an element stands in the text, and what stands inside.
struct Extent {
    std::size_t begin, end;
    std::string_view inside;
};

/// Behind the tag, comment or the like that begins there.
std::size_t behind_markup(std::string_view xml, std::size_t begin) {
    const std::string_view rest = xml.substr(begin);
    const auto behind = [&](std::string_view mark) {
        const std::size_t found = xml.find(mark, begin);
        return found == xml.npos ? xml.size() : found + mark.size();
    };
    if (rest.starts_with("<!--")) return behind("-->");
    if (rest.starts_with("<![CDATA[")) return behind("]]>");
    if (rest.starts_with("<?")) return behind("?>");
    std::size_t at = begin;
    while ((at = xml.find_first_of("\"'>", at)) != xml.npos && xml[at] != '>')
        at = std::min(xml.find(xml[at], at + 1), xml.size() - 1) + 1;
    return at == xml.npos ? xml.size() : at + 1;
}

/// That of an element whose tree was made of this well-formed text.
std::optional<Extent> extent_of(pugi::xml_node node, std::string_view xml) {
    const std::ptrdiff_t name = node.offset_debug();
    if (name < 1 || static_cast<std::size_t>(name) > xml.size()) return std::nullopt;
    const std::size_t begin = static_cast<std::size_t>(name) - 1;
    if (xml[begin] != '<' || !xml.substr(begin + 1).starts_with(node.name())) return std::nullopt;
    std::size_t depth = 0, at = begin, inside = 0;
    for (; at < xml.size(); at = std::min(xml.find('<', at), xml.size())) {
        const std::size_t end = behind_markup(xml, at);
        const char second = xml.substr(at, 2).back();
        const bool closes = second == '/';
        const bool is_tag = closes || (second != '!' && second != '?');
        if (at == begin) inside = end;
        if (closes) --depth;
        if (is_tag && !closes && xml[end - 2] != '/') ++depth;
        if (depth == 0 && is_tag)
            return Extent{begin, end, xml.substr(inside, closes ? at - inside : 0)};
        at = end;
    }
    return std::nullopt;
}

constexpr std::string_view repeated = "number-columns-repeated";

/// The one that stands at that place, counted from 1, if `name` says how often each does.
template <class Next>
pugi::xml_node find_place(pugi::xml_node node, std::size_t place, std::string_view name,
                          Next next) {
    for (std::size_t behind = 1; node; node = next(node)) {
        behind += times(node, name);
        if (place < behind) return node;
    }
    return {};
}

/// None in a row that stands for several.
pugi::xml_node find_cell(pugi::xml_node document, const GridPosition& at) {
    pugi::xml_node table = first_table(document);
    for (std::size_t number = 1; table && number < at.table; ++number) table = next_table(table);
    const auto next_row = [&](pugi::xml_node node) {
        do node = next_in_table(node, table);
        while (node && local_name(node.name()) != "table-row");
        return node;
    };
    if (!table) return {};
    const auto row = find_place(next_row(table), at.row, "number-rows-repeated", next_row);
    if (times(row, "number-rows-repeated") > 1) return {};
    const auto this_or_next_cell = [](pugi::xml_node node) {
        while (node && !is_table_cell(node)) node = node.next_sibling();
        return node;
    };
    return find_place(this_or_next_cell(row.first_child()), at.column, repeated,
                      [&](pugi::xml_node node) { return this_or_next_cell(node.next_sibling()); });
}

std::string escaped_attribute(std::string_view value) {
    std::string out;
    for (const char c : value) {
        if (c == '"') {
            out += "&quot;";
        } else if (c == '\t' || c == '\n' || c == '\r') {
            out += "&#" + std::to_string(static_cast<int>(c)) + ";";
        } else {
            out += escaped({&c, 1}, Markup::sheet);
        }
    }
    return out;
}

/// What a document calls the elements or attributes of a vocabulary: office:
std::string prefix_of(pugi::xml_node document, std::string_view vocabulary) {
    constexpr std::string_view names = "urn:oasis:names:tc:opendocument:xmlns:";
    for (const pugi::xml_attribute each : document.attributes()) {
        const std::string_view name = each.name(), value = each.value();
        if (!name.starts_with("xmlns:") || !value.starts_with(names)) continue;
        if (value.substr(names.size()).starts_with(std::string(vocabulary) + ":"))
            return std::string(name.substr(6)) + ":";
    }
    return std::string(vocabulary) + ":";
}

/// A start tag without its end, and without the attributes of these names.
template <std::size_t Count>
std::string tag_without(pugi::xml_node node, const std::string_view (&names)[Count]) {
    std::string tag = std::string("<") + node.name();
    for (const pugi::xml_attribute each : node.attributes()) {
        const std::string_view name = local_name(each.name());
        if (std::find(std::begin(names), std::end(names), name) == std::end(names))
            tag += std::string(" ") + each.name() + "=\"" + escaped_attribute(each.value()) + "\"";
    }
    return tag;
}

std::string closed(pugi::xml_node node, std::string tag, std::string_view inside) {
    if (inside.empty()) return tag += "/>";
    return tag.append(">").append(inside).append("</").append(node.name()).append(">");
}

/// Whether its digits are those of the number, so that it may be stored beside them.
bool prints(std::string_view after, const Cell& cell) {
    std::string digits;
    for (const char c : after)
        if ((c >= '0' && c <= '9') || c == '.' || c == '-') digits += c;
    const auto number = Decimal::parse(digits);
    return is_bare_number(cell) && number && *number == *cell.number;
}

/// Its children but paragraphs.
std::optional<std::string> kept_of(pugi::xml_node node, std::string_view xml) {
    std::string kept;
    for (const pugi::xml_node each : node) {
        if (each.type() != pugi::node_element || local_name(each.name()) == "p") continue;
        const auto extent = extent_of(each, xml);
        if (!extent) return std::nullopt;
        kept += xml.substr(extent->begin, extent->end - extent->begin);
    }
    return kept;
}

/// The text with each cell by itself at which a value was printed.
std::string single_cells(const XmlTree& tree, std::string_view xml,
                         std::span<const PrintedValue> printed) {
    constexpr std::uint32_t most = 1000;  // no table is wider
    std::vector<Edit> edits;
    for (const PrintedValue& value : printed) {
        if (value.lines.empty()) continue;
        const auto cell = find_cell(tree.nodes.document_element(), value.lines.front().spot.grid);
        const std::uint32_t count = cell ? times(cell, repeated) : 1;
        const auto extent = count > 1 && count <= most ? extent_of(cell, xml) : std::nullopt;
        if (!extent) continue;
        const auto same = [&](const Edit& each) { return each.begin == extent->begin; };
        if (std::any_of(edits.begin(), edits.end(), same)) continue;
        const std::string one = closed(cell, tag_without(cell, {repeated}), extent->inside);
        Edit edit{extent->begin, extent->end - extent->begin, {}, {}};
        for (std::uint32_t i = 0; i < count; ++i) edit.text += one;
        edits.push_back(std::move(edit));
    }
    return edited({xml, 0, Encoding::utf8, xml}, xml, std::move(edits));
}

Attempt<XmlTree> parsed(std::string_view xml, Budget& budget) {
    if (!budget.take_memory(xml.size(), 1)) return budget.refusal();
    return parse_xml({xml.begin(), xml.end()}, budget);
}

}  // namespace

Attempt<OdsContent> OdsContent::open(std::string_view document,
                                     std::span<const PrintedValue> printed, Budget& budget) {
    const auto archive = Archive::open(document);
    if (!archive) return archive.error();
    const auto bytes = archive->unpack(part, budget);
    if (!bytes) return bytes.error();
    const std::string_view xml(bytes->data(), bytes->size());
    const auto tree = parsed(xml, budget);
    if (!tree) return tree.error();
    std::string text = single_cells(*tree, xml, printed);
    auto tree_now = parsed(text, budget);
    if (!tree_now) return tree_now.error();
    return OdsContent(std::move(text), *std::move(tree_now));
}

std::optional<Edit> OdsContent::edit(const GridPosition& at, std::string_view after,
                                     const Cell& to) const {
    constexpr std::string_view values[] = {"value-type", "value",         "string-value",
                                           "date-value", "boolean-value", "currency",
                                           "time-value", repeated};
    const pugi::xml_node document = tree_.nodes.document_element();
    const pugi::xml_node cell = find_cell(document, at);
    if (!cell || times(cell, repeated) > 1 || !attribute(cell, "formula").empty())
        return std::nullopt;
    const auto extent = extent_of(cell, xml_);
    auto inside = kept_of(cell, xml_);
    if (!extent || !inside) return std::nullopt;

    const std::string office = prefix_of(document, "office"), text = prefix_of(document, "text");
    const std::string_view type = attribute(cell, "value-type");
    std::string tag = tag_without(cell, values);
    if (!after.empty()) {
        const bool is_number = (type.empty() || type == "float") && prints(after, to);
        tag += " " + office + "value-type=\"" + (is_number ? "float" : "string") + "\"";
        if (is_number) tag += " " + office + "value=\"" + to_string(*to.number) + "\"";
        *inside += "<" + text + "p>" + escaped(after, Markup::sheet) + "</" + text + "p>";
    }
    return Edit{
        extent->begin, extent->end - extent->begin, closed(cell, std::move(tag), *inside), {}};
}

Attempt<std::string> OdsContent::put_into(std::string_view document, std::string_view text) const {
    if (text == xml_) return std::string(document);
    return changed_archive(document, part, text);
}

}  // namespace govinfo::detail
