#include <govinfo/register_file.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/encoding.hpp>

#include "unit/register_reading.hpp"

using namespace govinfo;
using namespace govinfo::test;

BOOST_AUTO_TEST_SUITE(register_encoding)

BOOST_AUTO_TEST_CASE(gb18030_is_read_however_it_is_cut) {
    std::string utf8 = register_head;
    for (int i = 0; i < 5000; ++i) utf8 += std::to_string(i) + ",2025-03-03,自然人,属于国家秘密\n";
    const std::string bytes = to_gb18030(utf8);
    BOOST_TEST_REQUIRE(bytes != utf8);
    for (const std::size_t size : {std::size_t{1}, std::size_t{4097}, bytes.size()}) {
        std::size_t rows = 0;
        RegisterReader reader(RegisterKey::requests, "",
                              [&](const Record& record, const RecordPlace&, auto) {
                                  rows += std::get<Request>(record).outcome == "属于国家秘密";
                              });
        for (std::size_t at = 0; at < bytes.size(); at += size)
            BOOST_TEST_REQUIRE(!reader.add(std::string_view(bytes).substr(at, size)));
        BOOST_TEST(reader.end().has_value());
        BOOST_TEST(rows == 5000U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
