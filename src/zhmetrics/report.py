"""In: the rows of a text and what else its numerals are. Out: `Report`, which filters, shows and exports them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from zhmetrics.values.mention import NonFigure, Unread
from zhmetrics.values.metric import Metric

__all__ = ["Report"]


@attrs.frozen(slots=True)
class Report:
    """What one text says in figures.

    Args:
        source: The text as given; all spans index it.
        metrics: One row a figure, in the order of the text.
        nonfigures: Numerals recognised as no quantity.
        unread: Numerals that could not be read.
        today: What 今年 was counted from, or None.
    """

    source: str
    metrics: tuple[Metric, ...]
    nonfigures: tuple[NonFigure, ...] = ()
    unread: tuple[Unread, ...] = ()
    today: date | None = None

    def __len__(self) -> int:
        return len(self.metrics)

    def __iter__(self) -> Iterator[Metric]:
        return iter(self.metrics)

    def to_dict(self) -> dict[str, Any]:
        """The published form: lists of rows under "metrics", "nonfigures" and "unread"."""
        return {
            "metrics": [metric.to_dict() for metric in self.metrics],
            "nonfigures": [_place(each) for each in self.nonfigures],
            "unread": [_place(each) for each in self.unread],
            "today": None if self.today is None else self.today.isoformat(),
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as a JSON document, Chinese characters as they are."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


def _place(each: NonFigure | Unread) -> dict[str, Any]:
    return {"start": each.start, "end": each.end, "text": each.text, "why": each.why}
