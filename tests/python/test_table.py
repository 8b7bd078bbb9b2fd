"""extract_table: the columns, by every library that reads them; texts, ids and faults; nothing is read too early."""
import datetime
import decimal
import gc
import itertools
import re
import threading

import duckdb
import pandas
import polars
import pyarrow
import pytest
from conftest import ROOT

import gongwen

TEXT = '自2024年7月1日起，企业每人每月补助不超过1.2万元，惠及3000余人。联系人：王小明，电话：55501234。'
COLUMNS = ['source', 'document_issuers', 'document_number', 'document_title', 'document_date', 'kind', 'text', 'begin',
           'end', 'pattern', 'section', 'section_path', 'noise', 'sentence_begin', 'sentence_end']


def table_of(*arguments, **options):
    table = pyarrow.table(gongwen.extract_table(*arguments, **options))
    table.validate(full=True)
    return table


def row_of(text, kind):
    rows = [row for row in table_of([text]).to_pylist() if row['kind'] == kind]
    assert len(rows) == 1, rows
    return rows[0]


# ---- columns ---------------------------------------------------------------------------------------------------------

def test_columns():
    schema = pyarrow.schema(gongwen.extract_table([]))
    assert schema.names[:len(COLUMNS)] == COLUMNS
    assert len(set(schema.names)) == len(schema.names)
    expected = {
        'source': pyarrow.string(), 'document_date': pyarrow.date32(), 'begin': pyarrow.int64(),
        'section': pyarrow.int32(), 'noise': pyarrow.bool_(), 'value': pyarrow.decimal128(38, 10),
        'relation': pyarrow.string(), 'start_date': pyarrow.date32(), 'duration_value': pyarrow.string()}
    assert {name: schema.field(name).type for name in expected} == expected
    assert schema.field('per').type.value_type == pyarrow.string()
    assert schema.field('terms').type.value_type == pyarrow.decimal128(38, 10)
    assert [field.name for field in schema.field('phones').type.value_type] == ['number', 'extension', 'type', 'name']


@pytest.mark.parametrize('page', ['README.md', 'README.zh-CN.md'])
def test_every_column_is_in_the_pages(page):
    rows = re.findall(r'^\| (`source`.*?)\n\n', (ROOT / page).read_text(encoding='utf-8'), re.MULTILINE | re.DOTALL)[0]
    told = [name for row in rows.split('\n') for name in re.findall(r'`(\w+)`', row.strip('| ').split(' | ')[0])]
    assert sorted(told) == sorted(pyarrow.schema(gongwen.extract_table([])).names)


def test_values():
    amount = row_of(TEXT, 'amount')
    assert amount['value'] == decimal.Decimal(12000)
    assert amount['relation'] == 'at_most'
    assert amount['per'] == ['人', '月']
    assert TEXT[amount['begin']:amount['end']] == amount['text'] == '1.2万元'
    date = row_of(TEXT, 'date')
    assert date['start_date'] == datetime.date(2024, 7, 1)
    assert date['value'] is None
    contact = row_of(TEXT, 'contact')
    assert contact['phones'] == [{'number': '55501234', 'extension': None, 'type': 'landline', 'name': '王小明'}]


def test_section_path_and_document():
    text = '湾城市民政局关于补助的通知\n\n各区民政局：\n一、总体要求\n（一）标准。每人补助50元。具体如下。\n'
    row = row_of(text, 'amount')
    assert row['section_path'] == ['一、总体要求', '（一）标准']
    assert row['document_title'] == '湾城市民政局关于补助的通知'


@pytest.mark.parametrize('text, digits', [('增长1.123456789012%', '1.123456789012'),
                                          ('占0.00000000001%', '0.00000000001')])
def test_numbers_too_long_for_the_column_are_told(text, digits):
    row = row_of(text, 'percentage')
    assert row['value'] is None
    assert row['long_numbers'] == [{'field': 'value', 'digits': digits}]


# ---- every reader of Arrow data says the same ------------------------------------------------------------------------

