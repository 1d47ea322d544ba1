#include "document/page_look.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <optional>

namespace govinfo::detail {
namespace {

// In thousandths of a pixel. Nearer than these a person may still see something.
constexpr std::int64_t far_away = -5'000'000;    // of a place on the page
constexpr std::int64_t far_left = -2'000'000;    // of the place where it would stand
constexpr std::int64_t hanging = -60'000;        // as the first line of a list item does
constexpr std::int64_t smallest_letter = 5'000;  // that can be read
constexpr std::int64_t nothing = 2'000;          // the height or width of a box that shows nothing
constexpr std::int64_t a_line = 20'000;
constexpr std::int64_t narrow = 100'000;  // a box that may cut a number

struct Default {
    lxb_tag_id_t tag;
    Box box;
};

// All others stand inside of a line.
constexpr Default defaults[] = {
    {LXB_TAG_ADDRESS, Box::block},
    {LXB_TAG_AREA, Box::none},
    {LXB_TAG_ARTICLE, Box::block},
    {LXB_TAG_ASIDE, Box::block},
    {LXB_TAG_BASE, Box::none},
    {LXB_TAG_BLOCKQUOTE, Box::block},
    {LXB_TAG_BODY, Box::block},
    {LXB_TAG_BR, Box::line_break},
    {LXB_TAG_BUTTON, Box::inline_block},
    {LXB_TAG_CAPTION, Box::block},
    {LXB_TAG_CENTER, Box::block},
    {LXB_TAG_COL, Box::column},
    {LXB_TAG_COLGROUP, Box::column},
    {LXB_TAG_DATALIST, Box::none},
    {LXB_TAG_DD, Box::block},
    {LXB_TAG_DETAILS, Box::block},
    {LXB_TAG_DIALOG, Box::block},
    {LXB_TAG_DIR, Box::block},
    {LXB_TAG_DIV, Box::block},
    {LXB_TAG_DL, Box::block},
    {LXB_TAG_DT, Box::block},
    {LXB_TAG_FIELDSET, Box::block},
    {LXB_TAG_FIGCAPTION, Box::block},
    {LXB_TAG_FIGURE, Box::block},
    {LXB_TAG_FOOTER, Box::block},
    {LXB_TAG_FORM, Box::block},
    {LXB_TAG_H1, Box::block},
    {LXB_TAG_H2, Box::block},
    {LXB_TAG_H3, Box::block},
    {LXB_TAG_H4, Box::block},
    {LXB_TAG_H5, Box::block},
    {LXB_TAG_H6, Box::block},
    {LXB_TAG_HEAD, Box::none},
    {LXB_TAG_HEADER, Box::block},
    {LXB_TAG_HGROUP, Box::block},
    {LXB_TAG_HR, Box::block},
    {LXB_TAG_HTML, Box::block},
    {LXB_TAG_LEGEND, Box::block},
    {LXB_TAG_LI, Box::block},
    {LXB_TAG_LINK, Box::none},
    {LXB_TAG_LISTING, Box::block},
    {LXB_TAG_MAIN, Box::block},
    {LXB_TAG_MARQUEE, Box::inline_block},
    {LXB_TAG_MENU, Box::block},
    {LXB_TAG_META, Box::none},
    {LXB_TAG_NAV, Box::block},
    {LXB_TAG_NOEMBED, Box::none},
    {LXB_TAG_NOFRAMES, Box::none},
    {LXB_TAG_NOSCRIPT, Box::none},
    {LXB_TAG_OL, Box::block},
    {LXB_TAG_OPTGROUP, Box::block},
    {LXB_TAG_OPTION, Box::block},
    {LXB_TAG_P, Box::block},
    {LXB_TAG_PARAM, Box::none},
    {LXB_TAG_PLAINTEXT, Box::block},
    {LXB_TAG_PRE, Box::block},
    {LXB_TAG_RP, Box::none},
    {LXB_TAG_RT, Box::annotation},
    {LXB_TAG_SCRIPT, Box::none},
    {LXB_TAG_SEARCH, Box::block},
    {LXB_TAG_SECTION, Box::block},
    {LXB_TAG_SOURCE, Box::none},
    {LXB_TAG_STYLE, Box::none},
    {LXB_TAG_SUMMARY, Box::block},
    {LXB_TAG_TABLE, Box::table},
    {LXB_TAG_TBODY, Box::row_group},
    {LXB_TAG_TD, Box::cell},
    {LXB_TAG_TEMPLATE, Box::none},
    {LXB_TAG_TFOOT, Box::footer_group},
    {LXB_TAG_TH, Box::cell},
    {LXB_TAG_THEAD, Box::header_group},
    {LXB_TAG_TITLE, Box::none},
    {LXB_TAG_TR, Box::row},
    {LXB_TAG_TRACK, Box::none},
    {LXB_TAG_UL, Box::block},
    {LXB_TAG_XMP, Box::block},
};

constexpr auto default_boxes = [] {
    std::array<Box, LXB_TAG__LAST_ENTRY> boxes{};
    for (Box& box : boxes) box = Box::inside_line;
    for (const Default& each : defaults) boxes[each.tag] = each.box;
    return boxes;
}();

Box default_box(const lxb_dom_node_t& element) {
    const lxb_tag_id_t tag = tag_of(element);
    if (tag == LXB_TAG_DIALOG && !attribute(element, "open")) return Box::none;
    if (attribute(element, "hidden") || attribute(element, "popover")) return Box::none;
    return tag < default_boxes.size() ? default_boxes[tag] : Box::inside_line;
}

bool is_table_part(Box box) {
    return box >= Box::table && box <= Box::column;
}

bool one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return is_word(text, word); });
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

