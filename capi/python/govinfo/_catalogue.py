"""What the library knows: the forms that it reads, and the rules that it checks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Optional

from govinfo._arguments import whole
from govinfo._library import lib, string, words, written
from govinfo._prototypes import BASIS, KIND, ROW, SEVERITY

# By GOVINFO_BASIS_…, GOVINFO_SEVERITY_…, GOVINFO_KIND_…, GOVINFO_ROW_…


@dataclass(frozen=True)
class Rule:
    """One entry of the catalogue."""

    id: str
    basis: str  #: printed structural legal customary: on what it rests, strongest first
    severity: str  #: error warning info
    on_by_default: bool
    forms: tuple[str, ...]
    citation: str
    citation_zh: str
    summary: str
    summary_zh: str


@dataclass(frozen=True)
class Column:
    """A column of a table, with what its cells hold."""

    key: str
    label: str  #: as printed in the official form
    kind: str  #: count signed_count money
    unit: Optional[str]  #: None where the form prints and implies none
    total: bool  #: its cells are sums of other columns


@dataclass(frozen=True)
class Row:
    """A row of a table, or a heading over rows."""

    key: str
    label: str  #: as printed in the official form
    role: str  #: leaf total heading unsplit
    under: Optional[str]  #: key of the heading it stands under
    article: Optional[str]  #: of an outcome of an application: the article on which it rests …
    article_zh: Optional[str]
    test: Optional[str]  #: … and its one-line test
    test_zh: Optional[str]


@dataclass(frozen=True)
class Block:
    """Rows that share their columns."""

    caption: Optional[str]
    basis: Optional[str]  #: the words of the article on which it rests
    basis_zh: Optional[str]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Table:
    """One of the three tables of the form."""

    key: str
    heading: str
    name: str
    name_zh: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Form:
    """An edition of the official form."""

    id: str
    first_year: int
    last_year: int  #: 9999 = still in use
    instrument: str
    instrument_zh: str
    tables: tuple[Table, ...]
    cells: tuple[str, ...]  #: the paths of all cells, in printed order …
    optional_cells: tuple[str, ...]  #: … and of those of an unsplit row

    def schema(self) -> str:
        """JSON Schema (2020-12) of the canonical JSON."""
        return written(lib.govinfo_form_write_schema, lib.govinfo_form_find(self.id.encode()))


def schema(kind: str) -> str:
    """JSON Schema (2020-12) of a result: validation diagnosis comparison indicators statements
    copied_text deadlines tables tally records, and fee, rules and files as the command writes them."""
    return written(lib.govinfo_schema_write, kind.encode())


def rules() -> tuple[Rule, ...]:
    """Every rule of every form, in catalogue order."""
    return tuple(_rule(lib.govinfo_rule_at(index)) for index in range(lib.govinfo_rule_count()))


def forms() -> tuple[Form, ...]:
    """The forms that are read and checked, oldest first."""
    return tuple(_form(handle) for handle in _form_handles())


def form_for_year(year: int) -> Optional[Form]:
    """The form in which reports on that year are made; None before 2019."""
    handle = lib.govinfo_form_for_year(whole("year", year))
    return _form(handle) if handle else None


def _form_handles() -> list[int]:
    return [lib.govinfo_form_at(index) for index in range(lib.govinfo_form_count())]


def _rule(rule: int) -> Rule:
    return Rule(
        id=words(lib.govinfo_rule_id(rule)),
        basis=BASIS[lib.govinfo_rule_basis(rule)],
        severity=SEVERITY[lib.govinfo_rule_severity(rule)],
        on_by_default=bool(lib.govinfo_rule_on_by_default(rule)),
        forms=tuple(
            words(lib.govinfo_form_id(form))
            for form in _form_handles()
            if lib.govinfo_rule_applies_to(rule, form)
        ),
        citation=words(lib.govinfo_rule_citation(rule, None)),
        citation_zh=words(lib.govinfo_rule_citation(rule, b"zh")),
        summary=words(lib.govinfo_rule_summary(rule, None)),
        summary_zh=words(lib.govinfo_rule_summary(rule, b"zh")),
    )


@lru_cache(maxsize=None)
def _form(form: int) -> Form:
    official = lib.govinfo_form_cell_count(form)
    paths = tuple(cell_index(form))
    return Form(
        id=words(lib.govinfo_form_id(form)),
        first_year=lib.govinfo_form_first_year(form),
        last_year=lib.govinfo_form_last_year(form),
        instrument=words(lib.govinfo_form_instrument(form, None)),
        instrument_zh=words(lib.govinfo_form_instrument(form, b"zh")),
        tables=tuple(_table(form, index) for index in range(lib.govinfo_form_table_count(form))),
        cells=paths[:official],
        optional_cells=paths[official:],
    )


@lru_cache(maxsize=None)
def cell_index(form: int) -> dict[str, int]:
    """The index of every cell of a form, the optional ones last."""
    count = lib.govinfo_form_cell_count(form) + lib.govinfo_form_optional_cell_count(form)
    return {words(lib.govinfo_form_cell_path(form, index)): index for index in range(count)}


def _table(form: int, table: int) -> Table:
    return Table(
        key=words(lib.govinfo_form_table_key(form, table)),
        heading=words(lib.govinfo_form_table_heading(form, table)),
        name=words(lib.govinfo_form_table_name(form, table, None)),
        name_zh=words(lib.govinfo_form_table_name(form, table, b"zh")),
        blocks=tuple(
            _block(form, table, index)
            for index in range(lib.govinfo_form_block_count(form, table))
        ),
    )


def _block(form: int, table: int, block: int) -> Block:
    return Block(
        caption=string(lib.govinfo_form_block_caption(form, table, block)),
        basis=string(lib.govinfo_form_block_basis(form, table, block, None)),
        basis_zh=string(lib.govinfo_form_block_basis(form, table, block, b"zh")),
        rows=tuple(
            _row(form, table, row)
            for row in range(lib.govinfo_form_row_count(form, table))
            if lib.govinfo_form_row_block(form, table, row) == block
        ),
        columns=tuple(
            _column(form, table, column)
            for column in range(lib.govinfo_form_column_count(form, table))
            if lib.govinfo_form_column_block(form, table, column) == block
        ),
    )


def _row(form: int, table: int, row: int) -> Row:
    return Row(
        key=words(lib.govinfo_form_row_key(form, table, row)),
        label=words(lib.govinfo_form_row_label(form, table, row)),
        role=ROW[lib.govinfo_form_row_role(form, table, row)],
        under=string(lib.govinfo_form_row_under(form, table, row)),
        article=string(lib.govinfo_form_row_article(form, table, row, None)),
        article_zh=string(lib.govinfo_form_row_article(form, table, row, b"zh")),
        test=string(lib.govinfo_form_row_test(form, table, row, None)),
        test_zh=string(lib.govinfo_form_row_test(form, table, row, b"zh")),
    )


def _column(form: int, table: int, column: int) -> Column:
    return Column(
        key=words(lib.govinfo_form_column_key(form, table, column)),
        label=words(lib.govinfo_form_column_label(form, table, column)),
        kind=KIND[lib.govinfo_form_column_kind(form, table, column)],
        unit=string(lib.govinfo_form_column_unit(form, table, column)),
        total=bool(lib.govinfo_form_column_is_total(form, table, column)),
    )
