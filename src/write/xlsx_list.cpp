#include "write/xlsx_list.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <govinfo/decimal.hpp>
#include <govinfo/width.hpp>

#include "write/markup.hpp"
#include "write/office.hpp"
#include "write/sum_formulas.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t rows_kept = 2;  // for the sums, and for what is left out
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;  // of a sheet, unpacked

/// Lines of a cell that is so many digits wide.
std::size_t lines_of(std::string_view text, std::size_t width) {
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin <= text.size(); ++lines) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines += display_width(text.substr(begin, end - begin)) / width;
        begin = end + 1;
    }
    return lines;
}

std::string absolute(std::size_t row, std::size_t column) {
    std::string name = place_name({row, column});
    name.insert(name.find_first_of("0123456789"), "$");
    return "$" + name;
}

}  // namespace

std::string XlsxList::begin() {
    std::string xml =
        std::string(xml_declaration) +
        R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
        R"(<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>)"
        R"(<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1")"
        R"( topLeftCell="B2" activePane="bottomRight" state="frozen"/>)"
        R"(<selection pane="bottomRight"/></sheetView></sheetViews><cols>)";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        xml.append("<col min=\"").append(number).append("\" max=\"").append(number);
        xml.append("\" width=\"").append(std::to_string(columns_[i].width));
        xml.append("\" customWidth=\"1\"/>");
    }
    xml += "</cols><sheetData>\n";
    std::vector<std::string> heads;
    for (const ListColumn& each : columns_) heads.push_back(each.head);
    rows_.begin_row(height_of(heads));
    for (std::size_t i = 0; i < heads.size(); ++i) rows_.add_words(i, CellStyle::column, heads[i]);
    rows_.end_row();
    return xml += rows_.take();
}

/// In points: not every program finds out itself.
std::size_t XlsxList::height_of(std::span<const std::string> cells) const {
    constexpr std::size_t line = 14, around = 3, most = 409;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cells.size(); ++i)
        lines = std::max(lines, lines_of(cells[i], columns_[i].width));
    return std::min(lines * line + around, most);
}

void XlsxList::add(std::span<const std::string> cells) {
    rows_.begin_row(height_of(cells));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto number = is_exact(cells[i]) ? Decimal::parse(cells[i]) : std::nullopt;
        if (number && to_string(*number) == cells[i])
            rows_.add_number(i, cells[i]);
        else
            rows_.add_words(i, CellStyle::label, cells[i]);
    }
    rows_.end_row();
}

std::string XlsxList::row(std::span<const std::string> cells) {
    if (rows_.count() + rows_kept >= room_ || size_ > most_bytes) {
        ++left_out_;
        return {};
    }
    add(cells);
    last_ = rows_.count();
    std::string xml = rows_.take();
    size_ += xml.size();
    return xml;
}

std::string XlsxList::end(std::span<const std::string> sums) {
    if (left_out_ > 0) {
        const std::string words =
            fill({"表已满，另有{0}行未列出；请分批核对",
                  "full: {0} more rows are not listed; check fewer files at a time"},
                 language_, {std::to_string(left_out_)});
        add(std::span(&words, 1));
    }
    if (!sums.empty()) add(sums);
    return rows_.take() + "</sheetData><autoFilter ref=\"" + range() + "\"/>" + choices() +
           "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\""
           " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\""
           " fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>"
           "</worksheet>\n";
}

std::string XlsxList::range() const {
    return absolute(0, 0) + ":" + absolute(last_ - 1, columns_.size() - 1);
}

std::string XlsxList::choices() const {
    std::string xml;
    std::size_t count = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].choices.empty() || last_ == 1) continue;
        std::string words;
        for (const std::string& each : columns_[i].choices)
            words.append(words.empty() ? "" : ",").append(each);
        xml.append(
            "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"0\" sqref=\"");
        xml.append(place_name({1, i})).append(":").append(place_name({last_ - 1, i}));
        xml.append("\"><formula1>\"")
            .append(escaped(words))
            .append("\"</formula1></dataValidation>");
        ++count;
    }
    if (count == 0) return {};
    return "<dataValidations count=\"" + std::to_string(count) + "\">" + xml + "</dataValidations>";
}

std::string list_ranges(const XlsxList& list, const std::string& name, std::size_t sheet) {
    const std::string place = std::to_string(sheet);
    const std::string before = "'" + name + "'!";
    return "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + place +
           "\" hidden=\"1\">" + before + list.range() +
           "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + place +
           "\">" + before + XlsxList::head_rows + "</definedName>";
}

}  // namespace govinfo::detail
