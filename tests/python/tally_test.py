"""Tally: records from a program, and files."""

import random
import tempfile
import unittest
from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import govinfo

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
        for value in (1.5, True, b"1"):
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
