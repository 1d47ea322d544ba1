#include "write/html_table.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "base/digits.hpp"
#include "write/markup.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

constexpr std::string_view line_break = "<br>";

/// How its tag ends.
std::string_view scope_of(const SheetCell& cell) {
    if (cell.role == SheetRole::label)
        return cell.row_span > 1 ? " scope=\"rowgroup\">" : " scope=\"row\">";
    return cell.column_span > 1 ? " scope=\"colgroup\">" : " scope=\"col\">";
}

class TableWriter {
  public:
    TableWriter(std::string& html, const Sheet& sheet,
                const std::function<void(const SheetCell&)>& after)
        : html_(html), sheet_(sheet), after_(after) {}

    void run() {
        const std::string name = escaped(sheet_.table->name.zh);
        begin_scroll_box(html_, name, is_wide(sheet_) ? " wide" : "");
        html_.append("<table>\n<caption>").append(name).append("</caption>\n");
        const std::vector<SheetRow> rows = sheet_.rows();
        const std::size_t head = sheet_.table->layout == Layout::blocks ? 0 : head_rows(rows);
        if (head > 0) add_rows("thead", std::span(rows).first(head));
        add_rows("tbody", std::span(rows).subspan(head));
        html_.append("</table>").append(scroll_box_end);
    }

  private:
    void add_rows(std::string_view group, std::span<const SheetRow> rows) {
        html_.append("<").append(group).append(">\n");
        for (const SheetRow& row : rows) {
            html_ += "<tr>";
            for (const SheetCell& cell : row) add(cell);
            html_ += "</tr>\n";
        }
        html_.append("</").append(group).append(">\n");
    }

    void add(const SheetCell& cell) {
        if (cell.role == SheetRole::value) return add_value(cell);
        const bool corner = cell.role == SheetRole::header && cell.column == 0 && cell.row_span > 1;
        html_ += corner ? "<td" : "<th";
        add_spans(cell);
        html_ += corner ? ">" : scope_of(cell);
        append_escaped(html_, cell.text.words(), line_break);  // the form's own
        html_ += corner ? "</td>" : "</th>";
    }

    void add_value(const SheetCell& cell) {
        const bool marked = !cell.failures.empty();
        const Decimal* number = cell.text.number();
        if (number != nullptr && cell.column_span == 1 && !marked) return add_number(*number);
        html_ += "<td";
        add_spans(cell);
        html_ += marked ? " class=\"wrong\">" : ">";
        append_words(html_, cell.text.str());
        if (marked) after_(cell);
        html_ += "</td>";
    }

    /// As most are.
    void add_number(Decimal number) {
        char markup[most_digits + 16];
        char* end = std::copy_n("<td>", 4, markup);
        end = std::copy_n("</td>", 5, write_digits(end, number));
        html_.append(markup, end);
    }

    void add_spans(const SheetCell& cell) {
        if (cell.row_span > 1) add_span(" rowspan=\"", cell.row_span);
        if (cell.column_span > 1) add_span(" colspan=\"", cell.column_span);
    }
    void add_span(std::string_view attribute, std::size_t count) {
        html_.append(attribute).append(std::to_string(count)).append("\"");
    }

    std::string& html_;
    const Sheet& sheet_;
    const std::function<void(const SheetCell&)>& after_;
};

}  // namespace

void append_words(std::string& html, std::string_view words) {
    if (is_printable(words))
        append_escaped(html, words, line_break);
    else
        append_escaped(html, printable(words), line_break);
}

void begin_scroll_box(std::string& html, std::string_view label, std::string_view classes) {
    html.append("<div class=\"scroll").append(classes);
    html.append("\" tabindex=\"0\" role=\"group\" aria-label=\"").append(label).append("\">");
}

void append_table(std::string& html, const Sheet& sheet,
                  const std::function<void(const SheetCell&)>& after) {
    TableWriter(html, sheet, after).run();
}

}  // namespace govinfo::detail
