"""What the command does grows no faster than its input: work is counted in instructions, so that neither
the machine nor its load matters.

Each kind makes an input of a given size out of one thing that some rule or view looks for. Twice as much
of it may take at most 2.3 times the work; a loop inside a loop takes 4.
"""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
from typing import Callable, Dict, List

COMMAND = os.environ["GOVINFO_COMMAND"]
MOST = 2.3

HEADINGS = {
    "preamble": "",
    "overview": "一、总体情况",
    "problems": "五、存在的主要问题及改进情况",
    "other_matters": "六、其他需要报告的事项",
}


def report(organ: str = "青石县财政局", sections=None, **texts: str) -> dict:
    """A report on 2024 with an empty table three, whose totals are 12."""
    cells = {"received": {"total": 12}, "carried_in": {"total": 0}, "concluded": {"total": 12}, "carried_out": {"total": 0}}
    if sections is None:
        sections = [{"key": key, "heading": HEADINGS[key], "text": text} for key, text in texts.items()]
    return {"govinfo": 1, "form": "2021", "organ": organ, "year": 2024, "sections": sections, "requests": cells}


def page(rows: int) -> str:
    """A page on whose table the reader has something to note at every row."""
    applicants = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")

    def row(label: str) -> str:
        return f"<tr><td>{label}</td>" + "<td>1</td>" * 7 + "</tr>"

    head = "<tr><td></td>" + "".join(f"<td>{each}</td>" for each in applicants) + "</tr>"
    known = row("一、本年新收政府信息公开申请数量") + row("二、上年结转政府信息公开申请数量")
    unknown = "".join(row(f"{i}．不存在的项目") for i in range(rows))
    return f"<h2>三、收到和处理政府信息公开申请情况</h2><table>{head}{known}{unknown}</table>"


def only(document) -> Callable[[int], List]:
    return lambda size: [document(size)]


def older_and_newer(section: Callable[[int], List[dict]]) -> Callable[[int], List]:
    def make(size: int) -> List:
        older, newer = report(sections=section(size)), report(sections=section(size))
        for each in newer["sections"]:
            each["text"] += "改"
        return [older, newer]

    return make


def parts(size: int) -> List[dict]:
    return [{"key": "unknown", "heading": f"第{i}部分", "text": f"第{i}部分的文字。"} for i in range(size)]


def one_part(size: int) -> List[dict]:
    return [{"key": "overview", "heading": HEADINGS["overview"], "text": "全面推进政务公开工作。" * size}]


def register(head: str, row: str) -> Callable[[int], List[str]]:
    """Rows of CSV that differ in the number that stands for {0}."""
    return lambda size: [head + "\n" + "".join(row.format(i) + "\n" for i in range(size))]


def unit_list(size: int) -> List:
    return ["名称,别名\n" + "".join(f"清源县第{i}局,第{i}局\n" for i in range(size)), report()]


def saved_units(size: int) -> List[str]:
    """A roll-up that was saved."""
    head = {"govinfo": 1, "rollup": "saved", "trace": True, "blank": "unknown", "lines": size}
    lines = [
        {"role": "unit", "form": "2021", "year": 2025, "organ": f"清源县第{i}局", "code": "", "organ_kind": "department",
         "scope": "organ", "source": f"{i}.json", "cells": " ".join(["1"] * 207)}
        for i in range(size)
    ]
    return ["".join(json.dumps(line, ensure_ascii=False) + "\n" for line in [head, *lines])]


def different_words(size: int) -> str:
    """Text in which no run of letters comes twice."""
    return "。".join(chr(0x4E00 + i % 20000) + chr(0x4E00 + i * 7919 % 20000) + chr(0x4E00 + i * 104729 % 20000) * 3 for i in range(size))


