"""In: a passage. Out: a check for each share and rate whose part and whole it names."""

from __future__ import annotations

import functools
import operator
import re
from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import CONSISTENT, PER_UNIT, Amount, Check, agrees, coincidence, judge
from zhmetrics.checks.grim import of_a_count
from zhmetrics.checks.movements import is_last, is_start
from zhmetrics.checks.names import COMPLEMENTS, akin, core, narrows, place_scope, says_any, scope_in, unified, without_place
from zhmetrics.checks.rates import named_rates
from zhmetrics.checks.splits import Split, adds_up, head_of, may_hold, shared, splits
from zhmetrics.checks.sums import together
from zhmetrics.checks.total import named, ratio_runs, written_out
from zhmetrics.language.script import fold, trie
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhmetrics.checks.claims import Figure, Passage
    from zhmetrics.values.interval import Interval

__all__ = ["share"]

_KINDS: Final = frozenset(("percent", "fraction"))
_RATE = re.compile("([\\w]{2,8})[率面](?:为|达|达到|是|约|近|超|均|已|则|也)*\\Z").search
_NO_RATE = re.compile(trie(claims.RATE_NOUNS.split())).search
_EARLIER = re.compile("[由从]|上年|去年|同期|前年")
_EARLIER_REACH = 16  # characters before a ratio in which words may date it back
_OF_THREE = re.compile("三次产业|一二三产|产业结构|三产结构|三产比")
_ELIDED = re.compile(" ?(?:约|也|均|分别)?占").match  # the clause has no subject of its own
_BOUNDED = re.compile("(?:以上|以下|以内|以外)(?:的)?(?:约|也|均|分别)?占").search
_SHARED = re.compile("占[^，,；;。]{1,30}")
_SHARE_NAMES: Final = ("率", "占比", "比重", "比例")
_LISTED = re.compile("\\A[、，,和及与](?:[0-9]{2,4}年)?\\Z").match
_PAST: Final = ("上年", "去年", "同期", "前年", "预算", "计划", "目标")
_TAKES = re.compile("占[^，。；、]{0,20}\\Z").search
_OF_THAT = re.compile("\\A(?:的|之)?(?:比率|比重|比例|占比)?(?:为|达|达到|仅|约|近|已|僅)*\\Z").match
_OF_THE_NOUN = re.compile("(?!(?:以上|以下|以内|以外|及以|多|余))([^\\W总]{1,8}(?<![数量额值]))的").fullmatch
_PLACED = re.compile("[省市县区乡镇村州旗园校厂院司业店户]").search
_OF_ITS_YEAR = functools.partial(re.compile("\\A(?:当年|当期|本年度?|本期)(?=\\w{2})").sub, "")
_DONE_OF = re.compile("\\A(?:现|目前|均|其中)?已").search
_PLAN = re.compile("(?:完成|占|达到?|为)[^，。；、]{0,6}(计划|目标|任务|预算)数?的\\Z").search
_OF_PLAN = re.compile("(?:的)?(?:年度|全年|总)?(?:计划|目标|任务|预算)数?的").fullmatch
_FULFILS = re.compile(
    "(?:完成[^，。；、]{0,12}|(?:为|是|达到?|相当于)[^，。；、]{0,8}(?:计划|目标|任务|预算|指标)(?:数|人数|任务)?)\\Z"
).search
_PLANS: Final = ("计划", "目标", "任务", "预算")
_CHANGED: Final = "调整"
_EXCEEDS: Final = "超额"
_INCOME_RATIO = re.compile(
    "(?:全[国省市县区])?城乡(?:常住)?(?:居民)?(?:家庭)?(?:人均)?(?:可支配)?收入(?:之)?比(?:值|例|率)?(?:为|是|约为|达)?"
).fullmatch
_INCOME = re.compile(
    "[^，。；]{0,12}(城镇|农村)(?:常住)?居民(?:家庭)?人均(?:可支配|纯)收入(?:为|是|达到|达)?"
).fullmatch
_AGAINST = re.compile("[对与同向从在]").split
_ITEMS = re.compile("[、和及]").split
_DEALS = re.compile("([^，。；]*)分别[^，。；、]{0,10}\\Z").search
_TAKEN_ON = re.compile(trie(claims.TAKEN_ON.split())).search
_MANY_KINDS: Final = frozenset(("人", "户", "人次", "名", "元", "美元", "亩", "平方米", "公里", "吨"))
_TAKEN: Final = {rate: tuple(words.split()) for rate, words in claims.RATES_OF_COUNTS.items()}
_DOERS: Final = 4  # figures before a rate that its part is looked for in
_AMONG = re.compile("[^，,。；;：:、]{0,12}中[，,]?(?:共|已)?有?").fullmatch
_DEALT = re.compile("分别|\\A ?[、，,和及与] ?\\Z").search
_ENDED = re.compile("其中(?!:|：).*[;；]", re.DOTALL).search  # 其中: opens a list, whose items semicolons part
_CLAUSE_END = re.compile("[，,。；;：:、\n]")
_SAID_BEHIND: Final = 24  # characters behind a number of things that say what they did
_AROUND: Final = 24  # figures before a share that its whole is looked for in, in one sentence
_BACK: Final = 8  # figures that the part of a share is looked for before it
_REACH: Final = 120  # characters before a level that name its scope
_SCOPE_WORD: Final = 6  # characters; longer words name more than a scope
_SCOPE_BACK: Final = 60  # figures that a whole is looked for before its part, by scope
_TELLING: Final = 3  # characters that a name has at least which is looked for behind its share
_RARE: Final = 20  # at most one in so many figures would have been the share by accident
_RECENT: Final = 4  # levels of one name that a whole is chosen from


