// What a check says of a report.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view validation = R"(    "validation": {
      "title": "核对结果",
      "type": "object",
      "required": [
        "form", "organ", "year", "verdict", "counts", "findings", "not_assessed", "notes"
      ],
      "properties": {
        "form": {"type": "string"},
        "organ": {"$ref": "#/$defs/text_or_null"},
        "year": {"$ref": "#/$defs/year"},
        "verdict": {"enum": ["consistent", "inconsistent", "incomplete"]},
        "counts": {
          "type": "object",
          "required": ["error", "warning", "info", "not_assessable", "accepted"],
          "properties": {
            "error": {"$ref": "#/$defs/size"},
            "warning": {"$ref": "#/$defs/size"},
            "info": {"$ref": "#/$defs/size"},
            "not_assessable": {"$ref": "#/$defs/size"},
            "accepted": {"$ref": "#/$defs/size"}
          }
        },
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        "not_assessed": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "reason"],
            "properties": {"id": {"$ref": "#/$defs/id"}, "reason": {"$ref": "#/$defs/words"}}
          }
        },
        "notes": {
          "title": "读取说明",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["code", "path", "raw", "message", "source"],
            "properties": {
              "code": {"type": "string"},
              "path": {"type": "string"},
              "raw": {"type": "string"},
              "message": {"$ref": "#/$defs/words"},
              "source": {"$ref": "#/$defs/source"}
            }
          }
        }
      }
    },
    "finding": {
      "type": "object",
      "required": [
        "id", "rule", "line", "severity", "outcome", "left", "right", "difference", "cells",
        "accept_as", "source"
      ],
      "oneOf": [
        {"required": ["basis", "citation", "message"], "properties": {"words": false}},
        {"required": ["words"], "properties": {"message": false, "basis": false}},
        {"required": ["message"], "properties": {"basis": false, "citation": false}}
      ],
      "properties": {
        "id": {"$ref": "#/$defs/id"},
        "accept_as": {"title": "认可时所写，含所引文字", "type": "string"},
        "rule": {"type": "string"},
        "line": {"type": "string"},
        "severity": {"enum": ["error", "warning", "info"]},
        "basis": {"enum": ["printed", "structural", "legal", "customary"]},
        "outcome": {"const": "fail"},
        "left": {"$ref": "#/$defs/digits_or_null"},
        "right": {"$ref": "#/$defs/digits_or_null"},
        "difference": {"$ref": "#/$defs/digits_or_null"},
        "with": {
          "title": "与之不能同时成立的",
          "type": "array",
          "items": {"$ref": "#/$defs/id"}
        },
        "cells": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["path", "role", "state", "value", "source"],
            "properties": {
              "path": {"$ref": "#/$defs/path"},
              "role": {"enum": ["left", "right", "guard", "subject"]},
              "state": {"$ref": "#/$defs/state"},
              "value": {"$ref": "#/$defs/text_or_null"},
              "amended": {"title": "其中修订，本条不计", "$ref": "#/$defs/digits"},
              "source": {"$ref": "#/$defs/source"}
            }
          }
        },
        "quotes": {
          "title": "所指文字",
          "type": "array",
          "maxItems": 20,
          "items": {
            "type": "object",
            "required": [
              "text", "section", "offset", "stated", "expected", "values", "cells", "source"
            ],
            "properties": {
              "text": {"type": "string"},
              "section": {"title": "第几部分，从 0 起", "$ref": "#/$defs/size"},
              "offset": {"$ref": "#/$defs/size"},
              "stated": {
                "title": "数字，占比带百分号",
                "type": ["string", "null"],
                "pattern": "^-?[0-9]+([.][0-9]+)?%?$"
              },
              "expected": {"$ref": "#/$defs/words_or_null"},
              "values": {
                "title": "应为其中之一，单位与文中相同",
                "type": ["array", "null"],
                "items": {
                  "type": "object",
                  "required": ["value", "bound", "cells"],
                  "properties": {
                    "value": {"$ref": "#/$defs/digits"},
                    "bound": {"enum": ["exact", "at_least", "at_most"]},
                    "cells": {"type": "array", "items": {"$ref": "#/$defs/path"}}
                  }
                }
              },
              "cells": {"type": "array", "items": {"$ref": "#/$defs/path"}},
              "source": {"$ref": "#/$defs/source"}
            }
          }
        },
        "more_quotes": {"$ref": "#/$defs/size"},
        "citation": {"$ref": "#/$defs/words"},
        "message": {"$ref": "#/$defs/words"},
        "words": {
          "title": "--json=compact：规则 message 中各 {名} 所代的文字；未列出的即同名字段",
          "type": "object",
          "additionalProperties": {
            "oneOf": [{"type": "string"}, {"$ref": "#/$defs/words"}]
          }
        },
        "source": {"$ref": "#/$defs/source"},
        "accepted": {"title": "认可的理由", "type": "string"}
      }
    })";

}  // namespace govinfo::schemas
