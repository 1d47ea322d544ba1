"""Charts of reports, as SVG."""

import unittest
from xml.etree import ElementTree

import govinfo


def report(year):
    made = govinfo.Report("2021")
    made.organ, made.year = "某县教育局", year
    for row in ("received", "concluded", "carried_out", "granted"):
        made[f"requests/{row}/total"] = 7
    return made


class Charts(unittest.TestCase):
    def test_one_report_and_several_are_drawn(self):
        one, other = report(2023), report(2024)
        self.assertEqual(one.chart(language="en"), govinfo.chart([one], language="en"))
        for svg, word in ((one.chart(), "（一）予以公开"), (govinfo.chart([one, other]), "结转下年度")):
            texts = [each.text for each in ElementTree.fromstring(svg).iter() if each.text]
            self.assertTrue(any(word in text for text in texts))

    def test_reports_that_do_not_belong_together_are_refused(self):
        with self.assertRaises(govinfo.ArgumentError) as caught:
            govinfo.chart([report(2023), report(2023)])
        self.assertEqual((caught.exception.code, caught.exception.path), ("unlike_reports", "year"))
        self.assertRaises(govinfo.ArgumentError, govinfo.chart, [])


if __name__ == "__main__":
    unittest.main()
