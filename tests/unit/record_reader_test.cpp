#include <govinfo/record_reader.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/tally.hpp>

using namespace govinfo;

namespace {

using Words = std::vector<std::string_view>;
using Lines = std::vector<std::string>;

/// What came out of it, a record a line: line number, id, date, outcome, note, and the rules broken.
class Listing {
  public:
    std::optional<Error> add(const Words& keys, const Words& values) {
        return reader_.add(keys, values);
    }
    [[nodiscard]] const Lines& records() const { return records_; }

  private:
    Lines records_;
    RecordReader reader_ =
        RecordReader(RegisterKey::requests, [this](const Record& record, const RecordPlace& place,
                                                   std::span<const RecordFault> faults) {
            const Request& each = std::get<Request>(record);
            std::string line = std::to_string(place.line) + " " + each.id + " " +
                               (each.received ? to_string(*each.received) : "-") + " " +
                               each.outcome + " " + each.note;
            for (const RecordFault& fault : faults) line.append(" ").append(fault.rule->id);
            records_.push_back(line);
        });
};

const Words keys = {"id", "received", "class", "outcome", "note"};

}  // namespace

BOOST_AUTO_TEST_SUITE(record_reader)

BOOST_AUTO_TEST_CASE(keys_are_heads_in_any_language_and_order_which_may_change) {
    Listing listing;
    BOOST_TEST(!listing.add(keys, {"7", "2025-03-03", "person", "公开", "急"}));
    BOOST_TEST(!listing.add({"收到日期", "编号", "申请人类别"}, {"2025年3月4日", "8", "自然人"}));
    BOOST_TEST(!listing.add(keys, {"9", "20250305", "person", "", ""}));
    BOOST_TEST(listing.records() ==
               (Lines{"1 7 2025-03-03 公开 急", "2 8 2025-03-04  ", "3 9 2025-03-05  "}));
}

BOOST_AUTO_TEST_CASE(nothing_of_a_record_stands_in_the_next) {
    Listing listing;
    BOOST_TEST(!listing.add(keys, {"7", "2025-03-03", "person", "公开", "急"}));
    BOOST_TEST(!listing.add(keys, {"8"}));
    BOOST_TEST(!listing.add(keys, {"", "2025-13-03"}));
    BOOST_TEST(!listing.add(keys, {"", "", " ", "", "x"}));
    BOOST_TEST(listing.records() ==
               (Lines{"1 7 2025-03-03 公开 急", "2 8 -  ", "3  -   REG.VALUE", "4  -  x"}));
}

BOOST_AUTO_TEST_CASE(a_record_of_blanks_is_passed_and_counts_as_a_line) {
    Listing listing;
    BOOST_TEST(!listing.add(keys, {}));
    BOOST_TEST(!listing.add(keys, {"", " ", "　"}));
    BOOST_TEST(!listing.add(keys, {"7", "2025-03-03"}));
    BOOST_TEST(listing.records() == (Lines{"3 7 2025-03-03  "}));
}

BOOST_AUTO_TEST_CASE(keys_that_cannot_be_meant_are_refused_and_the_next_record_is_read) {
    Listing listing;
    const auto refused = [&](const Words& with) {
        const auto error = listing.add(with, {"1", "2025-03-03", "person", "x"});
        BOOST_TEST_REQUIRE(error.has_value());
        return *error;
    };
    BOOST_CHECK(refused({"id", "received", "class", "weather"}).code == ErrorCode::unknown_key);
    BOOST_TEST(refused({"id", "received", "class", "weather"}).detail == "weather");
    BOOST_CHECK(refused({"id", "received", "class", "编号"}).code == ErrorCode::duplicate_key);
    BOOST_CHECK(refused({"id", "note"}).code == ErrorCode::missing_key);
    BOOST_CHECK(refused({}).code == ErrorCode::missing_key);
    BOOST_TEST(listing.records().empty());
    BOOST_TEST(!listing.add(keys, {"7", "2025-03-03"}));
    BOOST_TEST(listing.records() == (Lines{"1 7 2025-03-03  "}));
}

BOOST_AUTO_TEST_CASE(a_reader_is_moved_with_what_it_knows) {
    std::size_t count = 0;
    RecordReader first(RegisterKey::decisions,
                       [&](const Record&, const RecordPlace& place, std::span<const RecordFault>) {
                           count += place.line;
                       });
    const Words decision = {"id", "kind", "decided"}, values = {"1", "行政许可", "2025-01-05"};
    BOOST_TEST(!first.add(decision, values));
    RecordReader second = std::move(first);
    BOOST_TEST(!second.add(decision, values));
    BOOST_TEST(count == 1u + 2u);
}

BOOST_AUTO_TEST_CASE(ids_that_come_again_are_found_in_any_order) {
    constexpr std::size_t records = 5000, again = 4711;
    for (const bool in_order : {true, false}) {
        Tally tally({.form = find_form("2021"), .year = 2025});
        RecordReader reader(RegisterKey::decisions, sink_of(tally));
        const auto add = [&](std::size_t number) {
            const std::string id = std::to_string(100000 + number);
            return reader.add(Words{"id", "kind", "decided"}, Words{id, "行政许可", "2025-01-05"});
        };
        for (std::size_t i = 0; i < records; ++i) add(in_order ? i : i * 7 % records);
        BOOST_TEST(tally.result().exceptions.empty());
        BOOST_TEST(!add(again));
        const TallyResult result = tally.result();
        BOOST_TEST_REQUIRE(result.exceptions.size() == 2u);
        for (const RecordFinding& each : result.exceptions)
            BOOST_TEST(each.record == std::to_string(100000 + again));
    }
}

BOOST_AUTO_TEST_SUITE_END()
