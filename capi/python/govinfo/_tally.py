"""The tables of a report, counted from registers."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from ctypes import byref, c_char_p, sizeof
from datetime import date
from decimal import Decimal
from typing import Any, Optional, Union

from govinfo._library import Object, call, lib, strings, utf8, words, written
from govinfo._prototypes import ReadOptions, TallyOptions
from govinfo._report import Report, Source, bytes_of, made_report

Field = Union[str, int, Decimal, date, None]


class Tally(Object):
    """Counts tables two, three and four from single matters.

        tally = govinfo.Tally(year=2025, organ="某县教育局")
        for row in cursor:
            tally.add("requests", {"编号": row.id, "收到日期": row.received, …})
        report = tally.report()

    A register is "requests", "proceedings", "documents" or "decisions"; one that holds nothing is
    opened. `on` is the day of the count: dates behind it are mistakes. It takes some 40 bytes and
    the id of each record.
    """

    _free = lib.govinfo_tally_free

    def __init__(
        self,
        *,
        form: str = "2021",
        year: int,
        organ: Optional[str] = None,
        on: Optional[date] = None,
    ) -> None:
        if not 1 <= year <= 9999:
            raise ValueError(f"no year: {year}")
        options = TallyOptions(
            struct_size=sizeof(TallyOptions),
            organ=None if organ is None else utf8(organ),
            on=None if on is None else utf8(_field(on) or ""),
        )
        super().__init__(lib.govinfo_tally_new, utf8(form), year, byref(options))

    def open(self, register: str) -> None:
        """Says that there is such a register, though it may hold nothing: its cells become 0."""
        call(lib.govinfo_tally_open, self, utf8(register))

    def add(self, register: str, record: Mapping[str, Field]) -> None:
        """A record, its values by the heads of columns, in Chinese or by key. None is blank. A head that
        the register does not have raises an Error; what is wrong with a value becomes an exception
        of the result."""
        fields = [_field(value) for value in record.values()]
        values = (c_char_p * len(fields))(*(None if each is None else utf8(each) for each in fields))
        keys = strings(list(record))
        call(lib.govinfo_tally_add_record, self, utf8(register), keys, values, len(fields))

    def add_file(
        self,
        register: str,
        source: Source,
        *,
        name: Optional[str] = None,
        max_bytes: int = 64 << 20,
        max_memory: int = 1 << 30,
        max_cells: int = 1 << 24,
    ) -> list[str]:
        """All records of a file (CSV, JSON Lines, XLSX, ODS) or of its bytes, or none if it cannot be read.
        `max_bytes` bounds every file, the other limits a workbook. Returns the heads that were not read, and "#2" for a second
        sheet without a head. `name` is what the result calls the file: without it, as in the path."""
        data = bytes_of(source, max_bytes)
        if name is None and isinstance(source, (str, os.PathLike)):
            name = os.fspath(source)
        options = ReadOptions(
            struct_size=sizeof(ReadOptions),
            max_bytes=max_bytes,
            max_memory=max_memory,
            max_cells=max_cells,
        )
        call(
            lib.govinfo_tally_add_file,
            self,
            utf8(register),
            data,
            len(data),
            None if name is None else utf8(name),
            byref(options),
        )
        return [
            words(lib.govinfo_tally_unread(self, index))
            for index in range(lib.govinfo_tally_unread_count(self))
        ]

    def merge(self, other: Tally) -> None:
        """Adds everything that the other was given, which is empty afterwards. Both must be of one
        form, year and day."""
        call(lib.govinfo_tally_merge, self, other)

    def report(self) -> Report:
        """The tables as they stand; more may be added."""
        return made_report(lib.govinfo_tally_report, self)

    def result(self, *, trace: bool = False) -> dict[str, Any]:
        """What `govinfo tally --json` writes under "tally": report, rows, counted, outside, exceptions and
        remarks; with `trace` also cells, the ids behind each."""
        found: dict[str, Any] = json.loads(written(lib.govinfo_tally_write_json, self, trace))["tally"]
        return found


def _field(value: Field) -> Optional[str]:
    """As it would stand in a file."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return date(value.year, value.month, value.day).isoformat()
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    raise TypeError(f"a field is a str, int, Decimal, date or None, not {type(value).__name__}")
