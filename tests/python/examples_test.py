"""The examples do what they say."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "tests/data/reports/luobei-education-2020.txt"


def run(example, *arguments):
    return subprocess.run(
        [sys.executable, ROOT / f"examples/python/{example}.py", *arguments],
        capture_output=True,
        encoding="utf-8",
    )


class Examples(unittest.TestCase):
    def test_check_report(self):
        done = run("check_report", SEED)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("萝北县教育局 2020 consistent", done.stdout)
        self.assertIn("warning: T2.NOT_SUM@other_services", done.stdout)

    def test_check_report_of_what_is_none(self):
        done = run("check_report", ROOT / "LICENSE")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("LICENSE", done.stderr)
        self.assertNotIn("Traceback", done.stderr)

    def test_fill_totals(self):
        done = run("fill_totals", SEED)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(json.loads(done.stdout)["requests"]["received"]["total"], 0)

    def test_list_rules(self):
        done = run("list_rules")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("T3.BALANCE (printed, error)", done.stdout.splitlines())

    def test_tally_pandas(self):
        if importlib.util.find_spec("pandas") is None:
            self.skipTest("pandas is not installed")
        year = ROOT / "examples/data/year-2025"
        done = run("tally_pandas", year / "mended/requests.csv", "2025")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout.splitlines()[:4], ["received 110", "carried in 6", "concluded 99", "carried out 17"])
        with tempfile.TemporaryDirectory() as folder:
            register = Path(folder, "requests.csv")
            register.write_text("台账\n编号,收到日期,申请人类别\n1,2025-03-03,群众\n2,,自然人\n", "utf-8")
            done = run("tally_pandas", register, "2025")
        self.assertRegex(done.stdout, r"1 +REG.WORD +1 .*群众.*\n +2 +REG.MISSING +2 ")

    def test_the_readme(self):
        readme = (ROOT / "capi/python/README.md").read_text("utf-8")
        code = "".join(re.findall(r"```python\n(.*?)```", readme, re.DOTALL))
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(SEED, folder)
            done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertIn(b"T3.BALANCE@person", done.stdout)
            report = json.loads(Path(folder, "report.json").read_text("utf-8"))
        self.assertEqual(report["requests"]["received"]["person"], 12)


if __name__ == "__main__":
    unittest.main()
