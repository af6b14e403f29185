"""In: a passage. Out: a check for each average whose amount and count it names."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import CONSISTENT, Check, judge
from zhmetrics.checks.movements import is_amount, is_yearly, movements
from zhmetrics.checks.splits import shared
from zhmetrics.checks.total import named, written_out
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["average"]

_EACH = re.compile("每([^\\W\\d年月日天季])").search  # 平均每起追回4万元 is over cases, not over people
_PER = re.compile(trie(claims.AVERAGED)).search
_EACH_TAKES = re.compile(f"(?:{trie(claims.AVERAGED)})(\\w{{2}})??(?:为|是|达|达到|约|近|超|超过)*").fullmatch
_EFFECT = re.compile(trie(claims.EFFECTS.split())).search
_TIME = re.compile(
    "[人户亩村校店企]均[年月日天季]|年均|月均|日均|季均|平均每[年月日天季]|每[年月日天季]|平均气温|平均年龄"
).search
_RARE: Final = 8  # at most one in so many figures would have passed by accident
_REACH: Final = 160  # characters before a yearly figure that name the years
_YEAR = re.compile("((?:1[0-9]|20|一[一二三四五六七八九]|二[〇零○])[0-9〇零○一二三四五六七八九]{2})年")
_ARABIC: Final = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_NEAR: Final = 20  # figures around the average that its count is looked for in


def average(passage: Passage) -> Iterator[Check]:
    """The amount divided by the count is the average.

    正例: 20个项目总投资120亿元，平均投资规模6亿元; 发放补贴500万元，惠及1000户，户均5000元;
    由2015年的50%提高到2020年的60%，年均提高2个百分点.
    反例: 人均可支配收入3万元 (no amount to divide); 日均发送旅客6万人次 (a mean over time).

    >>> import zhmetrics as zm
    >>> [check.verdict for check in zm.audit("开工项目20个，总投资120亿元，平均投资规模达6亿元。")]
    ['consistent']
    """
    for figure in passage.figures:
        if not figure.is_level or "均" not in figure.label or _TIME(figure.label):
            continue
        whole = _amount(passage, figure)
        if whole is None:
            continue
        counts = list(_counts(passage, figure, whole))
        if not counts:
            continue
        beside = next((each for each in counts if _is_of_both(passage, whole, each, figure)), None)
        if beside is not None:
            counts = [beside]
        wording = len(counts) == 1 and counts[0].sentence == figure.sentence and "其中" not in figure.clause
        wording = wording and (beside is not None or _is_of(whole, figure))
        checks = [_check(figure, whole, count, "wording" if wording else "sum") for count in counts]
        held = next((check for check in checks if check.verdict == CONSISTENT and check.coincidence * _RARE <= 1), None)
        if held is not None:
            yield held
        elif wording:
            yield checks[0]
    yield from _yearly(passage)
    yield from (check for check in passage.once(written_out) if check.kind == "average")


def _yearly(passage: Passage) -> Iterator[Check]:
    """由2015年的50%提高到2020年的60%，年均提高2个百分点: the way from one level to the other by the years between."""
    for movement in passage.once(movements):
        before, after = movement.before, movement.after
        if before is None or after is None:
            continue
        for stated in movement.stated:
            years = _years(passage, stated) if is_yearly(stated) and is_amount(stated, after) else 0
            if not years:
                continue
            way = after.amount - before.amount
            change = stated.metric.change
            down = change is not None and change.direction == "down"
            formula = named(stated.metric, f"({after.metric.text} - {before.metric.text}) / {years}")
            made = way.times(Fraction(-1 if down else 1, years))
            check = judge("average", stated.metric, made, (before.metric, after.metric), formula, evidence="sum")
            if check.verdict == CONSISTENT:  # which years are meant is not always said by those that stand nearest
                yield check


def _years(passage: Passage, stated: Figure) -> int:
    """The years between the first and the last that the sentence names before a figure; 0 where it names fewer than two."""
    start, _end = passage.sentence_span(stated.sentence)
    words = passage.text[max(start, stated.metric.start - _REACH) : stated.metric.start]
    named_years = [int(match[1].translate(_ARABIC)) for match in _YEAR.finditer(words)]
    return max(named_years) - min(named_years) if named_years else 0


def _is_of(whole: Figure, figure: Figure) -> bool:
    """True where the average names what is averaged itself, as the amount does: 总投资, 平均投资规模."""
    span = figure.metric.indicator_span
    return span is not None and span[0] > whole.metric.start and shared(whole, figure)


def _is_of_both(passage: Passage, whole: Figure, count: Figure, figure: Figure) -> bool:
    """True for 发放补贴500万元，惠及1000户，户均5000元, and for 户均补贴5000元: the average names nothing that the amount does not, and both terms stand right before it."""
    word = _EACH_TAKES(figure.clause)
    bare = word is not None and (word[1] is None or word[1] in whole.clause)
    if not bare or {whole.index, count.index} != {figure.index - 1, figure.index - 2}:
        return False
    first = min(whole, count, key=lambda each: each.index)
    return not _EFFECT(passage.text, first.metric.end, figure.metric.start) and passage.same_period(whole, figure)


def _check(stated: Figure, whole: Figure, count: Figure, evidence: str) -> Check:
    made = whole.amount / count.amount
    formula = named(stated.metric, f"{whole.metric.text} / {count.metric.text}")
    return judge("average", stated.metric, made, (whole.metric, count.metric), formula, evidence=evidence)


def _amount(passage: Passage, figure: Figure) -> Figure | None:
    """The amount right before the average, of its unit."""
    for other in reversed(passage.figures[max(0, figure.index - 3) : figure.index]):
        if other.sentence == figure.sentence and other.adds and other.unit == figure.unit:
            return other
    return None


def _counts(passage: Passage, figure: Figure, whole: Figure) -> Iterator[Figure]:
    """The counts near by of what the average is over: 户 for 户均, else things that the amount's words name."""
    per = _PER(figure.label)
    units = () if per is None else claims.AVERAGED[per[0]].split()
    each = _EACH(figure.before)
    seen: set[object] = set()
    for other in passage.figures[max(0, figure.index - _NEAR) : figure.index + _NEAR]:
        quantity = other.metric.quantity
        if (
            not other.adds
            or other is whole
            or other.unit == whole.unit
            or not quantity.value
            or abs(other.paragraph - figure.paragraph) > 1
            or quantity.value in seen
        ):
            continue
        if units:
            fits = other.unit in units and other.sentence == figure.sentence
        else:
            fits = quantity.kind == "count" and (each is None or each[1] in other.unit) and _same_thing(other, whole)
        if fits:
            seen.add(quantity.value)
            yield other


def _same_thing(count: Figure, whole: Figure) -> bool:
    noun = (count.metric.indicator or "")[-2:]
    return len(noun) == 2 and (noun in whole.before[-24:] or count.index + 1 == whole.index)
