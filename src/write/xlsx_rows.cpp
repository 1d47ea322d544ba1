#include "write/xlsx_rows.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "write/markup.hpp"
#include "write/sum_formulas.hpp"

namespace govinfo::detail {
namespace {

/// Whether a program that is typed into would take words for more.
bool is_quoted(std::string_view words) {
    return !words.empty() &&
           std::string_view("=+-@\t").find(words.front()) != std::string_view::npos;
}

/// An attribute that the schema does not know of, though every program does: only where it counts.
std::string_view keeps_blanks(std::string_view words) {
    const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    return is_blank(words.front()) || is_blank(words.back()) ? " xml:space=\"preserve\"" : "";
}

/// The words _x0041_ would be taken for the letter A.
std::string words_of(std::string_view words) {
    std::string out = escaped(words);
    for (std::size_t at = 0; (at = out.find("_x", at)) != out.npos; at += 8)
        out.insert(at, "_x005F");
    return out;
}

}  // namespace

bool is_exact(std::string_view digits) {
    constexpr std::size_t most = 15;
    return static_cast<std::size_t>(std::count_if(
               digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) <= most;
}

std::size_t fitting_size(std::string_view text, std::size_t most) noexcept {
    if (text.size() <= most) return text.size();
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_continuation(text[i])) continue;
        count += static_cast<unsigned char>(text[i]) >= 0xF0 ? 2 : 1;
        if (count > most) return i;
    }
    return text.size();
}

void XlsxRows::begin_row(std::size_t height) {
    xml_.append("<row r=\"").append(std::to_string(row_ + 1)).append("\"");
    if (height > 0)
        xml_.append(" ht=\"").append(std::to_string(height)).append("\" customHeight=\"1\"");
    xml_ += ">";
}

void XlsxRows::end_row() {
    xml_ += "</row>\n";
    ++row_;
}

void XlsxRows::begin_cell(std::size_t column, std::size_t style) {
    xml_.append("<c r=\"").append(place_name({row_, column})).append("\" s=\"");
    xml_.append(std::to_string(style)).append("\"");
}

void XlsxRows::add_words(std::size_t column, CellStyle style, std::string_view words) {
    begin_cell(column, static_cast<std::size_t>(style) + (is_quoted(words) ? quoted_styles : 0));
    if (words.empty()) {
        xml_ += "/>";
        return;
    }
    const bool fits = fitting_size(words) == words.size();
    xml_.append(" t=\"inlineStr\"><is><t").append(keeps_blanks(words));
    xml_.append(">").append(
        words_of(words.substr(0, fits ? words.npos : fitting_size(words, most_of_cell - 1))));
    if (!fits) xml_ += "…";
    xml_ += "</t></is></c>";
}

void XlsxRows::add_number(std::size_t column, std::string_view digits, std::string_view formula) {
    const std::size_t point = std::min(digits.find('.'), digits.size() - 1);
    begin_cell(column, number_styles + digits.size() - 1 - point);
    xml_ += ">";
    if (!formula.empty()) xml_.append("<f>").append(formula).append("</f>");
    xml_.append("<v>").append(digits).append("</v></c>");
}

std::string XlsxRows::take() {
    return std::exchange(xml_, {});
}

}  // namespace govinfo::detail
