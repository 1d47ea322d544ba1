"""A report as a mapping: header, cells and sections."""

import copy
import decimal
import pickle
import unittest
from datetime import date
from decimal import Decimal

import govinfo
from govinfo import NOT_APPLICABLE, Report

PERSON = "requests/granted/person"
FEES = "proactive/fees/amount"


class Cells(unittest.TestCase):
    def setUp(self):
        self.report = Report("2021")

    def test_a_new_report_is_empty(self):
        self.assertEqual(self.report.form, "2021")
        self.assertEqual(len(self.report), 0)
        self.assertEqual(list(self.report), [])
        self.assertNotIn(PERSON, self.report)

    def test_an_absent_cell_is_a_key_error(self):
        with self.assertRaises(KeyError) as caught:
            self.report[PERSON]
        self.assertIs(type(caught.exception), KeyError)
        self.assertIsNone(self.report.get(PERSON))

    def test_a_path_that_the_form_does_not_have_is_told_apart(self):
        for path in ("requests/granted/nobody", "", "requests", f"{PERSON}\0", "\ud800", 5):
            for attempt in (
                lambda: self.report[path],
                lambda: self.report.cell(path),
                lambda: self.report.__setitem__(path, 1),
                lambda: self.report.__delitem__(path),
            ):
                with self.assertRaises(govinfo.UnknownCell):
                    attempt()
            self.assertNotIn(path, self.report)

    def test_what_goes_in_comes_out(self):
        for value, state in (
            (12, "number"),
            (-5, "number"),
            (999_999_999_999, "number"),
            (Decimal("0.5"), "number"),
            (Decimal("-59237.244901"), "number"),
            (None, "blank"),
            (NOT_APPLICABLE, "not_applicable"),
            ("详见附件", "text"),
        ):
            self.report[FEES] = value
            self.assertEqual(self.report[FEES], value)
            self.assertIs(type(self.report[FEES]), type(value))
            self.assertEqual(self.report.cell(FEES).state, state)
            self.assertIn(FEES, self.report)

    def test_a_whole_number_is_an_int_however_it_was_given(self):
        for value in (Decimal("1000"), Decimal("1000.00"), Decimal("1E+3"), "1000", "1,000"):
            self.report[PERSON] = value
            self.assertEqual(self.report[PERSON], 1000)
            self.assertIs(type(self.report[PERSON]), int)

    def test_numbers_are_exact_whatever_the_decimal_context(self):
        with decimal.localcontext() as context:
            context.prec = 3
            self.report[FEES] = Decimal("999999999999.999999")
            self.assertEqual(str(self.report[FEES]), "999999999999.999999")

    def test_text_is_read_as_printed(self):
        for path, printed, value, unit in (
            (FEES, "", None, None),
            (FEES, " ", None, None),
            (FEES, "/", NOT_APPLICABLE, None),
            (FEES, "０", 0, None),
            (PERSON, "1,113件", 1113, "件"),
            (FEES, "24.5万元", Decimal("24.5"), "万元"),
        ):
            self.report[path] = printed
            cell = self.report.cell(path)
            self.assertEqual((cell.value, cell.unit), (value, unit), printed)
        self.assertEqual(cell.text, "24.5万元")
        self.assertIsNone(cell.position)
        self.report[PERSON] = "22（其中修订16件）"
        cell = self.report.cell(PERSON)
        self.assertEqual((cell.value, cell.amended, cell.expired), (22, 16, None))

    def test_what_is_not_exact_or_no_number_is_refused(self):
        self.report[PERSON] = 7
        for value in (True, False, 1j, [1], b"1"):
            with self.assertRaises(TypeError):
                self.report[PERSON] = value
        self.assertEqual(self.report[PERSON], 7)

    def test_a_number_that_no_cell_can_hold_is_a_value_error(self):
        self.report[PERSON] = 7
        for value in (
            10**12,
            -(10**12),
            2**64,
            Decimal("0.0000001"),
            Decimal("1E+999999999"),
            Decimal("1E-999999999"),
            Decimal("NaN"),
            Decimal("sNaN"),
            Decimal("-Infinity"),
        ):
            with self.assertRaises(govinfo.ArgumentError) as caught:
                self.report[PERSON] = value
            self.assertIsInstance(caught.exception, ValueError)
        with self.assertRaises(ValueError):
            self.report[PERSON] = "1\0"
        self.assertEqual(self.report[PERSON], 7)

    def test_del_makes_absent(self):
        self.report[PERSON] = None
        del self.report[PERSON]
        self.assertNotIn(PERSON, self.report)
        self.assertEqual(self.report.cell(PERSON).state, "absent")
        with self.assertRaises(KeyError):
            del self.report[PERSON]

    def test_it_is_a_mutable_mapping_in_form_order(self):
        self.report.update({PERSON: "/", FEES: 3, "proactive/regulations/issued": None})
        expected = {"proactive/regulations/issued": None, FEES: 3, PERSON: NOT_APPLICABLE}
        self.assertEqual(list(self.report.items()), list(expected.items()))
        self.assertEqual(self.report, expected)
        self.assertEqual(len(self.report), 3)
        self.assertEqual(self.report.pop(FEES), 3)
        self.report.clear()
        self.assertEqual(dict(self.report), {})

    def test_the_cells_of_an_unsplit_row_come_last(self):
        self.report["requests/other/person"] = 1
        self.report["proceedings/reconsideration/total"] = 2
        self.assertEqual(list(self.report)[-1], "requests/other/person")

    def test_an_unknown_form_is_an_argument_error(self):
        with self.assertRaises(govinfo.ArgumentError) as caught:
            Report("2008")
        self.assertEqual(caught.exception.code, "unknown_form")
        self.assertIn("2008", str(caught.exception))
        self.assertIn("2008", caught.exception.message_zh)


