"""A clerk's year in examples/data: counted by plain loops over the same files, and every slip in it found."""

import csv
import importlib.util
import json
import shutil
import tempfile
import unittest
from collections import Counter
from decimal import Decimal
from pathlib import Path

from command import ROOT, Form, cell, govinfo

YEAR = ROOT / "examples/data/year-2025"
FIRST, LAST = "2025-01-01", "2025-12-31"
FILES = {"requests": "requests.csv", "proceedings": "proceedings.jsonl", "documents": "documents.csv", "decisions": "decisions.csv"}


def made_by():
    spec = importlib.util.spec_from_file_location("make", YEAR / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tally(folder, *options):
    named = [word for key, file in FILES.items() for word in (f"--{key}", YEAR / folder / file)]
    call = ("tally", "--year", 2025, "--organ", "清源县教育局", "--on", "2026-01-12", "--mapping", YEAR / "mapping.tsv", "--json")
    return govinfo(*call, *named, *options)


def rows_of(file, titles=0):
    lines = (YEAR / "mended" / file).read_text("utf-8-sig").splitlines()[titles:]
    return list(csv.DictReader(lines))


def keys_of(table, kind):
    """By the words of the form without their numbers."""
    return {label.split("（区")[0].split(".")[-1].split("）")[-1]: key
            for (of, what, key), label in Form("2021").labels.items() if (of, what) == (table, kind)}  # fmt: skip


def requests():
    """Cells of table three by path; ids are in the order of the register."""
    cells = Counter()
    outcomes, classes = keys_of("requests", "row"), keys_of("requests", "column")
    for row in rows_of("requests.csv", titles=1):
        received, answered = row["收到日期"], row["答复日期"]
        if received > LAST or (answered and answered < FIRST):
            continue
        concluded = answered and answered <= LAST
        rows = ["carried_in" if received < FIRST else "received"]
        rows += [outcomes[row["办理结果"]], "concluded"] if concluded else ["carried_out"]
        for key in rows:
            for column in (classes[row["申请人类别"]], "total"):
                cells[f"requests/{key}/{column}"] += 1
    return cells


def proceedings():
    cells = Counter()
    kinds, results = keys_of("proceedings", "row"), keys_of("proceedings", "column")
    for line in (YEAR / "mended/proceedings.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["role"] != "joint_reviewer":
            for column in (results[case["result"]], "total"):
                cells[f"proceedings/{kinds[case['kind']]}/{column}"] += 1
    return cells


def table_two():
    cells = Counter()
    for row in rows_of("documents.csv"):
        if row["文件类别"] == "行政规范性文件":
            path, ended = "proactive/normative_documents/", row["废止日期"]
            cells[path + "issued"] += FIRST <= row["成文日期"] <= LAST
            cells[path + "repealed"] += FIRST <= ended <= LAST and row["失效方式"] != "修订替代"
            cells[path + "in_force"] += (row["施行日期"] or row["成文日期"]) <= LAST and not ended
    kinds = {"行政许可": "licensing", "行政处罚": "penalties", "查封扣押": "coercion"}
    fees = Decimal()
    for row in rows_of("decisions.csv"):
        if FIRST <= row["作出之日"] <= LAST:
            if row["事项类别"] == "行政事业性收费":
                fees += Decimal(row["金额（元）"])
            else:
                cells[f"proactive/{kinds[row['事项类别']]}/decisions"] += int(row["件数"])
    cells["proactive/fees/amount"] = float(fees / 10_000)
    return cells


def numbers(table, path):
    for key, value in table.items():
        if isinstance(value, dict) and "value" not in value:
            yield from numbers(value, f"{path}/{key}")
        else:
            yield f"{path}/{key}"


class ClerksYear(unittest.TestCase):
    def test_the_script_writes_the_same_again(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(YEAR / "make.py", folder)
            module = made_by()
            module.HERE = Path(folder)
            module.main()
            for name in [f"{variant}/{file}" for variant in ("mended", "as-kept") for file in FILES.values()] + ["mapping.tsv"]:
                self.assertEqual(Path(folder, name).read_bytes(), (YEAR / name).read_bytes(), name)

    def test_it_comes_to_what_plain_loops_count(self):
        done = tally("mended")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        found = json.loads(done.stdout)["tally"]
        self.assertEqual(found["exceptions"], [])
        expected = requests() + proceedings() + table_two()
        self.assertEqual(expected["requests/received/total"] + expected["requests/carried_in/total"], 116)
        for table in ("requests", "proceedings", "proactive"):
            for path in numbers(found["report"][table], table):
                self.assertEqual(cell(found["report"], path), expected.pop(path, 0), path)
        self.assertEqual(+expected, Counter())
        self.assertEqual(found["report"], json.loads((YEAR / "report.json").read_text("utf-8")))

    def test_every_outcome_and_every_clock_is_in_it(self):
        counted = requests()
        for row in Form("2021").rows["requests"]:
            self.assertTrue(counted[f"requests/{row}/total"], row)
        steps = set()
        for options in ((), ("--late",)):
            done = govinfo("deadlines", "--requests", YEAR / "mended/requests.csv", "--on", "2025-12-31", "--json", *options)
            steps |= {event["step"] for each in json.loads(done.stdout)["deadlines"]["requests"] for event in each["events"]}
        heads = {"补正收到日期", "征求第三方日期", "第三方答复日期", "征求其他机关日期", "延期告知日期", "暂缓答复至", "收费通知日期", "缴费日期"}
        for head in heads:
            self.assertTrue(any(row[head] for row in rows_of("requests.csv", titles=1)), head)
        self.assertGreaterEqual(steps, {"received", "extended", "third_party", "correction_asked", "fee_noticed"})

    def test_each_slip_is_found_by_its_rule(self):
        done = tally("as-kept")
        self.assertEqual(done.returncode, 1)
        found = json.loads(done.stdout)["tally"]
        said = {(each["register"], each["record"], each["rule"]) for kind in ("exceptions", "remarks") for each in found[kind]}
        slips = made_by().SLIPS
        for register, record, column, value, rule in slips:
            # Who lost his id is named by his line.
            record = None if rule == "REG.ID" else value if rule == "REG.DUPLICATE_ID" else record
            self.assertIn((register, record, rule), said)
        wrong = {rule for *_, rule in slips} | {"REG.NO_RECORD", "PRO.JOINT_REVIEWER"}
        self.assertEqual({rule for _, _, rule in said}, wrong)
        rules = {each["id"] for each in json.loads(govinfo("rules", "--json").stdout)["rules"]}
        self.assertLessEqual({rule for rule in rules if rule.startswith("REG.")}, wrong)


if __name__ == "__main__":
    unittest.main()
