"""Rates, and text that stands in several reports."""

import unittest
from fractions import Fraction

import govinfo
from govinfo import Report


def zeros():
    report = Report("2021")
    report.update(dict.fromkeys(govinfo.forms()[-1].cells, 0))
    return report


def report_with(text):
    report = Report("2021")
    report.add_section("overview", "一、总体情况", text)
    return report


class Indicators(unittest.TestCase):
    def test_a_rate_is_exact(self):
        report = zeros()
        report["requests/granted/total"] = 1
        report["requests/concluded/total"] = 3
        rates = {rate.key: rate for rate in report.indicators()}
        granted = rates["granted"]
        self.assertEqual(granted.value, Fraction(1, 3))
        self.assertEqual((granted.numerator, granted.denominator), (1, 3))
        self.assertEqual((granted.name_zh, granted.name), ("公开率", "rate granted"))
        self.assertIsNone(granted.reason)
        self.assertEqual(rates["refused"].value, 0)

    def test_nothing_is_a_share_of_nothing(self):
        for rate in zeros().indicators():
            self.assertIsNone(rate.value)
            self.assertEqual(rate.denominator, 0)
            self.assertEqual(rate.reason, "the denominator is 0")
            self.assertEqual(rate.reason_zh, "分母为 0，无从计算")

    def test_a_rate_over_a_blank_cell_is_none_unless_blank_is_zero(self):
        report = zeros()
        report["requests/concluded/total"] = 3
        report["requests/granted/total"] = report["requests/granted/person"] = None
        granted = {rate.key: rate for rate in report.indicators()}["granted"]
        self.assertEqual((granted.value, granted.numerator), (None, None))
        self.assertIn("requests/granted/total", granted.reason)
        granted = {rate.key: rate for rate in report.indicators(blank="zero")}["granted"]
        self.assertEqual(granted.value, 0)


class CopiedText(unittest.TestCase):
    def test_a_copy_is_found_with_its_source(self):
        ours = report_with("2024年，我局共收到政府信息公开申请12件。另有新话。")
        theirs = report_with("2023年，我局共收到政府信息公开申请9件。")
        (part,) = govinfo.TextIndex([ours, theirs]).copied(ours)
        self.assertEqual((part.section, part.letters, part.copied), ("overview", 21, 17))
        self.assertEqual(part.share, Fraction(17, 21))
        (passage,) = part.passages
        self.assertEqual(passage.text, "2024年，我局共收到政府信息公开申请12件")
        self.assertIs(passage.report, theirs)
        self.assertEqual(passage.section, "overview")

    def test_an_index_keeps_its_reports(self):
        ours = report_with("2024年，我局共收到政府信息公开申请12件。")
        index = govinfo.TextIndex(report_with(each.text) for each in ours.sections)
        (part,) = index.copied(ours)
        self.assertEqual(part.share, 1)
        self.assertEqual(part.passages[0].report.sections[0].text, ours.sections[0].text)

    def test_what_is_no_report_is_refused(self):
        with self.assertRaises(TypeError):
            govinfo.TextIndex(["text"])

    def test_a_copied_part_is_a_finding(self):
        text = "".join(chr(0x4E00 + 7 * i) for i in range(300))
        ours, theirs = report_with(text), report_with(text)
        index = govinfo.TextIndex([ours, theirs])
        self.assertIn("NAR.COPIED_TEXT@overview", [each.id for each in ours.validate(others=index)])
        self.assertNotIn("NAR.COPIED_TEXT@overview", [each.id for each in ours.validate()])


