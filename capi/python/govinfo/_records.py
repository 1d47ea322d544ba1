"""Records of registers as a program has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from numbers import Integral
from typing import Any, Optional, Union

Field = Union[str, int, float, Decimal, date, None]
#: Mappings, or a DataFrame of pandas or Polars.
Records = Any


def rows(records: Records) -> Iterator[tuple[list[str], Iterable[Any]]]:
    """Heads and values of each; of a DataFrame of pandas or Polars by what both have."""
    if hasattr(records, "itertuples") or hasattr(records, "iter_rows"):
        heads = [str(each) for each in records.columns]
        is_pandas = hasattr(records, "itertuples")
        table = records.itertuples(index=False, name=None) if is_pandas else records.iter_rows()
        for row in table:
            yield heads, row
        return
    for record in records:
        yield [str(each) for each in record], record.values()


def field(value: Any) -> Optional[str]:
    """As it would stand in a file."""
    if value is None or isinstance(value, str):
        return value
    kind = type(value).__name__
    if kind in ("NaTType", "NAType"):  # of pandas, which need not be there
        return None
    if isinstance(value, date):
        return date(value.year, value.month, value.day).isoformat()
    if kind == "datetime64":  # of numpy, likewise
        return None if str(value) == "NaT" else str(value)
    if isinstance(value, bool) or not isinstance(value, (Integral, float, Decimal)):
        raise TypeError(f"a field is a str, int, float, Decimal, date or None, not {kind}")
    if value != value:  # NaN
        return None
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else format(Decimal(repr(float(value))), "f")
    return format(value, "f") if isinstance(value, Decimal) else str(int(value))
