// Results as they stand in an object: alone, or beside a file's name.
#pragma once

#include <span>
#include <vector>

#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/indicators.hpp>
#include <govinfo/json.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/tally.hpp>

#include "json/json_members.hpp"

namespace govinfo::detail {

/// form, organ, year, verdict, counts, findings, not_assessed, notes: without the braces.
void write_members(Json& json, const Explanation& explanation, JsonShape shape);
void write(Json& json, std::span<const Rule* const> rules);
void write(Json& json, const Diagnosis& diagnosis, const Report& report);
void write(Json& json, std::span<const Measure> measures, const Report& report);

/// `form` is that of the words.
void write(Json& json, const std::vector<RecordFinding>& findings, const Form& form);

/// organ and year, or null.
inline void write_organ(Json& json, const Header& header) {
    json.key("organ").text_or_null(header.organ);
    json.key("year").literal(header.year ? std::to_string(*header.year) : "null");
}

}  // namespace govinfo::detail
