#include "write_back/blank_places.hpp"

#include <algorithm>
#include <iterator>

namespace govinfo::detail {
namespace {

/// The size of a start tag of what only sets type, at the beginning; 0 where there is none.
std::size_t opening_size(std::string_view rest) {
    constexpr std::string_view names[] = {"p",   "span", "font", "div",    "b",
                                          "o:p", "i",    "u",    "strong", "em"};
    constexpr std::size_t longest = 4096;
    if (!rest.starts_with('<')) return 0;
    const std::size_t end = rest.find_first_of(" \t\r\n/>");
    if (end == rest.npos) return 0;
    std::string name(rest.substr(1, end - 1));
    for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (std::find(std::begin(names), std::end(names), name) == std::end(names)) return 0;
    const std::size_t close = rest.substr(0, longest).find('>');
    return close == rest.npos || rest[close - 1] == '/' ? 0 : close + 1;
}

/// Of a blank cell, where its text would stand:
///
///    <td><p class="n"><span>&nbsp;</span></p></td>
///        ^ place            ^ here
std::size_t inside_of(std::string_view page, std::size_t place) {
    std::size_t inside = place;
    for (std::size_t at = place; at < page.size();) {
        const std::size_t size = opening_size(page.substr(at));
        const bool is_space = page[at] == ' ' || (page[at] >= '\t' && page[at] <= '\r');
        if (size == 0 && !is_space) break;
        at += size == 0 ? 1 : size;
        if (size != 0) inside = at;
    }
    return inside;
}

/// The last properties of a run in a paragraph, without what tells of tracked changes.
std::string_view run_properties(std::string_view paragraph, const std::string& prefix) {
    const std::string begin = "<" + prefix + "rPr>", end = "</" + prefix + "rPr>";
    const std::size_t at = paragraph.rfind(begin);
    const std::size_t to = at == paragraph.npos ? at : paragraph.find(end, at);
    if (to == paragraph.npos) return {};
    const std::string_view found = paragraph.substr(at, to + end.size() - at);
    for (const std::string_view mark : {"ins ", "del ", "moveFrom ", "moveTo ", "rPrChange "})
        if (found.find("<" + prefix + std::string(mark)) != found.npos) return {};
    return found;
}

}  // namespace

Edit blank_in_page(std::string_view page, std::size_t place) {
    return {inside_of(page, place), 0, {}, {}};
}

std::optional<Edit> blank_in_word(std::string_view xml, std::size_t place) {
    if (place == 0 || place >= xml.size() || xml[place - 1] != '<') return std::nullopt;
    const std::size_t name_end = xml.find_first_of(" \t\r\n/>", place);
    const std::size_t close = xml.find('>', place);
    if (close == xml.npos) return std::nullopt;
    const std::string name(xml.substr(place, name_end - place));
    const std::string prefix = name.substr(0, name.find(':') + 1);  // npos + 1 = 0
    const std::string end_tag = "</" + name + ">";
    const bool is_alone = xml[close - 1] == '/';
    const std::size_t end = is_alone ? close - 1 : xml.find(end_tag, close);
    if (end == xml.npos) return std::nullopt;
    Edit edit{end, is_alone ? std::size_t{2} : 0, is_alone ? ">" : "", ""};
    edit.text += "<" + prefix + "r>";
    edit.text += run_properties(xml.substr(place, end - place), prefix);
    edit.text += "<" + prefix + "t>";
    edit.behind = "</" + prefix + "t></" + prefix + "r>" + (is_alone ? end_tag : "");
    return edit;
}

}  // namespace govinfo::detail
