"""Documents made to exhaust or to mislead their reader are refused by the name of the cause, or read,
within the 512 MB and, each, the 5 s of processor time that the library promises under its default limits."""

import json
import os
import resource
import struct
import tempfile
import unittest
import zlib
from pathlib import Path

from command import ROOT, govinfo

SANITIZED = "ASAN_OPTIONS" in os.environ  # and so slower, with terabytes of addresses
SECONDS = 50 if SANITIZED else 5
PAGE = (ROOT / "tests/data/reports/hangzhou-2025.html").read_bytes()
DOCX = (ROOT / "tests/data/reports/hangzhou-2025.libreoffice.docx").read_bytes()
NAMESPACE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))


def read(data):
    """What `check --json` says of a document."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        done = govinfo("check", "--json", file.name, preexec_fn=limited)
    if not done.stdout:
        raise AssertionError(f"ended with {done.returncode}, after {SECONDS} s or so: {done.stderr}")
    return json.loads(done.stdout)["files"][0]


class Part:
    """A file in an archive, of which the archive may lie."""

    def __init__(self, name, text, at=None, **lies):
        packer = zlib.compressobj(9, wbits=-15)
        self.name, self.at = name, at
        self.packed = packer.compress(text) + packer.flush()
        self.fields = {"method": 8, "crc": zlib.crc32(text), "packed": len(self.packed), "size": len(text)} | lies

    def header(self):
        method, *rest = self.fields.values()
        return struct.pack("<HHHHHLLLH", 20, 0, method, 0, 33, *rest, len(self.name))


def archive(*parts):
    files = directory = b""
    for part in parts:
        place = struct.pack("<HHHHLL", 0, 0, 0, 0, 0, len(files) if part.at is None else part.at)
        files += b"PK\3\4" + part.header() + b"\0\0" + part.name + part.packed
        directory += b"PK\1\2\x14\0" + part.header() + place + part.name
    sizes = struct.pack("<HHHHLLH", 0, 0, len(parts), len(parts), len(directory), len(files), 0)
    return files + directory + b"PK\5\6" + sizes


def document(body, before=b"", **lies):
    xml = b'%b<w:document xmlns:w="%b"><w:body>%b</w:body></w:document>' % (before, NAMESPACE, body)
    return archive(Part(b"word/document.xml", xml, **lies))


def bomb(blanks, **lies):
    """A part of so many MiB, a thousandth of that when packed."""
    part, mebibyte = Part(b"word/document.xml", b""), b" " * (1 << 20)
    packer = zlib.compressobj(9, wbits=-15)
    part.packed = (packer.compress(mebibyte) + packer.flush(zlib.Z_FULL_FLUSH)) * blanks + part.packed
    crc = 0
    for _ in range(blanks):
        crc = zlib.crc32(mebibyte, crc)
    part.fields |= {"crc": crc, "packed": len(part.packed), "size": blanks << 20} | lies
    return archive(part)


def workbook(rows, behind=b"", texts=b"", sheets=1):
    names = range(sheets)
    relations = b"".join(b'<x Id="r%d" Type="/worksheet" Target="sheet.xml"/>' % i for i in names)
    listed = b"".join(b'<sheet r:id="r%d"/>' % i for i in names)
    return archive(
        Part(b"xl/workbook.xml", b"<workbook><sheets>%b</sheets></workbook>" % listed),
        Part(b"xl/_rels/workbook.xml.rels", b'<r>%b<x Type="/sharedStrings" Target="texts.xml"/></r>' % relations),
        Part(b"xl/texts.xml", b"<sst>%b</sst>" % texts),
        Part(b"xl/sheet.xml", b"<worksheet><sheetData>%b</sheetData>%b</worksheet>" % (rows, behind)),
    )


def spreadsheet(tables, styles=b""):
    content = b"<d><automatic-styles>%b</automatic-styles><body><spreadsheet>%b</spreadsheet></body></d>"
    kind = Part(b"mimetype", b"")
    kind.packed = b"application/vnd.oasis.opendocument.spreadsheet"
    kind.fields = {"method": 0, "crc": zlib.crc32(kind.packed), "packed": len(kind.packed), "size": len(kind.packed)}
    return archive(kind, Part(b"content.xml", content % (styles, tables)))


def table(row):
    return b"<w:tbl><w:tr>" + row + b"<w:tc><w:p/></w:tc></w:tr></w:tbl>"


def cell(properties):
    return b"<w:tc><w:tcPr>" + properties + b"</w:tcPr><w:p/></w:tc>"


def doctype(root, entities):
    return f"<!DOCTYPE {root} [{entities}]>".encode()


BILLION = '<!ENTITY x "ha">' + "".join(
    f'<!ENTITY x{i} "{"&x%s;" % (i - 1 or "") * 10}">' for i in range(1, 10)
)
QUADRATIC = f'<!ENTITY x "{"a" * 100_000}">'
FILE = '<!ENTITY x SYSTEM "file:///etc/passwd">'
HTTP = '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">'
REPORT = b'{"govinfo":1,"form":"2021",'

MEMORY, CELLS, DEPTH = (f'"{limit}' for limit in ("max_memory 268435456", "max_cells 1048576", "max_depth 1024"))


class Hostile(unittest.TestCase):
    def check(self, *cases):
        """Each is a document, the code of its refusal (None: it is read) and words of the message."""
        for index, (data, code, *words) in enumerate(cases):
            with self.subTest(index=index, begins=data[:80], size=len(data)):
                error = read(data).get("error", {})
                self.assertEqual(error.get("code"), code, error)
                for each in words:
                    self.assertIn(each, error["message"]["en"])

    def test_archives_that_unpack_to_more_than_is_granted(self):
        self.check(
            (bomb(1024), "too_large", MEMORY),
            (bomb(1024, size=100), "damaged", '"ZIP"'),
            (bomb(200), "damaged", '"XML"'),
            (document(b"<w:p/>", size=1 << 30), "too_large", MEMORY),
            (document(b"<w:p/>", size=(1 << 32) - 2), "too_large", MEMORY),
            (document(b"<w:p/>", size=200 << 20), "damaged", '"ZIP"'),
        )

    def test_archives_that_lie(self):
        text, outside = b"word/document.xml", b"../../../../../../etc/passwd"
        main = Part(b"_rels/.rels", b'<r><x Type="/officeDocument" Target="%b"/></r>' % outside)
        self.check(
            (document(b"<w:p/>", crc=1), "damaged", '"CRC"'),
            (document(b"<w:p/>", size=10), "damaged", '"ZIP"'),
            (document(b"<w:p/>", method=99), "damaged", '"ZIP"'),
            (archive(Part(b"a", b"a"), Part(text, b"b", at=0)), "damaged", '"CRC"'),
            (archive(Part(text, b"a", at=1 << 31)), "damaged", '"ZIP"'),
            (archive(*(Part(b"word/%d" % i, b"") for i in range(10_000))), "too_large", '"ZIP"'),
            (archive(main), "unsupported_kind", '"ZIP"'),
            (archive(main, Part(outside, b"inside")), "damaged", '"XML"'),
            (archive(Part(b"../word/document.xml", b"a")), "unsupported_kind", '"ZIP"'),
        )

    def test_an_archive_cut_anywhere(self):
        for size in range(4, len(DOCX), 197):
            self.assertEqual(read(DOCX[:size])["error"]["code"], "damaged")

    def test_entities_are_refused_in_a_word_file(self):
        for entities in (BILLION, QUADRATIC, FILE, HTTP):
            text = b"<w:p><w:r><w:t>" + b"&x9;&x;" * 10_000 + b"</w:t></w:r></w:p>"
            self.check((document(text, doctype("w:document", entities)), "damaged", '"DOCTYPE"'))

    def test_entities_are_text_in_a_page(self):
        for entities in (BILLION, QUADRATIC, FILE, HTTP):
            for before in (b"", b"<?xml version='1.0'?>"):
                page = before + doctype("html", entities) + b"<html><p>&x9;&x;</p>" * 10_000 + PAGE
                self.check((page, None))
        done = govinfo("convert", "--to", "json", "-", input=(doctype("html", FILE) + b"<p>&x;</p>" + PAGE).decode())
        self.assertIn("&x;", done.stdout)
        self.assertNotIn("root:", done.stdout)

    def test_pages_nested_deeply(self):
        self.check(
            (b"<div>" * 300_000 + PAGE, "too_large", DEPTH),
            (b"<table>" * 50_000 + PAGE, None),
            (b"<table><tr><td>" * 50_000 + PAGE, "too_large", DEPTH),
            (b"<table><tr><td colspan=1000 rowspan=65534>" * 50_000 + PAGE, "too_large", DEPTH),
        )

    def test_pages_with_spans(self):
        def span(attributes, times=1):
            return b"<table>" + b"<tr><td %b>1" % attributes * times + b"</table>"

        self.check(
            (span(b"colspan=999999999"), "no_report"),
            (span(b"rowspan=999999999") + PAGE, None),
            (span(b"colspan=1000 rowspan=65534", 10), "too_large", '"columns 2000"'),
            (span(b"rowspan=65534", 50_000), "too_large", '"columns 1001"'),
            (span(b"colspan=1000 rowspan=65534") * 10_000, "too_large", CELLS),
        )

    def test_pages_of_endless_markup(self):
        self.check(
            (b"<p " + b"a " * 10_000_000 + b">" + PAGE, "too_large", MEMORY),
            (b"<p " + b"".join(b"a%d " % i for i in range(100_000)) + b">" + PAGE, "too_large", MEMORY),
            (PAGE + b"<!--" + b" " * 60_000_000, None),
            (PAGE + b"<script>" + b"x<y;" * 10_000_000, None),
            (PAGE + b"<" + b"x" * 60_000_000, None),
            (b"<b>" * 1000 + b"</i>" * 1_000_000 + PAGE, "too_large", MEMORY),
            (b"<html>" + b"<" * 20_000_000 + PAGE, None),
            (b"<table>" + b"<tr>" * 5_000_000, "too_large", MEMORY),
            (PAGE + b"</x>" * 300_000, None),
            (b"<style>" + b"*{color:red}" * 100_000 + b"</style>" + b"<p>a" * 100_000 + PAGE, "too_large", MEMORY),
            (b"<style>b~i{color:red}</style><p>" + b"<i>a</i>" * 50_000 + PAGE, "too_large", MEMORY),
            (b"<style>" + b"@media screen{" * 100_000 + b"</style>" + PAGE, None),
            (b"<style>tr:nth-child(2n){color:red}</style><table>" + b"<tr><td>1" * 20_000 + b"</table>" + PAGE, None),
        )

    def test_word_files_of_endless_markup(self):
        self.check(
            (document(b"<w:tbl><w:tr><w:tc>" * 10_000 + b"</w:tc></w:tr></w:tbl>" * 10_000), "too_large", DEPTH),
            (document(b"<w:tbl><w:tr><w:tc>" * 100_000), "damaged", '"XML"'),
            (document(table(cell(b'<w:gridSpan w:val="999999999"/>'))), "too_large", '"colspan 999999999"'),
            (document(table(b'<w:trPr><w:gridBefore w:val="99999999999999999999"/></w:trPr>')), "too_large", "columns"),
            (document(table(cell(b'<w:gridSpan w:val="999"/>')) * 10_000), "too_large", CELLS),
            (document(table(cell(b"<w:vMerge/>")) * 200_000), "no_report"),
            (document(b"<w:p>" + b"<w:r><w:t>1</w:t></w:r>" * 1_000_000 + b"</w:p>"), "no_report"),
            (document(b"<w:p><w:r><w:t>1</w:t></w:r></w:p>" * 1_200_000), "too_large", MEMORY),
            (document(b"<w:p " + b"a='' " * 10_000_000 + b"/>"), "too_large", MEMORY),
        )

    def test_workbooks_of_endless_cells(self):
        def rows(count, *columns, step=1):
            one = b"".join(b'<c r="%b%%d"><v>1</v></c>' % column for column in columns)
            return b"".join((b'<row r="%d">' + one + b"</row>") % ((i,) * (len(columns) + 1))
                            for i in range(1, count * step, step))

        merged = b"".join(b'<mergeCell ref="B%d:XFD1048576"/>' % i for i in range(1, 50_000))
        hidden = b"".join(b'<row r="%d" hidden="1"><c><v>1</v></c></row>' % i for i in range(1, 400_000, 2))
        self.check(
            (workbook(rows(200_000, b"A", b"XFD")), "too_large", CELLS),
            (workbook(rows(200_000, b"A", b"XFD", step=2)), "too_large", MEMORY),
            (workbook(rows(50_000, b"A"), b"<mergeCells>%b</mergeCells>" % merged), "too_large", CELLS),
            (workbook(hidden), "no_report"),
            (workbook(rows(2, b"XFD"), sheets=3000), "no_report"),
            (workbook(b"<row>" + b'<c t="s"><v>0</v></c>' * 10_000 + b"</row>",
                      texts=b"<si><t>%b</t></si>" % (b"a" * 100_000)), "too_large", MEMORY),
            (workbook(b'<row><c t="s"><v>99999999999999999999</v></c></row>'), "damaged", '"sharedStrings"'),
            (workbook(b"<row><c><v>%b</v></c></row>" % (b"9" * 10_000_000)), "no_report"),
        )

    def test_spreadsheets_that_repeat_without_end(self):
        many = b'number-columns-repeated="16384"'
        cell, text = b"<table-cell %b>" % many, b"<p>1</p></table-cell>"
        row = b'<table-row number-rows-repeated="1048576">'
        chain = b"".join(b'<style family="text" name="a%d" parent-style-name="a%d"/>' % (i, i + 1) for i in range(30_000))
        span = b'<table-cell number-rows-spanned="99999999999999999999" number-columns-spanned="4294967297">'
        self.check(
            (spreadsheet(b"<table>" + row + cell + text + b"</table-row></table>"), "too_large", CELLS),
            (spreadsheet((b"<table>" + row + cell + b"</table-cell></table-row></table>") * 1000), "no_report"),
            (spreadsheet((b"<table><table-row>" + span + text + b"</table-row></table>") * 1000), "too_large", CELLS),
            (spreadsheet(b"<table>" + b"<table-row-group>" * 300_000 + b"</table-row-group>" * 300_000 + b"</table>"),
             "no_report"),
            (spreadsheet(b"<table><table-row><table-cell>" + b"<span>" * 300_000 + b"</span>" * 300_000
                         + b"</table-cell></table-row></table>"), "too_large", DEPTH),
            (spreadsheet(b"<table>" + (b'<table-row><table-cell><p><span style-name="a0">1</span></p></table-cell>'
                                       b"</table-row>") * 50_000 + b"</table>", chain), "no_report"),
        )

    def test_endless_text(self):
        self.check(
            (b"1" * (64 << 20) + b"1", "too_large", '"max_bytes 67108864"'),
            (b"1" * 60_000_000, "no_report"),
            ("三 ".encode() * 1_000_000, "no_report"),
            ("三\n".encode() * 1_000_000, "no_report"),
            ("结转下年度继续办理 0 0 0 0 0 0 0\n".encode() * 1_000_000, "too_large", CELLS),
            (("报告" + "\t1" * 10_000_000).encode(), "too_large", CELLS),
            (b"\xFF\xFE" + "政府".encode("utf-16-le") * 5_000_000, "no_report"),
            (b"\xFF\xFE" + "政府".encode("utf-16-le") * 5_000_000 + b"\0", "no_report"),
            (b"\xFF\xFE" + b"\x00\xD8" * 5_000_000, "wrong_encoding"),
        )

    def test_endless_json(self):
        self.check(
            (REPORT + b'"requests":' + b"[" * 30_000_000, "wrong_type"),
            (b'{"a":' * 10_000_000, "too_large"),
            (REPORT + b'"sections":[' + b'{"key":"overview","heading":"","text":""},' * 1_000_000, "too_large"),
        )

    def test_endless_words(self):
        def written(text):
            section = {"key": "other_matters", "heading": "六、其他需要报告的事项", "text": text}
            return json.dumps({"govinfo": 1, "form": "2021", "sections": [section]}, ensure_ascii=False).encode()

        for part in ("，", "无，", "收到政府信息公开申请，予以公开7件，占39.6%。", "信息处理费1件1元", "我局2023年"):
            for size in (4 << 20, 60 << 20):  # as much as is checked, and as much as is read
                self.check((written(part * (size // len(part.encode()))), None))


if __name__ == "__main__":
    unittest.main()
