"""Where a cell of a DOCX stands, which has no lines."""

import re
import unittest
import zipfile
from xml.etree import ElementTree

from command import ROOT, govinfo


def docx_cell(file, table, row, column):
    """The text of a cell, all counted from 1, a merged cell as often as it spans columns."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    body = ElementTree.fromstring(zipfile.ZipFile(file).read("word/document.xml"))
    cells = []
    for cell in list(list(body.iter(f"{w}tbl"))[table - 1].iter(f"{w}tr"))[row - 1].iter(f"{w}tc"):
        span = cell.find(f"{w}tcPr/{w}gridSpan")
        columns = 1 if span is None else int(span.get(f"{w}val"))
        cells += ["".join(text.text for text in cell.iter(f"{w}t"))] * columns
    return cells[column - 1]


class Places(unittest.TestCase):
    def test_the_cells_of_a_docx_named_hold_the_numbers(self):
        file = ROOT / "tests/data/reports/luobei-education-2020.python-docx.docx"
        for language, place in (("en", r"table (\d+), row (\d+), column (\d+)"), ("zh", r"表(\d+)·行(\d+)·列(\d+)")):
            places = re.findall(rf" (\d+)  {place}\n", govinfo("check", "--lang", language, file).stdout)
            self.assertEqual([value for value, *_ in places], ["4", "2", "2"])
            for value, *place in places:
                self.assertEqual(docx_cell(file, *map(int, place)), value)


if __name__ == "__main__":
    unittest.main()
