// expect: form_exceeds_max_cells_or_max_rule_lines
#include "small_form.hpp"

namespace govinfo {

constexpr auto many_columns() {
    std::array<Column, Form::max_cells + 1> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = {.key = "person", .label = "自然人"};
    return out;
}
constexpr auto other_columns = many_columns();
constexpr Row other_rows[] = {{"received", "一"}};
constexpr Block other_blocks[] = {{.basis = {}, .columns = other_columns, .rows = other_rows}};
constexpr Table other_tables[] = {{.key = "requests",
                                   .heading = "三",
                                   .name = words,
                                   .layout = Layout::grid,
                                   .blocks = other_blocks}};
constexpr FormSpec with_other_tables() {
    FormSpec spec = small_form({});
    spec.tables = other_tables;
    return spec;
}
constexpr FormSpec spec = with_other_tables();
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
