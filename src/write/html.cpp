// The form as one page: no script, no file beside it, nothing that is fetched.
#include <string>
#include <string_view>
#include <vector>

#include "write/html_table.hpp"
#include "write/kinds.hpp"
#include "write/markup.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

/// Type and margins of GB/T 9704, as official documents have them; fonts that Windows, UOS and
/// Kylin, macOS and Linux call by other names.
constexpr std::string_view styles = R"(
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page wide{size:A4 landscape;margin:28mm 37mm 26mm 35mm}
body{max-width:50em;margin:2em auto;padding:0 1em;color:#000;background:#fff;
 font:16pt/1.75 FangSong_GB2312,FangSong,仿宋_GB2312,仿宋,STFangsong,"Noto Serif CJK SC",serif;
 overflow-wrap:break-word}
h1{font:22pt/1.5 FZXiaoBiaoSong-B05S,方正小标宋简体,STZhongsong,SimSun,宋体,"Noto Serif CJK SC",serif;
 text-align:center;text-wrap:balance}
h2{font:16pt/1.75 SimHei,黑体,STHeiti,"Noto Sans CJK SC",sans-serif;text-indent:2em;margin:1em 0 0;
 break-after:avoid}
p{margin:0;text-indent:2em;text-align:justify}
.period,.signature{text-indent:0}
.period{text-align:center}
.signature{text-align:right;break-before:avoid}
p+.signature,table+.signature,h2+.signature{margin-top:1.5em}
.signature+.signature{margin-top:0}
.scroll{overflow-x:auto;margin:.5em 0 1em}
table{border-collapse:collapse;width:100%;font-size:10.5pt;line-height:1.35}
caption{position:absolute;clip-path:inset(50%)}
th,td{border:1px solid #000;padding:.25em .4em;text-align:center;font-weight:normal}
th[scope^=row]{text-align:left}
@media print{body{max-width:none;margin:0;padding:0}.scroll{overflow:visible;break-inside:avoid}
 .wide{page:wide}table{font-size:9pt;line-height:1.25}th,td{padding:.15em .25em}
 tr{break-inside:avoid}}
)";

constexpr std::string_view page_begin =
    "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>";
constexpr std::string_view page_end = "</main>\n</body>\n</html>\n";

class Writer {
  public:
    explicit Writer(const std::vector<PagePart>& parts) : parts_(parts) {
        html_.reserve(expected_size());
    }

    std::string page(std::string_view title) {
        html_ += page_begin;
        append_escaped(html_, title);
        html_.append("</title>\n<style>").append(styles);
        html_ += "</style>\n</head>\n<body>\n<main>\n";
        add_parts();
        html_ += page_end;
        return std::move(html_);
    }

    std::string fragment() {
        add_parts();
        return std::move(html_);
    }

  private:
    [[nodiscard]] std::size_t expected_size() const {
        constexpr std::size_t around_line = 32, cell = 48, around_cells = 512;
        std::size_t size = page_begin.size() + styles.size() + page_end.size() + around_cells;
        for (const PagePart& part : parts_) {
            if (const auto* line = std::get_if<PageLine>(&part))
                size += line->text.size() + around_line;
            else if (const auto* sheet = std::get_if<Sheet>(&part))
                size += sheet->cells.size() * cell + around_cells;
        }
        return size;
    }

    void add_parts() {
        for (const PagePart& part : parts_)
            std::visit([this](const auto& each) { add(each); }, part);
    }

    void add(const PageLine& line) {
        switch (line.role) {
            case LineRole::title:
                return element("h1", "", line.text);
            case LineRole::heading:
                return element("h2", "", line.text);
            case LineRole::period:
                return element("p", " class=\"period\"", line.text);
            case LineRole::signature:
                return element("p", " class=\"signature\"", line.text);
            case LineRole::paragraph:
                return element("p", "", line.text);
        }
    }

    void add(const PageRows& rows) {
        html_ += "<div class=\"scroll\"><table>\n";
        for (const std::vector<std::string>& row : rows) {
            html_ += "<tr>";
            for (const std::string& cell : row) {
                html_ += "<td>";
                append_escaped(html_, cell);
                html_ += "</td>";
            }
            html_ += "</tr>\n";
        }
        html_ += "</table></div>\n";
    }

    void add(const Sheet& sheet) { append_table(html_, sheet); }

    void element(std::string_view name, std::string_view attributes, std::string_view text) {
        html_.append("<").append(name).append(attributes).append(">");
        append_escaped(html_, text);
        html_.append("</").append(name).append(">\n");
    }

    const std::vector<PagePart>& parts_;
    std::string html_;
};

}  // namespace

std::string html_of(const Report& report, const WriteOptions& options) {
    const std::vector<PagePart> parts = page_of(report);
    if (!options.fragment) return html_page(title_of(report), parts);
    return Writer(parts).fragment();
}

std::string html_page(std::string_view title, const std::vector<PagePart>& parts) {
    return Writer(parts).page(printable(title));
}

}  // namespace govinfo::detail
