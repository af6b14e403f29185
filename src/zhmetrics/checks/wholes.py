"""In: a passage, a share and the amount that is the share. Out: the amount that it is a share of."""

from __future__ import annotations

import functools
import operator
import re
from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import PER_UNIT, Amount, coincidence
from zhmetrics.checks.movements import is_last
from zhmetrics.checks.names import akin, complements_in, core, place_scope, says_any, scope_in, unified, without_place
from zhmetrics.checks.splits import head_of, may_hold, measures, splits
from zhmetrics.language.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhmetrics.checks.claims import Figure, Passage
    from zhmetrics.values.interval import Interval

__all__ = [
    "counted_otherwise",
    "holds",
    "loosely_named",
    "made_up",
    "meets",
    "named_whole",
    "of_either",
    "quotient",
    "tells",
    "whole_of",
]

_SHARED = re.compile("占[^，,；;。]{1,30}")
_PAST: Final = ("上年", "去年", "同期", "前年", "预算", "计划", "目标")
_PLANS: Final = ("计划", "目标", "任务", "预算")
_DONE_OF: Final = ("已", "现已", "目前已", "均已", "其中已")
_AMONG = re.compile("[^，,。；;：:、]{0,12}中[，,]?(?:共|已)?有?").fullmatch
_OUT_OF = re.compile("([^，,。；;：:、（）()]{2,16})中[，,]?[^，,。；;：:、（）()]{0,16}\\Z").search
_ENDED = re.compile("其中(?!:|：).*[;；]", re.DOTALL).search  # 其中: opens a list, whose items semicolons part
_AROUND: Final = 24  # figures before a share that its whole is looked for in, in one sentence
_BACK: Final = 8  # figures that the part of a share is looked for before it
_REACH: Final = 120  # characters before a level that name its scope
_SCOPE_WORD: Final = 6  # characters; longer words name more than a scope
_SCOPE_BACK: Final = 60  # figures that a whole is looked for before its part, by scope
_TELLING: Final = 3  # characters that a name has at least which is looked for behind its share
_ANYTHING: Final = frozenset(("个", "家", "座", "处", "所"))
_RARE: Final = 20  # at most one in so many figures would have been the share by accident
_RECENT: Final = 4  # levels of one name that a whole is chosen from


def quotient(part: Figure, whole: Figure, stated: Figure) -> Amount:
    """The part divided by the whole, in the unit of the stated share."""
    made = part.amount / whole.amount
    return made.times(Fraction(PER_UNIT.get(stated.unit, 100)))


def holds(part: Figure, whole: Figure, stated: Figure) -> bool:
    """Whether `divided` would be consistent: a whole is looked for among many, so only the intervals are made."""
    return meets(part, whole.amount.interval, stated)


def counted_otherwise(passage: Passage, part: Figure, whole: Figure) -> list[Figure]:
    """检查320家（次），整改280家，其中危化企业32家，占10%: counts of the sentence before the whole that bear another classifier, of which the part may be as well."""
    if part.metric.quantity.kind != "count":
        return []
    return [
        each
        for each in passage.figures[max(0, whole.index - _AROUND) : whole.index]
        if each.sentence == part.sentence and each.metric.quantity.kind == "count" and each.unit != part.unit
    ]


def meets(part: Figure, whole_interval: Interval, stated: Figure) -> bool:
    """The same, of a whole that no single figure tells."""
    if 0 in whole_interval or whole_interval.low is None:
        return False
    ratio = (part.amount.interval / whole_interval).scaled(PER_UNIT.get(stated.unit, 100))
    return stated.amount.interval.meets(ratio)


def whole_of(passage: Passage, figure: Figure, part: Figure, of: str) -> tuple[Figure | None, str]:
    """What a share is of, and "wording" where words tell it, or "sum" where it is seen by the share's holding.

    Args:
        passage: Where they stand.
        figure: The share.
        part: The amount that is the share.
        of: The whole in the share's own words; empty where it names none.
    """
    whole = _outer(passage, part, figure)
    if of and (fold(of) in figure.before or whole is None or not holds(part, whole, figure)):
        whole = named_whole(passage, figure, part, of)  # a whole named earlier, unless the head of 其中 fits
    whole = whole or _whole_in_scope(passage, part, of)
    if whole is None and of:
        whole = None if figure.inner else _named_behind(passage, figure, part, of)
        whole = whole or _worded_alike(passage, part, of)
    elif whole is None:
        done = part.clause.startswith(_DONE_OF)
        whole = (_told_before(passage, part) if done else None) or _named_in_part(passage, figure, part)
    if whole is not None:
        return whole, "wording"
    if not of and (made := _split(passage, part)) is not None and holds(part, made, figure):
        return made, "sum"
    of = of or _out_of(part)
    if of:
        whole = _of_a_time_untold(passage, figure, part, of) or _ends_alike(passage, figure, part, of)
    return whole or _near_by(passage, part, of, figure), "sum"


