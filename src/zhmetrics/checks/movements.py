"""In: a passage. Out: `Movement`: a level before, a level after, and what the text says of the way between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from zhmetrics.checks.base import CONSISTENT, INCONSISTENT, PER_UNIT
from zhmetrics.checks.claims import Figure, Passage
from zhmetrics.checks.names import says_any
from zhmetrics.language.script import trie
from zhmetrics.language.tables import claims, growth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zhmetrics.checks.base import Check
    from zhmetrics.values.period import Period

__all__ = [
    "Movement",
    "at_comparable_prices",
    "by_verb",
    "is_added",
    "is_amount",
    "is_elsewhen",
    "is_last",
    "is_start",
    "is_yearly",
    "movements",
    "told_at_comparable",
    "unless_doubtful",
]

_ELSEWHEN = re.compile(trie(claims.ADDED_ELSEWHEN.split())).search
_VERBS = trie([word for row in growth.DIRECTION.values() for word in row.split()])
_FROM = re.compile("(?:由|从|自)[^，。；：、]{0,20}\\Z").search
_TO = re.compile("(?:到|至|为|成|达)了?[^，。；：、]{0,16}\\Z").search
_FROM_ALONE: Final = ("由", "从", "由上年的", "由去年的", "从上年的", "从去年的")
_OF_MANY: Final = ("平均", "分别", "最高", "最多", "最低", "至少", "累计", "每年")
_BELOW_ZERO = re.compile("亏|逆差|净流出").search  # a loss of 2亿元 is no level of 2亿元
_BEYOND = re.compile("(?:超过|超出|超)[^，。；]{0,12}\\Z").search  # 超过计划427亿元的15%: the excess over the plan
_LAST = re.compile(
    "(?:上年|去年|上年同期|去年同期|年初|上季度|上月)[^，。；]{0,6}(?:为|是|仅为|仅|只有)\\Z|(?:上年|去年|上年同期|去年同期)[，,]?\\Z"
).search
_OF_LAST_YEAR: Final = ("上年", "去年")
_BASE_YEAR = re.compile("(?:比|较|与)([0-9〇零一二三四五六七八九]{4}年)").match
_REACHES = re.compile("[，,]?(?:达到|达|为|增至|增加到|至)了?").fullmatch
_RUNS_ON = re.compile(
    f"\\A(?:相比|相较)?[^。；：]{{0,3}}?[，、,（(]?(?:又|再|净|新增|共|累计|比|较|上年|去年|同期|年初|年末|上月|上季度|实际|总共|约|近|达|了|幅度|为|以上|左右"
    f"|平均每年|年均|每年|[0-9〇零一二三四五六七八九]{{2,4}}年|(?:{_VERBS})|(?:增幅|降幅|增长率|涨幅|减幅|增速)|同比|环比|高出|高|多|少|低|翻)*+\\Z"
).match
_ADDED = re.compile("(?:比|较)(?:上年末|去年末|年初|上月末|上季末|上年底|去年底)(?:净)?新增").fullmatch
_BY_VERB = re.compile("(?:累计|共|净|已|实际)*(增|减)[收支债产员亏税]").fullmatch
_A_YEAR_AGO: Final = ("上年", "去年", "同期", "上一年")
_LATELY: Final = ("月", "上季", "上一季", "一季度", "二季度", "三季度", "四季度")
_YEARLY: Final = ("年均", "月均", "日均", "每年", "平均", "年递增", "复合")
_SCOPE = re.compile(trie(claims.COMPARABLE_SCOPE.split())).search
_CONSTANT_UNSAID = re.compile(trie([*claims.COMPARABLE_PRICES.split(), *claims.COMPARABLE_SCOPE.split()])).search
_CONSTANT = re.compile(
    trie([*claims.COMPARABLE_PRICES.split(), *claims.COMPARABLE_INCOMES.split(), *claims.COMPARABLE_SCOPE.split()])
).search

_OVER_YEARS = re.compile(
    "分别|累计|总计|(?<![0-9〇○零一二三四五六七八九十])(?:[0-9]{1,2}|[两二三四五六七八九十]{1,2})年"
).search
_A_YEAR: Final = ("上年", "去年", "前年", "今年", "本年", "当年")
_IN_BETWEEN = re.compile("(?:相比|相较)?[，, ]*").fullmatch

# Levels told in passing, of a head, a day or a month of what the sentence is about.
_ASIDE: Final = re.compile(
    "(?:其中[:：]?)?(?:[0-9一二三四五六七八九十]{1,2}月份?)?"
    "(?:人均|户均|日均|月均|亩均|当月|单月)(?:仅|只有|只|约|近|为|是|达到|达)*"
)
_REVISED_HERE = re.compile(f"{trie(claims.REVISED.split())}[^，,。；;]{{0,20}}\\Z").search
_REVISED: Final = tuple(claims.REVISED.split())
_PEOPLE: Final = ("人数", "人口", "户数")
_MORE_ADDED: Final = ("多增", "少增", "多减", "少减")
_PAIRS_BESIDE: Final = 12  # figures of pairs on either side of one that 分别 is looked for behind
_LIST_MARKS: Final = tuple("、和及与，")
_RATES: Final = frozenset(("%", "倍", "1"))
_STOP = re.compile("[。；;！？!?\n\x0b]")

_BEHIND: Final = 30  # characters behind a base that a revision is looked for in
_FACTOR: Final = 12  # one thing seldom grows or shrinks by more: a year is twelve months
_ON_LAST: Final = ("比上年", "较上年", "比去年", "较去年")
_TELLING_NAME: Final = 3  # characters
_YEARS_BACK: Final = 8  # figures before a level that the one of the base year is looked for in
_TOLD_AT_MOST: Final = 8  # figures that tell of one movement
_LEVELS: Final = frozenset(
    (
        "money",
        "count",
        "area",
        "length",
        "mass",
        "volume",
        "energy",
        "power",
        "duration",
        "percent",
        "other",
        "rate",
        "multiple",
    )
)


@attrs.frozen(slots=True, eq=False)
class Movement:
    """A level before and one after, with the figures that tell how it moved.

    Args:
        before: The earlier level, None where only the amount of the change is told.
        after: The later level, None where it is not told.
        stated: The figures that tell the change, in order.
        rivals: Earlier levels of the sentence that the change may be told of instead of ``after``.
        certain: False where the words leave open whether the two levels are what the change is told of.
    """

    before: Figure | None
    after: Figure | None
    stated: tuple[Figure, ...]
    rivals: tuple[Figure, ...] = ()
    certain: bool = True


def movements(passage: Passage) -> list[Movement]:
    """All movements of a passage: 由A增加到B, 比去年的A增长r%, 比上年增加d、增长r%, 上年为A."""
    found: list[Movement] = []
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            found.extend(_here(passage, sentence, position, figure))
    known = {movement.after.index for movement in found if movement.before is not None and movement.after is not None}
    kept = (each for each in found if each.before is not None or each.after is None or each.after.index not in known)
    return [_weighed(passage, each) for each in kept]


def unless_doubtful(
    movement: Movement, stated: Figure, reckon: Callable[[Movement, Figure], Check | None]
) -> Check | None:
    """The check of a change; None where it fails and the change may be of other levels."""
    check = reckon(movement, stated)
    if check is None or check.verdict == CONSISTENT:
        return check
    if not movement.certain:
        return None
    if check.verdict != INCONSISTENT:
        return check
    if not _is_of_one_thing(movement, stated):
        return None
    others = (reckon(attrs.evolve(movement, after=rival), stated) for rival in movement.rivals)
    return None if any(other is not None and other.verdict == CONSISTENT for other in others) else check


def is_start(figure: Figure) -> bool:
    """True where 由 or 从 stands before a figure: the level that a movement began at."""
    return _FROM(figure.before) is not None


def is_last(figure: Figure) -> bool:
    """True where 上年为 stands before a figure: a level of the time before, told behind the one of now."""
    return ("年" in figure.before or "上" in figure.before) and _LAST(figure.before) is not None


def at_comparable_prices(figure: Figure, *others: Figure, nominal: bool = False) -> bool:
    """True where growth is told at comparable prices or on a comparable scope, which levels do not show.

    Args:
        figure: The growth.
        others: The levels.
        nominal: True where the growth stands right behind what was added in money, so that incomes are told in money too.
    """
    priced = any(each.metric.quantity.kind in ("money", "rate", "other") for each in others)
    said = (words for each in (figure, *others) for words in (each.before, each.told.indicator or ""))
    if priced and nominal:
        return any(_CONSTANT_UNSAID(words) is not None for words in said)
    return any(told_at_comparable(words, priced=priced) for words in said)


def told_at_comparable(words: str, *, priced: bool) -> bool:
    """The same of words alone, as those that head a table's columns and rows.

    Args:
        words: The words, folded.
        priced: True for money, whose prices change too.
    """
    return (_CONSTANT if priced else _SCOPE)(words) is not None


def _here(passage: Passage, sentence: Sequence[Figure], position: int, figure: Figure) -> Iterator[Movement]:
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    if not _is_level(figure) or _BELOW_ZERO(figure.before):
        return
    if following is not None and is_start(figure) and _TO(following.before) and figure.unit == following.unit:
        if following.metric.change is None or following.metric.change.form == "increase":
            dealt = _dealt_to(sentence, position)
            ahead = (
                *_told_ahead_of_both(sentence, position),
                *(_told(sentence, position + 2) if dealt is None else dealt),
            )
            yield Movement(figure, following, tuple(each for each in ahead if _is_from(figure, each)))
        return
    if figure.base:
        after, told = _level_before(passage, figure), tuple(_told(sentence, position + 1))
        if not told or after is None or not by_verb(told[0]) or _has(after, told[0].clause[-1]):
            yield Movement(figure, after, told)
        return
    if following is not None and following.before.strip() == "的" and _BEYOND(figure.before):
        if "超额" in figure.before and following.amount.value >= 100:
            return  # 超额完成任务10亿元的106%: of all, not of the excess
        yield Movement(figure, _level_before(passage, figure), (following,))
        return
    if is_last(figure):
        if "分别" in figure.before:
            return  # 分别增长7.5%和4.8%，上年分别为45亿元和19亿元: of which of the levels, the order alone tells
        after = _level_before(passage, figure)
        if after is not None:
            stated = [*passage.figures[after.index + 1 : figure.index], *_told(sentence, position + 1)]
            yield Movement(
                figure, after, tuple(each for each in stated if each.metric.change and _is_from(figure, each))
            )
        return
    if figure.is_level:
        told = tuple(_told(sentence, position + 1)) or tuple(_told_behind(passage, figure))
        told = told or _told_ahead(sentence, position)
        yield from _between_years(passage, figure, told)
        if figure.planned:
            yield from _planned(passage, figure, told)
        if len(told) > 1 and not (figure.clause.startswith(_OF_LAST_YEAR) and all(_is_baseless(each) for each in told)):
            yield Movement(None, figure, told)


def _is_pair(sentence: Sequence[Figure], position: int) -> bool:
    """True where 由 opens a level and the next is what it came to."""
    if not 0 <= position < len(sentence) - 1:
        return False
    before, after = sentence[position : position + 2]
    return is_start(before) and _TO(after.before) is not None and before.unit == after.unit


def _dealt_to(sentence: Sequence[Figure], position: int) -> tuple[Figure, ...] | None:
    """企业由86家增加到126家，项目由32个增加到48个，分别增长46.5%和50%: of several pairs each has its own; None where none are dealt."""
    first = last = position
    while position - first < _PAIRS_BESIDE and _is_pair(sentence, first - 2):
        first -= 2
    while last - position < _PAIRS_BESIDE and _is_pair(sentence, last + 2):
        last += 2
    count, start = (last - first) // 2 + 1, last + 2
    run = sentence[start : start + count]
    if count == 1 or not run or "分别" not in run[0].before:
        return None
    listed = all(each.metric.change is not None and each.before[:1] in _LIST_MARKS for each in run[1:])
    more = sentence[start + count : start + count + 1]
    if len(run) < count or not listed or any(each.before in _LIST_MARKS for each in more):
        return ()
    return (run[(position - first) // 2],)


def _is_baseless(stated: Figure) -> bool:
    """True where a change names nothing that it is held against: 上年出口486亿元，净增52亿元 was added since."""
    change = stated.told.change
    return change is not None and change.basis is None


def _told_ahead(sentence: Sequence[Figure], position: int) -> tuple[Figure, ...]:
    """2023年比2022年增长25%，达到5亿元: the growth right before the level it led to, with the year it is told against."""
    if not position or _REACHES(sentence[position].before.strip()) is None:
        return ()
    ahead = sentence[position - 1]
    change = ahead.told.change
    return (ahead,) if change is not None and change.basis and _BASE_YEAR(change.basis) else ()


def _told_ahead_of_both(sentence: Sequence[Figure], position: int) -> Iterator[Figure]:
    """补贴每月提高10元，由90元提至100元: the change right before its two levels, told of one thing with them."""
    start = sentence[position]
    if position and start.before.strip("，, ") in _FROM_ALONE:
        ahead = sentence[position - 1]
        change, own = ahead.told.change, ahead.metric.indicator_span
        named_so = own in (start.metric.indicator_span, sentence[position + 1].metric.indicator_span)
        if start.metric.quantity.kind != "count" and (ahead.told.indicator or "").endswith(_PEOPLE):
            return  # 人数增长10%，由90元提至110元
        if change is not None and change.form == "increase" and named_so and not says_any(ahead.clause, _OF_MANY):
            yield ahead


def _told_behind(passage: Passage, figure: Figure) -> Iterator[Figure]:
    """What the next sentence begins with, where it names the base: …达到8亿吨。较2010年增长32%."""
    following = passage.figures[figure.index + 1 : figure.index + 2]
    if following and following[0].sentence == figure.sentence + 1 and following[0].paragraph == figure.paragraph:
        change = following[0].told.change
        if change is not None and following[0].before.startswith(change.basis or "\0"):
            yield from _told(following, 0)


def _between_years(passage: Passage, after: Figure, told: Sequence[Figure]) -> Iterator[Movement]:
    """2010年6亿吨，2015年8亿吨，较2010年增长33%; 2022年80亿元，2023年100亿元，增长25%: the earlier level has the same name."""
    period = after.told.period
    if not told or not after.name or period is None or period.start is None or period.end is None:
        return
    for before in reversed(passage.figures[max(0, after.index - _YEARS_BACK) : after.index]):
        if before.paragraph != after.paragraph or not before.is_level or before.planned:
            continue
        if before.unit != after.unit or before.inner != after.inner or not _one_thing(before, after):
            continue
        earlier = before.told.period
        if earlier is None or earlier.start is None or earlier.end is None:
            return
        stated = [each for each in told if _is_to_year(each, before, after, earlier)]
        stated = [each for each in stated if not _is_over_years(passage, after, each)]
        if stated and earlier.end < period.start:
            yield Movement(before, after, tuple(stated))
            return


def _planned(passage: Passage, after: Figure, told: Sequence[Figure]) -> Iterator[Movement]:
    """收入完成16.8亿元。…2024年收入拟安排17.8亿元，比上年执行数增长5.5%: the one amount of that name that was reached the year before, told where it holds."""
    now = after.told.period
    if len(after.name) < _TELLING_NAME or now is None or now.start is None:
        return
    behind = told or passage.figures[after.index + 1 : after.index + 2]
    stated = [each for each in behind if each.sentence == after.sentence and _is_on_last(each)]
    if not stated:
        return
    named_so = passage.by_name.get(after.name, [])
    end = bisect_left(named_so, after.index, key=lambda each: each.index)
    before = [
        each
        for each in named_so[max(0, end - _YEARS_BACK) : end]
        if each.unit == after.unit and not (each.planned or each.base or each.inner)
    ]
    before = [each for each in before if each.told.period and _a_year_on(each.told.period.start, now.start)]
    if len({each.amount.value for each in before}) == 1:
        yield Movement(before[-1], after, tuple(stated), certain=False)


def _is_on_last(stated: Figure) -> bool:
    """True of growth on the year before: 比上年, 比上年执行数."""
    change = stated.told.change
    return change is not None and (change.basis or "").startswith(_ON_LAST)


def _a_year_on(day: date | None, other: date | None) -> bool:
    if day is None or other is None:
        return False
    return (day.year + 1, day.month, day.day) == (other.year, other.month, other.day)


def _next_day(day: date | None) -> date | None:
    """So that the last of February is a year after the last of February."""
    return None if day is None else day + timedelta(days=1)


def _is_over_years(passage: Passage, after: Figure, stated: Figure) -> bool:
    """2022年20亿元、2023年25亿元、2024年30亿元，两年增长50%; 分别增长…: a change that is not of the last year alone."""
    return _OVER_YEARS(passage.text, after.metric.mention.full_span[1], stated.metric.start) is not None


def _one_thing(before: Figure, after: Figure) -> bool:
    """True where the later name is the earlier or its end: 粗钢消费量, 消费量."""
    return before.name == after.name or (len(after.name) > 2 and before.name.endswith(after.name))


def _is_to_year(stated: Figure, before: Figure, after: Figure, earlier: Period) -> bool:
    """True where a change is told against the year of a level, or right behind the two levels of years in a row."""
    change, now = stated.told.change, after.told.period
    if change is None or now is None or earlier.start is None or now.start is None:
        return False
    named = _BASE_YEAR(change.basis or "")
    if named is not None or before.name != after.name:
        return named is not None and earlier.text == named[1]
    in_a_row = _a_year_on(earlier.start, now.start) and _a_year_on(_next_day(earlier.end), _next_day(now.end))
    near = after.index - before.index == 1 and before.sentence == after.sentence
    return in_a_row and near and (change.basis is None or change.basis in ("同比", "比上年"))


def _is_level(figure: Figure) -> bool:
    metric = figure.metric
    return metric.role == "value" and metric.quantity.kind in _LEVELS


def _told(sentence: Sequence[Figure], position: int) -> Iterator[Figure]:
    """The figures that run on right behind a level and tell how it moved."""
    more_added = False
    for figure in sentence[position : position + _TOLD_AT_MOST]:
        metric = figure.metric
        if metric.quantity.kind == "duration" and _IN_BETWEEN(figure.before):
            continue  # 四年增长一点二倍; 与2010年的321万人相比，十年增加21万人
        if position and figure is sentence[position] and sentence[position - 1].base and by_verb(figure):
            yield figure  # 较2018年底的182亿元累计减债45亿元，减幅24.9%
            continue
        if metric.role != "value" or not _RUNS_ON(figure.before):
            return
        if metric.change is None and not is_added(figure):
            return
        if position and _is_of_its_own_time(figure, sentence[position - 1]):
            return
        if figure.unit in _RATES and (more_added or says_any(figure.clause, _MORE_ADDED)):
            return  # 增加200亿元，同比多增100亿元，增长1倍: of what was added, and of no level
        more_added = says_any(figure.clause, _MORE_ADDED)
        yield figure


def _is_of_its_own_time(stated: Figure, level: Figure) -> bool:
    """由50万吨增加到55万吨，增长10%，其中2024年增长2%; 上年增产1万吨: the growth of one year within the way from one level to the other."""
    if stated.inner and not level.inner:
        return True
    period, span = stated.told.period, stated.metric.period_span
    if period is None or span is None or span[0] < level.metric.end or span == level.metric.period_span:
        return False
    return period.start is not None or period.text.startswith(_A_YEAR)


def _is_from(before: Figure, stated: Figure) -> bool:
    """False where a change is told against another base than the level: 由年初的100亿元增加到120亿元，同比增长25%."""
    change = stated.told.change
    basis = None if change is None else change.basis
    if basis is None or is_yearly(stated):
        return True
    if "环比" in basis:
        return says_any(before.before, _LATELY)
    if "同比" in basis:
        return says_any(before.before, _A_YEAR_AGO)
    words = basis.lstrip("比较与同相于")
    return words[:2] in before.before or (says_any(words, _A_YEAR_AGO) and says_any(before.before, _A_YEAR_AGO))


def _level_before(passage: Passage, figure: Figure) -> Figure | None:
    """The level that is compared with one just named: the nearest of its unit in this sentence or right before it, past a rate where both are of one
    name (已建成236公里，完成率56%，比上年同期的198公里增加38公里).
    """
    past_rate = False
    for other in reversed(passage.figures[max(0, figure.index - 6) : figure.index]):
        if figure.sentence - other.sentence > 1:
            return None
        if other.base:
            continue  # 比上年的90亿元增长11%，比前年的80亿元增长25%: both bases are of one level
        if other.is_level and other.unit == "%" != figure.unit:
            past_rate = True
        elif other.is_level:
            alike = not past_rate or other.metric.indicator_span == figure.metric.indicator_span
            return other if other.unit == figure.unit and alike else None
    return None


def is_amount(stated: Figure, level: Figure) -> bool:
    """True where a change is told in the level's own unit, or in percentage points of a percentage."""
    return stated.unit == level.unit not in ("%", "倍", "1") or (stated.unit == "百分点" and level.unit == "%")


