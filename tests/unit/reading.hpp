// What the tests of reading share: reports in pieces, and what is read of them as text.
#pragma once

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

#include "support/reports.hpp"

namespace govinfo::test {

inline std::string contents(const std::string& path) {
    std::ifstream file(GOVINFO_SOURCE_DIR "/" + path, std::ios::binary);
    BOOST_TEST_REQUIRE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string seed() {
    return contents("tests/data/reports/luobei-education-2020.txt");
}

inline ReadResult read_report(std::string_view text, const ReadOptions& options = {}) {
    auto result = read(text, options);
    BOOST_TEST_REQUIRE(result.has_value(),
                       (result ? std::string() : message(result.error(), Language::en)));
    return *std::move(result);
}

inline Error refusal(std::string_view text, const ReadOptions& options = {}) {
    const auto result = read(text, options);
    BOOST_TEST_REQUIRE(!result.has_value());
    return result.error();
}

/// As printed; "blank", "absent".
inline std::string at(const ReadResult& result, std::string_view path) {
    const Cell cell = result.report.cell(at(result.report, path));
    if (cell.state == CellState::absent) return "absent";
    if (cell.state == CellState::blank) return "blank";
    if (cell.state == CellState::not_applicable) return "/";
    if (cell.state == CellState::text) return "text " + std::string(cell.raw);
    return to_string(cell.number.value());
}

/// The cells of a row, apart by spaces.
inline std::string row(const ReadResult& result, std::string_view path) {
    std::string cells;
    for (const CellInfo& cell : result.report.form().cells()) {
        if (!cell.path.starts_with(std::string(path) + '/')) continue;
        if (cell.path.find('/', path.size() + 1) != cell.path.npos) continue;
        if (!cells.empty()) cells += ' ';
        cells += at(result, cell.path);
    }
    return cells;
}

inline std::vector<Note> notes(const ReadResult& result, NoteCode code) {
    std::vector<Note> found;
    std::copy_if(result.notes.begin(), result.notes.end(), std::back_inserter(found),
                 [code](const Note& note) { return note.code == code; });
    return found;
}

inline const Section* find_section(const ReadResult& result, SectionKey key) {
    for (const Section& section : result.report.sections()) {
        if (section.key == key) return &section;
    }
    return nullptr;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t i = 0; (i = text.find(from, i)) != text.npos; i += to.size()) {
        text.replace(i, from.size(), to);
    }
    return text;
}

inline constexpr std::string_view title = "某县教育局2022年政府信息公开工作年度报告\n";
inline constexpr std::string_view section_two = "二、主动公开政府信息情况\n";
inline constexpr std::string_view section_three = "三、收到和处理政府信息公开申请情况\n";
inline constexpr std::string_view section_four = "四、政府信息公开行政复议、行政诉讼情况\n";

inline std::string join(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) text += part;
    return text;
}

/// A report with this as table two.
inline std::string with_table_two(std::string_view table) {
    return join({title, section_two, table});
}

inline constexpr std::string_view documents = R"(第二十条第（一）项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 3 | 1 | 20 |
)";

inline constexpr std::string_view unread_row = "absent absent absent absent absent absent absent";

inline constexpr std::string_view applicants = R"(| 申请人情况 |
| 自然人 | 法人或其他组织 | 总计 |
| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
)";

}  // namespace govinfo::test
