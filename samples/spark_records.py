#!/usr/bin/env python3
"""spark_records.py [FOLDER]: how many records each document of a folder has, and the largest sum of money, by Spark.

Run where Java and the packages gongwen, pyspark and pyarrow are installed: here Spark is this machine, but the same
lines work on a cluster.
"""
import pathlib
import sys

from pyspark.sql import SparkSession, functions

import gongwen.spark

FOLDER = pathlib.Path(__file__).resolve().parent / 'documents'


def main():
    folder = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else FOLDER
    spark = SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false').getOrCreate()
    spark.sparkContext.setLogLevel('ERROR')
    texts = spark.read.text(f'{folder}/*.txt', wholetext=True).select(
        functions.element_at(functions.split(functions.input_file_name(), '/'), -1).alias('name'),
        functions.col('value').alias('text'))
    records = texts.mapInArrow(gongwen.spark.records('text', id='name'), gongwen.spark.schema())
    sums = functions.when((functions.col('kind') == 'amount') & (functions.col('currency') == 'CNY'),
                          functions.coalesce('value', 'max'))
    found = records.groupBy('source').agg(functions.count('*'), functions.max(sums)).orderBy('source')
    for name, count, largest in found.collect():
        print(name, count, 'none' if largest is None else f'{largest:,.2f}')
    spark.stop()


if __name__ == '__main__':
    main()
