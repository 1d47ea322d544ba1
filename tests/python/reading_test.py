"""Reading files and bytes: the seed whole, and the place of everything that cannot be read."""

import json
import pickle
import tempfile
import unittest
from pathlib import Path

import govinfo
from cells import cells

REPORTS = Path(__file__).resolve().parents[1] / "data/reports"
SEED = REPORTS / "luobei-education-2020.txt"


class Documents(unittest.TestCase):
    def test_what_is_written_is_read_back(self):
        report = govinfo.read(SEED)
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a.txt", "d.docx", "e.xlsx", "b.html", "C.HTM"):
                file = Path(folder, name)
                report.write(file)
                again = govinfo.read(file)
                self.assertEqual(dict(again), dict(report))
                self.assertEqual([s.text for s in again.sections], [s.text for s in report.sections])
                self.assertEqual((again.title, again.published), (report.title, report.published))
            self.assertEqual(len(list(Path(folder).iterdir())), 5)
            file.chmod(0o600)
            report.write(str(file), fragment=True)
            self.assertEqual(file.stat().st_mode & 0o777, 0o600)
            self.assertEqual(file.read_bytes(), report.to_bytes("html", fragment=True))
            self.assertTrue(file.read_bytes().startswith("<h1>萝北县教育局".encode()))
            before = file.read_bytes()
            with self.assertRaises(OSError):
                report.write(Path(folder, "none", "a.txt"))
            for name in ("a.pdf", "a"):
                with self.assertRaises(ValueError):
                    report.write(Path(folder, name))
            self.assertEqual((file.read_bytes(), len(list(Path(folder).iterdir()))), (before, 5))


class WritingBack(unittest.TestCase):
    CELL = "requests/received/person"

    def test_the_number_changes_in_the_document(self):
        report = govinfo.read(SEED)
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a.txt", "a.html", "a.docx"):
                file, mended = Path(folder, name), Path(folder, f"mended-{name}")
                report.write(file)
                before = file.read_bytes()
                changed = govinfo.read(file)
                changed[self.CELL] = 4711
                (written,) = changed.write_back(file, mended)
                self.assertEqual((written.path, written.action, written.after), (self.CELL, "written", "4711"))
                again = govinfo.read(mended)
                self.assertEqual(dict(again), dict(changed))
                if name != "a.docx":
                    self.assertEqual(len(mended.read_bytes()) - len(before), 4 - len(written.before))
                self.assertEqual(file.read_bytes(), before)
                with self.assertRaises(ValueError):
                    changed.write_back(file, file)
                with file.open("rb") as opened, self.assertRaises(ValueError):
                    changed.write_back(opened, file)
                self.assertEqual(file.read_bytes(), before)

    def test_a_link_stays_and_what_it_names_is_written(self):
        report = govinfo.read(SEED)
        with tempfile.TemporaryDirectory() as folder:
            target, link = Path(folder, "report.txt"), Path(folder, "link.txt")
            target.write_bytes(b"old")
            link.symlink_to(target)
            report.write(link)
            self.assertTrue(link.is_symlink())
            self.assertEqual(target.read_bytes(), report.to_bytes("text"))

    def test_what_cannot_be_is_told_and_nothing_written(self):
        report = govinfo.read(SEED)
        del report["proceedings/reconsideration/total"]
        report[self.CELL] = 4711
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "a.txt")
            with self.assertRaises(govinfo.NotWrittenBack) as raised:
                report.write_back(SEED, target)
            self.assertEqual([each.action for each in raised.exception.changes], ["held_back", "absent"])
            self.assertIn("proceedings/reconsideration/total (absent)", str(raised.exception))
            self.assertFalse(target.exists())
            with self.assertRaises(govinfo.Error):
                report.write_back(report.to_json().encode(), target)


class Seed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.report = govinfo.read(SEED)

    def test_every_cell_is_read(self):
        expected = cells(json.loads(SEED.with_name(f"{SEED.stem}.json").read_text("utf-8")))
        self.assertEqual(len(expected), 198)
        self.assertEqual(dict(self.report), expected)

    def test_every_cell_has_its_place_in_the_source(self):
        lines = SEED.read_text("utf-8").split("\n")
        for path in self.report:
            cell = self.report.cell(path)
            line, column, offset, *grid = cell.position
            self.assertTrue(lines[line - 1][column - 1 :].startswith(cell.text), path)
            self.assertTrue(SEED.read_bytes()[offset:].startswith(cell.text.encode()), path)
            self.assertEqual(grid, [None] * 3)  # plain text shows no grid

    def test_the_header_is_read(self):
        self.assertEqual(self.report.form, "2019")
        self.assertEqual(self.report.organ, "萝北县教育局")
        self.assertEqual(self.report.organ_kind, "department")
        self.assertEqual(self.report.year, 2020)

    def test_the_sections_are_read(self):
        overview = next(section for section in self.report.sections if section.key == "overview")
        self.assertEqual(overview.heading, "一、总体情况")
        self.assertEqual(overview.position.line, 5)
        self.assertTrue(overview.text.startswith("在县委、县政府的正确领导下"))

    def test_what_was_inferred_is_noted(self):
        note = next(note for note in self.report.notes if note.code == "organ_kind_inferred")
        self.assertEqual(note.path, "organ_kind")
        self.assertTrue(note.message and note.message_zh)

    def test_a_path_may_be_a_string_and_the_bytes_may_come_in_any_wrapping(self):
        data = SEED.read_bytes()
        for source in (str(SEED), data, bytearray(data), memoryview(data)):
            self.assertEqual(govinfo.read(source), self.report)

    def test_json_is_read_back_and_written_the_same(self):
        text = self.report.to_json()
        for again in (govinfo.read_json(text.encode()), govinfo.read(text.encode())):
            self.assertEqual(again.to_json(), text)

    def test_a_file_of_json_is_read(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "report.json")
            file.write_text(self.report.to_json(), "utf-8")
            self.assertEqual(govinfo.read_json(file), self.report)


