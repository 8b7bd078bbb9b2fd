"""Extractor: its arguments, and what is wrong with them."""
import datetime
import json
import pathlib
import pickle
from decimal import Decimal

import gongwen
import pytest
from conftest import EVERY_KIND, ROADS


def test_kinds():
    document = gongwen.Extractor(kinds=['amount', 'date']).extract(EVERY_KIND)
    assert {record.kind for record in document.records} == {'amount', 'date'}
    assert gongwen.Extractor(kinds=iter(['amount'])).extract(EVERY_KIND).records


@pytest.mark.parametrize('anchor', [
    '2023-06-13', datetime.date(2023, 6, 13), datetime.datetime(2023, 6, 13, 11, 30)])
def test_anchor(anchor):
    record, = gongwen.Extractor(anchor=anchor).extract('今年3月').records
    assert (record.start_date, record.resolved_from) == (datetime.date(2023, 3, 1), 'anchor')


def test_own_patterns():
    for path in (ROADS, str(ROADS)):
        record, = gongwen.Extractor(patterns=[path], kinds=['custom']).extract('Ｘ０１２县道改造').records
        assert isinstance(record, gongwen.Custom) and record.name == 'road_number'
        assert record.fields == {'class': 'Ｘ', 'number': Decimal(12)}
        with pytest.raises(TypeError):
            record.fields['class'] = 'G'


TYPED = {
    'gongwen_patterns': 1,
    'patterns': [{
        'id': 'grant.typed', 'kind': 'custom', 'name': 'grant', 'head': ['批号'],
        'regex': '批号(?P<on>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)(?P<sum>[0-9.]+万元)',
        'fields': {'on': 'date', 'sum': 'amount'},
        'examples': [{'text': '批号2024年7月1日1.5万元', 'records': [{'text': '批号2024年7月1日1.5万元'}]}],
        'rejects': ['批号'],
    }],
}


def test_typed_groups(tmp_path):
    (tmp_path / 'grant.json').write_text(json.dumps(TYPED), encoding='utf-8')
    extractor = gongwen.Extractor(patterns=[tmp_path / 'grant.json'], kinds=['custom'])
    record, = extractor.extract('批号2024年7月1日1.5万元').records
    assert isinstance(record.fields['on'], gongwen.DateValue)
    assert record.fields['on'].start_date == datetime.date(2024, 7, 1)
    assert isinstance(record.fields['sum'], gongwen.AmountValue)
    assert record.fields['sum'].value == 15000
    assert pickle.loads(pickle.dumps(record)) == record
    assert 'grant' in repr(record)


BROKEN = [
    ('{', ''),
    ('', ''),
    ('{"gongwen_patterns": 1, "colour": 1}', '/colour'),
    (json.dumps(TYPED).replace('[0-9.]+', '[0-9.'), '/patterns/0/regex'),
]


@pytest.mark.parametrize(('content', 'pointer'), BROKEN)
def test_pattern_error(tmp_path, content, pointer):
    path = tmp_path / 'broken.json'
    path.write_text(content, encoding='utf-8')
    with pytest.raises(gongwen.PatternError) as caught:
        gongwen.Extractor(patterns=[path])
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (error.file, error.pointer) == (str(path), pointer)
        assert str(error).startswith(f'{path}: {pointer}')
        assert isinstance(error, ValueError)


@pytest.mark.parametrize('path', ['nowhere.json', '.'])
def test_unreadable_patterns(path):
    with pytest.raises(gongwen.PatternError, match='cannot be read') as caught:
        gongwen.Extractor(patterns=[path])
    assert (caught.value.file, caught.value.pointer) == (path, '')


@pytest.mark.parametrize(('arguments', 'error', 'says'), [
    ({'kinds': ['money']}, ValueError, 'unknown kind: money'),
    ({'kinds': 'amount'}, TypeError, r"kinds=\['amount'\]"),
    ({'patterns': 'mine.json'}, TypeError, r"patterns=\['mine.json'\]"),
    ({'patterns': pathlib.Path('mine.json')}, TypeError, 'not iterable'),
    ({'patterns': [3]}, TypeError, 'int'),
    ({'anchor': '2023-02-30'}, ValueError, "'2023-02-30' is not a day"),
    ({'anchor': 2023}, TypeError, 'anchor'),
])
def test_wrong_arguments(arguments, error, says):
    with pytest.raises(error, match=says):
        gongwen.Extractor(**arguments)


def test_repr_and_pickle(tmp_path):
    path = tmp_path / 'roads.json'
    path.write_bytes(ROADS.read_bytes())
    extractor = gongwen.Extractor(patterns=[path], kinds=['custom'], anchor='2023-06-13')
    assert repr(extractor) == f"<Extractor patterns=['{path}'] kinds=['custom'] anchor=2023-06-13>"
    state = pickle.dumps(extractor)
    path.unlink()  # a pickle carries what is in the files
    again = pickle.loads(state)
    assert repr(again) == repr(extractor)
    assert again.extract('G4').records == extractor.extract('G4').records
    assert repr(gongwen.Extractor()) == '<Extractor>'


def test_anchor_that_is_no_text():
    with pytest.raises(ValueError, match='is not a day'):
        gongwen.Extractor(anchor='\ud800')
