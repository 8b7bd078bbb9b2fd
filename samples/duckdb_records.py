#!/usr/bin/env python3
"""duckdb_records.py [FOLDER]: how many records each document of a folder has, and the largest sum of money, by SQL.

Run where the packages gongwen, duckdb, pyarrow and numpy are installed.
"""
import pathlib
import sys

import duckdb

import gongwen.duckdb

FOLDER = pathlib.Path(__file__).parent / 'documents'
QUERY = """
    WITH texts AS (SELECT parse_filename(filename) AS name, content AS text FROM read_text($files)),
         records AS (SELECT name, unnest(gongwen_records(text), max_depth := 2) FROM texts)
    SELECT name, count(*), max(coalesce(value, max)) FILTER (kind = 'amount' AND currency = 'CNY')
    FROM records GROUP BY name ORDER BY name
"""


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else FOLDER
    connection = duckdb.connect()
    gongwen.duckdb.register(connection)
    for name, count, largest in connection.execute(QUERY, {'files': f'{folder}/*.txt'}).fetchall():
        print(name, count, 'none' if largest is None else f'{largest:,.2f}')


if __name__ == '__main__':
    main()