class Statements(unittest.TestCase):
    def test_a_number_is_read_with_its_meaning(self):
        report = report_with("全年收到政府信息公开申请 1,024 件，同比增长5%。")
        (statement,) = report.statements()
        self.assertEqual((statement.meaning, statement.value), ("received", 1024))
        self.assertEqual((statement.precision, statement.share, statement.growth), ("exact", None, 5))
        self.assertEqual(statement.text, "收到政府信息公开申请 1,024 件")
        self.assertEqual(report.sections[0].text.encode()[statement.offset :][:6], "收到".encode())

    def test_a_contradiction_quotes_the_words(self):
        report = zeros()
        report.add_section("overview", "一、总体情况", "收到政府信息公开申请3件。")
        (finding,) = [each for each in report.validate() if each.rule == "NAR.NEW"]
        self.assertIn("收到政府信息公开申请3件", finding.message_zh)
        (quote,) = finding.quotes
        self.assertEqual((quote.text, quote.section, quote.offset), ("收到政府信息公开申请3件", 0, 0))
        self.assertEqual((quote.stated, quote.values[0].value, quote.values[0].bound), (3, 0, "exact"))
        self.assertEqual(quote.values[0].cells, ("requests/received/total",))
        self.assertIn("requests/carried_in/total", quote.cells)
        self.assertEqual((quote.expected, quote.expected_zh), ("the tables have 0 (received)", "表中本年新收为 0"))
        self.assertEqual((quote.position, finding.more_quotes), (None, 0))  # it was not read

    def test_words_stand_where_they_were_read(self):
        written = report_with("第一段。\n收到政府信息公开申请3件。")
        written["requests/received/total"] = written["requests/carried_in/total"] = 1
        source = written.to_json().encode()
        (finding,) = [each for each in govinfo.read(source).validate() if each.rule == "NAR.NEW"]
        place = finding.quotes[0].position
        self.assertTrue(source[place.offset :].startswith("收到".encode()))
        self.assertEqual(finding.position, place)
        line = source.splitlines()[place.line - 1].decode()
        self.assertTrue(line[place.column - 1 :].startswith("收到"))


class Years(unittest.TestCase):
    def test_cells_are_compared(self):
        older, newer = zeros(), zeros()
        older["requests/received/total"] = 80
        newer["requests/received/total"] = 100
        newer["requests/granted/total"] = None
        cells = {each.path: each for each in newer.compare(older).cells}
        received = cells["requests/received/total"]
        self.assertEqual((received.difference, received.percent, received.changed), (20, 25, True))
        granted = cells["requests/granted/total"]
        self.assertEqual((granted.older, granted.newer, granted.newer_state), ("0", None, "blank"))
        self.assertEqual((granted.difference, granted.changed), (None, True))
        self.assertFalse(cells["requests/carried_in/total"].changed)

    def test_two_bodies_and_years_the_wrong_way_round_are_doubted(self):
        older, newer = zeros(), zeros()
        self.assertEqual(newer.compare(older).doubts, [])
        older.organ, newer.organ = "金湖县人民政府", "宿迁市人民政府"
        older.year, newer.year = 2024, 2023
        self.assertEqual(newer.compare(older).doubts, ["YOY.ORGAN@organ", "YOY.YEAR@year"])
        ids = [each.id for each in newer.validate(previous=older) if each.rule.startswith("YOY.")]
        self.assertEqual(ids, ["YOY.ORGAN@organ", "YOY.YEAR@year"])

    def test_two_versions_are_compared_by_their_texts_too(self):
        older, newer = report_with("一 样"), report_with("一样")
        self.assertEqual(newer.compare(older, two_versions=True).texts, [])
        newer.title = "标题"
        (text,) = newer.compare(older, two_versions=True).texts
        self.assertEqual((text.name, text.older, text.newer), ("title", "", "标题"))
        self.assertEqual(text.similarity, 0)
        self.assertEqual(text.changes, [govinfo.TextChange("", "标题", 0, 0)])

    def test_two_years_tell_what_was_copied(self):
        text = "".join(chr(0x4E00 + 7 * i) for i in range(20))
        (part,) = report_with(text * 2).compare(report_with(text)).copied
        self.assertEqual((part.section, part.share), ("overview", 100))

    def test_a_draft_follows_from_last_year(self):
        last = zeros()
        last.year, last.organ = 2024, "某县教育局"
        last["requests/carried_out/total"] = 5
        draft = last.next_year()
        self.assertEqual((draft.year, draft.organ, draft.form), (2025, "某县教育局", "2021"))
        self.assertEqual(draft["requests/carried_in/total"], 5)
        self.assertIsNone(draft["requests/received/total"])
        with self.assertRaises(govinfo.ArgumentError):
            last.next_year(form="1999")


if __name__ == "__main__":
    unittest.main()
