#include "write/html_table.hpp"

#include <cstddef>

#include "write/markup.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

std::string_view scope_of(const SheetCell& cell) {
    if (cell.role == SheetRole::label) return cell.row_span > 1 ? "rowgroup" : "row";
    return cell.column_span > 1 ? "colgroup" : "col";
}

class TableWriter {
  public:
    TableWriter(const Sheet& sheet, const std::function<CellMarkup(const SheetCell&)>& value)
        : sheet_(sheet), value_(value) {}

    std::string run() {
        const std::string name = escaped(sheet_.table->name.zh);
        html_.append("<table>\n<caption>").append(name).append("</caption>\n");
        const std::size_t head = sheet_.table->layout == Layout::blocks ? 0 : head_rows(sheet_);
        if (head > 0) add_rows("thead", 0, head);
        add_rows("tbody", head, sheet_.rows.size());
        return scroll_box(name, html_ + "</table>", is_wide(sheet_) ? " wide" : "");
    }

  private:
    void add_rows(std::string_view group, std::size_t begin, std::size_t end) {
        html_.append("<").append(group).append(">\n");
        for (std::size_t i = begin; i < end; ++i) {
            html_ += "<tr>";
            for (const SheetCell& cell : sheet_.rows[i]) add(cell);
            html_ += "</tr>\n";
        }
        html_.append("</").append(group).append(">\n");
    }

    void add(const SheetCell& cell) {
        const bool corner = cell.role == SheetRole::header && cell.column == 0 && cell.row_span > 1;
        const bool head = cell.role != SheetRole::value && !corner;
        html_ += head ? "<th" : "<td";
        if (cell.row_span > 1) span("row", cell.row_span);
        if (cell.column_span > 1) span("col", cell.column_span);
        if (head) html_.append(" scope=\"").append(scope_of(cell)).append("\"");
        if (cell.role == SheetRole::value) {
            const CellMarkup markup = value_(cell);
            html_.append(markup.attributes).append(">").append(markup.content);
        } else {
            html_ += ">";
            append_escaped(html_, cell.text, "<br>");  // the form's own words
        }
        html_ += head ? "</th>" : "</td>";
    }

    void span(std::string_view of, std::size_t count) {
        html_.append(" ").append(of).append("span=\"");
        html_.append(std::to_string(count)).append("\"");
    }

    const Sheet& sheet_;
    const std::function<CellMarkup(const SheetCell&)>& value_;
    std::string html_;
};

}  // namespace

std::string scroll_box(const std::string& label, const std::string& inside,
                       std::string_view classes) {
    std::string html = "<div class=\"scroll";
    html.append(classes).append("\" tabindex=\"0\" role=\"group\" aria-label=\"").append(label);
    return html.append("\">").append(inside).append("</div>\n");
}

std::string html_table(const Sheet& sheet,
                       const std::function<CellMarkup(const SheetCell&)>& value) {
    return TableWriter(sheet, value).run();
}

}  // namespace govinfo::detail
