"""The JSON Schema of each form is one, and accepts what the reader accepts and refuses what it refuses.

usage: check_schema.py SOURCE_DIR GOVINFO_COMMAND

Judged by python3-jsonschema. What no schema can say is left out: keys that stand twice, exponents,
more than six decimals, days that no calendar has or in the wrong order, check characters, print that reads
as another number.
"""

import copy
import json
import pathlib
import subprocess
import sys
from typing import Any, Callable, Iterator

import jsonschema

Report = dict[str, Any]
Change = Callable[[Report], Any]

CELLS = {"2019": 198, "2021": 200 + 7}
CELL = {"$ref": "#/$defs/cell"}

ACCEPTED: dict[str, Change] = {
    "nothing more": lambda r: [r.pop(key) for key in list(r) if key not in ("govinfo", "form")],
    "empty tables": lambda r: r.update(requests={"received": {}, "refused": {}}, proactive={}),
    "unknown kind": lambda r: r.update(organ_kind="unknown", scope="unknown", organ=""),
    "source in part": lambda r: r.update(source={"url": "https://example.org/"}),
    "section without text": lambda r: r.update(sections=[{"key": "unknown"}]),
    "no sections": lambda r: r.update(sections=[]),
    "first year": lambda r: r.update(year=1949),
    "last year": lambda r: r.update(year=9999),
    "town": lambda r: r.update(region="230421100"),
    "village": lambda r: r.update(region="230421100201"),
    "no codes": lambda r: r.update(code="", region="", source={"sha256": ""}),
}
REFUSED: dict[str, Change] = {
    "no version": lambda r: r.pop("govinfo"),
    "no form": lambda r: r.pop("form"),
    "another version": lambda r: r.update(govinfo=2),
    "version as text": lambda r: r.update(govinfo="1"),
    "unknown member": lambda r: r.update(unit=1),
    "organ null": lambda r: r.update(organ=None),
    "organ a number": lambda r: r.update(organ=1),
    "unknown kind": lambda r: r.update(organ_kind="bureau"),
    "unknown scope": lambda r: r.update(scope=""),
    "year as text": lambda r: r.update(year="2020"),
    "year too early": lambda r: r.update(year=1948),
    "year too late": lambda r: r.update(year=10000),
    "half a year": lambda r: r.update(year=2020.5),
    "date as number": lambda r: r.update(published=20250120),
    "no date": lambda r: r.update(published=""),
    "month 13": lambda r: r.update(published="2025-13-01"),
    "short date": lambda r: r.update(published="2025-1-20"),
    "date and time": lambda r: r.update(published="2025-01-20T00:00:00"),
    "period without end": lambda r: r.update(period={"from": "2024-01-01"}),
    "period with more": lambda r: r["period"].update(days=365),
    "source as text": lambda r: r.update(source="https://example.org/"),
    "source with more": lambda r: r.update(source={"path": ""}),
    "code as number": lambda r: r.update(code=1),
    "short code": lambda r: r.update(code="11230421MB0M12345"),
    "code in small letters": lambda r: r.update(code="11230421mb0m12345x"),
    "code with a letter that has none": lambda r: r.update(code="11230421MB0O12345X"),
    "short region": lambda r: r.update(region="23042"),
    "region of no province": lambda r: r.update(region="990421"),
    "short digest": lambda r: r.update(source={"sha256": "0" * 63}),
    "digest in capitals": lambda r: r.update(source={"sha256": "A" * 64}),
    "sections by key": lambda r: r.update(sections={"overview": ""}),
    "section as text": lambda r: r.update(sections=["前言"]),
    "section without key": lambda r: r.update(sections=[{"text": "前言"}]),
    "unknown section": lambda r: r.update(sections=[{"key": "intro"}]),
    "section with more": lambda r: r.update(sections=[{"key": "unknown", "title": ""}]),
    "section text null": lambda r: r.update(sections=[{"key": "unknown", "text": None}]),
    "too many sections": lambda r: r.update(sections=[{"key": "unknown"}] * 4097),
    "table as list": lambda r: r.update(requests=[]),
    "table null": lambda r: r.update(requests=None),
    "unknown row": lambda r: r["requests"].update(subtotal={"person": 1}),
    "row under another": lambda r: r["requests"].update(state_secret={"person": 1}),
    "row as number": lambda r: r["requests"].update(granted=1),
    "unknown column": lambda r: r["requests"]["granted"].update(organisation=1),
}
CELLS_ACCEPTED = [0, -1, 1.5, 72701.2578, 999999999999, None, "/", "", "1,113", {"value": 1},
                  {"value": 1, "unit": "件"}, {"value": 1, "unit": "件", "raw": "1件"}]  # fmt: skip
