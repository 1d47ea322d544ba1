// govinfo template: a report of one form with every cell of the official form blank.

#include <cstddef>

#include <govinfo/json.hpp>

#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const MakeTemplate& make, const Console& console) {
    Report report(*make.form);
    report.header().organ = make.organ;
    report.header().organ_kind = infer_organ_kind(make.organ);
    report.header().year = make.year;
    for (std::size_t i = 0; i < make.form->cell_count(); ++i) {
        report.set_blank(static_cast<CellIndex>(i));
    }
    console.out(write_json(report));
    return Exit::ok;
}

}  // namespace govinfo::cli
