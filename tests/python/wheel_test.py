"""The source package, made and installed into a fresh environment. Needs the package index."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "tests/data/reports/luobei-education-2020.txt"

MAKE = "import sys; from scikit_build_core.build import build_sdist; build_sdist(sys.argv[1])"
WHERE = """
import govinfo, importlib.metadata
from govinfo import _library
print(_library._find())
assert govinfo.__version__ == importlib.metadata.version("govinfo-cn")
"""


class Wheel(unittest.TestCase):
    def test_an_installed_package_brings_its_library(self):
        with tempfile.TemporaryDirectory() as folder:
            python = Path(folder, "bin/python")
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            pip = [python, "-m", "pip", "install", "--quiet"]
            subprocess.run([*pip, "scikit-build-core"], check=True)
            subprocess.run([python, "-c", MAKE, folder], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            (source,) = Path(folder).glob("govinfo_cn-*.tar.gz")
            subprocess.run([*pip, source], check=True)

            def run(*arguments):
                command = [python, *arguments]
                return subprocess.check_output(command, cwd=folder, env={}, encoding="utf-8")

            self.assertTrue(run("-c", WHERE).startswith(folder))
            licences = Path(folder).glob("lib/*/site-packages/govinfo_cn-*.dist-info/licenses/*")
            self.assertEqual(sorted(path.name for path in licences), ["LICENSE", "NOTICE"])
            checked = run(ROOT / "examples/python/check_report.py", SEED)
            self.assertTrue(checked.startswith("萝北县教育局 2020 consistent\n"))


if __name__ == "__main__":
    unittest.main()