/// Works out one element's look from what it stands in and what is said of it.
class Maker {
  public:
    Maker(const lxb_dom_node_t& element, const Declarations& said, const Look& around)
        : element_(element), tag_(tag_of(element)), said_(said), around_(around), look_(around) {}

    Look make();

  private:
    void set_box();
    void set_font();
    void set_color();
    void set_ground();
    void set_visibility();
    void set_line();
    void set_direction();
    void set_place();
    void set_cut();
    void set_list();
    void set_unknown();

    [[nodiscard]] std::optional<Length> length(Property property) const;
    [[nodiscard]] std::int64_t pixels(Property property) const;
    [[nodiscard]] bool is(Property property, std::string_view word) const {
        return said_[property].is_set() && is_word(said_[property].text, word);
    }
    /// Only in a cell does it matter that something is not known.
    void doubt(bool doubtful) { look_.unsure = look_.unsure || (doubtful && look_.in_cell); }

    const lxb_dom_node_t& element_;
    const lxb_tag_id_t tag_;
    const Declarations& said_;
    const Look& around_;
    Look look_;
    bool moved_ = false;  // taken out of the line by position
    bool floats_ = false;
};

Look Maker::make() {
    look_.apart = look_.raised = look_.has_items = false;
    set_box();
    if (look_.box == Box::none) return look_;
    if (look_.box == Box::table) look_.in_cell = look_.unsure = false;
    if (look_.box == Box::row || look_.box == Box::cell) look_.in_cell = true;
    if (tag_ == LXB_TAG_A && attribute(element_, "href")) look_.color = {0, 0, 0xEE};
    if (tag_ == LXB_TAG_TABLE && look_.old_page) look_.color = look_.page_color;
    if ((tag_ == LXB_TAG_TABLE && look_.old_page) ||
        (tag_ == LXB_TAG_FONT && attribute(element_, "size"))) {
        look_.font_size = 16'000;
    }
    set_list();
    if (tag_ == LXB_TAG_FONT || tag_ == LXB_TAG_BODY || !said_.empty()) set_color();
    set_ground();
    set_line();
    set_direction();
    if (said_.empty()) return look_;
    set_font();
    set_visibility();
    set_place();
    set_cut();
    set_unknown();
    return look_;
}

std::optional<Length> Maker::length(Property property) const {
    if (!said_[property].is_set()) return std::nullopt;
    return parse_length(said_[property].text, look_.font_size, look_.old_page);
}

/// 0 for what is a per cent or nothing.
std::int64_t Maker::pixels(Property property) const {
    const auto found = length(property);
    return found && !found->percent ? found->value : 0;
}

