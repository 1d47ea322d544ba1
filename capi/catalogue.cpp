#include <govinfo/json.hpp>
#include <govinfo/open_catalogue.hpp>

#include <utility>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Date;
using govinfo::OpenCatalogueOptions;

namespace {

Status take_options(const govinfo_catalogue_options& given, OpenCatalogueOptions& out) {
    if (!govinfo::is_utf8(view(given.organ))) return wrong_argument("options.organ");
    out.organ = view(given.organ);
    if (given.organ_code != nullptr) {
        out.organ_code = govinfo::organ_code(given.organ_code);
        if (!out.organ_code) return wrong_argument("options.organ_code", given.organ_code);
    }
    if (given.on == nullptr) return {};
    out.on = Date::parse(given.on);
    return out.on ? Status() : wrong_argument("options.on", given.on);
}

}  // namespace

govinfo_status govinfo_catalogue_write(const void* data, size_t size, const char* name,
                                       const govinfo_catalogue_options* options, govinfo_text** out,
                                       govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const auto bytes = document(data, size);
        if (!bytes) return wrong_argument("data");
        const auto kind = govinfo::parse_open_catalogue_kind(view(name));
        if (!kind && view(name) != "json") return wrong_argument("kind", view(name));
        govinfo_catalogue_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        OpenCatalogueOptions wanted;
        govinfo::RegisterOptions how = {.use = govinfo::RegisterUse::catalogue};
        Status status = take_options(given, wanted);
        if (status.code == GOVINFO_OK)
            status = take_lines("options.mapping", given.mapping, given.mapping_size, how.mapping);
        if (status.code != GOVINFO_OK) return status;
        govinfo::OpenCatalogue catalogue(std::move(wanted));
        auto read = govinfo::read_register(govinfo::RegisterKey::documents, *bytes, "",
                                           sink_of(catalogue), {}, how);
        if (!read) return std::move(read).error();
        const govinfo::OpenCatalogueResult result = catalogue.result();
        auto written = kind ? write_open_catalogue(result, *kind, language(given.language))
                            : open_catalogue_json(result);
        if (!written) return std::move(written).error();
        *out = new govinfo_text{.bytes = *std::move(written)};
        return {};
    });
}
