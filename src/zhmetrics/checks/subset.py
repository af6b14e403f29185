"""In: a passage. Out: a check for each part that is greater than what 其中 takes it from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import Amount, Check, Formula, judge
from zhmetrics.checks.names import akin, shown_name
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims
from zhmetrics.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["greater_parts"]

_BEFORE: Final = 24  # figures before a part that it is seen to be of instead
_TAKES = re.compile("[，,。；;：:（(、 ]*其中[，,：:]?[^，,。；;：:、]{0,16}").fullmatch
_LISTED: Final = frozenset("、，,和及与")
_NET = re.compile(trie(claims.NET_AMOUNTS.split())).search
_MEASURED = re.compile(trie(claims.MEASURES.split())).findall


def greater_parts(passage: Passage) -> Iterator[Check]:
    """签约项目32个，其中工业项目35个: a part is at most its whole, whatever other parts there are.

    Only a part that is too great is reported; that one is not proves nothing.

    反例: 完成投资10亿元，其中两个项目总投资30亿元 (measured otherwise); 利润10亿元，其中甲公司15亿元 (others may have lost);
    净增贷款10亿元，其中住户贷款15亿元; 常住人口100万人，城镇60万人，乡村40万人，其中女性48万人 (of all of them).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("签约项目32个，其中工业项目35个。")]
    ['inconsistent']
    """
    for sentence in passage.sentences:
        for position, part in enumerate(sentence):
            if not position and part.index and _TAKES(part.before):
                yield from _of_last_sentence(passage, part)
            if not position or not part.adds or not part.inner or part.base or _TAKES(part.before) is None:
                continue
            whole = _whole(sentence, position)
            if whole is None or not passage.same_period(whole, part):
                continue
            most = whole.metric.quantity.interval.high
            low = part.metric.quantity.interval.low
            if most is not None and low is not None and low > most:
                yield _check(part, whole)


def _of_last_sentence(passage: Passage, part: Figure) -> Iterator[Check]:
    """网民11.08亿人，普及率78.6%。其中手机网民11.05亿人: the one amount of the sentence before that is named as the part is, less what narrows it."""
    if not part.adds or part.base:
        return
    before = [
        each
        for each in passage.figures[max(0, part.index - _BEFORE) : part.index]
        if each.sentence == part.sentence - 1
        and each.paragraph == part.paragraph
        and each.adds
        and each.unit == part.unit
    ]
    if len(before) != 1 or part.name == before[0].name or not akin(part.name, before[0].name):
        return
    whole = before[0]
    most, low = whole.amount.interval.high, part.amount.interval.low
    alike = set(_MEASURED(part.label)) <= set(_MEASURED(whole.label)) and not _NET(whole.label)
    if alike and most is not None and low is not None and low > most and passage.same_period(whole, part):
        yield _check(part, whole)


def _whole(sentence: Sequence[Figure], position: int) -> Figure | None:
    """The level right before 其中 where none before it is as large as the part, with nothing but what tells of it between; measured as the part is."""
    part = sentence[position]
    for whole in reversed(sentence[max(0, position - 4) : position]):
        if not whole.is_level or whole.metric.quantity.kind == "percent":
            continue
        fits = whole.adds and whole.unit == part.unit and not whole.base and not _NET(whole.label)
        alike = set(_MEASURED(part.label)) <= set(_MEASURED(whole.label))
        if not (fits and alike and whole.aside <= part.aside):
            return None
        if _listed_sum(sentence, position, whole) >= part.amount.value:
            return None  # 建议126件、提案218件，其中A类253件: of both
        earlier = (
            each
            for each in sentence[max(0, position - _BEFORE) : position]
            if each.adds and each is not whole and not each.base
        )
        return None if any(_holds(each, part) for each in earlier) else whole
    return None


def _listed_sum(sentence: Sequence[Figure], position: int, whole: Figure) -> Fraction:
    """What a whole makes with the amounts of its unit that it is listed with."""
    summed, last = whole.amount.value, whole
    for each in reversed(sentence[max(0, position - _BEFORE) : position]):
        if each.index != last.index - 1:
            continue
        if last.before[:1] not in _LISTED or not each.adds or each.unit != whole.unit:
            break
        summed, last = summed + each.amount.value, each
    return summed


def _holds(whole: Figure, part: Figure) -> bool:
    """An amount that is great enough; of counts also one with another classifier (企业1.2万户，规上142家，其中民营企业1.1万家)."""
    alike = whole.unit == part.unit or whole.metric.quantity.kind == part.metric.quantity.kind == "count"
    return alike and whole.amount.value >= part.amount.value


def _check(part: Figure, whole: Figure) -> Check:
    quantity = whole.metric.quantity
    name = shown_name(part.metric.indicator or "")
    most = Amount(
        Amount.of(quantity).value, Interval(None, quantity.interval.high, high_open=quantity.interval.high_open)
    )
    formula = Formula(
        f"{name}: at most its whole" if name else "at most its whole", f"{name}：不超过总体" if name else "不超过总体"
    )
    return judge("total", part.metric, most, (whole.metric,), formula, places=0)