PAGE = (
    "<h1>某县教育局2021年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2>"
    "<table>\n<tr><td colspan=2>第二十条第（八）项</td></tr>"
    "<tr><td>信息内容</td><td>本年收费金额（单位：万元）</td></tr>"
    "<tr><td>行政事业性收费</td>\n<td>３</td></tr></table>"
)


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        try:
            cls.report = govinfo.read(PAGE.encode())
        except govinfo.Error as error:
            if error.code == "unsupported_kind":
                raise unittest.SkipTest("this library reads no pages") from None
            raise

    def test_a_cell_its_note_and_its_findings_know_row_and_column(self):
        place = govinfo.Position(3, 5, PAGE.encode().index("３".encode()), table=1, row=3, cell=2)
        self.assertEqual(self.report.cell("proactive/fees/amount").position, place)
        note = next(note for note in self.report.notes if note.code == "fullwidth")
        self.assertEqual(note.position, place)
        self.report["proactive/fees/amount"] = -3
        finding = next(each for each in self.report.validate() if each.rule == "CELL.MONEY")
        self.assertEqual(finding.position, place)
        self.assertEqual(finding.cells[0].position, place)
        source = {"line": 3, "column": 5, "offset": place.offset, "table": 1, "row": 3, "cell": 2}
        written = json.loads(self.report.validate().to_json())["validation"]["findings"]
        written = next(each for each in written if each["rule"] == "CELL.MONEY")
        self.assertEqual(written["source"], source)
        self.assertEqual(written["cells"][0]["source"], source)

    def test_a_docx_has_no_offsets(self):
        try:
            report = govinfo.read(REPORTS / "luobei-education-2020.python-docx.docx")
        except govinfo.Error as error:
            self.assertEqual(error.code, "unsupported_kind")  # built without a reader of DOCX
            return
        place = report.cell("requests/received/total").position
        self.assertIsNone(place.offset)
        self.assertTrue(place.line and place.table and place.row and place.cell)
        report["requests/received/total"] = -3
        written = json.loads(report.validate().to_json())
        self.assertIsNone(written["validation"]["findings"][0]["source"]["offset"])

    def test_a_section_stands_in_no_table(self):
        heading = govinfo.Position(1, PAGE.index("二、") + 1, PAGE.encode().index("二、".encode()))
        proactive = next(each for each in self.report.sections if each.key == "proactive")
        self.assertEqual(proactive.position, heading)
        self.assertEqual(self.report.copy().sections[0].position, heading)


class Encodings(unittest.TestCase):
    """What Python encodes is read as the original, whatever a page says that it is encoded in."""

    CODECS = ("gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig")

    def test_pages_and_text_are_the_same_in_every_encoding(self):
        sources = [SEED, REPORTS / "suqian-2023.txt", *REPORTS.glob("*.html")]
        for source in sources:
            # Without the few characters that GBK lacks.
            text = source.read_text("utf-8").encode("gbk", "ignore").decode("gbk")
            expected = self.read_page(text.encode())
            for codec in self.CODECS:
                for declared in ("", "gb2312", "utf-8", "big5"):
                    if declared and source.suffix != ".html":
                        continue
                    meta = f'<meta charset="{declared}">' if declared else ""
                    with self.subTest(source.name, codec=codec, declared=declared):
                        report = self.read_page((meta + text).encode(codec))
                        self.assertEqual(report, expected)
                        codes = [note.code for note in report.notes]
                        self.assertEqual(codes, [note.code for note in expected.notes])

    def read_page(self, data):
        try:
            return govinfo.read(data)
        except govinfo.Error as error:
            if error.code == "unsupported_kind":
                self.skipTest("this library reads no pages")
            raise

    def test_the_encoding_that_the_transport_says(self):
        gbk = SEED.read_text("utf-8").replace("\xa0", " ").encode("gbk")
        self.assertEqual(govinfo.read(gbk, encoding="GBK").year, 2020)
        for encoding, code in (("utf-8", "wrong_encoding"), ("big5", "unknown_encoding")):
            with self.assertRaises(govinfo.Error) as caught:
                govinfo.read(gbk, encoding=encoding)
            self.assertEqual(caught.exception.code, code)

    def test_bytes_that_are_no_character_are_noted(self):
        data = SEED.read_text("utf-8").encode("gb18030") + b"\xff\r\n"
        note = govinfo.read(data).notes[-1]
        self.assertEqual((note.code, note.raw, note.path), ("undecodable", "0xFF", None))
        self.assertEqual(note.position.offset, len(data) - 3)


