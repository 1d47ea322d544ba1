"""Facts through Arrow's C stream, read here with nothing but ctypes as a consumer does that takes the
specification at its word: every schema, array and stream is released once."""

import ctypes
import gc
import json
import tempfile
import threading
import unittest
from ctypes import POINTER, c_char_p, c_int, c_int64, c_void_p
from decimal import Decimal
from pathlib import Path

import govinfo

ROOT = Path(__file__).resolve().parents[2]
REPORTS = sorted((ROOT / "tests/cli/data").glob("*-20*.json")) + [ROOT / "examples/data/luobei-education-2020.txt"]


class Schema(ctypes.Structure):
    pass


class Array(ctypes.Structure):
    pass


class Stream(ctypes.Structure):
    pass


RELEASE = ctypes.CFUNCTYPE(None, c_void_p)
Schema._fields_ = [
    *[(name, c_char_p) for name in ("format", "name", "metadata")],
    *[(name, c_int64) for name in ("flags", "n_children")],
    ("children", POINTER(POINTER(Schema))),
    ("dictionary", c_void_p),
    ("release", RELEASE),
    ("private_data", c_void_p),
]
Array._fields_ = [
    *[(name, c_int64) for name in ("length", "null_count", "offset", "n_buffers", "n_children")],
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(Array))),
    ("dictionary", c_void_p),
    ("release", RELEASE),
    ("private_data", c_void_p),
]
Stream._fields_ = [
    ("get_schema", ctypes.CFUNCTYPE(c_int, c_void_p, POINTER(Schema))),
    ("get_next", ctypes.CFUNCTYPE(c_int, c_void_p, POINTER(Array))),
    ("get_last_error", ctypes.CFUNCTYPE(c_char_p, c_void_p)),
    ("release", RELEASE),
    ("private_data", c_void_p),
]
pointer_of = ctypes.PYFUNCTYPE(c_void_p, ctypes.py_object, c_char_p)(("PyCapsule_GetPointer", ctypes.pythonapi))


def columns(schema):
    """Names and formats."""
    return [(schema.children[i][0].name.decode(), schema.children[i][0].format) for i in range(schema.n_children)]


