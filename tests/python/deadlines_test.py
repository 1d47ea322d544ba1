"""deadlines()."""

import csv
import dataclasses
import io
import unittest
from datetime import date

import govinfo

CSV = """编号,申请人类别,收到日期,征求第三方日期,第三方答复日期,答复日期
1,自然人,2025-03-03,2025-03-10,2025-03-20,
2,自然人,2025-03-03,,,2025-04-02
3,自然人,2025-03-03,2025-03-20,2025-03-10,
""".encode()


class Deadlines(unittest.TestCase):
    def test_open_requests(self):
        found = govinfo.deadlines(CSV, date(2025, 4, 7))
        self.assertEqual(found.on, date(2025, 4, 7))
        self.assertEqual({k: v for k, v in found.counts.items() if v}, {"running": 1, "answered_late": 1, "not_assessable": 1})
        first, wrong = found.requests
        self.assertEqual((first.id, first.line, first.state), ("1", 2, "running"))
        self.assertEqual((first.due, first.days), (date(2025, 4, 11), 4))
        self.assertEqual([each.step for each in first.events], ["received", "third_party"])
        self.assertEqual(first.events[1].until, date(2025, 3, 20))
        self.assertEqual(first.events[1].article_zh, "《条例》第三十二条、第三十三条第三款")
        self.assertIn("third party asked on 2025-03-10", first.events[1].message)
        self.assertEqual((wrong.id, wrong.state, wrong.due), ("3", "not_assessable", None))
        self.assertEqual(wrong.reason_zh, "“第三方答复日期”早于“征求第三方日期”，请核对")

    def test_late_answers_and_another_calendar(self):
        found = govinfo.deadlines(CSV, date(2025, 4, 7), late=True, calendar="2025-03-31\toff\n")
        self.assertEqual([(each.id, each.due, each.days) for each in found.requests], [("2", date(2025, 4, 1), -1)])

    def test_records_of_a_program_are_those_of_a_file(self):
        rows = list(csv.DictReader(io.StringIO(CSV.decode())))
        typed = [{head: date.fromisoformat(text) if text[4:5] == "-" else text or None for head, text in row.items()} for row in rows]
        expected = [dataclasses.replace(each, line=each.line - 1) for each in govinfo.deadlines(CSV, date(2025, 4, 7)).requests]
        for records in (rows, typed, iter(rows), [{**row, "处室": "三楼"} for row in rows]):
            found = govinfo.deadlines(records, date(2025, 4, 7))
            self.assertEqual(list(found.requests), expected)
        spaced = govinfo.deadlines([{"编号": None}, *rows], date(2025, 4, 7))
        self.assertEqual([each.line for each in spaced.requests], [each.line + 1 for each in expected])
        self.assertEqual(set(govinfo.deadlines([], date(2025, 4, 7)).counts.values()), {0})
        with self.assertRaises(govinfo.Error) as caught:
            govinfo.deadlines([{"编号": "1", "申请人类别": "自然人"}], date(2025, 4, 7))
        self.assertIn("收到日期", str(caught.exception))
        with self.assertRaises(TypeError):
            govinfo.deadlines([{"编号": "1", "收到日期": [2025, 3, 3]}], date(2025, 4, 7))

    def test_a_data_frame(self):
        try:
            import pandas
        except ImportError:
            self.skipTest("pandas is not installed")
        frame = pandas.read_csv(io.BytesIO(CSV), parse_dates=[2, 3, 4, 5])
        self.assertIn(pandas.NaT, list(frame["答复日期"]))
        found, expected = (govinfo.deadlines(each, date(2025, 4, 7)) for each in (frame, CSV))
        self.assertEqual(found.counts, expected.counts)
        self.assertEqual([each.due for each in found.requests], [each.due for each in expected.requests])
        self.assertEqual(found.requests[0].id, "1")

    def test_a_calendar_that_is_none(self):
        with self.assertRaises(govinfo.Error) as caught:
            govinfo.deadlines(CSV, date(2025, 4, 7), calendar="2025-02-30\toff")
        self.assertEqual((caught.exception.path, caught.exception.line), ("options.calendar", 1))


if __name__ == "__main__":
    unittest.main()
