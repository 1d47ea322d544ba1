// What a guide lacks.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view guide = R"(    "guide": {
      "title": "政府信息公开指南的各项内容",
      "type": "object",
      "required": [
        "organ", "classification", "arrangement", "access", "office", "address", "hours",
        "telephone", "fax", "internet", "in_person", "post"
      ],
      "additionalProperties": false,
      "properties": {
        "updated": {"title": "更新日期", "$ref": "#/$defs/day_or_null"},
        "organ": {"title": "行政机关名称", "$ref": "#/$defs/text_or_null"},
        "classification": {"title": "政府信息的分类", "$ref": "#/$defs/text_or_null"},
        "arrangement": {"title": "政府信息的编排体系", "$ref": "#/$defs/text_or_null"},
        "access": {"title": "政府信息的获取方式", "$ref": "#/$defs/text_or_null"},
        "office": {"title": "工作机构名称", "$ref": "#/$defs/text_or_null"},
        "address": {"title": "办公地址", "$ref": "#/$defs/text_or_null"},
        "hours": {"title": "办公时间", "$ref": "#/$defs/text_or_null"},
        "telephone": {"title": "联系电话", "$ref": "#/$defs/text_or_null"},
        "fax": {"title": "传真号码", "$ref": "#/$defs/text_or_null"},
        "internet": {"title": "互联网联系方式", "$ref": "#/$defs/text_or_null"},
        "in_person": {"title": "当面提交的地点和时间，不得拒绝", "$ref": "#/$defs/text_or_null"},
        "post": {"title": "邮政寄送的地址，不得拒绝", "$ref": "#/$defs/text_or_null"},
        "online": {"title": "网上提交", "$ref": "#/$defs/text_or_null"},
        "by_fax": {"title": "传真", "$ref": "#/$defs/text_or_null"},
        "email": {"title": "电子邮件", "$ref": "#/$defs/text_or_null"}
      }
    })";

}  // namespace govinfo::schemas
