// The records of a register.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view records = R"(    "records": {
      "title": "台账中的记录",
      "type": "object",
      "required": ["register", "columns", "records"],
      "properties": {
        "register": {"enum": ["requests", "proceedings", "documents", "decisions"]},
        "columns": {
          "title": "各列的名称",
          "type": "object",
          "additionalProperties": {"$ref": "#/$defs/words"}
        },
        "records": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["file", "line", "values"],
            "properties": {
              "file": {"$ref": "#/$defs/text_or_null"},
              "line": {"$ref": "#/$defs/size"},
              "values": {
                "title": "各列的内容，空白的从略",
                "type": "object",
                "additionalProperties": {"type": "string"}
              }
            }
          }
        }
      }
    })";

}  // namespace govinfo::schemas
