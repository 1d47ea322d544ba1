#!/usr/bin/env python3
"""Breaks the library on purpose and looks whether a test notices.

    ./dev mutate                          200 mutants, drawn from the files below
    ./dev mutate --count 40 --seed 2      fewer, and others
    ./dev mutate --only src/engine        of those files alone

A mutant is the library with one small change: `<` for `<=`, `&&` for `||`, a number one higher, a
condition the other way round, a statement left out. It is built apart (build/mutation) and killed by
the first test program that fails or does not end. Exit 1 if fewer than 95 in 100 are. What lives
must be mended by a test, or stands in survivors.txt with the reason why no test can tell it.
"""

import argparse
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build/mutation"
SURVIVORS = pathlib.Path(__file__).with_name("survivors.txt")

FOLDERS = ["src/document", "src/engine", "src/prose", "src/read", "src/rules"]
FILES = ["src/ops/compare.cpp", "src/ops/diagnose.cpp", "src/ops/diagnose_search.cpp",
         "src/ops/diagnose_slips.cpp", "src/ops/totals.cpp"]
# The quickest first: most mutants are killed by the first two.
PROGRAMS = ["rules", "unit", "forms", "forms_next", "golden", "property"]

CHANGES = [
    (r"(?<![<>=!+\-*/&|])<=(?!>)", "<"),
    (r"(?<![<>=!\-])>=", ">"),
    (r"(?<= )<(?= )", "<="),
    (r"(?<= )>(?= )", ">="),
    (r"==", "!="),
    (r"!=", "=="),
    (r"&&(?= )", "||"),
    (r"\|\|(?= )", "&&"),
    (r"(?<= )\+(?= )", "-"),
    (r"(?<= )-(?= )", "+"),
    (r"\+\+(?=\w)", "--"),
    (r"(?<=[(\s])!(?=[\w(])", ""),
    (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"),
    (r"(?<=[\s(\[{,])(\d+)(?=[\s)\]},;U])", lambda m: str(int(m.group(1)) + 1)),
    (r"\bif \((?!const|auto)", "if (!(bool)("),
    (r"^\s+continue;", ";"),
    (r"^\s+(?!return|if|else|for|while|case|break|continue|const|auto|using)[\w.>:-]+\([^{}]*\);$", ";"),
]


@dataclass(frozen=True)
class Mutant:
    file: str
    line: int
    before: str
    after: str

    @property
    def name(self):
        return f"{self.file}: {self.before.strip()} -> {self.after.strip()}"


def without_words(line):
    """Strings and comments blanked, so that only code is changed; columns stay."""
    line = re.sub(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', lambda m: "\0" * len(m.group()), line)
    return re.sub(r"//.*", lambda m: "\0" * len(m.group()), line)


def closed(line, start):
    """Where the bracket that opens before `start` is closed; none if on another line."""
    depth = 1
    for at in range(start, len(line)):
        depth += (line[at] == "(") - (line[at] == ")")
        if depth == 0:
            return at
    return None


def mutants_of(path):
    text = path.read_text(encoding="utf-8").split("\n")
    name = path.relative_to(ROOT).as_posix()
    for number, line in enumerate(text, 1):
        code = without_words(line)
        if re.match(r"\s*(#|static_assert|using|template|namespace)|.*\bconstexpr (std::string_view|Text)", code):
            continue
        for pattern, into in CHANGES:
            for found in re.finditer(pattern, code):
                if pattern.startswith(r"\bif"):
                    end = closed(code, found.end())
                    if end is None:
                        continue
                    after = line[: found.start()] + into + line[found.end() : end] + "))" + line[end + 1 :]
                else:
                    word = into(found) if callable(into) else into
                    after = line[: found.start()] + word + line[found.end() :]
                yield Mutant(name, number, line, after)


def draw(files, count, seed):
    """The same on every machine: by the digest of what is changed, evenly over the files' lines."""
    everything = [mutant for path in files for mutant in mutants_of(path)]
    return sorted(everything, key=lambda m: hashlib.sha256(f"{seed} {m.line} {m.name}".encode()).digest())[:count]


def run(command, seconds):
    environment = {**os.environ, "GOVINFO_TEST_SCALE": "3", "GOVINFO_DAMAGE_COUNT": "300"}
    try:
        return subprocess.run(command, cwd=WORK / "source", env=environment, capture_output=True,
                              timeout=seconds, check=False).returncode
    except subprocess.TimeoutExpired:
        return "no end"


def build():
    targets = [f"govinfo_test_{name}" for name in PROGRAMS]
    return run(["ninja", "-C", "build/test", *targets], 1800)


def prepare():
    """A copy, so that the working tree is never broken."""
    source = WORK / "source"
    source.mkdir(parents=True, exist_ok=True)
    kept = ["CMakeLists.txt", "CMakePresets.json", "include", "src", "capi", "examples", "tests", "cmake",
            "LICENSE", "NOTICE", "README.md"]
    for name in kept:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, dirs_exist_ok=True)
        elif (ROOT / name).exists():
            shutil.copy2(ROOT / name, source / name)
    lexbor = ROOT / "build/lexbor"
    if lexbor.is_dir() and not (source / "build/lexbor").exists():
        shutil.copytree(lexbor, source / "build/lexbor")
    if run(["cmake", "--preset", "test", "-DGOVINFO_WARNINGS_AS_ERRORS=OFF", "-DCMAKE_BUILD_TYPE=Debug",
            "-DCMAKE_CXX_FLAGS=-O1 -g0"], 600) != 0 or build() != 0:
        sys.exit("the library does not build unbroken")
    for name in PROGRAMS:
        if run([f"build/test/bin/govinfo_test_{name}"], 1200) != 0:
            sys.exit(f"{name} fails on the unbroken library")


def verdict(mutant):
    """Which program killed it; `builds not` and none are the others."""
    path = WORK / "source" / mutant.file
    whole = path.read_text(encoding="utf-8")
    lines = whole.split("\n")
    lines[mutant.line - 1] = mutant.after
    path.write_text("\n".join(lines), encoding="utf-8")
    try:
        if build() != 0:
            return "builds not"
        for name in PROGRAMS:
            if run([f"build/test/bin/govinfo_test_{name}"], 300) != 0:
                return name
        return None
    finally:
        path.write_text(whole, encoding="utf-8")


def explained():
    """Mutants that no test can tell, by name."""
    if not SURVIVORS.exists():
        return set()
    return {line for line in SURVIVORS.read_text(encoding="utf-8").split("\n") if line.startswith("src/")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()

    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.cpp"))]
    files += [ROOT / name for name in FILES]
    files = [path for path in files if path.relative_to(ROOT).as_posix().startswith(arguments.only)]
    prepare()
    known = explained()
    counts = {"killed": 0, "alive": 0, "told": 0}
    # More than asked for: what does not build is no mutant.
    for mutant in draw(files, arguments.count * 3, arguments.seed):
        if sum(counts.values()) == arguments.count:
            break
        killer = verdict(mutant)
        if killer == "builds not":
            continue
        outcome = "killed" if killer else "told" if mutant.name in known else "alive"
        counts[outcome] += 1
        print(f"{sum(counts.values()):4} {outcome:6} {killer or '':10} {mutant.file}:{mutant.line} "
              f"{mutant.before.strip()} -> {mutant.after.strip()}", flush=True)
    judged = counts["killed"] + counts["alive"]
    share = 100 * counts["killed"] / judged if judged else 0
    print(f"{counts['killed']} of {judged} killed ({share:.1f} %), {counts['told']} that no test can tell")
    return 0 if share >= 95 else 1


if __name__ == "__main__":
    sys.exit(main())
