"""In: pandas. Out: the accessors ``zh`` of a Series of texts and of a frame of figures, registered when this is imported.

Needs the extra ``zhmetrics[pandas]``, which brings pyarrow: its types hold decimals and dates exactly.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
from zhmetrics.columns import Row
from zhmetrics.columns import check_change as change_rows
from zhmetrics.columns import check_share as share_rows
from zhmetrics.columns import check_total as total_rows
from zhmetrics.errors import brief
from zhmetrics.writing.frames import SURROGATE, pandas_frame

try:
    import pandas as pd
    import pyarrow as pa
except ImportError as _error:
    _msg = f"zhmetrics.pandas needs {_error.name}, which is an extra: pip install 'zhmetrics[pandas]'"
    raise ImportError(_msg, name=_error.name) from _error

from zhmetrics import arrow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhmetrics.language.lexicon import Lexicon

__all__ = ["ZhAccessor", "ZhFrameAccessor"]


@pd.api.extensions.register_series_accessor("zh")
class ZhAccessor:
    """What can be read of a Series of texts: ``df["text"].zh``.

    Missing texts have no figures. A value that is no string costs only itself: it is taken as missing, and a
    `RuntimeWarning` says how many there were and where the first stands.

    Raises:
        AttributeError: The Series holds numbers or dates.

    >>> import pandas as pd
    >>> import zhmetrics.pandas
    >>> reports = pd.Series(["签约项目32个，投资184.45亿元。", None], index=["甲", "乙"])
    >>> reports.zh.extract()[["indicator", "value_text", "unit"]]
      indicator   value_text unit
    甲      签约项目           32    个
    甲        投资  18445000000    元
    """

    def __init__(self, series: pd.Series[Any]) -> None:
        if not (_may_hold_strings(series) or series.isna().all()):
            msg = f"the accessor .zh reads strings; this Series holds {series.dtype}"
            raise AttributeError(msg)
        self._series = series

    def extract(self, *, today: date | str | None = None, lexicon: Lexicon | None = None) -> pd.DataFrame:
        """The figures, one row each, under the index label of their text: ``df.join(df["text"].zh.extract())``.

        Args:
            today: The day that 今年 and 去年 are counted from, a date or a string ("2026-11-22").
            lexicon: Units and words; the built-in ones by default.
        """
        return self._frame(arrow.extract(self._texts(), today=today, lexicon=lexicon))

    def audit(self, *, checks: Sequence[Checker] = DEFAULT_CHECKS, lexicon: Lexicon | None = None) -> pd.DataFrame:
        """What each text claims of its own figures, one row a check, under the index label of its text.

        Args:
            checks: What is looked for.
            lexicon: Units and words; the built-in ones by default.
        """
        return self._frame(arrow.audit(self._texts(), checks=checks, lexicon=lexicon))

    def unread(self, *, lexicon: Lexicon | None = None) -> pd.DataFrame:
        """The numerals that could not be read and so are in no other frame, one row each, under the index label of their text.

        Args:
            lexicon: Units and words; the built-in ones by default.

        >>> import pandas as pd
        >>> import zhmetrics.pandas
        >>> pd.Series(["投资一千五万元。", "投资5亿元。"]).zh.unread()[["text", "why"]].values.tolist()
        [['一千五万元', 'ambiguous: ...']]
        """
        return self._frame(arrow.unread(self._texts(), lexicon=lexicon))

    def parse_quantity(self, *, lexicon: Lexicon | None = None) -> pd.DataFrame:
        """The one quantity that each string says, one row a string; ``error`` says why it is none.

        Args:
            lexicon: Units and words; the built-in ones by default.

        >>> import pandas as pd
        >>> import zhmetrics.pandas
        >>> read = pd.Series(["1.5亿元", "12800万元", "很多"]).zh.parse_quantity()
        >>> read["value"].sum(), read["error"].tolist()
        (Decimal('278000000.0000000000'), [<NA>, <NA>, 'no number with a unit'])
        """
        table = arrow.quantity_table(arrow.parse_quantity(self._texts(), lexicon=lexicon))
        return pandas_frame(table).set_axis(self._series.index, axis="index")

    def _frame(self, lists: Any) -> pd.DataFrame:
        table, parents = arrow.rows(lists)
        return pandas_frame(table).set_axis(self._series.index.take(parents.to_numpy()), axis="index")

    def _texts(self) -> Any:
        try:
            return pa.array(self._series.astype(object), pa.string(), from_pandas=True)
        except (pa.ArrowException, TypeError, UnicodeEncodeError):
            return self._cleaned()

    def _cleaned(self) -> Any:
        """The texts without what Arrow has no form for: other objects, and halves of surrogate pairs."""
        missing = self._series.isna()
        strange = [
            (label, value)
            for label, value, absent in zip(self._series.index, self._series, missing, strict=True)
            if not absent and not isinstance(value, str)
        ]
        if strange:
            label, value = strange[0]
            msg = f"{len(strange)} of {len(self._series)} values are no strings and taken as missing: {brief(value, 40)} at {label!r}"
            warnings.warn(msg, RuntimeWarning, stacklevel=4)
        texts = [SURROGATE.sub("\ufffd", text) if isinstance(text, str) else None for text in self._series]
        return pa.array(texts, pa.string())


@pd.api.extensions.register_dataframe_accessor("zh")
class ZhFrameAccessor:
    """Checks of a frame's columns, row by row: ``df.zh.check_total("合计", ["出口", "进口"])``.

    Each gives a frame under the index of its rows: ``verdict``, then ``stated``, ``computed`` and ``difference`` as exact
    decimals and as text, ``message`` in English and Chinese, and ``error``, which says why a row has no verdict. A row in
    which a value is missing has neither.

    Columns hold strings ("184.45亿元", "92.02%"), integers or `Decimal`; numbers that are written without a unit get the one
    in ``unit``. Floats are refused, because what was written is lost in them: read the file with ``dtype=str``.

    >>> import pandas as pd
    >>> import zhmetrics.pandas
    >>> trade = pd.DataFrame({"合计": ["86.4", "91.4"], "出口": ["52.3", "55.0"], "进口": ["34.1", "35.4"]}, index=["甲", "乙"])
    >>> checked = trade.zh.check_total("合计", ["出口", "进口"], unit="亿元")
    >>> trade[checked["verdict"] == "inconsistent"].index.tolist(), checked["difference_text"].tolist()
    (['乙'], ['0', '100000000'])
    """

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def check_total(
        self, whole: str, parts: Sequence[str], *, unit: str = "", lexicon: Lexicon | None = None
    ) -> pd.DataFrame:
        """Whether the columns of parts make the column of totals.

        Args:
            whole: The column of the stated totals.
            parts: The columns of the parts.
            unit: Unit and scale of the numbers that have none of their own (亿元, 万人).
            lexicon: Units and words; the built-in ones by default.

        Raises:
            KeyError: The frame has no such column.
            TypeError: A column of floats; or parts is one string.
            ValueError: There are no parts.
        """
        if isinstance(parts, str):
            msg = f"parts must be a list of columns, not the string {brief(parts)}"
            raise TypeError(msg)
        columns = [self._values(part) for part in parts]
        return self._checked(total_rows(self._values(whole), columns, unit=unit, lexicon=lexicon))

    def check_share(
        self,
        part: str | None,
        whole: str,
        stated: str,
        *,
        unit: str = "",
        stated_unit: str = "",
        lexicon: Lexicon | None = None,
    ) -> pd.DataFrame:
        """Whether the part is the stated share of the whole.

        Args:
            part: The column of parts; None where there is none, so that only whole numbers of things can be told.
            whole: The column of what they are parts of.
            stated: The column of shares ("92.02%"); a number without a unit is a ratio.
            unit: Unit and scale of parts and wholes that have none of their own.
            stated_unit: Unit of shares that have none of their own, such as "%".
            lexicon: Units and words; the built-in ones by default.

        Raises:
            KeyError: The frame has no such column.
            TypeError: A column of floats.
        """
        parts = None if part is None else self._values(part)
        wholes, told = self._values(whole), self._values(stated)
        return self._checked(share_rows(parts, wholes, told, unit=unit, stated_unit=stated_unit, lexicon=lexicon))

    def check_change(
        self,
        before: str,
        after: str,
        stated: str,
        *,
        unit: str = "",
        stated_unit: str = "",
        lexicon: Lexicon | None = None,
    ) -> pd.DataFrame:
        """Whether the way from one level to the other is the stated change.

        Args:
            before: The column of the earlier levels.
            after: The column of the later levels.
            stated: The column of changes ("15.6%", "-3.1%", "增长2.5个百分点", "20亿元"); a number without a unit is a ratio.
            unit: Unit and scale of levels that have none of their own.
            stated_unit: Unit of changes that have none of their own, such as "%".
            lexicon: Units and words; the built-in ones by default.

        Raises:
            KeyError: The frame has no such column.
            TypeError: A column of floats.
        """
        levels = self._values(before), self._values(after)
        told = self._values(stated)
        return self._checked(change_rows(*levels, told, unit=unit, stated_unit=stated_unit, lexicon=lexicon))

    def _values(self, name: str) -> list[Any]:
        series = self._frame[name]
        if pd.api.types.is_float_dtype(series.dtype) or pd.api.types.is_bool_dtype(series.dtype):
            msg = f"column {name!r} holds {series.dtype}, which is not exact: read it as strings (dtype=str) or as Decimal"
            raise TypeError(msg)
        return [None if absent else value for value, absent in zip(series.astype(object), series.isna(), strict=True)]

    def _checked(self, found: list[Row]) -> pd.DataFrame:
        table = arrow.verdict_table(arrow.verdicts(found))
        return pandas_frame(table).set_axis(self._frame.index, axis="index")


def _may_hold_strings(series: pd.Series[Any]) -> bool:
    dtype = series.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        dtype = dtype.categories.dtype
    return bool(pd.api.types.is_object_dtype(dtype) or pd.api.types.is_string_dtype(dtype))
