"""Facts are what the canonical JSON, `check --json` and the form as typed from the instrument say."""

import csv
import io
import json
import subprocess
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

from command import COMMAND, DATA, ROOT, SEED, Form, govinfo

NAMES = ("hongze-2023", "shanghai-office-2019", "suqian-2023", "suqian-2023-five-faults")
REPORTS = [DATA / f"{name}.json" for name in NAMES] + [SEED]


def rows(*arguments, **options):
    """As CSV, and held against JSON Lines: the same but for what CSV cannot say."""
    done = govinfo("facts", *arguments, **options)
    found = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    lines = [json.loads(line) for line in govinfo("facts", "--to", "jsonl", *arguments, **options).stdout.splitlines()]
    flat = [{key: "" if value is None else str(value) for key, value in line.items()} for line in lines]
    assert [{key: plain(value) for key, value in row.items()} for row in found] == flat
    return found


def plain(field):
    return field[1:] if field.startswith("'") else field


def printed(path, value):
    """State, value, unit, raw of a cell in the canonical JSON."""
    if value is None:
        return "blank", "", None, ""
    if value == "/":
        return "not_applicable", "", None, ""
    if isinstance(value, str):
        return "text", "", None, value
    if isinstance(value, dict):
        return "number", str(value["value"]), value.get("unit"), value.get("raw", "")
    return "number", str(value), None, ""


