// expect: outcome_key_differs_from_its_row_key
#include "small_form.hpp"

namespace govinfo {

constexpr Column other_columns[] = {{.key = "person", .label = "自然人"}};
constexpr Row other_rows[] = {{"grants", "一", RowRole::leaf, "", RequestOutcome::granted}};
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
