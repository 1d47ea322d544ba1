#include "property/table_surgery.hpp"

#include <algorithm>
#include <utility>

namespace govinfo::test {
namespace {

using Rows = std::vector<PrintedRow>;

constexpr std::size_t grid_head_rows = 3;

Rows::iterator row_at(PrintedTable& table, std::size_t at) {
    return table.rows.begin() + static_cast<std::ptrdiff_t>(at);
}

/// 自然人 | 法人或其他组织 over 商业企业 … | 总计
std::vector<HeadBand> bands_of_grid(const PrintedTable& table) {
    std::vector<HeadBand> bands;
    std::size_t value = 0;
    auto low = table.rows[2].begin();
    for (const PrintedCell& cell : table.rows[1]) {
        HeadBand band{"", cell.columns > 1 ? cell.text : "", {}};
        if (cell.columns == 1) band.columns.push_back({cell.text, value++});
        for (std::size_t i = 0; cell.columns > 1 && i < cell.columns; ++i)
            band.columns.push_back({low++->text, value++});
        bands.push_back(std::move(band));
    }
    return bands;
}

/// 行政复议 | 行政诉讼 over 未经复议直接起诉 and 复议后起诉, each over five columns
std::vector<HeadBand> bands_of_row(const PrintedTable& table) {
    constexpr std::size_t width = 5;
    std::vector<HeadBand> bands = {{"", table.rows[0][0].text, {}}};
    std::size_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
        bands.back().columns.push_back({table.rows[1][i].text, value++});
    for (std::size_t i = 0; i < table.rows[2].size(); ++i) {
        if (i % width == 0)
            bands.push_back({table.rows[0][1].text, table.rows[1][width + i / width].text, {}});
        bands.back().columns.push_back({table.rows[2][i].text, value++});
    }
    return bands;
}

std::size_t count_columns(const std::vector<HeadBand>& bands) {
    std::size_t count = 0;
    for (const HeadBand& band : bands) count += band.columns.size();
    return count;
}

void write_grid_head(PrintedTable& table, const std::vector<HeadBand>& bands) {
    table.rows[1].clear();
    table.rows[2].clear();
    table.rows[0].back().columns = count_columns(bands);
    table.columns = table.label_columns + count_columns(bands);
    for (const HeadBand& band : bands) {
        if (band.label.empty())
            for (const HeadColumn& each : band.columns) table.rows[1].push_back({each.label, 1, 2});
        else
            table.rows[1].push_back({band.label, band.columns.size()});
        if (!band.label.empty())
            for (const HeadColumn& each : band.columns) table.rows[2].push_back({each.label});
    }
}

void write_row_head(PrintedTable& table, const std::vector<HeadBand>& bands) {
    for (std::size_t i = 0; i < grid_head_rows; ++i) table.rows[i].clear();
    table.columns = count_columns(bands);
    const std::string* over = nullptr;
    for (const HeadBand& band : bands) {
        const bool two_levels = !band.over.empty();
        if (two_levels && over != nullptr && *over == band.over)
            table.rows[0].back().columns += band.columns.size();
        else
            table.rows[0].push_back({two_levels ? band.over : band.label, band.columns.size()});
        over = &band.over;
        if (two_levels) table.rows[1].push_back({band.label, band.columns.size()});
        for (const HeadColumn& each : band.columns)
            if (two_levels)
                table.rows[2].push_back({each.label});
            else
                table.rows[1].push_back({each.label, 1, 2});
    }
}

/// The corner stays.
void write_block_head(PrintedTable& table, const Head& head) {
    PrintedRow& row = table.rows[head.row];
    const auto& columns = head.bands[0].columns;
    table.columns = std::max(table.columns, columns.size() + 1);
    row.resize(1);
    for (const HeadColumn& each : columns) row.push_back({each.label});
}

}  // namespace

bool has_values(const PrintedRow& row) {
    return std::any_of(row.begin(), row.end(), [](const PrintedCell& cell) { return cell.value; });
}

std::size_t first_value_at(const PrintedRow& row) {
    const auto first =
        std::find_if(row.begin(), row.end(), [](const PrintedCell& cell) { return cell.value; });
    return static_cast<std::size_t>(first - row.begin());
}

std::size_t label_at(const PrintedRow& row) {
    const std::size_t first = first_value_at(row);
    return first == 0 ? 0 : first - 1;
}

std::vector<std::size_t> body_of(const PrintedTable& table) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (has_values(table.rows[i])) rows.push_back(i);
    return rows;
}

