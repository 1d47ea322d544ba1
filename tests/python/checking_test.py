"""Validation, totals, and the listings of forms and rules."""

import json
import unittest
from datetime import date
from decimal import Decimal

import govinfo
from govinfo import Report


def zeros(form="2021"):
    report = Report(form)
    paths = next(one for one in govinfo.forms() if one.id == form).cells
    report.update(dict.fromkeys(paths, 0))
    return report


def balanced():
    """12 applications, all granted, all by persons."""
    report = zeros()
    for row in ("received", "granted", "concluded"):
        report[f"requests/{row}/person"] = report[f"requests/{row}/total"] = 12
    return report


class Validation(unittest.TestCase):
    def test_a_consistent_report_has_no_findings(self):
        findings = balanced().validate()
        self.assertEqual(list(findings), [])
        self.assertEqual(findings.verdict, "consistent")
        self.assertEqual(findings.counts["error"], 0)
        self.assertEqual(findings.blank, "unknown")

    def test_a_finding_says_what_is_wrong_where_and_by_how_much(self):
        report = balanced()
        report["requests/received/person"] = 14
        findings = report.validate()
        self.assertEqual(
            [finding.id for finding in findings], ["T3.BALANCE@person", "T3.ROW_TOTAL@received"]
        )
        self.assertEqual(findings.verdict, "inconsistent")
        self.assertEqual(findings.counts, {"error": 2, "warning": 0, "info": 0})
        finding = findings[0]
        self.assertEqual((finding.rule, finding.line), ("T3.BALANCE", "person"))
        self.assertEqual((finding.label, finding.outcome), ("自然人", "fail"))
        self.assertEqual((finding.severity, finding.basis), ("error", "printed"))
        self.assertEqual((finding.left, finding.right, finding.difference), (14, 12, 2))
        self.assertIn("14", finding.message)
        self.assertIn("自然人", finding.message_zh)
        self.assertTrue(finding.citation and finding.citation_zh)
        self.assertIsNone(finding.position)
        self.assertEqual(
            [(cell.path, cell.role, cell.coefficient, cell.value) for cell in finding.cells],
            [
                ("requests/received/person", "left", 1, 14),
                ("requests/carried_in/person", "left", 1, 0),
                ("requests/concluded/person", "right", 1, 12),
                ("requests/carried_out/person", "right", 1, 0),
            ],
        )

    def test_findings_are_a_sequence_and_outlive_the_report(self):
        report = balanced()
        report["requests/received/person"] = 14
        findings = report.validate()
        del report
        self.assertEqual(findings[-1], findings[1])
        self.assertEqual(findings[:], list(findings))
        self.assertEqual(findings[1:], [findings[1]])
        self.assertIn(findings[0], findings)
        for index in (2, -3):
            with self.assertRaises(IndexError):
                findings[index]
        self.assertEqual(repr(findings), "<govinfo.Findings inconsistent, 2 failures>")

    def test_sides_that_are_not_whole_are_exact(self):
        report = balanced()
        report["requests/granted/person"] = Decimal("11.5")
        sums = {finding.id: finding for finding in report.validate()}["T3.RESULT_SUM@person"]
        self.assertEqual((sums.right, sums.difference), (Decimal("11.5"), Decimal("0.5")))

    def test_blank_is_unknown_unless_told_otherwise(self):
        report = balanced()
        report["requests/carried_out/person"] = None
        findings = report.validate()
        self.assertEqual(findings.verdict, "incomplete")
        unassessed = {finding.id: finding for finding in findings.not_assessed}
        finding = unassessed["T3.BALANCE@person"]
        self.assertEqual(finding.outcome, "not_assessable")
        self.assertTrue(finding.message and finding.message_zh)
        self.assertEqual(finding.cells[3].state, "blank")
        self.assertIsNone(finding.cells[3].value)

        findings = report.validate(blank="zero")
        self.assertEqual(findings.verdict, "consistent")
        self.assertEqual(findings.blank, "zero")
        with self.assertRaises(ValueError):
            report.validate(blank="0")

    def test_rules_are_switched_by_name_and_family(self):
        report = balanced()
        document = "proactive/normative_documents"
        report[f"{document}/issued"] = 3
        ids = [finding.id for finding in report.validate()]
        self.assertEqual(ids, ["T2.DOCUMENT_STOCK@normative_documents"])
        self.assertEqual(len(report.validate(disable=["T2.DOCUMENT_STOCK"])), 0)
        self.assertEqual(len(report.validate(disable=("T2",))), 0)
        self.assertEqual(len(report.validate(enable=["T2"], disable=["T2"])), 0)
        self.assertEqual(len(report.validate(disable=["T2", "X.FEE.R22"])), 0)  # now X.FEE.UNPAID
        with self.assertRaises(govinfo.ArgumentError) as caught:
            report.validate(enable=["T9.NOTHING"])
        self.assertIn("T9.NOTHING", caught.exception.message)

    def test_printed_rules_cannot_be_switched_off(self):
        report = balanced()
        report["requests/received/person"] = 14
        self.assertEqual(report.validate(disable=["T3"]).verdict, "inconsistent")

    def test_a_local_deadline_replaces_the_legal_one(self):
        report = balanced()
        report.organ, report.organ_kind, report.scope = "某县教育局", "department", "organ"
        report.year, report.published = 2024, date(2025, 1, 25)
        late = "PUB.DEPARTMENT_DATE@published"
        self.assertNotIn(late, [one.id for one in report.validate()])
        self.assertIn(late, [one.id for one in report.validate(deadline=date(2025, 1, 20))])

    def test_other_reports_may_take_part(self):
        report, other = balanced(), balanced()
        findings = report.validate(previous=other)
        self.assertEqual(findings.verdict, "consistent")
        with self.assertRaises(TypeError):
            report.validate(previous=findings)

    def test_the_json_holds_the_same_findings(self):
        report = balanced()
        report["requests/received/person"] = 14
        findings = report.validate()
        written = json.loads(findings.to_json())["validation"]
        self.assertEqual(written["verdict"], "inconsistent")
        self.assertEqual([one["id"] for one in written["findings"]], [one.id for one in findings])
        self.assertEqual(written["findings"][0]["difference"], "2")


