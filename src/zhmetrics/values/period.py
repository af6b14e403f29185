"""In: the words of a period and the dates they mean. Out: `Period`."""

from __future__ import annotations

from datetime import date

import attrs

__all__ = ["Period"]


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
