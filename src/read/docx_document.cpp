#include "read/docx_document.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "base/unicode.hpp"
#include "read/archive.hpp"
#include "read/document_builder.hpp"
#include "read/word_markup.hpp"
#include "read/xml_tree.hpp"

namespace govinfo::detail {
namespace {

/// The character of a <w:sym>, of which the font says what it looks like.
std::string symbol(std::string_view code) {
    std::uint32_t value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    std::string utf8;
    if (value != 0 && value <= 0x10FFFF) append_utf8(utf8, value);
    return utf8;
}

/// Whether a cell stands for nothing but the rest of the one above or before it.
bool is_merged(pugi::xml_node merge) {
    return merge && attribute(merge, "val") != "restart";
}

/// Whether a tracked change makes the paragraph one with the next.
bool is_mark_deleted(pugi::xml_node paragraph) {
    return child(child(child(paragraph, "pPr"), "rPr"), "del");
}

/// Fields that are computed: the marks begin, separate and end enclose first what to compute, then
/// the result.
class Fields {
  public:
    void mark(std::string_view type) {
        if (type == "begin") {
            in_code_.push_back(true);
            ++codes_;
        } else if (!in_code_.empty()) {
            if (in_code_.back()) --codes_;
            in_code_.back() = false;
            if (type == "end") in_code_.pop_back();
        }
    }
    void forget() {
        in_code_.clear();
        codes_ = 0;
    }
    [[nodiscard]] bool is_result() const noexcept { return codes_ == 0; }

  private:
    std::vector<bool> in_code_;
    std::size_t codes_ = 0;
};

/// A walk over the tree in reading order, without recursion. A text box comes after the paragraph
/// or the table in which it is anchored, which it would else tear apart.
class Walk {
  public:
    explicit Walk(Budget& budget) : budget_(budget), builder_(budget) {}

    /// False if that is not the root of a text document.
    bool start(pugi::xml_node root);
    Result<Document> run();

  private:
    struct Open {
        pugi::xml_node node;
        Element element;
        pugi::xml_node next;  // where the walk goes on after it
        bool chosen = false;  // one of the alternatives in it
    };

    pugi::xml_node step(pugi::xml_node node);
    pugi::xml_node go_into(const Open& open);
    pugi::xml_node leave();
    bool enter(pugi::xml_node node, Element element);
    bool enter_row(pugi::xml_node row);
    bool enter_cell(pugi::xml_node cell);
    void add(std::string_view text);

    /// Of text; there is none before the first paragraph but where the markup is wrong.
    [[nodiscard]] std::size_t place() const { return std::max<std::size_t>(paragraph_, 1); }

