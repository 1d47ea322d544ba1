#include "property/damages.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govinfo::test {
namespace {

constexpr std::string_view money_units[] = {"元", "万元", "亿元", "千元"};
constexpr std::string_view multiples[] = {"万件", "百件", "千", "万个"};

bool is_money(const Work& work, const PrintedCell& cell) {
    return cell.value && cell.cell && work.form.cell(*cell.cell).column->kind == CellKind::money;
}

constexpr std::string_view no_counts[] = {"万件",           "百件",  "千",   "万个",
                                          "其中：网上办理", "占比%", "比例", "征求意见"};

struct Around {
    std::string_view before, behind;
};

std::string put_in(const Around& around, std::string_view unit) {
    return std::string(around.before).append(unit).append(around.behind);
}

std::string in_brackets(Work& work, std::string_view unit) {
    constexpr Around brackets[] = {{"（", "）"},           {"（单位：", "）"}, {"（单位:", "）"},
                                   {"（单位为", "）"},     {"[", "]"},         {"【单位：", "】"},
                                   {"〔计量单位：", "〕"}, {"（人民币", "）"}};
    return put_in(any_of(brackets, work.random), unit);
}

/// What a sum is in, where that is not what the form prints.
void set_unit(const Work& work, PrintedCell& cell, std::string_view unit) {
    if (work.form.cell(*cell.cell).column->unit != unit) cell.unit = unit;
}

}  // namespace

/// 本年收费金额（单位：元）: the sums are in that. 本年处理决定数量（单位：万件）: the numbers are
/// none of the form's.
void name_unit_of_column(Work& work) {
    PrintedTable* table = table_with_head(work);
    if (!table) return;
    const auto heads = heads_of(*table);
    Head head = any_of(heads, work.random);
    HeadColumn& column = any_of(any_of(head.bands, work.random).columns, work.random);
    const std::size_t value = column.value;
    bool money = false;
    for_each_row(*table, head, [&](PrintedRow& row) {
        const std::size_t at = first_value_at(row) + value;
        money = money || (at < row.size() && is_money(work, row[at]));
    });
    const std::string unit(money ? any_of(money_units, work.random)
                                 : any_of(no_counts, work.random));
    column.label = column.label.substr(0, column.label.find("（")) + in_brackets(work, unit);
    set_head(*table, head, [&work] { return work.value(); });
    for_each_row(*table, head, [&](PrintedRow& row) {
        if (!money) not_sure(row);
        const std::size_t at = first_value_at(row) + value;
        if (at >= row.size()) return;
        if (money && row[at].cell) set_unit(work, row[at], unit);
        if (!money && !is_blank(row)) row[at].cell.reset();
    });
}

/// 行政事业性收费（元）, below a head that names no other; 行政许可（单位：万件）
void name_unit_of_row(Work& work) {
    PrintedTable& table = work.any_table();
    if (table.table->layout == Layout::single_row) return;
    PrintedRow& row = work.any_row(table);
    if (first_value_at(row) == 0) return;
    std::string& label = row[label_at(row)].text;
    if (label.ends_with("）")) return;
    const bool money = std::any_of(
        row.begin(), row.end(), [&work](const PrintedCell& cell) { return is_money(work, cell); });
    const std::string_view unit =
        money ? any_of(money_units, work.random) : any_of(no_counts, work.random);
    label += in_brackets(work, unit);
    not_sure(row);
    for (PrintedCell& cell : row) {
        if (!cell.value || !cell.cell) continue;
        const std::string_view of_form = work.form.cell(*cell.cell).column->unit;
        const bool contradicts = is_money(work, cell) && !of_form.empty() && of_form != unit;
        if (contradicts || (!money && !is_money(work, cell))) cell.cell.reset();
        if (cell.cell && is_money(work, cell)) set_unit(work, cell, unit);
    }
}

