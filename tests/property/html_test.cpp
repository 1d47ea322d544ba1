// A report printed as a web page, in whatever markup and encoding, is read back as it was.

#include <array>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "property/allocations.hpp"
#include "property/html_pages.hpp"
#include "property/plain_report.hpp"
#include "property/read_back.hpp"
#include "support/encode.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

struct Charset {
    const char* name;
    std::string_view mark;
};

constexpr std::array<Charset, 9> charsets = {{
    {"UTF-8", ""},
    {"UTF-8", "\xEF\xBB\xBF"},
    {"GBK", ""},
    {"GB18030", ""},
    {"GB18030", "\x84\x31\x95\x33"},
    {"UTF-16LE", ""},
    {"UTF-16LE", "\xFF\xFE"},
    {"UTF-16BE", ""},
    {"UTF-16BE", "\xFE\xFF"},
}};

/// Beside what a portal has around a report: before its first part and after its last.
std::string section_faults(const Report& printed, const Report& read, const HtmlStyle& style) {
    std::vector<Section> found = read.sections();
    if (style.portal && !found.empty()) {
        if (found.front().key == SectionKey::preamble) found.erase(found.begin());
        std::string& last = found.back().text;
        last.erase(std::min(last.find("\n主办单位"), last.size()));
    }
    std::string out;
    for (std::size_t i = 0; i < std::max(found.size(), printed.sections().size()); ++i) {
        const Section none;
        const Section& wanted = i < printed.sections().size() ? printed.sections()[i] : none;
        const Section& section = i < found.size() ? found[i] : none;
        if (section == wanted) continue;
        for (const Section* each : {&wanted, &section})
            out.append("\n  ")
                .append(name(each->key))
                .append(" ")
                .append(each->heading + " | " + each->text);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_in_any_style)

BOOST_AUTO_TEST_CASE(cells_and_sections_are_read_back) {
    Random random(1991);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(400); ++i) {
            const Report report = printable_report(form, random);
            const HtmlStyle style = any_html_style(random);
            const std::string page = html_page(report, style, random);
            const auto result = read(page);
            BOOST_TEST_CONTEXT(form << " " << i << " " << describe(style) << "\n" << page) {
                BOOST_TEST_REQUIRE(result.has_value(),
                                   (result ? "" : message(result.error(), Language::en)));
                BOOST_TEST_REQUIRE(result->report.form().id() == form);
                const std::string wrong = cell_faults(report, result->report) +
                                          section_faults(report, result->report, style);
                BOOST_TEST_REQUIRE(wrong.empty(), wrong);
                BOOST_TEST_REQUIRE(result->report.header().title == report.header().title);
                BOOST_TEST_REQUIRE(result->report.header().organ == report.header().organ);
            }
        }
}

/// Whatever it declares.
BOOST_AUTO_TEST_CASE(the_encoding_of_a_page_changes_nothing) {
    Random random(2312);
    std::size_t read_in_all = 0;
    for (int i = 0; i < tries(50); ++i) {
        const Report report = printable_report(i % 2 == 0 ? "2019" : "2021", random);
        const std::string page = html_page(report, any_html_style(random), random);
        const auto plain = read(page);
        for (const Charset& charset : charsets) {
            const auto bytes = encoded(page, charset.name);
            if (!bytes) continue;
            const auto other = read(std::string(charset.mark) + *bytes);
            BOOST_TEST_CONTEXT(i << " " << charset.name << " mark " << charset.mark.size() << "\n"
                                 << page) {
                BOOST_TEST_REQUIRE((other.has_value() && other->report == plain.value().report));
            }
            ++read_in_all;
        }
    }
    BOOST_TEST(read_in_all > static_cast<std::size_t>(tries(50)) * (charsets.size() - 2));
}

BOOST_AUTO_TEST_CASE(want_of_memory_is_told_whenever_it_comes) {
    Random random(1989);
    const Report report = printable_report("2021", random);
    const std::string page = "<style>td:first-child, .a > b {color: red}</style>" +
                             html_page(report, any_html_style(random), random);
    const auto whole = read(page);
    BOOST_TEST_REQUIRE(whole.has_value());
    long refused = 0;
    for (long allowed = 0;; allowed += 1 + allowed / 50) {
        bool done = false;
        allow_allocations(allowed);
        try {
            const auto result = read(page);
            done = result.has_value();
            allow_allocations(-1);
            BOOST_TEST_REQUIRE((done && result->report == whole->report));
        } catch (const std::bad_alloc&) {
            allow_allocations(-1);
            ++refused;
        }
        if (done) break;
    }
    BOOST_TEST(refused > 50);
}

BOOST_AUTO_TEST_SUITE_END()
