// What comes of registers.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view tally = R"(    "tally": {
      "title": "台账统计结果",
      "type": "object",
      "required": ["report", "rows", "counted", "outside", "exceptions", "remarks"],
      "properties": {
        "report": {
          "title": "规范 JSON，见报告格式的 Schema",
          "type": "object",
          "required": ["govinfo", "form"]
        },
        "rows": {"title": "记录总数＝计入＋不属本年度＋未计入", "$ref": "#/$defs/by_register"},
        "counted": {"$ref": "#/$defs/by_register"},
        "outside": {"title": "不属本年度或不属各表", "$ref": "#/$defs/by_register"},
        "exceptions": {
          "title": "未计入的记录，每条一项",
          "type": "array",
          "items": {"$ref": "#/$defs/record_finding"}
        },
        "remarks": {"type": "array", "items": {"$ref": "#/$defs/record_finding"}},
        "cells": {"type": "object", "additionalProperties": {"$ref": "#/$defs/record_ids"}},
        "previous": {
          "title": "上年结转与上年报告结转下年度不同之处",
          "type": "array",
          "items": {"$ref": "#/$defs/tally_difference"}
        },
        "against": {
          "title": "与所给报告不同之处",
          "type": "array",
          "items": {"$ref": "#/$defs/tally_difference"}
        }
      }
    },
    "tally_difference": {
      "type": "object",
      "required": ["path", "register", "report", "records"],
      "properties": {
        "path": {"$ref": "#/$defs/path"},
        "register": {"title": "台账统计数", "type": "string"},
        "report": {"title": "报告中的数", "$ref": "#/$defs/text_or_null"},
        "records": {"$ref": "#/$defs/record_ids"}
      }
    })";

}  // namespace govinfo::schemas
