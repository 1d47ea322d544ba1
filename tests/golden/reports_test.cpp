// Published reports, cell by cell.
#include <govinfo/read.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

using namespace govinfo;
namespace json = boost::json;

namespace {

const std::filesystem::path folder = GOVINFO_SOURCE_DIR "/tests/data/reports";

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    BOOST_TEST_REQUIRE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string printed(const json::value& value) {
    if (value.is_null()) return "blank";
    if (value.is_string()) return std::string(value.as_string());
    if (value.is_int64()) return std::to_string(value.as_int64());
    const double millionths = value.as_double() * 1e6;  // exact enough for four decimals
    return to_string(*Decimal::from_millionths(std::llround(millionths)));
}

/// What the table says was printed in each cell, by path.
std::map<std::string, std::string> cells_of(const json::value& value, const std::string& path) {
    if (!value.is_object()) return {{path, printed(value)}};
    std::map<std::string, std::string> cells;
    for (const auto& [key, each] : value.as_object()) {
        cells.merge(
            cells_of(each, path.empty() ? std::string(key) : path + '/' + std::string(key)));
    }
    return cells;
}

std::map<std::string, std::string> expected_cells(const json::value& table) {
    std::map<std::string, std::string> cells;
    for (const auto key : {"proactive", "requests", "proceedings"}) {
        if (const json::value* part = table.as_object().if_contains(key)) {
            cells.merge(cells_of(*part, key));
        }
    }
    return cells;
}

std::map<std::string, std::string> read_cells(const Report& report) {
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const Cell cell = report.cell(static_cast<CellIndex>(i));
        const std::string path(report.form().cells()[i].path);
        if (cell.state == CellState::blank) cells[path] = "blank";
        if (cell.state == CellState::not_applicable) cells[path] = "/";
        if (cell.state == CellState::text) cells[path] = cell.raw;
        if (cell.state == CellState::number) {
            cells[path] = cell.raw.empty() ? to_string(cell.number) : std::string(cell.raw);
        }
    }
    return cells;
}

std::vector<std::string> names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const std::size_t at = name.find(".cells.json");
        if (at != name.npos) names.push_back(name.substr(0, at));
    }
    return names;
}

/// Where a report prints no number that can be read, and what it prints.
const std::map<std::string, std::string> as_text = {
    {"dayu-civil-2020", "0/0"},      // five times, for no increase and no decrease
    {"fuzhou-jx-civil-2020", "增"},  // the number is missing
};

}  // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(every_cell_is_read_as_it_was_printed_and_no_other) {
    BOOST_TEST(names().size() == 33);
    for (const std::string& name : names()) {
        if (name == "xiongxian-xiang-2019") continue;
        BOOST_TEST_CONTEXT(name) {
            const json::value table = json::parse(contents(folder / (name + ".cells.json")));
            const auto result = read(contents(folder / (name + ".txt")));
            BOOST_TEST_REQUIRE(result.has_value());
            BOOST_TEST(result->report.form().id() == std::string(table.at("form").as_string()));
            BOOST_TEST((result->report.header().year == table.at("year").as_int64()));
            const auto expected = expected_cells(table);
            const auto read = read_cells(result->report);
            for (const auto& [path, value] : expected) {
                BOOST_TEST_CONTEXT(path) {
                    BOOST_TEST_REQUIRE(read.count(path) == 1);
                    BOOST_TEST(read.at(path) == value);
                }
            }
            BOOST_TEST(read.size() == expected.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(only_what_is_no_number_stays_text) {
    for (const std::string& name : names()) {
        const auto result = read(contents(folder / (name + ".txt")));
        if (!result) continue;
        BOOST_TEST_CONTEXT(name) {
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
    for (const std::string& name : names()) {
        const std::string text = contents(folder / (name + ".txt"));
        const auto result = read(text);
        if (!result) continue;
        BOOST_TEST_CONTEXT(name) {
            for (std::size_t i = 0; i < result->report.form().cells().size(); ++i) {
                const Cell cell = result->report.cell(static_cast<CellIndex>(i));
                const Position place = result->provenance.cells[i];
                BOOST_TEST((place.line != 0) == (cell.state != CellState::absent));
                if (cell.state != CellState::number) continue;
                const std::string printed =
                    cell.raw.empty() ? to_string(cell.number) : std::string(cell.raw);
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

BOOST_AUTO_TEST_CASE(columns_made_of_spaces_give_no_wrong_number) {
    for (const auto name : {"hongze-2023.raw.txt", "hongze-2023.rawmode.txt", "suqian-2023.raw.txt",
                            "suqian-2024.raw.txt"}) {
        BOOST_TEST_CONTEXT(name) {
            const auto result = read(contents(folder / name));
            BOOST_TEST(!result.has_value());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