void erase_row(PrintedTable& table, std::size_t at) {
    for (std::size_t row = 0; row < at; ++row)
        for (PrintedCell& cell : table.rows[row])
            if (row + cell.rows > at) --cell.rows;
    PrintedRow below;
    for (PrintedCell& cell : table.rows[at])
        if (cell.rows > 1) below.push_back(cell);
    for (PrintedCell& cell : below) --cell.rows;
    if (at + 1 < table.rows.size()) {
        PrintedRow& next = table.rows[at + 1];
        next.insert(next.begin(), below.begin(), below.end());
    }
    table.rows.erase(row_at(table, at));
}

void insert_row(PrintedTable& table, std::size_t at, PrintedRow row) {
    for (std::size_t above = 0; above < at; ++above)
        for (PrintedCell& cell : table.rows[above])
            if (above + cell.rows > at) ++cell.rows;
    table.rows.insert(row_at(table, at), std::move(row));
}

std::size_t columns_from_above(const PrintedTable& table, std::size_t row) {
    std::size_t columns = 0;
    for (std::size_t above = 0; above < row; ++above)
        for (const PrintedCell& cell : table.rows[above])
            if (above + cell.rows > row) columns += cell.columns;
    return columns;
}

std::vector<PrintedRow> split_off(std::vector<PrintedRow>& rows, std::size_t at,
                                  const std::function<std::string(const std::string&)>& again) {
    Rows rest(rows.begin() + static_cast<std::ptrdiff_t>(at), rows.end());
    rows.resize(at);
    PrintedRow open;
    for (std::size_t row = 0; row < at; ++row) {
        for (PrintedCell& cell : rows[row]) {
            if (row + cell.rows <= at) continue;
            open.push_back(cell);
            open.back().rows -= at - row;
            open.back().text = again(cell.text);
            cell.rows = at - row;
        }
    }
    rest.front().insert(rest.front().begin(), open.begin(), open.end());
    return rest;
}

std::vector<Head> heads_of(const PrintedTable& table) {
    switch (table.table->layout) {
        case Layout::grid:
            return {{2, bands_of_grid(table)}};
        case Layout::single_row:
            return {{2, bands_of_row(table)}};
        case Layout::blocks:
            break;
    }
    std::vector<Head> heads;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        if (table.rows[i - 1].size() != 1 || table.rows[i].size() < 2) continue;
        heads.push_back({i, {{}}});
        for (std::size_t k = 1; k < table.rows[i].size(); ++k)
            heads.back().bands[0].columns.push_back({table.rows[i][k].text, k - 1});
    }
    return heads;
}

void for_each_row(PrintedTable& table, const Head& head,
                  const std::function<void(PrintedRow&)>& change) {
    for (std::size_t i = head.row + 1; i < table.rows.size(); ++i) {
        if (table.table->layout == Layout::blocks && table.rows[i].size() == 1) break;
        if (has_values(table.rows[i])) change(table.rows[i]);
    }
}

void set_head(PrintedTable& table, const Head& head, const std::function<PrintedCell()>& added) {
    switch (table.table->layout) {
        case Layout::blocks:
            write_block_head(table, head);
            break;
        case Layout::grid:
            write_grid_head(table, head.bands);
            break;
        case Layout::single_row:
            write_row_head(table, head.bands);
            break;
    }
    for_each_row(table, head, [&](PrintedRow& row) {
        const std::size_t first = first_value_at(row);
        const PrintedRow values(row.begin() + static_cast<std::ptrdiff_t>(first), row.end());
        row.resize(first);
        for (const HeadBand& band : head.bands)
            for (const HeadColumn& each : band.columns) {
                row.push_back(each.value == HeadColumn::added ? added() : values[each.value]);
                row.back().columns = 1;
            }
    });
    if (table.table->layout != Layout::blocks) return;
    for (PrintedRow& row : table.rows)  // the last cell takes what a block is narrower
        row.back().columns = table.columns - (row.size() - 1);
}

}  // namespace govinfo::test
