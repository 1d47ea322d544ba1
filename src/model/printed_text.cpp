#include <govinfo/printed_text.hpp>

namespace govinfo {

PrintedText::PrintedText(const Cell& cell) noexcept
    : words_(cell.raw), unit_(has_unit_inside(cell) ? std::string_view() : cell.unit) {
    if (cell.state == CellState::not_applicable) words_ = "/";
    if (cell.state == CellState::number && cell.raw.empty()) *this = PrintedText(*cell.number);
}

std::string PrintedText::str() const {
    return is_number_ ? to_string(number_) : std::string(words_).append(unit_);
}

}  // namespace govinfo
