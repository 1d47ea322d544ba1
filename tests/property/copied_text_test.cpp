// Copied text, held against a computation that looks at every pair of places.

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/copied_text.hpp>

#include "property/plain_report.hpp"
#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Few letters, so that much is alike; ASCII, so that a letter is a byte.
std::string random_text(Random& random) {
    std::string text;
    const std::int64_t pieces = draw(random, 1, 4);
    for (std::int64_t i = 0; i < pieces; ++i) {
        const std::int64_t size = draw(random, 0, 40);
        const char last = one_in(random, 4) ? 'a' : 'b';
        for (std::int64_t k = 0; k < size; ++k) text += static_cast<char>(draw(random, 'a', last));
    }
    return text;
}

Report report_of(Random& random) {
    Report report(form("2021"));
    const std::int64_t sections = draw(random, 0, 3);
    for (std::int64_t i = 0; i < sections; ++i)
        report.sections().push_back({SectionKey::overview, "", random_text(random)});
    return report;
}

/// Which letters of `text` lie in a run of `shortest` that stands in one of the others.
std::vector<bool> copied(const std::string& text, const Report& report,
                         const std::vector<const Report*>& others) {
    std::vector<bool> marks(text.size());
    constexpr std::size_t size = TextIndex::shortest;
    for (std::size_t i = 0; i + size <= text.size(); ++i)
        for (const Report* other : others)
            for (const Section& section : other->sections())
                if (other != &report &&
                    section.text.find(text.substr(i, size)) != std::string::npos)
                    std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(i), size, true);
    return marks;
}

void check_part(const CopiedPart& part, const Report& report,
                const std::vector<const Report*>& others) {
    const std::string& text = report.sections()[part.section].text;
    std::vector<bool> marks(text.size());
    std::size_t end = 0;
    for (const Passage& each : part.passages) {
        const Section& other = others[each.report]->sections()[each.section];
        BOOST_TEST_REQUIRE(others[each.report] != &report);
        BOOST_TEST_REQUIRE(each.offset >= end);
        end = each.offset + each.size;
        BOOST_TEST_REQUIRE(text.substr(each.offset, each.size) ==
                           other.text.substr(each.other_offset, each.other_size));
        std::fill(marks.begin() + static_cast<std::ptrdiff_t>(each.offset),
                  marks.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
    BOOST_TEST_REQUIRE((marks == copied(text, report, others)));
    BOOST_TEST_REQUIRE(part.letters == text.size());
    BOOST_TEST_REQUIRE(part.copied ==
                       static_cast<std::size_t>(std::count(marks.begin(), marks.end(), true)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(copied_texts)

BOOST_AUTO_TEST_CASE(passages_are_just_the_runs_that_stand_elsewhere) {
    Random random(13);
    for (int i = 0; i < tries(2000); ++i) {
        std::vector<Report> reports;
        const std::int64_t count = draw(random, 1, 5);
        for (std::int64_t k = 0; k < count; ++k) reports.push_back(report_of(random));
        std::vector<const Report*> all;
        for (const Report& each : reports) all.push_back(&each);
        const TextIndex index(all);
        for (const Report& each : reports)
            for (const CopiedPart& part : index.copied(each)) check_part(part, each, all);
    }
}

BOOST_AUTO_TEST_SUITE_END()
