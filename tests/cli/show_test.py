"""`govinfo check --show` prints every cell of every table as it was read."""

import json
import re
import unittest

from command import DATA, ROOT, Form, govinfo, load, width

REPORTS = ROOT / "tests/data/reports"
TABLES = {"表二": "proactive", "表三": "requests", "表四": "proceedings"}


def shown(text):
    """table -> the rows that have cells, each the list of what stands in them."""
    out, rows, gap = {}, None, re.compile(r"  +(?=\S)")
    for line in text.splitlines():
        if match := re.match(r"(表.) ", line):
            rows = out.setdefault(TABLES[match[1]], [])
        elif line and not line.startswith(" "):
            rows = None
        elif rows is not None:
            _, *cells = gap.split(line.strip())
            if cells and all(re.fullmatch(r"(-?[\d.]+|/)[*!]*|[_?]|“[^”]*”", each) for each in cells):
                rows.append(cells)
    return out


def printed(value):
    """What a value of the canonical JSON looks like, without signs."""
    if value is None:
        return "_"
    if isinstance(value, str):
        return "/" if value == "/" else f"“{value}”"
    return re.sub(r"\.0$", "", str(value))


def rows_of(report, table):
    """The rows of a table in form order, with `?` for what is absent."""
    form, out = Form(report["form"]), []
    for row in form.rows[table]:
        held = report.get(table, {})
        for key in row.split("/"):
            held = held.get(key, {})
        held = {key: each.get("value", each) if isinstance(each, dict) else each for key, each in held.items()}
        columns = form.columns[table, row]
        out.append([printed(held[key]) if key in held else "?" for key in columns])
    return out


def unsigned(cell):
    return cell if cell.startswith("“") else cell.rstrip("*!")


class Tables(unittest.TestCase):
    def check(self, argument, report):
        text = govinfo("check", "--show", "--lang", "zh", argument).stdout
        tables = shown(text.partition("\n\n错误")[0].partition("\n\n警告")[0])
        for table in TABLES.values():
            expected = rows_of(report, table)
            if all(cell == "?" for row in expected for cell in row):
                expected = []
            with self.subTest(argument, table=table):
                got = [[unsigned(cell) for cell in row] for row in tables[table]]
                self.assertEqual(got, expected)
        for line in text.partition("\n\n警告")[0].splitlines()[1:]:
            if not line.startswith("    表"):
                self.assertLessEqual(width(line), 100, line)

    def test_every_cell_of_a_report_stands_in_its_row_and_column(self):
        for name in ("shanghai-office-2019", "suqian-2023"):
            self.check(DATA / f"{name}.json", load(name))

    def test_documents_are_shown_as_they_were_read(self):
        sources = [path for path in REPORTS.glob("*") if path.suffix in (".txt", ".html", ".docx", ".json")]
        self.assertGreater(len(sources), 50)
        for path in sources:
            done = govinfo("convert", "--to", "json", path)
            if done.returncode == 0 and not path.name.startswith("hongze"):  # an unsplit row
                self.check(path, json.loads(done.stdout))

    def test_a_row_printed_unsplit_stands_for_the_rows_under_it(self):
        text = govinfo("check", "--show", "--lang", "zh", DATA / "hongze-2023.json").stdout
        self.assertRegex(text, r"\n    （六）其他处理 +0 +0 +0 +0 +0 +0 +0\n    （七）总计 ")
        self.assertEqual(len(shown(text)["requests"]), 23)


class Signs(unittest.TestCase):
    def shown(self, name, table):
        text = govinfo("check", "--show", "--lang", "zh", DATA / f"{name}.json").stdout
        return text, shown(text)[table]

    def test_a_failed_sum_is_marked_at_its_total_and_a_failed_balance_at_its_four_cells(self):
        text, rows = self.shown("suqian-2023-five-faults", "requests")
        columns = Form("2021").columns["requests", "received"]
        marked = {
            f"{row}/{column}"
            for row, cells in zip(Form("2021").rows["requests"], rows)
            for column, cell in zip(columns, cells)
            if "!" in cell
        }
        found = json.loads(govinfo("check", "--json", DATA / "suqian-2023-five-faults.json").stdout)
        expected = set()
        for finding in found["files"][0]["findings"]:
            rule, line = finding["id"].split("@")
            if rule == "T3.BALANCE":
                expected |= {f"{row}/{line}" for row in ("received", "carried_in", "concluded", "carried_out")}
            elif rule == "T3.RESULT_SUM":
                expected.add(f"concluded/{line}")
            elif rule == "T3.ROW_TOTAL":
                expected.add(f"{line}/total")
            elif rule == "CELL.COUNT":
                expected.add(line.removeprefix("requests/"))
        self.assertEqual(marked, expected)
        self.assertIn("\n! 与规则不符；“” 不是数字，按原文保留；_ 空白\n", text)

    def test_what_was_repaired_is_marked_beside_the_number(self):
        text, rows = self.shown("shanghai-office-2019", "proactive")
        self.assertEqual(rows[-1], ["6", "251000*!"])  # 251000元: the unit fails CELL.UNIT
        self.assertIn("* 经修补后读取", text)

    def test_only_signs_that_stand_in_the_tables_are_explained(self):
        text = govinfo("check", "--show", DATA / "suqian-2023.json").stdout
        self.assertNotRegex(text, r"fails a rule|repair|is blank|not found|no number,")


class Calls(unittest.TestCase):
    def test_tables_follow_the_verdict_and_come_before_the_findings(self):
        text = govinfo("check", "--show", DATA / "hongze-2023.json", DATA / "suqian-2023.json").stdout
        order = re.findall(r"^(?:\S+\.json|Table \d|error|Not assessed)", text, re.MULTILINE)
        names = [f"{DATA}/{name}.json" for name in ("hongze-2023", "suqian-2023")]
        tables = ["Table 2", "Table 3", "Table 4"]
        self.assertEqual(order, [names[0], *tables, "error", "Not assessed", names[1], *tables, "Not assessed"])

    def test_the_exit_status_is_that_of_the_check(self):
        for name, status in (("hongze-2023", 1), ("suqian-2023", 0)):
            self.assertEqual(govinfo("check", "--show", DATA / f"{name}.json").returncode, status)

    def test_numbers_of_any_length_keep_their_columns(self):
        report = load("suqian-2023")
        for row in report["requests"]["refused"].values():
            row |= {"business": 700000000000, "total": 700000000001}
        text = govinfo("check", "--show", "--lang", "zh", "-", input=json.dumps(report)).stdout
        lines = [line for line in text.splitlines() if "700000000001" in line and "700000000000" in line][:8]
        self.assertEqual(len(lines), 8)
        ends = {width(line[: line.index("700000000001")]) for line in lines}
        self.assertEqual(len(ends), 1, lines)


if __name__ == "__main__":
    unittest.main()
