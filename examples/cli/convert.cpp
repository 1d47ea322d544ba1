// govinfo convert: the report as canonical JSON, whatever its findings.

#include <govinfo/json.hpp>

#include "input.hpp"
#include "output.hpp"
#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const Convert& convert, const Console& console) {
    const auto result = read_or_complain(convert.file, console);
    if (!result) return Exit::unreadable;
    return write_output(convert.output, write_json(result->report), console);
}

}  // namespace govinfo::cli
