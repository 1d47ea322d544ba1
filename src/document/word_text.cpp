#include "document/word_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "document/document_builder.hpp"
#include "document/word_fields.hpp"
#include "document/word_look.hpp"
#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

/// The character of a <w:sym>; empty where the font draws what no character is.
std::string symbol(pugi::xml_node node) {
    constexpr std::uint32_t first_private = 0xE000, last_private = 0xF8FF;
    const std::string_view code = attribute(node, "char");
    std::uint32_t value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    std::string utf8;
    const bool is_private = value >= first_private && value <= last_private;
    if (value != 0 && value <= 0x10FFFF && !is_private && !is_symbol_font(attribute(node, "font")))
        append_utf8(utf8, value);
    return utf8;
}

/// Whether a content control shows something else than what was typed into it: a check box, a
/// picture, a prompt to type, or what stands elsewhere in the file.
Sight sight_of_control(pugi::xml_node properties) {
    if (is_on(child(properties, "showingPlcHdr")) || child(properties, "checkbox") ||
        child(properties, "picture")) {
        return Sight::object;
    }
    return child(properties, "dataBinding") ? Sight::uncertain : Sight::plain;
}

/// How the text of a run is seen.
struct View {
    bool hidden = false;
    bool struck = false;
    Sight sight = Sight::plain;
    std::int32_t position = 0;  ///< half points above the line
};

/// Where cells go on below or beside the one in which they began, by column of the grid.
///
///     ┌──────┬────┐  restart
///     │ 三、 ├────┤  continue: prints nothing of its own
///     └──────┴────┘
class Merges {
  public:
    void open_row(std::size_t columns_before) {
        below_.resize(std::min(below_.size(), column_));  // the row above ended there
        column_ = columns_before;
        beside_ = false;
    }

    /// Whether a cell is but the rest of another one. One that has none to go on from is its own.
    enum class Part { own, rest, orphan };
    Part add(pugi::xml_node properties, std::size_t columns);

  private:
    std::vector<std::size_t> below_;  // how many columns the cell takes that may go on
    std::size_t column_ = 0;
    bool beside_ = false;
};

Merges::Part Merges::add(pugi::xml_node properties, std::size_t columns) {
    const pugi::xml_node down = child(properties, "vMerge"), across = child(properties, "hMerge");
    const bool from_above = down && attribute(down, "val") != "restart";
    const bool from_left = across && attribute(across, "val") != "restart";
    if (columns > most_columns || column_ > most_columns) return Part::own;  // to be refused
    const std::size_t begin = column_;
    column_ += columns;
    if (below_.size() < column_) below_.resize(column_);
    const bool has_above = from_above && below_[begin] == columns;
    const bool has_left = from_left && beside_;
    std::fill(below_.begin() + static_cast<std::ptrdiff_t>(begin),
              below_.begin() + static_cast<std::ptrdiff_t>(column_), 0);
    if (down) below_[begin] = columns;
    beside_ = static_cast<bool>(across);
    if (!from_above && !from_left) return Part::own;
    return has_above || has_left ? Part::rest : Part::orphan;
}

/// A table that is open, its row and its cell.
struct OpenTable {
    const TableStyle* style;
    Merges merges = {};
    std::int32_t ground = automatic;  ///< of the cell, if it has one of its own
    bool has_text = false;            ///< the cell
    Sight traces = Sight::plain;      ///< of what stands in the cell, if no text does
    std::optional<std::int32_t> position = std::nullopt;  ///< of the line's text
};

/// A walk over the tree in reading order, without recursion. A text box comes after the paragraph
/// or the table in which it is anchored, which it would else tear apart.
class Walk {
  public:
    Walk(pugi::xml_node root, const Styles& styles, Budget& budget, const char* xml)
        : styles_(styles), budget_(budget), xml_(xml), builder_(budget) {
        if (xml_ != nullptr) builder_.keep_origins();
        open_.push_back({root, vocabulary_.element(root), {}});
    }

    Attempt<Document> run();

