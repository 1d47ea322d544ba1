#include "document/html_document.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/unicode.hpp"
#include "document/document_builder.hpp"
#include "document/file_names.hpp"
#include "document/html_tree.hpp"
#include "document/page_look.hpp"
#include "document/page_styles.hpp"

namespace govinfo::detail {
namespace {

// As browsers have it.
constexpr std::size_t widest_cell = 1000;
constexpr std::size_t highest_cell = 65534;

/// The digits that `value` begins with; `otherwise` if none.
std::size_t digits(std::optional<std::string_view> value, std::size_t otherwise) {
    constexpr std::size_t most = 1'000'000'000;
    std::string_view text = trim(value.value_or(""));
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || text.front() < '0' || text.front() > '9') return otherwise;
    std::size_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') break;
        number = std::min(number * 10 + static_cast<std::size_t>(c - '0'), most);
    }
    return number;
}

std::size_t leading_space(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size()) {
        const CodePoint next = decode(text.substr(size));
        if (!is_space(next.code)) break;
        size += next.size;
    }
    return size;
}

/// Whether a person sees something there that is no text.
bool is_object(const lxb_dom_node_t& element) {
    if (!is_html(element)) return true;  // SVG, MathML
    switch (tag_of(element)) {
        case LXB_TAG_IMG:
            return attribute(element, "src") || attribute(element, "alt") ||
                   attribute(element, "srcset");
        case LXB_TAG_INPUT: {
            const std::string_view type = attribute(element, "type").value_or("");
            return !is_word(type, "hidden");
        }
        case LXB_TAG_AUDIO:
            return attribute(element, "controls").has_value();
        case LXB_TAG_APPLET:
        case LXB_TAG_BUTTON:
        case LXB_TAG_CANVAS:
        case LXB_TAG_EMBED:
        case LXB_TAG_IFRAME:
        case LXB_TAG_MARQUEE:
        case LXB_TAG_METER:
        case LXB_TAG_OBJECT:
        case LXB_TAG_PROGRESS:
        case LXB_TAG_SELECT:
        case LXB_TAG_TEXTAREA:
        case LXB_TAG_VIDEO:
            return true;
        default:
            return false;
    }
}

/// Where a link leads, or what is shown inside of the page.
std::optional<std::string_view> address_of(const lxb_dom_node_t& element) {
    switch (tag_of(element)) {
        case LXB_TAG_A:
            return attribute(element, "href");
        case LXB_TAG_IFRAME:
        case LXB_TAG_EMBED:
            return attribute(element, "src");
        case LXB_TAG_OBJECT:
            return attribute(element, "data");
        default:
            return std::nullopt;
    }
}

/// Whether what an object holds is never shown as the text of the page.
bool hides_inside(const lxb_dom_node_t& element) {
    const lxb_tag_id_t tag = tag_of(element);
    return tag == LXB_TAG_AUDIO ||
           (is_object(element) && tag != LXB_TAG_BUTTON && tag != LXB_TAG_MARQUEE);
}

/// <details> that is not open shows its summary only.
bool is_folded(const lxb_dom_node_t& node) {
    const lxb_dom_node_t* around = node.parent;
    if (!around || tag_of(*around) != LXB_TAG_DETAILS || attribute(*around, "open")) return false;
    if (tag_of(node) != LXB_TAG_SUMMARY) return true;
    for (const auto* before = node.prev; before; before = before->prev) {
        if (tag_of(*before) == LXB_TAG_SUMMARY) return true;
    }
    return false;
}

/// A table inside of a cell that holds nothing but digits is part of a number, not of the layout.
bool is_small_frame(const lxb_dom_node_t& cell) {
    constexpr std::size_t longest_text = 48, most_nodes = 64;
    std::size_t bytes = 0, nodes = 0;
    bool any = false;
    const lxb_dom_node_t* node = cell.first_child;
    while (node) {
        if (node->type == LXB_DOM_NODE_TYPE_TEXT) {
            const std::string_view text = trim(character_data(*node));
            bytes += text.size();
            if (text.find_first_not_of("0123456789.,+-/ ") != text.npos) return false;
        }
        if (++nodes > most_nodes || bytes > longest_text) return false;
        any = any || tag_of(*node) == LXB_TAG_TABLE;
        if (node->first_child) {
            node = node->first_child;
            continue;
        }
        while (node != &cell && !node->next) node = node->parent;
        if (node == &cell) break;
        node = node->next;
    }
    return any;
}

bool is_rows(const lxb_dom_node_t& node) {
    const lxb_tag_id_t tag = tag_of(node);
    return tag == LXB_TAG_THEAD || tag == LXB_TAG_TBODY || tag == LXB_TAG_TFOOT ||
           tag == LXB_TAG_TR;
}

