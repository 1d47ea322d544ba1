"""What stands in a cell, as Python values."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import Any, Final, NamedTuple, Optional, Union

from govinfo._prototypes import PLACE


class NotApplicable(enum.Enum):
    """The type of NOT_APPLICABLE, for annotations."""

    NOT_APPLICABLE = "/"

    def __repr__(self) -> str:
        return "govinfo.NOT_APPLICABLE"

    __str__ = __repr__


NOT_APPLICABLE: Final = NotApplicable.NOT_APPLICABLE

Number = Union[int, Decimal]

Value = Union[int, Decimal, str, None, NotApplicable]
"""A number (int when whole), text as printed, None for a blank cell, or NOT_APPLICABLE."""


class Position(NamedTuple):
    """A place in the source, counted from 1; columns in Unicode code points.

    A DOCX has neither lines nor bytes: there `line` counts its paragraphs.
    """

    line: int
    column: int
    offset: Optional[int] = None  #: bytes from the first one of the input; None in a DOCX
    table: Optional[int] = None  #: in reading order, nested ones too; None outside of tables
    row: Optional[int] = None
    cell: Optional[int] = None  #: column of the grid: a merged cell counts as many as it spans


# By GOVINFO_CELL_…, GOVINFO_PLACE_…


def number(digits: str) -> Number:
    return Decimal(digits) if "." in digits else int(digits)


def digits(value: Number) -> str:
    """Exact digits. What no cell can hold may keep its exponent: the library refuses it."""
    if isinstance(value, Decimal) and -7 < value.adjusted() < 13:
        return format(value, "f")
    return str(value)


def cell_value(state: str, text: Optional[str]) -> Value:
    """Of a cell in that state; `text` are the digits of a number, else what is printed."""
    if state == "number":
        if text is None:  # the library writes the digits when asked for them
            raise MemoryError
        return number(text)
    if state == "not_applicable":
        return NOT_APPLICABLE
    return text if state == "text" else None


def known(offset: int) -> Optional[int]:
    return None if offset < 0 else offset


def position(line: Any, column: Any, place: Any, *arguments: Any) -> Optional[Position]:
    """What the three functions for it say when given the arguments."""
    at = line(*arguments)
    if not at:
        return None
    offset, *grid = (place(*arguments, part) for part in range(len(PLACE)))
    return Position(at, column(*arguments), known(offset), *(number or None for number in grid))
