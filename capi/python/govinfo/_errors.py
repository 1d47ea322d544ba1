"""Why an operation could not be done. That a report breaks a rule is a Finding, not an error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


class Error(Exception):
    """An operation was impossible. `str(error)` says what, where, and what to do, in English."""

    message: str = ""
    message_zh: str = ""
    #: The name of the status, e.g. "duplicate_key", and its number: both stable.
    code: str = ""
    status: int = 0
    #: The cell or JSON key concerned, e.g. "requests/granted/person".
    path: Optional[str] = None
    #: Place in the input, counted from 1, columns in code points; `offset` in bytes, from 0.
    line: Optional[int] = None
    column: Optional[int] = None
    offset: Optional[int] = None


class ArgumentError(Error, ValueError):
    """The call itself was wrong: an unknown form or rule, a number that no cell can hold, …"""


class NotWrittenBack(Exception):
    """Cells that cannot be put back into a document; none was. `changes` are all that were to be."""

    def __init__(self, changes: list[Written]) -> None:
        self.changes = changes
        super().__init__(", ".join(f"{each.path} ({each.action})" for each in changes if each.action != "held_back"))


@dataclass(frozen=True)
class Written:
    """What became of a cell that a document printed otherwise than the report has it."""

    path: str
    action: str  #: written; held_back, since another cannot be; absent, unclear, shared, scattered, misread
    before: str  #: as printed there; "" if blank
    after: str  #: as printed there now, or as it would be


class UnknownCell(KeyError):
    """The form has no cell of that path. A plain KeyError says that the cell is absent."""
