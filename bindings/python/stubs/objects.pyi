# The stub of gongwen._gongwen: this, and behind it the classes that the tables of fields give (stubs.cc).
import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import GenericAlias
from typing import Any, Generic, Literal, TypeVar, Union, final

from typing_extensions import Self, TypeAlias

__version__: str

_T_co = TypeVar("_T_co", covariant=True)

def _run_command(arg0: list[str]) -> int: ...

@final
class Element(Generic[_T_co]):
    """One thing that the document says of itself, at its place."""
    __match_args__ = ("value", "text", "begin", "end")
    @classmethod
    def __class_getitem__(cls, item: Any, /) -> GenericAlias: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    @property
    def value(self) -> _T_co:
        """Its value: text without line breaks and layout spaces, a day, a word, or a Proposal."""
    @property
    def text(self) -> str:
        """The exact slice of the text from begin to end."""
    @property
    def begin(self) -> int:
        """Where it begins: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Where it ends; half-open."""

@final
class Document:
    """What one text says: records, elements, outline, and what is odd."""
    __match_args__ = ("records", "elements", "sections", "diagnostics")
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    @property
    def text(self) -> str | bytes:
        """What was read, a str or bytes: offsets count in it. Lone surrogates of a str are U+FFFD here."""
    @property
    def records(self) -> tuple[AnyRecord, ...]:
        """Every record, by begin, longer first."""
    @property
    def source(self) -> Source:
        """What was read: name, size, what offsets count."""
    @property
    def elements(self) -> Elements:
        """What the document says of itself: title, number, issuers, date…"""
    @property
    def sections(self) -> tuple[Section, ...]:
        """The outline, in text order."""
    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is odd, in text order."""
    def to_json(self, style: Literal["compact", "pretty"] = "compact") -> str:
        """The JSON text of the record contract, as the gongwen command writes it."""
    def to_dict(self) -> dict[str, Any]:
        """The same as to_json, as dict, list, str, int, bool, None and, for numbers with a fraction, Decimal."""
    def _repr_html_(self) -> str: ...

@final
class Extractor:
    """Extracts records; build it once and use it often, from as many threads as you like.

    patterns: pattern files (paths) beside the built-in patterns.
    kinds: only these kinds of record ('amount', 'date', …); none named is all.
    anchor: the day that 今年 counts from (datetime.date, or '2023-06-13'), in place of the document's own date.

    Raises PatternError for a pattern file that does not load, ValueError for an unknown kind or a day that is none.
    """
    def __init__(
        self,
        patterns: Iterable[str | os.PathLike[str]] = (),
        kinds: Iterable[Kind] = (),
        anchor: datetime.date | str | None = None,
    ) -> None: ...
    def extract(self, text: str | bytes, name: str = "") -> Document:
        """What a text says.

        text: a str (offsets count its code points) or bytes of UTF-8 (offsets count bytes). Any content will do: what
            is not UTF-8, and lone surrogates, count as U+FFFD each.
        name: becomes document.source.name.

        Raises TypeError for another type, ValueError for a text of 4 GiB or more. Other threads run meanwhile.
        """
    def extract_many(self, texts: Iterable[str | bytes], jobs: int | None = None) -> Iterator[Document]:
        """What each of many texts says: an iterator, in the order of the texts.

        texts: any iterable of str or bytes. It is read as results are asked for, at most 16 texts a job ahead.
        jobs: threads; None is one for each processor. The results are the same whatever their number.

        What the iterable raises, or a text that extract would refuse, is raised in that text's place; after the
        latter, the iterator can go on. Ctrl-C is heard between documents.
        """
    def extract_table(
        self, texts: Iterable[str | bytes], ids: Iterable[str | int] | None = None, jobs: int | None = None
    ) -> RecordTable:
        """The records of many texts as columns, one row a record.

        texts: an iterable of str (offsets count code points) or of bytes (offsets count bytes), or a column of strings
            or binaries from anything that has Arrow data, which is read without making Python objects; its nulls have
            no records.
        ids: as many str or int, or a column of strings, for the column `source`; None numbers the texts from 0.
        jobs: threads; None is one for each processor. The rows are the same whatever their number.

        What the iterables raise, TypeError for another type, and ValueError where there are more ids than texts or
        fewer, show when the table is read, as an error of its reader with their message.
        """

@final
class RecordTable:
    """The records of many texts as columns, one row a record, for anything that reads Arrow data.

        pyarrow.table(t)    polars.DataFrame(t)    duckdb.sql('FROM t')    pandas.DataFrame.from_arrow(t)

    Nothing is extracted before it is read, and never more than a batch is held: a RecordBatchReader over a generator
    takes texts without end. Texts that are an iterator can be read once, others as often as you like.
    """
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    def __arrow_c_schema__(self) -> object: ...

@final
class _Documents:
    def __iter__(self) -> Self: ...
    def __next__(self) -> Document: ...

