// What the charts show: rows and columns of the form, and cells of it through the years.
#include <govinfo/chart.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include <govinfo/crosswalk.hpp>
#include <govinfo/label.hpp>
#include <govinfo/sheet.hpp>

#include "base/wording.hpp"
#include "forms/named.hpp"
#include "model/unit_id.hpp"
#include "write/charts.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

ChartValue value_of(const Report& report, CellIndex cell) {
    if (report.state(cell) == CellState::not_applicable) return Sum();
    const auto number = report.number(cell);
    return number ? ChartValue(*number) : std::nullopt;
}

/// Not known if either is not.
ChartValue plus(const ChartValue& left, const ChartValue& right) {
    if (!left || !right) return std::nullopt;
    return *left - (Sum() - *right);
}

// ---- outcomes ----------------------------------------------------------------------------------

bool is_outcome(const Row& row) {
    return row.outcome || row.role == RowRole::unsplit;
}

const Block* block_of_outcomes(const Table& table) {
    for (const Block& block : table.blocks)
        if (std::any_of(block.rows.begin(), block.rows.end(), is_outcome)) return &block;
    return nullptr;
}

/// Which series the columns of a block are parts of: those under one head are one. A total is of
/// none.
class SeriesOfColumns {
  public:
    SeriesOfColumns(std::span<const Column> columns, Language language) {
        for (const Column& column : columns) {
            if (column.total)
                total_ = label(column, language);
            else
                add(column, language);
        }
    }

    [[nodiscard]] std::vector<std::string> names() && { return std::move(names_); }
    [[nodiscard]] const std::string& total() const { return total_; }
    [[nodiscard]] std::size_t count() const { return names_.size(); }
    [[nodiscard]] std::size_t of(const Column& column) const {
        const auto same = [&](const auto& each) { return each.first == &column; };
        return std::find_if(columns_.begin(), columns_.end(), same)->second;
    }

  private:
    void add(const Column& column, Language language) {
        const bool goes_on = !columns_.empty() && !column.under.empty() &&
                             columns_.back().first->under == column.under;
        if (!goes_on) {
            first_ = label(column, language);
            names_.push_back(first_);
        } else {  // a head has no name in English
            names_.back() = language == Language::zh ? std::string(column.under)
                                                     : first_ + " … " + label(column, language);
        }
        columns_.emplace_back(&column, names_.size() - 1);
    }

    std::vector<std::pair<const Column*, std::size_t>> columns_;
    std::vector<std::string> names_;
    std::string first_;  ///< of the columns of the last series
    std::string total_;
};

/// Empty where it has no cells of an outcome.
std::optional<ChartGroup> group_of(const SheetRow& row, const Report& report,
                                   const SeriesOfColumns& series, Language language) {
    std::optional<ChartGroup> group;
    for (const SheetCell& each : row) {
        if (!each.cell) continue;
        const CellInfo& cell = report.form().cell(*each.cell);
        if (!is_outcome(*cell.row)) return std::nullopt;
        if (!group)
            group = {label(*cell.table, *cell.row, language),
                     std::vector<ChartValue>(series.count(), Sum())};
        const ChartValue value = value_of(report, *each.cell);
        if (cell.column->total) {
            group->total = value;
        } else {
            ChartValue& sum = group->values[series.of(*cell.column)];
            sum = plus(sum, value);
        }
    }
    return group;
}

bool is_zero(const ChartGroup& group) {
    const auto none = [](const ChartValue& value) { return value == Sum(); };
    return std::all_of(group.values.begin(), group.values.end(), none) && none(group.total);
}

// ---- years -------------------------------------------------------------------------------------

struct YearSeries {
    std::string_view path;
    Text name;
};

constexpr YearSeries year_series[] = {
    {path("requests/received/total"), {"本年新收", "received"}},
    {path("requests/concluded/total"), {"本年办结", "concluded"}},
    {path("requests/carried_out/total"), {"结转下年度", "carried out"}},
};
using YearCells = std::array<CellIndex, std::size(year_series)>;

Error unlike(std::string_view what, const std::string& value) {
    return {ErrorCode::unlike_reports, std::string(excerpt(value)), std::string(what)};
}

/// Why they are not of one body, each on another year, in whose order they must be.
std::optional<Error> difference(std::span<const Report* const> reports) {
    const Header* known = &reports[0]->header();  // with the longest name up to here
    Scope scope = Scope::unknown;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const Header& header = reports[i]->header();
        if (!header.year) return unlike("year", header.organ);
        if (i > 0 && reports[i - 1]->header().year == header.year)
            return unlike("year", std::to_string(*header.year));
        if (!can_be_one_body(known->organ, header.organ))
            return unlike("organ", known->organ + " | " + header.organ);
        if (scope == Scope::unknown) scope = header.scope;
        if (header.scope != Scope::unknown && header.scope != scope)
            return unlike("scope", std::string(name(header.scope)));
        if (header.organ.size() > known->organ.size()) known = &header;
    }
    return std::nullopt;
}

