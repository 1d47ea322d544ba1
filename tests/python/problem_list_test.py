"""ProblemList and Report.losses()."""

import csv
import io
import tempfile
import unittest
import zipfile
from pathlib import Path

import govinfo


def wrong_report():
    report = govinfo.Report("2021")
    report.organ, report.year = "某县教育局", 2024
    report["requests/received/person"] = 3
    report["requests/received/total"] = 2
    return report


class Lists(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def files(self):
        return {path.name for path in self.folder.iterdir()}

    def test_a_path_gives_each_kind(self):
        report = wrong_report()
        for name in ("a.csv", "a.html", "a.htm", "a.docx", "a.XLSX"):
            with govinfo.ProblemList(self.folder / name) as problems:
                problems.add("one.txt", report)
                problems.add(Path("two.txt"), report, report.validate(disable=["T3"]), report.diagnose())
                problems.add_unread("three.txt", "打不开")
        rows = list(csv.DictReader(io.StringIO((self.folder / "a.csv").read_text("utf-8-sig"))))
        ids = {finding.id for finding in report.validate()}
        self.assertEqual({row["编号"] for row in rows if row["文件"] == "one.txt"}, ids)
        self.assertEqual(rows[-1]["问题"], "打不开")
        self.assertIn("</html>", (self.folder / "a.html").read_text("utf-8"))
        for name, part in (("a.docx", "word/document.xml"), ("a.XLSX", "xl/worksheets/sheet2.xml")):
            with zipfile.ZipFile(self.folder / name) as archive:
                self.assertIsNone(archive.testzip())
                self.assertIn("打不开", archive.read(part).decode())

    def test_it_comes_back_with_what_was_accepted(self):
        report = wrong_report()
        for kind in ("csv", "xlsx"):
            file = io.BytesIO()
            with govinfo.ProblemList(file, kind=kind) as problems:
                accept = {"T3.ROW_TOTAL@received": "原表如此"}
                problems.add("one.txt", report, report.validate(accept=accept))
            back = report.validate(accept=file.getvalue())
            self.assertEqual({each.id: each.accepted for each in back if each.accepted}, accept)
        with self.assertRaises(govinfo.Error):
            report.validate(accept=b"PK\3\4")

    def test_a_file_that_is_open_takes_it_too(self):
        file = io.BytesIO()
        with govinfo.ProblemList(file, kind="csv", language="en") as problems:
            problems.add("one.txt", wrong_report())
        self.assertTrue(file.getvalue().decode("utf-8-sig").startswith("unit,year,file,id,"))

    def test_what_stood_there_stays_if_something_is_raised(self):
        old = self.folder / "a.html"
        old.write_text("old")
        with self.assertRaises(ZeroDivisionError), govinfo.ProblemList(old) as problems:
            problems.add("one.txt", wrong_report())
            1 / 0
        with self.assertRaises(govinfo.ArgumentError), govinfo.ProblemList(old) as problems:
            problems.add("one.txt", wrong_report(), govinfo.Report("2019").validate())
        self.assertEqual((old.read_text(), self.files()), ("old", {"a.html"}))

    def test_wrong_calls(self):
        with self.assertRaises(govinfo.ArgumentError):
            govinfo.ProblemList(self.folder / "a.pdf")
        with self.assertRaises(TypeError):
            govinfo.ProblemList(io.BytesIO())
        problems = govinfo.ProblemList(self.folder / "a.csv")
        with self.assertRaises(ValueError):
            problems.add_unread("a", "b")
        with problems:
            pass
        with self.assertRaises(govinfo.ArgumentError), problems:
            problems.add_unread("a", "b")
        with self.assertRaises(OSError), govinfo.ProblemList(self.folder / "no" / "a.csv"):
            pass
        self.assertEqual(self.files(), {"a.csv"})


class Losses(unittest.TestCase):
    def test_what_a_document_cannot_keep_is_named(self):
        report = wrong_report()
        del report["requests/received/total"]
        for kind in ("text", "html", "docx", "xlsx"):
            self.assertIn(govinfo.Loss("requests/received/total", "absent", "blank"), report.losses(kind))


if __name__ == "__main__":
    unittest.main()