    Budget& budget_;
    DocumentBuilder builder_;
    Vocabulary vocabulary_;
    Fields fields_;
    std::vector<Open> open_;
    std::deque<pugi::xml_node> boxes_;  // met, and not yet read
    bool in_box_ = false;
    std::size_t paragraph_ = 0;
    bool is_utf8_ = true;
};

bool Walk::start(pugi::xml_node root) {
    if (vocabulary_.element(root) != Element::document) return false;
    open_.push_back({root, Element::document, {}});
    return true;
}

Result<Document> Walk::run() {
    pugi::xml_node node = open_.front().node.first_child();
    while (!open_.empty() && is_utf8_ && budget_.in_time()) node = node ? step(node) : leave();
    if (!is_utf8_) return Error{ErrorCode::damaged, "UTF-8", {}, place(), 1, 1};
    if (budget_.exceeded()) return budget_.error();
    Document document = builder_.finish();
    if (budget_.exceeded()) return budget_.error();
    return document;
}

/// Returns the node after that one, which is inside it where that is read.
pugi::xml_node Walk::step(pugi::xml_node node) {
    const pugi::xml_node next = node.next_sibling();
    if (node.type() != pugi::node_element) {
        if (open_.back().element == Element::text) add(node.value());
        return next;
    }
    const Element element = vocabulary_.element(node);
    return enter(node, element) ? go_into({node, element, next}) : next;
}

pugi::xml_node Walk::go_into(const Open& open) {
    open_.push_back(open);
    budget_.at_depth(open_.size(), place());
    return open.node.first_child();
}

pugi::xml_node Walk::leave() {
    const Open left = open_.back();
    open_.pop_back();
    switch (left.element) {
        case Element::paragraph:
            fields_.forget();
            if (!is_mark_deleted(left.node)) builder_.break_paragraph();
            break;
        case Element::table:
            builder_.close_table();
            break;
        case Element::text_box:
            in_box_ = false;
            break;
        default:
            return left.next;
    }
    if (boxes_.empty() || in_box_ || builder_.inside_table()) return left.next;
    in_box_ = true;
    const pugi::xml_node box = boxes_.front();
    boxes_.pop_front();
    return go_into({box, Element::text_box, left.next});
}

/// Whether there is something to read inside.
bool Walk::enter(pugi::xml_node node, Element element) {
    switch (element) {
        case Element::unread:
            return false;
        case Element::run:
            return !is_on(child(child(node, "rPr"), "vanish"));
        case Element::paragraph:
            ++paragraph_;
            return true;
        case Element::cell:
            return enter_cell(node);
        case Element::row:
            return enter_row(node);
        case Element::table:
            builder_.open_table();
            return true;
        case Element::space:
            add(" ");
            return false;
        case Element::line_break:
            if (fields_.is_result()) builder_.break_line();
            return false;
        case Element::hyphen:
            add("-");
            return false;
        case Element::symbol:
            add(symbol(attribute(node, "char")));
            return false;
        case Element::field_mark:
            fields_.mark(attribute(node, "fldCharType"));
            return false;
        case Element::alternative:
            return !std::exchange(open_.back().chosen, true);
        case Element::text_box:
            boxes_.push_back(node);
            return false;
        default:
            return true;
    }
}

bool Walk::enter_row(pugi::xml_node row) {
    const pugi::xml_node properties = child(row, "trPr");
    if (child(properties, "del")) return false;
    builder_.open_row();
    builder_.skip_columns(count(child(properties, "gridBefore")), paragraph_ + 1);
    return true;
}

bool Walk::enter_cell(pugi::xml_node cell) {
    const pugi::xml_node properties = child(cell, "tcPr");
    if (child(properties, "cellDel")) return false;
    const auto columns = std::max<std::size_t>(count(child(properties, "gridSpan")), 1);
    if (is_merged(child(properties, "vMerge")) || is_merged(child(properties, "hMerge"))) {
        builder_.skip_columns(columns, paragraph_ + 1);
        return false;
    }
    builder_.open_cell(paragraph_ + 1, columns, 1);
    return true;
}

void Walk::add(std::string_view text) {
    if (!fields_.is_result()) return;
    is_utf8_ = find_invalid_utf8(text) == text.npos;
    if (!is_utf8_) return;
    // A piece begins as many places further on as there are blanks before it.
    const std::size_t blanks = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    if (blanks > 0) builder_.text(" ", place());
    builder_.text(text.substr(blanks), place());
}

/// The part that a word processor opens.
Result<std::string> find_main_part(const Archive& archive, Budget& budget) {
    constexpr std::string_view relations = "_rels/.rels";
    if (archive.has(relations)) {
        auto bytes = archive.unpack(relations, budget);
        if (!bytes) return bytes.error();
        const auto tree = parse_xml(std::move(*bytes), budget);
        if (!tree) return tree.error();
        for (const pugi::xml_node relation : tree->nodes.document_element()) {
            if (!attribute(relation, "Type").ends_with("/officeDocument")) continue;
            const std::string_view target = attribute(relation, "Target");
            return std::string(target.substr(target.starts_with('/') ? 1 : 0));
        }
    }
    return std::string("word/document.xml");
}

/// What kind of archive it is that has no text document in it.
Error not_a_document(const Archive& archive) {
    constexpr std::pair<std::string_view, const char*> kinds[] = {
        {"xl/workbook.xml", "XLSX"},
        {"xl/workbook.bin", "XLSB"},
        {"ppt/presentation.xml", "PPTX"},
        {"content.xml", "OpenDocument"},
        {"OFD.xml", "OFD"},
    };
    for (const auto& [part, name] : kinds) {
        if (archive.has(part)) return Error{ErrorCode::unsupported_kind, name};
    }
    return Error{ErrorCode::unsupported_kind, "ZIP"};
}

}  // namespace

Result<Document> docx_document(std::string_view bytes, Budget& budget) {
    const auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    const auto part = find_main_part(*archive, budget);
    if (!part) return part.error();
    if (!archive->has(*part)) return not_a_document(*archive);
    auto xml = archive->unpack(*part, budget);
    if (!xml) return xml.error();
    const auto tree = parse_xml(std::move(*xml), budget);
    if (!tree) return tree.error();
    Walk walk(budget);
    if (!walk.start(tree->nodes.document_element())) return not_a_document(*archive);
    return walk.run();
}

}  // namespace govinfo::detail
