// govinfo convert: the report as canonical JSON, whatever its findings.

#include "input.hpp"
#include "output.hpp"
#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const Convert& convert, const Console& console) {
    const auto result = read_or_complain(convert.file, console);
    if (!result) return Exit::unreadable;
    return write_report(result->report, convert.output, console);
}

}  // namespace govinfo::cli
