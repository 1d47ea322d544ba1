"""Diagnosis, its answers put into reports, and findings that were accepted."""

import json
import unittest

import govinfo
from checking_test import balanced
from govinfo import Correction


class Diagnosis(unittest.TestCase):
    def test_where_nothing_fails_there_are_no_groups(self):
        diagnosis = balanced().diagnose()
        self.assertEqual(diagnosis.groups, [])
        self.assertEqual(json.loads(diagnosis.to_json()), {"govinfo": 1, "diagnosis": {"groups": []}})

    def test_the_wrong_cell_is_named_with_its_value_and_the_reason(self):
        report = balanced()
        report["requests/received/person"] = 21
        (group,) = report.diagnose().groups
        self.assertEqual(group.rules, ("T3.BALANCE@person", "T3.ROW_TOTAL@received"))
        self.assertTrue(group.unique and group.exhausted)
        (answer,) = group.answers
        self.assertEqual(answer.cells, (Correction("requests/received/person", 21, 12),))
        self.assertEqual(answer.implied, ())
        self.assertIn("12", answer.reason)
        self.assertIn("12", answer.reason_zh)

    def test_an_answer_is_applied_and_then_nothing_fails(self):
        report = balanced()
        report["requests/received/person"] = 21
        diagnosis = report.diagnose()
        report.apply(diagnosis.groups[0].answers[0])
        self.assertEqual(report, balanced())
        self.assertEqual(len(diagnosis.groups), 1)
        self.assertEqual(report.diagnose().groups, [])

    def test_every_answer_mends_the_rules_of_its_group(self):
        report = balanced()
        report["proceedings/reconsideration/upheld"] = 2
        report["proceedings/reconsideration/total"] = 1
        (group,) = report.diagnose().groups
        self.assertGreater(len(group.answers), 1)
        self.assertFalse(group.unique)
        for answer in group.answers:
            mended = report.copy()
            mended.apply(answer)
            self.assertEqual(mended.validate().verdict, "consistent")

    def test_what_is_unknown_is_implied_and_left_alone(self):
        report = balanced()
        report["requests/received/business"] = None
        report["requests/received/total"] = 15
        report["requests/carried_out/business"] = report["requests/carried_out/total"] = 3
        report["requests/granted/person"] = 13
        (group,) = report.diagnose().groups
        (answer,) = group.answers
        self.assertEqual(answer.cells, (Correction("requests/granted/person", 13, 12),))
        report.apply(answer)
        self.assertIsNone(report["requests/received/business"])

    def test_a_blank_that_counts_as_zero_holds_no_number(self):
        report = balanced()
        report["requests/received/person"] = None
        self.assertEqual(report.diagnose().groups, [])
        (group,) = report.diagnose(blank="zero").groups
        (answer,) = group.answers
        self.assertEqual(answer.cells, (Correction("requests/received/person", None, 12),))
        report.apply(answer)
        self.assertEqual(report, balanced())

    def test_no_answer_is_larger_than_asked_for(self):
        report = balanced()
        for path in ("granted/person", "received/person"):
            report[f"requests/{path}"] = 30
        report["requests/partly_granted/person"] = 7
        for limit in (1, 2, 3):
            for group in report.diagnose(max_cells=limit).groups:
                for answer in group.answers:
                    self.assertLessEqual(len(answer.cells), limit)
        for wrong in (0, -1):
            with self.assertRaises(ValueError):
                report.diagnose(max_cells=wrong)

    def test_fix_takes_what_is_unique_or_picked_and_tells_what_is_left(self):
        report = balanced()
        report["proceedings/reconsideration/upheld"] = 5
        finding = "T4.TOTAL@reconsideration"
        diagnosis = report.diagnose()
        fixed = report.fix(diagnosis)
        self.assertEqual((fixed.changes, fixed.left), ([], diagnosis.groups))
        for number in (0, 3):
            with self.assertRaises(govinfo.ArgumentError):
                report.fix(diagnosis, {finding: number})
        fixed = report.fix(diagnosis, {finding: 2})
        self.assertEqual(fixed.left, [])
        path = "proceedings/reconsideration/upheld"
        self.assertEqual(fixed.changes, [govinfo.Change(path, "corrected", "5", 0)])
        self.assertEqual(report, balanced())
        self.assertEqual(report.fix(report.diagnose()), govinfo.Fixed([], []))

    def test_a_rule_that_is_disabled_takes_no_part(self):
        last, report = balanced(), balanced()
        for column in ("person", "total"):
            last[f"requests/carried_out/{column}"] = 77
        self.assertTrue(report.diagnose(previous=last).groups)
        self.assertEqual(report.diagnose(previous=last, disable=["YOY"]).groups, [])
        with self.assertRaises(govinfo.ArgumentError):
            report.diagnose(disable=["NO.RULE"])

    def test_an_answer_of_another_form_is_refused(self):
        report = balanced()
        report["requests/received/person"] = 21
        answer = report.diagnose().groups[0].answers[0]
        with self.assertRaises(govinfo.ArgumentError):
            govinfo.Report("2019").apply(answer)
        with self.assertRaises(TypeError):
            report.diagnose(previous=report.diagnose())


class Acceptance(unittest.TestCase):
    def test_an_accepted_finding_is_marked_and_counts_all_the_same(self):
        report = balanced()
        report["requests/received/person"] = 14
        findings = report.validate(accept={"T3.BALANCE@person": "已在备注中说明"})
        marks = {finding.id: finding.accepted for finding in findings}
        self.assertEqual(
            marks, {"T3.BALANCE@person": "已在备注中说明", "T3.ROW_TOTAL@received": None}
        )
        self.assertEqual(findings.counts["error"], 2)
        self.assertEqual(findings.verdict, "inconsistent")
        self.assertEqual(json.loads(findings.to_json())["validation"]["counts"]["accepted"], 1)

    def test_what_is_no_id_or_no_reason_is_refused(self):
        for wrong in ({"T9.NOTHING@person": "x"}, {"T3.BALANCE": "x"}, {"T3.BALANCE@person": ""}):
            with self.assertRaises(govinfo.Error):
                balanced().validate(accept=wrong)


if __name__ == "__main__":
    unittest.main()
