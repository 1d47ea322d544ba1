"""A wheel of ./dev dist, installed where there is nothing but Python, finds what is wrong in a report.

usage: wheel.py WHEEL [PYTHON]
"""

import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "tests" / "data" / "reports" / "luobei-education-2020.txt"
LICENCES = {"LICENSE", "NOTICE", "lexbor-LICENSE", "libzip-LICENSE", "pugixml-LICENSE", "zlib-LICENSE", "boost-LICENSE"}
MOST_SECONDS = 10
PROGRAM = """
import sys, govinfo
print(govinfo._library._find())
for finding in govinfo.read(sys.argv[1]).validate():
    print(finding.id)
"""


def main(wheel, python=sys.executable):
    names = zipfile.ZipFile(wheel).namelist()
    licences = {Path(name).name for name in names if "/licenses/" in name}
    assert LICENCES <= licences, licences
    assert any(name.endswith("/sboms/sbom.spdx.json") for name in names), names
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([python, "-m", "venv", folder], check=True)
        own = Path(folder, "bin", "python")
        begin = time.monotonic()
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]
        subprocess.run([own, *install, wheel], env={}, check=True)
        command = [own, "-I", "-c", PROGRAM, SEED]
        said = subprocess.run(command, env={}, check=True, capture_output=True, text=True).stdout.split()
        seconds = time.monotonic() - begin
    assert said[0].startswith(folder), said
    assert said[1:] == ["T2.NOT_SUM@other_services"], said
    assert seconds < MOST_SECONDS, seconds
    print(f"  ok    from pip install to the first finding {seconds:.1f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