def _outer(passage: Passage, part: Figure, figure: Figure) -> Figure | None:
    """The amount that 其中 took the part from: 总投资50亿元，其中工业30亿元，占比60%; 28家企业中，15家盈利，占54%."""
    among = passage.figures[part.index - 1] if part.index and _AMONG(part.before) else None
    if among is not None and among.sentence == part.sentence and among.adds and among.unit == part.unit:
        return among
    if not part.inner:
        return None
    outer = [each for each in _alike_before(passage, part) if each.sentence == part.sentence and not each.inner]
    if len(outer) < 2:
        return outer[0] if outer else head_of(passage, part)
    # 新登记企业5万户；实有企业32万户，其中外资4万户: what 其中 takes from stands in its own part of the sentence
    near = [each for each in outer if ";" not in passage.text[each.metric.end : part.metric.start]]
    others = [each for each in outer if each not in near and may_hold(each, part)]
    if len(near) != 1 or any(holds(part, each, figure) for each in others):
        return None
    both = functools.reduce(
        operator.add, (each.amount for each in outer)
    )  # 开工投资30亿元；竣工投资25亿元，其中工业20亿元
    return None if meets(part, both.interval, figure) else near[0]


def _alike_before(passage: Passage, part: Figure) -> list[Figure]:
    """The amounts near before a part that are of its unit."""
    near = passage.figures[max(0, part.index - _BACK) : part.index]
    alike = (each for each in near if each.adds and (each.unit == part.unit or _counted_so(each, part)))
    return [each for each in alike if not measures(passage, each)]


def _counted_so(whole: Figure, part: Figure) -> bool:
    """True for 217个雨量站 and 94站: things that are counted by their own name."""
    return whole.unit in _ANYTHING and len(part.unit) == 1 and whole.name.endswith(part.unit)


def of_either(passage: Passage, part: Figure, outer: Figure, figure: Figure, sibling: Figure | None) -> bool:
    """True where a bare share may be of another whole than the head of 其中: the head has a share of its own (住户存款1920亿元，
    占67%，其中定期存款1420亿元，占49.6%), a semicolon may have ended what 其中 opened, or the part is greater than the head.

    Args:
        passage: Where they stand.
        part: The amount that is the share.
        outer: The head.
        figure: The share.
        sibling: An amount before it, itself behind a semicolon, whose share holds of the head: the list goes on there.
    """
    words = passage.text[outer.metric.mention.full_span[1] : part.metric.start]
    if not may_hold(outer, part) or _is_left_out(part, outer):
        return True
    if _ENDED(words) is not None:
        listed = sibling is not None and _goes_on(part, outer, sibling)
        if not listed or _is_of_another(passage, part, outer, figure):
            return True
    between = passage.figures[outer.index + 1 : part.index]
    if any(each.name and f"{each.name}中" in part.clause for each in between):
        return True  # 财政收入26亿元，其中税收18亿元，税收中增值税7亿元，占39%
    for each in between:
        if each.is_level:
            return False
        if each.metric.share_of is not None:
            return True
    return False


def _goes_on(part: Figure, outer: Figure, sibling: Figure) -> bool:
    """False where a part is named as its head and unlike what 其中 took from that (工业用电212亿千瓦时，其中制造业…；居民用电62亿千瓦时), or is what its head
    leaves out (出口18亿元，其中…；进口9亿元).
    """
    tail = outer.label_core[-2:]
    if tail in part.label_core and tail not in sibling.label_core:
        return False
    return not _is_left_out(part, outer)


def _is_left_out(part: Figure, outer: Figure) -> bool:
    """True for 进口 beside 出口: what a part's name leaves out is no part of it."""
    named = complements_in(unified(outer.label))
    words, rows = {word for word, _rows in named}, {row for _word, found in named for row in found}
    return any(word not in words and rows.intersection(found) for word, found in complements_in(unified(part.label)))


