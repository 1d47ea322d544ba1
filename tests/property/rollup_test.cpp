// Areas made at random, of which it is known what they add up to and who is not in it.

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>
#include <govinfo/rollup.hpp>

#include "property/plain_report.hpp"
#include "support/tries.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

constexpr int year = 2024;

/// What was handed in, what it comes to by hand, and who stands where.
struct Made {
    const Form* form = nullptr;
    std::vector<ListedUnit> units = {};
    std::vector<std::pair<Report, std::string>> reports = {};  ///< and their sources
    std::map<std::string, std::int64_t> sums = {};             ///< millionths, by path
    std::map<std::string, std::set<std::string>> open = {};    ///< units, by path
    std::map<UnitStanding, std::multiset<std::string>> standings = {};
};

Report filled(const Form& form, const std::string& organ, Random& random) {
    Report report(form);
    report.header().organ = organ;
    report.header().year = year;
    for (std::size_t i = 0; i < form.cell_count(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const bool money = form.cell(cell).column->kind == CellKind::money;
        std::int64_t value = one_in(random, 4) ? draw(random, 0, 5000) : 0;
        if (money && form.cell(cell).column->unit.empty()) value = 0;  // would be of no unit
        if (money)
            report.set_number(cell, *Decimal::from_millionths(value * 100));
        else
            report.set_number(cell, *Decimal::from_count(value));
    }
    return report;
}

void count(Made& made, const Report& report, const std::string& unit) {
    for (std::size_t i = 0; i < made.form->cell_count(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const std::string path(made.form->cell(cell).path);
        if (const auto number = report.number(cell))
            made.sums[path] += number->millionths();
        else
            made.open[path].insert(unit);
    }
    made.standings[UnitStanding::counted].insert(unit);
}

/// One unit, as it should be or with a fault.
void hand_in(Made& made, const std::string& name, bool listed, Random& random) {
    const Form& form = *made.form;
    const std::string source = name + ".json";
    if (listed) made.units.push_back({.name = name});
    Report report = filled(form, "某县" + name, random);
    const auto stands = [&](UnitStanding standing, const std::string& by) {
        made.standings[standing].insert(by);
    };
    switch (listed ? draw(random, 0, 30) : 7) {
        case 0:
            return stands(UnitStanding::missing, name);
        case 1: {  // twice, with other figures
            const auto cell = static_cast<CellIndex>(3);
            Report other = report;
            other.set_number(cell, *Decimal::from_count(6000));
            stands(UnitStanding::duplicate, name);
            stands(UnitStanding::duplicate, name);
            made.reports.emplace_back(std::move(other), "z" + source);
            break;
        }
        case 2:
            report.header().year = year - 1;
            stands(UnitStanding::other_year, "某县" + name);
            stands(UnitStanding::missing, name);
            break;
        case 3:
            made.units.back().kind = OrganKind::vertical_body;
            stands(UnitStanding::vertical, name);
            break;
        case 4: {
            const auto cell = static_cast<CellIndex>(draw(random, 0, 100));
            report.set_blank(cell);
            count(made, report, name);
            break;
        }
        case 5:  // twice the same
            made.reports.emplace_back(report, "z" + source);
            stands(UnitStanding::duplicate, name);
            count(made, report, name);
            break;
        case 6:
            made.units.back().aliases = {"原" + name};
            report.header().organ = "原" + name;
            count(made, report, name);
            break;
        case 7:
            if (!listed) {
                stands(UnitStanding::unexpected, "某县" + name);
                break;
            }
            [[fallthrough]];
        default:
            count(made, report, name);
    }
    made.reports.emplace_back(std::move(report), source);
}

Made make_area(Random& random) {
    Made made;
    made.form = find_form(one_in(random, 3) ? "2019" : "2021");
    const std::int64_t size = one_in(random, 4) ? draw(random, 1, 600) : draw(random, 1, 30);
    for (std::int64_t i = 0; i < size; ++i)
        hand_in(made, "第" + std::to_string(i) + "局", true, random);
    if (one_in(random, 3)) hand_in(made, "他县甲局", false, random);
    return made;
}

RollupResult added_up(const Made& made) {
    Rollup rollup;
    for (const auto& [report, source] : made.reports) rollup.add(report, source);
    return rollup.result({.form = made.form, .year = year, .units = made.units});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rollup_of_areas)

BOOST_AUTO_TEST_CASE(the_sum_is_that_of_the_units_and_nobody_is_lost) {
    Random random(71);
    for (int i = 0; i < tries(300, 20); ++i) BOOST_TEST_CONTEXT("area " << i) {
            const Made made = make_area(random);
            const RollupResult result = added_up(made);
            for (std::size_t k = 0; k < made.form->cell_count(); ++k) {
                const auto cell = static_cast<CellIndex>(k);
                const std::string path(made.form->cell(cell).path);
                const auto open = made.open.find(path);
                if (result.counted == 0) {
                    BOOST_TEST(name(result.report.state(cell)) == "blank", path);
                    continue;
                }
                if (open == made.open.end()) {
                    const auto sum = made.sums.find(path);
                    const std::int64_t expected = sum == made.sums.end() ? 0 : sum->second;
                    BOOST_TEST(result.report.number(cell).value().millionths() == expected, path);
                    continue;
                }
                BOOST_TEST(name(result.report.state(cell)) == "blank", path);
                const auto found =
                    std::find_if(result.open.begin(), result.open.end(),
                                 [cell](const OpenCell& each) { return each.cell == cell; });
                BOOST_TEST_REQUIRE((found != result.open.end()), path);
                BOOST_TEST(
                    std::set<std::string>(found->units.begin(), found->units.end()) == open->second,
                    boost::test_tools::per_element());
            }
            BOOST_TEST(result.open.size() == made.open.size());
            std::map<UnitStanding, std::multiset<std::string>> standings;
            for (const RollupUnit& each : result.units) standings[each.standing].insert(each.name);
            BOOST_TEST((standings == made.standings));
            const bool all =
                made.standings.count(UnitStanding::missing) == 0 &&
                std::all_of(made.units.begin(), made.units.end(), [&](const ListedUnit& each) {
                    const auto counted = made.standings.find(UnitStanding::counted);
                    return each.kind == OrganKind::vertical_body ||
                           (counted != made.standings.end() &&
                            counted->second.count(each.name) == 1);
                });
            BOOST_TEST(result.complete == (all && result.counted != 0));
        }
}

BOOST_AUTO_TEST_CASE(order_parts_and_saving_change_no_byte) {
    Random random(72);
    std::mt19937 shuffler(72);
    for (int i = 0; i < tries(100, 10); ++i) BOOST_TEST_CONTEXT("area " << i) {
            Made made = make_area(random);
            const std::string expected = rollup_json(added_up(made));
            std::shuffle(made.reports.begin(), made.reports.end(), shuffler);
            std::vector<Rollup> parts(static_cast<std::size_t>(draw(random, 1, 5)));
            for (const auto& [report, source] : made.reports)
                parts[static_cast<std::size_t>(
                          draw(random, 0, static_cast<std::int64_t>(parts.size()) - 1))]
                    .add(report, source);
            Rollup all;
            std::shuffle(parts.begin(), parts.end(), shuffler);
            for (Rollup& each : parts) {
                auto loaded = rollup_load(rollup_save(each));
                BOOST_TEST_REQUIRE(loaded.has_value());
                BOOST_TEST(rollup_save(*loaded) == rollup_save(each));
                all.merge(*std::move(loaded));
            }
            // what was interrupted is begun again
            if (!made.reports.empty()) all.add(made.reports[0].first, made.reports[0].second);
            const auto result = all.result({.form = made.form, .year = year, .units = made.units});
            BOOST_TEST(rollup_json(result) == expected);
        }
}

BOOST_AUTO_TEST_CASE(the_unit_that_explains_a_difference_is_named) {
    Random random(73);
    int sure = 0, all = 0;
    for (int i = 0; i < tries(500, 30); ++i) BOOST_TEST_CONTEXT("area " << i) {
            const Form& form = *find_form("2021");
            std::vector<Report> reports;
            Rollup rollup;
            const std::int64_t size = draw(random, 2, 40);
            for (std::int64_t k = 0; k < size; ++k) {
                reports.push_back(filled(form, "第" + std::to_string(k) + "局", random));
                rollup.add(reports.back(), std::to_string(k));
            }
            Report own = filled(form, "某县人民政府办公室", random);
            rollup.add(own, "own", RollupRole::own);
            Report printed = rollup.result().report;
            const auto unit = static_cast<std::size_t>(draw(random, 0, size - 1));
            const bool twice = one_in(random, 2);
            std::size_t changed = 0;
            for (std::size_t k = 0; k < form.cell_count(); ++k) {
                const auto cell = static_cast<CellIndex>(k);
                const std::int64_t value = reports[unit].number(cell)->millionths();
                const std::int64_t sum = printed.number(cell)->millionths();
                printed.set_number(cell,
                                   *Decimal::from_millionths(twice ? sum + value : sum - value));
                changed += value != 0;
            }
            const RollupResult result = rollup.result({.against = &printed});
            BOOST_TEST(result.findings.size() == changed);
            for (const RollupFinding& each : result.findings) {
                BOOST_TEST_REQUIRE(each.hint.has_value());
                ++all;
                if (!each.hint->sure) continue;
                ++sure;
                BOOST_TEST(each.hint->unit == reports[unit].header().organ);
                BOOST_TEST(name(each.hint->kind) == (twice ? "counted_twice" : "left_out"));
            }
        }
    BOOST_TEST(sure * 100 >= all * 95);
}

BOOST_AUTO_TEST_CASE(sums_alone_are_the_same_sums) {
    Random random(74);
    for (int i = 0; i < tries(50, 5); ++i) BOOST_TEST_CONTEXT("area " << i) {
            const Form& form = *find_form(one_in(random, 2) ? "2019" : "2021");
            Rollup traced, sums({.trace = false}), part({.trace = false});
            const std::int64_t size = draw(random, 1, 50);
            for (std::int64_t k = 0; k < size; ++k) {
                Report report = filled(form, "第" + std::to_string(k) + "局", random);
                if (one_in(random, 10))
                    report.set_blank(static_cast<CellIndex>(draw(random, 0, 100)));
                traced.add(report);
                (one_in(random, 2) ? sums : part).add(report);
            }
            sums.merge(std::move(part));
            BOOST_TEST((sums.result().report == traced.result().report));
            auto loaded = rollup_load(rollup_save(sums));
            BOOST_TEST_REQUIRE(loaded.has_value());
            BOOST_TEST(rollup_json(loaded->result()) == rollup_json(sums.result()));
            Report again = filled(form, "第0局", random);
            sums.add(again);
            BOOST_TEST(!sums.result().complete);
        }
}

BOOST_AUTO_TEST_CASE(a_saved_roll_up_that_was_damaged_is_refused) {
    Random random(75);
    for (int i = 0; i < tries(200, 10); ++i) BOOST_TEST_CONTEXT("area " << i) {
            Rollup rollup({.trace = !one_in(random, 3)});
            for (std::int64_t k = draw(random, 1, 4); k > 0; --k)
                rollup.add(filled(*find_form("2021"), "第" + std::to_string(k) + "局", random));
            rollup.add_unread({"丙.docx", "damaged", "文件已损坏", "it is damaged"});
            const std::string saved = rollup_save(rollup);
            BOOST_TEST_REQUIRE(rollup_load(saved).has_value());
            for (int k = 0; k < 20; ++k) {
                const auto size = static_cast<std::size_t>(
                    draw(random, 0, static_cast<std::int64_t>(saved.size()) - 2));
                BOOST_TEST(!rollup_load(saved.substr(0, size)).has_value(), size);
                std::string changed = saved;
                changed[size] = static_cast<char>(draw(random, 0, 255));
                if (const auto loaded = rollup_load(changed)) {
                    auto again = rollup_load(rollup_save(*loaded));
                    BOOST_TEST(again.has_value());
                    BOOST_TEST(!rollup_json(loaded->result()).empty());
                }
            }
            const std::size_t line = saved.rfind('\n', saved.size() - 2);
            BOOST_TEST(!rollup_load(saved.substr(0, line + 1)).has_value());
            BOOST_TEST(!rollup_load(saved + saved.substr(line + 1)).has_value());
            BOOST_TEST(!rollup_load(saved.substr(saved.find('\n') + 1)).has_value());
        }
}

BOOST_AUTO_TEST_SUITE_END()
