"""In: rows (metrics, checks, quantities) and the columns wanted of them. Out: Arrow arrays and tables, pandas and polars frames.

Exact numbers travel twice. A column such as ``value`` is a ``decimal128(38, 10)``, to be summed and sorted; it is null where
the number does not fit it: a fraction whose digits do not end (三分之一), or more than 28 digits before or ten behind the
point. ``value_text`` beside it is the published string ("128000000", "66.60", "1/3"), which always is exact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from zhmetrics.checks.base import CONSISTENT, INCONSISTENT, UNVERIFIABLE
from zhmetrics.checks.base import KINDS as CHECK_KINDS
from zhmetrics.language.numerals import plain
from zhmetrics.values.metric import ROLES, STATUSES
from zhmetrics.values.quantity import KINDS, QUALIFIERS

if TYPE_CHECKING:
    from fractions import Fraction

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from zhmetrics.checks.base import Check
    from zhmetrics.values.quantity import Quantity

__all__ = [
    "CHECKS",
    "FIGURES",
    "QUANTITIES",
    "SURROGATE",
    "UNREAD",
    "VERDICTS",
    "Column",
    "arrow_table",
    "pandas_frame",
    "polars_frame",
    "struct_array",
    "struct_type",
    "typed",
]

# What Arrow's decimal128 holds: 38 digits, of which we keep ten behind the point.
_PLACES: Final = 10
_WHOLE_DIGITS: Final = 38 - _PLACES
SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs, which a Python string may hold and UTF-8 has no form for."""


class Column(NamedTuple):
    """One column of a table.

    Args:
        name: What it is called.
        type: "int32", "string", "decimal", "date", "spans", or "category": a string that few words are written in.
        read: Its value in one row; None where there is none.
        words: Those of a category that are known beforehand, so that tables of different texts agree in them.
    """

    name: str
    type: str
    read: Callable[[Any], Any]
    words: tuple[str, ...] = ()


def _number(name: str, read: Callable[[Any], Decimal | Fraction | None]) -> tuple[Column, Column]:
    """A number as a decimal, and as the published string."""

    def fitting(row: Any) -> Decimal | None:
        return _fitting(read(row))

    def written(row: Any) -> str | None:
        return plain(read(row))

    return Column(name, "decimal", fitting), Column(f"{name}_text", "string", written)


def _fitting(number: Decimal | Fraction | None) -> Decimal | None:
    """The number where ``decimal128(38, 10)`` holds it to the last digit, else None; no context rounds it."""
    if not isinstance(number, Decimal) or number.adjusted() >= _WHOLE_DIGITS:
        return None
    sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):  # no reader makes an infinity
        return None
    over = -_PLACES - exponent
    if over <= 0:
        return number
    return Decimal((sign, digits[:-over] or (0,), -_PLACES)) if not any(digits[-over:]) else None


def _quantity_columns(quantity: Callable[[Any], Quantity]) -> tuple[Column, ...]:
    """Kind, numbers, unit and qualifier of the quantity that ``quantity`` finds in a row."""
    return (
        Column("kind", "category", lambda row: quantity(row).kind, KINDS),
        *_number("value", lambda row: quantity(row).value),
        *_number("low", lambda row: quantity(row).low),
        *_number("high", lambda row: quantity(row).high),
        Column("unit", "category", lambda row: quantity(row).unit),
        Column("qualifier", "category", lambda row: quantity(row).qualifier, QUALIFIERS),
    )


FIGURES: Final[tuple[Column, ...]] = (
    Column("start", "int32", lambda row: row.mention.start),  # an Arrow string has less than 2³¹ bytes
    Column("end", "int32", lambda row: row.mention.end),
    Column("text", "string", lambda row: row.mention.text),
    *_quantity_columns(lambda row: row.mention.quantity),
    Column("indicator", "string", lambda row: row.indicator),
    Column("period", "string", lambda row: row.period and row.period.text),
    Column("period_start", "date", lambda row: row.period and row.period.start),
    Column("period_end", "date", lambda row: row.period and row.period.end),
    Column("change_basis", "category", lambda row: row.change and row.change.basis),
    Column("change_direction", "category", lambda row: row.change and row.change.direction, ("up", "down", "flat")),
    Column("change_form", "category", lambda row: row.change and row.change.form, ("increase", "ratio")),
    Column("share_of", "string", lambda row: row.share_of),
    Column("status", "category", lambda row: row.status, STATUSES),
    Column("role", "category", lambda row: row.role, ROLES),
)
"""The columns of a report's figures, of `Metric` rows."""

QUANTITIES: Final = _quantity_columns(lambda row: row)
"""The columns of single quantities, of `Quantity` rows."""


UNREAD: Final[tuple[Column, ...]] = (
    Column("start", "int32", lambda row: row.start),
    Column("end", "int32", lambda row: row.end),
    Column("text", "string", lambda row: row.text),
    Column("why", "string", lambda row: row.why),
)
"""The columns of what could not be read, of `Unread` rows."""


def _stated(name: str) -> tuple[Column, Column]:
    """A number that a check has as a string already."""

    def fitting(check: Check) -> Decimal | None:
        text = getattr(check, name)
        return None if "/" in text or not text else _fitting(Decimal(text))

    return Column(name, "decimal", fitting), Column(
        f"{name}_text", "string", lambda check: getattr(check, name) or None
    )


