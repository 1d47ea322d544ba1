// Any number of threads read one report at a time; for the thread sanitizer above all.

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include <boost/test/unit_test.hpp>

#include <govinfo/aggregates.hpp>
#include <govinfo/compare.hpp>
#include <govinfo/copied_text.hpp>
#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/indicators.hpp>
#include <govinfo/json.hpp>
#include <govinfo/prose.hpp>
#include <govinfo/read.hpp>
#include <govinfo/totals.hpp>

#include "support/reports.hpp"

using namespace govinfo;

namespace {

std::string document() {
    std::ifstream in(GOVINFO_SOURCE_DIR "/examples/data/luobei-education-2020.txt");
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// What several threads look at.
struct Shared {
    std::string bytes;
    ReadResult read;
    Report previous;
    TextIndex others;
};

std::string cells(const Report& report) {
    std::string out;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const Cell cell = report.cell(static_cast<CellIndex>(i));
        out.append(name(cell.state)).append(cell.raw).append(cell.unit);
        if (cell.number) out += to_string(*cell.number);
    }
    const auto granted = Requests(report).group(OutcomeGroup::refused, Applicant::person);
    return out + (granted ? to_string(*granted) : "");
}

/// All that is made of a const report.
std::string everything(const Shared& shared) {
    const Report& report = shared.read.report;
    ValidateOptions options;
    options.previous = &shared.previous;
    options.others = &shared.others;
    DiagnoseOptions diagnose_options;
    diagnose_options.previous = &shared.previous;
    Report copy = report;
    const auto changes = fill_totals(copy);
    return cells(report) + write_json(report) + write_json(copy) +
           validation_json(explain(shared.read, validate(shared.read, options), options)) +
           std::to_string(evaluate(shared.read, options).size() + changes.size()) +
           diagnosis_json(diagnose(report, diagnose_options), report) +
           statements_json(statements(report), report) +
           comparison_json(compare(shared.previous, report), shared.previous, report) +
           indicators_json(measure(report), report) +
           copied_text_json(shared.others.copied(report), report, shared.others) +
           json_schema(report.form()) + write_json(read(shared.bytes)->report);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(threads)

BOOST_AUTO_TEST_CASE(three_threads_see_in_one_report_what_one_sees) {
    const std::string bytes = document();
    auto read_result = read(bytes);
    BOOST_TEST_REQUIRE(read_result.has_value());
    Report previous = read_result->report;
    previous.header().year = 2019;
    const Report* const reports[] = {&previous};
    Shared shared = {bytes, *std::move(read_result), previous, TextIndex(reports)};
    test::set(shared.read.report, "requests/granted/person", 86);
    test::set(shared.read.report, "requests/carried_in/total", 2);

    std::array<std::string, 3> seen;  // before the main thread has made anything of it
    std::array<std::thread, seen.size()> threads;
    for (std::size_t i = 0; i < seen.size(); ++i)
        threads[i] = std::thread([&shared, &out = seen[i]] { out = everything(shared); });
    for (std::thread& each : threads) each.join();

    const std::string expected = everything(shared);
    for (const std::string& each : seen) BOOST_TEST((each == expected));
    for (const char* part :
         {"T3.ROW_TOTAL@granted", "YOY.CARRY@total", "\"proposed\"", "YOY.COPIED_TEXT"})
        BOOST_TEST(expected.find(part) != expected.npos, part);
}

BOOST_AUTO_TEST_SUITE_END()
