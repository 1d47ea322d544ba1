// What a call says of a file: that it gave no report, or check, diagnose or indicators.
#pragma once

#include <string_view>

namespace govinfo::schemas {

/// The members of the whole beside `govinfo`.
inline constexpr std::string_view files_members = R"(    "options": {
      "title": "所用选项",
      "type": "object",
      "properties": {
        "blank": {"enum": ["unknown", "zero"]},
        "previous": {"type": ["string", "null"]},
        "enable": {"type": "array", "items": {"type": "string"}},
        "disable": {"type": "array", "items": {"type": "string"}},
        "deadline": {"type": ["string", "null"], "format": "date"},
        "alike": {"type": "boolean"},
        "accept": {"type": ["string", "null"]},
        "fail_on": {"enum": ["error", "warning"]},
        "strict": {"type": "boolean"}
      }
    },
    "files": {"type": "array", "items": {"$ref": "#/$defs/file"}},
    "rules": {"title": "--json=compact：findings 所涉规则", "$ref": "#/$defs/rules"})";

inline constexpr std::string_view files = R"(    "file": {
      "type": "object",
      "required": ["file"],
      "properties": {"file": {"title": "参数所给的文件名", "type": "string"}},
      "oneOf": [
        {
          "required": ["error"],
          "properties": {
            "error": {
              "type": "object",
              "required": ["code", "message", "line", "column", "path"],
              "properties": {
                "code": {"type": "string"},
                "message": {"$ref": "#/$defs/words"},
                "line": {"$ref": "#/$defs/size"},
                "column": {"$ref": "#/$defs/size"},
                "path": {"type": "string"}
              }
            }
          }
        },
        {
          "$ref": "#/$defs/validation",
          "properties": {"diagnosis": {"$ref": "#/$defs/diagnosis"}}
        },
        {
          "required": ["diagnosis"],
          "properties": {
            "diagnosis": {"$ref": "#/$defs/diagnosis"},
            "findings": false,
            "verdict": false
          }
        },
        {
          "required": ["organ", "year", "indicators"],
          "properties": {
            "organ": {"$ref": "#/$defs/text_or_null"},
            "year": {"$ref": "#/$defs/year"},
            "indicators": {"$ref": "#/$defs/indicators"}
          }
        }
      ]
    })";

}  // namespace govinfo::schemas
