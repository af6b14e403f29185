"""In: the rows of a text and what else its numerals are. Out: `Report`, which filters, shows and exports them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex, overload

import attrs

from zhmetrics.errors import brief
from zhmetrics.values.mention import NonFigure, Unread
from zhmetrics.values.metric import ROLES, STATUSES, Metric
from zhmetrics.values.quantity import KINDS
from zhmetrics.writing.exported import Exported

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.values.period import Period
    from zhmetrics.writing.frames import Column

__all__ = ["Evidence", "Report"]


class Evidence(NamedTuple):
    """The words that gave one field of a row.

    Args:
        field: "figure", "qualifier", "indicator", "period", "change" or "share_of".
        text: The words; "" for a share whose whole is not named.
        start: First character, a Python string index into the text as given.
        end: One past the last.
    """

    field: str
    text: str
    start: int
    end: int


@attrs.frozen(slots=True)
class Report(Exported):
    """What one text says in figures: its rows, to count, to go through and to pick as of a list (``report[0]``).

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

    @overload
    def __getitem__(self, index: SupportsIndex) -> Metric: ...

    @overload
    def __getitem__(self, index: slice) -> Report: ...

    def __getitem__(self, index: SupportsIndex | slice) -> Metric | Report:
        """A row; of a slice, the report with those rows only, as `filter` gives one."""
        if isinstance(index, slice):
            return attrs.evolve(self, metrics=self.metrics[index])
        try:
            return self.metrics[index]
        except IndexError:
            size = len(self.metrics)
            at = f"rows 0 to {size - 1}" if size else "no rows"
            msg = f"no row {brief(index)}: the report has {at}"
            raise IndexError(msg) from None

    def __repr__(self) -> str:
        return f"<Report {len(self.metrics)} metrics, {len(self.nonfigures)} nonfigures, {len(self.unread)} unread>"

    def __str__(self) -> str:
        """The table of figures for a terminal, wide characters aligned."""
        from zhmetrics.writing.table import report_text

        return report_text(self.source, self.metrics)

    def _repr_html_(self) -> str:
        return self.to_html()

    def to_html(self, checks: Sequence[Check] = ()) -> str:
        """An HTML fragment: the rows as a table and the text with its figures marked, all of it escaped.

        Args:
            checks: Findings to show below the table, as `audit` returns them.
        """
        from zhmetrics.writing.notebook import report_html

        return report_html(self.source, self.metrics, checks)

    def filter(
        self,
        *,
        indicator: str | None = None,
        kind: str | None = None,
        period: str | date | None = None,
        status: str | None = None,
        role: str | None = None,
    ) -> Report:
        """A report with those rows only that fit every argument given.

        Args:
            indicator: Words that the indicator must hold (投资 finds 固定资产投资).
            kind: The kind of quantity, such as "money".
            period: Words that the period must hold, or a day that must lie in it.
            status: "reported", "estimated" or "planned".
            role: "value", "threshold", "contribution" or "rank".

        Raises:
            TypeError: An argument is neither words nor, of ``period``, a day.
            ValueError: There is no such kind, status or role; the message names those there are.

        >>> import zhmetrics as zm
        >>> report = zm.extract("2023年完成投资116亿元，增长15.6%，新增就业300人。")
        >>> [row.text for row in report.filter(indicator="投资", kind="money")]
        ['116亿元']
        """
        arguments = {"indicator": indicator, "kind": kind, "period": period, "status": status, "role": role}
        for name, given in arguments.items():
            if not (given is None or isinstance(given, str) or (name == "period" and isinstance(given, date))):
                wanted = "a str or a datetime.date" if name == "period" else "a str"
                msg = f"{name} must be {wanted}, not {type(given).__name__} {brief(given)}"
                raise TypeError(msg)
        for name, known, several in (
            ("kind", KINDS, "kinds"),
            ("status", STATUSES, "statuses"),
            ("role", ROLES, "roles"),
        ):
            if arguments[name] not in (None, *known):
                msg = f"there is no {name} {brief(arguments[name])}; the {several} are {', '.join(known)}"
                raise ValueError(msg)
        rows = [
            row
            for row in self.metrics
            if (indicator is None or indicator in (row.indicator or ""))
            and (kind is None or row.quantity.kind == kind)
            and (period is None or _within(row.period, period))
            and status in (None, row.status)
            and role in (None, row.role)
        ]
        return attrs.evolve(self, metrics=tuple(rows))

    def explain(self, index: SupportsIndex | Metric) -> tuple[Evidence, ...]:
        """Which words of the text gave which field of a row.

        Args:
            index: The row's place in the report, from 0; negative ones count from the end. Or a row of it.

        Raises:
            IndexError: The report has no such row.
            TypeError: ``index`` is neither an integer nor a row.

        >>> import zhmetrics as zm
        >>> report = zm.extract("2023年，全县完成投资近116亿元，同比增长15.6%。")
        >>> for field, text, start, end in report.explain(1):
        ...     print(field, text, start, end)
        figure 15.6% 23 28
        indicator 投资 10 12
        period 2023年 0 5
        change 同比增长 19 23
        """
        row = self._row(index)
        spans = {
            "figure": (row.start, row.end),
            "qualifier": row.mention.full_span if row.quantity.qualifier is not None else None,
            "indicator": row.indicator_span,
            "period": row.period_span,
            "change": row.change_span,
            "share_of": row.share_span,
        }
        return tuple(
            Evidence(field, self.source[slice(*span)], *span) for field, span in spans.items() if span is not None
        )

    def _row(self, index: SupportsIndex | Metric) -> Metric:
        if isinstance(index, Metric):
            if index not in self.metrics:
                msg = f"{brief(index)} is no row of this report"
                raise IndexError(msg)
            return index
        if not hasattr(index, "__index__"):
            msg = f"a row is named by its place, an int, or given itself, not by {type(index).__name__} {brief(index)}"
            raise TypeError(msg)
        if not -len(self) <= index.__index__() < len(self):
            msg = f"there is no row {brief(index)}: the report has {len(self)}, counted from 0"
            raise IndexError(msg)
        return self.metrics[index]

    def to_dict(self) -> dict[str, Any]:
        """The published form: lists of rows under "metrics", "nonfigures" and "unread"."""
        return {
            "metrics": [metric.to_dict() for metric in self.metrics],
            "nonfigures": _places(self.nonfigures),
            "unread": _places(self.unread),
            "today": None if self.today is None else self.today.isoformat(),
        }

    def _table(self) -> tuple[Sequence[Column], Sequence[Any]]:
        from zhmetrics.writing import frames

        return frames.FIGURES, self.metrics


def _within(period: Period | None, wanted: str | date) -> bool:
    if period is None:
        return False
    if isinstance(wanted, str):
        return wanted in period.text
    return period.start is not None and period.end is not None and period.start <= wanted <= period.end


def _places(found: Iterable[NonFigure | Unread]) -> list[dict[str, Any]]:
    return [{"start": each.start, "end": each.end, "text": each.text, "why": each.why} for each in found]
