// The table of sentences in tests/data/prose.

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/prose.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> out;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, '\t');) out.push_back(field);
    return out;
}

Report report_of(const std::string& organ, const std::string& scope, const std::string& text) {
    Report report(form("2021"));
    report.header().organ = organ;
    report.header().organ_kind = infer_organ_kind(organ);
    report.header().year = 2024;
    if (scope != "-") report.header().scope = parse_scope(scope).value();
    report.sections().push_back({SectionKey::overview, "一、总体情况", text});
    return report;
}

void add_precision(std::string& out, Precision precision) {
    if (precision != Precision::exact) out.append(" ").append(name(precision));
}

std::string words(const Report& report) {
    std::string out;
    for (const Statement& each : statements(report)) {
        out.append(out.empty() ? "" : ", ").append(each.meaning->key);
        for (const Meaning* more : each.plus) out.append("+").append(more->key);
        out.append(" ").append(to_string(each.value));
        add_precision(out, each.precision);
        if (each.share) out.append(" share ").append(to_string(*each.share));
        add_precision(out, each.share_precision);
        if (each.growth) out.append(" growth ").append(to_string(*each.growth));
        add_precision(out, each.growth_precision);
        if (each.change) out.append(" change ").append(to_string(*each.change));
    }
    return out.empty() ? "-" : out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sentences_mean_what_a_reader_takes_them_for) {
    std::ifstream in(GOVINFO_SOURCE_DIR "/tests/data/prose/sentences.tsv");
    std::string line;
    std::getline(in, line);  // names of the columns
    std::size_t sentences = 0;
    while (std::getline(in, line)) {
        const auto row = fields(line);
        BOOST_TEST_REQUIRE(row.size() == 4U, line);
        const std::string read = words(report_of(row[0], row[1], row[2]));
        BOOST_TEST(read == row[3], row[0] << " " << row[2] << " is read as " << read);
        ++sentences;
    }
    BOOST_TEST(sentences > 50U);
}
