"""`govinfo chart`: of each drawing the words, the numbers and the lengths of its bars, held against the JSON that
was drawn and the form as its instrument prints it."""

import json
import random
import re
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

from command import ROOT, Form, cell, govinfo, is_number

from tries import tries

SVG = "{http://www.w3.org/2000/svg}"
REPORTS = sorted((ROOT / "tests/data/reports").glob("*.json"))
SUQIAN = ROOT / "tests/data/reports/suqian-2023.json"
CLOSE = Fraction(3, 100)  # px
OTHERS = ("received", "carried_in", "concluded", "carried_out")


class Drawing:
    """Bars by their lines: the words over them, the numbers beside them, what their pieces measure in px."""

    def __init__(self, svg):
        self.root = ElementTree.fromstring(svg)
        ids = [each.get("id") for each in self.root.iter() if each.get("id")]
        assert self.root.get("role") == "img" and self.root.get("aria-labelledby").split() == ids
        title, description = self.root.find(f"{SVG}title"), self.root.find(f"{SVG}desc")
        assert [title.get("id"), description.get("id")] == ids
        self.title, self.description = title.text, description.text
        assert not {each.tag for each in self.root.iter()} & {f"{SVG}script", f"{SVG}image", f"{SVG}use"}
        self.words, self.bars, heads = [], [], []
        assert all("%" not in value for each in self.root.iter() for value in each.attrib.values())
        for each in self.root.find(f"{SVG}g"):
            if each.get("class") == "bar":
                self.bars.append({"words": heads, "numbers": [], "pieces": pieces(each)})
                heads = []
            elif each.tag == f"{SVG}text" and each.get("text-anchor") == "end" and self.bars:
                self.bars[-1]["numbers"].append(each.text)
            elif each.tag == f"{SVG}text":
                heads.append(each.text)
        self.words = heads if not self.bars else []


def px(text):
    assert re.fullmatch(r"\d+\.\d\d", text), text
    return Fraction(text)


def pieces(bar):
    """(begin, width) of each."""
    return [(px(each.get("x")), px(each.get("width"))) for each in bar.iter(f"{SVG}rect")]


def longest_of(drawing):
    """How long the longest bar is, in px."""
    return max((begin + width for bar in drawing.bars for begin, width in bar["pieces"]), default=0)


def chart(*reports, lang="zh", status=0):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for index, report in enumerate(reports):
            files.append(Path(folder, f"{index}.json"))
            files[-1].write_text(json.dumps(report, ensure_ascii=False), "utf-8")
        done = govinfo("--lang", lang, "chart", *files)
    assert done.returncode == status, done.stderr
    return done.stderr if status else Drawing(done.stdout)


def value(report, path):
    """None where it is not known."""
    try:
        found = cell(report, path)
    except KeyError:
        return None
    return 0 if found == "/" else Fraction(str(found)) if is_number(found) else None


def total(values):
    return None if None in values else sum(values)


def outcomes(report):
    """(row, of persons, of others, total) of each outcome that is not 0."""
    form = Form(report["form"])
    columns = form.columns["requests", "received"]
    rows = [row for row in form.rows["requests"] if row not in OTHERS]
    if isinstance(report["requests"].get("other"), dict) and report["form"] == "2021":
        other = report["requests"]["other"]
        if set(other) & set(columns):
            rows = [row for row in rows if not row.startswith("other/") or row[6:] in other]
            rows.append("other")
    for row in rows:
        values = {column: value(report, f"requests/{row}/{column}") for column in columns}
        parts = (values["person"], total([values[each] for each in columns if each not in ("person", "total")]))
        if any(each != 0 for each in (*parts, values["total"])):
            yield (row, *parts, values["total"])


def digits(number):
    if number is None:
        return "未知"
    return f"{float(number):.6f}".rstrip("0").rstrip(".") if number.denominator > 1 else str(number)


def drawn_report(draw):
    """Cells of every state; few or many rows; small and large numbers."""
    form = Form("2021")
    report = {"govinfo": 1, "form": "2021", "organ": "某县<教育>局", "year": 2024, "requests": {}}
    largest = draw.choice((3, 50, 10**6, 10**12))
    for row in form.rows["requests"]:
        at = report["requests"]
        for key in row.split("/"):
            at = at.setdefault(key, {})
        for column in form.columns["requests", row]:
            at[column] = draw.choice((0, 0, draw.randrange(largest), draw.randrange(largest), None, "/", "详见附件", -1))
            if draw.random() < 0.7 and not is_number(at[column]):
                at[column] = 0
        if draw.random() < 0.4:
            at.update(dict.fromkeys(at, 0))
    return report


