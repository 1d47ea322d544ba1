#!/usr/bin/env python3
"""Asks the reports in a folder by SQL, in DuckDB: query.py FOLDER QUERY.sql..."""

import sys
from pathlib import Path

import govinfo
import govinfo.duckdb

paths = sorted(path for path in Path(sys.argv[1]).rglob("*") if path.is_file())
database = govinfo.duckdb.connect(govinfo.read_many(paths))
for query in sys.argv[2:]:
    print(Path(query).stem)
    print(database.sql(Path(query).read_text("utf-8")))
