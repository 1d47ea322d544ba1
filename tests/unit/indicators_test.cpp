#include <govinfo/indicators.hpp>

#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Measure measured(const Report& report, std::string_view key,
                 BlankPolicy blank = BlankPolicy::unknown) {
    for (const Measure& each : measure(report, blank))
        if (each.indicator->key == key) return each;
    throw std::invalid_argument(std::string(key));
}

/// Percent, or the reason why there is none.
std::string words(const Report& report, std::string_view key,
                  BlankPolicy blank = BlankPolicy::unknown) {
    const Measure found = measured(report, key, blank);
    return found.value ? percent(*found.value) : reason(found, report, Language::en);
}

/// 宿迁市 2024, the cells that rates are made of.
Report suqian() {
    Report report = zeros("2021");
    const std::pair<const char*, std::int64_t> totals[] = {
        {"received", 3525},
        {"carried_in", 121},
        {"granted", 1431},
        {"partly_granted", 471},
        {"refused/state_secret", 2},
        {"refused/prohibited_by_law", 1},
        {"refused/security_or_stability", 4},
        {"refused/third_party_rights", 17},
        {"refused/internal_affairs", 21},
        {"refused/process_information", 11},
        {"refused/enforcement_file", 23},
        {"refused/administrative_inquiry", 13},
        {"unavailable/not_held", 897},
        {"unavailable/needs_creation", 36},
        {"unavailable/unclear", 8},
        {"not_processed/complaint", 87},
        {"not_processed/repeated", 27},
        {"not_processed/excessive", 3},
        {"other/uncorrected", 77},
        {"other/unpaid", 38},
        {"other/misc", 354},
        {"concluded", 3521},
        {"carried_out", 125},
    };
    for (const auto& [row, count] : totals)
        set(report, std::string("requests/") + row + "/total", count);
    set(report, "requests/received/person", 3440);
    const std::pair<const char*, std::int64_t> cases[] = {
        {"reconsideration/upheld", 88},
        {"reconsideration/corrected", 18},
        {"reconsideration/other", 28},
        {"reconsideration/pending", 36},
        {"reconsideration/total", 170},
        {"litigation_direct/upheld", 7},
        {"litigation_direct/pending", 7},
        {"litigation_direct/total", 25},
        {"litigation_after_reconsideration/corrected", 1},
        {"litigation_after_reconsideration/pending", 13},
        {"litigation_after_reconsideration/total", 52},
    };
    for (const auto& [row, count] : cases) set(report, std::string("proceedings/") + row, count);
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(indicator)

BOOST_AUTO_TEST_CASE(rates_of_a_real_report_are_exact) {
    const Report report = suqian();  // 57 lawsuits decided; one is made up to be lost
    BOOST_TEST(words(report, "person") == "97.59");                     // 3440 / 3525
    BOOST_TEST(words(report, "concluded") == "96.57");                  // 3521 / 3646
    BOOST_TEST(words(report, "carried_out") == "3.43");                 // 125 / 3646
    BOOST_TEST(words(report, "granted") == "40.64");                    // 1431 / 3521
    BOOST_TEST(words(report, "partly_granted") == "13.38");             // 471 / 3521
    BOOST_TEST(words(report, "refused") == "2.61");                     // 92 / 3521
    BOOST_TEST(words(report, "unavailable") == "26.73");                // 941 / 3521
    BOOST_TEST(words(report, "not_processed") == "3.32");               // 117 / 3521
    BOOST_TEST(words(report, "other") == "13.32");                      // 469 / 3521
    BOOST_TEST(words(report, "reconsideration") == "4.83");             // 170 / 3521
    BOOST_TEST(words(report, "reconsideration_corrected") == "13.43");  // 18 / 134
    BOOST_TEST(words(report, "litigation_lost") == "1.75");             // 1 / 57
    const Measure lost = measured(report, "litigation_lost");
    BOOST_TEST((lost.value == Fraction::of(decimal("1"), decimal("57"))));
    BOOST_TEST((lost.denominator == Sum(decimal("57"))));
}

BOOST_AUTO_TEST_CASE(outcomes_share_out_all_that_was_concluded) {
    std::int64_t sum = 0;
    for (const char* key :
         {"granted", "partly_granted", "refused", "unavailable", "not_processed", "other"})
        sum += measured(suqian(), key).numerator.units();
    BOOST_TEST(sum == 3521);
}

BOOST_AUTO_TEST_CASE(nothing_is_a_share_of_nothing) {
    const Report report = zeros("2021");
    for (const Measure& each : measure(report)) {
        BOOST_TEST(!each.value.has_value());
        BOOST_TEST(reason(each, report, Language::en) == "the denominator is 0");
    }
    Report all_pending = zeros("2021");
    set(all_pending, "proceedings/reconsideration/pending", 3);
    set(all_pending, "proceedings/reconsideration/total", 3);
    BOOST_TEST(words(all_pending, "reconsideration_corrected") == "the denominator is 0");
    set(all_pending, "proceedings/reconsideration/total", 1);
    BOOST_TEST(words(all_pending, "reconsideration_corrected") == "the denominator is -2");
}

BOOST_AUTO_TEST_CASE(a_rate_over_an_unknown_cell_cannot_be_assessed) {
    Report report = suqian();
    report.set_absent(at(report, "requests/refused/process_information/total"));
    report.set_blank(at(report, "requests/refused/process_information/person"));
    BOOST_TEST(words(report, "refused") ==
               "requests/refused/process_information/total holds no number");
    BOOST_TEST(words(report, "refused", BlankPolicy::zero) == "2.30");  // 81 / 3521
    BOOST_TEST(words(report, "granted") == "40.64");
    report.set_not_applicable(at(report, "requests/refused/process_information/total"));
    BOOST_TEST(words(report, "refused") == "2.30");
}

BOOST_AUTO_TEST_CASE(a_total_that_is_not_printed_is_the_sum_of_its_parts) {
    Report report = suqian();
    set(report, "requests/granted/person", 1408);
    set(report, "requests/granted/business", 23);
    for (const BlankPolicy blank : {BlankPolicy::unknown, BlankPolicy::zero}) {
        report.set_blank(at(report, "requests/granted/total"));
        BOOST_TEST(words(report, "granted", blank) == "40.64");
        report.set_absent(at(report, "requests/granted/total"));
        BOOST_TEST(words(report, "granted", blank) == "40.64");
    }
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_stands_for_its_parts_and_2019_has_but_one) {
    Report report = suqian();
    for (const char* part : {"uncorrected", "unpaid", "misc"})
        for (const Column& column : report.form().tables()[1].blocks[0].columns)
            report.set_absent(
                at(report, std::string("requests/other/") + part + "/" + std::string(column.key)));
    set(report, "requests/other/total", 469);
    BOOST_TEST(words(report, "other") == "13.32");

    Report old = zeros("2019");
    set(old, "requests/other/total", 3);
    set(old, "requests/concluded/total", 4);
    BOOST_TEST(words(old, "other") == "75.00");
}

BOOST_AUTO_TEST_CASE(every_term_names_cells_of_every_form_and_every_key_is_one) {
    std::set<std::string_view> keys;
    for (const Indicator& each : indicators()) {
        BOOST_TEST(keys.insert(each.key).second);
        BOOST_TEST(find_indicator(each.key) == &each);
        for (const Form* form : forms())
            for (const auto terms : {each.numerator, each.denominator})
                for (const NamedCells& term : terms) {
                    bool found = false;
                    for (const CellInfo& cell : form->cells())
                        found = found ||
                                (cell.table->key == term.table && cell.column->key == term.column &&
                                 (cell.row->key == term.row || cell.row->under == term.row));
                    BOOST_TEST(found, form->id() << " " << term.row);
                }
    }
    BOOST_TEST(find_indicator("none") == nullptr);
}

BOOST_AUTO_TEST_CASE(machines_get_exact_sums_and_the_reason_for_none) {
    const Report report = report_of("2021", {{"requests/received/person", 1}});
    const std::string json = indicators_json(measure(report), report);
    BOOST_TEST(json.find("{\"key\":\"person\",\"name\":{\"zh\":\"自然人申请占比\"") !=
               std::string::npos);
    BOOST_TEST(json.find("\"numerator\":null,\"denominator\":null,\"percent\":null,\"reason\":"
                         "{\"zh\":\"表三") != std::string::npos);
    const std::string known = indicators_json(measure(suqian()), suqian());
    BOOST_TEST(known.find("\"numerator\":\"18\",\"denominator\":\"134\",\"percent\":\"13.43\"}") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
