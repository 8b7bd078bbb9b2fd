#!/usr/bin/env python3
"""engines_bench.py FOLDER [--rounds N]: what one core does in each engine, beside the bare module.

Each round runs every engine once over the folder's *.txt, to all rows and one figure of them; the engine's own start is
left out. Prints MB/s of UTF-8 and the share of the bare module's rate, medians of the rounds.
"""
import argparse
import os
import pathlib
import statistics
import sys
import time

import duckdb
import polars
import pyarrow
from pyspark.sql import SparkSession, functions

import gongwen.duckdb
import gongwen.spark


class Module:
    """extract_table, read as batches."""
    def __init__(self, names, texts):
        self.names, self.texts = names, texts

    def records(self):
        table = gongwen.extract_table(self.texts, self.names, jobs=1)
        return sum(batch.num_rows for batch in pyarrow.RecordBatchReader.from_stream(table))


class DuckDb:
    def __init__(self, names, texts):
        self.connection = duckdb.connect(config={'threads': 1})
        gongwen.duckdb.register(self.connection)
        self.connection.execute('CREATE TABLE texts (name VARCHAR, text VARCHAR)')
        given = pyarrow.table({'name': names, 'text': texts})
        self.connection.register('given', given)
        self.connection.execute('INSERT INTO texts FROM given')

    def records(self):
        query = 'SELECT count(kind) FROM (SELECT name, unnest(gongwen_records(text), max_depth := 2) FROM texts)'
        return self.connection.execute(query).fetchone()[0]


class Polars:
    def __init__(self, names, texts):
        self.texts = polars.DataFrame({'name': names, 'text': texts})
        self.schema = polars.DataFrame(gongwen.extract_table([])).schema

    def records(self):
        def extract(frame):
            return polars.DataFrame(gongwen.extract_table(frame['text'], frame['name'], jobs=1))
        return self.texts.lazy().map_batches(extract, schema=self.schema).select(polars.len()).collect().item()


class Spark:
    def __init__(self, names, texts):
        os.environ['PYSPARK_PYTHON'] = sys.executable
        session = (SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false')
                   .config('spark.driver.bindAddress', '127.0.0.1').config('spark.driver.host', '127.0.0.1')
                   .config('spark.sql.execution.arrow.maxRecordsPerBatch', '200').getOrCreate())
        session.sparkContext.setLogLevel('ERROR')
        self.texts = session.createDataFrame(list(zip(names, texts)), 'name string, text string').coalesce(1).cache()
        self.texts.count()

    def records(self):
        rows = self.texts.mapInArrow(gongwen.spark.records(id='name'), gongwen.spark.schema())
        return rows.agg(functions.count('kind')).collect()[0][0]


def seconds(engine):
    start = time.perf_counter()
    records = engine.records()
    return time.perf_counter() - start, records


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--rounds', type=int, default=5)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob('*.txt'))
    texts = [path.read_bytes().decode('utf-8', 'replace') for path in paths]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    engines = [engine([path.name for path in paths], texts) for engine in (Module, DuckDb, Polars, Spark)]
    rows = {seconds(engine)[1] for engine in engines}  # the first time, workers start and patterns are compiled
    assert len(rows) == 1, rows
    rounds = [[seconds(engine)[0] for engine in engines] for _ in range(arguments.rounds)]
    print(f'{len(texts)} documents, {megabytes:.1f} MB, {rows.pop()} rows, {arguments.rounds} rounds')
    for engine, times in zip(engines, zip(*rounds)):
        share = statistics.median(row[0] / time for row, time in zip(rounds, times))
        print(f'{type(engine).__name__:10} {megabytes / statistics.median(times):6.1f} MB/s {share:6.2f}')


if __name__ == '__main__':
    main()