/// Those of the newest form. Empty where it has none of the name.
std::optional<YearCells> cells_of(const Form& form) {
    YearCells cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto found = form.find(year_series[i].path);
        if (!found) return std::nullopt;
        cells[i] = *found;
    }
    return cells;
}

/// Those of the older form that answer to them.
std::optional<YearCells> cells_before(const YearCells& newer, const Form& form, const Form& older) {
    YearCells cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto found = counterpart(form, newer[i], older);
        if (!found) return std::nullopt;
        cells[i] = *found;
    }
    return cells;
}

/// `年度` behind the first and the last: 2019—2024年度.
std::string title_of_years(std::span<const Report* const> reports, Language language) {
    std::string organ;
    for (const Report* report : reports)
        if (!report->header().organ.empty()) organ = report->header().organ;
    const auto year = [](const Report& report) { return std::to_string(*report.header().year); };
    return fill({"{0} {1}—{2}年度：新收、办结和结转的申请",
                 "{0}, {1} to {2}: applications received, concluded, carried out"},
                language,
                {organ.empty() ? Text{"机关不详", "organ unknown"}.in(language) : organ,
                 year(*reports.front()), year(*reports.back())});
}

Error no_table() {
    return {ErrorCode::no_tables, {}, "requests"};
}

}  // namespace

std::optional<Chart> outcomes_chart(const Report& report, Language language) {
    for (const Table& table : report.form().tables()) {
        const Block* block = block_of_outcomes(table);
        if (block == nullptr) continue;
        const Sheet printed = sheet(report, table);
        if (!printed.found) return std::nullopt;
        const Header& header = report.header();
        SeriesOfColumns series(block->columns, language);
        Chart chart = {
            fill({"{0}：申请的办理结果", "{0}: how applications ended"}, language,
                 {unit_title(header.organ, header.year, language)}),
            unit_id(header.organ, header.year ? std::to_string(*header.year) : "", "outcomes"),
            {},
            series.total(),
            true,
            {}};
        for (const SheetRow& row : printed.rows()) {
            auto group = group_of(row, report, series, language);
            if (group && !is_zero(*group)) chart.groups.push_back(*std::move(group));
        }
        chart.series = std::move(series).names();
        return chart;
    }
    return std::nullopt;
}

Result<Chart> years_chart(std::span<const Report* const> given, Language language) {
    std::vector<const Report*> reports(given.begin(), given.end());
    std::stable_sort(reports.begin(), reports.end(), [](const Report* left, const Report* right) {
        return left->header().year < right->header().year;
    });
    if (auto why = difference(reports)) return *std::move(why);
    const Header& last = reports.back()->header();
    Chart chart = {title_of_years(reports, language),
                   unit_id(last.organ, std::to_string(*last.year), "years"),
                   {},
                   {},
                   false,
                   {}};
    for (const YearSeries& each : year_series) chart.series.emplace_back(each.name.in(language));

    std::optional<YearCells> cells = cells_of(reports.back()->form());
    for (std::size_t i = reports.size(); i-- > 0;) {
        const Report& report = *reports[i];
        if (cells && i + 1 < reports.size())
            cells = cells_before(*cells, reports[i + 1]->form(), report.form());
        if (!cells) return unlike("form", std::string(report.form().id()));
        if (!sheet(report, *report.form().cell(cells->front()).table).found) return no_table();
        ChartGroup group = {std::to_string(*report.header().year), {}};
        for (const CellIndex cell : *cells) group.values.push_back(value_of(report, cell));
        chart.groups.push_back(std::move(group));
    }
    std::reverse(chart.groups.begin(), chart.groups.end());
    return chart;
}

std::string chart_words(const ChartValue& value, Language language) {
    return value ? to_string(*value) : std::string(Text{"未知", "unknown"}.in(language));
}

std::string_view all_zero(Language language) noexcept {
    return Text{"各项均为 0", "All of them are 0"}.in(language);
}

}  // namespace govinfo::detail

namespace govinfo {

Result<std::string> write_chart(std::span<const Report* const> reports, Language language) {
    if (reports.empty()) return Error{ErrorCode::invalid_argument, {}, "reports"};
    if (reports.size() == 1) {
        const auto chart = detail::outcomes_chart(*reports[0], language);
        if (!chart) return detail::no_table();
        return detail::svg_file(*chart, language);
    }
    const auto chart = detail::years_chart(reports, language);
    if (!chart) return chart.error();
    return detail::svg_file(*chart, language);
}

}  // namespace govinfo
