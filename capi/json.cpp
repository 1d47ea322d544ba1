#include <govinfo/json.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

govinfo_status govinfo_schema_write(const char* kind, govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        auto schema = govinfo::json_schema(view(kind));
        if (!schema) return wrong_argument("kind", view(kind));
        *out = new govinfo_text{.bytes = *std::move(schema)};
        return {};
    });
}
