"""Facts in pyarrow, DuckDB, Polars and pandas: programs in engines/, in an environment of their own. Needs the
package index.

usage: engines_test.py COMMAND
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = sys.argv.pop()
PACKAGES = ("pyarrow", "duckdb", "polars", "pandas")


class Engines(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.python = Path(folder.name, "bin/python")
        subprocess.run([sys.executable, "-m", "venv", folder.name], check=True)
        subprocess.run([cls.python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)

    def run_program(self, name, *arguments):
        program = ROOT / f"tests/python/engines/{name}.py"
        subprocess.run([self.python, program, *arguments], check=True, cwd=ROOT)

    def test_all_take_the_stream(self):
        self.run_program("streams", ROOT / "tests/cli/data")

    def test_queries_and_notebook_give_the_right_answers(self):
        self.run_program("queries", COMMAND)


if __name__ == "__main__":
    unittest.main()
