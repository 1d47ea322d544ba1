"""Reading files and bytes: the seed whole, and the place of everything that cannot be read."""

import json
import pickle
import tempfile
import unittest
from pathlib import Path

import govinfo

REPORTS = Path(__file__).resolve().parents[1] / "data/reports"
SEED = REPORTS / "luobei-education-2020.txt"


def leaves(node, path=""):
    for key, value in node.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{key}/")
        else:
            yield f"{path}{key}", value


class Seed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.report = govinfo.read(SEED)

    def test_every_cell_is_read(self):
        cells = json.loads(SEED.with_name(f"{SEED.stem}.cells.json").read_text("utf-8"))
        tables = {key: cells[key] for key in ("proactive", "requests", "proceedings")}
        expected = dict(leaves(tables))
        self.assertEqual(len(expected), 198)
        self.assertEqual(dict(self.report), expected)

    def test_every_cell_has_its_place_in_the_source(self):
        lines = SEED.read_text("utf-8").split("\n")
        for path in self.report:
            cell = self.report.cell(path)
            line, column = cell.position
            self.assertTrue(lines[line - 1][column - 1 :].startswith(cell.text), path)

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
        self.refused("not_text", b"\x7fELF\0\0\0")
        self.refused("no_report", "今天天气很好".encode())
        self.refused("wrong_encoding", "萝北县教育局".encode("gb18030"))

    def test_a_limit_on_size_holds_for_bytes_and_files(self):
        size = SEED.stat().st_size
        self.refused("too_large", SEED, max_bytes=size - 1)
        self.refused("too_large", SEED.read_bytes(), max_bytes=size - 1)
        govinfo.read(SEED, max_bytes=size)
        for limit in (0, -1):
            with self.assertRaises(ValueError):
                govinfo.read(SEED, max_bytes=limit)

    def test_files_that_cannot_be_opened_are_the_systems_errors(self):
        with self.assertRaises(FileNotFoundError):
            govinfo.read("no such file")
        for source in (0, None, ["a"]):
            with self.assertRaises(TypeError):
                govinfo.read(source)


if __name__ == "__main__":
    unittest.main()
