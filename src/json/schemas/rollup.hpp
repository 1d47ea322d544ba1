// The sums of units, and what they hide.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view rollup = R"(    "rollup": {
      "title": "汇总结果",
      "type": "object",
      "required": [
        "form", "year", "complete", "reports", "report", "own", "units", "open", "findings",
        "not_assessed"
      ],
      "properties": {
        "form": {"type": "string"},
        "year": {"$ref": "#/$defs/year"},
        "complete": {"title": "各单位均已计入，没有无法读取的文件", "type": "boolean"},
        "reports": {"title": "计入的报告份数", "$ref": "#/$defs/size"},
        "report": {
          "title": "规范 JSON，见报告格式的 Schema；合计不能确定的单元格为 null",
          "type": "object",
          "required": ["govinfo", "form"]
        },
        "own": {"title": "其中本机关的部分", "type": ["object", "null"]},
        "units": {
          "title": "各单位，按是否计入",
          "type": "object",
          "required": [
            "counted", "within", "missing", "duplicate", "unexpected", "other_form", "other_year",
            "other_scope", "vertical", "unreadable"
          ],
          "additionalProperties": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["unit", "file"],
              "properties": {
                "unit": {"$ref": "#/$defs/text_or_null"},
                "file": {"$ref": "#/$defs/text_or_null"},
                "form": {"type": "string"},
                "year": {"$ref": "#/$defs/year"},
                "error": {
                  "type": "object",
                  "required": ["code", "message"],
                  "properties": {
                    "code": {"type": "string"},
                    "message": {"$ref": "#/$defs/words"}
                  }
                }
              }
            }
          }
        },
        "open": {
          "title": "合计不能确定的单元格，以及未填的单位",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["path", "low", "high", "units"],
            "properties": {
              "path": {"$ref": "#/$defs/path"},
              "low": {"title": "至少", "$ref": "#/$defs/digits_or_null"},
              "high": {"title": "至多", "$ref": "#/$defs/digits_or_null"},
              "units": {"type": "array", "items": {"type": "string"}}
            }
          }
        },
        "findings": {"type": "array", "items": {"$ref": "#/$defs/rollup_finding"}},
        "not_assessed": {"type": "array", "items": {"$ref": "#/$defs/rollup_finding"}},
        "cells": {
          "title": "各格由哪些单位构成",
          "type": "object",
          "additionalProperties": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["unit", "value"],
              "properties": {
                "unit": {"type": "string"},
                "value": {"$ref": "#/$defs/digits_or_null"}
              }
            }
          }
        }
      }
    },
    "rollup_finding": {
      "type": "object",
      "required": [
        "id", "rule", "severity", "outcome", "area", "path", "unit", "files", "message"
      ],
      "properties": {
        "id": {"$ref": "#/$defs/id"},
        "rule": {"type": "string"},
        "severity": {"enum": ["error", "warning", "info"]},
        "outcome": {"enum": ["fail", "not_assessable"]},
        "area": {"title": "名单上有下级的单位；空即整个地区", "$ref": "#/$defs/text_or_null"},
        "path": {"$ref": "#/$defs/text_or_null"},
        "unit": {"$ref": "#/$defs/text_or_null"},
        "files": {"type": "array", "items": {"type": "string"}},
        "printed": {"title": "汇总报告中的数", "$ref": "#/$defs/digits_or_null"},
        "low": {"title": "各单位合计，至少", "$ref": "#/$defs/digits"},
        "high": {"title": "至多", "$ref": "#/$defs/digits_or_null"},
        "hint": {
          "title": "可解释差异的单位",
          "type": "object",
          "required": ["kind", "unit", "value", "used", "sure"],
          "properties": {
            "kind": {"enum": ["left_out", "counted_twice", "slip", "last_year"]},
            "unit": {"type": "string"},
            "value": {"$ref": "#/$defs/digits"},
            "used": {"$ref": "#/$defs/digits"},
            "sure": {"title": "没有别的单位也可解释", "type": "boolean"}
          }
        },
        "message": {"$ref": "#/$defs/words"}
      }
    })";

}  // namespace govinfo::schemas
