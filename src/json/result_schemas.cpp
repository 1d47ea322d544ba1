#include <govinfo/json.hpp>

#include <algorithm>
#include <iterator>

namespace govinfo {
namespace {

constexpr std::string_view kinds[] = {"validation", "diagnosis",   "comparison", "indicators",
                                      "statements", "copied_text", "deadlines",  "fee",
                                      "tables",     "tally",       "records",    "rollup",
                                      "catalogue",  "guide",       "rules",      "files"};

/// `@kind` stands for the kind, `@members` for its members.
constexpr std::string_view head = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:govinfo:@kind",
  "type": "object",
  "required": ["govinfo", "@kind"],
  "properties": {
    "govinfo": {"const": 1},
@members
  },
)";
constexpr std::string_view result_members = R"(    "@kind": {"$ref": "#/$defs/@kind"})";
constexpr std::string_view files_members = R"(    "options": {
      "title": "所用选项",
      "type": "object",
      "properties": {
        "blank": {"enum": ["unknown", "zero"]},
        "previous": {"type": ["string", "null"]},
        "enable": {"type": "array", "items": {"type": "string"}},
        "disable": {"type": "array", "items": {"type": "string"}},
        "deadline": {"type": ["string", "null"], "format": "date"},
        "alike": {"type": "boolean"},
        "accept": {"type": ["string", "null"]},
        "fail_on": {"enum": ["error", "warning"]},
        "strict": {"type": "boolean"}
      }
    },
    "files": {"type": "array", "items": {"$ref": "#/$defs/file"}},
    "rules": {"title": "--json=compact：findings 所涉规则", "$ref": "#/$defs/rules"})";

/// What results are made of.
constexpr std::string_view parts = R"(  "$defs": {
    "words": {
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
)";

/// What comes of registers.
constexpr std::string_view tally = R"(    "tally": {
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
    "by_register": {
      "type": "object",
      "properties": {
        "requests": {"$ref": "#/$defs/size"},
        "proceedings": {"$ref": "#/$defs/size"},
        "documents": {"$ref": "#/$defs/size"},
        "decisions": {"$ref": "#/$defs/size"}
      }
    },
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
    },
    "records": {
      "title": "台账中的记录",
      "type": "object",
      "required": ["register", "columns", "records"],
      "properties": {
        "register": {"enum": ["requests", "proceedings", "documents", "decisions"]},
        "columns": {
          "title": "各列的名称",
          "type": "object",
          "additionalProperties": {"$ref": "#/$defs/words"}
        },
        "records": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["file", "line", "values"],
            "properties": {
              "file": {"$ref": "#/$defs/text_or_null"},
              "line": {"$ref": "#/$defs/size"},
              "values": {
                "title": "各列的内容，空白的从略",
                "type": "object",
                "additionalProperties": {"type": "string"}
              }
            }
          }
        }
      }
    },
    "catalogue": {
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
    },
    "guide": {
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
    },
    "day_or_null": {"type": ["string", "null"], "format": "date"},
    "record_ids": {"title": "编号", "type": "array", "items": {"type": "string"}},
    "tally_difference": {
      "type": "object",
      "required": ["path", "register", "report", "records"],
      "properties": {
        "path": {"$ref": "#/$defs/path"},
        "register": {"title": "台账统计数", "type": "string"},
        "report": {"title": "报告中的数", "$ref": "#/$defs/text_or_null"},
        "records": {"$ref": "#/$defs/record_ids"}
      }
    },
)";

/// What units add up to.
constexpr std::string_view rollup = R"(    "rollup": {
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
    },
)";

/// What check finds.
constexpr std::string_view validation = R"(    "validation": {
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
    },
)";