def _is_of_another(passage: Passage, part: Figure, outer: Figure, figure: Figure) -> bool:
    """True where a share holds of another amount before it."""
    others = passage.figures[max(0, part.index - _AROUND) : part.index]
    return any(
        each is not outer and each.is_level and each.unit == part.unit and holds(part, each, figure) for each in others
    )


def _split(passage: Passage, part: Figure) -> Figure | None:
    """The one amount that a part makes together with others."""
    wholes = passage.once(_wholes_of_parts).get(part.index, ())
    return wholes[0] if len(wholes) == 1 else None


def _wholes_of_parts(passage: Passage) -> dict[int, list[Figure]]:
    found: dict[int, list[Figure]] = {}
    for split in passage.once(splits):
        for part in split.parts:
            if split.whole not in found.setdefault(part.index, []):
                found[part.index].append(split.whole)
    return found


def made_up(passage: Passage) -> frozenset[tuple[int, int]]:
    """Parts with the wholes that they make to the last digit, so that a bare share is of that: 投诉100件。其中，商品类60件，占60%；服务类40件，占40%."""
    found = passage.once(splits)
    made = (split for split in found if sum(part.amount.value for part in split.parts) == split.whole.amount.value)
    return frozenset((part.index, split.whole.index) for split in made for part in split.parts)


def _told_before(passage: Passage, part: Figure) -> Figure | None:
    """监测对象512户1873人，已消除风险1461人，占78%: the one amount of its unit before a part in its sentence, which a bare share is of."""
    found = [each for each in _alike_before(passage, part) if each.sentence == part.sentence]
    if part.inner or len(found) != 1 or not may_hold(found[0], part) or found[0].inner or found[0].base:
        return None
    between = passage.text[found[0].metric.end : part.metric.start]
    return None if ";" in between or is_last(found[0]) or not passage.same_period(found[0], part) else found[0]


def _near_by(passage: Passage, part: Figure, of: str, stated: Figure) -> Figure | None:
    """The one amount of this sentence or the one before of which a share holds that few figures would be; of one whose words the share names,
    where it names any (立案查处案件486件，办结462件，占立案总数的95.1%).
    """
    name = core(of)
    found: list[Figure] = []
    sure: list[Figure] = []
    for each in _alike_before(passage, part):
        named_so = not of or (len(name) > 1 and (name in each.label_core or (each.name in name and len(each.name) > 1)))
        said = (name == "人口" and _are_people(passage, each)) or (not each.inner and _counts(each, name))
        near = each.paragraph == part.paragraph and part.sentence - each.sentence < 2
        if (
            near
            and (named_so or said)
            and not each.base
            and each.aside <= part.aside
            and passage.same_period(each, part)
        ):
            (sure if said else found).append(each)
    held = [each for each in found if may_hold(each, part) and tells(part, each, stated)]
    held = held or [each for each in sure if may_hold(each, part) and holds(part, each, stated)]
    return held[0] if len(held) == 1 else None


def _are_people(passage: Passage, figure: Figure) -> bool:
    """True where people are told with their households: 全县14万户、61万人."""
    before = passage.figures[figure.index - 1] if figure.index else None
    return before is not None and (before.unit, figure.unit) == ("户", "人") and len(figure.before) < 2 and before.adds


def _counts(figure: Figure, name: str) -> bool:
    """True for 教学班3021个 and 总班数."""
    return len(name) == 2 and name[1] == "数" and figure.name.endswith(name[0])


def tells(part: Figure, whole: Figure, stated: Figure) -> bool:
    """True where a share holds that few other figures would be."""
    if not holds(part, whole, stated):
        return False
    return coincidence(stated.metric.quantity, quotient(part, whole, stated)) * _RARE <= 1


def named_whole(passage: Passage, figure: Figure, part: Figure, of: str) -> Figure | None:
    """The level that the share's own words name: 占全区进出口总值的."""
    wholes = [each for each in _before(passage, core(of), part) if _fits(passage, part, each, of)]
    whole = _best(wholes, part, figure) if wholes else None
    if whole is not None and holds(part, whole, figure):
        return whole
    wholes = _placed_so(passage, figure, part, of)  # 全省人口…。江海市人口…，占全省人口的…，城镇人口…，占人口的
    placed = _best(wholes, part, figure) if wholes else None
    return placed if whole is None or (placed is not None and holds(part, placed, figure)) else whole


