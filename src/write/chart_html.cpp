// A chart inside of a page, with its numbers as a table.
#include <string>

#include "write/charts.hpp"
#include "write/html_table.hpp"
#include "write/markup.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

std::string words(std::string_view text) {
    return escaped(printable(text));
}

std::string cell(const ChartValue& value, Language language) {
    return "<td class=\"number\">" + chart_words(value, language) + "</td>";
}

std::string table(const Chart& chart, Language language) {
    std::string html =
        "<table>\n<caption>" + words(chart.title) + "</caption>\n<thead><tr><td></td>";
    for (const std::string& name : chart.series)
        html += "<th scope=\"col\">" + words(name) + "</th>";
    if (!chart.total.empty()) html += "<th scope=\"col\">" + words(chart.total) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const ChartGroup& group : chart.groups) {
        html += "<tr><th scope=\"row\">" + words(group.label) + "</th>";
        for (const ChartValue& value : group.values) html += cell(value, language);
        if (!chart.total.empty()) html += cell(group.total, language);
        html += "</tr>\n";
    }
    return html + "</tbody></table>";
}

}  // namespace

std::string html_chart(const Chart& chart, Language language) {
    const std::string label = words(chart.title);
    std::string html;
    begin_scroll_box(html, label);
    html.append(svg_element(chart, language)).append(scroll_box_end);
    if (chart.groups.empty()) return html;
    html.append("<details><summary>");
    html.append(Text{"图中的数字", "The numbers of the chart"}.in(language)).append("</summary>\n");
    begin_scroll_box(html, label);
    html.append(table(chart, language)).append(scroll_box_end);
    return html.append("</details>\n");
}

}  // namespace govinfo::detail
