// Cells of printed pages in which something is struck, hidden, moved or no text: the number that a
// person still sees is read, and no other.

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/html_pages.hpp"
#include "property/plain_report.hpp"
#include "property/read_back.hpp"
#include "support/tries.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// What is read of a cell: the number, its parts as text, or nothing. Always with a note but for
/// the number.
enum class Read { number, text, nothing };

/// Declarations, and what is read of a number with other digits beside it that have them.
struct Means {
    std::string_view style;
    Read read;
};

constexpr Means means[] = {
    {"display:none", Read::number},
    {"display:block;display:none;display:what", Read::number},
    {"visibility:hidden", Read::number},
    {"opacity:0", Read::number},
    {"font-size:0", Read::number},
    {"font:0/1 a", Read::number},
    {"color:transparent", Read::number},
    {"color:white", Read::number},
    {"background:#123;color:#112233", Read::number},
    {"text-decoration:line-through", Read::number},
    {"text-decoration:underline red line-through", Read::number},
    {"position:absolute;left:-9999px", Read::number},
    {"display:inline-block;width:0;overflow:hidden", Read::number},
    {"position:absolute;clip:rect(0 0 0 0)", Read::number},
    {"clip-path:inset(50%)", Read::number},
    {"display:inline-block;text-indent:-9999px", Read::number},
    {"display:block;content-visibility:hidden", Read::number},
    {"vertical-align:super", Read::text},
    {"vertical-align:-3px", Read::text},
    {"position:relative;top:-4px", Read::text},
    {"display:block", Read::text},
    {"display:inline-block;width:4em", Read::text},
    {"float:left", Read::text},
    {"margin:0 2em", Read::text},
    {"color:#fefefe;background:#e8e8e8", Read::nothing},
    {"font-size:3px", Read::nothing},
    {"direction:rtl;unicode-bidi:bidi-override", Read::nothing},
    {"transform:rotate(9deg)", Read::nothing},
    {"display:var(--x)", Read::nothing},
    {"opacity:calc(0 + 0)", Read::nothing},
};

/// Markup beside the number, which stands at the %.
struct Markup {
    std::string_view inside;
    Read read;
};

constexpr Markup markups[] = {
    {"<s>5</s>%", Read::number},
    {"%<strike><b>5</b></strike>", Read::number},
    {"<del>5</del><ins>%</ins>", Read::number},
    {"<span hidden>5</span>%", Read::number},
    {"<font color=#ffffff>5</font>%", Read::number},
    {"%<noscript>5</noscript><template>5</template><!--5-->", Read::number},
    {"<details><summary>%</summary>5</details>", Read::number},
    {"<input type=hidden value=5>%", Read::number},
    {"<table><tr><td>%</td></tr></table>", Read::number},
    {"%<sup>5</sup>", Read::text},
    {"<sub>5</sub>%", Read::text},
    {"<p>5</p><p>%</p>", Read::text},
    {"<ruby>%<rt>5</rt></ruby>", Read::text},
    {"<table><tr><td>%</td><td>5</td></tr></table>", Read::text},
    {"<div style='display:flex'><i>%</i><i>5</i></div>", Read::text},
    {"<s>%</s>", Read::nothing},
    {"<bdo dir=rtl>%</bdo>", Read::nothing},
    {"<img src=5.png>", Read::nothing},
    {"<input value=%>", Read::nothing},
    {"%<select><option>5</select>", Read::nothing},
    {"<textarea>%</textarea>", Read::nothing},
    {"<math><mfrac><mn>%</mn><mn>5</mn></mfrac></math>", Read::nothing},
    {"<svg><text>%</text></svg>", Read::nothing},
    {"<ol><li>%</ol>", Read::nothing},
    {"<q>%</q>", Read::nothing},
};

/// How declarations come to an element.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> ways = {{
    {"", "<span style='@'>5</span>"},
    {".w{@}", "<span class='v w'>5</span>"},
    {"#w{@}", "<b id=w>5</b>"},
    {"td span > b:first-child{@}", "<span><b>5</b></span>"},
    {"@media screen{i.w{@}}", "<i class=w>5</i>"},
    {".v .w{@}.w{display:inline;color:red}", "<span class=v><u class=w>5</u></span>"},
}};

std::string with(std::string_view text, char sign, std::string_view value) {
    std::string out;
    for (const char c : text) {
        if (c == sign) {
            out += value;
        } else {
            out += c;
        }
    }
    return out;
}

struct Change {
    std::string sheet, inside;
    Read read;
};

Change any_change(const std::string& number, Random& random) {
    if (one_in(random, 3)) {
        const Markup& markup = markups[static_cast<std::size_t>(
            draw(random, 0, static_cast<std::int64_t>(std::size(markups)) - 1))];
        return {"", with(markup.inside, '%', number), markup.read};
    }
    const Means& chosen = means[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(std::size(means)) - 1))];
    const auto& [sheet, element] =
        ways[static_cast<std::size_t>(draw(random, 0, static_cast<std::int64_t>(ways.size()) - 1))];
    const std::string beside = with(element, '@', chosen.style);
    std::string rule(sheet);
    const std::size_t at = rule.find("{@}");
    if (at != rule.npos) rule.replace(at + 1, 1, chosen.style);
    return {rule, one_in(random, 2) ? beside + number : number + beside, chosen.read};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sight_in_pages)

BOOST_AUTO_TEST_CASE(the_number_that_is_seen_is_read_and_no_other) {
    Random random(1968);
    for (int i = 0; i < tries(2000, 100); ++i) {
        Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
        const auto cell = static_cast<CellIndex>(
            draw(random, 0, static_cast<std::int64_t>(report.form().cells().size()) - 1));
        const std::string number = std::to_string(700'000 + i);
        if (!report.form().cell(cell).path.starts_with("requests/")) continue;
        if (report.cell(cell).state == CellState::absent) continue;
        report.set(cell, parse_cell(CellKind::count, number));
        HtmlStyle style = any_html_style(random);
        style.spans = style.upper_case = style.open_ends = style.references = false;
        style.cut = false;  // the label's row may be another's
        std::string page = html_page(report, style, random);
        const std::size_t at = page.find(number);
        BOOST_TEST_REQUIRE((at != page.npos));
        const Change change = any_change(number, random);
        page.replace(at, number.size(), change.inside);
        page.insert(page.find("<body>"), "<style>" + change.sheet + "</style>");
        const auto result = read(page);
        BOOST_TEST_CONTEXT(i << " " << describe(style) << change.sheet << " " << change.inside) {
            BOOST_TEST_REQUIRE(result.has_value());
            const bool noted = std::any_of(result->notes.begin(), result->notes.end(),
                                           [cell](const Note& note) { return note.cell == cell; });
            const CellState state = result->report.cell(cell).state;
            BOOST_TEST(noted == (change.read != Read::number));
            BOOST_TEST((state == (change.read == Read::number ? CellState::number
                                  : change.read == Read::text ? CellState::text
                                                              : CellState::absent)));
            Report others = result->report;
            if (change.read != Read::number) others.set(cell, parse_cell(CellKind::count, number));
            BOOST_TEST_REQUIRE((cell_faults(report, others).empty()), cell_faults(report, others));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