def share(passage: Passage) -> Iterator[Check]:
    """The part divided by the whole is the share.

    正例: 出口值12.1亿元，占全区进出口总值的60%, the total named anywhere before; 受理1337件，办结1317件，办结率98.5%;
    三次产业比为6.8：77.3：15.9, the three amounts named before.
    反例: 固定资产投资40亿元，占全县的66%, where no figure of the whole county stands in the text.

    >>> import zhmetrics as zm
    >>> [check.computed for check in zm.audit("全区共受理代办事项1337件，办结1317件，办结率98.5%。")]
    ['98.504']
    """
    yield from _of_a_whole(passage)
    yield from _spelled_out(passage)
    for part, whole, stated, neither, certain, rivals in named_rates(passage):
        last = max(part, whole, key=lambda each: each.index)
        holds = _holds(part, whole, stated)
        if not holds and (not certain or any(_holds(each, whole, stated) for each in rivals)):
            continue  # 初筛阳性46份，复检阳性31份，阳性率0.36%
        if holds or not _followed(passage, last, stated, neither):
            yield divided(part, whole, stated)
    parallel = [check for sentence in passage.sentences for check in _parallel(sentence)]
    listed = {check.spans[0] for check in parallel}
    yield from (
        check for check in _rates(passage) if check.spans[0] not in listed
    )  # the last of 核准795件、668件 is not of the first rate
    for run in ratio_runs(passage):
        yield from _ratio(passage, run)
    yield from parallel
    yield from _of_several(passage)
    yield from _of_incomes(passage)
    yield from of_a_count(passage)
    yield from (check for check in passage.once(written_out) if check.kind == "share")


def _quotient(part: Figure, whole: Figure, stated: Figure) -> Amount:
    """The part divided by the whole, in the unit of the stated share."""
    made = part.amount / whole.amount
    return made.times(Fraction(PER_UNIT.get(stated.unit, 100)))


def _holds(part: Figure, whole: Figure, stated: Figure) -> bool:
    """Whether `divided` would be consistent: a whole is looked for among many, so only the intervals are made."""
    return _meets(part, whole.amount.interval, stated)


def _meets(part: Figure, whole_interval: Interval, stated: Figure) -> bool:
    """The same, of a whole that no single figure tells."""
    if 0 in whole_interval or whole_interval.low is None:
        return False
    ratio = (part.amount.interval / whole_interval).scaled(PER_UNIT.get(stated.unit, 100))
    return stated.amount.interval.meets(ratio)


def divided(part: Figure, whole: Figure, stated: Figure, evidence: str = "wording") -> Check:
    """The check that a part is the stated share of a whole."""
    return judge(
        "share",
        stated.metric,
        _quotient(part, whole, stated),
        (part.metric, whole.metric),
        named(part.metric, f"{part.metric.text} / {whole.metric.text}"),
        evidence=evidence,
    )


# --- 占 -------------------------------------------------------------------------------------------------------------


