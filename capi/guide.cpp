#include <govinfo/guide.hpp>

#include <utility>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

govinfo_status govinfo_guide_write(const void* data, size_t size, const char* name,
                                   std::int32_t draft, govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        const auto kind = govinfo::parse_document_kind(view(name));
        if (!kind) return wrong_argument("kind", view(name));
        const auto guide = govinfo::read_guide(*bytes);
        if (!guide) return guide.error();
        auto written = govinfo::write_guide(*guide, *kind, draft != 0);
        if (!written) return std::move(written).error();
        *out = new govinfo_text{.bytes = *std::move(written)};
        return {};
    });
}
