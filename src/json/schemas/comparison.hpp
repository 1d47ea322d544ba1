// What changed between years.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view comparison = R"(    "comparison": {
      "title": "两份报告对照",
      "type": "object",
      "required": ["older", "newer", "cells", "doubts", "restated", "texts", "copied"],
      "properties": {
        "older": {"$ref": "#/$defs/compared_report"},
        "newer": {"$ref": "#/$defs/compared_report"},
        "cells": {
          "type": "array",
          "items": {
            "type": "object",
            "required": [
              "path", "comparability", "older", "newer", "changed", "difference", "percent"
            ],
            "properties": {
              "path": {"$ref": "#/$defs/path"},
              "comparability": {"enum": ["same", "sum_of", "not_comparable"]},
              "caveat": {"$ref": "#/$defs/words"},
              "older": {"$ref": "#/$defs/figure"},
              "newer": {"$ref": "#/$defs/figure"},
              "changed": {"type": "boolean"},
              "difference": {"$ref": "#/$defs/digits_or_null"},
              "percent": {"$ref": "#/$defs/digits_or_null"}
            }
          }
        },
        "doubts": {"type": "array", "items": {"$ref": "#/$defs/remark"}},
        "restated": {"type": "array", "items": {"$ref": "#/$defs/remark"}},
        "texts": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "older", "newer", "similarity", "changes"],
            "properties": {
              "name": {"type": "string"},
              "older": {"type": "string"},
              "newer": {"type": "string"},
              "similarity": {"title": "相同文字所占百分比", "$ref": "#/$defs/digits"},
              "changes": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["older", "newer", "older_offset", "newer_offset"],
                  "properties": {
                    "older": {"type": "string"},
                    "newer": {"type": "string"},
                    "older_offset": {"$ref": "#/$defs/size"},
                    "newer_offset": {"$ref": "#/$defs/size"}
                  }
                }
              }
            }
          }
        },
        "copied": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["section", "share"],
            "properties": {
              "section": {"$ref": "#/$defs/section"},
              "share": {"title": "与上年相同的文字所占百分比", "$ref": "#/$defs/digits"}
            }
          }
        }
      }
    },
    "compared_report": {
      "type": "object",
      "required": ["form", "organ", "year"],
      "properties": {
        "form": {"type": "string"},
        "organ": {"$ref": "#/$defs/text_or_null"},
        "year": {"$ref": "#/$defs/year"}
      }
    },
    "figure": {
      "type": "object",
      "required": ["state", "value"],
      "properties": {
        "state": {"$ref": "#/$defs/state"},
        "value": {"title": "原文", "$ref": "#/$defs/text_or_null"}
      }
    },
    "remark": {
      "type": "object",
      "required": ["id", "message"],
      "properties": {"id": {"$ref": "#/$defs/id"}, "message": {"$ref": "#/$defs/words"}}
    })";

}  // namespace govinfo::schemas
