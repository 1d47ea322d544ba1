// govinfo schema: the JSON Schema of one form.

#include <govinfo/json.hpp>

#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const PrintSchema& print, const Console& console) {
    console.put(json_schema(*print.form));
    return Exit::ok;
}

}  // namespace govinfo::cli
