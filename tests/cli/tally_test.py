"""Registers counted by another program: plain loops over the same rows."""

import csv
import io
import json
import random
import sys
import tempfile
import unittest
from datetime import date, timedelta
from pathlib import Path

from command import ROOT, govinfo

sys.path.insert(0, str(ROOT / "tests/support"))
from schemas import Judge  # noqa: E402
from tries import tries  # noqa: E402

YEAR = 2025
CLASSES = {
    "person": ["自然人", "公民", "person"],
    "business": ["商业企业", "法人或其他组织·商业企业"],
    "research": ["科研机构"],
    "public_interest": ["社会公益组织"],
    "legal_service": ["法律服务机构"],
    "other": ["其他"],
}
OUTCOMES = {
    "granted": ["予以公开", "（一）予以公开"],
    "partly_granted": ["部分公开"],
    "refused/state_secret": ["属于国家秘密", "（三）不予公开·1.属于国家秘密", "不予公开—国家秘密"],
    "refused/administrative_inquiry": ["8.属于行政查询事项"],
    "unavailable/not_held": ["本机关不掌握相关政府信息", "信息不存在"],
    "not_processed/repeated": ["重复申请"],
    "other/misc": ["3.其他", "other/misc"],
}


def written(chance, day):
    if day is None:
        return ""
    return chance.choice([day.isoformat(), f"{day.year}/{day.month}/{day.day}", f"{day.year}年{day.month}月{day.day}日"])


def made(chance, rows):
    """Lines of CSV, and what they come to: cells by path, and how many are counted, outside and exceptions."""
    cells, counts, lines = {}, [0, 0, 0], []
    for number in range(rows):
        received = date(2023, 1, 1) + timedelta(chance.randrange(365 * 4))
        answered = received + timedelta(chance.randrange(60)) if chance.random() < 0.8 else None
        applicant, outcome = chance.choice(list(CLASSES)), chance.choice(list(OUTCOMES))
        words = [chance.choice(CLASSES[applicant]), chance.choice(OUTCOMES[outcome]) if answered else ""]
        lines.append([str(number), written(chance, received), *words, written(chance, answered)])
        if chance.random() < 0.02:
            lines[-1][1] = chance.choice(["#REF!", "2025-13-01", "", "三月"])
            counts[2] += 1
            continue
        if received.year > YEAR or (answered and answered.year < YEAR):
            counts[1] += 1
            continue
        counts[0] += 1
        done = answered and answered.year == YEAR
        for row in ["received" if received.year == YEAR else "carried_in", outcome if done else "carried_out"]:
            for column in (applicant, "total"):
                path = f"requests/{row}/{column}"
                cells[path] = cells.get(path, 0) + 1
    return lines, cells, counts


def cell(report, path):
    for key in path.split("/"):
        report = report[key]
    return report


class Tally(unittest.TestCase):
    def test_another_program_counts_the_same(self):
        chance = random.Random(45)
        for encoding, separator in (("utf-8-sig", ","), ("gb18030", ";"), ("utf-16", "\t")):
            lines, cells, counts = made(chance, tries(10_000))
            text = io.StringIO()
            writer = csv.writer(text, delimiter=separator)
            writer.writerows([["申请台账"], ["编号", "收到日期", "申请人类别", "办理结果", "答复日期"], *lines])
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "台账.csv"
                path.write_bytes(text.getvalue().encode(encoding))
                done = govinfo("tally", "--year", YEAR, "--requests", path, "--json", "--trace")
            self.assertEqual(done.returncode, 1 if counts[2] else 0, done.stderr)
            tally = json.loads(done.stdout)["tally"]
            self.assertEqual([tally["counted"]["requests"], tally["outside"]["requests"], len(tally["exceptions"])], counts)
            for path, count in cells.items():
                self.assertEqual(cell(tally["report"], path), count, path)
                if not path.endswith("/total"):
                    self.assertEqual(len(tally["cells"][path]), count, path)
            self.assertEqual(sum(map(len, tally["cells"].values())), 2 * counts[0])

    def test_what_is_printed_is_what_the_schema_says(self):
        folder = ROOT / "tests/data/registers"
        files = {"requests": "requests.csv", "proceedings": "proceedings.csv", "documents": "documents.jsonl",
                 "decisions": "decisions.csv"}  # fmt: skip
        named = [word for key, file in files.items() for word in (f"--{key}", folder / file)]
        reports = ("--previous", ROOT / "tests/data/reports/suqian-2024.json", "--against",
                   ROOT / "tests/data/reports/suqian-2025.json")  # fmt: skip
        judge = Judge(json.loads(govinfo("schema", "tally").stdout))
        for extra in ((), ("--trace", *reports)):
            done = govinfo("tally", "--year", YEAR, "--json", *named, *extra)
            self.assertEqual(done.returncode, 1)
            judge.accepts(json.loads(done.stdout))
        Judge(json.loads(govinfo("schema", "--register", "documents").stdout)).accepts(
            json.loads((folder / "documents.jsonl").read_text("utf-8").splitlines()[0]))

    def test_what_was_counted_differs_from_no_report_of_its_own(self):
        folder = ROOT / "tests/data/registers"
        call = ("tally", "--year", YEAR, "--proceedings", folder / "proceedings.csv")
        with tempfile.TemporaryDirectory() as made_here:
            report = Path(made_here) / "report.json"
            self.assertEqual(govinfo(*call, "-o", report).returncode, 0)
            self.assertEqual(govinfo(*call, "--against", report).returncode, 0)
            changed = report.read_text("utf-8").replace('"upheld": 1', '"upheld": 2')
            report.write_text(changed, "utf-8")
            tally = json.loads(govinfo(*call, "--against", report, "--json").stdout)["tally"]
            self.assertEqual(tally["against"], [{"path": "proceedings/reconsideration/upheld", "register": "1",
                                                 "report": "2", "records": ["复-1"]}])  # fmt: skip

    def test_working_days_may_be_added(self):
        rows = "编号,文件类别,生成日期,公开属性,公开日期\n1,规章,2020-01-20,主动公开,2020-03-02\n"
        calendar = ROOT / "tests/cli/data/work-begins-later.tsv"
        with tempfile.TemporaryDirectory() as made_here:
            file = Path(made_here) / "documents.csv"
            file.write_text(rows, "utf-8")
            call = ("tally", "--year", 2020, "--json", "--documents", file)
            late = json.loads(govinfo(*call).stdout)["tally"]["remarks"]
            self.assertEqual([each["rule"] for each in late], ["DOC.LATE"])
            self.assertIn("2020-02-25", late[0]["message"]["en"])
            done = govinfo(*call, "--calendar", calendar)
            self.assertEqual(json.loads(done.stdout)["tally"]["remarks"], [])
            self.assertEqual(govinfo(*call, "--calendar", "no such file").returncode, 2)

    def test_a_stream_is_read_too(self):
        lines, cells, counts = made(random.Random(46), 50)
        text = "\n".join(",".join(line) for line in [["编号", "收到日期", "申请人类别", "办理结果", "答复日期"], *lines])
        done = govinfo("tally", "--year", YEAR, "--requests", "-", "--json", input=text)
        self.assertEqual(json.loads(done.stdout)["tally"]["counted"]["requests"], counts[0])


if __name__ == "__main__":
    unittest.main()
