"""In: polars. Out: the namespace ``zh`` of expressions and Series of texts, registered on import, and `extract_df`.

Needs the extra ``zhmetrics[polars]``, which brings pyarrow.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
from zhmetrics.writing.frames import polars_frame

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

__all__ = ["ZhExpr", "ZhSeries", "extract_df"]


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

    def extract(self, *, today: date | None = None, lexicon: Lexicon | None = None) -> pl.Expr:
        """A list of figures a text, null for null.

        Args:
            today: The day that 今年 and 去年 are counted from.
            lexicon: Units and words; the built-in ones by default.
        """
        return self._mapped(functools.partial(arrow.extract, today=today, lexicon=lexicon), arrow.FIGURES)

    def audit(self, *, checks: Sequence[Checker] = DEFAULT_CHECKS, lexicon: Lexicon | None = None) -> pl.Expr:
        """A list of checks a text, null for null.

        Args:
            checks: What is looked for.
            lexicon: Units and words; the built-in ones by default.
        """
        return self._mapped(functools.partial(arrow.audit, checks=checks, lexicon=lexicon), arrow.CHECKS)

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

    def extract(self, *, today: date | None = None, lexicon: Lexicon | None = None) -> pl.Series:
        """A list of figures a text, null for null; `extract_df` gives a row a figure."""
        return _series(self._series.name, arrow.extract(_strings(self._series), today=today, lexicon=lexicon))

    def audit(self, *, checks: Sequence[Checker] = DEFAULT_CHECKS, lexicon: Lexicon | None = None) -> pl.Series:
        """A list of checks a text, null for null."""
        return _series(self._series.name, arrow.audit(_strings(self._series), checks=checks, lexicon=lexicon))

    def parse_quantity(self, *, lexicon: Lexicon | None = None) -> pl.Series:
        """The quantity a string, as a struct whose ``error`` says why it is none; null for null."""
        return _series(self._series.name, arrow.parse_quantity(_strings(self._series), lexicon=lexicon))


def extract_df(
    df: pl.DataFrame,
    column: str,
    *,
    keep: Sequence[str] | None = None,
    today: date | None = None,
    lexicon: Lexicon | None = None,
) -> pl.DataFrame:
    """A frame of texts as a frame of figures, one row a figure, with categories.

    Args:
        df: The frame.
        column: The column of texts.
        keep: Columns to carry along; by default all but the texts.
        today: The day that 今年 and 去年 are counted from.
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
    kept = arrow.kept_columns(df.columns, column, keep)
    figures, parents = arrow.rows(arrow.extract(_strings(df[column]), today=today, lexicon=lexicon))
    return pl.concat([df.select(kept)[pl.Series(parents.to_numpy())], polars_frame(figures)], how="horizontal")


def _strings(series: pl.Series) -> Any:
    return (
        series.cast(pl.String).to_arrow() if series.dtype in {pl.Categorical, pl.Enum, pl.Null} else series.to_arrow()
    )


def _series(name: str, array: Any) -> pl.Series:
    return pl.Series(name, pl.from_arrow(array))
