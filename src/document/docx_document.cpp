#include "document/docx_document.hpp"

#include <string>
#include <utility>

#include <pugixml.hpp>

#include "document/word_markup.hpp"
#include "document/word_styles.hpp"
#include "document/word_text.hpp"
#include "source/archive.hpp"
#include "source/xml_tree.hpp"

namespace govinfo::detail {
namespace {

Attempt<XmlTree> parse_part(const Archive& archive, const std::string& part, Budget& budget) {
    auto xml = archive.unpack(part, budget);
    if (!xml) return xml.error();
    return parse_xml(std::move(*xml), budget);
}

/// The part that stands in that relation to `folder` + `part`, or to the whole archive; or, where
/// the archive does not say, the one that usually does.
Attempt<std::string> find_part(const Archive& archive, const std::string& folder,
                               const std::string& part, std::string_view relation,
                               std::string_view usual, Budget& budget) {
    const std::string relations = folder + "_rels/" + part + ".rels";
    if (archive.has(relations)) {
        const auto tree = parse_part(archive, relations, budget);
        if (!tree) return tree.error();
        for (const pugi::xml_node each : tree->nodes.document_element()) {
            if (!attribute(each, "Type").ends_with(relation)) continue;
            const std::string_view target = attribute(each, "Target");
            return target.starts_with('/') ? std::string(target.substr(1))
                                           : folder + std::string(target);
        }
    }
    return folder + std::string(usual);
}

/// What kind of archive it is that has no text document in it.
Refusal not_a_document(const Archive& archive) {
    constexpr std::pair<std::string_view, const char*> kinds[] = {
        {"xl/workbook.bin", "XLSB"},
        {"ppt/presentation.xml", "PPTX"},
        {"content.xml", "OpenDocument"},
        {"OFD.xml", "OFD"},
    };
    for (const auto& [part, name] : kinds) {
        if (archive.has(part)) return Refusal{ErrorCode::unsupported_kind, name};
    }
    return Refusal{ErrorCode::unsupported_kind, "ZIP"};
}

Attempt<std::string> find_main_part(const Archive& archive, Budget& budget) {
    auto part = find_part(archive, "", "", "/officeDocument", "word/document.xml", budget);
    if (part && !archive.has(*part)) return not_a_document(archive);
    return part;
}

/// Of the text in `part`; none if the archive has none.
Attempt<Styles> read_styles(const Archive& archive, const std::string& part, Budget& budget) {
    const std::size_t name = part.rfind('/') + 1;  // npos + 1 = 0
    const auto styles = find_part(archive, part.substr(0, name), part.substr(name), "/styles",
                                  "styles.xml", budget);
    if (!styles) return styles.error();
    if (!archive.has(*styles)) return Styles();
    auto tree = parse_part(archive, *styles, budget);
    if (!tree) return tree.error();
    return Styles::read(std::move(*tree), budget);
}

}  // namespace

Attempt<Document> docx_document(std::string_view bytes, Budget& budget) {
    const auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    const auto part = find_main_part(*archive, budget);
    if (!part) return part.error();
    const auto tree = parse_part(*archive, *part, budget);
    if (!tree) return tree.error();
    if (!is_word_document(tree->nodes.document_element())) return not_a_document(*archive);
    const auto styles = read_styles(*archive, *part, budget);
    if (!styles) return styles.error();
    return word_text(tree->nodes.document_element(), *styles, budget);
}

Attempt<DocxFile> open_docx(std::string_view bytes, Budget& budget) {
    const auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    auto part = find_main_part(*archive, budget);
    if (!part) return part.error();
    auto xml = archive->unpack(*part, budget);
    if (!xml) return xml.error();
    auto styles = read_styles(*archive, *part, budget);
    if (!styles) return styles.error();
    return DocxFile{*std::move(part), *std::move(xml), *std::move(styles)};
}

Attempt<Document> docx_document(const DocxFile& file, std::vector<char> xml, Budget& budget,
                                bool keeps_origins) {
    const auto tree = parse_xml(std::move(xml), budget);
    if (!tree) return tree.error();
    if (!is_word_document(tree->nodes.document_element()))
        return Refusal{ErrorCode::unsupported_kind, "ZIP"};
    return word_text(tree->nodes.document_element(), file.styles, budget,
                     keeps_origins ? tree->text.data() : nullptr);
}

Attempt<std::vector<char>> main_part(std::string_view bytes, Budget& budget) {
    const auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    const auto part = find_main_part(*archive, budget);
    if (!part) return part.error();
    return archive->unpack(*part, budget);
}

}  // namespace govinfo::detail
