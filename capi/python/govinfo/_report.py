"""A report: header, cells, sections, and what the reader noted."""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from ctypes import byref, c_int32, c_int64, c_void_p, sizeof, string_at
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import isinf
from numbers import Integral, Real
from pathlib import Path
from typing import IO, Any, Literal, NamedTuple, Optional, Union

from govinfo._arguments import between, choice, handle, iso, language_code, limit_of, listed, made
from govinfo._catalogue import cell_index
from govinfo._diagnosis import Answer, Diagnosis, Group
from govinfo._errors import NotWrittenBack, UnknownCell, Written
from govinfo._files import replacing
from govinfo._findings import Findings
from govinfo._indicators import Indicator, indicators
from govinfo._library import Object, call, handles, lib, string, strings, utf8, words, written, written_bytes
from govinfo._prototypes import (
    BLANK,
    CELL,
    CHANGE,
    CompareOptions,
    DiagnoseOptions,
    DraftOptions,
    FillOptions,
    FixOptions,
    IndicatorsOptions,
    ReadOptions,
    ValidateOptions,
    WriteOptions,
)
from govinfo._prose import Comparison, Statement, comparison, statements
from govinfo._values import (
    NOT_APPLICABLE,
    Number,
    Position,
    Value,
    cell_value,
    digits,
    number,
    position,
)

# By GOVINFO_CHANGE_…

Blank = Literal["unknown", "zero"]
Language = Literal["zh", "en"]


class Period(NamedTuple):
    """The days that a report covers, both included."""

    start: date
    end: date


@dataclass(frozen=True)
class Cell:
    """All that is known of a cell."""

    state: str  #: absent blank not_applicable text number
    value: Value
    text: Optional[str]  #: as printed; "" if blank, None if absent
    unit: Optional[str]  #: as printed in the cell or, of money, in a label; never applied to the number
    amended: Optional[int]  #: how many a remark says are amendments: 16 of 22（其中修订16件）
    expired: Optional[int]  #: how many a remark says had run out: 29 of 55（含自然失效29件）
    position: Optional[Position]


@dataclass(frozen=True)
class Loss:
    """What a reader does not get back from a document that was written."""

    path: str  #: of a cell or header field; sections/3/text
    written: str
    read: str


@dataclass(frozen=True)
class Section:
    """A part of the report's prose."""

    key: str  #: preamble overview proactive requests proceedings problems other_matters unknown
    heading: str  #: as printed
    text: str  #: paragraphs separated by "\n"
    position: Optional[Position]


@dataclass(frozen=True)
class Note:
    """What the reader repaired, inferred or could not read."""

    code: str
    path: Optional[str]  #: of the cell, table, section or header field concerned
    raw: Optional[str]  #: as printed
    message: str
    message_zh: str
    position: Optional[Position]


@dataclass(frozen=True)
class Change:
    """What became of a total that was not right already, or of a wrong cell."""

    path: str
    action: str  #: filled; kept: printed and different, left as it is; not_computable; corrected
    before: Optional[str]  #: as printed; "" if blank, None if absent
    after: Optional[Number]  #: the sum of the parts, or what was proposed; None if not computable


@dataclass(frozen=True)
class Fixed:
    """What a report was mended with."""

    changes: list[Change]
    left: list[Group]  #: left alone: a human has to choose


class _TextField:
    """A field of the header that is text, None where the report does not give it."""

    def __set_name__(self, owner: type[Report], name: str) -> None:
        self._get = getattr(lib, f"govinfo_report_{name}")
        self._set = getattr(lib, f"govinfo_report_set_{name}")

    def __get__(self, report: Report, owner: type[Report]) -> Optional[str]:
        return string(self._get(report))

    def __set__(self, report: Report, value: Optional[str]) -> None:
        call(self._set, report, utf8("" if value is None else value))