  private:
    struct Open {
        pugi::xml_node node;
        Element element;
        pugi::xml_node next;          ///< where the walk goes on after it
        Sight around = Sight::plain;  ///< what it stands in makes of text
        View view = {};
        bool chosen = false;  ///< one of the alternatives in it
    };

    pugi::xml_node step(pugi::xml_node node);
    pugi::xml_node go_into(const Open& open);
    pugi::xml_node leave();
    bool enter(Open& open);
    bool enter_content(Open& open);
    void enter_paragraph(Open& open);
    void leave_paragraph(pugi::xml_node paragraph);
    void enter_run(Open& open);
    void enter_table(pugi::xml_node table);
    bool enter_row(Open& open);
    bool enter_cell(Open& open);
    void leave_cell();
    [[nodiscard]] View view_of(const WordLook& look) const;
    [[nodiscard]] WordLook look_of_run(pugi::xml_node properties) const;
    void add(std::string_view text, std::size_t origin = DocumentBuilder::none);
    [[nodiscard]] std::size_t origin_of(const char* markup) const {
        return xml_ == nullptr ? DocumentBuilder::none : static_cast<std::size_t>(markup - xml_);
    }
    void note_text();
    void end_line(bool is_paragraph);
    void leave_trace(Sight sight);

    /// Of text; there is none before the first paragraph but where the markup is wrong.
    [[nodiscard]] std::size_t place() const { return std::max<std::size_t>(paragraph_, 1); }

    const Styles& styles_;
    Budget& budget_;
    const char* xml_;  // in which text has its origin, or null
    DocumentBuilder builder_;
    Vocabulary vocabulary_;
    Fields fields_;
    std::vector<Open> open_;
    std::vector<OpenTable> tables_;
    WordLook look_;                     // of the paragraph
    std::deque<pugi::xml_node> boxes_;  // met, and not yet read
    bool in_box_ = false;
    bool runs_in_ = false;  // the mark that ended the paragraph before is hidden
    std::size_t paragraph_ = 0;
    std::optional<Refusal> refusal_;
};

Attempt<Document> Walk::run() {
    pugi::xml_node node = open_.front().node.first_child();
    while (!open_.empty() && !refusal_ && budget_.in_time()) node = node ? step(node) : leave();
    if (refusal_) return *refusal_;
    if (budget_.exceeded()) return budget_.refusal();
    Document document = builder_.finish();
    if (budget_.exceeded()) return budget_.refusal();
    return document;
}

