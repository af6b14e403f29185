"""In: a passage. Out: what a text says one named amount exceeds another by: 顺差, 逆差, A比B多."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from zhmetrics.checks.claims import Figure
from zhmetrics.checks.names import bears, core, says_any
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zhmetrics.checks.claims import Passage

__all__ = ["Balance", "Excess", "balances", "excesses"]

_BALANCE = re.compile(
    "([^，。；、]{0,12}?)(?:贸易|外贸|货物|进出口)*(?:([顺逆])差|([出入])超)(?:额|总额|金额)?(?:为|达|达到|约|是)*\\Z"
).search
_TRADE = re.compile("进出口|(出口)(?!退税)|([进入]口)(?!替代)|外贸|贸易").finditer  # 入口 is an import in Hong Kong
_OF_TRADE = re.compile(f"{trie(claims.OF_TRADE.split())}|进出口|出口|[进入]口")
_WAYS_OR_BALANCE: Final = ("进口", "入口", "出口", "顺差", "逆差")
_SUMS: Final = ("合计", "共计", "总计")  # 进口30亿元，出口70亿元，合计100亿元: neither way alone
_APART_AT_MOST: Final = 3  # figures between exports and imports, and one
_NEAR: Final = 6  # figures before a balance that its terms are looked for in
_THAN = re.compile("([^，。；、：:]{1,12})比([^，。；、：:]{1,12}?)(?:多|高|少|低|大|小)(?:出|了|约|近)*\\Z").search
_APART = re.compile("(?:[二两]者|两[组地类])?相差(?:了|约|近|达|为)*").fullmatch
_MARK = re.compile("(超过|超出|超|高于|高出|低于)([^，。；、（）()]{2,8}?)(?:了|约|为)?[（(]?\\Z").search
_NO_NAME: Final = (
    "年",
    "月",
    "季",
    "期",
    "计划",
    "目标",
    "全国",
    "全省",
    "全市",
    "全县",
    "平均",
    "预算",
    "任务",
    "去",
    "上",
    "前",
    "初",
    "末",
)
_FAR: Final = 8  # figures before an excess that its two levels are looked for in


class Balance(NamedTuple):
    """A stated balance, and what it is made of: exports and imports, or one of them and their sum."""

    stated: Figure
    out: Figure | None
    into: Figure | None
    both: Figure | None
    surplus: bool


class Excess(NamedTuple):
    """X比Y多d: a stated excess and the levels of both names."""

    stated: Figure
    more: Figure
    less: Figure


def balances(passage: Passage) -> Iterator[Balance]:
    """出口60亿元，进口40亿元，顺差20亿元; 进出口总额100亿元，其中出口60亿元，顺差20亿元."""
    for figure in passage.figures:
        if not figure.is_level or figure.planned:
            continue
        if figure.clause.endswith(("出", "入")) and passage.text.startswith("超", figure.metric.mention.full_span[0]):
            scope, surplus = _rest(figure.clause[:-1]), figure.clause[-1] == "出"  # 出超23亿美元: no bound
            figure = _unbounded(figure)  # noqa: PLW2901
        else:
            match = _BALANCE(figure.clause) if "差" in figure.clause or "超" in figure.clause else None
            if match is None:
                continue
            scope, surplus = _rest(match[1]), (match[2] or match[3]) in ("顺", "出")
        near = [
            each
            for each in passage.figures[max(0, figure.index - _NEAR) : figure.index]
            if each.paragraph == figure.paragraph
            and figure.sentence - each.sentence <= 1
            and each.adds
            and each.unit == figure.unit
            and passage.same_period(each, figure)
            and not says_any(each.clause, _SUMS)
        ]
        out, into, both = (_last(near, word) for word in (_is_out, _is_into, _is_both))
        named_so = [each for each in (out, into) if each is not None]
        if not named_so:
            continue
        first, last = min(named_so, key=_index), max(named_so, key=_index)
        rests = [_rest(each.label) for each in (first, last)]
        # The later may leave the scope out (对甲国出口60亿元，进口40亿元); where it names one, the earlier is of another.
        if rests[1] not in ("", rests[0]) or scope not in ("", *rests):
            continue
        if any(each.index > last.index and not says_any(each.label, _WAYS_OR_BALANCE) for each in near):
            continue  # 服务贸易收入3841亿美元，支出6130亿美元，逆差2288亿美元: another balance, in other words
        if out is not None and into is not None:
            # 服务出口10亿元，进口30亿元 is of services too, unless the balance says that it is not.
            goes_on = not rests[1] and rests[0]
            if last.index - first.index <= _APART_AT_MOST and not (goes_on and _is_turned(out, into, surplus=surplus)):
                yield Balance(figure, out, into, None, surplus)
        elif (
            both is not None and both.index < first.index and not rests[0] and _leans(out, into, both, surplus=surplus)
        ):
            yield Balance(figure, out, into, both, surplus)


def _unbounded(figure: Figure) -> Figure:
    """A figure without the 超 of 出超, which is no "more than"."""
    quantity = figure.metric.quantity
    mention = figure.metric.mention._replace(quantity=attrs.evolve(quantity, qualifier=None))
    return attrs.evolve(figure, metric=figure.metric._replace(mention=mention))


def excesses(passage: Passage) -> Iterator[Excess]:
    """男性52万人，女性48万人，男性比女性多4万人: the levels of both names stand before."""
    for figure in passage.figures:
        if figure.aside:  # the mark in parentheses, and what stands before them or behind
            yield from _over_mark(passage, figure)
        if figure.unit == "百分点" and _APART(figure.clause):
            yield from _apart(passage, figure)
        change = figure.told.change
        if change is None or change.form != "increase" or "比" not in figure.clause:
            continue
        match = _THAN(figure.clause)
        if match is None or says_any(match[0], _NO_NAME):
            continue
        near = [
            each
            for each in passage.figures[max(0, figure.index - _FAR) : figure.index]
            if each.paragraph == figure.paragraph
            and each.is_level
            and (each.unit == figure.unit or (figure.unit == "百分点" and each.unit == "%"))
            and passage.same_period(each, figure)
        ]
        one, other = ([each for each in near if bears(name.strip(), each.label)] for name in match.groups())
        if len(one) == 1 and len(other) == 1 and one[0] is not other[0]:
            down = change.direction == "down"
            yield Excess(figure, *((other[0], one[0]) if down else (one[0], other[0])))


def _over_mark(passage: Passage, mark: Figure) -> Iterator[Excess]:
    """水位60.82米，超警戒水位（59.50米）1.32米; 水位60.82米，超警戒水位1.32米（警戒水位59.50米）: the level less the mark in the parentheses."""
    told = (*passage.figures[mark.index + 1 : mark.index + 2], *passage.figures[max(0, mark.index - 1) : mark.index])
    figure = next((each for each in told if each.is_level and not each.aside and _is_over(passage, each, mark)), None)
    if figure is None or not mark.is_level:
        return
    first = min(figure, mark, key=_index)
    said = _MARK(first.before)
    near = [
        each
        for each in passage.figures[max(0, first.index - _NEAR) : first.index]
        if each.sentence == figure.sentence and each.unit == figure.unit and each.is_level and not each.aside
    ]
    if said is not None and len(near) == 1 and passage.same_period(near[0], figure):
        yield Excess(figure, *((mark, near[0]) if said[1] == "低于" else (near[0], mark)))


def _is_over(passage: Passage, figure: Figure, mark: Figure) -> bool:
    """True where nothing but the parentheses stands between a figure and the mark that it is over, or the mark's name again."""
    if figure.unit != mark.unit or figure.sentence != mark.sentence:
        return False
    first, last = (mark, figure) if mark.index < figure.index else (figure, mark)
    words = passage.text[first.metric.mention.full_span[1] : last.metric.mention.full_span[0]]
    said = _MARK(first.before)
    return said is not None and (words in (")", "）") if first is mark else words.lstrip("(（").startswith(said[2]))


