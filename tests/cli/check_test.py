"""What `govinfo check` says of real reports is held against arithmetic done here."""

import json
import random
import re
import unittest

from command import DATA, SEED, Form, cell, govinfo, is_number, load, sums, width

REPORTS = ("hongze-2023", "shanghai-office-2019", "suqian-2023", "suqian-2023-five-faults")


def failing(report):
    """id -> (left, right) of what must fail: a cell without a number can be anything from 0 up."""
    out = {}
    for rule, sides in sums(report).items():
        values = [[cell(report, path) for path in side] for side in sides]
        left, right = (sum(filter(is_number, side)) for side in values)
        exact = [all(map(is_number, side)) for side in values]
        if (left > right and exact[1]) or (right > left and exact[0]):
            out[rule] = (str(left), str(right))
    return out


def accounts(text):
    """id -> the lines of the account under it."""
    out, lines = {}, None
    for line in text.splitlines():
        if match := re.search(r"  (T[34]\.\w+@\S+)$", line):
            lines = out.setdefault(match[1], [])
        elif lines is not None and line.startswith("      "):
            lines.append(line)
        else:
            lines = None
    return out


def expand(names, labels):
    """Keys meant by 「甲、乙至丁（3行）」 or 「全部25行」; labels: label -> key, in form order."""
    order, out = list(labels), []
    if re.fullmatch(r"全部\d+[行列]", names):
        return list(labels.values())
    while names:
        first = max((label for label in order if names.startswith(label)), key=len)
        names = names.removeprefix(first)
        last = first
        if names.startswith("至"):
            names = names.removeprefix("至")
            last = max((label for label in order if names.startswith(label)), key=len)
            names = re.sub(r"^（\d+[行列]）", "", names.removeprefix(last))
        out += [labels[each] for each in order[order.index(first) : order.index(last) + 1]]
        names = names.removeprefix("、")
    return out


class Arithmetic(unittest.TestCase):
    def test_exactly_the_sums_that_cannot_hold_fail(self):
        for name in REPORTS:
            with self.subTest(name):
                found = json.loads(govinfo("check", "--json", DATA / f"{name}.json").stdout)
                told = {
                    each["id"]: (each["left"], each["right"])
                    for each in found["files"][0]["findings"]
                    if each["rule"].startswith(("T3.", "T4."))
                }
                self.assertEqual(told, failing(load(name)))

    def test_the_text_shows_both_sides_and_every_operand_that_counts(self):
        for name in REPORTS:
            report = load(name)
            form = Form(report["form"])
            shown = accounts(govinfo("check", "--lang", "zh", DATA / f"{name}.json").stdout)
            self.assertEqual(shown.keys(), failing(report).keys())
            for rule, (left, right) in failing(report).items():
                with self.subTest(name, rule=rule):
                    lines = shown[rule]
                    places = sums(report)[rule]
                    for path in places[0] + places[1]:
                        value = cell(report, path)
                        if not is_number(value) or value == 0:
                            continue
                        table, row = path.split("/", 1)
                        row, column = row.rsplit("/", 1)
                        across = rule.split("@")[1] == row
                        label = form.labels.get(
                            (table, "column", column) if across else (table, "row", row), "（六）其他处理"
                        )
                        pattern = f"{re.escape(label)} +{value}(  第\\d+行)?$"
                        self.assertTrue(any(re.search(pattern, line) for line in lines), (label, lines))
                    exact = all(is_number(cell(report, path)) for path in places[0] + places[1])
                    word = "相差" if exact else "至少相差"
                    self.assertRegex(lines[-1], f"^ +{word} +{int(left) - int(right)}$")

    def test_the_row_and_the_column_called_other_are_told_apart(self):
        report = json.loads(govinfo("convert", "--to", "json", SEED).stdout)
        report["requests"]["other"]["other"] = 2
        text = govinfo("check", "--lang", "zh", "-", input=json.dumps(report)).stdout
        shown = accounts(text)
        self.assertEqual(shown.keys(), {"T3.RESULT_SUM@other", "T3.ROW_TOTAL@other"})
        self.assertRegex(shown["T3.RESULT_SUM@other"][1], "右边 +（六）其他处理 +2 ")
        self.assertRegex(shown["T3.ROW_TOTAL@other"][1], "右边 +法人或其他组织·其他 +2 ")
        self.assertIn("· 法人或其他组织·其他  T3.RESULT_SUM@other\n", text)
        self.assertIn("· （六）其他处理  T3.ROW_TOTAL@other\n", text)

    def test_numbers_line_up(self):
        for language in ("zh", "en"):
            for name in REPORTS:
                text = govinfo("check", "--lang", language, DATA / f"{name}.json").stdout
                for rule, lines in accounts(text).items():
                    numbers = [re.sub(r"  (第\d+行|line \d+)$", "", line) for line in lines]
                    numbers = [line for line in numbers if re.search(r"  -?\d+$", line)]
                    with self.subTest(name, language=language, rule=rule):
                        self.assertGreater(len(numbers), 2)
                        self.assertEqual(len({width(line) for line in numbers}), 1, numbers)