class Header(unittest.TestCase):
    def setUp(self):
        self.report = Report("2021")

    def test_nothing_is_given_at_first(self):
        report = self.report
        texts = (report.organ, report.title, report.code, report.region)
        self.assertEqual({*texts, report.source_url, report.source_sha256}, {None})
        self.assertEqual({report.year, report.published, report.period}, {None})
        self.assertEqual((report.organ_kind, report.scope), ("unknown", "unknown"))

    def test_fields_are_attributes(self):
        digest = "0" * 64
        for name, value in (
            ("organ", "宿迁市人民政府"),
            ("title", "2024年政府信息公开工作年度报告"),
            ("code", "11321300014317573X"),
            ("region", "321300"),
            ("source_url", "https://example.org/1.html"),
            ("source_sha256", digest),
            ("organ_kind", "city_government"),
            ("scope", "area"),
            ("year", 2024),
            ("published", date(2025, 3, 28)),
            ("period", govinfo.Period(date(2024, 1, 1), date(2024, 12, 31))),
        ):
            setattr(self.report, name, value)
            self.assertEqual(getattr(self.report, name), value)
        again = govinfo.read_json(self.report.to_json().encode())
        self.assertEqual(again, self.report)
        self.assertEqual(again.period.end, date(2024, 12, 31))

    def test_none_takes_a_field_away(self):
        empty = self.report.to_json()
        self.report.organ, self.report.year = "某局", 2024
        self.report.published = date(2025, 1, 2)
        self.report.period = (date(2024, 1, 1), date(2024, 12, 31))
        self.report.organ = self.report.year = self.report.published = self.report.period = None
        self.assertEqual(self.report.to_json(), empty)

    def test_what_cannot_be_is_refused_and_changes_nothing(self):
        self.report.year, self.report.scope = 2024, "organ"
        for name, value in (
            ("scope", "everything"),
            ("organ_kind", "省政府"),
            ("year", 2**32 + 2024),
            ("year", -1),
            ("organ", "a\0b"),
            ("organ", "\ud800"),
            ("code", "11321300014317573W"),
            ("region", "000000"),
            ("source_sha256", "0" * 63 + "A"),
            ("period", (date(2024, 12, 31), date(2024, 1, 1))),
        ):
            with self.assertRaises(ValueError):
                setattr(self.report, name, value)
        with self.assertRaises(AttributeError):
            self.report.form = "2019"
        self.assertEqual((self.report.year, self.report.scope), (2024, "organ"))
        self.assertIsNone(self.report.organ)


class Sections(unittest.TestCase):
    def test_sections_are_appended_in_order(self):
        report = Report("2021")
        report.add_section("overview", "一、总体情况", "第一段\n第二段")
        report.add_section("unknown")
        self.assertEqual(
            report.sections,
            [
                govinfo.Section("overview", "一、总体情况", "第一段\n第二段", None),
                govinfo.Section("unknown", "", "", None),
            ],
        )
        with self.assertRaises(govinfo.ArgumentError):
            report.add_section("chapter")
        self.assertEqual(len(report.sections), 2)
        report.clear_sections()
        self.assertEqual(report.sections, [])


class Copies(unittest.TestCase):
    def test_a_copy_is_equal_and_independent(self):
        report = Report("2019")
        report[PERSON] = 3
        for duplicate in (report.copy(), copy.copy(report), copy.deepcopy(report)):
            self.assertEqual(duplicate, report)
            duplicate[PERSON] = 4
            self.assertNotEqual(duplicate, report)
            self.assertEqual(report[PERSON], 3)

    def test_reports_that_differ_outside_their_cells_differ(self):
        one, other = Report("2021"), Report("2021")
        self.assertEqual(one, other)
        other.organ = "某局"
        self.assertNotEqual(one, other)

    def test_a_report_can_be_pickled(self):
        report = Report("2021")
        report.organ = "某县教育局"
        report["requests/received/person"] = "1,113件"
        report["requests/received/business"] = "不详"
        again = pickle.loads(pickle.dumps(report))
        self.assertEqual((again, again.to_json()), (report, report.to_json()))

    def test_other_objects_of_the_library_cannot_be_pickled(self):
        with self.assertRaises(TypeError):
            pickle.dumps(Report("2021").validate())
        self.assertIs(pickle.loads(pickle.dumps(NOT_APPLICABLE)), NOT_APPLICABLE)

    def test_all_cells_at_once(self):
        names = ("absent", "blank", "not_applicable", "text", "number")
        for form in govinfo.forms():
            report, paths = Report(form.id), form.cells + form.optional_cells
            for index, path in enumerate(form.cells):
                report[path] = ("", "/", "不详", Decimal(index) / 1000000 - 50)[index % 4]
            states, millionths = report.cell_arrays()
            self.assertEqual((len(states), len(millionths)), (len(paths), len(paths)))
            for path, state, number in zip(paths, states, millionths):
                cell = report.cell(path)
                self.assertEqual(names[state], cell.state)
                self.assertEqual(Decimal(number) / 1000000, cell.value if cell.state == "number" else 0)

    def test_repr_says_what_it_is(self):
        report = Report("2021")
        self.assertEqual(repr(report), "<govinfo.Report 2021 ? ?>")
        report.organ, report.year = "某局", 2024
        self.assertEqual(repr(report), "<govinfo.Report 2021 某局 2024>")
        self.assertEqual(repr(NOT_APPLICABLE), "govinfo.NOT_APPLICABLE")


if __name__ == "__main__":
    unittest.main()
