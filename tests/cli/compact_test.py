"""`--json=compact` says what `--json` says, in fewer bytes."""

import json
import random
import re
import sys
import tempfile
import unittest
from pathlib import Path

from command import DATA, ROOT, govinfo

sys.path.insert(0, str(ROOT / "tests/support"))
from schemas import Judge  # noqa: E402
from tries import tries  # noqa: E402

FILES = sorted(ROOT.glob("tests/data/reports/*.[jht]*"))[::7] + sorted(ROOT.glob("tests/data/rules/*/fail*.json"))[::3]


def damaged(report, chance):
    """Numbers, blanks, marks and words anywhere."""
    for key, value in report.items():
        if isinstance(value, dict):
            damaged(value, chance)
        elif key not in ("govinfo", "form", "year") and isinstance(value, (int, float)) and chance.random() < 0.05:
            report[key] = chance.choice([None, "/", "见附件", -1, 7.5, chance.randrange(90000)])
    return report


def words_of(finding, at):
    """What stands for `{name}` in that language."""

    def word(found):
        word = finding["words"].get(found[1], finding.get(found[1]))
        return word[at] if isinstance(word, dict) else word

    return word


def expanded(found):
    rules = {rule["id"]: rule for rule in found.pop("rules")}
    cited = set()
    for file in found["files"]:
        for finding in file.get("findings", ()):
            rule = rules[finding["rule"]]
            cited.add(rule["id"])
            finding.update(basis=rule["basis"], citation=rule["citation"])
            if "message" not in finding:
                finding["message"] = {
                    at: re.sub(r"\{(\w+)\}", words_of(finding, at), rule["message"][at]) for at in ("zh", "en")
                }
                del finding["words"]
    return found, rules, cited


class Compact(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.catalogue = json.loads(govinfo("rules", "--json").stdout)["rules"]

    def same(self, *arguments):
        full = govinfo("check", "--json", *arguments)
        compact = govinfo("check", "--json=compact", *arguments)
        self.assertEqual(compact.returncode, full.returncode)
        found, rules, cited = expanded(json.loads(compact.stdout))
        self.assertEqual(found, json.loads(full.stdout))
        self.assertEqual(list(rules.values()), [rule for rule in self.catalogue if rule["id"] in cited])
        return len(compact.stdout.encode()), len(full.stdout.encode()), compact.stdout

    def test_reports_and_cases_of_every_rule(self):
        size, full, text = self.same("--enable", "NAR", *FILES, "no such file")
        self.assertLess(size, full)
        self.assertLess(text.count('"message":{"zh"'), text.count('"words":'))
        self.assertEqual(self.same("--jobs", "1", "--enable", "NAR", *FILES, "no such file")[2], text)

    def test_damaged_reports(self):
        sound = json.loads((DATA / "suqian-2023.json").read_text("utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(tries(200, 20)):
                report = damaged(json.loads(json.dumps(sound)), random.Random(seed))
                (Path(folder) / f"{seed}.json").write_text(json.dumps(report, ensure_ascii=False), "utf-8")
            self.same("--previous", DATA / "suqian-2023.json", Path(folder) / "0.json")
            size, full, _ = self.same(folder)
            self.assertLess(size, full * 0.95)

    def test_it_is_what_its_schema_says(self):
        judge = Judge(json.loads(govinfo("schema", "files").stdout))
        judge.accepts(json.loads(govinfo("check", "--json=compact", DATA / "suqian-2023-five-faults.json", "none").stdout))

    def test_nothing_fails(self):
        self.assertIn('"rules":[]', self.same(DATA / "suqian-2023.json")[2])

    def test_another_shape_is_refused(self):
        done = govinfo("check", "--json=small", FILES[0])
        self.assertEqual(done.returncode, 2)
        self.assertIn("compact", done.stderr)


if __name__ == "__main__":
    unittest.main()