/// Whether a style writes text before or behind what the element holds, or a list its number.
bool generates(const lxb_dom_node_t& element, const Declarations& said, const Look& look) {
    if (look.gone || !look.visible) return false;
    const bool written = said[Property::before].kind != Declared::Kind::none ||
                         said[Property::after].kind != Declared::Kind::none;
    return written || (tag_of(element) == LXB_TAG_LI && look.numbered);
}

class PageReader {
  public:
    PageReader(const HtmlTree& tree, Budget& budget)
        : tree_(tree), budget_(budget), styles_(tree, budget), builder_(budget) {}

    Document read();

  private:
    /// An element that is open. What it holds is read in one go but for a table: that has its
    /// first header before all and its first footer behind all, wherever they are written.
    struct Open {
        const lxb_dom_node_t* node;
        Look look;
        const lxb_dom_node_t* next;
        const lxb_dom_node_t* header = nullptr;
        const lxb_dom_node_t* footer = nullptr;
        bool header_read = false;
    };
    /// Of a cell, what was seen in it so far.
    struct CellSight {
        bool any = false;  // text
        bool gap = false;  // behind it, before what comes next
        bool struck = false;
        bool generated = false;  // something that stands in no text
        bool small_frame = false;
    };

    [[nodiscard]] const lxb_dom_node_t* next_child(Open& open);
    void visit(const lxb_dom_node_t& node);
    void open(const lxb_dom_node_t& element);
    void open_box(const lxb_dom_node_t& element, const Look& look);
    void open_table(Open& table);
    void close(const Open& element);
    void text(std::string_view utf8, std::size_t place);
    void object(const lxb_dom_node_t& element, const Declarations& said, const Look& look);
    void note_aside(const lxb_dom_node_t& element);
    void mark_gap();

    /// Inside of a cell whose tables are part of its text.
    [[nodiscard]] bool in_small_frame() const {
        return !cells_.empty() && cells_.back().small_frame;
    }
    [[nodiscard]] const Look& look() const { return open_.back().look; }

    const HtmlTree& tree_;
    Budget& budget_;
    PageStyles styles_;
    DocumentBuilder builder_;
    std::vector<Open> open_;  // the outermost first
    std::vector<CellSight> cells_;
    std::vector<bool> columns_doubtful_;  // of the tables that are open
    std::size_t place_ = 0;               // of the last node that has one
};

Document PageReader::read() {
    const lxb_dom_node_t* root = tree_.root();
    if (!root) return builder_.finish();
    Look page;
    page.old_page = tree_.has_quirks();
    open_.push_back({root, look_of(*root, styles_.of(*root), page), root->first_child});
    while (!open_.empty() && budget_.in_time()) {
        if (const lxb_dom_node_t* child = next_child(open_.back())) {
            visit(*child);
        } else {
            close(open_.back());
            open_.pop_back();
        }
    }
    return builder_.finish();
}

const lxb_dom_node_t* PageReader::next_child(Open& open) {
    if (open.header && !open.header_read && (!open.next || is_rows(*open.next))) {
        open.header_read = true;
        return open.header;
    }
    while (open.next && (open.next == open.header || open.next == open.footer)) {
        open.next = open.next->next;
    }
    if (!open.next) return std::exchange(open.footer, nullptr);
    return std::exchange(open.next, open.next->next);
}

void PageReader::visit(const lxb_dom_node_t& node) {
    if (is_folded(node)) return;
    place_ = tree_.place(node, place_);
    if (is_element(node)) {
        open(node);
    } else if (node.type == LXB_DOM_NODE_TYPE_TEXT) {
        text(character_data(node), place_);
    }
}

void PageReader::open(const lxb_dom_node_t& element) {
    note_aside(element);
    const Declarations& said = styles_.of(element);
    Look look = look_of(element, said, this->look());
    if (look.box == Box::none) return;
    if (in_small_frame() && look.box >= Box::table && look.box <= Box::cell) {
        look.box = Box::block;
        look.in_cell = true;
    }
    if (is_object(element)) object(element, said, look);
    if (hides_inside(element)) return;
    if (look.box == Box::annotation) {
        if (!cells_.empty()) builder_.see(Sight::apart);
        return;
    }
    if (look.box == Box::column && !columns_doubtful_.empty() && look.gone) {
        columns_doubtful_.back() = true;
    }
    open_box(element, look);
    if (!cells_.empty() && generates(element, said, look)) cells_.back().generated = true;
    open_.push_back({&element, look, element.first_child});
    if (look.box == Box::table) open_table(open_.back());
}

