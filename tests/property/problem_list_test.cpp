// Every finding is a row of the list, as CSV and as a workbook, and comes back with its reason.

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/accept.hpp>
#include <govinfo/problem_list.hpp>

#include "property/plain_report.hpp"
#include "property/read_back.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

constexpr std::string_view organs[] = {
    "某县教育局",           "=HYPERLINK(\"http://a\")", "-1",     "2023", "某局, \"分局\"\n二",
    "<b>&amp;</b> _x0041_", "𠮷林县人民政府",           "@甲\t乙"};
constexpr std::string_view reasons[] = {"原表如此", "见备注, \"二\"", "=1+1", "<i>&quot;",
                                        "3",        "-2.50",          "认可"};

template <class Words>
std::string any_of(const Words& words, Random& random) {
    return std::string(words[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(std::size(words)) - 1))]);
}

/// A report with some wrong cells.
Report wrong_report(Random& random, std::size_t number) {
    Report report = printable_report(one_in(random, 2) ? "2021" : "2019", random);
    for (std::int64_t n = draw(random, 0, 5); n > 0; --n) {
        const auto last = static_cast<std::int64_t>(report.form().cells().size()) - 1;
        report.set_number(static_cast<CellIndex>(draw(random, 0, last)),
                          *Decimal::from_count(draw(random, 0, 99)));
    }
    report.header().organ = any_of(organs, random) + "#" + std::to_string(number);
    report.header().year = static_cast<int>(draw(random, 2019, 2026));
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(problem_lists)

BOOST_AUTO_TEST_CASE(every_finding_comes_back_with_its_reason) {
    Random random(131);
    std::size_t accepted = 0;
    for (int i = tries(1000, 5); i > 0; --i) {
        ProblemList csv = ProblemList::create(ListKind::csv).value();
        ProblemList xlsx = ProblemList::create(ListKind::xlsx).value();
        std::string rows = csv.begin(), book = xlsx.begin();
        Acceptances expected;
        const std::int64_t reports = draw(random, 1, 4);
        for (std::int64_t n = 0; n < reports; ++n) {
            const ReadResult read{wrong_report(random, static_cast<std::size_t>(n)), {}, {}};
            Explanation explanation = explain(read, validate(read));
            for (ExplainedFinding& each : explanation.failures) {
                if (one_in(random, 3)) continue;
                each.accepted = any_of(reasons, random);
                expected[acceptance_id(explanation, each)] = each.accepted;
            }
            const std::string file = any_of(organs, random);
            rows += csv.add(file, read, explanation, {});
            book += xlsx.add(file, read, explanation, {});
        }
        rows += csv.end();
        book += xlsx.end();
        accepted += expected.size();
        for (const std::string_view bytes : {std::string_view(rows), std::string_view(book)}) {
            const auto back = read_acceptances(bytes);
            BOOST_TEST_REQUIRE(back.has_value());
            BOOST_TEST_REQUIRE(back->size() == expected.size());
            for (const auto& [id, reason] : expected)
                BOOST_TEST((back->count(id) == 1 && back->at(id) == reason), id);
        }
    }
    BOOST_TEST(accepted > 20);
}

BOOST_AUTO_TEST_SUITE_END()
