"""What validation found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Optional, Union, overload

from govinfo._library import Object, lib, string, words, written
from govinfo._prototypes import BASIS, BLANK, BOUND, CELL, OUTCOME, ROLE, SEVERITY, SOURCE, VERDICT
from govinfo._values import Number, Position, Value, cell_value, number, position

# By GOVINFO_BLANK_…, GOVINFO_VERDICT_… and so on.


@dataclass(frozen=True)
class Operand:
    """A cell that took part in a finding."""

    path: str
    role: str  #: left right guard subject
    coefficient: int
    source: str  #: report previous: whose cell it is
    state: str  #: absent blank not_applicable text number
    value: Value
    position: Optional[Position]  #: None too where it is not the report's own


@dataclass(frozen=True)
class ExpectedValue:
    """A number that would have been right where another is stated, in the same unit."""

    value: Number
    bound: str  #: exact at_least at_most: the last two where cells are unknown
    cells: tuple[str, ...]  #: paths of those it comes from


@dataclass(frozen=True)
class Quote:
    """Words of the prose that a rule found at fault."""

    text: str  #: as they stand; of a long passage its beginning
    section: int  #: index into Report.sections
    offset: int  #: bytes of the section's text in UTF-8
    stated: Optional[Number]  #: the number in them; of a share or growth the percent
    values: tuple[ExpectedValue, ...]  #: any of them is right; empty where no one number would be
    expected: Optional[str]  #: what speaks against them, where the message does not say it
    expected_zh: Optional[str]
    cells: tuple[str, ...]  #: paths of the cells against which they were held
    position: Optional[Position]  #: of the first of the words


@dataclass(frozen=True)
class Finding:
    """A rule that failed on a line of the report, or could not be assessed there."""

    id: str  #: `T3.BALANCE@person`: stable, also when the wording changes
    rule: str
    line: str  #: row, column, cell path, header field or section key
    label: str  #: the line by its official label
    outcome: str  #: fail not_assessable
    severity: str  #: error warning info
    basis: str  #: printed structural legal customary
    #: The sides of a linear rule, and left - right. Where an unknown cell takes part, the least
    #: that the side can be; where the rule fails only together with others, as near as these let
    #: the sides come. None where the rule is not linear and has no sides.
    left: Optional[Number]
    right: Optional[Number]
    difference: Optional[Number]
    message: str  #: what is wrong, or why the rule could not be assessed
    message_zh: str
    citation: str
    citation_zh: str
    accepted: Optional[str]  #: the reason with which it was accepted
    cells: tuple[Operand, ...]
    quotes: tuple[Quote, ...]  #: of rules on the prose, at most 20
    more_quotes: int  #: how many more were found
    position: Optional[Position]


def _operand(finding: int, index: int) -> Operand:
    state = CELL[lib.govinfo_finding_operand_state(finding, index)]
    return Operand(
        path=words(lib.govinfo_finding_operand_path(finding, index)),
        role=ROLE[lib.govinfo_finding_operand_role(finding, index)],
        coefficient=lib.govinfo_finding_operand_coefficient(finding, index),
        source=SOURCE[lib.govinfo_finding_operand_source(finding, index)],
        state=state,
        value=cell_value(state, string(lib.govinfo_finding_operand_value(finding, index))),
        position=position(
            lib.govinfo_finding_operand_line,
            lib.govinfo_finding_operand_column,
            lib.govinfo_finding_operand_place,
            finding,
            index,
        ),
    )


def _value(finding: int, quote: int, index: int) -> ExpectedValue:
    at = (finding, quote, index)
    return ExpectedValue(
        value=number(words(lib.govinfo_finding_quote_value(*at))),
        bound=BOUND[lib.govinfo_finding_quote_value_bound(*at)],
        cells=tuple(
            words(lib.govinfo_finding_quote_value_cell(*at, cell))
            for cell in range(lib.govinfo_finding_quote_value_cell_count(*at))
        ),
    )


def _stated(digits: Optional[bytes]) -> Optional[Number]:
    return number(digits.decode().rstrip("%")) if digits else None


def _quote(finding: int, index: int) -> Quote:
    at = (finding, index)
    return Quote(
        text=words(lib.govinfo_finding_quote_text(*at)),
        section=lib.govinfo_finding_quote_section(*at),
        offset=lib.govinfo_finding_quote_offset(*at),
        stated=_stated(lib.govinfo_finding_quote_stated(*at)),
        values=tuple(
            _value(finding, index, value)
            for value in range(lib.govinfo_finding_quote_value_count(*at))
        ),
        expected=string(lib.govinfo_finding_quote_expected(*at, None)),
        expected_zh=string(lib.govinfo_finding_quote_expected(*at, b"zh")),
        cells=tuple(
            words(lib.govinfo_finding_quote_cell(*at, cell))
            for cell in range(lib.govinfo_finding_quote_cell_count(*at))
        ),
        position=position(
            lib.govinfo_finding_quote_line,
            lib.govinfo_finding_quote_column,
            lib.govinfo_finding_quote_place,
            *at,
        ),
    )


def _side(digits: Optional[bytes]) -> Optional[Number]:
    return number(digits.decode()) if digits else None


def _finding(finding: int) -> Finding:
    rule = lib.govinfo_finding_rule(finding)
    return Finding(
        id=words(lib.govinfo_finding_id(finding)),
        rule=words(lib.govinfo_rule_id(rule)),
        line=words(lib.govinfo_finding_line(finding)),
        label=words(lib.govinfo_finding_line_label(finding, b"zh")),
        outcome=OUTCOME[lib.govinfo_finding_outcome(finding)],
        severity=SEVERITY[lib.govinfo_finding_severity(finding)],
        basis=BASIS[lib.govinfo_rule_basis(rule)],
        left=_side(lib.govinfo_finding_left(finding)),
        right=_side(lib.govinfo_finding_right(finding)),
        difference=_side(lib.govinfo_finding_difference(finding)),
        message=words(lib.govinfo_finding_message(finding, None)),
        message_zh=words(lib.govinfo_finding_message(finding, b"zh")),
        citation=words(lib.govinfo_rule_citation(rule, None)),
        citation_zh=words(lib.govinfo_rule_citation(rule, b"zh")),
        accepted=string(lib.govinfo_finding_accepted(finding)),
        cells=tuple(
            _operand(finding, index)
            for index in range(lib.govinfo_finding_operand_count(finding))
        ),
        quotes=tuple(
            _quote(finding, index) for index in range(lib.govinfo_finding_quote_count(finding))
        ),
        more_quotes=lib.govinfo_finding_more_quotes(finding),
        position=position(
            lib.govinfo_finding_source_line,
            lib.govinfo_finding_source_column,
            lib.govinfo_finding_source_place,
            finding,
        ),
    )


class Findings(Object, Sequence[Finding]):
    """The failures, in catalogue order, then form order. Outlives the report.

        findings = report.validate()
        if findings.counts["error"]:
            print(*(f"{finding.id}: {finding.message}" for finding in findings), sep="\\n")

    Any Finding can be pickled, and so can `list(findings)`; a notebook shows them as a table.
    """

    _free = lib.govinfo_findings_free

    @property
    def verdict(self) -> str:
        """consistent, inconsistent (an error), or incomplete (no error, but a printed or structural
        rule could not be assessed)."""
        return VERDICT[lib.govinfo_findings_verdict(self)]

    @property
    def blank(self) -> str:
        """How blank cells counted."""
        return BLANK[lib.govinfo_findings_blank(self)]

    @property
    def counts(self) -> dict[str, int]:
        """Failures by severity."""
        return {
            name: lib.govinfo_findings_count(self, index) for index, name in enumerate(SEVERITY)
        }

    @property
    def not_assessed(self) -> list[Finding]:
        """Rules that could not be assessed on a line; the message says why."""
        return [
            _finding(lib.govinfo_findings_unassessed_at(self, index))
            for index in range(lib.govinfo_findings_unassessed_count(self))
        ]

    def to_json(self) -> str:
        """An object with `validation`, as `schema("validation")` describes it."""
        return written(lib.govinfo_findings_write_json, self)

    def __len__(self) -> int:
        return int(lib.govinfo_findings_count(self, -1))

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> list[Finding]: ...

    def __getitem__(self, index: Union[int, slice]) -> Any:
        selected = range(len(self))[index]
        if isinstance(selected, range):
            return [_finding(lib.govinfo_findings_at(self, one)) for one in selected]
        return _finding(lib.govinfo_findings_at(self, selected))

    def _repr_html_(self) -> str:
        """A table of the failures, for notebooks."""
        rows = (
            f"<tr><td>{finding.severity}</td><td>{escape(finding.id)}</td>"
            f"<td>{escape(finding.message_zh)}</td><td>{escape(finding.message)}</td></tr>"
            for finding in self
        )
        head = "".join(f"<th>{name}</th>" for name in ("severity", "id", "message_zh", "message"))
        return (
            f"<table><caption>{self.verdict}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )

    def __repr__(self) -> str:
        return f"<govinfo.Findings {self.verdict}, {len(self)} failures>"
