// The form as plain text: a paragraph a line with blank lines between, tables between pipes.
//
//   | （三）不予公开 | 1.属于国家秘密             |  0 |
//   |                  2.其他法律行政法规禁止公开 | 12 |
//
// A pipe ends a cell, and stands nowhere else: one behind nothing is a blank cell.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/width.hpp>

#include "base/unicode.hpp"
#include "write/kinds.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t line_width = 78;
constexpr std::size_t gap = 3;  // between columns: a pipe and the spaces around it

/// In one line, and without a pipe that would end a cell.
std::string in_line(std::string_view text) {
    std::string out;
    for (const char c : trim(text)) {
        if (c == '|')
            out += "｜";
        else
            out += c == '\n' || c == '\t' ? ' ' : c;
    }
    return out;
}

/// Columns of a display that a cell has for its text: those of its columns and what is between.
std::size_t room_of(const SheetCell& cell, const std::vector<std::size_t>& widths) {
    std::size_t room = gap * (cell.column_span - 1);
    for (std::size_t i = 0; i < cell.column_span; ++i) room += widths[cell.column + i];
    return room;
}

/// As narrow as the cells allow; a cell over several columns widens the last of them.
std::vector<std::size_t> widths_of(const Sheet& sheet) {
    std::vector<std::size_t> widths(sheet.columns, 1);
    for (std::size_t span = 1; span <= sheet.columns; ++span) {
        for (const SheetCell& cell : sheet.cells) {
            if (cell.column_span != span) continue;
            const std::size_t width = display_width(in_line(cell.text.str()));
            const std::size_t room = room_of(cell, widths);
            widths[cell.column + span - 1] += std::max(width, room) - room;
        }
    }
    return widths;
}

std::string table_text(const Sheet& sheet) {
    const std::vector<std::size_t> widths = widths_of(sheet);
    std::string text;
    for (const SheetRow& row : sheet.rows()) {
        std::size_t column = 0;
        text += "|";
        for (const SheetCell& cell : row) {
            for (; column < cell.column; ++column) text.append(widths[column] + gap, ' ');
            const Align align = cell.role == SheetRole::value ? Align::right : Align::left;
            text += " " + padded(in_line(cell.text.str()), room_of(cell, widths), align) + " |";
            column += cell.column_span;
        }
        text += "\n";
    }
    return text;
}

/// Appends each part of the page, with a blank line between.
class Writer {
  public:
    std::string run(const std::vector<PagePart>& parts) {
        for (const PagePart& part : parts) {
            if (!text_.empty()) text_ += "\n";
            std::visit([this](const auto& each) { add(each); }, part);
        }
        return std::move(text_);
    }

  private:
    void add(const PageLine& line) {
        const std::string words = in_line(line.text);
        const std::size_t room = line_width - std::min(display_width(words), line_width);
        std::size_t indent = 0;
        if (line.role == LineRole::title || line.role == LineRole::period) indent = room / 2;
        if (line.role == LineRole::signature) indent = room;
        text_.append(indent, ' ');
        if (line.role == LineRole::paragraph) text_ += "　　";
        text_ += words + "\n";
    }

    void add(const PageRows& rows) {
        for (const std::vector<std::string>& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                text_ += (i == 0 ? "" : "\t") + in_line(row[i]);
            text_ += "\n";
        }
    }

    void add(const Sheet& sheet) { text_ += table_text(sheet); }

    std::string text_;
};

}  // namespace

std::string text_of(const Report& report) {
    return Writer().run(page_of(report));
}

}  // namespace govinfo::detail
