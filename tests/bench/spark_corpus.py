#!/usr/bin/env python3
"""spark_corpus.py FOLDER [--megabytes N]: a job of two cores over a folder's *.txt, repeated: rows and memory.

Compares the rows of every copy with what the command says of the folder, as sets. Then tells the memory of Spark's
Python workers over the partitions, which must not grow. GONGWEN names the command. Exit status 1 where either fails.
"""
import argparse
import collections
import decimal
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from pyspark.sql import SparkSession, functions

import gongwen.spark

COMMAND = os.environ.get('GONGWEN', 'build/gongwen')
PARTITION_BYTES = 5_000_000
GROWTH = 1.1  # of a worker's memory after its first quarter of partitions


# ---- rows as they compare --------------------------------------------------------------------------------------------

def plain(value):
    """A value without what only one side tells: nulls, flags that are not set; numbers and days as text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None and item is not False}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool):
        return format(decimal.Decimal(value).normalize(), 'f')
    return value if isinstance(value, (str, bool)) else value.isoformat()


def row_text(row):
    return json.dumps(plain(row), sort_keys=True, ensure_ascii=False)


def command_rows(texts):
    """The rows that the command's JSON makes, beside those that repeat the document and its sections."""
    lines = ''.join(json.dumps({'id': name, 'text': text}) + '\n' for name, text in texts.items())
    run = subprocess.run([COMMAND, '--input', 'jsonl', '--offsets', 'codepoint', '-'], input=lines.encode(),
                         stdout=subprocess.PIPE, check=True)
    for line in run.stdout.splitlines():
        document = json.loads(line, parse_float=decimal.Decimal)
        for record in document['records']:
            sentence = record.pop('sentence')
            row = {'source': document['source']['name'], 'sentence_begin': sentence['begin'],
                   'sentence_end': sentence['end']}
            for field, value in record.items():
                own = record['kind'] == 'duration' and field in ('value', 'min', 'max')
                row['duration_' + field if own else field] = value
            yield row_text(row)


def table_row(row):
    """A row of Spark's, without what the command's JSON keeps elsewhere."""
    elsewhere = ('section_path', 'document_issuers', 'document_number', 'document_title', 'document_date', 'copies')
    return row_text({column: value for column, value in row.asDict(recursive=True).items() if column not in elsewhere})


# ---- the job ---------------------------------------------------------------------------------------------------------

def resident_kilobytes():
    return next(int(line.split()[1]) for line in open('/proc/self/status') if line.startswith('VmRSS'))


def measured(extract, log):
    """The function, noting its process's memory behind each partition."""
    def extract_and_note(batches):
        yield from extract(batches)
        with open(log, 'a') as lines:
            lines.write(f'{os.getpid()} {resident_kilobytes()}\n')

    return extract_and_note


def start_spark():
    os.environ['PYSPARK_PYTHON'] = sys.executable
    spark = (SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false')
             .config('spark.driver.bindAddress', '127.0.0.1').config('spark.driver.host', '127.0.0.1')
             .config('spark.sql.execution.arrow.maxRecordsPerBatch', '200').config('spark.driver.memory', '2g')
             .config('spark.sql.shuffle.partitions', '4').getOrCreate())
    spark.sparkContext.setLogLevel('ERROR')
    return spark


def run_job(spark, texts, copies, log):
    """How many copies of each row there are: {row: copies}."""
    size = sum(len(text.encode()) for text in texts.values())
    once = spark.createDataFrame(list(texts.items()), 'name string, text string')
    repeated = once.crossJoin(spark.range(copies)).select(functions.concat_ws('#', 'id', 'name').alias('id'), 'text')
    repeated = repeated.repartition(max(2, size * copies // PARTITION_BYTES))
    repeated.cache().count()
    extract = measured(gongwen.spark.records(), log)
    start = time.perf_counter()
    rows = repeated.mapInArrow(extract, gongwen.spark.schema())
    rows = rows.withColumn('source', functions.regexp_replace('source', '^[0-9]+#', ''))
    found = rows.groupBy(*rows.columns).agg(functions.count('*').alias('copies')).collect()
    print(f'{size * copies / 1e6:.0f} MB in {time.perf_counter() - start:.1f} s on two cores, grouping included')
    return {table_row(row): row['copies'] for row in found}


# ---- what must hold --------------------------------------------------------------------------------------------------

def rows_hold(found, expected, copies):
    wrong = [row for row in found.keys() | expected.keys() if found.get(row, 0) != expected.get(row, 0) * copies]
    print(f'{len(expected)} rows, {copies} copies of each: {len(wrong)} differ')
    for row in wrong[:5]:
        print(f'  {found.get(row, 0)} of {expected.get(row, 0) * copies}: {row}')
    return bool(found) and not wrong


def memory_holds(log):
    sizes = collections.defaultdict(list)
    for line in open(log):
        process, kilobytes = line.split()
        sizes[process].append(int(kilobytes))
    holds = bool(sizes)
    for process, series in sizes.items():
        early = max(series[:max(1, len(series) // 4)])
        print(f'worker {process}: {len(series)} partitions, {series[0] // 1000} MB after the first, '
              f'{early // 1000} after a quarter, {series[-1] // 1000} after the last, {max(series) // 1000} at most')
        holds = holds and series[-1] < early * GROWTH
    return holds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--megabytes', type=int, default=200)
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob('*.txt'))
    texts = {path.name: path.read_bytes().decode('utf-8', 'replace') for path in paths}
    copies = max(1, round(arguments.megabytes * 1e6 / sum(len(text.encode()) for text in texts.values())))
    spark = start_spark()
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, 'memory')
        found = run_job(spark, texts, copies, log)
        holds = [rows_hold(found, collections.Counter(command_rows(texts)), copies), memory_holds(log)]
    spark.stop()
    return 0 if all(holds) else 1


if __name__ == '__main__':
    sys.exit(main())
