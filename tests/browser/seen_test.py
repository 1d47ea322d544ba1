"""Chromium is the judge: of each cell, what a person sees in it is what is read; where that is no
number the cell is not read as one, where it is no blank not as blank. A cell that a person would
read may be left unread, with a note, but seldom.

usage: seen_test.py [PAGE …]: says of each page what is seen and what is read
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

import means
from headless import in_script, seen_of
from tries import tries

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMMAND = os.environ["GOVINFO_COMMAND"]
PAGES_A_RUN = 60

# Rows of one cell, told by their labels.
PATHS = {
    "行政许可": "proactive/licensing/decisions",
    "行政处罚": "proactive/penalties/decisions",
    "行政强制": "proactive/coercion/decisions",
    "行政事业性收费": "proactive/fees/amount",
}


def page(sheet, table, row, cell, inside):
    head = f"<!DOCTYPE html><meta charset=utf-8><style>table{{border-collapse:collapse}}</style><style>{sheet}</style>"
    heading = "<h1>清河市教育局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>"
    return f"""{head}{heading}<table border=1 width=700 {table}>
<tr><td colspan=4><p>第二十条第（一）项</p></td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>
<tr><td>行政规范性文件</td><td>4</td><td>8</td><td>9</td></tr>
<tr><td colspan=4>第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
<tr {row}><td>行政许可</td><td colspan=3 {cell}>{inside}</td></tr>
<tr><td colspan=4>第二十条第（六）项</td></tr>
<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan=3>31</td></tr>
<tr><td>行政强制</td><td colspan=3>32</td></tr>
</table>"""


def seen_in(pages):
    """Of each page its rows, as a browser shows them."""
    out = []
    for begin in range(0, len(pages), PAGES_A_RUN):
        part = in_script(pages[begin : begin + PAGES_A_RUN])
        out += seen_of(
            f"""<!DOCTYPE html><meta charset=utf-8><body><script>{(HERE / "judge.js").read_text("utf-8")}
            const seen = {part}.map(page => {{
              const frame = document.body.appendChild(document.createElement('iframe'));
              frame.width = 1300;
              frame.height = 2500;
              frame.contentDocument.open();
              frame.contentDocument.write(page);
              frame.contentDocument.close();
              return visibleRows(frame.contentDocument);
            }});
            document.body.innerHTML = '';
            const pre = document.body.appendChild(document.createElement('pre'));
            pre.id = 'seen';
            pre.textContent = JSON.stringify(seen);
            </script>"""
        )
    return out


def read_of(text):
    """The report of a page, and the paths of its notes."""
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        run = subprocess.run([COMMAND, "--lang", "en", "convert", "--to", "json", file.name],
                             capture_output=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        return {}, run.stderr
    return json.loads(run.stdout), run.stderr


def number(text):
    """The number that a person reads in a cell; None if it is none."""
    text = unicodedata.normalize("NFKC", text.strip()) if not re.search("[²³¹⁰-₉]", text) else text
    text = re.sub(r"(?<=\d),\s?(?=\d{3}(\D|$))", "", text)
    return float(text) if re.fullmatch(r"[+-]?\d+(\.\d+)?", text) else None


def verdict(shown, read, noted):
    """`shown` is the browser's cell or None, `read` the value, None for blank, "absent" for absent."""
    if isinstance(read, dict):
        read = read["value"]
    as_number = isinstance(read, (int, float))
    if shown is None:
        return "silent" if as_number else "right"
    wanted = None if shown["object"] else number(shown["text"])
    if wanted is None:
        blank = not shown["object"] and not shown["text"].strip()
        if as_number or (read is None and not blank):
            return "silent"
        return "right"
    if as_number:
        return "right" if read == wanted else "silent"
    return "unread" if noted and read is not None else "silent"


def judge(pages):
    """(page, path, what is seen, what is read, verdict) of each row of one cell."""
    for index, rows in enumerate(seen_in(pages)):
        report, notes = read_of(pages[index])
        shown = {row[0]["text"].replace(" ", ""): row[1:] for row in rows if row}
        for label, path in PATHS.items():
            value = report
            for key in path.split("/"):
                value = value.get(key, "absent") if isinstance(value, dict) else value
            cells = shown.get(label)
            if cells is None and value == "absent":
                continue
            cell = cells[0] if cells else None
            yield index, path, cell, value, verdict(cell, value, path in notes)


class Seen(unittest.TestCase):
    def test_what_is_seen_is_what_is_read(self):
        cases = list(means.cases())
        cases = random.Random(1).sample(cases, tries(len(cases), 120))
        pages = [page(*case[1:]) for case in cases]
        pages[::2] = [each.removeprefix("<!DOCTYPE html>") for each in pages[::2]]  # with quirks
        counts = {"right": 0, "unread": 0, "silent": 0}
        silent, unread = [], []
        for index, path, cell, value, result in judge(pages):
            if path != "proactive/licensing/decisions":
                result = "silent" if result == "unread" else result
            counts[result] += 1
            if result != "right":
                found = silent if result == "silent" else unread
                found.append(f"{cases[index][0]!r} {path}: seen {cell}, read {value!r}")
        print(counts, *unread, sep="\n")
        self.assertFalse(silent, "\n" + "\n".join(silent))

    def test_the_pages_that_were_misread(self):
        folder = ROOT / "tests/data/structure"
        names = sorted(folder.glob("*.html"))
        self.assertTrue(names)
        silent = []
        for index, path, cell, value, result in judge([each.read_text("utf-8") for each in names]):
            if result == "silent":
                silent.append(f"{names[index].name} {path}: seen {cell}, read {value!r}")
        self.assertFalse(silent, "\n" + "\n".join(silent))


if __name__ == "__main__":
    if any(name.endswith(".html") for name in sys.argv[1:]):
        for name in sys.argv[1:]:
            for found in judge([Path(name).read_text("utf-8")]):
                print(name, *found)
    else:
        unittest.main()
