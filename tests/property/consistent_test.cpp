// Reports that are right: nothing fails, and one unit more anywhere is noticed.

#include <fstream>
#include <map>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>
#include <govinfo/validate.hpp>

#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

std::string failures(const Report& report) {
    std::string out;
    const Findings findings = validate(report);
    for (const Finding& finding : findings.failures()) out.append(id(finding)).append(" ");
    return out;
}

/// Lines `form path reason`; # opens a comment.
std::map<std::string, std::set<std::string>> cells_that_nothing_repeats() {
    std::map<std::string, std::set<std::string>> out;
    std::ifstream in(GOVINFO_SOURCE_DIR "/tests/property/unnoticed_cells.txt");
    std::string form, path, reason;
    while (in >> form) {
        if (form.front() != '#') in >> path;
        std::getline(in, reason);
        if (form.front() == '#') continue;
        BOOST_TEST(!reason.empty(), form << " " << path << " has no reason");
        out[form].insert(path);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(consistent_reports)

BOOST_AUTO_TEST_CASE(nothing_fails_in_a_consistent_report) {
    Random random(20210926);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(3000); ++i) {
            const PlainReport plain = consistent_report(form, random);
            const ReadResult read = {to_report(plain), {}, {}};
            const Findings findings = validate(read);
            BOOST_TEST_REQUIRE(failures(read.report) ==
                               (plain.unsplit ? "FMT.UNSPLIT@other " : ""));
            BOOST_TEST_REQUIRE(findings.not_assessable() == 0U);
            BOOST_TEST_REQUIRE(name(findings.verdict()) == "consistent");
        }
}

BOOST_AUTO_TEST_CASE(one_more_in_any_cell_is_noticed_unless_nothing_repeats_that_cell) {
    Random random(711);
    const auto allowed = cells_that_nothing_repeats();
    for (const std::string form : {"2019", "2021"}) {
        std::set<std::string> unnoticed;
        for (int i = 0; i < tries(300); ++i) {
            const Report report = to_report(consistent_report(form, random));
            const std::string before = failures(report);
            for (std::size_t c = 0; c < report.form().cells().size(); ++c) {
                const auto cell = static_cast<CellIndex>(c);
                const auto number = report.number(cell);
                if (!number) continue;
                const auto more = Decimal::from_millionths(number->millionths() + Decimal::scale);
                if (!more) continue;
                Report changed = report;
                changed.set_number(cell, *more);
                if (failures(changed) == before) unnoticed.emplace(report.form().cell(cell).path);
            }
        }
        const std::set<std::string>& list = allowed.at(form);
        BOOST_TEST(unnoticed == list, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