class Outcomes(unittest.TestCase):
    def check(self, report):
        drawing = chart(report)
        expected = sorted(outcomes(report))
        form = Form(report["form"])
        labels = {row: form.labels.get(("requests", "row", row), "（六）其他处理") for row, *_ in expected}
        longest = max((sum(max(part or 0, 0) for part in parts) for _, *parts, _ in expected), default=0)
        self.assertEqual(len(drawing.bars), len(expected))
        unseen, room = list(drawing.bars), longest_of(drawing)
        for row, *parts, whole in expected:
            bar = next(bar for bar in unseen if "".join(bar["words"]).endswith(labels[row]))
            unseen.remove(bar)
            self.assertEqual(bar["numbers"], [digits(each) for each in (*parts, whole)], row)
            at, measured = Fraction(0), list(bar["pieces"])
            for part in parts:
                if part is None or part <= 0:
                    continue
                begin, width = measured.pop(0)
                self.assertLessEqual(abs(begin - at * room / longest), CLOSE)
                self.assertLessEqual(abs(width - part * room / longest), CLOSE)
                at += part
            self.assertFalse(measured)
        return len(expected)

    def test_every_outcome_of_the_reports_that_were_published(self):
        rows = 0
        for path in REPORTS:
            report = json.loads(path.read_text("utf-8"))
            if "requests" in report:
                with self.subTest(path.stem):
                    rows += self.check(report)
        self.assertGreater(rows, 200)

    def test_every_outcome_of_reports_that_were_drawn_by_lot(self):
        draw = random.Random(7)
        rows = 0
        for _ in range(tries(150, 15)):
            rows += self.check(drawn_report(draw))
        self.assertGreater(rows, 100)

    def test_nothing_of_a_report_is_markup_and_the_bytes_are_the_same(self):
        report = drawn_report(random.Random(8)) | {"organ": "\"'><script>&]]>\u0001局"}
        drawing = chart(report)
        self.assertTrue(drawing.title.startswith("\"'><script>&]]>\ufffd局 2024年度"), drawing.title)

    def test_english_names_rows_by_their_keys(self):
        report = json.loads(SUQIAN.read_text("utf-8"))
        drawing = chart(report, lang="en")
        self.assertIn("granted: person ", drawing.description)
        self.assertEqual(drawing.bars[0]["words"][-1], "granted")


class Years(unittest.TestCase):
    def reports(self, draw, years):
        for year in years:
            form = "2021" if year > 2020 else "2019"
            cells = {row: {"total": draw.choice((0, draw.randrange(4000), None))} for row in OTHERS}
            yield {"govinfo": 1, "form": form, "organ": "某县", "year": year, "requests": cells}

    def test_each_year_has_its_three_bars_in_the_order_of_years(self):
        draw = random.Random(9)
        for _ in range(tries(30, 5)):
            reports = list(self.reports(draw, draw.sample(range(2019, 2027), draw.randint(2, 8))))
            drawing = chart(*reports)
            reports.sort(key=lambda report: report["year"])
            values = [[value(each, f"requests/{row}/total") for row in ("received", "concluded", "carried_out")]
                      for each in reports]
            longest = max(each or 0 for row in values for each in row)
            self.assertEqual(len(drawing.bars), 3 * len(reports))
            for index, bar in enumerate(drawing.bars):
                expected = values[index // 3][index % 3]
                self.assertEqual(bar["numbers"], [digits(expected)])
                self.assertEqual(bar["words"][-1:], [str(reports[index // 3]["year"])] if index % 3 == 0 else [])
                widths = [width for _, width in bar["pieces"]]
                self.assertEqual(len(widths), 1 if expected else 0)
                if expected:
                    self.assertLessEqual(abs(widths[0] - longest_of(drawing) * expected / longest), CLOSE)

    def test_what_does_not_belong_together_is_refused_and_says_what_to_do(self):
        one, other = self.reports(random.Random(10), (2023, 2024))
        for changed, path in ((other | {"year": 2023}, "year"), (other | {"organ": "某市"}, "organ")):
            complaint = chart(one, changed, lang="en", status=2)
            self.assertIn(f"{path}: these reports do not belong together", complaint)
            self.assertIn("give reports of one body", complaint)


class Calls(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_the_drawing_goes_to_a_file_that_is_not_there_yet(self):
        target = self.folder / "chart.svg"
        self.assertEqual(govinfo("chart", SUQIAN, "-o", target).returncode, 0)
        first = target.read_bytes()
        done = govinfo("chart", SUQIAN, "-o", target)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--force", done.stderr)
        self.assertEqual(govinfo("chart", SUQIAN, "-o", target, "--force").returncode, 0)
        self.assertEqual(target.read_bytes(), first)

    def test_another_kind_of_file_is_refused(self):
        done = govinfo("chart", SUQIAN, "-o", self.folder / "chart.png")
        self.assertEqual(done.returncode, 2)
        self.assertIn(".svg", done.stderr)

    def test_one_file_that_cannot_be_read_and_nothing_is_drawn(self):
        done = govinfo("chart", SUQIAN, self.folder / "none.json", "-o", self.folder / "chart.svg")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("none.json", done.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