constexpr std::string_view tables = R"(    "tables": {
      "title": "三张表，版式同官方格式",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["table", "heading", "name", "columns", "label_columns", "found", "rows", "sums"],
        "properties": {
          "table": {"enum": ["proactive", "requests", "proceedings"]},
          "heading": {"type": "string"},
          "name": {"$ref": "#/$defs/words"},
          "columns": {"$ref": "#/$defs/size"},
          "label_columns": {"$ref": "#/$defs/size"},
          "found": {"title": "表中有所填内容", "type": "boolean"},
          "rows": {
            "type": "array",
            "items": {"type": "array", "items": {"$ref": "#/$defs/printed_cell"}}
          },
          "sums": {
            "title": "成立的勾稽关系",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["id", "summary", "left", "right", "cells"],
              "properties": {
                "id": {"$ref": "#/$defs/id"},
                "summary": {"$ref": "#/$defs/words"},
                "left": {"type": "string"},
                "right": {"type": "string"},
                "cells": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["path", "role"],
                    "properties": {
                      "path": {"$ref": "#/$defs/path"},
                      "role": {"enum": ["left", "right"]}
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "printed_cell": {
      "title": "自本行及 column 列起，占 row_span 行 column_span 列",
      "type": "object",
      "required": ["role", "text", "column", "row_span", "column_span"],
      "properties": {
        "role": {"enum": ["header", "label", "value"]},
        "text": {"type": "string"},
        "column": {"$ref": "#/$defs/size"},
        "row_span": {"$ref": "#/$defs/size"},
        "column_span": {"$ref": "#/$defs/size"},
        "path": {"title": "未能拆分的一行为 null", "type": ["string", "null"]},
        "state": {"$ref": "#/$defs/state"},
        "repaired": {"title": "数字由其他写法读出", "type": "boolean"},
        "findings": {"title": "所涉问题", "type": "array", "items": {"$ref": "#/$defs/id"}}
      },
      "if": {"properties": {"role": {"const": "value"}}},
      "then": {"required": ["path", "state", "repaired", "findings"]}
    },
)";

constexpr std::string_view diagnosis = R"(    "diagnosis": {
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
    },
)";

constexpr std::string_view comparison = R"(    "comparison": {
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
    },
)";

constexpr std::string_view lists = R"(    "indicators": {
      "title": "指标",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["key", "name", "formula", "numerator", "denominator", "percent"],
        "properties": {
          "key": {"type": "string"},
          "name": {"$ref": "#/$defs/words"},
          "formula": {"$ref": "#/$defs/words"},
          "numerator": {"$ref": "#/$defs/digits_or_null"},
          "denominator": {"$ref": "#/$defs/digits_or_null"},
          "percent": {"$ref": "#/$defs/digits_or_null"},
          "reason": {"title": "无法计算的原因", "$ref": "#/$defs/words"}
        }
      }
    },
    "statements": {
      "title": "正文所述数字",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "meaning", "value", "precision", "share", "growth", "change", "plus", "text", "section",
          "offset"
        ],
        "properties": {
          "meaning": {"type": "string"},
          "value": {"$ref": "#/$defs/digits"},
          "precision": {"enum": ["exact", "at_least", "about"]},
          "share": {"title": "占比，百分数", "$ref": "#/$defs/digits_or_null"},
          "growth": {"title": "同比，百分数", "$ref": "#/$defs/digits_or_null"},
          "change": {"title": "比上年增减件数", "$ref": "#/$defs/digits_or_null"},
          "plus": {"title": "同一数字一并计入的", "type": "array", "items": {"type": "string"}},
          "text": {"type": "string"},
          "section": {"$ref": "#/$defs/section"},
          "offset": {"title": "该部分文字中的字节，从 0 起", "$ref": "#/$defs/size"}
        }
      }
    },
    "copied_text": {
      "title": "与其他报告雷同的文字",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["section", "letters", "copied", "share", "passages"],
        "properties": {
          "section": {"$ref": "#/$defs/section"},
          "letters": {"$ref": "#/$defs/size"},
          "copied": {"$ref": "#/$defs/size"},
          "share": {"title": "百分数", "$ref": "#/$defs/digits"},
          "passages": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "text", "offset", "report", "organ", "year", "section", "other_offset"
              ],
              "properties": {
                "text": {"type": "string"},
                "offset": {"$ref": "#/$defs/size"},
                "report": {"title": "索引中的第几份，从 0 起", "$ref": "#/$defs/size"},
                "organ": {"$ref": "#/$defs/text_or_null"},
                "year": {"$ref": "#/$defs/year"},
                "section": {"$ref": "#/$defs/section"},
                "other_offset": {"$ref": "#/$defs/size"}
              }
            }
          }
        }
      }
    },
    "deadlines": {
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
    },
    "fee": {
      "title": "信息处理费",
      "type": "object",
      "required": ["basis", "quantity", "amount", "bands"],
      "properties": {
        "basis": {"enum": ["items", "pages"]},
        "quantity": {"type": "integer"},
        "amount": {"title": "元", "$ref": "#/$defs/digits_or_null"},
        "bands": {
          "title": "分档计收",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["first", "last", "rate", "amount"],
            "properties": {
              "first": {"$ref": "#/$defs/size"},
              "last": {"$ref": "#/$defs/size"},
              "rate": {"$ref": "#/$defs/digits"},
              "amount": {"$ref": "#/$defs/digits"}
            }
          }
        }
      }
    },
    "rules": {
      "title": "规则目录",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "id", "basis", "severity", "forms", "on_by_default", "citation", "summary", "message"
        ],
        "properties": {
          "id": {"type": "string"},
          "basis": {"enum": ["printed", "structural", "legal", "customary"]},
          "severity": {"enum": ["error", "warning", "info"]},
          "forms": {"type": "array", "items": {"type": "string"}},
          "on_by_default": {"type": "boolean"},
          "citation": {"$ref": "#/$defs/words"},
          "summary": {"$ref": "#/$defs/words"},
          "message": {"$ref": "#/$defs/words"}
        }
      }
    },
)";

