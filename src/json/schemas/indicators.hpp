// Shares and rates of a report.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view indicators = R"(    "indicators": {
      "title": "指标",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["key", "name", "formula", "numerator", "denominator", "percent"],
        "properties": {
          "key": {"type": "string"},
          "name": {"$ref": "#/$defs/words"},
          "formula": {"$ref": "#/$defs/words"},
          "numerator": {"$ref": "#/$defs/digits_or_null"},
          "denominator": {"$ref": "#/$defs/digits_or_null"},
          "percent": {"$ref": "#/$defs/digits_or_null"},
          "reason": {"title": "无法计算的原因", "$ref": "#/$defs/words"}
        }
      }
    })";

}  // namespace govinfo::schemas
