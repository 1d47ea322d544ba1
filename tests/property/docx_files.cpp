#include "property/docx_files.hpp"

#include <cstddef>
#include <initializer_list>
#include <iterator>
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

std::string run(std::string_view properties, std::string_view text) {
    return element("r", element("rPr", properties) +
                            element("t xml:space=\"preserve\"", escaped(std::string(text))));
}

std::string value_of(std::string_view name, std::string_view value) {
    return "<w:" + std::string(name) + " w:val=\"" + std::string(value) + "\"/>";
}

// ---- styles ----

/// Properties of a run, and the names of styles that have them.
struct Named {
    std::string_view name, on, off;
};
constexpr Named strike = {"Strike", "<w:strike/>", "<w:strike w:val=\"0\"/>"};
constexpr Named dstrike = {"Dstrike", "<w:dstrike w:val=\"true\"/>", "<w:dstrike w:val=\"off\"/>"};
constexpr Named vanish = {"Vanish", "<w:vanish/>", "<w:vanish w:val=\"false\"/>"};
constexpr Named superscript = {"Super", "<w:vertAlign w:val=\"superscript\"/>", ""};
constexpr Named subscript = {"Sub", "<w:vertAlign w:val=\"subscript\"/>", ""};
constexpr Named risen = {"Risen", "<w:position w:val=\"12\"/>", ""};

std::string style(std::string_view type, std::string_view id, std::string_view inside,
                  std::string_view based_on = {}) {
    return "<w:style w:type=\"" + std::string(type) + "\" w:styleId=\"" + std::string(id) + "\">" +
           (based_on.empty() ? "" : value_of("basedOn", based_on)) + std::string(inside) +
           "</w:style>";
}

/// A character style C, another one D that is based on it, and a paragraph style P.
std::string styles_of(const Named& property) {
    const std::string name(property.name), look = element("rPr", property.on);
    return style("character", "C" + name, look) +
           style("character", "D" + name, element("rPr", "<w:b/>"), "C" + name) +
           style("paragraph", "P" + name, look);
}

std::string styles(Program program) {
    std::string xml;
    for (const Named& each : {strike, dstrike, vanish, superscript, subscript, risen})
        xml += styles_of(each);
    if (program == Program::none) return xml;
    const std::string normal = program == Program::wps ? "1" : "Normal";
    xml +=
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
        "w:styleId=\"" +
        normal + "\"><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>";
    xml += style("paragraph", "Cell", "<w:rPr><w:color w:val=\"000000\"/></w:rPr>", normal);
    return xml +
           style("table", "Grid",
                 "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>"
                 "<w:tcPr><w:shd w:val=\"clear\" w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr>");
}

/// What the program writes without need.
std::string_view idle_properties(Program program) {
    switch (program) {
        case Program::word:
            return "<w:rFonts w:hint=\"eastAsia\"/><w:color w:val=\"000000\" "
                   "w:themeColor=\"text1\"/><w:sz w:val=\"21\"/>";
        case Program::wps:
            return "<w:rFonts w:ascii=\"Times New Roman\"/><w:spacing w:val=\"-4\"/><w:vertAlign "
                   "w:val=\"baseline\"/><w14:textFill><w14:solidFill><w14:schemeClr "
                   "w14:val=\"tx1\"/>"
                   "</w14:solidFill></w14:textFill>";
        case Program::libreoffice:
            return "<w:strike w:val=\"false\"/><w:dstrike w:val=\"false\"/><w:vanish "
                   "w:val=\"false\"/><w:position w:val=\"0\"/><w:color w:val=\"auto\"/><w:shd "
                   "w:fill=\"auto\" w:val=\"clear\"/>";
        default:
            return "<w:rFonts w:hint=\"eastAsia\"/>";
    }
}