# By name: the verb with its options, how often the smaller input repeats its part, and what it is made of.
KINDS: Dict[str, tuple] = {
    "marks": (["check"], 20000, only(lambda n: report(other_matters="，" * n))),
    "nothing": (["check"], 20000, only(lambda n: report(other_matters="无，" * n))),
    "percents": (["check", "--json"], 1500, only(lambda n: report(overview="收到政府信息公开申请，予以公开7件，占39.6%。" * n))),
    "counts": (["check", "--json"], 1500, only(lambda n: report(overview="收到政府信息公开申请7件。" * n))),
    "years": (["check", "--json"], 3000, only(lambda n: report(problems="2024年，我局将继续努力。" * n))),
    "instruments": (["check", "--json"], 1500, only(lambda n: report(overview="《年度报告格式》（国办公开办函〔2019〕60号" * n))),
    "bodies": (["check", "--json"], 10000, only(lambda n: report("青石县" * n + "财政局", overview="我局" * n))),
    "fees": (["check", "--json"], 4000, only(lambda n: report(other_matters="信息处理费" + "一件1件" * n))),
    "amounts": (["check", "--json"], 4000, only(lambda n: report(other_matters="信息处理费" + "字" * n + "。" + "1元、" * n))),
    "clause": (["check", "--json"], 4000, only(lambda n: report(overview="收到申请" + "办理" * n + "12件"))),
    "brackets": (["check", "--json"], 4000, only(lambda n: report(overview="收到申请" + "（其中）12件" * n))),
    "copied": (["check", "--json", "--previous"], 1500, older_and_newer(one_part)),
    "notes": (["check", "--json"], 400, only(page)),
    "parts": (["compare", "--same-year"], 1500, older_and_newer(parts)),
    "long part": (["compare", "--same-year"], 3000, older_and_newer(one_part)),
    "other words": (["compare"], 3000, lambda n: [report(overview=different_words(n)), report(overview=different_words(n))]),
    "tally": (["tally", "--json", "--year", "2025", "--documents"], 3000,
              register("编号,索引号,文件类别,生成日期,公开属性,公开日期", "D{0},QY/1,规章,2025-03-03,主动公开,2025-06-03")),
    "catalogue": (["catalogue", "--organ-code", "000014349", "--documents"], 1000,
                  register("编号,索引号,名称,文件类别,生成日期,公开属性,公开日期", "D{0},,办法,规章,2025-03-03,主动公开,2025-06-03")),
    "one index": (["catalogue", "--to", "html", "--documents"], 1000,
                  register("编号,索引号,名称,文件类别,生成日期,公开属性,公开日期", "D{0},QY/1,办法,规章,2025-03-03,主动公开,2025-06-03")),
    "one id": (["tally", "--json", "--year", "2025", "--requests"], 3000,
               register("编号,收到日期,申请人类别", "R1,2025-03-03,自然人")),
    "deadlines": (["deadlines", "--json", "--on", "2025-06-03", "--requests"], 1000,
                  register("编号,收到日期,申请人类别,补正通知日期", "R{0},2025-03-03,自然人,2025-03-05")),
    "units": (["rollup", "--json", "--units"], 1500, unit_list),
    "saved": (["rollup", "--json", "--merge"], 500, saved_units),
    "diagnosis": (["diagnose", "--json"], 3000, only(lambda n: report(overview="收到政府信息公开申请7件，占39.6%。" * n))),
}


class Growth(unittest.TestCase):
    def work(self, folder: str, kind: str, size: int) -> int:
        arguments, _, make = KINDS[kind]
        paths = []
        for i, document in enumerate(make(size)):
            text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
            kind_of_file = "json" if not isinstance(document, str) else "html" if document.startswith("<") else "csv"
            paths.append(pathlib.Path(folder, f"{i}.{kind_of_file}"))
            paths[-1].write_text(text, "utf-8")
        tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
        done = subprocess.run([*tool, COMMAND, *arguments, *paths], capture_output=True, check=False)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode()[-2000:])
        counted = re.search(rb"Collected : (\d+)", done.stderr)
        self.assertIsNotNone(counted, done.stderr.decode()[-2000:])
        return int(counted.group(1))

    def test_twice_the_input(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for kind, (_, size, _) in KINDS.items():
                with self.subTest(kind):
                    start, once, twice = (self.work(folder, kind, n) for n in (1, size, 2 * size))
                    growth = (twice - start) / (once - start)
                    print(f"{kind:12} {once / 1e6:8.0f} million instructions, twice the input {growth:.2f} times", flush=True)
                    self.assertLess(growth, MOST)


if __name__ == "__main__":
    unittest.main()
