"""`govinfo fill` and `convert` against sums made here."""

import json
import re
import tempfile
import unittest
from pathlib import Path

from command import DATA, SEED, Form, cell, govinfo, is_number, load, sums


def totals(report, blank_is_zero):
    """path -> sum, of every total whose parts are all numbers; the row of sums comes last."""
    form, out = Form(report["form"]), {}

    def value(path):
        held = out.get(path, cell(report, path))
        return 0 if held is None and blank_is_zero else held

    rules = sums(report)
    defining = [rule for rule in rules if rule.startswith(("T3.ROW_TOTAL", "T4")) and "concluded" not in rule]
    defining += [f"T3.RESULT_SUM@{column}" for column in form.columns["requests", "received"][:-1]]
    for rule in [*defining, "T3.ROW_TOTAL@concluded"]:
        (total,), parts = rules[rule]
        if all(is_number(value(part)) for part in parts):
            out[total] = sum(map(value, parts))
    return out


class Fill(unittest.TestCase):
    def test_blank_totals_become_the_sum_of_their_parts(self):
        before = load("shanghai-office-2019")
        done = govinfo("fill", "--lang", "zh", "--blank", "zero", DATA / "shanghai-office-2019.json")
        after = json.loads(done.stdout)
        expected = totals(before, blank_is_zero=True)
        blank = {path for path in expected if cell(before, path) is None}
        self.assertEqual(len(blank), 22)
        for path in blank:
            self.assertEqual(cell(after, path), expected[path], path)
        self.assertEqual(
            re.findall(r"空白  → +(\d+)$", done.stderr, re.MULTILINE),
            [str(expected[path]) for path in expected if path in blank and "concluded" not in path][:-1]
            + ["0", "0", "0"],
        )

    def test_nothing_else_changes(self):
        before = load("shanghai-office-2019")
        after = json.loads(govinfo("fill", DATA / "shanghai-office-2019.json").stdout)
        self.assertEqual(after, before)

    def test_a_printed_total_is_kept_and_named(self):
        done = govinfo("fill", DATA / "hongze-2023.json")
        self.assertEqual(json.loads(done.stdout), load("hongze-2023"))
        expected = totals(load("hongze-2023"), blank_is_zero=False)
        for row in ("reconsideration", "litigation_after_reconsideration"):
            total = expected[f"proceedings/{row}/total"]
            self.assertRegex(done.stderr, rf"{row} \S+ · total 总计 +0  sum of parts +{total}\n")

    def test_only_o_writes_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            report, other = Path(folder, "report.json"), Path(folder, "other.json")
            original = (DATA / "shanghai-office-2019.json").read_bytes()
            report.write_bytes(original)
            printed = govinfo("fill", "--blank", "zero", report).stdout
            self.assertEqual(report.read_bytes(), original)
            done = govinfo("fill", "--blank", "zero", report, "-o", other)
            self.assertEqual((done.returncode, done.stdout), (0, ""))
            self.assertEqual(other.read_text("utf-8"), printed)


class Convert(unittest.TestCase):
    def test_the_seed_becomes_json_with_its_198_cells(self):
        done = govinfo("convert", SEED)
        report = json.loads(done.stdout)
        form = Form("2019")
        held = [
            cell(report, f"{table}/{row}/{column}")
            for table in form.rows
            for row in form.rows[table]
            for column in form.columns[table, row]
        ]
        self.assertEqual(len(held), 198)
        self.assertEqual(sorted(set(held)), [0, 2, 4])
        other = report["proactive"]["other_services"]
        self.assertEqual(other, {"items_last_year": 2, "change": 2, "decisions": 4})

    def test_json_comes_out_as_it_went_in(self):
        for path in DATA.glob("*.json"):
            done = govinfo("convert", "--to", "json", path)
            self.assertEqual((done.returncode, done.stdout), (0, path.read_text("utf-8")), path.name)


if __name__ == "__main__":
    unittest.main()
