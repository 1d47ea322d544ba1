#include <govinfo/json.hpp>

#include <utility>

#include "json/json_text.hpp"

namespace govinfo {
namespace {

/// What all forms share. `@id`, `@title` and `@tables` stand for what the form says.
constexpr std::string_view schema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:govinfo:report:@id",
  "title": "@title",
  "type": "object",
  "required": ["govinfo", "form"],
  "additionalProperties": false,
  "properties": {
    "govinfo": {"const": 1},
    "form": {"const": "@id"},
    "organ": {"title": "行政机关", "type": "string"},
    "organ_kind": {
      "title": "行政机关类别",
      "enum": [
        "state_council_department", "provincial_government", "city_government",
        "county_government", "township", "subdistrict", "development_zone", "department",
        "vertical_body", "office", "other", "unknown"
      ]
    },
    "year": {"title": "报告年度", "type": "integer", "minimum": 1949, "maximum": 9999},
    "scope": {"title": "报告范围：本机关或本地区", "enum": ["organ", "area", "unknown"]},
    "title": {"title": "标题", "type": "string"},
    "published": {"title": "公布日期", "$ref": "#/$defs/date"},
    "period": {
      "title": "统计期限，起日不晚于止日",
      "type": "object",
      "required": ["from", "to"],
      "additionalProperties": false,
      "properties": {"from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}}
    },
    "code": {
      "title": "统一社会信用代码（GB 32100，末位为校验码）",
      "type": "string",
      "pattern": "^([0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10})?$"
    },
    "region": {
      "title": "行政区划代码（GB/T 2260 六位；乡镇九位，村十二位）",
      "type": "string",
      "pattern": "^((1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}([0-9]{3}){0,2})?$"
    },
    "source": {
      "title": "来源",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "url": {"type": "string"},
        "sha256": {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
      }
    },
    "sections": {
      "title": "正文，按原文顺序",
      "type": "array",
      "maxItems": 4096,
      "items": {
        "type": "object",
        "required": ["key"],
        "additionalProperties": false,
        "properties": {
          "key": {
            "enum": [
              "preamble", "overview", "proactive", "requests", "proceedings", "problems",
              "other_matters", "unknown"
            ]
          },
          "heading": {"title": "原文标题", "type": "string"},
          "text": {"title": "各段之间为换行符", "type": "string"}
        }
      }
    },
@tables
  },
  "$defs": {
    "date": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    },
    "number": {
      "title": "至多 12 位整数、6 位小数，不用指数",
      "type": "number",
      "exclusiveMinimum": -1000000000000,
      "exclusiveMaximum": 1000000000000
    },
    "cell": {
      "title": "数字；空白为 null；不适用为“/”；其他字符串为原文；未见该单元格则无此键",
      "oneOf": [
        {"$ref": "#/$defs/number"},
        {"type": ["null", "string"]},
        {
          "title": "数字，另附原文；由原文读出的即 value、unit、amended 和 expired",
          "type": "object",
          "required": ["value"],
          "additionalProperties": false,
          "properties": {
            "value": {"$ref": "#/$defs/number"},
            "unit": {"title": "单元格内或表头所印单位", "type": "string"},
            "amended": {"title": "原文注明其中修订的件数", "type": "integer", "minimum": 0},
            "expired": {"title": "原文注明其中自然失效的件数", "type": "integer", "minimum": 0},
            "raw": {"title": "原文", "type": "string"}
          }
        }
      ]
    }
  }
}
)";

/// The official label of the table or row of that path.
std::string_view label_of(const Form& form, std::string_view path) {
    for (const Table& table : form.tables()) {
        if (!path.starts_with(table.key)) continue;
        if (path == table.key) return table.heading;
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows)
                if (path.substr(table.key.size() + 1) == row.key) return row.label;
    }
    return {};
}

/// Appends the children of `node`, which stands at `path`, as properties.
void append_properties(std::string& out, const Form& form, const PathNode& node,
                       const std::string& path, std::size_t depth) {
    const std::string margin(2 * depth, ' ');
    std::string_view separator;
    for (const PathNode& child : form.nodes().subspan(node.first_child, node.child_count)) {
        out.append(std::exchange(separator, ",\n")).append(margin);
        detail::append_json_string(out, child.key);
        out += ": {\"title\": ";
        if (child.child_count == 0) {
            detail::append_json_string(out, form.cell(child.cell).column->label);
            out += ", \"$ref\": \"#/$defs/cell\"}";
            continue;
        }
        const std::string child_path =
            path.empty() ? std::string(child.key) : path + "/" + std::string(child.key);
        detail::append_json_string(out, label_of(form, child_path));
        out += ", \"type\": \"object\", \"additionalProperties\": false, \"properties\": {\n";
        append_properties(out, form, child, child_path, depth + 1);
        out.append("\n").append(margin).append("}}");
    }
}

std::string tables(const Form& form) {
    std::string out;
    append_properties(out, form, form.nodes()[0], {}, 2);
    return out;
}

void replace_all(std::string& text, std::string_view mark, std::string_view value) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
}

}  // namespace

std::string json_schema(const Form& form) {
    std::string out(schema);
    replace_all(out, "@id", form.id());
    replace_all(out, "@title", form.spec().instrument.zh);
    replace_all(out, "@tables", tables(form));
    return out;
}

}  // namespace govinfo