class Report(Object, MutableMapping[str, Value]):
    """A report. As a mapping it holds the cells that are present, by path, in form order.

    `report[path]` is an int or Decimal, str for text as printed, None for a blank cell, or
    NOT_APPLICABLE. A cell that is absent is a KeyError, a path that the form does not have an
    UnknownCell. Assigning a str reads it as printed: "" is blank, "/" not applicable, "1,113件" a
    number. Numbers of NumPy and pandas are taken too, a float if it is whole. `del` makes a cell absent.

        report = govinfo.Report("2021")
        report.organ, report.year = "某县教育局", 2025
        report["requests/received/person"] = 12
        for change in report.fill_totals():
            print(change.path, change.action, change.after)
        report.write("report.docx")

    A notebook shows it as the official form.
    """

    _free = lib.govinfo_report_free

    organ = _TextField()
    title = _TextField()
    code = _TextField()  #: 统一社会信用代码
    region = _TextField()  #: GB/T 2260: six digits, nine of a town, twelve of a village
    source_url = _TextField()
    source_sha256 = _TextField()

    def __init__(self, form: str) -> None:
        """An empty report on the form "2019" or "2021"."""
        super().__init__(lib.govinfo_report_new, utf8(form))

    def copy(self) -> Report:
        """With notes and positions."""
        return made_report(lib.govinfo_report_clone, self)

    __copy__ = copy

    def __reduce__(self) -> Any:
        """Pickled as its canonical JSON: without what the reader noted, and places. The few rules that ask the
        notes, as on a table that stands twice, have nothing to say of what is unpickled."""
        return read_json, (self.to_json().encode(),)

    def __deepcopy__(self, memo: object) -> Report:
        return self.copy()

    def to_json(self) -> str:
        """The canonical JSON; reading it gives the same report, writing that the same text."""
        return written(lib.govinfo_report_write_json, self)

    def to_bytes(self, kind: str, *, fragment: bool = False) -> bytes:
        """The official form as a document: text, html, docx or xlsx. `fragment`: of a page only what
        stands in its body. Reading it gives the report again, absent cells of a printed table as blanks."""
        options = WriteOptions(sizeof(WriteOptions), fragment)
        return written_bytes(lib.govinfo_report_write, self, utf8(kind), byref(options))

    def write(self, path: Union[str, os.PathLike[str]], *, fragment: bool = False) -> None:
        """to_bytes() of the kind that the name ends in (.txt, .html, .docx, .xlsx), in place of what stood there:
        that is whole until the new file is."""
        target = Path(path)
        ending = target.suffix.lower()[1:]
        document = self.to_bytes({"txt": "text", "htm": "html"}.get(ending, ending), fragment=fragment)
        with replacing(target) as draft:
            draft.write(document)

    def chart(self, *, language: Language = "zh") -> str:
        """How the applications ended, by applicant, drawn as SVG."""
        return chart([self], language=language)

    def write_back(
        self, source: Source, path: Union[str, os.PathLike[str]], *, encoding: Optional[str] = None
    ) -> list[Written]:
        """The document `source` (DOCX, XLSX, ODS, page or text), in which the cells of this report take the place of
        those that it prints otherwise, as a new file: numbers in the looks of those before, all else as it was.

        Raises NotWrittenBack, and writes nothing, where one of them cannot be; never writes to `source`.
        `encoding` as in read(). The list is by form order."""
        target = Path(path)
        is_path = isinstance(source, (str, os.PathLike))
        named = source if is_path else getattr(source, "name", None)  # of a file that is open
        if isinstance(named, (str, os.PathLike)) and target.exists() and target.samefile(named):
            raise ValueError(f"{target} is what is read; name another file")
        data = bytes_of(source, 64 << 20)
        hint = None if encoding is None else encoding.encode()
        options = ReadOptions(struct_size=sizeof(ReadOptions), encoding=hint)
        text = c_void_p()
        changes = _Changes(
            lib.govinfo_report_write_back, self, data, len(data), byref(options), byref(text)
        )
        try:
            document = string_at(lib.govinfo_text_data(text), lib.govinfo_text_size(text))
        finally:
            lib.govinfo_text_free(text)
        cells = [changes.written_at(index) for index in range(lib.govinfo_changes_count(changes))]
        if any(each.action != "written" for each in cells):
            raise NotWrittenBack(cells)
        with replacing(target) as draft:
            draft.write(document)
        return cells

    def losses(self, kind: str) -> list[Loss]:
        """What a document of that kind, as to_bytes() takes it, does not give back when it is read."""
        again = read(self.to_bytes(kind))
        changes = _Changes(lib.govinfo_report_losses, self, again)
        return [changes.loss_at(index) for index in range(lib.govinfo_changes_count(changes))]

    # ---- header ----

    @property
    def form(self) -> str:
        """"2019" or "2021": the edition of the official form."""
        return words(lib.govinfo_form_id(lib.govinfo_report_form(self)))

    @property
    def organ_kind(self) -> str:
        """state_council_department provincial_government city_government county_government township
        subdistrict development_zone department vertical_body office other unknown"""
        return words(lib.govinfo_report_organ_kind(self))

    @organ_kind.setter
    def organ_kind(self, kind: str) -> None:
        call(lib.govinfo_report_set_organ_kind, self, utf8(kind))

    @property
    def scope(self) -> str:
        """organ area unknown: the organ's own report, or that of the whole area."""
        return words(lib.govinfo_report_scope(self))

    @scope.setter
    def scope(self, scope: str) -> None:
        call(lib.govinfo_report_set_scope, self, utf8(scope))

    @property
    def year(self) -> Optional[int]:
        """The year reported on."""
        return lib.govinfo_report_year(self) or None

    @year.setter
    def year(self, year: Optional[int]) -> None:
        call(lib.govinfo_report_set_year, self, 0 if year is None else between("year", year, 1, 9999))

    @property
    def published(self) -> Optional[date]:
        """The day of publication."""
        return _date(lib.govinfo_report_published(self))

    @published.setter
    def published(self, day: Optional[date]) -> None:
        call(lib.govinfo_report_set_published, self, iso("published", day))

    @property
    def period(self) -> Optional[Period]:
        """The days reported on; to be given as two dates."""
        start = _date(lib.govinfo_report_period_from(self))
        end = _date(lib.govinfo_report_period_to(self))
        return Period(start, end) if start and end else None

    @period.setter
    def period(self, period: Optional[tuple[date, date]]) -> None:
        start, end = period or (None, None)
        call(lib.govinfo_report_set_period, self, iso("period", start), iso("period", end))

    # ---- cells ----

    def __getitem__(self, path: str) -> Value:
        index = self._index(path)
        state = CELL[lib.govinfo_report_cell_state_at(self, index)]
        if state == "absent":
            raise KeyError(path)
        return self._value(index, state)

    def __setitem__(self, path: str, value: Value) -> None:
        index = self._index(path)
        if value is None:
            call(lib.govinfo_report_set_cell_blank_at, self, index)
        elif value is NOT_APPLICABLE:
            call(lib.govinfo_report_set_cell_not_applicable_at, self, index)
        elif isinstance(value, str):
            call(lib.govinfo_report_set_cell_text_at, self, index, utf8(value))
        else:
            exact: Number = value if isinstance(value, Decimal) else _cell_number(value)
            call(lib.govinfo_report_set_cell_decimal_at, self, index, digits(exact).encode())

    def __delitem__(self, path: str) -> None:
        self[path]  # absent already: KeyError, as in any mapping
        call(lib.govinfo_report_set_cell_absent_at, self, self._index(path))

    def __iter__(self) -> Iterator[str]:
        for path, index in self._cells.items():
            if lib.govinfo_report_cell_state_at(self, index) != 0:
                yield path

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def cell(self, path: str) -> Cell:
        """Also of an absent cell."""
        index = self._index(path)
        state = CELL[lib.govinfo_report_cell_state_at(self, index)]
        return Cell(
            state=state,
            value=self._value(index, state),
            text=string(lib.govinfo_report_cell_text_at(self, index)),
            unit=string(lib.govinfo_report_cell_unit_at(self, index)),
            amended=_part(lib.govinfo_report_cell_amended_at(self, index)),
            expired=_part(lib.govinfo_report_cell_expired_at(self, index)),
            position=position(
                lib.govinfo_report_cell_line_at,
                lib.govinfo_report_cell_column_at,
                lib.govinfo_report_cell_place_at,
                self,
                index,
            ),
        )

    def cell_arrays(self) -> tuple[array[int], array[int]]:
        """All cells of the form at once, in its order, those of unsplit rows last: their states (0 absent, 1
        blank, 2 not_applicable, 3 text, 4 number), and in millionths their numbers, 0 where there is none."""
        count = len(self._cells)
        states, millionths = array("i", bytes(4 * count)), array("q", bytes(8 * count))
        call(
            lib.govinfo_report_cells,
            self,
            (c_int32 * count).from_buffer(states),
            (c_int64 * count).from_buffer(millionths),
            count,
        )
        return states, millionths

    @property
    def _cells(self) -> dict[str, int]:
        return cell_index(lib.govinfo_report_form(self))

    def _index(self, path: str) -> int:
        try:
            return self._cells[path]
        except KeyError:
            raise UnknownCell(path) from None

    def _value(self, index: int, state: str) -> Value:
        is_number = state == "number"
        text = lib.govinfo_report_cell_decimal_at if is_number else lib.govinfo_report_cell_text_at
        return cell_value(state, string(text(self, index)))

    # ---- sections and notes ----

    @property
    def sections(self) -> list[Section]:
        """In source order."""
        return [
            Section(
                key=words(lib.govinfo_report_section_key(self, index)),
                heading=words(lib.govinfo_report_section_heading(self, index)),
                text=words(lib.govinfo_report_section_text(self, index)),
                position=position(
                    lib.govinfo_report_section_line,
                    lib.govinfo_report_section_column,
                    lib.govinfo_report_section_place,
                    self,
                    index,
                ),
            )
            for index in range(lib.govinfo_report_section_count(self))
        ]

    def add_section(self, key: str, heading: str = "", text: str = "") -> None:
        """Puts a section behind those that there are; paragraphs of `text` are separated by "\\n"."""
        call(lib.govinfo_report_add_section, self, utf8(key), utf8(heading), utf8(text))

    def clear_sections(self) -> None:
        """Takes all sections out."""
        call(lib.govinfo_report_clear_sections, self)

    @property
    def notes(self) -> list[Note]:
        """In source order; none unless read() made the report."""
        return [
            Note(
                code=words(lib.govinfo_report_note_code(self, index)),
                path=string(lib.govinfo_report_note_path(self, index)),
                raw=string(lib.govinfo_report_note_raw(self, index)),
                message=words(lib.govinfo_report_note_message(self, index, None)),
                message_zh=words(lib.govinfo_report_note_message(self, index, b"zh")),
                position=position(
                    lib.govinfo_report_note_line,
                    lib.govinfo_report_note_column,
                    lib.govinfo_report_note_place,
                    self,
                    index,
                ),
            )
            for index in range(lib.govinfo_report_note_count(self))
        ]

    # ---- operations ----

    def fill_totals(self, *, blank: Blank = "unknown") -> list[Change]:
        """Fills every total that its parts determine; lists what it did and could not do."""
        options = FillOptions(struct_size=sizeof(FillOptions), blank=_blank(blank))
        changes = _Changes(lib.govinfo_report_fill_totals, self, byref(options))
        return [changes.at(index) for index in range(lib.govinfo_changes_count(changes))]

    def diagnose(
        self,
        *,
        previous: Optional[Report] = None,
        blank: Blank = "unknown",
        disable: Iterable[str] = (),
        max_cells: int = 4,
    ) -> Diagnosis:
        """Finds the cells that must change so that the printed and structural sums hold.

        `previous` is last year's report of the same body, which is never changed, and left out of
        account where validate() finds it to be of another body or year; `disable` names rules and
        families as in validate(); `max_cells` are the cells to change in one group at most.
        """
        disabled = listed("disable", disable)
        options = DiagnoseOptions(
            struct_size=sizeof(DiagnoseOptions),
            blank=_blank(blank),
            previous=handle("previous", previous, Report),
            max_cells=limit_of("max_cells", max_cells),
            disable=strings(disabled),
            disable_count=len(disabled),
        )
        return Diagnosis(lib.govinfo_report_diagnose, self, byref(options))

    def apply(self, answer: Answer) -> None:
        """Puts the values that the answer proposes into their cells; what it leaves open, and what
        it implies for cells without a number, stays as it is."""
        if not isinstance(answer, Answer):
            raise TypeError(f"answer must be a govinfo.Answer, not {answer!r}")
        call(lib.govinfo_report_apply, self, *answer.source)

    def fix(self, diagnosis: Diagnosis, picks: Optional[Mapping[str, int]] = None) -> Fixed:
        """Mends every group that has one answer, with every value, and those for which one is
        picked, by the id of any finding in it and the number of the answer, from 1."""
        chosen = [f"{finding}:{number}" for finding, number in (picks or {}).items()]
        options = FixOptions(
            struct_size=sizeof(FixOptions), picks=strings(chosen), pick_count=len(chosen)
        )
        made("diagnosis", diagnosis, Diagnosis)
        changes = _Changes(lib.govinfo_report_fix, self, diagnosis, byref(options))
        groups = diagnosis.groups
        left = range(lib.govinfo_changes_left_count(changes))
        return Fixed(
            changes=[changes.at(index) for index in range(lib.govinfo_changes_count(changes))],
            left=[groups[lib.govinfo_changes_left(changes, index)] for index in left],
        )

    def validate(
        self,
        *,
        previous: Optional[Report] = None,
        blank: Blank = "unknown",
        enable: Iterable[str] = (),
        disable: Iterable[str] = (),
        deadline: Optional[date] = None,
        accept: Union[Mapping[str, str], bytes, None] = None,
        others: Optional[Object] = None,
        max_text: int = 4 << 20,
    ) -> Findings:
        """Checks every rule on every line.

        `previous` is last year's report of the same body; against one of another body or year
        (YOY.ORGAN, YOY.YEAR) no other rule is assessed. `enable` and `disable` name rules ("T2.ITEMS") or families ("T2"); printed and
        structural rules stay on. `deadline` is a local one, in place of 31 January. `accept` gives
        findings, by their ids, the reasons with which a human accepted them, or is a ProblemList as it
        came back (the bytes of a CSV, XLSX or ODS); they count all the same. `others` is a TextIndex: the prose of this report must not stand in its other reports.
        With more than `max_text` bytes of prose the rules on the text cannot be assessed.
        """
        enabled, disabled = listed("enable", enable), listed("disable", disable)
        accepted = accept if isinstance(accept, bytes) else json.dumps(dict(accept or {})).encode()
        options = ValidateOptions(
            struct_size=sizeof(ValidateOptions),
            blank=_blank(blank),
            previous=handle("previous", previous, Report),
            deadline=iso("deadline", deadline),
            enable=strings(enabled),
            enable_count=len(enabled),
            disable=strings(disabled),
            disable_count=len(disabled),
            accept_json=accepted,
            accept_size=len(accepted),
            others=handle("others", others, Object),
            max_text=limit_of("max_text", max_text),
        )
        return Findings(lib.govinfo_report_validate, self, byref(options))

    def statements(self) -> list[Statement]:
        """The numbers that the prose states, with what they are about."""
        return statements(written(lib.govinfo_report_write_statements_json, self))

    def compare(self, older: Report, *, two_versions: bool = False) -> Comparison:
        """This report beside an older one of the same body, or another version of itself."""
        options = CompareOptions(struct_size=sizeof(CompareOptions), two_versions=two_versions)
        write = lib.govinfo_report_write_comparison_json
        return comparison(written(write, made("older", older, Report), self, byref(options)))

    def next_year(self, *, form: Optional[str] = None) -> Report:
        """A draft for the year after, in the form of that year unless another is given: blank but
        for what follows from this report."""
        given = None if form is None else utf8(form)
        options = DraftOptions(struct_size=sizeof(DraftOptions), form=given)
        return made_report(lib.govinfo_report_new_after, self, byref(options))

    def indicators(self, *, blank: Blank = "unknown") -> list[Indicator]:
        """Every rate of the catalogue, in the order of the form."""
        options = IndicatorsOptions(struct_size=sizeof(IndicatorsOptions), blank=_blank(blank))
        write = lib.govinfo_report_write_indicators_json
        return indicators(written(write, self, byref(options)))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Report):
            return self.to_json() == other.to_json()
        return super().__eq__(other)

    def _repr_html_(self) -> str:
        """The official form, for notebooks."""
        return self.to_bytes("html", fragment=True).decode()

    def __repr__(self) -> str:
        return f"<govinfo.Report {self.form} {self.organ or '?'} {self.year or '?'}>"