class Cells(unittest.TestCase):
    def test_every_cell_of_every_report(self):
        for path in REPORTS:
            report = json.loads(govinfo("convert", path).stdout, parse_float=Decimal)
            form = Form(report["form"])
            expected = {}
            for table in form.rows:
                for row in form.rows[table]:
                    for column in form.columns[table, row]:
                        value = report.get(table, {})
                        for key in f"{row}/{column}".split("/"):
                            value = value.get(key, "absent") if isinstance(value, dict) else "absent"
                        where = f"{table}/{row}/{column}"
                        expected[where] = ("absent", "", None, "") if value == "absent" else printed(where, value)
            found = {each["path"]: each for each in rows(path)}
            self.assertEqual(len(expected), 200 if report["form"] == "2021" else 198)
            self.assertEqual(expected.keys() - found.keys(), set())
            for where, (state, value, unit, raw) in expected.items():
                cell = found[where]
                self.assertEqual((cell["state"], cell["value"], cell["raw"]), (state, value, raw), where)
                self.assertEqual(f"{cell['table']}/{cell['row']}/{cell['column']}", where)
                if unit is not None:
                    self.assertEqual(cell["unit"], unit)
                self.assertEqual((cell["source"], cell["organ"]), (str(path), report.get("organ", "")))
                self.assertEqual((cell["form"], cell["year"]), (report["form"], str(report.get("year", ""))))

    def test_they_say_where_they_stand(self):
        lines = SEED.read_text("utf-8").splitlines()
        known = [each for each in rows(SEED) if each["state"] == "number"]
        self.assertGreater(len(known), 100)
        for cell in known:
            self.assertIn(cell["raw"] or cell["value"], lines[int(cell["line"]) - 1])

    def test_an_unreadable_file_is_a_row(self):
        done = govinfo("facts", SEED, "none", SEED)
        self.assertEqual((done.returncode, done.stderr.count("\n")), (2, 1))
        found = rows(SEED, "none", SEED)
        (error,) = (each for each in found if each["state"] == "error")
        self.assertEqual(found.index(error), (len(found) - 1) // 2)
        self.assertEqual({key for key, value in error.items() if value}, {"source", "state", "raw"})
        self.assertIn("no such file", error["raw"])


class Findings(unittest.TestCase):
    def test_they_are_those_of_check(self):
        for path in REPORTS:
            (checked,) = json.loads(govinfo("check", "--json", path).stdout)["files"]
            found = rows("--findings", path)
            failed = [each for each in found if each["outcome"] == "fail"]
            self.assertEqual(len(failed), len(checked["findings"]))
            for row, finding in zip(failed, checked["findings"]):
                for key in ("rule", "line", "severity", "basis"):
                    self.assertEqual(row[key], finding[key])
                for key in ("left", "right", "difference"):
                    self.assertEqual(row[key], finding[key] or "", row)
                self.assertEqual(plain(row["message_zh"]), finding["message"]["zh"])
                self.assertEqual(plain(row["message_en"]), finding["message"]["en"])
            not_assessed = [each for each in found if each["outcome"] == "not_assessable"]
            self.assertEqual(len(not_assessed), checked["counts"]["not_assessable"])
            self.assertEqual(len(found), len(failed) + len(not_assessed))

    def test_what_would_mend_it(self):
        found = rows("--findings", DATA / "suqian-2023-five-faults.json", "--lang", "zh")
        self.assertGreater(sum("改为" in each["proposal"] for each in found), 3)

    def test_an_unreadable_file_is_a_row(self):
        (error,) = rows("--findings", "none")
        self.assertEqual((error["outcome"], error["rule"]), ("error", ""))
        self.assertIn("没有这个文件", error["message_zh"])


class Reports(unittest.TestCase):
    def test_one_row_a_file(self):
        files = json.loads(govinfo("check", "--json", *REPORTS, "none").stdout)["files"]
        found = rows("--reports", *REPORTS, "none")
        self.assertEqual([each["source"] for each in found], [each["file"] for each in files])
        for row, checked in zip(found[:-1], files):
            counts = checked["counts"]
            self.assertEqual((row["state"], row["verdict"]), ("read", checked["verdict"]))
            for column, key in (("errors", "error"), ("warnings", "warning"), ("remarks", "info")):
                self.assertEqual(int(row[column]), counts[key])
            self.assertEqual(int(row["not_assessable"]), counts["not_assessable"])
        self.assertEqual(found[-1]["state"], "error")
        self.assertIn("no such file", found[-1]["error"])


class Writing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_hostile_text_is_neither_formula_nor_row(self):
        report = json.loads((DATA / "suqian-2023.json").read_text("utf-8"))
        report["organ"] = '=HYPERLINK("http://x","甲")'
        report["requests"]["received"]["person"] = '@SUM(1)\n",乙'
        report["requests"]["received"]["business"] = "-1-2"
        path = self.folder / "+1\u202e,\n.json"
        path.write_text(json.dumps(report), "utf-8")
        found = rows(path.name, cwd=self.folder)
        self.assertEqual(len(found), 200)
        cells = {each["path"]: each for each in found}
        person = cells["requests/received/person"]
        self.assertTrue(person["raw"].startswith("'@SUM(1)"))
        self.assertEqual(cells["requests/received/business"]["raw"], "'-1-2")
        for each in found:
            self.assertEqual(each["organ"], "'" + report["organ"])
            self.assertTrue(each["source"].startswith("'+1"))

    def test_names_that_are_no_utf8(self):
        path = bytes(self.folder) + b"/\xff.txt"
        Path(path.decode("utf-8", "surrogateescape")).write_bytes(SEED.read_bytes())
        for to in ("csv", "jsonl"):
            done = subprocess.run([COMMAND, "facts", "--reports", "--to", to, self.folder], capture_output=True)
            self.assertIn("\ufffd.txt", done.stdout.decode("utf-8"))

    def test_to_a_file_by_the_ending_of_its_name(self):
        for ending in ("csv", "jsonl"):
            target = self.folder / f"facts.{ending}"
            expected = govinfo("facts", "--to", ending, *REPORTS).stdout
            self.assertEqual(govinfo("facts", *REPORTS, "-o", target).returncode, 0)
            self.assertEqual(target.read_bytes().decode("utf-8").replace("\r\n", "\n"), expected)
            self.assertEqual(govinfo("facts", SEED, "-o", target).returncode, 2)  # it is there
            self.assertEqual(target.read_text("utf-8"), expected)
        self.assertEqual(govinfo("facts", SEED, "-o", self.folder / "facts.xlsx").returncode, 2)

    def test_the_same_for_any_number_of_jobs(self):
        outs = {govinfo("facts", "--findings", "--jobs", jobs, *REPORTS * 9).stdout for jobs in (1, 2, 5)}
        self.assertEqual(len(outs), 1)

    def test_columns_are_written_down(self):
        documented = govinfo("facts", "--markdown").stdout
        self.assertEqual((ROOT / "docs/facts.md").read_text("utf-8"), documented, "run ./dev docs")
        for table in ([], ["--findings"], ["--reports"]):
            for column in rows(*table, SEED)[0]:
                self.assertIn(f"| `{column}` | ", documented)

    def test_files_or_documentation(self):
        for call in (["facts"], ["facts", SEED, "--markdown"], ["facts", SEED, "--findings", "--reports"]):
            self.assertEqual(govinfo(*call).returncode, 2)


if __name__ == "__main__":
    unittest.main()
