// Registers of documents at random: every record is listed, left out or an exception, and numbers are
// given out once.
#include <govinfo/open_catalogue.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/calendar.hpp>
#include <govinfo/json.hpp>

#include "support/tries.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

using Random = std::mt19937;

int number(Random& random, int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
}

bool one_in(Random& random, int count) {
    return number(random, 1, count) == 1;
}

template <class T, std::size_t size>
const T& any_of(const T (&values)[size], Random& random) {
    return values[number(random, 0, static_cast<int>(size) - 1)];
}

std::optional<Date> any_day(Random& random) {
    if (one_in(random, 8)) return std::nullopt;
    return date_of(day_number({2024, 1, 1}) + number(random, 0, 3 * 365));
}

DocumentRecord any_document(Random& random) {
    static const char* const attributes[] = {"主动公开",   "主动公开", "主动公开", "open",
                                             "依申请公开", "不予公开", "",         "?"};
    static const char* const indexes[] = {"",
                                          "",
                                          "",
                                          "QY-1",
                                          "000014349/2025-00003",
                                          "000014349/2025-99998",
                                          "000014349/2024-1",
                                          "x/2025-00001"};
    static const char* const ends[] = {"", "", "", "废止", "自然失效", "修订替代", "?"};
    DocumentRecord record;
    record.id = one_in(random, 20) ? "" : std::to_string(number(random, 0, 200));
    record.index = any_of(indexes, random);
    record.title = one_in(random, 20) ? "" : "标题";
    record.summary = one_in(random, 5) ? "" : "概述";
    record.attribute = any_of(attributes, random);
    record.created = any_day(random);
    record.published = any_day(random);
    record.ended_how = any_of(ends, random);
    if (!record.ended_how.empty() || one_in(random, 30)) record.ended = any_day(random);
    return record;
}

struct Made {
    DocumentRecord record;
    std::size_t line;
};

OpenCatalogueResult listed(const std::vector<Made>& documents) {
    OpenCatalogue catalogue({.organ_code = organ_code("000014349"), .on = Date{2026, 1, 1}});
    for (const Made& each : documents) catalogue.add(each.record, {"", each.line});
    return catalogue.result();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(open_catalogue)

BOOST_AUTO_TEST_CASE(every_record_is_listed_left_out_or_an_exception) {
    Random random(471);
    for (int i = 0; i < tries(1000); ++i) {
        std::vector<Made> made;
        for (std::size_t line = 1; line <= 60; ++line) made.push_back({any_document(random), line});
        const OpenCatalogueResult result = listed(made);
        BOOST_TEST_REQUIRE(result.documents.size() + result.unlisted.size() +
                               result.exceptions.size() ==
                           made.size());
        std::set<std::size_t> lines;
        for (const RecordFinding& each : result.exceptions) lines.insert(each.line);
        for (const UnlistedDocument& each : result.unlisted) lines.insert(each.line);
        BOOST_TEST_REQUIRE(lines.size() == result.exceptions.size() + result.unlisted.size());
        for (const OpenDocument& each : result.documents) {
            const DocumentRecord& record = each.document;
            BOOST_TEST_REQUIRE((record.attribute == "主动公开" || record.attribute == "open"));
            BOOST_TEST_REQUIRE((*record.published <= Date{2026, 1, 1}));
            BOOST_TEST_REQUIRE(!record.title.empty());
            BOOST_TEST_REQUIRE(each.validity.has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(numbers_are_given_out_once_and_never_changed) {
    Random random(472);
    for (int i = 0; i < tries(1000); ++i) {
        std::vector<Made> made;
        std::set<std::string> taken;
        for (std::size_t line = 1; line <= 60; ++line) {
            made.push_back({any_document(random), line});
            made.back().record.id = std::to_string(line);
            taken.insert(made.back().record.index);
        }
        const OpenCatalogueResult result = listed(made);
        for (const OpenDocument& each : result.documents) {
            const DocumentRecord& before = made[std::stoul(each.document.id) - 1].record;
            const std::string& index = each.document.index;
            if (each.index_proposed) {
                BOOST_TEST_REQUIRE(before.index.empty());
                BOOST_TEST_REQUIRE(taken.insert(index).second, index);
                BOOST_TEST_REQUIRE(index.size() == 20U);
                BOOST_TEST_REQUIRE(index.substr(10, 4) == std::to_string(before.created->year));
            } else {
                BOOST_TEST_REQUIRE(index == before.index);
            }
        }
        // Whatever the order of the records.
        std::shuffle(made.begin(), made.end(), random);
        const OpenCatalogueResult again = listed(made);
        std::set<std::string> one, other;
        for (const OpenDocument& each : result.documents)
            one.insert(each.document.id + " " + each.document.index);
        for (const OpenDocument& each : again.documents)
            other.insert(each.document.id + " " + each.document.index);
        BOOST_TEST_REQUIRE(one == other, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
