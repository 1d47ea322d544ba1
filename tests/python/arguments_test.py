"""What calls take, and what they say to those that are wrong: each names what it was given and what it wants."""

import datetime
import inspect
import io
import pickle
import re
import tempfile
import unittest
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import govinfo
from govinfo import Report

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "examples/data/luobei-education-2020.txt"
PERSON = "requests/received/person"
DAY = datetime.date(2025, 3, 3)
REGISTER = "编号,申请人类别,收到日期\n1,自然人,2025-03-03\n".encode()


class Pieces(io.RawIOBase):
    """As from a network: never as much as was asked for."""

    def __init__(self, data):
        self._data = io.BytesIO(data)

    def read(self, size=-1):
        return self._data.read(min(size, 7))


class Sources(unittest.TestCase):
    def test_a_path_bytes_or_an_open_file(self):
        data = SEED.read_bytes()
        expected = govinfo.read(SEED)
        with SEED.open("rb") as file:
            for source in (str(SEED), data, bytearray(data), memoryview(data), file, io.BytesIO(data), Pieces(data)):
                self.assertEqual(govinfo.read(source), expected, type(source))
        self.assertEqual(govinfo.read_json(io.BytesIO(expected.to_json().encode())), expected)
        [request] = govinfo.deadlines(io.BytesIO(REGISTER), DAY).requests
        self.assertEqual(request.id, "1")

    def test_an_open_file_is_read_from_where_it_stands_and_no_further_than_the_limit(self):
        file = io.BytesIO(b"xxxx" + SEED.read_bytes())
        file.seek(4)
        self.assertEqual(govinfo.read(file), govinfo.read(SEED))
        endless = io.BytesIO(b"a" * 1000)
        with self.assertRaises(govinfo.Error) as caught:
            govinfo.read(endless, max_bytes=100)
        self.assertEqual((caught.exception.code, endless.tell()), ("too_large", 101))

    def test_what_is_none_is_told(self):
        with SEED.open(encoding="utf-8") as text:
            for source, kind, words in (
                (text, TypeError, 'open for text: open(path, "rb")'),
                (None, TypeError, "a path, bytes or a file open for bytes is wanted, not None"),
                (12, TypeError, "not 12"),
                ("一、总体情况\n二、…\n", ValueError, "text.encode()"),
                ("line\n" * 2000, ValueError, "text.encode()"),
                ("none.txt", FileNotFoundError, "none.txt"),
            ):
                with self.assertRaises(kind) as caught:
                    govinfo.read(source)
                self.assertIn(words, str(caught.exception))

    def test_a_pdf_is_refused_with_the_way_to_its_text(self):
        with self.assertRaises(govinfo.Error) as caught:
            govinfo.read(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
        self.assertIn("pdftotext", str(caught.exception))
        self.assertIn("pdftotext", caught.exception.message_zh)


class Values(unittest.TestCase):
    def test_whole_floats_are_numbers_of_cells(self):
        report = Report("2021")
        for given, kept in ((3.0, 3), (-0.0, 0), (1e11, 10**11), (Fraction(8, 4), 2)):
            report[PERSON] = given
            self.assertEqual(report[PERSON], kept)
            self.assertIs(type(report[PERSON]), int)

    def test_what_a_cell_cannot_hold_is_told(self):
        report = Report("2021")
        report[PERSON] = 7
        for given, kind, words in (
            (0.1, ValueError, "0.1 is not exact: give Decimal('0.1')"),
            (float("nan"), ValueError, "None where it is blank"),
            (float("inf"), ValueError, "inf is no number of a cell"),
            (1e300, ValueError, "outside its documented range"),
            (True, TypeError, "True"),
            ([1], TypeError, "[1]"),
        ):
            with self.assertRaises(kind) as caught:
                report[PERSON] = given
            self.assertIn(words, str(caught.exception))
        self.assertEqual(report[PERSON], 7)

    def test_years_and_numbers_of_things(self):
        report = Report("2021")
        report.year = 2024.0
        self.assertEqual((report.year, type(report.year)), (2024, int))
        self.assertEqual(govinfo.fee(items=15.0), govinfo.fee(items=15))
        self.assertEqual(govinfo.form_for_year(2024.0).id, "2021")
        report.published = datetime.datetime(2025, 1, 20, 12)
        self.assertEqual(report.published, datetime.date(2025, 1, 20))


class WrongCalls(unittest.TestCase):
    def test_each_says_what_was_given_and_what_is_wanted(self):
        report, rollup, tally = Report("2021"), govinfo.Rollup(), govinfo.Tally(year=2025)
        for call, kind, words in (
            (lambda: Report(2021), TypeError, "a text (str) is wanted, not 2021"),
            (lambda: setattr(report, "organ", 5), TypeError, "not 5"),
            (lambda: setattr(report, "year", "2024"), TypeError, "year must be a whole number, not '2024'"),
            (lambda: setattr(report, "year", 2024.5), ValueError, "year must be a whole number, not 2024.5"),
            (lambda: setattr(report, "year", 0), ValueError, "year must be from 1 to 9999, not 0"),
            (lambda: setattr(report, "published", "2025-01-20"), TypeError, "published must be a datetime.date"),
            (lambda: report.validate(previous="last.json"), TypeError, "previous must be a govinfo.Report"),
            (lambda: report.validate(blank="none"), ValueError, "blank must be one of unknown, zero, not 'none'"),
            (lambda: report.validate(disable="T2"), TypeError, "disable takes several texts: ['T2']"),
            (lambda: report.validate(deadline="2025-02-28"), TypeError, "deadline must be a datetime.date"),
            (lambda: report.validate(max_text=0), ValueError, "max_text must be from 1"),
            (lambda: report.diagnose(max_cells="4"), TypeError, "max_cells must be a whole number, not '4'"),
            (lambda: report.compare(5), TypeError, "older must be a govinfo.Report, not 5"),
            (lambda: report.fix(None), TypeError, "diagnosis must be a govinfo.Diagnosis"),
            (lambda: report.apply(None), TypeError, "answer must be a govinfo.Answer"),
            (lambda: report.fill_totals(blank=None), ValueError, "not None"),
            (lambda: govinfo.chart([report, 1]), TypeError, "each of reports must be a govinfo.Report, not 1"),
            (lambda: govinfo.chart([report], language="fr"), ValueError, "language must be one of zh, en"),
            (lambda: govinfo.TextIndex(["a"]), TypeError, "each of reports"),
            (lambda: govinfo.read(SEED, max_bytes="1"), TypeError, "max_bytes must be a whole number"),
            (lambda: govinfo.read_many("reports"), TypeError, "paths takes several texts: ['reports']"),
            (lambda: govinfo.read_many([], jobs=0), ValueError, "jobs must be from 1"),
            (lambda: govinfo.read_many([], max_bytes=0), ValueError, "max_bytes must be from 1"),
            (lambda: rollup.add_file(SEED, max_bytes=-1), ValueError, "max_bytes must be from 1"),
            (lambda: govinfo.Rollup.load(SEED, max_bytes=0), ValueError, "max_bytes must be from 1"),
            (lambda: tally.add_file("requests", REGISTER, max_memory=0), ValueError, "max_memory must be from 1"),
            (lambda: rollup.add("a.html"), TypeError, "report must be a govinfo.Report, not 'a.html'"),
            (lambda: rollup.add(report, role="all"), ValueError, "role must be one of unit, own, previous"),
            (lambda: rollup.merge(report), TypeError, "other must be a govinfo.Rollup"),
            (lambda: rollup.report(year="2024"), TypeError, "year must be a whole number"),
            (lambda: rollup.report(chosen="a.html"), TypeError, "chosen takes several texts"),
            (lambda: rollup.result(against={}), TypeError, "against must be a govinfo.Report"),
            (lambda: rollup.add_file(b"{}"), TypeError, "name="),
            (lambda: govinfo.Rollup(blank=0), ValueError, "blank must be one of"),
            (lambda: govinfo.Tally(year="2025"), TypeError, "year must be a whole number"),
            (lambda: govinfo.Tally(year=2025, on="2025-12-31"), TypeError, "on must be a datetime.date"),
            (lambda: tally.merge(rollup), TypeError, "other must be a govinfo.Tally"),
            (lambda: tally.result(previous=1), TypeError, "previous must be a govinfo.Report"),
            (lambda: govinfo.deadlines(REGISTER, "2025-03-04"), TypeError, "on must be a datetime.date"),
            (lambda: govinfo.deadlines(REGISTER, None), TypeError, "on must be a datetime.date, not None"),
            (lambda: govinfo.fee(items="15"), TypeError, "items must be a whole number, not '15'"),
            (lambda: govinfo.form_for_year("2024"), TypeError, "year must be a whole number"),
        ):
            with self.subTest(words):
                with self.assertRaises(kind) as caught:
                    call()
                self.assertIn(words, str(caught.exception))

    def test_options_are_named(self):
        taken = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        data = {"source", "findings", "diagnosis", "picks", "heading", "text", "kind", "name", "units"}
        for name, function in public_functions():
            for parameter in inspect.signature(function).parameters.values():
                optional = parameter.default is not parameter.empty and parameter.kind in taken
                self.assertFalse(optional and parameter.name not in data, f"{name}({parameter.name})")


def public_functions():
    for name in govinfo.__all__:
        thing = getattr(govinfo, name)
        if inspect.isfunction(thing):
            yield name, thing
        elif inspect.isclass(thing):
            for own, member in vars(thing).items():
                member = getattr(member, "__func__", member)
                if inspect.isfunction(member) and (own == "__init__" or not own.startswith("_")):
                    yield f"{name}.{own}", member


class Help(unittest.TestCase):
    def test_everything_public_says_what_it_is(self):
        for name in govinfo.__all__:
            thing = getattr(govinfo, name)
            if inspect.isclass(thing) or inspect.isfunction(thing):
                said = thing.__doc__ or ""
                self.assertFalse(said == "" or said.startswith(f"{name}("), name)
        for name, function in public_functions():
            self.assertTrue(name.endswith("__init__") or function.__doc__, name)

    def test_the_examples_of_the_main_doors_run(self):
        """Those of `help(govinfo.Report)` and so on: what is indented deeper than the text around it."""
        with tempfile.TemporaryDirectory() as folder:
            names = {"govinfo": govinfo, "Path": Path, "report": govinfo.read(SEED)}
            for thing in (Report, govinfo.Findings):
                code = re.findall(r"\n((?:    .*\n)+)", inspect.getdoc(thing))[0]
                code = inspect.cleandoc(code).replace('"report.docx"', repr(str(Path(folder, "report.docx"))))
                exec(code, dict(names, print=lambda *_, **__: None))  # noqa: S102
            self.assertTrue(Path(folder, "report.docx").exists())


class Notebooks(unittest.TestCase):
    def test_a_report_is_shown_as_the_form(self):
        page = govinfo.read(SEED)._repr_html_()
        self.assertIn("萝北县教育局", page)
        self.assertIn("<table", page)
        self.assertNotIn("<html", page)

    def test_findings_are_shown_as_a_table(self):
        report = govinfo.read(SEED)
        report[PERSON] = 12
        findings = report.validate()
        page = findings._repr_html_()
        self.assertEqual(page.count("<tr>"), len(findings) + 1)
        self.assertIn("T3.BALANCE@person", page)
        report.organ = "<b>"
        report.add_section("overview", "一、总体情况", "<script>")
        self.assertNotIn("<script>", report.validate()._repr_html_() + report._repr_html_())


class Pickles(unittest.TestCase):
    def test_a_roll_up_is_pickled_with_all_that_it_was_given(self):
        for options in ({}, {"blank": "zero", "sums_only": True}):
            rollup = govinfo.Rollup(**options)
            rollup.add_file(SEED)
            rollup.add_file(b"{", "bad.json")
            again = pickle.loads(pickle.dumps(rollup))
            self.assertEqual(again.result(), rollup.result())
            other = govinfo.Rollup(**options)
            other.merge(again)
            self.assertEqual(other.result(), rollup.result())

    def test_findings_go_as_a_list(self):
        report = govinfo.read(SEED)
        report[PERSON] = Decimal(3)
        findings = list(report.validate())
        self.assertEqual(pickle.loads(pickle.dumps(findings)), findings)
        with self.assertRaises(TypeError) as caught:
            pickle.dumps(report.validate())
        self.assertIn("list", str(caught.exception))


if __name__ == "__main__":
    unittest.main()
