// The catalogue of rules.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view rules = R"(    "rules": {
      "title": "规则目录",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "id", "basis", "severity", "forms", "on_by_default", "citation", "summary", "message"
        ],
        "properties": {
          "id": {"type": "string"},
          "basis": {"enum": ["printed", "structural", "legal", "customary"]},
          "severity": {"enum": ["error", "warning", "info"]},
          "forms": {"type": "array", "items": {"type": "string"}},
          "on_by_default": {"type": "boolean"},
          "citation": {"$ref": "#/$defs/words"},
          "summary": {"$ref": "#/$defs/words"},
          "message": {"$ref": "#/$defs/words"}
        }
      }
    })";

}  // namespace govinfo::schemas
