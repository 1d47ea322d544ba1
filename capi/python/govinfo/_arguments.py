"""What callers give: taken as NumPy, pandas and people have it, or refused in words that say what is wanted."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from numbers import Integral, Real
from typing import Any, Optional, TypeVar

from govinfo._library import Object

_Text = TypeVar("_Text")
_Made = TypeVar("_Made", bound=Object)


def whole(name: str, value: Any) -> int:
    """An int, of NumPy or a bare float with the same value too."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"{name} must be a whole number, not {value!r}")
    if not isinstance(value, Integral) and not (math.isfinite(value) and value == int(value)):
        raise ValueError(f"{name} must be a whole number, not {value!r}")
    return int(value)


def between(name: str, value: Any, least: int, most: int) -> int:
    number = whole(name, value)
    if not least <= number <= most:
        raise ValueError(f"{name} must be from {least} to {most}, not {value!r}")
    return number


def limit_of(name: str, value: Any) -> int:
    """Of bytes and the like. To C 0 would be the limit of its own."""
    return between(name, value, 1, sys.maxsize - 1)


def choice(name: str, value: Any, among: Sequence[str]) -> int:
    """Which of them it is."""
    if value not in among:
        raise ValueError(f"{name} must be one of {', '.join(among)}, not {value!r}")
    return among.index(value)


def language_code(language: str) -> bytes:
    languages = ("zh", "en")
    return languages[choice("language", language, languages)].encode()


def listed(name: str, values: Iterable[_Text]) -> list[_Text]:
    """Of a single text each letter would be taken for one."""
    if isinstance(values, (str, bytes)):
        raise TypeError(f"{name} takes several texts: [{values!r}]")
    return list(values)


def made(name: str, value: Any, kind: type[_Made]) -> _Made:
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be a govinfo.{kind.__name__}, not {value!r}")
    return value


def handle(name: str, value: Optional[_Made], kind: type[_Made]) -> Any:
    """For a field of an options struct."""
    return None if value is None else made(name, value, kind)._as_parameter_


def iso(name: str, day: Optional[date]) -> Optional[bytes]:
    """Of a moment its day."""
    if day is None:
        return None
    if not isinstance(day, date):
        raise TypeError(f"{name} must be a datetime.date, not {day!r}")
    return date(day.year, day.month, day.day).isoformat().encode()
