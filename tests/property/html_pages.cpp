#include "property/html_pages.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace govinfo::test {
namespace {

using Rows = std::vector<std::vector<PrintedCell>>;

constexpr std::size_t header_rows = 3;  // of the table of applications

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::size_t character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && is_continuation(text[size])) ++size;
    return size;
}

/// &#19968; or &#x4E00; for an ideograph.
std::string reference(std::string_view character, bool hexadecimal) {
    std::uint32_t code = static_cast<unsigned char>(character[0]) & 0x0F;
    for (const char each : character.substr(1))
        code = code << 6 | (static_cast<unsigned char>(each) & 0x3F);
    if (!hexadecimal) return "&#" + std::to_string(code) + ";";
    std::string digits;
    for (; code > 0; code /= 16) digits.insert(digits.begin(), "0123456789aBcDeF"[code % 16]);
    return "&#x" + digits + ";";
}

/// Outside of text, which holds no Latin letters between tags but in references.
std::string in_upper_case(std::string page) {
    bool in_tag = false, in_value = false;
    for (char& c : page) {
        if (c == '"') in_value = in_tag && !in_value;
        if (!in_value && (c == '<' || c == '>')) in_tag = c == '<';
        if (in_tag && !in_value) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return page;
}

/// From the row `at` on; cells that begin before it are cut, and stand again.
Rows split_off(Rows& rows, std::size_t at) {
    Rows rest(rows.begin() + static_cast<std::ptrdiff_t>(at), rows.end());
    rows.resize(at);
    std::vector<PrintedCell> again;
    for (std::size_t row = 0; row < at; ++row) {
        for (PrintedCell& cell : rows[row]) {
            if (row + cell.rows <= at) continue;
            again.push_back(cell);
            again.back().rows -= at - row;
            cell.rows = at - row;
        }
    }
    rest.front().insert(rest.front().begin(), again.begin(), again.end());
    return rest;
}

/// Gives one cell of each row a column more, the same to those that it spans rows with: any but
/// where cells are open from above.
void stretch(Rows& rows, Random& random) {
    std::size_t open_to = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const PrintedCell& cell : rows[row]) open_to = std::max(open_to, row + cell.rows);
        const auto last = static_cast<std::int64_t>(rows[row].size()) - 1;
        const bool any = open_to <= row + 1 && last > 0;
        const std::int64_t chosen = any ? draw(random, 1, last) : last;
        rows[row][static_cast<std::size_t>(chosen)].columns += 1;
    }
}

class Writer {
  public:
    Writer(const PrintedReport& report, const HtmlStyle& style, Random& random)
        : report_(report), style_(style), random_(random) {}

    std::string page() {
        const std::string title = paragraph(report_.title);
        std::string body = title + parts();
        if (style_.one_table) body = "<table border=\"1\">" + body + "</table>";
        if (style_.frame) {
            const std::string margin = end("td"), cell = end("td"), row = end("tr");
            body = "<table><tr><td width=\"9\">" + margin + "<td><table><tr><td><div>" + body +
                   "</div>" + cell + row + "</table></td></tr></table>";
        }
        if (style_.portal) body = navigation() + body + footer();
        if (style_.upper_case) body = in_upper_case(body);
        return head() + "<body>" + body + "</body></html>";
    }

  private:
    std::string head() const {
        const std::string title = report_.title;
        if (style_.word)
            return "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>"
                   "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><title>" +
                   title +
                   "</title><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->"
                   "<style>\n<!-- p.MsoNormal {margin:0cm;} -->\n</style></head>";
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title +
               "</title></head>\n";
    }

    std::string navigation() const {
        return "<script>document.write(\"<table><tr><td>规章</td><td>9</td></tr></table>\")</"
               "script>"
               "<div class=\"nav\"><ul><li><a href=\"/\">首页</a><li><a "
               "href=\"/\">政务公开</a></ul></div>"
               "<table><tr><td>索引号<td>014318/2024-00001<td>分类<td>政务公开<tr><td>名称<td "
               "colspan=\"3\">" +
               report_.title +
               "</table><div "
               "style=\"display:none\"><table><tr><td>规章<td>7<td>7<td>7</table></div>"
               "<!-- <table><tr><td>规章<td>8</table> -->";
    }

    static std::string footer() {
        return "<div "
               "class=\"footer\"><p>主办单位：市政府办公室</p><p>网站地图<noscript>9</noscript></"
               "p></div>"
               "<script src=\"/x.js\"></script>";
    }

    std::string parts() {
        std::string html;
        for (const PrintedPart& part : report_.parts)
            html += part.table ? table(*part.table) : paragraph(part.paragraph);
        return html;
    }

    bool maybe() { return one_in(random_, 2); }

