"""A report given as last year's that is of another body or another year is said, by every verb that takes one."""

import json
import tempfile
import unittest
from pathlib import Path

from command import SEED, govinfo

ORGAN = "YOY.ORGAN@organ"
YEAR = "YOY.YEAR@year"


def seed_as(**header):
    return json.loads(govinfo("convert", "--to", "json", SEED).stdout) | header


class Previous(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.this = self.file("this", organ="萝北县教育局", year=2020)
        self.last = self.file("last", organ="萝北县教育局", year=2019)
        self.other = self.file("other", organ="嘉荫县教育局", year=2019)
        self.later = self.file("later", organ="萝北县教育局", year=2021)

    def file(self, name, **header):
        path = Path(self.folder.name) / f"{name}.json"
        path.write_text(json.dumps(seed_as(**header)), "utf-8")
        return path

    def checked(self, previous, *more):
        done = govinfo("check", "--json", *more, "--previous", previous, self.this)
        (report,) = json.loads(done.stdout)["files"]
        failed = [each["id"] for each in report["findings"] if each["rule"].startswith("YOY.")]
        return failed, {each["id"].split("@")[0] for each in report["not_assessed"]}

    def test_check_compares_no_further(self):
        kept, unassessed = self.checked(self.last)  # the figures are the same, so they were kept
        self.assertIn("YOY.SAME_TABLES@tables", kept)
        self.assertFalse({ORGAN, YEAR} & set(kept))
        for previous, finding in ((self.other, ORGAN), (self.later, YEAR)):
            failed, unassessed = self.checked(previous)
            self.assertEqual(failed, [finding])
            self.assertLessEqual({"YOY.CARRY", "YOY.JUMP", "YOY.SAME_TABLES", "YOY.COPIED_TEXT"}, unassessed)

    def test_who_vouches_for_the_body_has_it_compared(self):
        kept, _ = self.checked(self.last)
        self.assertEqual(self.checked(self.other, "--disable", "YOY.ORGAN")[0], kept)

    def test_compare_says_so_in_text_and_json(self):
        self.assertIn(f"嘉荫县教育局”的，本报告是“萝北县教育局”的，请核对是否为同一机关  {ORGAN}\n",
                      govinfo("compare", "--lang", "zh", self.other, self.this).stdout)  # fmt: skip
        reversed_years = govinfo("compare", "--lang", "zh", self.later, self.this).stdout
        self.assertIn("应当是 2019 年度的（两份报告疑给反）", reversed_years)
        for older, doubts in ((self.last, []), (self.other, [ORGAN]), (self.later, [YEAR])):
            compared = json.loads(govinfo("compare", "--json", older, self.this).stdout)["comparison"]
            self.assertEqual([each["id"] for each in compared["doubts"]], doubts)

    def test_diagnose_fix_and_template_say_so(self):
        for verb in (["diagnose", self.this], ["fix", self.this],
                     ["template", "--form", "2019", "--organ", "萝北县教育局", "--year", "2020"]):  # fmt: skip
            told = {
                name: govinfo(*verb, "--lang", "zh", "--previous", previous).stderr
                for name, previous in (("last", self.last), ("other", self.other), ("later", self.later))
            }
            self.assertNotIn("所给的上年报告", told["last"])
            self.assertIn("所给的上年报告是“嘉荫县教育局”的", told["other"])
            self.assertIn("所给的上年报告是 2021 年度的，应当是 2019 年度的", told["later"])


if __name__ == "__main__":
    unittest.main()
