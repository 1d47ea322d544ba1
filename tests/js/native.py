"""What the library of this machine makes of documents, for comparison: a line of JSON for each.

usage: native.py FILE...
"""

import hashlib
import json
import sys

import govinfo
from govinfo._library import lib, written


def digest(content):
    return hashlib.sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()


def chart_of(report):
    """Or why there is none."""
    try:
        return report.chart()
    except govinfo.Error as error:
        return error.code


def said_of(path):
    try:
        report = govinfo.read(path)
    except govinfo.Error as error:
        return {"error": error.code, "message": error.message, "zh": error.message_zh,
                "line": getattr(error, "line", None), "column": getattr(error, "column", None)}  # fmt: skip
    findings = report.validate()
    said = {
        "report": report.to_json(),
        "validation": findings.to_json(),
        "diagnosis": report.diagnose().to_json(),
        "tables": written(lib.govinfo_findings_write_tables_json, findings, report),
        **{kind: report.to_bytes(kind) for kind in ("text", "html", "docx", "xlsx")},
        "chart": chart_of(report),
    }
    return {what: digest(content) for what, content in said.items()}


for each in sys.argv[1:]:
    print(json.dumps(said_of(each)))