class Repairs(unittest.TestCase):
    def test_a_repair_keeps_what_was_printed_and_is_noted_with_its_place(self):
        text = SEED.read_text("utf-8").replace("\t规章\n\t0\n", "\t规章\n\t１,113件\n", 1)
        report = govinfo.read(text.encode())
        cell = report.cell("proactive/regulations/made")
        self.assertEqual((cell.value, cell.text, cell.unit), (1113, "１,113件", "件"))
        notes = [note for note in report.notes if note.path == "proactive/regulations/made"]
        self.assertEqual([note.code for note in notes], ["thousands", "fullwidth", "unit"])
        for note in notes:
            self.assertEqual((note.raw, note.position), ("１,113件", cell.position))


class Refusals(unittest.TestCase):
    def refused(self, code, source, read=govinfo.read, **options):
        with self.assertRaises(govinfo.Error) as caught:
            read(source, **options)
        error = caught.exception
        self.assertEqual(error.code, code)
        self.assertNotIsInstance(error, ValueError)
        self.assertEqual(str(error), error.message)
        self.assertTrue(error.message_zh)
        return error

    def test_bad_json_has_its_line_and_column(self):
        source = '{"govinfo": 1,\n "form": "2021",\n "organ": "某局" ?}'
        error = self.refused("syntax", source.encode(), govinfo.read_json)
        self.assertEqual((error.line, error.column), (3, 16))
        self.assertEqual(error.offset, len(source[: source.index("?")].encode()))
        self.assertEqual(error.status, 206)

    def test_a_bad_value_has_its_path(self):
        source = b'{"govinfo":1,"form":"2021","requests":{"granted":{"person":1e3}}}'
        error = self.refused("invalid_value", source, govinfo.read_json)
        self.assertEqual(error.path, "requests/granted/person")
        self.assertEqual((error.line, error.column), (1, source.index(b"1e3") + 1))

    def test_an_error_can_cross_processes(self):
        error = self.refused("unknown_key", b'{"govinfo":1,"form":"2021","x":0}', govinfo.read_json)
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual(again.__dict__, error.__dict__)
        self.assertEqual(str(again), str(error))

    def test_what_is_no_report_is_named(self):
        error = self.refused("empty_input", b"")
        self.assertEqual((error.path, error.line, error.column, error.offset), (None,) * 4)
        self.assertEqual(self.refused("not_text", b"\0" * 3).offset, 0)
        self.refused("not_text", b"\x7fELF\0\0\0")
        self.refused("no_report", "今天天气很好".encode())
        self.refused("wrong_encoding", "蘿北縣教育局公開政府資訊".encode("big5"))

    def test_a_limit_on_size_holds_for_bytes_and_files(self):
        size = SEED.stat().st_size
        self.refused("too_large", SEED, max_bytes=size - 1)
        self.refused("too_large", SEED.read_bytes(), max_bytes=size - 1)
        govinfo.read(SEED, max_bytes=size)
        for limit in (0, -1):
            with self.assertRaises(ValueError):
                govinfo.read(SEED, max_bytes=limit)

    def test_every_limit_is_named_when_it_is_passed(self):
        data = SEED.read_text("utf-8").encode("gb18030")
        self.assertIn("max_memory 9", str(self.refused("too_large", data, max_memory=9)))
        self.assertIn("max_cells 9", str(self.refused("too_large", data, max_cells=9)))
        deep = b"<div>" * 99 + b"</div>" * 99
        self.assertIn("max_depth 9", str(self.refused("too_large", deep, max_depth=9)))
        long = SEED.read_bytes() + b"0\n" * 500_000
        error = self.refused("timed_out", long, max_milliseconds=1)
        self.assertIn("max_milliseconds 1", str(error))
        self.assertEqual(error.status, 208)
        self.assertEqual(govinfo.read(SEED, max_milliseconds=60_000), govinfo.read(SEED))
        for limit in ("max_memory", "max_cells", "max_depth", "max_milliseconds"):
            for value in (0, -1, 1 << 64):
                with self.assertRaises(ValueError):
                    govinfo.read(SEED, **{limit: value})

    def test_files_that_cannot_be_opened_are_the_systems_errors(self):
        with self.assertRaises(FileNotFoundError):
            govinfo.read("no such file")
        for source in (0, None, ["a"]):
            with self.assertRaises(TypeError):
                govinfo.read(source)


if __name__ == "__main__":
    unittest.main()