def is_elsewhen(stated: Figure, level: Figure) -> bool:
    """True where what was added is told of another time than its level: 余额100亿元，当月增加5亿元; or how much more was: 同比多增5亿元."""
    match = _ELSEWHEN(stated.clause)
    return match is not None and match[0] not in level.clause


def is_added(figure: Figure) -> bool:
    """True for 较年初新增27亿元: what was added, told with the day it is counted from; 比上年新增30家 may have lost others."""
    return figure.metric.change is None and "增" in figure.clause and _ADDED(figure.clause) is not None


def _has(level: Figure, thing: str) -> bool:
    """True for 债务余额 and 减债, but not for 累计化债, which is itself what was taken."""
    return thing in level.label and not level.label_core.endswith(thing)


def by_verb(figure: Figure) -> str:
    """增 or 减 where a verb with its object tells that an amount was added or taken: 累计减债, 增收; else empty."""
    match = _BY_VERB(figure.clause) if figure.metric.change is None and figure.clause else None
    return "" if match is None else match[1]


def is_yearly(stated: Figure) -> bool:
    """True where a change is a mean of several years."""
    change = stated.told.change
    return says_any(stated.before, _YEARLY) or (change is not None and says_any(change.basis or "", _YEARLY))


# --- Which levels a change is told of ---------------------------------------------------------------------------------


