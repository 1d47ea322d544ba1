#include "golden/printed_cells.hpp"

#include <cmath>
#include <map>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "golden/documents.hpp"

namespace json = boost::json;

namespace govinfo::test {
namespace {

using Cells = std::map<std::string, std::string>;

std::string printed(const json::value& value) {
    if (value.is_null()) return "blank";
    if (value.is_string()) return std::string(value.as_string());
    if (value.is_int64()) return std::to_string(value.as_int64());
    const double millionths = value.as_double() * 1e6;  // exact enough for four decimals
    return to_string(*Decimal::from_millionths(std::llround(millionths)));
}

/// What the table says was printed in each cell, by path.
Cells cells_of(const json::value& value, const std::string& path) {
    if (!value.is_object()) return {{path, printed(value)}};
    Cells cells;
    for (const auto& [key, each] : value.as_object()) {
        cells.merge(
            cells_of(each, path.empty() ? std::string(key) : path + '/' + std::string(key)));
    }
    return cells;
}

Cells expected_cells(const json::value& table) {
    Cells cells;
    for (const auto key : {"proactive", "requests", "proceedings"}) {
        if (const json::value* part = table.as_object().if_contains(key)) {
            cells.merge(cells_of(*part, key));
        }
    }
    return cells;
}

Cells read_cells(const Report& report) {
    Cells cells;
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const Cell cell = report.cell(static_cast<CellIndex>(i));
        const std::string path(report.form().cells()[i].path);
        if (cell.state == CellState::blank) cells[path] = "blank";
        if (cell.state == CellState::not_applicable) cells[path] = "/";
        if (cell.state == CellState::text) cells[path] = cell.raw;
        if (cell.state == CellState::number) {
            cells[path] = cell.raw.empty() ? to_string(*cell.number) : std::string(cell.raw);
        }
    }
    return cells;
}

}  // namespace

void check_cells(const Report& report, const std::filesystem::path& expected,
                 const std::vector<std::string>& unread) {
    const json::value table = json::parse(contents(expected));
    BOOST_TEST(report.form().id() == std::string(table.at("form").as_string()));
    if (!report.header().title.empty()) {  // a fragment has none
        BOOST_TEST((report.header().year == table.at("year").as_int64()));
    }
    Cells cells = expected_cells(table);
    for (const std::string& row : unread)
        for (auto each = cells.lower_bound(row);
             each != cells.end() && each->first.starts_with(row);)
            each = cells.erase(each);
    const Cells read = read_cells(report);
    for (const auto& [path, value] : cells) {
        BOOST_TEST_CONTEXT(path) {
            BOOST_TEST_REQUIRE(read.count(path) == 1);
            BOOST_TEST(read.at(path) == value);
        }
    }
    BOOST_TEST(read.size() == cells.size());
}

}  // namespace govinfo::test
