#!/usr/bin/env python3
"""python_bench.py FOLDER [--rounds N] [--jobs N]: what the Python module costs, on every *.txt under FOLDER.

Rates in MB/s of UTF-8 and, robust on a noisy machine, as the median over interleaved rounds of each rate divided by
that of the first row in the same round. The first row is the C++ library's own work: no record is looked at.

PYTHONPATH names the folder of the module: <build>/bindings/python.
"""
import argparse
import functools
import pathlib
import statistics
import subprocess
import sys
import time

import gongwen
import pyarrow

IMPORTS = 21


def documents_only(texts, jobs):
    """Extraction alone."""
    for _ in gongwen.extract_many(texts, jobs):
        pass


def objects(texts, jobs):
    """Every record as an object whose kind, text and value (of a date, its first day) are read."""
    for document in gongwen.extract_many(texts, jobs):
        for record in document.records:
            record.kind, record.text, getattr(record, 'value', None) if record.kind != 'date' else record.start_date


def json_text(texts, jobs):
    """The JSON of each document, as str."""
    for document in gongwen.extract_many(texts, jobs):
        document.to_json()


def dicts(texts, jobs):
    """Every document as a dict."""
    for document in gongwen.extract_many(texts, jobs):
        document.to_dict()


def table(texts, jobs):
    """Every record as a row of Arrow columns."""
    for _ in pyarrow.RecordBatchReader.from_stream(gongwen.extract_table(texts, jobs=jobs)):
        pass


def table_of_column(texts, jobs):
    """The same of texts that are an Arrow column themselves."""
    table(arrow_column(tuple(texts)), jobs)


@functools.lru_cache
def arrow_column(texts):
    return pyarrow.array(texts)


ROWS = [documents_only, objects, json_text, dicts, table, table_of_column]


def seconds(work, texts, jobs):
    begin = time.perf_counter()
    work(texts, jobs)
    return time.perf_counter() - begin


def import_milliseconds():
    """Of `import gongwen` in a fresh interpreter: median, over that of one that imports nothing of it."""
    script = 'import time; begin = time.perf_counter(); import gongwen; print(time.perf_counter() - begin)'
    runs = [subprocess.run([sys.executable, '-c', script], capture_output=True, check=True, text=True).stdout
            for _ in range(IMPORTS)]
    return 1000 * statistics.median(map(float, runs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--rounds', type=int, default=7)
    parser.add_argument('--jobs', type=int, default=1)
    options = parser.parse_args()

    raw = [path.read_bytes() for path in sorted(options.folder.rglob('*.txt'))]
    if not raw:
        sys.exit(f'no *.txt under {options.folder}')
    texts = [text.decode('utf-8', 'replace') for text in raw]
    megabytes = sum(map(len, raw)) / 1e6
    records = sum(len(document.records) for document in gongwen.extract_many(texts))
    print(f'import gongwen: {import_milliseconds():.1f} ms')
    print(f'{len(texts)} documents, {megabytes:.1f} MB, {records} records, {options.jobs} jobs, '
          f'{options.rounds} rounds')

    times = {row: [] for row in ROWS}
    for _ in range(options.rounds):
        for row in ROWS:
            times[row].append(seconds(row, texts, options.jobs))
    for row in ROWS:
        ratio = statistics.median(first / own for first, own in zip(times[ROWS[0]], times[row]))
        rate = megabytes / statistics.median(times[row])
        print(f'{row.__name__:16} {rate:8.1f} MB/s   {ratio:5.2f} of the first   {row.__doc__}')


if __name__ == '__main__':
    main()
