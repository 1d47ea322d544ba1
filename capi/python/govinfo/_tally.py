"""The tables of a report, counted from registers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from ctypes import byref, c_char_p, c_void_p, cast, sizeof
from dataclasses import dataclass
from datetime import date
from typing import Any, Optional, Union

from govinfo._arguments import between, handle, iso, limit_of, made
from govinfo._library import Object, call, lib, strings, utf8, words, written
from govinfo._prototypes import ReadOptions, TallyJsonOptions, TallyOptions
from govinfo._records import Field, Records, field, rows
from govinfo._report import Report, Source, bytes_of, lines_of, made_report


@dataclass(frozen=True)
class RecordFinding:
    """What is wrong with a record of a register, or worth a look."""

    rule: str  #: its id in the catalogue, e.g. "REG.WORD"
    severity: str  #: error, warning or info
    excluded: bool  #: that this keeps the record from being counted
    register: str
    file: Optional[str]
    line: Optional[int]
    record: Optional[str]  #: its id
    message: str
    message_zh: str


def _name_of(source: Source, name: Optional[str]) -> Optional[bytes]:
    if name is None and isinstance(source, (str, os.PathLike)):
        name = os.fspath(source)
    return None if name is None else utf8(name)


def _read_options(max_bytes: int, max_memory: int, max_cells: int) -> ReadOptions:
    return ReadOptions(
        struct_size=sizeof(ReadOptions),
        max_bytes=limit_of("max_bytes", max_bytes),
        max_memory=limit_of("max_memory", max_memory),
        max_cells=limit_of("max_cells", max_cells),
    )


class Tally(Object):
    """Counts tables two, three and four from single matters.

        tally = govinfo.Tally(year=2025, organ="某县教育局")
        for row in cursor:
            tally.add("requests", {"编号": row.id, "收到日期": row.received, …})
        report = tally.report()

    A register is "requests", "proceedings", "documents" or "decisions"; one that holds nothing is
    opened. `on` is the day of the count: dates behind it are mistakes. `calendar` adds days as for
    deadlines(). `mapping` says what the office calls columns and words, a line for each, with tabs:
    register, column and its head here; or register, column, a word here and the one of the form.
    It takes some 40 bytes and the id of each record.
    """

    _free = lib.govinfo_tally_free

    def __init__(
        self,
        *,
        form: str = "2021",
        year: int,
        organ: Optional[str] = None,
        on: Optional[date] = None,
        calendar: Union[str, bytes, None] = None,
        mapping: Union[str, bytes, None] = None,
    ) -> None:
        days, names = lines_of(calendar), lines_of(mapping)
        options = TallyOptions(
            struct_size=sizeof(TallyOptions),
            organ=None if organ is None else utf8(organ),
            on=iso("on", on),
            calendar=cast(c_char_p(days), c_void_p),
            calendar_size=len(days),
            mapping=cast(c_char_p(names), c_void_p),
            mapping_size=len(names),
        )
        super().__init__(lib.govinfo_tally_new, utf8(form), between("year", year, 1, 9999), byref(options))

    def open(self, register: str) -> None:
        """Says that there is such a register, though it may hold nothing: its cells become 0."""
        call(lib.govinfo_tally_open, self, utf8(register))

    def add(self, register: str, record: Mapping[str, Field]) -> None:
        """A record, its values by the heads of columns, in Chinese or by key. None and NaN are blank, a float
        is the number that it prints. A head that the register does not have raises an Error; what is
        wrong with a value becomes an exception of the result."""
        self._add(utf8(register), strings(list(record)), record.values())

    def add_all(self, register: str, records: Records) -> None:
        """Records one after the other: mappings, or the rows of a DataFrame, whose columns are the heads.
        What stood before one that raises an Error has been added."""
        self.open(register)
        key, heads, keys = utf8(register), None, strings([])
        for row_heads, values in rows(records):
            if row_heads != heads:
                heads, keys = row_heads, strings(row_heads)
            self._add(key, keys, values)

    def _add(self, register: bytes, keys: Any, record: Iterable[Any]) -> None:
        fields = [field(value) for value in record]
        values = (c_char_p * len(fields))(*(None if each is None else utf8(each) for each in fields))
        call(lib.govinfo_tally_add_record, self, register, keys, values, len(fields))

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
        data, called = bytes_of(source, max_bytes), _name_of(source, name)
        options = _read_options(max_bytes, max_memory, max_cells)
        call(lib.govinfo_tally_add_file, self, utf8(register), data, len(data), called, byref(options))
        return [
            words(lib.govinfo_tally_unread(self, index))
            for index in range(lib.govinfo_tally_unread_count(self))
        ]

    def records(
        self,
        register: str,
        source: Source,
        *,
        ids: Optional[Iterable[str]] = None,
        name: Optional[str] = None,
        max_bytes: int = 64 << 20,
        max_memory: int = 1 << 30,
        max_cells: int = 1 << 24,
    ) -> dict[str, Any]:
        """What a file holds as this tally reads it, which counts nothing: register, columns (their words by
        key) and records, each with file, line and values, texts by column. Of `ids` only those of them."""
        data, called = bytes_of(source, max_bytes), _name_of(source, name)
        options = _read_options(max_bytes, max_memory, max_cells)
        listed = [] if ids is None else list(ids)
        wanted = None if ids is None else strings(listed)
        text = written(
            lib.govinfo_tally_write_records_json, self, utf8(register), data, len(data), called, wanted,
            len(listed), byref(options),
        )  # fmt: skip
        found: dict[str, Any] = json.loads(text)["records"]
        return found

    def merge(self, other: Tally) -> None:
        """Adds everything that the other was given, which is empty afterwards. Both must be of one
        form, year, day and calendar."""
        call(lib.govinfo_tally_merge, self, made("other", other, Tally))

    def report(self) -> Report:
        """The tables as they stand; more may be added."""
        return made_report(lib.govinfo_tally_report, self)

    def result(
        self,
        *,
        trace: bool = False,
        previous: Optional[Report] = None,
        against: Optional[Report] = None,
    ) -> dict[str, Any]:
        """What `govinfo tally --json` writes under "tally": report, rows, counted, outside, exceptions and
        remarks; with `trace` also cells, the ids behind each. With last year's report, previous: the
        cells of what was carried in that it did not carry out. With a report of the same form that was
        filled in, against: the cells on which it differs, with the ids behind each."""
        options = TallyJsonOptions(
            struct_size=sizeof(TallyJsonOptions),
            trace=trace,
            previous=handle("previous", previous, Report),
            against=handle("against", against, Report),
        )
        text = written(lib.govinfo_tally_write_json, self, byref(options))
        found: dict[str, Any] = json.loads(text)["tally"]
        return found

    def findings(self) -> list[RecordFinding]:
        """The exceptions, which are not counted, and then what is worth a look, by register and line."""
        result = self.result()
        return [
            RecordFinding(
                rule=each["rule"],
                severity=each["severity"],
                excluded=key == "exceptions",
                register=each["register"],
                file=each["file"],
                line=each["line"],
                record=each["record"],
                message=each["message"]["en"],
                message_zh=each["message"]["zh"],
            )
            for key in ("exceptions", "remarks")
            for each in result[key]
        ]
