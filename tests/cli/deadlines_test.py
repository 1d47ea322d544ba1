"""`govinfo deadlines`: the scenarios worked out from the articles, as registers."""

import csv
import io
import json
import unittest
from collections import defaultdict

from command import ROOT, govinfo

SCENARIOS = ROOT / "tests/data/deadlines/scenarios.tsv"
STATES = {
    "在办": "running",
    "征求意见中": "stopped",
    "待补正": "awaiting_correction",
    "待缴费": "awaiting_payment",
    "视为放弃": "given_up",
    "逾期未答复": "overdue",
    "按期答复": "answered_in_time",
    "逾期答复": "answered_late",
    "无法判断": "not_assessable",
}


def scenarios():
    """By the day asked about."""
    by_day = defaultdict(list)
    with SCENARIOS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            by_day[row["截至日期"]].append(row | {"申请人类别": "自然人", "办理结果": "予以公开" if row["答复日期"] else ""})
    return by_day


def register(rows, heads, delimiter=","):
    out = io.StringIO()
    writer = csv.DictWriter(out, heads, extrasaction="ignore", delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


HEADS = [
    "编号", "收件日期", "收到日期", "申请方式", "申请人类别", "补正通知日期", "补正事由", "补正期限", "补正收到日期",
    "征求第三方日期", "第三方答复日期", "征求其他机关日期", "其他机关答复日期", "延期告知日期", "延迟答复至", "收费通知日期",
    "缴费日期", "办理结果", "答复日期",
]  # fmt: skip


def deadlines(text, day, *options):
    done = govinfo("deadlines", "--json", "--requests", "-", "--on", day, *options, input=text)
    return done, json.loads(done.stdout)["deadlines"]


class Scenarios(unittest.TestCase):
    def test_each_stands_as_the_articles_say(self):
        listed = 0
        for day, rows in scenarios().items():
            text = register(rows, HEADS)
            found = {}
            for options in ((), ("--late",)):
                done, result = deadlines(text, day, *options)
                found |= {each["id"]: each for each in result["requests"]}
                bad = {"overdue", "answered_late", "not_assessable"}
                late = any(each["state"] in bad for each in result["requests"])
                self.assertEqual(done.returncode, 1 if late else 0)
            counts = defaultdict(int)
            for row in rows:
                state = STATES[row["结论"]]
                counts[state] += 1
                with self.subTest(row["编号"], why=row["理由"]):
                    if state == "answered_in_time":
                        self.assertNotIn(row["编号"], found)
                        continue
                    each = found[row["编号"]]
                    self.assertEqual(each["state"], state)
                    self.assertEqual(each["due"] or "", row["应答复日期"])
                    listed += 1
            self.assertEqual({k: v for k, v in result["counts"].items() if v}, counts)
        self.assertGreater(listed, 100)

    def test_registers_of_any_kind_say_the_same(self):
        day, rows = "2025-04-10", [row for rows in scenarios().values() for row in rows]
        expected = deadlines(register(rows, HEADS), day)[1]["requests"]
        self.assertTrue(expected)
        turned = deadlines(register(rows, HEADS[::-1], "\t"), day)[1]["requests"]
        lines = "".join(json.dumps({k: v for k, v in row.items() if v and k in HEADS}, ensure_ascii=False) + "\n" for row in rows)
        from_lines = deadlines(lines, day)[1]["requests"]
        for found in (turned, from_lines):
            self.assertEqual([(e["id"], e["due"], e["events"]) for e in found], [(e["id"], e["due"], e["events"]) for e in expected])

    def test_a_file_of_days_moves_what_is_due(self):
        text = register([{"编号": "1", "收到日期": "2020-01-17", "申请人类别": "自然人"}], HEADS)
        self.assertEqual(deadlines(text, "2020-02-10")[1]["requests"][0]["due"], "2020-02-21")
        calendar = ROOT / "tests/cli/data/work-begins-later.tsv"
        moved = deadlines(text, "2020-02-10", "--calendar", calendar)[1]["requests"]
        self.assertEqual(moved[0]["due"], "2020-03-05")

    def test_files_that_cannot_be_read(self):
        for call in (("--requests", "no such file", "--on", "2025-03-01"),
                     ("--requests", SCENARIOS, "--on", "2025-03-01", "--calendar", "no such file"),
                     ("--requests", ROOT / "README.md", "--on", "2025-03-01"),
                     ("--requests", SCENARIOS, "--on", "2025-03-01", "--calendar", SCENARIOS)):  # fmt: skip
            done = govinfo("deadlines", *call)
            self.assertEqual((done.returncode, done.stdout), (2, ""), call)
            self.assertTrue(done.stderr.startswith("govinfo: "))


if __name__ == "__main__":
    unittest.main()