CELLS_REFUSED = [True, [], [1], {}, {"raw": "1"}, {"value": "1"}, {"value": None}, 10**12, -(10**12),
                 {"value": 1, "unit": 1}, {"value": 1, "Unit": "元"}, {"value": 10**12}]  # fmt: skip


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def complete(schema: Report, numbers: Iterator[int]) -> Report:
    """The table that the schema describes, with a number in each cell."""
    return {
        key: next(numbers) if part.get("$ref") == CELL["$ref"] else complete(part, numbers)
        for key, part in schema["properties"].items()
    }


class Checker:
    def __init__(self, command: str, form: str) -> None:
        self.command = command
        self.form = form
        self.schema = json.loads(output(command, "schema", form))
        jsonschema.Draft202012Validator.check_schema(self.schema)
        self.validator = jsonschema.Draft202012Validator(self.schema)
        self.complaints: list[str] = []

    def reads(self, text: str) -> str | None:
        done = subprocess.run([self.command, "convert", "--to", "json", "-"], input=text,
                              capture_output=True, text=True)  # fmt: skip
        return done.stdout if done.returncode == 0 else None

    def expect(self, what: str, report: Report, accepted: bool) -> None:
        verdicts = {
            "schema": self.validator.is_valid(report),
            "reader": self.reads(json.dumps(report, ensure_ascii=False)) is not None,
        }
        for judge, verdict in verdicts.items():
            if verdict != accepted:
                done = "accepts" if verdict else "refuses"
                self.complaints.append(f"{self.form}: {what}: the {judge} {done} it")

    def check_complete_report(self) -> Report:
        tables = [key for key in self.schema["properties"] if key in ("proactive", "requests", "proceedings")]
        numbers = iter(range(1, 1000))
        report: Report = {
            "govinfo": 1, "form": self.form, "organ": "某县教育局", "organ_kind": "department",
            "year": 2024, "scope": "organ", "title": "标题", "published": "2025-01-20",
            "period": {"from": "2024-01-01", "to": "2024-12-31"}, "code": "11230421MB0M12345X", "region": "230421",
            "source": {"url": "https://example.org/", "sha256": "0" * 64},
            "sections": [{"key": "overview", "heading": "一、总体情况", "text": "甲\n乙"}],
            **{key: complete(self.schema["properties"][key], numbers) for key in tables},
        }  # fmt: skip
        if next(numbers) != CELLS[self.form] + 1:
            self.complaints.append(f"{self.form}: the schema does not have {CELLS[self.form]} cells")
        if json.loads(self.reads(json.dumps(report)) or "null") != report:
            self.complaints.append(f"{self.form}: a report with every cell is not read and written as it was")
        self.expect("every cell", report, True)
        return report

    def check_changes(self, report: Report) -> None:
        for accepted, changes in ((True, ACCEPTED), (False, REFUSED)):
            for what, change in changes.items():
                changed = copy.deepcopy(report)
                change(changed)
                self.expect(what, changed, accepted)
        for accepted, values in ((True, CELLS_ACCEPTED), (False, CELLS_REFUSED)):
            for value in values:
                changed = copy.deepcopy(report)
                changed["requests"]["granted"]["person"] = value
                self.expect(f"the cell {json.dumps(value)}", changed, accepted)
        for form in set(CELLS) - {self.form}:
            if self.validator.is_valid(report | {"form": form}):
                self.complaints.append(f"{self.form}: the schema accepts the form {form}")


def main() -> int:
    root, command = pathlib.Path(sys.argv[1]), sys.argv[2]
    checkers = {form: Checker(command, form) for form in CELLS}
    for checker in checkers.values():
        checker.check_changes(checker.check_complete_report())
    files = 0
    for path in sorted([*root.glob("tests/**/*.json"), *root.glob("examples/**/*.json")]):
        text = path.read_text(encoding="utf-8-sig")
        report = json.loads(text)
        if not isinstance(report, dict) or report.get("govinfo") != 1 or report.get("form") not in checkers:
            continue
        files += 1
        checkers[report["form"]].expect(str(path.relative_to(root)), report, True)
    complaints = [complaint for checker in checkers.values() for complaint in checker.complaints]
    print(*complaints, f"{files} files, {len(complaints)} complaints", sep="\n")
    return 1 if complaints or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
