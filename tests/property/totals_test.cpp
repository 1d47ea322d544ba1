// Totals come back as they were when they are taken away and computed again.

#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/totals.hpp>

#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

bool is_total(const std::string& path) {
    return path.ends_with("/total") || path.starts_with("requests/concluded/");
}

/// Takes a cell away, as a draft leaves it out or blank.
void take_away(Report& report, CellIndex cell, Random& random) {
    if (one_in(random, 2))
        report.set_blank(cell);
    else
        report.set_absent(cell);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(totals)

BOOST_AUTO_TEST_CASE(totals_taken_away_are_filled_as_they_were) {
    Random random(13);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(1000); ++i) {
            const PlainReport plain = consistent_report(form, random);
            const Report original = to_report(plain);
            Report report = original;
            std::set<CellIndex> taken;
            const bool all = one_in(random, 2);
            for (const auto& [path, cell] : plain.cells)
                if (is_total(path) && (all || one_in(random, 3))) {
                    const CellIndex index = report.form().find(path).value();
                    take_away(report, index, random);
                    taken.insert(index);
                }
            std::set<CellIndex> filled;
            for (const Change& change : fill_totals(report)) {
                BOOST_TEST_REQUIRE(name(change.action) == "filled");
                BOOST_TEST_REQUIRE((change.after == Sum(*original.number(change.cell))));
                filled.insert(change.cell);
            }
            BOOST_TEST_REQUIRE((report == original));
            BOOST_TEST_REQUIRE((filled == taken));
            BOOST_TEST_REQUIRE(fill_totals(report).empty());
        }
}

BOOST_AUTO_TEST_CASE(filling_twice_changes_no_more_than_filling_once) {
    Random random(14);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(1000); ++i) {
            Report report = to_report(consistent_report(form, random));
            const auto cells = static_cast<int>(report.form().cells().size());
            for (std::int64_t n = draw(random, 0, 40); n > 0; --n) {
                const auto cell = static_cast<CellIndex>(draw(random, 0, cells - 1));
                if (one_in(random, 3))
                    report.set_number(cell, Decimal::from_count(draw(random, -9, 9)).value());
                else
                    take_away(report, cell, random);
            }
            const FillOptions options = {one_in(random, 2) ? BlankPolicy::zero
                                                           : BlankPolicy::unknown};
            const auto first = fill_totals(report, options);
            const Report once = report;
            const auto second = fill_totals(report, options);
            BOOST_TEST_REQUIRE((report == once));
            std::vector<Change> not_filled;
            for (const Change& change : first)
                if (change.action != Change::Action::filled) not_filled.push_back(change);
            BOOST_TEST_REQUIRE((second == not_filled));
        }
}

BOOST_AUTO_TEST_CASE(only_totals_are_ever_touched) {
    Random random(15);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(300); ++i) {
            const PlainReport plain = consistent_report(form, random);
            Report report = to_report(plain);
            for (const auto& [path, cell] : plain.cells)
                if (one_in(random, 4)) take_away(report, report.form().find(path).value(), random);
            const Report before = report;
            const FillOptions options = {one_in(random, 2) ? BlankPolicy::zero
                                                           : BlankPolicy::unknown};
            fill_totals(report, options);
            for (const auto& [path, cell] : plain.cells) {
                const CellIndex index = report.form().find(path).value();
                if (!is_total(path))
                    BOOST_TEST_REQUIRE((report.cell(index) == before.cell(index)), path);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
