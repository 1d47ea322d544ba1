#include "source/xml_tree.hpp"

#include <cstdint>
#include <new>
#include <optional>
#include <utility>

#include "source/encoding.hpp"

namespace govinfo::detail {
namespace {

// What pugixml 1.13 allocates; kept out of its header.
constexpr std::size_t node_size = 8 * sizeof(void*);
constexpr std::size_t attribute_size = 5 * sizeof(void*);

std::optional<Encoding> utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16le;
    if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16be;
    return std::nullopt;
}

Attempt<std::vector<char>> to_utf8(std::string_view bytes, Encoding encoding, Budget& budget) {
    const std::size_t most = bytes.size() / 2 * 3;
    if (!budget.take_memory(most, 1)) return budget.refusal();
    std::vector<char> text;
    text.reserve(most);
    if (append_decoded(encoding, bytes, text).size < bytes.size())
        return Refusal{ErrorCode::damaged, "UTF-16"};
    return text;
}

/// No less than the tree will take: each start tag gives a node, and so does each text, which ends
/// at a tag; each attribute has its =.
std::size_t tree_size(std::string_view xml) {
    std::size_t nodes = 1;
    std::size_t attributes = 0;
    for (std::size_t i = 1; i < xml.size(); ++i) {
        const char before = xml[i - 1], here = xml[i];
        nodes += (before == '<') & (here != '/');
        nodes += (before != '>') & (here == '<');
        attributes += here == '=';
    }
    return nodes * node_size + attributes * attribute_size;
}

/// Whether a reference such as &#x4E00; stands for a character. pugixml takes any number, modulo
/// 2^32, and 0 would end the text.
bool is_character(std::string_view reference) {
    const bool hexadecimal = reference.substr(2, 1) == "x";
    std::uint32_t code = 0;
    for (const char c : reference.substr(hexadecimal ? 3 : 2)) {
        const bool digit = c >= '0' && c <= '9';
        const auto letter = static_cast<char>(c | 0x20);
        if (!digit && !(hexadecimal && letter >= 'a' && letter <= 'f')) break;
        code = code * (hexadecimal ? 16 : 10) +
               static_cast<std::uint32_t>(digit ? c - '0' : letter - 'a' + 10);
        if (code > 0x10FFFF) return false;
    }
    return code != 0;
}

bool has_bad_reference(std::string_view xml) {
    for (std::size_t at = 0; (at = xml.find("&#", at)) != xml.npos; ++at) {
        if (!is_character(xml.substr(at))) return true;
    }
    return false;
}

}  // namespace

Attempt<XmlTree> parse_xml(std::vector<char> bytes, Budget& budget) {
    if (const auto encoding = utf16({bytes.data(), bytes.size()})) {
        auto utf8 = to_utf8({bytes.data() + 2, bytes.size() - 2}, *encoding, budget);
        if (!utf8) return utf8.error();
        bytes = std::move(*utf8);
    }
    const std::string_view xml(bytes.data(), bytes.size());
    if (xml.find('\0') != xml.npos || has_bad_reference(xml))
        return Refusal{ErrorCode::damaged, "XML"};
    if (!budget.take_memory(tree_size(xml), 1)) return budget.refusal();

    XmlTree tree;
    tree.text = std::move(bytes);
    constexpr unsigned options = pugi::parse_cdata | pugi::parse_doctype | pugi::parse_escapes |
                                 pugi::parse_ws_pcdata_single;
    const pugi::xml_parse_result result = tree.nodes.load_buffer_inplace(
        tree.text.data(), tree.text.size(), options, pugi::encoding_utf8);
    if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
    for (const pugi::xml_node node : tree.nodes) {
        if (node.type() == pugi::node_doctype) return Refusal{ErrorCode::damaged, "DOCTYPE"};
    }
    if (!result) return Refusal{ErrorCode::damaged, "XML"};
    return tree;
}

}  // namespace govinfo::detail
