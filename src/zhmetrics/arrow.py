"""In: an Arrow array of strings. Out: an Arrow array of lists of figures, or of checks, or of quantities: what every engine runs.

Each function takes an array (or a chunked one) and gives one of as many rows: null for null, an empty list for a text without
figures. The arrays are built of offsets and flat columns, never of Python dicts. A row that cannot be read (bytes that are no
UTF-8) costs only itself: it is null, and a `RuntimeWarning` says which one it was. Needs the extra ``zhmetrics[arrow]``.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Final

from zhmetrics.audited import audit as audit_one
from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
from zhmetrics.columns import Row
from zhmetrics.columns import check_change as change_rows
from zhmetrics.columns import check_share as share_rows
from zhmetrics.columns import check_total as total_rows
from zhmetrics.errors import ParseError
from zhmetrics.parse import parse_quantity as parse_one
from zhmetrics.pipeline import extract as extract_one
from zhmetrics.values.period import day_of
from zhmetrics.writing import frames

try:
    import pyarrow as pa
    import pyarrow.compute as pc
except ImportError as _error:
    _msg = "zhmetrics.arrow needs pyarrow, which is an extra: pip install 'zhmetrics[arrow]'"
    raise ImportError(_msg, name=_error.name) from _error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon
    from zhmetrics.report import Report
    from zhmetrics.values.metric import Metric

__all__ = [
    "CHECKS",
    "FIGURES",
    "QUANTITY",
    "UNREAD",
    "VERDICT",
    "audit",
    "check_change",
    "check_share",
    "check_total",
    "extract",
    "extract_table",
    "kept_columns",
    "parse_quantity",
    "quantity_table",
    "rows",
    "table_of",
    "unread",
    "verdict_table",
    "verdicts",
]

FIGURES: Final = pa.list_(frames.struct_type(frames.FIGURES))
"""The type of what `extract` gives."""

CHECKS: Final = pa.list_(frames.struct_type(frames.CHECKS))
"""The type of what `audit` gives."""

QUANTITY: Final = pa.struct([*frames.struct_type(frames.QUANTITIES), pa.field("error", pa.string())])
"""The type of what `parse_quantity` gives."""

UNREAD: Final = pa.list_(frames.struct_type(frames.UNREAD))
"""The type of what `unread` gives."""

VERDICT: Final = pa.struct([*frames.struct_type(frames.VERDICTS), pa.field("error", pa.string())])
"""The type of what `check_total`, `check_share` and `check_change` give, a row a row."""

_CHUNK: Final = 1024  # rows read before they are put into columns: few enough that Python objects never pile up


def extract(texts: Any, *, today: date | str | None = None, lexicon: Lexicon | None = None) -> Any:
    """The figures of every text.

    Args:
        texts: A `pyarrow.Array` or `ChunkedArray` of strings, of any string type.
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
        lexicon: Units and words; the built-in ones by default.

    Returns:
        An array of ``FIGURES``, chunked where ``texts`` is.

    Raises:
        TypeError: ``texts`` is no Arrow array of strings.

    >>> import pyarrow as pa
    >>> import zhmetrics.arrow
    >>> figures = zhmetrics.arrow.extract(pa.array(["投资116亿元，同比增长15.6%。", None, ""]))
    >>> [[figure["value"].normalize() for figure in row] for row in figures.to_pylist() if row]
    [[Decimal('1.16E+10'), Decimal('15.6')]]
    >>> figures.is_null().to_pylist()
    [False, True, False]
    """
    day = day_of(today)

    def read(text: str) -> Sequence[Any]:
        return extract_one(text, today=day, lexicon=lexicon).metrics

    return _mapped(texts, FIGURES, lambda chunk, first: _lists(chunk, first, frames.FIGURES, read))


def audit(texts: Any, *, checks: Sequence[Checker] = DEFAULT_CHECKS, lexicon: Lexicon | None = None) -> Any:
    """What every text claims of its own figures, recomputed.

    Args:
        texts: A `pyarrow.Array` or `ChunkedArray` of strings, of any string type.
        checks: What is looked for.
        lexicon: Units and words; the built-in ones by default.

    Returns:
        An array of ``CHECKS``, chunked where ``texts`` is.

    Raises:
        TypeError: ``texts`` is no Arrow array of strings.

    >>> import pyarrow as pa
    >>> import zhmetrics.arrow
    >>> found = zhmetrics.arrow.audit(pa.array(["项目32个，其中工业项目23个，非工业项目8个。"]))
    >>> [(check["verdict"], int(check["computed"])) for check in found[0].as_py()]
    [('inconsistent', 31)]
    """

    def read(text: str) -> Sequence[Any]:
        return audit_one(text, checks=checks, lexicon=lexicon)

    return _mapped(texts, CHECKS, lambda chunk, first: _lists(chunk, first, frames.CHECKS, read))


def unread(texts: Any, *, lexicon: Lexicon | None = None) -> Any:
    """The numerals of every text that could not be read, with the reason: what is missing from its figures.

    Args:
        texts: A `pyarrow.Array` or `ChunkedArray` of strings, of any string type.
        lexicon: Units and words; the built-in ones by default.

    Returns:
        An array of ``UNREAD``, chunked where ``texts`` is.

    Raises:
        TypeError: ``texts`` is no Arrow array of strings.

    >>> import pyarrow as pa
    >>> import zhmetrics.arrow
    >>> zhmetrics.arrow.unread(pa.array(["投资一千五万元。", "投资5亿元。"])).to_pylist()
    [[{'start': 2, 'end': 7, 'text': '一千五万元', 'why': 'ambiguous: ...'}], []]
    """

    def read(text: str) -> Sequence[Any]:
        return extract_one(text, lexicon=lexicon).unread

    return _mapped(texts, UNREAD, lambda chunk, first: _lists(chunk, first, frames.UNREAD, read))


def parse_quantity(texts: Any, *, lexicon: Lexicon | None = None) -> Any:
    """The one quantity that every string says.

    Args:
        texts: A `pyarrow.Array` or `ChunkedArray` of strings, of any string type.
        lexicon: Units and words; the built-in ones by default.

    Returns:
        An array of ``QUANTITY``, chunked where ``texts`` is: null for null; for a string that is not one quantity, ``error``
        says why and all else is null.

    Raises:
        TypeError: ``texts`` is no Arrow array of strings.

    >>> import pyarrow as pa
    >>> import zhmetrics.arrow
    >>> read = zhmetrics.arrow.parse_quantity(pa.array(["近1.5亿元", "良好"]))
    >>> read.field("value_text").to_pylist(), read.field("error").to_pylist()
    (['150000000', None], [None, 'no number with a unit'])
    """

    def chunked(chunk: Any, first: int) -> Any:
        quantities, errors = [], []
        strings = _python(chunk, first)
        for text in strings:
            quantity, error = None, None
            if text is not None:
                try:
                    quantity = parse_one(text, lexicon=lexicon)
                except ParseError as refused:
                    error = refused.message
            quantities.append(quantity)
            errors.append(error)
        read = frames.struct_array(frames.QUANTITIES, quantities)
        return pa.StructArray.from_arrays(
            [*read.flatten(), pa.array(errors, pa.string())],
            fields=list(QUANTITY),
            mask=pa.array([text is None for text in strings], pa.bool_()),
        )

    return _mapped(texts, QUANTITY, chunked)


def check_total(whole: Any, parts: Sequence[Any], *, unit: str = "", lexicon: Lexicon | None = None) -> Any:
    """Whether the parts make the whole, row by row.

    Args:
        whole: An array of strings, integers or decimals: the stated totals.
        parts: Arrays of the same.
        unit: Unit and scale of the numbers that have none of their own (亿元, 万人).
        lexicon: Units and words; the built-in ones by default.

    Returns:
        An array of ``VERDICT``: all null where a value is missing; where one cannot be read ``error`` says why.

    Raises:
        TypeError: A column of floats, which are not exact.
        ValueError: There are no parts.

    >>> import pyarrow as pa
    >>> import zhmetrics.arrow
    >>> whole, parts = pa.array(["18.4", "20.1"]), [pa.array(["12.8", "12.8"]), pa.array(["5.6", "5.8"])]
    >>> zhmetrics.arrow.check_total(whole, parts, unit="亿元").field("verdict").to_pylist()
    ['consistent', 'inconsistent']
    """
    columns = [_values(part, "parts") for part in parts]
    return verdicts(total_rows(_values(whole, "whole"), columns, unit=unit, lexicon=lexicon))


def check_share(
    part: Any | None, whole: Any, stated: Any, *, unit: str = "", stated_unit: str = "", lexicon: Lexicon | None = None
) -> Any:
    """Whether the part is the stated share of the whole, row by row; see `zhmetrics.columns.check_share`.

    Args:
        part: An array of strings, integers or decimals; None where only the wholes are known.
        whole: The same.
        stated: The shares: "92.02%", or numbers in ``stated_unit``, or ratios.
        unit: Unit and scale of parts and wholes that have none of their own.
        stated_unit: Unit of shares that have none of their own, such as "%".
        lexicon: Units and words; the built-in ones by default.

    Returns:
        An array of ``VERDICT``.

    Raises:
        TypeError: A column of floats, which are not exact.
    """
    parts = None if part is None else _values(part, "part")
    wholes, told = _values(whole, "whole"), _values(stated, "stated")
    return verdicts(share_rows(parts, wholes, told, unit=unit, stated_unit=stated_unit, lexicon=lexicon))


def check_change(
    before: Any, after: Any, stated: Any, *, unit: str = "", stated_unit: str = "", lexicon: Lexicon | None = None
) -> Any:
    """Whether the way from one level to the other is the stated change, row by row; see `zhmetrics.columns.check_change`.

    Args:
        before: An array of strings, integers or decimals: the earlier levels.
        after: The later levels.
        stated: The changes: "15.6%", "下降3.1%", or numbers in ``stated_unit``, or ratios.
        unit: Unit and scale of levels that have none of their own.
        stated_unit: Unit of changes that have none of their own, such as "%".
        lexicon: Units and words; the built-in ones by default.

    Returns:
        An array of ``VERDICT``.

    Raises:
        TypeError: A column of floats, which are not exact.
    """
    levels = _values(before, "before"), _values(after, "after")
    told = _values(stated, "stated")
    return verdicts(change_rows(*levels, told, unit=unit, stated_unit=stated_unit, lexicon=lexicon))


def verdicts(checked: Sequence[Row]) -> Any:
    """An array of ``VERDICT`` of what was found in each row of a frame."""
    read = frames.struct_array(frames.VERDICTS, [row.check for row in checked])
    return pa.StructArray.from_arrays(
        [*read.flatten(), pa.array([row.error for row in checked], pa.string())], fields=list(VERDICT)
    )


def verdict_table(checked: Any) -> Any:
    """What a check of columns gave, as a table with one row a row."""
    return frames.typed(frames.VERDICTS, pa.table(checked.flatten(), names=[field.name for field in VERDICT]))


def _values(column: Any, name: str) -> list[Any]:
    """The values of a column; a column of floats is refused as a whole, since none of its values is what was written."""
    if not isinstance(column, pa.Array | pa.ChunkedArray):
        msg = f"{name} must be an Arrow array, not {type(column).__name__}"
        raise TypeError(msg)
    if pa.types.is_floating(column.type) or pa.types.is_boolean(column.type):
        msg = f"{name} holds {column.type}, which is not exact: read the column as strings or decimals"
        raise TypeError(msg)
    values: list[Any] = column.to_pylist()
    return values


def rows(lists: Any) -> tuple[Any, Any]:
    """Lists of rows, laid end to end.

    Args:
        lists: What `extract`, `audit` or `unread` gave.

    Returns:
        A table with one row a figure, check or numeral, and an array that says for each from which row of ``lists`` it comes.

    >>> import pyarrow as pa
    >>> import zhmetrics.arrow
    >>> table, parents = zhmetrics.arrow.rows(zhmetrics.arrow.extract(pa.array(["5家", "", "30亩和7%"])))
    >>> table["text"].to_pylist(), parents.to_pylist()
    (['5家', '30亩', '7%'], [0, 2, 2])
    """
    columns = frames.CHECKS if lists.type == CHECKS else frames.UNREAD if lists.type == UNREAD else frames.FIGURES
    whole = lists.combine_chunks() if isinstance(lists, pa.ChunkedArray) else lists
    table = pa.Table.from_struct_array(pc.list_flatten(whole))
    return frames.typed(columns, table), pc.list_parent_indices(whole)


def quantity_table(quantities: Any) -> Any:
    """What `parse_quantity` gave, as a table with one row a string."""
    whole = quantities.combine_chunks() if isinstance(quantities, pa.ChunkedArray) else quantities
    return frames.typed(frames.QUANTITIES, pa.table(whole.flatten(), names=[field.name for field in QUANTITY]))


def extract_table(
    table: Any,
    column: str,
    *,
    keep: Sequence[str] | None = None,
    today: date | str | None = None,
    lexicon: Lexicon | None = None,
) -> Any:
    """A table of texts as a table of figures, one row a figure.

    Args:
        table: A `pyarrow.Table`.
        column: The column of texts.
        keep: Columns to carry along; by default all but the texts.
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
        lexicon: Units and words; the built-in ones by default.

    Raises:
        KeyError: The table has no such column.
        ValueError: A column to keep has the name of a figure's column.

    >>> import pyarrow as pa
    >>> import zhmetrics.arrow
    >>> reports = pa.table({"county": ["甲", "乙"], "report": ["签约项目32个。", "投资20亿元，增长5%。"]})
    >>> figures = zhmetrics.arrow.extract_table(reports, "report")
    >>> figures.select(["county", "indicator", "value_text", "unit"]).to_pylist()[0]
    {'county': '甲', 'indicator': '签约项目', 'value_text': '32', 'unit': '个'}
    """
    kept = kept_columns(table.column_names, column, keep)
    figures, parents = rows(extract(table.column(column), today=today, lexicon=lexicon))
    carried = table.select(kept).take(parents)
    return pa.table([*carried.columns, *figures.columns], names=[*kept, *figures.column_names])


def table_of(reports: Iterable[Report]) -> Any:
    """The figures of many reports as one table, with the place of each one's report, from 0, in the column ``row``.

    Args:
        reports: Reports, from `zhmetrics.extract_many` for example.

    >>> import zhmetrics as zm
    >>> import zhmetrics.arrow
    >>> table = zhmetrics.arrow.table_of(zm.extract_many(["签约项目32个。", "", "投资20亿元。"], workers=1))
    >>> table.select(["row", "indicator", "value_text"]).to_pylist()
    [{'row': 0, 'indicator': '签约项目', 'value_text': '32'}, {'row': 2, 'indicator': '投资', 'value_text': '2000000000'}]
    """
    numbers: list[int] = []
    metrics: list[Metric] = []
    for number, report in enumerate(reports):
        numbers += [number] * len(report)
        metrics += report.metrics
    table = frames.arrow_table(frames.FIGURES, metrics)
    return table.add_column(0, "row", pa.array(numbers, pa.int64()))


def kept_columns(names: Sequence[str], column: str, keep: Sequence[str] | None) -> list[str]:
    """The columns to carry along beside the figures; what every door's table function asks.

    Raises:
        KeyError: There is no such column.
        ValueError: A column to keep has the name of a figure's column.
    """
    kept = [name for name in names if name != column] if keep is None else list(keep)
    unknown = [name for name in (column, *kept) if name not in names]
    if unknown:
        msg = f"no column {unknown[0]!r}; there are {', '.join(map(repr, names))}"
        raise KeyError(msg)
    both = [name for name in kept if name in {field.name for field in frames.FIGURES}]
    if both:
        msg = f"a figure has columns {', '.join(map(repr, both))} too: rename yours first, or leave them out of keep"
        raise ValueError(msg)
    return kept


def _mapped(texts: Any, kind: Any, read: Callable[[Any, int], Any]) -> Any:
    """What ``read`` makes of every chunk of the texts, as one array of the same layout."""
    if not isinstance(texts, pa.Array | pa.ChunkedArray) or not _holds_strings(texts.type):
        what = f"Arrow array of {texts.type}" if hasattr(texts, "type") else type(texts).__name__
        msg = f"texts must be an Arrow array of strings, not {what}"
        raise TypeError(msg)
    chunks = [read(texts.slice(first, _CHUNK), first) for first in range(0, len(texts), _CHUNK)]
    whole = pa.chunked_array(chunks, kind)
    if isinstance(texts, pa.ChunkedArray):
        return whole
    return pa.concat_arrays(whole.chunks) if whole.num_chunks else pa.array([], kind)


def _holds_strings(kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        return _holds_strings(kind.value_type)
    types = pa.types
    return any(
        is_kind(kind) for is_kind in (types.is_string, types.is_large_string, types.is_string_view, types.is_null)
    )


def _lists(chunk: Any, first: int, columns: Sequence[frames.Column], read: Callable[[str], Sequence[Any]]) -> Any:
    """One list a text."""
    read("")  # what cannot even read nothing is broken itself (a missing file, an import), and no row is to blame
    found: list[Any] = []
    offsets, missing = [0], []
    for number, text in enumerate(_python(chunk, first), first):
        more = None if text is None else _guarded(read, text, number)
        missing.append(more is None)
        found += more or ()
        offsets.append(len(found))
    return pa.ListArray.from_arrays(
        pa.array(offsets, pa.int32()),
        frames.struct_array(columns, found),
        type=pa.list_(frames.struct_type(columns)),
        mask=pa.array(missing, pa.bool_()),
    )


def _guarded(read: Callable[[str], Sequence[Any]], text: str, number: int) -> Sequence[Any] | None:
    """What is read of a text, or None, with a warning: in a job over millions no row may take the others down."""
    try:
        return read(text)
    except Exception as error:  # noqa: BLE001 (no reader raises because of what a text says: this is for what nobody foresaw)
        _warn(number, error)
        return None


def _python(chunk: Any, first: int) -> list[str | None]:
    """The strings of a chunk; None for null and for bytes that are no UTF-8."""
    try:
        strings: list[str | None] = chunk.to_pylist()
    except UnicodeDecodeError:
        return list(_one_by_one(chunk, first))
    return strings


def _one_by_one(chunk: Any, first: int) -> Iterator[str | None]:
    for number, scalar in enumerate(chunk, first):
        try:
            yield scalar.as_py()
        except UnicodeDecodeError as error:
            _warn(number, error)
            yield None


def _warn(number: int, error: Exception) -> None:
    warnings.warn(f"row {number} could not be read and is null: {error!r}", RuntimeWarning, stacklevel=2)
