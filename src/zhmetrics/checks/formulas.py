"""In: a passage. Out: a check for each formula that it writes out: 3.5亿元+2.5亿元=6亿元."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import PER_UNIT, Amount, Check, Formula, judge
from zhmetrics.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["formulas"]

_JOINT = re.compile(" ?([+＋\\-－−–×xX*÷=＝])[^，。；、：:=＝+＋×]{0,12}").fullmatch
_SIGNS: Final = {"+": 1, "＋": 1, "-": -1, "－": -1, "−": -1, "–": -1}
_TIMES: Final = frozenset("×xX*")
_EQUALS: Final = frozenset("=＝")


def formulas(passage: Passage) -> Iterator[Check]:
    """Terms joined by +, -, ×, ÷ and an equals sign.

    正例: 中央3.5亿元+地方2.5亿元=6亿元; 每亩1200元×300亩=36万元.
    反例: “1+6+N” (no amounts); 5亿元-10亿元 (a range); 3个×5亿元=15亿元 is a product, but 3个+5亿元=… is no sum.

    >>> import zhmetrics as zm
    >>> [check.computed for check in zm.audit("中央资金3.5亿元+地方资金2.5亿元=6.5亿元。")]
    ['600000000']
    """
    run: list[Figure] = []
    joints: list[str] = []
    for figure in passage.figures:
        joint = _JOINT(figure.before) if run and figure.sentence == run[-1].sentence else None
        if joint is None:
            run, joints = [figure], []
            continue
        run.append(figure)
        joints.append(joint[1])
        if joint[1] in _EQUALS:
            check = _check(run, joints) if len(run) > 2 else None
            if check is not None:
                yield check
            run, joints = [figure], []


def _check(run: Sequence[Figure], joints: Sequence[str]) -> Check | None:
    *terms, stated = run
    if not all(term.is_level for term in run):
        return None
    amounts = [term.amount for term in terms]
    units = [term.unit for term in terms]
    if all(joint in _SIGNS for joint in joints[:-1]):
        if {*units, stated.unit} != {stated.unit}:
            return None
        made = amounts[0]
        for joint, amount in zip(joints, amounts[1:], strict=False):
            made = made + amount if _SIGNS[joint] > 0 else made - amount
        kind = "total" if all(_SIGNS[joint] > 0 for joint in joints[:-1]) else "difference"
    elif len(terms) == 2:
        product = _product if joints[0] in _TIMES else _quotient
        found = product(amounts, units, stated.unit)
        if found is None:
            return None
        kind, made = found
    else:
        return None
    words = terms[0].metric.text + "".join(
        f" {joint} {term.metric.text}" for joint, term in zip(joints, terms[1:], strict=False)
    )
    return judge(kind, stated.metric, made, [term.metric for term in terms], Formula(words, words))


def _product(amounts: Sequence[Amount], units: Sequence[str], unit: str) -> tuple[str, Amount] | None:
    one, other = amounts
    times = Amount(one.value * other.value, one.interval * other.interval)
    for a, b in (units, units[::-1]):
        if a == unit and b in PER_UNIT:
            return "share", times.times(Fraction(1, PER_UNIT[b]))
        if a == f"{unit}/{b}" or (a == unit and b not in ("", unit)):
            return "average", times
    return None


def _quotient(amounts: Sequence[Amount], units: Sequence[str], unit: str) -> tuple[str, Amount] | None:
    made = amounts[0] / amounts[1]
    if made.interval == Interval(None, None):
        return None
    if units[0] == units[1] and unit in PER_UNIT:
        return "share", made.times(PER_UNIT[unit])
    if units[0] == unit != units[1] or unit == f"{units[0]}/{units[1]}":
        return "average", made
    return None
