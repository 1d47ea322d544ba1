"""What a Java program takes to have reports checked, JSON in and JSON out, beside a C program.
Called by `dev bench`.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import govinfo

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "tests/data/reports"
CALLS = "5000"


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, encoding="utf-8").stdout


def main():
    library = Path(os.environ["GOVINFO_LIBRARY"])
    pom = ROOT / "capi/java/pom.xml"
    jna = re.search(r"<artifactId>jna</artifactId>\s*<version>(.*?)</version>", pom.read_text("utf-8"))[1]
    with tempfile.TemporaryDirectory() as folder:
        run("mvn", "-q", "-B", "-ntp", "-f", pom, "package", "-DskipTests", f"-Dgovinfo.build={folder}/build")
        path = f"{folder}/build/classes:{Path.home()}/.m2/repository/net/java/dev/jna/jna/{jna}/jna-{jna}.jar"
        run("cc", "-O2", "-o", f"{folder}/validate", ROOT / "tests/bench/validate.c", f"-I{ROOT}/capi/include",
            library, f"-Wl,-rpath,{library.parent}")  # fmt: skip
        slowest = 0.0
        for name in ("luobei-education-2020.txt", "hongze-2023.txt"):
            json = Path(folder, "report.json")
            json.write_text(govinfo.read(REPORTS / name).to_json(), "utf-8")
            c = float(run(f"{folder}/validate", json, CALLS))
            java = float(run("java", "-cp", path, ROOT / "tests/bench/Validate.java", json, CALLS))
            slowest = max(slowest, java / c)
            print(f"{name}, JSON to findings in JSON: C {c:.0f} us, Java {java:.0f} us, {java / c:.2f} times")
    return 0 if slowest <= 2 else 1


if __name__ == "__main__":
    sys.exit(main())
