"""The list of problems as others open it: a workbook, a document of Word."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

import docx
import openpyxl
from command import DATA, govinfo

NAMES = ("hongze-2023", "shanghai-office-2019", "suqian-2023", "suqian-2023-five-faults")
FILES = [DATA / f"{name}.json" for name in NAMES]
MISSING = DATA / "no-such-file.json"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Lists(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def listed(self, ending, *arguments, files=(*FILES, MISSING)):
        target = self.folder / f"list.{ending}"
        done = govinfo("check", *files, "--report", target, "--force", *arguments)
        self.assertIn(done.returncode, (0, 1, 2), done.stderr)
        return target.read_bytes()


def rows(sheet):
    return [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]


class Workbook(Lists):
    def setUp(self):
        super().setUp()
        self.bytes = self.listed("xlsx", "--lang", "zh")
        self.book = openpyxl.load_workbook(io.BytesIO(self.bytes))

    def test_it_has_the_rows_of_the_csv(self):
        expected = list(csv.reader(io.StringIO(self.listed("csv", "--lang", "zh").decode("utf-8-sig"))))
        self.assertEqual(rows(self.book["问题清单"]), expected)

    def test_it_opens_with_filters_a_head_that_stays_and_choices(self):
        self.assertEqual(self.book.sheetnames, ["汇总", "问题清单", "读取说明"])
        for sheet in self.book:
            self.assertEqual((sheet.freeze_panes, sheet.print_title_rows), ("B2", "$1:$1"))
            self.assertEqual(sheet.page_setup.orientation, "landscape")
        sheet = self.book["问题清单"]
        self.assertEqual(sheet.auto_filter.ref, f"$A$1:$Q${sheet.max_row}")
        (choice,) = sheet.data_validations.dataValidation
        self.assertEqual((choice.type, choice.formula1), ("list", '"待整改,已整改,认可"'))
        self.assertEqual(str(choice.sqref), f"O2:O{sheet.max_row}")
        self.assertFalse(choice.showErrorMessage)
        self.assertTrue(all(cell.alignment.wrap_text for cell in sheet["I"]))

    def test_the_summary_counts_each_unit_and_rule(self):
        head, *units, sums = rows(self.book["汇总"])
        problems = rows(self.book["问题清单"])[1:]
        self.assertEqual([unit[2] for unit in units], [str(file) for file in (*FILES, MISSING)])
        self.assertEqual(units[-1][3:], ["无法读取"] + [""] * (len(head) - 4))
        for unit in units[:-1]:
            own = [row for row in problems if row[2] == unit[2]]
            counts = [sum(row[4] == level for row in own) for level in head[4:7]]
            self.assertEqual([int(count) for count in unit[4:7]], counts)
            failed = {title.split("\n")[0]: int(count) for title, count in zip(head[8:], unit[8:]) if count}
            self.assertEqual(failed, {rule: sum(row[5] == rule for row in own) for rule in {row[5] for row in own}})
        self.assertEqual(len(head[8:]), len({row[5] for row in problems if row[5]}))
        for column in range(4, len(head)):
            self.assertEqual(int(sums[column]), sum(int(unit[column] or 0) for unit in units))

    def test_the_same_files_give_the_same_bytes(self):
        self.assertEqual(self.bytes, self.listed("xlsx", "--lang", "zh"))

    def accepted(self, back):
        """(file, id, reason) of what is accepted with that list."""
        done = govinfo("check", "--json", *FILES, "--accept", back)
        self.assertEqual(done.stderr, "")
        return [
            (each["file"], finding["accept_as"], finding["accepted"])
            for each in json.loads(done.stdout)["files"]
            for finding in each["findings"]
            if "accepted" in finding
        ]

    def test_it_comes_back_with_what_was_accepted(self):
        sheet = self.book["问题清单"]
        wanted = []
        for row in sheet.iter_rows(min_row=2):
            if row[0].value and row[4].value == "错误" and len(wanted) < 2:
                row[14].value, row[16].value = "认可", f"原表如此，第{row[0].row}行"
                wanted.append((row[2].value, row[3].value, row[16].value))
            sheet.row_dimensions[row[0].row].hidden = True  # as behind a filter
        self.assertEqual(len(wanted), 2)
        back = self.folder / "back.xlsx"
        self.book.save(back)
        self.assertEqual(self.accepted(back), wanted)
        if not shutil.which("soffice"):
            self.skipTest("no LibreOffice")
        # A sanitizer that is loaded before it would keep it from ending.
        environment = {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}
        for kind in ("xlsx", "ods"):
            profile = f"-env:UserInstallation=file://{self.folder}/profile"
            convert = ("soffice", profile, "--headless", "--convert-to", kind, "--outdir", self.folder / kind, back)
            subprocess.run(convert, check=True, capture_output=True, env=environment, timeout=300)
            self.assertEqual(self.accepted(self.folder / kind / f"back.{kind}"), wanted)

    def test_another_workbook_is_no_list(self):
        other = self.folder / "other.xlsx"
        other.write_bytes(self.listed("xlsx", files=[FILES[0]]))
        book = openpyxl.load_workbook(other)
        del book["Problems"]
        book.save(other)
        done = govinfo("check", FILES[0], "--accept", other)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn('a key or column is missing: "编号、状态"', done.stderr)

    def test_nothing_of_a_report_is_a_formula(self):
        report = json.loads(FILES[0].read_text("utf-8")) | {"organ": "=cmd|'/c calc'!A1"}
        file = self.folder / "=1+1.json"
        file.write_text(json.dumps(report), "utf-8")
        listed = self.listed("xlsx", "--lang", "zh", files=[file])
        book = openpyxl.load_workbook(io.BytesIO(listed))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        self.assertFalse([cell.value for cell in cells if cell.data_type not in "sn"])
        self.assertEqual(book["问题清单"]["A2"].value, report["organ"])
        self.assertTrue(book["问题清单"]["A2"].quotePrefix)
        with zipfile.ZipFile(io.BytesIO(listed)) as archive:
            for name in archive.namelist():
                self.assertNotIn(b"<f>", archive.read(name))


class Document(Lists):
    def setUp(self):
        super().setUp()
        self.bytes = self.listed("docx", "--lang", "zh")
        self.document = docx.Document(io.BytesIO(self.bytes))

    def test_it_has_every_finding_once_under_its_report(self):
        listed = list(csv.DictReader(io.StringIO(self.listed("csv", "--lang", "zh").decode("utf-8-sig"))))
        found, file = [], None
        for paragraph in self.document.paragraphs:
            if paragraph.style.name == "Heading 1":
                file = None
            elif file is None and paragraph.style.name == "Entry":
                file = paragraph.text
            elif paragraph.style.name == "Entry Detail" and "@" in paragraph.text:
                found.append((file, paragraph.text.split(" · ")[0]))
        self.assertEqual(found, [(row["文件"], row["编号"]) for row in listed if row["编号"]])
        text = "\n".join(paragraph.text for paragraph in self.document.paragraphs)
        for row in listed:
            self.assertIn(row["问题"], text)
            self.assertIn(row["建议"], text)

    def test_each_mark_leads_to_its_problem(self):
        xml = self.document.element.xml
        names = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"', xml)
        self.assertEqual([len(set(column)) for column in zip(*names)], [len(names)] * 2)
        links = set(re.findall(r'<w:hyperlink w:anchor="(\w+)"', xml))
        self.assertLessEqual(links, {name for _, name in names})
        problems = {name for _, name in names if "problem" in name}
        self.assertGreater(len(problems & links), 10)
        for cell in self.document.element.iter(f"{W}tc"):
            shaded = cell.find(f"{W}tcPr/{W}shd[@{W}fill='FFD9D4']") is not None
            self.assertEqual(shaded, any("problem" in link.get(f"{W}anchor") for link in cell.iter(f"{W}hyperlink")))

    def test_the_summary_has_every_file_and_the_headings_lead_through_the_document(self):
        *_, files, rules = self.document.tables
        self.assertEqual(len(files.rows), len(FILES) + 2)
        self.assertEqual(files.rows[-1].cells[2].text, "无法读取")
        self.assertLessEqual(len(rules.rows), 11)
        heads = [p.text for p in self.document.paragraphs if p.style.name == "Heading 1"]
        self.assertEqual((len(heads), heads[-1]), (len(FILES) + 2, "汇总"))

    def test_a_wide_table_lies(self):
        report = json.loads(FILES[2].read_text("utf-8"))
        report["requests"]["granted"] = dict.fromkeys(report["requests"]["granted"], 123456789)
        wide = self.folder / "wide.json"
        wide.write_text(json.dumps(report), "utf-8")
        document = docx.Document(io.BytesIO(self.listed("docx", files=[wide])))
        self.assertEqual([section.orientation for section in document.sections], [0, 1, 0])

    def test_the_same_files_give_the_same_bytes(self):
        self.assertEqual(self.bytes, self.listed("docx", "--lang", "zh"))


if __name__ == "__main__":
    unittest.main()
