"""By when applications must be answered."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from ctypes import byref, c_char_p, c_void_p, cast, sizeof
from dataclasses import dataclass
from typing import Any, Optional, Union

from govinfo._arguments import iso
from govinfo._library import lib, written
from govinfo._prototypes import DeadlinesOptions
from govinfo._records import Records, field, rows
from govinfo._report import Source, bytes_of, lines_of


@dataclass(frozen=True)
class ClockEvent:
    """What began, stopped or moved the clock of an application, or might have."""

    step: str  #: received corrected extended third_party co_makers correction_asked …
    date: datetime.date
    until: Optional[datetime.date]  #: of what takes time, its last day
    due: Optional[datetime.date]  #: by when to answer, as it stands after this
    late: bool  #: that it came after the last day for it
    article: str
    article_zh: str
    message: str
    message_zh: str


@dataclass(frozen=True)
class RequestDeadline:
    """How an application stands."""

    id: Optional[str]
    line: int
    state: str  #: running stopped awaiting_correction … overdue answered_late not_assessable
    due: Optional[datetime.date]
    days: Optional[int]  #: working days left; below 0 where late
    reason: Optional[str]  #: why it cannot be told
    reason_zh: Optional[str]
    events: tuple[ClockEvent, ...]


@dataclass(frozen=True)
class Deadlines:
    """A register on a day."""

    on: datetime.date
    counts: dict[str, int]  #: applications by state, listed or not
    requests: tuple[RequestDeadline, ...]  #: by due date


def deadlines(
    register: Union[Source, Records],
    on: datetime.date,
    *,
    calendar: Union[str, bytes, None] = None,
    mapping: Union[str, bytes, None] = None,
    late: bool = False,
) -> Deadlines:
    """Reads a register of applications (CSV, JSON Lines, XLSX, ODS) from a file or bytes, or as mappings or a
    DataFrame, and lists those that were open at the end of the day `on`, or with `late` those that were
    answered late. Of records the line is their number; columns that the register does not have are passed
    over, as in a file.

    `calendar` adds days to those that the notices on days of rest have: lines of a date, a tab, and
    off or work; or of a year, a tab, and complete. `mapping` is that of Tally.
    """
    is_text = isinstance(register, (str, bytes, bytearray, memoryview)) or hasattr(register, "read")
    is_records = isinstance(register, Iterable) and not is_text
    data = _json_lines(register) if is_records else bytes_of(register, 64 << 20)
    if on is None:
        raise TypeError("on must be a datetime.date, not None")
    days, names = lines_of(calendar), lines_of(mapping)
    options = DeadlinesOptions(
        struct_size=sizeof(DeadlinesOptions),
        calendar=cast(c_char_p(days), c_void_p),
        calendar_size=len(days),
        late=late,
        mapping=cast(c_char_p(names), c_void_p),
        mapping_size=len(names),
    )
    text = written(
        lib.govinfo_deadlines_write_json, data, len(data), iso("on", on), byref(options)
    )
    found = json.loads(text)["deadlines"]
    return Deadlines(
        on=datetime.date.fromisoformat(found["on"]),
        counts=found["counts"],
        requests=tuple(_request(each) for each in found["requests"]),
    )


def _json_lines(records: Records) -> bytes:
    """A line each, blank where the record is."""
    lines = []
    for heads, values in rows(records):
        filled = {head: text for head, text in zip(heads, map(field, values)) if text}
        lines.append(json.dumps(filled, ensure_ascii=False) if filled else "")
    return "\n".join(lines).encode() if any(lines) else b"id,received"


def _request(given: dict[str, Any]) -> RequestDeadline:
    reason = given.get("reason", {})
    return RequestDeadline(
        id=given["id"],
        line=given["line"],
        state=given["state"],
        due=_date(given["due"]),
        days=given["days"],
        reason=reason.get("en"),
        reason_zh=reason.get("zh"),
        events=tuple(_event(each) for each in given["events"]),
    )


def _event(given: dict[str, Any]) -> ClockEvent:
    return ClockEvent(
        step=given["step"],
        date=datetime.date.fromisoformat(given["date"]),
        until=_date(given["until"]),
        due=_date(given["due"]),
        late=given["late"],
        article=given["article"]["en"],
        article_zh=given["article"]["zh"],
        message=given["message"]["en"],
        message_zh=given["message"]["zh"],
    )


def _date(iso: Optional[str]) -> Optional[datetime.date]:
    return None if iso is None else datetime.date.fromisoformat(iso)
