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

    def test_a_tally_is_held_against_neither_another_body_nor_another_year(self):
        register = Path(self.folder.name) / "requests.csv"
        register.write_text("编号,申请人类别,收到日期\n1,自然人,2020-03-03\n", "utf-8")
        call = ["tally", "--lang", "zh", "--json", "--year", "2020", "--organ", "萝北县教育局", "--requests", register]

        def tallied(option, report):
            done = govinfo(*call, option, report)
            return done.returncode, json.loads(done.stdout)["tally"].get(option.strip("-")), done.stderr

        self.assertNotEqual(tallied("--against", self.this)[1], None)
        self.assertNotEqual(tallied("--previous", self.last)[1], None)
        for option, report, said in (
            ("--against", self.other, "other.json 是“嘉荫县教育局”2019年度的报告，台账是“萝北县教育局”2020年度的，未对照"),
            ("--against", self.later, "later.json 是“萝北县教育局”2021年度的报告，台账是“萝北县教育局”2020年度的，未对照"),
            ("--previous", self.other, "所给的上年报告是“嘉荫县教育局”的"),
            ("--previous", self.later, "所给的上年报告是 2021 年度的，应当是 2019 年度的"),
        ):
            code, compared, told = tallied(option, report)
            self.assertEqual((code, compared), (1, None), told)
            self.assertIn(said, told)

    def test_versions_in_two_forms_differ_in_any_order(self):
        older = self.in_other_form()
        for pair in ((older, self.this), (self.this, older)):
            done = govinfo("compare", "--same-year", *pair)
            self.assertEqual(done.returncode, 1)
            self.assertIn("in two forms", done.stdout)

    def in_other_form(self):
        form = json.loads(self.this.read_text("utf-8"))["form"]
        other = Path(self.folder.name) / "form.json"
        form = "2019" if form == "2021" else "2021"
        made = govinfo("template", "--form", form, "--organ", "萝北县教育局", "--year", "2020")
        other.write_text(made.stdout, "utf-8")
        return other


if __name__ == "__main__":
    unittest.main()
