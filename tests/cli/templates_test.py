"""Registers to be filled in: what spreadsheets find in them, and that they are read when they are filled."""

import csv
import io
import json
import tempfile
import unittest
from datetime import date, datetime
from pathlib import Path

import openpyxl
from command import Form, govinfo

REGISTERS = ("requests", "proceedings", "documents", "decisions")


def made(folder, register, *options):
    path = Path(folder) / f"{register}.xlsx"
    done = govinfo("template", "--register", register, "--lang", "zh", "-o", path, *options)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), done
    return path


def tally(register, path, *options, **given):
    done = govinfo("tally", "--year", 2025, "--json", f"--{register}", path, *options, **given)
    return done, json.loads(done.stdout)["tally"]


class Workbooks(unittest.TestCase):
    def test_heads_and_an_example_that_is_never_counted(self):
        with tempfile.TemporaryDirectory() as folder:
            for register in REGISTERS:
                path = made(folder, register)
                book = openpyxl.load_workbook(path)
                sheet = book.worksheets[0]
                self.assertEqual([each.sheet_state for each in book.worksheets], ["visible", "hidden"])
                self.assertEqual((sheet.freeze_panes, sheet.max_row), ("B2", 2))
                text = govinfo("template", "--register", register, "--lang", "zh").stdout
                heads, example = csv.reader(io.StringIO(text.removeprefix("\N{BYTE ORDER MARK}")))
                self.assertEqual([cell.value for cell in sheet[1]], heads)
                shown = [cell.value for cell in sheet[2]] + [None] * (len(heads) - len(sheet[2]))
                shown = [each.date().isoformat() if isinstance(each, datetime) else str(each or "") for each in shown]
                self.assertEqual(shown, example)
                for source in (path, "-"):
                    done, found = tally(register, source, input=text)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.assertEqual(found["counted"], {register: 0})
                    (named,) = found["exceptions"]
                    self.assertEqual((named["rule"], named["severity"], named["line"]), ("REG.NO_RECORD", "info", 2))

    def test_lists_offer_the_words_of_the_form(self):
        form = Form("2021")
        with tempfile.TemporaryDirectory() as folder:
            book = openpyxl.load_workbook(made(folder, "requests"))
            sheet, words = book.worksheets
            offered = {}
            for validation in sheet.data_validations.dataValidation:
                column = sheet[str(validation.sqref).split(":")[0].replace("2", "1")].value
                self.assertTrue(str(validation.sqref).endswith("1048576"))
                if validation.type == "list":
                    place = validation.formula1.split("!")[1].replace("$", "")
                    offered[column] = [cell.value for row in words[place] for cell in row]
                else:
                    self.assertEqual((validation.type, validation.errorStyle), ("date", "warning"))
            labels = [form.labels["requests", "row", row] for row in form.rows["requests"]
                      if row not in ("received", "carried_in", "concluded", "carried_out")]  # fmt: skip
            classes = [form.labels["requests", "column", key] for key in form.columns["requests", "received"] if key != "total"]
            self.assertEqual(offered, {"申请人类别": classes, "办理结果": labels})

    def test_what_is_chosen_and_typed_in_them_is_counted(self):
        form = Form("2021")
        with tempfile.TemporaryDirectory() as folder:
            path = made(folder, "requests")
            book = openpyxl.load_workbook(path)
            sheet, words = book.worksheets
            heads = [cell.value for cell in sheet[1]]
            outcomes = [row[heads.index("办理结果")].value for row in words.iter_rows()]
            for number, outcome in enumerate(outcomes):
                row = {"编号": f"{number + 1:03}", "收到日期": datetime(2025, 3, 3), "申请人类别": "自然人", "办理结果": outcome, "答复日期": date(2025, 3, 10)}
                for head, value in row.items():
                    sheet.cell(number + 3, heads.index(head) + 1, value)
            book.save(path)
            done, found = tally("requests", path, "--trace")
            self.assertEqual(done.returncode, 0)
            self.assertEqual(found["counted"], {"requests": 21})
            rows = [row for row in form.rows["requests"] if row not in ("received", "carried_in", "concluded", "carried_out")]
            for number, row in enumerate(rows):
                self.assertEqual(found["cells"][f"requests/{row}/person"], [f"{number + 1:03}"])

    def test_in_english(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "cases.xlsx")
            self.assertEqual(govinfo("template", "--register", "proceedings", "--to", "xlsx", "-o", path).returncode, 0)
            sheet, words = openpyxl.load_workbook(path).worksheets
            self.assertEqual((sheet.title, words.title), ("proceedings", "choices"))
            self.assertEqual([cell.value for cell in sheet[1]][:3], ["id", "kind", "filed"])
            self.assertIn("litigation_direct", [cell.value for cell in words["B"]])

    def test_the_same_each_time(self):
        with tempfile.TemporaryDirectory() as folder:
            first = made(folder, "documents").read_bytes()
            self.assertEqual(made(folder, "documents", "--force").read_bytes(), first)

    def test_wrong_calls(self):
        with tempfile.TemporaryDirectory() as folder:
            for call in (("--register", "requests", "-o", f"{folder}/a.json"), ("--form", "2021", "-o", f"{folder}/a.xlsx"),
                         ("--form", "2021", "--to", "csv"), ("--register", "requests", "--to", "csv", "-o", f"{folder}/a.xlsx"),
                         ("--register", "requests", "-o", f"{folder}/a.docx")):  # fmt: skip
                done = govinfo("template", *call)
                self.assertEqual((done.returncode, done.stdout), (2, ""), call)
            self.assertEqual(list(Path(folder).iterdir()), [])


if __name__ == "__main__":
    unittest.main()
