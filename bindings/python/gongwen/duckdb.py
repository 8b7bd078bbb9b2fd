"""gongwen in DuckDB's SQL: a function from a text to the list of its records.

    gongwen.duckdb.register(connection)
    connection.sql('SELECT id, unnest(gongwen_records(text), max_depth := 2) FROM texts')

Needs DuckDB, PyArrow and NumPy. Texts that Python holds already need no function: after
`records = gongwen.extract_table(texts)`, `duckdb.sql('FROM records')` reads them.
"""
from __future__ import annotations

from typing import Any

import duckdb
import numpy
import pyarrow  # type: ignore[import-untyped]

import gongwen

_ARROW: Any = 'arrow'  # by its name: where the enumeration stands has changed from release to release


def record_lists(texts: Any, extractor: gongwen.Extractor | None = None) -> Any:
    """The records of each text of a pyarrow.Array, as a ListArray of structs; of a null, an empty list."""
    extract_table = extractor.extract_table if extractor else gongwen.extract_table
    rows = pyarrow.table(extract_table(texts, jobs=1)).combine_chunks()
    # Rows are in the order of the texts, and `source` is their number.
    text_of_row = rows['source'].cast(pyarrow.int64()).to_numpy()
    ends = numpy.searchsorted(text_of_row, numpy.arange(len(texts) + 1))
    structs = pyarrow.StructArray.from_arrays(
        [column.combine_chunks() for column in rows.drop_columns('source').columns], fields=list(rows.schema)[1:])
    return pyarrow.ListArray.from_arrays(pyarrow.array(ends, pyarrow.int32()), structs)


def register(connection: duckdb.DuckDBPyConnection, name: str = 'gongwen_records',
             extractor: gongwen.Extractor | None = None) -> None:
    """Makes `name` a function of the connection: VARCHAR to a list of structs, one a record, without `source`.

    extractor: a gongwen.Extractor; None has the built-in patterns.
    """
    empty = gongwen.extract_table([])
    columns = connection.from_arrow(pyarrow.table(empty).drop_columns('source'))
    record = duckdb.struct_type(dict(zip(columns.columns, columns.types)))
    connection.create_function(name, lambda texts: record_lists(texts, extractor), [duckdb.type('VARCHAR')],
                               duckdb.list_type(record), type=_ARROW)
