"""What the library writes as JSON is what schema() says."""

import json
import sys
import unittest
from decimal import Decimal
from pathlib import Path

import govinfo
from govinfo._library import lib, written

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))
from schemas import Judge  # noqa: E402

DATA = ROOT / "tests/data/reports"
OPTIONAL = {"with", "quotes", "more_quotes", "accepted", "implied", "table", "row", "cell", "caveat", "reason"}


def reports():
    for path in (sorted(DATA.glob("*.json")) + sorted(DATA.glob("*.txt")))[::6]:
        try:
            yield govinfo.read(path)
        except govinfo.Error:
            pass


class Written(unittest.TestCase):
    def check(self, kind, results):
        judge, judged = Judge(json.loads(govinfo.schema(kind))), 0
        for result in results:
            self.assertTrue(result.startswith(f'{{"govinfo":1,"{kind}":'), result[:40])
            self.assertTrue(result.endswith("}\n"))
            value = json.loads(result)
            judge.accepts(value)
            judged += 1
        self.assertGreater(judged, 2)
        value = self.shortened(value)
        self.assertEqual(list(judge.missed(value, OPTIONAL)), [])

    def shortened(self, value):
        if isinstance(value, dict):
            return {key: self.shortened(each) for key, each in value.items()}
        return [self.shortened(each) for each in value[:2]] if isinstance(value, list) else value

    def test_findings(self):
        self.check("validation", (each.validate().to_json() for each in reports()))

    def test_diagnoses(self):
        def mistaken():
            for each in reports():
                yield each.diagnose().to_json()
                each["proceedings/reconsideration/total"] = 97531
                yield each.diagnose().to_json()

        self.check("diagnosis", mistaken())

    def test_tables(self):
        def printed():
            write = lib.govinfo_findings_write_tables_json
            for each in reports():
                each["proceedings/reconsideration/total"] = 97531
                yield written(write, each.validate(), each)

        self.check("tables", printed())

    def test_tables_fill_their_grids_with_every_cell(self):
        report = govinfo.read(DATA / "suqian-2023.json")
        json_text = written(lib.govinfo_findings_write_tables_json, report.validate(), report)
        values = {}
        for table in json.loads(json_text)["tables"]:
            covered = set()
            for y, row in enumerate(table["rows"]):
                for cell in row:
                    x, down, across = cell["column"], range(cell["row_span"]), range(cell["column_span"])
                    places = {(y + j, x + i) for j in down for i in across}
                    self.assertFalse(places & covered, cell)
                    covered |= places
                    if "path" in cell:
                        values[cell["path"]] = cell["text"]
            self.assertEqual(len(covered), len(table["rows"]) * table["columns"])
        self.assertEqual(values, {path: report.cell(path).text for path in report})

    def test_sums_of_tables_are_what_their_cells_come_to(self):
        for report in reports():
            tables = json.loads(written(lib.govinfo_findings_write_tables_json, report.validate(), report))["tables"]
            failed = {each.id for each in report.validate()}
            for each in (each for table in tables for each in table["sums"]):
                self.assertNotIn(each["id"], failed)
                for side in ("left", "right"):
                    cells = [report.cell(cell["path"]) for cell in each["cells"] if cell["role"] == side]
                    values = [cell.value for cell in cells if cell.state == "number"]
                    self.assertEqual(Decimal(each[side]), sum(values, Decimal(0)), each)

    def test_records(self):
        judge, tally = Judge(json.loads(govinfo.schema("records"))), govinfo.Tally(year=2025)
        for file in (ROOT / "tests/data/registers").glob("[!o]*"):  # open-documents are documents too
            held = tally.records(file.stem, file)
            self.assertGreater(len(held["records"]), 1)
            judge.accepts({"govinfo": 1, "records": held})

    def test_comparisons(self):
        one = govinfo.read(DATA / "suqian-2023.json")
        write = lib.govinfo_report_write_comparison_json
        self.check("comparison", (written(write, one, each, None) for each in reports()))

    def test_indicators_statements_and_copied_text(self):
        all_reports = list(reports())
        index = govinfo.TextIndex(all_reports)
        self.check("indicators", (written(lib.govinfo_report_write_indicators_json, each, None) for each in all_reports))
        self.check("statements", (written(lib.govinfo_report_write_statements_json, each) for each in all_reports))
        self.check(
            "copied_text", (written(lib.govinfo_text_index_write_copied_json, index, each) for each in all_reports)
        )

    def test_a_kind_that_is_none_is_refused(self):
        with self.assertRaises(govinfo.ArgumentError):
            govinfo.schema("diagnoses")


if __name__ == "__main__":
    unittest.main()
