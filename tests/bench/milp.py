"""Diagnosis against the same problem as a mixed-integer program, solved by GLPK in the same process.

    minimise    the sum of z over all cells of table three
    such that   every rule holds, x is whole and not negative,
                v - v z <= x <= v + M z for each cell, z is 0 or 1

Prints for one, two and three wrong cells of random consistent reports the median time of both, what
one is of the other, and in how many reports they found the same smallest number of cells, which must
be all.

usage: milp.py [REPORTS]
"""

import random
import statistics
import sys
import time

import govinfo
import swiglpk as glp

TABLES = ("requests", "proceedings")


class Form:
    """The cells of tables three and four, and the rules that hold among them, written out by hand."""

    def __init__(self) -> None:
        form = next(each for each in govinfo.forms() if each.id == "2021")
        self.paths = [path for path in form.cells if path.startswith(TABLES)]
        rows = dict.fromkeys(path.split("/", 1)[1].rsplit("/", 1)[0] for path in self.paths if path.startswith("requests"))
        self.outcomes = [row for row in rows if row not in ("received", "carried_in", "concluded", "carried_out")]
        self.applicants = ["person", "business", "research", "public_interest", "legal_service", "other"]
        self.groups = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"]
        self.results = ["upheld", "corrected", "other", "pending"]
        number = {path: index for index, path in enumerate(self.paths)}
        equalities = []
        for column in [*self.applicants, "total"]:
            at = [f"requests/{row}/{column}" for row in ("received", "carried_in", "concluded", "carried_out")]
            equalities.append({at[0]: 1, at[1]: 1, at[2]: -1, at[3]: -1})
            equalities.append({at[2]: 1, **{f"requests/{row}/{column}": -1 for row in self.outcomes}})
        for row in rows:
            parts = {f"requests/{row}/{column}": -1 for column in self.applicants}
            equalities.append({f"requests/{row}/total": 1, **parts})
        for group in self.groups:
            parts = {f"proceedings/{group}/{result}": -1 for result in self.results}
            equalities.append({f"proceedings/{group}/total": 1, **parts})
        self.equalities = [{number[path]: sign for path, sign in each.items()} for each in equalities]

    def consistent(self, draw: random.Random) -> dict[str, int]:
        """Counts as a busy city reports them, all totals right."""
        cells = dict.fromkeys(self.paths, 0)
        for column in self.applicants:
            for row in self.outcomes:
                cells[f"requests/{row}/{column}"] = draw.choice([0, 0, 1, draw.randrange(10), draw.randrange(400)])
            concluded = sum(cells[f"requests/{row}/{column}"] for row in self.outcomes)
            carried_out = draw.randrange(60)
            carried_in = draw.randrange(min(60, concluded + carried_out) + 1)
            cells[f"requests/concluded/{column}"] = concluded
            cells[f"requests/carried_out/{column}"] = carried_out
            cells[f"requests/carried_in/{column}"] = carried_in
            cells[f"requests/received/{column}"] = concluded + carried_out - carried_in
        for row in [*self.outcomes, "received", "carried_in", "concluded", "carried_out"]:
            cells[f"requests/{row}/total"] = sum(cells[f"requests/{row}/{column}"] for column in self.applicants)
        for group in self.groups:
            for result in self.results:
                cells[f"proceedings/{group}/{result}"] = draw.randrange(50)
            cells[f"proceedings/{group}/total"] = sum(cells[f"proceedings/{group}/{result}"] for result in self.results)
        return cells


def smallest_by_milp(form: Form, cells: dict[str, int]) -> tuple[int, float]:
    """How many cells must change, and the seconds that GLPK took, without stating the problem."""
    values = [cells[path] for path in form.paths]
    most = 10 * max(values) + 1000
    count = len(values)
    problem = glp.glp_create_prob()
    glp.glp_set_obj_dir(problem, glp.GLP_MIN)
    glp.glp_add_cols(problem, 2 * count)
    for j in range(1, count + 1):
        glp.glp_set_col_kind(problem, j, glp.GLP_IV)
        glp.glp_set_col_bnds(problem, j, glp.GLP_LO, 0, 0)
        glp.glp_set_col_kind(problem, count + j, glp.GLP_BV)
        glp.glp_set_obj_coef(problem, count + j, 1)
    rows = [({j + 1: sign for j, sign in each.items()}, glp.GLP_FX, 0, 0) for each in form.equalities]
    for j, value in enumerate(values, 1):
        rows.append(({j: 1, count + j: value}, glp.GLP_LO, value, 0))
        rows.append(({j: 1, count + j: -most}, glp.GLP_UP, 0, value))
    glp.glp_add_rows(problem, len(rows))
    for i, (terms, kind, low, high) in enumerate(rows, 1):
        indices, coefficients = glp.intArray(len(terms) + 1), glp.doubleArray(len(terms) + 1)
        for k, (j, coefficient) in enumerate(terms.items(), 1):
            indices[k], coefficients[k] = j, coefficient
        glp.glp_set_mat_row(problem, i, len(terms), indices, coefficients)
        glp.glp_set_row_bnds(problem, i, kind, low, high)
    options = glp.glp_iocp()
    glp.glp_init_iocp(options)
    options.msg_lev = glp.GLP_MSG_OFF
    options.presolve = glp.GLP_ON
    start = time.perf_counter()
    glp.glp_intopt(problem, options)
    seconds = time.perf_counter() - start
    size = round(glp.glp_mip_obj_val(problem))
    glp.glp_delete_prob(problem)
    return size, seconds


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