CHECKS: Final[tuple[Column, ...]] = (
    Column("kind", "category", lambda check: check.kind, CHECK_KINDS),
    Column("verdict", "category", lambda check: check.verdict, (CONSISTENT, INCONSISTENT, UNVERIFIABLE)),
    *_stated("stated"),
    *_stated("computed"),
    *_stated("difference"),
    Column("spans", "spans", lambda check: [{"start": start, "end": end} for start, end in check.spans]),
    Column("message", "string", lambda check: check.message),
    Column("message_zh", "string", lambda check: check.message_zh),
)
"""The columns of what an audit finds, of `Check` rows."""


VERDICTS: Final[tuple[Column, ...]] = tuple(column for column in CHECKS if column.name != "spans")
"""The columns of checks of values in hand, which stand nowhere in a text."""


def struct_type(columns: Sequence[Column]) -> pa.StructType:
    """The Arrow type of one row; categories are plain strings in it, which every engine takes."""
    types = _types()
    return _pyarrow().struct([(column.name, types[column.type]) for column in columns])


def struct_array(columns: Sequence[Column], rows: Sequence[Any]) -> pa.StructArray:
    """The rows as one Arrow array, made column by column; a row that is None is null.

    Args:
        columns: What to tell of each row.
        rows: Metrics, checks, quantities or what was unread, as the columns want them.
    """
    arrow, types = _pyarrow(), _types()
    missing = any(row is None for row in rows)
    arrays = []
    for column in columns:
        read = column.read
        values = [None if row is None else read(row) for row in rows] if missing else [read(row) for row in rows]
        arrays.append(_array(values, types[column.type]))
    mask = arrow.array([row is None for row in rows], arrow.bool_()) if missing else None
    return arrow.StructArray.from_arrays(arrays, fields=list(struct_type(columns)), mask=mask)


def arrow_table(columns: Sequence[Column], rows: Sequence[Any]) -> pa.Table:
    """The rows as a table: exact decimals, dates, and dictionaries where few words come again and again.

    Args:
        columns: What to tell of each row.
        rows: Metrics, checks, quantities or what was unread, as the columns want them.

    Raises:
        ImportError: pyarrow is not installed.
    """
    return typed(columns, _pyarrow().Table.from_struct_array(struct_array(columns, rows)))


def typed(columns: Sequence[Column], table: pa.Table) -> pa.Table:
    """The table with its categories as dictionaries; columns of other names stay as they are.

    Args:
        columns: What the table's columns are, found by name.
        table: A table whose categories are strings.
    """
    for column in columns:
        if column.type == "category":
            place = table.schema.get_field_index(column.name)
            table = table.set_column(place, column.name, _dictionary(table.column(place), column.words))
    return table


def pandas_frame(table: pa.Table) -> pd.DataFrame:
    """The table as a pandas frame: Arrow's own types, which hold decimals and dates exactly, and categories.

    Raises:
        ImportError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise _missing(error, "pandas") from error
    arrow = _pyarrow()
    frame: pd.DataFrame = table.to_pandas(
        types_mapper=lambda kind: None if arrow.types.is_dictionary(kind) else pd.ArrowDtype(kind)
    )
    return frame


def polars_frame(table: pa.Table) -> pl.DataFrame:
    """The table as a polars frame: decimals, dates and categories.

    Raises:
        ImportError: polars is not installed.
    """
    try:
        import polars as pl
    except ImportError as error:
        raise _missing(error, "polars") from error
    return pl.DataFrame(pl.from_arrow(table))


def _pyarrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError as error:
        raise _missing(error, "arrow") from error
    return pa


def _missing(error: ImportError, extra: str) -> ImportError:
    msg = f"frames need {error.name}, which is an extra: pip install 'zhmetrics[{extra}]'"
    return ImportError(msg, name=error.name)


def _types() -> dict[str, Any]:
    arrow = _pyarrow()
    span = arrow.struct([("start", arrow.int32()), ("end", arrow.int32())])
    return {
        "int32": arrow.int32(),
        "string": arrow.string(),
        "category": arrow.string(),
        "decimal": arrow.decimal128(_WHOLE_DIGITS + _PLACES, _PLACES),
        "date": arrow.date32(),
        "spans": arrow.list_(span),
    }


def _array(values: list[Any], kind: Any) -> Any:
    """An Arrow array; half a surrogate pair becomes U+FFFD, one character for one, so that spans stay true."""
    arrow = _pyarrow()
    try:
        return arrow.array(values, kind)
    except UnicodeEncodeError:
        return arrow.array([value and SURROGATE.sub("\ufffd", value) for value in values], kind)


def _dictionary(column: Any, words: tuple[str, ...]) -> Any:
    """A column of strings as a dictionary of the known words and then any others it has, in the order they come."""
    import pyarrow.compute as pc

    arrow = _pyarrow()
    more = [word for word in column.unique().to_pylist() if word is not None and word not in words]
    known = arrow.array([*words, *more], arrow.string())
    kind = arrow.dictionary(arrow.int32(), arrow.string())
    chunks = [
        arrow.DictionaryArray.from_arrays(pc.index_in(chunk, known).cast(arrow.int32()), known)
        for chunk in column.chunks
    ]
    return arrow.chunked_array(chunks, kind)
