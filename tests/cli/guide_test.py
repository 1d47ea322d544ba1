"""`govinfo guide`: each item that is missing, and what others read of the documents that are written."""

import json
import re
import sys
import tempfile
import unittest
from pathlib import Path

import docx
from command import ROOT, govinfo

sys.path.insert(0, str(ROOT / "tests/support"))
from schemas import Judge  # noqa: E402

EXAMPLE = ROOT / "examples/data/guide.json"
REQUIRED = ["organ", "classification", "arrangement", "access", "office", "address", "hours", "telephone", "fax", "internet",
            "in_person", "post"]  # fmt: skip


def items():
    return json.loads(EXAMPLE.read_text("utf-8"))["guide"]


def guide(given, *options):
    return govinfo("guide", "-", *options, input=json.dumps({"govinfo": 1, "guide": given}, ensure_ascii=False))


class Guide(unittest.TestCase):
    def test_the_example_is_complete_and_as_the_schema_says(self):
        Judge(json.loads(govinfo("schema", "guide").stdout)).accepts(json.loads(EXAMPLE.read_text("utf-8")))
        done = govinfo("guide", EXAMPLE)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for text in items().values():
            for line in text.split("\n"):
                if not re.fullmatch(r"\d{4}-\d\d-\d\d", line):
                    self.assertIn(line, done.stdout)

    def test_each_item_that_is_missing_is_named(self):
        for missing in REQUIRED:
            for blank in ({}, {missing: None}, {missing: " \n"}):
                given = {key: text for key, text in items().items() if key != missing} | blank
                done = guide(given)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertEqual(re.findall(r"^missing: .*\((\w+)\);", done.stderr, re.MULTILINE), [missing])
                draft = guide(given, "--draft")
                self.assertEqual(draft.returncode, 1)
                self.assertIn("〔待补充：", draft.stdout)
        done = guide({})
        self.assertEqual(re.findall(r"^missing: .*\((\w+)\);", done.stderr, re.MULTILINE), REQUIRED)

    def test_neither_post_nor_delivery_in_person_can_be_refused(self):
        for channel in ("in_person", "post"):
            done = guide(items() | {channel: "不受理"}, "--lang", "zh")
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn("不得拒绝", done.stderr)
            self.assertEqual(guide(items() | {channel: False}).returncode, 2)

    def test_word_opens_what_is_written(self):
        hostile = "<w:t>&\"'</w:t>\u0001\n第二段"
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, "指南.docx")
            done = guide(items() | {"access": hostile}, "-o", out)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            document = docx.Document(str(out))
            self.assertEqual(document.core_properties.title, "清源县教育局政府信息公开指南")
            paragraphs = [each.text for each in document.paragraphs]
            self.assertEqual(paragraphs[0], "清源县教育局政府信息公开指南")
            at = paragraphs.index("<w:t>&\"'</w:t>\ufffd")
            self.assertEqual(paragraphs[at + 1], "第二段")
            heads = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
            self.assertEqual([head[0] for head in heads], list("一二三四五"))
            page = guide(items() | {"access": hostile}).stdout
            shown = re.sub(r"<[^>]*>", "", page[page.index("<h1>") :])
            self.assertEqual([line.strip() for line in shown.strip().split("\n") if line.strip()],
                             [each.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("&\"", "&amp;\"")
                              if "w:t" not in each else "&lt;w:t&gt;&amp;&quot;'&lt;/w:t&gt;\ufffd" for each in paragraphs])  # fmt: skip

    def test_a_guide_is_written_for_people_not_read_as_a_report(self):
        done = govinfo("guide", EXAMPLE)
        checked = govinfo("check", "-", input=done.stdout)
        self.assertEqual((checked.returncode, checked.stdout), (2, ""))

    def test_wrong_calls(self):
        with tempfile.TemporaryDirectory() as folder:
            for call in ((), ("no such file",), (EXAMPLE, "--to", "xlsx"), (EXAMPLE, "-o", Path(folder, "a.txt")),
                         (ROOT / "README.md",), (ROOT / "tests/data/reports/suqian-2023.json",), (EXAMPLE, "-o", EXAMPLE)):  # fmt: skip
                done = govinfo("guide", *call)
                self.assertEqual((done.returncode, done.stdout), (2, ""), call)
                self.assertTrue(done.stderr.startswith("govinfo: "), done.stderr)


if __name__ == "__main__":
    unittest.main()
