// The tables as they are printed.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view tables = R"(    "tables": {
      "title": "三张表，版式同官方格式",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["table", "heading", "name", "columns", "label_columns", "found", "rows", "sums"],
        "properties": {
          "table": {"enum": ["proactive", "requests", "proceedings"]},
          "heading": {"type": "string"},
          "name": {"$ref": "#/$defs/words"},
          "columns": {"$ref": "#/$defs/size"},
          "label_columns": {"$ref": "#/$defs/size"},
          "found": {"title": "表中有所填内容", "type": "boolean"},
          "rows": {
            "type": "array",
            "items": {"type": "array", "items": {"$ref": "#/$defs/printed_cell"}}
          },
          "sums": {
            "title": "成立的勾稽关系",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["id", "summary", "left", "right", "cells"],
              "properties": {
                "id": {"$ref": "#/$defs/id"},
                "summary": {"$ref": "#/$defs/words"},
                "left": {"type": "string"},
                "right": {"type": "string"},
                "cells": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["path", "role"],
                    "properties": {
                      "path": {"$ref": "#/$defs/path"},
                      "role": {"enum": ["left", "right"]}
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "printed_cell": {
      "title": "自本行及 column 列起，占 row_span 行 column_span 列",
      "type": "object",
      "required": ["role", "text", "column", "row_span", "column_span"],
      "properties": {
        "role": {"enum": ["header", "label", "value"]},
        "text": {"type": "string"},
        "column": {"$ref": "#/$defs/size"},
        "row_span": {"$ref": "#/$defs/size"},
        "column_span": {"$ref": "#/$defs/size"},
        "path": {"title": "未能拆分的一行为 null", "type": ["string", "null"]},
        "state": {"$ref": "#/$defs/state"},
        "repaired": {"title": "数字由其他写法读出", "type": "boolean"},
        "findings": {"title": "所涉问题", "type": "array", "items": {"$ref": "#/$defs/id"}}
      },
      "if": {"properties": {"role": {"const": "value"}}},
      "then": {"required": ["path", "state", "repaired", "findings"]}
    })";

}  // namespace govinfo::schemas
