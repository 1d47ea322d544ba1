"""Reports with blanks, held against a mixed-integer program: whether the blanks can be filled, the fewest
cells that must change, and which. Also beside other faults and with last year's report."""

import itertools
import json
import random
import sys
import unittest
from typing import Optional

import govinfo
import swiglpk as glp
from milp import APPLICANTS, Cells, Form, Program
from tries import tries

REPORTS = 3000
TRIES = tries(REPORTS, at_least=150)  # so that each outcome is met
ALL_SETS = 2  # cells in sets that are compared one by one; larger ones are too many


def spoil(cells: Cells, wrong: int, draw: random.Random) -> None:
    for path in draw.sample(sorted(cells), wrong):
        cells[path] += draw.choice([1, 2, 9, 10, 90, -1])
        cells[path] = max(cells[path], 0)


def blank(cells: Cells, draw: random.Random) -> None:
    share = draw.uniform(0.01, 0.3)
    for path in cells:
        if draw.random() < share:
            cells[path] = None


def last_year(cells: Cells, draw: random.Random) -> Cells:
    """What was carried out, by column; some of it wrong or unknown."""
    carried = {column: cells[f"requests/carried_in/{column}"] for column in [*APPLICANTS, "total"]}
    if draw.random() < 0.4:
        column = draw.choice(list(carried))
        carried[column] += draw.choice([1, 10])
        if column != "total" and draw.random() < 0.5:
            carried["total"] = sum(carried[each] for each in APPLICANTS)
    return {column: None if draw.random() < 0.1 else value for column, value in carried.items()}


def carried_in(cells: Cells, last: Cells) -> dict[str, int]:
    """Cells of this year that last year's tell: all, or the total alone where that agrees."""
    told = {f"requests/carried_in/{column}": value for column, value in last.items() if value is not None}
    total = "requests/carried_in/total"
    return {total: told[total]} if total in told and cells[total] == told[total] else told


def report_of(cells: Cells) -> govinfo.Report:
    report = govinfo.Report("2021")
    report.update(cells)
    return report


def answers(diagnosis: govinfo.Diagnosis) -> set[frozenset[str]]:
    """The cells of one answer of each group, in every combination."""
    sets = [[frozenset(each.path for each in answer.cells) for answer in group.answers] for group in diagnosis.groups]
    return {frozenset().union(*choice) for choice in itertools.product(*sets)}


class Blanks(unittest.TestCase):
    def test_a_mixed_integer_program_says_the_same(self):
        glp.glp_term_out(glp.GLP_OFF)
        form, draw = Form(), random.Random(405)
        seen = {"hold": 0, "fail": 0, "fail together": 0, 0: 0, 1: 0, 2: 0, 3: 0, "out of steps": 0}
        for number in range(TRIES):
            cells: Cells = form.consistent(draw)
            last = last_year(cells, draw) if draw.random() < 0.5 else {}
            spoil(cells, draw.choice([0, 1, 1, 2]), draw)
            blank(cells, draw)
            with self.subTest(number=number):
                self._compare(form, cells, last, seen)
        compared = seen["hold"] + seen["fail"]
        print(f"{compared} reports held against a mixed-integer program: {seen}", file=sys.stderr)
        self.assertEqual(compared, TRIES)
        self.assertLessEqual(seen.pop("out of steps"), TRIES // 100)
        self.assertGreater(min(seen.values()), 0)

    def _compare(self, form: Form, cells: Cells, last: Cells, seen: dict) -> None:
        report = report_of(cells)
        previous: Optional[govinfo.Report] = None
        if last:
            previous = report_of({f"requests/carried_out/{column}": value for column, value in last.items()})
        told = carried_in(cells, last)
        expected = Program(form, cells, told).all_smallest(ALL_SETS)
        findings = json.loads(report.validate(previous=previous).to_json())["validation"]["findings"]
        failures = [each for each in findings if self._is_sum(each)]
        self.assertEqual(expected == {frozenset()}, not failures)
        seen["fail" if failures else "hold"] += 1
        seen["fail together"] += any("with" in each for each in failures)
        if not expected:
            groups = report.diagnose(previous=previous).groups
            self.assertTrue(any(not group.answers for group in groups))
            return
        size = len(next(iter(expected)))
        seen[min(size, 3)] += 1
        diagnosis = report.diagnose(previous=previous, max_cells=max(size, 1))
        if not all(group.exhausted for group in diagnosis.groups):
            seen["out of steps"] += 1
            self.assertTrue(size > ALL_SETS or answers(diagnosis) <= expected)
        elif size <= ALL_SETS:
            self.assertEqual(answers(diagnosis), expected)
        else:
            self.assertEqual(sum(len(group.answers[0].cells) for group in diagnosis.groups), size)

    @staticmethod
    def _is_sum(finding: dict) -> bool:
        return finding["severity"] != "info" and finding["rule"].startswith(("T3.", "T4.", "YOY.CARRY"))


if __name__ == "__main__":
    unittest.main()
