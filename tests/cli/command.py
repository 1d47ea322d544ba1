"""The govinfo command under test, and what its output is held against: the form as typed from the
instrument (tests/data/forms) and plain arithmetic over the JSON that went in."""

import json
import os
import subprocess
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).resolve().parent / "data"
SEED = ROOT / "examples/data/luobei-education-2020.txt"
COMMAND = os.environ["GOVINFO_COMMAND"]


def govinfo(*arguments, **options):
    """Runs the command with English as the locale's language."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for name in ("LD_PRELOAD", "ASAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    environment |= options.pop("environment", {})
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        **options,
    )


def load(name):
    return json.loads((DATA / f"{name}.json").read_text("utf-8"))


def width(text):
    """Columns on a terminal with a Chinese font."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" or c in "“”‘’…—" for c in text)
    return len(text) + wide


class Form:
    """Rows, columns and labels of one form, as its instrument prints them."""

    def __init__(self, form):
        self.rows, self.columns, self.labels = {}, {}, {}
        table = columns = None
        for line in (ROOT / f"tests/data/forms/{form}.txt").read_text("utf-8").splitlines():
            kind, *fields = line.split(" | ")
            if kind == "table":
                table = fields[0]
                self.rows[table] = []
            elif kind == "block":
                columns = []
            elif kind == "column":
                columns.append(fields[0])
                self.labels[table, "column", fields[0]] = fields[-1]
            elif kind == "row" and fields[1] in ("leaf", "total"):
                self.rows[table].append(fields[0])
                self.columns[table, fields[0]] = columns
                self.labels[table, "row", fields[0]] = fields[-1]


def cell(report, path):
    """The value at a path; None where the cell is blank, KeyError where it is absent."""
    value = report
    for key in path.split("/"):
        value = value[key]
    return value["value"] if isinstance(value, dict) and "value" in value else value


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def sums(report):
    """Every arithmetic rule of tables three and four: id -> (left paths, right paths)."""
    form = Form(report["form"])
    rows = form.rows["requests"]
    handled = [row for row in rows if row not in ("received", "carried_in", "concluded", "carried_out")]
    if "person" in report["requests"].get("other", {}) and report["form"] == "2021":
        handled = [row for row in handled if not row.startswith("other/")] + ["other"]
        rows = [row for row in rows if not row.startswith("other/")] + ["other"]
    applicants = form.columns["requests", "received"]
    results = form.columns["proceedings", "reconsideration"]
    rules = {}
    for column in applicants:
        rules[f"T3.BALANCE@{column}"] = (
            [f"requests/{row}/{column}" for row in ("received", "carried_in")],
            [f"requests/{row}/{column}" for row in ("concluded", "carried_out")],
        )
        rules[f"T3.RESULT_SUM@{column}"] = (
            [f"requests/concluded/{column}"],
            [f"requests/{row}/{column}" for row in handled],
        )
    for row in rows:
        rules[f"T3.ROW_TOTAL@{row}"] = (
            [f"requests/{row}/total"],
            [f"requests/{row}/{column}" for column in applicants if column != "total"],
        )
    for row in form.rows["proceedings"]:
        rules[f"T4.TOTAL@{row}"] = (
            [f"proceedings/{row}/total"],
            [f"proceedings/{row}/{column}" for column in results if column != "total"],
        )
    return rules
