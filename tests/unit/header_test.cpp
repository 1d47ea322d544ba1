#include <govinfo/header.hpp>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

struct Named {
    const char* organ;
    OrganKind kind;
};

/// yes, no, or ? where name and kind do not tell.
char power(OrganKind kind, std::string_view organ) {
    const auto answer = can_make_regulations(kind, organ);
    return !answer ? '?' : *answer ? 'y' : 'n';
}

char power(std::string_view organ) {
    return power(OrganKind::unknown, organ);
}

void check_kinds(std::initializer_list<Named> list) {
    for (const Named& each : list) {
        BOOST_TEST_CONTEXT(each.organ) {
            BOOST_TEST(name(infer_organ_kind(each.organ)) == name(each.kind));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(header)

BOOST_AUTO_TEST_CASE(names_are_read_back) {
    for (int i = 0; i <= static_cast<int>(OrganKind::other); ++i) {
        const auto kind = static_cast<OrganKind>(i);
        BOOST_TEST((parse_organ_kind(name(kind)) == kind));
    }
    for (const Scope scope : {Scope::unknown, Scope::organ, Scope::area}) {
        BOOST_TEST((parse_scope(name(scope)) == scope));
    }
    BOOST_TEST(name(OrganKind::state_council_department) == "state_council_department");
    BOOST_TEST(name(OrganKind::other) == "other");
    BOOST_TEST(!parse_organ_kind("Department").has_value());
    BOOST_TEST(!parse_scope("").has_value());
}

BOOST_AUTO_TEST_CASE(dates_are_read_and_printed) {
    const auto date = Date::parse("2025-01-20");
    BOOST_TEST_REQUIRE(date.has_value());
    BOOST_TEST((*date == Date{2025, 1, 20}));
    BOOST_TEST(to_string(*date) == "2025-01-20");
    BOOST_TEST(to_string(Date{33, 2, 3}) == "0033-02-03");
    BOOST_TEST((Date{2024, 12, 31} < Date{2025, 1, 1}));
}

BOOST_AUTO_TEST_CASE(days_that_do_not_exist_are_refused) {
    BOOST_TEST(Date::parse("2024-02-29").has_value());
    BOOST_TEST(Date::parse("2000-02-29").has_value());
    for (const char* text :
         {"2023-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00",
          "0000-01-01", "2025-1-20", "2025-01-2", "2025/01/20", "20250120", "2025-01-20 ",
          "-025-01-20", "2025-0x-20", "", "２025-01-20"}) {
        BOOST_TEST(!Date::parse(text).has_value(), text);
    }
    BOOST_TEST(!Date().ok());
    BOOST_TEST(!(Date{2025, 2, 29}.ok()));
    BOOST_TEST(!(Date{10000, 1, 1}.ok()));
}

BOOST_AUTO_TEST_CASE(organs_of_real_reports_are_placed) {
    check_kinds({
        {"上海市人民政府办公厅", OrganKind::office},
        {"杭州市", OrganKind::city_government},
        {"杭州市 (test fixture titled 测试市)", OrganKind::city_government},
        {"沭阳县发展和改革局", OrganKind::department},
        {"淮安市洪泽区人民政府", OrganKind::county_government},
        {"宿迁市人民政府", OrganKind::city_government},
        {"宿迁市", OrganKind::city_government},
        {"金湖县人民政府", OrganKind::county_government},
        {"武汉市黄陂区某街道（路径 slqj）", OrganKind::subdistrict},
        {"武汉市生态环境局", OrganKind::department},
        {"榆林市榆阳区驼峰路街道办事处", OrganKind::subdistrict},
        {"杨凌示范区审计局", OrganKind::department},
        {"尼勒克县某镇", OrganKind::township},
        {"雄县某乡", OrganKind::township},
        {"微山县两城镇人民政府", OrganKind::township},
        {"迁安市大五里镇", OrganKind::township},
        {"吴起县铁边城镇", OrganKind::township},
        {"桃江县松木塘镇人民政府", OrganKind::township},
        {"镇安县茅坪回族镇人民政府", OrganKind::township},
        {"重庆市荣昌区河包镇人民政府", OrganKind::township},
        {"化隆县群科新区综合服务中心", OrganKind::other},
        {"某区住建局", OrganKind::department},
        {"建平县卫生健康局（镜像页）", OrganKind::department},
        {"遂宁市安居区综合行政执法局", OrganKind::department},
        {"武汉经济技术开发区（汉南区）医疗保障局", OrganKind::department},
        {"萝北县教育局", OrganKind::department},
        {"亳州市人民政府办公室", OrganKind::office},
        {"乌恰县人民政府办公室", OrganKind::office},
    });
}

BOOST_AUTO_TEST_CASE(governments_are_told_by_their_area) {
    check_kinds({
        {"江苏省人民政府", OrganKind::provincial_government},
        {"重庆市人民政府", OrganKind::provincial_government},
        {"广西壮族自治区人民政府", OrganKind::provincial_government},
        {"广西壮族自治区", OrganKind::provincial_government},
        {"甘孜藏族自治州人民政府", OrganKind::city_government},
        {"甘孜藏族自治州康定市人民政府", OrganKind::county_government},
        {"广州市人民政府", OrganKind::city_government},
        {"江苏省南京市人民政府", OrganKind::city_government},
        {"昆山市人民政府", OrganKind::city_government},
        {"苏州市昆山市人民政府", OrganKind::county_government},
        {"津市市人民政府", OrganKind::county_government},
        {"上海市浦东新区人民政府", OrganKind::county_government},
        {"准格尔旗人民政府", OrganKind::county_government},
        {"玉屏侗族自治县人民政府", OrganKind::county_government},
        {"神农架林区人民政府", OrganKind::county_government},
        {"沈阳市沈北新区石佛寺锡伯族乡人民政府", OrganKind::township},
        {"某县某镇人民政府办公室", OrganKind::township},
    });
}

BOOST_AUTO_TEST_CASE(a_department_of_the_state_council_is_told_from_its_local_organs) {
    check_kinds({
        {"中华人民共和国教育部", OrganKind::state_council_department},
        {"财政部", OrganKind::state_council_department},
        {"国家发展和改革委员会", OrganKind::state_council_department},
        {"国家发展改革委", OrganKind::state_council_department},
        {"国家税务总局", OrganKind::state_council_department},
        {"国家统计局", OrganKind::state_council_department},
        {"中国人民银行", OrganKind::state_council_department},
        {"中国证监会", OrganKind::state_council_department},
        {"中华人民共和国海关总署", OrganKind::state_council_department},
        {"国务院国有资产监督管理委员会", OrganKind::state_council_department},
        {"国家税务总局沭阳县税务局", OrganKind::vertical_body},
        {"国家统计局宿迁调查队", OrganKind::vertical_body},
        {"中国人民银行宿迁市分行", OrganKind::vertical_body},
        {"财政部江苏监管局", OrganKind::vertical_body},
        {"中华人民共和国南京海关", OrganKind::vertical_body},
        {"水利部长江水利委员会", OrganKind::vertical_body},
        {"江苏省教育厅", OrganKind::department},
        {"北京市城市管理委员会", OrganKind::department},
        {"昆山市财政局", OrganKind::department},
        {"某市人民防空办公室", OrganKind::department},
    });
}

BOOST_AUTO_TEST_CASE(what_a_government_sends_out_is_told_from_its_departments) {
    check_kinds({
        {"洋河新区管理委员会", OrganKind::development_zone},
        {"苏州工业园区管委会", OrganKind::development_zone},
        {"苏州工业园区管委会办公室", OrganKind::development_zone},
        {"宿迁经济技术开发区", OrganKind::development_zone},
        {"潍坊高新区", OrganKind::development_zone},
        {"宿迁经济技术开发区财政局", OrganKind::department},
        {"北京市东城区城市管理委员会", OrganKind::department},
        {"越城区东湖街道", OrganKind::subdistrict},
        {"海珠区官洲街道办", OrganKind::subdistrict},
        {"北京市朝阳区三间房地区办事处", OrganKind::subdistrict},
        {"沭阳县税务局", OrganKind::vertical_body},
        {"南京海关", OrganKind::vertical_body},
        {"宿迁市烟草专卖局（公司）", OrganKind::vertical_body},
        {"宿迁市邮政管理局", OrganKind::vertical_body},
        {"连云港海事局", OrganKind::vertical_body},
    });
}

BOOST_AUTO_TEST_CASE(what_the_name_does_not_tell_is_unknown_or_other) {
    check_kinds({
        {"", OrganKind::unknown},
        {"某单位", OrganKind::unknown},
        {"洋河新区", OrganKind::unknown},
        {"阿克苏地区行政公署", OrganKind::unknown},
        {"（镜像页）", OrganKind::unknown},
        {"）", OrganKind::unknown},
        {"中共某县委宣传部", OrganKind::other},
        {"某县残疾人联合会", OrganKind::other},
        {"某市人民医院", OrganKind::other},
    });
}

BOOST_AUTO_TEST_CASE(one_body_goes_by_longer_and_shorter_names) {
    const auto can_be_one = [](std::string_view name, std::string_view other) {
        BOOST_TEST(can_be_one_body(name, other) == can_be_one_body(other, name));
        return can_be_one_body(name, other);
    };
    BOOST_TEST(can_be_one("萝北县教育局", "萝北县教育局"));
    BOOST_TEST(can_be_one("萝北县教育局", "教育局"));
    BOOST_TEST(can_be_one("洪泽区人民政府", "淮安市洪泽区人民政府"));
    BOOST_TEST(can_be_one("宿迁市", "宿迁市人民政府"));
    BOOST_TEST(can_be_one("洪泽区", "淮安市洪泽区人民政府"));
    BOOST_TEST(can_be_one("萝北縣敎育局", "萝北县敎育局"));
    BOOST_TEST(can_be_one("广 东省　财政厅", "廣東省財政廳"));
    BOOST_TEST(can_be_one("某县发展改革局（粮食局）", "某县发展改革局"));
    BOOST_TEST(can_be_one("", "某县发展改革局"));
    BOOST_TEST(!can_be_one("宿迁市人民政府", "金湖县人民政府"));
    BOOST_TEST(!can_be_one("萝北县教育局", "萝北县公安局"));
    BOOST_TEST(!can_be_one("宿迁市教育局", "淮安市教育局"));
    BOOST_TEST(!can_be_one("宿迁市人民政府", "宿迁市人民政府办公室"));
    BOOST_TEST(!can_be_one("洪泽区", "淮安市洪泽区教育局"));
}

BOOST_AUTO_TEST_CASE(a_credit_code_ends_in_its_check_character) {
    for (const char* code : {"91350100M000100Y43", "11230421MB0M12345X", "12100000400000624D"}) {
        BOOST_TEST(is_credit_code(code));
        for (std::size_t at = 0; at < 18; ++at) {  // no single character can be another
            std::string wrong = code;
            for (const char c : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
                wrong[at] = c;
                BOOST_TEST(is_credit_code(wrong) == (c == code[at]));
            }
        }
    }
    for (const char* wrong : {"", "91350100M000100Y4", "91350100M000100Y430", "91350100m000100y43"})
        BOOST_TEST(!is_credit_code(wrong));
}

BOOST_AUTO_TEST_CASE(a_region_is_of_a_province) {
    for (const char* code :
         {"110000", "321300", "460400", "659001", "710000", "820000", "321322103", "321322103201"})
        BOOST_TEST(is_region_code(code));
    for (const char* wrong : {"", "32130", "3213000", "160000", "990000", "32130x", "32132210",
                              "32132210320", "3213221032010"})
        BOOST_TEST(!is_region_code(wrong));
}

BOOST_AUTO_TEST_CASE(a_digest_is_written_small) {
    BOOST_TEST(is_sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    BOOST_TEST(!is_sha256("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"));
    BOOST_TEST(!is_sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85"));
}

BOOST_AUTO_TEST_CASE(a_period_does_not_end_before_it_begins) {
    BOOST_TEST((Period{{2024, 1, 1}, {2024, 1, 1}}.ok()));
    BOOST_TEST(!(Period{{2024, 1, 2}, {2024, 1, 1}}.ok()));
    BOOST_TEST(!(Period{{}, {2024, 1, 1}}.ok()));
}

BOOST_AUTO_TEST_CASE(the_kind_decides_the_power_to_make_regulations) {
    BOOST_TEST(power(OrganKind::state_council_department, "") == 'y');
    BOOST_TEST(power(OrganKind::provincial_government, "") == 'y');
    BOOST_TEST(power(OrganKind::city_government, "昆山市人民政府") == 'y');
    BOOST_TEST(power(OrganKind::county_government, "") == 'n');
    BOOST_TEST(power(OrganKind::township, "") == 'n');
    BOOST_TEST(power(OrganKind::subdistrict, "") == 'n');
    BOOST_TEST(power(OrganKind::development_zone, "") == 'n');
    BOOST_TEST(power(OrganKind::vertical_body, "") == 'n');
    BOOST_TEST(power(OrganKind::department, "江苏省教育厅") == 'n');
    BOOST_TEST(power(OrganKind::other, "") == 'n');
}

BOOST_AUTO_TEST_CASE(an_office_shares_the_power_of_its_government) {
    BOOST_TEST(power(OrganKind::office, "上海市人民政府办公厅") == 'y');
    BOOST_TEST(power(OrganKind::office, "江苏省人民政府办公厅") == 'y');
    BOOST_TEST(power(OrganKind::office, "长沙市人民政府办公厅") == 'y');
    BOOST_TEST(power(OrganKind::office, "甘孜藏族自治州人民政府办公室") == 'y');
    BOOST_TEST(power(OrganKind::office, "乌恰县人民政府办公室") == 'n');
    BOOST_TEST(power(OrganKind::office, "淮安市洪泽区人民政府办公室") == 'n');
    BOOST_TEST(power(OrganKind::office, "苏州市昆山市人民政府办公室") == 'n');
    BOOST_TEST(power(OrganKind::office, "昆山市人民政府办公室") == '?');
    BOOST_TEST(power(OrganKind::office, "亳州市人民政府办公室") == '?');
    BOOST_TEST(power(OrganKind::office, "国务院办公厅") == '?');
    BOOST_TEST(power(OrganKind::office, "") == '?');
}

BOOST_AUTO_TEST_CASE(without_a_kind_the_name_has_to_tell) {
    BOOST_TEST(power("上海市人民政府") == 'y');
    BOOST_TEST(power("上海市人民政府办公厅") == 'y');
    BOOST_TEST(power("国家统计局") == 'y');
    BOOST_TEST(power("甘孜藏族自治州人民政府") == 'y');
    BOOST_TEST(power("昆山市人民政府") == '?');
    BOOST_TEST(power("宿迁市人民政府") == '?');
    BOOST_TEST(power("宿迁市") == '?');
    BOOST_TEST(power("桃江县松木塘镇人民政府") == 'n');
    BOOST_TEST(power("衡南县卫生健康局") == 'n');
    BOOST_TEST(power("某单位") == '?');
    BOOST_TEST(power("") == '?');
}

BOOST_AUTO_TEST_SUITE_END()