def _weighed(passage: Passage, movement: Movement) -> Movement:
    """A movement with its rivals, and whether its words leave no doubt."""
    before, after = movement.before, movement.after
    certain = movement.certain and (before is None or not _is_revised(passage, before, after))
    if after is None or (before is not None and is_start(before)):
        return attrs.evolve(movement, certain=certain)
    rivals = tuple(
        other
        for other in passage.figures[max(0, after.index - _YEARS_BACK) : after.index]
        if other.sentence == after.sentence
        and other is not before
        and other.is_level
        and not other.base
        and other.unit == after.unit
    )
    clause = after.clause.strip()
    aside = _ASIDE.match(clause)
    if aside is not None and (rivals or aside.end() == len(clause)):
        certain = False
    return attrs.evolve(movement, rivals=rivals, certain=certain)


def _is_revised(passage: Passage, base: Figure, after: Figure | None) -> bool:
    """True where words of a revision stand by a base or right behind it: 上年公布数为430亿元，修订为423亿元."""
    last = after is not None and base.index > after.index  # behind the level, all words since are the base's own
    if says_any(base.before, _REVISED) if last else _REVISED_HERE(base.before):
        return True
    end = base.metric.mention.full_span[1]
    behind = passage.text[end : end + _BEHIND]
    following = passage.figures[base.index + 1 : base.index + 2]
    if following and not last:
        behind = behind[: max(0, following[0].metric.start - end)]
    return says_any(_STOP.split(behind)[0], _REVISED)


def _is_of_one_thing(movement: Movement, stated: Figure) -> bool:
    """False where the levels are too far apart to be of one thing, and the stated change is not of that kind."""
    before, after = movement.before, movement.after
    if before is not None and is_start(before):
        return True  # 由A增加到B names both
    change = stated.told.change
    sign = -1 if change is not None and change.direction == "down" else 1
    moved = sum(
        (each.amount.value for each in movement.stated if is_amount(each, after or before or each)), Fraction(0)
    )
    level = after or before
    if level is None:
        return True
    base = before.amount.value if before is not None else level.amount.value - sign * moved
    now = after.amount.value if after is not None else base + sign * moved
    if base <= 0:
        return False
    per = PER_UNIT.get(stated.unit, 1 if stated.unit == "倍" else base)
    told = stated.amount.value / Fraction(per)
    if change is None or change.form != "ratio":
        told = 1 + sign * told
    return _is_near(now / base) or not _is_near(told)


def _is_near(factor: Fraction) -> bool:
    return Fraction(1, _FACTOR) <= factor <= _FACTOR
