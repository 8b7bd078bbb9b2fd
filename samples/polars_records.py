#!/usr/bin/env python3
"""polars_records.py [FOLDER]: how many records each document of a folder has, and the largest sum of money, by Polars.

Run where the packages gongwen and polars are installed.
"""
import pathlib
import sys

import polars

import gongwen

FOLDER = pathlib.Path(__file__).parent / 'documents'


def records(texts):
    """A data frame with the columns name and text to one of their records."""
    return polars.DataFrame(gongwen.extract_table(texts['text'], ids=texts['name']))


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    files = sorted(folder.glob('*.txt'))
    texts = polars.LazyFrame({'name': [file.name for file in files],
                              'text': [file.read_bytes().decode('utf-8', 'replace') for file in files]})
    sums = polars.when(polars.col('kind') == 'amount', polars.col('currency') == 'CNY').then(
        polars.coalesce('value', 'max'))
    schema = polars.DataFrame(gongwen.extract_table([])).schema
    found = (texts.map_batches(records, schema=schema)
             .group_by('source').agg(polars.len(), sums.max().alias('largest'))
             .sort('source').collect())
    for name, count, largest in found.iter_rows():
        print(name, count, 'none' if largest is None else f'{largest:,.2f}')


if __name__ == '__main__':
    main()
