"""The queries of examples/sql and the notebook on the invented province of examples/data: in DuckDB over the
files, in DuckDB over the command's own CSV, and what is asked of the program of examples/python.

usage: queries.py COMMAND
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import duckdb

import govinfo
import govinfo.duckdb

COMMAND = sys.argv[1]
ROOT = Path(__file__).resolve().parents[3]
SQL = ROOT / "examples/sql"

#: From what examples/data/province.py says that it did, by hand.
ANSWERS = {
    "worst_rules": [
        ("T3.BALANCE", 3, 3),  # three bureaus, the column of persons
        ("T3.ROW_TOTAL", 3, 3),  # and the row received
        ("T4.TOTAL", 1, 1),
    ],
    "carry_over": [
        ("白石市民政局", 2024, "person", Decimal(2), Decimal(5)),
        ("白石市民政局", 2024, "total", Decimal(2), Decimal(5)),
    ],
    "refusals": [
        # Four bureaus of each prefecture, of which the third did not hand in on 2024, or what cannot be read.
        ("6391", 2023, "internal_affairs", Decimal(24), Decimal("75.0")),
        ("6391", 2023, "process_information", Decimal(8), Decimal("25.0")),
        ("6391", 2024, "internal_affairs", Decimal(18), Decimal("75.0")),
        ("6391", 2024, "process_information", Decimal(6), Decimal("25.0")),
        ("6392", 2023, "enforcement_file", Decimal(12), Decimal("100.0")),
        ("6392", 2024, "enforcement_file", Decimal(9), Decimal("100.0")),
        ("6393", 2023, "internal_affairs", Decimal(8), Decimal("50.0")),
        ("6393", 2023, "state_secret", Decimal(4), Decimal("25.0")),
        ("6393", 2023, "third_party_rights", Decimal(4), Decimal("25.0")),
        ("6393", 2024, "internal_affairs", Decimal(6), Decimal("50.0")),
        ("6393", 2024, "state_secret", Decimal(3), Decimal("25.0")),
        ("6393", 2024, "third_party_rights", Decimal(3), Decimal("25.0")),
    ],
}


def make_province(folder):
    province = Path(folder, "province")
    program = [sys.executable, ROOT / "examples/data/province.py", province]
    subprocess.run(program, check=True)
    return province


def check(database, name):
    found = database.sql(SQL.joinpath(f"{name}.sql").read_text("utf-8")).fetchall()
    assert found == ANSWERS[name], f"{name}: {found}"


def check_files(province):
    files = govinfo.read_many(sorted(province.glob("reports/*")))
    database = govinfo.duckdb.connect(files, database=str(province / "kept.db"), units=province / "units.tsv", year=2024)
    found = database.sql(SQL.joinpath("no_report.sql").read_text("utf-8")).fetchall()
    missing = [("南浦市水务局", "missing"), ("清源市财政局", "missing"), ("白石市财政局", "missing")]
    assert [row[:2] for row in found] == [*missing, (None, "unreadable")], found
    assert found[3][2] == str(province / "reports/白石市财政局-2024.json") and "JSON" in found[3][3], found
    for name in ANSWERS:
        check(database, name)
    states = database.sql("SELECT state, count(*) FROM reports GROUP BY ALL ORDER BY ALL").fetchall()
    assert states == [("error", 1), ("read", 21)], states
    database.sql("CREATE TABLE kept AS FROM cells")
    database.close()
    [(kept,)] = duckdb.connect(str(province / "kept.db")).sql("SELECT count(*) FROM kept").fetchall()
    assert kept == 21 * 200 + 1, kept


def check_tables_of_the_command(province):
    """As docs/facts.md says: with the types that they have."""
    database = duckdb.connect()
    for table in ("cells", "findings", "reports"):
        files = getattr(govinfo.read_many([]), table)
        types = {name: kind for name, kind, *_ in database.sql("DESCRIBE FROM files").fetchall()}
        csv = province / f"{table}.csv"
        option = [] if table == "cells" else [f"--{table}"]
        subprocess.run([COMMAND, "facts", "--quiet", *option, province / "reports", "-o", csv], check=False)
        database.read_csv(str(csv), columns=types, header=True).create(table)
    for name in ("worst_rules", "carry_over", "refusals"):
        check(database, name)


def check_notebook(province):
    """Its cells, one after the other, where a user would open it."""
    folder = province / "examples/notebooks"
    folder.mkdir(parents=True)
    shutil.copytree(SQL, province / "examples/sql")
    (folder / "province").symlink_to(province)
    os.chdir(folder)
    names = {}
    for cell in json.loads((ROOT / "examples/notebooks/province.ipynb").read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert not cell["outputs"]
            exec("".join(cell["source"]), names)  # noqa: S102
    assert list(names["worst_rules"].itertuples(index=False, name=None)) == ANSWERS["worst_rules"]
    assert "T3.BALANCE@person" in [finding.id for finding in names["findings"]]
    assert len(names["carry_over"]) == 2


def main():
    with tempfile.TemporaryDirectory() as around:
        province = make_province(around)
        check_files(province)
        check_tables_of_the_command(province)
        program = [sys.executable, ROOT / "examples/python/query.py", province / "reports", SQL / "worst_rules.sql"]
        printed = subprocess.run(program, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
        assert "worst_rules\n" in printed and "T3.ROW_TOTAL" in printed, printed
        check_notebook(province)
        os.chdir(ROOT)


if __name__ == "__main__":
    main()
