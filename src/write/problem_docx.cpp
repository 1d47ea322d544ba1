// The marked copy as a document of Word: what the page says, one report after the other.
//
//   核对结果
//   某县教育局 2024年度              表内数据不一致，错误2处
//     1. 错误  自然人：新收 26 …     建议：…
//   三、收到和处理…                  26  86[1]  3          the tables, wrong cells marked
//   一、总体情况                     …新收申请【85件】[2]    the words that findings quote
//   汇总                             each file
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/accept.hpp>
#include <govinfo/label.hpp>
#include <govinfo/sheet.hpp>

#include "write/archive_writer.hpp"
#include "write/docx_body.hpp"
#include "write/docx_parts.hpp"
#include "write/markup.hpp"
#include "write/office.hpp"
#include "write/page.hpp"
#include "write/problems.hpp"

namespace govinfo::detail {
namespace {

constexpr std::string_view new_page = "<w:pageBreakBefore/>";
constexpr std::string_view bold = "<w:b/><w:bCs/>";
constexpr std::string_view grey = "<w:color w:val=\"444444\"/>";
constexpr std::string_view marked = "<w:highlight w:val=\"yellow\"/>";
constexpr std::string_view wrong = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFD9D4\"/>";

std::string words(std::string_view text, std::string_view properties = "") {
    return docx_run(printable(text), properties);
}

/// Of what has a name of its own to which links lead.
std::string named(std::size_t number, const std::string& name, const std::string& runs) {
    const std::string id = std::to_string(number);
    return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + runs +
           "<w:bookmarkEnd w:id=\"" + id + "\"/>";
}

std::string link(const std::string& name, const std::string& runs) {
    return "<w:hyperlink w:anchor=\"" + name + "\">" + runs + "</w:hyperlink>";
}

std::string report_name(std::size_t report) {
    return "report" + std::to_string(report);
}

/// The first stands below the title.
std::string_view page_of(std::size_t report) {
    return report > 1 ? new_page : "";
}

/// Writes one report, the `report`-th, into the body.
class ReportWriter {
  public:
    ReportWriter(DocxBody& body, const Checked& checked, std::size_t report, std::size_t& bookmarks,
                 Language language)
        : body_(body),
          checked_(checked),
          name_(report_name(report)),
          page_(page_of(report)),
          bookmarks_(bookmarks),
          language_(language),
          problems_(by_severity(checked.explanation)),
          numbers_(problems_.size()) {
        const ExplainedFinding* first = checked.explanation.failures.data();
        for (std::size_t i = 0; i < problems_.size(); ++i)
            numbers_[static_cast<std::size_t>(problems_[i] - first)] = i + 1;
    }

    void run() {
        const Explanation& explanation = checked_.explanation;
        body_.paragraph("Heading1",
                        named(bookmarks_++, name_, words(unit_words(explanation, language_))),
                        page_);
        body_.paragraph("Entry", words(checked_.file, grey));
        body_.paragraph("Entry", words(verdict_words(explanation, language_), bold));
        if (!problems_.empty()) {
            heading({"问题", "Problems"});
            for (std::size_t i = 0; i < problems_.size(); ++i) add_problem(*problems_[i], i + 1);
            add_tables();
            add_passages();
        }
        add_notes();
    }

  private:
    void heading(Text text) { body_.paragraph("Heading2", docx_run(text.in(language_))); }

    [[nodiscard]] std::string problem_name(std::size_t number) const {
        return name_ + "problem" + std::to_string(number);
    }

    void add_problem(const ExplainedFinding& failure, std::size_t number) {
        const auto in = static_cast<std::size_t>(language_);
        const std::string head = std::to_string(number) + ". " +
                                 std::string(label(failure.finding.severity()).in(language_));
        body_.paragraph("Entry",
                        named(bookmarks_++, problem_name(number), docx_run(head, bold)) +
                            words("  " + failure.message[in]),
                        "<w:keepNext/>");
        const std::string mended = proposal(failure, checked_, language_);
        if (!mended.empty()) detail({"建议：{0}", "Proposal: {0}"}, mended);
        if (!failure.accepted.empty()) detail({"已认可：{0}", "Accepted: {0}"}, failure.accepted);
        std::string more = acceptance_id(failure);
        const std::string at = place(failure.position, language_);
        if (!at.empty()) more.append(" · ").append(at);
        more.append(" · ").append(failure.finding.rule->citation.in(language_));
        body_.paragraph("EntryDetail", words(more, grey));
    }

