#include <govinfo/json.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include "json/schemas/catalogue.hpp"
#include "json/schemas/comparison.hpp"
#include "json/schemas/copied_text.hpp"
#include "json/schemas/deadlines.hpp"
#include "json/schemas/diagnosis.hpp"
#include "json/schemas/fee.hpp"
#include "json/schemas/files.hpp"
#include "json/schemas/guide.hpp"
#include "json/schemas/indicators.hpp"
#include "json/schemas/parts.hpp"
#include "json/schemas/records.hpp"
#include "json/schemas/rollup.hpp"
#include "json/schemas/rules.hpp"
#include "json/schemas/statements.hpp"
#include "json/schemas/tables.hpp"
#include "json/schemas/tally.hpp"
#include "json/schemas/validation.hpp"

namespace govinfo {
namespace {

/// Each with its members of `$defs`; schemas/ has one file for each.
constexpr struct {
    std::string_view kind;
    std::string_view definitions;
} results[] = {
    {"validation", schemas::validation}, {"diagnosis", schemas::diagnosis},
    {"comparison", schemas::comparison}, {"indicators", schemas::indicators},
    {"statements", schemas::statements}, {"copied_text", schemas::copied_text},
    {"deadlines", schemas::deadlines},   {"fee", schemas::fee},
    {"tables", schemas::tables},         {"tally", schemas::tally},
    {"records", schemas::records},       {"rollup", schemas::rollup},
    {"catalogue", schemas::catalogue},   {"guide", schemas::guide},
    {"rules", schemas::rules},           {"files", schemas::files},
};

constexpr auto kinds = [] {
    std::array<std::string_view, std::size(results)> all;
    std::transform(std::begin(results), std::end(results), all.begin(),
                   [](const auto& each) { return each.kind; });
    return all;
}();

/// `@kind` stands for the kind, `@members` for its members.
constexpr std::string_view head = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:govinfo:@kind",
  "type": "object",
  "required": ["govinfo", "@kind"],
  "properties": {
    "govinfo": {"const": 1},
@members
  },
  "$defs": {
)";
constexpr std::string_view result_members = R"(    "@kind": {"$ref": "#/$defs/@kind"})";
constexpr std::string_view end = "\n  }\n}\n";

void replace_all(std::string& text, std::string_view mark, std::string_view value) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
}

}  // namespace

std::span<const std::string_view> json_kinds() noexcept {
    return kinds;
}

std::optional<std::string> json_schema(std::string_view kind) {
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return std::nullopt;
    std::string out(head);
    replace_all(out, "@members", kind == "files" ? schemas::files_members : result_members);
    replace_all(out, "@kind", kind);
    out += schemas::parts;
    for (const auto& each : results) out.append(",\n").append(each.definitions);
    return out.append(end);
}

}  // namespace govinfo
