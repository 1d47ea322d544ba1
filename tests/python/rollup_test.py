"""Areas added up from Python."""

import tempfile
import unittest
from pathlib import Path

import govinfo
from facts_test import taken


def report_of(organ, received, year=2024):
    form = govinfo.form_for_year(year)
    report = govinfo.Report(form.id)
    report.organ, report.year = organ, year
    for path in form.cells:
        report[path] = 0
    report["requests/received/person"] = received
    return report


class Rollup(unittest.TestCase):
    def setUp(self):
        self.rollup = govinfo.Rollup()
        for organ, received in (("甲局", 3), ("乙局", 14)):
            self.rollup.add(report_of(organ, received), organ)

    def test_units_add_up(self):
        self.assertEqual(self.rollup.report()["requests/received/person"], 17)
        result = self.rollup.result(cells=True)
        self.assertTrue(result["complete"])
        self.assertEqual(
            result["cells"]["requests/received/person"],
            [{"unit": "乙局", "value": "14"}, {"unit": "甲局", "value": "3"}],
        )

    def test_parts_are_saved_and_merged(self):
        other = govinfo.Rollup()
        other.add(report_of("丙局", 5), "丙局")
        other.add(report_of("甲局", 3), "甲局")  # begun again
        self.rollup.merge(govinfo.Rollup.load(other.save()))
        self.assertEqual(self.rollup.report()["requests/received/person"], 22)
        with self.assertRaises(govinfo.Error):
            govinfo.Rollup.load(other.save()[:-5])

    def test_a_list_and_the_report_of_the_area(self):
        self.rollup.add(report_of("某县人民政府办公室", 1), "own", role="own")
        self.rollup.add(report_of("乙局", 8, 2023), "before", role="previous")
        self.rollup.add_unread("丁.docx")
        units = "name\n甲局\n乙局\n丙局\n".encode()
        result = self.rollup.result(units=units, against=report_of("某县人民政府", 12))
        ids = [each["id"] for each in result["findings"]]
        self.assertEqual(
            ids, ["ROLL.T3@requests/received/person", "ROLL.COVER@丁.docx", "ROLL.COVER@丙局"]
        )
        self.assertFalse(result["complete"])
        complete = govinfo.Rollup()
        for organ, received in (("甲局", 3), ("乙局", 14)):
            complete.add(report_of(organ, received), organ)
        complete.add(report_of("某县人民政府办公室", 1), "own", role="own")
        complete.add(report_of("乙局", 8, 2023), "before", role="previous")
        found = complete.result(against=report_of("某县人民政府", 12))["findings"]
        self.assertEqual([each["id"] for each in found], ["ROLL.T3@requests/received/person"])
        self.assertEqual(found[0]["hint"]["kind"], "last_year")
        self.assertEqual(found[0]["hint"]["unit"], "乙局")

    def test_units_are_a_table(self):
        self.rollup.add(report_of("丁局", 1), "丁.json")
        units = "name\n甲局\n乙局\n丙局\n".encode()
        found = taken(self.rollup.units(units))
        states = {"丙局": "missing", "丁局": "unexpected", "乙局": "counted", "甲局": "counted"}
        self.assertEqual({each["unit"]: each["state"] for each in found}, states)
        self.assertEqual({each["sum_year"] for each in found}, {2024})
        self.assertEqual(len(taken(self.rollup.units())), 3)
        with self.assertRaises(govinfo.Error):
            taken(self.rollup.units("organ\n甲局\n".encode()))

    def test_units_of_many_files_are_read_when_they_are_asked_for(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, f"{organ}.json") for organ in ("甲局", "乙局", "丁局")]
            files = govinfo.read_many(paths, language="en")
            units = files.units("name\n甲局\n乙局\n丙局\n".encode(), year=2024)
            for path in paths[:2]:
                path.write_text(report_of(path.stem, 1).to_json(), "utf-8")
            found = {(each["unit"], each["state"], each["source"]) for each in taken(units)}
            missing = {(None, "unreadable", str(paths[2])), ("丙局", "missing", None)}
            self.assertEqual(found, {(path.stem, "counted", str(path)) for path in paths[:2]} | missing)
            self.assertNotIn("文件", next(each["error"] for each in taken(units) if each["error"]))
            with self.assertRaises(ValueError):
                files.units(year=0)

    def test_one_of_two_files_and_a_form_are_chosen(self):
        with tempfile.TemporaryDirectory() as folder:
            first, second, old = (Path(folder, f"{name}.json") for name in ("一", "二", "三"))
            first.write_text(report_of("甲局", 1).to_json(), "utf-8")
            second.write_text(report_of("甲局", 2).to_json(), "utf-8")
            old.write_text(report_of("乙局", 4, 2020).to_json(), "utf-8")
            files = govinfo.read_many([first, second, old])

            def states(**question):
                found = {each["source"]: each["state"] for each in taken(files.units(**question))}
                return [found[str(path)] for path in (first, second, old)]

            self.assertEqual(states(), ["duplicate", "duplicate", "other_form"])
            self.assertEqual(states(chosen=[str(second)]), ["duplicate", "counted", "other_form"])
            self.assertEqual(states(form="2019"), ["other_form", "other_form", "counted"])

    def test_wrong_calls(self):
        with self.assertRaises(govinfo.ArgumentError):
            self.rollup.merge(govinfo.Rollup(blank="zero"))
        with self.assertRaises(govinfo.ArgumentError):
            self.rollup.report(form="2014")
        with self.assertRaises(ValueError):
            self.rollup.add(report_of("甲局", 1), role="all")
        with self.assertRaises(govinfo.Error):
            self.rollup.report(units="organ\n甲局\n".encode())


if __name__ == "__main__":
    unittest.main()
