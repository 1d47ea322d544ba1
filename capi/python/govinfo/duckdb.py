"""Many reports in DuckDB.

    import govinfo
    import govinfo.duckdb

    files = govinfo.read_many(Path("reports").rglob("*"))
    database = govinfo.duckdb.connect(files, units="units.tsv")
    database.sql("SELECT rule, count(*) FROM findings GROUP BY rule ORDER BY 2 DESC").show()

Takes `pip install govinfo-cn[duckdb]`. Queries to begin with: examples/sql.
"""

from __future__ import annotations

import duckdb

from govinfo._report_files import ReportFiles

__all__ = ["connect"]


def connect(files: ReportFiles, database: str = ":memory:") -> duckdb.DuckDBPyConnection:
    """A connection with views of the files: cells, findings, reports (docs/facts.md says what each column means).

    Files are read when a view of them is first asked for, and then kept. The views are the connection's
    own; `CREATE TABLE kept AS FROM cells` keeps their rows in `database`, a file.
    """
    connection = duckdb.connect(database)
    for table in (files.cells, files.findings, files.reports):
        connection.register(table.name, table)
    return connection
