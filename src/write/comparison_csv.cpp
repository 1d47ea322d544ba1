#include <govinfo/compare.hpp>

#include <govinfo/label.hpp>

#include "write/csv.hpp"

namespace govinfo {

using detail::csv;
std::string comparison_csv(const Comparison& comparison, Language language) {
    constexpr Text heading = {"路径,单元格,较早的报告,较新的报告,增减,增减百分比,可比性\r\n",
                              "path,label,older,newer,difference,percent,comparability\r\n"};
    std::string out(heading.in(language));
    for (const ComparedCell& each : comparison.cells) {
        out.append(each.cell->path).append(",");
        out.append(csv(label(*each.cell, Language::zh))).append(",");
        out.append(csv(each.older.text)).append(",").append(csv(each.newer.text)).append(",");
        if (each.difference) out.append(to_string(*each.difference));
        out.append(",");
        if (each.change) out.append(percent(*each.change));
        out.append(",").append(name(each.comparability)).append("\r\n");
    }
    return out;
}

}  // namespace govinfo
