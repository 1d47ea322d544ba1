"""Text that stands in several reports."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from govinfo._arguments import made
from govinfo._library import Object, handles, lib, written
from govinfo._report import Report


@dataclass(frozen=True)
class Passage:
    """A run of letters that stands in both reports; figures, spaces and punctuation may differ."""

    text: str
    report: Report  #: the other one
    section: str  #: key of the section of the other one


@dataclass(frozen=True)
class CopiedPart:
    """What of one section stands elsewhere."""

    section: str  #: key
    letters: int  #: its length; a number counts as one letter
    copied: int  #: so many of its letters stand in the passages
    passages: tuple[Passage, ...]

    @property
    def share(self) -> Fraction:
        """copied of letters."""
        return Fraction(self.copied, self.letters)


class TextIndex(Object):
    """The prose of reports, made ready to be looked up. The reports must not be changed."""

    _free = lib.govinfo_text_index_free

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports = [made("each of reports", report, Report) for report in reports]  # the index points at them
        array = handles(self._reports)
        super().__init__(lib.govinfo_text_index_new, array, len(array))

    def copied(self, report: Report) -> list[CopiedPart]:
        """One entry for each section of at least 13 letters. A report of the index itself is held
        against the others."""
        found = json.loads(written(lib.govinfo_text_index_write_copied_json, self, made("report", report, Report)))
        return [self._part(part) for part in found["copied_text"]]

    def _part(self, part: dict[str, Any]) -> CopiedPart:
        return CopiedPart(
            section=part["section"],
            letters=part["letters"],
            copied=part["copied"],
            passages=tuple(
                Passage(each["text"], self._reports[each["report"]], each["section"])
                for each in part["passages"]
            ),
        )
