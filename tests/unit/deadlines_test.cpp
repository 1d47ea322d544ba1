#include <govinfo/deadlines.hpp>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == '\t')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

/// The lines of scenarios.tsv by the heads of its columns.
std::vector<std::map<std::string, std::string>> scenarios() {
    std::ifstream file(GOVINFO_SOURCE_DIR "/tests/data/deadlines/scenarios.tsv");
    std::vector<std::map<std::string, std::string>> out;
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> heads = fields_of(line);
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = fields_of(line);
        BOOST_TEST_REQUIRE(fields.size() == heads.size());
        auto& scenario = out.emplace_back();
        for (std::size_t i = 0; i < heads.size(); ++i) scenario[heads[i]] = fields[i];
    }
    return out;
}

Request request_of(std::map<std::string, std::string>& scenario) {
    const auto date = [&](const char* head) { return Date::parse(scenario.at(head)); };
    Request request;
    request.arrived = date("收件日期");
    request.received = date("收到日期");
    request.channel = scenario["申请方式"];
    request.correction_asked = date("补正通知日期");
    request.correction_ground = scenario["补正事由"];
    request.correction_due = date("补正期限");
    request.corrected = date("补正收到日期");
    request.third_party_asked = date("征求第三方日期");
    request.third_party_answered = date("第三方答复日期");
    request.co_makers_asked = date("征求其他机关日期");
    request.co_makers_answered = date("其他机关答复日期");
    request.extended = date("延期告知日期");
    request.deferred_to = date("延迟答复至");
    request.fee_noticed = date("收费通知日期");
    request.fee_paid = date("缴费日期");
    request.answered = date("答复日期");
    return request;
}

std::string text(const std::optional<Date>& date) {
    return date ? to_string(*date) : "";
}

Deadline of(const Request& request, Date on) {
    return deadline_of(request, on, WorkCalendar());
}

Request received(Date day) {
    Request request;
    request.received = day;
    return request;
}

std::string why(const Request& request, Language language = Language::en) {
    return reason(of(request, {2025, 12, 31}), language);
}

/// Every event in one language, a line for each.
std::string story(const Deadline& deadline, Language language) {
    std::string out;
    for (const ClockEvent& each : deadline.events) out += message(each, language) + "\n";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deadlines)