/// What a call says of a file: that it gave no report, or check, diagnose or indicators.
constexpr std::string_view file = R"(    "file": {
      "type": "object",
      "required": ["file"],
      "properties": {"file": {"title": "参数所给的文件名", "type": "string"}},
      "oneOf": [
        {
          "required": ["error"],
          "properties": {
            "error": {
              "type": "object",
              "required": ["code", "message", "line", "column", "path"],
              "properties": {
                "code": {"type": "string"},
                "message": {"$ref": "#/$defs/words"},
                "line": {"$ref": "#/$defs/size"},
                "column": {"$ref": "#/$defs/size"},
                "path": {"type": "string"}
              }
            }
          }
        },
        {
          "$ref": "#/$defs/validation",
          "properties": {"diagnosis": {"$ref": "#/$defs/diagnosis"}}
        },
        {
          "required": ["diagnosis"],
          "properties": {
            "diagnosis": {"$ref": "#/$defs/diagnosis"},
            "findings": false,
            "verdict": false
          }
        },
        {
          "required": ["organ", "year", "indicators"],
          "properties": {
            "organ": {"$ref": "#/$defs/text_or_null"},
            "year": {"$ref": "#/$defs/year"},
            "indicators": {"$ref": "#/$defs/indicators"}
          }
        }
      ]
    }
  }
}
)";

void replace_all(std::string& text, std::string_view mark, std::string_view value) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
}

}  // namespace

std::span<const std::string_view> json_kinds() noexcept {
    return kinds;
}

std::optional<std::string> json_schema(std::string_view kind) {
    if (std::find(std::begin(kinds), std::end(kinds), kind) == std::end(kinds)) return std::nullopt;
    std::string out(head);
    replace_all(out, "@members", kind == "files" ? files_members : result_members);
    replace_all(out, "@kind", kind);
    for (const std::string_view each :
         {parts, tally, rollup, validation, tables, diagnosis, comparison, lists, file})
        out += each;
    return out;
}

}  // namespace govinfo
