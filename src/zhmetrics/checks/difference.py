"""In: a passage. Out: a check for each difference of two levels that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import Amount, Check, judge
from zhmetrics.checks.movements import is_amount, is_yearly, movements
from zhmetrics.checks.names import COMPLEMENTS
from zhmetrics.checks.splits import splits
from zhmetrics.checks.total import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["difference"]

_TRADE: Final = ("出口", "进口")
_BALANCE = re.compile("[顺逆](?=差)").search
_NEAR: Final = 6  # figures behind a split that its balance is looked for in


def difference(passage: Passage) -> Iterator[Check]:
    """The later level less the earlier is what was added; percentage points are a difference of percentages.

    正例: 由80亿元增加到100亿元，增加20亿元; 比重由46.5%提高到55%，提高8.5个百分点; 出口60亿元，进口40亿元，顺差20亿元.
    反例: 100亿元，比上年增加20亿元 (last year's level is not named).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("全区森林覆盖率由46.5%提高到55%，提高8.5个百分点。")]
    ['consistent']
    """
    for movement in passage.once(movements):
        before, after = movement.before, movement.after
        if before is None or after is None:
            continue
        for stated in movement.stated:
            if is_amount(stated, after) and not is_yearly(stated):
                yield _amount(before, after, stated)
    yield from _balances(passage)


def _balances(passage: Passage) -> Iterator[Check]:
    """出口60亿元，进口40亿元，顺差20亿元: what a split into exports and imports is followed by."""
    for split in passage.once(splits):
        if split.row is None or COMPLEMENTS[split.row].words != _TRADE:
            continue
        out, into = split.parts
        last = max(out.index, into.index)
        for figure in passage.figures[last + 1 : last + _NEAR]:
            if not figure.is_level or figure.sentence - out.sentence > 1 or split.whole.unit != figure.unit:
                continue
            way = _BALANCE(figure.clause)
            if way is not None:
                a, b = (out, into) if way[0] == "顺" else (into, out)
                made = Amount.of(a.metric.quantity) - Amount.of(b.metric.quantity)
                formula = named(figure.metric, f"{a.metric.text} - {b.metric.text}")
                yield judge("difference", figure.metric, made, (a.metric, b.metric), formula, places=0)
                break


def _amount(before: Figure, after: Figure, stated: Figure) -> Check:
    a, b = after.metric, before.metric
    told = stated.metric.change
    if told is not None and told.direction == "down":
        a, b = b, a
    made = Amount.of(a.quantity) - Amount.of(b.quantity)
    return judge(
        "difference",
        stated.metric,
        made,
        (before.metric, after.metric),
        named(after.metric, f"{a.text} - {b.text}"),
        places=0,
    )
