// When requests are to be answered.
#pragma once

#include <string_view>

namespace govinfo::schemas {

inline constexpr std::string_view deadlines = R"(    "deadlines": {
      "title": "答复期限",
      "type": "object",
      "required": ["on", "counts", "requests"],
      "properties": {
        "on": {"type": "string", "format": "date"},
        "counts": {"type": "object", "additionalProperties": {"$ref": "#/$defs/size"}},
        "requests": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "file", "line", "state", "due", "days", "events"],
            "properties": {
              "id": {"$ref": "#/$defs/text_or_null"},
              "file": {"$ref": "#/$defs/text_or_null"},
              "line": {"$ref": "#/$defs/size"},
              "state": {
                "enum": [
                  "running", "stopped", "awaiting_correction", "awaiting_payment", "given_up",
                  "overdue", "answered_in_time", "answered_late", "not_assessable"
                ]
              },
              "due": {"title": "应答复日期", "type": ["string", "null"], "format": "date"},
              "days": {"title": "剩余工作日，逾期为负", "type": ["integer", "null"]},
              "reason": {"$ref": "#/$defs/words"},
              "events": {"type": "array", "items": {"$ref": "#/$defs/clock_event"}}
            }
          }
        }
      }
    },
    "clock_event": {
      "type": "object",
      "required": ["step", "date", "until", "due", "late", "article", "message"],
      "properties": {
        "step": {
          "enum": [
            "received", "corrected", "extended", "third_party", "co_makers", "correction_asked",
            "other_correction", "unclear_ground", "fee_noticed", "fee_paid", "deferred"
          ]
        },
        "date": {"type": "string", "format": "date"},
        "until": {"type": ["string", "null"], "format": "date"},
        "due": {"type": ["string", "null"], "format": "date"},
        "late": {"type": "boolean"},
        "article": {"$ref": "#/$defs/words"},
        "message": {"$ref": "#/$defs/words"}
      }
    })";

}  // namespace govinfo::schemas