def _of_a_whole(passage: Passage) -> Iterator[Check]:
    loose: list[tuple[Figure, Figure, list[Figure]]] = []  # loosely named ones, proven by those beside them
    proven: set[tuple[int, str, int]] = set()
    last: tuple[int, str, Figure | None] = (
        -1,
        "",
        None,
    )  # the whole that a sentence named last goes for its later shares too
    for figure in passage.figures:
        of = figure.metric.share_of
        if of:
            last = (figure.sentence, of, figure)
        elif of == "" and last[0] == figure.sentence:
            of = last[1]
        if of is None or figure.metric.change is not None or figure.metric.quantity.kind not in _KINDS:
            continue
        of = _OF_ITS_YEAR(of)
        part = None if is_start(figure) else _part(passage, figure) or _dealt_part(passage, figure)
        if part is None or not _of_its_time(passage, figure, part):
            continue
        whole = _outer(passage, part)
        if of and (fold(of) in figure.before or whole is None or not _holds(part, whole, figure)):
            whole = _named_whole(passage, figure, part, of)  # a whole named earlier, unless the head of 其中 fits
        whole = whole or _whole_in_scope(passage, part, of)
        if whole is None and of and not figure.inner:
            whole = _named_behind(passage, figure, part, of)
        if whole is None and of:
            whole = _worded_alike(passage, part, of)
        if whole is None and of:
            whole = _of_a_time_untold(passage, figure, part, of) or _ends_alike(passage, figure, part, of)
            if whole is not None:
                yield divided(part, whole, figure, "sum")
                continue
        if whole is None and not of and _DONE_OF(part.clause) is not None:
            whole = _told_before(passage, part)
        if whole is None:
            near = _near_by(passage, part, of, figure)
            if near is not None:
                yield divided(part, near, figure, "sum")
                continue
        if whole is None:
            loose.append((figure, part, _loosely_named(passage, part, of)))
            continue
        told = last[2]
        if told is not None and told is not figure and figure.inner and not told.inner and whole.index > told.index:
            continue  # 占预算收入的65%，预算收入12亿元；其中增值税3亿元，占40%: the whole was told for the share before it alone
        made_up = (part.index, whole.index) in passage.once(_made_up)
        unsure = _DEALT(figure.before) is not None or (not of and not made_up and _of_either(passage, part, whole))
        unsure = unsure or (not may_hold(whole, part) and fold(of) not in figure.before)
        unsure = unsure or (_PLAN(figure.clause) is not None and _changed(passage.figures[whole.index : figure.index]))
        if unsure and not _holds(part, whole, figure):
            continue
        check = divided(part, whole, figure)
        if check.verdict == CONSISTENT:
            proven.add((figure.sentence, core(of), whole.sentence))
        yield check
    for figure, part, wholes in loose:
        of = core(figure.metric.share_of or "")
        beside = [whole for whole in wholes if (figure.sentence, of, whole.sentence) in proven]
        if len(beside) == 1:
            yield divided(part, beside[0], figure)


def _of_its_time(passage: Passage, figure: Figure, part: Figure) -> bool:
    """False where the share names a period of its own: 五年累计投入7.8万亿元，2012年占国内生产总值的4%."""
    own = figure.metric.period_span
    if own is not None and own[0] > part.metric.start and own != part.metric.period_span:
        return part.metric.period is not None and passage.same_period(figure, part)
    return passage.same_period(figure, part)


def _part(passage: Passage, figure: Figure) -> Figure | None:
    """The level that a share is said of: the one before it with only its growth between, or the one of its own name."""
    own = core(figure.metric.indicator or "")
    if _BOUNDED(figure.clause) is not None:
        return None  # 省级96处、县级38处，省级以上占80%: of several parts together
    dealt = _DEALT(figure.before) is not None  # 分别占…的4.6%、39.9%: each is of the amount of its own name
    elided = _ELIDED(figure.clause) is not None and not dealt
    for other in reversed(passage.figures[max(0, figure.index - _BACK) : figure.index]):
        if other.paragraph != figure.paragraph or (elided and other.sentence != figure.sentence):
            return None
        if not other.is_level or other.base or other.metric.quantity.kind in _KINDS or is_last(other):
            continue
        if other.index + 1 == figure.index and passage.says_which(other):
            return None  # 10万元以下的占53%
        if elided or (own and own in (other.name, other.label_core)):
            return other
    return None


def _dealt_part(passage: Passage, figure: Figure) -> Figure | None:
    """The amount that 分别 dealt to what the sentence begins with: 对甲、乙分别出口5亿元、3亿元。甲占…的15%."""
    start, _end = passage.sentence_span(figure.sentence)
    if _ELIDED(figure.clause) is None:
        return None
    dealt = passage.once(_dealt)
    end = bisect_left(dealt, figure.index, key=lambda row: row[1].index)
    for name, other in reversed(dealt[max(0, end - _AROUND) : end]):
        if other.paragraph == figure.paragraph and passage.text.startswith(name, start):
            return other
    return None


def _dealt(passage: Passage) -> list[tuple[str, Figure]]:
    found: list[tuple[str, Figure]] = []
    for sentence in passage.sentences:
        for run in _runs(sentence):
            match = _DEALS(run[0].before) if len(run) > 1 and run[0].is_level else None
            names = [] if match is None else _ITEMS(_AGAINST(match[1])[-1])
            if len(names) == len(run):
                found += [(name, figure) for name, figure in zip(names, run, strict=True) if len(name) > 1]
    return found


def _outer(passage: Passage, part: Figure) -> Figure | None:
    """The amount that 其中 took the part from: 总投资50亿元，其中工业30亿元，占比60%; 28家企业中，15家盈利，占54%."""
    among = passage.figures[part.index - 1] if part.index and _AMONG(part.before) else None
    if among is not None and among.sentence == part.sentence and among.adds and among.unit == part.unit:
        return among
    if not part.inner:
        return None
    outer = [each for each in _alike_before(passage, part) if each.sentence == part.sentence and not each.inner]
    return (outer[0] if len(outer) == 1 else None) if outer else head_of(passage, part)


