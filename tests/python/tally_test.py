"""Tally: records from a program, and files."""

import json
import random
import sys
import tempfile
import unittest
from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import govinfo

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from schemas import Judge  # noqa: E402

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
CLASSES = {"自然人": "person", "企业": "business", "legal_service": "legal_service"}
OUTCOMES = {"予以公开": "granted", "部分公开": "partly_granted", "refused/state_secret": "refused/state_secret"}


def applications(seed, count):
    """Each with what it should count in: the cells, worked out from its dates alone."""
    chance = random.Random(seed)
    for number in range(count):
        received = FIRST + timedelta(days=chance.randrange(-60, 400))
        answered = received + timedelta(days=chance.randrange(0, 40)) if chance.random() < 0.8 else None
        word, outcome = chance.choice(list(CLASSES)), chance.choice(list(OUTCOMES))
        record = {
            "编号": chance.choice([str, int])(number + 1),
            "收到日期": chance.choice([received, received.isoformat(), datetime(*received.timetuple()[:3], 9, 30)]),
            "申请人类别": word,
            "办理结果": outcome if answered else None,
            "答复日期": answered,
        }
        cells = []
        if received <= LAST and (answered is None or answered >= FIRST):
            cells.append("received" if received >= FIRST else "carried_in")
            cells.append(OUTCOMES[outcome] if answered and answered <= LAST else "carried_out")
        yield record, [f"requests/{row}/{CLASSES[word]}" for row in cells]


def csv_of(records):
    def text(value):
        return "" if value is None else str(value)

    rows = [",".join(text(each) for each in record.values()) for record in records]
    return "\n".join([",".join(records[0]), *rows]).encode()


