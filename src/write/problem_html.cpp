// The page that goes back to those who made the reports: no script, nothing that is fetched.
//
//   核对结果                         汇总 →
//   某县教育局 2024年度              表内数据不一致，2处错误；文字1处待核
//     1 错误  自然人：新收 26 …      T3.BALANCE@person   建议：…
//     2 …
//   三、收到和处理…                  26  86[1]  3          the tables, wrong cells marked
//   办理结果图                       ████▒▒  26  9  35      how applications ended
//   一、总体情况                     …新收申请【85件】[2]    the words that findings quote
//   汇总                             each file, and the rules that failed most
#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/accept.hpp>
#include <govinfo/label.hpp>
#include <govinfo/sheet.hpp>

#include "write/charts.hpp"
#include "write/html_table.hpp"
#include "write/markup.hpp"
#include "write/page.hpp"
#include "write/problems.hpp"

namespace govinfo::detail {
namespace {

constexpr Text units_title = {"单位", "Units"};

constexpr std::string_view styles = R"(
@page{size:A4;margin:18mm}
:root{color-scheme:light}
body{max-width:62em;margin:1.5em auto;padding:0 1em;color:#111;background:#fff;
 font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",微软雅黑,"PingFang SC",SimHei,黑体,sans-serif;
 overflow-wrap:anywhere}
h1{font-size:1.6em}h2{font-size:1.3em;border-top:2px solid #111;padding-top:.6em;margin-top:2em}
h3{font-size:1.05em;margin:1.2em 0 .4em}
a{color:#0b4a8f}
.verdict{font-weight:bold}.consistent{color:#14632b}.inconsistent,.unread{color:#a3130d}
.incomplete{color:#7a4a00}
.problems li{margin:.6em 0;padding:.4em .8em;border-left:4px solid #555}
.problems .error{border-color:#a3130d}.problems .warning{border-color:#b26a00}
.problems .info{border-color:#0b4a8f}
.problems p{margin:.1em 0}.more{color:#444;font-size:.9em}
li:target,tr:target{background:#fff6d6}
.scroll{overflow-x:auto;margin:.5em 0 1em}
table{border-collapse:collapse;width:100%;font-size:.85em;line-height:1.35;overflow-wrap:normal}
caption{text-align:left;font-weight:bold;padding:.2em 0}
th,td{border:1px solid #777;padding:.25em .4em;text-align:center;font-weight:normal}
th[scope^=row]{text-align:left;overflow-wrap:anywhere}
thead th,tbody th[scope^=col]{background:#f0f0f0}
td.wrong{background:#ffe3e0;font-weight:bold;outline:2px solid #a3130d;outline-offset:-2px}
mark{background:#ffe98a;color:#111}
.number{text-align:right}
@media print{body{max-width:none;margin:0;padding:0}.scroll{overflow:visible;break-inside:avoid}
 h3{break-after:avoid}details:not([open]){display:none}svg{zoom:.8}
 h2{break-before:page}section:first-of-type h2{break-before:auto}
 tr,li{break-inside:avoid}a{color:inherit;text-decoration:none}}
)";

std::string words(std::string_view text) {
    std::string html;
    append_words(html, text);
    return html;
}

/// As part of an anchor: without what an address reads as its own.
std::string anchor_of(std::string_view report, const ExplainedFinding& failure) {
    std::string id = acceptance_id(failure);
    std::replace(id.begin(), id.end(), '#', '.');
    return escaped(std::string(report) + ":" + id);
}

class ReportSection {
  public:
    ReportSection(const Checked& checked, std::string_view anchor, Language language)
        : checked_(checked),
          anchor_(anchor),
          language_(language),
          problems_(by_severity(checked.explanation)) {
        for (std::size_t i = 0; i < problems_.size(); ++i) numbers_[problems_[i]] = i + 1;
    }

    std::string run() {
        const Explanation& explanation = checked_.explanation;
        const Verdict verdict = explanation.findings.verdict();
        html_.append("<section id=\"").append(escaped(anchor_)).append("\">\n<h2>");
        html_.append(words(unit_words(explanation, language_))).append(" <small>");
        html_.append(words(checked_.file)).append("</small></h2>\n");
        html_.append("<p class=\"verdict ").append(name(verdict)).append("\">");
        html_.append(words(verdict_words(explanation, language_))).append("</p>\n");
        if (!problems_.empty()) {
            add_problems();
            add_tables();
            add_chart();
            add_words();
        }
        add_notes();
        html_ += "</section>\n";
        return std::move(html_);
    }

  private:
    void heading(Text text) { html_.append("<h3>").append(text.in(language_)).append("</h3>\n"); }

    void add_problems() {
        heading({"问题", "Problems"});
        html_ += "<ol class=\"problems\">\n";
        for (const ExplainedFinding* each : problems_) add_problem(*each);
        html_ += "</ol>\n";
    }

    void add_problem(const ExplainedFinding& failure) {
        const auto in = static_cast<std::size_t>(language_);
        const Severity severity = failure.finding.severity();
        html_.append("<li id=\"").append(anchor_of(anchor_, failure)).append("\" class=\"");
        html_.append(name(severity)).append("\" data-id=\"");
        html_.append(escaped(acceptance_id(failure))).append("\">\n<p><strong>");
        html_.append(label(severity).in(language_)).append("</strong> ");
        html_.append(words(failure.message[in])).append("</p>\n");
        const std::string mended = proposal(failure, checked_, language_);
        if (!mended.empty()) line({"建议：{0}", "Proposal: {0}"}, words(mended));
        if (!failure.accepted.empty())
            line({"已认可：{0}", "Accepted: {0}"}, words(failure.accepted));
        html_.append("<p class=\"more\">").append(escaped(acceptance_id(failure)));
        const std::string at = place(failure.position, language_);
        if (!at.empty()) html_.append(" · ").append(words(at));
        html_.append(" · ").append(failure.finding.rule->citation.in(language_));
        html_ += "</p>\n</li>\n";
    }

    void line(Text pattern, const std::string& markup) {
        html_ += "<p>" + fill(pattern, language_, {markup}) + "</p>\n";
    }

    void add_tables() {
        heading({"报告中的表格", "The tables as printed"});
        for (const Table& table : checked_.read.report.form().tables()) {
            Sheet printed = sheet(checked_.read, table);
            if (!printed.found) continue;
            mark(printed, checked_.explanation);
            append_table(html_, printed, [this](const SheetCell& cell) { add_references(cell); });
        }
    }

    void add_chart() {
        auto chart = outcomes_chart(checked_.read.report, language_);
        if (!chart) return;
        chart->id = std::string(anchor_) + ":outcomes";
        heading({"办理结果图", "How applications ended"});
        html_ += html_chart(*chart, language_);
    }

    void add_references(const SheetCell& cell) {
        for (const std::size_t i : cell.failures)
            html_ += reference(checked_.explanation.failures[i]);
    }

    /// [2], which leads to the second problem.
    [[nodiscard]] std::string reference(const ExplainedFinding& failure) const {
        const std::string number = std::to_string(numbers_.at(&failure));
        return "<sup><a href=\"#" + anchor_of(anchor_, failure) + "\" aria-label=\"" +
               fill({"问题{0}", "problem {0}"}, language_, {number}) + "\">[" + number +
               "]</a></sup>";
    }

    /// The parts of the report that findings quote, with those words marked.
    void add_words() {
        const std::vector<Section>& sections = checked_.read.report.sections();
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const std::vector<Passage> passages = quoted_passages(sections[i].text, i, problems_);
            if (passages.empty()) continue;
            html_.append("<h3>").append(words(sections[i].heading)).append("</h3>\n<p>");
            for (const Passage& each : passages) add_passage(each);
            html_ += "</p>\n";
        }
    }

    void add_passage(const Passage& passage) {
        const std::string text = words(passage.text);
        html_ += passage.quoted_by.empty() ? text : "<mark>" + text + "</mark>";
        for (const ExplainedFinding* each : passage.quoted_by) html_ += reference(*each);
    }

    void add_notes() {
        const std::vector<const Note*> notes = notes_of_reading(checked_.explanation);
        if (notes.empty()) return;
        heading({"读取说明", "Notes on reading"});
        html_ += "<ul>\n";
        for (const Note* note : notes)
            html_ +=
                "<li>" + words(message(*note, *checked_.explanation.form, language_)) + "</li>\n";
        html_ += "</ul>\n";
    }

    const Checked& checked_;
    std::string_view anchor_;
    Language language_;
    std::vector<const ExplainedFinding*> problems_;
    std::map<const ExplainedFinding*, std::size_t> numbers_;
    std::string html_;
};

void number(std::string& html, std::size_t count) {
    html += "<td class=\"number\">" + std::to_string(count) + "</td>";
}

void add_file(std::string& html, const CheckedFile& file, std::string_view anchor,
              Language language) {
    html.append("<tr><th scope=\"row\"><a href=\"#").append(escaped(anchor)).append("\">");
    html += words(file.organ.empty() ? file.file : file.organ) + "</a></th><td>";
    html += (file.year ? std::to_string(*file.year) : "") + "</td><td>";
    html += file.verdict ? label(*file.verdict).in(language) : not_read.in(language);
    html += "</td>";
    for (const std::size_t count : {file.errors, file.warnings, file.remarks, file.accepted})
        number(html, count);
    html += "</tr>\n";
}

std::string column_heads(std::initializer_list<Text> heads, Language language) {
    std::string html = "<thead><tr>";
    for (const Text& head : heads)
        html.append("<th scope=\"col\">").append(head.in(language)).append("</th>");
    return html + "</tr></thead>\n<tbody>\n";
}

std::string html_head(Language language) {
    const std::string_view title = list_title.in(language);
    std::string html = "<!DOCTYPE html>\n<html lang=\"";
    html.append(language == Language::zh ? "zh-CN" : "en");
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>");
    html.append(title).append("</title>\n<style>").append(styles).append("</style>\n");
    html.append("</head>\n<body>\n<main>\n<h1>").append(title);
    html.append("</h1>\n<p><a href=\"#summary\">");
    return html.append(summary_title.in(language)).append("</a></p>\n");
}

std::string html_unread(std::string_view file, std::string_view why, std::string_view anchor,
                        Language language) {
    std::string html = "<section id=\"" + escaped(anchor) + "\">\n<h2>" + words(file) + "</h2>\n";
    html += "<p class=\"verdict unread\">" +
            fill({"无法读取：{0}", "not read: {0}"}, language, {words(why)});
    return html + "</p>\n</section>\n";
}

std::string table_of_units(const CheckSummary& summary, std::span<const std::string> anchors,
                           Language language) {
    std::string html = "<table>\n<caption>";
    html.append(units_title.in(language)).append("</caption>\n");
    html += column_heads({{"单位", "unit"},
                          {"年度", "year"},
                          {"表内数据", "tables"},
                          label(Severity::error),
                          label(Severity::warning),
                          label(Severity::info),
                          {"已认可", "accepted"}},
                         language);
    for (std::size_t i = 0; i < summary.files().size(); ++i)
        add_file(html, summary.files()[i], anchors[i], language);
    return html + "</tbody></table>";
}

std::string table_of_rules(const std::vector<RuleCount>& rules, Language language) {
    std::string html = "<table>\n<caption>";
    html.append(frequent_title.in(language));
    html +=
        "</caption>\n" +
        column_heads(
            {{"规则", "rule"}, {"内容", "claim"}, {"问题数", "findings"}, {"报告数", "reports"}},
            language);
    for (const RuleCount& each : rules) {
        html.append("<tr><th scope=\"row\">").append(each.rule->id).append("</th><td>");
        html.append(words(each.rule->summary.in(language))).append("</td>");
        number(html, each.findings);
        number(html, each.reports);
        html += "</tr>\n";
    }
    return html + "</tbody></table>";
}

std::string html_end(const CheckSummary& summary, std::span<const std::string> anchors,
                     Language language) {
    std::string html = "<section id=\"summary\">\n<h2>";
    html.append(summary_title.in(language)).append("</h2>\n");
    begin_scroll_box(html, units_title.in(language));
    html.append(table_of_units(summary, anchors, language)).append(scroll_box_end);
    const std::vector<RuleCount> rules = summary.rules(most_rules);
    if (!rules.empty()) {
        begin_scroll_box(html, frequent_title.in(language));
        html.append(table_of_rules(rules, language)).append(scroll_box_end);
    }
    return html + "</section>\n</main>\n</body>\n</html>\n";
}

class HtmlList : public ListWriter {
  public:
    explicit HtmlList(Language language) : language_(language) {}

    std::string begin() override { return html_head(language_); }
    std::string add(const Checked& checked, std::string_view anchor) override {
        return ReportSection(checked, anchor, language_).run();
    }
    std::string add_unread(std::string_view file, std::string_view why,
                           std::string_view anchor) override {
        return html_unread(file, why, anchor, language_);
    }
    std::string end(const CheckSummary& summary, std::span<const std::string> anchors) override {
        return html_end(summary, anchors, language_);
    }

  private:
    Language language_;
};

}  // namespace

std::unique_ptr<ListWriter> html_list(Language language) {
    return std::make_unique<HtmlList>(language);
}

}  // namespace govinfo::detail