def _placed_so(passage: Passage, figure: Figure, part: Figure, of: str) -> list[Figure]:
    """Levels before a part that bear the name of a whole and that of one place or firm: 江海市进出口总值…，民营企业占全市进出口总值的."""
    name, scope = without_place(core(of)), scope_in(of)
    fitting = [each for each in _ending_so(passage, name, part) if _fits(passage, part, each, of)]
    found = [each for each in fitting if without_place(_ended(each, name)) == name and not each.inner]
    found = [each for each in found if scope in (None, place_scope(each.name), _scope_of(passage, each))]
    names = {_ended(each, name) for each in fitting} - {part.name}
    alone = len(names) == 1  # but not 集团营业收入…，母公司营业收入…
    return [each for each in found if alone or holds(part, each, figure)][-_RECENT:]


def _out_of(part: Figure) -> str:
    """签约项目 of 签约项目中制造业项目47个: what a part's own words take it from."""
    match = _OUT_OF(part.before) if "中" in part.before else None
    return "" if match is None else match[1]


def _named_in_part(passage: Passage, figure: Figure, part: Figure) -> Figure | None:
    """The level that a part's own words take it from, where that bears just this name."""
    of = _out_of(part)
    whole = named_whole(passage, figure, part, of) if len(core(of)) >= _TELLING else None
    return None if whole is None or whole.inner or not may_hold(whole, part) else whole


def _ends_alike(passage: Passage, figure: Figure, part: Figure, of: str) -> Figure | None:
    """The one level whose name ends in that of the whole, where the share holds of it: 归属于股东的净利润4.1亿元…，派现1.2亿元，占净利润的三成."""
    name = core(of)
    if len(name) < _TELLING or scope_in(of) is not None or says_any(of, _PLANS):
        return None
    found = [each for each in _ending_so(passage, name, part) if each.unit == part.unit and may_hold(each, part)]
    if len({each.name for each in found}) != 1 or part.name in (name, found[0].name):
        return None
    found = [each for each in found if not each.inner and each.metric.quantity.qualifier is None]
    return next((each for each in reversed(found) if _of_one_year(each, part) and holds(part, each, figure)), None)


def _of_one_year(one: Figure, other: Figure) -> bool:
    """False where both are dated, and not alike; what is to be paid out of a profit is a plan and the profit none."""
    a, b = one.told.period, other.told.period
    return a is None or b is None or a.start == b.start or a.start is None or b.start is None


def _ending_so(passage: Passage, name: str, part: Figure) -> list[Figure]:
    """The levels before a part whose names end so, as far back as a whole is looked for."""
    levels = passage.once(_levels_by_tail).get(name[-2:], []) if len(name) > 1 else []
    end = bisect_left(levels, part.index, key=lambda each: each.index)
    return [each for each in levels[max(0, end - _AROUND) : end] if _ended(each, name)]


def _ended(figure: Figure, name: str) -> str:
    """That of a level's two names which ends so: its indicator, or the words of its clause (规上工业完成产值); empty where neither does."""
    return next((each for each in (figure.name, figure.label_core) if each.endswith(name)), "")


def _levels_by_tail(passage: Passage) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in passage.figures:
        if figure.adds and not figure.base:
            for tail in {figure.name[-2:], figure.label_core[-2:]}:
                found.setdefault(tail, []).append(figure)
    return found


def _named_behind(passage: Passage, figure: Figure, part: Figure, of: str) -> Figure | None:
    """The one level of the paragraph behind a share that bears the name it is of: …占进出口总值的51%；…。进出口总值7593亿元."""
    name, scope = core(of), scope_in(of)
    named_so = passage.by_name.get(name, [])
    if len(name) < _TELLING or not named_so or named_so[0].index < figure.index:
        return None
    found = [
        each
        for each in named_so[:_AROUND]
        if each.index <= figure.index + _AROUND and each.paragraph == figure.paragraph and each.adds
    ]
    if (
        len(found) != 1
        or found[0].inner
        or says_any(found[0].before, _PAST)
        or not _fits(passage, part, found[0])
        or not may_hold(found[0], part)
    ):
        return None
    return found[0] if scope in (None, scope_in(found[0].label)) else None


def _worded_alike(passage: Passage, part: Figure, of: str) -> Figure | None:
    """The one level of the sentence whose words hold those of the share: 项目总投资10亿元，已完成6亿元，占总投资的60%."""
    words = fold(of)
    found = [
        each
        for each in passage.figures[max(0, part.index - _BACK) : part.index]
        if each.sentence == part.sentence and each.adds and words in each.label and _fits(passage, part, each)
    ]
    return found[0] if len(found) == 1 and len(words) > 2 and may_hold(found[0], part) else None


