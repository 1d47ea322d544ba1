// Small equations, held against trying all values.

#include "engine/equations.hpp"

#include <array>
#include <set>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;
using govinfo::detail::CellSet;
using govinfo::detail::Equations;
using govinfo::detail::Movable;
using govinfo::detail::Solvable;
using govinfo::detail::Steps;

namespace {

constexpr std::size_t variables = 4;
constexpr std::int64_t most = 5;  // each variable is 0 to 5

struct Equation {
    std::int64_t constant;
    std::array<std::int64_t, variables> coefficients;
};
using Solution = std::array<std::int64_t, variables>;

std::vector<Equation> draw_equations(Random& random) {
    std::vector<Equation> out(static_cast<std::size_t>(draw(random, 1, 5)));
    const std::int64_t largest = one_in(random, 3) ? 3 : 1;
    for (Equation& equation : out) {
        equation.constant = draw(random, -4, 4);
        for (std::int64_t& coefficient : equation.coefficients)
            coefficient = one_in(random, 3) ? 0 : draw(random, -largest, largest);
    }
    return out;
}

/// Cell 2n can make the sum of equation n smaller, cell 2n + 1 greater.
CellIndex down(std::size_t equation) {
    return static_cast<CellIndex>(2 * equation);
}
CellIndex up(std::size_t equation) {
    return static_cast<CellIndex>(2 * equation + 1);
}

/// All values of which no sum is greater than 0 that a cell of `held` keeps from being smaller, and
/// the other way round.
std::set<Solution> solutions(const std::vector<Equation>& equations, const CellSet& held) {
    std::set<Solution> out;
    Solution at = {};
    for (;;) {
        bool holds = true;
        for (std::size_t i = 0; i < equations.size(); ++i) {
            std::int64_t sum = equations[i].constant;
            for (std::size_t j = 0; j < variables; ++j) sum += equations[i].coefficients[j] * at[j];
            if (held.contains(down(i)) && sum > 0) holds = false;
            if (held.contains(up(i)) && sum < 0) holds = false;
        }
        if (holds) out.insert(at);
        std::size_t digit = 0;
        while (digit < variables && at[digit] == most) at[digit++] = 0;
        if (digit == variables) return out;
        ++at[digit];
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(equations_suite)

BOOST_AUTO_TEST_CASE(trying_all_values_tells_the_same) {
    Random random(170);
    std::size_t narrowed = 0, refuted = 0, solved = 0, open = 0;
    for (int i = 0; i < tries(20000, 2000); ++i) {
        const std::vector<Equation> drawn = draw_equations(random);
        std::vector<Movable> movable(drawn.size());
        Steps steps(1'000'000);
        Equations equations(steps);
        for (std::size_t j = 0; j < variables; ++j)
            equations.add_variable({0, most * Decimal::scale}, Decimal::scale);
        CellSet all;
        for (std::size_t j = 0; j < drawn.size(); ++j) {
            movable[j].down.insert(down(j));
            movable[j].up.insert(up(j));
            all |= movable[j].down;
            all |= movable[j].up;
            equations.add_equation(drawn[j].constant * Decimal::scale, movable[j]);
            for (std::size_t k = 0; k < variables; ++k)
                if (drawn[j].coefficients[k] != 0)
                    equations.add_term(static_cast<Equations::Variable>(k),
                                       drawn[j].coefficients[k]);
        }
        const std::set<Solution> expected = solutions(drawn, all);
        bool conflict = false;
        equations.narrow([&](const CellSet& cells) {
            conflict = true;
            BOOST_TEST_REQUIRE(solutions(drawn, cells).empty(), "try " << i);
        });
        if (conflict) {
            ++narrowed;
            BOOST_TEST_REQUIRE(expected.empty());
            continue;
        }
        CellSet blame;
        const Solvable solvable = equations.solve(blame);
        BOOST_TEST_REQUIRE((solvable == (expected.empty() ? Solvable::no : Solvable::yes)),
                           "try " << i);
        if (expected.empty()) {
            BOOST_TEST_REQUIRE(solutions(drawn, blame).empty(), "try " << i);
            ++refuted;
            continue;
        }
        ++solved;
        for (std::size_t j = 0; j < variables; ++j) {
            std::set<std::int64_t> values;
            for (const Solution& solution : expected) values.insert(solution[j]);
            const auto only = equations.only_value(static_cast<Equations::Variable>(j));
            BOOST_TEST_REQUIRE(only.has_value() == (values.size() == 1), "try " << i);
            if (only) BOOST_TEST_REQUIRE(*only == *values.begin() * Decimal::scale);
            if (!only) ++open;
        }
    }
    for (const std::size_t seen : {narrowed, refuted, solved, open})
        BOOST_TEST(seen > static_cast<std::size_t>(tries(100, 10)));
}

BOOST_AUTO_TEST_CASE(a_contradiction_far_beyond_the_numbers_is_seen_at_once) {
    // x - y = 3 and x - y = 4: narrowing alone would climb without end.
    const Movable none = {};
    Steps steps(1000);
    Equations equations(steps);
    for (int i = 0; i < 2; ++i)
        equations.add_variable({0, Decimal::max_millionths / Decimal::scale * Decimal::scale},
                               Decimal::scale);
    for (const std::int64_t difference : {3, 4}) {
        equations.add_equation(difference * Decimal::scale, none);
        equations.add_term(0, -1);
        equations.add_term(1, 1);
    }
    bool conflict = false;
    equations.narrow([&](const CellSet&) { conflict = true; });
    CellSet blame;
    BOOST_TEST(!conflict);
    BOOST_TEST((equations.solve(blame) == Solvable::no));
}

BOOST_AUTO_TEST_SUITE_END()
