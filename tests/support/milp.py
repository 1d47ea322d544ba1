"""The sums of tables three and four as a mixed-integer program, written out by hand and solved by GLPK:
what validation and diagnosis are held against.

    minimise    the sum of z over all cells that hold a number
    such that   every rule holds, x is whole and not negative,
                v - v z <= x <= v + M z for each such cell, z is 0 or 1
"""

import random
from typing import Optional

import govinfo
import swiglpk as glp

TABLES = ("requests", "proceedings")
APPLICANTS = ("person", "business", "research", "public_interest", "legal_service", "other")
Cells = dict[str, Optional[int]]  # by path; None = unknown


class Form:
    """The cells of tables three and four, and the rules that hold among them."""

    def __init__(self) -> None:
        form = next(each for each in govinfo.forms() if each.id == "2021")
        self.paths = [path for path in form.cells if path.startswith(TABLES)]
        rows = dict.fromkeys(path.split("/", 1)[1].rsplit("/", 1)[0] for path in self.paths if path.startswith("requests"))
        self.outcomes = [row for row in rows if row not in ("received", "carried_in", "concluded", "carried_out")]
        self.groups = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"]
        self.results = ["upheld", "corrected", "other", "pending"]
        self.equalities = []
        for column in [*APPLICANTS, "total"]:
            at = [f"requests/{row}/{column}" for row in ("received", "carried_in", "concluded", "carried_out")]
            self.equalities.append({at[0]: 1, at[1]: 1, at[2]: -1, at[3]: -1})
            self.equalities.append({at[2]: 1, **{f"requests/{row}/{column}": -1 for row in self.outcomes}})
        for row in rows:
            parts = {f"requests/{row}/{column}": -1 for column in APPLICANTS}
            self.equalities.append({f"requests/{row}/total": 1, **parts})
        for group in self.groups:
            parts = {f"proceedings/{group}/{result}": -1 for result in self.results}
            self.equalities.append({f"proceedings/{group}/total": 1, **parts})

    def consistent(self, draw: random.Random) -> dict[str, int]:
        """Counts as a busy city reports them, all totals right."""
        cells = dict.fromkeys(self.paths, 0)
        for column in APPLICANTS:
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
            cells[f"requests/{row}/total"] = sum(cells[f"requests/{row}/{column}"] for column in APPLICANTS)
        for group in self.groups:
            for result in self.results:
                cells[f"proceedings/{group}/{result}"] = draw.randrange(50)
            cells[f"proceedings/{group}/total"] = sum(cells[f"proceedings/{group}/{result}"] for result in self.results)
        return cells


class Program:
    """Of one report. `carried` are the cells that last year's report tells, and what it tells."""

    def __init__(self, form: Form, cells: Cells, carried: dict[str, int]) -> None:
        self._paths = form.paths
        self._columns = {path: j for j, path in enumerate(form.paths, 1)}
        self._known = {path: value for path, value in cells.items() if value is not None}
        self._changed = {path: len(form.paths) + k for k, path in enumerate(self._known, 1)}
        self._most = 2 * max(self._known.values(), default=0) + 1000
        self._problem = glp.glp_create_prob()
        glp.glp_set_obj_dir(self._problem, glp.GLP_MIN)
        glp.glp_add_cols(self._problem, len(form.paths) + len(self._known))
        for column in self._columns.values():
            glp.glp_set_col_kind(self._problem, column, glp.GLP_IV)
            glp.glp_set_col_bnds(self._problem, column, glp.GLP_LO, 0, 0)
        for column in self._changed.values():
            glp.glp_set_col_kind(self._problem, column, glp.GLP_BV)
            glp.glp_set_obj_coef(self._problem, column, 1)
        for equality in form.equalities:
            self._add({self._columns[path]: sign for path, sign in equality.items()}, glp.GLP_FX, 0)
        for path, value in carried.items():
            self._add({self._columns[path]: 1}, glp.GLP_FX, value)
        for path, value in self._known.items():
            x, z = self._columns[path], self._changed[path]
            self._add({x: 1, z: value}, glp.GLP_LO, value)
            self._add({x: 1, z: -self._most}, glp.GLP_UP, value)

    def __del__(self) -> None:
        glp.glp_delete_prob(self._problem)

    def _add(self, terms: dict[int, int], kind: int, bound: int) -> None:
        row = glp.glp_add_rows(self._problem, 1)
        indices, coefficients = glp.intArray(len(terms) + 1), glp.doubleArray(len(terms) + 1)
        for k, (j, coefficient) in enumerate(terms.items(), 1):
            indices[k], coefficients[k] = j, coefficient
        glp.glp_set_mat_row(self._problem, row, len(terms), indices, coefficients)
        glp.glp_set_row_bnds(self._problem, row, kind, bound, bound)

    def smallest(self) -> Optional[frozenset[str]]:
        """Cells whose change makes everything hold, as few as possible; None if no change does."""
        options = glp.glp_iocp()
        glp.glp_init_iocp(options)
        options.msg_lev = glp.GLP_MSG_OFF
        options.presolve = glp.GLP_ON
        options.tol_int = 1e-8  # M z must not pass for 0
        if glp.glp_intopt(self._problem, options) != 0 or glp.glp_mip_status(self._problem) != glp.GLP_OPT:
            return None
        return frozenset(path for path, z in self._changed.items() if glp.glp_mip_col_val(self._problem, z) > 0.5)

    def exclude(self, cells: frozenset[str]) -> None:
        """Not all of those may change from now on."""
        self._add({self._changed[path]: 1 for path in cells}, glp.GLP_UP, len(cells) - 1)

    def all_smallest(self, most: int) -> set[frozenset[str]]:
        """All sets of the smallest size; only one of them if that is 0 or more than `most`."""
        found: set[frozenset[str]] = set()
        while (cells := self.smallest()) is not None:
            if found and len(cells) > len(next(iter(found))):
                break
            found.add(cells)
            if not 0 < len(cells) <= most:
                break
            self.exclude(cells)
        return found
