"""In: a passage. Out: a check for each growth rate whose two levels it names."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import CONSISTENT, Amount, Check, judge
from zhmetrics.checks.movements import (
    Movement,
    at_comparable_prices,
    is_added,
    is_amount,
    is_elsewhen,
    is_yearly,
    movements,
    unless_doubtful,
)
from zhmetrics.checks.names import says_any
from zhmetrics.checks.total import named
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims
from zhmetrics.values.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["change"]

_PER_UNIT: Final = {"%": 100, "‰": 1000, "倍": 1, "1": 1}
_FARM_OUTPUT: Final = tuple(claims.FARM_OUTPUT.split())
_RARE: Final = 20  # at most one in so many figures would have been the growth by accident
_NEVER: Final = re.compile(f"{trie(claims.DISPUTED_MULTIPLES.split())}[^，。；]{{0,4}}\\Z").search


def change(passage: Passage) -> Iterator[Check]:
    """The later level divided by the earlier, less one, is the growth.

    正例: 由80亿元增加到100亿元，增长25%; 今年100亿元，比去年的80亿元增长25%; 100亿元，比上年增加20亿元，增长25%.
    反例: 生产总值由80亿元增加到100亿元，增长6% (at constant prices); 由80亿元增加到100亿元，年均增长5% (a year's mean);
    存款1920亿元，人均3.4万元，比年初增加… (told only where it holds); 扩大2倍, 下降2倍 (nobody agrees what they say).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("全区利用外资由80亿元增加到100亿元，增长20%。")]
    ['inconsistent']
    """
    for movement in passage.once(movements):
        for stated in movement.stated:
            if stated.unit in _PER_UNIT and not is_yearly(stated):
                check = unless_doubtful(movement, stated, _rate)
                if check is not None:
                    yield check


def _rate(movement: Movement, stated: Figure) -> Check | None:
    before, after = movement.before, movement.after
    told = stated.told.change or Change(stated.metric.quantity, None, "up")
    if stated.unit == "倍" and _NEVER(stated.before):
        return None
    levels = [level for level in (before, after) if level is not None]
    if any(level.unit in _PER_UNIT for level in levels):
        return None
    comparable = at_comparable_prices(stated, *levels, nominal=_is_behind_amount(movement, stated))
    if before is None or after is None:
        return None if comparable else _from_amount(movement, stated)
    if _is_of_speed(before, after, told) or before.amount.value < 0:
        return None  # from -5亿元 to -3亿元: nobody agrees how much that is in percent
    check = _of_both(before, after, stated, told, "sum" if comparable else "wording")
    if comparable and check.coincidence * _RARE > 1:
        return None
    if comparable or says_any(
        after.label.replace("工农业", ""), _FARM_OUTPUT
    ):  # at the prices of the year where it holds
        return check if check.verdict == CONSISTENT else None
    return check


def _is_of_speed(before: Figure, after: Figure, told: Change) -> bool:
    """True for 由20天压缩至8天，提速60%: what rises is not the time that it takes."""
    falls = after.amount.value < before.amount.value
    return falls and told.direction == "up" and after.metric.quantity.kind == "duration"


def _of_both(before: Figure, after: Figure, stated: Figure, told: Change, evidence: str) -> Check:
    terms = (before.metric, after.metric)
    ratio = after.amount / before.amount
    a, b = after.metric.text, before.metric.text
    if told.form == "ratio":
        return judge("change", stated.metric, ratio, terms, named(after.metric, f"{a} / {b}"), evidence=evidence)
    sign = -1 if told.direction == "down" else 1
    made = ratio.plus(-1).times(Fraction(sign * _PER_UNIT[stated.unit]))
    formula = f"{a} / {b} - 1" if sign > 0 else f"1 - {a} / {b}"
    return judge("change", stated.metric, made, terms, named(after.metric, formula), evidence=evidence)


def _is_behind_amount(movement: Movement, stated: Figure) -> bool:
    """True where the growth follows what was added: 比上年增加1657元，增长12.5%."""
    level = movement.after
    return level is not None and any(
        each.index + 1 == stated.index and is_amount(each, level) for each in movement.stated
    )


def _from_amount(movement: Movement, stated: Figure) -> Check | None:
    """比上年增加d，增长r%: what was there before is the level less d."""
    level = movement.after or movement.before
    if level is None:
        return None
    told = stated.told.change
    if told is None:
        return None
    amounts = [each for each in movement.stated if is_amount(each, level) and not is_yearly(each)]
    amounts = [each for each in amounts if not is_elsewhen(each, level)]
    if len(amounts) != 1 or told.form == "ratio":
        return None
    amount = amounts[0]
    way = amount.told.change
    if way is None and is_added(amount):
        if told.basis is not None and not amount.clause.startswith(told.basis.removesuffix("新增")):
            return None  # 较年初新增27亿元，同比增长12.7%
        way = Change(amount.metric.quantity, None, "up")
    if way is None or way.direction != told.direction or told.direction == "flat":
        return None
    if told.basis is not None and way.basis is not None and told.basis != way.basis:
        return None
    a, d = level.metric.quantity, amount.metric.quantity
    if not a.value or not d.value:
        return None
    sign = 1 if told.direction == "up" else -1
    quotient = Amount.of(a) / Amount.of(
        d
    )  # r = d / (a - d), as 1 / (a / d - 1): each term once, so the interval is tight
    made = (Amount.exactly(1) / quotient.plus(-sign)).times(Fraction(_PER_UNIT[stated.unit]))
    whole, part = level.metric.text, amount.metric.text
    if movement.after is None:  # 与上年的100亿元相比增加20亿元，增长20%
        made = (Amount.of(d) / Amount.of(a)).times(Fraction(_PER_UNIT[stated.unit]))
        return judge(
            "change", stated.metric, made, (amount.metric, level.metric), named(level.metric, f"{part} / {whole}")
        )
    formula = f"{part} / ({whole} {'-' if sign > 0 else '+'} {part})"
    return judge("change", stated.metric, made, (amount.metric, level.metric), named(level.metric, formula))
