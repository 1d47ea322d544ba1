"""Spark in local mode on 2,000 files: its rows and sums are those of the command, also where a worker is killed.

usage: cluster.py COMMAND
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest import mock

import duckdb
from pyspark.sql import SparkSession

import govinfo
import govinfo.spark
from queries import ANSWERS, SQL, make_province

COMMAND = sys.argv[1]
ROOT = Path(__file__).resolve().parents[3]
FILES = 2000
HOSTILE = {
    "deep.json": b'{"govinfo":' * 500_000,
    "empty.txt": b"",
    "binary.docx": bytes(range(256)) * 40,
    "half.json": (ROOT / "tests/cli/data/suqian-2023.json").read_bytes()[:900],
}


def write_files(folder):
    """Reports of as many units as JSON, pages, text and documents, and among them what is none."""
    chance = random.Random(15)
    report = govinfo.read(ROOT / "tests/cli/data/suqian-2023.json")
    paths = [path for path in report if path.endswith("/person")]
    for index in range(FILES - len(HOSTILE) - 1):
        report.organ = f"青石市第{index}局"
        report[chance.choice(paths)] = chance.randrange(1000)
        kind = {0: "docx", 1: "html", 2: "text"}.get(index % 40)
        data = report.to_bytes(kind) if kind else report.to_json().encode()
        Path(folder, f"{index:04} 局").write_bytes(data)
    for name, data in HOSTILE.items():
        Path(folder, name).write_bytes(data)
    with Path(folder, "long.html").open("wb") as file:
        file.truncate((64 << 20) + 1)  # a hole: it takes no room


def command(*arguments):
    """In Chinese, as the package unless it is told otherwise."""
    arguments = [COMMAND, *arguments, "--lang", "zh"]
    return subprocess.run(arguments, stdout=subprocess.PIPE, check=False, encoding="utf-8").stdout


def differences(frame, table, folder):
    """Rows that only one of the two has."""
    rows = frame.toArrow()
    database = duckdb.connect()
    database.register("arrow", rows)
    database.sql("CREATE TABLE spark AS SELECT * REPLACE (substr(source, 6) AS source) FROM arrow")
    types = {name: kind for name, kind, *_ in database.sql("DESCRIBE spark").fetchall()}
    file = Path(folder).with_suffix(".jsonl")
    file.write_text(command("facts", "--quiet", *table, "--to", "jsonl", folder), "utf-8")
    reader = database.read_json(str(file), format="newline_delimited", columns=types)
    reader.create("command")
    [(count,)] = database.sql("SELECT count(*) FROM command").fetchall()
    assert count >= FILES, count
    both = ("FROM command EXCEPT ALL FROM spark", "FROM spark EXCEPT ALL FROM command")
    return [row for query in both for row in database.sql(query).fetchall()]


def killing(marker, files):
    """Files as they are, but in their middle the worker that reads them dies, once."""

    def stream(batch, max_bytes):
        for name, content in files(batch, max_bytes):
            if name.endswith("0700 局") and os.path.exists(marker):
                os.unlink(marker)
                os.kill(os.getpid(), signal.SIGKILL)
            yield name, content

    return stream


def killed_once(folder):
    marker = Path(folder).with_suffix(".marker")
    marker.touch()
    return marker, mock.patch.object(govinfo.spark, "_files", killing(str(marker), govinfo.spark._files))


def added_up(rollup):
    """Without what stands before the paths in Spark."""
    return json.loads(json.dumps(rollup.result(), ensure_ascii=False).replace("file:/", "/"))


def check_queries(spark, around):
    reports = str(make_province(around) / "reports")
    for table in ("cells", "findings", "reports"):
        getattr(govinfo.spark, table)(spark, reports).createOrReplaceTempView(table)
    for name, answer in ANSWERS.items():
        found = [tuple(row) for row in spark.sql(SQL.joinpath(f"{name}.sql").read_text("utf-8")).collect()]
        assert found == answer, f"{name}: {found}"


def main():
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = SparkSession.builder.master("local[2,3]").config("spark.ui.enabled", False)
    spark = builder.config("spark.ui.showConsoleProgress", False).getOrCreate()
    spark.sparkContext.setLogLevel("OFF")  # of the worker that is killed on purpose
    with tempfile.TemporaryDirectory() as around:
        folder = os.path.join(around, "青石")
        os.mkdir(folder)
        write_files(folder)

        marker, dying = killed_once(folder)
        with dying:
            found = differences(govinfo.spark.cells(spark, folder), [], folder)
        assert not found and not marker.exists(), found[:3]
        for table in ("findings", "reports"):
            found = differences(getattr(govinfo.spark, table)(spark, folder), [f"--{table}"], folder)
            assert not found, found[:3]

        expected = json.loads(command("rollup", "--quiet", "--json", folder))["rollup"]
        assert len(expected["units"]["unreadable"]) == len(HOSTILE) + 1, expected["units"]
        marker, dying = killed_once(folder)
        with dying:
            assert added_up(govinfo.spark.rollup(spark, folder)) == expected
        assert not marker.exists()

        check_queries(spark, around)

        none = os.path.join(around, "none")
        os.mkdir(none)
        assert govinfo.spark.cells(spark, none).count() == 0
        assert govinfo.spark.rollup(spark, none).result()["units"] == govinfo.Rollup().result()["units"]
    spark.stop()


if __name__ == "__main__":
    main()
