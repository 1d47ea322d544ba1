"""The registers of the year as tables of a database: to_sqlite.py DATABASE"""

import csv
import json
import sqlite3
import sys
from pathlib import Path

MENDED = Path(__file__).parent / "mended"


def rows_of(file):
    text = (MENDED / file).read_text("utf-8-sig")
    if file.endswith(".jsonl"):
        return [json.loads(line) for line in text.splitlines()]
    lines = text.splitlines()
    return list(csv.DictReader(lines[lines[0].startswith("清源县") :]))


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


with sqlite3.connect(sys.argv[1]) as database:
    for file in ("requests.csv", "proceedings.jsonl", "documents.csv", "decisions.csv"):
        rows = rows_of(file)
        # What the office calls otherwise is renamed here: see mapping.tsv.
        heads = [{"作出之日": "决定日期"}.get(head, head) for head in dict.fromkeys(key for row in rows for key in row)]
        table = file.split(".")[0]
        database.execute(f"CREATE TABLE {table} ({', '.join(map(quoted, heads))})")
        places = ", ".join("?" * len(heads))
        keys = list(dict.fromkeys(key for row in rows for key in row))
        values = [[{"查封扣押": "行政强制"}.get(row.get(key), row.get(key)) for key in keys] for row in rows]
        database.executemany(f"INSERT INTO {table} VALUES ({places})", values)