def _alike_before(passage: Passage, part: Figure) -> list[Figure]:
    """The amounts near before a part that are of its unit."""
    near = passage.figures[max(0, part.index - _BACK) : part.index]
    return [each for each in near if each.adds and each.unit == part.unit]


def _of_either(passage: Passage, part: Figure, outer: Figure) -> bool:
    """True where a bare share may be of another whole than the head of 其中: the head has a share of its own (住户存款1920亿元，
    占67%，其中定期存款1420亿元，占49.6%), a semicolon may have ended what 其中 opened, or the part is greater than the head.
    """
    words = passage.text[outer.metric.mention.full_span[1] : part.metric.start]
    if not may_hold(outer, part) or _ENDED(words) is not None:
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


def _made_up(passage: Passage) -> frozenset[tuple[int, int]]:
    """Parts with the wholes that they make, so that a bare share is of that: 投诉100件。其中，商品类60件，占60%；服务类40件，占40%."""
    made = (split for split in passage.once(splits) if adds_up(split.whole, split.parts))
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
    found = []
    for each in _alike_before(passage, part):
        named_so = not of or (len(name) > 1 and (name in each.label_core or (each.name in name and len(each.name) > 1)))
        near = each.paragraph == part.paragraph and part.sentence - each.sentence <= int(part.inner or bool(of))
        if near and named_so and not each.base and each.aside <= part.aside and passage.same_period(each, part):
            found.append(each)
    held = [each for each in found if may_hold(each, part) and _tells(part, each, stated)]
    return held[0] if len(held) == 1 else None


def _tells(part: Figure, whole: Figure, stated: Figure) -> bool:
    """True where a share holds that few other figures would be."""
    if not _holds(part, whole, stated):
        return False
    return coincidence(stated.metric.quantity, _quotient(part, whole, stated)) * _RARE <= 1


def _named_whole(passage: Passage, figure: Figure, part: Figure, of: str) -> Figure | None:
    """The level that the share's own words name: 占全区进出口总值的."""
    wholes = [each for each in _before(passage, core(of), part) if _fits(passage, part, each, of)]
    whole = _best(wholes, part, figure) if wholes else None
    if whole is not None and _holds(part, whole, figure):
        return whole
    wholes = _placed_so(passage, figure, part, of)  # 全省人口…。江海市人口…，占全省人口的…，城镇人口…，占人口的
    placed = _best(wholes, part, figure) if wholes else None
    return placed if whole is None or (placed is not None and _holds(part, placed, figure)) else whole


def _placed_so(passage: Passage, figure: Figure, part: Figure, of: str) -> list[Figure]:
    """Levels before a part that bear the name of a whole and that of one place or firm: 江海市进出口总值…，民营企业占全市进出口总值的."""
    name, scope = without_place(core(of)), scope_in(of)
    named_so = passage.once(_levels_by_tail).get(name[-2:], []) if len(name) > 1 else []
    fitting = [
        each
        for each in named_so
        if each.index < part.index and each.name.endswith(name) and _fits(passage, part, each, of)
    ]
    found = [each for each in fitting if without_place(each.name) == name and not each.inner]
    found = [each for each in found if scope in (None, place_scope(each.name), _scope_of(passage, each))]
    alone = len({each.name for each in fitting} - {part.name}) == 1  # but not 集团营业收入…，母公司营业收入…
    return [each for each in found if alone or _holds(part, each, figure)][-_RECENT:]


def _ends_alike(passage: Passage, figure: Figure, part: Figure, of: str) -> Figure | None:
    """The one level whose name ends in that of the whole, where the share holds of it: 归属于股东的净利润4.1亿元…，派现1.2亿元，占净利润的三成."""
    name = core(of)
    if len(name) < _TELLING or scope_in(of) is not None or says_any(of, _PLANS):
        return None
    named_so = passage.once(_levels_by_tail).get(name[-2:], [])
    found = [each for each in named_so if each.index < part.index and each.unit == part.unit]
    found = [each for each in found if each.name.endswith(name)]
    if len({each.name for each in found}) != 1 or part.name in (name, found[0].name):
        return None
    found = [each for each in found if not each.inner and each.metric.quantity.qualifier is None]
    return next((each for each in reversed(found) if _of_one_year(each, part) and _holds(part, each, figure)), None)


def _of_one_year(one: Figure, other: Figure) -> bool:
    """False where both are dated, and not alike; what is to be paid out of a profit is a plan and the profit none."""
    a, b = one.metric.period, other.metric.period
    return a is None or b is None or a.start == b.start or a.start is None or b.start is None


def _levels_by_tail(passage: Passage) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in passage.figures:
        if figure.adds and not figure.base:
            found.setdefault(figure.name[-2:], []).append(figure)
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
            and _holds(part, whole, figure)
        ):
            return whole if _tells(part, whole, figure) else None
    return None


