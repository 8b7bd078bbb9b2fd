"""Reads Chinese official documents (公文) and returns typed records, each at its exact place.

    >>> import gongwen
    >>> document = gongwen.extract('企业每人每月补助不超过1.2万元。')
    >>> for record in document.records: print(record.kind, record.text, record.value)
    amount 1.2万元 12000

Offsets count code points of a str (`text[r.begin:r.end] == r.text`) and bytes of a bytes object. Numbers are exact
`decimal.Decimal`, days `datetime.date`. Every object is immutable, and compares, hashes and pickles by its content.
"""
from __future__ import annotations

from typing import TYPE_CHECKING

from ._errors import PatternError as PatternError
from ._gongwen import *  # noqa: F403
from ._gongwen import Document, Extractor, RecordTable
from ._gongwen import __version__ as __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_default: Extractor | None = None


def _extractor() -> Extractor:
    """The extractor of the functions below: the built-in patterns, compiled when first needed."""
    global _default
    if _default is None:
        _default = Extractor()
    return _default


def extract(text: str | bytes, name: str = '') -> Document:
    """What a text says, by the built-in patterns: `Extractor().extract(text, name)`, which tells more."""
    return _extractor().extract(text, name)


def extract_many(texts: Iterable[str | bytes], jobs: int | None = None) -> Iterator[Document]:
    """What each of many texts says: `Extractor().extract_many(texts, jobs)`, which tells more."""
    return _extractor().extract_many(texts, jobs)


def extract_table(texts: Iterable[str | bytes], ids: Iterable[str | int] | None = None,
                  jobs: int | None = None) -> RecordTable:
    """The records of many texts as Arrow columns: `Extractor().extract_table(texts, ids, jobs)`, which tells more."""
    return _extractor().extract_table(texts, ids, jobs)