std::string field(std::string_view code, const std::string& result) {
    const auto mark = [](std::string_view type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
    };
    return mark("begin") + "<w:r><w:instrText>" + std::string(code) + "</w:instrText></w:r>" +
           mark("separate") + result + mark("end");
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
    [[nodiscard]] bool has_styles() const { return style_.program != Program::none; }

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

    std::string paragraphs(std::string_view first, std::string_view second) {
        const std::string xml = paragraph(first);
        return xml + paragraph(second);
    }

    std::string run(std::string_view text) { return run(idle_properties(style_.program), text); }
    static std::string run(std::string_view properties, std::string_view text) {
        return test::run(properties, text);
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

    std::string computed(const std::string& result) {
        if (!style_.fields || !one_in(random_, 4)) return result;
        return field("=SUM(LEFT)+7", result);
    }

    /// A label's line ends with a break, or with its paragraph.
    std::string label(std::string_view text) {
        std::size_t half = text.size() / 2;
        while (half < text.size() && is_continuation(text[half])) ++half;
        if (!style_.lines || half == 0 || !one_in(random_, 3)) return paragraph(text);
        if (one_in(random_, 2)) return paragraphs(text.substr(0, half), text.substr(half));
        const std::string first = runs(text.substr(0, half));
        return element("p", first + "<w:r><w:br/></w:r>" + runs(text.substr(half)));
    }

    const std::string& any_of(std::initializer_list<std::string> ways) {
        return ways.begin()[draw(random_, 0, static_cast<std::int64_t>(ways.size()) - 1)];
    }

    /// A paragraph with `also` in front of the text or behind it, and that property by its own
    /// means or by a style.
    std::string with_property(const Named& property, const PrintedCell& cell, bool in_front) {
        const std::string name(property.name);
        const std::string text = cell.text.empty() ? "" : run(cell.text);
        const std::string plain = cell.text.empty() ? "" : run(property.off, cell.text);
        const auto both = [in_front](const std::string& also, const std::string& rest) {
            return in_front ? also + rest : rest + also;
        };
        const std::string in_style = element("pPr", value_of("pStyle", "P" + name));
        return any_of({element("p", both(run(property.on, cell.also), text)),
                       element("p", both(run(value_of("rStyle", "C" + name), cell.also), text)),
                       element("p", both(run(value_of("rStyle", "D" + name), cell.also), text)),
                       property.off.empty()
                           ? element("p", both(run(property.on, cell.also), text))
                           : element("p", in_style + both(run({}, cell.also), plain)),
                       element("p", both(run(property.on, cell.also), text))});
    }

    /// In place of text, or around it.
    std::string with_object(const std::string& text) {
        const std::string_view parts[] = {
            "<w:r><w:drawing><a:blip/></w:drawing></w:r>",
            "<w:r><w:pict><v:imagedata/></w:pict></w:r>",
            "<w:r><w:object><v:shape/></w:object></w:r>",
            "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>",
            "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>5</w:t></w:r></w:p>"
            "</w:txbxContent></v:textbox></w:pict></w:r>",
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r>"
            "</m:den></m:f></m:oMath>",
            "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent/></w:sdt>",
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>0</w:t></w:r>"
            "</w:sdtContent></w:sdt>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList/></w:ffData></w:fldChar>"
            "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            "<w:r><w:ruby><w:rt><w:r><w:t>1</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>2</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>",
            "<w:r><w:pgNum/></w:r>",
        };
        const std::string part(parts[draw(random_, 0, std::size(parts) - 1)]);
        return element("p", one_in(random_, 2) ? part + text : text + part);
    }

    /// A number of which nobody can say that it is seen.
    std::string in_doubt(const std::string& number) {
        constexpr std::string_view looks[] = {
            "<w:sz w:val=\"2\"/>",
            "<w:w w:val=\"1\"/>",
            "<w:spacing w:val=\"-150\"/>",
            "<w:color w:val=\"FFFFFF\"/>",
            "<w:color w:val=\"333333\"/><w:shd w:val=\"clear\" w:fill=\"333333\"/>",
            "<w:rFonts w:ascii=\"Wingdings 2\"/>",
            "<w:eastAsianLayout w:combine=\"1\"/>",
            "<w:rStyle w:val=\"NotThere\"/>",
            "<w:strike/>",
        };
        const std::string plain = run(number);
        switch (draw(random_, 0, 6)) {
            case 0:
                return element("p", "<w:bdo w:val=\"rtl\">" + plain + "</w:bdo>");
            case 1:
                return element("p", "<w:pPr><w:framePr w:x=\"9\"/></w:pPr>" + plain);
            case 2:
                return element("p",
                               "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + plain);
            case 3:
                return element("p", field("PAGE", plain));
            default:
                return element("p", run(looks[draw(random_, 0, std::size(looks) - 1)], number));
        }
    }

    /// What is beside the text, in one of the ways in which a document can have it there.
    std::string with_extra(const PrintedCell& cell) {
        const std::string text = cell.text.empty() ? "" : run(cell.text);
        switch (cell.extra) {
            case Extra::none:
                break;
            case Extra::struck:
                return with_property(one_in(random_, 2) ? strike : dstrike, cell, true);
            case Extra::unseen:
                return with_property(vanish, cell, true);
            case Extra::raised: {
                constexpr Named ways[] = {superscript, subscript, risen};
                return with_property(ways[draw(random_, 0, 2)], cell, false);
            }
            case Extra::beside:
                return any_of({paragraphs(cell.text, cell.also),
                               element("p", text + "<w:r><w:br/></w:r>" + run(cell.also)),
                               element("p", text + "<w:r><w:tab/></w:r>" + run(cell.also))});
            case Extra::object:
                return one_in(random_, 3) ? in_doubt(cell.also)
                                          : with_object(one_in(random_, 2) ? text : "");
            case Extra::nested: {
                const std::string first = element("tc", paragraph(cell.text));
                const std::string second = element("tc", paragraph(cell.also));
                return element("tbl", element("tr", first + second)) + "<w:p/>";
            }
        }
        return element("p", text);
    }

    /// A field without a result is not a blank cell.
    std::string value(const std::string& text) {
        const std::string result = changed(runs(text));
        const std::string style = has_styles() ? value_of("pStyle", "Cell") : "";
        return element("p", element("pPr", style) + (text.empty() ? result : computed(result)));
    }

    std::string cell(const PrintedCell& cell) {
        std::string properties = "<w:tcW w:w=\"900\" w:type=\"dxa\"/>";
        if (cell.columns > 1)
            properties += "<w:gridSpan w:val=\"" + std::to_string(cell.columns) + "\"/>";
        if (cell.rows > 1) properties += "<w:vMerge w:val=\"restart\"/>";
        if (cell.hidden) properties += "<w:cellDel w:id=\"5\"/>";
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
        std::string xml =
            element("tblPr", has_styles() ? value_of("tblStyle", "Grid") : "") + "<w:tblGrid/>";
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
    style.program = static_cast<Program>(draw(random, 0, 3));
    for (bool* each : {&style.split_runs, &style.changes, &style.fields, &style.controls,
                       &style.lines, &style.title_in_box, &style.frame, &style.strict})
        *each = maybe();
    return style;
}

std::string describe(const DocxStyle& style) {
    constexpr const char* programs[] = {"none ", "word ", "wps ", "libreoffice "};
    std::string out = programs[static_cast<std::size_t>(style.program)];
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
    return styled_docx_of(Writer(report, style, random).document(), styles(style.program));
}

std::string docx_file(const Report& report, const DocxStyle& style, Random& random) {
    return docx_file(printed_report(report, {}), style, random);
}

}  // namespace govinfo::test
