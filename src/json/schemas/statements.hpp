// What the prose says of cells.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view statements = R"(    "statements": {
      "title": "正文所述数字",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "meaning", "value", "precision", "share", "growth", "change", "plus", "text", "section",
          "offset"
        ],
        "properties": {
          "meaning": {"type": "string"},
          "value": {"$ref": "#/$defs/digits"},
          "precision": {"enum": ["exact", "at_least", "about"]},
          "share": {"title": "占比，百分数", "$ref": "#/$defs/digits_or_null"},
          "growth": {"title": "同比，百分数", "$ref": "#/$defs/digits_or_null"},
          "change": {"title": "比上年增减件数", "$ref": "#/$defs/digits_or_null"},
          "plus": {"title": "同一数字一并计入的", "type": "array", "items": {"type": "string"}},
          "text": {"type": "string"},
          "section": {"$ref": "#/$defs/section"},
          "offset": {"title": "该部分文字中的字节，从 0 起", "$ref": "#/$defs/size"}
        }
      }
    })";

}  // namespace govinfo::schemas
