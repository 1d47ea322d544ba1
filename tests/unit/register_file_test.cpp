#include <govinfo/register_file.hpp>

#include <map>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "registers/column_words.hpp"
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

BOOST_AUTO_TEST_CASE(fields_are_as_long_as_they_are) {
    std::string text = register_head;
    std::vector<std::string> expected;
    for (std::size_t size = 1; size < 200; ++size) {
        const std::string id(size, static_cast<char>('0' + size % 10));
        text += id + ",2025-03-03,,予以公开" + (size % 3 == 0 ? "\r\n" : "\n");
        expected.push_back(std::to_string(size + 1) + " " + id + " 2025-03-03 予以公开");
    }
    BOOST_TEST(records_in(text) == expected, boost::test_tools::per_element());
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
    BOOST_TEST(missing.detail == "收到日期（或收件日期）");
    BOOST_TEST(missing.line == 2U);
    const Error twice =
        refused("编号,收到日期,受理日期,申请人类别\n1,2025-03-03,2025-03-03,自然人\n");
    BOOST_TEST(name(twice.code) == "duplicate_key");
    BOOST_TEST(twice.detail == "收到日期、受理日期 = 收到日期");
    BOOST_TEST(refused("编号,编号,收到日期,申请人类别\n").detail == "编号");
    BOOST_TEST(name(refused("a,b,c\n1,2,3\n").code) == "missing_key");
    BOOST_TEST(name(refused("").code) == "empty_input");
    BOOST_TEST(name(refused(" \n\n").code) == "empty_input");
}

BOOST_AUTO_TEST_CASE(what_stands_in_place_of_a_column_will_do) {
    BOOST_TEST(records_in("编号,收件日期,申请人类别\n1,2025-03-03,自然人\n") == (Lines{"2 1 - "}));
    BOOST_TEST(records_in("{\"id\":1,\"arrived\":null,\"class\":null}\n") == (Lines{"1 1 - "}));
}

BOOST_AUTO_TEST_CASE(no_more_columns_are_asked_of_a_file_than_its_use_needs) {
    const auto read = [](const std::string& csv, RegisterUse use) {
        const auto ignore = [](const auto&, const auto&, const auto&) {};
        return read_register(RegisterKey::requests, csv, "", ignore, {}, {use}).has_value();
    };
    const std::string clock = "收到日期,答复日期\n2025-03-03,2025-03-10\n";
    BOOST_TEST(read(clock, RegisterUse::deadlines));
    BOOST_TEST(!read(clock, RegisterUse::tally));
    BOOST_TEST(!read("编号,答复日期\n1,2025-03-10\n", RegisterUse::deadlines));
}

