"""Many files, read on all cores: as tables of facts, or added up."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Optional, TypeVar, Union

from govinfo._arguments import between, language_code, limit_of, listed
from govinfo._facts import Facts, FactTable
from govinfo._library import call, lib, utf8
from govinfo._prototypes import ReadOptions
from govinfo._report import Source, bytes_of
from govinfo._rollup import Rollup, unit_table

FILES_AT_A_TIME = 64  # of one thread, so that a batch has thousands of rows

_Part = TypeVar("_Part")


def facts_of(table: str, files: Iterable[tuple[bytes, Source]], language: str, max_bytes: int) -> Facts:
    """Rows of files, each under the name that stands before it. What cannot be read is one of state error."""
    facts = Facts(lib.govinfo_facts_new, utf8(table), language_code(language))
    options = ReadOptions(struct_size=ctypes.sizeof(ReadOptions), max_bytes=limit_of("max_bytes", max_bytes))
    for name, source in files:
        try:
            data = bytes_of(source, max_bytes)
        except (OSError, ValueError) as error:
            call(lib.govinfo_facts_add_unread, facts, name, utf8(str(error).replace("\0", "")))
            continue
        call(lib.govinfo_facts_add, facts, name, data, len(data), ctypes.byref(options))
    return facts


class ReportFiles:
    """What read_many() returns. Columns: docs/facts.md."""

    def __init__(
        self, paths: Iterable[Union[str, os.PathLike[str]]], jobs: Optional[int], language: str, max_bytes: int
    ) -> None:
        self._paths = [os.fspath(path) for path in listed("paths", paths)]
        self._jobs = (os.cpu_count() or 1) if jobs is None else between("jobs", jobs, 1, 1 << 16)
        self._language, self._max_bytes = language, max_bytes
        self.cells = FactTable("cells", self._facts_of)
        self.findings = FactTable("findings", self._facts_of)
        self.reports = FactTable("reports", self._facts_of)

    def _facts_of(self, table: str) -> Facts:
        facts = facts_of(table, [], self._language, self._max_bytes)

        def rows(start: int) -> Facts:
            paths = self._paths[start : start + FILES_AT_A_TIME]
            files = ((os.fsencode(path), Path(os.fsdecode(path))) for path in paths)
            return facts_of(table, files, self._language, self._max_bytes)

        for part in self._parts(rows):
            call(lib.govinfo_facts_append, facts, part)
        return facts

    def rollup(self, *, blank: str = "unknown", sums_only: bool = False) -> Rollup:
        """All of them added up; options as of Rollup. What cannot be read is named in its result."""
        whole = Rollup(blank=blank, sums_only=sums_only)

        def added(start: int) -> Rollup:
            part = Rollup(blank=blank, sums_only=sums_only)
            for path in self._paths[start : start + FILES_AT_A_TIME]:
                part.add_file(path, max_bytes=self._max_bytes)
            return part

        for part in self._parts(added):
            whole.merge(part)
        return whole

    def units(
        self,
        units: Optional[Source] = None,
        *,
        form: Optional[str] = None,
        year: Optional[int] = None,
        chosen: Sequence[str] = (),
    ) -> FactTable:
        """Where each unit of that list stands in the sum of the files, as Rollup.units() has it."""
        return unit_table(self.rollup, units, form, year, chosen, self._language)

    def _parts(self, work: Callable[[int], _Part]) -> Iterator[_Part]:
        """What work gives of each stretch of the files, from its start on, in their order."""
        with ThreadPoolExecutor(self._jobs) as pool:
            yield from pool.map(work, range(0, len(self._paths), FILES_AT_A_TIME))


def read_many(
    paths: Iterable[Union[str, os.PathLike[str]]],
    *,
    jobs: Optional[int] = None,
    language: str = "zh",
    max_bytes: int = 64 << 20,
) -> ReportFiles:
    """Many files as tables of facts:

        files = govinfo.read_many(Path("reports").rglob("*.html"))
        duckdb.sql("SELECT rule, count(*) FROM findings GROUP BY rule")  # findings = files.findings

    `jobs` files are read at a time, by default on all cores; rows are in the order of the paths. One
    that cannot be read is a row of state "error", never an exception. Kept are the rows of the tables
    that were asked for: about 30 KB a report of the cells.
    """
    return ReportFiles(paths, jobs, language, limit_of("max_bytes", max_bytes))
