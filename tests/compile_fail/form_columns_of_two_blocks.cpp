// expect: rule_on_columns_needs_a_table_of_one_block
#include "small_form.hpp"

namespace govinfo {

constexpr Block other_blocks[] = {blocks[0], blocks[0]};
constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr LinearRule rules_of_form[] = {result_sum(parts)};
constexpr Table other_tables[] = {{.key = "requests",
                                   .heading = "三",
                                   .name = words,
                                   .layout = Layout::grid,
                                   .blocks = other_blocks}};
constexpr FormSpec with_other_tables() {
    FormSpec spec = small_form(rules_of_form);
    spec.tables = other_tables;
    return spec;
}
constexpr FormSpec spec = with_other_tables();
constinit const Form form = CompiledForm<spec>::form();

}  // namespace govinfo