def _apart(passage: Passage, figure: Figure) -> Iterator[Excess]:
    """试验组有效率90.3%，对照组有效率78.2%，相差12.1个百分点: of two percentages of one name, the greater less the other."""
    told = [
        each for each in passage.figures[max(0, figure.index - _FAR) : figure.index] if each.sentence == figure.sentence
    ]
    rates = [each for each in told if each.unit == "%"]
    if (
        len(rates) != 2
        or not all(each.is_level for each in rates)
        or rates[0].label_core[-2:] != rates[1].label_core[-2:]
    ):
        return
    if passage.same_period(*rates):
        less, more = sorted(rates, key=lambda each: each.amount.value)
        yield Excess(figure, more, less)


def _last(figures: Sequence[Figure], fits: Callable[[Figure], bool]) -> Figure | None:
    """The last that fits, but none that 其中 takes from another that does: 出口70亿元，其中对美出口20亿元，进口30亿元."""
    for at in range(len(figures) - 1, -1, -1):
        taken = at > 0 and "其中" in figures[at].before and fits(figures[at - 1])
        if fits(figures[at]) and not taken:
            return figures[at]
    return None


def _is_turned(out: Figure, into: Figure, *, surplus: bool) -> bool:
    """True where more goes the other way than the balance says."""
    return (out.amount.value < into.amount.value) == surplus


def _leans(out: Figure | None, into: Figure | None, both: Figure, *, surplus: bool) -> bool:
    """True where what a sum leaves of one way of trade lies on the side that the balance names; else it is not their sum."""
    one = out or into
    return one is not None and (one.amount.value * 2 >= both.amount.value) == ((out is not None) == surplus)


def _is_out(figure: Figure) -> bool:
    return _ways(figure) == {1}


def _is_into(figure: Figure) -> bool:
    return _ways(figure) == {2}


def _is_both(figure: Figure) -> bool:
    """True of 进出口总额, and of 贸易总额, which says neither way."""
    ways = _ways(figure)
    return ways is not None and not ways and "差" not in figure.label


def _ways(figure: Figure) -> set[int] | None:
    """The ways of trade that a label names, 1 out and 2 in, apart from what the trade is of (服务贸易出口 is an export); None without trade."""
    said = [match.lastindex for match in _TRADE(figure.label)]
    return {way for way in said if way is not None} if said else None


def _index(figure: Figure) -> int:
    return figure.index


def _rest(label: str) -> str:
    """What a label says besides that it is of trade, and of which way."""
    return core(_OF_TRADE.sub("", label))
