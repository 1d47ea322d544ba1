"""Facts and roll-ups of many files, by a cluster of Apache Spark.

    from pyspark.sql import SparkSession

    import govinfo.spark

    spark = SparkSession.builder.getOrCreate()
    govinfo.spark.findings(spark, "hdfs:///reports/2024").groupBy("rule").count().show()
    area = govinfo.spark.rollup(spark, "hdfs:///reports/2024").report()

Files are whatever Spark finds under a path, or paths, patterns among them; it passes over names that begin
with `.` or `_`. Rows and sums are those of read_many() and Rollup; `source` is the address as Spark says it.
A file that cannot be read is a row of state "error", or named in the roll-up, and ends nothing; one of more
than `max_bytes` is not even loaded. Where a worker dies its files are read again, by another.

Takes PySpark 4 and pyarrow (`pip install govinfo-cn[spark]`), and this package in the Python of every worker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Union
from urllib.parse import unquote

import pyarrow

from govinfo._facts import FactTable
from govinfo._library import utf8
from govinfo._report_files import FILES_AT_A_TIME, facts_of
from govinfo._rollup import Rollup

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

__all__ = ["cells", "findings", "reports", "rollup"]

Paths = Union[str, list[str]]
_Batches = Iterable[pyarrow.RecordBatch]


def cells(spark: SparkSession, path: Paths, *, language: str = "zh", max_bytes: int = 64 << 20) -> DataFrame:
    """A cell a row: docs/facts.md says what each column means."""
    return _table(spark, path, "cells", language, max_bytes)


def findings(spark: SparkSession, path: Paths, *, language: str = "zh", max_bytes: int = 64 << 20) -> DataFrame:
    """A finding a row."""
    return _table(spark, path, "findings", language, max_bytes)


def reports(spark: SparkSession, path: Paths, *, language: str = "zh", max_bytes: int = 64 << 20) -> DataFrame:
    """A file a row."""
    return _table(spark, path, "reports", language, max_bytes)


def rollup(
    spark: SparkSession,
    path: Paths,
    *,
    blank: str = "unknown",
    sums_only: bool = False,
    max_bytes: int = 64 << 20,
    depth: int = 2,
) -> Rollup:
    """The files added up, a roll-up for each part of them and those in a tree of `depth` levels."""

    def added(batches: _Batches) -> Iterator[pyarrow.RecordBatch]:
        part = Rollup(blank=blank, sums_only=sums_only)
        for batch in batches:
            for name, content in _files(batch, max_bytes):
                part.add_file(content, name, max_bytes=max_bytes)
        yield pyarrow.RecordBatch.from_pydict({"saved": [part.save()]})

    parts = _contents(spark, path, max_bytes).mapInArrow(added, "saved binary").rdd
    whole: Rollup = parts.map(lambda row: Rollup.load(bytes(row.saved))).treeAggregate(
        Rollup(blank=blank, sums_only=sums_only), _merged, _merged, depth
    )
    return whole


def _merged(one: Rollup, other: Rollup) -> Rollup:
    one.merge(other)
    return one


def _contents(spark: SparkSession, path: Paths, max_bytes: int) -> DataFrame:
    """Files by path, without the content where that is too long."""
    files = spark.read.format("binaryFile").option("recursiveFileLookup", True).load(path)
    read = files.where(f"length <= {max_bytes}").select("path", "content")
    too_long = files.where(f"length > {max_bytes}").selectExpr("path", "CAST(NULL AS BINARY)")
    # Spark lists files without a byte, but makes no rows of them.
    names = [(_path_of(address),) for address in files.inputFiles()]
    listed = spark.createDataFrame(names, "path string")
    empty = listed.join(files.select("path"), "path", "left_anti").selectExpr("path", "CAST('' AS BINARY)")
    return read.union(too_long).union(empty)


def _path_of(address: str) -> str:
    """As the column `path` has it: not encoded, and without an authority that is empty."""
    return re.sub("^([a-z0-9]+):///", r"\1:/", unquote(address))


def _files(batch: pyarrow.RecordBatch, max_bytes: int) -> Iterator[tuple[str, bytes]]:
    for path, content in zip(*batch.columns):
        # What is too long is refused in the same words as everywhere: zeros that are never touched take no memory.
        yield path.as_py(), content.as_py() if content.is_valid else bytes(max_bytes + 1)


def _table(spark: SparkSession, path: Paths, table: str, language: str, max_bytes: int) -> DataFrame:
    def rows(batches: _Batches) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            for start in range(0, batch.num_rows, FILES_AT_A_TIME):
                files = _files(batch.slice(start, FILES_AT_A_TIME), max_bytes)
                named = ((utf8(name), content) for name, content in files)
                facts = facts_of(table, named, language, max_bytes)
                yield from pyarrow.RecordBatchReader.from_stream(FactTable(table, lambda _: facts))

    schema = pyarrow.schema(FactTable(table, lambda _: facts_of(table, [], language, max_bytes)))
    return _contents(spark, path, max_bytes).mapInArrow(rows, _ddl(schema))


def _ddl(schema: pyarrow.Schema) -> str:
    types = {pyarrow.string(): "string", pyarrow.int64(): "bigint"}
    return ", ".join(
        f"`{field.name}` {types.get(field.type) or f'decimal({field.type.precision}, {field.type.scale})'}"
        for field in schema
    )
