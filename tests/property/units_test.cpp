// Amounts of fees that are written in every unit, in every place where one may stand and in every
// kind of file: it is known what they come to.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/register_file.hpp>
#include <govinfo/tally.hpp>

#include "property/plain_report.hpp"
#include "support/workbooks.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

struct Scale {
    std::string name;
    int zeros;  ///< how many 分 one is, as a power of ten
};

const std::vector<Scale> scales = {{"元", 2},   {"百元", 4},   {"千元", 5},   {"万元", 6},
                                   {"萬元", 6}, {"十万元", 7}, {"百万元", 8}, {"亿元", 10}};

enum class Kind : std::uint8_t { csv, json, xlsx, ods };
enum class Said : std::uint8_t { head, above, field, format };

/// So many 分 in a unit, by moving the point: 12345 with 6 is 0.012345.
std::string in_unit(std::int64_t fen, int zeros) {
    std::string digits = std::to_string(fen);
    const auto places = static_cast<std::size_t>(zeros);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

/// A register of one fee, by cells; the amount is a number where a workbook can hold one.
struct Sheet {
    std::vector<std::vector<std::string>> rows;
    bool is_number;
    std::string format;  ///< what stands behind its digits
};

std::string csv_of(const Sheet& sheet) {
    std::string out;
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + row[i];
        out += "\n";
    }
    return out;
}

std::string json_of(const Sheet& sheet) {
    const std::vector<std::string>&head = sheet.rows[sheet.rows.size() - 2],
          &row = sheet.rows.back();
    std::string out;
    for (std::size_t i = 0; i < row.size(); ++i)
        out += (i == 0 ? "{\"" : ",\"") + head[i] + "\":\"" + row[i] + "\"";
    return out + "}\n";
}

std::string xlsx_file(const Sheet& sheet) {
    std::string rows;
    for (const auto& row : sheet.rows) {
        rows += "<row>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool number =
                sheet.is_number && &row == &sheet.rows.back() && i + 1 == row.size();
            rows += number ? "<c s=\"1\"><v>" + row[i] + "</v></c>"
                           : "<c t=\"inlineStr\"><is><t>" + row[i] + "</t></is></c>";
        }
        rows += "</row>";
    }
    const std::string format =
        sheet.format.empty() ? "0.00" : "0.00&quot;" + sheet.format + "&quot;";
    return xlsx_of({{"<sheetData>" + rows + "</sheetData>"}},
                   "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"" + format +
                       "\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf "
                       "numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs>");
}

std::string ods_file(const Sheet& sheet) {
    std::string rows;
    for (const auto& row : sheet.rows) {
        rows += "<table:table-row>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool number =
                sheet.is_number && &row == &sheet.rows.back() && i + 1 == row.size();
            rows += number
                        ? "<table:table-cell office:value-type=\"float\" office:value=\"" + row[i] +
                              "\"><text:p>" + row[i] + sheet.format + "</text:p></table:table-cell>"
                        : "<table:table-cell office:value-type=\"string\"><text:p>" + row[i] +
                              "</text:p></table:table-cell>";
        }
        rows += "</table:table-row>";
    }
    return ods_of("<table:table>" + rows + "</table:table>");
}

std::string file_of(const Sheet& sheet, Kind kind) {
    switch (kind) {
        case Kind::csv:
            return csv_of(sheet);
        case Kind::json:
            return json_of(sheet);
        case Kind::xlsx:
            return xlsx_file(sheet);
        case Kind::ods:
            break;
    }
    return ods_file(sheet);
}

template <class T>
const T& any_of(const std::vector<T>& values, Random& random) {
    return values[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(values.size()) - 1))];
}

std::string head_with(const std::string& unit, Random& random) {
    const std::string name = any_of<std::string>({"金额", "收费金额", "征收金额"}, random);
    const std::vector<std::pair<std::string, std::string>> around = {
        {"（", "）"}, {"(", ")"}, {"/", ""},          {" ", ""},          {"_", ""},
        {"：", ""},   {"[", "]"}, {"（单位：", "）"}, {"（人民币", "）"}, {"（", "；必填）"}};
    const auto& [before, behind] = any_of(around, random);
    return name + before + unit + behind;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(units)

BOOST_AUTO_TEST_CASE(an_amount_comes_to_what_it_is_in_whatever_unit_it_is_said) {
    Random random(461);
    for (int i = 0; i < tries(2000); ++i) {
        const auto kind = static_cast<Kind>(draw(random, 0, 3));
        auto said = static_cast<Said>(draw(random, 0, 3));
        if (said == Said::format && (kind == Kind::csv || kind == Kind::json)) said = Said::field;
        if (said == Said::above && kind == Kind::json) said = Said::head;
        const Scale& scale = any_of(scales, random);
        // Six places are as many as a number has.
        std::int64_t fen = draw(random, 1, 9'999'999);
        for (int zeros = 6; zeros < scale.zeros; ++zeros) fen *= 10;
        const std::string amount = in_unit(fen, scale.zeros);

        Sheet sheet{{}, said != Said::field, said == Said::format ? scale.name : ""};
        if (said == Said::above)
            sheet.rows.push_back(
                {any_of<std::string>({"单位：", "金额单位：人民币", "台账（单位：件、"}, random) +
                 scale.name});
        sheet.rows.push_back({"编号", "决定类别", "决定日期",
                              said == Said::head ? head_with(scale.name, random) : "金额"});
        sheet.rows.push_back({"1", "行政事业性收费", "2025-03-03",
                              amount + (said == Said::field ? scale.name : "")});

        Tally tally({find_form("2021"), 2025, "某县教育局", {}});
        const std::string file = file_of(sheet, kind);
        const auto read = read_register(RegisterKey::decisions, file, "", sink_of(tally));
        BOOST_TEST_REQUIRE(read.has_value(), csv_of(sheet));
        const TallyResult result = tally.result();
        BOOST_TEST_REQUIRE(result.exceptions.empty(), csv_of(sheet));
        const Report& report = result.report;
        const auto number = report.number(*report.form().find("proactive/fees/amount"));
        BOOST_TEST_REQUIRE(number.has_value());
        BOOST_TEST_REQUIRE(to_string(*number) == in_unit(fen, 6), csv_of(sheet));
    }
}

BOOST_AUTO_TEST_SUITE_END()
