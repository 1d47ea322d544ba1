// The form as a document of Word: WordprocessingML in an archive.
//
//   chapters      title and 一、       二、       三、                四、 …
//   sections      upright A4                     lying, where its      upright A4
//                                                table is wide
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "write/archive_writer.hpp"
#include "write/docx_body.hpp"
#include "write/docx_parts.hpp"
#include "write/kinds.hpp"
#include "write/office.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

class Writer {
  public:
    explicit Writer(const std::vector<PagePart>& parts) : parts_(parts), body_(paper_of(0)) {}

    std::string run() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (i > 0 && begins_chapter(i)) body_.turn(paper_of(i));
            std::visit([this](const auto& each) { add(each); }, parts_[i]);
        }
        return std::string(docx_begin) + body_.take() + body_.end();
    }

  private:
    [[nodiscard]] bool begins_chapter(std::size_t part) const {
        const auto* line = std::get_if<PageLine>(&parts_[part]);
        return line != nullptr && line->role == LineRole::heading;
    }

    /// That of the chapter in which the part stands.
    [[nodiscard]] const Paper& paper_of(std::size_t part) const {
        do {
            const auto* sheet = std::get_if<Sheet>(&parts_[part]);
            if (sheet != nullptr && is_wide(*sheet)) return lying;
        } while (++part < parts_.size() && !begins_chapter(part));
        return upright;
    }

    void add(const PageLine& line) {
        constexpr std::string_view styles[] = {"Title", "Subtitle", "Heading1", "BodyText",
                                               "Signature"};  // by LineRole
        body_.paragraph(styles[static_cast<std::size_t>(line.role)], docx_run(line.text));
    }
    void add(const PageRows& rows) { body_.table(rows); }
    void add(const Sheet& sheet) {
        body_.table(sheet, [](const SheetCell& cell) {
            return DocxCell{"", docx_run(printable(cell.text.str()))};
        });
    }

    const std::vector<PagePart>& parts_;
    DocxBody body_;
};

}  // namespace

std::string docx_of(const Report& report) {
    return docx_document(title_of(report), page_of(report));
}

std::string docx_document(std::string_view title, const std::vector<PagePart>& parts) {
    const std::string document = Writer(parts).run();
    ArchiveWriter archive;
    std::string out = archive.add("[Content_Types].xml", docx_content_types);
    out += archive.add("_rels/.rels", docx_package);
    out += archive.add("docProps/core.xml", core_properties(title));
    out += archive.add("word/document.xml", document);
    out += archive.add("word/_rels/document.xml.rels", docx_relationships);
    out += archive.add("word/styles.xml", std::string(docx_styles) + "</w:styles>\n");
    out += archive.add("word/settings.xml", docx_settings);
    out += archive.add("word/fontTable.xml", docx_fonts);
    out += archive.add("word/footer1.xml", docx_footer);
    return out += archive.end();
}

}  // namespace govinfo::detail
