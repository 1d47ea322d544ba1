"""Documents as programs of others read them: every figure where the form has it, nothing twice."""

import io
import json
import re
import subprocess
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import openpyxl
from command import COMMAND
from openpyxl.utils.escape import unescape

REPORTS = Path(__file__).resolve().parents[1] / "data/reports"
TABLES = ("proactive", "requests", "proceedings")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def whole_reports():
    """Those with all their tables, by name."""
    for path in sorted(REPORTS.glob("*.json")):
        report = json.loads(path.read_text("utf-8"))
        if all(table in report for table in TABLES):
            yield path.stem, report


def convert(report, kind):
    command = [COMMAND, "convert", "--to", kind, "-"]
    return subprocess.run(command, input=json.dumps(report).encode(), capture_output=True, check=True).stdout


def rows(node):
    """The rows of cells of a table, in the order of the form."""
    if all(not isinstance(value, dict) or "value" in value for value in node.values()):
        yield [printed(value) for value in node.values()]
    else:
        for each in node.values():
            yield from rows(each)


def printed(value):
    if isinstance(value, dict):
        return value["raw"]
    return "" if value is None else str(value)


def values(table):
    """Of a table of Word: the rows below the last head, each cell once, without its labels."""
    found = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            if not cells or cells[-1]._tc is not cell._tc:
                cells.append(cell)
        found.append([cell.text for cell in cells if cell.paragraphs[0].style.name == "Table Text"])
    return found


