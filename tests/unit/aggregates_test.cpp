#include <govinfo/aggregates.hpp>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

std::string digits(const Cell& cell) {
    return cell.state == CellState::number ? to_string(cell.number.value())
                                           : std::string(name(cell.state));
}
std::string digits(const std::optional<Sum>& sum) {
    return sum ? to_string(*sum) : "unknown";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(aggregates)

BOOST_AUTO_TEST_CASE(table_three_is_read_by_applicant_and_outcome) {
    // 宿迁市 2023, 自然人
    const Report report = report_of("2021", {{"requests/received/person", 3402},
                                             {"requests/carried_in/person", 91},
                                             {"requests/granted/person", 1175},
                                             {"requests/refused/internal_affairs/person", 20},
                                             {"requests/other/misc/person", 287},
                                             {"requests/concluded/person", 3375},
                                             {"requests/carried_out/person", 118},
                                             {"requests/concluded/total", 3486}});
    const Requests requests(report);
    BOOST_TEST(digits(requests.received(Applicant::person)) == "3402");
    BOOST_TEST(digits(requests.carried_in(Applicant::person)) == "91");
    BOOST_TEST(digits(requests.outcome(RequestOutcome::granted, Applicant::person)) == "1175");
    BOOST_TEST(digits(requests.outcome(RequestOutcome::misc, Applicant::person)) == "287");
    BOOST_TEST(digits(requests.refused(RefusalReason::internal_affairs, Applicant::person)) ==
               "20");
    BOOST_TEST(digits(requests.concluded(Applicant::person)) == "3375");
    BOOST_TEST(digits(requests.concluded(Applicant::total)) == "3486");
    BOOST_TEST(digits(requests.carried_out(Applicant::person)) == "118");
    BOOST_TEST(digits(requests.received(Applicant::business)) == "absent");
}

BOOST_AUTO_TEST_CASE(a_group_is_the_sum_of_its_outcomes_and_unknown_if_one_is) {
    Report report = zeros("2021");
    set(report, "requests/refused/state_secret/total", 2);
    set(report, "requests/refused/administrative_inquiry/total", 21);
    set(report, "requests/unavailable/not_held/total", 1047);
    const Requests requests(report);
    BOOST_TEST(digits(requests.group(OutcomeGroup::refused, Applicant::total)) == "23");
    BOOST_TEST(digits(requests.group(OutcomeGroup::unavailable, Applicant::total)) == "1047");
    BOOST_TEST(digits(requests.group(OutcomeGroup::other, Applicant::total)) == "0");
    report.set_not_applicable(at(report, "requests/refused/enforcement_file/total"));
    BOOST_TEST(digits(requests.group(OutcomeGroup::refused, Applicant::total)) == "23");
    report.set_blank(at(report, "requests/refused/enforcement_file/total"));
    BOOST_TEST(digits(requests.group(OutcomeGroup::refused, Applicant::total)) == "unknown");
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_is_the_group_of_its_parts) {
    Report report = report_of("2021", {{"requests/other/person", 7}});
    BOOST_TEST(digits(Requests(report).group(OutcomeGroup::other, Applicant::person)) == "7");
    BOOST_TEST(digits(Requests(report).group(OutcomeGroup::other, Applicant::business)) ==
               "unknown");
    set(report, "requests/other/unpaid/person", 1);
    BOOST_TEST(digits(Requests(report).group(OutcomeGroup::other, Applicant::person)) == "unknown");
    const Report old = report_of("2019", {{"requests/other/person", 7}});
    BOOST_TEST(digits(Requests(old).group(OutcomeGroup::other, Applicant::person)) == "7");
    BOOST_TEST(digits(Requests(old).outcome(RequestOutcome::other, Applicant::person)) == "7");
    BOOST_TEST(digits(Requests(old).outcome(RequestOutcome::misc, Applicant::person)) == "absent");
}

BOOST_AUTO_TEST_CASE(table_four_is_read_by_group_and_result) {
    Report report(form("2019"));
    set(report, "proceedings/litigation_after_reconsideration/pending", 9);
    const Proceedings proceedings(report);
    BOOST_TEST(digits(proceedings.result(ProceedingGroup::litigation_after_reconsideration,
                                         ProceedingResult::pending)) == "9");
    BOOST_TEST(digits(proceedings.result(ProceedingGroup::reconsideration,
                                         ProceedingResult::total)) == "absent");
}

BOOST_AUTO_TEST_CASE(table_two_is_read_by_its_own_form_alone) {
    const Report old = report_of("2019", {{"proactive/regulations/public_total", 524},
                                          {"proactive/other_services/decisions", 4},
                                          {"proactive/fees/change", -2},
                                          {"proactive/procurement/projects", 6}});
    BOOST_TEST(!ProactiveDisclosure2021::of(old).has_value());
    const auto table = ProactiveDisclosure2019::of(old);
    BOOST_TEST_REQUIRE(table.has_value());
    BOOST_TEST(digits(table->regulations().public_total) == "524");
    BOOST_TEST(digits(table->normative_documents().made) == "absent");
    BOOST_TEST(digits(table->other_services().decisions) == "4");
    BOOST_TEST(digits(table->fees().change) == "-2");
    BOOST_TEST(digits(table->fees().decisions) == "absent");
    BOOST_TEST(digits(table->procurement().projects) == "6");

    Report report = report_of("2021", {{"proactive/regulations/issued", 2},
                                       {"proactive/regulations/in_force", 11},
                                       {"proactive/normative_documents/repealed", 489},
                                       {"proactive/licensing/decisions", 1808595},
                                       {"proactive/penalties/decisions", 2822652},
                                       {"proactive/coercion/decisions", 20163}});
    report.set_number(at(report, "proactive/fees/amount"), decimal("59237.2449"));
    BOOST_TEST(!ProactiveDisclosure2019::of(report).has_value());
    const auto now = ProactiveDisclosure2021::of(report);
    BOOST_TEST_REQUIRE(now.has_value());
    BOOST_TEST(digits(now->regulations().issued) == "2");
    BOOST_TEST(digits(now->regulations().in_force) == "11");
    BOOST_TEST(digits(now->normative_documents().repealed) == "489");
    BOOST_TEST(digits(now->licensing_decisions()) == "1808595");
    BOOST_TEST(digits(now->penalty_decisions()) == "2822652");
    BOOST_TEST(digits(now->coercion_decisions()) == "20163");
    BOOST_TEST(digits(now->fees()) == "59237.2449");
}

BOOST_AUTO_TEST_CASE(views_show_later_changes) {
    Report report(form("2021"));
    const Requests requests(report);
    set(report, "requests/received/other", 3);
    BOOST_TEST(digits(requests.received(Applicant::other)) == "3");
}

BOOST_AUTO_TEST_SUITE_END()