    /// An end tag that may be missing.
    std::string end(std::string_view name) {
        if (style_.open_ends && maybe()) return "\n";
        return "</" + std::string(name) + ">";
    }

    std::string paragraph(std::string_view text) {
        constexpr std::array<std::string_view, 3> names = {"p", "div", "h3"};
        const std::string name(names[static_cast<std::size_t>(draw(random_, 0, 2))]);
        const std::string inside = "<" + name + ">" + line(text) + "</" + name + ">\n";
        if (!style_.one_table) return inside;
        const std::string cell = "<td colspan=\"15\">" + inside + end("td");
        return "<tr>" + cell + end("tr");
    }

    /// Text inside a line.
    std::string line(std::string_view text) {
        std::string html;
        while (!text.empty()) {
            std::size_t size = 0;
            const std::int64_t characters = style_.spans ? draw(random_, 1, 4) : 1000;
            std::string part;
            for (std::int64_t i = 0; i < characters && size < text.size(); ++i) {
                const std::size_t next = character_size(text.substr(size));
                part += character(text.substr(size, next));
                size += next;
            }
            html += style_.spans ? spanned(part) : part;
            text.remove_prefix(size);
        }
        if (style_.word) html += "<span><o:p></o:p></span>";
        return html;
    }

    std::string spanned(const std::string& text) {
        constexpr std::array<std::pair<const char*, const char*>, 4> tags = {{
            {"<span style=\"font-family:宋体;display:inline\">", "</span>"},
            {"<font face=\"仿宋\"><b>", "</b></font>"},
            {"<st1:place>", "</st1:place><!-- x -->"},
            {"<a name=\"x\"></a>", ""},
        }};
        const auto& [begin, end] = tags[static_cast<std::size_t>(draw(random_, 0, 3))];
        return begin + text + end;
    }

    std::string character(std::string_view text) {
        if (text == "<") return "&lt;";
        if (text == "&") return "&amp;";
        if (!style_.references || text.size() != 3 || !one_in(random_, 3)) return std::string(text);
        return reference(text, maybe());
    }

    std::string blank() {
        if (style_.word) return "<p><o:p>&nbsp;</o:p></p>";
        constexpr std::array<const char*, 4> blanks = {"", "&nbsp;", " \n ", "<br>"};
        return blanks[static_cast<std::size_t>(draw(random_, 0, 3))];
    }

    const std::string& any_of(std::initializer_list<std::string> ways) {
        return ways.begin()[draw(random_, 0, static_cast<std::int64_t>(ways.size()) - 1)];
    }

    /// What is beside the text, in one of the ways in which a page can have it there.
    std::string with_extra(const PrintedCell& cell) {
        const auto styled = [&](std::string_view css) {
            return "<span style=\"" + std::string(css) + "\">" + cell.also + "</span>";
        };
        const std::string text = line(cell.text);
        const std::string object = any_of(
            {"<img src=\"5.png\" alt=\"5\">", "<input type=\"text\" value=\"5\">",
             "<select><option>5</option><option>6</option></select>",
             "<canvas width=\"20\" height=\"10\"></canvas>", "<object data=\"5.svg\"></object>",
             "<svg width=\"9\" height=\"9\"><text y=\"9\">5</text></svg>", "<textarea>5</textarea>",
             "<iframe src=\"5.html\"></iframe>"});
        const std::string box = "<div style=\"display:inline-block;width:30px\">";
        switch (cell.extra) {
            case Extra::none:
                break;
            case Extra::struck:
                return any_of({"<s>" + cell.also + "</s>", "<del>" + cell.also + "</del>",
                               "<strike>" + cell.also + "</strike>",
                               styled("text-decoration:line-through"),
                               styled("text-decoration: underline line-through")}) +
                       text;
            case Extra::unseen:
                return any_of({styled("display:none"), styled("visibility:hidden"),
                               styled("font-size:0"), "<span hidden>" + cell.also + "</span>",
                               styled("color:red;display:none"), "<!--" + cell.also + "-->"}) +
                       text;
            case Extra::raised:
                return text +
                       any_of({"<sup>" + cell.also + "</sup>", styled("vertical-align:super"),
                               "<sub>" + cell.also + "</sub>"});
            case Extra::beside:
                return any_of(
                    {box + text + "</div>" + box + cell.also + "</div>",
                     "<div>" + text + "</div><div>" + cell.also + "</div>",
                     text + "<br>" + cell.also,
                     "<div style=\"float:left;width:30px\">" + text + "</div>" + cell.also});
            case Extra::object:
                return object;
            case Extra::nested:
                return "<table border=\"1\"><tr><td>" + text + "</td><td>" + cell.also +
                       "</td></tr></table>";
        }
        return text;
    }