void Maker::set_box() {
    const Box usual = default_box(element_);
    look_.box = usual;
    const Declared display = said_[Property::display];
    floats_ = said_[Property::floats].is_set() && !is(Property::floats, "none");
    moved_ = is(Property::position, "absolute") || is(Property::position, "fixed");
    if (display.is_set()) {
        const std::string_view text = display.text;
        if (is_word(text, "none")) {
            look_.box = Box::none;
            return;
        }
        const bool hidden = usual == Box::none && attribute(element_, "hidden");
        const Box part = hidden && tag_ < default_boxes.size() ? default_boxes[tag_] : usual;
        if (is_table_part(part)) {
            look_.box = part;
            if (part >= Box::row_group && part <= Box::footer_group) {
                look_.box = is_word(text, "table-header-group")   ? Box::header_group
                            : is_word(text, "table-footer-group") ? Box::footer_group
                                                                  : Box::row_group;
            }
        } else if (one_of(text, {"inline", "contents", "ruby", "ruby-base", "math"})) {
            look_.box = Box::inside_line;
        } else if (one_of(text, {"ruby-text"})) {
            look_.box = Box::annotation;
        } else if (starts_with_word(text, "inline-") || starts_with_word(text, "-webkit-inline")) {
            look_.box = Box::inline_block;
        } else {
            look_.box = Box::block;
        }
    } else if (display.kind == Declared::Kind::initial && !is_table_part(usual)) {
        look_.box = Box::inside_line;
    }
    look_.has_items = holds(display.text, "flex") || holds(display.text, "grid");
    look_.apart = floats_ || moved_ || around_.has_items || look_.box == Box::inline_block;
}

