"""In: a passage. Out: a check for each difference of two levels that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhmetrics.checks.balance import Balance, balances, excesses
from zhmetrics.checks.base import CONSISTENT, Amount, Check, judge
from zhmetrics.checks.gaps import falls, gaps, growth_of
from zhmetrics.checks.movements import Movement, by_verb, is_amount, is_elsewhen, is_yearly, movements, unless_doubtful
from zhmetrics.checks.remainders import Remainder, remainders
from zhmetrics.checks.total import named, written_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["difference"]

_RARE: Final = 20  # at most one in so many figures would have been the difference by accident


def difference(passage: Passage) -> Iterator[Check]:
    """The later level less the earlier is what was added; percentage points are a difference of percentages.

    正例: 由80亿元增加到100亿元，增加20亿元; 比重由46.5%提高到55%，提高8.5个百分点; 出口60亿元，进口40亿元，顺差20亿元;
    收入120亿元，支出100亿元，结余20亿元; 出口增长5%，进口增长8%，进口增速高于出口3个百分点.
    反例: 100亿元，比上年增加20亿元 (last year's level is not named); 收入120亿元，支出100亿元，累计结余50亿元 (of other years too);
    出口增长5%，高于全国3个百分点 (the country's growth is not named).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("全区森林覆盖率由46.5%提高到55%，提高8.5个百分点。")]
    ['consistent']
    """
    for movement in passage.once(movements):
        for stated in movement.stated:
            check = None if is_yearly(stated) else unless_doubtful(movement, stated, _amount)
            if check is not None and (check.verdict == CONSISTENT or _is_sure(movement, stated)):
                yield check
    for balance in balances(passage):
        yield _balance(balance)
    for excess in excesses(passage):
        yield _excess(*excess)
    for gap in gaps(passage):
        yield _gap(*gap)
    for left in remainders(passage):
        check = _left(left)
        if check is not None:
            yield check
    yield from (check for check in passage.once(written_out) if check.kind == "difference")


def _left(left: Remainder) -> Check | None:
    """What is left; None where it fails and another figure than the first may be what it was taken from."""
    if _below_nothing(left):
        return None  # what is taken is more than what it would be taken from: another two amounts are meant
    check = _excess(left.stated, left.whole, left.taken, "wording" if left.certain else "sum")
    if not left.certain:
        return check if check.verdict == CONSISTENT and check.coincidence * _RARE <= 1 else None
    if check.verdict == CONSISTENT:
        return check
    others = (_excess(left.stated, rival, left.taken) for rival in left.rivals)
    return None if any(other.verdict == CONSISTENT for other in others) else check


def _below_nothing(left: Remainder) -> bool:
    """True where more is taken than there was, and yet the remainder has no sign."""
    most = (left.whole.amount - left.taken.amount).interval.high
    return most is not None and most < 0 <= left.stated.amount.value


def _balance(balance: Balance) -> Check:
    """Exports less imports, where one is left out by way of their sum."""
    stated, out, into, both, surplus = balance
    sign = 1 if surplus else -1
    if out is not None and into is not None:
        terms = (out, into) if surplus else (into, out)
        made = terms[0].amount - terms[1].amount
        formula = f"{terms[0].metric.text} - {terms[1].metric.text}"
    else:
        one, whole = out or into, both
        assert one is not None  # noqa: S101
        assert whole is not None  # noqa: S101
        terms = (one, whole)
        sign = sign if out is not None else -sign
        # Twice the one, less the sum: each term once, so that the interval is tight.
        made = (one.amount.times(2) - whole.amount).times(sign)
        a, b = f"{one.metric.text} × 2", whole.metric.text
        formula = f"{a} - {b}" if sign > 0 else f"{b} - {a}"
    metrics = [term.metric for term in terms]
    return judge("difference", stated.metric, made, metrics, named(stated.metric, formula), places=0)


def _excess(stated: Figure, more: Figure, less: Figure, evidence: str = "wording") -> Check:
    made = more.amount - less.amount
    formula = named(stated.metric, f"{more.metric.text} - {less.metric.text}")
    return judge("difference", stated.metric, made, (more.metric, less.metric), formula, places=0, evidence=evidence)


def _gap(stated: Figure, more: Figure, less: Figure, own: Figure) -> Check:
    """Growth less growth; a fall is growth below nothing."""
    made = growth_of(more) - growth_of(less)
    a, b = (f"(-{each.metric.text})" if falls(each) else each.metric.text for each in (more, less))
    formula = named(own.metric, f"{a} - {b}")
    return judge("difference", stated.metric, made, (more.metric, less.metric), formula, places=0)


def _is_sure(movement: Movement, stated: Figure) -> bool:
    """False for 累计减债40亿元 alone, which may leave out what was borrowed since; a rate right behind it tells that it is the whole way."""
    told = movement.stated
    return not by_verb(stated) or any(each.index == stated.index + 1 and each.unit == "%" for each in told)


def _amount(movement: Movement, stated: Figure) -> Check | None:
    before, after = movement.before, movement.after
    if before is None or after is None or not is_amount(stated, after) or is_elsewhen(stated, after):
        return None
    a, b = after.metric, before.metric
    told = stated.told.change
    if (told is not None and told.direction == "down") or by_verb(stated) == "减":
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
