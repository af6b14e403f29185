"""In: a mention and the words around it. Out: `Metric`, one row of a report's table: whose figure, of when, against what."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from zhmetrics.language.numerals import plain
from zhmetrics.values.change import Change
from zhmetrics.values.mention import Mention
from zhmetrics.values.period import Period

if TYPE_CHECKING:
    from zhmetrics.values.quantity import Quantity

__all__ = ["ROLES", "STATUSES", "Metric"]

STATUSES = ("reported", "estimated", "planned")
ROLES = ("value", "threshold", "contribution", "rank")

Span = tuple[int, int]


class Metric(NamedTuple):
    """One figure as a statistician would type it into a table.

    Args:
        mention: The quantity where it stands.
        indicator: What is measured, words of the text, or None.
        indicator_span: Where those words stand, or None.
        period: When, or None.
        period_span: Where the period's words stand, or None.
        change: Set where the figure tells how something moved, else None.
        change_span: Where the words of growth and basis stand, or None.
        share_of: The whole it is a share of; "" where the text names none; None where the figure is no share.
        share_span: Where the whole's words stand, or None.
        status: "reported", "estimated" or "planned".
        role: "value", "threshold", "contribution" or "rank".
    """

    mention: Mention
    indicator: str | None = None
    indicator_span: Span | None = None
    period: Period | None = None
    period_span: Span | None = None
    change: Change | None = None
    change_span: Span | None = None
    share_of: str | None = None
    share_span: Span | None = None
    status: str = "reported"
    role: str = "value"

    @property
    def quantity(self) -> Quantity:
        """The figure's quantity."""
        return self.mention.quantity

    @property
    def start(self) -> int:
        """First character of the figure in the text."""
        return self.mention.start

    @property
    def end(self) -> int:
        """One past the figure's last character in the text."""
        return self.mention.end

    @property
    def text(self) -> str:
        """The figure as the text writes it."""
        return self.mention.text

    def __repr__(self) -> str:
        change = self.change and " ".join(filter(None, (self.change.basis, self.change.direction)))
        told = {
            "indicator": self.indicator,
            "period": self.period and self.period.text,
            "change": change,
            "share_of": self.share_of,
            "status": self.status,
            "role": self.role,
        }
        usual = {"status": "reported", "role": "value"}
        fields = "".join(f" {name}={value!r}" for name, value in told.items() if value not in (None, usual.get(name)))
        return f"<Metric {self.start}:{self.end} {self.text!r}{fields}>"

    def _repr_html_(self) -> str:
        from zhmetrics.writing.notebook import metric_html

        return metric_html(self)

    def to_dict(self) -> dict[str, Any]:
        """The published form of one row."""
        (start, end, text, quantity, _full), indicator, _, period, period_span, change, _, share_of, _, status, role = (
            self
        )
        value, bounds = quantity.value, quantity.bounds
        return {
            "start": start,
            "end": end,
            "text": text,
            "kind": quantity.kind,
            "value": format(value, "f") if isinstance(value, Decimal) else plain(value),
            "low": None if bounds is None else plain(quantity.low),
            "high": None if bounds is None else plain(quantity.high),
            "unit": quantity.unit,
            "qualifier": quantity.qualifier,
            "indicator": indicator,
            "period": None if period is None else _period(period, period_span),
            "change": None
            if change is None
            else {"basis": change.basis, "direction": change.direction, "form": change.form},
            "share_of": share_of,
            "status": status,
            "role": role,
        }


def _period(period: Period, span: Span | None) -> dict[str, Any]:
    return {
        "text": period.text,
        "start": None if period.start is None else period.start.isoformat(),
        "end": None if period.end is None else period.end.isoformat(),
        "span": None if span is None else list(span),
    }