def _whole_in_scope(passage: Passage, part: Figure, of: str) -> Figure | None:
    """The level of the scope that is named as the part is, less what narrows it: 主导产业产值, 占园区的; 总产值."""
    mine = {part.name, part.label_core} - {""}
    found = [each for each in _in_scope(passage, part, of) if any(akin(name, each.name) for name in mine)]
    return found[-1] if found else None


def _loosely_named(passage: Passage, part: Figure, of: str) -> list[Figure]:
    """Levels of the scope that only end as the part does: 主导产业投资, 占园区的; 固定资产投资."""
    tail = (part.name or part.label_core)[-2:]
    return [each for each in _in_scope(passage, part, of) if len(tail) == 2 and each.name.endswith(tail)]


def _in_scope(passage: Passage, part: Figure, of: str) -> Iterator[Figure]:
    scope = scope_in(of)
    if scope is None or len(of) > _SCOPE_WORD:
        return
    for each in passage.figures[max(0, part.index - _SCOPE_BACK) : part.index]:
        if not each.adds or not each.name or each.name == part.name or not _fits(passage, part, each):
            continue
        if not _of_things(passage, each) and _scope_of(passage, each) == scope:
            yield each


def _of_things(passage: Passage, figure: Figure) -> bool:
    """True where an amount is that of things counted right before it: 签约项目28个，总投资105亿元."""
    previous = passage.figures[figure.index - 1] if figure.index else figure
    return previous.sentence == figure.sentence and previous.metric.quantity.kind == "count" and previous is not figure


def _before(passage: Passage, name: str, part: Figure) -> list[Figure]:
    named_so = passage.once(_levels_by_name).get(name, []) if len(name) > 1 else []
    end = bisect_left(named_so, part.index, key=lambda each: each.index)
    return named_so[max(0, end - _RECENT) : end]


def _levels_by_name(passage: Passage) -> dict[str, list[Figure]]:
    return passage.by_name


def _fits(passage: Passage, part: Figure, whole: Figure, of: str = "") -> bool:
    if whole.unit != part.unit or whole.base or whole.narrowed or not passage.same_period(part, whole):
        return False
    scope = scope_in(whole.label)
    if scope not in (None, scope_in(of)) and _scope_of(passage, part) not in (None, scope):
        return False  # 全省进出口总值…。全市一般贸易…，占进出口总值的
    near = whole.paragraph == part.paragraph or "同期" in of
    alike = (part.metric.period is None) == (whole.metric.period is None)
    return near or alike or not (_is_dated(part) or _is_dated(whole))


def _is_dated(figure: Figure) -> bool:
    """False where a figure names no time but that of its report (报告期内)."""
    period = figure.metric.period
    return period is not None and "报告期" not in period.text


def _best(wholes: list[Figure], part: Figure, stated: Figure) -> Figure:
    """The nearest; but one that fits, where the same name stands for several amounts, and one without 超 or 近."""
    wholes = [each for each in wholes if each.metric.quantity.qualifier is None] or wholes
    for whole in reversed(wholes):
        if _holds(part, whole, stated):
            return whole
    return wholes[-1]


def _scope_of(passage: Passage, figure: Figure) -> int | None:
    start, _end = passage.sentence_span(figure.sentence)
    words = passage.text[max(start, figure.metric.start - _REACH) : figure.metric.start]
    return scope_in(_SHARED.sub("", words))  # 占全县的66% names no scope of what follows


# --- 占A的 ----------------------------------------------------------------------------------------------------------


