#include <govinfo/json.hpp>

#include "json/json_members.hpp"

namespace govinfo {
namespace {

using detail::Json;

void write(Json& json, const FeeBand& band) {
    json.open('{');
    json.key("first").literal(std::to_string(band.first));
    json.key("last").literal(std::to_string(band.last));
    json.key("rate").text(std::to_string(band.rate));
    json.key("amount").text(std::to_string(band.amount()));
    json.close('}');
}

}  // namespace

std::string fee_json(FeeBasis basis, std::int64_t quantity) {
    const auto amount = handling_fee(basis, quantity);
    return detail::result_json("fee", [&](Json& json) {
        json.open('{');
        json.key("basis").text(name(basis));
        json.key("quantity").literal(std::to_string(quantity));
        json.key("amount").text_or_null(amount ? to_string(*amount) : "");
        json.key("bands").open('[');
        for (const FeeBand& each : fee_bands(basis, quantity)) write(json, each);
        json.close(']');
        json.close('}');
    });
}

}  // namespace govinfo
