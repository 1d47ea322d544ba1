#include <govinfo/register_file.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "unit/register_reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

using Lines = std::vector<std::string>;

Error refused(std::string_view bytes) {
    const Got got = read_requests(bytes);
    BOOST_TEST_REQUIRE(!got.read.has_value());
    return got.read.error();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(register_file)

BOOST_AUTO_TEST_CASE(the_head_is_found_below_titles_in_any_order_and_language) {
    const Lines one = {"4 7 2025-03-03 公开"};
    BOOST_TEST(
        records_in("台账\n\n收到日期,办理结果,编号,申请人类别\n2025-03-03,公开,7,自然人\n") == one);
    BOOST_TEST(records_in("\n\nreceived;outcome;id;class\n2025-03-03;公开;7;person\n") == one);
    BOOST_TEST(records_in("a,b\nc\nReceived\tOutcome\tID\tClass\n2025-03-03\t公开\t7\tperson\n") ==
               one);
    BOOST_TEST(records_in("\n填报单位：某局,,,\n序号*,收到申请时间,申请人类型（必填）,处理 结果\n"
                          "7,2025-03-03,自然人,公开\n") == one);
}

BOOST_AUTO_TEST_CASE(a_running_number_is_the_id_only_where_no_id_stands) {
    BOOST_TEST(records_in("序号,编号,收到日期,申请人类别\n1,A7,2025-03-03,自然人\n") ==
               (Lines{"2 A7 2025-03-03 "}));
}

BOOST_AUTO_TEST_CASE(quoted_fields_hold_separators_quotes_and_line_feeds) {
    BOOST_TEST(
        records_in("编号,申请内容,收到日期,申请人类别\n"
                   "7,\"甲，乙,丙\n\"\"丁\"\"\",2025-03-03,自然人\n8,x,2025-03-04,自然人\n") ==
        (Lines{"2 7 2025-03-03 ", "4 8 2025-03-04 "}));
}

BOOST_AUTO_TEST_CASE(encodings_are_told_by_the_bytes) {
    const Lines one = {"2 7 2025-03-03 公开"};
    const std::string csv = register_head + "7,2025-03-03,自然人,公开\n";
    BOOST_TEST(records_in(csv) == one);
    BOOST_TEST(records_in("\xEF\xBB\xBF" + csv) == one);
}

BOOST_AUTO_TEST_CASE(lines_of_json_bring_their_own_heads) {
    BOOST_TEST(
        records_in("{\"编号\":7,\"received\":\"2025-03-03\",\"class\":\"person\"}\n\n"
                   "{\"class\":\"person\",\"id\":\"8\",\"办理结果\":null,\"answered\":true}\n") ==
        (Lines{"1 7 2025-03-03 ", "3 8 -  REG.VALUE"}));
    BOOST_TEST(refused("{\"id\":\"1\"}\n{\"id\":[1]}\n").line == 2U);
    BOOST_TEST(name(refused("{\"id\":\"1\",\"id\":\"2\"}").code) == "duplicate_key");
    BOOST_TEST(name(refused("{\"id\":\"1\"}\n").code) == "missing_key");
    BOOST_TEST(name(refused("{\"id\":\"1\"\n").code) == "syntax");
}

BOOST_AUTO_TEST_CASE(a_head_that_cannot_be_is_refused_by_name) {
    const Error missing = refused("x\n编号,申请人类别,办理结果\n1,自然人,公开\n");
    BOOST_TEST(name(missing.code) == "missing_key");
    BOOST_TEST(missing.detail == "收到日期");
    BOOST_TEST(missing.line == 2U);
    const Error twice =
        refused("编号,收到日期,受理日期,申请人类别\n1,2025-03-03,2025-03-03,自然人\n");
    BOOST_TEST(name(twice.code) == "duplicate_key");
    BOOST_TEST(twice.detail == "受理日期");
    BOOST_TEST(name(refused("a,b,c\n1,2,3\n").code) == "missing_key");
    BOOST_TEST(name(refused("").code) == "empty_input");
    BOOST_TEST(name(refused(" \n\n").code) == "empty_input");
}

BOOST_AUTO_TEST_CASE(what_is_broken_is_refused_with_its_line) {
    const Error unclosed = refused(register_head + "1,2025-03-03,自然人,\n2,\"2025,,\n3,,,\n");
    BOOST_TEST(name(unclosed.code) == "damaged");
    BOOST_TEST(unclosed.line == 3U);
    const Error bytes = refused(register_head + "1,2025-03-03,自然人,\n2,\xFF\xFE,,\n");
    BOOST_TEST(bytes.line >= 1U);
    const Error later = refused(register_head + std::string(100'000, '\n') + "2,\xE4\xBD,,\n");
    BOOST_TEST(name(later.code) == "wrong_encoding");
    BOOST_TEST(later.line == 100'002U);
    const Error zero =
        refused(register_head + std::string(100'000, '\n') + std::string("2,\0,,\n", 6));
    BOOST_TEST(zero.line == 100'002U);
    const Error long_row =
        refused(register_head + "1,\"" + std::string(std::size_t{3} << 20, 'x') + "\",,\n");
    BOOST_TEST(name(long_row.code) == "too_large");
    BOOST_TEST(long_row.line == 2U);
}

BOOST_AUTO_TEST_CASE(columns_nobody_knows_are_named_once) {
    const Got got =
        read_requests("编号,收到日期,申请人类别,经办人,经办人,\n1,2025-03-03,自然人,x,y,\n");
    BOOST_TEST(got.read->unknown_columns == (Lines{"经办人"}));
}

BOOST_AUTO_TEST_CASE(amounts_are_scaled_by_what_the_head_says) {
    const auto amount = [](const std::string& csv) {
        std::optional<Decimal> found;
        const auto read = read_register(
            RegisterKey::decisions, csv, "",
            [&](const Record& record, const RecordPlace&, std::span<const RecordFault>) {
                found = std::get<Decision>(record).amount;
            });
        BOOST_TEST_REQUIRE(read.has_value());
        return found ? to_string(*found) : "none";
    };
    const std::string row = "\n1,行政事业性收费,2025-03-03,";
    BOOST_TEST(amount("编号,决定类别,决定日期,金额" + row + "1.5") == "1.5");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额（元）" + row + "\"1,234.5\"") == "1234.5");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额（万元）" + row + "1.5") == "15000");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额（万元）" + row + "1.5元") == "1.5");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额" + row + "999999999999万元") == "none");
}

BOOST_AUTO_TEST_SUITE_END()