void PageReader::open_box(const lxb_dom_node_t& element, const Look& look) {
    if (look.apart || look.raised || look.box == Box::block) mark_gap();
    switch (look.box) {
        case Box::line_break:
            builder_.break_line();
            break;
        case Box::block:
            builder_.break_paragraph();
            break;
        case Box::table:
            builder_.open_table();
            columns_doubtful_.push_back(false);
            break;
        case Box::row_group:
        case Box::header_group:
        case Box::footer_group:
            builder_.end_spans();
            break;
        case Box::row:
            builder_.open_row();
            break;
        case Box::cell: {
            const std::size_t columns =
                std::max<std::size_t>(digits(attribute(element, "colspan"), 1), 1);
            const std::size_t rows = digits(attribute(element, "rowspan"), 1);
            builder_.open_cell(place_, std::min(columns, widest_cell),
                               rows == 0 ? highest_cell : std::min(rows, highest_cell));
            cells_.push_back({});
            cells_.back().small_frame = is_small_frame(element);
            const bool doubtful = !columns_doubtful_.empty() && columns_doubtful_.back();
            if (doubtful) builder_.see(Sight::uncertain);
            break;
        }
        default:
            if (look.raised) builder_.text(" ", place_);
            break;
    }
}

void PageReader::open_table(Open& table) {
    for (const auto* child = table.node->first_child; child; child = child->next) {
        if (!is_element(*child)) continue;
        const Box box = look_of(*child, styles_.of(*child), table.look).box;
        if (box == Box::header_group && !table.header) table.header = child;
        if (box == Box::footer_group && !table.footer) table.footer = child;
    }
}

void PageReader::close(const Open& element) {
    const Look& look = element.look;
    switch (look.box) {
        case Box::block:
        case Box::row:
            builder_.break_paragraph();
            break;
        case Box::table:
            builder_.close_table();
            columns_doubtful_.pop_back();
            break;
        case Box::cell:
            // What was struck out and not replaced is no blank, and neither is what a style writes.
            if ((cells_.back().struck || cells_.back().generated) && !cells_.back().any)
                builder_.see(Sight::uncertain);
            builder_.close_cell();
            cells_.pop_back();
            break;
        default:
            if (look.raised) builder_.text(" ", place_);
            break;
    }
    if (look.apart || look.raised || look.box == Box::block) mark_gap();
}

void PageReader::mark_gap() {
    if (!cells_.empty()) cells_.back().gap = true;
}

void PageReader::text(std::string_view utf8, std::size_t place) {
    const std::size_t blanks = leading_space(utf8);
    const bool blank = blanks == utf8.size();
    const Seen how = blank ? Seen::yes : seen(look());
    if (how == Seen::no) return;
    if (look().struck) {
        if (!blank && !cells_.empty()) cells_.back().struck = true;
        return;
    }
    if (!blank && !cells_.empty()) {
        CellSight& cell = cells_.back();
        if (cell.any && cell.gap) {
            builder_.see(Sight::apart);
            if (builder_.inside_line()) builder_.text(" ", place);
        }
        cell.any = true;
        cell.gap = false;
        const bool turned =
            look().rightmost && trim(utf8).find_first_not_of("0123456789,.") != utf8.npos;
        if (how == Seen::perhaps || look().unsure || turned) builder_.see(Sight::uncertain);
    }
    if (builder_.inside_line()) {
        builder_.text(utf8, place);
    } else if (!blank) {
        builder_.text(utf8.substr(blanks), tree_.place_behind(place, utf8.substr(0, blanks)));
    }
}

void PageReader::object(const lxb_dom_node_t& element, const Declarations& said, const Look& look) {
    if (look.gone || !look.visible || is_spacer(element, said)) return;
    if (tag_of(element) == LXB_TAG_IMG) builder_.picture(place_);
    if (!cells_.empty()) builder_.see(Sight::object);
}

/// Whatever it looks like: a viewer of a PDF is often made by a script, of a link that is hidden.
void PageReader::note_aside(const lxb_dom_node_t& element) {
    const lxb_tag_id_t tag = tag_of(element);
    if (tag == LXB_TAG_SCRIPT || tag == LXB_TAG_IFRAME) builder_.loads_more();
    if (const auto address = address_of(element); address && names_file(*address))
        builder_.file(*address, tag != LXB_TAG_A, place_);
}

}  // namespace

Attempt<Document> html_document(std::string_view text, Budget& budget) {
    const HtmlTree tree(text, budget);
    if (budget.exceeded()) return budget.refusal();
    Document document = PageReader(tree, budget).read();
    if (budget.exceeded()) return budget.refusal();
    return document;
}

}  // namespace govinfo::detail
