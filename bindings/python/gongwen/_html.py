"""A document as HTML, for notebooks: its elements, its text with the records marked, and a table of their values.

What is long is cut, and says so: a notebook keeps its output.
"""
from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._gongwen import AnyRecord, Document

_LONGEST_TEXT = 20_000  # what offsets count: characters or bytes
_MOST_ROWS = 200

# See-through, so that they do on a dark page too.
_COLOURS = {
    'amount': '46, 160, 67', 'headcount': '31, 111, 235', 'date': '219, 109, 40', 'document_number': '137, 87, 229',
    'contact': '191, 75, 138', 'percentage': '17, 151, 151', 'count': '118, 134, 16', 'duration': '187, 128, 9',
    'age': '90, 120, 160', 'ratio': '120, 120, 120', 'citation': '160, 90, 60', 'custom': '218, 54, 51',
}


def document_html(document: Document) -> str:
    parts = (_elements(document), _text(document), _records(document))
    return '<div class="gongwen">' + ''.join(parts) + '</div>'


def _style(record: AnyRecord) -> str:
    return f'background: rgba({_COLOURS[record.kind]}, 0.3)'


# ---- values ----------------------------------------------------------------------------------------------------------

def _shown(value: object) -> str:
    """A value as one reads it: 12000, 2024-07-01, 人、月, 0790-55501234."""
    if isinstance(value, tuple):
        return '、'.join(_shown(item) for item in value)
    if isinstance(value, (str, bool)) or not hasattr(value, '__match_args__'):
        return str(value)
    return _fields(value)


def _fields(holder: object) -> str:
    """The attributes that say something, with their names."""
    names = type(holder).__match_args__  # type: ignore[attr-defined]
    values = ((name, getattr(holder, name)) for name in names)
    return '  '.join(f'{name} {_shown(value)}' for name, value in values if value not in (None, (), False, ''))


# ---- elements --------------------------------------------------------------------------------------------------------

def _elements(document: Document) -> str:
    rows = []
    for name in document.elements.__match_args__:
        found = getattr(document.elements, name)
        several = found if isinstance(found, tuple) else (found,)
        values = [_shown(element.value) for element in several if element is not None]
        if values:
            rows.append((escape(name), escape('、'.join(values))))
    return _table(('element', 'value'), rows) if rows else ''


# ---- the text --------------------------------------------------------------------------------------------------------

def _stretches(document: Document, size: int) -> Iterator[tuple[int, int, AnyRecord | None]]:
    """The text up to size, cut where records begin and end, each stretch with the innermost record it lies in."""
    records = [record for record in document.records if record.begin < size]
    places = {0, size, *(min(place, size) for record in records for place in (record.begin, record.end))}
    cuts, waiting, around = sorted(places), iter(records), []
    following = next(waiting, None)
    for begin, end in zip(cuts, cuts[1:]):
        while following is not None and following.begin <= begin:
            around.append(following)
            following = next(waiting, None)
        around = [record for record in around if record.end > begin]
        yield begin, end, min(around, key=lambda record: record.end - record.begin, default=None)


def _slice(text: str | bytes, begin: int, end: int) -> str:
    stretch = text[begin:end]
    return stretch if isinstance(stretch, str) else stretch.decode('utf-8', 'replace')


def _text(document: Document) -> str:
    size = min(len(document.text), _LONGEST_TEXT)
    pieces = []
    for begin, end, record in _stretches(document, size):
        piece = escape(_slice(document.text, begin, end))
        if record is not None:
            title = escape(f'{record.kind}  {_fields(record)}')
            piece = f'<span title="{title}" style="{_style(record)}">{piece}</span>'
        pieces.append(piece)
    text = f'<pre style="white-space: pre-wrap">{"".join(pieces)}</pre>'
    return text + _left_out(len(document.text) - size, 'of text')


# ---- tables ----------------------------------------------------------------------------------------------------------

def _left_out(count: int, what: str) -> str:
    return f'<p>… {count:,} more {what}</p>' if count > 0 else ''


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    def row(cells: tuple[str, ...], tag: str) -> str:
        return '<tr>' + ''.join(f'<{tag} style="text-align: left">{cell}</{tag}>' for cell in cells) + '</tr>'

    return f'<table>{row(heads, "th")}{"".join(row(cells, "td") for cells in rows)}</table>'


def _records(document: Document) -> str:
    rows = [(f'<span style="{_style(record)}">{record.kind}</span>', escape(record.text), escape(_fields(record)),
             f'{record.begin}:{record.end}') for record in document.records[:_MOST_ROWS]]
    return _table(('kind', 'text', 'value', 'place'), rows) + _left_out(len(document.records) - _MOST_ROWS, 'records')