    /// A label's line ends with a break, with its paragraph, or where a reader does not see it.
    std::string inside(const PrintedCell& cell) {
        if (cell.extra != Extra::none) return with_extra(cell);
        if (cell.text.empty()) return blank();
        if (!style_.paragraphs) return line(cell.text);
        std::size_t half = cell.text.size() / 2;
        while (half < cell.text.size() && is_continuation(cell.text[half])) ++half;
        const bool broken = !cell.value && half < cell.text.size() && one_in(random_, 3);
        if (!broken) {
            const std::string text = line(cell.text);
            return "<p align=\"center\">" + text + end("p");
        }
        const std::string breaks[] = {"<br />", end("p") + "<p>", "&#8203;"};
        const std::string& between = breaks[draw(random_, 0, 2)];
        const std::string first = line(cell.text.substr(0, half));
        const std::string second = line(cell.text.substr(half));
        return "<p>" + first + between + second + end("p");
    }

    std::string cell(const PrintedCell& cell) {
        std::string tag = one_in(random_, 10) && !cell.value ? "th" : "td";
        std::string html = "<" + tag;
        if (cell.columns > 1) html += " colspan=\"" + std::to_string(cell.columns) + "\"";
        if (cell.rows > 1) html += " rowspan=\"" + std::to_string(cell.rows) + "\"";
        if (cell.hidden) html += " style=\"display:none\"";
        html += " width=\"80\">" + inside(cell);
        return html + end(tag) + "\n";
    }

    std::string row(const std::vector<PrintedCell>& cells) {
        std::string html = cells.front().hidden ? "<tr style=\"display:none\">" : "<tr>";
        for (const PrintedCell& each : cells) html += cell(each);
        return html + end("tr");
    }

    std::string table(const PrintedTable& printed) {
        Rows rows = printed.rows;
        if (style_.uneven && printed.table->layout == Layout::blocks) stretch(rows, random_);
        const bool grid = printed.table->layout == Layout::grid;
        if (grid && style_.empty_cells) empty_below_header(rows);
        Rows rest;
        if (grid && style_.cut && rows.size() > header_rows + 1) {
            const auto last = static_cast<std::int64_t>(rows.size()) - 1;
            rest = split_off(rows, static_cast<std::size_t>(draw(random_, header_rows + 1, last)));
            rest.insert(rest.begin(), rows.begin(), rows.begin() + header_rows);
        }
        const std::string html = table_of(rows);
        return rest.empty() ? html : html + table_of(rest);
    }

    /// Each header that spans the second row and the third.
    static void empty_below_header(Rows& rows) {
        std::vector<PrintedCell> below;
        for (PrintedCell& cell : rows[1]) {
            if (cell.rows > 1) {
                below.push_back({"", cell.columns});
                cell.rows = 1;
            } else {
                for (std::size_t i = 0; i < cell.columns; ++i) {
                    below.push_back(rows[2].front());
                    rows[2].erase(rows[2].begin());
                }
            }
        }
        rows[2] = below;
    }

    std::string table_of(const Rows& rows) {
        std::string html;
        for (const auto& each : rows) html += row(each);
        if (style_.one_table) return html;
        const std::string body = maybe() ? "<tbody>" + html + end("tbody") : html;
        return "<table border=\"1\" cellspacing=\"0\">" + body + "</table>\n";
    }

    const PrintedReport& report_;
    const HtmlStyle& style_;
    Random& random_;
};

struct Option {
    const char* name;
    bool HtmlStyle::*member;
};

constexpr Option options[] = {
    {"spans", &HtmlStyle::spans},
    {"paragraphs", &HtmlStyle::paragraphs},
    {"word", &HtmlStyle::word},
    {"references", &HtmlStyle::references},
    {"upper_case", &HtmlStyle::upper_case},
    {"open_ends", &HtmlStyle::open_ends},
    {"empty_cells", &HtmlStyle::empty_cells},
    {"uneven", &HtmlStyle::uneven},
    {"cut", &HtmlStyle::cut},
    {"one_table", &HtmlStyle::one_table},
    {"frame", &HtmlStyle::frame},
    {"portal", &HtmlStyle::portal},
};

}  // namespace

HtmlStyle any_html_style(Random& random) {
    HtmlStyle style;
    for (const Option& each : options) style.*each.member = one_in(random, 3);
    return style;
}

std::string describe(const HtmlStyle& style) {
    std::string out;
    for (const Option& each : options)
        if (style.*each.member) out.append(each.name).append(" ");
    return out;
}

std::string html_page(const PrintedReport& report, const HtmlStyle& style, Random& random) {
    return Writer(report, style, random).page();
}

std::string html_page(const Report& report, const HtmlStyle& style, Random& random) {
    return html_page(printed_report(report, {}), style, random);
}

}  // namespace govinfo::test
