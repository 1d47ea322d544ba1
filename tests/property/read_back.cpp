#include "property/read_back.hpp"

#include <string_view>

namespace govinfo::test {
namespace {

void add_sections(Report& report) {
    for (const SectionHeading& part : report.form().spec().sections) {
        const bool has_table =
            part.key == "proactive" || part.key == "requests" || part.key == "proceedings";
        report.sections().push_back(
            {*parse_section_key(part.key), std::string(part.heading),
             has_table ? ""
                       : "全年受理申请21件，均在法定期限内答复。\n一是组织领导有待加强；二是<内容>"
                         "有待丰富 & 更新。"});
    }
}

void print_oddly(Report& report, Random& random) {
    constexpr const char* prints[] = {"", "/", "见附件", "1,113", "２０", "3件"};
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.state(cell) == CellState::absent || !one_in(random, 12)) continue;
        report.set(cell,
                   parse_cell(report.form().cell(cell).column->kind, prints[draw(random, 0, 5)]));
    }
}

std::string said(const Cell& cell) {
    return std::string(name(cell.state))
        .append(" ")
        .append(to_string(cell.number.value_or(Decimal())))
        .append(" ")
        .append(cell.raw)
        .append(" ")
        .append(cell.unit);
}

}  // namespace

Report printable_report(const std::string& form, Random& random) {
    Report report = to_report(consistent_report(form, random));
    add_sections(report);
    if (one_in(random, 2)) print_oddly(report, random);
    return report;
}

std::string cell_faults(const Report& printed, const Report& read) {
    std::string out;
    for (std::size_t i = 0; i < printed.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (read.cell(cell) == printed.cell(cell)) continue;
        out.append("\n  ").append(printed.form().cell(cell).path).append(": ");
        out.append(said(printed.cell(cell))).append(" was read as ").append(said(read.cell(cell)));
    }
    return out;
}

}  // namespace govinfo::test
