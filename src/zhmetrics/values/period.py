"""In: the words of a period and the dates they mean. Out: `Period`."""

from __future__ import annotations

from datetime import date, datetime

import attrs

from zhmetrics.errors import ParseError, brief

__all__ = ["Period", "day_of"]


@attrs.frozen(slots=True)
class Period:
    """A stretch or a point of time as a text names it.

    Args:
        text: The words (今年上半年, 截至2017年底).
        start: First day, None where the words and ``today`` leave it open.
        end: Last day, inclusive, None where open; a point in time (2017年底) has ``start == end``.

    >>> from datetime import date
    >>> import zhmetrics as zm
    >>> p = zm.parse_period("今年上半年", today=date(2022, 11, 1))
    >>> p.start.isoformat(), p.end.isoformat()
    ('2022-01-01', '2022-06-30')
    """

    text: str
    start: date | None = None
    end: date | None = None


def day_of(today: date | str | None) -> date | None:
    """The day that every reader's ``today`` says; of a time, the day it lies in.

    Args:
        today: A date, a string such as "2026-11-22", or None.

    Raises:
        ParseError: The string is no day.
        TypeError: Anything else.

    >>> day_of("2026-11-22")
    datetime.date(2026, 11, 22)
    """
    day: object = today
    if isinstance(day, datetime):
        return day.date()
    if day is None or isinstance(day, date):
        return day
    if not isinstance(day, str):
        msg = f"today must be a datetime.date or a string such as '2026-11-22', not {type(day).__name__} {brief(day)}"
        raise TypeError(msg)
    try:
        return date.fromisoformat(day.strip())
    except ValueError:
        msg = f"today is no day: {brief(day, 60)}"
        raise ParseError(msg, day, (0, len(day)), "write it as 2026-11-22") from None
