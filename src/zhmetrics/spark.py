"""In: a Spark frame with a column of texts. Out: a Spark frame of figures, or a UDF that reads them.

Spark hands its rows over as Arrow batches (``spark.sql.execution.arrow.maxRecordsPerBatch``). This package must be installed
where the executors run. Needs the extra ``zhmetrics[spark]``, which brings pyarrow.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final, Literal

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
from zhmetrics.values.period import day_of

try:
    import pyarrow as pa
    from pyspark.sql import functions as sf
    from pyspark.sql.pandas.types import from_arrow_type
except ImportError as _error:
    _msg = f"zhmetrics.spark needs {_error.name}, which is an extra: pip install 'zhmetrics[spark]'"
    raise ImportError(_msg, name=_error.name) from _error

from zhmetrics import arrow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon

__all__ = ["arrow_udf", "extract_df"]

_TYPES: Final = {
    "extract": arrow.FIGURES,
    "audit": arrow.CHECKS,
    "unread": arrow.UNREAD,
    "parse_quantity": arrow.QUANTITY,
}


def arrow_udf(
    read: Literal["extract", "audit", "unread", "parse_quantity"] = "extract",
    *,
    today: date | str | None = None,
    checks: Sequence[Checker] = DEFAULT_CHECKS,
    lexicon: Lexicon | None = None,
) -> Callable[..., Any]:
    """A Spark UDF from a column of texts to an array of figures, of checks or of what is unread, or to a quantity; null for null.

    Args:
        read: "extract", "audit", "unread" or "parse_quantity".
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22"); for "extract".
        checks: What is looked for; for "audit".
        lexicon: Units and words; the built-in ones by default.

    Raises:
        ValueError: ``read`` is none of the four.

    Example::

        df.select("county", sf.inline(arrow_udf()("report")))
    """
    if read not in _TYPES:
        msg = f"read must be one of {', '.join(map(repr, _TYPES))}, not {read!r}"
        raise ValueError(msg)
    options: dict[str, Any] = {"lexicon": lexicon}
    if read == "extract":
        options["today"] = day_of(today)
    elif read == "audit":
        options["checks"] = checks
    reader = functools.partial(getattr(arrow, read), **options)

    def function(texts: pa.Array) -> pa.Array:
        return reader(texts)

    function.__name__ = f"zh_{read}"  # what an unnamed column is called
    # Spark tells by these objects, not by their names, that a batch is an array and not an iterator of arrays.
    function.__annotations__ = {"texts": pa.Array, "return": pa.Array}
    udf: Callable[..., Any] = sf.arrow_udf(function, returnType=from_arrow_type(_TYPES[read]))
    return udf


def extract_df(
    df: Any,
    column: str,
    *,
    keep: Sequence[str] | None = None,
    today: date | str | None = None,
    lexicon: Lexicon | None = None,
) -> Any:
    """A frame of texts as a frame of figures, one row a figure.

    Args:
        df: A Spark frame, of this session or of Spark Connect.
        column: The column of texts.
        keep: Columns to carry along; by default all but the texts.
        today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
        lexicon: Units and words; the built-in ones by default.

    Raises:
        KeyError: The frame has no such column.
        ValueError: A column to keep has the name of a figure's column.

    Example::

        extract_df(spark.read.parquet("reports"), "report").write.parquet("figures")
    """
    kept = arrow.kept_columns(df.columns, column, keep)
    udf = arrow_udf("extract", today=today, lexicon=lexicon)
    quoted = ["`" + name.replace("`", "``") + "`" for name in (*kept, column)]
    return df.select(*quoted[:-1], sf.inline(udf(sf.col(quoted[-1]))))