class Word(unittest.TestCase):
    def test_every_figure_stands_in_its_row(self):
        checked = 0
        for name, report in whole_reports():
            document = docx.Document(io.BytesIO(convert(report, "docx")))
            for key, table in zip(TABLES, document.tables, strict=True):
                expected = list(rows(report[key]))
                if key == "proceedings":  # side by side
                    expected = [sum(expected, [])] if len(expected) == 3 else []
                found = values(table)
                for row in expected:
                    with self.subTest(name=name, table=key, row=row):
                        self.assertIn(row, found)
                        found.remove(row)
                        checked += len(row)
        self.assertGreater(checked, 1000)

    def test_styles_paper_and_fonts_are_those_of_official_documents(self):
        report = dict(whole_reports())["suqian-2023"]
        document = docx.Document(io.BytesIO(convert(report, "docx")))
        self.assertEqual(document.core_properties.title, document.paragraphs[0].text)
        headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
        self.assertEqual(len(headings), 6)
        section = document.sections[0]
        self.assertEqual([round(x.mm) for x in (section.page_width, section.page_height)], [210, 297])
        self.assertEqual([round(x.mm) for x in (section.top_margin, section.left_margin)], [37, 28])
        self.assertIn("PAGE", section.footer._element.xml)
        for style, font in (("Normal", None), ("Heading 1", "黑体"), ("Title", "方正小标宋简体")):
            element = document.styles[style].element.find(f"{W}rPr/{W}rFonts")
            self.assertEqual(element if font is None else element.get(f"{W}eastAsia"), font)
        for table in document.tables:
            self.assertEqual(sum(column.width for column in table.columns) // 635, 8844)

    def test_a_wide_table_lies_and_what_follows_stands(self):
        report = dict(whole_reports())["suqian-2023"]
        report["requests"]["granted"] = dict.fromkeys(report["requests"]["granted"], 123456789)
        document = docx.Document(io.BytesIO(convert(report, "docx")))
        self.assertEqual([section.orientation for section in document.sections], [0, 1, 0])

    def test_nothing_of_a_report_is_markup(self):
        report = dict(whole_reports())["suqian-2023"]
        words = "]]> <w:p/> &amp; \"'\u0001\u000b\ufffe 𠮷"
        report["sections"][0]["text"] = words
        report["requests"]["granted"]["person"] = words
        document = docx.Document(io.BytesIO(convert(report, "docx")))
        shown = "]]> <w:p/> &amp; \"'\ufffd\ufffd\ufffd 𠮷"
        self.assertIn(shown, [paragraph.text for paragraph in document.paragraphs])
        self.assertIn(shown, [text for row in values(document.tables[1]) for text in row])


def number(cell):
    """What a cell shows: numbers as their format prints them."""
    if not isinstance(cell.value, (int, float)):
        return cell.value or ""
    places = len(cell.number_format.partition(".")[2])
    return f"{cell.value:.{places}f}"


def computed(formula, sheet):
    """Of SUM(A1:B2) or A1+B2."""
    found = re.fullmatch(r"=SUM\((\w+:\w+)\)", formula)
    names = [found[1]] if found else formula[1:].split("+")
    cells = [c for name in names for row in (sheet[name] if ":" in name else ((sheet[name],),)) for c in row]
    return sum(cell.value for cell in cells)


class Excel(unittest.TestCase):
    def sheets(self, report):
        book = convert(report, "xlsx")
        return [openpyxl.load_workbook(io.BytesIO(book), data_only=values) for values in (True, False)]

    def test_every_figure_stands_in_its_row(self):
        checked = 0
        for name, report in whole_reports():
            values, _ = self.sheets(report)
            tables = [sheet for sheet in values if sheet.title.startswith("表")]
            for key, sheet in zip(TABLES, tables, strict=True):
                found = [[number(cell) for cell in row if cell.style_id is not None] for row in sheet.iter_rows()]
                expected = list(rows(report[key]))
                if key == "proceedings":  # side by side
                    expected = [sum(expected, [])] if len(expected) == 3 else []
                for row in expected:
                    with self.subTest(name=name, table=key, row=row):
                        end = len(sheet[1]) - len(row) if key == "requests" else min(len(sheet[1]) - len(row), 1)
                        self.assertIn(row, [line[end : end + len(row)] for line in found])
                        checked += len(row)
        self.assertGreater(checked, 1000)

    def test_totals_are_formulas_that_give_what_is_printed(self):
        for name, report in whole_reports():
            values, formulas = self.sheets(report)
            count = 0
            for sheet in formulas:
                for row in sheet.iter_rows():
                    for cell in row:
                        if not isinstance(cell.value, str) or cell.data_type != "f":
                            continue
                        count += 1
                        saved = values[sheet.title]
                        with self.subTest(name=name, cell=cell.coordinate):
                            self.assertEqual(computed(cell.value, saved), saved[cell.coordinate].value)
            if name == "suqian-2023":
                self.assertEqual(count, 25 + 6 + 3)  # rows, concluded, proceedings

    def test_a_total_that_is_wrong_stays_as_it_is_printed(self):
        report = dict(whole_reports())["suqian-2023"]
        report["proceedings"]["reconsideration"]["total"] = 4711
        report["requests"]["granted"]["person"] = None
        _, formulas = self.sheets(report)
        sheet = next(sheet for sheet in formulas if sheet.title.startswith("表四"))
        self.assertEqual([cell.value for cell in sheet[sheet.max_row]][4], 4711)
        sheet = next(sheet for sheet in formulas if sheet.title.startswith("表三"))
        row = next(row for row in sheet.iter_rows() if row[1].value == "（一）予以公开")
        self.assertEqual(row[-1].value, report["requests"]["granted"]["total"])

    def test_heads_are_frozen_and_the_paper_is_a4(self):
        values, _ = self.sheets(dict(whole_reports())["suqian-2023"])
        frozen = {sheet.title[:2]: sheet.freeze_panes for sheet in values}
        self.assertEqual((frozen["表二"], frozen["表三"], frozen["表四"]), (None, "D5", "A5"))
        for sheet in values:
            self.assertEqual((sheet.page_setup.paperSize, sheet.page_setup.fitToHeight), (9, 0))
            self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)

    def test_nothing_of_a_report_is_a_formula(self):
        report = dict(whole_reports())["suqian-2023"]
        words = ["=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM(A1)", "_x0041_ <f>1</f>"]
        report["sections"][0]["text"] = "\n".join(words)
        report["requests"]["granted"]["person"] = words[0]
        _, formulas = self.sheets(report)
        cells = [cell for sheet in formulas for row in sheet.iter_rows() for cell in row if cell.value]
        for word in words:
            found = [cell for cell in cells if unescape(str(cell.value)) == word]
            self.assertTrue(found, word)
            for cell in found:
                self.assertEqual((cell.data_type, cell.quotePrefix), ("s", word[0] != "_"))


class Archives(unittest.TestCase):
    def test_the_archive_is_the_same_each_time_and_whole(self):
        report = dict(whole_reports())["suqian-2023"]
        for kind in ("docx", "xlsx"):
            first, second = (convert(report, kind) for _ in range(2))
            self.assertEqual(first, second)
            archive = zipfile.ZipFile(io.BytesIO(first))
            self.assertIsNone(archive.testzip())
            self.assertEqual({info.date_time for info in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)})
            names = archive.namelist()
            self.assertEqual(names[0], "[Content_Types].xml")
            types = ElementTree.fromstring(archive.read(names[0]))
            overridden = {each.get("PartName")[1:] for each in types if each.get("PartName")}
            self.assertEqual(overridden | {n for n in names if n.endswith(".rels")} | {names[0]}, set(names))
            for name in names:
                ElementTree.fromstring(archive.read(name))


if __name__ == "__main__":
    unittest.main()
