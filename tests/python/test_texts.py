"""What may be a text: str and bytes of any content."""
import sys

import gongwen
import pytest

MONEY = '𬭚溪县补助50万元'


def places(document):
    return [(record.kind, record.begin, record.end) for record in document.records]


class Text(str):
    """A subclass that would spoil what relies on its methods."""
    note = 'mine'

    def encode(self, *_):
        raise AssertionError('its own')

    __len__ = __str__ = __getitem__ = encode


class Bytes(bytes):
    def decode(self, *_):
        raise AssertionError('its own')

    __len__ = __str__ = __getitem__ = decode


@pytest.mark.parametrize(('text', 'place'), [
    (MONEY, ('amount', 5, 9)),
    (Text(MONEY), ('amount', 5, 9)),
    (MONEY.encode(), ('amount', 16, 24)),
    (Bytes(MONEY.encode()), ('amount', 16, 24)),
], ids=['str', 'subclass of str', 'bytes', 'subclass of bytes'])
def test_offsets(text, place):
    document = gongwen.extract(text)
    assert places(document) == [place]
    assert type(document.text) in (str, bytes)
    _, begin, end = place
    slice_ = document.text[begin:end]
    assert (slice_ if isinstance(slice_, str) else slice_.decode()) == document.records[0].text == '50万元'
    assert document.source.offsets == ('codepoint' if isinstance(text, str) else 'utf8')
    assert document.source.bytes == len(MONEY.encode())
    assert document == gongwen.extract(document.text)


SURROGATES = ['\ud83c补助50万元', '补助50万元\udfff', '\udc00\ud800\ud83d补助50万元\ude00', '《\ud800》（湾人社规〔2023〕7号）\uffff',
              '\ud7ff\ue000补助50万元', '\ud800' * 1000 + '50万元', '联系人：\udce9某，电话：0790-55501234']


@pytest.mark.parametrize('text', SURROGATES, ids=ascii)
def test_lone_surrogates_are_replaced_one_for_one(text):
    replaced = ''.join('\ufffd' if '\ud800' <= letter <= '\udfff' else letter for letter in text)
    document = gongwen.extract(text)
    assert document.to_json() == gongwen.extract(replaced).to_json()
    assert document.text == replaced and len(document.text) == len(text)
    assert document.records and all(replaced[r.begin:r.end] == r.text for r in document.records)


@pytest.mark.parametrize('raw', [b'\xff\xfe', b'\xe5\x85', b'\xed\xa0\x80', b'\xc0\x80'])
def test_ill_formed_bytes(raw):
    text = raw + '补助50万元'.encode() + raw
    document = gongwen.extract(text)
    record, = document.records
    assert text[record.begin:record.end].decode() == record.text == '50万元'
    assert {diagnostic.code for diagnostic in document.diagnostics} == {'invalid_utf8'}


@pytest.mark.parametrize('text', ['', b'', '\0', '\0' * 9, '\ufeff', '\n' * 1000, '😀'])
def test_nothing_to_find(text):
    document = gongwen.extract(text)
    assert document.records == () and document.text == text


def test_names():
    assert gongwen.extract('', name='甲.txt').source.name == '甲.txt'
    assert gongwen.extract('', Text('甲')).source.name == '甲'
    assert gongwen.extract('', 'a\udcff').source.name == 'a\ufffd'


@pytest.mark.parametrize('text', [None, 50, ['共831人'], bytearray(b'a'), memoryview(b'a')])
def test_other_types_are_refused(text):
    with pytest.raises(TypeError, match=f'str or bytes, not {type(text).__name__}'):
        gongwen.extract(text)


@pytest.mark.parametrize('make', [str, lambda text: text.encode()])
def test_huge(make):
    """Three million characters, of which each paragraph gives the same record at its own place."""
    paragraph = '各区每年补助企业50万元，' + '内容' * 500 + '。\n'
    text = make(paragraph * 3000)
    records = gongwen.extract(text).records
    size = len(make(paragraph))
    assert len(records) == 3000
    assert all(record.begin == index * size + records[0].begin for index, record in enumerate(records))


@pytest.mark.skipif(sys.maxsize < 2**32, reason='such a text does not fit into the address space')
def test_four_gibibytes():
    """Zero bytes that the system hands out without memory behind them."""
    with pytest.raises(ValueError, match='4 GiB'):
        gongwen.extract(bytes(2**32))
