"""Code as users write it, for the type checkers: each assert_type is checked, each ignored error must be one."""
from __future__ import annotations

import datetime
import pathlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import gongwen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from typing_extensions import assert_never, assert_type

    Relation = Literal['exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'between']


def documents() -> None:
    document = gongwen.extract('text', name='a.txt')
    assert_type(document, gongwen.Document)
    assert_type(document.text, 'str | bytes')
    assert_type(document.to_dict(), dict[str, Any])
    assert_type(document.to_json(style='pretty'), str)
    assert_type(document.source.bytes, int)
    assert_type(document.sections[0].heading, 'str | None')
    assert_type(gongwen.extract_many(['a', b'b'], jobs=2), 'Iterator[gongwen.Document]')
    for number in (document.elements.number, document.elements.title):
        if number is not None:
            assert_type(number, gongwen.Element[str])
    for day in (document.elements.date, document.elements.printed_on):
        if day is not None:
            assert_type(day.value, datetime.date)
    if document.elements.disclosure is not None:
        assert_type(document.elements.disclosure.value, "Literal['public', 'on_request', 'withheld']")
    if document.elements.proposal is not None:
        assert_type(document.elements.proposal.value.proposers, 'tuple[str, ...]')


def kinds(record: gongwen.AnyRecord) -> Decimal | None:
    """The kind tells the type."""
    assert_type(record.text, str)
    if record.kind == 'amount':
        assert_type(record, gongwen.Amount)
        assert_type(record.relation, 'Relation')
        assert_type(record.per, 'tuple[str, ...]')
        assert_type(record.currency, str)
        return record.value
    if record.kind == 'date':
        assert_type(record.start_date, 'datetime.date | None')
        assert_type(record.end_datetime, 'datetime.datetime | None')
    if isinstance(record, gongwen.Duration):
        assert_type(record.value, 'gongwen.Period | None')
    return None


def matched(record: gongwen.Amount | gongwen.Contact | gongwen.Custom) -> None:
    if isinstance(record, gongwen.Amount):
        assert_type(record.min_exclusive, bool)
    elif isinstance(record, gongwen.Contact):
        assert_type(record.phones[0].extension, 'str | None')
    elif isinstance(record, gongwen.Custom):  # pyright: ignore[reportUnnecessaryIsInstance]
        assert_type(record.fields, 'Mapping[str, str | Decimal | gongwen.DateValue | gongwen.AmountValue]')
    else:
        assert_never(record)


def extractors() -> gongwen.Extractor:
    try:
        return gongwen.Extractor(patterns=['a.json', pathlib.Path('b.json')], kinds=['amount'], anchor='2023-06-13')
    except gongwen.PatternError as error:
        assert_type(error.pointer, str)
    return gongwen.Extractor(anchor=datetime.date(2023, 6, 13))


def mistakes(record: gongwen.Amount, document: gongwen.Document) -> None:
    record.value = Decimal(1)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    record.colour  # type: ignore[attr-defined]  # pyright: ignore
    record.relation == 'most'  # type: ignore[comparison-overlap]  # pyright: ignore
    document.to_json('neat')  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    gongwen.extract(50)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    gongwen.Extractor(kinds=['money'])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]


def tables() -> None:
    assert_type(gongwen.extract_table(['a'], ids=[1], jobs=2), gongwen.RecordTable)
    assert_type(gongwen.Extractor().extract_table(iter([b'a'])), gongwen.RecordTable)
    gongwen.extract_table([1])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