READERS = {
    'pyarrow': lambda table: pyarrow.table(table).to_pylist(),
    'reader': lambda table: pyarrow.RecordBatchReader.from_stream(table).read_all().to_pylist(),
    'polars': lambda table: polars.DataFrame(table).to_dicts(),
    'duckdb': lambda records: duckdb.sql('FROM records').to_arrow_table().to_pylist(),
    'pandas': lambda table: pandas.DataFrame.from_arrow(table).to_dict('records'),
}


def plain(value):
    """A value as Python's own types: pandas has arrays for lists, and NaN or NaT for null."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if hasattr(value, 'tolist'):
        value = value.tolist()
    if isinstance(value, list):
        return [plain(item) for item in value]
    return None if value is None or value is pandas.NaT or value != value else value


@pytest.mark.parametrize('reader', READERS)
@pytest.mark.parametrize('texts', [[], ['没有'], [TEXT], [TEXT, '', TEXT]], ids=len)
def test_every_reader(reader, texts):
    table = gongwen.extract_table(texts)
    assert plain(READERS[reader](table)) == table_of(texts).to_pylist()


# ---- texts -----------------------------------------------------------------------------------------------------------

def test_bytes_have_byte_offsets():
    data = TEXT.encode()
    rows = table_of([data]).to_pylist()
    assert rows and all(data[row['begin']:row['end']].decode() == row['text'] for row in rows)


def test_str_and_bytes_do_not_mix():
    with pytest.raises(Exception, match='all str or all bytes'):
        table_of([TEXT, TEXT.encode()])


def test_lone_surrogates_count_one():
    text = '\ud800' + TEXT
    assert [row['begin'] - 1 for row in table_of([text]).to_pylist()] == table_of([TEXT])['begin'].to_pylist()


@pytest.mark.parametrize('texts', [TEXT, TEXT.encode(), 5])
def test_what_is_no_iterable_of_texts(texts):
    with pytest.raises(TypeError):
        pyarrow.table(gongwen.extract_table(texts))


def test_an_item_of_another_type():
    with pytest.raises(Exception, match='str or bytes, not int'):
        table_of([TEXT, 5])


COLUMNS_OF_TEXT = {
    'string': lambda texts: pyarrow.array(texts, pyarrow.string()),
    'large_string': lambda texts: pyarrow.array(texts, pyarrow.large_string()),
    'string_view': lambda texts: pyarrow.array(texts, pyarrow.string_view()),
    'slice': lambda texts: pyarrow.array(['x', *texts, 'y'])[1:-1],
    'chunks': lambda texts: pyarrow.chunked_array([[text] for text in texts] + [[]]),
    'polars': lambda texts: polars.Series(texts),
}


@pytest.mark.parametrize('column', COLUMNS_OF_TEXT)
def test_columns_of_text(column):
    texts = [TEXT, '50元', '', '每人补助' + '9' * 15 + '元' * 3]
    assert table_of(COLUMNS_OF_TEXT[column](texts)).equals(table_of(texts))


@pytest.mark.parametrize('kind', ['binary', 'large_binary', 'binary_view'])
def test_columns_of_bytes(kind):
    texts = [TEXT.encode(), '50元'.encode(), b'\xff50' + '元'.encode()]
    assert table_of(pyarrow.array(texts, getattr(pyarrow, kind)())).equals(table_of(texts))


@pytest.mark.parametrize('column_of', [pyarrow.array, polars.Series])
def test_nulls_have_no_records(column_of):
    assert table_of(column_of([None, '50元', None, '60元'])).select(['source', 'text']).to_pylist() == [
        {'source': '1', 'text': '50元'}, {'source': '3', 'text': '60元'}]


def test_columns_of_another_type():
    with pytest.raises(TypeError, match='format l'):
        pyarrow.table(gongwen.extract_table(pyarrow.array([1, 2])))


# ---- ids -------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize('ids', [['a', 'b', 'c'], [1, 2, 3], iter('abc'), pyarrow.array(['a', 'b', 'c']),
                                 polars.Series(['a', 'b', 'c'])], ids=lambda ids: type(ids).__name__)
def test_ids(ids):
    names = ['1', '2', '3'] if isinstance(ids, list) and ids[0] == 1 else ['a', 'b', 'c']
    rows = table_of(['50元', '无', '60元和70元'], ids)
    assert rows['source'].to_pylist() == [names[0], names[2], names[2]]


@pytest.mark.parametrize('ids, message', [(['a'], 'fewer ids than texts'), (['a', 'b', 'c'], 'more ids than texts'),
                                          ([None, 'a'], 'an id is a str or int, not NoneType'),
                                          (pyarrow.array([None, 'a']), 'an id is null')])
def test_ids_that_do_not_fit(ids, message):
    with pytest.raises(Exception, match=message):
        table_of(['50元', '60元'], ids)


# ---- reading ---------------------------------------------------------------------------------------------------------

def test_a_list_is_read_as_often_as_asked():
    table = gongwen.extract_table([TEXT])
    assert pyarrow.table(table).equals(pyarrow.table(table))


def test_an_iterator_is_read_once():
    table = gongwen.extract_table(iter([TEXT]))
    assert pyarrow.table(table).num_rows > 0
    with pytest.raises(ValueError, match='read already'):
        pyarrow.table(table)


@pytest.mark.parametrize('jobs', [1, 2, None])
def test_a_stream_takes_texts_without_end(jobs):
    read = 0

    def texts():
        nonlocal read
        for read in itertools.count(1):
            yield TEXT

    reader = pyarrow.RecordBatchReader.from_stream(gongwen.extract_table(texts(), jobs=jobs))
    batch = reader.read_next_batch()
    texts_needed = batch.num_rows / table_of([TEXT]).num_rows
    assert batch.num_rows == 16384
    assert read < texts_needed + 1000
    reader.close()


@pytest.mark.parametrize('jobs', [1, 2, 3, 8])
def test_jobs_change_nothing(jobs):
    texts = [f'第{number}批，补助{number}万元。' * (number % 7) for number in range(200)]
    assert table_of(texts, jobs=jobs).equals(table_of(texts, jobs=1))


@pytest.mark.parametrize('jobs', [0, -1])
def test_no_jobs(jobs):
    with pytest.raises(ValueError, match='jobs'):
        gongwen.extract_table([], jobs=jobs)


def test_what_the_iterable_raises():
    def texts():
        yield TEXT
        raise RuntimeError('disk gone')

    with pytest.raises(Exception, match='RuntimeError: disk gone'):
        table_of(texts())


def test_texts_that_read_their_own_table():
    def texts():
        yield TEXT
        readers[0].read_next_batch()

    readers = [pyarrow.RecordBatchReader.from_stream(gongwen.extract_table(texts(), jobs=1))]
    with pytest.raises(Exception, match='running already'):
        readers[0].read_all()


@pytest.mark.parametrize(('jobs', 'error', 'says'), [
    (0, ValueError, 'at least 1'), (-1, ValueError, 'at least 1'),
    ('2', TypeError, 'integer'), (1.5, TypeError, 'integer')])
def test_wrong_jobs(jobs, error, says):
    with pytest.raises(error, match=says) as raised:
        gongwen.extract_table([TEXT * 1000], jobs=jobs)
    assert len(str(raised.value)) < 200, 'the texts are no part of it'


def test_as_many_jobs_as_there_may_be():
    assert table_of([TEXT], jobs=10**12) == table_of([TEXT])


def test_other_threads_run_meanwhile():
    turns = 0
    stop = threading.Event()

    def count():
        nonlocal turns
        while not stop.is_set():
            turns += 1

    counter = threading.Thread(target=count)
    counter.start()
    table_of([TEXT * 3000], jobs=1)  # one long call into the library
    stop.set()
    counter.join()
    assert turns > 1000


# Streams, capsules and batches that nobody reads are released with what they hold.
@pytest.mark.parametrize('use', [lambda table: None, lambda table: table.__arrow_c_stream__(),
                                 lambda table: table.__arrow_c_schema__(),
                                 lambda table: pyarrow.RecordBatchReader.from_stream(table), pyarrow.table])
def test_texts_are_let_go(use):
    class Texts(list):
        pass

    texts = Texts([TEXT])
    before = len(gc.get_referrers(texts))
    use(gongwen.extract_table(texts))
    gc.collect()
    assert len(gc.get_referrers(texts)) == before
