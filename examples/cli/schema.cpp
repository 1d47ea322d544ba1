// govinfo schema: the JSON Schema of a form's reports, of a result, or of a register's records.

#include <govinfo/json.hpp>

#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const PrintSchema& print, const Console& console) {
    if (print.of != nullptr) {
        console.put(json_schema(*print.of));
        return Exit::ok;
    }
    const Form* form = find_form(print.kind);
    console.put(form != nullptr ? json_schema(*form) : *json_schema(print.kind));
    return Exit::ok;
}

}  // namespace govinfo::cli
