"""What the command prints as JSON is what `govinfo schema` says."""

import json
import sys
import unittest

from command import DATA, ROOT, govinfo

sys.path.insert(0, str(ROOT / "tests/support"))
from schemas import Judge  # noqa: E402

REPORTS = sorted((ROOT / "tests/data/reports").glob("*.[jht]*"))[::3]
RULES = sorted((ROOT / "tests/data/rules").glob("*/fail*.json"))[::6]
FAULTY = DATA / "suqian-2023-five-faults.json"


def judge(kind):
    return Judge(json.loads(govinfo("schema", kind).stdout))


def printed(*arguments):
    return json.loads(govinfo(*arguments).stdout)


class Files(unittest.TestCase):
    def test_check(self):
        files = judge("files")
        options = ("--enable", "NAR", "--disable", "PUB", "--deadline", "2024-01-20", "--strict")
        for names in (REPORTS, RULES):
            files.accepts(printed("check", "--json", *names))
        files.accepts(printed("check", "--json", *options, "--alike", FAULTY, "no such file"))
        files.accepts(printed("check", "--json", "--previous", DATA / "suqian-2023.json", FAULTY))

    def test_diagnose_and_indicators(self):
        files = judge("files")
        for verb in ("diagnose", "indicators"):
            files.accepts(printed(verb, "--json", *REPORTS, FAULTY, "no such file"))

    def test_no_key_may_be_gone_or_unknown(self):
        optional = {"options", "blank", "previous", "enable", "disable", "deadline", "alike", "accept",
                    "fail_on", "strict", "diagnosis", "with", "quotes", "more_quotes", "accepted", "implied", "amended",
                    "table", "row", "cell"}  # fmt: skip
        found = printed("check", "--json", FAULTY, "no such file")
        for part in found["files"][:1]:
            for key in ("findings", "not_assessed", "notes"):
                part[key] = part[key][:2]
        self.assertEqual(list(judge("files").missed(found, optional)), [])


class Results(unittest.TestCase):
    def test_compare(self):
        comparison = judge("comparison")
        years = [ROOT / f"tests/data/reports/suqian-{year}.json" for year in (2023, 2024, 2025)]
        for older, newer in ((years[0], years[1]), (years[1], years[2]), (years[2], years[0]),
                             (ROOT / "tests/data/reports/shanghai-office-2019.json", years[0])):  # fmt: skip
            comparison.accepts(printed("compare", "--json", older, newer))
            comparison.accepts(printed("compare", "--json", "--same-year", older, newer))

    def test_rules(self):
        judge("rules").accepts(printed("rules", "--json"))

    def test_fee(self):
        fee = judge("fee")
        for call in (("--items", "0"), ("--items", "45"), ("--pages", "9999")):
            fee.accepts(printed("fee", "--json", *call))

    def test_a_kind_that_is_none_is_refused_with_those_that_are(self):
        done = govinfo("schema", "diagnoses")
        self.assertEqual(done.returncode, 2)
        self.assertIn("did you mean diagnosis?", done.stderr)


if __name__ == "__main__":
    unittest.main()
