#include "property/docx_files.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

#include "support/archive.hpp"

namespace govinfo::test {
namespace {

std::string element(std::string_view name, std::string_view inside) {
    const std::string tag(name);
    return "<w:" + tag + ">" + std::string(inside) + "</w:" + tag.substr(0, tag.find(' ')) + ">";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string escaped(std::string text) {
    return replaced(replaced(std::move(text), "&", "&amp;"), "<", "&lt;");
}

std::string run(std::string_view text) {
    return element("r", "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>" +
                            element("t xml:space=\"preserve\"", escaped(std::string(text))));
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

class Writer {
  public:
    Writer(const PrintedReport& report, const DocxStyle& style, Random& random)
        : report_(report), style_(style), random_(random) {}

    std::string document() {
        const std::string title = report_.title;
        std::string body = parts();
        if (style_.frame)
            body = element("tbl", element("tr", element("tc", body + "<w:p/>"))) + "<w:p/>";
        body = (style_.title_in_box ? box(title) : paragraph(title)) + body;
        std::string xml = document_of(body);
        if (!style_.strict) return xml;
        xml = replaced(xml, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                       "http://purl.oclc.org/ooxml/wordprocessingml/main");
        return replaced(replaced(replaced(xml, "<w:", "<x:"), "</w:", "</x:"),
                        "xmlns:w=", "xmlns:x=");
    }

  private:
    std::string parts() {
        std::string xml;
        for (const PrintedPart& part : report_.parts)
            xml += part.table ? table(*part.table) : paragraph(part.paragraph);
        return xml;
    }

    std::string box(std::string_view title) {
        const std::string inside = element("txbxContent", paragraph(title));
        return element(
            "p", element("r",
                         "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                         "<wps:wsp><wps:txbx>" +
                             inside +
                             "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback>"
                             "<w:pict><v:textbox>" +
                             inside + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"));
    }

    std::string controlled(std::string xml) {
        if (!style_.controls || !one_in(random_, 3)) return xml;
        return element("sdt", "<w:sdtPr><w:text/></w:sdtPr>" + element("sdtContent", xml));
    }

    std::string paragraph(std::string_view text) {
        return controlled(element("p w:rsidR=\"00C33B20\"", "<w:pPr/>" + runs(text)));
    }

    /// In one run or in several.
    std::string runs(std::string_view text) {
        if (!style_.split_runs) return run(text);
        constexpr const char* marks[] = {"", "<w:proofErr w:type=\"spellStart\"/>",
                                         "<w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/>",
                                         "<w:r><w:softHyphen/></w:r>",
                                         "<w:r><w:lastRenderedPageBreak/></w:r>"};
        std::string xml;
        while (!text.empty()) {
            std::size_t size = static_cast<std::size_t>(draw(random_, 1, 12));
            while (size < text.size() && is_continuation(text[size])) ++size;
            xml.append(changed(run(text.substr(0, size)))).append(marks[draw(random_, 0, 4)]);
            text.remove_prefix(std::min(size, text.size()));
        }
        return xml;
    }

    std::string changed(const std::string& runs) {
        if (!style_.changes || !one_in(random_, 4)) return runs;
        return "<w:del w:id=\"1\"><w:r><w:delText>9</w:delText></w:r></w:del>" +
               element("ins w:id=\"2\"", runs) + element("moveFrom w:id=\"3\"", run("8"));
    }

    std::string field(const std::string& result) {
        if (!style_.fields || !one_in(random_, 4)) return result;
        const auto mark = [](std::string_view type) {
            return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
        };
        return mark("begin") + "<w:r><w:instrText>=SUM(LEFT)+7</w:instrText></w:r>" +
               mark("separate") + result + mark("end");
    }

    /// A label's line ends with a break, or with its paragraph.
    std::string label(std::string_view text) {
        std::size_t half = text.size() / 2;
        while (half < text.size() && is_continuation(text[half])) ++half;
        if (!style_.lines || half == 0 || !one_in(random_, 3)) return paragraph(text);
        if (one_in(random_, 2))
            return paragraph(text.substr(0, half)) + paragraph(text.substr(half));
        return element("p",
                       runs(text.substr(0, half)) + "<w:r><w:br/></w:r>" + runs(text.substr(half)));
    }

    const std::string& any_of(std::initializer_list<std::string> ways) {
        return ways.begin()[draw(random_, 0, static_cast<std::int64_t>(ways.size()) - 1)];
    }

    static std::string styled_run(std::string_view properties, std::string_view text) {
        return element("r", element("rPr", properties) + element("t", text));
    }

    /// What is beside the text, in one of the ways in which a document can have it there.
    std::string with_extra(const PrintedCell& cell) {
        const std::string text = cell.text.empty() ? "" : run(cell.text);
        switch (cell.extra) {
            case Extra::none:
                break;
            case Extra::struck:
                return element(
                    "p", styled_run(any_of({"<w:strike/>", "<w:dstrike/>"}), cell.also) + text);
            case Extra::unseen:
                return element("p", styled_run("<w:vanish/>", cell.also) + text);
            case Extra::raised:
                return element("p",
                               text + styled_run(any_of({"<w:vertAlign w:val=\"superscript\"/>",
                                                         "<w:vertAlign w:val=\"subscript\"/>",
                                                         "<w:position w:val=\"12\"/>"}),
                                                 cell.also));
            case Extra::beside:
                return any_of({paragraph(cell.text) + paragraph(cell.also),
                               element("p", text + "<w:r><w:br/></w:r>" + run(cell.also)),
                               element("p", text + "<w:r><w:tab/></w:r>" + run(cell.also))});
            case Extra::object:
                return element(
                    "p", element("r", any_of({"<w:drawing><a:blip/></w:drawing>",
                                              "<w:pict><v:imagedata/></w:pict>",
                                              "<w:object><v:shape/></w:object>",
                                              "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"})));
            case Extra::nested:
                return element("tbl", element("tr", element("tc", paragraph(cell.text)) +
                                                        element("tc", paragraph(cell.also)))) +
                       "<w:p/>";
        }
        return element("p", text);
    }

    /// A field without a result is not a blank cell.
    std::string value(const std::string& text) {
        const std::string result = changed(runs(text));
        return element("p", "<w:pPr/>" + (text.empty() ? result : field(result)));
    }

    std::string cell(const PrintedCell& cell) {
        std::string properties = "<w:tcW w:w=\"900\" w:type=\"dxa\"/>";
        if (cell.columns > 1)
            properties += "<w:gridSpan w:val=\"" + std::to_string(cell.columns) + "\"/>";
        if (cell.rows > 1) properties += "<w:vMerge w:val=\"restart\"/>";
        const std::string inside = cell.extra != Extra::none ? with_extra(cell)
                                   : cell.value              ? value(cell.text)
                                                             : label(cell.text);
        return controlled(element("tc", element("tcPr", properties) + inside));
    }

    static std::string merged_cell(std::size_t columns) {
        return element("tc", element("tcPr", "<w:gridSpan w:val=\"" + std::to_string(columns) +
                                                 "\"/><w:vMerge/>") +
                                 "<w:p/>");
    }

    /// Under a cell that goes on, each row has one that is merged with it.
    std::string table(const PrintedTable& table) {
        struct Below {
            std::size_t rows = 0, columns = 0;
        };
        std::vector<Below> below(table.columns);
        std::string xml = "<w:tblPr/><w:tblGrid/>";
        for (const auto& cells : table.rows) {
            std::string row;
            auto next = cells.begin();
            for (std::size_t column = 0; column < table.columns || next != cells.end();) {
                if (column >= below.size()) below.resize(column + 1);
                Below& above = below[column];
                if (above.rows > 0) {
                    --above.rows;
                    row += merged_cell(above.columns);
                    column += above.columns;
                } else if (next != cells.end()) {
                    above = {next->rows - 1, next->columns};
                    row += cell(*next);
                    column += next++->columns;
                } else {
                    break;
                }
            }
            if (style_.changes && one_in(random_, 4))
                xml += element("tr", "<w:trPr><w:del w:id=\"4\"/></w:trPr>" +
                                         replaced(row, "</w:t>", "7</w:t>"));
            if (cells.front().hidden) row = "<w:trPr><w:hidden/></w:trPr>" + row;
            xml += controlled(element("tr", row));
        }
        return element("tbl", xml);
    }

    const PrintedReport& report_;
    const DocxStyle& style_;
    Random& random_;
};

}  // namespace

DocxStyle any_docx_style(Random& random) {
    const auto maybe = [&random] { return one_in(random, 2); };
    DocxStyle style;
    for (bool* each : {&style.split_runs, &style.changes, &style.fields, &style.controls,
                       &style.lines, &style.title_in_box, &style.frame, &style.strict})
        *each = maybe();
    return style;
}

std::string describe(const DocxStyle& style) {
    std::string out;
    const auto say = [&out](bool on, const char* what) {
        if (on) out.append(what).append(" ");
    };
    say(style.split_runs, "split_runs");
    say(style.changes, "changes");
    say(style.fields, "fields");
    say(style.controls, "controls");
    say(style.lines, "lines");
    say(style.title_in_box, "title_in_box");
    say(style.frame, "frame");
    say(style.strict, "strict");
    return out;
}

std::string docx_file(const PrintedReport& report, const DocxStyle& style, Random& random) {
    return docx_of(Writer(report, style, random).document());
}

std::string docx_file(const Report& report, const DocxStyle& style, Random& random) {
    return docx_file(printed_report(report, {}), style, random);
}

}  // namespace govinfo::test
