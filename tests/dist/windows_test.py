"""What is Windows' own of the command: names, patterns, replaced files, converters. Called by check.py.

GOVINFO_COMMAND calls the command through wine, GOVINFO_CC compiles for Windows.
"""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

COMMAND = os.environ["GOVINFO_COMMAND"]
ROOT = Path(__file__).resolve().parents[2]
SEED = (ROOT / "examples" / "data" / "luobei-education-2020.txt").read_bytes()
NAME = "萝北县教育局 2020 年报告𠮷.txt"


class Windows(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "年报").mkdir()
        (self.folder / "年报" / NAME).write_bytes(SEED)

    def govinfo(self, *arguments, **options):
        environment = {**os.environ, "LC_ALL": "C.UTF-8", **options.pop("environment", {})}
        return subprocess.run([COMMAND, *arguments], cwd=self.folder, env=environment, capture_output=True,
                              encoding="utf-8", **options)  # fmt: skip

    def test_names_are_chinese(self):
        done = self.govinfo("check", f"年报/{NAME}", "--lang", "zh")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn(NAME, done.stdout)
        self.assertIn("T2.NOT_SUM@other_services", done.stdout)
        self.assertNotIn("\r", done.stdout)

    def test_backslashes_and_folders(self):
        for named in (f"年报\\{NAME}", "年报", "年报\\", "年报\\*.txt", "年报/萝北*"):
            with self.subTest(named):
                files = json.loads(self.govinfo("check", "--json", named).stdout)["files"]
                self.assertEqual([file["file"].replace("\\", "/") for file in files], [f"年报/{NAME}"])
                self.assertNotIn("error", files[0])

    def test_a_name_that_is_not_there(self):
        done = self.govinfo("check", "没有.txt", "--lang", "zh")
        self.assertEqual(done.returncode, 2)
        self.assertIn("没有这个文件或文件夹", done.stderr)
        self.assertIn("没有与之相符的文件", self.govinfo("check", "没有*.txt", "--lang", "zh").stderr)

    def test_files_are_written_and_replaced(self):
        target = self.folder / "输出𠮷.json"
        for _ in range(2):
            done = self.govinfo("convert", f"年报/{NAME}", "-o", target.name)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(json.loads(target.read_bytes())["year"], 2020)
        target.write_bytes(b"other")
        self.assertEqual(self.govinfo("convert", f"年报/{NAME}", "-o", target.name).returncode, 2)
        self.assertEqual(target.read_bytes(), b"other")
        self.assertEqual(self.govinfo("convert", f"年报/{NAME}", "-o", f"年报/{NAME}", "--force").returncode, 2)
        self.assertEqual((self.folder / "年报" / NAME).read_bytes(), SEED)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["年报", "输出𠮷.json"])

    def test_folders_are_converted(self):
        self.assertEqual(self.govinfo("convert", "年报", "--to", "docx", "-o", "写出", "--jobs", "2").returncode, 0)
        (made,) = (self.folder / "写出").iterdir()
        self.assertEqual(made.name, NAME.replace(".txt", ".docx"))
        self.assertEqual(self.govinfo("check", f"写出/{made.name}").returncode, 0)

    def test_bytes_come_through_pipes(self):
        done = subprocess.run([COMMAND, "convert", "-"], input=SEED.replace(b"\r", b"") + b"\x1a", capture_output=True)
        self.assertEqual(json.loads(done.stdout)["year"], 2020)
        self.assertNotIn(b"\r", done.stdout)

    def converter(self, body):
        """A program in the place of pdftotext, in a folder that PATH names."""
        programs = self.folder / "bin"
        programs.mkdir(exist_ok=True)
        source = programs / "pdftotext.c"
        source.write_text(f"#include <stdio.h>\n#include <windows.h>\nint main(void) {{ {body} }}\n")
        compile_ = [os.environ["GOVINFO_CC"], source, "-o", programs / "pdftotext.exe"]
        subprocess.run(compile_, check=True)
        (self.folder / "报告.pdf").write_bytes(b"%PDF-1.4\n" + SEED)
        return {"WINEPATH": f"Z:{programs}"}

    def test_converters(self):
        environment = self.converter(
            'FILE* f = fopen("input", "rb"); int c; while (getc(f) != 10) {} '
            "while ((c = getc(f)) != EOF) putchar(c); return 0;"
        )
        done = self.govinfo("convert", "报告.pdf", environment=environment)
        self.assertEqual((done.returncode, json.loads(done.stdout)["year"]), (0, 2020))
        self.assertIn("pdftotext -layout", done.stderr)

    def test_a_converter_is_not_there(self):
        self.converter("return 0;")
        done = self.govinfo("check", "报告.pdf", "--lang", "zh")
        self.assertEqual(done.returncode, 2)
        self.assertIn("加入 PATH", done.stderr)

    def test_converters_are_bounded(self):
        for body, words in (("Sleep(60000); return 0;", "未在 1 秒内"), ("return 1;", "未能转换")):
            with self.subTest(body):
                environment = self.converter(body)
                done = self.govinfo("check", "报告.pdf", "--lang", "zh", "--converter-seconds", "1",
                                    environment=environment)  # fmt: skip
                self.assertEqual(done.returncode, 2)
                self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main()
