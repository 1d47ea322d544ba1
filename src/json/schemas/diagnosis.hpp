// Which cells are wrong, and what they should be.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view diagnosis = R"(    "diagnosis": {
      "title": "诊断：应改的单元格",
      "type": "object",
      "required": ["groups"],
      "properties": {
        "groups": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["rules", "answers", "unique", "exhausted"],
            "properties": {
              "rules": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["rule", "line"],
                  "properties": {"rule": {"type": "string"}, "line": {"type": "string"}}
                }
              },
              "answers": {"type": "array", "items": {"$ref": "#/$defs/answer"}},
              "unique": {"type": "boolean"},
              "exhausted": {"type": "boolean"}
            }
          }
        }
      }
    },
    "answer": {
      "type": "object",
      "required": ["cells", "reason"],
      "properties": {
        "cells": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["path", "value", "proposed"],
            "properties": {
              "path": {"$ref": "#/$defs/path"},
              "value": {"$ref": "#/$defs/digits_or_null"},
              "proposed": {"$ref": "#/$defs/digits_or_null"}
            }
          }
        },
        "reason": {"$ref": "#/$defs/words_or_null"},
        "implied": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["path", "value"],
            "properties": {
              "path": {"$ref": "#/$defs/path"},
              "value": {"$ref": "#/$defs/digits"}
            }
          }
        }
      }
    })";

}  // namespace govinfo::schemas