class _Changes(Object):
    _free = lib.govinfo_changes_free

    def at(self, index: int) -> Change:
        after = string(lib.govinfo_changes_after(self, index))
        return Change(
            path=words(lib.govinfo_changes_path(self, index)),
            action=CHANGE[lib.govinfo_changes_action(self, index)],
            before=string(lib.govinfo_changes_before(self, index)),
            after=None if after is None else number(after),
        )

    def written_at(self, index: int) -> Written:
        return Written(
            path=words(lib.govinfo_changes_path(self, index)),
            action=CHANGE[lib.govinfo_changes_action(self, index)],
            before=words(lib.govinfo_changes_before(self, index)),
            after=words(lib.govinfo_changes_after(self, index)),
        )

    def loss_at(self, index: int) -> Loss:
        return Loss(
            path=words(lib.govinfo_changes_path(self, index)),
            written=words(lib.govinfo_changes_before(self, index)),
            read=words(lib.govinfo_changes_after(self, index)),
        )


#: A path, the bytes of a file, or one that is open for bytes.
Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]


def _part(count: int) -> Optional[int]:
    return None if count < 0 else count


def _cell_number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"a cell cannot hold {value!r}: give a number, text as printed, None or NOT_APPLICABLE")
    if value != value:
        raise ValueError("a cell cannot hold NaN: give None where it is blank")
    if isinf(value):
        raise ValueError(f"{value!r} is no number of a cell")
    if not isinstance(value, Integral) and value != int(value):
        raise ValueError(f"{value!r} is not exact: give Decimal('{value}'), or text as printed")
    return int(value)


