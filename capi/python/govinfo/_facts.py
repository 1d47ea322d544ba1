"""Many reports as tables of facts, for whatever takes Arrow's C stream."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from ctypes import c_char_p, c_void_p
from pathlib import Path
from typing import Any, Optional, Union

from govinfo._library import Object, call, lib, utf8
from govinfo._prototypes import ReadOptions
from govinfo._report import bytes_of

_FILES_AT_A_TIME = 64  # of one thread, so that a batch has thousands of rows


class _Facts(Object):
    _free = lib.govinfo_facts_free


# ---- capsules ------------------------------------------------------------------------------------


class _Schema(ctypes.Structure):
    _fields_ = [
        ("format", c_void_p),
        ("name", c_void_p),
        ("metadata", c_void_p),
        ("flags", ctypes.c_int64),
        ("n_children", ctypes.c_int64),
        ("children", c_void_p),
        ("dictionary", c_void_p),
        ("release", c_void_p),
        ("private_data", c_void_p),
    ]


class _Stream(ctypes.Structure):
    _fields_ = [
        ("get_schema", c_void_p),
        ("get_next", c_void_p),
        ("get_last_error", c_void_p),
        ("release", c_void_p),
        ("private_data", c_void_p),
    ]


_release = ctypes.PYFUNCTYPE(None, c_void_p)
_destructor = ctypes.PYFUNCTYPE(None, c_void_p)


def _python(name: str, *types: Any) -> Any:
    """Of one's own: those that are attributes of pythonapi are the whole program's."""
    return ctypes.PYFUNCTYPE(*types)((name, ctypes.pythonapi))


_new_capsule = _python("PyCapsule_New", ctypes.py_object, c_void_p, c_char_p, _destructor)
_get_name = _python("PyCapsule_GetName", c_void_p, c_void_p)
_get_pointer = _python("PyCapsule_GetPointer", c_void_p, c_void_p, c_void_p)

_handed_out: dict[int, Union[_Schema, _Stream]] = {}  # what capsules hold, by address


def _drop(capsule: int) -> None:
    """Whoever took what was in the capsule left it without a release."""
    address = _get_pointer(capsule, _get_name(capsule))
    held = _handed_out.pop(address)
    if held.release:
        _release(held.release)(address)


_drop_capsule = _destructor(_drop)


def _capsule(name: bytes, held: Union[_Schema, _Stream], write: Any, facts: _Facts) -> Any:
    address = ctypes.addressof(held)
    call(write, facts, address)
    _handed_out[address] = held
    return _new_capsule(address, name, _drop_capsule)


# ---- tables --------------------------------------------------------------------------------------


class FactTable:
    """Rows of many files. pyarrow.table(), polars.DataFrame(), duckdb.sql("… FROM table") and others
    take it as it is, any number of times; the files are read when that is first asked for."""

    def __init__(self, table: str, gather: Callable[[str], _Facts]) -> None:
        self._table, self._gather = table, gather
        self._facts: Optional[_Facts] = None
        self._lock = threading.Lock()

    def __arrow_c_schema__(self) -> Any:
        facts = _Facts(lib.govinfo_facts_new, utf8(self._table), None)
        return _capsule(b"arrow_schema", _Schema(), lib.govinfo_facts_write_schema, facts)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        with self._lock:
            if self._facts is None:
                self._facts = self._gather(self._table)
            return _capsule(b"arrow_array_stream", _Stream(), lib.govinfo_facts_write_stream, self._facts)


class ReportFiles:
    """What read_many() returns. Columns: docs/facts.md."""

    def __init__(
        self, paths: Iterable[Union[str, os.PathLike[str]]], jobs: Optional[int], language: str, max_bytes: int
    ) -> None:
        self._paths = [os.fspath(path) for path in paths]
        self._jobs = jobs or os.cpu_count() or 1
        self._language, self._max_bytes = utf8(language), max_bytes
        self.cells = FactTable("cells", self._facts_of)
        self.findings = FactTable("findings", self._facts_of)
        self.reports = FactTable("reports", self._facts_of)

    def _facts_of(self, table: str) -> _Facts:
        facts = self._empty(table)
        starts = range(0, len(self._paths), _FILES_AT_A_TIME)
        with ThreadPoolExecutor(self._jobs) as pool:
            for part in pool.map(lambda start: self._part(table, start), starts):
                call(lib.govinfo_facts_append, facts, part)
        return facts

    def _empty(self, table: str) -> _Facts:
        return _Facts(lib.govinfo_facts_new, utf8(table), self._language)

    def _part(self, table: str, start: int) -> _Facts:
        facts = self._empty(table)
        options = ReadOptions(struct_size=ctypes.sizeof(ReadOptions), max_bytes=self._max_bytes)
        for path in self._paths[start : start + _FILES_AT_A_TIME]:
            source = os.fsencode(path)
            try:
                data = bytes_of(Path(path), self._max_bytes)
            except (OSError, ValueError) as error:
                call(lib.govinfo_facts_add_unread, facts, source, utf8(str(error).replace("\0", "")))
                continue
            call(lib.govinfo_facts_add, facts, source, data, len(data), ctypes.byref(options))
        return facts


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
    return ReportFiles(paths, jobs, language, max_bytes)