    void detail(Text pattern, const std::string& text) {
        body_.paragraph("EntryDetail", words(fill(pattern, language_, {text})), "<w:keepNext/>");
    }

    void add_tables() {
        heading({"报告中的表格", "The tables as printed"});
        for (const Table& table : checked_.read.report.form().tables()) {
            Sheet printed = sheet(checked_.read, table);
            if (!printed.found) continue;
            mark(printed, checked_.explanation);
            body_.turn(is_wide(printed) ? lying : upright);
            body_.paragraph("Entry", docx_run(table.name.zh), "<w:keepNext/>");
            body_.table(printed, [this](const SheetCell& cell) { return value(cell); });
        }
        body_.turn(upright);
    }

    [[nodiscard]] DocxCell value(const SheetCell& cell) const {
        if (cell.failures.empty()) return {"", words(cell.text.str())};
        DocxCell out{std::string(wrong), words(cell.text.str(), bold)};
        if (!cell.text.empty()) out.runs += "<w:r><w:br/></w:r>";  // else long numbers break
        for (const std::size_t i : cell.failures) out.runs += reference(numbers_[i]);
        return out;
    }

    /// [2], which leads to the second problem.
    [[nodiscard]] std::string reference(std::size_t number) const {
        return link(problem_name(number),
                    docx_run("[" + std::to_string(number) + "]", "<w:color w:val=\"0B4A8F\"/>"));
    }

    /// The parts of the report that findings quote, with those words marked.
    void add_passages() {
        const std::vector<Section>& sections = checked_.read.report.sections();
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const std::vector<Passage> passages = quoted_passages(sections[i].text, i, problems_);
            if (passages.empty()) continue;
            body_.paragraph("Heading2", words(sections[i].heading));
            std::string runs;
            for (const Passage& each : passages) {
                runs += words(each.text, each.quoted_by.empty() ? "" : marked);
                for (const ExplainedFinding* problem : each.quoted_by)
                    runs += reference(number_of(*problem));
            }
            body_.paragraph("Entry", runs);
        }
    }

    [[nodiscard]] std::size_t number_of(const ExplainedFinding& problem) const {
        return numbers_[static_cast<std::size_t>(&problem - checked_.explanation.failures.data())];
    }

    void add_notes() {
        const std::vector<const Note*> notes = notes_of_reading(checked_.explanation);
        if (notes.empty()) return;
        heading({"读取说明", "Notes on reading"});
        for (const Note* note : notes)
            body_.paragraph("EntryDetail",
                            words(message(*note, *checked_.explanation.form, language_)));
    }

    DocxBody& body_;
    const Checked& checked_;
    std::string name_;
    std::string_view page_;
    std::size_t& bookmarks_;  // of the document, so far
    Language language_;
    std::vector<const ExplainedFinding*> problems_;
    std::vector<std::size_t> numbers_;  // by index of the explanation's failures
};

class Document : public ListWriter {
  public:
    Document(Language language, std::size_t room) : language_(language), room_(room) {}

    std::string begin() override {
        const std::string_view title = list_title.in(language_);
        std::string out = archive_.add("[Content_Types].xml", docx_content_types);
        out += archive_.add("_rels/.rels", docx_package);
        out += archive_.add("docProps/core.xml", core_properties(title, language_));
        out += archive_.add("word/_rels/document.xml.rels", docx_relationships);
        out += archive_.add("word/styles.xml", std::string(docx_styles) +
                                                   std::string(docx_list_styles) + "</w:styles>\n");
        out += archive_.add("word/settings.xml", docx_settings);
        out += archive_.add("word/fontTable.xml", docx_fonts);
        out += archive_.add("word/footer1.xml", docx_footer);
        out += archive_.begin("word/document.xml");
        out += archive_.go_on(docx_begin);
        body_.paragraph("Title", docx_run(title));
        body_.paragraph("Entry", link(summary_name, docx_run(summary_title.in(language_))));
        return out += written();
    }