BOOST_AUTO_TEST_CASE(no_two_columns_of_a_register_have_a_name_in_common) {
    for (const Register& each : registers()) {
        std::map<std::string, std::string_view> names;
        for (const RegisterColumn& column : each.columns) {
            std::vector<std::string_view> heads = {column.key, column.label.zh, column.label.en};
            heads.insert(heads.end(), column.also.begin(), column.also.end());
            heads.insert(heads.end(), column.instead.begin(), column.instead.end());
            for (const std::string_view head : heads) {
                const auto [at, is_new] = names.try_emplace(detail::word_key(head), column.key);
                BOOST_TEST(at->second == column.key, each.key << ": " << head);
            }
            for (const RegisterColumn& other : each.columns)
                if (!column.or_else.empty() && other.key == column.or_else)
                    BOOST_TEST((other.kind == column.kind));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_office_says_what_it_calls_columns_and_words) {
    const auto mapping = RegisterMapping::read(
        "\xEF\xBB\xBF# 本局的叫法\r\n\r\n依申请公开台账\t收到日期\t申请 日期\r\n"
        "requests,outcome,已告知网址,予以公开,,\nrequests\tclass\t群众\tperson\n"
        "requests\t-\t处理决定\nrequests\t编号\t登记人\nrequests\t编号\t登记人\n");
    BOOST_TEST_REQUIRE(mapping.has_value());
    BOOST_TEST(mapping->heads.size() == 3U);
    Lines got;
    const auto sink = [&](const Record& record, const RecordPlace&, const auto&) {
        const Request& each = std::get<Request>(record);
        got.push_back(each.id + " " + to_string(*each.received) + " " + each.applicant_class + " " +
                      each.outcome);
    };
    const std::string csv =
        "登记人,申请日期,申请人类别,办理结果,处理决定,经办人\n"
        "王1,2025-03-03,群 众,已告知 网址,公开,李\n";
    const auto read =
        read_register(RegisterKey::requests, csv, "", sink, {}, {RegisterUse::tally, *mapping});
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(got == (Lines{"王1 2025-03-03 person 予以公开"}));
    BOOST_TEST(read->unknown_columns == (Lines{"经办人"}));
    const std::string both = "编号,收到日期,申请日期,class\n";
    const auto twice =
        read_register(RegisterKey::requests, both, "", sink, {}, {RegisterUse::tally, *mapping});
    BOOST_TEST(name(twice.error().code) == "duplicate_key");
}

BOOST_AUTO_TEST_CASE(a_mapping_that_cannot_be_is_refused_by_line) {
    const auto refused_for = [](const std::string& line) {
        const auto mapping = RegisterMapping::read("requests\tclass\t群众\t自然人\n" + line);
        BOOST_TEST_REQUIRE(!mapping.has_value(), line);
        BOOST_TEST(mapping.error().line == 2U);
        return std::string(name(mapping.error().code)) + " " + mapping.error().detail;
    };
    BOOST_TEST(refused_for("applications\tid\t号") == "unknown_key applications");
    BOOST_TEST(refused_for("requests\t号码\t号") == "unknown_key 号码");
    BOOST_TEST(refused_for("requests\t-\t甲\t乙") == "unknown_key -");
    BOOST_TEST(refused_for("requests") == "invalid_value requests");
    BOOST_TEST(refused_for("requests\tid\t甲\t乙\t丙") == "invalid_value requests");
    BOOST_TEST(refused_for("requests\tid\t——") == "invalid_value ——");
    BOOST_TEST(refused_for("requests\tsubject\t甲\t乙") == "invalid_value 申请内容");
    BOOST_TEST(refused_for("requests\tclass\t甲\t乙") == "invalid_value 乙");
    BOOST_TEST(refused_for("requests\tclass\t群众\t商业企业") == "duplicate_key 群众");
    const auto two = RegisterMapping::read("requests,id,号\nrequests,received,号\n");
    BOOST_TEST((two.error().code == ErrorCode::duplicate_key && two.error().line == 2));
}

BOOST_AUTO_TEST_CASE(what_a_template_offers_is_understood) {
    std::size_t words = 0;
    for (const Form* form : forms())
        for (const Register& each : registers())
            for (const RegisterColumn& column : each.columns) {
                const detail::ColumnWords known(each, column, *form);
                for (std::size_t i = 0; i < known.keys().size(); ++i, ++words) {
                    BOOST_TEST(known.find(known.printed(i)) == i, known.printed(i));
                    BOOST_TEST(known.find(known.keys()[i]) == i, known.keys()[i]);
                }
            }
    BOOST_TEST(words > 60U);
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

namespace {

/// Of the last record; what the file is refused for; `none` where it cannot be read.
std::string amount(const std::string& csv, const RegisterMapping& mapping = {}) {
    std::optional<Decimal> found;
    const auto read =
        read_register(RegisterKey::decisions, csv, "",
                      [&](const Record& record, const RecordPlace&, std::span<const RecordFault>) {
                          found = std::get<Decision>(record).amount;
                      },
                      {}, {RegisterUse::tally, mapping});
    if (!read) return std::string(name(read.error().code)) + " " + read.error().detail;
    return found ? to_string(*found) : "none";
}

std::string amount_under(const std::string& head, const std::string& above = {},
                         const RegisterMapping& mapping = {}) {
    return amount(above + "编号,决定类别,决定日期," + head + "\n1,行政事业性收费,2025-03-03,1.5\n",
                  mapping);
}

}  // namespace

BOOST_AUTO_TEST_CASE(amounts_are_scaled_by_what_the_head_says) {
    const std::string row = "\n1,行政事业性收费,2025-03-03,";
    BOOST_TEST(amount("编号,决定类别,决定日期,金额" + row + "1.5") == "1.5");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额（元）" + row + "\"1,234.5\"") == "1234.5");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额（万元）" + row + "1.5") == "15000");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额（万元）" + row + "1.5元") == "1.5");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额" + row + "999999999999万元") == "none");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额（万元）" + row + "1.5千元") == "1500");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额" + row + "1.5百万元") == "1500000");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额" + row + "1.5美元") == "none");
    BOOST_TEST(amount("编号,决定类别,决定日期,金额" + row + "1.5万人民币元") == "none");
}

