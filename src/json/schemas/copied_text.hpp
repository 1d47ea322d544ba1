// Passages that other reports have, too.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view copied_text = R"(    "copied_text": {
      "title": "与其他报告雷同的文字",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["section", "letters", "copied", "share", "passages"],
        "properties": {
          "section": {"$ref": "#/$defs/section"},
          "letters": {"$ref": "#/$defs/size"},
          "copied": {"$ref": "#/$defs/size"},
          "share": {"title": "百分数", "$ref": "#/$defs/digits"},
          "passages": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "text", "offset", "report", "organ", "year", "section", "other_offset"
              ],
              "properties": {
                "text": {"type": "string"},
                "offset": {"$ref": "#/$defs/size"},
                "report": {"title": "索引中的第几份，从 0 起", "$ref": "#/$defs/size"},
                "organ": {"$ref": "#/$defs/text_or_null"},
                "year": {"$ref": "#/$defs/year"},
                "section": {"$ref": "#/$defs/section"},
                "other_offset": {"$ref": "#/$defs/size"}
              }
            }
          }
        }
      }
    })";

}  // namespace govinfo::schemas
