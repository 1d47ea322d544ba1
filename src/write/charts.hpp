// What a chart shows, whatever it is drawn as.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>

namespace govinfo::detail {

/// Empty where it is not known.
using ChartValue = std::optional<Sum>;

struct ChartGroup {
    std::string label;
    std::vector<ChartValue> values;  ///< by series
    ChartValue total = std::nullopt;
};

struct Chart {
    std::string title;
    std::string id;  ///< 某县教育局-2024:outcomes
    std::vector<std::string> series;
    std::string total;  ///< what the totals are called; empty = there are none
    bool stacked;       ///< the values of a group are parts of one bar
    std::vector<ChartGroup> groups;
};

/// How the applications of a report ended. Empty where its table was not found.
[[nodiscard]] std::optional<Chart> outcomes_chart(const Report& report, Language language);

[[nodiscard]] Result<Chart> years_chart(std::span<const Report* const> reports, Language language);

/// Digits, or that it is not known.
[[nodiscard]] std::string chart_words(const ChartValue& value, Language language);

/// What is said where there is no group, since all was 0.
[[nodiscard]] std::string_view all_zero(Language language) noexcept;

/// An SVG file of its own.
[[nodiscard]] std::string svg_file(const Chart& chart, Language language);

/// The drawing inside of a page, as wide as there is room, without its title to be seen.
[[nodiscard]] std::string svg_element(const Chart& chart, Language language);

/// The same with its numbers as a table below it.
[[nodiscard]] std::string html_chart(const Chart& chart, Language language);

}  // namespace govinfo::detail
