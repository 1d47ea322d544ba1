// What several results are made of.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view parts = R"(    "words": {
      "type": "object",
      "required": ["zh", "en"],
      "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}
    },
    "words_or_null": {"oneOf": [{"$ref": "#/$defs/words"}, {"type": "null"}]},
    "digits": {
      "title": "准确数字，不用指数",
      "type": "string",
      "pattern": "^-?(0|[1-9][0-9]*)([.][0-9]+)?$"
    },
    "digits_or_null": {"oneOf": [{"$ref": "#/$defs/digits"}, {"type": "null"}]},
    "text_or_null": {"type": ["string", "null"]},
    "year": {"type": ["integer", "null"]},
    "day_or_null": {"type": ["string", "null"], "format": "date"},
    "size": {"type": "integer", "minimum": 0},
    "path": {"title": "单元格路径", "type": "string"},
    "id": {"title": "规则@位置", "type": "string", "pattern": "^[A-Z0-9_.]+@."},
    "state": {"enum": ["absent", "blank", "not_applicable", "text", "number"]},
    "section": {
      "enum": [
        "preamble", "overview", "proactive", "requests", "proceedings", "problems",
        "other_matters", "unknown"
      ]
    },
    "source": {
      "title": "在来源文件中的位置，均从 1 起；行为 0 即位置不详",
      "type": "object",
      "required": ["line", "column", "offset"],
      "properties": {
        "line": {"$ref": "#/$defs/size"},
        "column": {"$ref": "#/$defs/size"},
        "offset": {"title": "字节，从 0 起", "type": ["integer", "null"], "minimum": 0},
        "table": {"$ref": "#/$defs/size"},
        "row": {"$ref": "#/$defs/size"},
        "cell": {"$ref": "#/$defs/size"}
      }
    },
    "by_register": {
      "type": "object",
      "properties": {
        "requests": {"$ref": "#/$defs/size"},
        "proceedings": {"$ref": "#/$defs/size"},
        "documents": {"$ref": "#/$defs/size"},
        "decisions": {"$ref": "#/$defs/size"}
      }
    },
    "record_ids": {"title": "编号", "type": "array", "items": {"type": "string"}},
    "record_finding": {
      "type": "object",
      "required": ["rule", "severity", "register", "file", "line", "record", "message"],
      "properties": {
        "rule": {"type": "string"},
        "severity": {"enum": ["error", "warning", "info"]},
        "register": {"enum": ["requests", "proceedings", "documents", "decisions"]},
        "file": {"$ref": "#/$defs/text_or_null"},
        "line": {"$ref": "#/$defs/size"},
        "record": {"title": "编号", "$ref": "#/$defs/text_or_null"},
        "message": {"$ref": "#/$defs/words"}
      }
    })";

}  // namespace govinfo::schemas