def _spelled_out(passage: Passage) -> Iterator[Check]:
    """执行数8亿元，占分配数10亿元的80%; 计划投资100亿元，完成投资90亿元，完成计划的90%."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            if figure.metric.quantity.kind not in _KINDS or figure.metric.change is not None or not position:
                continue
            whole = sentence[position - 1]
            if (_OF_PLAN(figure.before) or _OF_THAT(figure.before)) and _FULFILS(whole.before):
                made = _fulfilled(_before_in(sentence, position - 1), whole, figure)
                beyond = _EXCEEDS in whole.before  # 超额完成6000套的3.3%, or the 103.3%: of the excess, or of all
                yield from (check for check in made if not beyond or check.verdict == CONSISTENT)
                continue
            takes = "占" in whole.before and _TAKES(whole.before) is not None
            noun = _OF_THE_NOUN(figure.before) if takes else None
            if takes and (noun or _OF_THAT(figure.before)):
                part = None if _BOUNDED(whole.clause) else _level_of(_before_in(sentence, position - 1), whole)
                # 出口286亿元，上年为262亿元，占…: the share is of this year
                fits = part is not None and not is_last(part) and (noun is None or whole.adds)
                if part is not None and fits and (noun is None or _is_of_these(part, whole, figure, noun[1])):
                    yield divided(part, whole, figure)
                continue
            plan = _PLAN(figure.clause)
            if plan is not None and whole.is_level and plan[1] not in whole.label:
                yield from _of_plans(passage, _before_in(sentence, position - 1), whole, figure, plan[1])


def _is_of_these(part: Figure, whole: Figure, stated: Figure, noun: str) -> bool:
    """True for 39个村，占238个行政村的16.4%; of 12个县区农家乐 it is not the number that the share is of."""
    if _holds(part, whole, stated):
        return True
    return may_hold(whole, part) and part.name[-1:] == noun[-1] and not _PLACED(noun[:-1])


def _of_plans(passage: Passage, before: Sequence[Figure], part: Figure, stated: Figure, word: str) -> Iterator[Check]:
    """年初预算100亿元，调整为110亿元，完成108亿元，完成调整预算的98.2%: the one that holds of a plan and what it was changed to, or the one there is,
    unless that was of another amount (完成年度目标2.2万人的105%，再就业0.62万人，完成目标的124%).
    """
    plans = [each for each in before if each.unit == part.unit and (word in each.label or _CHANGED in each.label)]
    held = [each for each in plans if each.is_level and _holds(part, each, stated)]
    if held:
        yield divided(part, held[-1], stated)
    elif len(plans) == 1 and not _changed([plans[0], stated]) and not passage.says_which(plans[0]):
        yield divided(part, plans[0], stated)


def _changed(figures: Sequence[Figure]) -> bool:
    """True where words tell that a plan was changed, so that there are two of it."""
    return any(_CHANGED in each.label for each in figures)


def _fulfilled(before: Sequence[Figure], whole: Figure, stated: Figure) -> Iterator[Check]:
    """销量46.35万辆，完成全年50万辆目标的92.7%; 参保33.42万人，完成任务数34.1万人的98%: the level before is what was done."""
    if not _OF_PLAN(stated.before) and not says_any(whole.clause, _PLANS):
        return
    told = [each for each in before if each.adds and not each.base and each.unit == whole.unit and not is_last(each)]
    parts = [each for each in told if not each.planned]
    parts = [each for each in parts if "累计" in each.label] or parts  # 12月4.86万辆；1—12月累计46.35万辆
    held = [each for each in parts if _holds(each, whole, stated)]
    if held:
        yield divided(held[-1], whole, stated)
    elif told and _holds(told[-1], whole, stated):
        yield divided(told[-1], whole, stated)
    elif len(parts) == 1 and (parts[0] is told[-1] or "累计" in parts[0].label):
        yield divided(parts[0], whole, stated)


def _before_in(sentence: Sequence[Figure], position: int) -> Sequence[Figure]:
    return sentence[max(0, position - _AROUND) : position]


def _level_of(figures: Sequence[Figure], whole: Figure) -> Figure | None:
    """The nearest level before a whole, if it is of its unit."""
    levels = [each for each in figures[-3:] if each.is_level and not each.base]
    return levels[-1] if levels and levels[-1].unit == whole.unit else None


# --- X率 ------------------------------------------------------------------------------------------------------------


def _rates(passage: Passage) -> Iterator[Check]:
    """履约率: 履约项目 over the first amount of its unit in the sentence."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            metric = figure.metric
            if metric.quantity.kind not in _KINDS or metric.change is not None or position < 2:
                continue
            if passage.says_which(figure):
                continue
            match = _RATE(figure.clause)
            if match is None or _NO_RATE(match[0]):
                continue
            counted = match[0][len(match[1])] == "面"  # 亏损面 is of firms, not of what they lost
            near = [
                each
                for each in sentence[max(0, position - _DOERS) : position]
                if not counted or each.metric.quantity.kind == "count"
            ]
            parts = [each for each in reversed(near) if _performs(match[1], each, _behind(passage, each))]
            yield from _performed(passage, sentence, figure, match[1], parts)


def _performed(
    passage: Passage, sentence: Sequence[Figure], figure: Figure, stem: str, parts: Sequence[Figure]
) -> Iterator[Check]:
    """A rate of what was done, its candidates from the nearest on: the pair that holds, or the sum of the candidates where that does. What does
    not hold is told where there is one candidate only, of all kinds that its whole is of.
    """
    wholes_of = {each.index: _wholes(passage, sentence, each) for each in parts}
    parts = [each for each in parts if wholes_of[each.index]]
    if not parts:
        return
    pairs = ((each, whole) for each in parts for whole in wholes_of[each.index] if _holds(each, whole, figure))
    part, held = next(pairs, (parts[0], None))
    wholes = [each for each in wholes_of[part.index] if not _does(stem, each)]
    bases = [each for each in wholes if _is_base(each, part) and may_hold(each, part)]
    taken = _TAKEN.get(stem, ())  # 整改 is of what was found, not of what was looked at
    bases = [each for each in bases if says_any(each.label, taken)] or bases
    alone = len([each for each in parts if _does(stem, each)]) < 2
    narrowed = part.narrowed or (
        part.inner and any(narrows(part.clause or part.label, _pieces(stem)[-1:], each.label) for each in bases[:1])
    )
    certain = bool(bases) and alone and not narrowed and not _is_second(passage, bases[0], part, figure)
    if held is not None:
        yield divided(part, held, figure, "wording" if certain else "sum")
    elif not alone:
        yield from _of_siblings(parts, wholes_of, figure)
    elif certain and not _followed(passage, part, figure) and not _of_all(part, wholes, figure):
        between = passage.text[bases[0].metric.mention.full_span[1] : part.metric.start]
        if ";" not in between:  # 大学文化的4.6万人；文盲2.1万人，文盲率4.39%: another item of a list
            yield divided(part, bases[0], figure)


