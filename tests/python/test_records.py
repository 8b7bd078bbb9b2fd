"""Records: their types, and what every object can do."""
import copy
import datetime
import json
import pickle
from decimal import Decimal

import gongwen
import pytest
from conftest import EVERY_KIND, SAMPLES


def only(text, kind):
    found = [record for record in gongwen.extract(text).records if record.kind == kind]
    assert len(found) == 1, found
    return found[0]


D, day = Decimal, datetime.date

# text, kind, attribute, what it is: value and type
VALUES = [
    ('补助1.2万元', 'amount', 'value', D(12000)),
    ('补助0.1元', 'amount', 'value', D('0.1')),
    ('投资123456789012345678.25元', 'amount', 'value', D('123456789012345678.25')),
    ('补助15-30万元', 'amount', 'min', D(150000)),
    ('补助15-30万元', 'amount', 'max', D(300000)),
    ('补助15-30万元', 'amount', 'value', None),
    ('三万元以上不满十万元', 'amount', 'max_exclusive', True),
    ('三万元以上不满十万元', 'amount', 'min_exclusive', False),
    ('每人每月不超过2000元', 'amount', 'relation', 'at_most'),
    ('每人每月不超过2000元', 'amount', 'per', ('人', '月')),
    ('每人每月不超过2000元', 'amount', 'currency', 'CNY'),
    ('每人每月不超过2000元', 'amount', 'change', None),
    ('共831人', 'headcount', 'basis', 'person'),
    ('培训5000人次', 'headcount', 'basis', 'person_time'),
    ('建成468家', 'count', 'unit', '家'),
    ('占比下降3.1%', 'percentage', 'value', D('3.1')),
    ('占比下降3.1%', 'percentage', 'change', 'down'),
    ('自2024年7月1日起', 'date', 'start_date', day(2024, 7, 1)),
    ('自2024年7月1日起', 'date', 'relation', 'since'),
    ('自2024年7月1日起', 'date', 'start_time', None),
    ('自2024年7月1日起', 'date', 'start_datetime', None),
    ('2024年2月30日', 'date', 'start_date', None),
    ('2024年7月1日11:18', 'date', 'start_time', datetime.time(11, 18)),
    ('2024年7月1日11:18', 'date', 'start_datetime', datetime.datetime(2024, 7, 1, 11, 18)),
    ('2024年12月31日8:00至24:00', 'date', 'end_time', datetime.time(0)),
    ('2024年12月31日8:00至24:00', 'date', 'end_datetime', datetime.datetime(2025, 1, 1)),
    ('湾人社发〔2024〕18号', 'document_number', 'year', 2024),
    ('湾人社发〔2024〕18号', 'document_number', 'number', '18'),
    ('湾人社发〔2024〕18号', 'document_number', 'series', 'dispatch'),
    ('40周岁以下', 'age', 'value', D(40)),
    ('比例为4:3:3', 'ratio', 'terms', (D(4), D(3), D(3))),
    ('5个工作日', 'duration', 'working_days', True),
    ('执行《关于稳定就业的意见》', 'citation', 'title', '关于稳定就业的意见'),
    ('执行《关于稳定就业的意见》', 'citation', 'number', None),
    ('联系人：王某，电话：0790-55501234', 'contact', 'names', ('王某',)),
    ('联系人：王某，电话：0790-55501234', 'contact', 'department', None),
]


@pytest.mark.parametrize(('text', 'kind', 'attribute', 'value'), VALUES)
def test_value(text, kind, attribute, value):
    got = getattr(only(text, kind), attribute)
    assert got == value
    assert type(got) is type(value)


def test_period():
    value = only('为期1年6个月', 'duration').value
    assert (value.years, value.months, value.days) == (1, 6, 0)
    assert str(value) == 'P1Y6M'
    assert value == only('共1年6个月', 'duration').value


def test_phone():
    phone, = only('联系人：王某，电话：0790-55501234转8', 'contact').phones
    assert (phone.number, phone.extension, phone.type, phone.name) == ('0790-55501234', '8', 'landline', '王某')


# ---- every kind, every sample ----------------------------------------------------------------------------------------

def test_every_kind_is_there(every_kind):
    from typing import get_args
    assert {record.kind for record in every_kind.records} == set(get_args(gongwen.Kind)) - {'custom'}
    assert {type(record) for record in every_kind.records} == set(get_args(gongwen.AnyRecord)) - {gongwen.Custom}


def as_json(value):
    """An attribute as JSON has it: what only Python has is written as the contract writes it."""
    if isinstance(value, datetime.time):
        return value.strftime('%H:%M:%S' if value.second else '%H:%M')
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, gongwen.Period):
        return str(value)
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    if hasattr(value, '__match_args__'):
        return {name: as_json(getattr(value, name)) for name in value.__match_args__}
    return value


def assert_same(shown, holder):
    """Each member of a JSON object is the attribute of its name; what it leaves out says nothing."""
    attributes = as_json(holder) if not isinstance(holder, gongwen.Record) else {
        name: as_json(getattr(holder, name))
        for name in ('kind', *gongwen.Record.__match_args__, *holder.__match_args__)}
    assert {name: attributes[name] for name in shown} == shown
    assert all(attributes[name] in (None, False, []) for name in attributes.keys() - shown.keys())