/// Of a word or a length; `font: italic bold 12px/1.5 宋体` has it before the slash.
void Maker::set_font() {
    const Declared said = said_[Property::font_size];
    if (said.kind == Declared::Kind::initial) look_.font_size = 16'000;
    if (!said.is_set()) return;
    struct Step {
        std::string_view word;
        std::int64_t size;
    };
    constexpr Step steps[] = {{"xx-small", 9'000},  {"x-small", 10'000},  {"small", 13'000},
                              {"medium", 16'000},   {"large", 18'000},    {"x-large", 24'000},
                              {"xx-large", 32'000}, {"xxx-large", 48'000}};
    for (const std::string_view part : split_outside(said.text, " \t\n\r\f")) {
        const std::string_view size = part.substr(0, part.find('/'));
        for (const Step& step : steps) {
            if (is_word(size, step.word)) look_.font_size = step.size;
        }
        if (is_word(size, "smaller")) look_.font_size = around_.font_size * 5 / 6;
        if (is_word(size, "larger")) look_.font_size = around_.font_size * 6 / 5;
        if (const auto found = parse_length(size, around_.font_size, false)) {
            look_.font_size =
                found->percent ? around_.font_size / 100 * found->value / 1000 : found->value;
            return;
        }
    }
}

void Maker::set_color() {
    const auto old = attribute(element_, tag_ == LXB_TAG_BODY ? "text" : "color");
    if (old && (tag_ == LXB_TAG_FONT || tag_ == LXB_TAG_BODY)) {
        if (const auto color = parse_old_color(*old)) look_.color = *color;
    }
    for (const Property property : {Property::color, Property::fill}) {
        const Declared said = said_[property];
        if (said.kind == Declared::Kind::inherited) look_.color = around_.color;
        if (said.kind == Declared::Kind::initial) look_.color = {};
        if (said.is_unknown()) look_.color_known = false;
        if (!said.is_set()) continue;
        const auto color = parse_color(said.text);
        look_.color = color ? *color : property == Property::color ? around_.color : look_.color;
        look_.color_known = color || around_.color_known;
    }
    const Declared shadow = said_[Property::shadow];
    if (shadow.is_set() &&
        !one_of(shadow.text, {"none", "border-box", "padding-box", "content-box", "0"})) {
        look_.color_known = false;
        doubt(true);
    }
    if (tag_ == LXB_TAG_BODY) look_.page_color = look_.color;
}

void Maker::set_ground() {
    const auto paint = [this](Color color) {
        look_.ground = painted_over(color, look_.ground);
        look_.ground_known = look_.ground_known || color.alpha == 255;
    };
    const Declared said = said_[Property::ground], image = said_[Property::image];
    const bool may = is_table_part(look_.box) || tag_ == LXB_TAG_BODY;
    if (said.is_set()) {
        for (const std::string_view part : split_outside(said.text, " \t\n\r\f,")) {
            if (const auto color = parse_color(part)) paint(*color);
        }
    } else if (said.kind == Declared::Kind::none) {
        const auto old = may ? attribute(element_, "bgcolor") : std::nullopt;
        if (const auto color = old ? parse_old_color(*old) : std::nullopt) paint(*color);
    }
    if (may && attribute(element_, "background")) look_.ground_known = false;
    if (said.is_unknown()) look_.ground_known = false;
    if (image.is_set() && (holds(image.text, "url(") || holds(image.text, "gradient("))) {
        look_.ground_known = false;
        doubt(holds(image.text, "gradient("));
    }
}

void Maker::set_visibility() {
    const Declared said = said_[Property::visibility];
    if (said.is_set()) look_.visible = is_word(said.text, "visible");
    if (said.kind == Declared::Kind::initial) look_.visible = true;
    if (is(Property::visibility, "collapse") && is_table_part(look_.box)) look_.gone = true;
    if (said_[Property::opacity].is_set()) {
        const std::int64_t share = parse_share(said_[Property::opacity].text).value_or(1000);
        look_.gone = look_.gone || share <= 50;
        doubt(share <= 300);
    }
    const bool is_box = look_.box == Box::block || look_.box == Box::inline_block;
    if (is_box && is(Property::contents, "hidden")) look_.gone = true;
    if (said_[Property::indent].kind == Declared::Kind::initial) look_.indent = 0;
    if (const auto indent = length(Property::indent)) {
        look_.indent = indent->value;
        doubt(indent->percent && indent->value < 0);
    }
}

/// Underlines and the like go through what stands inside, but for what is a line of its own.
void Maker::set_line() {
    const Declared said = said_[Property::strike];
    const bool own = said.is_set()
                         ? holds(said.text, "line-through")
                         : said.kind == Declared::Kind::none &&
                               (tag_ == LXB_TAG_S || tag_ == LXB_TAG_STRIKE || tag_ == LXB_TAG_DEL);
    look_.struck = own || (around_.struck && !look_.apart);
    doubt(said.is_set() && own && holds(said.text, "transparent"));
    if (look_.box != Box::inside_line && look_.box != Box::inline_block) return;
    const Declared raise = said_[Property::raise];
    look_.raised = raise.kind == Declared::Kind::none
                       ? tag_ == LXB_TAG_SUP || tag_ == LXB_TAG_SUB
                       : raise.is_set() && !one_of(raise.text, {"baseline", "normal"}) &&
                             (!length(Property::raise) || length(Property::raise)->value != 0);
}

void Maker::set_direction() {
    const auto dir = attribute(element_, "dir");
    if (dir && is_word(*dir, "rtl")) look_.rightmost = true;
    if (dir && is_word(*dir, "ltr")) look_.rightmost = false;
    if (said_[Property::direction].is_set()) look_.rightmost = is(Property::direction, "rtl");
    const bool overrides = (tag_ == LXB_TAG_BDO && dir) || is(Property::bidi, "bidi-override") ||
                           is(Property::bidi, "isolate-override");
    doubt(overrides && look_.rightmost);
}

void Maker::set_place() {
    constexpr Property sides[] = {Property::top, Property::right, Property::bottom, Property::left};
    const bool shifted = std::any_of(std::begin(sides), std::end(sides), [this](Property side) {
        const auto found = length(side);
        return moved_ ? found.has_value() || said_[side].is_unknown() : found && found->value != 0;
    });
    const bool away = std::any_of(std::begin(sides), std::end(sides),
                                  [this](Property side) { return pixels(side) <= far_away; });
    const bool relative = is(Property::position, "relative");
    if ((moved_ || relative) && away) look_.gone = true;
    if (pixels(Property::margin_left) <= far_left || pixels(Property::margin_top) <= far_away) {
        look_.gone = true;
    }
    if (relative && shifted) look_.raised = true;
    doubt(relative && is_table_part(look_.box) &&
          std::any_of(std::begin(sides), std::end(sides), [this](Property side) {
              return std::abs(pixels(side)) >= a_line;  // to where another value belongs
          }));
    doubt(moved_ && shifted);
    doubt((moved_ || floats_) && is_table_part(look_.box));
    doubt(pixels(Property::margin_left) <= hanging || pixels(Property::margin_top) <= hanging);
    if (look_.box == Box::inside_line) {
        for (const Property side : {Property::margin_left, Property::margin_right,
                                    Property::padding_left, Property::padding_right}) {
            const auto found = length(side);
            look_.apart = look_.apart || (found && found->value != 0);
        }
    }
    const Declared display = said_[Property::display];
    const bool lost = display.is_set() && !starts_with_word(display.text, "table");
    doubt(lost && (look_.box == Box::row || look_.box == Box::cell));
    doubt(pixels(Property::spacing) < 0 && -pixels(Property::spacing) * 4 > look_.font_size);
}

/// overflow: hidden with no room, clip: rect(0, 0, 0, 0), clip-path: inset(50%)
void Maker::set_cut() {
    const bool cuts = said_[Property::overflow].is_set() && !is(Property::overflow, "visible") &&
                      !is_table_part(look_.box) && (look_.box != Box::inside_line || look_.apart);
    for (const Property side :
         {Property::height, Property::max_height, Property::width, Property::max_width}) {
        const auto found = cuts ? length(side) : std::nullopt;
        if (!found) continue;
        const bool high = side == Property::height || side == Property::max_height;
        look_.gone = look_.gone || found->value <= nothing;
        doubt(!found->percent && found->value < (high ? look_.font_size : narrow));
    }
    const Declared clip = said_[Property::clip];
    if (!clip.is_set() || one_of(clip.text, {"none", "auto"})) return;
    const bool by_path = !starts_with_word(clip.text, "rect(");
    if (!by_path && !moved_) return;
    bool all_small = true, half = false;
    const std::size_t open = std::min(clip.text.find('('), clip.text.size() - 1) + 1;
    const std::string_view inside = clip.text.substr(open, clip.text.size() - open - 1);
    for (const std::string_view part : split_outside(inside, " \t\n\r\f,")) {
        const auto found = parse_length(part, look_.font_size, true);
        all_small = all_small && found && !found->percent && found->value <= nothing;
        half = half || (found && found->percent && found->value >= 50'000);
    }
    const bool inset = starts_with_word(clip.text, "inset(");
    if ((by_path ? inset && half : all_small)) {
        look_.gone = true;
    } else {
        doubt(!(inset && all_small));
    }
}

/// An ordered list counts its items before the eyes of the reader.
void Maker::set_list() {
    if (tag_ == LXB_TAG_OL) look_.numbered = true;
    if (tag_ == LXB_TAG_UL || tag_ == LXB_TAG_MENU) look_.numbered = false;
    if (said_[Property::list_style].is_set()) {
        look_.numbered = false;
        for (const std::string_view part :
             split_outside(said_[Property::list_style].text, " \t\n\r\f")) {
            look_.numbered =
                look_.numbered ||
                !(starts_with_word(part, "url(") ||
                  one_of(part, {"none", "disc", "circle", "square", "inside", "outside"}));
        }
    }
    doubt(tag_ == LXB_TAG_Q || (tag_ == LXB_TAG_LI && look_.numbered));
}

void Maker::set_unknown() {
    const auto some = [this](Property property) {
        return said_[property].kind != Declared::Kind::none;
    };
    doubt(some(Property::before) || some(Property::after) || some(Property::beyond));
    for (const Property property :
         {Property::display, Property::visibility, Property::opacity, Property::color,
          Property::fill, Property::ground, Property::font_size, Property::floats,
          Property::position, Property::raise, Property::strike, Property::direction,
          Property::bidi, Property::indent, Property::spacing, Property::clip,
          Property::contents}) {
        doubt(said_[property].is_unknown());
    }
    const Declared effect = said_[Property::effect];
    const bool plain = one_of(effect.text, {"none", "normal", "auto"}) ||
                       starts_with_word(effect.text, "grayscale(") ||
                       parse_share(effect.text).value_or(0) > 300;
    doubt(effect.is_unknown() || (effect.is_set() && !plain));
}

}  // namespace

Look look_of(const lxb_dom_node_t& element, const Declarations& said, const Look& around) {
    return Maker(element, said, around).make();
}

Seen seen(const Look& look) {
    constexpr int same = 4, near = 32;  // of 255 steps of a channel
    if (look.gone || !look.visible || look.font_size < 500 || look.indent <= far_left) {
        return Seen::no;
    }
    if (look.color_known && look.color.alpha == 0) return Seen::no;
    Seen out =
        look.font_size < smallest_letter || look.indent <= hanging ? Seen::perhaps : Seen::yes;
    if (look.color_known && look.ground_known) {
        const int apart = distance(painted_over(look.color, look.ground), look.ground);
        if (apart <= same) return Seen::no;
        if (apart <= near) out = Seen::perhaps;
    }
    return out;
}

bool is_spacer(const lxb_dom_node_t& element, const Declarations& said) {
    constexpr std::int64_t widest = 3'000;
    for (const auto& [name, property] :
         {std::pair{"width", Property::width}, std::pair{"height", Property::height}}) {
        const std::string_view text =
            said[property].is_set() ? said[property].text : attribute(element, name).value_or("");
        const auto found = parse_length(text, 16'000, true);
        if (found && !found->percent && found->value <= widest) return true;
    }
    return false;
}

}  // namespace govinfo::detail