class Totals(unittest.TestCase):
    def test_totals_are_filled_and_listed(self):
        report = balanced()
        del report["requests/received/total"]
        report["requests/granted/total"] = None
        changes = report.fill_totals()
        self.assertEqual(
            changes,
            [
                govinfo.Change("requests/received/total", "filled", None, 12),
                govinfo.Change("requests/granted/total", "filled", "", 12),
            ],
        )
        self.assertEqual(report.fill_totals(), [])
        self.assertEqual(report.validate().verdict, "consistent")

    def test_a_printed_total_is_kept(self):
        report = balanced()
        report["requests/received/total"] = 13
        (change,) = report.fill_totals()
        self.assertEqual((change.action, change.before, change.after), ("kept", "13", 12))
        self.assertEqual(report["requests/received/total"], 13)

    def test_an_unknown_part_makes_no_total_unless_blank_is_zero(self):
        report = balanced()
        report["requests/received/business"] = report["requests/received/total"] = None
        (change,) = report.fill_totals()
        self.assertEqual((change.action, change.after), ("not_computable", None))
        (change,) = report.fill_totals(blank="zero")
        self.assertEqual((change.action, change.after), ("filled", 12))


class Listings(unittest.TestCase):
    def test_the_forms_are_those_of_2019_and_2021(self):
        old, new = govinfo.forms()
        self.assertEqual((old.id, len(old.cells)), ("2019", 198))
        self.assertEqual((new.id, len(new.cells)), ("2021", 200))
        self.assertEqual((old.first_year, old.last_year), (2019, 2020))
        self.assertEqual((new.first_year, new.last_year), (2021, 9999))
        self.assertEqual(old.optional_cells, ())
        self.assertEqual(new.optional_cells[0], "requests/other/person")
        self.assertEqual(len(new.optional_cells), 7)
        self.assertIn("30号", new.instrument_zh)

    def test_a_year_has_its_form(self):
        self.assertIsNone(govinfo.form_for_year(2018))
        self.assertEqual(govinfo.form_for_year(2020).id, "2019")
        self.assertEqual(govinfo.form_for_year(2030).id, "2021")

    def test_a_table_has_its_official_labels(self):
        proactive, requests, proceedings = govinfo.forms()[1].tables
        self.assertEqual(proactive.heading, "二、主动公开政府信息情况")
        captions = [block.caption for block in proactive.blocks]
        self.assertEqual(captions, [f"第二十条第（{one}）项" for one in "一五六八"])
        (fees,) = proactive.blocks[-1].columns
        self.assertEqual((fees.key, fees.kind, fees.unit), ("amount", "money", "万元"))
        rows = {row.key: row for row in requests.blocks[0].rows}
        secret = rows["refused/state_secret"]
        self.assertEqual((secret.label, secret.role), ("1.属于国家秘密", "leaf"))
        self.assertEqual(rows[secret.under].role, "heading")
        self.assertIn("十四", secret.article_zh)
        self.assertTrue(secret.test and secret.test_zh)
        totals = [column.total for column in proceedings.blocks[0].columns]
        self.assertEqual(totals, [False, False, False, False, True])

    def test_the_paths_are_table_row_and_column(self):
        for form in govinfo.forms():
            paths = {
                f"{table.key}/{row.key}/{column.key}"
                for table in form.tables
                for block in table.blocks
                for row in block.rows
                for column in block.columns
                if row.role in ("leaf", "total")
            }
            self.assertEqual(paths, set(form.cells))

    def test_a_form_has_its_schema(self):
        for form in govinfo.forms():
            self.assertIn("2020-12", json.loads(form.schema())["$schema"])

    def test_the_rules_are_listed_with_their_basis(self):
        rules = {rule.id: rule for rule in govinfo.rules()}
        balance = rules["T3.BALANCE"]
        self.assertEqual((balance.basis, balance.severity), ("printed", "error"))
        self.assertEqual(balance.forms, ("2019", "2021"))
        self.assertTrue(balance.on_by_default)
        self.assertEqual(rules["T2.DOCUMENT_STOCK"].forms, ("2021",))
        for rule in rules.values():
            self.assertTrue(rule.summary and rule.summary_zh and rule.citation and rule.citation_zh)


if __name__ == "__main__":
    unittest.main()