def _of_a_time_untold(passage: Passage, figure: Figure, part: Figure, of: str) -> Figure | None:
    """A level that the share names, where only one of part and whole tells its period; seen by its holding."""
    for whole in reversed(_before(passage, core(of), part)):
        if (
            whole.unit == part.unit
            and not whole.base
            and passage.same_period(part, whole)
            and holds(part, whole, figure)
        ):
            return whole if tells(part, whole, figure) else None
    return None


def _whole_in_scope(passage: Passage, part: Figure, of: str) -> Figure | None:
    """The level of the scope that is named as the part is, less what narrows it: 主导产业产值, 占园区的; 总产值."""
    mine = {part.name, part.label_core} - {""}
    found = [each for each in _in_scope(passage, part, of) if any(akin(name, each.name) for name in mine)]
    return found[-1] if found else None


def loosely_named(passage: Passage, part: Figure, of: str) -> list[Figure]:
    """Levels of the scope that only end as the part does: 主导产业投资, 占园区的; 固定资产投资."""
    tail = (part.name or part.label_core)[-2:]
    return [each for each in _in_scope(passage, part, of) if len(tail) == 2 and each.name.endswith(tail)]


def _in_scope(passage: Passage, part: Figure, of: str) -> Iterator[Figure]:
    scope = scope_in(of)
    if scope is None or len(of) > _SCOPE_WORD:
        return
    for each in passage.figures[max(0, part.index - _SCOPE_BACK) : part.index]:
        if not each.adds or not each.name or each.name == part.name or not _fits(passage, part, each, of):
            continue
        if not _of_things(passage, each) and _scope_of(passage, each) == scope:
            yield each


def _of_things(passage: Passage, figure: Figure) -> bool:
    """True where an amount is that of things counted right before it: 签约项目28个，总投资105亿元."""
    previous = passage.figures[figure.index - 1] if figure.index else figure
    return previous.sentence == figure.sentence and previous.metric.quantity.kind == "count" and previous is not figure


def _before(passage: Passage, name: str, part: Figure) -> list[Figure]:
    named_so = passage.by_name.get(name, []) if len(name) > 1 else []
    end = bisect_left(named_so, part.index, key=lambda each: each.index)
    return named_so[max(0, end - _RECENT) : end]


def _fits(passage: Passage, part: Figure, whole: Figure, of: str = "") -> bool:
    if whole.unit != part.unit or whole.base or whole.narrowed or not passage.same_period(part, whole):
        return False
    if whole.sentence != part.sentence and _is_anothers(passage, whole):
        return False
    scope, said = scope_in(whole.label), scope_in(of)
    if None not in (scope, said) and scope != said:
        return False  # 全市进出口60亿元，占全省进出口的7.5%
    if scope not in (None, said) and _scope_of(passage, part) not in (None, scope):
        return False  # 全省进出口总值…。全市一般贸易…，占进出口总值的
    near = whole.paragraph == part.paragraph or "同期" in of
    alike = (part.told.period is None) == (whole.told.period is None)
    return near or alike or not (_is_dated(part) or _is_dated(whole))


def _is_anothers(passage: Passage, whole: Figure) -> bool:
    """收入9.9亿元，为预算19.1亿元的51.6%。支出24.7亿元，完成预算的48%: the first budget is of what was held against it."""
    behind = passage.figures[whole.index + 1 : whole.index + 2]
    return bool(behind) and behind[0].before == "的" and behind[0].unit == "%"


def _is_dated(figure: Figure) -> bool:
    """False where a figure names no time but that of its report (报告期内)."""
    period = figure.told.period
    return period is not None and "报告期" not in period.text


def _best(wholes: list[Figure], part: Figure, stated: Figure) -> Figure:
    """The nearest; but one that fits, where the same name stands for several amounts, and one without 超 or 近."""
    wholes = [each for each in wholes if each.metric.quantity.qualifier is None] or wholes
    for whole in reversed(wholes):
        if holds(part, whole, stated):
            return whole
    return wholes[-1]


def _scope_of(passage: Passage, figure: Figure) -> int | None:
    start, _end = passage.sentence_span(figure.sentence)
    words = passage.text[max(start, figure.metric.start - _REACH) : figure.metric.start]
    return scope_in(_SHARED.sub("", words))  # 占全县的66% names no scope of what follows
