"""Writes a register as the workbooks in which offices keep it.

usage: workbooks.py REGISTER.csv OUT.xlsx OUT.ods
"""

import csv
import sys
import zipfile
from xml.sax.saxutils import escape

import openpyxl

CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="1">{}</table:table></office:spreadsheet></office:body>
</office:document-content>"""


def main(register, xlsx, ods):
    with open(register, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(xlsx)
    cells = [
        "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(each)}</text:p></table:table-cell>'
            for each in row
        )
        for row in rows
    ]
    with zipfile.ZipFile(ods, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
        archive.writestr("content.xml", CONTENT.format(body))


main(*sys.argv[1:])
