#include <govinfo/totals.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// `path action before→after` of each change.
std::string words(const std::vector<Change>& changes, const Report& report) {
    std::string out;
    for (const Change& change : changes) {
        out.append(out.empty() ? "" : ", ").append(report.form().cell(change.cell).path);
        out.append(" ").append(name(change.action)).append(" ");
        out.append(change.before_state == CellState::number ? to_string(change.before)
                                                            : name(change.before_state));
        out.append(" ").append(to_string(change.after));
    }
    return out;
}

/// Every part and total 0.
Report draft() {
    return zeros("2021");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(totals)

BOOST_AUTO_TEST_CASE(a_total_that_is_right_is_not_listed) {
    Report report = draft();
    BOOST_TEST(fill_totals(report).empty());
    report.set_not_applicable(at(report, "requests/received/total"));  // the mark is 0
    BOOST_TEST(fill_totals(report).empty());
    BOOST_TEST(name(report.state(at(report, "requests/received/total"))) == "not_applicable");
}

BOOST_AUTO_TEST_CASE(a_missing_or_blank_total_is_filled) {
    Report report = draft();
    set(report, "proceedings/reconsideration/upheld", 309);
    set(report, "proceedings/reconsideration/pending", 26);
    report.set_blank(at(report, "proceedings/reconsideration/total"));
    report.set_absent(at(report, "proceedings/litigation_direct/total"));
    BOOST_TEST(words(fill_totals(report), report) ==
               "proceedings/reconsideration/total filled blank 335, "
               "proceedings/litigation_direct/total filled absent 0");
    BOOST_TEST((report.number(at(report, "proceedings/reconsideration/total")) == decimal("335")));
}

BOOST_AUTO_TEST_CASE(parts_are_filled_before_the_sums_that_they_enter) {
    Report report = draft();
    set(report, "requests/received/person", 2);
    set(report, "requests/granted/person", 2);
    for (const char* total : {"requests/received/total", "requests/granted/total",
                              "requests/concluded/person", "requests/concluded/total"})
        report.set_blank(at(report, total));
    BOOST_TEST(words(fill_totals(report), report) ==
               "requests/received/total filled blank 2, requests/granted/total filled blank 2, "
               "requests/concluded/person filled blank 2, requests/concluded/total filled blank 2");
    BOOST_TEST(validate(report).failures().empty());
}

BOOST_AUTO_TEST_CASE(a_printed_total_that_disagrees_is_kept) {
    Report report = draft();
    set(report, "proceedings/reconsideration/upheld", 11);
    report.set_text(at(report, "proceedings/litigation_direct/total"), "见附件");
    report.set_not_applicable(at(report, "proceedings/reconsideration/total"));
    set(report, "requests/received/total", 5);
    const Report before = report;
    BOOST_TEST(words(fill_totals(report), report) ==
               "requests/received/total kept 5 0, "
               "proceedings/reconsideration/total kept not_applicable 11, "
               "proceedings/litigation_direct/total kept text 0");
    BOOST_TEST((report == before));
}

BOOST_AUTO_TEST_CASE(a_kept_total_is_what_other_sums_take) {
    Report report = draft();
    set(report, "requests/granted/person", 2);
    set(report, "requests/granted/total", 2);
    set(report, "requests/concluded/person", 3);
    report.set_blank(at(report, "requests/concluded/total"));
    BOOST_TEST(words(fill_totals(report), report) ==
               "requests/concluded/person kept 3 2, requests/concluded/total filled blank 3");
}

BOOST_AUTO_TEST_CASE(a_total_with_an_unknown_part_is_not_computed_unless_blank_is_zero) {
    Report report = draft();
    report.set_blank(at(report, "proceedings/reconsideration/pending"));
    report.set_blank(at(report, "proceedings/reconsideration/total"));
    BOOST_TEST(words(fill_totals(report), report) ==
               "proceedings/reconsideration/total not_computable blank 0");
    BOOST_TEST(name(report.state(at(report, "proceedings/reconsideration/total"))) == "blank");
    BOOST_TEST(words(fill_totals(report, {BlankPolicy::zero}), report) ==
               "proceedings/reconsideration/total filled blank 0");
    BOOST_TEST(name(report.state(at(report, "proceedings/reconsideration/pending"))) == "blank");
}

BOOST_AUTO_TEST_CASE(received_and_carried_out_are_never_computed) {
    Report report = draft();
    set(report, "requests/granted/person", 2);
    for (const char* path : {"requests/received/person", "requests/carried_in/person",
                             "requests/carried_out/person", "requests/granted/business"})
        report.set_blank(at(report, path));
    fill_totals(report, {BlankPolicy::zero});
    for (const char* path : {"requests/received/person", "requests/carried_in/person",
                             "requests/carried_out/person", "requests/granted/business"})
        BOOST_TEST(name(report.state(at(report, path))) == "blank", path);
}

BOOST_AUTO_TEST_CASE(a_sum_beyond_twelve_digits_is_not_computed) {
    Report report = draft();
    set(report, "proceedings/reconsideration/upheld", 999'999'999'999);
    set(report, "proceedings/reconsideration/other", 1);
    report.set_blank(at(report, "proceedings/reconsideration/total"));
    BOOST_TEST(words(fill_totals(report), report) ==
               "proceedings/reconsideration/total not_computable blank 0");
}

BOOST_AUTO_TEST_CASE(an_unsplit_row_has_its_total_filled_and_enters_the_sum) {
    Report report = report_of("2021", {});
    const auto& columns = report.form().tables()[1].blocks[0].columns;
    for (std::size_t i = 0; i < report.form().cell_count(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.form().cell(cell).row->under != "other") report.set_number(cell, Decimal());
    }
    for (const Column& column : columns)
        if (!column.total) set(report, std::string("requests/other/").append(column.key), 1);
    for (const Column& column : columns)
        report.set_blank(at(report, std::string("requests/concluded/").append(column.key)));
    fill_totals(report);
    BOOST_TEST((report.number(at(report, "requests/concluded/business")) == decimal("1")));
    BOOST_TEST((report.number(at(report, "requests/concluded/total")) == decimal("6")));
    BOOST_TEST((report.number(at(report, "requests/other/total")) == decimal("6")));
    BOOST_TEST(name(report.state(at(report, "requests/other/misc/total"))) == "absent");
}

BOOST_AUTO_TEST_CASE(a_split_report_gets_no_unsplit_row) {
    Report report(form("2021"));
    for (const Change& change : fill_totals(report)) {
        BOOST_TEST(name(change.action) == "not_computable");
        BOOST_TEST(!report.form().cell(change.cell).optional);
    }
    BOOST_TEST((report == Report(form("2021"))));
}

BOOST_AUTO_TEST_CASE(actions_have_names) {
    BOOST_TEST(name(Change::Action::filled) == "filled");
    BOOST_TEST(name(Change::Action::kept) == "kept");
    BOOST_TEST(name(Change::Action::not_computable) == "not_computable");
}

BOOST_AUTO_TEST_SUITE_END()