def values(array, form, length):
    known = ctypes.string_at(array.buffers[0], (length + 7) // 8) if array.buffers[0] else b"\xff" * length
    for row in range(length):
        if not known[row // 8] >> row % 8 & 1:
            yield None
        elif form == b"u":
            begin, end = (ctypes.c_int32 * (length + 1)).from_address(array.buffers[1])[row : row + 2]
            yield ctypes.string_at(array.buffers[2] + begin, end - begin).decode()
        elif form == b"l":
            yield (c_int64 * length).from_address(array.buffers[1])[row]
        else:
            unscaled = int.from_bytes(ctypes.string_at(array.buffers[1] + 16 * row, 16), "little", signed=True)
            yield Decimal(unscaled).scaleb(-6)


def taken(table, moved=False):
    """All rows of a table as dictionaries. With `moved`, children outlive their array and its stream."""
    capsule = table.__arrow_c_stream__()
    stream = Stream.from_address(pointer_of(capsule, b"arrow_array_stream"))
    own = Stream()
    ctypes.pointer(own)[0] = stream  # the consumer moves it out …
    stream.release = RELEASE()  # … and marks the other as released
    del capsule
    at = ctypes.addressof(own)
    schema = Schema()
    assert own.get_schema(at, schema) == 0
    heads = columns(schema)
    schema.release(ctypes.addressof(schema))
    assert not schema.release
    rows, kept = [], []
    while True:
        array = Array()
        assert own.get_next(at, array) == 0
        if not array.release:
            break
        assert (array.null_count, array.n_children, array.n_buffers) == (0, len(heads), 1)
        children = [array.children[i][0] for i in range(array.n_children)]
        if moved:
            copies = []
            for child in children:
                copy = Array()
                ctypes.pointer(copy)[0] = child
                child.release = RELEASE()
                copies.append(copy)
            array.release(ctypes.addressof(array))
            children = copies
        else:
            kept.append(array)
        found = [list(values(child, form, child.length)) for child, (_, form) in zip(children, heads)]
        for column, child in zip(found, children):
            assert child.null_count == column.count(None)
        rows += [dict(zip((name for name, _ in heads), row)) for row in zip(*found)]
        if moved:
            kept += children
    own.release(at)
    assert not own.release
    for array in kept:
        array.release(ctypes.addressof(array))
        assert not array.release
    return rows


class Facts(unittest.TestCase):
    def setUp(self):
        self.files = govinfo.read_many(REPORTS)

    def test_cells_are_those_of_the_reports(self):
        rows = taken(self.files.cells)
        for path in REPORTS:
            report = govinfo.read(path)
            of_path = {row["path"]: row for row in rows if row["source"] == str(path)}
            self.assertIn(len(of_path), range(198, 210))
            for where, row in of_path.items():
                cell = report.cell(where)
                self.assertEqual(row["state"], cell.state)
                self.assertEqual((row["organ"], row["year"], row["form"]), (report.organ, report.year, report.form))
                number = report[where] if row["state"] == "number" else None
                self.assertEqual(row["value"], number if number is None else Decimal(number))
                self.assertEqual("/".join((row["table"], row["row"], row["column"])), where)

    def test_findings_are_those_of_the_reports(self):
        rows = taken(self.files.findings)
        for path in REPORTS:
            failed = [row for row in rows if row["source"] == str(path) and row["outcome"] == "fail"]
            found = list(govinfo.read(path).validate())
            self.assertEqual([f"{row['rule']}@{row['line']}" for row in failed], [each.id for each in found])
            for row, finding in zip(failed, found):
                self.assertEqual((row["message_en"], row["message_zh"]), (finding.message, finding.message_zh))
                for side in ("left", "right", "difference"):
                    value = getattr(finding, side)
                    self.assertEqual(row[side], value if value is None else Decimal(value))

    def test_it_can_be_asked_again_and_outlives_what_made_it(self):
        first = taken(self.files.cells)
        self.assertEqual(taken(self.files.cells, moved=True), first)
        table = self.files.cells
        capsule = table.__arrow_c_stream__()
        del self.files, table
        gc.collect()
        stream = Stream.from_address(pointer_of(capsule, b"arrow_array_stream"))
        array = Array()
        self.assertEqual(stream.get_next(ctypes.addressof(stream), array), 0)
        del capsule, stream  # unread to its end
        gc.collect()
        self.assertEqual(array.length, len(first))
        array.release(ctypes.addressof(array))

    def test_the_schema_needs_no_file(self):
        types = {b"u": "text", b"l": "int64", b"d:18,6": "decimal(18,6)", b"d:38,6": "decimal(38,6)"}
        documented = (ROOT / "docs/facts.md").read_text("utf-8")
        for table in ("cells", "findings", "reports"):
            capsule = getattr(govinfo.read_many(["none"]), table).__arrow_c_schema__()
            schema = Schema.from_address(pointer_of(capsule, b"arrow_schema"))
            part = documented.split(f"\n## {table}\n")[1].split("\n## ")[0]
            said = [tuple(line.split(" | ")[:2]) for line in part.splitlines() if line.startswith("| `")]
            self.assertEqual([(f"| `{name}`", types[form]) for name, form in columns(schema)], said)

    def test_values_at_the_ends(self):
        report = json.loads(REPORTS[-2].read_text("utf-8"))
        largest = 999999999999.999999
        exact = {"received": "999999999999.999999", "carried_in": "-999999999999.999999", "granted": "0.000001"}
        for row in exact:
            report["requests"][row]["person"] = f"@{row}@"
        text = json.dumps(report)
        for row, digits in exact.items():
            text = text.replace(f'"@{row}@"', digits)
        self.assertNotEqual(str(largest), exact["received"])  # a double cannot say it
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.json")
            path.write_text(text, "utf-8")
            rows = {row["path"]: row["value"] for row in taken(govinfo.read_many([path]).cells)}
        for row, digits in exact.items():
            self.assertEqual(rows[f"requests/{row}/person"], Decimal(digits))


class Many(unittest.TestCase):
    def test_order_and_rows_do_not_depend_on_the_jobs(self):
        with tempfile.TemporaryDirectory() as folder:
            bad = Path(folder, "乙\udcff.txt")
            bad.write_bytes(b"\x00")
            paths = [*REPORTS, "none", bad, "a\0b"] * 25
            rows = [taken(govinfo.read_many(paths, jobs=jobs).reports) for jobs in (1, 3)]
        self.assertEqual(rows[0], rows[1])
        self.assertEqual(len(rows[0]), len(paths))
        states = ["read"] * len(REPORTS) + ["error"] * 3
        self.assertEqual([row["state"] for row in rows[0]], states * 25)
        self.assertTrue(rows[0][len(REPORTS) + 1]["source"].endswith("乙\ufffd.txt"))

    def test_they_are_added_up_and_what_cannot_be_read_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            bad = Path(folder, "乙\udcff.txt")
            bad.write_bytes(b"\x00")
            paths = [*REPORTS, "none", bad, "a\0b", *(f"none/{number}" for number in range(200))]
            expected = govinfo.Rollup()
            for path in paths:
                expected.add_file(path)
            results = [govinfo.read_many(paths, jobs=jobs).rollup().result() for jobs in (1, 3)]
        self.assertEqual(results, [expected.result()] * 2)
        unread = [each["file"] for each in results[0]["units"]["unreadable"]]
        self.assertEqual(len(unread), 203)
        self.assertIn("a\ufffdb", unread)

    def test_many_batches(self):
        paths = REPORTS * (70_000 // (200 * len(REPORTS)) + 1)
        rows = taken(govinfo.read_many(paths).cells)
        self.assertGreater(len(rows), 65_536)
        self.assertEqual(len(rows) % (len(paths) // len(REPORTS)), 0)

    def test_threads_may_ask_at_once(self):
        table = govinfo.read_many(REPORTS * 3).cells
        found = []
        threads = [threading.Thread(target=lambda: found.append(taken(table))) for _ in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        self.assertTrue(all(rows == found[0] for rows in found))

    def test_nothing(self):
        self.assertEqual(taken(govinfo.read_many([]).cells), [])


if __name__ == "__main__":
    unittest.main()
