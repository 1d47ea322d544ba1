#include <govinfo/guide.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

using namespace govinfo;

namespace {

Guide whole_guide() {
    Guide guide;
    for (std::size_t i = 0; i < guide_items; ++i)
        guide.texts[i] = "内容" + std::to_string(i) + "。";
    guide.updated = Date{2025, 3, 1};
    return guide;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

std::string page(const Guide& guide, bool draft = false) {
    return write_guide(guide, DocumentKind::html, draft).value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide)

BOOST_AUTO_TEST_CASE(each_item_that_is_missing_is_named_and_nothing_else) {
    BOOST_TEST(gaps(whole_guide()).empty());
    for (std::size_t i = 0; i < guide_items; ++i) {
        const auto item = static_cast<GuideItem>(i);
        for (const char* blank : {"", " \n　"}) {
            Guide guide = whole_guide();
            guide[item] = blank;
            if (!info(item).required()) {
                BOOST_TEST(gaps(guide).empty());
                BOOST_TEST(!has(page(guide), std::string(info(item).label.zh) + "："));
                continue;
            }
            const std::vector<GuideGap> found = gaps(guide);
            BOOST_TEST_REQUIRE(found.size() == 1);
            BOOST_TEST((found[0] == GuideGap{item, false}));
            BOOST_TEST(has(message(found[0], Language::zh), info(item).label.zh));
            BOOST_TEST(has(message(found[0], Language::en), info(item).key));
            const auto refused = write_guide(guide, DocumentKind::html);
            BOOST_TEST_REQUIRE(!refused.has_value());
            BOOST_TEST((refused.error().code == ErrorCode::missing_key));
            BOOST_TEST(refused.error().detail == info(item).label.zh);
            BOOST_TEST(
                has(page(guide, true), "〔待补充：" + std::string(info(item).label.zh) + "〕"));
        }
    }
}

BOOST_AUTO_TEST_CASE(delivery_in_person_and_by_post_may_not_be_refused) {
    for (const GuideItem item : {GuideItem::in_person, GuideItem::post})
        for (const char* text : {"不受理", "无", "暂停受理邮寄申请", "/", "没有此渠道"}) {
            Guide guide = whole_guide();
            guide[item] = text;
            const std::vector<GuideGap> found = gaps(guide);
            BOOST_TEST_REQUIRE(found.size() == 1, text);
            BOOST_TEST((found[0] == GuideGap{item, true}));
            BOOST_TEST(has(message(found[0], Language::zh), "不得拒绝"));
        }
    Guide guide = whole_guide();
    guide[GuideItem::fax] = "无";  // an organ may have none, and says so
    guide[GuideItem::in_person] = "县政府大楼306室，节假日不受理";
    BOOST_TEST(gaps(guide).empty());
}

BOOST_AUTO_TEST_CASE(every_item_is_printed_once_and_in_order) {
    const std::string html = page(whole_guide());
    std::size_t at = html.find("内容0。政府信息公开指南</h1>");
    BOOST_TEST_REQUIRE(at != html.npos);
    for (std::size_t i = 1; i < guide_items; ++i) {
        const std::size_t next = html.find("内容" + std::to_string(i) + "。<", at);
        BOOST_TEST_REQUIRE(next != html.npos, i);
        at = next;
    }
    BOOST_TEST(has(html, "2025年3月1日"));
}

BOOST_AUTO_TEST_CASE(lines_are_paragraphs_and_no_text_is_markup) {
    Guide guide = whole_guide();
    guide[GuideItem::access] = "<b>第一段</b>\n\n 第二段\r\n";
    const std::string html = page(guide);
    BOOST_TEST(has(html, "<p>&lt;b&gt;第一段&lt;/b&gt;</p>\n<p>第二段</p>\n"));
}

BOOST_AUTO_TEST_CASE(other_kinds_are_refused) {
    for (const DocumentKind kind : {DocumentKind::text, DocumentKind::xlsx})
        BOOST_TEST((write_guide(whole_guide(), kind).error().code == ErrorCode::unsupported_kind));
}

BOOST_AUTO_TEST_CASE(the_json_is_read_as_it_stands) {
    const Guide guide =
        read_guide(
            "\xEF\xBB\xBF{\"guide\":{\"fax\":\"1\\n2\",\"updated\":\"2025-03-01\",\"post\":null},"
            "\"govinfo\":1}")
            .value();
    BOOST_TEST(guide[GuideItem::fax] == "1\n2");
    BOOST_TEST((guide.updated == Date{2025, 3, 1}));
    BOOST_TEST(guide[GuideItem::post].empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_guide_is_refused_with_its_place) {
    const std::pair<const char*, ErrorCode> wrong[] = {
        {"", ErrorCode::empty_input},
        {"{}", ErrorCode::missing_key},
        {"{\"govinfo\":1}", ErrorCode::missing_key},
        {"{\"govinfo\":2,\"guide\":{}}", ErrorCode::unsupported_version},
        {"{\"govinfo\":1,\"guide\":[]}", ErrorCode::wrong_type},
        {"{\"govinfo\":1,\"guide\":\"x\"}", ErrorCode::wrong_type},
        {"{\"govinfo\":1,\"guide\":null}", ErrorCode::wrong_type},
        {"{\"govinfo\":\"1\",\"guide\":{}}", ErrorCode::wrong_type},
        {"{\"govinfo\":1,\"guide\":{\"adress\":\"x\"}}", ErrorCode::unknown_key},
        {"{\"govinfo\":1,\"guide\":{},\"form\":\"2021\"}", ErrorCode::unknown_key},
        {"{\"govinfo\":1,\"guide\":{\"fax\":\"1\",\"fax\":\"2\"}}", ErrorCode::duplicate_key},
        {"{\"govinfo\":1,\"guide\":{\"fax\":1}}", ErrorCode::wrong_type},
        {"{\"govinfo\":1,\"guide\":{\"post\":false}}", ErrorCode::wrong_type},
        {"{\"govinfo\":1,\"guide\":{\"fax\":{}}}", ErrorCode::wrong_type},
        {"{\"govinfo\":1,\"guide\":{\"updated\":\"2025-3-1\"}}", ErrorCode::invalid_value},
        {"{\"govinfo\":1,\"guide\":{\"fax\":\"\\u0000\"}}", ErrorCode::invalid_value},
        {"{\"govinfo\":1,\"guide\":{}", ErrorCode::syntax},
        {"[1]", ErrorCode::wrong_type},
        {"1", ErrorCode::wrong_type}};
    for (const auto& [text, code] : wrong) {
        const auto read = read_guide(text);
        BOOST_TEST_REQUIRE(!read.has_value(), text);
        BOOST_TEST(name(read.error().code) == name(code), text);
        BOOST_TEST((code == ErrorCode::empty_input || read.error().line == 1), text);
    }
    ReadOptions small;
    small.max_bytes = 10;
    BOOST_TEST((read_guide("{\"govinfo\":1}", small).error().code == ErrorCode::too_large));
}

BOOST_AUTO_TEST_CASE(the_schema_knows_each_item) {
    const std::string schema = json_schema("guide").value();
    for (const GuideItemInfo& each : guide_item_infos())
        BOOST_TEST(has(schema, "\"" + std::string(each.key) + "\": {\"title\""), each.key);
}

BOOST_AUTO_TEST_SUITE_END()
