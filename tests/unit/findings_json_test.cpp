#include <govinfo/json.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

using namespace govinfo;

namespace {

namespace json = boost::json;

json::object written(const ReadResult& read) {
    const Explanation explanation = explain(read, validate(read));
    return json::parse(validation_json(explanation)).at("validation").as_object();
}

json::object written(const Report& report) {
    return written(ReadResult{report, {}, {}});
}

/// A county bureau's, all 0 but for the fees, of which `fees` is charged.
Report report_with_fees(Decimal fees) {
    const Form& form = *find_form("2021");
    Report report(form);
    report.header().organ = "某县\"教育\"局";
    report.header().organ_kind = OrganKind::department;
    report.header().year = 2024;
    for (std::size_t i = 0; i < form.cell_count(); ++i)
        report.set_number(static_cast<CellIndex>(i), Decimal());
    report.set_number(*form.find("proactive/fees/amount"), fees);
    return report;
}

std::vector<std::string> keys(const json::object& object) {
    std::vector<std::string> keys;
    for (const auto& member : object) keys.emplace_back(member.key());
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(findings_json_suite)

BOOST_AUTO_TEST_CASE(members_stand_in_their_order) {
    const json::object object = written(report_with_fees(*Decimal::parse("-59237.2449")));
    const Keys members = {"form",   "organ",    "year",         "verdict",
                          "counts", "findings", "not_assessed", "notes"};
    BOOST_TEST(keys(object) == members, boost::test_tools::per_element());
    BOOST_TEST(object.at("form").as_string() == "2021");
    BOOST_TEST(object.at("organ").as_string() == "某县\"教育\"局");
    BOOST_TEST(object.at("year").as_int64() == 2024);
    BOOST_TEST(object.at("verdict").as_string() == "inconsistent");
    const Keys counts = {"error", "warning", "info", "not_assessable", "accepted"};
    BOOST_TEST(keys(object.at("counts").as_object()) == counts, boost::test_tools::per_element());
    BOOST_TEST(object.at("counts").at("error").as_int64() == 1);
}

BOOST_AUTO_TEST_CASE(a_finding_has_its_words_in_both_languages_and_sides_if_its_rule_has) {
    const json::object object = written(report_with_fees(*Decimal::parse("-59237.2449")));
    const json::object& finding = object.at("findings").at(0).as_object();
    const Keys members = {"id",        "rule",     "line",    "severity",   "basis",
                          "outcome",   "left",     "right",   "difference", "cells",
                          "accept_as", "citation", "message", "source"};
    BOOST_TEST(keys(finding) == members, boost::test_tools::per_element());
    BOOST_TEST(finding.at("id").as_string() == "CELL.MONEY@proactive/fees/amount");
    BOOST_TEST(finding.at("rule").as_string() == "CELL.MONEY");
    BOOST_TEST(finding.at("line").as_string() == "proactive/fees/amount");
    BOOST_TEST(finding.at("severity").as_string() == "error");
    BOOST_TEST(finding.at("basis").as_string() == "structural");
    BOOST_TEST(finding.at("outcome").as_string() == "fail");
    for (const char* side : {"left", "right", "difference"})
        BOOST_TEST(finding.at(side).is_null(), side);
    const json::object& cell = finding.at("cells").at(0).as_object();
    BOOST_TEST(cell.at("path").as_string() == "proactive/fees/amount");
    BOOST_TEST(cell.at("role").as_string() == "subject");
    BOOST_TEST(cell.at("state").as_string() == "number");
    BOOST_TEST(cell.at("value").as_string() == "-59237.2449");
    BOOST_TEST(!finding.at("message").at("zh").as_string().empty());
    BOOST_TEST(!finding.at("message").at("en").as_string().empty());

    Report report(*find_form("2021"));
    report.set_number(*report.form().find("proceedings/reconsideration/upheld"),
                      *Decimal::from_count(2));
    for (const char* result : {"corrected", "other", "pending"})
        report.set_number(*report.form().find(std::string("proceedings/reconsideration/") + result),
                          Decimal());
    report.set_number(*report.form().find("proceedings/reconsideration/total"),
                      *Decimal::from_count(5));
    const json::object linear = written(report);
    const json::value& sums = linear.at("findings").at(0);
    BOOST_TEST(sums.at("id").as_string() == "T4.TOTAL@reconsideration");
    BOOST_TEST(sums.at("left").as_string() == "5");
    BOOST_TEST(sums.at("right").as_string() == "2");
    BOOST_TEST(sums.at("difference").as_string() == "3");
}

BOOST_AUTO_TEST_CASE(the_source_is_a_place_or_line_0) {
    ReadResult read = {report_with_fees(*Decimal::from_count(-1)), {}, {}};
    const Form& form = read.report.form();
    BOOST_TEST(written(read).at("findings").at(0).at("source").at("line").as_int64() == 0);

    auto& places = read.provenance.cells;
    places.resize(form.cells().size());
    Position& place = places[static_cast<std::size_t>(*form.find("proactive/fees/amount"))];
    const auto source = [&] {
        const json::object object = written(read);
        const json::value& finding = object.at("findings").at(0);
        BOOST_TEST((finding.at("source") == finding.at("cells").at(0).at("source")));
        return json::serialize(finding.at("source"));
    };
    place = {9, 3, 4};
    BOOST_TEST(source() == R"({"line":3,"column":4,"offset":9})");
    place = {9, 3, 4, {1, 7, 2}};
    BOOST_TEST(source() == R"({"line":3,"column":4,"offset":9,"table":1,"row":7,"cell":2})");
}

BOOST_AUTO_TEST_CASE(unknown_header_fields_and_values_are_null) {
    Report report(*find_form("2019"));
    report.set_blank(*report.form().find("requests/received/person"));
    const json::object object = written(report);
    BOOST_TEST(object.at("organ").is_null());
    BOOST_TEST(object.at("year").is_null());
    BOOST_TEST(object.at("verdict").as_string() == "incomplete");
    BOOST_TEST(object.at("not_assessed").as_array().size() ==
               static_cast<std::size_t>(object.at("counts").at("not_assessable").as_int64()));
    BOOST_TEST(object.at("not_assessed").at(0).at("reason").at("zh").is_string());
}

BOOST_AUTO_TEST_CASE(notes_of_the_reader_are_passed_on) {
    const json::object object = written(ReadResult{
        report_with_fees(Decimal()),
        {},
        {{NoteCode::unit, std::nullopt, "proactive/fees/amount", "3\t万元", {120, 9, 3}}}});
    const json::object& note = object.at("notes").at(0).as_object();
    BOOST_TEST(note.at("code").as_string() == "unit");
    BOOST_TEST(note.at("path").as_string() == "proactive/fees/amount");
    BOOST_TEST(note.at("raw").as_string() == "3\t万元");
    BOOST_TEST(note.at("message").at("zh").is_string());
    BOOST_TEST(json::serialize(note.at("source")) == R"({"line":9,"column":3,"offset":120})");
}

BOOST_AUTO_TEST_SUITE_END()
