"""Rates by which reports are read and compared."""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Optional

from govinfo._values import Number, number


@dataclass(frozen=True)
class Indicator:
    """One rate of a report, exact."""

    key: str  #: `granted`
    name: str
    name_zh: str  #: 公开率
    formula: str
    formula_zh: str
    numerator: Optional[Number]  #: None where a cell holds no number
    denominator: Optional[Number]
    value: Optional[Fraction]  #: None where it cannot be assessed, as with a denominator of 0
    reason: Optional[str]  #: then why
    reason_zh: Optional[str]


def indicators(written: str) -> list[Indicator]:
    return [_indicator(each) for each in json.loads(written)["indicators"]]


def _indicator(given: dict[str, Any]) -> Indicator:
    above, below = (_number(given[side]) for side in ("numerator", "denominator"))
    known = given["percent"] is not None and above is not None and below is not None
    reason = given.get("reason", {})
    return Indicator(
        key=given["key"],
        name=given["name"]["en"],
        name_zh=given["name"]["zh"],
        formula=given["formula"]["en"],
        formula_zh=given["formula"]["zh"],
        numerator=above,
        denominator=below,
        value=Fraction(above) / Fraction(below) if known else None,  # type: ignore[arg-type]
        reason=reason.get("en"),
        reason_zh=reason.get("zh"),
    )


def _number(digits: Optional[str]) -> Optional[Number]:
    return None if digits is None else number(digits)