    std::string add(const Checked& checked, std::string_view) override {
        const std::size_t report = ++reports_;
        if (is_full()) return {};
        ReportWriter(body_, checked, report, bookmarks_, language_).run();
        return written();
    }

    std::string add_unread(std::string_view file, std::string_view why, std::string_view) override {
        const std::size_t report = ++reports_;
        if (is_full()) return {};
        body_.paragraph("Heading1", named(bookmarks_++, report_name(report), words(file)),
                        page_of(report));
        body_.paragraph("Entry",
                        words(fill({"无法读取：{0}", "not read: {0}"}, language_, {why}), bold));
        return written();
    }

    std::string end(const CheckSummary& summary, std::span<const std::string>) override {
        body_.paragraph("Heading1",
                        named(bookmarks_++, summary_name, docx_run(summary_title.in(language_))),
                        new_page);
        if (left_out_ > 0)
            body_.paragraph("Entry",
                            docx_run(fill({"文档已满，后{0}份报告只列入汇总；请分批核对",
                                           "full: the last {0} reports stand in the summary only; "
                                           "check fewer files at a time"},
                                          language_, {std::to_string(left_out_)}),
                                     bold));
        add_files(summary);
        add_rules(summary);
        std::string out = written();
        out += archive_.go_on(body_.end());
        out += archive_.end_file();
        return out += archive_.end();
    }

  private:
    using Rows = std::vector<std::vector<std::string>>;

    [[nodiscard]] bool is_full() {
        if (size_ < room_) return false;
        ++left_out_;
        return true;
    }

    [[nodiscard]] std::string written() {
        const std::string xml = body_.take();
        size_ += xml.size();
        return archive_.go_on(xml);
    }

    [[nodiscard]] std::vector<std::string> head(std::initializer_list<Text> heads) const {
        std::vector<std::string> row;
        for (const Text& each : heads) row.push_back(docx_run(each.in(language_), bold));
        return row;
    }

    void add_files(const CheckSummary& summary) {
        Rows rows = {head({{"单位", "unit"},
                           {"年度", "year"},
                           {"表内数据", "tables"},
                           label(Severity::error),
                           label(Severity::warning),
                           label(Severity::info),
                           {"已认可", "accepted"}})};
        const std::size_t listed = summary.files().size() - left_out_;
        for (std::size_t i = 0; i < summary.files().size(); ++i) {
            const CheckedFile& file = summary.files()[i];
            const std::string name = words(file.organ.empty() ? file.file : file.organ);
            std::vector<std::string>& row =
                rows.emplace_back(1, i < listed ? link(report_name(i + 1), name) : name);
            row.push_back(file.year ? docx_run(std::to_string(*file.year)) : "");
            row.push_back(docx_run(file.verdict ? label(*file.verdict).in(language_)
                                                : not_read.in(language_)));
            for (const std::size_t count :
                 {file.errors, file.warnings, file.remarks, file.accepted})
                row.push_back(docx_run(std::to_string(count)));
        }
        body_.list(rows, {36, 8, 16, 10, 10, 10, 10});
    }

    void add_rules(const CheckSummary& summary) {
        const std::vector<RuleCount> rules = summary.rules(most_rules);
        if (rules.empty()) return;
        body_.paragraph("Heading2", docx_run(frequent_title.in(language_)));
        Rows rows = {head(
            {{"规则", "rule"}, {"内容", "claim"}, {"问题数", "findings"}, {"报告数", "reports"}})};
        for (const RuleCount& each : rules)
            rows.push_back({docx_run(each.rule->id), docx_run(each.rule->summary.in(language_)),
                            docx_run(std::to_string(each.findings)),
                            docx_run(std::to_string(each.reports))});
        body_.list(rows, {24, 56, 10, 10});
    }

    static constexpr const char* summary_name = "summary";

    Language language_;
    std::size_t room_;
    ArchiveWriter archive_;
    DocxBody body_ = DocxBody(upright);
    std::size_t size_ = 0;  // of the XML so far
    std::size_t reports_ = 0, left_out_ = 0;
    std::size_t bookmarks_ = 1;  // the number of the next
};

}  // namespace

std::unique_ptr<ListWriter> docx_list(Language language, std::size_t room) {
    return std::make_unique<Document>(language, room);
}

}  // namespace govinfo::detail