/// Returns the node after that one, which is inside it where that is read.
pugi::xml_node Walk::step(pugi::xml_node node) {
    const pugi::xml_node next = node.next_sibling();
    const Open& around = open_.back();
    if (node.type() != pugi::node_element) {
        if (around.element == Element::text) add(node.value(), origin_of(node.value()));
        if (around.element == Element::field_code) fields_.add_code(node.value());
        return next;
    }
    Open open{node, vocabulary_.element(node), next, around.around, around.view};
    return enter(open) ? go_into(open) : next;
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
        case Element::simple_field:
            builder_.see(fields_.leave());
            return left.next;
        case Element::cell:
            leave_cell();
            return left.next;
        case Element::paragraph:
            leave_paragraph(left.node);
            break;
        case Element::table:
            builder_.close_table();
            tables_.pop_back();
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
bool Walk::enter(Open& open) {
    switch (open.element) {
        case Element::unread:
            return false;
        case Element::field_mark:
            builder_.see(fields_.mark(open.node));
            return false;
        case Element::field_code:
            return true;
        case Element::simple_field:
            fields_.enter(open.node);
            return true;
        case Element::run:
            enter_run(open);
            return true;
        case Element::paragraph:
            enter_paragraph(open);
            return true;
        case Element::table:
            enter_table(open.node);
            return true;
        case Element::row:
            return enter_row(open);
        case Element::cell:
            return enter_cell(open);
        case Element::foreign:
            refusal_ =
                Refusal{ErrorCode::unsupported_kind, std::string(local_name(open.node.name()))};
            return false;
        default:
            return !open.view.hidden && enter_content(open);
    }
}

/// Of what stands in a run or around runs.
bool Walk::enter_content(Open& open) {
    const auto stand_in = [&open](Sight sight) { open.around = std::max(open.around, sight); };
    switch (open.element) {
        case Element::space:
            add(" ");
            return false;
        case Element::line_break:
            if (fields_.is_result()) end_line(false);
            return false;
        case Element::hyphen:
            add("-");
            return false;
        case Element::symbol:
            if (const std::string character = symbol(open.node); !character.empty()) {
                add(character);
            } else {
                builder_.see(Sight::object);
            }
            return false;
        case Element::raised_mark:
            leave_trace(Sight::object);
            if (is_true(attribute(open.node, "customMarkFollows"))) builder_.see(Sight::apart);
            return false;
        case Element::object:
            builder_.see(Sight::object);
            builder_.picture(place());
            return true;
        case Element::control:
            stand_in(sight_of_control(child(open.node, "sdtPr")));
            builder_.see(open.around);
            return true;
        case Element::direction:
            if (attribute(open.node, "val") != "ltr") stand_in(Sight::uncertain);
            return true;
        case Element::annotated:
            stand_in(Sight::apart);
            return true;
        case Element::alternative:
            stand_in(Sight::object);
            return !std::exchange(open_.back().chosen, true);
        case Element::text_box:
            boxes_.push_back(open.node);
            return false;
        default:
            return true;
    }
}

void Walk::enter_paragraph(Open& open) {
    const pugi::xml_node properties = child(open.node, "pPr");
    ++paragraph_;
    builder_.could_stand(origin_of(open.node.name()));
    look_ = styles_.defaults();
    if (!tables_.empty()) {
        const OpenTable& table = tables_.back();
        look_.join(table.style->look);
        if (table.ground < 0) {  // the style's own colors go with its own grounds
            for (const Trait trait : {Trait::color, Trait::fill})
                look_.set(trait, styles_.defaults().get(trait, automatic));
        }
    }
    look_.join(styles_.paragraph(attribute(child(properties, "pStyle"), "val")));
    look_.put_paragraph(properties);
    if (look_.get(Trait::numbered) != 0) builder_.see(Sight::uncertain);
    open.view = {};
}

/// One whose mark is hidden, or deleted by a tracked change, is one with the next.
void Walk::leave_paragraph(pugi::xml_node paragraph) {
    builder_.see(fields_.forget());
    const pugi::xml_node mark = child(child(paragraph, "pPr"), "rPr");
    if (child(mark, "del")) return;
    if (is_hidden(look_of_run(mark))) {
        runs_in_ = builder_.inside_line();
    } else {
        runs_in_ = false;
        end_line(true);
    }
}

void Walk::enter_run(Open& open) {
    open.view = view_of(look_of_run(child(open.node, "rPr")));
}

WordLook Walk::look_of_run(pugi::xml_node properties) const {
    WordLook look = look_;
    look.join(styles_.character(attribute(child(properties, "rStyle"), "val")));
    look.put_run(properties);
    return look;
}

View Walk::view_of(const WordLook& look) const {
    constexpr std::int32_t page[] = {white};
    std::span<const std::int32_t> grounds = page;
    if (!tables_.empty()) {
        const OpenTable& table = tables_.back();
        if (table.ground >= 0) {
            grounds = {&table.ground, 1};
        } else {
            grounds = table.style->grounds;
        }
    }
    return {is_hidden(look), is_struck(look), sight_of(look, grounds), look.get(Trait::position)};
}

void Walk::enter_table(pugi::xml_node table) {
    builder_.open_table();
    const pugi::xml_node style = child(child(table, "tblPr"), "tblStyle");
    tables_.push_back({&styles_.table(attribute(style, "val"))});
}

bool Walk::enter_row(Open& open) {
    constexpr std::size_t least_height = 120;  // twentieths of a point
    if (tables_.empty()) return true;          // the markup is wrong
    const pugi::xml_node properties = child(open.node, "trPr");
    if (child(properties, "del") || is_on(child(properties, "hidden"))) return false;
    const std::size_t before = count(child(properties, "gridBefore"));
    builder_.open_row();
    builder_.skip_columns(before, paragraph_ + 1);
    tables_.back().merges.open_row(before);
    const pugi::xml_node height = child(properties, "trHeight");
    const bool is_cut_off = attribute(height, "hRule") == "exact" && count(height) < least_height;
    if (is_cut_off) open.around = Sight::uncertain;
    return true;
}

bool Walk::enter_cell(Open& open) {
    if (tables_.empty()) return true;
    const pugi::xml_node properties = child(open.node, "tcPr");
    if (child(properties, "cellDel")) return false;
    OpenTable& table = tables_.back();
    const auto columns = std::max<std::size_t>(count(child(properties, "gridSpan")), 1);
    const Merges::Part part = table.merges.add(properties, columns);
    if (part == Merges::Part::rest) {
        if (child(properties, "vMerge")) {
            builder_.go_on_from_above(columns, paragraph_ + 1);
        } else {
            builder_.skip_columns(columns, paragraph_ + 1);
        }
        return false;
    }
    WordLook look;
    look.put_cell(properties);
    table.ground = look.get(Trait::cell_shading, automatic);
    table.has_text = false;
    table.traces = Sight::plain;
    table.position.reset();
    runs_in_ = false;
    builder_.open_cell(paragraph_ + 1, columns, 1);
    builder_.see(open.around);
    const bool is_doubtful = table.style->doubtful || part == Merges::Part::orphan;
    if (is_doubtful || look.get(Trait::crossed) != 0) builder_.see(Sight::uncertain);
    return true;
}

void Walk::leave_cell() {
    if (!tables_.empty() && !tables_.back().has_text) builder_.see(tables_.back().traces);
}

void Walk::add(std::string_view text, std::size_t origin) {
    if (!fields_.is_result()) return;
    if (find_invalid_utf8(text) != text.npos) {
        refusal_ = Refusal{ErrorCode::damaged, "UTF-8", Place{place()}};
        return;
    }
    // A piece begins as many places further on as there are blanks before it.
    const std::size_t blanks = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    if (blanks > 0) builder_.text(" ", place());
    if (blanks == text.size()) return;
    if (open_.back().view.struck) return leave_trace(Sight::uncertain);
    if (fields_.is_computed())
        origin = DocumentBuilder::none;
    else if (origin != DocumentBuilder::none)
        origin += blanks;
    builder_.text(text.substr(blanks), place(), origin);
    if (!trim(text).empty()) note_text();
}

/// Text was added that a person sees: how, and beside which other.
void Walk::note_text() {
    const Open& open = open_.back();
    fields_.print();
    builder_.see(std::max(open.around, open.view.sight));
    if (std::exchange(runs_in_, false)) builder_.see(Sight::uncertain);
    if (tables_.empty()) return;
    OpenTable& table = tables_.back();
    table.has_text = true;
    if (table.position.value_or(open.view.position) != open.view.position)
        builder_.see(Sight::apart);
    table.position = open.view.position;
}

void Walk::end_line(bool is_paragraph) {
    if (!tables_.empty()) tables_.back().position.reset();
    is_paragraph ? builder_.break_paragraph() : builder_.break_line();
}

/// A cell in which no text follows is not blank.
void Walk::leave_trace(Sight sight) {
    if (!tables_.empty()) tables_.back().traces = std::max(tables_.back().traces, sight);
}

}  // namespace

bool is_word_document(pugi::xml_node root) {
    return Vocabulary().element(root) == Element::document;
}

Attempt<Document> word_text(pugi::xml_node root, const Styles& styles, Budget& budget,
                            const char* xml) {
    return Walk(root, styles, budget, xml).run();
}

}  // namespace govinfo::detail
