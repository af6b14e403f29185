"""In: pandas. Out: the accessor ``zh`` of a Series of texts, registered when this module is imported.

Needs the extra ``zhmetrics[pandas]``, which brings pyarrow: its types hold decimals and dates exactly.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from zhmetrics.checks.audit import DEFAULT_CHECKS, Checker
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

__all__ = ["ZhAccessor"]


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

    def extract(self, *, today: date | None = None, lexicon: Lexicon | None = None) -> pd.DataFrame:
        """The figures, one row each, under the index label of their text: ``df.join(df["text"].zh.extract())``.

        Args:
            today: The day that 今年 and 去年 are counted from.
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
            msg = f"{len(strange)} of {len(self._series)} values are no strings and taken as missing: {value!r:.40} at {label!r}"
            warnings.warn(msg, RuntimeWarning, stacklevel=4)
        texts = [SURROGATE.sub("\ufffd", text) if isinstance(text, str) else None for text in self._series]
        return pa.array(texts, pa.string())


def _may_hold_strings(series: pd.Series[Any]) -> bool:
    dtype = series.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        dtype = dtype.categories.dtype
    return bool(pd.api.types.is_object_dtype(dtype) or pd.api.types.is_string_dtype(dtype))
