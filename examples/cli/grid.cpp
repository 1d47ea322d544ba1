#include "grid.hpp"

#include <algorithm>
#include <utility>

#include <govinfo/width.hpp>

namespace govinfo::cli {

namespace {

bool is_one_of(std::string_view character, std::string_view marks) {
    return marks.find(character) != marks.npos;
}

/// The bytes of the first character.
std::size_t first_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (text[size] & 0xC0) == 0x80) ++size;
    return size;
}

/// The bytes of the last character.
std::size_t last_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (text[text.size() - size] & 0xC0) == 0x80) ++size;
    return size;
}

/// Bytes that go on the first line; all of a text that is no wider.
std::size_t break_of(std::string_view text, std::size_t width) {
    std::size_t end = 0, columns = 0;
    while (end < text.size()) {
        const std::size_t size = first_size(text.substr(end));
        columns += display_width(text.substr(end, size));
        if (columns > width && end != 0) break;
        end += size;
    }
    if (end == text.size()) return end;
    const auto begins_badly = [&] {
        return is_one_of(text.substr(end, first_size(text.substr(end))), "）”’》、，；：。") ||
               is_one_of(text.substr(end - last_size(text.substr(0, end)),
                                     last_size(text.substr(0, end))),
                         "（“‘《");
    };
    const std::size_t furthest = end;
    while (begins_badly() && end > last_size(text.substr(0, end)))
        end -= last_size(text.substr(0, end));
    return begins_badly() ? furthest : end;
}

}  // namespace

std::string padded(std::string_view text, std::size_t width, Align align) {
    const std::string filler(width - std::min(width, display_width(text)), ' ');
    return align == Align::right ? filler + std::string(text) : std::string(text) + filler;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    do {
        const std::size_t end = break_of(text, width);
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    } while (!text.empty());
    return lines;
}

Grid::Grid(std::vector<Align> columns, std::size_t indent)
    : columns_(std::move(columns)), indent_(indent) {}

void Grid::add(std::vector<std::string> cells) {
    rows_.push_back(std::move(cells));
}

std::vector<std::size_t> Grid::widths() const {
    std::vector<std::size_t> widths(columns_.size());
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(row[i]));
        }
    }
    return widths;
}

std::string Grid::text() const {
    const std::vector<std::size_t> widths = this->widths();
    std::string text;
    for (const auto& row : rows_) {
        std::string line(indent_, ' ');
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) line += "  ";
            line += padded(row[i], widths[i], columns_[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace govinfo::cli
