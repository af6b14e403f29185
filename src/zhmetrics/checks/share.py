"""In: a passage. Out: a check for each share and rate whose part and whole it names."""

from __future__ import annotations

import functools
import itertools
import operator
import re
from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import CONSISTENT, PER_UNIT, Amount, Check, agrees, is_transposed, judge
from zhmetrics.checks.grim import of_a_count
from zhmetrics.checks.movements import is_last, is_start
from zhmetrics.checks.names import (
    COMPLEMENTS,
    akin,
    bears,
    complements_in,
    core,
    core_of,
    narrows,
    says_any,
    scope_in,
    unified,
)
from zhmetrics.checks.rates import named_rates
from zhmetrics.checks.splits import Split, may_hold, shared, splits
from zhmetrics.checks.sums import together
from zhmetrics.checks.total import OF_THREE, named, ratio_runs, written_out
from zhmetrics.checks.wholes import (
    counted_otherwise,
    holds,
    loosely_named,
    made_up,
    meets,
    named_whole,
    of_either,
    quotient,
    tells,
    whole_of,
)
from zhmetrics.language.script import fold
from zhmetrics.language.tables import claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhmetrics.checks.claims import Figure, Passage

__all__ = ["share"]

_KINDS: Final = frozenset(("percent", "fraction"))
_RATE = re.compile(
    "([\\w]{2,8})[率面](?:降至|降到|升至|提高到|提升到|提升至|为|达|达到|是|约|近|超|均|已|则|也)*\\Z"
).search
_NO_RATE: Final = tuple(claims.RATE_NOUNS.split())
_EARLIER = re.compile("[由从]|上年|去年|同期|前年")
_EARLIER_REACH = 16  # characters before a ratio in which words may date it back
_ELIDED = re.compile(" ?(?:约|也|均|分别)?占").match  # the clause has no subject of its own
_BOUNDED = re.compile("(?:以上|以下|以内|以外)(?:的)?(?:约|也|均|分别)?占").search
_SHARE_NAMES: Final = ("率", "占比", "比重", "比例")
_LISTED = re.compile("\\A[、，,和及与](?:[0-9]{2,4}年)?\\Z").match
_TAKES = re.compile("占[^，。；、]{0,20}\\Z").search
_OF_THAT = re.compile("\\A[）)]?(?:的|之)?(?:比率|比重|比例|占比)?(?:为|达|达到|仅|约|近|已|僅)*\\Z").match
_OF_THE_NOUN = re.compile("(?!(?:以上|以下|以内|以外|及以|多|余))([^\\W总]{1,8}(?<![数量额值]))的").fullmatch
_NOTHING_ELSE: Final = frozenset(
    ("", "其", "它", "他", "她", "这", "该", "此", "均", "也")
)  # before 占: no other subject
_PLACES: Final = frozenset("省市县区乡镇村州旗园校厂院司业店户")
_OF_ALL: Final = frozenset(claims.OF_ALL.split())
_OF_ITS_YEAR: Final = tuple(claims.OF_ITS_YEAR.split())
_PLAN = re.compile("(?:完成|占|达到?|为)[^，。；、]{0,6}(计划|目标|任务|预算)数?的\\Z").search
_OF_PLAN = re.compile("(?:的)?(?:年度|全年|总)?(?:计划|目标|任务|预算)数?的").fullmatch
_FULFILS = re.compile(
    "(?:完成[^，。；、]{0,12}|(?:为|是|达到?|相当于|及)[^，。；、]{0,8}(?:计划|目标|任务|预算|指标)(?:数|人数|任务)?)\\Z"
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
_TAKEN_ON: Final = tuple(claims.TAKEN_ON.split())
_MANY_KINDS: Final = frozenset(("人", "户", "人次", "名", "元", "美元", "亩", "平方米", "公里", "吨"))
_TAKEN: Final = {rate: tuple(words.split()) for rate, words in claims.RATES_OF_COUNTS.items()}
_CHANGES: Final = tuple(claims.CHANGES_OF_WHOLES.split())
_WITHIN: Final = {stem: tuple(words.split()) for stem, words in claims.GRADES_WITHIN.items()}
_DOERS: Final = 4  # figures before a rate that its part is looked for in
_AMONG = re.compile("[^，,。；;：:、]{0,12}中[，,]?(?:共|已)?有?").fullmatch
_OF_MORE: Final = ("合计占", "总计占", "共占")  # of more than the one amount before them
_DEALT = re.compile("分别|\\A ?[、，,和及与] ?\\Z").search
_CLAUSE_END = re.compile("[，,。；;：:、\n]")
_SAID_BEHIND: Final = 24  # characters behind a number of things that say what they did
_AROUND: Final = 24  # figures before a share that its whole is looked for in, in one sentence
_BACK: Final = 8  # figures that the part of a share is looked for before it


def share(passage: Passage) -> Iterator[Check]:
    """The part divided by the whole is the share.

    正例: 出口值12.1亿元，占全区进出口总值的60%, the total named anywhere before; 受理1337件，办结1317件，办结率98.5%;
    三次产业比为6.8：77.3：15.9, the three amounts named before.
    反例: 固定资产投资40亿元，占全县的66%, where no figure of the whole county stands in the text.

    >>> import zhmetrics as zm
    >>> [check.computed for check in zm.audit("全区共受理代办事项1337件，办结1317件，办结率98.5%。")]
    ['98.504']
    """
    for part, whole, stated, neither, certain, rivals in named_rates(passage):
        last = max(part, whole, key=lambda each: each.index)
        held = holds(part, whole, stated)
        if not held and (not certain or any(holds(each, whole, stated) for each in rivals)):
            continue  # 初筛阳性46份，复检阳性31份，阳性率0.36%
        if not held and any(holds(part, each, stated) for each in _between(passage, whole, part)):
            continue  # 受理3120件，其中民商事2410件，审结2310件，结案率95.9%
        if not held and (_is_changed(passage, part, whole, stated) or _is_of_what_follows(passage, part, stated)):
            continue
        if held or not _followed(passage, last, stated, neither):
            yield divided(part, whole, stated)
    yield from _of_a_whole(passage)
    yield from _spelled_out(passage)
    parallel = [check for sentence in passage.sentences for check in _parallel(sentence)]
    listed = {check.spans[0] for check in parallel}
    yield from (
        check for check in _rates(passage) if check.spans[0] not in listed
    )  # the last of 核准795件、668件 is not of the first rate
    for run in passage.once(ratio_runs):
        yield from _ratio(passage, run)
    yield from parallel
    yield from _dealt_out(passage)
    yield from _of_several(passage)
    yield from _of_incomes(passage)
    yield from of_a_count(passage)
    yield from (check for check in passage.once(written_out) if check.kind == "share")


def _between(passage: Passage, one: Figure, other: Figure) -> list[Figure]:
    """The amounts of their unit that stand between two."""
    first, last = sorted((one.index, other.index))
    return [each for each in passage.figures[first + 1 : last] if each.adds and each.unit == one.unit]


def divided(part: Figure, whole: Figure, stated: Figure, evidence: str = "wording") -> Check:
    """The check that a part is the stated share of a whole."""
    return judge(
        "share",
        stated.metric,
        quotient(part, whole, stated),
        (part.metric, whole.metric),
        named(part.metric, f"{part.metric.text} / {whole.metric.text}"),
        evidence=evidence,
    )


# --- 占 -------------------------------------------------------------------------------------------------------------


def _of_a_whole(passage: Passage) -> Iterator[Check]:
    loose: list[tuple[Figure, Figure, str, list[Figure]]] = []  # loosely named ones, proven by those beside them
    proven: dict[tuple[int, str], list[Figure]] = {}  # of a sentence and a name the wholes that shares held of
    heads: dict[
        tuple[int, int], Figure
    ] = {}  # of a sentence and a whole the first part behind a semicolon whose share holds
    within: set[tuple[str, int]] = set()  # names of wholes, and the parts that were said to be a share of them
    last: tuple[int, str, Figure | None] = (
        -1,
        "",
        None,
    )  # the whole that a sentence named last goes for its later shares too
    in_ratios = {each.index for run in passage.once(ratio_runs) for each in run}
    for figure in passage.figures:
        of = figure.told.share_of
        if of:
            last = (figure.sentence, of, figure)
        elif of == "" and last[0] == figure.sentence:
            of = last[1]
        if of is None or figure.metric.change is not None or figure.metric.quantity.kind not in _KINDS:
            continue
        # 第三产业54亿元，占比为6：40：54 is of all three; 业务费32亿元，冻结30% of itself.
        itself = of and figure.metric.share_span == figure.metric.indicator_span and "占" not in figure.clause
        if figure.index in in_ratios or itself:
            continue
        of = "" if of in _OF_ALL else _of_its_year(of)
        part = None if is_start(figure) else _part(passage, figure) or _dealt_part(passage, figure)
        if part is None or not _of_its_time(passage, figure, part):
            continue
        whole, evidence = whole_of(passage, figure, part, of)
        within.add((core(of), part.index))
        if whole is not None and figure.told.share_of and of and (core(of), whole.index) in within:
            continue  # 城镇人口70万人，占人口的72%；农村人口27万人，占人口的28%: the first is not the whole of the second
        if whole is not None and evidence == "sum":
            yield divided(part, whole, figure, evidence)
            continue
        if whole is None:
            loose.append((figure, part, core(of), loosely_named(passage, part, of)))
            continue
        told = last[2]
        if (
            told is not None
            and told is not figure
            and told.sentence == figure.sentence
            and (figure.inner and not told.inner)
            and whole.index > told.index
        ):
            continue  # 占预算收入的65%，预算收入12亿元；其中增值税3亿元，占40%: the whole was told for the share before it alone
        check = divided(part, whole, figure)
        sibling = heads.get((figure.sentence, whole.index))
        if check.verdict != CONSISTENT and _may_be_of_another(passage, figure, part, whole, of=of, sibling=sibling):
            continue
        if check.verdict != CONSISTENT and part.inner and _ELIDED(figure.clause) is not None:
            check = _of_the_beginning(passage, figure, part, whole) or check
        if check.verdict == CONSISTENT:
            proven.setdefault((figure.sentence, core(of)), []).append(whole)
            if ";" in passage.text[whole.metric.end : part.metric.start]:
                heads.setdefault((figure.sentence, whole.index), part)
        yield check
    for figure, part, of, wholes in loose:
        beside = _proven_beside(part, of, wholes, proven.get((figure.sentence, of), ()))
        if beside is not None:
            yield divided(part, beside, figure)
        elif not of and (other := _other_of_two(passage, figure, part)) is not None:
            yield _of_both(part, other, figure)


def _other_of_two(passage: Passage, figure: Figure, part: Figure) -> Figure | None:
    """居住在城镇的人口221万人，占64.6%；居住在乡村的人口121万人: what leaves nothing out together with a part, right behind its share."""
    own = unified(part.label)
    for other in passage.figures[figure.index + 1 : figure.index + 2]:
        if other.sentence != figure.sentence or not other.adds or other.unit != part.unit or other.inner != part.inner:
            return None
        name = unified(other.label)
        for word, rows in complements_in(own):
            for its, shared_rows in complements_in(name):
                row = next((COMPLEMENTS[each] for each in rows if each in shared_rows), None)
                both = row is not None and {word, its} == {*row.words} and not (row.loose or row.partial or row.periods)
                if both and own.replace(word, "") == name.replace(its, "") and passage.same_period(part, other):
                    return other
    return None


def _of_both(part: Figure, other: Figure, stated: Figure) -> Check:
    """The check that a part is the stated share of itself and what else there is."""
    made = (part.amount / (part.amount + other.amount)).times(Fraction(PER_UNIT.get(stated.unit, 100)))
    formula = named(part.metric, f"{part.metric.text} / ({part.metric.text} + {other.metric.text})")
    return judge("share", stated.metric, made, (part.metric, other.metric), formula)


def _may_be_of_another(
    passage: Passage, figure: Figure, part: Figure, whole: Figure, *, of: str, sibling: Figure | None
) -> bool:
    """True where a share that does not hold may be of something else than the whole that was found."""
    if not of:
        makes = (part.index, whole.index) in passage.once(made_up) and not _has_share(passage, whole)
        if not makes and of_either(passage, part, whole, figure, sibling):
            return True
        if figure.clause.find("占比") > 0 and not _is_right_behind(figure, part):
            return True
    if _DEALT(figure.before) is not None or says_any(figure.clause, _OF_MORE):
        return True
    if not may_hold(whole, part) and fold(of) not in figure.before:
        return True
    if _PLAN(figure.clause) is not None and _changed(passage.figures[whole.index : figure.index]):
        return True
    if figure.told.share_of:
        return False
    others = [each for each in _between(passage, whole, part) if each.is_level and may_hold(each, part)]
    others += counted_otherwise(passage, part, whole)
    return any(
        holds(part, each, figure) for each in others
    )  # 存款286亿元，住户存款192亿元，占存款的67%，其中定期142亿元，占74%


def _of_the_beginning(passage: Passage, figure: Figure, part: Figure, whole: Figure) -> Check | None:
    """The check of a share of what the sentence began with, where that holds; None where the part is what is meant."""
    near = passage.figures[max(0, figure.index - _BACK) : figure.index]
    meant = _meant(
        [each for each in near if each.sentence == figure.sentence and each is not whole], part, whole, figure
    )
    return None if meant is part else divided(meant, whole, figure)


def _has_share(passage: Passage, head: Figure) -> bool:
    """第二产业300亿元，占60%，其中工业200亿元，占40%: what the head is a bare share of its parts may be shares of too."""
    following = passage.figures[head.index + 1 : head.index + 2]
    return any(each.told.share_of == "" and each.sentence == head.sentence for each in following)


def _proven_beside(part: Figure, of: str, wholes: Sequence[Figure], proven: Sequence[Figure]) -> Figure | None:
    """The whole of a share that only a share beside it tells: 占外贸总值的69.5%；加工贸易52.4亿元，占17.3%."""
    if wholes:
        beside = [whole for whole in wholes if any(whole.sentence == each.sentence for each in proven)]
        return beside[0] if len(beside) == 1 else None
    if not of or not proven or says_any(of, _PLANS):  # of each thing there is a plan of its own
        return None
    return proven[-1] if proven[-1].index < part.index else None


def _is_right_behind(figure: Figure, part: Figure) -> bool:
    """True for 新能源汽车3.4万辆，新能源汽车占比38%, but not for 全国新能源汽车占比."""
    near = part.index + 1 == figure.index and ";" not in figure.before
    return near and scope_in(figure.clause) in (None, scope_in(part.clause))


def _of_its_year(of: str) -> str:
    """The name of a whole without words that say that it is of its part's time: 当年净利润."""
    word = next((each for each in _OF_ITS_YEAR if of.startswith(each)), "")
    return of.removeprefix(word) if len(of) - len(word) > 1 else of


def _of_its_time(passage: Passage, figure: Figure, part: Figure) -> bool:
    """False where the share names a period of its own: 五年累计投入7.8万亿元，2012年占国内生产总值的4%."""
    own = figure.metric.period_span
    if own is not None and own[0] > part.metric.start and own != part.metric.period_span:
        return part.told.period is not None and passage.same_period(figure, part)
    return passage.same_period(figure, part)


def _part(passage: Passage, figure: Figure) -> Figure | None:
    """The level that a share is said of: the one before it with only its growth between, or the one of its own name."""
    named = figure.told.indicator or ""
    own = core(
        named.removesuffix("占比") or named
    )  # 新能源汽车占比38%: of the amount that stands before under that name
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
                before = _before_in(sentence, position - 1)
                part = None if _BOUNDED(whole.clause) else _subject_of(before, whole) or _level_of(before, whole)
                if part is not None and _says_other(whole, part) and not holds(part, whole, figure):
                    continue  # 出口6亿元；进口占进出口10亿元的40%
                # 出口286亿元，上年为262亿元，占…: the share is of this year
                fits = part is not None and not is_last(part) and (noun is None or whole.adds)
                if part is not None and says_any(whole.clause, _OF_MORE) and not holds(part, whole, figure):
                    continue  # 甲、乙分别产粮5.2万吨和3.1万吨，合计占全市20.8万吨的39.9%: not of the last alone
                if part is not None and fits and (noun is None or _is_of_these(part, whole, figure, noun[1])):
                    yield divided(_meant(before, part, whole, figure), whole, figure)
                continue
            plan = _PLAN(figure.clause)
            if plan is not None and whole.is_level and plan[1] not in whole.label:
                yield from _of_plans(passage, _before_in(sentence, position - 1), whole, figure, plan[1])


def _subject_of(figures: Sequence[Figure], whole: Figure) -> Figure | None:
    """The last level that is named as what stands before 占: 非税收入6亿元；税收占财政收入18亿元的."""
    subject = core_of(whole.clause.partition("占")[0])
    named = (each for each in reversed(figures) if each.is_level and not each.base and each.unit == whole.unit)
    return next((each for each in named if subject and subject in (each.name, each.label_core)), None)


def _meant(figures: Sequence[Figure], part: Figure, whole: Figure, stated: Figure) -> Figure:
    """收入60亿元，其中税收20亿元，占预算80亿元的75%: behind parts a share may be of what the sentence began with, where it holds of that."""
    if holds(part, whole, stated) or (part.name and bears(part.name, whole.clause)):
        return part
    told = (each for each in reversed(figures) if each.adds and not each.base and each.unit == part.unit)
    told = (each for each in told if not each.inner)  # another part is not what the sentence began with
    return next((each for each in told if not _is_taken_of(each) and holds(each, whole, stated)), part)


def _says_other(whole: Figure, part: Figure) -> bool:
    """True where what stands before 占 names something else than the level before it."""
    subject = core_of(whole.clause.partition("占")[0])
    within = subject in part.label_core and f"非{subject[:1]}" not in part.label_core
    return subject not in _NOTHING_ELSE and not akin(subject, part.name) and not within


def _is_of_these(part: Figure, whole: Figure, stated: Figure, noun: str) -> bool:
    """True for 39个村，占238个行政村的16.4%; of 12个县区农家乐 it is not the number that the share is of."""
    if holds(part, whole, stated):
        return True
    return may_hold(whole, part) and part.name[-1:] == noun[-1] and _PLACES.isdisjoint(noun[:-1])


def _of_plans(passage: Passage, before: Sequence[Figure], part: Figure, stated: Figure, word: str) -> Iterator[Check]:
    """年初预算100亿元，调整为110亿元，完成108亿元，完成调整预算的98.2%: the one that holds of a plan and what it was changed to, or the one there is,
    unless that was of another amount (完成年度目标2.2万人的105%，再就业0.62万人，完成目标的124%).
    """
    plans = [each for each in before if each.unit == part.unit and (word in each.label or _CHANGED in each.label)]
    held = [each for each in plans if each.is_level and holds(part, each, stated)]
    if held:
        yield divided(part, held[-1], stated)
    elif len(plans) == 1 and not (
        _changed([plans[0], stated]) or passage.says_which(plans[0]) or _is_of_another(before, plans[0], part, stated)
    ):
        yield divided(part, plans[0], stated)


def _is_of_another(before: Sequence[Figure], plan: Figure, part: Figure, stated: Figure) -> bool:
    """计划投资72亿元，完成投资74.5亿元，占计划的103.5%；工业投资32亿元，占计划的110%: a share of the plan has been told, and this may be of one of its own."""
    told = (each for each in before if plan.index < each.index < part.index and each.unit == stated.unit)
    return any(_PLAN(each.clause) is not None for each in told)


def _changed(figures: Sequence[Figure]) -> bool:
    """True where words tell that a plan was changed, so that there are two of it."""
    return any(_CHANGED in each.label for each in figures)


def _fulfilled(before: Sequence[Figure], whole: Figure, stated: Figure) -> Iterator[Check]:
    """销量46.35万辆，完成全年50万辆目标的92.7%; 参保33.42万人，完成任务数34.1万人的98%: the level before is what was done."""
    if not _OF_PLAN(stated.before) and not says_any(whole.clause or whole.before, _PLANS):
        return
    told = [each for each in before if each.adds and not each.base and each.unit == whole.unit and not is_last(each)]
    parts = [each for each in told if not each.planned]
    parts = [each for each in parts if "累计" in each.label] or parts  # 12月4.86万辆；1—12月累计46.35万辆
    held = [each for each in parts if holds(each, whole, stated)]
    if held:
        yield divided(held[-1], whole, stated)
    elif told and holds(told[-1], whole, stated):
        yield divided(told[-1], whole, stated)
    elif len(parts) == 1 and (parts[0] is told[-1] or "累计" in parts[0].label):
        yield divided(parts[0], whole, stated)


def _is_taken_of(figure: Figure) -> bool:
    """True of the whole in 占全省24万辆的50%."""
    return "占" in figure.before and _TAKES(figure.before) is not None


def _before_in(sentence: Sequence[Figure], position: int) -> Sequence[Figure]:
    return sentence[max(0, position - _AROUND) : position]


def _level_of(figures: Sequence[Figure], whole: Figure) -> Figure | None:
    """The nearest level before a whole, if it is of its unit; what stands in parentheses tells of another, unless the share does too."""
    # 占全省24万辆的50%，占全国1200万辆的1%: neither the whole of a share nor a share is what the next is said of.
    own = [each for each in figures if each.told.share_of is None and not _is_taken_of(each)]
    levels = [each for each in own if each.is_level and not each.base]
    levels = levels if whole.aside else [each for each in levels if not each.aside] or levels
    return levels[-1] if levels and levels[-1].unit == whole.unit else None


# --- X率 ------------------------------------------------------------------------------------------------------------


def _rates(passage: Passage) -> Iterator[Check]:
    """履约率: 履约项目 over the first amount of its unit in the sentence."""
    for sentence in passage.sentences:
        for position, figure in enumerate(sentence):
            metric = figure.metric
            if metric.quantity.kind not in _KINDS or metric.change is not None or position < 1:
                continue
            if passage.says_which(figure):
                continue
            match = _RATE(figure.clause)
            if match is None or says_any(match[0], _NO_RATE):
                continue
            counted = match[0][len(match[1])] == "面"  # 亏损面 is of firms, not of what they lost
            near = [
                each
                for each in sentence[max(0, position - _DOERS) : position]
                if not counted or each.metric.quantity.kind == "count"
            ]
            if counted and any(_behind(passage, each) for each in near):  # 36个行业中，26个增长、8个下降、2个持平
                parts = [each for each in reversed(near) if each.adds and match[1] in _words_behind(passage, each)]
            else:
                parts = [each for each in reversed(near) if _performs(match[1], each, _behind(passage, each))]
            yield from _performed(passage, sentence, figure, match[1], parts)


def _performed(
    passage: Passage, sentence: Sequence[Figure], figure: Figure, stem: str, parts: Sequence[Figure]
) -> Iterator[Check]:
    """A rate of what was done, its candidates from the nearest on: the pair that holds, or the sum of the candidates where that does. What does
    not hold is told where there is one candidate only, of all kinds that its whole is of.
    """
    wholes_of = {each.index: _wholes(passage, sentence, each) for each in parts}
    told = parts
    parts = [each for each in parts if wholes_of[each.index]]
    if not parts:
        yield from _of_sentence_before(passage, told[:1], figure)
        return
    pairs = ((each, whole) for each in parts for whole in wholes_of[each.index] if holds(each, whole, figure))
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
    if certain and bases[0].planned and any(each.planned for each in _between(passage, bases[0], part)):
        certain = False  # 计划开工50个、竣工30个，完成40个: a plan of two things
    if held is None and bases and _is_changed(passage, part, bases[0], figure, _WITHIN.get(stem, ())):
        return
    if held is None and certain and _is_of_what_follows(passage, part, figure):
        return
    if held is not None:
        yield divided(part, held, figure, "wording" if certain else "sum")
    elif not alone:
        yield from _of_siblings(parts, wholes_of, figure)
    elif certain and not _followed(passage, part, figure) and not _of_all(part, wholes, figure):
        between = passage.text[bases[0].metric.mention.full_span[1] : part.metric.start]
        if ";" not in between:  # 大学文化的4.6万人；文盲2.1万人，文盲率4.39%: another item of a list
            yield divided(part, bases[0], figure)
    else:
        told_so = (divided(each, whole, figure) for each in parts for whole in wholes_of[each.index])
        before = _of_sentence_before(passage, told[:1], figure)
        yield from itertools.islice(itertools.chain(filter(is_transposed, told_so), before), 1)


def _is_changed(passage: Passage, part: Figure, whole: Figure, stated: Figure, within: Sequence[str] = ()) -> bool:
    """True where another amount between is said to have been added to the whole or taken from it, or is of a grade within the part's."""
    # What was taken away (调减6个) is told as a change, so that it is none of `_between`.
    near = passage.figures[whole.index + 1 : stated.index]
    between = [each for each in near if each.unit == whole.unit and each is not part]
    words = passage.text[whole.metric.mention.full_span[1] : stated.metric.start]
    return bool(between) and says_any(fold(words), (*_CHANGES, *within))


def _is_of_what_follows(passage: Passage, part: Figure, stated: Figure) -> bool:
    """计划招生1268人，报到1216人，报到率97.9%，录取1242人: True where an amount behind a rate in its sentence makes it hold, which few would."""
    behind = passage.figures[stated.index + 1 : stated.index + _AROUND]
    near = (each for each in behind if each.sentence == stated.sentence and each.adds and each.unit == part.unit)
    return any(may_hold(each, part) and tells(part, each, stated) for each in near)


def _of_sentence_before(passage: Passage, parts: Sequence[Figure], figure: Figure) -> Iterator[Check]:
    """支持项目1459个。截至10月底，已开工的有1198个，开工率82.1%: the one amount of the sentence before of which a rate holds that few would be."""
    for part in parts:
        before = [
            each
            for each in passage.figures[max(0, part.index - _AROUND) : part.index]
            if each.sentence == part.sentence - 1 and each.paragraph == part.paragraph
        ]
        before = [each for each in before if each.adds and each.unit == part.unit and not each.aside]
        before = [each for each in before if may_hold(each, part)]
        held = [each for each in before if tells(part, each, figure)]
        if len(held) == 1:
            yield divided(part, held[0], figure, "sum")
        elif not held:
            yield from filter(is_transposed, (divided(part, each, figure) for each in before))


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
    return len(intervals) > 1 and meets(part, functools.reduce(operator.add, intervals), stated)


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
    return whole.unit not in _MANY_KINDS or says_any(whole.label, _TAKEN_ON) or shared(whole, part)


def _wholes(passage: Passage, sentence: Sequence[Figure], part: Figure) -> list[Figure]:
    """The amounts of a part's unit before it in its sentence."""
    before = _before_in(sentence, part.index - sentence[0].index)
    return [each for each in before if each.adds and each.unit == part.unit and passage.same_period(each, part)]


def _behind(passage: Passage, part: Figure) -> str:
    """The words behind a number of things among others: 41个行业中，有34个行业实现增长."""
    return "" if _AMONG(part.before) is None else _words_behind(passage, part)


def _words_behind(passage: Passage, part: Figure) -> str:
    end = part.metric.mention.full_span[1]
    return _CLAUSE_END.split(passage.text[end : end + _SAID_BEHIND], maxsplit=1)[0]


def _performs(stem: str, part: Figure, behind: str = "") -> bool:
    """True where the words before an amount hold every word of the rate's name: 资金到位 in 到位省外资金, but not 不合格."""
    if not part.adds:
        return False
    # A clause of its own (正在办理15件) says what was done; the indicator that it took over from the clause before does not.
    own = not part.clause or part.label == part.clause
    words = f"{part.before[-24:]}{(part.told.indicator or '') if own else ''}{behind}"
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
    return verb in said and not says_any(said.replace(verb, ""), _TAKEN_ON)


# --- 三项合计占 -------------------------------------------------------------------------------------------------------


def _of_several(passage: Passage) -> Iterator[Check]:
    """风电43亿千瓦时、光电34亿千瓦时，二者合计占发电量的20%: so many amounts as the words say, of the whole that they name."""
    for figure in passage.figures:
        parts = together(passage, figure) if figure.told.share_of else ()
        if not parts or len({each.unit for each in parts}) > 1:
            continue
        of = figure.told.share_of or ""
        whole = named_whole(passage, figure, parts[0], of) if all(each.adds for each in parts) else None
        if whole is None or whole.index >= parts[0].index:
            continue
        amounts = [each.amount for each in parts]
        summed = functools.reduce(operator.add, amounts)
        made = (summed / whole.amount).times(Fraction(PER_UNIT.get(figure.unit, 100)))
        said = _ITEMS(parts[0].clause)[-1]  # 甲、乙产值、税收分别为…，合计占产值的: of two measures
        if "分别" not in said or core(of)[-2:] in said or agrees(figure.metric.quantity, made):
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
        if any(holds(*each) for each in terms):
            yield from (divided(*each) for each in terms)


def _dealt_out(passage: Passage) -> Iterator[Check]:
    """职工862人，其中研究生86人，本科386人，…，分别占10.0%、44.8%、…: each of the amounts before them, where all but one hold."""
    for sentence in passage.sentences:
        for run in _runs(sentence):
            told = run[0].told
            if len(run) < 2 or told.share_of is None or told.change is not None or "分别" not in run[0].before:
                continue
            near = _before_in(sentence, run[0].index - sentence[0].index)
            levels = [each for each in near if each.is_level and each.metric.quantity.kind not in _KINDS]
            parts = levels[-len(run) :]
            if len(parts) < len(run) or not all(each.adds and each.unit == parts[0].unit for each in parts):
                continue
            whole, _evidence = whole_of(passage, run[0], parts[0], told.share_of)
            if whole is None or whole in parts:
                continue
            held = sum(holds(part, whole, stated) for part, stated in zip(parts, run, strict=True))
            if held and held >= len(run) - 1:
                yield from (divided(part, whole, stated) for part, stated in zip(parts, run, strict=True))


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
    if not says_any(run[0].label, OF_THREE) and not says_any(run[0].name, OF_THREE):
        return
    if _EARLIER.search(run[0].before[-_EARLIER_REACH:]):
        return  # 由19.0:40.9:40.1调整为…, 上年三次产业结构为…: the structure of another time
    for split in reversed(_named_splits(passage)):
        if split.row is None or len(split.parts) != len(run) or "产业" not in COMPLEMENTS[split.row].words[0]:
            continue
        if split.whole.index > run[0].index or run[0].paragraph - split.parts[0].paragraph > 2:
            continue
        terms = [(part, split.whole, stated) for stated, part in zip(run, split.parts, strict=True)]
        of_its_time = all(passage.same_period(split.whole, stated) for stated in run)  # 力争到明年调整为6：40：54
        if of_its_time or all(holds(*each) for each in terms):
            yield from (divided(*each) for each in terms)
        return


def _named_splits(passage: Passage) -> list[Split]:
    return [split for split in passage.once(splits) if split.row is not None]
