"""What fix and fill change in the document that came in, byte by byte; where they cannot, nothing is written."""

import re
import tempfile
import unittest
import zipfile
from pathlib import Path

from command import DATA, govinfo

FAULTY, KINDS = DATA / "suqian-2023-five-faults.json", ("text", "html")
ENDINGS = {"text": ".txt", "html": ".html"}
# What fix --help calls the only changes of that report: what is printed there, and what is printed then.
MENDED = [("-3", "3"), ("1176", "1175"), ("3386", "3486")]


def changes(before, after):
    """Pairs of what was printed and what is: runs of digits and signs, between which all is the same."""
    left, right = (re.split(r"([\d.,-]+)", document) for document in (before, after))
    assert left[::2] == right[::2], "more than numbers changed"
    return [pair for pair in zip(left, right) if pair[0] != pair[1]]


class Mended(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def document(self, kind, report=FAULTY):
        """The report as a document of that kind, in which a page has no style that numbers stand in."""
        file = self.folder / f"in{ENDINGS[kind]}"
        self.assertEqual(govinfo("convert", "--to", kind, report, "-o", file, "--force").returncode, 0)
        return file

    def test_the_numbers_change_and_nothing_else(self):
        for kind in KINDS:
            with self.subTest(kind):
                file = self.document(kind)
                before, out = file.read_text("utf-8"), self.folder / f"out{ENDINGS[kind]}"
                done = govinfo("fix", file, "-o", out)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(sorted(changes(before, out.read_text("utf-8"))), sorted(MENDED))
                self.assertEqual(file.read_text("utf-8"), before)
                self.assertEqual(govinfo("check", file).returncode, 1)
                self.assertEqual(govinfo("check", out).returncode, 0)

    def test_of_a_docx_one_file_changes(self):
        file, out = self.folder / "in.docx", self.folder / "out.docx"
        self.assertEqual(govinfo("convert", FAULTY, "-o", file).returncode, 0)
        self.assertEqual(govinfo("fix", file, "-o", out).returncode, 0)
        self.assertEqual((govinfo("check", file).returncode, govinfo("check", out).returncode), (1, 0))
        with zipfile.ZipFile(file) as before, zipfile.ZipFile(out) as after:
            self.assertIsNone(after.testzip())
            self.assertEqual(after.namelist(), before.namelist())
            for name in before.namelist():
                texts = before.read(name).decode(), after.read(name).decode()
                self.assertEqual(sorted(changes(*texts)), sorted(MENDED) if name == "word/document.xml" else [])

    def test_of_a_workbook_one_sheet_changes(self):
        file, out = self.folder / "in.xlsx", self.folder / "out.xlsx"
        self.assertEqual(govinfo("convert", FAULTY, "-o", file).returncode, 0)
        done = govinfo("fix", file, "-o", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((govinfo("check", file).returncode, govinfo("check", out).returncode), (1, 0))
        with zipfile.ZipFile(file) as before, zipfile.ZipFile(out) as after:
            self.assertIsNone(after.testzip())
            self.assertEqual(after.namelist(), before.namelist())
            other = [name for name in before.namelist() if before.read(name) != after.read(name)]
            self.assertEqual(len(other), 1)
            self.assertTrue(other[0].startswith("xl/worksheets/"))

    def test_totals_are_filled_where_they_are_blank(self):
        for kind in KINDS:
            with self.subTest(kind):
                file = self.document(kind, DATA / "suqian-2023.json")
                whole = file.read_text("utf-8")
                printed = {"text": "| 3511 |", "html": ">3511<"}[kind]
                blank = {"text": "| |", "html": "><"}[kind]
                self.assertIn(printed, whole)
                file.write_text(whole.replace(printed, blank), "utf-8")
                out = self.folder / f"out{ENDINGS[kind]}"
                done = govinfo("fill", file, "-o", out)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(out.read_text("utf-8").replace("|3511 |", printed), whole)

    def test_a_name_that_ends_in_json_gives_json(self):
        file, out = self.document("html"), self.folder / "out.json"
        self.assertEqual(govinfo("fix", file, "-o", out).returncode, 0)
        self.assertEqual(out.read_text("utf-8"), govinfo("fix", file).stdout)

    def test_another_kind_is_refused_with_the_way_to_it(self):
        for file, name in ((self.document("html"), "a.txt"), (self.document("text"), "a.docx"), (FAULTY, "a.html")):
            for verb in ("fix", "fill"):
                with self.subTest(file=file, name=name, verb=verb):
                    done = govinfo(verb, file, "-o", self.folder / name)
                    self.assertEqual(done.returncode, 2)
                    self.assertIn("convert", done.stderr)
                    self.assertFalse((self.folder / name).exists())

    def test_what_cannot_be_put_back_is_named_and_nothing_is_written(self):
        file, out = self.document("html"), self.folder / "out.html"
        page = file.read_text("utf-8")
        self.assertIn(">3386<", page)
        file.write_text(page.replace(">3386<", '>3<i style="display:none">7</i>386<'), "utf-8")
        done = govinfo("fix", file, "-o", out)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("nothing was written", done.stderr)
        self.assertRegex(done.stderr, r"total 总计 +3386 +-> +3486 +its characters")
        self.assertFalse(out.exists())

    def test_a_file_that_is_there_stays_unless_forced(self):
        file, out = self.document("html"), self.folder / "out.html"
        out.write_text("<p>of somebody else", "utf-8")
        self.assertEqual(govinfo("fix", file, "-o", out).returncode, 2)
        self.assertEqual(out.read_text("utf-8"), "<p>of somebody else")
        self.assertEqual(govinfo("fix", file, "-o", file, "--force").returncode, 2)
        self.assertEqual(govinfo("fix", file, "-o", out, "--force").returncode, 0)


if __name__ == "__main__":
    unittest.main()
