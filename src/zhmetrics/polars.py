"""In: polars. Out: the namespace ``zh`` of expressions and Series of texts, registered on import, `extract_df`, and checks of columns.

Needs the extra ``zhmetrics[polars]``, which brings pyarrow.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final, TypeVar

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
from zhmetrics.columns import Row
from zhmetrics.columns import check_change as change_rows
from zhmetrics.columns import check_share as share_rows
from zhmetrics.columns import check_total as total_rows
from zhmetrics.errors import brief
from zhmetrics.values.period import day_of
from zhmetrics.writing.frames import FIGURES, polars_frame

try:
    import polars as pl
    import pyarrow as pa
except ImportError as _error:
    _msg = f"zhmetrics.polars needs {_error.name}, which is an extra: pip install 'zhmetrics[polars]'"
    raise ImportError(_msg, name=_error.name) from _error

from zhmetrics import arrow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon

__all__ = ["ZhExpr", "ZhSeries", "check_change", "check_share", "check_total", "extract_df"]


_Frame = TypeVar("_Frame", pl.DataFrame, pl.LazyFrame)
_FIGURES: Final = "__figures"  # a lazy frame's column of lists, before they are laid out


@pl.api.register_expr_namespace("zh")
class ZhExpr:
    """What can be read of a column of texts: ``pl.col("text").zh``; lazy, and row by row, so that it streams.

    >>> import polars as pl
    >>> import zhmetrics.polars
    >>> df = pl.DataFrame({"county": ["甲", "乙", "丙"], "text": ["签约项目32个，投资5亿元。", "", None]})
    >>> df.select("county", found=pl.col("text").zh.extract().list.len()).rows()
    [('甲', 2), ('乙', 0), ('丙', None)]
    """

    def __init__(self, expr: pl.Expr) -> None:
        self._expr = expr

    def extract(self, *, today: date | str | None = None, lexicon: Lexicon | None = None) -> pl.Expr:
        """A list of figures a text, null for null.

        Args:
            today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
            lexicon: Units and words; the built-in ones by default.
        """
        return self._mapped(functools.partial(arrow.extract, today=day_of(today), lexicon=lexicon), arrow.FIGURES)

    def audit(self, *, checks: Sequence[Checker] = DEFAULT_CHECKS, lexicon: Lexicon | None = None) -> pl.Expr:
        """A list of checks a text, null for null.

        Args:
            checks: What is looked for.
            lexicon: Units and words; the built-in ones by default.
        """
        return self._mapped(functools.partial(arrow.audit, checks=checks, lexicon=lexicon), arrow.CHECKS)

    def unread(self, *, lexicon: Lexicon | None = None) -> pl.Expr:
        """A list a text of the numerals that could not be read and so are no figures, each with the reason; null for null.

        Args:
            lexicon: Units and words; the built-in ones by default.
        """
        return self._mapped(functools.partial(arrow.unread, lexicon=lexicon), arrow.UNREAD)

    def parse_quantity(self, *, lexicon: Lexicon | None = None) -> pl.Expr:
        """The quantity a string, as a struct whose ``error`` says why it is none; null for null.

        Args:
            lexicon: Units and words; the built-in ones by default.
        """
        return self._mapped(functools.partial(arrow.parse_quantity, lexicon=lexicon), arrow.QUANTITY)

    def _mapped(self, read: Callable[[Any], Any], kind: Any) -> pl.Expr:
        def mapped(series: pl.Series) -> pl.Series:
            return _series(series.name, read(_strings(series)))

        return self._expr.map_batches(mapped, return_dtype=_series("", pa.array([], kind)).dtype, is_elementwise=True)


@pl.api.register_series_namespace("zh")
class ZhSeries:
    """What can be read of a Series of texts: ``df["text"].zh``, as of an expression.

    >>> import polars as pl
    >>> import zhmetrics.polars
    >>> pl.Series(["1.5亿元", None]).zh.parse_quantity().struct.field("value_text").to_list()
    ['150000000', None]
    """

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def extract(self, *, today: date | str | None = None, lexicon: Lexicon | None = None) -> pl.Series:
        """A list of figures a text, null for null; `extract_df` gives a row a figure."""
        return _series(self._series.name, arrow.extract(_strings(self._series), today=today, lexicon=lexicon))

    def audit(self, *, checks: Sequence[Checker] = DEFAULT_CHECKS, lexicon: Lexicon | None = None) -> pl.Series:
        """A list of checks a text, null for null."""
        return _series(self._series.name, arrow.audit(_strings(self._series), checks=checks, lexicon=lexicon))

    def unread(self, *, lexicon: Lexicon | None = None) -> pl.Series:
        """A list a text of the numerals that could not be read and so are no figures, each with the reason; null for null."""
        return _series(self._series.name, arrow.unread(_strings(self._series), lexicon=lexicon))

    def parse_quantity(self, *, lexicon: Lexicon | None = None) -> pl.Series:
        """The quantity a string, as a struct whose ``error`` says why it is none; null for null."""
        return _series(self._series.name, arrow.parse_quantity(_strings(self._series), lexicon=lexicon))


def extract_df(
    df: _Frame,
    column: str,
    *,
    keep: Sequence[str] | None = None,
    today: date | str | None = None,
    lexicon: Lexicon | None = None,
) -> _Frame:
    """A frame of texts as a frame of figures, one row a figure, with categories.

    Args:
        df: The frame; of a lazy one nothing is read until the result is collected or sunk into a file.
        column: The column of texts.
        keep: Columns to carry along; by default all but the texts.
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
        lexicon: Units and words; the built-in ones by default.

    Raises:
        KeyError: The frame has no such column.
        ValueError: A column to keep has the name of a figure's column.

    >>> import polars as pl
    >>> from zhmetrics.polars import extract_df
    >>> reports = pl.DataFrame({"county": ["甲", "乙"], "report": ["投资20亿元。", "投资30亿元。"]})
    >>> extract_df(reports, "report").group_by("indicator", "unit").agg(pl.col("value").sum()).row(0)
    ('投资', '元', Decimal('5000000000.0000000000'))
    """
    if isinstance(df, pl.LazyFrame):
        return _extract_lazily(df, column, keep, day_of(today), lexicon)
    kept = arrow.kept_columns(df.columns, column, keep)
    figures, parents = arrow.rows(arrow.extract(_strings(df[column]), today=today, lexicon=lexicon))
    if not kept:
        return polars_frame(figures)
    return pl.concat([df.select(kept)[pl.Series(parents.to_numpy())], polars_frame(figures)], how="horizontal")


def _extract_lazily(
    df: pl.LazyFrame, column: str, keep: Sequence[str] | None, today: date | None, lexicon: Lexicon | None
) -> pl.LazyFrame:
    kept = arrow.kept_columns(df.collect_schema().names(), column, keep)
    figures = ZhExpr(pl.col(column)).extract(today=today, lexicon=lexicon).alias(_FIGURES)
    rows = df.select(*kept, figures).filter(pl.col(_FIGURES).list.len() > 0).explode(_FIGURES).unnest(_FIGURES)
    categories = [each.name for each in FIGURES if each.type == "category"]
    return rows.with_columns(pl.col(categories).cast(pl.Categorical))


def check_total(
    whole: str | pl.Expr, parts: Sequence[str | pl.Expr], *, unit: str = "", lexicon: Lexicon | None = None
) -> pl.Expr:
    """Whether the columns of parts make the column of totals, row by row: an expression that gives a struct.

    Its fields are ``verdict``, then ``stated``, ``computed`` and ``difference`` as exact decimals and as text, ``message`` in
    English and Chinese, and ``error``, which says why a row has no verdict. Columns hold strings ("184.45亿元"), integers or
    decimals; floats are refused, because what was written is lost in them.

    Args:
        whole: The column of the stated totals, a name or an expression.
        parts: The columns of the parts.
        unit: Unit and scale of the numbers that have none of their own (亿元, 万人).
        lexicon: Units and words; the built-in ones by default.

    Raises:
        TypeError: parts is one string.
        ValueError: There are no parts.

    >>> import polars as pl
    >>> from zhmetrics.polars import check_total
    >>> trade = pl.DataFrame({"合计": ["86.4", "91.4"], "出口": ["52.3", "55.0"], "进口": ["34.1", "35.4"]})
    >>> trade.select(check_total("合计", ["出口", "进口"], unit="亿元").struct.field("verdict")).to_series().to_list()
    ['consistent', 'inconsistent']
    """
    if isinstance(parts, str):
        msg = f"parts must be a list of columns, not the string {brief(parts)}"
        raise TypeError(msg)
    if not parts:
        msg = "parts is empty: a total is checked against one part or more"
        raise ValueError(msg)

    def read(columns: list[list[Any]]) -> list[Row]:
        return total_rows(columns[0], columns[1:], unit=unit, lexicon=lexicon)

    return _checked([whole, *parts], read)


def check_share(
    part: str | pl.Expr | None,
    whole: str | pl.Expr,
    stated: str | pl.Expr,
    *,
    unit: str = "",
    stated_unit: str = "",
    lexicon: Lexicon | None = None,
) -> pl.Expr:
    """Whether the part is the stated share of the whole, row by row: an expression like that of `check_total`.

    Args:
        part: The column of parts; None where there is none, so that only whole numbers of things can be told.
        whole: The column of what they are parts of.
        stated: The column of shares ("92.02%"); a number without a unit is a ratio.
        unit: Unit and scale of parts and wholes that have none of their own.
        stated_unit: Unit of shares that have none of their own, such as "%".
        lexicon: Units and words; the built-in ones by default.
    """

    def read(columns: list[list[Any]]) -> list[Row]:
        parts = columns.pop(0) if part is not None else None
        return share_rows(parts, *columns, unit=unit, stated_unit=stated_unit, lexicon=lexicon)

    return _checked([each for each in (part, whole, stated) if each is not None], read)


def check_change(
    before: str | pl.Expr,
    after: str | pl.Expr,
    stated: str | pl.Expr,
    *,
    unit: str = "",
    stated_unit: str = "",
    lexicon: Lexicon | None = None,
) -> pl.Expr:
    """Whether the way from one level to the other is the stated change, row by row: an expression like that of `check_total`.

    Args:
        before: The column of the earlier levels.
        after: The column of the later levels.
        stated: The column of changes ("15.6%", "-3.1%", "增长2.5个百分点", "20亿元"); a number without a unit is a ratio.
        unit: Unit and scale of levels that have none of their own.
        stated_unit: Unit of changes that have none of their own, such as "%".
        lexicon: Units and words; the built-in ones by default.
    """

    def read(columns: list[list[Any]]) -> list[Row]:
        return change_rows(*columns, unit=unit, stated_unit=stated_unit, lexicon=lexicon)

    return _checked([before, after, stated], read)


def _checked(columns: Sequence[str | pl.Expr], read: Callable[[list[list[Any]]], list[Row]]) -> pl.Expr:
    def mapped(series: Sequence[pl.Series]) -> pl.Series:
        return _series(series[0].name, arrow.verdicts(read([_values(each) for each in series])))

    exprs = [pl.col(column) if isinstance(column, str) else column for column in columns]
    return pl.map_batches(exprs, mapped, return_dtype=_series("", pa.array([], arrow.VERDICT)).dtype)


def _values(series: pl.Series) -> list[Any]:
    if series.dtype.is_float() or series.dtype == pl.Boolean:
        msg = f"column {series.name!r} holds {series.dtype}, which is not exact: read it as strings or decimals"
        raise TypeError(msg)
    values: list[Any] = series.to_list()
    return values


def _strings(series: pl.Series) -> Any:
    return (
        series.cast(pl.String).to_arrow() if series.dtype in {pl.Categorical, pl.Enum, pl.Null} else series.to_arrow()
    )


def _series(name: str, array: Any) -> pl.Series:
    return pl.Series(name, pl.from_arrow(array))