def _of_siblings(parts: Sequence[Figure], wholes_of: Mapping[int, Sequence[Figure]], stated: Figure) -> Iterator[Check]:
    """检测1200批次，其中食品合格600批次，药品合格580批次，合格率98.3%: the parts together, where their sum holds."""
    parts = [each for each in reversed(parts) if each.unit == parts[0].unit]
    summed = functools.reduce(operator.add, (each.amount for each in parts))
    for whole in wholes_of[parts[0].index]:
        made = (summed / whole.amount).times(Fraction(PER_UNIT.get(stated.unit, 100)))
        if agrees(stated.metric.quantity, made):
            yield _summed(parts, whole, made, stated, "sum")
            return


def _summed(parts: Sequence[Figure], whole: Figure, made: Amount, stated: Figure, evidence: str) -> Check:
    terms = " + ".join(each.metric.text for each in parts)
    formula = named(stated.metric, f"({terms}) / {whole.metric.text}")
    return judge(
        "share", stated.metric, made, [*(each.metric for each in parts), whole.metric], formula, evidence=evidence
    )


def _of_all(part: Figure, wholes: Sequence[Figure], stated: Figure) -> bool:
    """True where a rate is of all that was taken on: 受理投诉1280件、举报320件，办结1200件，办结率75%."""
    intervals = [whole.amount.interval for whole in wholes]
    return len(intervals) > 1 and _meets(part, functools.reduce(operator.add, intervals), stated)


def _followed(passage: Passage, term: Figure, stated: Figure, neither: Sequence[str] = ()) -> bool:
    """True where a rate may be that of a second group: an amount of the term's unit, or a rate of the same name, stands
    between them: 受理投诉1280件，办结1256件，办结率98.1%；受理举报320件，办结率96.9%. Amounts known to be no terms of it do not count.
    """
    name = _rate_name(stated)
    return any(
        each.is_level
        and not any(word in each.label for word in neither)
        and ((each.adds and each.unit == term.unit) or (name != "" and _rate_name(each) == name))
        for each in passage.figures[term.index + 1 : stated.index]
    )


def _rate_name(figure: Figure) -> str:
    """The last two characters of a rate's stem: 办结 of 按期办结率."""
    match = _RATE(figure.clause) if figure.metric.quantity.kind in _KINDS else None
    return "" if match is None else match[1][-2:]


def _is_base(whole: Figure, part: Figure) -> bool:
    """True where an amount is what was taken on, or of the same things as what was done; people, money and land are of
    too many kinds to tell by their unit.
    """
    return whole.unit not in _MANY_KINDS or _TAKEN_ON(whole.label) is not None or shared(whole, part)


def _wholes(passage: Passage, sentence: Sequence[Figure], part: Figure) -> list[Figure]:
    """The amounts of a part's unit before it in its sentence."""
    before = _before_in(sentence, part.index - sentence[0].index)
    return [each for each in before if each.adds and each.unit == part.unit and passage.same_period(each, part)]


def _behind(passage: Passage, part: Figure) -> str:
    """The words behind a number of things among others: 41个行业中，有34个行业实现增长."""
    if _AMONG(part.before) is None:
        return ""
    end = part.metric.mention.full_span[1]
    return _CLAUSE_END.split(passage.text[end : end + _SAID_BEHIND], maxsplit=1)[0]


def _performs(stem: str, part: Figure, behind: str = "") -> bool:
    """True where the words before an amount hold every word of the rate's name: 资金到位 in 到位省外资金, but not 不合格."""
    if not part.adds:
        return False
    # A clause of its own (正在办理15件) says what was done; the indicator that it took over from the clause before does not.
    own = not part.clause or part.label == part.clause
    words = f"{part.before[-24:]}{(part.metric.indicator or '') if own else ''}{behind}"
    pieces = _pieces(stem)
    if _FULFILS(part.before) and says_any(part.clause, _PLANS):
        return False  # 完成年度任务6000套: the plan that was met
    return all(piece in words for piece in pieces) and not any(f"{no}{pieces[0]}" in words for no in "不未非无")


def _pieces(stem: str) -> list[str]:
    """The words of a rate's stem: 资金 and 到位 of 资金到位率."""
    return [stem[at : at + 2] for at in range(0, len(stem), 2)] if len(stem) % 2 == 0 else [stem]


