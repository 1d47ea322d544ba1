"""The reports of units, added up to that of their area."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from ctypes import byref, c_char_p, c_void_p, cast, sizeof
from typing import Any, Optional

from govinfo._arguments import between, choice, handle, language_code, limit_of, listed, made
from govinfo._facts import Facts, FactTable
from govinfo._library import Object, call, lib, strings, utf8, written, written_bytes
from govinfo._prototypes import BLANK, ReadOptions, RollupOptions, RollupQuestion
from govinfo._report import Report, Source, bytes_of, made_report

_ROLES = ("unit", "own", "previous")  # by GOVINFO_ROLLUP_…


class Rollup(Object):
    """Adds the reports of units up to that of their area.

        rollup = govinfo.Rollup()
        for path in paths:
            rollup.add_file(path)
        area = rollup.report(units="units.tsv")
        result = rollup.result(units="units.tsv", against=printed)

    No unit is a silent 0: one that is not in the sum is named in the result. With `blank` "zero" a
    blank counts as 0. With `sums_only` the figures of single units are not kept: what was added
    twice is then counted twice, and named.
    """

    _free = lib.govinfo_rollup_free

    def __init__(self, *, blank: str = "unknown", sums_only: bool = False) -> None:
        options = RollupOptions(
            struct_size=sizeof(RollupOptions),
            blank=choice("blank", blank, BLANK),
            sums_only=sums_only,
        )
        super().__init__(lib.govinfo_rollup_new, byref(options))

    @classmethod
    def load(cls, source: Source, *, max_bytes: int = 1 << 32) -> Rollup:
        """What save() gave. What was cut off raises an Error."""
        data = bytes_of(source, max_bytes)
        rollup = cls.__new__(cls)
        Object.__init__(rollup, lib.govinfo_rollup_load, data, len(data))
        return rollup

    def save(self) -> bytes:
        """All that it was given, as JSON Lines, for load() and `govinfo rollup --merge`."""
        return written_bytes(lib.govinfo_rollup_save_json, self)

    def add(self, report: Report, source: Optional[str] = None, *, role: str = "unit") -> None:
        """`source` tells reports of one unit from each other. `role` is "unit", "own" (the area's own
        organ) or "previous" (a unit on the year before, to explain differences)."""
        call(
            lib.govinfo_rollup_add,
            self,
            made("report", report, Report),
            None if source is None else utf8(source),
            choice("role", role, _ROLES),
        )

    def add_file(
        self, source: Source, name: Optional[str] = None, *, role: str = "unit", max_bytes: int = 64 << 20
    ) -> None:
        """Reads a report, or the bytes of one, and adds it as what it is called: the path unless `name` says
        otherwise. One that cannot be read, or is of more than `max_bytes`, is named in the result."""
        if name is None:
            if not isinstance(source, (str, os.PathLike)):
                raise TypeError("bytes have no name of their own: give one as name=")
            name = os.fsencode(source).decode("utf-8", "replace").replace("\0", "\ufffd")
        max_bytes, part = limit_of("max_bytes", max_bytes), choice("role", role, _ROLES)
        try:
            data = bytes_of(source, max_bytes)
        except (OSError, ValueError):
            self.add_unread(name)
            return
        options = ReadOptions(struct_size=sizeof(ReadOptions), max_bytes=max_bytes)
        report, why = c_void_p(), c_void_p()
        try:
            if lib.govinfo_report_read(data, len(data), byref(options), byref(report), byref(why)) == 0:
                call(lib.govinfo_rollup_add, self, report, utf8(name), part)
            else:
                call(lib.govinfo_rollup_add_unread, self, utf8(name), why)
        finally:
            lib.govinfo_report_free(report)
            lib.govinfo_error_free(why)

    def add_unread(self, source: str) -> None:
        """Names a source that gave no report."""
        call(lib.govinfo_rollup_add_unread, self, utf8(source), None)

    def merge(self, other: Rollup) -> None:
        """Adds everything that the other was given, which is empty afterwards. Both must have the same
        options."""
        call(lib.govinfo_rollup_merge, self, made("other", other, Rollup))

    def __reduce__(self) -> Any:
        """Pickled as what save() gives."""
        return _loaded, (self.save(),)

    def report(
        self,
        *,
        form: Optional[str] = None,
        year: Optional[int] = None,
        units: Optional[Source] = None,
        chosen: Sequence[str] = (),
    ) -> Report:
        """The sum: a cell that some unit leaves open is None."""
        question = _Question(form, year, units, None, chosen, False)
        return made_report(lib.govinfo_rollup_report, self, byref(question.options))

    def result(
        self,
        *,
        form: Optional[str] = None,
        year: Optional[int] = None,
        units: Optional[Source] = None,
        against: Optional[Report] = None,
        chosen: Sequence[str] = (),
        cells: bool = False,
    ) -> dict[str, Any]:
        """What `govinfo rollup --json` writes under "rollup". `units` is a list of units as a file,
        `chosen` are the sources that count where their unit has others."""
        question = _Question(form, year, units, against, chosen, cells)
        text = written(lib.govinfo_rollup_write_json, self, byref(question.options))
        found: dict[str, Any] = json.loads(text)["rollup"]
        return found

    def units(
        self,
        units: Optional[Source] = None,
        *,
        form: Optional[str] = None,
        year: Optional[int] = None,
        chosen: Sequence[str] = (),
        language: str = "zh",
    ) -> FactTable:
        """Where each unit of that list stands in the sum, as a table like those of read_many(): of what
        was added up to the first time that it is asked for."""
        return unit_table(lambda: self, units, form, year, chosen, language)


def unit_table(
    rollup: Callable[[], Rollup],
    units: Optional[Source],
    form: Optional[str],
    year: Optional[int],
    chosen: Sequence[str],
    language: str,
) -> FactTable:
    """Of what rollup() gives, which is asked for with the rows."""
    question = _Question(form, year, units, None, chosen, False)
    code = language_code(language)

    def gather(table: str) -> Facts:
        facts = Facts(lib.govinfo_facts_new, utf8(table), code)
        call(lib.govinfo_rollup_add_facts, rollup(), byref(question.options), facts)
        return facts

    return FactTable("units", gather)


def _loaded(saved: bytes) -> Rollup:
    """A function, since the pickler of Spark takes no class method by its name."""
    return Rollup.load(saved)


class _Question:
    """What is asked, and what it points at."""

    def __init__(
        self,
        form: Optional[str],
        year: Optional[int],
        units: Optional[Source],
        against: Optional[Report],
        chosen: Sequence[str],
        cells: bool,
    ) -> None:
        self._units = None if units is None else bytes_of(units, 64 << 20)
        self._against = against
        self.options = RollupQuestion(
            struct_size=sizeof(RollupQuestion),
            form=None if form is None else utf8(form),
            against=handle("against", against, Report),
            units=cast(c_char_p(self._units), c_void_p),
            units_size=len(self._units or b""),
            chosen=strings(listed("chosen", chosen)),
            chosen_count=len(chosen),
            year=0 if year is None else between("year", year, 1, 9999),
            cells=cells,
        )
