// What processing information costs.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view fee = R"(    "fee": {
      "title": "信息处理费",
      "type": "object",
      "required": ["basis", "quantity", "amount", "bands"],
      "properties": {
        "basis": {"enum": ["items", "pages"]},
        "quantity": {"type": "integer"},
        "amount": {"title": "元", "$ref": "#/$defs/digits_or_null"},
        "bands": {
          "title": "分档计收",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["first", "last", "rate", "amount"],
            "properties": {
              "first": {"$ref": "#/$defs/size"},
              "last": {"$ref": "#/$defs/size"},
              "rate": {"$ref": "#/$defs/digits"},
              "amount": {"$ref": "#/$defs/digits"}
            }
          }
        }
      }
    })";

}  // namespace govinfo::schemas
