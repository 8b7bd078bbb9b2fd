"""SQL, lazy frames and clusters give the rows that extract_table gives; the samples print what they should."""
import os
import pathlib
import subprocess
import sys

import duckdb
import polars
import pyarrow
import pytest
from pyspark.sql import SparkSession

import gongwen
import gongwen.duckdb
import gongwen.spark

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((ROOT / 'samples' / 'documents').glob('*.txt'))
TEXTS = {path.name: path.read_bytes().decode('utf-8', 'replace') for path in DOCUMENTS}


def expected_rows(texts=None):
    texts = TEXTS if texts is None else texts
    return sorted_rows(pyarrow.table(gongwen.extract_table(texts.values(), texts.keys())).to_pylist())


def sorted_rows(rows):
    return sorted(rows, key=lambda row: (row['source'], row['begin'], row['end'], row['kind']))


# ---- DuckDB ----------------------------------------------------------------------------------------------------------

@pytest.fixture
def connection():
    connection = duckdb.connect()
    gongwen.duckdb.register(connection)
    yield connection
    connection.close()


def test_duckdb_function(connection):
    texts = pyarrow.table({'name': list(TEXTS), 'text': list(TEXTS.values())})
    query = 'SELECT name AS source, unnest(gongwen_records(text), max_depth := 2) FROM texts'
    assert sorted_rows(connection.sql(query).to_arrow_table().to_pylist()) == expected_rows()


def test_duckdb_function_of_nulls_and_many_rows(connection):
    query = """SELECT number, len(gongwen_records(text)) AS found FROM (
                 SELECT range AS number, CASE range % 3 WHEN 0 THEN NULL WHEN 1 THEN '无' ELSE '补助50元，惠及60人' END AS text
                 FROM range(5000)) ORDER BY number"""
    found = [row[1] for row in connection.sql(query).fetchall()]
    assert found == [(None, 0, 2)[number % 3] for number in range(5000)]


def test_duckdb_with_another_extractor():
    connection = duckdb.connect()
    gongwen.duckdb.register(connection, 'sums', gongwen.Extractor(kinds=['amount']))
    assert connection.sql("SELECT list_transform(sums('补助50元，惠及60人'), lambda r: r.kind)").fetchall() == [(['amount'],)]


@pytest.mark.parametrize('texts, sizes', [([], []), ([None], [0]), (['无'], [0]),
                                          (['50元', None, '1元和2元', ''], [1, 0, 2, 0])])
def test_record_lists(texts, sizes):
    lists = gongwen.duckdb.record_lists(pyarrow.array(texts, pyarrow.string()))
    lists.validate(full=True)
    assert [len(records) for records in lists.to_pylist()] == sizes


# ---- Polars ----------------------------------------------------------------------------------------------------------

def test_polars_map_batches():
    texts = polars.LazyFrame({'name': list(TEXTS), 'text': list(TEXTS.values())})
    records = texts.map_batches(lambda frame: polars.DataFrame(gongwen.extract_table(frame['text'], frame['name'])),
                                schema=polars.DataFrame(gongwen.extract_table([])).schema)
    assert sorted_rows(records.collect().to_dicts()) == expected_rows()


# ---- Spark -----------------------------------------------------------------------------------------------------------

@pytest.fixture(scope='module')
def spark():
    os.environ['PYSPARK_PYTHON'] = sys.executable
    session = (SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false')
               .config('spark.driver.bindAddress', '127.0.0.1').config('spark.driver.host', '127.0.0.1')
               .config('spark.sql.shuffle.partitions', '2').getOrCreate())
    session.sparkContext.setLogLevel('ERROR')
    yield session
    session.stop()


def test_spark(spark):
    texts = spark.createDataFrame(list(TEXTS.items()), 'name string, text string').repartition(3)
    rows = texts.mapInArrow(gongwen.spark.records(id='name'), gongwen.spark.schema()).collect()
    assert sorted_rows([row.asDict(recursive=True) for row in rows]) == expected_rows()


def test_spark_nulls_numbers_and_another_extractor(spark):
    texts = spark.createDataFrame([(7, '补助50元，惠及60人'), (8, None), (9, '无')], 'id long, text string')
    extract = gongwen.spark.records(extractor=gongwen.Extractor(kinds=['headcount']))
    rows = texts.mapInArrow(extract, gongwen.spark.schema()).select('source', 'text').collect()
    assert [tuple(row) for row in rows] == [('7', '60人')]


# ---- samples ---------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize('engine', ['duckdb', 'polars', 'spark'])
def test_sample(engine):
    environment = {**os.environ, 'PYSPARK_PYTHON': sys.executable, 'SPARK_LOCAL_IP': '127.0.0.1'}
    run = subprocess.run([sys.executable, ROOT / 'samples' / f'{engine}_records.py'], env=environment,
                         capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    assert run.stdout == (ROOT / 'samples' / 'expected' / 'engines.txt').read_text(encoding='utf-8')
