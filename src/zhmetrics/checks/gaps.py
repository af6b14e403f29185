"""In: a passage. Out: what one growth is said to exceed another by: 进口增速高于出口3个百分点."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from zhmetrics.checks.base import Amount, agrees
from zhmetrics.checks.claims import Figure
from zhmetrics.checks.names import core_of, goes_by, says_any, scope_in
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Passage

__all__ = ["Gap", "falls", "gaps", "growth_of"]

_BACK: Final = 40  # figures before a gap that the two growths are looked for in
_PARAGRAPHS: Final = 3  # that the growth of the whole may stand before that of a part
_SCOPED: Final = 30  # characters before a growth that name its scope
_TELLING: Final = 4  # characters of a name that stand for the whole of it
_OWN = "(?:([^，。；：、]{2,20}?)?(?:的)?(?:同比)?(?:增速|增幅|涨幅|增长率))?(?:分别)?"
_THAN = re.compile(
    f"{_OWN}(?:比|较)?(高于|快于|高出|跑赢|领先|低于|慢于|落后于|低)([^，。；：、]{{2,20}}?)(?:约|近|了)*\\Z"
).fullmatch
_THAN_THAT = re.compile(f"{_OWN}(?:比|较)([^，。；：、]{{2,20}}?)(高|快|低|慢)出?(?:约|近|了)*\\Z").fullmatch
_MORE_THAN: Final = ("于", "高出", "跑赢", "领先")
_LESS: Final = frozenset(("低于", "慢于", "落后于", "低", "慢"))
_RATE_TAIL = re.compile("(?:的)?(?:平均|整体|总体)?(?:增速|增幅|涨幅|增长率|增长|水平)\\Z")
_HEAD = re.compile("^(?:同期|全部|整个|整体|其他)+")
_NO_NAME: Final = tuple(claims.NO_RIVALS.split())


class Gap(NamedTuple):
    """A stated gap in percentage points, the two growths that it lies between, and which of them it is said of."""

    stated: Figure
    more: Figure
    less: Figure
    own: Figure


def gaps(passage: Passage) -> Iterator[Gap]:
    """进口增长8%，进口增速高于出口3个百分点; 高技术制造业增长12%，快于规模以上工业6个百分点: the growth of both stands before, in the same terms."""
    for figure in passage.figures:
        if figure.unit != "百分点" or figure.metric.quantity.value is None:
            continue
        name, word, other = _compared(figure.clause)
        if len(other) < 2 or says_any(other, _NO_NAME):
            continue
        less = word in _LESS
        found = [
            (Gap(figure, *((each, own) if less else (own, each)), own), passage.same_period(own, each))
            for own in _own(passage, figure, name)
            for each in _named(passage, figure, other, own.name)
            if each is not own and _alike(own, each) and (passage.same_period(own, each) or _is_undated(passage, own))
        ]
        pairs = [gap for gap, _at_once in sorted(found, key=lambda row: not row[1])]
        held = next(
            (gap for gap in pairs if agrees(figure.metric.quantity, growth_of(gap.more) - growth_of(gap.less))), None
        )
        if held is not None:
            yield held
        elif len(pairs) == 1 and found[0][1] and _of_one_place(pairs[0]):
            yield pairs[0]


def _is_undated(passage: Passage, figure: Figure) -> bool:
    """True where a figure has its period from a sentence before, which may have told of several."""
    span, (start, _end) = figure.metric.period_span, passage.sentence_span(figure.sentence)
    return span is None or span[0] < start


def _of_one_place(gap: Gap) -> bool:
    """False for 全国贷款增长8.2%。全省制造业贷款增长12.6%，高于贷款增速3个百分点, which may be that of the province."""
    places = {scope_in(each.before[-_SCOPED:]) for each in (gap.more, gap.less)} - {None}
    return len(places) < 2 or gap.stated.sentence == gap.more.sentence == gap.less.sentence


def _compared(clause: str) -> tuple[str | None, str, str]:
    """Whose growth a clause compares, whether it is more or less, and with whose: 进口增速高于出口, 增速比出口高, 较出口增速快."""
    name = word = other = ""
    if says_any(clause, _MORE_THAN):
        match = _THAN(clause)
        name, word, other = match.groups() if match is not None else (name, word, other)
    elif "比" in clause or "较" in clause:
        match = _THAN_THAT(clause)
        name, other, word = match.groups() if match is not None else (name, other, word)
    return name or None, word, _HEAD.sub("", _RATE_TAIL.sub("", other))


def growth_of(figure: Figure) -> Amount:
    """A growth rate with its sign."""
    return figure.amount.times(-1 if falls(figure) else 1)


def falls(figure: Figure) -> bool:
    """True for 下降2%."""
    change = figure.told.change
    return change is not None and change.direction == "down"


def _own(passage: Passage, figure: Figure, name: str | None) -> list[Figure]:
    """The growths that the gap may be said of: those of the name before 增速, else the one right before it."""
    if name is not None:
        return _named(passage, figure, name, "")
    other = passage.figures[figure.index - 1] if figure.index else None
    if other is None or other.sentence != figure.sentence or not _is_growth(other):
        return []
    return [other] if figure.before.strip("，,、； 且并") == figure.clause.strip() else []


def _named(passage: Passage, figure: Figure, name: str, rival: str) -> list[Figure]:
    """The growths of a name: of just this one, else of one that goes on as its rival does (城镇居民人均可支配收入, 农村居民人均可支配收入)."""
    wanted, scope = core_of(name), scope_in(name)
    near = [
        each
        for each in passage.figures[max(0, figure.index - _BACK) : figure.index]
        if _is_growth(each) and figure.paragraph - each.paragraph <= _PARAGRAPHS
    ]
    if scope is not None:  # 全省工业 is not what a text of a county calls 工业
        near = [each for each in near if scope_in(each.before[-_SCOPED:]) == scope]
    found = [each for each in near if wanted and each.name == wanted]
    found = found or [each for each in near if len(wanted) >= _TELLING and goes_by(each.name, wanted)]
    if not found:
        begin = wanted.removesuffix("收入")  # 农村居民收入 for 农村居民人均可支配收入
        rests = [(each, each.name.removeprefix(begin)) for each in near if each.name.startswith(begin)]
        found = [each for each, rest in rests if len(begin) >= _TELLING and (not rival or rival.endswith(rest))]
    return [each for each in found if each.paragraph == figure.paragraph] or found


def _is_growth(figure: Figure) -> bool:
    metric = figure.metric
    change = metric.change
    return (
        change is not None
        and change.form == "increase"
        and figure.unit == "%"
        and metric.role == "value"
        and metric.quantity.value is not None
    )


def _alike(one: Figure, other: Figure) -> bool:
    """True where both are told against the same base."""
    a, b = one.told.change, other.told.change
    if a is None or b is None:
        return False
    return a.basis == b.basis or {a.basis, b.basis} <= {None, "同比", "比上年同期", "比上年"}
