#include "write_back/xlsx_cells.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include <govinfo/decimal.hpp>

#include "write_back/spelling.hpp"

namespace govinfo::detail {
namespace {

/// D5.
std::string name_of(const GridPosition& at) {
    std::string name;
    for (std::size_t column = at.column; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name + std::to_string(at.row);
}

/// An element with its start tag, without `>` or `/>`.
struct Element {
    std::size_t begin, size;
    std::string tag;
    std::string prefix;  ///< x: of <x:c
    std::string_view inside;
};

std::optional<Element> find_cell(std::string_view sheet, const GridPosition& at) {
    const std::string attribute = " r=\"" + name_of(at) + "\"";
    for (std::size_t found = 0; (found = sheet.find(attribute, found)) != sheet.npos; ++found) {
        const std::size_t begin = sheet.rfind('<', found);
        const std::size_t close = sheet.find('>', found);
        if (begin == sheet.npos || close == sheet.npos) continue;
        const std::size_t name_end = sheet.find_first_of(" \t\r\n", begin);
        const std::string name(sheet.substr(begin + 1, name_end - begin - 1));
        const std::string prefix = name.substr(0, name.find(':') + 1);  // npos + 1 = 0
        if (name != prefix + "c") continue;
        const bool is_alone = sheet[close - 1] == '/';
        std::string tag(sheet.substr(begin, close - begin - (is_alone ? 1 : 0)));
        if (is_alone) return Element{begin, close + 1 - begin, std::move(tag), prefix, {}};
        const std::string end_tag = "</" + name + ">";
        const std::size_t end = sheet.find(end_tag, close);
        if (end == sheet.npos) return std::nullopt;
        return Element{begin, end + end_tag.size() - begin, std::move(tag), prefix,
                       sheet.substr(close + 1, end - close - 1)};
    }
    return std::nullopt;
}

/// Takes the type off a start tag, and says which it was.
std::string take_type(std::string& tag) {
    const std::size_t at = tag.find(" t=\"");
    const std::size_t end = at == tag.npos ? at : tag.find('"', at + 4);
    if (end == tag.npos) return {};
    std::string type = tag.substr(at + 4, end - at - 4);
    tag.erase(at, end + 1 - at);
    return type;
}

}  // namespace

std::optional<Edit> xlsx_cell_edit(std::string_view sheet, const GridPosition& at,
                                   std::string_view after, const Cell& to) {
    auto cell = find_cell(sheet, at);
    if (!cell || cell->inside.find("<" + cell->prefix + "f") != std::string_view::npos)
        return std::nullopt;
    const std::string type = take_type(cell->tag);
    const auto element = [&](const std::string& name, const std::string& inside) {
        return "<" + cell->prefix + name + ">" + inside + "</" + cell->prefix + name + ">";
    };
    const bool is_number = is_bare_number(to) && (type.empty() || type == "n");
    std::string text = cell->tag;
    if (after.empty()) {
        text += "/>";
    } else {
        const std::string inside = is_number
                                       ? element("v", to_string(*to.number))
                                       : element("is", element("t", escaped(after, Markup::sheet)));
        text += (is_number ? ">" : " t=\"inlineStr\">") + inside + "</" + cell->prefix + "c>";
    }
    return Edit{cell->begin, cell->size, std::move(text), {}};
}

std::optional<Edit> xlsx_saved_value(std::string_view sheet, const GridPosition& at,
                                     std::string digits) {
    const auto cell = find_cell(sheet, at);
    if (!cell) return std::nullopt;
    const std::string tag = "<" + cell->prefix + "v>";
    const std::size_t begin = cell->inside.find(tag);
    const std::size_t end = cell->inside.find("</" + cell->prefix + "v>");
    if (begin == cell->inside.npos || end == cell->inside.npos || end < begin) return std::nullopt;
    const std::size_t size = end - begin - tag.size();
    const char* const value = cell->inside.data() + begin + tag.size();
    return Edit{static_cast<std::size_t>(value - sheet.data()), size, std::move(digits), {}};
}

}  // namespace govinfo::detail
