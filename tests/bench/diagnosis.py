"""Diagnosis against the same problem as a mixed-integer program, solved by GLPK in the same process:
tests/support/milp.py.

Prints for one, two and three wrong cells of random consistent reports the median time of both, what
one is of the other, and in how many reports they found the same smallest number of cells, which must
be all.

usage: diagnosis.py [REPORTS]
"""

import random
import statistics
import sys
import time

import govinfo
import swiglpk as glp
from milp import Form, Program


def smallest_by_milp(form: Form, cells: dict[str, int]) -> tuple[int, float]:
    """How many cells must change, and the seconds that GLPK took, without stating the problem."""
    program = Program(form, cells, {})
    start = time.perf_counter()
    smallest = program.smallest()
    return len(smallest), time.perf_counter() - start


def smallest_by_govinfo(cells: dict[str, int]) -> tuple[int, float]:
    report = govinfo.Report("2021")
    report.update(cells)
    start = time.perf_counter()
    diagnosis = report.diagnose()
    seconds = time.perf_counter() - start
    return sum(len(group.answers[0].cells) for group in diagnosis.groups), seconds


def main() -> int:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    glp.glp_term_out(glp.GLP_OFF)
    form, draw, same = Form(), random.Random(50), True
    print(f"{'wrong cells':>11}  {'govinfo':>11}  {'GLPK':>11}  {'GLPK by govinfo':>15}  same optimum")
    for wrong in (1, 2, 3):
        ours, theirs, agreed = [], [], 0
        for _ in range(reports):
            cells = form.consistent(draw)
            for path in draw.sample(form.paths, wrong):
                cells[path] += draw.choice([1, 9, 10, 90])
            found, seconds = smallest_by_govinfo(cells)
            ours.append(seconds)
            size, seconds = smallest_by_milp(form, cells)
            theirs.append(seconds)
            agreed += found == size
        median = [statistics.median(times) * 1e3 for times in (ours, theirs)]
        same = same and agreed == reports
        print(
            f"{wrong:>11}  {median[0]:>8.3f} ms  {median[1]:>8.1f} ms  {median[1] / median[0]:>15.0f}  {agreed} of {reports}"
        )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
