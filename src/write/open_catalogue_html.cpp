// The catalogue of open documents as a page: no script, nothing that is fetched.
#include <string>
#include <string_view>
#include <vector>

#include "write/html_table.hpp"
#include "write/markup.hpp"
#include "write/open_catalogue.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

constexpr std::string_view styles = R"(
@page{size:A4 landscape;margin:15mm}
:root{color-scheme:light}
body{max-width:80em;margin:1.5em auto;padding:0 1em;color:#111;background:#fff;
 font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",微软雅黑,"PingFang SC",SimHei,黑体,sans-serif;
 overflow-wrap:anywhere}
h1{font-size:1.6em}
a{color:#0b4a8f}
.scroll{overflow-x:auto;margin:.5em 0 1em}
table{border-collapse:collapse;width:100%;min-width:64em;font-size:.85em;line-height:1.45}
caption{text-align:left;padding:.2em 0}
th,td{border:1px solid #777;padding:.3em .5em;text-align:left;vertical-align:top;font-weight:normal}
thead th{background:#f0f0f0;font-weight:bold}
tbody th{min-width:12em}
.summary{min-width:14em}.number{min-width:9em}.index,.date{white-space:nowrap}
.mark{color:#7a4a00;white-space:nowrap}
@media print{body{max-width:none;margin:0;padding:0}.scroll{overflow:visible}
 table{min-width:0;font-size:8.5pt}tbody th,.summary,.number{min-width:0}.index{white-space:normal}
 thead{display:table-header-group}tr{break-inside:avoid}a{color:inherit;text-decoration:none}}
)";

std::string words(std::string_view text) {
    return escaped(text, "<br>");
}

/// Whether a browser only goes there: http or https, and nothing that ends or hides an address.
bool is_link(std::string_view url) {
    const auto begins = [url](std::string_view with) {
        if (url.size() <= with.size()) return false;
        for (std::size_t i = 0; i < with.size(); ++i) {
            const char c = url[i];
            if ((c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) != with[i]) return false;
        }
        return true;
    };
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= ' ' || c == '\\') return false;
    return begins("http://") || begins("https://");
}

class Page {
  public:
    Page(const OpenCatalogueResult& result, Language language)
        : result_(result), language_(language), title_(words(title_of(result, language))) {
        for (const OpenColumn each : columns_of(result))  // what has no cell of its own
            if (each != OpenColumn::url && each != OpenColumn::status) columns_.push_back(each);
    }

    std::string run() {
        std::string html = "<!DOCTYPE html>\n<html lang=\"";
        html.append(language_ == Language::zh ? "zh-CN" : "en");
        html.append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\"");
        html.append(" content=\"width=device-width,initial-scale=1\">\n<title>").append(title_);
        html.append("</title>\n<style>").append(styles).append("</style>\n</head>\n<body>\n");
        html.append("<main>\n<h1>").append(title_).append("</h1>\n");
        begin_scroll_box(html, title_);
        html += table();
        html += scroll_box_end;
        return html += "</main>\n</body>\n</html>\n";
    }

  private:
    [[nodiscard]] std::string caption() const {
        const std::string count = std::to_string(result_.documents.size());
        std::string text =
            fill({"主动公开的政府信息 {0} 条", "{0} open documents"}, language_, {count});
        if (result_.on)
            text += fill({"，截至 {0}", ", as of {0}"}, language_, {to_string(*result_.on)});
        return text;
    }

    [[nodiscard]] std::string table() const {
        std::string html = "<table>\n<caption>" + caption() + "</caption>\n<thead><tr>";
        for (const OpenColumn each : columns_)
            html.append("<th scope=\"col\">").append(label(each).in(language_)).append("</th>");
        html += "</tr></thead>\n<tbody>\n";
        for (const OpenDocument& document : result_.documents) {
            html += "<tr>";
            for (const OpenColumn each : columns_) add(html, document, each);
            html += "</tr>\n";
        }
        return html + "</tbody></table>";
    }

    void add(std::string& html, const OpenDocument& document, OpenColumn column) const {
        const std::string text = words(text_of(document, column, language_));
        if (column == OpenColumn::title) {
            html.append("<th scope=\"row\">").append(linked(document, text)).append("</th>");
            return;
        }
        html.append("<td").append(class_of(column)).append(">").append(text);
        if (column == OpenColumn::index && document.index_proposed)
            html.append("<br><em class=\"mark\">")
                .append(Text{"（拟编）", "(proposed)"}.in(language_))
                .append("</em>");
        html += "</td>";
    }

    /// The title leads to the document; an address that leads nowhere stands below it.
    [[nodiscard]] std::string linked(const OpenDocument& document, const std::string& text) const {
        const std::string url = text_of(document, OpenColumn::url, language_);
        if (url.empty()) return text;
        if (!is_link(url)) return text + "<br><small>" + words(url) + "</small>";
        return "<a href=\"" + escaped(url) + "\">" + text + "</a>";
    }

    static std::string_view class_of(OpenColumn column) {
        switch (column) {
            case OpenColumn::index:
                return " class=\"index\"";
            case OpenColumn::number:
                return " class=\"number\"";
            case OpenColumn::summary:
                return " class=\"summary\"";
            case OpenColumn::created:
            case OpenColumn::published:
            case OpenColumn::in_force_from:
            case OpenColumn::ended:
            case OpenColumn::validity:
                return " class=\"date\"";
            default:
                return "";
        }
    }

    const OpenCatalogueResult& result_;
    Language language_;
    std::string title_;  // as markup
    std::vector<OpenColumn> columns_;
};

}  // namespace

std::string open_catalogue_html(const OpenCatalogueResult& result, Language language) {
    return Page(result, language).run();
}

}  // namespace govinfo::detail
