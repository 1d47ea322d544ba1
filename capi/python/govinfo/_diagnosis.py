"""Which cells are wrong where rules fail, and what would mend them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

from govinfo._library import Object, lib, string, words, written
from govinfo._values import Number, number


@dataclass(frozen=True)
class Correction:
    """A cell to change."""

    path: str
    value: Optional[Number]  #: None if it holds no number
    proposed: Optional[Number]  #: None where the rules leave it open


@dataclass(frozen=True)
class Implied:
    """A cell without a number that must then hold this one."""

    path: str
    value: Number


@dataclass(frozen=True)
class Answer:
    """Cells whose change makes every rule hold."""

    cells: tuple[Correction, ...]
    implied: tuple[Implied, ...]
    reason: Optional[str]  #: how the mistake came about; None where nothing tells
    reason_zh: Optional[str]
    #: Where it stands, for Report.apply().
    source: tuple[Diagnosis, int, int] = field(repr=False, compare=False)


@dataclass(frozen=True)
class Group:
    """Rules that fail and must be mended together."""

    rules: tuple[str, ...]  #: ids of findings
    answers: tuple[Answer, ...]  #: all of the fewest cells, likeliest first
    unique: bool  #: there is one answer, with every value
    exhausted: bool  #: every change of up to that size was tried


class Diagnosis(Object):
    """The groups, in the order of their first rules. Outlives the report."""

    _free = lib.govinfo_diagnosis_free

    @property
    def groups(self) -> list[Group]:
        """None where nothing fails."""
        return [self._group(group) for group in range(lib.govinfo_diagnosis_group_count(self))]

    def to_json(self) -> str:
        """An object with `diagnosis`, as `schema("diagnosis")` describes it."""
        return written(lib.govinfo_diagnosis_write_json, self)

    def _group(self, group: int) -> Group:
        return Group(
            rules=tuple(
                words(lib.govinfo_diagnosis_rule(self, group, rule))
                for rule in range(lib.govinfo_diagnosis_rule_count(self, group))
            ),
            answers=tuple(
                self._answer(group, answer)
                for answer in range(lib.govinfo_diagnosis_answer_count(self, group))
            ),
            unique=bool(lib.govinfo_diagnosis_unique(self, group)),
            exhausted=bool(lib.govinfo_diagnosis_exhausted(self, group)),
        )

    def _answer(self, group: int, answer: int) -> Answer:
        at = (self, group, answer)
        return Answer(
            cells=tuple(
                Correction(
                    path=words(lib.govinfo_diagnosis_cell_path(*at, cell)),
                    value=_number(lib.govinfo_diagnosis_cell_value(*at, cell)),
                    proposed=_number(lib.govinfo_diagnosis_cell_proposed(*at, cell)),
                )
                for cell in range(lib.govinfo_diagnosis_cell_count(*at))
            ),
            implied=tuple(
                Implied(
                    path=words(lib.govinfo_diagnosis_implied_path(*at, cell)),
                    value=number(words(lib.govinfo_diagnosis_implied_value(*at, cell))),
                )
                for cell in range(lib.govinfo_diagnosis_implied_count(*at))
            ),
            reason=string(lib.govinfo_diagnosis_reason(*at, None)),
            reason_zh=string(lib.govinfo_diagnosis_reason(*at, b"zh")),
            source=at,
        )


def _number(digits: Any) -> Optional[Number]:
    return None if digits is None else number(words(digits))
