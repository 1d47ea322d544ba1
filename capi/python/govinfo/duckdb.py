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

from typing import Optional

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

    With a list of units, as Rollup takes it, there is also units: where each stands in the sum of `year`, by
    default that of most reports.
    """
    connection = duckdb.connect(database)
    tables = [files.cells, files.findings, files.reports]
    if units is not None:
        tables.append(files.units(units, year=year))
    for table in tables:
        connection.register(table.name, table)
    return connection
