// expect: cannot (convert|initialize) .*CellIndex
#include <govinfo/form.hpp>

const govinfo::CellInfo& first_cell(const govinfo::Form& form) {
    return form.cell(0);
}