def read(
    source: Source,
    *,
    max_bytes: int = 64 << 20,
    max_memory: int = 256 << 20,
    max_cells: int = 1 << 20,
    max_depth: int = 1024,
    max_milliseconds: Optional[int] = None,
    encoding: Optional[str] = None,
) -> Report:
    """Reads a report from a file, from one that is open for bytes, or from its bytes; the kind is told by the
    content: web pages, DOCX, XLSX, ODS, text, canonical JSON.

        report = govinfo.read("report.html")
        report = govinfo.read(urllib.request.urlopen(address))
        print(report.organ, report.year, report["requests/received/total"])
        for note in report.notes:  # what was repaired, inferred or not read
            print(note.message)

    An input that wants more than the limits is refused: `max_bytes` of its own, `max_memory` bytes
    that the document takes while it is read, `max_cells` paragraphs, lines and cells, `max_depth`
    elements inside each other, `max_milliseconds` on the clock (None: as long as it takes).

    `encoding` is that of a text or page as its transport said, such as `response.encoding`: as in a
    browser only a byte order mark outweighs it. None: the text itself tells.
    """
    limits = {
        "max_bytes": max_bytes,
        "max_memory": max_memory,
        "max_cells": max_cells,
        "max_depth": max_depth,
    }
    if max_milliseconds is not None:
        limits["max_milliseconds"] = max_milliseconds
    limits = {name: limit_of(name, limit) for name, limit in limits.items()}
    hint = None if encoding is None else utf8(encoding)
    options = ReadOptions(struct_size=sizeof(ReadOptions), encoding=hint, **limits)
    data = bytes_of(source, limits["max_bytes"])
    return made_report(lib.govinfo_report_read, data, len(data), byref(options))


