// govinfo chart: bars as SVG, of one report or of the years of one body.

#include <variant>
#include <vector>

#include <govinfo/chart.hpp>

#include "files.hpp"
#include "output.hpp"
#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const DrawChart& draw, const Console& console) {
    const std::vector<Input> inputs = read_all(draw.batch, console);
    std::vector<const Report*> reports;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (const FileError* error = std::get_if<FileError>(&inputs[i]))
            console.complain(draw.batch.files[i].name + ": " + error->in(console.language()));
        else
            reports.push_back(&std::get<ReadResult>(inputs[i]).report);
    }
    if (reports.size() < inputs.size()) return Exit::unreadable;
    const auto svg = write_chart(reports, console.language());
    if (!svg) {
        console.complain(message(svg.error(), console.language()));
        return Exit::unreadable;
    }
    return write_document(*svg, draw.output, console);
}

}  // namespace govinfo::cli
