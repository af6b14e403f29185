"""In: a passage. Out: a check for each average whose amount and count it names."""

from __future__ import annotations

import itertools
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zhmetrics.checks.base import CONSISTENT, Amount, Check, is_mean, is_slip, judge
from zhmetrics.checks.claims import months_of
from zhmetrics.checks.movements import is_amount, is_yearly, movements
from zhmetrics.checks.names import says_any
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
_NAMED_SO = re.compile("|".join(f"({row[0]})" for row in claims.NAMED_AVERAGES)).fullmatch  # a group a row
_NAMED: Final = tuple((amounts.split(), things.split()) for _name, amounts, things in claims.NAMED_AVERAGES)
_SOME: Final = tuple(claims.SOME_VISITORS.split())
_EFFECTS: Final = tuple(claims.EFFECTS.split())
_TIME = re.compile(
    "[人户亩村校店企]均[年月日天季]|年均|月均|日均|季均|平均每[年月日天季]|每[年月日天季]|平均气温|平均年龄"
).search
_RARE: Final = 8  # at most one in so many figures would have passed by accident
_REACH: Final = 160  # characters before a mean over time that name the years, or tell that it began within them
_YEAR = re.compile("((?:1[0-9]|20|一[一二三四五六七八九]|二[〇零○])[0-9〇零○一二三四五六七八九]{2})年")
_ARABIC: Final = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_OVER_TIME = re.compile(
    "(?:平均)?(?:([日月年])均|每([天日月年])(?:平均)?)(\\w{2,4}?)??(?:为|是|达|达到|约|近|超|超过)*"
).fullmatch
_SO_LONG = re.compile(
    "(?<![第0-9一二三四五六七八九十百])([0-9]{1,2}|[两一二三四五六七八九十])(个月|[天年])(?!级|[前初末底])"
).finditer
_SINCE: Final = ("以来", "至今", "后", "起")  # 自5月开业以来: what the period does not tell
_LASTS: Final = tuple(claims.LASTS.split())
_NUMBERS: Final = {word: number for number, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_TIMES: Final = {"日": "天", "天": "天", "月": "个月", "年": "年"}
_MONTHS_A_YEAR: Final = 12
_DAYS: Final = frozenset(("天", "日"))
_TELLING_BACK: Final = 6  # figures before a mean over time that its amount is looked for in
_YIELD = re.compile("[^，。；、]{0,6}?(?:平均)?每?(亩|公顷)均?(?:单产|产量|产)(?:为|达|达到|约)*").fullmatch
_HEADS = re.compile("[^，。；、]{1,8}?人均([\\w]{2})(?:为|达|达到|约|近|超)*").fullmatch
_WEIGHTS: Final = frozenset(("吨", "公斤", "斤", "千克"))
_LANDS: Final = frozenset(("亩", "公顷"))
_CROPS: Final = 4  # amounts before a yield that it may be of
_NEAR: Final = 20  # figures around the average that its count is looked for in
_REGISTERED: Final = "户籍"
_MOMENTS: Final = ("末", "底")
_OF_A_YEAR: Final = ("生产总值", "GDP", "工资")
_HEADS_IN: Final = frozenset(("人", "户"))


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
        beside = beside or _named_count(passage, whole, counts, figure)
        if beside is not None:
            counts = [beside]
        wording = len(counts) == 1 and counts[0].sentence == figure.sentence and "其中" not in figure.clause
        wording = wording and (counts[0].unit != "人" or _is_of_all(counts[0], figure))
        wording = wording and (beside is not None or (_is_of(whole, figure) and passage.same_period(whole, figure)))
        checks = [_check(figure, whole, count, "wording" if wording else "sum") for count in counts]
        held = next((check for check in checks if check.verdict == CONSISTENT and check.coincidence * _RARE <= 1), None)
        if held is not None:
            yield held
        elif (
            wording
            and (is_slip(checks[0]) or _heads(passage, figure) is None)
            and not _is_of_another(passage, figure, whole, counts[0])
            and (checks[0].verdict == CONSISTENT or not _may_be_of_the_year(figure, whole, counts[0]))
        ):
            yield checks[0]
    yield from _of_heads(passage)
    yield from _for_each(passage)
    yield from _over_time(passage)
    yield from _over_land(passage)
    yield from _yearly(passage)
    yield from (check for check in passage.once(written_out) if check.kind == "average")


def _is_of_another(passage: Passage, figure: Figure, whole: Figure, count: Figure) -> bool:
    """开工项目20个，投产项目8个，总投资120亿元，平均投资规模6亿元: another count of the same unit in the sentence makes the mean."""
    near = (
        each
        for each in passage.figures[max(0, count.index - _NEAR) : count.index + _NEAR]
        if each is not count and each.sentence == count.sentence and each.adds and each.unit == count.unit
    )
    if any(is_mean(figure.metric.quantity, whole.amount / each.amount) for each in near if each.amount.value):
        return True
    # 补贴600万元，其中中央200万元，惠及1000户，户均6000元: what the sentence began with makes it
    wholes = (
        each
        for each in passage.figures[max(0, whole.index - _NEAR) : whole.index]
        if each.sentence == whole.sentence and each.adds and each.unit == whole.unit
    )
    return any(is_mean(figure.metric.quantity, each.amount / count.amount) for each in wholes)


def _may_be_of_the_year(figure: Figure, whole: Figure, count: Figure) -> bool:
    """年末常住人口128.6万人，人均生产总值66905元: what a year brought is divided by the people of that year on average, who are not many more or
    fewer than those at its end; and not by those on its registers.
    """
    if _REGISTERED in count.label and _REGISTERED not in figure.label:
        return True
    period = count.told.period
    at_its_end = says_any(count.label, _MOMENTS) or (period is not None and period.text.endswith(_MOMENTS))
    if count.unit not in _HEADS_IN or not (at_its_end or says_any(figure.label, _OF_A_YEAR)):
        return False
    mean = whole.amount.value / figure.amount.value / count.amount.value if figure.amount.value else Fraction(0)
    return Fraction(9, 10) <= mean <= Fraction(11, 10)


def _of_heads(passage: Passage) -> Iterator[Check]:
    """审执结案件1260件，40名员额法官人均结案31.5件: those who did it stand right before the average, and what they did is named as its verb says. Others may have
    done some of it, so that what fails is told only where it looks like a slip of what holds.
    """
    for figure in passage.figures:
        match = _heads(passage, figure) if "人均" in figure.clause and figure.is_level else None
        if match is None:
            continue
        heads = passage.figures[figure.index - 1]
        verbs = claims.WORKED.get(match[1], match[1]).split()
        near = [
            each
            for each in passage.figures[max(0, figure.index - _TELLING_BACK) : figure.index]
            if each.sentence == figure.sentence and each.adds and each.unit == figure.unit and not each.inner
        ]
        found = [each for each in near if says_any(each.label, verbs) and passage.same_period(each, figure)]
        if len(found) != 1:
            continue
        check = _check(figure, found[0], heads, "wording")
        if check.verdict == CONSISTENT or is_slip(check):
            yield check


def _heads(passage: Passage, figure: Figure) -> re.Match[str] | None:
    """The words of a mean, and its verb, where those who did it stand right before them: 24名法官人均结案."""
    heads = passage.figures[figure.index - 1] if figure.index and figure.before == figure.clause else None
    return _HEADS(figure.clause) if heads is not None and heads.unit == "人" and heads.adds else None


def _for_each(passage: Passage) -> Iterator[Check]:
    """销售面积213.7万平方米，销售额147.2亿元，折合6888元/平方米; 登记213笔，融资14.7亿元，平均每笔690万元: money for one of what stands beside it, where it
    holds.
    """
    for figure in passage.figures:
        money, _slash, each_of = figure.unit.partition("/")
        if not each_of or not figure.is_level or figure.metric.quantity.kind != "rate":
            continue
        near = [
            each
            for each in passage.figures[max(0, figure.index - _TELLING_BACK) : figure.index]
            if each.sentence == figure.sentence and each.adds and passage.same_period(each, figure)
        ]
        wholes = [each for each in near if each.unit == money]
        things = [each for each in near if each.unit == each_of and each.amount.value]
        for whole, count in itertools.product(reversed(wholes), reversed(things)):
            first, last = sorted((whole.index, count.index))
            if any(each.is_level for each in passage.figures[first + 1 : last]):  # their growth may stand between
                continue
            if not is_mean(figure.metric.quantity, whole.amount / count.amount):
                continue
            check = _check(figure, whole, count, "sum")
            if check.coincidence * _RARE <= 1:
                yield check
                break


def _over_land(passage: Passage) -> Iterator[Check]:
    """播种面积56.3千公顷，总产量33.9万吨，亩产401公斤: a yield of so many 亩 or 公顷, in its own unit; told where it holds, since land that was sown is
    not always that which was reaped.
    """
    for figure in passage.figures:
        if figure.metric.quantity.kind != "mass" or "产" not in figure.clause:
            continue
        match = _YIELD(figure.clause)
        if match is None:
            continue
        near = [
            each
            for each in passage.figures[max(0, figure.index - _NEAR) : figure.index]
            if each.adds and each.paragraph == figure.paragraph and figure.sentence - each.sentence < 2
        ]
        crops = [each for each in near if each.metric.quantity.kind == "mass" and each.unit in _WEIGHTS]
        lands = [each for each in near if each.metric.quantity.kind == "area" and each.unit in _LANDS]
        for crop, land in itertools.product(reversed(crops[-_CROPS:]), reversed(lands[-_CROPS:])):
            made = Amount.of(crop.metric.quantity.to(figure.unit)) / Amount.of(land.metric.quantity.to(match[1]))
            formula = named(figure.metric, f"{crop.metric.text} / {land.metric.text}")
            if not passage.same_period(crop, land) or not is_mean(figure.metric.quantity, made):
                continue
            check = judge("average", figure.metric, made, (crop.metric, land.metric), formula, evidence="sum")
            if check.coincidence * _RARE <= 1:
                yield check
                break


def _over_time(passage: Passage) -> Iterator[Check]:
    """假期7天，接待游客31.8万人次，日均4.5万人次; 前8个月完成税收16.4亿元，月均2.05亿元: the amount by the days, the months or the years it came in."""
    for figure in passage.figures:
        said = "均" in figure.clause or "每" in figure.clause
        match = _OVER_TIME(figure.clause) if said and figure.is_level else None
        if match is None:
            continue
        whole = _amount_over_time(passage, figure)
        if whole is None or not (match[3] is None or match[3] in whole.label):
            continue
        unit = _TIMES[match[1] or match[2]]
        lengths, certain = _lengths(passage, figure, whole, unit)
        for length in lengths:
            made = whole.amount.times(Fraction(1, length))
            formula = named(figure.metric, f"{whole.metric.text} / {length}{unit}")
            sure = certain and len(lengths) == 1
            check = judge(
                "average", figure.metric, made, (whole.metric,), formula, evidence="wording" if sure else "sum"
            )
            if sure or (check.verdict == CONSISTENT and check.coincidence * _RARE <= 1):
                yield check
                break


def _amount_over_time(passage: Passage, figure: Figure) -> Figure | None:
    """The one amount of its unit before a mean, in its sentence, with nothing but what tells of amounts between."""
    near = [
        each
        for each in passage.figures[max(0, figure.index - _TELLING_BACK) : figure.index]
        if each.sentence == figure.sentence and each.is_level and each.unit == figure.unit
    ]
    period = figure.told.period
    repeated = period is not None and "每" in period.text  # 平均每月 is the mean, and no time of its own
    fits = len(near) == 1 and near[0].adds and (repeated or passage.same_period(near[0], figure))
    return near[0] if fits else None


def _lengths(passage: Passage, figure: Figure, whole: Figure, unit: str) -> tuple[list[int], bool]:
    """How many days, months or years an amount may have come in, and whether the words say that it did."""
    period = whole.told.period
    found: set[int] = set()
    if period is not None:
        for match in _SO_LONG(period.text):
            if match[2] == unit:
                found.add(_NUMBERS.get(match[1]) or int(match[1]))
        months = months_of(period.text)
        if unit == "个月" and months:
            found.add(months)
        elif unit == "年" and period.start is not None and period.end is not None:
            years = period.end.year - period.start.year + 1
            whole_years = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
            found |= {years} if whole_years and years > 1 else set()
    if not found and unit == "天" and period is not None and months_of(period.text) == _MONTHS_A_YEAR:
        return [365, 366], False
    if found or unit != "天":
        start, _end = passage.sentence_span(figure.sentence)
        span = whole.metric.period_span
        said = span is not None and span[0] >= start and period is not None and "五”" not in period.text
        words = passage.text[max(start, figure.metric.start - _REACH) : figure.metric.start]
        return sorted(found - {0, 1}), said and not says_any(words, _SINCE)
    told = [
        each
        for each in passage.figures[max(0, whole.index - _TELLING_BACK) : whole.index]
        if each.sentence == figure.sentence and each.metric.quantity.kind == "duration" and each.unit in _DAYS
    ]
    whole_days = [each for each in told if each.amount.value.denominator == 1 and each.amount.value > 1]
    if len(told) != 1 or not whole_days:
        return [], False
    return [int(told[0].amount.value)], says_any(told[0].clause, _LASTS)


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
            change = stated.told.change
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
    return not says_any(passage.text[first.metric.end : figure.metric.start], _EFFECTS) and passage.same_period(
        whole, figure
    )


def _named_count(passage: Passage, whole: Figure, counts: list[Figure], figure: Figure) -> Figure | None:
    """人均消费 behind 接待游客 and 旅游收入: the name of the average says what is divided by what."""
    match = _NAMED_SO(figure.clause)
    if match is None or match.lastindex is None:
        return None
    amounts, things = _NAMED[match.lastindex - 1]
    found = [each for each in counts if says_any(each.label, things) and each.sentence == figure.sentence]
    alike = all(passage.same_period(figure, each) and not each.inner for each in (*found, whole, figure))
    alike = alike and not any(word in each.label and word not in whole.label for each in found for word in _SOME)
    return found[0] if len(counts) == len(found) == 1 and alike and says_any(whole.label, amounts) else None


def _check(stated: Figure, whole: Figure, count: Figure, evidence: str) -> Check:
    made = whole.amount / count.amount
    formula = named(stated.metric, f"{whole.metric.text} / {count.metric.text}")
    return judge("average", stated.metric, made, (whole.metric, count.metric), formula, evidence=evidence)


def _amount(passage: Passage, figure: Figure) -> Figure | None:
    """The amount right before the average, of its unit; growth and shares may stand between."""
    near = [each for each in passage.figures[max(0, figure.index - _TELLING_BACK) : figure.index] if each.is_level]
    for other in reversed(near[-3:]):
        if other.sentence == figure.sentence and other.adds and other.unit == figure.unit:
            return other
    return None


def _is_of_all(count: Figure, figure: Figure) -> bool:
    """True of all the people that an amount is divided by, or of those that its own words name: 24名法官|人均结案124.5件."""
    beside = count.index == figure.index - 1 and figure.before == figure.clause
    return beside or says_any(count.label, claims.PEOPLE)


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
            measured = quantity.kind == "count" or (each is not None and quantity.kind in ("length", "area"))
            fits = measured and (each is None or each[1] in other.unit) and _same_thing(other, whole)
        if fits:
            seen.add(quantity.value)
            yield other


def _same_thing(count: Figure, whole: Figure) -> bool:
    noun = (count.told.indicator or "")[-2:]
    return len(noun) == 2 and (noun in whole.before[-24:] or count.index + 1 == whole.index)
