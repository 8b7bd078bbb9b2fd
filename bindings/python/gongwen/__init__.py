"""Reads Chinese official documents (公文) and returns typed records, each at its exact place.

    >>> document = gongwen.extract('企业每人每月补助不超过1.2万元。')
    >>> for record in document.records: print(record.kind, record.text, record.value)
    amount 1.2万元 12000

Offsets count code points of a str (`text[r.begin:r.end] == r.text`) and bytes of a bytes object. Numbers are exact
`decimal.Decimal`, days `datetime.date`. Every object is immutable, and compares, hashes and pickles by its content.
"""
from ._gongwen import *  # noqa: F403
from ._gongwen import Document, Extractor, __version__

_default = None


def _default_extractor():
    """The extractor of the module's own functions: built when first used, and once."""
    global _default
    if _default is None:
        _default = Extractor()
    return _default


def extract(text, name=''):
    """What a text says, by the built-in patterns: `Extractor().extract(text, name)`."""
    return _default_extractor().extract(text, name)


def extract_table(texts, ids=None, jobs=None):
    """The records of many texts as Arrow columns, by the built-in patterns: `Extractor().extract_table(texts, ids, jobs)`."""
    return _default_extractor().extract_table(texts, ids, jobs)
