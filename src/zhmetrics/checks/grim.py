"""In: a passage. Out: a check for each share of a whole number of things whose part the text leaves out."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import PER_UNIT, Amount, Check, Formula, judge
from zhmetrics.checks.names import says_any, shown_name
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage
    from zhmetrics.values.metric import Metric
    from zhmetrics.values.quantity import Quantity

__all__ = ["of_a_count", "reached"]

_KINDS: Final = frozenset(("percent", "fraction"))
_OF_THEM = re.compile("[^，,。；;：:、]{0,12}?(中[，,]?|[，,]其中)(?:共|已|只|仅|就|一共)*(有?)").fullmatch
_OF_WHAT = re.compile("(?:左右|以上|以下)?的(\\w{2})").match
_DOES = re.compile(trie(claims.DOES.split())).match
_RATE = re.compile(
    "[，,、](?:其|已|产品|样品|商品)?(?:抽检|抽查|检查|检测|检验)?(\\w{2})率(?:为|是|达|达到|仅|仅为)?"
).fullmatch
_DOERS: Final = 3  # figures before a count that may say what was done: 办结1200件，受理举报300份，办结率95.8%
_TAKEN: Final = {rate: tuple(words.split()) for rate, words in claims.RATES_OF_COUNTS.items()}


def of_a_count(passage: Passage) -> Iterator[Check]:
    """28家企业中有52%开展研发: no whole number of 28 is 52%, to the places that are written (the test called GRIM).

    Only where the words say that the share is one of that count: 28家企业中有52%…, 28家企业，其中52%的企业…, 抽检28批次，合格率95%. A count
    of which every written percentage is the share of some whole number proves nothing, and is passed over.

    正例: 25家企业中有52%开展研发 (13 of them).
    反例: 28家企业中有52%的产品出口 (products); 28家企业的平均合格率52%; 1300人中有52% (any percentage is possible).

    >>> import zhmetrics as zm
    >>> [check.message_zh for check in zm.audit("28家企业中有52%开展了研发活动。")]
    ['企业：28家中15家 = 53.57%，而文中为52%（少1.57个百分点）']
    """
    for figure in passage.figures:
        metric = figure.metric
        if metric.quantity.kind not in _KINDS or metric.change is not None or not figure.index:
            continue
        whole = passage.figures[figure.index - 1]
        if whole.sentence != figure.sentence or not whole.is_level or not whole.adds or whole.planned != figure.planned:
            continue
        if not (_among(passage, whole, figure) or _rated(passage, whole, figure)):
            continue
        found = reached(metric.quantity, whole.metric.quantity)
        if found is not None:
            yield _check(metric, whole.metric, found)


def _countable(quantity: Quantity) -> bool:
    """True where a quantity is a whole number of things, known to the last one."""
    interval = quantity.interval
    return quantity.kind in ("count", "other") and interval.low == interval.high is not None and quantity.value != 0


def reached(stated: Quantity, whole: Quantity) -> tuple[Fraction, bool] | None:
    """The whole number of things whose share comes nearest to a stated one, and whether it can be it.

    Args:
        stated: A share.
        whole: What it is a share of.

    Returns:
        None where the whole is no count, or so great that some whole number is every share that may be written.
    """
    interval, per = stated.interval, PER_UNIT.get(stated.unit)
    if per is None or not _countable(whole) or stated.value is None or stated.qualifier is not None:
        return None
    count = Fraction(whole.value or 0)
    if count.denominator != 1 or count < 0 or interval.low is None or interval.high is None:
        return None
    if (interval.high - interval.low) * count >= per:
        return None
    number = round(Fraction(stated.value) * count / per)
    return Fraction(number), number * per / count in interval


def _check(stated: Metric, whole: Metric, found: tuple[Fraction, bool]) -> Check:
    number, _held = found
    unit, name = whole.quantity.unit, shown_name(whole.indicator or "")
    per, count = PER_UNIT[stated.quantity.unit], Fraction(whole.quantity.value or 0)
    english = f"{number}{unit} of {whole.text}"
    chinese = f"{whole.text}中{number}{unit}"
    formula = Formula(f"{name}: {english}", f"{name}：{chinese}") if name else Formula(english, chinese)
    return judge("share", stated, Amount.exactly(number * per / count), (whole,), formula)


def _among(passage: Passage, whole: Figure, figure: Figure) -> bool:
    """True for 28家企业中有52%, and for 28家企业，其中52%为…; not where the share is of something that they have."""
    between = _OF_THEM(figure.before)
    if between is None:
        return False
    start, end = whole.metric.mention.full_span[1], figure.metric.mention.full_span[1]
    of_what = _OF_WHAT(passage.text, end)
    if of_what is not None:
        return of_what[1] in f"{whole.label}{passage.text[start:end]}"
    return bool(between[2]) or _DOES(passage.text, end) is not None


def _rated(passage: Passage, whole: Figure, figure: Figure) -> bool:
    """True for 抽检28批次，合格率95%: the words of the count say what the rate is over, and no count before it says what was done."""
    rate = _RATE(figure.before)
    taken = None if rate is None else _TAKEN.get(rate[1])
    if rate is None or taken is None or not says_any(whole.clause, taken):
        return False
    before = passage.figures[max(0, whole.index - _DOERS) : whole.index]
    return not any(each.sentence == whole.sentence and rate[1] in each.clause for each in before)