class Tally(unittest.TestCase):
    def tally(self, **options):
        return govinfo.Tally(year=2025, organ="某县教育局", **options)

    def test_counts_what_the_dates_say(self):
        given = list(applications(7, 400))
        expected = Counter(cell for _, cells in given for cell in cells)
        tally = self.tally()
        for record, _ in given:
            tally.add("requests", record)
        result = tally.result(trace=True)
        self.assertEqual(result["exceptions"], [])
        self.assertEqual({path: len(ids) for path, ids in result["cells"].items()}, expected)
        outside = sum(not cells for _, cells in given)
        self.assertGreater(outside, 10)
        self.assertEqual(result["rows"], {"requests": 400})
        self.assertEqual(result["outside"], {"requests": outside})
        report = tally.report()
        self.assertEqual({path: report[path] for path in expected}, expected)
        self.assertEqual((report.organ, report.year), ("某县教育局", 2025))
        self.assertEqual([each for each in report.validate() if each.severity == "error"], [])

    def test_records_files_and_parts_come_to_the_same(self):
        records = [record for record, _ in applications(8, 60)]
        whole, parts = self.tally(), self.tally()
        for record in records:
            whole.add("requests", record)
        self.assertEqual(parts.add_file("requests", csv_of(records[20:]), name="b.csv"), [])
        other = self.tally()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.csv")
            path.write_bytes(csv_of([{**each, "经办人": "张三"} for each in records[:20]]))
            self.assertEqual(other.add_file("requests", path), ["经办人"])
        parts.merge(other)
        self.assertEqual(parts.result(trace=True), whole.result(trace=True))
        self.assertEqual(other.result()["rows"], {})

    def test_what_a_file_holds_is_told_and_not_counted(self):
        records = [record for record, _ in applications(8, 40)]
        tally = self.tally()
        result = tally.records("requests", csv_of(records), name="a.csv")
        self.assertEqual((result["register"], result["columns"]["class"]["zh"]), ("requests", "申请人类别"))
        for line, (record, read) in enumerate(zip(records, result["records"]), 2):
            said = {
                "id": str(record["编号"]),
                "received": str(record["收到日期"])[:10],
                "class": record["申请人类别"],
                "outcome": record["办理结果"],
                "answered": record["答复日期"] and record["答复日期"].isoformat(),
            }
            values = {key: value for key, value in said.items() if value}
            self.assertEqual(read, {"file": "a.csv", "line": line, "values": values})
        self.assertEqual(len(result["records"]), 40)
        some = tally.records("requests", csv_of(records), ids=["7", "3"])["records"]
        self.assertEqual([each["values"]["id"] for each in some], ["3", "7"])
        self.assertEqual(tally.result()["rows"], {})

    def test_amounts_are_exact(self):
        tally = self.tally()
        for number, amount in enumerate([Decimal("0.01"), Decimal("1E+3"), 20, "3万元"]):
            row = {"id": number + 1, "kind": "行政事业性收费", "decided": date(2025, 5, 1), "amount": amount}
            tally.add("decisions", row)
        self.assertEqual(tally.result()["exceptions"], [])
        self.assertEqual(tally.report()["proactive/fees/amount"], Decimal("3.102001"))

    def test_what_cannot_be_counted_is_listed(self):
        tally = self.tally(on=date(2026, 1, 10))
        row = {"id": "1", "received": date(2026, 1, 11), "class": "自然人"}
        tally.add("requests", row)
        tally.add("requests", {**row, "id": None, "received": "2025-03-03"})
        future, nameless = tally.result()["exceptions"]
        self.assertEqual((future["rule"], future["record"], future["line"]), ("REG.FUTURE", "1", 1))
        self.assertEqual((nameless["rule"], nameless["record"], nameless["line"]), ("REG.ID", None, 2))

    def test_values_that_libraries_of_tables_hand_out(self):
        class NaTType(datetime):  # as of pandas: is a datetime, but no day
            pass

        class datetime64:  # as of numpy
            def __str__(self):
                return "2025-05-01T00:00:00.000000000"

        nan, day = float("nan"), datetime(2025, 5, 1)
        for number, (amount, decided) in enumerate([(3150.5, day), (849.1, datetime64()), (nan, day), (20.0, NaTType(1, 1, 1))]):
            tally = self.tally()
            tally.add("decisions", {"id": float(number), "kind": "行政事业性收费", "decided": decided, "amount": amount})
            wrong = tally.result()["exceptions"]
            self.assertEqual([each["rule"] for each in wrong], ["REG.MISSING"] if number > 1 else [])
            if not wrong:
                self.assertEqual(tally.report()["proactive/fees/amount"] * 10_000, Decimal(str(amount)))

    def test_rows_of_a_table(self):
        class Pandas:
            columns = ["编号", "收到日期", "class"]

            def itertuples(self, index, name):
                return iter([(1.0, datetime(2025, 3, 3), "自然人"), (2.0, None, "自然人")])

        class Polars:
            columns = ["编号", "收到日期", "class"]

            def iter_rows(self):
                return iter([("1", date(2025, 3, 3), "自然人"), ("2", None, "自然人")])

        dicts = [{"编号": 1, "收到日期": "2025-03-03", "class": "自然人"}, {"class": "自然人", "收到日期": float("nan"), "id": 2}]
        results = []
        for table in (Pandas(), Polars(), dicts, iter(dicts)):
            tally = self.tally()
            tally.add_all("requests", table)
            results.append(tally.result(trace=True))
            finding = tally.findings()[0]
            self.assertEqual((finding.rule, finding.record, finding.line, finding.excluded), ("REG.MISSING", "2", 2, True))
        self.assertEqual(results[0]["cells"], {"requests/received/person": ["1"], "requests/carried_out/person": ["1"]})
        self.assertEqual(results, results[:1] * 4)
        tally = self.tally()
        tally.add_all("requests", [])
        self.assertEqual(tally.report()["requests/received/person"], 0)

    def test_a_data_frame(self):
        try:
            import pandas
        except ImportError:
            self.skipTest("pandas is not installed")
        frame = pandas.DataFrame(
            {
                "编号": [1, 2, None, 4],
                "收到日期": pandas.to_datetime(["2025-03-03", "2025-03-04", "2025-03-05", None]),
                "申请人类别": ["自然人", "企业", "自然人", pandas.NA],
            }
        )
        tally = self.tally()
        tally.add_all("requests", frame)
        self.assertEqual(tally.result(trace=True)["cells"]["requests/received/person"], ["1"])
        found = pandas.DataFrame(tally.findings())
        self.assertEqual(list(found[found.excluded].rule), ["REG.ID", "REG.MISSING"])

    def test_reports_are_held_against_the_registers(self):
        before, tally = self.tally(), self.tally()
        rows = [record for record, _ in applications(9, 50)]
        before.add_all("requests", rows)
        tally.add_all("requests", [*rows, {"编号": "新", "收到日期": "2025-05-05", "申请人类别": "科研机构"}])
        self.assertEqual(before.result(against=before.report())["against"], [])
        found = tally.result(against=before.report(), previous=before.report())
        self.assertEqual([each["records"] for each in found["against"] if each["path"].endswith("/research")], [["新"], ["新"]])
        self.assertTrue(found["previous"])
        Judge(json.loads(govinfo.schema("tally"))).accepts({"govinfo": 1, "tally": found})
        with self.assertRaises(govinfo.ArgumentError):
            tally.result(against=govinfo.Report("2019"))

    def test_what_an_office_calls_things(self):
        mapping = "requests\treceived\t申请日期\nrequests\t办理结果\t给\t予以公开\n"
        row = {"编号": "1", "申请日期": "2025-03-03", "class": "自然人", "outcome": "给", "answered": "2025-03-10"}
        tally = self.tally(mapping=mapping, calendar="2025-03-04\toff\n")
        tally.add("requests", row)
        self.assertEqual(tally.report()["requests/granted/person"], 1)
        lines = json.dumps({**row, "answered": None}).encode()
        self.assertEqual(govinfo.deadlines(lines, date(2025, 3, 20), mapping=mapping).requests[0].id, "1")
        with self.assertRaises(govinfo.Error) as caught:
            self.tally(mapping=mapping + "requests\treceived\t\n")
        self.assertEqual((caught.exception.path, caught.exception.line), ("options.mapping", 3))

    def test_an_empty_register_is_all_zeros(self):
        tally = self.tally()
        self.assertNotIn("requests/granted/person", tally.report())
        tally.open("requests")
        self.assertEqual(tally.report()["requests/granted/person"], 0)

    def test_wrong_calls(self):
        tally = self.tally()
        row = {"id": "1", "received": "2025-03-03", "class": "自然人"}
        for wrong, code in (({**row, "结国": ""}, "unknown_key"), ({**row, "编号": "1"}, "duplicate_key"), ({"id": "1"}, "missing_key")):
            with self.assertRaises(govinfo.Error) as caught:
                tally.add("requests", wrong)
            self.assertEqual((caught.exception.code, caught.exception.path), (code, "keys"))
        for value in (True, b"1", ["1"]):
            with self.assertRaises(TypeError):
                tally.add("requests", {**row, "note": value})
        with self.assertRaises(govinfo.ArgumentError):
            tally.add("cases", row)
        with self.assertRaises(govinfo.ArgumentError):
            tally.merge(tally)
        with self.assertRaises(govinfo.Error):
            tally.add_file("requests", csv_of([row, row]), max_bytes=40)
        self.assertEqual(tally.result()["rows"], {})


if __name__ == "__main__":
    unittest.main()
