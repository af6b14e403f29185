"""In: a collection of rows that knows its columns and its published form. Out: the same as JSON, and as frames."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from zhmetrics.writing.frames import Column

__all__ = ["Exported"]


class Exported:
    """What a report and the checks of one have in common: the ways out to other programs."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The published form."""
        raise NotImplementedError

    def _table(self) -> tuple[Sequence[Column], Sequence[Any]]:
        """The columns of a frame, and the rows that they read."""
        raise NotImplementedError

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as a JSON document, Chinese characters as they are."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_arrow(self) -> pa.Table:
        """The rows as an Arrow table: exact decimals, dates, dictionaries (needs ``zhmetrics[arrow]``)."""
        from zhmetrics.writing import frames

        return frames.arrow_table(*self._table())

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a pandas frame: exact decimals, dates, categories (needs ``zhmetrics[pandas]``)."""
        from zhmetrics.writing import frames

        return frames.pandas_frame(self.to_arrow())

    def to_polars(self) -> pl.DataFrame:
        """The rows as a polars frame: exact decimals, dates, categories (needs ``zhmetrics[polars]``)."""
        from zhmetrics.writing import frames

        return frames.polars_frame(self.to_arrow())