BOOST_AUTO_TEST_CASE(a_unit_is_known_however_the_head_says_it) {
    for (const std::string head :
         {"金额（万元）", "收费金额/万元", "收费金额 万元", "收费金额_万元", "金额：万元",
          "金额万元", "金额[万元]", "金额（单位：万元）", "金额（人民币万元）",
          "金额（万元，含税）", "金额（萬元）"})
        BOOST_TEST(amount_under(head) == "15000", head);
    for (const std::string head : {"金额", "金额（元）", "金额（￥）", "收费金额（必填）",
                                   "amount (yuan)", "金额（2025年度）", "金额（收费金额）"})
        BOOST_TEST(amount_under(head) == "1.5", head);
    BOOST_TEST(amount_under("金额（千元）") == "1500");
    BOOST_TEST(amount_under("金额（百万元）") == "1500000");
    BOOST_TEST(amount_under("金额（亿元）") == "150000000");
}

BOOST_AUTO_TEST_CASE(a_unit_that_is_not_known_is_refused_by_the_name_of_its_column) {
    for (const std::string head : {"金额（美元）", "金额（百万美元）", "金额（元/万元）",
                                   "金额（大写）", "金额（含手续费）"})
        BOOST_TEST(amount_under(head) == "invalid_value " + head);
    BOOST_TEST(amount_under("数量（万件）") == "invalid_value 数量（万件）");
    BOOST_TEST(amount_under("金额（大写）,金额（元）") == "none");  // the second is not filled in
    // JSON has no head to refuse: each such record says it.
    BOOST_TEST(amount("{\"id\":\"1\",\"kind\":\"fees\",\"decided\":\"2025-03-03\","
                      "\"金额（美元）\":1.5}\n") == "none");
    BOOST_TEST(amount("{\"id\":\"1\",\"kind\":\"fees\",\"decided\":\"2025-03-03\","
                      "\"金额（千元）\":1.5}\n") == "1500");
}

BOOST_AUTO_TEST_CASE(a_line_above_the_head_says_the_unit_of_amounts_that_say_none) {
    for (const std::string above :
         {"单位：万元\n", "填报单位：某局,,,金额单位：万元\n", "收费情况（万元）\n",
          "金额以万元计\n", "（单位：件、万元）\n", "台账\n单位 人民币万元\n"}) {
        BOOST_TEST(amount_under("金额", above) == "15000", above);
        BOOST_TEST(amount_under("金额（元）", above) == "1.5", above);
    }
    for (const std::string above : {"填报单位：某局\n", "万元以上收费\n", "单位：件\n"})
        BOOST_TEST(amount_under("金额", above) == "1.5", above);
    for (const std::string above : {"单位：美元\n", "单位：元、万元\n", "单位：元\n单位：万元\n"}) {
        BOOST_TEST(amount_under("金额", above) == "invalid_value 金额", above);
        BOOST_TEST(amount_under("金额（千元）", above) == "1500", above);
    }
}

BOOST_AUTO_TEST_CASE(a_head_of_the_office_has_its_unit_too) {
    const auto under = [](const std::string& head) {
        const auto mapping = RegisterMapping::read("decisions\tamount\t" + head + "\n");
        BOOST_TEST_REQUIRE(mapping.has_value());
        return amount_under(head, {}, *mapping);
    };
    BOOST_TEST(under("入库数") == "1.5");
    BOOST_TEST(under("入库数（含手续费）") == "1.5");
    BOOST_TEST(under("入库数（千元）") == "1500");
    BOOST_TEST(under("入库数万元") == "15000");
    BOOST_TEST(under("入库数（百万美元）").starts_with("invalid_value"));
    BOOST_TEST(under("入库数美元").starts_with("invalid_value"));
}

BOOST_AUTO_TEST_SUITE_END()