@pytest.mark.parametrize('text', [EVERY_KIND, *(path.read_text(encoding='utf-8') for path in SAMPLES)])
def test_attributes_are_what_json_says(text):
    document = gongwen.extract(text.replace('24:00', '18:00'))  # datetime.time has no 24:00
    shown = json.loads(document.to_json(), parse_float=Decimal)
    assert shown == document.to_dict()
    for part in ('records', 'sections', 'diagnostics'):
        assert len(shown[part]) == len(getattr(document, part))
        for member, holder in zip(shown[part], getattr(document, part)):
            assert_same(member, holder)
    assert_same(shown['source'], document.source)
    assert_same(shown['document'], document.elements)


def test_text_is_the_slice(every_kind):
    for record in every_kind.records:
        assert EVERY_KIND[record.begin:record.end] == record.text
        assert record.sentence.begin <= record.begin < record.sentence.end
    for section in every_kind.sections:
        assert EVERY_KIND[section.begin:].startswith(section.marker)


def test_record_json(every_kind):
    for record, shown in zip(every_kind.records, every_kind.to_dict()['records']):
        assert record.to_dict() == shown
        assert json.loads(record.to_json('pretty'), parse_float=Decimal) == shown
    with pytest.raises(ValueError, match='compact'):
        every_kind.to_json('neat')


# ---- what every object can do ----------------------------------------------------------------------------------------

def objects(document):
    """Every object that a document is made of, itself first."""
    found = [document, *document.records, *document.sections, *document.diagnostics, document.source, document.elements]
    for holder in found[1:]:
        for name in holder.__match_args__:
            value = getattr(holder, name)
            found += [part for part in (value if isinstance(value, tuple) else (value,))
                      if type(part).__module__ == gongwen.Record.__module__]
    return found + [record.sentence for record in document.records]


@pytest.fixture(scope='module')
def two():
    """The objects of two documents from one text, of which one was pickled on its way."""
    first = gongwen.extract(EVERY_KIND + '，2024年2月30日')
    second = pickle.loads(pickle.dumps(gongwen.extract(EVERY_KIND + '，2024年2月30日')))
    pairs = list(zip(objects(first), objects(second)))
    assert {type(one).__name__ for one, _ in pairs} >= {
        'Document', 'Source', 'Elements', 'Element', 'Section', 'Diagnostic', 'Span', 'Phone', 'Period', 'Amount',
        'Contact'}
    return pairs


def test_equality_and_hash(two):
    for one, other in two:
        assert one == other and not one != other
        assert hash(one) == hash(other)
        assert one != 'something else' and one != None  # noqa: E711
    assert len({one for one, _ in two}) == len({other for pair in two for other in pair})
    records = two[0][0].records
    assert len(set(records)) == len(records)


def test_pickle_and_copy(two):
    for one, _ in two:
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(one, protocol)) == one
        assert copy.copy(one) == one and copy.deepcopy(one) == one


def test_immutable(two):
    for one, _ in two:
        for name in (*one.__match_args__, 'anything'):
            with pytest.raises(AttributeError):
                setattr(one, name, None)
        with pytest.raises(TypeError):
            type(one)()


def test_repr(two):
    for one, _ in two:
        assert repr(one).startswith(f'<{type(one).__name__}')
    amount = only('企业每人每月补助不超过1.2万元', 'amount')
    assert repr(amount) == "<Amount '1.2万元' [11:16] value=12000 relation='at_most' currency='CNY' per=['人', '月']>"
    assert repr(gongwen.extract('共831人', '甲.txt')) == "<Document '甲.txt' records=1 sections=0 diagnostics=0>"


def test_match_statement():
    match only('每人每月补助不超过1.2万元', 'amount'):
        case gongwen.Amount(value=value, currency='CNY', relation='at_most', per=['人', unit]):
            assert (value, unit) == (12000, '月')
        case _:
            pytest.fail('no case matched')
    match only('2024年7月1日', 'date'):
        case gongwen.Amount():
            pytest.fail('a date is no amount')
        case gongwen.Date(start, end):
            assert start == end == day(2024, 7, 1)


def test_record_outlives_its_document():
    document = gongwen.extract('补助50万元')
    record = document.records[0]
    del document
    assert (record.kind, record.text, record.value) == ('amount', '50万元', 500000)


# ---- pickles that are none -------------------------------------------------------------------------------------------

def test_broken_pickles(every_kind):
    restore = gongwen.Amount.__new__
    amount = next(record for record in every_kind.records if record.kind == 'amount')
    state = amount.__getstate__()
    for size in range(len(state)):
        with pytest.raises(ValueError, match='pickle'):
            restore(gongwen.Amount).__setstate__(state[:size])
    with pytest.raises(ValueError, match='another kind'):
        restore(gongwen.Date).__setstate__(state)
    with pytest.raises(ValueError, match='another version'):
        restore(gongwen.Amount).__setstate__(b'0.0.0\n' + state.partition(b'\n')[2])


@pytest.mark.parametrize('name', [name for name in dir(gongwen) if hasattr(getattr(gongwen, name), '__match_args__')
                                  and name != 'Record'])  # of which there are subclasses alone
def test_empty_object(name):
    """What __new__ alone has made holds nothing to show: it says so."""
    cls = getattr(gongwen, name)
    empty = cls.__new__(cls)
    for use in [repr, hash, pickle.dumps, lambda one: one == one, lambda one: getattr(one, cls.__match_args__[0])]:
        with pytest.raises(TypeError, match='holds nothing'):
            use(empty)


@pytest.mark.parametrize('use', [lambda one: one.extract(''), lambda one: one.extract_many([]), repr])
def test_empty_extractor(use):
    with pytest.raises((TypeError, RuntimeError)):
        use(gongwen.Extractor.__new__(gongwen.Extractor))
