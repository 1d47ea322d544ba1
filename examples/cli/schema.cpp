// govinfo schema: the JSON Schema of a form's reports, or of a result.

#include <govinfo/json.hpp>

#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const PrintSchema& print, const Console& console) {
    const Form* form = find_form(print.kind);
    console.put(form != nullptr ? json_schema(*form) : *json_schema(print.kind));
    return Exit::ok;
}

}  // namespace govinfo::cli
