// The catalogue of open documents.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view catalogue = R"(    "catalogue": {
      "title": "政府信息公开目录",
      "type": "object",
      "required": ["organ", "on", "documents", "unlisted", "exceptions", "remarks"],
      "properties": {
        "organ": {"$ref": "#/$defs/text_or_null"},
        "on": {"title": "截至日期", "$ref": "#/$defs/day_or_null"},
        "documents": {
          "title": "列入目录的公文，新的在前",
          "type": "array",
          "items": {"$ref": "#/$defs/open_document"}
        },
        "unlisted": {
          "title": "不列入目录的公文",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "file", "line", "why", "next"],
            "properties": {
              "id": {"$ref": "#/$defs/text_or_null"},
              "file": {"$ref": "#/$defs/text_or_null"},
              "line": {"$ref": "#/$defs/size"},
              "why": {"enum": ["on_request", "closed", "not_yet_public"]},
              "next": {
                "title": "尚未公开的，下一环节",
                "enum": [
                  "proposed", "head_reviewed", "secrecy_reviewed", "approved", "published", null
                ]
              }
            }
          }
        },
        "exceptions": {
          "title": "不能列入目录的记录，每条一项",
          "type": "array",
          "items": {"$ref": "#/$defs/record_finding"}
        },
        "remarks": {"type": "array", "items": {"$ref": "#/$defs/record_finding"}}
      }
    },
    "open_document": {
      "type": "object",
      "required": [
        "id", "index", "index_proposed", "title", "number", "organ", "topic", "summary", "created",
        "published", "in_force_from", "ended", "validity", "url"
      ],
      "properties": {
        "id": {"title": "编号", "$ref": "#/$defs/text_or_null"},
        "index": {"title": "索引号", "$ref": "#/$defs/text_or_null"},
        "index_proposed": {"title": "索引号是否拟编", "type": "boolean"},
        "title": {"title": "名称", "type": "string"},
        "number": {"title": "文号", "$ref": "#/$defs/text_or_null"},
        "organ": {"title": "发布机构", "$ref": "#/$defs/text_or_null"},
        "topic": {"title": "主题分类", "$ref": "#/$defs/text_or_null"},
        "summary": {"title": "内容概述", "$ref": "#/$defs/text_or_null"},
        "created": {"title": "生成日期", "$ref": "#/$defs/day_or_null"},
        "published": {"title": "公开日期", "$ref": "#/$defs/day_or_null"},
        "in_force_from": {"title": "施行日期", "$ref": "#/$defs/day_or_null"},
        "ended": {"title": "失效废止日期", "$ref": "#/$defs/day_or_null"},
        "validity": {
          "title": "截至日期的有效性",
          "enum": ["not_yet_in_force", "in_force", "amended", "repealed", "expired", null]
        },
        "url": {"title": "链接", "$ref": "#/$defs/text_or_null"}
      }
    })";

}  // namespace govinfo::schemas
