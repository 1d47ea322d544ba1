// Reports for tests, by the paths of their cells.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <govinfo/report.hpp>

namespace govinfo::test {

inline const Form& form(std::string_view id) {
    const Form* found = find_form(id);
    if (found == nullptr) throw std::invalid_argument(std::string(id));
    return *found;
}

inline CellIndex at(const Form& form, std::string_view path) {
    const auto cell = form.find(path);
    if (!cell) throw std::invalid_argument(std::string(path));
    return *cell;
}
inline CellIndex at(const Report& report, std::string_view path) {
    return at(report.form(), path);
}

inline Decimal decimal(std::string_view digits) {
    return Decimal::parse(digits).value();
}

inline void set(Report& report, std::string_view path, std::int64_t count) {
    report.set_number(at(report, path), Decimal::from_count(count).value());
}

/// These cells, all others absent.
inline Report report_of(std::string_view form_id,
                        std::initializer_list<std::pair<std::string_view, std::int64_t>> cells) {
    Report report(form(form_id));
    for (const auto& [path, count] : cells) set(report, path, count);
    return report;
}

/// Every official cell 0.
inline Report zeros(std::string_view form_id) {
    Report report(form(form_id));
    for (std::size_t i = 0; i < report.form().cell_count(); ++i)
        report.set_number(static_cast<CellIndex>(i), Decimal());
    return report;
}

}  // namespace govinfo::test
