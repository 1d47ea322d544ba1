"""Many reports in DuckDB.

    import govinfo
    import govinfo.duckdb

    files = govinfo.read_many(sorted(Path("reports").rglob("*.html")))
    database = govinfo.duckdb.connect(files, units="units.tsv", year=2025)
    database.sql("SELECT rule, count(*) FROM findings GROUP BY rule ORDER BY 2 DESC").show()
    database.sql("SELECT unit FROM units WHERE state = 'missing'").show()

Takes `pip install govinfo-cn[duckdb]`. Queries to begin with: examples/sql.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

import duckdb

from govinfo._report import Source
from govinfo._report_files import ReportFiles

__all__ = ["connect"]


def connect(
    files: ReportFiles,
    *,
    database: str = ":memory:",
    units: Optional[Source] = None,
    year: Optional[int] = None,
) -> duckdb.DuckDBPyConnection:
    """A connection with views of the files: cells, findings, reports (docs/facts.md says what each column means).

    Files are read when a view of them is first asked for, and then kept. The views are the connection's
    own; `CREATE TABLE kept AS FROM cells` keeps their rows in `database`, a file.

    With a list of units, as Rollup takes it, there is also a table of the connection's own, units: each unit
    and file by where it stands (`state`) in the sum of `year`, by default that of most reports, with its
    source, form, year and error. For that all files are read at once.
    """
    connection = duckdb.connect(database)
    for table in (files.cells, files.findings, files.reports):
        connection.register(table.name, table)
    if units is not None:
        columns = "unit TEXT, state TEXT, source TEXT, form TEXT, year BIGINT, error TEXT"
        connection.execute(f"CREATE TEMP TABLE units ({columns})")
        rows = list(_standing(files.rollup().result(units=units, year=year)["units"]))
        if rows:
            connection.executemany("INSERT INTO units VALUES (?, ?, ?, ?, ?, ?)", rows)
    return connection


def _standing(units: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[Any, ...]]:
    for state, entries in units.items():
        for each in entries:
            error = each["error"]["message"]["zh"] if "error" in each else None
            yield each["unit"], state, each["file"], each.get("form"), each.get("year"), error
