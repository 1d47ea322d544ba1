// Published reports, cell by cell.
#include <govinfo/read.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "golden/printed_cells.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

const std::filesystem::path folder = GOVINFO_SOURCE_DIR "/tests/data/reports";

#ifdef GOVINFO_HTML
constexpr std::size_t source_count = 39;
constexpr bool reads_pages = true;
#else
constexpr std::size_t source_count = 36;
constexpr bool reads_pages = false;
#endif

/// The files from which every cell is read: NAME.txt, NAME.raw.txt, NAME.html … beside
/// NAME.cells.json.
std::vector<std::string> sources() {
    std::vector<std::string> sources;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string file = entry.path().filename().string();
        const std::string name = file.substr(0, file.find('.'));
        if (entry.path().extension() == ".json" || name == "xiongxian-xiang-2019") continue;
        if (entry.path().extension() == ".html" && !reads_pages) continue;
        if (std::filesystem::exists(folder / (name + ".cells.json"))) sources.push_back(file);
    }
    return sources;
}

std::string name_of(const std::string& file) {
    return file.substr(0, file.find('.'));
}

/// Where a report prints no number that can be read, and what it prints.
const std::map<std::string, std::string> as_text = {
    {"dayu-civil-2020", "0/0"},      // five times, for no increase and no decrease
    {"fuzhou-jx-civil-2020", "增"},  // the number is missing
};

}  // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(every_cell_is_read_as_it_was_printed_and_no_other) {
    BOOST_TEST(sources().size() == source_count);
    for (const std::string& file : sources()) {
        BOOST_TEST_CONTEXT(file) {
            const auto result = read(contents(folder / file));
            BOOST_TEST_REQUIRE(result.has_value());
            check_cells(result->report, folder / (name_of(file) + ".cells.json"));
        }
    }
}

BOOST_AUTO_TEST_CASE(only_what_is_no_number_stays_text) {
    for (const std::string& file : sources()) {
        const auto result = read(contents(folder / file));
        BOOST_TEST_REQUIRE(result.has_value());
        const std::string name = name_of(file);
        BOOST_TEST_CONTEXT(file) {
            for (std::size_t i = 0; i < result->report.form().cells().size(); ++i) {
                const Cell cell = result->report.cell(static_cast<CellIndex>(i));
                if (cell.state != CellState::text) continue;
                BOOST_TEST_REQUIRE(as_text.count(name) == 1);
                BOOST_TEST(cell.raw == as_text.at(name));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_cell_that_was_read_has_a_place_where_it_is_printed) {
    for (const std::string& file : sources()) {
        const std::string text = contents(folder / file);
        const auto result = read(text);
        BOOST_TEST_REQUIRE(result.has_value());
        BOOST_TEST_CONTEXT(file) {
            for (std::size_t i = 0; i < result->report.form().cells().size(); ++i) {
                const Cell cell = result->report.cell(static_cast<CellIndex>(i));
                const Position place = result->provenance.cells[i];
                BOOST_TEST((place.line != 0) == (cell.state != CellState::absent));
                if (cell.state != CellState::number) continue;
                const std::string printed =
                    cell.raw.empty() ? to_string(*cell.number) : std::string(cell.raw);
                BOOST_TEST(text.compare(place.offset, printed.size(), printed) == 0);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused_by_name) {
    const std::map<std::string, ErrorCode> refused = {
        {"xiongxian-xiang-2019.txt", ErrorCode::values_lost},
        {"suqian-comparison.raw.txt", ErrorCode::comparison},
    };
    for (const auto& [name, code] : refused) {
        BOOST_TEST_CONTEXT(name) {
            const auto result = read(contents(folder / name));
            BOOST_TEST_REQUIRE(!result.has_value());
            BOOST_TEST(govinfo::name(result.error().code) == govinfo::name(code));
            BOOST_TEST(result.error().line != 0);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
