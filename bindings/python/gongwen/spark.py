"""gongwen on Spark: a column of texts becomes rows of records, on every core of a cluster.

    rows = texts.mapInArrow(gongwen.spark.records('text', id='id'), gongwen.spark.schema())

Needs PySpark 3.3 or later and PyArrow, and this package on the workers. Spark hands over
spark.sql.execution.arrow.maxRecordsPerBatch texts at a time, 10,000 unless told: a few hundred of documents are plenty.
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow  # type: ignore[import-untyped]
from pyspark.sql.pandas.types import from_arrow_schema

import gongwen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pyspark.sql.types import StructType


def records(
    text: str = 'text', id: str = 'id', extractor: gongwen.Extractor | None = None
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """A function for DataFrame.mapInArrow: the texts of one column to the rows of their records.

    text: the column of texts (strings: offsets count code points; binaries: bytes). A null has no records.
    id: a column without nulls that tells the texts apart; as a string it is the column `source` of the rows.
    extractor: a gongwen.Extractor, sent to the workers; None has the built-in patterns.
    """
    def extract(batches: Iterable[Any]) -> Iterator[Any]:  # of pyarrow.RecordBatch, which has no types
        extract_table = extractor.extract_table if extractor else gongwen.extract_table
        for batch in batches:
            ids = batch.column(id).cast(pyarrow.string())
            # One job: Spark gives each core a task.
            yield from pyarrow.RecordBatchReader.from_stream(extract_table(batch.column(text), ids, jobs=1))

    return extract


def schema() -> StructType:
    """The rows' columns as a pyspark.sql.types.StructType."""
    return from_arrow_schema(pyarrow.schema(gongwen.extract_table([])))
