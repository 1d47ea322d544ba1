// 2019 → 2021, every cell, as the comparison of the two instruments says.

#include <map>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/crosswalk.hpp>

using namespace govinfo;

namespace {

struct Expected {
    Comparability comparability = Comparability::same;
    std::vector<std::string> to;
    bool caveat = false;
};

Expected expected(const std::string& path) {
    const std::size_t last = path.rfind('/');
    const std::string row = path.substr(0, last), column = path.substr(last + 1);
    const Expected gone = {Comparability::not_comparable, {}, true};
    if (row == "proactive/regulations" || row == "proactive/normative_documents")
        return column == "made" ? Expected{Comparability::same, {row + "/issued"}, true} : gone;
    if (row == "proactive/licensing" || row == "proactive/penalties" || row == "proactive/coercion")
        return column == "decisions" ? Expected{Comparability::same, {path}} : gone;
    if (row.starts_with("proactive/")) return gone;  // other_services, fees, procurement
    if (row == "requests/other")
        return {
            Comparability::sum_of,
            {row + "/uncorrected/" + column, row + "/unpaid/" + column, row + "/misc/" + column}};
    return {Comparability::same, {path}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(crosswalk_2019_to_2021)

BOOST_AUTO_TEST_CASE(every_cell_crosses_as_the_instruments_say) {
    const Form& older = *find_form("2019");
    const Form& newer = *find_form("2021");
    const std::vector<Crossing> crossings = crosswalk(older, newer);
    BOOST_TEST_REQUIRE(crossings.size() == 198U);
    std::map<Comparability, int> counts;
    for (std::size_t i = 0; i < crossings.size(); ++i) {
        const Crossing& crossing = crossings[i];
        const std::string path(older.cell(crossing.from).path);
        BOOST_TEST_CONTEXT(path) {
            BOOST_TEST((crossing.from == static_cast<CellIndex>(i)));
            const Expected wanted = expected(path);
            BOOST_TEST((crossing.comparability == wanted.comparability));
            std::vector<std::string> to;
            for (const CellIndex cell : crossing.to) to.emplace_back(newer.cell(cell).path);
            BOOST_TEST(to == wanted.to, boost::test_tools::per_element());
            BOOST_TEST(!crossing.caveat.zh.empty() == wanted.caveat);
            BOOST_TEST(!crossing.caveat.en.empty() == wanted.caveat);
        }
        ++counts[crossing.comparability];
    }
    // 22 cells of table two: 2 made with a caveat, 3 decisions; 161 of table three; 15 of table
    // four
    BOOST_TEST(counts[Comparability::not_comparable] == 17);
    BOOST_TEST(counts[Comparability::sum_of] == 7);
    BOOST_TEST(counts[Comparability::same] == 2 + 3 + 154 + 15);
}

BOOST_AUTO_TEST_SUITE_END()
