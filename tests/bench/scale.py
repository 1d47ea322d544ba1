"""What a report takes of a processor and of a disk, by the kind of its file: the figures of docs/scale.md.
The files are made here: the report of tests/cli/data/suqian-2023.json under as many names, its numbers drawn.
Called by `dev bench`.

usage: scale.py GOVINFO [REPORTS]
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import govinfo

COMMAND, REPORTS = sys.argv[1], int((sys.argv[2:] or ["500"])[0])
SEED = Path(__file__).resolve().parents[1] / "cli/data/suqian-2023.json"
KINDS = ("json", "text", "html", "docx", "xlsx")
MADE = {"facts": "cells.csv", "facts --findings": "findings.csv", "rollup --save": "area.jsonl"}


def write_files(folder):
    chance = random.Random(15)
    report = govinfo.read(SEED)
    for number in range(REPORTS):
        report.organ = f"青石市第{number}局"
        for path in report:
            if path.endswith("/person"):
                report[path] = chance.randrange(1000)
        for kind in KINDS:
            place = Path(folder, kind)
            place.mkdir(exist_ok=True)
            data = report.to_json().encode() if kind == "json" else report.to_bytes(kind)
            Path(place, f"{number}.{kind}").write_bytes(data)


def processor_time(arguments):
    """Seconds of one thread, the best of three."""
    best = float("inf")
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([COMMAND, *arguments], stdout=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def main():
    with tempfile.TemporaryDirectory() as folder:
        write_files(folder)
        started = processor_time(["--version"])
        print(f"{'of a file':10}{'KB':>7}" + "".join(f"{verb + ', ms':>22}" for verb in ("check", *MADE)))
        for kind in KINDS:
            files = Path(folder, kind)
            size = sum(file.stat().st_size for file in files.iterdir()) / REPORTS / 1000
            row = f"{kind:10}{size:7.1f}"
            for verb in ("check", *MADE):
                options = ["-o", Path(folder, MADE[verb]), "--force"] if verb.startswith("facts") else []
                if verb.startswith("rollup"):
                    options = [Path(folder, MADE[verb]), "--force"]
                taken = processor_time([*verb.split(), *options, "--jobs", "1", files]) - started
                row += f"{taken / REPORTS * 1000:22.2f}"
            print(row)
        for name in MADE.values():
            print(f"{name:14} {os.stat(Path(folder, name)).st_size / REPORTS / 1000:.1f} KB a report")


if __name__ == "__main__":
    main()
