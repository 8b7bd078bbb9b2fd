#!/usr/bin/env python3
"""python_bench.py FOLDER [--rounds N]: the module's rates on a folder's *.txt, as shares of the library's own.

The library's rate is extract() of bytes whose records nobody looks at: what C++ does, and a call a document. Rounds
interleave the stages; shares are medians of the rounds' ratios. One thread, and its processor time: others do not count.
"""
import argparse
import pathlib
import statistics
import time

import pyarrow

import gongwen


def library(texts):
    for text in texts['bytes']:
        gongwen.extract(text)


def read(table):
    for _ in pyarrow.RecordBatchReader.from_stream(table):
        pass


STAGES = {
    'library': library,
    'table from str': lambda texts: read(gongwen.extract_table(texts['str'], jobs=1)),
    'table from bytes': lambda texts: read(gongwen.extract_table(texts['bytes'], jobs=1)),
    'table from Arrow': lambda texts: read(gongwen.extract_table(texts['arrow'], jobs=1)),
}


def seconds(work, texts):
    start = time.process_time()
    work(texts)
    return time.process_time() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--rounds', type=int, default=7)
    arguments = parser.parse_args()
    data = [path.read_bytes() for path in sorted(arguments.folder.rglob('*.txt'))]
    strings = [item.decode('utf-8', 'replace') for item in data]
    texts = {'bytes': data, 'str': strings, 'arrow': pyarrow.array(strings)}
    megabytes = sum(map(len, data)) / 1e6
    gongwen.extract('')  # compiles the patterns
    rounds = [[seconds(work, texts) for work in STAGES.values()] for _ in range(arguments.rounds)]
    print(f'{len(data)} documents, {megabytes:.1f} MB, {arguments.rounds} rounds')
    for name, times in zip(STAGES, zip(*rounds)):
        share = statistics.median(row[0] / time for row, time in zip(rounds, times))
        print(f'{name:18} {megabytes / statistics.median(times):6.1f} MB/s {share:6.2f}')


if __name__ == '__main__':
    main()
