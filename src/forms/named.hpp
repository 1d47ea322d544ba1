// Cells that code outside the forms names, held against the forms when it is compiled.
#pragma once

#include <algorithm>
#include <string_view>

#include <govinfo/form.hpp>

#include "forms/forms.hpp"

namespace govinfo::detail {

/// Never defined and not constexpr: calling it while a name is compiled is the error message.
void no_form_has_a_cell_of_that_name();

constexpr bool has_any(const FormSpec& form, const NamedCells& named) {
    for (const Table& table : form.tables)
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows)
                for (const Column& column : block.columns)
                    if (named.include(table, row, column)) return true;
    return false;
}

/// `cells("requests", "refused", "total")`: does not compile where no form has any.
consteval NamedCells cells(std::string_view table, std::string_view row, std::string_view column,
                           int coefficient = 1) {
    const NamedCells named = {table, row, column, coefficient};
    if (std::none_of(std::begin(form_specs), std::end(form_specs),
                     [&](const FormSpec* form) { return has_any(*form, named); }))
        no_form_has_a_cell_of_that_name();
    return named;
}

/// The same of one cell's path: `proactive/fees/amount`.
consteval std::string_view path(std::string_view path) {
    const std::size_t first = path.find('/'), last = path.rfind('/');
    if (first == last || first == path.npos) no_form_has_a_cell_of_that_name();
    (void)cells(path.substr(0, first), path.substr(first + 1, last - first - 1),
                path.substr(last + 1));
    return path;
}

}  // namespace govinfo::detail
