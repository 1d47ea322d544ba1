"""Areas of 600 units with planted faults, added up by another program: plain loops over what was
written. And units that fail in the middle of the work, of which none may be lost."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from decimal import Decimal
from pathlib import Path

from command import COMMAND, ROOT, govinfo

sys.path.insert(0, str(ROOT / "tests/support"))
from cells import cells  # noqa: E402
from tries import tries  # noqa: E402

YEAR = 2025
SANITIZED = any(name in os.environ for name in ("LD_PRELOAD", "ASAN_OPTIONS"))
FORMS = {form: json.loads(govinfo("template", "--form", form, "--year", YEAR).stdout) for form in ("2019", "2021")}


PATHS = list(cells(FORMS["2021"]))


def put(report, path, value):
    *way, last = path.split("/")
    for key in way:
        report = report[key]
    report[last] = value


def report_of(organ, figures, form="2021", **header):
    report = {**json.loads(json.dumps(FORMS[form])), "organ": organ, "year": YEAR, **header}
    for path in cells(report):
        put(report, path, figures.get(path, 0))
    return report


def any_figures(chance):
    figures = {}
    for path in chance.sample(PATHS, 40):
        figures[path] = chance.randrange(10**7) / 10000 if path.endswith("amount") else chance.randrange(3000)
    return figures


def credit_code(number):
    """A unified social credit code (GB 32100)."""
    digits = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = f"113213000{number:08}"
    return body + digits[-sum(digits.index(digit) * pow(3, i, 31) for i, digit in enumerate(body)) % 31]


class Area:
    """What is handed in, and what is to come of it."""

    def __init__(self, folder, chance):
        self.folder, self.chance = folder, chance
        self.listed, self.files, self.chosen = [], [], []
        self.units = {}  # standing -> what is in it: names, or the file of what has none
        self.sums = dict.fromkeys(PATHS, Decimal(0))
        self.open = {}
        self.differences = set()

    def list(self, name, kind="", parent="", code="", aliases=""):
        self.listed.append("\t".join((name, code, kind, parent, aliases)))
        return name

    def write(self, text):
        file = self.folder / f"{len(self.files):03}.json"
        file.write_text(text, "utf-8")
        self.files.append(file)
        return str(file)

    def hand_in(self, organ, figures, **header):
        return self.write(json.dumps(report_of(organ, figures, **header), ensure_ascii=False))

    def stand(self, standing, what):
        self.units.setdefault(standing, []).append(what)

    def count(self, name, figures):
        self.stand("counted", name)
        for path, value in figures.items():
            if value is None:
                self.open.setdefault(path, []).append(name)
            elif value != "/":
                self.sums[path] += Decimal(str(value))

    def unit(self, name, organ=None, **header):
        """A unit that has handed in one report, or something else."""
        organ, figures, chance = organ or name, any_figures(self.chance), self.chance
        fault = chance.choice(["", "", "", "", "blank", "missing", "same", "twice", "chosen", "last year", "other form",
                               "cut off", "vanished"])  # fmt: skip
        if fault == "blank":
            for path in chance.sample(PATHS, 3):
                figures[path] = chance.choice([None, "/"])
        if fault in ("", "blank", "same", "chosen"):
            file = self.hand_in(organ, figures, **header)
            self.count(name, figures)
        if fault == "same":
            self.hand_in(organ, figures, **header)
            self.stand("duplicate", name)
        if fault == "chosen":
            self.hand_in(organ, any_figures(chance), **header)
            self.stand("duplicate", name)
            self.chosen.append(file)
        if fault == "twice":
            for _ in range(2):
                self.hand_in(organ, any_figures(chance), **header)
                self.stand("duplicate", name)
        if fault == "last year":
            self.hand_in(organ, figures, **{**header, "year": YEAR - 1})
            self.stand("other_year", organ)
        if fault == "other form":
            self.hand_in(organ, {}, form="2019", **header)
            self.stand("other_form", organ)
        if fault == "cut off":
            text = json.dumps(report_of(organ, figures))
            self.stand("unreadable", self.write(text[: chance.randrange(len(text))]))
        if fault == "vanished":
            file = self.write("")
            self.files[-1].unlink()
            self.stand("unreadable", file)
        if fault in ("missing", "last year", "other form", "cut off", "vanished"):
            self.stand("missing", name)

    def county_without_report(self, name, bureaus):
        """Its units stand for it."""
        self.list(f"{name}人民政府", "county_government")
        self.unit_of(name, "人民政府办公室", "office")
        for i in range(bureaus):
            self.unit_of(name, f"第{i}局", "department")

    def unit_of(self, county, name, kind):
        self.list(county + name, kind, f"{county}人民政府")
        self.unit(county + name)

    def county_with_report(self, name, bureaus):
        """Its report counts, and is not what its units add up to."""
        government = self.list(f"{name}人民政府", "county_government")
        printed = {}
        for unit in ["人民政府办公室", *(f"第{i}局" for i in range(bureaus))]:
            figures = any_figures(self.chance)
            self.list(name + unit, "office" if unit.endswith("办公室") else "department", government)
            self.hand_in(name + unit, figures)
            self.stand("within", name + unit)
            for path, value in figures.items():
                printed[path] = printed.get(path, Decimal(0)) + Decimal(str(value))
        printed = {path: float(value) if path.endswith("amount") else int(value) for path, value in printed.items()}
        for path in self.chance.sample(PATHS, 4):
            printed[path] = printed.get(path, 0) + self.chance.randrange(1, 50)
            self.differences.add((government, path))
        self.hand_in(government, printed, scope="area")
        self.count(government, printed)

    def fill(self, units):
        chance = self.chance
        for i in range(6):
            self.stand("vertical", self.list(f"某市第{i}税务局", "vertical_body"))
            self.hand_in(f"某市第{i}税务局", any_figures(chance))
            self.hand_in(f"外市第{i}局", any_figures(chance))
            self.stand("unexpected", f"外市第{i}局")
        for i in range(4):
            self.county_with_report(f"{'甲乙丙丁'[i]}县", 25)
            self.county_without_report(f"{'子丑寅卯'[i]}县", 60)
        while len(self.listed) < units:
            name = f"某市第{len(self.listed)}处"
            how = chance.randrange(3)
            if how == 0:
                self.list(name, aliases=f"旧{name};原{name}")
                self.unit(name, chance.choice([f"旧{name}", f"原{name}"]))
            elif how == 1:
                code = credit_code(len(self.listed))
                self.list(name, code=code)
                self.unit(name, f"另一名称{len(self.listed)}", code=code)
            else:
                self.list(name)
                self.unit(name)
        (self.folder / "units").write_text("name\tcode\tkind\tparent\taliases\n" + "\n".join(self.listed), "utf-8")

    def arguments(self):
        names = list(map(str, self.files))
        self.chance.shuffle(names)
        (self.folder / "list").write_text("\n".join(names), "utf-8")
        chosen = [word for file in self.chosen for word in ("--choose", file)]
        return ["--units", self.folder / "units", *chosen, f"@{self.folder / 'list'}"]


class Areas(unittest.TestCase):
    def check(self, area, found):
        named = {
            standing: sorted(each["unit"] or each["file"] for each in units) for standing, units in found["units"].items()
        }
        self.assertEqual({key: units for key, units in named.items() if units}, {key: sorted(units) for key, units in area.units.items()})
        self.assertFalse(found["complete"])
        self.assertEqual(found["reports"], len(area.units["counted"]))
        sums = cells(found["report"])
        self.assertEqual(list(sums), PATHS)
        opened = {each["path"]: each for each in found["open"]}
        self.assertEqual(opened.keys(), area.open.keys())
        for path, total in area.sums.items():
            if path in area.open:
                self.assertIsNone(sums[path])
                self.assertEqual(Decimal(opened[path]["low"]), total)
                self.assertIsNone(opened[path]["high"])
                self.assertEqual(opened[path]["units"], sorted(area.open[path]))
            else:
                self.assertEqual(Decimal(str(sums[path])), total, path)
        differences = {(each["area"], each["path"]) for each in found["findings"] if each["path"] is not None}
        self.assertEqual(differences, area.differences)
        lost = {name for standing in ("missing", "unexpected", "vertical") for name in area.units[standing]}
        told = {each["unit"] for each in found["findings"]}
        self.assertEqual(lost - told, set())

    def test_they_are_what_another_program_adds_up(self):
        for seed in range(tries(20, 1)):
            with tempfile.TemporaryDirectory() as folder:
                area = Area(Path(folder), random.Random(seed))
                area.fill(600)
                texts = set()
                for jobs in (1, 3):
                    done = govinfo("rollup", "--json", "--jobs", jobs, *area.arguments())
                    self.assertEqual(done.returncode, 2, done.stderr)
                    texts.add(done.stdout)
                self.check(area, json.loads(texts.pop())["rollup"])
                self.assertEqual(texts, set(), "another order or number of threads")


class Failures(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        chance = random.Random(7)
        self.files = []
        for i in range(40):
            file = self.folder / f"{i:02}.json"
            file.write_text(json.dumps(report_of(f"某县第{i}局", any_figures(chance))), "utf-8")
            self.files.append(file)
        self.whole = self.rollup(*self.files)
        self.saved = self.folder / "saved.jsonl"

    def rollup(self, *arguments, code=0, **options):
        done = govinfo("rollup", "--json", *arguments, **options)
        self.assertEqual(done.returncode, code, done.stderr)
        return json.loads(done.stdout)["rollup"]

    def begin(self, *arguments):
        """A call that waits for a file that does not come, after twenty that are done."""
        os.mkfifo(self.folder / "pipe")
        call = [COMMAND, "rollup", "--quiet", "--save", self.saved, *arguments, *self.files[:20], self.folder / "pipe", *self.files[20:]]
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        environment |= {name: os.environ[name] for name in ("LD_PRELOAD", "ASAN_OPTIONS") if name in os.environ}
        process = subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with open(self.folder / "pipe", "wb"):
            time.sleep(1)
            yield process
            process.communicate(timeout=20)
        (self.folder / "pipe").unlink()
        yield process

    def end_by(self, number, *arguments):
        for process in self.begin(*arguments):
            if process.returncode is None:
                process.send_signal(number)
        return process.returncode

    def saved_units(self):
        lines = [json.loads(line) for line in self.saved.read_text("utf-8").splitlines()]
        return lines[1:]

    def test_what_was_interrupted_is_saved_and_begun_again(self):
        self.assertEqual(self.end_by(signal.SIGINT), 130)
        self.assertEqual(len(self.saved_units()), 20)
        self.assertEqual(self.rollup("--merge", self.saved, *self.files[20:]), self.whole)
        self.assertEqual(self.rollup("--merge", self.saved, *self.files), self.whole)

    def test_what_is_read_is_never_written_to(self):
        self.rollup("--save", self.saved, *self.files[:3])
        for option, file in (("--save", self.saved), ("--save", self.files[0]), ("--coverage", self.saved)):
            before = file.read_bytes()
            done = govinfo("rollup", "--merge", self.saved, option, file, "--force", *self.files)
            self.assertEqual((done.returncode, done.stdout, file.read_bytes()), (2, "", before))
            self.assertIn("is read by this call", done.stderr)

    def test_what_was_killed_leaves_what_was_saved_before(self):
        self.rollup("--save", self.saved, *self.files[:10])
        before = self.saved.read_bytes()
        self.assertEqual(self.end_by(signal.SIGKILL, "--force"), -signal.SIGKILL)
        self.assertEqual(self.saved.read_bytes(), before)
        self.assertEqual(self.rollup("--merge", self.saved, *self.files[10:]), self.whole)

    def test_a_saved_file_that_is_cut_off_or_changed_is_refused(self):
        self.rollup("--save", self.saved, *self.files)
        data = self.saved.read_bytes()
        chance = random.Random(8)
        for cut in [0, data.rindex(b"\n", 0, -1) + 1, *(chance.randrange(len(data)) for _ in range(tries(40, 10)))]:
            self.saved.write_bytes(data[:cut])
            done = govinfo("rollup", "--merge", self.saved, self.files[0])
            self.assertEqual((done.returncode, done.stdout), (2, ""), cut)

    def test_what_could_not_be_read_is_read_later(self):
        cut = self.files[3].read_bytes()
        self.files[3].write_bytes(cut[:-100])
        gone = self.files[5].rename(self.folder / "gone")
        found = self.rollup("--save", self.saved, *self.files, code=2)
        self.assertEqual([each["file"] for each in found["units"]["unreadable"]], [str(self.files[i]) for i in (3, 5)])
        self.assertFalse(found["complete"])
        self.files[3].write_bytes(cut)
        gone.rename(self.files[5])
        self.assertEqual(self.rollup("--merge", self.saved, self.files[3], self.files[5]), self.whole)

    @unittest.skipIf(SANITIZED, "a sanitizer's memory cannot be bounded")
    def test_a_unit_for_which_memory_does_not_suffice_is_named(self):
        large = self.folder / "large.txt"
        large.write_bytes(b"1\n" * 25_000_000)
        bound = lambda: resource.setrlimit(resource.RLIMIT_AS, (90_000_000, 90_000_000))
        found = self.rollup("--jobs", 1, *self.files, large, code=2, preexec_fn=bound)
        self.assertEqual([each["file"] for each in found["units"]["unreadable"]], [str(large)])
        self.assertEqual(found["report"], self.whole["report"])


if __name__ == "__main__":
    unittest.main()
