"""Facts in pyarrow, DuckDB, Polars and pandas: streams.py FOLDER, with reports in it."""

import gc, pathlib, sys
from collections import Counter
from decimal import Decimal
import duckdb, pandas, polars, pyarrow
import govinfo
from govinfo import _facts

reports = sorted(pathlib.Path(sys.argv[1]).glob("*-20*.json"))
paths = [*reports, "none"] * 100
files = govinfo.read_many(paths)
cells, findings = files.cells, files.findings

total, states = Decimal(0), Counter(error=100)
for path in reports:
    report = govinfo.read(path)
    for cell in pyarrow.table(govinfo.read_many([path]).cells).column("path").to_pylist():
        states[report.cell(cell).state] += 100
        total += 100 * Decimal(report[cell]) if report.cell(cell).state == "number" else 0

query = "SELECT state, count(*) FROM cells GROUP BY state"
assert dict(duckdb.sql(query).fetchall()) == states
assert dict(duckdb.sql(query).fetchall()) == states  # asked again
[(found,)] = duckdb.sql("SELECT sum(value) FROM cells WHERE state = 'number'").fetchall()
assert found == total, (found, total)
[(failed,)] = duckdb.sql("SELECT count(*) FROM findings WHERE outcome = 'fail'").fetchall()
assert failed == 100 * sum(len(list(govinfo.read(path).validate())) for path in reports)

table = pyarrow.table(cells)
table.validate(full=True)
assert table.schema.field("value").type == pyarrow.decimal128(18, 6)
assert table.num_rows == states.total()

frame = polars.DataFrame(cells)
assert frame.height == table.num_rows
assert frame["value"].sum() == total
assert dict(frame["state"].value_counts().iter_rows()) == states

assert pandas.DataFrame.from_arrow(cells)["value"].sum() == total

reader = pyarrow.RecordBatchReader.from_stream(cells)
reader.read_next_batch()
del reader, table, frame
cells.__arrow_c_stream__()
gc.collect()
assert not _facts._handed_out
