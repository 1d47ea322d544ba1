#include "read/html_document.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "base/unicode.hpp"
#include "read/document_builder.hpp"
#include "read/html_parser.hpp"

namespace govinfo::detail {
namespace {

/// What an element means to the text in and around it.
enum class Role : std::uint8_t {
    inside_line,
    apart,  // in a line, and not to be read as digits of the number beside it
    line_break,
    block,
    table,
    row,
    cell,
    unseen,
};

struct Element {
    std::string_view name;
    Role role;
};

// By name. All others stand inside of a line. Of the unseen, rt is how the characters before are
// pronounced, and xml what Word keeps for itself.
constexpr Element elements[] = {
    {"address", Role::block},  {"article", Role::block},    {"aside", Role::block},
    {"audio", Role::unseen},   {"blockquote", Role::block}, {"body", Role::block},
    {"br", Role::line_break},  {"canvas", Role::unseen},    {"caption", Role::block},
    {"center", Role::block},   {"dd", Role::block},         {"del", Role::unseen},
    {"details", Role::block},  {"dialog", Role::block},     {"dir", Role::block},
    {"div", Role::block},      {"dl", Role::block},         {"dt", Role::block},
    {"fieldset", Role::block}, {"figcaption", Role::block}, {"figure", Role::block},
    {"footer", Role::block},   {"form", Role::block},       {"h1", Role::block},
    {"h2", Role::block},       {"h3", Role::block},         {"h4", Role::block},
    {"h5", Role::block},       {"h6", Role::block},         {"header", Role::block},
    {"hgroup", Role::block},   {"hr", Role::block},         {"iframe", Role::unseen},
    {"legend", Role::block},   {"li", Role::block},         {"main", Role::block},
    {"menu", Role::block},     {"nav", Role::block},        {"noscript", Role::unseen},
    {"object", Role::unseen},  {"ol", Role::block},         {"p", Role::block},
    {"pre", Role::block},      {"rp", Role::unseen},        {"rt", Role::unseen},
    {"script", Role::unseen},  {"section", Role::block},    {"select", Role::unseen},
    {"style", Role::unseen},   {"sub", Role::apart},        {"summary", Role::block},
    {"sup", Role::apart},      {"svg", Role::unseen},       {"table", Role::table},
    {"td", Role::cell},        {"template", Role::unseen},  {"textarea", Role::unseen},
    {"th", Role::cell},        {"title", Role::unseen},     {"tr", Role::row},
    {"ul", Role::block},       {"video", Role::unseen},     {"xml", Role::unseen},
};

constexpr bool stands_before(const Element& left, const Element& right) {
    return left.name < right.name;
}
static_assert(std::is_sorted(std::begin(elements), std::end(elements), stands_before));

Role role_of(std::string_view name) {
    const auto* found = std::lower_bound(std::begin(elements), std::end(elements),
                                         Element{name, {}}, stands_before);
    return found != std::end(elements) && found->name == name ? found->role : Role::inside_line;
}

/// Whether `text` begins with `word`, which is in lower case.
bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char letter, char c) {
               return letter == (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
           });
}

/// Whether a style says display: none.
bool hides(std::string_view style) {
    constexpr std::string_view property = "display";
    while (!style.empty()) {
        const std::size_t end = std::min(style.find(';'), style.size());
        const std::string_view declaration = trim(style.substr(0, end));
        style.remove_prefix(std::min(end + 1, style.size()));
        if (!starts_with_word(declaration, property)) continue;
        const std::string_view value = trim(declaration.substr(property.size()));
        if (value.starts_with(':') && starts_with_word(trim(value.substr(1)), "none")) return true;
    }
    return false;
}

bool is_hidden(const HtmlAttributes& attributes) {
    if (attributes.find("hidden")) return true;
    const auto style = attributes.find("style");
    return style && hides(*style);
}

/// The digits that `value` begins with, at least 1; 1 if none.
std::size_t span(std::optional<std::string_view> value) {
    constexpr std::size_t most = 1'000'000'000;
    std::size_t number = 0;
    for (const char c : trim(value.value_or(""))) {
        if (c < '0' || c > '9') break;
        number = std::min(number * 10 + static_cast<std::size_t>(c - '0'), most);
    }
    return std::max<std::size_t>(number, 1);
}

std::string_view without_leading_space(std::string_view text) {
    while (!text.empty()) {
        const CodePoint first = decode(text);
        if (!is_space(first.code)) break;
        text.remove_prefix(first.size);
    }
    return text;
}

class PageReader final : public HtmlHandler {
  public:
    explicit PageReader(Budget& budget) : builder_(budget) {}

    void open(std::string_view name, const HtmlAttributes& attributes, std::size_t place) override;
    void close(std::size_t place) override;
    void text(std::string_view utf8, std::size_t place) override;

    Document finish() { return builder_.finish(); }

  private:
    DocumentBuilder builder_;
    std::vector<Role> open_;  // the elements that are, the outermost first
    std::size_t unseen_ = 0;  // how many are inside of those, from one on that is not seen
};

void PageReader::open(std::string_view name, const HtmlAttributes& attributes, std::size_t place) {
    const Role role = role_of(name);
    if (unseen_ > 0 || role == Role::unseen || is_hidden(attributes)) {
        ++unseen_;
        return;
    }
    open_.push_back(role);
    switch (role) {
        case Role::inside_line:
        case Role::unseen:
            break;
        case Role::apart:
            builder_.text(" ", place);
            break;
        case Role::line_break:
            builder_.break_line();
            break;
        case Role::block:
            builder_.break_paragraph();
            break;
        case Role::table:
            builder_.open_table();
            break;
        case Role::row:
            builder_.open_row();
            break;
        case Role::cell:
            builder_.open_cell(place, span(attributes.find("colspan")),
                               span(attributes.find("rowspan")));
            break;
    }
}

void PageReader::close(std::size_t place) {
    if (unseen_ > 0) {
        --unseen_;
        return;
    }
    const Role role = open_.back();
    open_.pop_back();
    switch (role) {
        case Role::apart:
            builder_.text(" ", place);
            break;
        case Role::block:
        case Role::row:
            builder_.break_paragraph();
            break;
        case Role::table:
            builder_.close_table();
            break;
        case Role::cell:
            builder_.close_cell();
            break;
        default:
            break;
    }
}

void PageReader::text(std::string_view utf8, std::size_t place) {
    if (unseen_ > 0) return;
    std::string_view rest = builder_.inside_line() ? utf8 : without_leading_space(utf8);
    if (!rest.empty()) builder_.text(rest, place + (utf8.size() - rest.size()));
}

}  // namespace

Result<Document> html_document(std::string_view text, Budget& budget) {
    PageReader page(budget);
    parse_html(text, budget, page);
    if (budget.exceeded()) return budget.error();
    Document document = page.finish();
    if (budget.exceeded()) return budget.error();
    return document;
}

}  // namespace govinfo::detail