BOOST_AUTO_TEST_CASE(scenarios_end_as_worked_out_from_the_articles) {
    auto all = scenarios();
    BOOST_TEST_REQUIRE(all.size() >= 200u);
    for (auto& scenario : all) {
        const Deadline found = of(request_of(scenario), Date::parse(scenario["截至日期"]).value());
        BOOST_TEST_CONTEXT(scenario["编号"] << ": " << scenario["理由"] << "\n"
                                            << story(found, Language::zh)
                                            << reason(found, Language::zh)) {
            BOOST_TEST(text(found.due) == scenario["应答复日期"]);
            BOOST_TEST(label(found.state).zh == scenario["结论"]);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_events_tell_what_moved_the_clock) {
    Request request = received({2025, 3, 3});
    request.correction_asked = Date{2025, 3, 6};
    request.correction_due = Date{2025, 3, 20};
    request.corrected = Date{2025, 3, 14};
    request.third_party_asked = Date{2025, 3, 20};
    request.co_makers_asked = Date{2025, 3, 24};
    request.co_makers_answered = Date{2025, 3, 28};
    request.extended = Date{2025, 4, 29};
    const Deadline found = of(request, {2025, 5, 6});
    BOOST_TEST(
        story(found, Language::en) ==
        "received on 2025-03-03: 20 working days from the day after, until 2025-03-31\n"
        "correction asked for on 2025-03-06, by 2025-03-20: no term runs before it comes in\n"
        "corrected on 2025-03-14: the 20 working days begin anew, until 2025-04-14\n"
        "third party asked on 2025-03-20 and silent for 15 working days: the days after, up "
        "to 2025-04-11, do not count, until 2025-05-07\n"
        "other organs asked on 2025-03-24: the days after, up to 2025-03-28, do not count, "
        "until 2025-05-07\n"
        "extended on 2025-04-29: up to 20 working days more, until 2025-06-05\n");
    BOOST_TEST(
        story(found, Language::zh) ==
        "2025-03-03 收到，自次日起20个工作日内答复，至 2025-03-31\n"
        "2025-03-06 通知补正（补正期限 2025-03-20），收到补正前不计算答复期限\n"
        "2025-03-14 收到补正，答复期限重新计算，至 2025-04-14\n"
        "2025-03-20 征求第三方意见，满15个工作日未提出意见，次日至 2025-04-11 不计入期限，至 "
        "2025-05-07\n"
        "2025-03-24 征求其他机关意见，次日至 2025-03-28 不计入期限，至 2025-05-07\n"
        "2025-04-29 告知延期，最长延长20个工作日，至 2025-06-05\n");
    BOOST_TEST(found.days.value() == 21);
    BOOST_TEST(name(found.state) == "running");
    BOOST_TEST(article(ClockStep::corrected).zh == "《条例》第三十条");
}

BOOST_AUTO_TEST_CASE(what_comes_too_late_is_said_and_moves_nothing) {
    Request request = received({2025, 3, 3});
    request.extended = Date{2025, 4, 1};
    request.third_party_asked = Date{2025, 4, 2};
    request.fee_noticed = Date{2025, 4, 3};
    const Deadline found = of(request, {2025, 4, 7});
    BOOST_TEST(name(found.state) == "overdue");
    BOOST_TEST(found.days.value() == -4);
    BOOST_TEST(text(found.due) == "2025-03-31");
    for (std::size_t i = 1; i < found.events.size(); ++i) {
        BOOST_TEST(found.events[i].late);
        BOOST_TEST(text(found.events[i].due) == "2025-03-31");
    }
    BOOST_TEST(
        story(found, Language::en)
            .ends_with(
                "extended on 2025-04-01, after it was due on 2025-03-31: no extension\n"
                "third party asked on 2025-04-02, after it was due on 2025-03-31: no day is left out\n"
                "told to pay on 2025-04-03, after it was due on 2025-03-31\n"));
}

BOOST_AUTO_TEST_CASE(a_late_correction_notice_is_said) {
    Request request = received({2025, 3, 3});
    request.correction_asked = Date{2025, 3, 13};
    BOOST_TEST(story(of(request, {2025, 3, 13}), Language::en)
                   .ends_with("more than seven working days after receipt\n"));
    request.correction_asked = Date{2025, 3, 12};
    BOOST_TEST(!of(request, {2025, 3, 13}).events.back().late);
}

BOOST_AUTO_TEST_CASE(what_the_register_says_of_later_days_has_not_happened) {
    Request request = received({2025, 3, 3});
    request.third_party_asked = Date{2025, 3, 10};
    request.third_party_answered = Date{2025, 3, 20};
    request.answered = Date{2025, 4, 15};
    BOOST_TEST(name(of(request, {2025, 3, 3}).state) == "running");
    BOOST_TEST(of(request, {2025, 3, 9}).events.size() == 1u);
    BOOST_TEST(name(of(request, {2025, 3, 19}).state) == "stopped");
    BOOST_TEST(text(of(request, {2025, 3, 19}).due) == "2025-04-22");
    BOOST_TEST(text(of(request, {2025, 3, 20}).due) == "2025-04-11");
    BOOST_TEST(name(of(request, {2025, 4, 14}).state) == "overdue");
    BOOST_TEST(name(of(request, {2025, 4, 15}).state) == "answered_late");
    BOOST_TEST(of(request, {2025, 12, 31}).days.value() == -2);
    BOOST_TEST((of(request, {2025, 3, 2}).gap == ClockGap::not_yet_received));
    request.extended = Date{2025, 3, 1};  // wrong, but nothing of it has happened yet
    BOOST_TEST((of(request, {2025, 3, 2}).gap == ClockGap::not_yet_received));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_told_is_said_with_its_fields) {
    Request request;
    BOOST_TEST(why(request).starts_with("the day of receipt is missing"));
    request = received({2025, 3, 3});
    request.answered = Date{2025, 3, 2};
    BOOST_TEST(why(request) == "answered is before received: check both");
    BOOST_TEST(why(request, Language::zh) == "“答复日期”早于“收到日期”，请核对");
    request = received({2025, 3, 3});
    request.third_party_answered = Date{2025, 3, 9};
    BOOST_TEST(why(request) == "there is third party answered, but no third party asked: add it");
    request = received({2025, 3, 3});
    request.fee_paid = Date{2025, 2, 30};
    BOOST_TEST(why(request) == "fee paid is no day of the calendar: correct it");
    request = received({2019, 5, 14});
    BOOST_TEST(why(request) == "before 2019-05-15 the Regulations of 2007 held");
    BOOST_TEST(why(received({2025, 3, 3})).empty());
}

BOOST_AUTO_TEST_CASE(a_calendar_moves_the_due_date) {
    const auto calendar = WorkCalendar::read("2020-02-03\toff\n2020-02-04\toff\n2027\tcomplete\n");
    const Deadline late = deadline_of(received({2020, 1, 17}), {2020, 2, 1}, *calendar);
    BOOST_TEST(text(late.due) == "2020-02-25");
    const Deadline next = deadline_of(received({2026, 12, 10}), {2026, 12, 31}, *calendar);
    BOOST_TEST(text(next.due) == "2027-01-07");
    BOOST_TEST((next.gap == ClockGap::none));
    const Deadline unknown = of(received({2026, 12, 10}), {2026, 12, 31});
    BOOST_TEST(name(unknown.state) == "running");
    BOOST_TEST((unknown.gap == ClockGap::calendar));
    BOOST_TEST(name(of(received({2026, 12, 10}), {2027, 1, 4}).state) == "not_assessable");
}

BOOST_AUTO_TEST_CASE(grounds_are_told_by_their_words) {
    const auto due = [](std::string_view ground) {
        Request request = received({2025, 3, 3});
        request.correction_asked = Date{2025, 3, 6};
        request.corrected = Date{2025, 3, 14};
        request.correction_ground = ground;
        return text(of(request, {2025, 3, 17}).due);
    };
    for (const char* ground : {"", "申请内容不明确", "缺少文号", "信息名称、特征描述不清"})
        BOOST_TEST(due(ground) == "2025-04-14");
    for (const char* ground : {"身份证明", "未留联系方式", "委托手续不全", "身份证明内容不全"})
        BOOST_TEST(due(ground) == "2025-03-31");
    const auto unclear = [](std::string_view ground) {
        Request request = received({2025, 3, 3});
        request.correction_asked = Date{2025, 3, 6};
        request.corrected = Date{2025, 3, 14};
        request.correction_ground = ground;
        return of(request, {2025, 4, 10});
    };
    for (const char* ground : {"材料不全", "申请内容不明确，且缺少身份证明"})
        BOOST_TEST((unclear(ground).gap == ClockGap::ground));
}

BOOST_AUTO_TEST_SUITE_END()