/// 规章（2023年）, in a report on 2024
void date_label(Work& work) {
    PrintedTable& table = work.any_table();
    if (table.table->layout == Layout::single_row) return;
    PrintedRow& row = work.any_row(table);
    if (first_value_at(row) == 0) return;
    std::string& label = row[label_at(row)].text;
    if (label.ends_with("）")) return;
    // What was carried in this year comes from the last, and what is carried out goes to the next.
    const int own = label.find("上年") != label.npos   ? -1
                    : label.find("下年") != label.npos ? 1
                                                       : 0;
    const int later = one_in(work.random, 3) ? 0 : -1;
    std::string said = work.year(own + later);
    if (later != 0 && own == 0 && one_in(work.random, 3)) said = "上年";
    label.append("（").append(said).append("）");
    not_sure(row);
    if (later != 0) unreadable(row);
}

/// 第二十条第（一）项（2023年） or 申请人情况（单位：百件）, over rows that are then none of the report's.
void explain_group(Work& work) {
    PrintedTable& table = work.any_table();
    if (work.medium.on_line || !std::exchange(work.out.official_heads, false)) return;
    std::vector<std::size_t> captions;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (table.rows[i].size() == 1 && !has_values(table.rows[i])) captions.push_back(i);
    std::size_t first = 0, last = table.rows.size(), at = 0;
    PrintedCell* label = nullptr;
    const bool side_by_side = table.table->layout == Layout::single_row;
    if (table.table->layout == Layout::blocks) {
        const auto chosen = static_cast<std::size_t>(
            draw(work.random, 0, static_cast<std::int64_t>(captions.size()) - 1));
        first = captions[chosen];
        if (chosen + 1 < captions.size()) last = captions[chosen + 1];
        label = &table.rows[first].front();
    } else {
        at = side_by_side && one_in(work.random, 2) ? 0 : 1;  // the corner says nothing
        label = &table.rows.front()[at];
    }
    const int later = one_in(work.random, 3) ? 0 : -1;
    const bool many = one_in(work.random, 3);
    label->text +=
        many ? in_brackets(work, any_of(multiples, work.random)) : "（" + work.year(later) + "）";
    for (std::size_t i = first; i < last; ++i) {
        if (!has_values(table.rows[i])) continue;
        not_sure(table.rows[i]);
        if (!many && later == 0) continue;
        constexpr std::size_t reviews = 5;  // values of 行政复议
        for (std::size_t k = 0; k < table.rows[i].size(); ++k)
            if (!side_by_side || (k < reviews) == (at == 0)) table.rows[i][k].cell.reset();
    }
}

/// 单位：元 above a table, whatever else the line says.
void add_unit_line(Work& work) {
    PrintedTable& table = work.any_table();
    // Where spaces alone part cells, a line above the head looks like one of it.
    if (work.medium.on_line || work.medium.spaced) return;
    if (work.out.damages.find("unit_line") != std::string::npos) return;
    const bool money = one_in(work.random, 2);
    const std::string unit(money ? any_of(money_units, work.random)
                                 : any_of(multiples, work.random));
    for (PrintedRow& row : table.rows) {
        if (!has_values(row)) continue;
        not_sure(row);
        if (!money && !is_money(work, row.front()) && !is_money(work, row[first_value_at(row)])) {
            unreadable(row);
            continue;
        }
        for (PrintedCell& cell : row) {
            if (!money || !is_money(work, cell)) continue;
            const std::string_view of_form = work.form.cell(*cell.cell).column->unit;
            if (of_form.empty())
                set_unit(work, cell, unit);
            else if (of_form != unit)
                cell.cell.reset();
        }
    }
    constexpr Around lines[] = {{"单位：", ""},     {"（单位：", "）"},
                                {"金额单位：", ""}, {"计量单位：", ""},
                                {"单位：件、", ""}, {"填报单位：某局　单位：", ""},
                                {"单位（", "）"},   {"以", "为单位"},
                                {"单 位：", ""},    {"单位：", "（保留两位小数）"}};
    work.insert(work.part_of(table), {put_in(any_of(lines, work.random), unit)});
}

}  // namespace govinfo::test