def _is_second(passage: Passage, base: Figure, part: Figure, stated: Figure) -> bool:
    """True where something else was done first, with a rate of its own: 计划1200套，开工1200套，开工率100%，建成960套，建成率96% may be of those due by
    now.
    """
    between = passage.figures[base.index + 1 : part.index]
    return any(_rate_name(each) not in ("", _rate_name(stated)) for each in between)


def _does(stem: str, figure: Figure) -> bool:
    """True where an amount is of what the rate says was done, so that it is no whole of it (家庭医生签约 is none of 重点人群签约率), but not where
    that was to be done (计划开工).
    """
    verb = stem[-2:]
    said = figure.clause or figure.label
    return verb in said and _TAKEN_ON(said.replace(verb, "")) is None


# --- 三项合计占 -------------------------------------------------------------------------------------------------------


def _of_several(passage: Passage) -> Iterator[Check]:
    """风电43亿千瓦时、光电34亿千瓦时，二者合计占发电量的20%: so many amounts as the words say, of the whole that they name."""
    for figure in passage.figures:
        parts = together(passage, figure) if figure.metric.share_of else ()
        if not parts or len({each.unit for each in parts}) > 1:
            continue
        of = figure.metric.share_of or ""
        whole = _named_whole(passage, figure, parts[0], of) if all(each.adds for each in parts) else None
        if whole is None or whole.index >= parts[0].index:
            continue
        amounts = [each.amount for each in parts]
        summed = functools.reduce(operator.add, amounts)
        made = (summed / whole.amount).times(Fraction(PER_UNIT.get(figure.unit, 100)))
        yield _summed(parts, whole, made, figure, "wording")


# --- 城乡收入比 -----------------------------------------------------------------------------------------------------


def _of_incomes(passage: Passage) -> Iterator[Check]:
    """城镇居民人均可支配收入4.79万元，农村居民人均可支配收入2.43万元，城乡居民收入比为1.97: the one over the other."""
    for figure in passage.figures:
        if "城乡" not in figure.clause or not figure.is_level or _INCOME_RATIO(figure.clause) is None:
            continue
        incomes: dict[str, list[Figure]] = {"城镇": [], "农村": []}
        for each in passage.figures[max(0, figure.index - _AROUND) : figure.index]:
            if each.is_level and each.unit == "元" and figure.paragraph - each.paragraph <= 1:
                match = _INCOME(unified(each.clause))
                if match is not None and passage.same_period(each, figure):
                    incomes[match[1]].append(each)
        town, country = incomes.values()
        if len(town) == len(country) == 1:
            yield judge(
                "share",
                figure.metric,
                town[0].amount / country[0].amount,
                (town[0].metric, country[0].metric),
                named(figure.metric, f"{town[0].metric.text} / {country[0].metric.text}"),
            )


# --- lists ----------------------------------------------------------------------------------------------------------


def _parallel(sentence: Sequence[Figure]) -> Iterator[Check]:
    """受理1972件、1656件，核准795件、668件，核准率40.31%、40.34%: the lists go together where one of them holds."""
    runs = [run for run in _runs(sentence) if len(run) > 1]
    for wholes, parts, shares in zip(runs, runs[1:], runs[2:], strict=False):
        told = shares[0].metric
        if told.quantity.kind not in _KINDS or told.change is not None or not says_any(shares[0].label, _SHARE_NAMES):
            continue
        if not len(wholes) == len(parts) == len(shares) or wholes[0].unit != parts[0].unit:
            continue
        terms = list(zip(parts, wholes, shares, strict=True))
        if any(_holds(*each) for each in terms):
            yield from (divided(*each) for each in terms)


def _runs(sentence: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Figures of one unit with only a list mark between them, and the year that each is of."""
    run: list[Figure] = []
    for figure in sentence:
        if run and not (figure.unit == run[-1].unit and _LISTED(figure.before)):
            yield run
            run = []
        run.append(figure)
    if run:
        yield run


# --- a : b : c ------------------------------------------------------------------------------------------------------


def _ratio(passage: Passage, run: list[Figure]) -> Iterator[Check]:
    """三次产业比为a：b：c: each is the share of the industry that stands in its place."""
    if not _OF_THREE.search(run[0].label):
        return
    start = run[0].metric.start
    if _EARLIER.search(passage.text, max(0, start - _EARLIER_REACH), start):
        return  # 由19.0:40.9:40.1调整为…, 上年三次产业结构为…: the structure of another time
    for split in reversed(_named_splits(passage)):
        if split.row is None or len(split.parts) != len(run) or "产业" not in COMPLEMENTS[split.row].words[0]:
            continue
        if split.whole.index > run[0].index or run[0].paragraph - split.parts[0].paragraph > 2:
            continue
        for stated, part in zip(run, split.parts, strict=True):
            yield divided(part, split.whole, stated)
        return


def _named_splits(passage: Passage) -> list[Split]:
    return [split for split in passage.once(splits) if split.row is not None]
