"""Numbers that the prose states, and comparisons of two reports."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Optional

from govinfo._values import Number, number


@dataclass(frozen=True)
class Statement:
    """A number of the prose with what it is about."""

    meaning: str  #: received granted reconsideration …
    value: Number
    precision: str  #: exact at_least about
    share: Optional[Number]  #: percent stated with it
    growth: Optional[Number]  #: percent on last year
    change: Optional[Number]  #: more or fewer than last year
    plus: list[str]  #: meanings that the same number counts besides
    text: str  #: the words
    section: str  #: key
    offset: int  #: bytes of the section's text in UTF-8


def statements(written: str) -> list[Statement]:
    return [_statement(each) for each in json.loads(written)["statements"]]


def _statement(given: dict[str, Any]) -> Statement:
    return Statement(
        meaning=given["meaning"],
        value=number(given["value"]),
        precision=given["precision"],
        share=_number(given["share"]),
        growth=_number(given["growth"]),
        change=_number(given["change"]),
        plus=given["plus"],
        text=given["text"],
        section=given["section"],
        offset=given["offset"],
    )


@dataclass(frozen=True)
class ComparedCell:
    """One cell of two reports. Figures are as printed, None where nothing is."""

    path: str
    comparability: str  #: same sum_of not_comparable
    older: Optional[str]
    newer: Optional[str]
    older_state: str  #: absent blank not_applicable text number
    newer_state: str
    changed: bool
    difference: Optional[Number]  #: newer - older
    percent: Optional[Number]  #: of older, two places; None also where that is 0


@dataclass(frozen=True)
class TextChange:
    """Words of the one text in the place of words of the other; either may be empty."""

    older: str
    newer: str
    older_offset: int  #: bytes of the UTF-8 text
    newer_offset: int


@dataclass(frozen=True)
class ComparedText:
    """A header field or section that is not the same."""

    name: str
    older: str
    newer: str
    similarity: Number  #: percent of the words of both that are outside of the changes
    changes: list[TextChange]


@dataclass(frozen=True)
class CopiedShare:
    """How much of a part of the newer report stands in the older one."""

    section: str
    share: Number  #: percent


@dataclass(frozen=True)
class Comparison:
    """What differs between two reports, as Report.compare() found it."""

    cells: list[ComparedCell]  #: in form order
    doubts: list[str]  #: of two years, YOY.ORGAN@organ and YOY.YEAR@year where they fail
    restated: list[str]  #: ids of findings where the newer report restates the older
    texts: list[ComparedText]  #: of two versions of one report
    copied: list[CopiedShare]  #: of two years


def comparison(written: str) -> Comparison:
    given = json.loads(written)["comparison"]
    return Comparison(
        cells=[_cell(each) for each in given["cells"]],
        doubts=[each["id"] for each in given["doubts"]],
        restated=[each["id"] for each in given["restated"]],
        texts=[_text(each) for each in given["texts"]],
        copied=[CopiedShare(each["section"], number(each["share"])) for each in given["copied"]],
    )


def _text(given: dict[str, Any]) -> ComparedText:
    return ComparedText(
        name=given["name"],
        older=given["older"],
        newer=given["newer"],
        similarity=number(given["similarity"]),
        changes=[TextChange(**each) for each in given["changes"]],
    )


def _cell(given: dict[str, Any]) -> ComparedCell:
    return ComparedCell(
        path=given["path"],
        comparability=given["comparability"],
        older=given["older"]["value"],
        newer=given["newer"]["value"],
        older_state=given["older"]["state"],
        newer_state=given["newer"]["state"],
        changed=given["changed"],
        difference=_number(given["difference"]),
        percent=_number(given["percent"]),
    )


def _number(digits: Optional[str]) -> Optional[Number]:
    return None if digits is None else number(digits)
