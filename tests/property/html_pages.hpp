// Reports as web pages, in the markup in which they have been met.
#pragma once

#include <string>

#include <govinfo/report.hpp>

#include "property/plain_report.hpp"
#include "property/printed_tables.hpp"

namespace govinfo::test {

struct HtmlStyle {
    bool spans = false;        ///< words and numbers are split over tags inside a line
    bool paragraphs = false;   ///< cells hold paragraphs, in which labels break over lines
    bool word = false;         ///< as Word and WPS save: o:p, conditional comments, blanks by name
    bool references = false;   ///< characters stand by their numbers
    bool upper_case = false;   ///< tags and attributes
    bool open_ends = false;    ///< end tags are missing where HTML lets them
    bool empty_cells = false;  ///< below a header is an empty cell, not the rest of that one
    bool uneven = false;       ///< a column more than needed, which any cell of a row may take
    bool cut = false;          ///< the table of applications goes on in another, header and all
    bool one_table = false;    ///< for the whole report, headings and text too
    bool frame = false;        ///< tables that make the layout stand around all
    bool portal = false;       ///< navigation, other tables, scripts and hidden elements beside it
};

[[nodiscard]] HtmlStyle any_html_style(Random& random);
[[nodiscard]] std::string describe(const HtmlStyle& style);

[[nodiscard]] std::string html_page(const PrintedReport& report, const HtmlStyle& style,
                                    Random& random);
[[nodiscard]] std::string html_page(const Report& report, const HtmlStyle& style, Random& random);

}  // namespace govinfo::test