def blank_cells(report):
    form = Form(report["form"])
    return {
        f"{table}/{row}/{column}"
        for table in form.rows
        for row in form.rows[table]
        for column in form.columns[table, row]
        if cell(report, f"{table}/{row}/{column}") is None
    }


def listed_blanks(text, form):
    """The cells that the text in Chinese lists as blank, and in how many lines."""
    tables = {"表二": "proactive", "表三": "requests", "表四": "proceedings"}
    cells, lines, table = [], 0, None
    for line in text.partition("CELL.BLANK")[2].partition("无法核对")[0].splitlines():
        if match := re.match(r"    (表.) ", line):
            table = tables[match[1]]
        elif match := re.match(r"      空白  (.*) · (.*?)(  CELL.BLANK@\S+)?$", line):
            row_labels = {form.labels[table, "row", row]: row for row in form.rows[table]}
            rows = expand(match[1], row_labels)
            keys = form.columns[table, rows[0]]
            columns = expand(match[2], {form.labels[table, "column", key]: key for key in keys})
            cells += [f"{table}/{row}/{column}" for row in rows for column in columns]
            lines += 1
    return cells, lines


class Cells(unittest.TestCase):
    def test_a_published_report_with_many_blanks(self):
        blank = blank_cells(load("shanghai-office-2019"))
        self.assertEqual(len(blank), 135)
        text = govinfo("check", "--lang", "zh", DATA / "shanghai-office-2019.json").stdout
        cells, lines = listed_blanks(text, Form("2019"))
        self.assertEqual(sorted(cells), sorted(blank))
        self.assertLess(lines, 10)

    def test_any_pattern_of_blanks(self):
        random.seed(20210926)
        for share in (1, 3, 10, 40, 80, 97) * 3:
            report = load("suqian-2023")
            for table in ("requests", "proceedings"):
                for row in Form("2021").rows[table]:
                    held = cell(report, f"{table}/{row}")
                    held |= {column: None for column in held if random.randrange(100) < share}
            text = govinfo("check", "--lang", "zh", "-", input=json.dumps(report)).stdout
            cells, _ = listed_blanks(text, Form("2021"))
            self.assertEqual(sorted(cells), sorted(blank_cells(report)), share)

    def test_a_unit_in_a_cell_is_shown_as_printed(self):
        text = govinfo("check", DATA / "shanghai-office-2019.json").stdout
        self.assertRegex(text, r"\n +251000元  procurement · amount  CELL.UNIT@proactive/procurement/amount\n")


class Places(unittest.TestCase):
    def test_the_lines_named_in_the_seed_hold_the_numbers(self):
        source = SEED.read_text("utf-8").splitlines()
        text = govinfo("check", SEED).stdout
        places = re.findall(r" (\d+)  line (\d+)\n", text)
        self.assertEqual([value for value, _ in places], ["4", "2", "2"])
        for value, line in places:
            self.assertEqual(source[int(line) - 1].strip(), value)
        label = next(i for i, line in enumerate(source) if "其他对外管理服务事项" in line)
        self.assertEqual([int(line) - 1 - label for _, line in places], [3, 1, 2])


if __name__ == "__main__":
    unittest.main()
