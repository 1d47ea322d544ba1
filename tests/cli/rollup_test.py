"""Areas added up by another program: plain loops over the same reports."""

import csv
import json
import random
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

from command import ROOT, govinfo

sys.path.insert(0, str(ROOT / "tests/support"))
from cells import TABLES, cells  # noqa: E402
from schemas import Judge  # noqa: E402
from tries import tries  # noqa: E402

YEAR = 2025


def blank_form():
    return json.loads(govinfo("template", "--form", "2021", "--year", YEAR).stdout)


def fill(tree, chance):
    for key, value in tree.items():
        if isinstance(value, dict):
            fill(value, chance)
        elif key == "amount":
            tree[key] = chance.randrange(100000) / 100 if chance.random() < 0.3 else 0
        else:
            tree[key] = chance.randrange(900) if chance.random() < 0.3 else 0


def written(folder, name, report):
    file = folder / name
    file.write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    return file


class Rollup(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.form = blank_form()
        cls.judge = Judge(json.loads(govinfo("schema", "rollup").stdout))

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def report(self, organ, chance, **header):
        report = json.loads(json.dumps(self.form))
        for table in TABLES:
            fill(report[table], chance)
        return {**report, "organ": organ, "year": YEAR, **header}

    def call(self, *arguments, code=0):
        done = govinfo("rollup", "--json", *arguments)
        self.assertEqual(done.returncode, code, done.stderr + done.stdout[:2000])
        self.judge.accepts(json.loads(done.stdout))
        return json.loads(done.stdout)["rollup"], done.stdout

    def test_sums_are_those_of_another_program(self):
        for seed in range(tries(30, 2)):
            chance = random.Random(seed)
            reports = [self.report(f"某县第{i}局", chance) for i in range(chance.randrange(2, 60))]
            files = [written(self.folder, f"{i}.json", report) for i, report in enumerate(reports)]
            sums = {}
            for report in reports:
                for path, value in cells(report).items():
                    sums[path] = sums.get(path, 0) + Decimal(str(value))
            found, text = self.call(*files)
            self.assertTrue(found["complete"])
            self.assertEqual({path: Decimal(str(value)) for path, value in cells(found["report"]).items()}, sums)
            chance.shuffle(files)
            self.assertEqual(self.call(*files)[1], text)
            # in parts, the first of which is saved; and begun again
            half = files[: len(files) // 2 + 1]
            saved = self.folder / "saved.jsonl"
            govinfo("rollup", "--save", saved, "--force", *half)
            self.assertEqual(self.call("--merge", saved, *files)[1], text)
            rest = files[len(half):]
            self.assertEqual(self.call("--merge", saved, *rest)[1], text)

    def test_nobody_on_the_list_is_lost(self):
        chance = random.Random(1)
        names = [f"第{i}局" for i in range(12)]
        units = self.folder / "units.tsv"
        units.write_bytes(("名称\t别名\n" + "".join(f"{name}\t旧{name}\n" for name in names)).encode("gb18030"))
        files = [written(self.folder, f"{i}.json", self.report(f"某县{name}", chance)) for i, name in enumerate(names[2:])]
        files.append(written(self.folder, "old.json", self.report("旧第1局", chance)))
        files.append(written(self.folder, "last.json", self.report("某县第0局", chance, year=YEAR - 1)))
        files.append(written(self.folder, "other.json", self.report("外县某局", chance)))
        bad = self.folder / "bad.json"
        bad.write_text("{", "utf-8")
        found, _ = self.call("--units", units, *files, bad, code=2)
        self.assertFalse(found["complete"])
        self.assertEqual(sorted(each["unit"] for each in found["units"]["counted"]), sorted(names[1:]))
        self.assertEqual([each["unit"] for each in found["units"]["missing"]], ["第0局"])
        self.assertEqual([each["unit"] for each in found["units"]["other_year"]], ["某县第0局"])
        self.assertEqual([each["unit"] for each in found["units"]["unexpected"]], ["外县某局"])
        self.assertEqual([each["file"] for each in found["units"]["unreadable"]], [str(bad)])
        self.assertEqual(sorted({each["rule"] for each in found["findings"]}), ["ROLL.COVER", "ROLL.GEN"])
        self.call("--units", units, *files[:-2], code=1)

    def test_units_are_a_table_of_facts(self):
        chance = random.Random(5)
        units = self.folder / "units.tsv"
        code = "11321300014317573X"
        units.write_text(f"name\tcode\tkind\tparent\n甲县\t\tcounty_government\n甲局\t{code}\tdepartment\t甲县\n乙局\t\t\t甲县\n", "utf-8")
        files = [written(self.folder, "a.json", self.report("甲局", chance)),
                 written(self.folder, "c.json", self.report("=丙局", chance, code="113213000000000017"))]  # fmt: skip
        bad = self.folder / "bad.json"
        bad.write_text("{", "utf-8")
        found, _ = self.call("--units", units, "--coverage", self.folder / "units.csv", *files, bad, code=2)
        table = list(csv.DictReader((self.folder / "units.csv").open(encoding="utf-8", newline="")))
        told = [[row[key] for key in ("unit", "code", "kind", "parent", "state", "source", "form", "year")] for row in table]
        self.assertEqual(told, [
            ["", "", "unknown", "", "unreadable", str(bad), "", ""],
            ["'=丙局", "113213000000000017", "department", "", "unexpected", str(files[1]), "2021", str(YEAR)],
            ["乙局", "", "unknown", "甲县", "missing", "", "", ""],
            ["甲县", "", "county_government", "", "missing", "", "", ""],
            ["甲局", code, "department", "甲县", "counted", str(files[0]), "2021", str(YEAR)],
        ])  # fmt: skip
        self.assertEqual({(row["sum_form"], row["sum_year"]) for row in table}, {("2021", str(YEAR))})
        self.assertEqual(table[0]["error"], found["units"]["unreadable"][0]["error"]["message"]["en"])
        done = govinfo("rollup", "--units", units, "--coverage", self.folder / "units.jsonl", "--lang", "zh", *files, bad)
        lines = [json.loads(line) for line in (self.folder / "units.jsonl").read_text("utf-8").splitlines()]
        self.assertEqual([each["state"] for each in lines], [each["state"] for each in table])
        self.assertEqual(lines[0]["error"], found["units"]["unreadable"][0]["error"]["message"]["zh"])
        self.assertEqual(list(lines[0]), list(table[0]))
        self.assertEqual((lines[2]["source"], lines[4]["year"]), (None, YEAR))
        for option in ("--coverage", "--save"):  # before any work
            again = govinfo("rollup", option, self.folder / "units.jsonl", *files)
            self.assertEqual((again.returncode, again.stdout), (2, ""))
            self.assertRegex(again.stderr, "cannot write .*units.jsonl: it exists")

    def test_the_area_is_held_against_its_units(self):
        chance = random.Random(2)
        files = [written(self.folder, f"{i}.json", self.report(f"某县第{i}局", chance)) for i in range(5)]
        own = written(self.folder, "own.json", self.report("某县人民政府办公室", chance))
        printed = self.call("--own", own, *files)[0]["report"]
        printed["requests"]["received"]["person"] = 7
        area = written(self.folder, "area.json", {**printed, "organ": "某县人民政府"})
        found, _ = self.call("--own", own, "--against", area, *files, code=1)
        self.assertEqual([each["id"] for each in found["findings"]], ["ROLL.T3@requests/received/person"])
        text = govinfo("rollup", "--own", own, "--against", area, *files)
        self.assertIn("ROLL.T3", text.stdout)
        self.assertEqual(text.returncode, 1)

    def test_the_areas_own_organ_is_not_missing_where_it_is_given_apart(self):
        chance = random.Random(7)
        units = self.folder / "units.tsv"
        units.write_text("name\n甲局\n清源县人民政府办公室\n", "utf-8")
        unit = written(self.folder, "a.json", self.report("甲局", chance))
        own = written(self.folder, "own.json", self.report("清源县人民政府办公室", chance))
        found, _ = self.call("--units", units, "--own", own, unit)
        self.assertEqual((found["complete"], found["units"]["missing"], found["findings"]), (True, [], []))
        self.call("--units", units, unit, code=1)

    def test_the_sum_of_no_report_is_no_figure(self):
        listed = self.folder / "units.tsv"
        listed.write_text("name\n甲局\n", "utf-8")
        file = self.folder / "none.html"
        file.write_text("<p>无</p>", "utf-8")
        found, _ = self.call("--units", listed, "--form", "2021", "--year", YEAR, file, code=2)
        self.assertEqual(found["units"]["counted"], [])
        self.assertEqual(set(cells(found["report"]).values()), {None})

    def test_the_report_is_written_and_checked(self):
        chance = random.Random(3)
        files = [written(self.folder, f"{i}.json", self.report(f"某县第{i}局", chance)) for i in range(3)]
        out = self.folder / "area.json"
        found, _ = self.call("-o", out, *files)
        self.assertEqual(json.loads(out.read_text("utf-8")), found["report"])

    def test_what_is_no_list_or_no_saved_roll_up_is_refused(self):
        file = written(self.folder, "a.json", self.report("甲局", random.Random(4)))
        for text, why in (
            ("名称\t别名\n甲局\t\n甲局\t\n", "line 3"),
            ("organ\n甲局\n", "organ"),
            ("name\tparent\n甲局\t乙局\n", "乙局"),
            ("name\tparent\n甲局\t乙局\n乙局\t甲局\n", "line 2"),
            ("name\tcode\n甲局\t123\n", "123"),
            ("name\tkind\n甲局\t什么\n", "什么"),
        ):
            units = self.folder / "units.tsv"
            units.write_text(text, "utf-8")
            done = govinfo("rollup", "--units", units, file)
            self.assertEqual(done.returncode, 2, text)
            self.assertIn(why, done.stderr)
        done = govinfo("rollup", "--merge", file)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(govinfo("rollup").returncode, 2)


if __name__ == "__main__":
    unittest.main()
