#include "read/header_years.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace govinfo::detail {

void tell_years(HeaderColumns& header, const std::vector<int>& years, std::optional<int> year) {
    Columns& columns = header.columns;
    Columns told = columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].slot) continue;
        std::size_t same = 0, others = 0, without_year = 0;
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (k == i || columns[k].slot != columns[i].slot) continue;
            ++others;
            same += years[k] == years[i] ? 1 : 0;
            without_year += years[k] == 0 ? 1 : 0;
        }
        if (others == 0) continue;
        const bool years_told = years[i] != 0 && same == 0 && without_year == 0;
        const bool meant = years_told && year == years[i];
        if (!meant) told[i].slot.reset();
        const bool other_is_meant =
            years_told && std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
                const auto k = static_cast<std::size_t>(&column - columns.data());
                return column.slot == columns[i].slot && year == years[k];
            });
        if (!meant && !other_is_meant) header.twice = true;
    }
    columns = std::move(told);
}

}  // namespace govinfo::detail
