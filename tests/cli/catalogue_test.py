"""`govinfo rules`, `schema` and `template`."""

import json
import re
import unittest

import jsonschema
from command import DATA, ROOT, Form, govinfo, load


class Rules(unittest.TestCase):
    def setUp(self):
        self.rules = json.loads(govinfo("rules", "--json").stdout)["rules"]

    def test_every_rule_says_all_in_both_languages(self):
        for rule in self.rules:
            with self.subTest(rule["id"]):
                self.assertEqual(
                    set(rule),
                    {"id", "basis", "severity", "forms", "on_by_default", "citation", "summary", "message"},
                )
                for text in ("citation", "summary", "message"):
                    self.assertRegex(rule[text]["zh"], r"[\u4e00-\u9fff]")
                    self.assertTrue(rule[text]["en"])
                self.assertTrue(rule["forms"])

    def test_the_table_and_the_page_list_the_same_rules(self):
        ids = [rule["id"] for rule in self.rules]
        table = govinfo("rules").stdout.splitlines()[1:]
        self.assertEqual([line.split()[0] for line in table], ids)
        page = govinfo("rules", "--markdown").stdout
        self.assertEqual(re.findall(r"^## (\S+)$", page, re.MULTILINE), ids)
        anchors = re.findall(r"\[(\S+)\]\(#(\S+)\)", page)
        self.assertEqual(anchors, [(each, each.lower().replace(".", "")) for each in ids])

    def test_each_rule_stands_in_the_files_that_the_page_names(self):
        page = govinfo("rules", "--markdown").stdout
        for section in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
            rule = section.split()[0]
            files = re.findall(r"\[(\S+)\]\(\.\./\1\)", section)
            with self.subTest(rule):
                self.assertTrue(files)
                for file in files:
                    self.assertTrue(f'"{rule}"' in (ROOT / file).read_text("utf-8"), file)

    def test_an_id_of_before_names_the_rule_of_now(self):
        self.assertIn("X.FEE.UNPAID", govinfo("rules", "X.FEE.R22").stdout)
        self.assertEqual(govinfo("rules", "X.FEE.R23").returncode, 2)

    def test_the_forms_of_a_rule(self):
        forms = {rule["id"]: rule["forms"] for rule in self.rules}
        self.assertEqual(forms["T3.BALANCE"], ["2019", "2021"])
        self.assertEqual(forms["T2.NOT_SUM"], ["2019"])
        self.assertEqual(forms["T2.DOCUMENT_STOCK"], ["2021"])
        self.assertEqual(forms["CELL.SIGNED"], ["2019"])
        self.assertEqual(forms["FMT.UNSPLIT"], ["2021"])
        self.assertEqual(forms["PUB.PERIOD"], ["2019", "2021"])

    def test_formulas_use_the_labels_of_the_form(self):
        labels = Form("2021").labels
        row = {key: labels["requests", "row", key] for key in Form("2021").rows["requests"]}
        self.assertIn(
            f"每列：{row['received']} + {row['carried_in']} = {row['concluded']} + {row['carried_out']}\n",
            govinfo("rules", "T3.BALANCE", "--lang", "zh").stdout,
        )
        column = {key: label for (table, kind, key), label in labels.items() if kind == "column"}
        self.assertIn(
            f"规章、行政规范性文件：{column['issued']} - {column['repealed']} ≤ {column['in_force']}\n",
            govinfo("rules", "T2.DOCUMENT_STOCK", "--lang", "zh").stdout,
        )


class Forms(unittest.TestCase):
    def test_reports_and_templates_fit_the_schema(self):
        for form, cells in (("2019", 198), ("2021", 200)):
            schema = json.loads(govinfo("schema", form).stdout)
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            empty = govinfo("template", "--form", form, "--organ", "宿迁市司法局", "--year", "2021").stdout
            validator.validate(json.loads(empty))
            self.assertEqual(empty.count("null"), cells)
            self.assertNotRegex(empty, r'": \d+[,}]$')
            for path in DATA.glob("*.json"):
                report = load(path.stem)
                self.assertEqual(validator.is_valid(report), report["form"] == form, path.name)

    def test_a_template_reads_as_a_report_of_blanks(self):
        empty = govinfo("template", "--form", "2021", "--organ", "宿迁市司法局", "--year", "2021").stdout
        done = govinfo("check", "--strict", "--lang", "zh", "-", input=empty)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stdout.startswith("-：宿迁市司法局，2021年度（2021年格式）：表内数据未能全部核对"))
        self.assertIn("空白  全部25行 · 全部7列\n", done.stdout)
        self.assertEqual(govinfo("convert", "--to", "json", "-", input=empty).stdout, empty)

    def test_docs_rules_md_is_the_catalogue(self):
        written = (ROOT / "docs/rules.md").read_text("utf-8")
        self.assertEqual(govinfo("rules", "--markdown").stdout, written, "run ./dev docs")


if __name__ == "__main__":
    unittest.main()
