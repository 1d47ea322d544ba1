"""The engine for China's annual reports on government information disclosure.

    import govinfo

    report = govinfo.read("report.txt")
    for finding in report.validate():
        print(finding.id, finding.message)

Needs the shared library of govinfo and nothing else. Objects may be shared between threads; reading
runs in parallel.
"""

from govinfo._catalogue import (
    Block,
    Column,
    Form,
    Row,
    Rule,
    Table,
    form_for_year,
    forms,
    rules,
    schema,
)
from govinfo._copied import CopiedPart, Passage, TextIndex
from govinfo._deadlines import ClockEvent, Deadlines, RequestDeadline, deadlines
from govinfo._diagnosis import Answer, Correction, Diagnosis, Group, Implied
from govinfo._errors import ArgumentError, Error, NotWrittenBack, UnknownCell, Written
from govinfo._facts import FactTable
from govinfo._fees import fee
from govinfo._findings import ExpectedValue, Finding, Findings, Operand, Quote
from govinfo._indicators import Indicator
from govinfo._library import lib, words
from govinfo._open_catalogue import catalogue, guide, write_catalogue
from govinfo._problem_list import ProblemList
from govinfo._prose import (
    ComparedCell,
    ComparedText,
    Comparison,
    CopiedShare,
    Statement,
    TextChange,
)
from govinfo._report import (
    Cell,
    Change,
    Fixed,
    Loss,
    Note,
    Period,
    Report,
    Section,
    chart,
    read,
    read_json,
)
from govinfo._report_files import ReportFiles, read_many
from govinfo._rollup import Rollup
from govinfo._tally import RecordFinding, Tally
from govinfo._values import NOT_APPLICABLE, NotApplicable, Number, Position, Value

__version__ = words(lib.govinfo_version_string())

__all__ = [
    "NOT_APPLICABLE",
    "Answer",
    "ArgumentError",
    "Block",
    "Cell",
    "Change",
    "ClockEvent",
    "Column",
    "ComparedCell",
    "ComparedText",
    "Comparison",
    "CopiedPart",
    "CopiedShare",
    "Correction",
    "Deadlines",
    "Diagnosis",
    "Error",
    "ExpectedValue",
    "FactTable",
    "Finding",
    "Findings",
    "Fixed",
    "Form",
    "Group",
    "Implied",
    "Indicator",
    "Loss",
    "Note",
    "NotApplicable",
    "NotWrittenBack",
    "Number",
    "Operand",
    "Passage",
    "Period",
    "Position",
    "ProblemList",
    "Quote",
    "RecordFinding",
    "Report",
    "ReportFiles",
    "RequestDeadline",
    "Rollup",
    "Row",
    "Rule",
    "Section",
    "Statement",
    "Table",
    "Tally",
    "TextChange",
    "TextIndex",
    "UnknownCell",
    "Value",
    "Written",
    "catalogue",
    "chart",
    "deadlines",
    "fee",
    "form_for_year",
    "forms",
    "guide",
    "read",
    "read_json",
    "read_many",
    "rules",
    "schema",
    "write_catalogue",
]
