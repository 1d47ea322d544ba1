// Reports with faults: the engine finds what a second, plain computation finds, no more and no
// less.

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/validate.hpp>

#include "property/plain_report.hpp"
#include "property/plain_rules.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

bool in_tables_three_and_four(std::string_view rule) {
    return rule.starts_with("T3.") || rule.starts_with("T4.");
}

std::string any_path(const PlainReport& report, Random& random) {
    auto cell = report.cells.begin();
    std::advance(cell, draw(random, 0, static_cast<std::int64_t>(report.cells.size()) - 1));
    return cell->first;
}

/// A wrong number: off by a little, negative, fractional, huge, or another cell's.
void spoil(PlainReport& report, Random& random) {
    const std::string path = any_path(report, random);
    constexpr std::int64_t limit = Decimal::max_millionths;
    std::int64_t& value = report.cells[path].millionths;
    switch (draw(random, 0, 6)) {
        case 0:
            value += draw(random, -9, 9) * Decimal::scale;
            break;
        case 1:
            value = -value - Decimal::scale;
            break;
        case 2:
            value += draw(random, 1, 999'999);
            break;
        case 3:
            value = draw(random, -1, 1) * limit;
            break;
        case 4:
            value = draw(random, -limit, limit);
            break;
        case 5:
            value = report.cells[any_path(report, random)].millionths;
            break;
        default:
            value = 0;
    }
    value = std::clamp(value, -limit, limit);
}

Int128 millionths(const Sum& sum) {
    return static_cast<Int128>(sum.units()) * Decimal::scale + sum.millionths();
}

std::map<RuleAndLine, PlainSides> found(const Findings& findings) {
    std::map<RuleAndLine, PlainSides> out;
    for (const Finding& finding : findings.failures())
        if (in_tables_three_and_four(finding.rule->id))
            out[{std::string(finding.rule->id), std::string(finding.line)}] = {
                millionths(finding.left), millionths(finding.right)};
    return out;
}

/// A cell in a state other than number, or a whole row, column or table that is not there.
void lose(PlainReport& report, Random& random) {
    const auto lost = [&] {
        constexpr CellState states[] = {CellState::absent, CellState::blank,
                                        CellState::not_applicable, CellState::text};
        return PlainCell{states[draw(random, 0, 3)]};
    };
    const std::string path = any_path(report, random);
    const std::string row = path.substr(0, path.rfind('/') + 1);
    const std::string column = path.substr(path.rfind('/'));
    const PlainCell all = lost();
    switch (draw(random, 0, 9)) {
        case 0:
            for (auto& [each, cell] : report.cells)
                if (each.starts_with(row)) cell = all;
            break;
        case 1:
            for (auto& [each, cell] : report.cells)
                if (each.starts_with("requests/") && each.ends_with(column)) cell = all;
            break;
        default:
            report.cells[path] = lost();
    }
}

/// An unsplit row beside the rows that stand for it, wholly or in part; or in their place.
void confuse_other(PlainReport& report, Random& random) {
    const bool drop = one_in(random, 2);
    for (const std::string row : {"other", "other/uncorrected", "other/unpaid", "other/misc"})
        for (const std::string column : {"person", "business", "legal_service", "other", "total"}) {
            PlainCell& cell = report.cells["requests/" + row + "/" + column];
            if (one_in(random, 3)) cell = number(draw(random, 0, 3));
            if (drop && row != "other") cell = {};
        }
}

using Evaluated = std::map<RuleAndLine, Finding>;

Evaluated evaluated(const Report& report, BlankPolicy blank) {
    constexpr std::string_view all[] = {"T2"};
    ValidateOptions options;
    options.blank = blank;
    options.enable = all;
    Evaluated out;
    for (const Finding& finding : evaluate(report, options)) {
        if (!in_tables_three_and_four(finding.rule->id) && !finding.rule->id.starts_with("T2."))
            continue;
        const bool once = out.emplace(RuleAndLine(finding.rule->id, finding.line), finding).second;
        BOOST_TEST(once, id(finding) << " stands twice");
    }
    return out;
}

bool fails_together(const Evaluated& actual, const std::string& rule, const std::string& line) {
    const auto found = actual.find({rule, line});
    return found != actual.end() && found->second.together;
}

/// What fails together with other rules could not be assessed by itself; that they cannot hold
/// together is what the comparison with a mixed-integer program is about.
void compare(const std::map<RuleAndLine, Outcome>& expected, const Evaluated& actual) {
    for (const auto& [line, outcome] : expected)
        BOOST_TEST_CONTEXT(line.first << "@" << line.second) {
            const auto found = actual.find(line);
            BOOST_TEST_REQUIRE((found != actual.end()));
            const Finding& finding = found->second;
            const bool implied =
                line.first == "T3.EMPTY" && (fails_together(actual, "T3.BALANCE", line.second) ||
                                             fails_together(actual, "T3.RESULT_SUM", line.second));
            if (finding.together) {
                BOOST_TEST_REQUIRE(name(finding.outcome) == name(Outcome::fail));
                BOOST_TEST_REQUIRE(name(outcome) == name(Outcome::not_assessable));
            } else {
                BOOST_TEST_REQUIRE(name(finding.outcome) ==
                                   name(implied ? Outcome::not_applicable : outcome));
            }
        }
    BOOST_TEST_REQUIRE(actual.size() == expected.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(faults)

BOOST_AUTO_TEST_CASE(tables_three_and_four_fail_where_plain_arithmetic_says) {
    Random random(30);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(6000); ++i) {
            PlainReport plain = consistent_report(form, random);
            for (std::int64_t n = draw(random, 0, 6); n > 0; --n) spoil(plain, random);
            BOOST_TEST_REQUIRE((found(validate(to_report(plain))) == plain_failures(plain)),
                               form << ", report " << i);
        }
}

BOOST_AUTO_TEST_CASE(unknown_cells_give_the_outcome_that_ranges_give) {
    Random random(60);
    std::map<std::string, std::set<Outcome>> seen;
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(3000, 300); ++i) {
            PlainReport plain = consistent_report(form, random);
            constexpr OrganKind kinds[] = {OrganKind::department, OrganKind::city_government,
                                           OrganKind::unknown};
            plain.kind = kinds[draw(random, 0, 2)];
            if (form == "2021" && one_in(random, 3)) confuse_other(plain, random);
            if (one_in(random, 3)) misfill_decisions(plain, random);
            for (std::int64_t n = draw(random, 0, 4); n > 0; --n) spoil(plain, random);
            for (std::int64_t n = draw(random, 0, 9); n > 0; --n) lose(plain, random);
            Report report = to_report(plain);
            if (plain.kind == OrganKind::unknown) report.header().organ.clear();
            const auto blank = one_in(random, 3) ? BlankPolicy::zero : BlankPolicy::unknown;
            const auto outcomes = plain_outcomes(plain, blank);
            BOOST_TEST_CONTEXT(form << ", report " << i) {
                compare(outcomes, evaluated(report, blank));
            }
            for (const auto& [line, outcome] : outcomes) seen[line.first].insert(outcome);
        }
    for (const auto& [rule, outcomes] : seen)
        BOOST_TEST((outcomes.count(Outcome::fail) && outcomes.count(Outcome::not_assessable)),
                   "too few faults for " << rule);
}

BOOST_AUTO_TEST_CASE(validate_reports_the_failures_of_evaluate_and_counts_the_rest) {
    Random random(90);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(1000); ++i) {
            PlainReport plain = consistent_report(form, random);
            for (std::int64_t n = draw(random, 0, 4); n > 0; --n) spoil(plain, random);
            for (std::int64_t n = draw(random, 0, 4); n > 0; --n) lose(plain, random);
            const Report report = to_report(plain);
            const Findings findings = validate(report);
            std::vector<Finding> failed;
            std::size_t unknown = 0, required_unknown = 0;
            std::array<std::size_t, 3> counts = {};
            for (const Finding& finding : evaluate(report)) {
                if (finding.outcome == Outcome::fail) {
                    failed.push_back(finding);
                    ++counts[static_cast<std::size_t>(finding.severity())];
                }
                if (finding.outcome != Outcome::not_assessable) continue;
                ++unknown;
                const Basis basis = finding.rule->basis;
                if (basis == Basis::printed || basis == Basis::structural) ++required_unknown;
            }
            const auto failures = findings.failures();
            BOOST_TEST_REQUIRE(
                std::equal(failures.begin(), failures.end(), failed.begin(), failed.end()));
            BOOST_TEST_REQUIRE(findings.not_assessable() == unknown);
            BOOST_TEST_REQUIRE(validate(report).unassessed().size() == unknown);
            for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
                BOOST_TEST_REQUIRE(findings.count(severity) ==
                                   counts[static_cast<std::size_t>(severity)]);
            const Verdict verdict = counts[0] != 0          ? Verdict::inconsistent
                                    : required_unknown != 0 ? Verdict::incomplete
                                                            : Verdict::consistent;
            BOOST_TEST_REQUIRE(name(findings.verdict()) == name(verdict));
        }
}

BOOST_AUTO_TEST_SUITE_END()
