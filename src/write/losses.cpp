#include <algorithm>
#include <cstddef>
#include <utility>

#include <govinfo/printed_text.hpp>
#include <govinfo/write.hpp>

#include "write/page.hpp"

namespace govinfo {
namespace {

std::string text_of(const Cell& cell) {
    const bool nothing = cell.state == CellState::blank || cell.state == CellState::absent;
    return nothing ? std::string(name(cell.state)) : PrintedText(cell).str();
}

std::string text_of(const std::optional<Date>& date) {
    return date && date->ok() ? to_string(*date) : "";
}

std::string text_of(const std::optional<Period>& period) {
    return period ? text_of(std::optional(period->from)) + "/" + text_of(std::optional(period->to))
                  : "";
}

/// Holds what was written against what is read.
class Comparer {
  public:
    Comparer(const Report& written, const Report& read) : written_(written), read_(read) {}

    std::vector<Loss> run() {
        compare("form", written_.form().id(), read_.form().id());
        compare_header();
        compare_sections();
        compare_cells();
        return std::move(losses_);
    }

  private:
    void compare(std::string_view path, std::string_view written, std::string_view read) {
        if (written != read)
            losses_.push_back({std::string(path), std::string(written), std::string(read)});
    }

    void compare_header() {
        const Header& header = written_.header();
        const Header& read = read_.header();
        const auto text = [](std::optional<int> year) { return year ? std::to_string(*year) : ""; };
        compare("title", detail::title_of(written_), read.title);
        compare("organ", header.organ, read.organ);
        compare("year", text(header.year), text(read.year));
        compare("published", text_of(header.published), text_of(read.published));
        compare("period", text_of(header.period), text_of(read.period));
    }

    void compare_sections() {
        static const Section none;
        const std::vector<Section> sections = detail::sections_of(written_);
        const std::vector<Section>& read = read_.sections();
        for (std::size_t i = 0; i < std::max(sections.size(), read.size()); ++i) {
            const Section& expected = i < sections.size() ? sections[i] : none;
            const Section& found = i < read.size() ? read[i] : none;
            const std::string path = "sections/" + std::to_string(i) + "/";
            compare(path + "key", name(expected.key), name(found.key));
            compare(path + "heading", expected.heading, found.heading);
            compare(path + "text", expected.text, found.text);
        }
    }

    /// A table that is not printed has no cell to lose.
    void compare_cells() {
        const auto cells = written_.form().cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Cell expected = written_.cell(static_cast<CellIndex>(i));
            const auto at = read_.form().find(cells[i].path);
            const Cell found = at ? read_.cell(*at) : Cell();
            if (!is_same(expected, found))
                losses_.push_back({std::string(cells[i].path), text_of(expected), text_of(found)});
        }
    }

    /// 251000 under 元 comes back as 251000元.
    static bool is_same(const Cell& written, const Cell& read) {
        return written.state == read.state && written.number == read.number &&
               written.unit == read.unit && written.amended == read.amended &&
               written.expired == read.expired && text_of(written) == text_of(read);
    }

    const Report& written_;
    const Report& read_;
    std::vector<Loss> losses_;
};

}  // namespace

std::vector<Loss> losses(const Report& written, const Report& read) {
    return Comparer(written, read).run();
}

}  // namespace govinfo