def read_json(source: Source) -> Report:
    """Reads canonical JSON from a file or bytes, and repairs nothing."""
    data = bytes_of(source, 64 << 20)
    return made_report(lib.govinfo_report_read_json, data, len(data))


def chart(reports: Iterable[Report], *, language: Language = "zh") -> str:
    """What was received, concluded and carried out in each year, drawn as SVG; of one report its own chart."""
    array = handles(made("each of reports", report, Report) for report in reports)
    return written(lib.govinfo_report_write_chart, array, len(array), language_code(language))


def made_report(function: Any, *arguments: Any) -> Report:
    report = Report.__new__(Report)
    Object.__init__(report, function, *arguments)
    return report


def bytes_of(source: Source, limit: int) -> bytes:
    """The bytes of a file, or those that were given. One more than the limit is enough to be refused."""
    limit = limit_of("max_bytes", limit)
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    if not isinstance(source, (str, os.PathLike)):
        if not hasattr(source, "read"):
            raise TypeError(f"a path, bytes or a file open for bytes is wanted, not {source!r}")
        return _read_open(source, limit + 1)
    try:
        with Path(source).open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError) as error:
        if "\n" in os.fspath(source):
            raise ValueError("a str is a path; give text itself as bytes: text.encode()") from error
        raise


def _read_open(file: IO[bytes], count: int) -> bytes:
    """From where it stands; what comes from a network may come in pieces."""
    data = bytearray()
    while len(data) < count:
        piece = file.read(count - len(data))
        if isinstance(piece, str):
            raise TypeError('the file is open for text: open(path, "rb") opens it for bytes')
        if not piece:
            break
        data += piece
    return bytes(data)


def lines_of(text: Union[str, bytes, None]) -> bytes:
    """What is read line by line; None is none."""
    return text.encode() if isinstance(text, str) else text or b""


def _date(iso: Optional[bytes]) -> Optional[date]:
    return None if iso is None else date.fromisoformat(iso.decode())


def _blank(blank: Blank) -> int:
    return choice("blank", blank, BLANK)
